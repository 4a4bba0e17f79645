//! Submissions: what was built, what was recorded as sent, what each recipient has.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use crate::{Error, Registry, Result, Write};

/// A submission to record.
#[derive(Clone, Debug)]
pub struct NewSubmission<'a> {
    /// Profile id.
    pub profile: &'a str,
    /// Recipient.
    pub recipient: &'a str,
    /// Record type.
    pub record_type: &'a str,
    /// File name.
    pub file: &'a str,
    /// SHA-256, hexadecimal.
    pub sha256: &'a str,
    /// Patients in the file.
    pub patients: u32,
    /// Items in the file.
    pub items: u32,
    /// The tumors in it.
    pub lines: &'a [SubmissionLine],
}

/// One tumor of a submission.
#[derive(Clone, Debug)]
pub struct SubmissionLine {
    /// Tumor.
    pub tumor: i64,
    /// Hash of what was sent of it.
    pub payload: [u8; 32],
    /// `new` or `changed`.
    pub reason: &'static str,
}

/// A recorded submission.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Key.
    pub submission: i64,
    /// Running number within its profile.
    pub number: u32,
    /// Profile id.
    pub profile: String,
    /// Recipient.
    pub recipient: String,
    /// Record type.
    pub record_type: String,
    /// When it was built, UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// File name.
    pub file: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Patients.
    pub patients: u32,
    /// Tumors.
    pub tumors: u32,
    /// `built`, `sent` or `discarded`.
    pub state: String,
    /// When it was recorded as sent, UTC.
    pub sent: String,
    /// What came back.
    pub note: String,
}

/// A disclosure of a patient's records.
#[derive(Clone, Debug)]
pub struct Disclosure {
    /// When, UTC.
    pub at: String,
    /// To whom.
    pub recipient: String,
    /// Why.
    pub purpose: String,
    /// Record type of the submission.
    pub record_type: String,
    /// Key of the submission.
    pub submission: i64,
}

const COLUMNS: &str = "submission, number, profile, recipient, record_type, at, by, file, sha256, patients, tumors, state, sent, note";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Submission> {
    Ok(Submission {
        submission: row.get(0)?,
        number: row.get(1)?,
        profile: row.get(2)?,
        recipient: row.get(3)?,
        record_type: row.get(4)?,
        at: row.get(5)?,
        by: row.get(6)?,
        file: row.get(7)?,
        sha256: row.get(8)?,
        patients: row.get(9)?,
        tumors: row.get(10)?,
        state: row.get(11)?,
        sent: row.get(12)?,
        note: row.get(13)?,
    })
}

