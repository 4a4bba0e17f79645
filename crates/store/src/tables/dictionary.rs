//! User dictionaries: every edition as it came, and which of them are in force. Only ever added.

use rusqlite::{OptionalExtension, params};

use crate::registry::Reading;
use crate::{Error, Registry, Result, Write};

/// An edition to add.
#[derive(Clone, Debug)]
pub struct NewDictionary<'a> {
    /// URI by which files name it.
    pub uri: &'a str,
    /// The file, byte by byte.
    pub xml: &'a [u8],
    /// SHA-256 of the file, hexadecimal.
    pub sha256: &'a str,
    /// What was overlooked when it was taken, as a JSON list of sentences.
    pub warnings: &'a str,
}

/// The newest edition of a URI.
#[derive(Clone, Debug)]
pub struct DictionaryRow {
    /// URI by which files name it.
    pub uri: String,
    /// When it was added, UTC.
    pub at: String,
    /// Who added it.
    pub by: String,
    /// The file, byte by byte.
    pub xml: Vec<u8>,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// What was overlooked when it was taken, as a JSON list of sentences.
    pub warnings: String,
    /// Whether it is in force; values of a retired one stay in the documents.
    pub in_force: bool,
}

const NEWEST: &str = "SELECT max(dictionary) FROM dictionary WHERE uri = ?1";

impl Reading<'_> {
    fn dictionaries(&self) -> Result<Vec<DictionaryRow>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT d.uri, d.at, d.by, d.xml, d.sha256, d.warnings,
                    ifnull((SELECT f.in_force FROM dictionary_force f WHERE f.dictionary = d.dictionary
                            ORDER BY f.force DESC LIMIT 1), 0)
             FROM (SELECT min(dictionary) AS first, max(dictionary) AS newest FROM dictionary GROUP BY uri)
             JOIN dictionary d ON d.dictionary = newest ORDER BY first",
        )?;
        let rows = statement.query_map([], |r| {
            Ok(DictionaryRow {
                uri: r.get(0)?,
                at: r.get(1)?,
                by: r.get(2)?,
                xml: r.get(3)?,
                sha256: r.get(4)?,
                warnings: r.get(5)?,
                in_force: r.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn dictionary_edition(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(force), 0) FROM dictionary_force";
        Ok(self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?)
    }
}

impl Registry {
    /// The newest edition of every dictionary, retired ones too, in the order in which their URIs came first.
    pub fn dictionaries(&self) -> Result<Vec<DictionaryRow>> {
        self.reading().dictionaries()
    }

    /// A number that grows whenever a dictionary is added, retired or put in force again, by any connection.
    pub fn dictionary_edition(&self) -> Result<i64> {
        self.reading().dictionary_edition()
    }
}

impl Write<'_> {
    /// The newest edition of every dictionary, retired ones too, in the order in which their URIs came first.
    pub fn dictionaries(&self) -> Result<Vec<DictionaryRow>> {
        self.reading().dictionaries()
    }

    /// A number that grows whenever a dictionary is added, retired or put in force again, by any connection.
    pub fn dictionary_edition(&self) -> Result<i64> {
        self.reading().dictionary_edition()
    }

    /// Whether some document of this registry ever held an item.
    pub fn item_in_use(&self, id: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM item WHERE id = ?1)";
        Ok(self.tx.prepare_cached(sql)?.query_row([id], |r| r.get(0))?)
    }

    /// Adds an edition and puts it in force; the one before of the same URI is in force no longer.
    pub fn add_dictionary(&self, at: &str, by: &str, new: &NewDictionary<'_>) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO dictionary (uri, at, by, xml, sha256, warnings) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![new.uri, at, by, new.xml, new.sha256, new.warnings])?;
        self.put_in_force(self.tx.last_insert_rowid(), at, by, true)
    }

    /// Retires the newest edition of a URI, or puts it in force again; `NotFound` when there is none.
    pub fn dictionary_in_force(&self, uri: &str, at: &str, by: &str, in_force: bool) -> Result<()> {
        let newest: Option<i64> =
            self.tx.prepare_cached(NEWEST)?.query_row([uri], |r| r.get(0)).optional()?.flatten();
        self.put_in_force(newest.ok_or(Error::NotFound("dictionary"))?, at, by, in_force)
    }

    fn put_in_force(&self, dictionary: i64, at: &str, by: &str, in_force: bool) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO dictionary_force (dictionary, at, by, in_force) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![dictionary, at, by, in_force])?;
        Ok(())
    }
}
