//! People who may open the registry, with their roles; never deleted, because the audit trail names them.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{Error, Registry, Result, Write};

/// A person who may open the registry, or may not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Key.
    pub person: i64,
    /// What they type to unlock, and the name of their slot in the keyring.
    pub login: String,
    /// Name, as it stands beside amendments.
    pub name: String,
    /// Role; what it may do is not the store's business.
    pub role: String,
    /// Permissions beside the role, words with blanks between them.
    pub extras: String,
    /// Whether they may not come in any more.
    pub disabled: bool,
    /// Whether their pass phrase was given by somebody else and must be changed.
    pub must_change: bool,
    /// When they were added, UTC.
    pub created: String,
    /// Who added them.
    pub created_by: String,
    /// When they last came in, UTC; blank when never.
    pub last_login: String,
    /// Counted up by each change.
    pub revision: u32,
}

/// A person to add.
#[derive(Clone, Debug)]
pub struct NewPerson<'a> {
    /// Login, of nobody else, whatever the case of its letters.
    pub login: &'a str,
    /// Name.
    pub name: &'a str,
    /// Role.
    pub role: &'a str,
    /// Permissions beside the role, words with blanks between them.
    pub extras: &'a str,
    /// Whether their pass phrase must be changed at the first login.
    pub must_change: bool,
}

const COLUMNS: &str =
    "person, login, name, role, extras, disabled, must_change, created, created_by, last_login, revision";

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        person: row.get(0)?,
        login: row.get(1)?,
        name: row.get(2)?,
        role: row.get(3)?,
        extras: row.get(4)?,
        disabled: row.get(5)?,
        must_change: row.get(6)?,
        created: row.get(7)?,
        created_by: row.get(8)?,
        last_login: row.get(9)?,
        revision: row.get(10)?,
    })
}

fn people(conn: &Connection) -> Result<Vec<Person>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person ORDER BY disabled, name COLLATE NOCASE, login"
    ))?;
    let rows = statement.query_map([], person)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl Registry {
    /// Everybody, by name, disabled people last.
    pub fn people(&self) -> Result<Vec<Person>> {
        people(&self.conn)
    }

    /// A person by key.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn person(&self, key: i64) -> Result<Person> {
        let mut statement =
            self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE person = ?1"))?;
        statement.query_row([key], person).optional()?.ok_or(Error::NotFound("person"))
    }
}

impl Write<'_> {
    /// Everybody, as of this transaction.
    pub fn people(&self) -> Result<Vec<Person>> {
        people(&self.tx)
    }

    /// Adds a person; the key.
    pub fn add_person(&self, at: &str, by: &str, new: &NewPerson<'_>) -> Result<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO person (login, name, role, extras, must_change, created, created_by, changed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6)",
            )?
            .execute(params![new.login, new.name, new.role, new.extras, new.must_change, at, by])?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Saves a person's name, role, extras and standing, if nobody has saved them since they were read.
    ///
    /// # Errors
    /// `Stale`.
    pub fn save_person(&self, at: &str, person: &Person) -> Result<()> {
        let saved = self
            .tx
            .prepare_cached(
                "UPDATE person SET name = ?1, role = ?2, extras = ?3, disabled = ?4, must_change = ?5, changed = ?6,
                 revision = revision + 1 WHERE person = ?7 AND revision = ?8",
            )?
            .execute(params![
                person.name,
                person.role,
                person.extras,
                person.disabled,
                person.must_change,
                at,
                person.person,
                person.revision
            ])?;
        if saved == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// Keeps when a person came in.
    pub fn seen_person(&self, at: &str, person: i64) -> Result<()> {
        self.tx
            .prepare_cached("UPDATE person SET last_login = ?1 WHERE person = ?2")?
            .execute(params![at, person])?;
        Ok(())
    }
}
