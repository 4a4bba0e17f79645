//! Entries by filter, and where the anchor stands.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ToSql, params_from_iter};

use super::anchor;
use super::checkpoint::{hex, signed};
use super::entry::{Entry, Private};
use super::{Action, Event};
use crate::{Error, Registry, Result};

/// Which entries; every filter that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct AuditFind {
    /// Not before this time, UTC.
    pub from: Option<String>,
    /// Before this time, UTC.
    pub before: Option<String>,
    /// Key of the person.
    pub person: Option<i64>,
    /// Action.
    pub action: Option<String>,
    /// `done`, `refused` or `failed`.
    pub outcome: Option<String>,
    /// Key of the patient.
    pub patient: Option<i64>,
    /// Oldest first.
    pub ascending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// An entry, in words.
#[derive(Clone, Debug)]
pub struct AuditLine {
    /// Number.
    pub seq: u64,
    /// When, UTC.
    pub at: String,
    /// Who, by name.
    pub who: String,
    /// Login.
    pub login: String,
    /// Role at that time.
    pub role: String,
    /// Action.
    pub action: String,
    /// Kind of the object.
    pub object: String,
    /// `done`, `refused` or `failed`.
    pub outcome: String,
    /// Patient.
    pub patient: Option<i64>,
    /// Tumor.
    pub tumor: Option<i64>,
    /// Facts, private detail and workstation, name and value.
    pub detail: Vec<(String, String)>,
    /// Hash, hexadecimal.
    pub hash: String,
}

/// The entries of a filter.
#[derive(Clone, Debug, Default)]
pub struct AuditFound {
    /// Entries of this page.
    pub rows: Vec<AuditLine>,
    /// Entries that match.
    pub total: u64,
    /// Entries in all.
    pub all: u64,
}

impl AuditFind {
    /// The filters as SQL; every value is a parameter.
    fn clause(&self) -> (String, Vec<&dyn ToSql>) {
        fn value<T: ToSql>(filter: Option<&T>) -> Option<&dyn ToSql> {
            filter.map(|v| v as &dyn ToSql)
        }
        let filters = [
            ("at >= ?", value(self.from.as_ref())),
            ("at < ?", value(self.before.as_ref())),
            ("person = ?", value(self.person.as_ref())),
            ("action = ?", value(self.action.as_ref())),
            ("outcome = ?", value(self.outcome.as_ref())),
            ("patient = ?", value(self.patient.as_ref())),
        ];
        let (parts, values): (Vec<&str>, Vec<&dyn ToSql>) =
            filters.into_iter().filter_map(|(part, value)| Some((part, value?))).unzip();
        let clause = if parts.is_empty() { String::new() } else { format!("WHERE {}", parts.join(" AND ")) };
        (clause, values)
    }
}

fn line(row: &rusqlite::Row<'_>) -> Result<AuditLine> {
    let blob = |at: usize| row.get_ref(at)?.as_blob().map_err(rusqlite::Error::from);
    // A row that is not readable is shown as such; verification says what is wrong with it.
    let entry = Entry::decode(blob(1)?).unwrap_or_default();
    let private = Private::decode(blob(2)?).unwrap_or_default();
    let mut detail = entry.facts;
    detail.extend(private.detail);
    for (name, value) in [("host", entry.host), ("account", entry.account), ("program", entry.program)] {
        if !value.is_empty() {
            detail.push((name.to_owned(), value));
        }
    }
    Ok(AuditLine {
        seq: row.get::<_, i64>(0)? as u64,
        at: entry.at,
        who: entry.name,
        login: entry.by,
        role: entry.role,
        action: entry.action,
        object: entry.object,
        outcome: entry.outcome,
        patient: private.patient,
        tumor: private.tumor,
        detail,
        hash: hex(blob(3)?),
    })
}

impl Registry {
    /// Entries of a filter, newest first unless asked otherwise.
    pub fn audit_find(&self, find: &AuditFind) -> Result<AuditFound> {
        let (clause, mut values) = find.clause();
        let total = format!("SELECT count(*) FROM audit {clause}");
        let total: i64 = self.conn.query_row(&total, params_from_iter(&values), |r| r.get(0))?;
        let all: i64 = self.conn.query_row("SELECT count(*) FROM audit", [], |r| r.get(0))?;
        let order = if find.ascending { "ASC" } else { "DESC" };
        values.extend([&find.limit as &dyn ToSql, &find.offset]);
        let sql = format!(
            "SELECT seq, entry, private, hash FROM audit {clause} ORDER BY seq {order} LIMIT ? OFFSET ?"
        );
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = AuditFound { rows: Vec::new(), total: total as u64, all: all as u64 };
        while let Some(row) = rows.next()? {
            found.rows.push(line(row)?);
        }
        Ok(found)
    }

