//! The writer: one line a tumor, every value in its columns, nothing cut and nothing lost on the way.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::document::{Header, Items, Patient, RecordType, Tumor};
use crate::standard::{Padding, Parent, item};
use crate::xml::{Control, LineEnd, Noted, TooLong, WriteNote, WriteOptions};

use super::layout::{Column, Layout};
use super::{is_blank, trim, width};

/// Why a document could not be written; it never quotes a value.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk or whatever stands behind the writer failed.
    #[error("writing failed: {0}")]
    Io(#[from] io::Error),
    /// The version has no fixed columns.
    #[error("version {0} has no fixed columns; write XML, or convert to version 18 first")]
    Version(u16),
    /// The user dictionaries do not fit the version or each other.
    #[error("{0}")]
    Dictionaries(String),
    /// A value has more characters than its item has columns; nothing of this patient was written.
    #[error("{naaccr_id} is longer than its {most} columns; correct it and try again")]
    TooLong {
        /// The item.
        naaccr_id: String,
        /// How many columns it has.
        most: usize,
    },
    /// A fixed record has no place for an item or an extension; nothing of this patient was written.
    #[error("{naaccr_id} has no column in these records, or stands in an element that is not its own")]
    NoColumn {
        /// The item, or "extension".
        naaccr_id: String,
    },
    /// A value holds a control character, which ends the file for some programs; nothing of this patient was written.
    #[error(
        "{naaccr_id} holds a control character, which does not belong in a record; remove it and try again"
    )]
    ControlCharacter {
        /// The item.
        naaccr_id: String,
    },
}

/// Writes a file of fixed columns patient by patient; root and patient items stand on every line.
///
/// A patient that cannot be written as it is, is refused whole: the file stays sound, and the caller decides whether
/// to go on. With [`TooLong::Drop`], items that do not fit their columns or have none are left out instead, and with
/// [`Control::Remove`] control characters are; each is in [`notes`](Writer::notes). There is also what only a fixed
/// record does to a document, which the options do not ask about, but the notes tell:
/// - a line break within a value becomes one space, as with the Java reference;
/// - blanks around a value are not told from those of the record (reserved areas keep the leading ones);
/// - a patient without tumors becomes a line whose tumor is blank, as with the reference;
/// - tumors of a patient without `patientIdNumber` become patients of their own, and patients with the same one that
///   follow each other become one.
///
/// A patient or root item that stands on a later tumor, as the reader leaves inconsistent ones, goes into that
/// tumor's line. Record type and version come from the header. Of the XML root's attributes a record can hold none.
pub struct Writer<W: Write> {
    write: W,
    /// Written at once when it has grown past `STEP`.
    buffer: String,
    layout: Layout,
    /// Parts of the record in order: all columns of an item, or what other items have left of them.
    parts: Vec<Part>,
    record_type: RecordType,
    options: WriteOptions,
    root: Vec<(usize, String)>,
    notes: Vec<WriteNote>,
    patients: u64,
    lines: u64,
    last_number: String,
}

#[derive(Clone, Copy)]
struct Part {
    column: usize,
    from: usize,
    to: usize,
}

const STEP: usize = 64 * 1024;

impl<W: Write> Writer<W> {
    /// Prepares to write files of the header's version and record type; nothing is written before the first patient.
    pub fn new(write: W, header: &Header, options: &WriteOptions) -> Result<Self, WriteError> {
        let layout = Layout::new(header.version, header.record_type, &options.dictionaries)
            .map_err(WriteError::Dictionaries)?
            .ok_or(WriteError::Version(header.version))?;
        let parts = parts(&layout.columns);
        let mut writer = Writer {
            write,
            buffer: String::with_capacity(2 * STEP),
            layout,
            parts,
            record_type: header.record_type,
            options: options.clone(),
            root: Vec::new(),
            notes: Vec::new(),
            patients: 0,
            lines: 0,
            last_number: String::new(),
        };
        writer.refuse_extension(&header.extensions, None)?;
        let root = writer.prepare(&header.items, Parent::NaaccrData, None)?;
        writer.root = root.into_iter().map(|(column, value)| (column, value.into_owned())).collect();
        for (id, value) in [
            (item::RECORD_TYPE, header.record_type.letter().to_owned()),
            (item::NAACCR_RECORD_VERSION, header.version.to_string()),
        ] {
            writer.root.extend(writer.layout.find(Some(id), "").map(|column| (column, value)));
        }
        Ok(writer)
    }

