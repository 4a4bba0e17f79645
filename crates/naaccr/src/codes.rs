//! Codes and their meanings: the tables of `schemas/codes/`, embedded, each read on first use.
//!
//! Start-up costs nothing: a table is parsed when the first value of one of its items is looked at.
//! Deliberately absent: surgery codes by site and causes of death, for which there is no table yet.
//!
//! ```
//! use naaccr::{codes, item};
//! let laterality = codes::table_of(item::LATERALITY).unwrap();
//! assert_eq!(laterality.meaning("2"), Some("Left (origin of primary)"));
//! assert_eq!(laterality.meaning("7"), None);
//! let found = codes::histology().search("duct carcinoma infil", 1);
//! assert_eq!((found[0].code, found[0].behavior), ("8500", "3"));
//! ```

use std::sync::OnceLock;

use crate::standard::{Item, item};

mod search;

#[rustfmt::skip] // written by codegen, compared byte by byte
#[path = "generated/codes.rs"]
mod generated;

/// An embedded file, not yet read.
struct Source {
    name: &'static str,
    open: bool,
    csv: &'static str,
}

/// One code, or a range of codes of equal width, with its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code; empty for what a blank means.
    pub code: &'static str,
    /// Last code of a range; empty where the entry is one code.
    pub to: &'static str,
    /// ICD-O-3 behavior that the label belongs to; empty outside the histology table.
    pub behavior: &'static str,
    /// Whether the label is the code's own and not a synonym.
    pub preferred: bool,
    /// The meaning, short.
    pub label: &'static str,
    /// First year of diagnosis that may use it; 0 where all may.
    pub from_year: u16,
    /// Last year of diagnosis that may use it; `u16::MAX` where it is in use.
    pub to_year: u16,
    /// Code and behavior for the other years, as `9811/3`; empty where none is known.
    pub instead: &'static str,
    /// Whether the words are out of use; they still find their code.
    pub obsolete: bool,
}

impl Entry {
    fn covers(&self, code: &str) -> bool {
        if self.to.is_empty() {
            return self.code == code;
        }
        let digits = code.len() == self.code.len() && code.bytes().all(|b| b.is_ascii_digit());
        digits && self.code <= code && code <= self.to
    }
}

/// The answer to a search: a code with its own label, and the synonym that was met, if it was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The code; the first one of a range.
    pub code: &'static str,
    /// ICD-O-3 behavior; empty outside the histology table.
    pub behavior: &'static str,
    /// The code's own label.
    pub label: &'static str,
    /// The synonym that was met, when it was not the label.
    pub term: Option<&'static str>,
    /// First year of diagnosis that may use it; 0 where all may.
    pub from_year: u16,
    /// Last year of diagnosis that may use it; `u16::MAX` where it is in use.
    pub to_year: u16,
    /// Code and behavior for the other years, as `9811/3`; empty where none is known.
    pub instead: &'static str,
}

/// One code table.
pub struct Table {
    /// Name of its file.
    pub name: &'static str,
    /// Whether values outside of it are known to occur, so that they are worth a look and no error.
    pub open: bool,
    /// Its entries in the order of the file; for histology one for each term.
    pub entries: Vec<Entry>,
    /// Whether codes rise and no entry is a range, so that a code is found by halving.
    rising: bool,
    words: search::Words,
}

impl Table {
    /// The entries among which a code stands, if it stands in the table at all.
    fn near(&self, code: &str) -> &[Entry] {
        if !self.rising {
            return &self.entries;
        }
        let begin = self.entries.partition_point(|e| e.code < code);
        let end = begin + self.entries[begin..].partition_point(|e| e.code == code);
        &self.entries[begin..end]
    }

    /// What a code means; of several terms the preferred one, malignant before other behaviors.
    pub fn meaning(&self, code: &str) -> Option<&'static str> {
        let mut found: Option<&Entry> = None;
        for entry in self.near(code).iter().filter(|e| e.covers(code)) {
            if entry.behavior.is_empty() || (entry.preferred && entry.behavior == "3") {
                return Some(entry.label);
            }
            if found.is_none_or(|f| !f.preferred && entry.preferred) {
                found = Some(entry);
            }
        }
        found.map(|e| e.label)
    }

    /// Whether a value is one of its codes; blank always is.
    pub fn has(&self, code: &str) -> bool {
        code.is_empty() || self.near(code).iter().any(|e| e.covers(code))
    }

    /// What a histology code means together with a behavior.
    pub fn meaning_with(&self, code: &str, behavior: &str) -> Option<&'static str> {
        let same = |e: &&Entry| e.code == code && e.behavior == behavior;
        let mut entries = self.near(code).iter().filter(same);
        let first = *entries.next()?;
        let best =
            if first.preferred { first } else { entries.find(|e| e.preferred).copied().unwrap_or(first) };
        Some(best.label)
    }

    /// Codes that answer to a text, best first: code, code prefix, words' beginnings, any part.
    ///
    /// Letter case and punctuation do not count, nor does the order of the words.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Match> {
        search::search(self, text, limit)
    }
}

