//! Drafts: typing that is not saved yet. Each belongs to one person and is shown to nobody else.
//!
//! Keeping one is no change of a record and no entry of the audit trail: it runs in a transaction of its own.

use rusqlite::{Transaction, TransactionBehavior, params};

use crate::{Registry, Result, Write};

/// A draft to keep. `changes` is the caller's own text.
#[derive(Clone, Debug)]
pub struct NewDraft<'a> {
    /// Tumor that is typed into.
    pub tumor: i64,
    /// When, UTC.
    pub at: &'a str,
    /// Revision of the patient that the typing began on.
    pub patient_revision: u32,
    /// Revision of the tumor that the typing began on.
    pub tumor_revision: u32,
    /// Items and values, as the caller writes them down.
    pub changes: &'a str,
}

/// A draft as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Tumor that was typed into.
    pub tumor: i64,
    /// Name of the patient, as lists show it.
    pub name: String,
    /// Accession number; empty when there is none.
    pub accession: String,
    /// When it was kept, UTC.
    pub at: String,
    /// Revision of the patient that the typing began on.
    pub patient_revision: u32,
    /// Revision of the tumor that the typing began on.
    pub tumor_revision: u32,
    /// Items and values, as the caller wrote them down.
    pub changes: String,
}

const DROP: &str = "DELETE FROM draft WHERE person = ?1 AND tumor = ?2";

impl Registry {
    /// Keeps this person's draft of a tumor in place of the one before it. Durable when it answers.
    pub fn keep_draft(&mut self, new: &NewDraft<'_>) -> Result<()> {
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        tx.prepare_cached(
            "INSERT INTO draft (person, tumor, at, patient_revision, tumor_revision, changes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET at = ?3, patient_revision = ?4, tumor_revision = ?5, changes = ?6",
        )?
        .execute(params![
            self.who().person,
            new.tumor,
            new.at,
            new.patient_revision,
            new.tumor_revision,
            new.changes
        ])?;
        Ok(tx.commit()?)
    }

    /// Drops this person's draft of a tumor.
    pub fn drop_draft(&mut self, tumor: i64) -> Result<()> {
        self.conn.prepare_cached(DROP)?.execute(params![self.who().person, tumor])?;
        Ok(())
    }

    /// This person's drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT d.tumor, t.name, ifnull(t.accession, ''), d.at, d.patient_revision, d.tumor_revision, d.changes
             FROM draft d JOIN tumor t USING (tumor) WHERE d.person = ?1 ORDER BY d.at DESC, d.tumor",
        )?;
        let rows = statement.query_map([self.who().person], |r| {
            Ok(Draft {
                tumor: r.get(0)?,
                name: r.get(1)?,
                accession: r.get(2)?,
                at: r.get(3)?,
                patient_revision: r.get(4)?,
                tumor_revision: r.get(5)?,
                changes: r.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Drops a person's draft of a tumor with the save that it became.
    pub fn drop_draft(&self, person: i64, tumor: i64) -> Result<()> {
        self.tx.prepare_cached(DROP)?.execute(params![person, tumor])?;
        Ok(())
    }
}
