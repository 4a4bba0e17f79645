//! Tumors: document, projected columns, words to find them by.

use naaccr::{Items, item};
use rusqlite::{OptionalExtension, params};

use super::abstracts;
use super::patient::{PatientRow, display_name};
use crate::keyring::random;
use crate::registry::Reading;
use crate::{Error, Registry, Result, Write};

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// In suspense: being abstracted.
    Incomplete,
    /// Marked complete by a person, or came complete.
    Complete,
}

impl Status {
    /// The word in the table and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Status::Incomplete => "incomplete",
            Status::Complete => "complete",
        }
    }

    pub(crate) fn of(word: &str) -> Self {
        if word == "complete" { Status::Complete } else { Status::Incomplete }
    }
}

/// What the rules said of a document when it was saved; the caller asks them.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Required items with a value.
    pub required_done: u32,
    /// Required items.
    pub required_of: u32,
    /// Findings of severity error.
    pub errors: u32,
    /// Findings of severity warning.
    pub warnings: u32,
    /// Words that the search finds the tumor by.
    pub words: String,
    /// Id and value of the items that the search also finds it by, item by item.
    pub items: Vec<(String, String)>,
}

impl Standing {
    /// The line of the full text index.
    fn line(&self) -> String {
        let mut line = self.words.clone();
        for word in self.items.iter().flat_map(|(id, value)| abstracts::item_words(id, value)) {
            line.push(' ');
            line.push_str(&word);
        }
        line
    }
}

/// A tumor as stored.
#[derive(Clone, Debug)]
pub struct TumorRow {
    /// Key.
    pub tumor: i64,
    /// Key of its patient.
    pub patient: i64,
    /// Revision, counted up by every amendment.
    pub revision: u32,
    /// Where the case stands.
    pub status: Status,
    /// Findings of severity error, as of the last save.
    pub errors: u32,
    /// The document.
    pub items: Items,
    /// Extension elements of the file that it came from.
    pub extensions: String,
}

const COLUMNS: &str = "t.tumor, t.patient, t.revision, t.status, t.errors, d.body, d.extensions";

struct Raw {
    row: TumorRow,
    body: Vec<u8>,
}

fn raw(row: &rusqlite::Row<'_>) -> rusqlite::Result<Raw> {
    let status: String = row.get(3)?;
    Ok(Raw {
        row: TumorRow {
            tumor: row.get(0)?,
            patient: row.get(1)?,
            revision: row.get(2)?,
            status: Status::of(&status),
            errors: row.get(4)?,
            items: Items::new(),
            extensions: row.get(6)?,
        },
        body: row.get(5)?,
    })
}

impl Reading<'_> {
    fn tumor(&self, tumor: i64) -> Result<TumorRow> {
        let sql =
            format!("SELECT {COLUMNS} FROM tumor t JOIN tumor_document d USING (tumor) WHERE t.tumor = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([tumor], raw).optional()?;
        self.whole(found.ok_or(Error::NotFound("tumor"))?)
    }

    fn tumors_of(&self, patient: i64) -> Result<Vec<TumorRow>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM tumor t JOIN tumor_document d USING (tumor) WHERE t.patient = ?1 ORDER BY t.tumor"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([patient], raw)?.collect::<rusqlite::Result<Vec<Raw>>>()?;
        rows.into_iter().map(|raw| self.whole(raw)).collect()
    }

    fn each_patient<E: From<Error>>(
        &self,
        mut visit: impl FnMut(PatientRow, Vec<TumorRow>) -> std::result::Result<bool, E>,
    ) -> std::result::Result<(), E> {
        let sql = format!(
            "SELECT p.patient, p.revision, p.source, e.body, e.extensions, {COLUMNS}
             FROM patient p JOIN patient_document e USING (patient)
             LEFT JOIN tumor t ON t.patient = p.patient LEFT JOIN tumor_document d USING (tumor)
             ORDER BY p.patient, t.tumor"
        );
        let lift = |e: rusqlite::Error| E::from(Error::from(e));
        let mut statement = self.conn.prepare_cached(&sql).map_err(lift)?;
        let mut rows = statement.query([]).map_err(lift)?;
        let mut open: Option<(PatientRow, Vec<TumorRow>)> = None;
        while let Some(row) = rows.next().map_err(lift)? {
            let (patient, tumor) = self.joined(row, open.as_ref().map(|o| o.0.patient))?;
            if let Some(next) = patient
                && let Some((done, tumors)) = open.replace((next, Vec::new()))
                && !visit(done, tumors)?
            {
                return Ok(());
            }
            if let (Some((_, tumors)), Some(tumor)) = (open.as_mut(), tumor) {
                tumors.push(tumor);
            }
        }
        if let Some((patient, tumors)) = open {
            visit(patient, tumors)?;
        }
        Ok(())
    }

    /// One row of the join: the patient when it is a new one, and the tumor when there is one.
    fn joined(
        &self,
        row: &rusqlite::Row<'_>,
        open: Option<i64>,
    ) -> Result<(Option<PatientRow>, Option<TumorRow>)> {
        let key: i64 = row.get(0)?;
        let patient = if open == Some(key) {
            None
        } else {
            let body: Vec<u8> = row.get(3)?;
            Some(PatientRow {
                patient: key,
                revision: row.get(1)?,
                source: row.get(2)?,
                items: self.decode(&body)?,
                extensions: row.get(4)?,
            })
        };
        let Some(tumor) = row.get::<_, Option<i64>>(5)? else { return Ok((patient, None)) };
        // A salvaged registry may have lost the document; there is nothing to show of it then.
        let Some(body) = row.get::<_, Option<Vec<u8>>>(10)? else { return Ok((patient, None)) };
        let status: String = row.get(8)?;
        let tumor = TumorRow {
            tumor,
            patient: key,
            revision: row.get(7)?,
            status: Status::of(&status),
            errors: row.get(9)?,
            items: self.decode(&body)?,
            extensions: row.get(11)?,
        };
        Ok((patient, Some(tumor)))
    }

    fn whole(&self, raw: Raw) -> Result<TumorRow> {
        Ok(TumorRow { items: self.decode(&raw.body)?, ..raw.row })
    }
}

