//! From what was read to what runs: keys, cells and values become numbers, names of tables become places.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::cell::{Accepts, Endpoint, Template, accepts, endpoint, template};
use super::select::Selection;
use super::words::{Number, Words};
use super::{Algorithm, Parts};
use crate::{ColumnKind, Error, PathSource, SchemaSource, Source, TableSource, Text};

/// No table, no key.
pub(super) const NONE: u32 = u32::MAX;

/// A table with its cells as numbers.
pub(super) struct Table {
    /// Key number of each input column, with its place among all columns.
    pub(super) inputs: Vec<(u32, usize)>,
    /// Key number of each endpoint column, with its place among all columns.
    pub(super) endpoints: Vec<(u32, usize)>,
    /// Columns.
    pub(super) width: usize,
    /// Cell numbers, row after row.
    pub(super) cells: Vec<u32>,
    /// Place of its index: tables whose inputs accept the same share one.
    pub(super) index: usize,
}

impl Table {
    pub(super) fn rows(&self) -> usize {
        self.cells.len().checked_div(self.width).unwrap_or(0)
    }
}

/// A table with the names under which it sees the context, as numbers.
#[derive(Clone, Copy)]
pub(super) struct Path {
    /// Place of the table, or none if the release does not hold it.
    pub(super) table: u32,
    /// Its id as a value.
    pub(super) name: u32,
    /// Where its pairs of names begin in the plan: first those for what it sees, then those for what it writes.
    from: u32,
    seen: u32,
    written: u32,
}

/// A mapping: runs of paths and of keys that it sets.
pub(super) struct Mapping {
    pub(super) inclusion: Range<usize>,
    pub(super) exclusion: Range<usize>,
    pub(super) initial: Range<usize>,
    pub(super) tables: Range<usize>,
}

/// An input.
pub(super) struct Input {
    pub(super) key: u32,
    pub(super) table: Option<u32>,
    pub(super) default: Option<Template>,
    pub(super) default_table: Option<u32>,
    pub(super) used: bool,
}

/// A schema's plan. What many small lists would hold stands in few long ones, so that a case touches little memory.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) inputs: Vec<Input>,
    /// By key number, the place of the input and one; zero if the key is no input.
    place: Vec<u16>,
    pub(super) outputs: Vec<(u32, Option<Template>, Option<u32>)>,
    pub(super) initial: Vec<(u32, Option<Template>)>,
    pub(super) mappings: Vec<Mapping>,
    pub(super) paths: Vec<Path>,
    /// Pairs of key numbers, from and to.
    pairs: Vec<(u32, u32)>,
    /// Keys that mappings set, with their value or null.
    pub(super) sets: Vec<(u32, Option<u32>)>,
}

impl Plan {
    /// The input of a key.
    pub(super) fn input(&self, key: u32) -> Option<&Input> {
        let at = *self.place.get(key as usize)?;
        self.inputs.get(usize::from(at).wrapping_sub(1))
    }

    /// Under which names a path's table sees the context: pairs of from and to.
    pub(super) fn seen(&self, path: Path) -> &[(u32, u32)] {
        let from = path.from as usize;
        &self.pairs[from..from + path.seen as usize]
    }

    /// Under which names a path's table writes: pairs of from and to.
    pub(super) fn written(&self, path: Path) -> &[(u32, u32)] {
        let from = path.from as usize + path.seen as usize;
        &self.pairs[from..from + path.written as usize]
    }
}

/// What is gathered while an algorithm is compiled.
struct Compiler {
    keys: Words,
    values: Words,
    cells: Words,
    accepts: Vec<Option<Accepts>>,
    endpoints: Vec<Option<Endpoint>>,
    places: HashMap<Text<'static>, u32>,
    /// Place of the index by the cells of a table's inputs.
    indexes: HashMap<Vec<u32>, usize>,
}

