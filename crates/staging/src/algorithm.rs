//! A compiled algorithm and what may be asked of it.

mod cell;
mod compile;
mod index;
mod involved;
mod run;
mod select;
mod staged;
mod words;

use std::sync::OnceLock;

use cell::{Accepts, Endpoint};
use compile::{Plan, Table};
use index::Index;
use select::Selection;
use words::{Number, Words};

pub use run::Workspace;
pub use staged::{Problem, ProblemKind, Staged, Step, Verdict};

use crate::{ColumnKind, Error, InputSource, OutputSource, Source};

/// One algorithm in one version, compiled; may be used by many threads at once.
pub struct Algorithm {
    /// What was read; the tables' cells are in `parts`.
    source: Source<'static>,
    parts: Parts,
}

/// The numbers that an algorithm consists of.
struct Parts {
    keys: Words,
    values: Words,
    /// By value, what it is as a number.
    numbers: Vec<Number>,
    cells: Words,
    /// By cell, what it accepts where it stands in an input column.
    accepts: Vec<Accepts>,
    /// By cell, what it does where it stands in an endpoint column.
    endpoints: Vec<Option<Endpoint>>,
    /// Made when a table is first looked up; none if it would be too large, then rows are looked at one by one.
    indexes: Vec<OnceLock<Option<Index>>>,
    tables: Vec<Table>,
    plans: Vec<Plan>,
    selection: Selection,
    own: Own,
}

/// Keys and values that the engine itself speaks of.
struct Own {
    site: u32,
    hist: u32,
    year: u32,
    version: u32,
    current: u32,
    version_value: u32,
}

impl Parts {
    /// The index of a table, made when it is first wanted.
    fn index<'a>(&'a self, table: &'a Table) -> Option<&'a Index> {
        let make = || {
            let column = |at: usize| -> Vec<&Accepts> {
                let cells = table.cells.iter().skip(at).step_by(table.width);
                cells.map(|cell| &self.accepts[*cell as usize]).collect()
            };
            let columns: Vec<_> = table.inputs.iter().map(|(_, at)| column(*at)).collect();
            Index::of(&columns, table.rows(), true, &self.values, &self.numbers)
        };
        self.indexes[table.index].get_or_init(make).as_ref()
    }
}

/// A schema of an algorithm.
#[derive(Clone, Copy)]
pub struct Schema<'a> {
    algorithm: &'a Algorithm,
    index: usize,
}

/// The codes of a table that has one input column: code, last code of a range or none, short label.
pub struct Codes<'a> {
    /// Rows in order; a row with several codes gives several entries.
    pub entries: Vec<(&'a str, Option<&'a str>, &'a str)>,
}

impl Algorithm {
    /// Compiles what was read.
    ///
    /// # Errors
    /// `Missing` where a schema names a table that is not there, or a row is not as long as its columns.
    pub fn compile(source: Source<'static>) -> Result<Self, Error> {
        compile::compile(source)
    }

    /// `eod_public`.
    pub fn id(&self) -> &str {
        &self.source.id
    }

    /// `3.3`.
    pub fn version(&self) -> &str {
        &self.source.version
    }

    /// How many tables it has.
    pub fn table_count(&self) -> usize {
        self.source.tables.len()
    }

