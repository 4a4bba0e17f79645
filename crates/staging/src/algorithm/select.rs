//! Which schemas a tumor may belong to: the selection tables of all schemas laid under one another and looked up at once.

use std::collections::HashMap;

use super::Parts;
use super::cell::Accepts;
use super::index::{Index, Look};
use super::words::Number;
use crate::{Error, Source, Text};

/// A row of some schema's selection table.
struct Row {
    schema: u32,
    table: u32,
    row: u32,
}

/// All selection tables as one.
#[derive(Default)]
pub(super) struct Selection {
    /// Key numbers of the columns.
    keys: Vec<u32>,
    rows: Vec<Row>,
    index: Option<Index>,
    /// Tables of all valid sites and histologies.
    pub(super) site: Option<u32>,
    pub(super) histology: Option<u32>,
}

impl Selection {
    pub(super) fn of(
        source: &Source<'static>,
        parts: &Parts,
        places: &HashMap<Text<'static>, u32>,
    ) -> Result<Self, Error> {
        let mut rows = Vec::new();
        let mut keys = Vec::new();
        for (schema, plan) in source.schemas.iter().enumerate() {
            let missing = || Error::Missing {
                place: format!("the schema {}", plan.id),
                what: format!("the table {}", plan.selection),
            };
            let table = *places.get(&plan.selection).ok_or_else(missing)?;
            let found = &parts.tables[table as usize];
            keys.extend(found.inputs.iter().map(|(key, _)| *key));
            rows.extend((0..found.rows()).map(|row| Row { schema: schema as u32, table, row: row as u32 }));
        }
        keys.sort_unstable();
        keys.dedup();
        let anything = Accepts { any: true, ..Accepts::default() };
        let column = |key: &u32| -> Vec<&Accepts> {
            let cell = |row: &Row| {
                let table = &parts.tables[row.table as usize];
                let place = table.inputs.iter().find(|(k, _)| k == key);
                place.map_or(&anything, |(_, at)| {
                    &parts.accepts[table.cells[row.row as usize * table.width + at] as usize]
                })
            };
            rows.iter().map(cell).collect()
        };
        let columns: Vec<Vec<&Accepts>> = keys.iter().map(column).collect();
        let index = Index::of(&columns, rows.len(), false, &parts.values, &parts.numbers);
        let table = |id: &str| places.get(id).copied();
        Ok(Selection { keys, rows, index, site: table("primary_site"), histology: table("histology") })
    }

    /// Whether selection looks at a key.
    pub(super) fn looks_at(&self, key: u32) -> bool {
        self.keys.binary_search(&key).is_ok()
    }

    /// Calls with the place of each schema that fits, rising and once each. `case` sees the columns of all selection tables
    /// by key; `sure` looks at a row of a table cell by cell.
    pub(super) fn each(&self, parts: &Parts, case: &impl Context, mut call: impl FnMut(u32)) {
        let mut last = u32::MAX;
        let mut take = |row: &Row| {
            if row.schema != last {
                last = row.schema;
                call(row.schema);
            }
            true
        };
        match &self.index {
            Some(index) => {
                let look = Columns { selection: self, case };
                index.each(&look, &parts.values, |at| take(&self.rows[at as usize]));
            }
            None => {
                let fits = |row: &&Row| case.row_fits(row.table, row.row);
                self.rows.iter().filter(fits).for_each(|row| {
                    take(row);
                });
            }
        }
    }
}

/// The case that schemas are selected for.
pub(super) trait Context {
    /// The number of a key's value; none if the key was not supplied.
    fn given(&self, key: u32) -> Option<u32>;
    /// The value of a number.
    fn text(&self, value: u32) -> &str;
    /// The value of a number as a number.
    fn number(&self, value: u32) -> Number;
    /// Whether the supplied keys match a row of a table.
    fn row_fits(&self, table: u32, row: u32) -> bool;
}

/// A case seen through the columns of all selection tables.
struct Columns<'a, C> {
    selection: &'a Selection,
    case: &'a C,
}

impl<C: Context> Look for Columns<'_, C> {
    fn value(&self, column: usize) -> Option<u32> {
        self.case.given(self.selection.keys[column])
    }

    fn text(&self, value: u32) -> &str {
        self.case.text(value)
    }

    fn number(&self, value: u32) -> Number {
        self.case.number(value)
    }

    fn sure(&self, row: u32) -> bool {
        let row = &self.selection.rows[row as usize];
        self.case.row_fits(row.table, row.row)
    }
}
