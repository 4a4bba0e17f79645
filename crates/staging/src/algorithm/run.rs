//! Staging of one case, step by step as the reference takes them.

use super::cell::{Accepts, Endpoint, Piece, Template, between, in_numbers, in_texts};
use super::compile::{Input, NONE, Path, Plan, Table};
use super::index::Look;
use super::select::Context;
use super::words::Number;
use super::{Algorithm, Parts, ProblemKind, Verdict};
use crate::OnInvalid;

/// The key is not in the context.
pub(super) const ABSENT: u32 = u32::MAX;
/// The key is in the context, without a value.
pub(super) const NULL: u32 = u32::MAX - 1;
/// The number of the blank value.
const BLANK: u32 = 0;
/// Jumps from table to table within one path; a release has a handful.
const DEEPEST: usize = 200;

/// Room to stage in, used again for case after case.
#[derive(Default)]
pub struct Workspace {
    /// The context: for each key the number of its value, `ABSENT` or `NULL`.
    slots: Vec<u32>,
    /// Values that the algorithm does not know, numbered after those that it knows.
    extra: Vec<(usize, usize, Number)>,
    text: String,
    /// Keys that no schema knows.
    unknown: Vec<String>,
    /// Keys supplied.
    given: Vec<u32>,
    /// Keys supplied whose value has white space at an end.
    loose: Vec<u32>,
    stack: Vec<u32>,
    /// Values set aside while a table is looked at through a path's names.
    aside: Vec<u32>,
    /// Values that messages list, one list after the other.
    pub(super) listed: Vec<u32>,
    pub(super) schema: u32,
    pub(super) outputs: Vec<(u32, u32)>,
    pub(super) problems: Vec<Raw>,
    pub(super) path: Vec<Looked>,
    /// Keep what each table was given, for people who ask how a result came about.
    pub(super) tracing: bool,
}

/// A table that was looked up: mapping, table and row by their places, and where the values that it was given are listed.
#[derive(Clone, Copy)]
pub(super) struct Looked {
    pub(super) mapping: u32,
    pub(super) table: u32,
    pub(super) row: u32,
    pub(super) listed: (u32, u32),
}

/// A problem in numbers.
pub(super) struct Raw {
    pub(super) kind: ProblemKind,
    /// Place of the table, or none.
    pub(super) table: u32,
    /// Key, or none.
    pub(super) key: u32,
    /// Endpoint column, or none; of an unknown input its place among the unknown ones.
    pub(super) column: u32,
    /// Value that is wrong, or the number of a message or of the name of a table that is not there.
    pub(super) value: u32,
    /// Where the values of the table's inputs stand in the workspace, if the message lists them.
    pub(super) listed: (u32, u32),
}

impl Workspace {
    pub(super) fn text<'a>(&'a self, parts: &'a Parts, value: u32) -> &'a str {
        match self.extra.get((value as usize).wrapping_sub(parts.values.len())) {
            Some((from, to, _)) => &self.text[*from..*to],
            None => parts.values.text(value),
        }
    }

    pub(super) fn unknown(&self, at: u32) -> &str {
        self.unknown.get(at as usize).map_or("", String::as_str)
    }

    fn number(&self, parts: &Parts, value: u32) -> Number {
        match self.extra.get((value as usize).wrapping_sub(parts.values.len())) {
            Some((_, _, number)) => *number,
            None => parts.numbers[value as usize],
        }
    }

    /// The number of a value.
    pub(super) fn value(&mut self, parts: &Parts, text: &str) -> u32 {
        if let Some(known) = parts.values.find(text) {
            return known;
        }
        let from = self.text.len();
        self.text.push_str(text);
        self.extra.push((from, self.text.len(), Number::of(text)));
        (parts.values.len() + self.extra.len() - 1) as u32
    }

