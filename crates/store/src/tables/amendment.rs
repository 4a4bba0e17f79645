//! Amendments: what a person or an import changed, item by item. Only ever added.

use rusqlite::{OptionalExtension, params};

use crate::{Registry, Result, Write};

/// A change to record.
#[derive(Clone, Debug)]
pub struct NewAmendment<'a> {
    /// Patient.
    pub patient: i64,
    /// Tumor; `None` for an item of the patient.
    pub tumor: Option<i64>,
    /// Revision that the change made.
    pub revision: u32,
    /// Item id, or `status`.
    pub item: &'a str,
    /// Value before, empty when blank.
    pub old: &'a str,
    /// Value after, empty when blank.
    pub new: &'a str,
    /// Why.
    pub reason: &'a str,
    /// `form`, `import`, `conversion`, `contact` or `program`.
    pub source: &'a str,
}

/// A recorded change.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// When, UTC.
    pub at: String,
    /// Who.
    pub by: String,
    /// Item id, or `status`.
    pub item: String,
    /// Value before.
    pub old: String,
    /// Value after.
    pub new: String,
    /// Why.
    pub reason: String,
    /// `form`, `import`, `conversion`, `contact` or `program`.
    pub source: String,
}

impl Write<'_> {
    /// Records a change.
    pub fn add_amendment(&self, at: &str, by: &str, new: &NewAmendment<'_>) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO amendment (at, by, patient, tumor, revision, item, old, new, reason, source)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                at,
                by,
                new.patient,
                new.tumor,
                new.revision,
                new.item,
                new.old,
                new.new,
                new.reason,
                new.source
            ])?;
        Ok(())
    }

    /// An item's value at a revision; `None` when it has not been changed since. `tumor` is `None` for a patient's item.
    pub fn value_before(
        &self,
        patient: i64,
        tumor: Option<i64>,
        item: &str,
        revision: u32,
    ) -> Result<Option<String>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT old FROM amendment WHERE patient = ?1 AND tumor IS ?2 AND item = ?3 AND revision > ?4
             ORDER BY amendment LIMIT 1",
        )?;
        Ok(statement.query_row(params![patient, tumor, item, revision], |r| r.get(0)).optional()?)
    }

    /// The newest change of an item. `tumor` is `None` for a patient's item.
    pub fn last_amendment(&self, patient: i64, tumor: Option<i64>, item: &str) -> Result<Option<Amendment>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT at, by, item, old, new, reason, source FROM amendment
             WHERE patient = ?1 AND tumor IS ?2 AND item = ?3 ORDER BY amendment DESC LIMIT 1",
        )?;
        Ok(statement.query_row(params![patient, tumor, item], whole).optional()?)
    }
}

fn whole(row: &rusqlite::Row<'_>) -> rusqlite::Result<Amendment> {
    Ok(Amendment {
        at: row.get(0)?,
        by: row.get(1)?,
        item: row.get(2)?,
        old: row.get(3)?,
        new: row.get(4)?,
        reason: row.get(5)?,
        source: row.get(6)?,
    })
}

impl Registry {
    /// Changes of a tumor and its patient, newest first; of one item when given.
    pub fn amendments(&self, patient: i64, tumor: i64, item: Option<&str>) -> Result<Vec<Amendment>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT at, by, item, old, new, reason, source FROM amendment
             WHERE patient = ?1 AND (tumor = ?2 OR tumor IS NULL) AND (?3 IS NULL OR item = ?3)
             ORDER BY amendment DESC",
        )?;
        let rows = statement.query_map(params![patient, tumor, item], whole)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ids of the items of a tumor and its patient that were ever amended.
    pub fn amended_items(&self, patient: i64, tumor: i64) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT item FROM amendment WHERE patient = ?1 AND (tumor = ?2 OR tumor IS NULL) ORDER BY item",
        )?;
        let rows = statement.query_map(params![patient, tumor], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many amendments there are.
    pub fn amendment_count(&self) -> Result<u32> {
        Ok(self.conn.query_row("SELECT count(*) FROM amendment", [], |r| r.get(0))?)
    }
}
