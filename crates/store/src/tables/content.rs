//! Staging releases: each as it came, and which of them are in force. Only ever added.

use rusqlite::params;

use crate::registry::Reading;
use crate::{Registry, Result, Write};

/// A release to add.
#[derive(Clone, Debug)]
pub struct NewContent<'a> {
    /// `eod_public`.
    pub id: &'a str,
    /// `3.3`.
    pub version: &'a str,
    /// The archive, byte by byte.
    pub zip: &'a [u8],
    /// SHA-256 of the archive, hexadecimal.
    pub sha256: &'a str,
}

/// A release without its bytes.
#[derive(Clone, Debug)]
pub struct ContentRow {
    /// Its key in this registry.
    pub content: i64,
    /// `eod_public`.
    pub id: String,
    /// `3.3`.
    pub version: String,
    /// When it was added, UTC.
    pub at: String,
    /// Who added it.
    pub by: String,
    /// SHA-256 of the archive, hexadecimal.
    pub sha256: String,
    /// Whether it answers for its years.
    pub in_force: bool,
}

impl Reading<'_> {
    fn contents(&self) -> Result<Vec<ContentRow>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.content, c.id, c.version, c.at, c.by, c.sha256,
                    ifnull((SELECT f.in_force FROM content_force f WHERE f.content = c.content
                            ORDER BY f.force DESC LIMIT 1), 0)
             FROM content c ORDER BY c.content",
        )?;
        let rows = statement.query_map([], |r| {
            Ok(ContentRow {
                content: r.get(0)?,
                id: r.get(1)?,
                version: r.get(2)?,
                at: r.get(3)?,
                by: r.get(4)?,
                sha256: r.get(5)?,
                in_force: r.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn content_zip(&self, content: i64) -> Result<Vec<u8>> {
        let sql = "SELECT zip FROM content WHERE content = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([content], |r| r.get(0))?)
    }

    fn content_edition(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(force), 0) FROM content_force";
        Ok(self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?)
    }
}

impl Registry {
    /// Every release, in the order in which they came.
    pub fn contents(&self) -> Result<Vec<ContentRow>> {
        self.reading().contents()
    }

    /// The archive of a release.
    pub fn content_zip(&self, content: i64) -> Result<Vec<u8>> {
        self.reading().content_zip(content)
    }

    /// A number that grows whenever a release is added or put into or out of force, by any connection.
    pub fn content_edition(&self) -> Result<i64> {
        self.reading().content_edition()
    }
}

impl Write<'_> {
    /// Every release, in the order in which they came.
    pub fn contents(&self) -> Result<Vec<ContentRow>> {
        self.reading().contents()
    }

    /// The archive of a release.
    pub fn content_zip(&self, content: i64) -> Result<Vec<u8>> {
        self.reading().content_zip(content)
    }

    /// Adds a release and puts it in force; another one of the same name is in force no longer.
    pub fn add_content(&self, at: &str, by: &str, new: &NewContent<'_>) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO content (id, version, at, by, zip, sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![new.id, new.version, at, by, new.zip, new.sha256])?;
        self.content_in_force(self.tx.last_insert_rowid(), at, by, true)
    }

    /// Puts a release into or out of force; of one name, one release at most is in force.
    pub fn content_in_force(&self, content: i64, at: &str, by: &str, in_force: bool) -> Result<()> {
        let sql = "INSERT INTO content_force (content, at, by, in_force) VALUES (?1, ?2, ?3, ?4)";
        let mut statement = self.tx.prepare_cached(sql)?;
        let rows = self.contents()?;
        let id = rows.iter().find(|r| r.content == content).map(|r| r.id.as_str());
        if in_force {
            for other in
                rows.iter().filter(|r| r.content != content && r.in_force && Some(r.id.as_str()) == id)
            {
                statement.execute(params![other.content, at, by, false])?;
            }
        }
        statement.execute(params![content, at, by, in_force])?;
        Ok(())
    }
}
