//! User dictionaries: the items that a state or registry adds to the standard.
//!
//! `parse` refuses what the Java reference refuses; `parse_lenient` uses what can be used without guessing and says
//! line by line what it overlooked, because published dictionaries break rules and their items are needed all the same.
//! Stricter than the reference in both: XML that is no user dictionary's (other elements, text, a DOCTYPE), and the URI
//! of a base dictionary, which the reference does not look into.

mod fit;
mod read;

use std::fmt;
use std::sync::OnceLock;

use crate::standard::{self, DataType, Padding, Parent};

use super::problem::{Fatal, shown};

use fit::Base;

/// Most items of a dictionary, and of all that are in force for one file; published ones have fewer than 200.
const MOST_ITEMS: usize = 10_000;

/// Longest id that any file may hold, in bytes; the standard's own have at most 32.
pub(super) const LONGEST_ID: usize = 256;

/// One user-defined item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserItem {
    /// NAACCR XML id, never one of the base dictionary.
    pub id: String,
    /// Item number, never one of the base dictionary.
    pub number: u32,
    /// Name; empty when the dictionary gives none.
    pub name: String,
    /// Longest value, in UTF-16 code units.
    pub length: u32,
    /// Record types that may carry it: bits 1 A, 2 M, 4 C, 8 I.
    pub record_types: u8,
    /// Element that it belongs to.
    pub parent: Parent,
    /// What a value may look like.
    pub data_type: DataType,
    /// How shorter values are filled up in a fixed record.
    pub padding: Padding,
    /// Whether a text may be longer than `length` (specifications before 1.6).
    pub unlimited: bool,
    /// First column in the fixed record of the dictionary's version, from 1; 0 when it gives none.
    pub column: u32,
    /// Whether blanks around a value in a fixed record are part of it (`trim="none"`: reserved areas).
    pub keep_blanks: bool,
}

/// A user dictionary, in force for files that name its URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserDictionary {
    /// Its URI, by which files name it.
    pub uri: String,
    /// The only NAACCR version that it is for; `None` means any.
    pub version: Option<u16>,
    /// Version of the XML specification that it follows.
    pub specification: String,
    /// What it says of itself; may be empty.
    pub description: String,
    /// When it was last changed, as it stands there.
    pub last_modified: Option<String>,
    /// Its items, in the order of the file.
    pub items: Vec<UserItem>,
}

/// What a lenient loader overlooked in a user dictionary, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Line of the dictionary, from 1.
    pub line: u64,
    /// The item as the dictionary calls it, shortened; empty when it is about the dictionary itself.
    pub naaccr_id: String,
    /// What is wrong and what is done about it, in two sentences.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.naaccr_id.is_empty() { "" } else { ": " };
        write!(f, "line {}: {}{colon}{}", self.line, self.naaccr_id, self.message)
    }
}

impl UserDictionary {
    /// Reads a dictionary and refuses it when it breaks any rule that the reference holds it to, naming the first.
    ///
    /// Where the dictionary names no version, or one after 21, collisions with the standard are found only when a
    /// file uses it, as in the reference.
    pub fn parse(bytes: &[u8]) -> Result<UserDictionary, Fatal> {
        let (dictionary, complaints) = read::read(bytes, false)?;
        match complaints.into_iter().next() {
            Some(first) => Err(first.fatal()),
            None => Ok(dictionary),
        }
    }

    /// Reads a dictionary as far as it can be used without guessing; the same as `parse` where that accepts it and
    /// nothing stands against it.
    ///
    /// An item that cannot be known for certain (no number, no length, an id of the standard) is left out with a
    /// warning: its values are unknown items then, which are kept. An error is what no reading can settle: XML that is
    /// not well-formed, no URI, an id or a number defined twice, nothing left of it.
    pub fn parse_lenient(bytes: &[u8]) -> Result<(UserDictionary, Vec<Warning>), Fatal> {
        let (dictionary, complaints) = read::read(bytes, true)?;
        if let Some(stop) = complaints.iter().find(|c| c.done.is_none()) {
            return Err(stop.fatal());
        }
        Ok((dictionary, complaints.into_iter().map(read::Complaint::warning).collect()))
    }

    /// The dictionary that applies to files of a version when the program has none of those that the file names.
    ///
    /// Versions 14 to 21 have one, for the reserved columns and the state's own items; later ones do not.
    pub fn default_for(version: u16) -> Option<&'static UserDictionary> {
        static ALL: OnceLock<Vec<UserDictionary>> = OnceLock::new();
        let all = ALL.get_or_init(|| standard::VERSIONS.iter().filter_map(|v| default_of(*v)).collect());
        all.iter().find(|d| d.version == Some(version))
    }

    /// The same dictionary for another version of the standard, knowingly: a registry works in the newest version
    /// while its state's dictionary still says the one before, and the reference refuses the two together.
    ///
    /// Start columns are those of one version's fixed record, so they go. The error is what collides, one sentence
    /// for each item that cannot be used beside the standard of that version.
    pub fn for_version(&self, version: u16) -> Result<UserDictionary, Vec<String>> {
        let mut own = self.clone();
        if self.version.is_some_and(|declared| declared != version) || !fit::has_columns(version) {
            own.items.iter_mut().for_each(|item| item.column = 0);
        }
        own.version = Some(version);
        let collisions = Base::of(version).collisions(&own);
        if collisions.is_empty() { Ok(own) } else { Err(collisions) }
    }

    /// Whether dictionaries can be used together with a base version; otherwise why not.
    pub(crate) fn fit(dictionaries: &[&UserDictionary], version: u16) -> Result<(), String> {
        if dictionaries.iter().map(|d| d.items.len()).sum::<usize>() > MOST_ITEMS {
            return Err(format!("The user dictionaries have more than {MOST_ITEMS} items together."));
        }
        fit::fit(dictionaries, version)
    }

    /// Minor number of the specification, 0 to 8.
    fn minor(&self) -> u8 {
        read::minor(&self.specification).unwrap_or(0)
    }
}

fn default_of(version: u16) -> Option<UserDictionary> {
    let item = |def: &standard::ItemDef| {
        let span = def.in_version(version)?;
        Some(UserItem {
            id: def.id.to_owned(),
            number: span.number,
            name: span.name.to_owned(),
            length: span.length.into(),
            record_types: span.record_types,
            parent: span.parent,
            data_type: span.data_type,
            padding: span.padding,
            unlimited: span.unlimited,
            column: span.column.into(),
            keep_blanks: true,
        })
    };
    let items: Vec<UserItem> = standard::default_user_items().iter().filter_map(item).collect();
    (!items.is_empty()).then(|| UserDictionary {
        uri: format!("{}/user-defined-naaccr-dictionary-{version}.xml", super::NAMESPACE),
        version: Some(version),
        specification: "1.5".to_owned(),
        description: format!("Default user dictionary of NAACCR {}", version / 10),
        last_modified: None,
        items,
    })
}