/// The table of an item; `None` when its values are free or no table is at hand.
pub fn table_of(item: Item) -> Option<&'static Table> {
    let at = generated::OF_ITEM.binary_search_by_key(&item.index(), |(i, _)| *i).ok()?;
    Some(load(generated::OF_ITEM[at].1 as usize))
}

/// The table by the name of its file.
pub fn table_named(name: &str) -> Option<&'static Table> {
    generated::SOURCES.iter().position(|s| s.name == name).map(load)
}

/// The ICD-O-3 terms, preferred and alternate.
pub fn histology() -> &'static Table {
    static EMPTY: OnceLock<Table> = OnceLock::new();
    table_of(item::HISTOLOGIC_TYPE_ICD_O3).unwrap_or_else(|| EMPTY.get_or_init(Table::empty))
}

/// What the item's table says of a value; `None` without a table, or for a value outside of it.
pub fn meaning(item: Item, value: &str) -> Option<&'static str> {
    table_of(item)?.meaning(value)
}

fn load(at: usize) -> &'static Table {
    static TABLES: [OnceLock<Table>; generated::SOURCES.len()] =
        [const { OnceLock::new() }; generated::SOURCES.len()];
    TABLES[at].get_or_init(|| Table::read(&generated::SOURCES[at]))
}

impl Table {
    fn empty() -> Self {
        Table { name: "", open: true, entries: Vec::new(), rising: false, words: search::Words::default() }
    }

    fn read(source: &Source) -> Self {
        let mut lines = source.csv.lines();
        let terms = lines.next().is_some_and(|head| head.contains("behavior"));
        let mut entries = Vec::with_capacity(source.csv.len() / 32);
        for line in lines {
            let [a, b, c, d, from, to, instead] = fields(line);
            let plain = Entry {
                code: a,
                to: b,
                behavior: "",
                preferred: true,
                label: c,
                from_year: 0,
                to_year: u16::MAX,
                instead: "",
                obsolete: false,
            };
            entries.push(if terms {
                Entry {
                    to: "",
                    behavior: b,
                    preferred: c == "preferred",
                    obsolete: c == "obsolete",
                    label: d,
                    from_year: from.parse().unwrap_or(0),
                    to_year: to.parse().unwrap_or(u16::MAX),
                    instead,
                    ..plain
                }
            } else {
                plain
            });
        }
        let words = search::Words::of(&entries);
        let rising = entries.is_sorted_by_key(|e| e.code) && entries.iter().all(|e| e.to.is_empty());
        Table { name: source.name, open: source.open, entries, rising, words }
    }
}

/// The first fields of a line of an embedded table, which has no quotes inside of a field and no line breaks.
pub(crate) fn fields<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut rest = line;
    [(); N].map(|()| match rest.strip_prefix('"') {
        Some(quoted) => {
            let (field, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            rest = after.strip_prefix(',').unwrap_or(after);
            field
        }
        None => {
            let (field, after) = rest.split_once(',').unwrap_or((rest, ""));
            rest = after;
            field
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn every_table_of_an_item_reads_and_has_meanings() {
        for item in crate::standard::all() {
            let Some(table) = table_of(item) else { continue };
            assert!(!table.entries.is_empty(), "{}", table.name);
            for entry in &table.entries {
                assert!(
                    !entry.label.is_empty() && !entry.label.contains('"'),
                    "{} {}",
                    table.name,
                    entry.code
                );
                assert!(table.has(entry.code), "{} {}", table.name, entry.code);
            }
        }
    }

    #[test]
    fn terms_of_histology_are_all_there() {
        let table = histology();
        assert!(table.entries.len() > 7400);
        assert_eq!(table.entries.iter().filter(|e| e.preferred).count(), 1371);
        assert_eq!(table.meaning("8140"), Some("Adenocarcinoma, NOS"));
        assert_eq!(table.meaning_with("8140", "2"), Some("Adenocarcinoma in situ, NOS"));
        assert_eq!(table.meaning_with("8140", "7"), None);
        let former = table.search("9728", 1)[0];
        assert_eq!((former.to_year, former.instead), (2009, "9811/3"));
    }

    #[test]
    fn histology_is_searched_faster_than_a_keystroke() {
        let table = histology();
        let queries = ["a", "carc", "duct carcinoma", "8500", "noma", "lymphoma large b", "xyzzy"];
        let begin = Instant::now();
        for query in queries {
            std::hint::black_box(table.search(query, 12));
        }
        // Twenty times the aim of 2 ms each, because test machines are slow and shared.
        assert!(begin.elapsed() < Duration::from_millis(40) * queries.len() as u32);
    }
}
