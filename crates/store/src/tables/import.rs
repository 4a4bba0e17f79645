//! Imports: which file brought what, with the root of the file as it stood there.

use rusqlite::params;

use crate::{Result, Write};

/// An import to record.
#[derive(Clone, Debug)]
pub struct NewImport<'a> {
    /// File name.
    pub file: &'a str,
    /// SHA-256, hexadecimal.
    pub sha256: &'a str,
    /// The file's root (attributes, items, extensions) as JSON.
    pub header: &'a str,
}

impl Write<'_> {
    /// Records that an import begins.
    pub fn add_import(&self, at: &str, by: &str, new: &NewImport<'_>) -> Result<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO import (at, by, file, sha256, header, report) VALUES (?1, ?2, ?3, ?4, ?5, '')",
            )?
            .execute(params![at, by, new.file, new.sha256, new.header])?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Records what an import did, as JSON.
    pub fn finish_import(&self, import: i64, report: &str) -> Result<()> {
        self.tx
            .prepare_cached("UPDATE import SET report = ?2 WHERE import = ?1")?
            .execute(params![import, report])?;
        Ok(())
    }
}
