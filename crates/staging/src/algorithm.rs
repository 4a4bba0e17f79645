//! A compiled algorithm and what may be asked of it.

use crate::{Error, InputSource, OutputSource, Source};

/// One algorithm in one version, compiled; may be used by many threads at once.
pub struct Algorithm {
    source: Source<'static>,
}

/// A schema of an algorithm.
#[derive(Clone, Copy)]
pub struct Schema<'a> {
    algorithm: &'a Algorithm,
    index: usize,
}

/// How staging ended, in the reference engine's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `STAGED`.
    Staged,
    /// `FAILED_MISSING_SITE_OR_HISTOLOGY`.
    MissingSiteOrHistology,
    /// `FAILED_NO_MATCHING_SCHEMA`.
    NoMatchingSchema,
    /// `FAILED_MULITPLE_MATCHING_SCHEMAS`, as the reference spells it.
    MultipleMatchingSchemas,
    /// `FAILED_INVALID_YEAR_DX`.
    InvalidYearDx,
    /// `FAILED_INVALID_INPUT`.
    InvalidInput,
}

/// What kind of problem, in the reference engine's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// `INVALID_REQUIRED_INPUT`.
    InvalidRequiredInput,
    /// `INVALID_NON_REQUIRED_INPUT`.
    InvalidNonRequiredInput,
    /// `UNKNOWN_INPUT`.
    UnknownInput,
    /// `UNKNOWN_INPUT_MAPPING`.
    UnknownInputMapping,
    /// `UNKNOWN_TABLE`.
    UnknownTable,
    /// `INFINITE_LOOP`.
    InfiniteLoop,
    /// `MATCH_NOT_FOUND`.
    MatchNotFound,
    /// `STAGING_ERROR`.
    StagingError,
    /// `INVALID_OUTPUT`.
    InvalidOutput,
}

/// A problem met while staging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind.
    pub kind: ProblemKind,
    /// Table concerned.
    pub table: Option<String>,
    /// Input or output key concerned.
    pub key: Option<String>,
    /// Endpoint columns concerned.
    pub columns: Vec<String>,
    /// For people at the form; may quote a code.
    pub message: String,
}

/// One table that was looked up, and the row that answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// Mapping id.
    pub mapping: &'a str,
    /// Table id.
    pub table: &'a str,
    /// Row, from 0; none when no row matched.
    pub row: Option<u32>,
}

/// What staging gave.
#[derive(Clone, Debug)]
pub struct Staged<'a> {
    /// How it ended.
    pub verdict: Verdict,
    /// The schema, when exactly one fits.
    pub schema: Option<&'a str>,
    /// Outputs by key, in the schema's order; no value means null.
    pub outputs: Vec<(&'a str, Option<String>)>,
    /// Problems in the order in which they were met.
    pub problems: Vec<Problem>,
    /// Tables in order: inclusion and exclusion tables too.
    pub path: Vec<Step<'a>>,
}

/// Room to stage in, used again for case after case.
#[derive(Default)]
pub struct Workspace {}

/// The codes of a table that has one input column: code, last code of a range or none, short label.
pub struct Codes<'a> {
    /// Rows in order; a row with several codes gives several entries.
    pub entries: Vec<(&'a str, Option<&'a str>, &'a str)>,
}

impl Algorithm {
    /// Compiles what was read.
    ///
    /// # Errors
    /// `Missing` where a schema names a table that is not there.
    pub fn compile(_source: Source<'_>) -> Result<Self, Error> {
        Err(Error::NotOne("nothing is built yet".into()))
    }

    /// `eod_public`.
    pub fn id(&self) -> &str {
        &self.source.id
    }

    /// `3.3`.
    pub fn version(&self) -> &str {
        &self.source.version
    }