impl Registry {
    /// Disclosures of a patient since a time, oldest first.
    pub fn disclosures(&self, patient: i64, since: &str) -> Result<Vec<Disclosure>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT d.at, d.recipient, d.purpose, s.record_type, d.submission
             FROM disclosure d JOIN submission s USING (submission)
             WHERE d.patient = ?1 AND d.at >= ?2 ORDER BY d.at, d.disclosure",
        )?;
        let rows = statement.query_map(params![patient, since], |r| {
            Ok(Disclosure {
                at: r.get(0)?,
                recipient: r.get(1)?,
                purpose: r.get(2)?,
                record_type: r.get(3)?,
                submission: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What a recipient has: payload hash by tumor.
    pub fn recipient_has(&self, recipient: &str) -> Result<HashMap<i64, [u8; 32]>> {
        let mut statement =
            self.conn.prepare_cached("SELECT tumor, payload FROM recipient_tumor WHERE recipient = ?1")?;
        let rows = statement.query_map([recipient], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Recipients that have a tumor, with the time of the submission that brought it.
    pub fn recipients_of(&self, tumor: i64) -> Result<Vec<(String, String)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT r.recipient, s.sent FROM recipient_tumor r JOIN submission s USING (submission)
             WHERE r.tumor = ?1 ORDER BY r.recipient",
        )?;
        let rows = statement.query_map([tumor], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Number that the next submission of a profile gets.
    pub fn next_submission_number(&self, profile: &str) -> Result<u32> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT ifnull(max(number), 0) + 1 FROM submission WHERE profile = ?1")?;
        Ok(statement.query_row([profile], |r| r.get(0))?)
    }

    /// Submissions of a profile, newest first.
    pub fn submissions(&self, profile: &str) -> Result<Vec<Submission>> {
        let sql = format!("SELECT {COLUMNS} FROM submission WHERE profile = ?1 ORDER BY submission DESC");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([profile], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many complete tumors no recipient has.
    pub fn complete_and_unsent(&self) -> Result<u32> {
        Ok(self.conn.query_row(
            "SELECT (SELECT count(*) FROM tumor WHERE status = 'complete' AND errors = 0)
                  - (SELECT count(*) FROM (SELECT DISTINCT tumor FROM recipient_tumor) JOIN tumor USING (tumor)
                     WHERE status = 'complete' AND errors = 0)",
            [],
            |r| r.get(0),
        )?)
    }
}

impl Write<'_> {
    /// Records a submission that was built; answers key and number.
    pub fn add_submission(&self, at: &str, by: &str, new: &NewSubmission<'_>) -> Result<(i64, u32)> {
        let number: u32 = self.tx.query_row(
            "SELECT ifnull(max(number), 0) + 1 FROM submission WHERE profile = ?1",
            [new.profile],
            |r| r.get(0),
        )?;
        self.tx
            .prepare_cached(
                "INSERT INTO submission (number, profile, recipient, record_type, at, by, file, sha256, patients,
                                         tumors, items, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'built')",
            )?
            .execute(params![
                number,
                new.profile,
                new.recipient,
                new.record_type,
                at,
                by,
                new.file,
                new.sha256,
                new.patients,
                new.lines.len() as i64,
                new.items
            ])?;
        let submission = self.tx.last_insert_rowid();
        let mut insert = self.tx.prepare_cached(
            "INSERT INTO submission_tumor (submission, tumor, payload, reason) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for line in new.lines {
            insert.execute(params![submission, line.tumor, line.payload, line.reason])?;
        }
        Ok((submission, number))
    }

    /// The submission with a key.
    pub fn submission(&self, submission: i64) -> Result<Submission> {
        let sql = format!("SELECT {COLUMNS} FROM submission WHERE submission = ?1");
        let mut statement = self.tx.prepare_cached(&sql)?;
        statement.query_row([submission], read).optional()?.ok_or(Error::NotFound("submission"))
    }

    /// Records that a built submission was sent: the recipient has these payloads now, and each patient's
    /// accounting of disclosures gets a line. `Stale` when it is not in state `built`.
    pub fn record_sent(&self, submission: i64, at: &str, note: &str, purpose: &str) -> Result<()> {
        self.settle(submission, "sent", at, note)?;
        let recipient = self.submission(submission)?.recipient;
        self.tx
            .prepare_cached(
                "INSERT INTO recipient_tumor (recipient, tumor, payload, submission)
                 SELECT ?1, tumor, payload, submission FROM submission_tumor WHERE submission = ?2
                 ON CONFLICT (recipient, tumor) DO UPDATE SET payload = excluded.payload, submission = excluded.submission",
            )?
            .execute(params![recipient, submission])?;
        self.tx
            .prepare_cached(
                "INSERT INTO disclosure (patient, submission, at, recipient, purpose)
                 SELECT DISTINCT t.patient, ?1, ?2, ?3, ?4 FROM submission_tumor s JOIN tumor t USING (tumor)
                 WHERE s.submission = ?1",
            )?
            .execute(params![submission, at, recipient, purpose])?;
        Ok(())
    }

    /// Records that a built submission was never sent. `Stale` when it is not in state `built`.
    pub fn record_discarded(&self, submission: i64, note: &str) -> Result<()> {
        self.settle(submission, "discarded", "", note)
    }

    fn settle(&self, submission: i64, state: &str, sent: &str, note: &str) -> Result<()> {
        let changed = self
            .tx
            .prepare_cached("UPDATE submission SET state = ?2, sent = ?3, note = ?4 WHERE submission = ?1 AND state = 'built'")?
            .execute(params![submission, state, sent, note])?;
        if changed == 0 { Err(Error::Stale) } else { Ok(()) }
    }
}
