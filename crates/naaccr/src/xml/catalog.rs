//! Which items a file may hold, found by id without a comparison of strings.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::RecordType;
use crate::standard::{self, DataType, Item, Parent};

use super::dictionary::UserDictionary;
use super::options::{ItemFilter, Options};
use super::renamed;

/// An id of up to 32 bytes as four words, the rest zero: comparing and hashing take a few instructions.
pub(super) type Words = [u64; 4];

/// What one file's dictionaries say of one id.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) item: Option<Item>,
    /// Whether the file's version and record type have it.
    pub(crate) allowed: bool,
    pub(crate) data_type: DataType,
    pub(crate) parent: Parent,
    pub(crate) length: u32,
    pub(crate) number: u32,
}

/// How the fast path treats an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Checks and keeps it.
    Keep,
    /// Passes over it: the caller does not want it.
    Skip,
    /// Leaves it to the complete path.
    Complete,
}

/// The rules of one file, by slot; a slot is a small number for an id.
pub(super) struct Catalog {
    /// Ids that are read as others.
    translations: BTreeMap<String, String>,
    /// Items that go from the patient into each tumor.
    moved: Vec<&'static str>,
    filter: ItemFilter,
    rules: Vec<Rule>,
    ways: Vec<Way>,
    words: Vec<Words>,
    /// Ids of the slots after the standard ones.
    own: Vec<String>,
    /// Open addressing; a free place holds `FREE`.
    table: Vec<u16>,
    shift: u32,
}

const FREE: u16 = u16::MAX;
/// Most items that user dictionaries may add to one file.
const MOST: usize = 20_000;

impl Catalog {
    /// The standard's items of a version and record type, and those of the dictionaries in force.
    pub(super) fn new(
        version: u16,
        record: RecordType,
        own: &[&UserDictionary],
        options: &Options,
    ) -> Catalog {
        let bit = record_bit(record);
        let mut translations = BTreeMap::new();
        let mut moved = Vec::new();
        let ids: BTreeMap<&str, &str> =
            options.translate_ids.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        translations.extend(ids.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())));
        if options.translate_renamed {
            // What the caller translates is the id that the standard's own renaming gives.
            let now = |(from, to)| (str::to_owned(from), ids.get(to).copied().unwrap_or(to).to_owned());
            translations.extend(renamed::ids(version).map(now));
            moved.extend(renamed::moved_to_tumor(version));
        }
        let mut catalog = Catalog {
            translations,
            moved,
            filter: options.items.clone(),
            rules: Vec::new(),
            ways: Vec::new(),
            words: Vec::new(),
            own: Vec::new(),
            table: Vec::new(),
            shift: 0,
        };
        for item in standard::all() {
            let span = item.def().in_version(version);
            let newest = span.unwrap_or_else(|| item.def().newest());
            catalog.words.push(words_of(item.id()).unwrap_or_default());
            catalog.rules.push(Rule {
                item: Some(item),
                allowed: span.is_some_and(|s| s.record_types & bit != 0),
                data_type: newest.data_type,
                parent: newest.parent,
                length: if newest.unlimited { u32::MAX } else { newest.length.into() },
                number: newest.number,
            });
        }
        for item in own.iter().flat_map(|d| &d.items).take(MOST) {
            let known = standard::by_id(&item.id);
            let rule = Rule {
                item: known,
                allowed: item.record_types & bit != 0,
                data_type: item.data_type,
                parent: item.parent,
                length: if item.unlimited { u32::MAX } else { item.length },
                number: item.number,
            };
            match known {
                // An id that the version lacks and the dictionary defines: the dictionary is in force.
                Some(known) => catalog.rules[known.index() as usize] = rule,
                None => {
                    catalog.rules.push(rule);
                    catalog.words.push(words_of(&item.id).unwrap_or_default());
                    catalog.own.push(item.id.clone());
                }
            }
        }
        catalog.ways = (0..catalog.rules.len()).map(|slot| catalog.way_of(slot)).collect();
        catalog.index();
        catalog
    }

    /// How the fast path treats a slot.
    #[inline]
    pub(super) fn way(&self, slot: usize) -> Way {
        self.ways[slot]
    }

    fn way_of(&self, slot: usize) -> Way {
        let id = self.id(slot);
        if self.translations.contains_key(id) || self.moved.contains(&id) {
            Way::Complete
        } else if !self.takes(id) {
            Way::Skip
        } else if self.rules[slot].allowed {
            Way::Keep
        } else {
            Way::Complete
        }
    }

    /// The id that an id of the file is read as; mostly itself.
    pub(super) fn translate<'a>(&'a self, id: &'a str) -> &'a str {
        match self.translations.is_empty() {
            true => id,
            false => self.translations.get(id).map_or(id, String::as_str),
        }
    }

    /// Whether the caller wants the item with this id.
    pub(super) fn takes(&self, id: &str) -> bool {
        self.filter.takes(id)
    }

    /// Whether an item of the patient goes into each of its tumors.
    pub(super) fn moves(&self, id: &str) -> bool {
        self.moved.contains(&id)
    }

    fn index(&mut self) {
        let size = (self.rules.len() * 4).next_power_of_two();
        self.shift = 64 - size.trailing_zeros();
        self.table = vec![FREE; size];
        for (slot, words) in self.words.iter().enumerate().filter(|(_, words)| words[0] != 0) {
            let mut at = place(words, self.shift);
            while self.table[at] != FREE {
                at = (at + 1) % size;
            }
            self.table[at] = slot as u16;
        }
    }

    /// The slot of an id of up to 32 bytes.
    #[inline]
    pub(super) fn find(&self, words: &Words) -> Option<usize> {
        let mut at = place(words, self.shift);
        loop {
            let slot = self.table[at];
            if slot == FREE {
                return None;
            }
            let own = &self.words[slot as usize];
            // Word by word: comparing the arrays goes through memory and stalls.
            let differ =
                (own[0] ^ words[0]) | (own[1] ^ words[1]) | (own[2] ^ words[2]) | (own[3] ^ words[3]);
            if differ == 0 {
                return Some(slot as usize);
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    /// The slot of any id.
    pub(super) fn find_id(&self, id: &str) -> Option<usize> {
        match words_of(id) {
            Some(words) => self.find(&words),
            None => {
                self.own.iter().position(|own| own == id).map(|at| self.rules.len() - self.own.len() + at)
            }
        }
    }

    #[inline]
    pub(super) fn rule(&self, slot: usize) -> &Rule {
        &self.rules[slot]
    }

    /// The id of a slot.
    pub(super) fn id(&self, slot: usize) -> &str {
        match self.rules[slot].item {
            Some(item) => item.id(),
            None => &self.own[slot + self.own.len() - self.rules.len()],
        }
    }
}

#[inline]
fn place(words: &Words, shift: u32) -> usize {
    let mixed = words[0] ^ words[1].rotate_left(17) ^ words[2].rotate_left(31) ^ words[3].rotate_left(47);
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize
}

/// The words of an id; `None` when it is empty or longer than 32 bytes.
fn words_of(id: &str) -> Option<Words> {
    if id.is_empty() || id.len() > 32 || id.contains('\0') {
        return None;
    }
    let mut words = [0; 4];
    for (word, chunk) in words.iter_mut().zip(id.as_bytes().chunks(8)) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        *word = u64::from_le_bytes(bytes);
    }
    Some(words)
}

/// The dictionaries at hand that a file names; they must fit its version and each other, otherwise why not.
///
/// Where there are none, the version's default user dictionary applies, as it does in the reference.
pub(super) fn in_force<'a>(
    given: &'a [UserDictionary],
    named: &[String],
    version: u16,
) -> Result<Vec<&'a UserDictionary>, String> {
    let dictionaries: Vec<&UserDictionary> = given.iter().filter(|d| named.contains(&d.uri)).collect();
    UserDictionary::fit(&dictionaries, version)?;
    match dictionaries.is_empty() {
        true => Ok(UserDictionary::default_for(version).into_iter().collect()),
        false => Ok(dictionaries),
    }
}

