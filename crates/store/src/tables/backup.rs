//! What was backed up, verified, rehearsed and restored. Only ever added.

use rusqlite::params;

use crate::{Registry, Result, Write};

/// One line of the log of backups.
#[derive(Clone, Debug)]
pub struct BackupLine {
    /// When, UTC.
    pub at: String,
    /// `backup`, `verify`, `rehearse` or `restore`.
    pub kind: String,
    /// Name of the backup.
    pub name: String,
    /// Whether all was as it should be.
    pub passed: bool,
}

impl Write<'_> {
    /// Adds a line to the log of backups. `kind` is `backup`, `verify`, `rehearse` or `restore`.
    pub fn add_backup(
        &self,
        at: &str,
        by: &str,
        kind: &str,
        name: &str,
        passed: bool,
        detail: &str,
    ) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO backup (at, by, kind, name, passed, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![at, by, kind, name, passed, detail])?;
        Ok(())
    }
}

impl Registry {
    /// The log of backups, oldest first.
    pub fn backup_log(&self) -> Result<Vec<BackupLine>> {
        let mut statement =
            self.conn.prepare_cached("SELECT at, kind, name, passed FROM backup ORDER BY backup")?;
        let rows = statement.query_map([], |r| {
            Ok(BackupLine { at: r.get(0)?, kind: r.get(1)?, name: r.get(2)?, passed: r.get(3)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
