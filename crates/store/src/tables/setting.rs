//! Settings: of the registry, and of each user.

use rusqlite::{OptionalExtension, params};

use crate::{Registry, Result, Write};

impl Registry {
    /// A fact about the registry, as set when it was created.
    pub fn fact(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached("SELECT value FROM registry WHERE name = ?1")?;
        Ok(statement.query_row([name], |r| r.get(0)).optional()?)
    }

    /// A user's setting.
    pub fn setting(&self, user: &str, name: &str) -> Result<Option<String>> {
        let mut statement =
            self.conn.prepare_cached("SELECT value FROM setting WHERE user = ?1 AND name = ?2")?;
        Ok(statement.query_row([user, name], |r| r.get(0)).optional()?)
    }
}

impl Write<'_> {
    /// A fact about the registry, as this transaction sees it.
    pub fn fact(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self.tx.prepare_cached("SELECT value FROM registry WHERE name = ?1")?;
        Ok(statement.query_row([name], |r| r.get(0)).optional()?)
    }

    /// Sets a fact about the registry.
    pub fn set_fact(&self, name: &str, value: &str) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO registry (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
            )?
            .execute([name, value])?;
        Ok(())
    }

    /// Sets a user's setting.
    pub fn set_setting(&self, user: &str, name: &str, value: &str) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO setting (user, name, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = ?3",
            )?
            .execute(params![user, name, value])?;
        Ok(())
    }
}