impl Registry {
    /// The tumor with a key.
    pub fn tumor(&self, tumor: i64) -> Result<TumorRow> {
        self.reading().tumor(tumor)
    }

    /// All tumors of a patient, in order of their keys.
    pub fn tumors_of(&self, patient: i64) -> Result<Vec<TumorRow>> {
        self.reading().tumors_of(patient)
    }

    /// How many tumors there are.
    pub fn tumor_count(&self) -> Result<u32> {
        Ok(self.conn.query_row("SELECT count(*) FROM tumor", [], |r| r.get(0))?)
    }

    /// Hands every patient with all tumors to `visit`, in order of the keys: a sequential read of the documents.
    ///
    /// `visit` answers whether to go on.
    pub fn each_patient<E: From<Error>>(
        &self,
        visit: impl FnMut(PatientRow, Vec<TumorRow>) -> std::result::Result<bool, E>,
    ) -> std::result::Result<(), E> {
        self.reading().each_patient(visit)
    }
}

impl Write<'_> {
    /// The tumor with a key.
    pub fn tumor(&self, tumor: i64) -> Result<TumorRow> {
        self.reading().tumor(tumor)
    }

    /// All tumors of a patient, in order of their keys.
    pub fn tumors_of(&self, patient: i64) -> Result<Vec<TumorRow>> {
        self.reading().tumors_of(patient)
    }

    /// Hands every patient with all tumors to `visit`, as [`Registry::each_patient`] does.
    pub fn each_patient<E: From<Error>>(
        &self,
        visit: impl FnMut(PatientRow, Vec<TumorRow>) -> std::result::Result<bool, E>,
    ) -> std::result::Result<(), E> {
        self.reading().each_patient(visit)
    }

    /// Saves what the rules say now of a document that stays as it is.
    pub fn save_standing(&self, tumor: i64, standing: &Standing) -> Result<()> {
        self.tx
            .prepare_cached(
                "UPDATE tumor SET required_done = ?2, required_of = ?3, errors = ?4, warnings = ?5 WHERE tumor = ?1",
            )?
            .execute(params![
                tumor,
                standing.required_done,
                standing.required_of,
                standing.errors,
                standing.warnings
            ])?;
        self.index(tumor, standing)
    }

    /// Lets the search find a tumor by its words of now.
    fn index(&self, tumor: i64, standing: &Standing) -> Result<()> {
        self.tx
            .prepare_cached("INSERT OR REPLACE INTO find (rowid, words) VALUES (?1, ?2)")?
            .execute(params![tumor, standing.line()])?;
        Ok(())
    }

    /// Adds a tumor to a patient.
    #[expect(clippy::too_many_arguments, reason = "one row, one call; every argument is a column")]
    pub fn add_tumor(
        &self,
        patient: i64,
        import: Option<i64>,
        status: Status,
        patient_items: &Items,
        items: &Items,
        extensions: &str,
        standing: &Standing,
        now: &str,
    ) -> Result<i64> {
        self.tx
            .prepare_cached(
                "INSERT INTO tumor (patient, revision, uid, import, status, name, required_done, required_of, errors,
                                    warnings, created, changed)
                 VALUES (?1, 0, ?2, ?3, ?4, '', 0, 0, 0, 0, ?5, ?5)",
            )?
            .execute(params![patient, random::<16>()?, import, status.word(), now])?;
        let tumor = self.tx.last_insert_rowid();
        self.tx
            .prepare_cached("INSERT INTO tumor_document (tumor, body, extensions) VALUES (?1, x'', ?2)")?
            .execute(params![tumor, extensions])?;
        self.project(tumor, 0, patient, status, patient_items, items, standing, now)?;
        self.index(tumor, standing)?;
        Ok(tumor)
    }

    /// Saves a tumor's new document; `Stale` when `revision` is not the stored one. Answers the new revision.
    #[expect(clippy::too_many_arguments, reason = "one row, one call; every argument is a column")]
    pub fn save_tumor(
        &self,
        tumor: i64,
        revision: u32,
        patient: i64,
        status: Status,
        patient_items: &Items,
        items: &Items,
        standing: &Standing,
        now: &str,
    ) -> Result<u32> {
        self.project(tumor, revision, patient, status, patient_items, items, standing, now)?;
        self.index(tumor, standing)?;
        Ok(revision + 1)
    }

    /// Writes document and projected columns together: the one function that knows which item is which column.
    #[expect(clippy::too_many_arguments, reason = "one row, one call; every argument is a column")]
    fn project(
        &self,
        tumor: i64,
        revision: u32,
        patient: i64,
        status: Status,
        patient_items: &Items,
        items: &Items,
        standing: &Standing,
        now: &str,
    ) -> Result<()> {
        let get = |i| items.get(i);
        let dx = get(item::DATE_OF_DIAGNOSIS);
        let dx_year = dx.and_then(|d| d.get(..4)).and_then(|y| y.parse::<i64>().ok());
        let accession = get(item::ACCESSION_NUMBER_HOSP);
        let sequence = get(item::SEQUENCE_NUMBER_HOSPITAL).or(get(item::SEQUENCE_NUMBER_CENTRAL));
        let changed = self
            .tx
            .prepare_cached(
                "UPDATE tumor SET revision = revision + 1, status = ?3, name = ?4, number = ?5, accession = ?6,
                        sequence = ?7, site = ?8, histology = ?9, behavior = ?10, laterality = ?11, dx_date = ?12,
                        dx_year = ?13, first_contact = ?14, class_of_case = ?15, state = ?16, country = ?24, abstractor = ?17,
                        completed = ?18, required_done = ?19, required_of = ?20, errors = ?21, warnings = ?22,
                        changed = ?23
                 WHERE tumor = ?1 AND revision = ?2",
            )?
            .execute(params![
                tumor,
                revision,
                status.word(),
                display_name(patient_items),
                get(item::TUMOR_RECORD_NUMBER),
                accession,
                sequence,
                get(item::PRIMARY_SITE),
                get(item::HISTOLOGIC_TYPE_ICD_O3),
                get(item::BEHAVIOR_CODE_ICD_O3),
                get(item::LATERALITY),
                dx,
                dx_year,
                get(item::DATE_OF1ST_CONTACT),
                get(item::CLASS_OF_CASE),
                get(item::ADDR_AT_DX_STATE),
                get(item::ABSTRACTED_BY),
                get(item::DATE_CASE_COMPLETED),
                standing.required_done,
                standing.required_of,
                standing.errors,
                standing.warnings,
                now,
                get(item::ADDR_AT_DX_COUNTRY),
            ])?;
        if changed == 0 {
            return Err(Error::Stale);
        }
        self.tx
            .prepare_cached("UPDATE tumor_document SET body = ?2 WHERE tumor = ?1")?
            .execute(params![tumor, self.encode(items)?])?;
        if let Some(accession) = accession {
            self.tx
                .prepare_cached(
                    "UPDATE patient SET accession = ?2 WHERE patient = ?1 AND accession IS NOT ?2",
                )?
                .execute(params![patient, accession])?;
        }
        Ok(())
    }
}