impl Compiler {
    fn table(&mut self, source: &mut TableSource<'static>) -> Result<Table, Error> {
        let width = source.columns.len();
        let broken = |what: String| Error::Missing { place: format!("the table {}", source.id), what };
        if width == 0 && !source.cells.is_empty() || width > 0 && !source.cells.len().is_multiple_of(width) {
            return Err(broken("a row as long as its columns".into()));
        }
        let column = |kind, keys: &mut Words| -> Vec<(u32, usize)> {
            let columns = source.columns.iter().enumerate().filter(|(_, c)| c.kind == kind);
            columns.map(|(at, c)| (keys.keep(c.key.clone()), at)).collect()
        };
        let inputs = column(ColumnKind::Input, &mut self.keys);
        let endpoints = column(ColumnKind::Endpoint, &mut self.keys);
        let mut cells = Vec::with_capacity(source.cells.len());
        for (at, cell) in std::mem::take(&mut source.cells).into_iter().enumerate() {
            let number = self.cells.keep(cell);
            cells.push(number);
            let at_cell = number as usize;
            if at_cell >= self.accepts.len() {
                self.accepts.resize(at_cell + 1, None);
                self.endpoints.resize(at_cell + 1, None);
            }
            match source.columns[at % width].kind {
                ColumnKind::Input if self.accepts[at_cell].is_none() => {
                    let read = accepts(self.cells.text(number), &mut self.keys, &mut self.values);
                    self.accepts[at_cell] = Some(read);
                }
                ColumnKind::Endpoint if self.endpoints[at_cell].is_none() => {
                    let (text, places) = (self.cells.text(number), &self.places);
                    let table = |name: &str| places.get(name).copied().unwrap_or(NONE);
                    let read = endpoint(text, &mut self.keys, &mut self.values, table);
                    let read = read.ok_or_else(|| {
                        broken(format!("an endpoint that is understood in row {}", at / width + 1))
                    })?;
                    self.endpoints[at_cell] = Some(read);
                }
                _ => {}
            }
        }
        let rows = cells.chunks(width.max(1));
        let of_inputs = rows.flat_map(|row| inputs.iter().map(|(_, at)| row[*at]));
        let accepted: Vec<u32> = std::iter::once(inputs.len() as u32).chain(of_inputs).collect();
        let next = self.indexes.len();
        let index = *self.indexes.entry(accepted).or_insert(next);
        Ok(Table { inputs, endpoints, width, cells, index })
    }

    fn template(&mut self, text: &str) -> Template {
        template(text, &mut self.keys, &mut self.values)
    }