    /// Begins a case.
    pub(super) fn begin(&mut self, parts: &Parts, inputs: &[(&str, &str)]) {
        self.slots.clear();
        self.slots.resize(parts.keys.len(), ABSENT);
        self.extra.clear();
        self.text.clear();
        self.unknown.clear();
        self.given.clear();
        self.loose.clear();
        self.outputs.clear();
        self.problems.clear();
        self.path.clear();
        self.listed.clear();
        self.schema = NONE;
        for (key, value) in inputs {
            match parts.keys.find(key) {
                Some(key) => {
                    let ends = [value.as_bytes().first(), value.as_bytes().last()];
                    if ends.into_iter().flatten().any(|byte| *byte <= b' ') {
                        self.loose.push(key);
                    }
                    let value = self.value(parts, value);
                    if std::mem::replace(&mut self.slots[key as usize], value) == ABSENT {
                        self.given.push(key);
                    }
                }
                None => self.unknown.push((*key).to_owned()),
            }
        }
    }

    pub(super) fn slot(&self, key: u32) -> u32 {
        self.slots[key as usize]
    }

    /// A key's value as tables see it: what is not there is blank.
    fn known(&self, key: u32) -> u32 {
        match self.slots[key as usize] {
            ABSENT | NULL => BLANK,
            value => value,
        }
    }

    /// Whether something other than site and histology is supplied and not blank.
    pub(super) fn has_more(&self, parts: &Parts, inputs: &[(&str, &str)]) -> bool {
        let own = &parts.own;
        let more = |key: &u32| *key != own.site && *key != own.hist && self.slots[*key as usize] != BLANK;
        let strange = |key: &str| self.unknown.iter().any(|u| u == key);
        self.given.iter().any(more) || inputs.iter().any(|(key, value)| !value.is_empty() && strange(key))
    }

    fn resolve<'a>(&'a self, parts: &'a Parts, template: Template) -> &'a str {
        match template {
            Template::Value(value) => parts.values.text(value),
            Template::Key(key) => self.text(parts, self.known(key)),
        }
    }

    fn accepts(&self, parts: &Parts, accepts: &Accepts, value: u32) -> bool {
        let text = |value: u32| parts.values.text(value);
        let own = self.text(parts, value);
        accepts.any
            || accepts.pieces.iter().any(|piece| match *piece {
                Piece::Literal(literal) => literal == value,
                Piece::Numbers { low, high, whole } => {
                    in_numbers(self.number(parts, value), low, high, whole)
                }
                Piece::Texts { low, high } => in_texts(own, text(low), text(high)),
                Piece::Open { low, high } => {
                    between(own, self.resolve(parts, low), self.resolve(parts, high))
                }
            })
    }

    /// Whether a row matches, cell by cell; `only_given` leaves out columns whose key was not supplied.
    fn row_matches(&self, parts: &Parts, table: &Table, row: u32, only_given: bool) -> bool {
        let cells = &table.cells[row as usize * table.width..];
        let looked = |(key, _): &&(u32, usize)| !only_given || self.slots[*key as usize] != ABSENT;
        table
            .inputs
            .iter()
            .filter(looked)
            .all(|(key, at)| self.accepts(parts, &parts.accepts[cells[*at] as usize], self.known(*key)))
    }

    /// The row of a table that answers.
    pub(super) fn first_row(&self, parts: &Parts, table: u32) -> Option<u32> {
        let table = &parts.tables[table as usize];
        let case = InTable { ws: self, parts, table };
        let found = match parts.index(table) {
            Some(index) => index.first(&case, &parts.values),
            None => (0..table.rows() as u32).find(|row| case.sure(*row)).unwrap_or(NONE),
        };
        (found != NONE).then_some(found)
    }

    /// Places of the schemas that fit what is supplied.
    pub(super) fn select(&self, parts: &Parts, inputs: &[(&str, &str)], call: impl FnMut(u32)) {
        let own = &parts.own;
        let given = |key: u32| self.slots[key as usize] != ABSENT;
        let (site, hist) = (given(own.site), given(own.hist));
        let valid = |table: Option<u32>| table.is_none_or(|t| self.first_row(parts, t).is_some());
        if !site && !hist
            || site && !valid(parts.selection.site)
            || hist && !valid(parts.selection.histology)
            || !(site && hist) && self.has_more(parts, inputs)
        {
            return;
        }
        parts.selection.each(parts, &Supplied { ws: self, parts }, call);
    }