    /// Number and hash (hexadecimal) of the last entry; 0 and blank without one.
    pub fn audit_head(&self) -> Result<(u64, String)> {
        head_of(&self.conn)
    }

    /// State digest that the last entry carries, hexadecimal; blank without one.
    pub fn audit_digest(&self) -> Result<String> {
        digest_of(&self.conn)
    }

    /// Key that the vault signs with, hexadecimal.
    pub fn public_key(&self) -> String {
        hex(&self.trail.seal.public)
    }

    /// Id of the vault, hexadecimal.
    pub fn vault(&self) -> String {
        hex(&self.trail.seal.vault)
    }

    /// Signs bytes with the vault's key; hexadecimal.
    pub fn sign(&self, bytes: &[u8]) -> String {
        hex(&self.trail.seal.sign(bytes))
    }

    /// Says where the anchor is kept, and writes what it missed. A folder that cannot be written is no error here:
    /// [`Registry::anchor_trouble`] says why.
    ///
    /// Answers whether the anchor was begun anew there: the caller records it, with [`Event::begun_anew`].
    #[must_use = "an anchor that was begun anew is recorded"]
    pub fn set_anchor(&mut self, folder: &Path) -> bool {
        self.trail.anchor = Some(folder.to_owned());
        self.caught_up()
    }

    /// Writes to the anchor what it misses; whether it was begun anew.
    fn caught_up(&mut self) -> bool {
        match self.trail.catch_up(&self.conn) {
            Ok(anew) => anew,
            Err(Error::Sqlite(_) | Error::Damaged) => {
                // What was saved is saved; but SQLCipher refuses all further work on a connection that has met one
                // bad read, and the next save must not pay for it.
                if let Ok(fresh) = self.another() {
                    *self = fresh;
                }
                false
            }
            Err(_) => false,
        }
    }

    /// Writes to the anchor what it misses. One that was begun anew is recorded: it may be because it was deleted.
    pub(crate) fn catch_up(&mut self, at: &str) {
        if self.caught_up() {
            // Where nothing can be written now, the anchor is there all the same and vouches from here on.
            let _ = self.record(Event::new(Action::Config, "anchor", at).begun_anew());
        }
    }

    /// Folder of the anchor.
    pub fn anchor_folder(&self) -> Option<&Path> {
        self.trail.anchor.as_deref()
    }

    /// Why the anchor could not be written at the last attempt.
    pub fn anchor_trouble(&self) -> Option<&str> {
        self.trail.trouble.as_deref()
    }

    /// Last entry that the anchor vouches for, 0 for none.
    pub fn anchored(&self) -> u64 {
        self.trail.anchored
    }

    /// The anchor file of this registry, when it has a folder and the file is there.
    pub fn anchor_file(&self) -> Option<PathBuf> {
        let path = anchor::path(self.trail.anchor.as_deref()?, &self.trail.seal.vault);
        path.is_file().then_some(path)
    }
}

/// Number and hash of the last entry of an open database; 0 and blank without one.
pub(crate) fn head_of(conn: &Connection) -> Result<(u64, String)> {
    let sql = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    let head = conn.query_row(sql, [], |r| Ok((r.get::<_, i64>(0)? as u64, hex(&r.get::<_, [u8; 32]>(1)?))));
    match head {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok((0, String::new())),
        other => Ok(other?),
    }
}

/// State digest of the last entry of an open database; blank without one.
pub(crate) fn digest_of(conn: &Connection) -> Result<String> {
    let sql = "SELECT entry FROM audit ORDER BY seq DESC LIMIT 1";
    match conn.query_row(sql, [], |r| r.get::<_, Vec<u8>>(0)) {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(String::new()),
        other => Ok(Entry::decode(&other?).map(|e| hex(&e.digest)).ok_or(Error::Damaged)?),
    }
}

/// Whether `signature` is that of `bytes` under a vault's public key, all hexadecimal but the bytes.
pub fn signed_by(public_key: &str, bytes: &[u8], signature: &str) -> bool {
    signed(public_key, bytes, signature)
}
