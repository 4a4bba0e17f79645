//! CSV that a spreadsheet opens without running anything.

use std::borrow::Cow;
use std::io::Write;

use naaccr::Item;
use serde::Serialize;

use crate::Error;
use crate::deident::{Deidentified, Row};

/// Header of the column with the patient's random id.
pub const PATIENT_COLUMN: &str = "projectPatientId";
/// Header of the column with the running number of the tumor.
pub const TUMOR_COLUMN: &str = "projectTumorNumber";

/// For whom a CSV file is; the manifest says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CsvMode {
    /// Cells that a spreadsheet would run begin with `'`.
    #[default]
    People,
    /// Values as they are, for programs.
    Machine,
}

/// A cell that no spreadsheet takes for a formula (ASVS 1.2.10, CWE-1236).
///
/// ```
/// use exchange::extract::neutral;
/// assert_eq!(neutral("=1+1"), "'=1+1");
/// assert_eq!(neutral("C504"), "C504");
/// ```
pub fn neutral(cell: &str) -> Cow<'_, str> {
    const TRIGGERS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    if cell.starts_with(TRIGGERS) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Writes rows of an extract: UTF-8, comma, CRLF, one header of NAACCR XML ids.
pub struct CsvWriter<W: Write> {
    out: ::csv::Writer<W>,
    columns: Vec<Item>,
    mode: CsvMode,
    rows: u64,
}

impl<W: Write> CsvWriter<W> {
    /// Begins a file with its header.
    pub fn new(out: W, columns: &[Item], mode: CsvMode) -> Result<Self, Error> {
        let mut out = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
        out.write_record([PATIENT_COLUMN, TUMOR_COLUMN].into_iter().chain(columns.iter().map(|i| i.id())))?;
        Ok(CsvWriter { out, columns: columns.to_vec(), mode, rows: 0 })
    }

    /// Writes one row.
    pub fn write(&mut self, row: &Deidentified<Row>) -> Result<(), Error> {
        let row = row.get();
        self.out.write_field(row.patient())?;
        self.out.write_field(row.tumor().to_string())?;
        for item in &self.columns {
            let value = row.get(*item).unwrap_or_default();
            match self.mode {
                CsvMode::People => self.out.write_field(neutral(value).as_bytes())?,
                CsvMode::Machine => self.out.write_field(value)?,
            }
        }
        self.out.write_record(None::<&[u8]>)?;
        self.rows += 1;
        Ok(())
    }

    /// Ends the file; gives back the destination and the number of rows.
    pub fn finish(self) -> Result<(W, u64), Error> {
        let rows = self.rows;
        let out =
            self.out.into_inner().map_err(|e| std::io::Error::new(e.error().kind(), "could not flush"))?;
        Ok((out, rows))
    }
}