    fn problem(&mut self, kind: ProblemKind, table: u32, key: u32, value: u32) {
        self.problems.push(Raw { kind, table, key, column: NONE, value, listed: (0, 0) });
    }

    /// Keeps that a table was looked up.
    fn looked(&mut self, parts: &Parts, mapping: u32, table: u32, row: Option<u32>) {
        let known = if self.tracing { parts.tables.get(table as usize) } else { None };
        let listed = known.map_or((0, 0), |table| self.list(table));
        self.path.push(Looked { mapping, table, row: row.unwrap_or(NONE), listed });
    }

    /// Keeps the values of a table's inputs for a message.
    fn list(&mut self, table: &Table) -> (u32, u32) {
        let from = self.listed.len() as u32;
        for (key, _) in &table.inputs {
            self.listed.push(self.known(*key));
        }
        (from, self.listed.len() as u32)
    }

    fn put(&mut self, key: u32, template: Template) {
        self.slots[key as usize] = match template {
            Template::Value(value) => value,
            Template::Key(from) => self.known(from),
        };
    }
}

/// A case as a table looks at it.
struct InTable<'a> {
    ws: &'a Workspace,
    parts: &'a Parts,
    table: &'a Table,
}

impl Look for InTable<'_> {
    fn value(&self, column: usize) -> Option<u32> {
        Some(self.ws.known(self.table.inputs[column].0))
    }

    fn text(&self, value: u32) -> &str {
        self.ws.text(self.parts, value)
    }

    fn number(&self, value: u32) -> Number {
        self.ws.number(self.parts, value)
    }

    fn sure(&self, row: u32) -> bool {
        self.ws.row_matches(self.parts, self.table, row, false)
    }
}

/// A case as selection looks at it: only what was supplied.
struct Supplied<'a> {
    ws: &'a Workspace,
    parts: &'a Parts,
}

impl Context for Supplied<'_> {
    fn given(&self, key: u32) -> Option<u32> {
        let value = self.ws.slot(key);
        (value != ABSENT).then_some(value)
    }

    fn text(&self, value: u32) -> &str {
        self.ws.text(self.parts, value)
    }

    fn number(&self, value: u32) -> Number {
        self.ws.number(self.parts, value)
    }

    fn row_fits(&self, table: u32, row: u32) -> bool {
        self.ws.row_matches(self.parts, &self.parts.tables[table as usize], row, true)
    }
}

/// Whether a character is trimmed from the ends of a value: what the reference's language calls white space.
fn trimmed(character: char) -> bool {
    character <= ' '
}

/// Stages a case that `begin` has taken in.
pub(super) fn run(algorithm: &Algorithm, ws: &mut Workspace, inputs: &[(&str, &str)], year: u16) -> Verdict {
    let parts = &algorithm.parts;
    let own = &parts.own;
    if ws.slot(own.site) == ABSENT || ws.slot(own.hist) == ABSENT {
        return Verdict::MissingSiteOrHistology;
    }
    let (mut schema, mut fit) = (NONE, 0);
    ws.select(parts, inputs, |found| {
        schema = found;
        fit += 1;
    });
    match fit {
        0 => return Verdict::NoMatchingSchema,
        1 => ws.schema = schema,
        _ => return Verdict::MultipleMatchingSchemas,
    }
    let plan = &parts.plans[schema as usize];
    if strange_keys(ws, plan) {
        return Verdict::InvalidInput;
    }
    ws.slots[own.version as usize] = own.version_value;
    let mut digits = [0; 5];
    let current = ws.value(parts, decimal(year, &mut digits));
    ws.slots[own.current as usize] = current;
    trim(ws, parts);
    let Some(year_input) = plan.input(own.year) else { return Verdict::InvalidYearDx };
    if year_input.table.is_some_and(|t| ws.first_row(parts, t).is_none()) {
        return Verdict::InvalidYearDx;
    }
    if invalid_inputs(ws, parts, plan, algorithm.source.schemas[schema as usize].on_invalid) {
        return Verdict::InvalidInput;
    }
    for (key, default, _) in &plan.outputs {
        ws.put(*key, default.unwrap_or(Template::Value(BLANK)));
    }
    for (key, value) in &plan.initial {
        match value {
            Some(value) => ws.put(*key, *value),
            None => ws.slots[*key as usize] = NULL,
        }
    }
    for at in 0..plan.mappings.len() {
        run_mapping(ws, parts, plan, at as u32);
    }
    finish(ws, parts, plan);
    Verdict::Staged
}

