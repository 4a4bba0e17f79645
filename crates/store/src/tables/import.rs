//! Imports: which file brought what, with the root of the file as it stood there.

use std::io::{Read, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::params;

use crate::{Error, Registry, Result, Write};

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

    /// Records what was converted of one patient, as JSON; `line` is that of the patient in the file.
    pub fn add_conversion(&self, import: i64, line: u64, patient: i64, changes: &[u8]) -> Result<()> {
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::new(6));
        deflated.write_all(changes)?;
        self.tx
            .prepare_cached(
                "INSERT INTO conversion (import, line, patient, changes) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![import, i64::try_from(line).unwrap_or(i64::MAX), patient, deflated.finish()?])?;
        Ok(())
    }
}

/// What an import converted of one patient.
#[derive(Clone, Debug)]
pub struct Conversion {
    /// When the import was, UTC.
    pub at: String,
    /// Who imported.
    pub by: String,
    /// File name.
    pub file: String,
    /// The changes, as JSON.
    pub changes: Vec<u8>,
}

impl Registry {
    /// What was converted of a patient, newest first.
    pub fn conversions(&self, patient: i64) -> Result<Vec<Conversion>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT i.at, i.by, i.file, c.changes FROM conversion c JOIN import i USING (import)
             WHERE c.patient = ?1 ORDER BY c.import DESC, c.line DESC",
        )?;
        let rows = statement.query_map([patient], |r| {
            Ok(Conversion { at: r.get(0)?, by: r.get(1)?, file: r.get(2)?, changes: r.get(3)? })
        })?;
        let mut conversions = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for conversion in &mut conversions {
            let mut plain = Vec::new();
            let mut limited = DeflateDecoder::new(conversion.changes.as_slice()).take(64 << 20);
            limited.read_to_end(&mut plain).map_err(|_| Error::Document)?;
            conversion.changes = plain;
        }
        Ok(conversions)
    }
}
