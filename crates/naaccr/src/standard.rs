//! The standard as a table: every item of every NAACCR version, generated from `schemas/naaccr/`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[rustfmt::skip] // written by codegen, compared byte by byte
#[path = "generated/items.rs"]
mod generated;

/// One constant per item: `item::PRIMARY_SITE`.
pub mod item {
    pub use super::generated::constants::*;
}

/// Which element of NAACCR XML an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parent {
    /// The root, once a file.
    NaaccrData,
    /// Once a patient.
    Patient,
    /// Once a tumor.
    Tumor,
}

impl Parent {
    /// The element's name.
    pub fn name(self) -> &'static str {
        match self {
            Parent::NaaccrData => "NaaccrData",
            Parent::Patient => "Patient",
            Parent::Tumor => "Tumor",
        }
    }
}

/// What a value may look like (NAACCR XML specification 1.8, data types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataType {
    /// Upper case letters, full length.
    Alpha,
    /// Digits, full length.
    Digits,
    /// Upper case letters and digits, full length.
    Mixed,
    /// Digits with an optional decimal part, up to the length.
    Numeric,
    /// Anything up to the length.
    Text,
    /// YYYY, YYYYMM or YYYYMMDD.
    Date,
    /// ISO 8601 date and time (specification 1.8).
    DateTime,
}

impl DataType {
    /// The word of the dictionaries.
    pub fn name(self) -> &'static str {
        match self {
            DataType::Alpha => "alpha",
            DataType::Digits => "digits",
            DataType::Mixed => "mixed",
            DataType::Numeric => "numeric",
            DataType::Text => "text",
            DataType::Date => "date",
            DataType::DateTime => "dateTime",
        }
    }
}

/// How a value shorter than its item is filled up in a fixed record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Padding {
    /// Spaces behind it, which every dictionary means when it says nothing.
    #[default]
    None,
    /// Zeros before it; registries write values so in XML as well.
    LeftZero,
    /// Spaces before it.
    LeftBlank,
    /// Zeros behind it.
    RightZero,
}

/// What one range of versions says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First NAACCR version of the span, such as 140.
    pub from: u16,
    /// Last NAACCR version of the span.
    pub to: u16,
    /// Item number.
    pub number: u32,
    /// Name in the dictionary.
    pub name: &'static str,
    /// Longest value, in UTF-16 code units.
    pub length: u16,
    /// Record types that may carry it: bits 1 A, 2 M, 4 C, 8 I.
    pub record_types: u8,
    /// Element that it belongs to.
    pub parent: Parent,
    /// What a value may look like.
    pub data_type: DataType,
    /// How shorter values are filled up in a fixed record.
    pub padding: Padding,
    /// Whether XML may carry a text longer than `length`, as versions up to 22 say of 15 items.
    pub unlimited: bool,
    /// First column in the fixed record of these versions, from 1; 0 since version 21, which has no such record.
    pub column: u16,
}

/// One item of the standard through all versions.
#[derive(Clone, Copy, Debug)]
pub struct ItemDef {
    /// NAACCR XML id, verbatim.
    pub id: &'static str,
    /// Short label for lists and columns.
    pub label: &'static str,
    /// Section of the standard; empty while nobody has said it of a new item.
    pub section: &'static str,
    /// Its spans, oldest first; the last one is the newest.
    pub spans: &'static [Span],
}

impl ItemDef {
    /// What a version says of the item; `None` when that version does not have it.
    pub fn in_version(&self, version: u16) -> Option<&'static Span> {
        self.spans.iter().find(|s| s.from <= version && version <= s.to)
    }

    /// The newest span, whether or not the current version still has the item.
    pub fn newest(&self) -> &'static Span {
        // Codegen writes at least one span for every item.
        &self.spans[self.spans.len() - 1]
    }
}

/// An item of the standard: a small number that stands for its id.
///
/// The number is an index into this build's table; never store it, store the id or the item number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Item(u16);

/// The NAACCR version that this program works in.
pub const CURRENT: u16 = generated::CURRENT;

/// All base versions that can be read, oldest first.
pub const VERSIONS: &[u16] = generated::VERSIONS;

/// The XML specification that a version's base dictionary follows, such as "1.8".
pub fn specification(version: u16) -> Option<&'static str> {
    let at = VERSIONS.iter().position(|known| *known == version)?;
    generated::SPECIFICATIONS.get(at).copied()
}

impl Item {
    pub(crate) const fn new(index: u16) -> Self {
        Item(index)
    }

    pub(crate) fn index(self) -> u16 {
        self.0
    }

    pub(crate) fn from_index(index: u16) -> Option<Item> {
        ((index as usize) < generated::ITEMS.len()).then_some(Item(index))
    }

    /// Everything that the table says of it.
    pub fn def(self) -> &'static ItemDef {
        &generated::ITEMS[self.0 as usize]
    }

    /// NAACCR XML id, verbatim.
    pub fn id(self) -> &'static str {
        self.def().id
    }

    /// Item number.
    pub fn number(self) -> u32 {
        self.def().newest().number
    }

    /// Name in the newest dictionary that has it.
    pub fn name(self) -> &'static str {
        self.def().newest().name
    }
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        by_id(&id).ok_or_else(|| serde::de::Error::custom("not an item of the standard"))
    }
}

/// The item with a NAACCR XML id; case-sensitive.
pub fn by_id(id: &str) -> Option<Item> {
    generated::ITEMS.binary_search_by(|d| d.id.cmp(id)).ok().map(|i| Item(i as u16))
}

/// The item with a number in the current version, or in the newest version that had it.
pub fn by_number(number: u32) -> Option<Item> {
    all()
        .find(|i| i.in_current().is_some_and(|s| s.number == number))
        .or_else(|| all().find(|i| i.number() == number))
}

/// Every item of every version, in order of id.
pub fn all() -> impl Iterator<Item = Item> {
    (0..generated::ITEMS.len() as u16).map(Item)
}

/// Items of the default user dictionaries of versions 14 to 21, in order of id.
pub(crate) fn default_user_items() -> &'static [ItemDef] {
    generated::DEFAULT_USER_ITEMS
}

/// Every item of the current version, in order of id.
pub fn current() -> impl Iterator<Item = Item> {
    all().filter(|i| i.in_current().is_some())
}

impl Item {
    /// What the current version says of it; `None` when it was retired.
    pub fn in_current(self) -> Option<&'static Span> {
        self.def().in_version(CURRENT)
    }
}