/// A year as digits, without an allocation.
fn decimal(year: u16, digits: &mut [u8; 5]) -> &str {
    let (mut left, mut at) = (year, digits.len());
    loop {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    std::str::from_utf8(&digits[at..]).unwrap_or("")
}

/// Keeps a problem for each key that is no input of the schema.
fn strange_keys(ws: &mut Workspace, plan: &Plan) -> bool {
    for at in 0..ws.unknown.len() {
        let raw = Raw { column: at as u32, ..Raw::of(ProblemKind::UnknownInput) };
        ws.problems.push(raw);
    }
    for at in 0..ws.given.len() {
        let key = ws.given[at];
        if plan.input(key).is_none() {
            ws.problem(ProblemKind::UnknownInput, NONE, key, BLANK);
        }
    }
    !ws.problems.is_empty()
}

fn trim(ws: &mut Workspace, parts: &Parts) {
    for at in 0..ws.loose.len() {
        let key = ws.loose[at];
        let text = ws.text(parts, ws.slot(key)).trim_matches(trimmed).to_owned();
        ws.slots[key as usize] = ws.value(parts, &text);
    }
}

/// Takes defaults and looks up supplied values; true if one of them ends staging.
fn invalid_inputs(ws: &mut Workspace, parts: &Parts, plan: &Plan, on_invalid: OnInvalid) -> bool {
    let mut stop = false;
    for input in &plan.inputs {
        if ws.slot(input.key) == ABSENT {
            take_default(ws, parts, input);
            continue;
        }
        let Some(table) = input.table.filter(|_| ws.slot(input.key) != BLANK) else { continue };
        if ws.first_row(parts, table).is_some() {
            continue;
        }
        let kind =
            if input.used { ProblemKind::InvalidRequiredInput } else { ProblemKind::InvalidNonRequiredInput };
        ws.problem(kind, table, input.key, ws.slot(input.key));
        stop |= match on_invalid {
            OnInvalid::Continue => false,
            OnInvalid::FailWhenStaging => input.used,
            OnInvalid::Fail => true,
        };
    }
    stop
}

fn take_default(ws: &mut Workspace, parts: &Parts, input: &Input) {
    if let Some(default) = input.default {
        return ws.put(input.key, default);
    }
    let found = input.default_table.and_then(|table| Some((table, ws.first_row(parts, table)?)));
    let set = found.and_then(|(table, row)| {
        let table = &parts.tables[table as usize];
        let cells = &table.cells[row as usize * table.width..];
        table.endpoints.iter().find(|(key, _)| *key == input.key).and_then(|(_, at)| {
            match parts.endpoints[cells[*at] as usize] {
                Some(Endpoint::Set(template)) => Some(template),
                _ => None,
            }
        })
    });
    ws.put(input.key, set.unwrap_or(Template::Value(BLANK)));
}

fn run_mapping(ws: &mut Workspace, parts: &Parts, plan: &Plan, at: u32) {
    let mapping = &plan.mappings[at as usize];
    // The tables that decide whether it runs stand in the path only if it does.
    let before = ws.path.len();
    let decides = |ws: &mut Workspace, path: &Path| decides(ws, parts, plan, at, *path);
    let included = plan.paths[mapping.inclusion.clone()].iter().all(|path| decides(ws, path));
    if !included || plan.paths[mapping.exclusion.clone()].iter().any(|path| decides(ws, path)) {
        ws.path.truncate(before);
        return;
    }
    for (key, value) in &plan.sets[mapping.initial.clone()] {
        ws.slots[*key as usize] = value.unwrap_or(NULL);
    }
    for path in &plan.paths[mapping.tables.clone()] {
        let names = plan.seen(*path);
        for (from, to) in names {
            match ws.slot(*from) {
                ABSENT => ws.problem(ProblemKind::UnknownInputMapping, path.table, *from, path.name),
                value => ws.slots[*to as usize] = value,
            }
        }
        ws.stack.clear();
        let way = Way { mapping: at, written: plan.written(*path) };
        let goes_on = process(ws, parts, path.table, path.name, &way);
        for (_, to) in names {
            ws.slots[*to as usize] = ABSENT;
        }
        if !goes_on {
            return;
        }
    }
}

/// Where a table is looked up: in which mapping, and under which names it writes.
struct Way<'a> {
    mapping: u32,
    written: &'a [(u32, u32)],
}