/// The bit of a record type in `Span::record_types`.
pub(crate) fn record_bit(record: RecordType) -> u8 {
    match record {
        RecordType::A => 1,
        RecordType::M => 2,
        RecordType::C => 4,
        RecordType::I => 8,
    }
}

/// Which ids the current root, patient or tumor has had.
#[derive(Default)]
pub(super) struct Seen {
    /// The element in which each slot was last seen: no reset between elements.
    last: Vec<u64>,
    element: u64,
    unknown: BTreeSet<String>,
}

impl Seen {
    /// A new element begins.
    pub(super) fn begin(&mut self, catalog: &Catalog) {
        self.last.resize(catalog.rules.len(), 0);
        self.element += 1;
        self.unknown.clear();
    }

    /// Whether the slot was there already, without noting it.
    #[inline]
    pub(super) fn has(&self, slot: usize) -> bool {
        self.last[slot] == self.element
    }

    /// Notes a slot; false when it was there already.
    #[inline]
    pub(super) fn note(&mut self, slot: usize) -> bool {
        let new = self.last[slot] != self.element;
        self.last[slot] = self.element;
        new
    }

    /// Notes an id without a slot; false when it was there already.
    pub(super) fn note_unknown(&mut self, id: &str) -> bool {
        self.unknown.insert(id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standard_id_is_found_in_few_steps() {
        let catalog = Catalog::new(260, RecordType::A, &[], &Options::default());
        let mut steps = 0;
        for item in standard::all() {
            let words = words_of(item.id()).unwrap_or_default();
            assert_eq!(catalog.find(&words), Some(item.index() as usize), "{item:?}");
            assert_eq!(catalog.find_id(item.id()), Some(item.index() as usize));
            let first = place(&words, catalog.shift);
            let found = (0..).find(|n| catalog.table[(first + n) % catalog.table.len()] == item.index());
            steps += found.unwrap_or(usize::MAX);
        }
        assert!(steps * 4 < standard::all().count(), "{steps} extra steps");
        assert_eq!(catalog.find_id("noSuchItem"), None);
        assert_eq!(catalog.find_id(""), None);
    }
}