    fn paths(&mut self, plan: &mut Plan, sources: &[PathSource<'static>]) -> Range<usize> {
        let begin = plan.paths.len();
        for source in sources {
            let from = plan.pairs.len() as u32;
            for (a, b) in source.input_mapping.iter().chain(&source.output_mapping) {
                plan.pairs.push((self.keys.keep(a.clone()), self.keys.keep(b.clone())));
            }
            plan.paths.push(Path {
                table: self.places.get(&source.table).copied().unwrap_or(NONE),
                name: self.values.keep(source.table.clone()),
                from,
                seen: source.input_mapping.len() as u32,
                written: source.output_mapping.len() as u32,
            });
        }
        begin..plan.paths.len()
    }

    fn plan(&mut self, schema: &SchemaSource<'static>) -> Result<Plan, Error> {
        let place = format!("the schema {}", schema.id);
        let known = |places: &HashMap<Text<'static>, u32>, name: &Option<Text<'static>>| match name {
            None => Ok(None),
            Some(name) => match places.get(name) {
                Some(at) => Ok(Some(*at)),
                None => Err(Error::Missing { place: place.clone(), what: format!("the table {name}") }),
            },
        };
        let mut inputs = Vec::new();
        for input in &schema.inputs {
            inputs.push(Input {
                key: self.keys.keep(input.key.clone()),
                table: known(&self.places, &input.table)?,
                default: input.default.as_ref().map(|d| self.template(d)),
                default_table: known(&self.places, &input.default_table)?,
                used: input.used_for_staging,
            });
        }
        let mut outputs = Vec::new();
        for output in &schema.outputs {
            let table = known(&self.places, &output.table)?;
            let default = output.default.as_ref().map(|d| self.template(d));
            let key = self.keys.keep(output.key.clone());
            // One release names an output twice, for two items.
            match outputs.iter_mut().find(|(known, _, _)| *known == key) {
                Some(known) => *known = (key, default, table),
                None => outputs.push((key, default, table)),
            }
        }
        let mut initial = Vec::new();
        for (key, value) in &schema.initial_context {
            initial.push((self.keys.keep(key.clone()), value.as_ref().map(|v| self.template(v))));
        }
        let mut plan = Plan { inputs, outputs, initial, ..Plan::default() };
        for mapping in &schema.mappings {
            let inclusion = self.paths(&mut plan, &mapping.inclusion);
            let exclusion = self.paths(&mut plan, &mapping.exclusion);
            let tables = self.paths(&mut plan, &mapping.tables);
            let begin = plan.sets.len();
            for (key, value) in &mapping.initial_context {
                let value = value.as_ref().map(|v| self.values.keep(v.clone()));
                plan.sets.push((self.keys.keep(key.clone()), value));
            }
            let initial = begin..plan.sets.len();
            plan.mappings.push(Mapping { inclusion, exclusion, initial, tables });
        }
        Ok(plan)
    }
}

/// Compiles an algorithm.
pub(super) fn compile(mut source: Source<'static>) -> Result<Algorithm, Error> {
    source.schemas.sort_by(|a, b| a.id.cmp(&b.id));
    source.tables.sort_by(|a, b| a.id.cmp(&b.id));
    let places: HashMap<_, _> =
        source.tables.iter().enumerate().map(|(at, t)| (t.id.clone(), at as u32)).collect();
    let mut c = Compiler {
        keys: Words::default(),
        values: Words::default(),
        cells: Words::default(),
        accepts: Vec::new(),
        endpoints: Vec::new(),
        places,
        indexes: HashMap::new(),
    };
    for word in ["", &source.version] {
        c.values.keep(Text::Owned(word.to_owned()));
    }
    let mut tables = Vec::with_capacity(source.tables.len());
    for table in &mut source.tables {
        tables.push(c.table(table)?);
    }
    let mut plans = Vec::with_capacity(source.schemas.len());
    for schema in &source.schemas {
        plans.push(c.plan(schema)?);
    }
    let own = |key: &str, c: &mut Compiler| c.keys.keep(Text::Owned(key.to_owned()));
    let [site, hist, year, version, current] =
        ["site", "hist", "year_dx", "ctx_alg_version", "ctx_year_current"].map(|key| own(key, &mut c));
    for plan in &mut plans {
        plan.place = vec![0; c.keys.len()];
        for (at, input) in plan.inputs.iter().enumerate() {
            plan.place[input.key as usize] = at as u16 + 1;
        }
    }
    let numbers: Vec<Number> = (0..c.values.len()).map(|v| Number::of(c.values.text(v as u32))).collect();
    let version_value = c.values.find(&source.version).unwrap_or(0);
    let mut parts = Parts {
        keys: c.keys,
        values: c.values,
        numbers,
        cells: c.cells,
        accepts: c.accepts.into_iter().map(Option::unwrap_or_default).collect(),
        endpoints: c.endpoints,
        indexes: (0..c.indexes.len()).map(|_| OnceLock::new()).collect(),
        tables,
        plans,
        selection: Selection::default(),
        own: super::Own { site, hist, year, version, current, version_value },
    };
    parts.selection = Selection::of(&source, &parts, &c.places)?;
    Ok(Algorithm { source, parts })
}