/// Whether a table matches that decides whether a mapping runs; it is seen through its names, and kept in the path.
fn decides(ws: &mut Workspace, parts: &Parts, plan: &Plan, mapping: u32, path: Path) -> bool {
    let names = plan.seen(path);
    ws.aside.clear();
    for (from, to) in names {
        ws.aside.push(ws.slots[*to as usize]);
        let value = ws.slot(*from);
        if value != ABSENT {
            ws.slots[*to as usize] = value;
        }
    }
    let row = if path.table == NONE { None } else { ws.first_row(parts, path.table) };
    ws.looked(parts, mapping, path.table, row);
    for (_, to) in names.iter().rev() {
        ws.slots[*to as usize] = ws.aside.pop().unwrap_or(ABSENT);
    }
    row.is_some()
}

/// Looks a table up and does what its row says; false if the mapping's remaining tables are not to run.
fn process(ws: &mut Workspace, parts: &Parts, at: u32, name: u32, way: &Way<'_>) -> bool {
    if at == NONE {
        ws.problem(ProblemKind::UnknownTable, NONE, NONE, name);
        return true;
    }
    if ws.stack.contains(&at) || ws.stack.len() >= DEEPEST {
        ws.problem(ProblemKind::InfiniteLoop, at, NONE, BLANK);
        return true;
    }
    let table = &parts.tables[at as usize];
    let found = ws.first_row(parts, at);
    ws.looked(parts, way.mapping, at, found);
    let Some(row) = found else {
        let listed = ws.list(table);
        ws.problems.push(Raw { table: at, listed, ..Raw::of(ProblemKind::MatchNotFound) });
        return true;
    };
    ws.stack.push(at);
    let mut goes_on = true;
    for (key, column) in &table.endpoints {
        let cell = table.cells[row as usize * table.width + column];
        match parts.endpoints[cell as usize] {
            None | Some(Endpoint::Match) => {}
            Some(Endpoint::Stop) => goes_on = false,
            Some(Endpoint::Jump { table, name }) => {
                goes_on = process(ws, parts, table, name, way);
            }
            Some(Endpoint::Error(value)) => {
                let listed = ws.list(table);
                let raw = Raw::of(ProblemKind::StagingError);
                ws.problems.push(Raw { table: at, column: *key, value, listed, ..raw });
            }
            Some(Endpoint::Set(template)) => targets(way, *key, |to| ws.put(to, template)),
            Some(Endpoint::Remove) => targets(way, *key, |to| ws.slots[to as usize] = ABSENT),
        }
    }
    ws.stack.pop();
    goes_on
}

/// The keys that an endpoint column writes to.
fn targets(way: &Way<'_>, key: u32, mut write: impl FnMut(u32)) {
    let mut mapped = false;
    for (_, to) in way.written.iter().filter(|(from, _)| *from == key) {
        mapped = true;
        write(*to);
    }
    if !mapped {
        write(key);
    }
}

/// Keeps the outputs and looks up those that have a table.
fn finish(ws: &mut Workspace, parts: &Parts, plan: &Plan) {
    for (key, _, table) in &plan.outputs {
        let value = ws.slot(*key);
        if value == ABSENT {
            continue;
        }
        ws.outputs.push((*key, value));
        if let Some(table) = *table
            && ws.first_row(parts, table).is_none()
        {
            ws.problem(ProblemKind::InvalidOutput, table, *key, ws.known(*key));
        }
    }
}

impl Raw {
    fn of(kind: ProblemKind) -> Raw {
        Raw { kind, table: NONE, key: NONE, column: NONE, value: BLANK, listed: (0, 0) }
    }
}
