//! Codes and their meanings for the form.

use naaccr::codes::{self, Table};
use naaccr::{Item, standard};

use super::staging::schema_tables;
use crate::views::*;
use crate::{App, Error};

/// Tables with more entries than this are searched here and not sent whole.
const LARGE: usize = 5_000;

fn known(id: &str) -> Result<Item, Error> {
    standard::by_id(id).ok_or_else(|| Error::bad_input("That is not an item of the standard."))
}

pub(crate) fn code_tables(app: &App, arg: CodeTablesArg) -> Result<Vec<CodeTableView>, Error> {
    if let Some(names) = &arg.tables {
        return schema_tables(app, &arg, names);
    }
    let mut views = Vec::new();
    for id in &arg.items {
        if let Some(table) = codes::table_of(known(id)?).filter(|t| t.entries.len() <= LARGE) {
            views.push(table_view(id, table));
        }
    }
    Ok(views)
}

fn table_view(id: &str, table: &Table) -> CodeTableView {
    let entry = |e: &codes::Entry| CodeView {
        code: e.code.to_owned(),
        to: (!e.to.is_empty()).then(|| e.to.to_owned()),
        label: e.label.to_owned(),
    };
    CodeTableView {
        item: id.to_owned(),
        open: table.open,
        entries: table.entries.iter().map(entry).collect(),
    }
}

pub(crate) fn code_search(_: &App, search: CodeSearch) -> Result<Vec<CodeHit>, Error> {
    let Some(table) = codes::table_of(known(&search.item)?) else { return Ok(Vec::new()) };
    let hits = table.search(&search.text, search.limit.min(200) as usize);
    Ok(hits
        .into_iter()
        .map(|hit| CodeHit {
            code: hit.code.to_owned(),
            label: hit.label.to_owned(),
            term: hit.term.unwrap_or(hit.label).to_owned(),
            behavior: (!hit.behavior.is_empty()).then(|| hit.behavior.to_owned()),
        })
        .collect())
}
