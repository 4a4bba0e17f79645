//! The reader: one patient at a time, the lines that follow each other with the same patient number.

use std::io::Read;

use crate::document::{Header, Items, Patient, Tumor};
use crate::standard::{self, Parent, item};
use crate::xml::{Code, Counts, Fatal, Limits, Options, Problem, Report, Unknown};

use super::layout::Layout;
use super::lines::{Line, Lines, fatal};
use super::record::{Record, Sink};
use super::{is_blank, stamp, trim, width};

/// Reads a fixed-column file patient by patient, in memory that does not depend on the file's size.
pub struct Reader<R> {
    lines: Lines<R>,
    layout: Layout,
    /// Column of the number by which lines make a patient.
    patient_id: Option<usize>,
    /// Id under which the text behind the last column is kept, if it is.
    rest: Option<String>,
    limits: Limits,
    validate: bool,
    unknown: Unknown,
    header: Header,
    problems: Vec<Problem>,
    counts: Counts,
    /// The record that was read last.
    record: Record,
    /// The line after it, when it had to be looked at.
    peeked: Option<Line>,
    /// Why nothing can be read after it.
    broken: Option<Fatal>,
    blank_run: bool,
    state: State,
    spare: Vec<Tumor>,
    patient_line: u64,
    bytes: usize,
}

enum State {
    /// The next patient's first record is in `record`.
    AtRecord,
    Over,
    Failed(Fatal),
}

impl<R: Read> Reader<R> {
    /// Reads a plain (not compressed) file up to its first patient.
    ///
    /// Of the dictionaries, those with start columns for the file's version are in force.
    /// The options about namespaces, translations and missing dictionaries are about XML and mean nothing here.
    pub fn open(read: R, options: &Options) -> Result<Self, Fatal> {
        let mut lines = Lines::new(read, options.limits.window);
        let mut line = Line::default();
        let mut skipped = 0;
        loop {
            if !lines.next(&mut line)? {
                let what = if skipped == 0 {
                    "The file is empty."
                } else {
                    "The file holds nothing but blank lines."
                };
                return Err(fatal(line.number, what));
            }
            if !line.text.chars().all(is_blank) {
                break;
            }
            skipped += 1;
        }
        let Some((record_type, version)) = stamp(&line.text) else {
            return Err(fatal(
                line.number,
                "The first line has no record type (A, M, C or I) in column 1 or no NAACCR version in columns \
                 17 to 19; it is no NAACCR record of fixed columns.",
            ));
        };
        let wrong = |message| fatal(line.number, message);
        let Some(mut layout) = Layout::new(version, record_type, &options.dictionaries).map_err(wrong)?
        else {
            let message = match version {
                210.. => format!("Version {version} has no fixed columns: from 21 on files are XML."),
                _ => format!(
                    "Files of fixed columns can be read of versions {}; this one is {version}.",
                    known()
                ),
            };
            return Err(fatal(line.number, message));
        };
        for column in &mut layout.columns {
            column.wanted = options.items.takes(&column.id);
        }
        let rest = format!("column{}", layout.end() + 1);
        let mut header = Header::new(version, record_type);
        header.user_dictionaries = layout.dictionaries.clone();
        let mut reader = Reader {
            lines,
            patient_id: layout.find(Some(item::PATIENT_ID_NUMBER), ""),
            layout,
            rest: Some(rest).filter(|id| options.unknown != Unknown::Ignore && options.items.takes(id)),
            limits: options.limits,
            validate: options.validate,
            unknown: options.unknown,
            header,
            problems: Vec::new(),
            counts: Counts::default(),
            record: Record::default(),
            peeked: None,
            broken: None,
            blank_run: false,
            state: State::AtRecord,
            spare: Vec::new(),
            patient_line: 0,
            bytes: 0,
        };
        if skipped > 0 {
            reader.blank(1);
        }
        reader.begin(line)?;
        Ok(reader)
    }

    fn begin(&mut self, line: Line) -> Result<(), Fatal> {
        self.take(line)?;
        let mut items = Items::new();
        let mut into = Sink {
            header: &self.header,
            validate: self.validate,
            unknown: self.unknown,
            problems: &mut self.problems,
            counts: &mut self.counts,
            line: self.record.line,
            bytes: &mut self.bytes,
        };
        let mut buffer = String::new();
        for column in self.layout.columns.iter().filter(|c| c.wanted && c.rule.parent == Parent::NaaccrData) {
            let value = self.record.value(column, &mut buffer);
            into.item(column, value, &mut items, |_| "/NaaccrData".to_owned());
        }
        self.header.items = items;
        Ok(())
    }