    /// Every schema, by id.
    pub fn schemas(&self) -> impl Iterator<Item = Schema<'_>> {
        (0..self.source.schemas.len()).map(|index| Schema { algorithm: self, index })
    }

    /// The schema of that id.
    pub fn schema(&self, id: &str) -> Option<Schema<'_>> {
        let index = self.source.schemas.binary_search_by(|s| (*s.id).cmp(id)).ok()?;
        Some(Schema { algorithm: self, index })
    }

    /// Schemas that fit what is supplied, by id: an absent key is not looked at, a blank value is.
    pub fn select(&self, inputs: &[(&str, &str)]) -> Vec<Schema<'_>> {
        let mut ws = Workspace::default();
        self.select_in(&mut ws, inputs)
    }

    /// As `select`, in a workspace that is used again.
    pub fn select_in(&self, ws: &mut Workspace, inputs: &[(&str, &str)]) -> Vec<Schema<'_>> {
        ws.begin(&self.parts, inputs);
        let mut found = Vec::new();
        let take = |at: u32| found.push(Schema { algorithm: self, index: at as usize });
        ws.select(&self.parts, inputs, take);
        found
    }

    /// Whether selection of some schema looks at a key beyond site and histology.
    pub fn selects_by(&self, key: &str) -> bool {
        self.parts.keys.find(key).is_some_and(|key| self.parts.selection.looks_at(key))
    }

    /// Stages one case. `year_current` is what tables mean by the current year.
    pub fn stage(&self, inputs: &[(&str, &str)], year_current: u16) -> Staged<'_> {
        let mut ws = Workspace::default();
        ws.tracing = true;
        let verdict = self.stage_in(&mut ws, inputs, year_current);
        self.staged(&ws, verdict)
    }

    /// Stages one case in a workspace that is used again, which then holds the outputs: the fast way for many cases.
    pub fn stage_in(&self, ws: &mut Workspace, inputs: &[(&str, &str)], year_current: u16) -> Verdict {
        ws.begin(&self.parts, inputs);
        run::run(self, ws, inputs, year_current)
    }

    /// Whether a code is one of an input of a schema; an input without a table takes everything.
    pub fn is_code_valid(&self, schema: &str, key: &str, value: &str, year_current: u16) -> bool {
        let Some(schema) = self.schema(schema) else { return false };
        let parts = &self.parts;
        let input = parts.keys.find(key).and_then(|key| parts.plans[schema.index].input(key));
        let Some(input) = input else { return false };
        let Some(table) = input.table else { return true };
        let mut ws = Workspace::default();
        let year = year_current.to_string();
        ws.begin(parts, &[("ctx_alg_version", self.version()), ("ctx_year_current", &year), (key, value)]);
        ws.first_row(parts, table).is_some()
    }

    fn table(&self, id: &str) -> Option<(usize, &Table)> {
        let at = self.source.tables.binary_search_by(|t| (*t.id).cmp(id)).ok()?;
        Some((at, self.parts.tables.get(at)?))
    }

    /// The codes of a table, if it has one input column and its rows say which they are.
    pub fn codes(&self, table: &str) -> Option<Codes<'_>> {
        let (at, table) = self.table(table)?;
        let [(_, column)] = table.inputs.as_slice() else { return None };
        let labels = &self.source.tables[at].labels;
        let mut entries = Vec::with_capacity(table.rows());
        for row in 0..table.rows() {
            let cell = self.parts.cells.text(table.cells[row * table.width + column]);
            let label = labels.get(row).map_or("", |l| &**l);
            let accepts = &self.parts.accepts[table.cells[row * table.width + column] as usize];
            if accepts.any || accepts.open {
                continue;
            }
            let texts = cell.split(',').map(str::trim);
            for (text, piece) in texts.zip(&accepts.pieces) {
                entries.push(match (piece, text.split_once('-')) {
                    (cell::Piece::Literal(_), _) | (_, None) => (text, None, label),
                    (_, Some((low, high))) => (low.trim(), Some(high.trim()), label),
                });
            }
        }
        Some(Codes { entries })
    }

    /// The label of a code of a table of codes.
    pub fn label(&self, table: &str, code: &str) -> Option<&str> {
        let (at, _) = self.table(table)?;
        let [(key, _)] = self.parts.tables[at].inputs.as_slice() else { return None };
        let mut ws = Workspace::default();
        ws.begin(&self.parts, &[(self.parts.keys.text(*key), code)]);
        let row = ws.first_row(&self.parts, at as u32)?;
        self.source.tables[at].labels.get(row as usize).map(|l| &**l).filter(|l| !l.is_empty())
    }

    /// The name of a table.
    pub fn table_name(&self, table: &str) -> Option<&str> {
        self.table(table).map(|(at, _)| &*self.source.tables[at].name)
    }

    /// A row of a table for a trace: heading, cell and whether it is looked at or follows, in the table's order.
    pub fn row(&self, table: &str, row: u32) -> Vec<(&str, &str, ColumnKind)> {
        let Some((at, table)) = self.table(table) else { return Vec::new() };
        let from = row as usize * table.width;
        let cells = table.cells.get(from..from + table.width).unwrap_or_default();
        let columns = self.source.tables[at].columns.iter();
        columns.zip(cells).map(|(c, cell)| (&*c.name, self.parts.cells.text(*cell), c.kind)).collect()
    }

    /// The keys that a table looks at, in its order.
    pub fn table_inputs(&self, table: &str) -> Vec<&str> {
        let keys = self.table(table).map_or(&[][..], |(_, t)| &t.inputs);
        keys.iter().map(|(key, _)| self.parts.keys.text(*key)).collect()
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
    pub fn discriminators(&self) -> impl Iterator<Item = &'a str> + use<'a> {
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

    /// Id and name of each mapping, in order.
    pub fn mappings(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.algorithm.source.schemas[self.index].mappings.iter().map(|m| (&*m.id, &*m.name))
    }

    /// Keys of the inputs that can change an output of this schema, in the order in which they are met.
    pub fn involved_inputs(&self) -> Vec<&'a str> {
        involved::inputs(&self.algorithm.parts, self.index)
    }
}
