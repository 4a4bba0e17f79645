//! Documents: what is known of one patient and of one tumor, item by item.
//!
//! A document keeps every item that it was given, in the order in which it came,
//! also those that no dictionary knows: what a registry loses, a patient loses.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::standard::{self, Item};

/// A small map from item to value in order of arrival, without an allocation per item.
///
/// Values are text, never empty: a blank item is an absent one.
/// `Debug` hides every value, so that no log can hold a patient.
#[derive(Clone, Default)]
pub struct Items {
    text: String,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    /// Index of a standard item, or `OTHER` when the id stands in `text` before the value.
    item: u16,
    id_len: u16,
    start: u32,
    len: u32,
}

const OTHER: u16 = u16::MAX;

impl Entry {
    fn id<'a>(&self, text: &'a str) -> &'a str {
        match Item::from_index(self.item) {
            Some(item) => item.id(),
            None => &text[self.start as usize - self.id_len as usize..self.start as usize],
        }
    }

    fn value<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start as usize..self.start as usize + self.len as usize]
    }
}

impl Items {
    /// An empty document.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many items hold a value.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no item holds a value.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a standard item; `None` when left blank.
    pub fn get(&self, item: Item) -> Option<&str> {
        self.entries.iter().find(|e| e.item == item.index()).map(|e| e.value(&self.text))
    }

    /// The value of any item by NAACCR XML id, also of a user-defined or unknown one.
    pub fn get_id(&self, id: &str) -> Option<&str> {
        match standard::by_id(id) {
            Some(item) => self.get(item),
            None => self
                .entries
                .iter()
                .find(|e| e.item == OTHER && e.id(&self.text) == id)
                .map(|e| e.value(&self.text)),
        }
    }

    /// Sets a standard item; an empty value makes it blank.
    pub fn put(&mut self, item: Item, value: &str) {
        let at = self.entries.iter().position(|e| e.item == item.index());
        self.write(at, item.index(), "", value);
    }

    /// Sets any item by NAACCR XML id; an empty value makes it blank.
    pub fn set(&mut self, id: &str, value: &str) {
        match standard::by_id(id) {
            Some(item) => self.put(item, value),
            None => {
                let at = self.entries.iter().position(|e| e.item == OTHER && e.id(&self.text) == id);
                self.write(at, OTHER, id, value);
            }
        }
    }

    /// Adds an item that is known not to be there yet: the reader's fast path.
    ///
    /// The caller has looked for duplicates; the value is not empty.
    pub fn push_new(&mut self, item: Option<Item>, id: &str, value: &str) {
        let index = item.map_or(OTHER, Item::index);
        self.write(None, index, if item.is_some() { "" } else { id }, value);
    }

    fn write(&mut self, at: Option<usize>, item: u16, id: &str, value: &str) {
        if value.is_empty() {
            if let Some(at) = at {
                self.entries.remove(at);
            }
            return;
        }
        if let Some(at) = at
            && self.entries[at].value(&self.text) == value
        {
            return;
        }
        self.text.push_str(id);
        let start = self.text.len() as u32;
        self.text.push_str(value);
        let entry = Entry { item, id_len: id.len() as u16, start, len: value.len() as u32 };
        match at {
            Some(at) => self.entries[at] = entry,
            None => self.entries.push(entry),
        }
        // Replaced values stay behind in `text`; a document that was amended often is packed again.
        if self.text.len() > 4096 && at.is_some() {
            let live: usize = self.entries.iter().map(|e| e.len as usize + e.id_len as usize).sum();
            if live * 2 < self.text.len() {
                *self = self.clone().iter().collect();
            }
        }
    }

    /// Every item with its value, in order of arrival.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|e| (e.id(&self.text), e.value(&self.text)))
    }

    /// Every item with its value; the standard item where the standard knows it.
    pub fn iter_items(&self) -> impl Iterator<Item = (Option<Item>, &str, &str)> {
        self.entries.iter().map(|e| (Item::from_index(e.item), e.id(&self.text), e.value(&self.text)))
    }

    /// Drops every item for which `keep` says no.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        let text = std::mem::take(&mut self.text);
        self.entries.retain(|e| keep(e.id(&text)));
        self.text = text;
    }

    /// Removes all items and keeps the memory, for the next record.
    pub fn clear(&mut self) {
        empty(&mut self.text);
        self.entries.clear();
    }
}

