//! What staging gave, in words.

use super::compile::NONE;
use super::run::{Looked, NULL, Raw, Workspace};
use super::{Algorithm, Schema};
use crate::Text;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// Mapping id.
    pub mapping: &'a str,
    /// Table id.
    pub table: &'a str,
    /// Row, from 0; none when no row matched.
    pub row: Option<u32>,
    /// What the table looked at: key and value. Only `Algorithm::stage` keeps it, because it takes time.
    pub given: Vec<(&'a str, String)>,
}

/// What staging gave.
#[derive(Clone, Debug)]
pub struct Staged<'a> {
    /// How it ended.
    pub verdict: Verdict,
    /// The schema, when exactly one fits.
    pub schema: Option<&'a str>,
    /// Outputs by key, in the schema's order; no value means null.
    pub outputs: Vec<(&'a str, Option<Text<'a>>)>,
    /// Problems in the order in which they were met.
    pub problems: Vec<Problem>,
    /// Tables in order: inclusion and exclusion tables too.
    pub path: Vec<Step<'a>>,
}

impl Algorithm {
    /// What a workspace holds after `stage_in`, in words.
    pub fn staged(&self, ws: &Workspace, verdict: Verdict) -> Staged<'_> {
        let parts = &self.parts;
        let schema = (ws.schema != NONE).then_some(Schema { algorithm: self, index: ws.schema as usize });
        let mappings = schema.map(|s| &self.source.schemas[s.index].mappings);
        let step = |looked: &Looked| {
            let mapping = mappings.and_then(|m| m.get(looked.mapping as usize));
            let table = self.source.tables.get(looked.table as usize);
            let keys = parts.tables.get(looked.table as usize).map_or(&[][..], |t| &t.inputs);
            let listed = &ws.listed[looked.listed.0 as usize..looked.listed.1 as usize];
            let given = keys.iter().zip(listed);
            Step {
                mapping: mapping.map_or("", |m| &*m.id),
                table: table.map_or("", |t| &*t.id),
                row: (looked.row != NONE).then_some(looked.row),
                given: given
                    .map(|((k, _), v)| (parts.keys.text(*k), ws.text(parts, *v).to_owned()))
                    .collect(),
            }
        };
        let output = |&(key, value): &(u32, u32)| {
            // Most values are the algorithm's own; what was typed is copied out of the workspace.
            let text = || match (value as usize) < parts.values.len() {
                true => Text::Borrowed(parts.values.text(value)),
                false => Text::Owned(ws.text(parts, value).to_owned()),
            };
            (parts.keys.text(key), (value != NULL).then(text))
        };
        Staged {
            verdict,
            schema: schema.map(|s| s.id()),
            outputs: ws.outputs.iter().map(output).collect(),
            problems: ws.problems.iter().map(|raw| self.problem(ws, raw)).collect(),
            path: ws.path.iter().map(step).collect(),
        }
    }

    fn problem(&self, ws: &Workspace, raw: &Raw) -> Problem {
        let parts = &self.parts;
        let shown = |value: u32| match ws.text(parts, value) {
            "" => "<blank>",
            text => text,
        };
        let table = self.source.tables.get(raw.table as usize).map(|t| t.id.to_string());
        let in_table = table.as_deref().unwrap_or("");
        let listed = &ws.listed[raw.listed.0 as usize..raw.listed.1 as usize];
        let given = || listed.iter().map(|v| shown(*v)).collect::<Vec<_>>().join(",");
        let key = |key: u32| parts.keys.text(key);
        let mut problem = Problem {
            kind: raw.kind,
            table: table.clone(),
            key: None,
            columns: Vec::new(),
            message: String::new(),
        };
        match raw.kind {
            ProblemKind::InvalidRequiredInput
            | ProblemKind::InvalidNonRequiredInput
            | ProblemKind::InvalidOutput => {
                problem.message = format!("Invalid '{}' value ({})", key(raw.key), shown(raw.value));
                problem.key = Some(key(raw.key).to_owned());
            }
            ProblemKind::UnknownInput => {
                let name = if raw.column == NONE { key(raw.key) } else { ws.unknown(raw.column) };
                problem.message = format!("Unknown input key supplied: {name}");
                problem.key = Some(name.to_owned());
            }
            ProblemKind::UnknownInputMapping => {
                let name = parts.values.text(raw.value);
                problem.message =
                    format!("Input mapping '{}' does not exist for table '{name}'", key(raw.key));
                problem.key = Some(key(raw.key).to_owned());
                problem.table = Some(name.to_owned());
            }
            ProblemKind::UnknownTable => {
                let name = parts.values.text(raw.value);
                problem.message = format!("The table '{name}' does not exist");
                problem.table = Some(name.to_owned());
            }
            ProblemKind::InfiniteLoop => {
                problem.message = format!("The table '{in_table}' leads back to itself");
            }
            ProblemKind::MatchNotFound => {
                problem.message = format!("Match not found in table '{in_table}' ({})", given());
                let endpoints = parts.tables[raw.table as usize].endpoints.iter();
                problem.columns = endpoints.map(|(k, _)| key(*k).to_owned()).collect();
            }
            ProblemKind::StagingError => {
                let column = key(raw.column);
                problem.message = match parts.values.text(raw.value) {
                    "" => format!(
                        "Matching resulted in an error in table '{in_table}' for column '{column}' ({})",
                        given()
                    ),
                    said => said.to_owned(),
                };
                problem.columns = vec![column.to_owned()];
            }
        }
        problem
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
