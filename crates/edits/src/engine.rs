//! A metafile made ready, and the records that it is run over.

use std::collections::HashMap;

use naaccr::Date;

use crate::compile::{Fields, Shared, compile};
use crate::machine::Case;
use crate::message::{Heard, Writer};
use crate::program::Program;
use crate::table::{Search, Table};
use crate::{CollaborativeStage, Fault, Metafile, narrow};

pub use crate::machine::Machine;

/// How an edit ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Passed.
    Pass,
    /// Failed.
    Fail,
    /// Passed with a warning.
    Warn,
    /// Did not run: it could not be compiled, or took too many steps.
    NotRun,
}

/// What a failing edit says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Main message.
    pub main: String,
    /// Further errors.
    pub errors: Vec<String>,
    /// Informations.
    pub notes: Vec<String>,
    /// The logic passed, and something that it said failed the edit.
    pub flagged: bool,
}

/// A field of an edit.
#[derive(Clone, Debug)]
pub struct Field {
    name: String,
    number: u32,
    place: u32,
    date: bool,
}

impl Field {
    /// Standard name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// NAACCR item number.
    pub fn number(&self) -> u32 {
        self.number
    }

    pub(crate) fn place(&self) -> u32 {
        self.place
    }

    pub(crate) fn is_date(&self) -> bool {
        self.date
    }
}

/// An edit, compiled or with the reason why not.
pub struct Edit {
    key: i64,
    tag: String,
    name: String,
    message: String,
    description: String,
    agency: String,
    fields: Vec<Field>,
    program: Result<Program, Fault>,
}

impl Edit {
    /// Tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it does, in words.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// Code of the agency that owns it.
    pub fn agency(&self) -> &str {
        &self.agency
    }

    /// Fields in the order of placeholders.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Why it cannot be run, if so.
    pub fn fault(&self) -> Option<&Fault> {
        self.program.as_ref().err()
    }

    pub(crate) fn message(&self) -> &str {
        &self.message
    }
}

/// A metafile whose edits are compiled.
pub struct Engine {
    edits: Vec<Edit>,
    sets: Vec<(String, String, Vec<usize>)>,
    /// Number and length of each distinct field.
    places: Vec<(u32, usize)>,
    tables: Vec<Table>,
    searches: Vec<Search>,
    messages: HashMap<i32, String>,
}

/// What edits see beside the record.
pub(crate) struct Host<'a> {
    pub(crate) tables: &'a [Table],
    pub(crate) searches: &'a [Search],
    pub(crate) today: Date,
    pub(crate) stage: Option<&'a dyn CollaborativeStage>,
    messages: &'a HashMap<i32, String>,
}

impl Host<'_> {
    pub(crate) fn message(&self, number: i32) -> Option<&str> {
        self.messages.get(&number).map(String::as_str)
    }
}

/// One record with its values padded to the lengths of the metafile's fields.
#[derive(Default)]
pub struct Record {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Record {
    /// Takes the values of a record: `value` gives that of an item number, blank when it has none.
    pub fn fill<'v>(&mut self, engine: &Engine, value: impl Fn(u32) -> &'v str) {
        self.bytes.clear();
        self.ends.clear();
        for (number, length) in &engine.places {
            let from = self.bytes.len();
            let text = value(*number);
            if text.is_ascii() {
                self.bytes.extend_from_slice(text.as_bytes());
            } else {
                self.bytes.extend_from_slice(&narrow(text));
            }
            let full = from + length;
            if self.bytes.len() < full {
                self.bytes.resize(full, b' ');
            }
            self.ends.push(self.bytes.len() as u32);
        }
    }

    pub(crate) fn value(&self, place: u32) -> &[u8] {
        let place = place as usize;
        let from = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.bytes[from as usize..self.ends[place] as usize]
    }
}

