//! Follow-up contacts: once per patient, only ever added.

use rusqlite::params;

use crate::{Registry, Result, Write};

/// A contact to record.
#[derive(Clone, Debug)]
pub struct NewContact<'a> {
    /// Patient.
    pub patient: i64,
    /// Date, as stored.
    pub date: &'a str,
    /// Vital status code.
    pub vital_status: &'a str,
    /// Cancer status code, or empty.
    pub cancer_status: &'a str,
    /// Follow-up source code.
    pub source: &'a str,
    /// Cause of death, or empty.
    pub cause_of_death: &'a str,
    /// Note.
    pub note: &'a str,
}

/// A recorded contact.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Key.
    pub contact: i64,
    /// When it was recorded, UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Date, as stored.
    pub date: String,
    /// Vital status code.
    pub vital_status: String,
    /// Cancer status code.
    pub cancer_status: String,
    /// Source code.
    pub source: String,
    /// Note.
    pub note: String,
}

impl Write<'_> {
    /// Records a contact.
    pub fn add_contact(&self, at: &str, by: &str, new: &NewContact<'_>) -> Result<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO contact (patient, at, by, date, vital_status, cancer_status, source, cause_of_death, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                new.patient, at, by, new.date, new.vital_status, new.cancer_status, new.source, new.cause_of_death,
                new.note
            ])?;
        Ok(self.tx.last_insert_rowid())
    }
}

impl Registry {
    /// Contacts of a patient, newest first.
    pub fn contacts(&self, patient: i64) -> Result<Vec<Contact>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT contact, at, by, date, vital_status, cancer_status, source, note FROM contact
             WHERE patient = ?1 ORDER BY date DESC, contact DESC",
        )?;
        let rows = statement.query_map([patient], |r| {
            Ok(Contact {
                contact: r.get(0)?,
                at: r.get(1)?,
                by: r.get(2)?,
                date: r.get(3)?,
                vital_status: r.get(4)?,
                cancer_status: r.get(5)?,
                source: r.get(6)?,
                note: r.get(7)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
