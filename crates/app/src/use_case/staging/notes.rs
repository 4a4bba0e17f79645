//! The schema's own tables of codes, and what an installed release says of them.

use naaccr::{Item, standard};
use staging::release::Prose;
use staging::tumor::{Bound, BoundSchema, Tables};

use crate::views::*;
use crate::{App, Error};

/// An algorithm with those of its schemas that fit.
type Named<'t> = (&'t Bound, Vec<&'t BoundSchema>);

/// What `StagingView.tables` names; what is not in force any more is left out.
fn named<'t>(tables: &'t Tables, names: &str) -> Vec<Named<'t>> {
    let part = |name: &str| {
        let (algorithm, schemas) = name.split_once('/')?;
        let bound = tables.named(algorithm)?;
        Some((bound, schemas.split('|').filter_map(|id| bound.schema(id)).collect()))
    };
    names.split('+').filter_map(part).collect()
}

/// The tables of codes that the schemas have for an item: those of the first algorithm that has any.
fn of_item<'t>(named: &[Named<'t>], item: Item) -> Option<(&'t Bound, Vec<&'t str>)> {
    named.iter().find_map(|(bound, schemas)| {
        let mut tables: Vec<&str> = schemas.iter().filter_map(|s| s.input(item)?.table()).collect();
        tables.dedup();
        (!tables.is_empty()).then_some((*bound, tables))
    })
}

/// The schemas' own tables for those of the items that have one.
pub(in super::super) fn schema_tables(
    app: &App,
    arg: &CodeTablesArg,
    names: &str,
) -> Result<Vec<CodeTableView>, Error> {
    let content = app.with(|registry| app.content(registry))?;
    let named = named(&content.tables, names);
    let items = arg.items.iter().filter_map(|id| standard::by_id(id));
    Ok(items.filter_map(|item| table_view(&named, item)).collect())
}

fn table_view(named: &[Named<'_>], item: Item) -> Option<CodeTableView> {
    let (bound, tables) = of_item(named, item)?;
    let mut entries: Vec<CodeView> = Vec::new();
    for (code, to, label) in tables.iter().filter_map(|t| bound.algorithm().codes(t)).flat_map(|c| c.entries)
    {
        // A blank is left in the field and never chosen.
        if !code.is_empty() && !entries.iter().any(|e| e.code == code && e.to.as_deref() == to) {
            entries.push(CodeView {
                code: code.to_owned(),
                to: to.map(str::to_owned),
                label: label.to_owned(),
            });
        }
    }
    (!entries.is_empty()).then(|| CodeTableView { item: item.id().to_owned(), open: false, entries })
}

/// What a release calls its texts, in the words of the window.
fn heading(kind: &str) -> String {
    match kind {
        "coding_guidelines" => "Coding guidelines".to_owned(),
        "additional_info" => "Additional information".to_owned(),
        other => {
            let mut letters = other.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>().replace('_', " ")
        }
    }
}

pub(crate) fn code_notes(app: &App, arg: CodeNotesArg) -> Result<Option<CodeNotesView>, Error> {
    let Some(item) = standard::by_id(&arg.item) else {
        return Err(Error::bad_input("That is not an item of the standard."));
    };
    app.with(|registry| {
        let content = app.content(registry)?;
        let named = named(&content.tables, &arg.tables);
        let Some((bound, tables)) = of_item(&named, item) else { return Ok(None) };
        let algorithm = bound.algorithm();
        let installed = registry.contents()?;
        let row = installed
            .iter()
            .find(|row| row.in_force && row.id == algorithm.id() && row.version == algorithm.version());
        let (Some(row), Some(table)) = (row.filter(|_| bound.is_installed()), tables.first()) else {
            return Ok(None);
        };
        let zip = registry.content_zip(row.content)?;
        let Some(prose) = Prose::open(&zip)?.table(table)? else { return Ok(None) };
        Ok(Some(CodeNotesView {
            title: prose.title,
            source: bound.name().to_owned(),
            texts: prose.texts.into_iter().map(|(kind, text)| (heading(kind), text)).collect(),
            codes: prose.codes,
        }))
    })
}
