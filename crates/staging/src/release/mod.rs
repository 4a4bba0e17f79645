//! An official release: a zip of JSON files for schemas, tables and the glossary.
//!
//! Only `schemas/*.json` and `tables/*.json` are understood. Nothing is ever written, so the names of other entries do
//! no harm; what an archive's header says of a size is not believed either.

mod archive;
mod json;
mod labels;
mod prose;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::{Error, SchemaSource, Source, TableSource};
use archive::Archive;

pub use prose::{Prose, TableProse};

/// Reads a release from the bytes of its zip, within limits: 10,000 entries, 10 MB each, 100 MB in all, ratio 50.
///
/// # Errors
/// Each names the file within the archive and what is wrong with it.
pub fn read(zip: &[u8]) -> Result<Source<'static>, Error> {
    let mut archive = Archive::open(zip)?;
    let mut editions = BTreeSet::new();

    let mut schemas: Vec<SchemaSource<'static>> = Vec::new();
    for (index, file) in archive.files("schemas/")? {
        let bytes = archive.inflate(index, &file)?;
        let (edition, schema) = json::schema(&file, &bytes)?;
        editions.insert(edition);
        schemas.push(schema);
    }
    schemas.sort_by(|a, b| a.id.cmp(&b.id));
    refuse_twins("schema", schemas.iter().map(|s| &*s.id))?;

    let coded = coded(&schemas);
    let mut tables: Vec<TableSource<'static>> = Vec::new();
    let mut room = MOST_CELLS;
    for (index, file) in archive.files("tables/")? {
        let bytes = archive.inflate(index, &file)?;
        let (edition, table) = json::table(&file, &bytes, &coded)?;
        room = room.checked_sub(table.cells.len()).ok_or_else(|| Error::TooLarge {
            what: format!("the tables up to {file}"),
            limit: format!("{MOST_CELLS} cells"),
        })?;
        editions.insert(edition);
        tables.push(table);
    }
    tables.sort_by(|a, b| a.id.cmp(&b.id));
    refuse_twins("table", tables.iter().map(|t| &*t.id))?;

    let (id, version) = only(editions)?;
    if schemas.is_empty() || tables.is_empty() {
        return Err(Error::NotOne("the archive holds no schemas or no tables".into()));
    }
    Ok(Source { id: id.into(), version: version.into(), schemas, tables })
}

/// Many times what any release has, and few enough to be held in memory.
const MOST_CELLS: usize = 4_000_000;

/// The tables of codes that schemas name, whose rows get labels, and whether their texts are the AJCC's.
fn coded<'a>(schemas: &'a [SchemaSource<'_>]) -> BTreeMap<&'a str, bool> {
    let mut coded = BTreeMap::new();
    for schema in schemas {
        let inputs = schema.inputs.iter().map(|i| (&i.key, &i.table));
        for (key, table) in inputs.chain(schema.outputs.iter().map(|o| (&o.key, &o.table))) {
            if let Some(table) = table {
                *coded.entry(&**table).or_default() |= labels::is_ajcc(key);
            }
        }
    }
    coded
}

fn refuse_twins<'a>(what: &str, sorted: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let mut before = None;
    for id in sorted {
        if before == Some(id) {
            return Err(Error::NotOne(format!("the archive holds the {what} {id} twice")));
        }
        before = Some(id);
    }
    Ok(())
}

/// The one algorithm and version that every file names.
fn only(mut editions: BTreeSet<(String, String)>) -> Result<(String, String), Error> {
    match (editions.pop_first(), editions.pop_first()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Error::NotOne("the archive holds no schemas and no tables".into())),
        (Some((a, v)), Some((b, w))) => Err(Error::NotOne(format!("the archive holds {a} {v} and {b} {w}"))),
    }
}