    /// Every schema, by id.
    pub fn schemas(&self) -> impl Iterator<Item = Schema<'_>> {
        (0..self.source.schemas.len()).map(|index| Schema { algorithm: self, index })
    }

    /// The schema of that id.
    pub fn schema(&self, id: &str) -> Option<Schema<'_>> {
        self.schemas().find(|s| s.id() == id)
    }

    /// Schemas that fit what is supplied, by id: an absent key is not looked at, a blank value is.
    pub fn select(&self, _inputs: &[(&str, &str)]) -> Vec<Schema<'_>> {
        Vec::new()
    }

    /// Stages one case. `year_current` is what tables mean by the current year.
    pub fn stage(&self, _inputs: &[(&str, &str)], _year_current: u16) -> Staged<'_> {
        Staged {
            verdict: Verdict::NoMatchingSchema,
            schema: None,
            outputs: Vec::new(),
            problems: Vec::new(),
            path: Vec::new(),
        }
    }

    /// Whether a code is one of an input of a schema; an input without a table takes everything.
    pub fn is_code_valid(&self, _schema: &str, _key: &str, _value: &str, _year_current: u16) -> bool {
        false
    }

    /// The codes of a table, if it is one of codes.
    pub fn codes(&self, _table: &str) -> Option<Codes<'_>> {
        None
    }

    /// The name of a table.
    pub fn table_name(&self, _table: &str) -> Option<&str> {
        None
    }

    /// A row of a table in words for a trace: pairs of column name and cell, inputs first, then endpoints.
    pub fn row(&self, _table: &str, _row: u32) -> Vec<(&str, &str)> {
        Vec::new()
    }
}

impl<'a> Schema<'a> {
    /// `breast`.
    pub fn id(&self) -> &'a str {
        &self.algorithm.source.schemas[self.index].id
    }

    /// `Breast`.
    pub fn name(&self) -> &'a str {
        &self.algorithm.source.schemas[self.index].name
    }

    /// The number of a Collaborative Stage schema.
    pub fn number(&self) -> Option<u32> {
        self.algorithm.source.schemas[self.index].number
    }

    /// Keys that selection may need beyond site and histology.
    pub fn discriminators(&self) -> impl Iterator<Item = &'a str> {
        self.algorithm.source.schemas[self.index].discriminators.iter().map(|d| &**d)
    }

    /// Inputs in order.
    pub fn inputs(&self) -> &'a [InputSource<'static>] {
        &self.algorithm.source.schemas[self.index].inputs
    }

    /// Outputs in order.
    pub fn outputs(&self) -> &'a [OutputSource<'static>] {
        &self.algorithm.source.schemas[self.index].outputs
    }

    /// Keys of the inputs that can change an output of this schema.
    pub fn involved_inputs(&self) -> Vec<&'a str> {
        Vec::new()
    }
}

impl Verdict {
    /// The reference engine's word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Staged => "STAGED",
            Verdict::MissingSiteOrHistology => "FAILED_MISSING_SITE_OR_HISTOLOGY",
            Verdict::NoMatchingSchema => "FAILED_NO_MATCHING_SCHEMA",
            Verdict::MultipleMatchingSchemas => "FAILED_MULITPLE_MATCHING_SCHEMAS",
            Verdict::InvalidYearDx => "FAILED_INVALID_YEAR_DX",
            Verdict::InvalidInput => "FAILED_INVALID_INPUT",
        }
    }
}

impl ProblemKind {
    /// The reference engine's word.
    pub fn word(self) -> &'static str {
        match self {
            ProblemKind::InvalidRequiredInput => "INVALID_REQUIRED_INPUT",
            ProblemKind::InvalidNonRequiredInput => "INVALID_NON_REQUIRED_INPUT",
            ProblemKind::UnknownInput => "UNKNOWN_INPUT",
            ProblemKind::UnknownInputMapping => "UNKNOWN_INPUT_MAPPING",
            ProblemKind::UnknownTable => "UNKNOWN_TABLE",
            ProblemKind::InfiniteLoop => "INFINITE_LOOP",
            ProblemKind::MatchNotFound => "MATCH_NOT_FOUND",
            ProblemKind::StagingError => "STAGING_ERROR",
            ProblemKind::InvalidOutput => "INVALID_OUTPUT",
        }
    }
}