    /// Writes one patient, a line for each tumor; after an error nothing of it is in the file.
    pub fn write_patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        let (before, notes, lines) = (self.buffer.len(), self.notes.len(), self.lines);
        self.patients += 1;
        if let Err(error) = self.patient(patient) {
            self.buffer.truncate(before);
            self.notes.truncate(notes);
            self.lines = lines;
            self.patients -= 1;
            return Err(error);
        }
        if self.buffer.len() >= STEP {
            self.write.write_all(self.buffer.as_bytes())?;
            self.buffer.clear();
        }
        Ok(())
    }

    fn patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        self.refuse_extension(&patient.extensions, None)?;
        let common = self.prepare(&patient.items, Parent::Patient, None)?;
        let number = patient.items.get(item::PATIENT_ID_NUMBER).map_or("", trim);
        if number.is_empty() && patient.tumors.len() > 1 {
            self.note("", None, Noted::PatientSplit);
        }
        if !number.is_empty() && number == self.last_number {
            self.note("", None, Noted::PatientsJoined);
        }
        let blank = [Tumor::default()];
        let tumors = match patient.tumors.as_slice() {
            [] => {
                self.note("", None, Noted::NoTumor);
                &blank
            }
            tumors => tumors,
        };
        for (n, tumor) in tumors.iter().enumerate() {
            self.refuse_extension(&tumor.extensions, Some(n + 1))?;
            let own = self.prepare(&tumor.items, Parent::Tumor, Some(n + 1))?;
            self.line(&common, own, n)?;
        }
        number.clone_into(&mut self.last_number);
        Ok(())
    }

    fn line(
        &mut self,
        common: &[(usize, Cow<str>)],
        own: Vec<(usize, Cow<str>)>,
        tumor: usize,
    ) -> Result<(), WriteError> {
        let mut values: Vec<&str> = vec![""; self.layout.columns.len()];
        let root = std::mem::take(&mut self.root);
        for (column, value) in &root {
            values[*column] = value;
        }
        for (column, value) in common {
            values[*column] = value;
        }
        let mut record_type = self.record_type;
        let mut error = None;
        for (column, value) in &own {
            let rule = &self.layout.columns[*column].rule;
            let fits = match rule.item {
                _ if rule.parent == Parent::Tumor => true,
                Some(item::RECORD_TYPE) => match RecordType::from_letter(value) {
                    Some(other) => {
                        record_type = other;
                        true
                    }
                    None => false,
                },
                Some(item::NAACCR_RECORD_VERSION | item::PATIENT_ID_NUMBER) => values[*column] == value,
                // A reader takes the root's items from the file's first line, the patient's from the patient's.
                _ if rule.parent == Parent::NaaccrData && self.lines > 0 => true,
                _ => tumor > 0 || values[*column].is_empty() || values[*column] == value,
            };
            if fits {
                values[*column] = value;
            } else {
                let naaccr_id = self.layout.columns[*column].id.clone();
                error =
                    self.leave(Some(tumor + 1), Noted::NoColumn, WriteError::NoColumn { naaccr_id }).err();
            }
        }
        let length = self.layout.length(record_type);
        let mut cursor = 0;
        for part in self.parts.iter().filter(|part| !values[part.column].is_empty()) {
            let column = &self.layout.columns[part.column];
            let value = values[part.column];
            let value = match part.to - part.from == column.at.len() {
                true => value,
                false => {
                    units(value, part.from - column.at.start, part.to - column.at.start).trim_end_matches(' ')
                }
            };
            if value.is_empty() {
                continue;
            }
            let end = part.from + width(value);
            if end > length {
                let naaccr_id = column.id.clone();
                error = Some(WriteError::NoColumn { naaccr_id });
                break;
            }
            spaces(&mut self.buffer, part.from - cursor);
            self.buffer.push_str(value);
            cursor = end;
        }
        spaces(&mut self.buffer, length - cursor.min(length));
        self.buffer.push_str(match self.options.line_end {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
        });
        self.root = root;
        self.lines += 1;
        error.map_or(Ok(()), Err)
    }

    /// The values of one element with their columns, as they stand in a record.
    fn prepare<'a>(
        &mut self,
        items: &'a Items,
        level: Parent,
        tumor: Option<usize>,
    ) -> Result<Vec<(usize, Cow<'a, str>)>, WriteError> {
        let mut prepared = Vec::with_capacity(items.len());
        for (item, id, value) in items.iter_items() {
            if level == Parent::NaaccrData
                && matches!(item, Some(item::RECORD_TYPE | item::NAACCR_RECORD_VERSION))
            {
                continue;
            }
            let column = self.layout.find(item, id).filter(|at| {
                let column = &self.layout.columns[*at];
                column.rule.allowed
                    && (level == column.rule.parent || level == Parent::Tumor)
                    && column.at.end <= self.layout.length(self.record_type)
            });
            let Some(at) = column else {
                let naaccr_id = id.to_owned();
                self.leave(tumor, Noted::NoColumn, WriteError::NoColumn { naaccr_id })?;
                continue;
            };
            if let Some(value) = self.value(at, value, tumor)? {
                prepared.push((at, value));
            }
        }
        Ok(prepared)
    }

    /// A value as it stands in a record; `None` when it was left out.
    fn value<'a>(
        &mut self,
        at: usize,
        value: &'a str,
        tumor: Option<usize>,
    ) -> Result<Option<Cow<'a, str>>, WriteError> {
        let column = &self.layout.columns[at];
        let (id, columns) = (column.id.clone(), column.at.len());
        let (keep_blanks, padding) = (column.keep_blanks, column.padding);
        let taken = column.taken.clone();
        let start = column.at.start;
        let mut value = Cow::Borrowed(value);
        if value.contains(|c| is_control(c) && c != '\n' && c != '\r') {
            match self.options.control {
                Control::Stop => return Err(WriteError::ControlCharacter { naaccr_id: id }),
                Control::Remove => {
                    value = value.chars().filter(|c| !is_control(*c) || matches!(c, '\n' | '\r')).collect();
                    self.note(&id, tumor, Noted::ControlRemoved);
                }
            }
        }
        if value.contains(['\n', '\r']) {
            value = value.replace("\r\n", " ").replace(['\n', '\r'], " ").into();
            self.note(&id, tumor, Noted::LineBreak);
        }
        let (said, read) = match keep_blanks {
            // Spaces behind the last sign of a reserved area say nothing.
            true => (value.trim_end_matches(' '), value.trim_end_matches(is_blank)),
            false => (&*value, trim(&value)),
        };
        if read.len() != said.len() {
            self.note(&id, tumor, Noted::Blanks);
        }
        if width(&value) > columns {
            self.leave(tumor, Noted::TooLong, WriteError::TooLong { naaccr_id: id, most: columns })?;
            return Ok(None);
        }
        let hidden = |range: &std::ops::Range<usize>| {
            !units(&value, range.start - start, range.end - start).chars().all(|c| c == ' ')
        };
        if taken.iter().any(hidden) {
            self.leave(tumor, Noted::NoColumn, WriteError::NoColumn { naaccr_id: id })?;
            return Ok(None);
        }
        let missing = columns - width(&value);
        let zeros = self.options.pad_zero && missing > 0;
        Ok(Some(match padding {
            Padding::LeftBlank if missing > 0 => format!("{}{value}", " ".repeat(missing)).into(),
            Padding::LeftZero if zeros && value.bytes().all(|b| b.is_ascii_digit()) => {
                format!("{}{value}", "0".repeat(missing)).into()
            }
            Padding::RightZero if zeros && value.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                format!("{value}{}", "0".repeat(missing)).into()
            }
            _ => value,
        }))
    }

    fn refuse_extension(&mut self, raw: &str, tumor: Option<usize>) -> Result<(), WriteError> {
        match raw.trim().is_empty() {
            true => Ok(()),
            false => {
                let naaccr_id = "extension".to_owned();
                self.leave(tumor, Noted::NoColumn, WriteError::NoColumn { naaccr_id })
            }
        }
    }

    /// Leaves something out and notes it, or stops with the error.
    fn leave(&mut self, tumor: Option<usize>, what: Noted, error: WriteError) -> Result<(), WriteError> {
        match (&error, self.options.too_long) {
            (WriteError::TooLong { naaccr_id, .. } | WriteError::NoColumn { naaccr_id }, TooLong::Drop) => {
                self.note(&naaccr_id.clone(), tumor, what);
                Ok(())
            }
            _ => Err(error),
        }
    }

    fn note(&mut self, id: &str, tumor: Option<usize>, what: Noted) {
        self.notes.push(WriteNote { naaccr_id: id.to_owned(), patient: self.patients, tumor, what });
    }

    /// What was left out or changed so far.
    pub fn notes(&self) -> &[WriteNote] {
        &self.notes
    }

    /// Writes what is left and gives back what was written to.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.write.write_all(self.buffer.as_bytes())?;
        self.write.flush()?;
        Ok(self.write)
    }
}

fn is_control(c: char) -> bool {
    c < ' ' && c != '\t' || c == '\u{7F}'
}

/// What each item has of its columns, in order.
fn parts(columns: &[Column]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (column, Column { at, taken, .. }) in columns.iter().enumerate() {
        let mut from = at.start;
        for range in taken {
            parts.push(Part { column, from, to: range.start });
            from = range.end;
        }
        parts.push(Part { column, from, to: at.end });
    }
    parts.retain(|part| part.from < part.to);
    parts.sort_by_key(|part| part.from);
    parts
}

/// Part of a value, by columns; a character of two belongs where it begins.
fn units(value: &str, from: usize, to: usize) -> &str {
    if value.is_ascii() {
        return &value[from.min(value.len())..to.min(value.len())];
    }
    let byte = |column: usize| {
        let mut at = 0;
        let begins = |c: char| {
            at += c.len_utf16();
            at > column
        };
        value.find(begins).unwrap_or(value.len())
    };
    let (from, to) = (byte(from), byte(to));
    &value[from..to.max(from)]
}

fn spaces(buffer: &mut String, count: usize) {
    buffer.extend(std::iter::repeat_n(' ', count));
}
