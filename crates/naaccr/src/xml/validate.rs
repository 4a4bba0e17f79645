//! A file's verdict, as the command line prints it.

use std::io::Read;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::document::Patient;

use super::options::Options;
use super::problem::{Fatal, Problem};
use super::reader::{Counts, Reader};

/// So many problems are kept with all they say; the rest are counted.
pub const KEPT_PROBLEMS: usize = 10_000;

/// What is to be said of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// No problem and no fatal.
    pub valid: bool,
    /// What was read.
    pub counts: Counts,
    /// The first problems, at most [`KEPT_PROBLEMS`].
    pub errors: Vec<Problem>,
    /// All problems, also those that were not kept.
    pub error_count: u64,
    /// Why the file could not be read to its end.
    pub fatal: Option<Fatal>,
}

/// Reads a plain (not compressed) file to its end and says what is wrong with it.
pub fn validate(read: impl Read, options: &Options) -> Report {
    Report::of(Reader::open(read, options), |r| (r.problems(), r.counts()), Reader::read_patient)
}

impl Report {
    /// The report of a reader of either format, read to its end; `said` is what it has to say so far.
    pub(crate) fn of<R>(
        opened: Result<R, Fatal>,
        said: fn(&R) -> (&[Problem], Counts),
        next: fn(&mut R, &mut Patient) -> Result<bool, Fatal>,
    ) -> Report {
        let mut report = Report::default();
        let all = |report: &mut Report| {
            let mut reader = opened?;
            let mut patient = Patient::default();
            report.note(said(&reader));
            loop {
                let more = next(&mut reader, &mut patient);
                report.note(said(&reader));
                if !more? {
                    return Ok(());
                }
            }
        };
        report.fatal = all(&mut report).err();
        report.valid = report.error_count == 0 && report.fatal.is_none();
        report
    }

    fn note(&mut self, (problems, counts): (&[Problem], Counts)) {
        self.counts = counts;
        self.error_count += problems.len() as u64;
        let room = KEPT_PROBLEMS - self.errors.len();
        self.errors.extend(problems.iter().take(room).cloned());
    }
}

/// `{"valid","patients","tumors","items","errors","fatal"}`; the caller puts `"file"` before it.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 6)?;
        report.serialize_field("valid", &self.valid)?;
        report.serialize_field("patients", &self.counts.patients)?;
        report.serialize_field("tumors", &self.counts.tumors)?;
        report.serialize_field("items", &self.counts.items)?;
        report.serialize_field("errors", &self.errors)?;
        report.serialize_field("fatal", &self.fatal)?;
        report.end()
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut problem = serializer.serialize_struct("Problem", 5)?;
        problem.serialize_field("code", self.code.as_str())?;
        problem.serialize_field("line", &self.line)?;
        problem.serialize_field("path", &self.path)?;
        problem.serialize_field("naaccrId", &self.naaccr_id)?;
        problem.serialize_field("message", &self.message)?;
        problem.end()
    }
}

impl Serialize for Fatal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fatal = serializer.serialize_struct("Fatal", 2)?;
        fatal.serialize_field("message", &self.message)?;
        fatal.serialize_field("line", &self.line)?;
        fatal.end()
    }
}