/// Room for a text that is kept for the next one: no sound record has more in one element.
const KEPT: usize = 128 * 1024;

/// Empties a text and keeps its memory, but not what one enormous record took.
fn empty(text: &mut String) {
    match text.capacity() > KEPT {
        true => *text = String::new(),
        false => text.clear(),
    }
}

impl fmt::Debug for Items {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Items({} items, ‹redacted›)", self.entries.len())
    }
}

/// Equal when the same items hold the same values, in any order.
impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(id, value)| other.get_id(id) == Some(value))
    }
}

impl Eq for Items {}

impl<'a> FromIterator<(&'a str, &'a str)> for Items {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(pairs: I) -> Self {
        let mut items = Items::new();
        for (id, value) in pairs {
            items.set(id, value);
        }
        items
    }
}

impl Serialize for Items {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (id, value) in self.iter() {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Items;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of item id and value")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Items, A::Error> {
                let mut items = Items::new();
                while let Some((id, value)) = map.next_entry::<String, String>()? {
                    items.set(&id, &value);
                }
                Ok(items)
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// Type of a record: which items a file of it may hold (NAACCR Data Standards, chapter VI).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RecordType {
    /// Full abstract.
    A,
    /// Changed since the last submission; the items of A.
    M,
    /// Confidential: A without text.
    C,
    /// Incidence: no identifiers.
    I,
}

impl RecordType {
    /// The letter of the standard.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::M => "M",
            Self::C => "C",
            Self::I => "I",
        }
    }

    /// The type of a letter; exact, as in the schema.
    pub fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "A" => Some(Self::A),
            "M" => Some(Self::M),
            "C" => Some(Self::C),
            "I" => Some(Self::I),
            _ => None,
        }
    }
}

/// One tumor: its items, and extension elements as they stood in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tumor {
    /// Items whose parent element is Tumor (and what else stood there).
    pub items: Items,
    /// Raw XML of foreign-namespace elements, one after the other; empty when there are none.
    pub extensions: String,
}

impl Tumor {
    /// Removes everything and keeps the memory, for the next record.
    pub(crate) fn clear(&mut self) {
        self.items.clear();
        empty(&mut self.extensions);
    }
}

impl Patient {
    /// Removes everything and keeps the memory for the next record, that of some tumors in `spare`.
    pub(crate) fn clear(&mut self, spare: &mut Vec<Tumor>) {
        /// Tumors of nearly any patient.
        const SPARE: usize = 64;
        self.items.clear();
        empty(&mut self.extensions);
        self.tumors.iter_mut().for_each(Tumor::clear);
        spare.append(&mut self.tumors);
        spare.truncate(SPARE);
    }
}

/// One patient with the tumors that a file or the registry holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patient {
    /// Items whose parent element is Patient.
    pub items: Items,
    /// The patient's tumors in file order.
    pub tumors: Vec<Tumor>,
    /// Raw XML of foreign-namespace elements; empty when there are none.
    pub extensions: String,
}

/// The root of a NAACCR XML file, without its patients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// NAACCR version of the base dictionary, such as 260.
    pub version: u16,
    /// Record type of the whole file.
    pub record_type: RecordType,
    /// When the file says that it was made, as it stood there.
    pub time_generated: Option<String>,
    /// Version of the XML specification ("1.8"), as it stood there.
    pub specification: String,
    /// URIs of the user dictionaries that the file names.
    pub user_dictionaries: Vec<String>,
    /// Foreign-namespace attributes and namespace declarations of the root, name and value.
    pub attributes: Vec<(String, String)>,
    /// Items whose parent element is NaaccrData.
    pub items: Items,
    /// Raw XML of foreign-namespace elements; empty when there are none.
    pub extensions: String,
}

impl Header {
    /// The root of a file that says only its version and record type, by the specification of the writer.
    pub fn new(version: u16, record_type: RecordType) -> Header {
        Header {
            version,
            record_type,
            time_generated: None,
            specification: crate::xml::SPECIFICATION.to_owned(),
            user_dictionaries: Vec::new(),
            attributes: Vec::new(),
            items: Items::new(),
            extensions: String::new(),
        }
    }
}