impl Engine {
    /// Compiles every edit of a metafile. One that cannot be compiled is kept with the reason and never passes.
    pub fn compile(metafile: &Metafile) -> Self {
        let mut shared =
            Shared { tables: metafile.tables.iter().map(Table::of).collect(), searches: Vec::new() };
        let texts: HashMap<i64, &str> = metafile.messages.iter().map(|m| (m.key, &*m.text)).collect();
        let agencies: HashMap<i64, &str> = metafile.agencies.iter().map(|a| (a.0, &*a.1)).collect();
        let sources: HashMap<i64, usize> =
            metafile.fields.iter().enumerate().map(|(at, f)| (f.key, at)).collect();
        let mut places: Vec<(u32, usize)> = Vec::new();
        let mut known: HashMap<(u32, usize), u32> = HashMap::new();
        let mut edits = Vec::with_capacity(metafile.edits.len());
        for source in &metafile.edits {
            let mut fields = Vec::new();
            let mut names: Fields = Vec::new();
            let mut missing = None;
            for key in &source.fields {
                let Some(field) = sources.get(key).map(|at| &metafile.fields[*at]) else {
                    missing =
                        Some(Fault { line: 1, problem: format!("its field {key} is not in the metafile") });
                    continue;
                };
                let place = *known.entry((field.number, field.length)).or_insert_with(|| {
                    places.push((field.number, field.length));
                    places.len() as u32 - 1
                });
                names.push((field.name.trim().to_uppercase(), field.local.trim().to_uppercase(), place));
                let (name, number) = (field.name.clone(), field.number);
                fields.push(Field { name, number, place, date: field.date });
            }
            let program = match missing {
                Some(fault) => Err(fault),
                None => compile(&source.logic, &names, &mut shared),
            };
            let message = source.message.and_then(|key| texts.get(&key)).unwrap_or(&"");
            edits.push(Edit {
                key: source.key,
                tag: source.tag.clone(),
                name: source.name.clone(),
                message: (*message).to_owned(),
                description: source.description.clone(),
                agency: agencies.get(&source.agency).map_or(String::new(), |a| (*a).to_owned()),
                fields,
                program,
            });
        }
        let by_key: HashMap<i64, usize> = edits.iter().enumerate().map(|(at, e)| (e.key, at)).collect();
        let set = |set: &crate::SetSource| {
            let edits = set.edits.iter().filter_map(|key| by_key.get(key).copied());
            (set.tag.clone(), set.name.clone(), edits.collect())
        };
        let mut messages = HashMap::new();
        for message in &metafile.messages {
            messages.entry(message.number).or_insert_with(|| message.text.clone());
        }
        Engine {
            sets: metafile.sets.iter().map(set).collect(),
            edits,
            places,
            tables: shared.tables,
            searches: shared.searches,
            messages,
        }
    }

    /// Edits in the metafile's order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Sets: tag, name, places of their edits.
    pub fn sets(&self) -> &[(String, String, Vec<usize>)] {
        &self.sets
    }

    /// Item numbers that some edit looks at.
    pub fn items(&self) -> impl Iterator<Item = u32> {
        self.places.iter().map(|(number, _)| *number)
    }

    fn host<'a>(&'a self, today: Date, stage: Option<&'a dyn CollaborativeStage>) -> Host<'a> {
        Host { tables: &self.tables, searches: &self.searches, today, stage, messages: &self.messages }
    }

    /// Runs one edit on a record.
    pub fn run(
        &self,
        machine: &mut Machine,
        edit: usize,
        record: &Record,
        today: Date,
        stage: Option<&dyn CollaborativeStage>,
    ) -> State {
        let Some(Edit { program: Ok(program), .. }) = self.edits.get(edit) else { return State::NotRun };
        let host = self.host(today, stage);
        let passed = Case { machine, program, record, host: &host }.run();
        let heard: &Heard = &machine.heard;
        match passed {
            Err(_) => State::NotRun,
            Ok(true) if !heard.flagged && heard.warned => State::Warn,
            Ok(true) if !heard.flagged => State::Pass,
            Ok(_) => State::Fail,
        }
    }

    /// What the edit that ran last in the machine says, if it did not pass.
    pub fn message(
        &self,
        machine: &mut Machine,
        edit: usize,
        record: &Record,
        state: State,
        today: Date,
    ) -> Message {
        let Some(edit @ Edit { program: Ok(program), .. }) = self.edits.get(edit) else {
            return Message::default();
        };
        let host = self.host(today, None);
        let writer = Writer { host: &host, edit, program, record };
        let heard = &mut machine.heard;
        let mut added = heard.errors.iter().map(|s| writer.said(s)).collect::<Vec<_>>();
        let replaced = heard.replaced.as_ref().map(|s| writer.said(s));
        let passed = heard.flagged && heard.replaced.is_none();
        let main = match (state, passed) {
            (State::Warn, _) => heard.warnings.first().map(|s| writer.said(s)),
            (_, true) if !added.is_empty() => Some(added.remove(0)),
            _ => replaced,
        };
        Message {
            main: main.unwrap_or_else(|| writer.usual()),
            errors: added,
            notes: heard.notes.iter().map(|s| writer.said(s)).collect(),
            flagged: passed || state == State::Warn,
        }
    }
}
