//! Patients: document and projected columns.

use naaccr::{Items, item};
use rusqlite::{OptionalExtension, params};

use crate::keyring::random;
use crate::registry::Reading;
use crate::{Error, Registry, Result, Write};

/// A patient as stored.
#[derive(Clone, Debug)]
pub struct PatientRow {
    /// Key.
    pub patient: i64,
    /// Revision, counted up by every amendment.
    pub revision: u32,
    /// Who numbered the patient: the id of the registry or facility that the patient came from.
    pub source: String,
    /// The document.
    pub items: Items,
    /// Extension elements of the file that it came from.
    pub extensions: String,
}

/// A living patient in the follow-up list.
#[derive(Clone, Debug)]
pub struct DueLine {
    /// Patient key.
    pub patient: i64,
    /// Accession number, or empty.
    pub accession: String,
    /// "Last, First M."
    pub name: String,
    /// Date of birth, as stored.
    pub birth: String,
    /// Vital status code.
    pub vital_status: String,
    /// Date of last contact, as stored.
    pub last_contact: String,
    /// How many contacts were recorded here.
    pub contacts: u32,
    /// Key of the newest tumor.
    pub newest_tumor: i64,
    /// Per tumor, the projected items that the rules look at.
    pub tumors: Vec<Items>,
}

/// "Last, First M.", as lists show it.
pub(crate) fn display_name(items: &Items) -> String {
    let part = |i| items.get(i).unwrap_or("").trim();
    let (last, first, middle) = (part(item::NAME_LAST), part(item::NAME_FIRST), part(item::NAME_MIDDLE));
    let mut name = last.to_owned();
    if !first.is_empty() {
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(first);
    }
    if let Some(initial) = middle.chars().next() {
        name.push(' ');
        name.push(initial);
        name.push('.');
    }
    name
}

impl Reading<'_> {
    fn patient(&self, patient: i64) -> Result<PatientRow> {
        let sql = "SELECT p.patient, p.revision, p.source, d.body, d.extensions
                   FROM patient p JOIN patient_document d USING (patient) WHERE p.patient = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([patient])?;
        let row = rows.next()?.ok_or(Error::NotFound("patient"))?;
        let body: Vec<u8> = row.get(3)?;
        Ok(PatientRow {
            patient: row.get(0)?,
            revision: row.get(1)?,
            source: row.get(2)?,
            items: self.decode(&body)?,
            extensions: row.get(4)?,
        })
    }
}

impl Registry {
    /// The patient with a key.
    pub fn patient(&self, patient: i64) -> Result<PatientRow> {
        self.reading().patient(patient)
    }

    /// How many patients there are.
    pub fn patient_count(&self) -> Result<u32> {
        Ok(self.conn.query_row("SELECT count(*) FROM patient", [], |r| r.get(0))?)
    }

    /// The highest accession number of a year, if any.
    pub fn highest_accession(&self, year: u16) -> Result<Option<String>> {
        highest_accession(&self.conn, year)
    }

    /// Date of last contact of the living, as stored, and how many patients share it.
    pub fn last_contacts_of_the_living(&self, alive: &str) -> Result<Vec<(String, u32)>> {
        let sql = "SELECT ifnull(last_contact, ''), count(*) FROM patient WHERE vital_status = ?1 GROUP BY 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([alive], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every patient with what the follow-up rules look at, in order of last contact, unknown first.
    pub fn follow_up_lines(&self) -> Result<Vec<DueLine>> {
        let mut lines: Vec<DueLine> = Vec::new();
        let mut statement = self.conn.prepare_cached(
            "SELECT p.patient, ifnull(p.accession, ''), p.name, ifnull(p.birth, ''), ifnull(p.vital_status, ''),
                    ifnull(p.last_contact, ''), (SELECT count(*) FROM contact c WHERE c.patient = p.patient),
                    t.tumor, t.site, t.histology, t.behavior, t.class_of_case, t.sequence, t.dx_date, t.first_contact,
                    t.state, t.country
             FROM patient p JOIN tumor t USING (patient) ORDER BY p.last_contact, p.patient, t.tumor",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let patient: i64 = row.get(0)?;
            if lines.last().is_none_or(|l| l.patient != patient) {
                lines.push(DueLine {
                    patient,
                    accession: row.get(1)?,
                    name: row.get(2)?,
                    birth: row.get(3)?,
                    vital_status: row.get(4)?,
                    last_contact: row.get(5)?,
                    contacts: row.get(6)?,
                    newest_tumor: 0,
                    tumors: Vec::new(),
                });
            }
            if let Some(line) = lines.last_mut() {
                line.newest_tumor = row.get(7)?;
                line.tumors.push(projected(row)?);
            }
        }
        Ok(lines)
    }
}

/// The projected items of a tumor in a row of `follow_up_lines`.
fn projected(row: &rusqlite::Row<'_>) -> rusqlite::Result<Items> {
    const COLUMNS: [naaccr::Item; 9] = [
        item::PRIMARY_SITE,
        item::HISTOLOGIC_TYPE_ICD_O3,
        item::BEHAVIOR_CODE_ICD_O3,
        item::CLASS_OF_CASE,
        item::SEQUENCE_NUMBER_HOSPITAL,
        item::DATE_OF_DIAGNOSIS,
        item::DATE_OF1ST_CONTACT,
        item::ADDR_AT_DX_STATE,
        item::ADDR_AT_DX_COUNTRY,
    ];
    let mut items = Items::new();
    for (at, item) in COLUMNS.into_iter().enumerate() {
        if let Some(value) = row.get_ref(8 + at)?.as_str_or_null()? {
            items.put(item, value);
        }
    }
    Ok(items)
}

fn highest_accession(conn: &rusqlite::Connection, year: u16) -> Result<Option<String>> {
    let (from, to) = (format!("{year:04}00000"), format!("{year:04}99999"));
    let mut statement = conn.prepare_cached(
        "SELECT max(accession) FROM patient WHERE accession BETWEEN ?1 AND ?2 AND length(accession) = 9",
    )?;
    Ok(statement.query_row([from, to], |r| r.get(0))?)
}

impl Write<'_> {
    /// The patient with a key.
    pub fn patient(&self, patient: i64) -> Result<PatientRow> {
        self.reading().patient(patient)
    }