    /// What the first line says of the whole file, with its root items.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Problems of the last patient and of the blank lines after it; before the first one, those of the root.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What has been read so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Line of the last patient's first record.
    pub fn patient_line(&self) -> u64 {
        self.patient_line
    }

    /// The next patient, or `None` after the last one; [`read_patient`](Self::read_patient) reuses memory.
    pub fn next_patient(&mut self) -> Result<Option<Patient>, Fatal> {
        let mut patient = Patient::default();
        Ok(self.read_patient(&mut patient)?.then_some(patient))
    }

    /// Replaces `patient` by the next one; false after the last one.
    ///
    /// What makes the line after a patient unreadable is said when the next one is asked for:
    /// a patient that was read is never lost to it.
    pub fn read_patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        self.problems.clear();
        patient.clear(&mut self.spare);
        match &self.state {
            State::AtRecord => {}
            State::Over => return Ok(false),
            State::Failed(fatal) => return Err(fatal.clone()),
        }
        self.patient_line = self.record.line;
        self.bytes = 0;
        let mut own = String::new();
        let number = match self.patient_id {
            Some(at) => self.record.value(&self.layout.columns[at], &mut own).to_owned(),
            None => String::new(),
        };
        loop {
            if let Err(fatal) = self.tumor(patient) {
                self.state = State::Failed(fatal.clone());
                return Err(fatal);
            }
            match self.next_record() {
                Ok(true) => {}
                Ok(false) => self.state = State::Over,
                Err(fatal) => self.state = State::Failed(fatal),
            }
            let same = matches!(self.state, State::AtRecord)
                && !number.is_empty()
                && self
                    .patient_id
                    .is_some_and(|at| self.record.value(&self.layout.columns[at], &mut own) == number);
            if !same {
                self.counts.patients += 1;
                return Ok(true);
            }
        }
    }

    /// Adds the record as a tumor; the first one also makes the patient.
    fn tumor(&mut self, patient: &mut Patient) -> Result<(), Fatal> {
        let record = &self.record;
        if patient.tumors.len() == self.limits.tumors || self.bytes > self.limits.patient {
            return Err(fatal(
                record.line,
                "More lines than one patient can have follow each other with the same patientIdNumber. \
                 Does the file give all patients the same one? Leave it blank, or give each their own.",
            ));
        }
        let mut tumor = self.spare.pop().unwrap_or_default();
        let first = patient.tumors.is_empty();
        let number = patient.tumors.len() + 1;
        let path = |item: usize| format!("/Patient/Tumor[{number}]/Item[{item}]");
        let mut into = Sink {
            header: &self.header,
            validate: self.validate,
            unknown: self.unknown,
            problems: &mut self.problems,
            counts: &mut self.counts,
            line: record.line,
            bytes: &mut self.bytes,
        };
        into.length(record, number);
        let mut buffer = String::new();
        for column in self.layout.columns.iter().filter(|c| c.wanted) {
            let value = record.value(column, &mut buffer);
            match column.rule.parent {
                Parent::Tumor => into.item(column, value, &mut tumor.items, path),
                Parent::Patient if first => {
                    into.item(column, value, &mut patient.items, |item| format!("/Patient/Item[{item}]"));
                }
                Parent::Patient => {
                    let kept = column.value(&patient.items).unwrap_or("");
                    into.compare(column, kept, value, &mut tumor.items, path);
                }
                Parent::NaaccrData => {
                    let kept = column.value(&self.header.items).unwrap_or("");
                    into.compare(column, kept, value, &mut tumor.items, path);
                }
            }
        }
        let rest = trim(record.slice(self.layout.end()..usize::MAX));
        if let Some(id) = self.rest.as_ref().filter(|_| !rest.is_empty()) {
            tumor.items.set(id, rest);
            into.counts.items += 1;
        }
        self.counts.tumors += 1;
        patient.tumors.push(tumor);
        Ok(())
    }

    /// Reads the next record; false at the end of the file.
    fn next_record(&mut self) -> Result<bool, Fatal> {
        loop {
            if let Some(fatal) = self.broken.take() {
                return Err(fatal);
            }
            let mut line = Line { text: std::mem::take(&mut self.record.text), ..Line::default() };
            if !self.next_line(&mut line)? {
                return Ok(false);
            }
            if line.text.chars().all(is_blank) {
                self.blank(line.number);
                self.record.text = line.text;
                continue;
            }
            self.take(line)?;
            return Ok(true);
        }
    }

    fn next_line(&mut self, line: &mut Line) -> Result<bool, Fatal> {
        match self.peeked.take() {
            Some(peeked) => {
                *line = peeked;
                Ok(true)
            }
            None => self.lines.next(line),
        }
    }

    /// One problem for blank lines that follow each other.
    fn blank(&mut self, line: u64) {
        if !self.blank_run {
            self.problems.push(Problem {
                code: Code::InvalidLineLength,
                line,
                path: "/NaaccrData".to_owned(),
                naaccr_id: String::new(),
                message: "The line is blank; it was passed over.".to_owned(),
            });
        }
        self.blank_run = true;
    }

    /// Makes a line the current record, together with the lines that a line break within a text split off.
    fn take(&mut self, line: Line) -> Result<(), Fatal> {
        self.blank_run = false;
        let Header { version, record_type, .. } = self.header;
        let own = stamp(&line.text);
        let width = width(&line.text);
        let expected = self.layout.length(own.map_or(record_type, |(record, _)| record));
        match own {
            Some((_, other)) if other != version => {
                let message = format!(
                    "The line is of version {other}, the file began as version {version}. \
                     Their columns differ: make a file of each."
                );
                return Err(fatal(line.number, message));
            }
            // Neither type nor version, but the right length: a record whose first columns are spoiled.
            None if width != expected && line.text.len() != expected => {
                return Err(fatal(line.number, NO_RECORD));
            }
            _ => {}
        }
        self.record.expected = expected;
        self.record.line = line.number;
        self.record.text = line.text;
        self.record.width = width;
        if width < expected && self.record.text.len() != expected {
            self.join(line.end);
        }
        self.record.measure(&self.layout.columns);
        Ok(())
    }

    /// A short record and the lines after it that are no records, when together they have exactly its length.
    fn join(&mut self, mut end: &'static str) {
        let (alone, mut columns) = (self.record.text.len(), self.record.width);
        let expected = self.record.expected;
        let mut passed: Vec<(u64, bool)> = Vec::new();
        while columns + end.len() < expected {
            let mut line = Line::default();
            match self.next_line(&mut line) {
                Ok(true) => {}
                Ok(false) => break,
                Err(fatal) => {
                    self.broken = Some(fatal);
                    break;
                }
            }
            let more = end.len() + width(&line.text);
            if stamp(&line.text).is_some() || columns + more > expected {
                self.peeked = Some(line);
                break;
            }
            passed.push((line.number, line.text.chars().all(is_blank)));
            self.record.text.push_str(end);
            self.record.text.push_str(&line.text);
            columns += more;
            end = line.end;
        }
        if columns == expected {
            self.record.width = columns;
            return;
        }
        self.record.text.truncate(alone);
        // Blank lines after a short record are blank lines; of anything else nobody can say where it belongs.
        match passed.iter().find(|(_, blank)| !blank) {
            Some((line, _)) => self.broken = Some(fatal(*line, NO_RECORD)),
            None => {
                if let Some((line, _)) = passed.first() {
                    self.blank(*line);
                }
            }
        }
    }
}

const NO_RECORD: &str = "The line has no record type in column 1 or no version in columns 17 to 19, and not the length of a \
                         record. Is a record broken in two, or does the line belong to none? Mend the file.";

/// The versions with fixed columns, for a message.
fn known() -> String {
    let fixed = |v: &&u16| item::PATIENT_ID_NUMBER.def().in_version(**v).is_some_and(|s| s.column > 0);
    let known: Vec<String> = standard::VERSIONS.iter().filter(fixed).map(u16::to_string).collect();
    known.join(", ")
}

/// Reads a plain (not compressed) file to its end and says what is wrong with it.
pub fn validate(read: impl Read, options: &Options) -> Report {
    Report::of(Reader::open(read, options), |r| (r.problems(), r.counts()), Reader::read_patient)
}
