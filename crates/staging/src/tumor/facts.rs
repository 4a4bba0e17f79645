//! `schemas/staging/algorithms.toml`: which algorithm answers for which years, who requires what, what stands where.

use std::collections::HashMap;
use std::sync::OnceLock;

use naaccr::{Item, standard};
use serde::Deserialize;

const FACTS: &str = include_str!("../../../../schemas/staging/algorithms.toml");

/// The file as it is written.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    need: Vec<Word>,
    analytic: [String; 2],
    group: Vec<GroupLine>,
    typed: Vec<TypedLine>,
    algorithm: Vec<Answers>,
}

/// A word of a release's metadata.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Word {
    name: String,
    /// Letter of the setter who requires.
    pub(super) setter: Option<char>,
    pub(super) from: Option<u16>,
    pub(super) to: Option<u16>,
    /// Whether a blank keeps the abstract from being completed.
    #[serde(default = "yes")]
    pub(super) firm: bool,
    /// Holds only where CoC requires the item and the case is analytic.
    #[serde(default)]
    pub(super) analytic: bool,
    /// The schema does not have the item at all.
    #[serde(default)]
    pub(super) never: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupLine {
    key: String,
    items: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypedLine {
    items: String,
    from: Option<u16>,
    to: Option<u16>,
    with: Option<u32>,
    #[serde(default)]
    held: bool,
}

/// What is said of one algorithm.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Answers {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) from: u16,
    pub(super) to: Option<u16>,
    /// Answers beside another algorithm, where these keys are known.
    #[serde(default)]
    pub(super) known: Vec<String>,
    /// Schemas that mean that it does not apply.
    #[serde(default)]
    pub(super) not: Vec<String>,
    #[serde(default)]
    pub(super) derives: Vec<Derives>,
    #[serde(default)]
    pub(super) writes: Vec<Writes>,
}

/// Outputs that say something only once one of the inputs holds a value.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Derives {
    pub(super) outputs: Vec<String>,
    pub(super) of: Vec<String>,
}

/// The item of an output that has none in the release.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Writes {
    pub(super) output: String,
    pub(super) item: u32,
    /// Keeps the first value.
    pub(super) once: Option<u32>,
}

/// An item of the section that no release asks.
pub(super) struct Typed {
    pub(super) item: Item,
    from: Option<u16>,
    to: Option<u16>,
    pub(super) with: Option<Item>,
    pub(super) held: bool,
}

impl Typed {
    /// Whether a tumor of that year of diagnosis has it; no year means today's.
    pub(super) fn is_of(&self, year: Option<u16>) -> bool {
        match year {
            Some(year) => holds(year, self.from, self.to),
            None => self.to.is_none(),
        }
    }
}

/// Whether a year lies in a window; one that ends before it begins never holds.
pub(super) fn holds(year: u16, from: Option<u16>, to: Option<u16>) -> bool {
    from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to)
}

/// The facts, ready for use.
#[derive(Default)]
pub(super) struct Facts {
    words: HashMap<String, Word>,
    pub(super) analytic: [String; 2],
    groups: HashMap<Item, (usize, String)>,
    pub(super) typed: Vec<Typed>,
    pub(super) algorithms: Vec<Answers>,
    numbers: HashMap<u32, Item>,
}