    /// The patient that a source knows under a number.
    pub fn patient_by_number(&self, source: &str, number: &str) -> Result<Option<PatientRow>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT patient FROM patient WHERE source = ?1 AND number = ?2 ORDER BY patient",
        )?;
        let key: Option<i64> = statement.query_row([source, number], |r| r.get(0)).optional()?;
        key.map(|k| self.patient(k)).transpose()
    }

    /// The highest accession number of a year, if any.
    pub fn highest_accession(&self, year: u16) -> Result<Option<String>> {
        highest_accession(&self.tx, year)
    }

    /// The highest number of eight digits that a source gave to a patient, if any.
    pub fn highest_patient_number(&self, source: &str) -> Result<Option<String>> {
        let sql = "SELECT max(number) FROM patient WHERE source = ?1 AND number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'";
        Ok(self.tx.prepare_cached(sql)?.query_row([source], |r| r.get(0))?)
    }

    /// Adds a patient. `number` is the number by which `source` knows the patient; it never changes here.
    pub fn add_patient(
        &self,
        source: &str,
        number: Option<&str>,
        items: &Items,
        extensions: &str,
        now: &str,
    ) -> Result<i64> {
        let get = |i| items.get(i);
        self.tx
            .prepare_cached(
                "INSERT INTO patient (revision, uid, source, number, accession, name, birth, sex, vital_status,
                                      last_contact, created, changed)
                 VALUES (1, ?1, ?2, ?3, NULL, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
            )?
            .execute(params![
                random::<16>()?,
                source,
                number,
                display_name(items),
                get(item::DATE_OF_BIRTH),
                get(item::SEX_ASSIGNED_AT_BIRTH),
                get(item::VITAL_STATUS),
                get(item::DATE_OF_LAST_CONTACT),
                now,
            ])?;
        let patient = self.tx.last_insert_rowid();
        self.tx
            .prepare_cached("INSERT INTO patient_document (patient, body, extensions) VALUES (?1, ?2, ?3)")?
            .execute(params![patient, self.encode(items)?, extensions])?;
        Ok(patient)
    }

    /// Saves a patient's new document; `Stale` when `revision` is not the stored one. Answers the new revision.
    pub fn save_patient(&self, patient: i64, revision: u32, items: &Items, now: &str) -> Result<u32> {
        let get = |i| items.get(i);
        let name = display_name(items);
        let changed = self
            .tx
            .prepare_cached(
                "UPDATE patient SET revision = revision + 1, name = ?3, birth = ?4, sex = ?5, vital_status = ?6,
                        last_contact = ?7, changed = ?8
                 WHERE patient = ?1 AND revision = ?2",
            )?
            .execute(params![
                patient,
                revision,
                name,
                get(item::DATE_OF_BIRTH),
                get(item::SEX_ASSIGNED_AT_BIRTH),
                get(item::VITAL_STATUS),
                get(item::DATE_OF_LAST_CONTACT),
                now,
            ])?;
        if changed == 0 {
            return Err(Error::Stale);
        }
        self.tx
            .prepare_cached("UPDATE patient_document SET body = ?2 WHERE patient = ?1")?
            .execute(params![patient, self.encode(items)?])?;
        self.tx
            .prepare_cached("UPDATE tumor SET name = ?2 WHERE patient = ?1 AND name <> ?2")?
            .execute(params![patient, name])?;
        Ok(revision + 1)
    }
}
