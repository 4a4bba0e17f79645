//! How a result came about, in words.

use staging::tumor::Part;
use staging::{ColumnKind, Step};

use super::super::abstracts::drafted;
use super::super::key;
use crate::views::*;
use crate::{App, Error, clock};

pub(crate) fn staging_trace(app: &App, arg: TraceArg) -> Result<TraceView, Error> {
    let tumor = key(&arg.tumor)?;
    let (rules, patient, tumor) = app.with(|registry| {
        let tumor = registry.tumor(tumor)?;
        Ok((app.rules(registry)?, registry.patient(tumor.patient)?.items, tumor.items))
    })?;
    let (patient, tumor) = drafted(&rules, &arg.changes, &patient, &tumor);
    let assessed = rules.content.tables.assess(&patient, &tumor, clock::today().year());
    Ok(TraceView { steps: assessed.parts.iter().flat_map(steps).collect() })
}

fn steps(part: &Part<'_>) -> Vec<TraceStep> {
    let path = part.staged.iter().flat_map(|s| &s.path);
    path.map(|step| view(part, step)).collect()
}

fn view(part: &Part<'_>, step: &Step<'_>) -> TraceStep {
    let algorithm = part.bound().algorithm();
    let schema = part.schema().and_then(|s| algorithm.schema(s.id()));
    let mapping = schema.and_then(|s| s.mappings().find(|(id, _)| *id == step.mapping));
    let name = algorithm.table_name(step.table).unwrap_or(step.table).to_owned();
    let (mut given, mut gives, mut headings) = (Vec::new(), Vec::new(), Vec::new());
    for (heading, cell, kind) in step.row.map_or_else(Vec::new, |row| algorithm.row(step.table, row)) {
        match kind {
            ColumnKind::Input => headings.push((heading, cell)),
            ColumnKind::Endpoint => gives.extend(endpoint(part, step, heading, cell)),
        }
    }
    // The row is found by values; its cells are lists and ranges, which say less.
    for ((heading, cell), (_, value)) in headings.iter().zip(&step.given) {
        if *cell != "*" {
            given.push(((*heading).to_owned(), blank(value)));
        }
    }
    if step.row.is_none() {
        // Every table has a first row, whose headings say what its keys are.
        let columns = algorithm.row(step.table, 0);
        let headings = columns.iter().filter(|c| c.2 == ColumnKind::Input).map(|c| c.0);
        given.extend(headings.zip(&step.given).map(|(name, (_, value))| (name.to_owned(), blank(value))));
    }
    TraceStep {
        mapping: mapping.map_or(step.mapping, |(_, name)| name).to_owned(),
        says: says(&given, &gives, step.row.is_some()),
        name,
        table: step.table.to_owned(),
        given,
        gives,
        row: step.row.map(|row| row + 1),
    }
}

fn blank(cell: &str) -> String {
    if cell.is_empty() { "blank".to_owned() } else { cell.to_owned() }
}

/// What an endpoint does: a name and a value.
fn endpoint(part: &Part<'_>, step: &Step<'_>, heading: &str, cell: &str) -> Option<(String, String)> {
    let (kind, value) = cell.split_once(':').map_or((cell.trim(), ""), |(k, v)| (k.trim(), v.trim()));
    match kind {
        "VALUE" => {
            let key = value.strip_prefix("{{").and_then(|v| v.strip_suffix("}}"));
            let given =
                |key: &str| step.given.iter().find(|(k, _)| *k == key).map(|(_, value)| value.as_str());
            Some((heading.to_owned(), blank(key.map_or(value, |key| given(key).unwrap_or(key)))))
        }
        "JUMP" => {
            let name = part.bound().algorithm().table_name(value).unwrap_or(value);
            Some(("the table".to_owned(), name.to_owned()))
        }
        "ERROR" => Some(("a contradiction".to_owned(), value.to_owned())),
        _ => None,
    }
}

fn says(given: &[(String, String)], gives: &[(String, String)], found: bool) -> String {
    let list = |pairs: &[(String, String)]| {
        let words: Vec<String> = pairs.iter().map(|(n, v)| format!("{n} {v}").trim().to_owned()).collect();
        words.join(", ")
    };
    match (found, given.is_empty(), gives.is_empty()) {
        (false, ..) => format!("no row has {}", list(given)),
        (true, true, true) => "applies always".to_owned(),
        (true, false, true) => format!("{} fits", list(given)),
        (true, true, false) => format!("always gives {}", list(gives)),
        (true, false, false) => format!("{} gives {}", list(given), list(gives)),
    }
}