impl Facts {
    /// The embedded facts, read once; a test says that they can be read.
    pub(super) fn get() -> &'static Facts {
        static READ: OnceLock<Facts> = OnceLock::new();
        READ.get_or_init(|| toml::from_str(FACTS).map(Facts::of).unwrap_or_default())
    }

    fn of(file: File) -> Facts {
        let mut numbers: HashMap<u32, Item> = HashMap::new();
        // Of several items that had a number through the versions, the current one; else the last in order.
        for item in standard::all() {
            match item.in_current() {
                Some(span) => numbers.insert(span.number, item),
                None => Some(*numbers.entry(item.number()).or_insert(item)),
            };
        }
        let among = |text: &str| -> Vec<Item> {
            let mut found: Vec<(u32, Item)> =
                numbers.iter().filter(|(n, _)| within(text, **n)).map(|(n, item)| (*n, *item)).collect();
            found.sort_unstable_by_key(|(n, _)| (place(text, *n), *n));
            found.into_iter().map(|(_, item)| item).collect()
        };
        let mut groups = HashMap::new();
        for (at, line) in file.group.iter().enumerate() {
            for item in among(&line.items) {
                groups.entry(item).or_insert((at, line.key.clone()));
            }
        }
        let mut typed = Vec::new();
        for line in &file.typed {
            let with = line.with.and_then(|n| numbers.get(&n).copied());
            typed.extend(
                among(&line.items).into_iter().filter(|i| i.in_current().is_some()).map(|item| Typed {
                    item,
                    from: line.from,
                    to: line.to,
                    with,
                    held: line.held,
                }),
            );
        }
        Facts {
            words: file.need.into_iter().map(|w| (w.name.clone(), w)).collect(),
            analytic: file.analytic,
            groups,
            typed,
            algorithms: file.algorithm,
            numbers,
        }
    }

    /// What a word of the metadata means; nothing for one that says nothing of requirements.
    pub(super) fn word(&self, name: &str) -> Option<&Word> {
        self.words.get(name)
    }

    /// The group of an item of the section; `None` where it stands in another section.
    pub(super) fn group(&self, item: Item) -> Option<&str> {
        self.groups.get(&item).map(|(_, key)| key.as_str())
    }

    /// Every item of the section.
    pub(super) fn members(&self) -> impl Iterator<Item = Item> {
        self.groups.keys().copied()
    }

    /// The item of a number in the current version, or in an older one.
    pub(super) fn item(&self, number: u32) -> Option<Item> {
        self.numbers.get(&number).copied()
    }
}

/// Numbers and ranges of numbers, in order.
fn ranges(text: &str) -> impl Iterator<Item = (u32, u32)> {
    text.split_whitespace().filter_map(|part| {
        let (low, high) = part.split_once('-').unwrap_or((part, part));
        Some((low.parse().ok()?, high.parse().ok()?))
    })
}

fn within(text: &str, number: u32) -> bool {
    ranges(text).any(|(low, high)| low <= number && number <= high)
}

/// Which of the ranges holds a number.
fn place(text: &str, number: u32) -> usize {
    ranges(text).position(|(low, high)| low <= number && number <= high).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use naaccr::item;

    use super::*;

    #[test]
    fn the_facts_can_be_read_and_every_number_is_an_item() {
        let file: File = toml::from_str(FACTS).unwrap();
        let facts = Facts::get();
        assert_eq!(facts.algorithms.len(), 4);
        for text in file.group.iter().map(|g| &g.items).chain(file.typed.iter().map(|t| &t.items)) {
            for part in text.split_whitespace() {
                let numbers = ranges(part).next().unwrap();
                assert!(facts.numbers.keys().any(|n| within(part, *n)), "{part} {numbers:?}");
            }
        }
        let writes = facts.algorithms.iter().flat_map(|a| &a.writes);
        assert!(writes.flat_map(|w| [Some(w.item), w.once]).flatten().all(|n| facts.item(n).is_some()));
    }

    #[test]
    fn items_stand_in_their_groups_and_windows_hold_inclusively() {
        let facts = Facts::get();
        let rows = [
            (item::EOD_PRIMARY_TUMOR, Some("eod")),
            (item::SUMMARY_STAGE2018, Some("summary")),
            (item::GRADE_CLINICAL, Some("grade")),
            (item::KI67, Some("ssdi")),
            (item::AJCC_TNM_CLIN_T, Some("tnm")),
            (item::CS_EXTENSION, Some("cs")),
            (item::PEDIATRIC_METS, Some("pediatric")),
            (item::TUMOR_SIZE_SUMMARY, Some("tumor")),
            (item::PRIMARY_SITE, None),
            (item::MULTIPLICITY_COUNTER, None),
            (item::NEOADJUVANT_THERAPY, None),
        ];
        for (item, group) in rows {
            assert_eq!(facts.group(item), group, "{item:?}");
        }
        assert!(holds(2018, Some(2018), Some(2018)) && !holds(2017, Some(2018), None));
        assert!((2000..2040).all(|year| !holds(year, Some(2028), Some(2025))));
    }
}
