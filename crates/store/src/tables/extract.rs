//! Extracts: the release ledger, and the pseudonyms of each project.

use rusqlite::{OptionalExtension, params};

use crate::keyring::random;
use crate::{Registry, Result, Write};

/// A release to record.
#[derive(Clone, Debug)]
pub struct NewExtract<'a> {
    /// Project.
    pub project: &'a str,
    /// Who asked for it.
    pub requester: &'a str,
    /// Profile id.
    pub profile: &'a str,
    /// The cohort in words.
    pub cohort: &'a str,
    /// Tumors.
    pub rows: u32,
    /// Name of the data file.
    pub file: &'a str,
    /// Its SHA-256, hexadecimal.
    pub sha256: &'a str,
    /// The manifest, JSON.
    pub manifest: &'a str,
}

/// A recorded release.
#[derive(Clone, Debug)]
pub struct Extract {
    /// Key.
    pub extract: i64,
    /// When, UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Project.
    pub project: String,
    /// Who asked for it.
    pub requester: String,
    /// Profile id.
    pub profile: String,
    /// The cohort in words.
    pub cohort: String,
    /// Tumors.
    pub rows: u32,
    /// Name of the data file.
    pub file: String,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
}

impl Write<'_> {
    /// Records a release.
    pub fn add_extract(&self, at: &str, by: &str, new: &NewExtract<'_>) -> Result<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO extract (at, by, project, requester, profile, cohort, rows, file, sha256, manifest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                at, by, new.project, new.requester, new.profile, new.cohort, new.rows, new.file, new.sha256,
                new.manifest
            ])?;
        Ok(self.tx.last_insert_rowid())
    }

    /// The patient's random id in a project; made on first use, 128 random bits.
    pub fn pseudonym(&self, project: &str, patient: i64) -> Result<[u8; 16]> {
        let mut statement =
            self.tx.prepare_cached("SELECT code FROM pseudonym WHERE project = ?1 AND patient = ?2")?;
        if let Some(code) = statement.query_row(params![project, patient], |r| r.get(0)).optional()? {
            return Ok(code);
        }
        let code = random::<16>()?;
        self.tx
            .prepare_cached("INSERT INTO pseudonym (project, patient, code) VALUES (?1, ?2, ?3)")?
            .execute(params![project, patient, code])?;
        Ok(code)
    }
}

impl Registry {
    /// The release ledger, newest first.
    pub fn extracts(&self) -> Result<Vec<Extract>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT extract, at, by, project, requester, profile, cohort, rows, file, sha256 FROM extract
             ORDER BY extract DESC",
        )?;
        let rows = statement.query_map([], |r| {
            Ok(Extract {
                extract: r.get(0)?,
                at: r.get(1)?,
                by: r.get(2)?,
                project: r.get(3)?,
                requester: r.get(4)?,
                profile: r.get(5)?,
                cohort: r.get(6)?,
                rows: r.get(7)?,
                file: r.get(8)?,
                sha256: r.get(9)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
