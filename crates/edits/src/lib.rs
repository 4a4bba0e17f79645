//! EDITS metafiles: the language is read, compiled and run over records; what it finds is data.
//!
//! [`Engine::compile`] takes a [`Metafile`], compiles each edit, and says of each that it cannot compile why;
//! [`Engine::run`] runs one edit on one [`Record`]. Deliberately absent: files, SQL, a clock.
//! The semantics are those of `shared/design/edits-language.md`.

mod arithmetic;
mod compile;
mod dates;
mod engine;
mod lex;
mod list;
mod machine;
mod message;
mod metafile;
mod parse;
mod pattern;
mod program;
mod table;

pub use engine::{Edit, Engine, Field, Machine, Message, Record, State};
pub use metafile::{PlainTable, Unfit};

use thiserror::Error;

/// Text as the language sees it: one byte for each character.
pub(crate) type Bytes = Box<[u8]>;

/// Longest text variable, in cells.
pub(crate) const LONGEST_TEXT: usize = 64 * 1024;

/// Text with one byte a character, as the language counts; characters beyond Latin-1 count as one and come last.
pub(crate) fn narrow(text: &str) -> Vec<u8> {
    if text.is_ascii() {
        return text.as_bytes().to_vec();
    }
    text.encode_utf16().map(|unit| u8::try_from(unit).unwrap_or(0xff)).collect()
}

/// Text out of such bytes.
pub(crate) fn widen(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}

/// Why the logic of an edit cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {problem}")]
pub struct Fault {
    /// Line of the logic, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

/// A metafile as it was read: system tables and look-up tables.
#[derive(Clone, Debug, Default)]
pub struct Metafile {
    /// Names and values of its control table.
    pub control: Vec<(String, String)>,
    /// Agencies: key, code, name.
    pub agencies: Vec<(i64, String, String)>,
    /// Messages.
    pub messages: Vec<MessageSource>,
    /// Fields.
    pub fields: Vec<FieldSource>,
    /// Sets, each with the keys of its edits.
    pub sets: Vec<SetSource>,
    /// Look-up tables.
    pub tables: Vec<TableSource>,
    /// Edits, by key.
    pub edits: Vec<EditSource>,
}

/// A message.
#[derive(Clone, Debug, Default)]
pub struct MessageSource {
    /// Key.
    pub key: i64,
    /// Number that logic uses.
    pub number: i32,
    /// Text with placeholders.
    pub text: String,
}

/// A field.
#[derive(Clone, Debug, Default)]
pub struct FieldSource {
    /// Key.
    pub key: i64,
    /// NAACCR item number.
    pub number: u32,
    /// Standard name.
    pub name: String,
    /// Local name.
    pub local: String,
    /// Length to which values are padded.
    pub length: usize,
    /// Whether messages show it as a date.
    pub date: bool,
}

/// A set of edits.
#[derive(Clone, Debug, Default)]
pub struct SetSource {
    /// Tag.
    pub tag: String,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Keys of its edits.
    pub edits: Vec<i64>,
}

/// A look-up table.
#[derive(Clone, Debug, Default)]
pub struct TableSource {
    /// Name.
    pub name: String,
    /// Columns without the key.
    pub columns: Vec<String>,
    /// Declared length of each column.
    pub lengths: Vec<usize>,
    /// Rows by key.
    pub rows: Vec<Vec<String>>,
}

/// An edit.
#[derive(Clone, Debug, Default)]
pub struct EditSource {
    /// Key.
    pub key: i64,
    /// Agency's key.
    pub agency: i64,
    /// Tag: what it is called through all releases.
    pub tag: String,
    /// Name.
    pub name: String,
    /// Key of its default message.
    pub message: Option<i64>,
    /// What it does, in words.
    pub description: String,
    /// Logic.
    pub logic: String,
    /// Keys of its fields in the order of placeholders.
    pub fields: Vec<i64>,
}

/// Collaborative Stage as some edits ask it, answered by whoever has the algorithm.
pub trait CollaborativeStage: Sync {
    /// `020550`.
    fn version(&self) -> &str;
    /// Schemas.
    fn schemas(&self) -> i32;
    /// The number of the schema; none if there is none or more than one.
    fn schema_number(&self, site: &str, histology: &str, ssf25: &str) -> Option<i32>;
    /// The name of the schema of a number.
    fn schema_name(&self, number: i32) -> Option<String>;
    /// Whether a code is valid in one of a schema's tables: 1 size to 9 mets eval, 10 to 34 site-specific factors.
    fn code_is_valid(&self, schema: i32, table: i32, code: &str) -> bool;
}
