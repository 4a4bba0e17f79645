//! Search in one table: by code, by the beginnings of words in any order, by any part of a label.

use std::collections::HashSet;

use super::{Entry, Match, Table};

/// The labels in small letters, punctuation as blanks, one after the other.
#[derive(Default)]
pub struct Words {
    text: String,
    ends: Vec<u32>,
    /// Length of each label without what says nothing when ranking by closeness.
    cores: Vec<u32>,
}

impl Words {
    pub fn of(entries: &[Entry]) -> Self {
        let mut words = Words {
            text: String::with_capacity(entries.iter().map(|e| e.label.len()).sum()),
            ends: Vec::with_capacity(entries.len()),
            cores: entries.iter().map(|e| core(e.label).len() as u32).collect(),
        };
        for entry in entries {
            fold(entry.label, &mut words.text);
            words.ends.push(words.text.len() as u32);
        }
        words
    }

    fn get(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.text[start..self.ends[at] as usize]
    }
}

fn fold(label: &str, into: &mut String) {
    let mut blank = true;
    for c in label.chars() {
        if c.is_alphanumeric() {
            into.extend(c.to_lowercase());
            blank = false;
        } else if !blank && c != '\'' {
            into.push(' ');
            blank = true;
        }
    }
    if blank && into.ends_with(' ') {
        into.pop();
    }
}

/// How well an entry answers; smaller is better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Code,
    CodePrefix,
    Whole,
    BeginningWords,
    Beginning,
    Words,
    Part,
}

/// The label without what says nothing when ranking by closeness: a site in brackets, "NOS" at the end.
fn core(label: &str) -> &str {
    let label = label.split(" (C").next().unwrap_or(label);
    label.strip_suffix(", NOS").unwrap_or(label)
}

pub fn search(table: &Table, text: &str, limit: usize) -> Vec<Match> {
    let typed = text.trim();
    if typed.is_empty() || limit == 0 {
        return Vec::new();
    }
    // "8140/3" asks for a code with a behavior.
    let (code, behavior) = typed.split_once('/').unwrap_or((typed, ""));
    // "C50.4" is how a chart writes C504.
    let bare = code.replace('.', "");
    let mut query = String::new();
    fold(typed, &mut query);
    let parts: Vec<&str> = query.split(' ').filter(|p| !p.is_empty()).collect();

    let mut found: Vec<(Rank, usize)> = Vec::new();
    for (at, entry) in table.entries.iter().enumerate() {
        let rank = rank_code(entry, code, &bare, behavior)
            .or_else(|| rank_words(entry.label, table.words.get(at), &query, &parts));
        found.extend(rank.map(|r| (r, at)));
    }
    // Behind the rank: what is in use, the label that adds least to what was typed, malignant first.
    let key = |&(rank, at): &(Rank, usize)| {
        let e = &table.entries[at];
        let by_code = matches!(rank, Rank::Code | Rank::CodePrefix);
        let close = if by_code { 0 } else { table.words.cores[at] };
        let gone = !by_code && (e.obsolete || e.to_year != u16::MAX);
        (rank, by_code && !e.preferred, gone, close, !e.preferred, e.behavior != "3", at)
    };
    // Only the best can be shown; a code seldom has more than this many terms.
    let most = limit.saturating_mul(24);
    if found.len() > most {
        found.select_nth_unstable_by_key(most, key);
        found.truncate(most);
    }
    found.sort_unstable_by_key(key);
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    let mut answers = Vec::with_capacity(limit.min(found.len()));
    for (_, at) in found {
        let e = &table.entries[at];
        if !seen.insert((e.code, e.behavior)) {
            continue;
        }
        let label =
            if e.preferred { e.label } else { table.meaning_with(e.code, e.behavior).unwrap_or(e.label) };
        let term = (label != e.label).then_some(e.label);
        let (from_year, to_year) = (e.from_year, e.to_year);
        answers.push(Match {
            code: e.code,
            behavior: e.behavior,
            label,
            term,
            from_year,
            to_year,
            instead: e.instead,
        });
        if answers.len() == limit {
            break;
        }
    }
    answers
}

fn rank_code(entry: &Entry, code: &str, bare: &str, behavior: &str) -> Option<Rank> {
    if !behavior.is_empty() && !entry.behavior.is_empty() && entry.behavior != behavior {
        return None;
    }
    let starts = |typed: &str| {
        !typed.is_empty()
            && entry.code.get(..typed.len()).is_some_and(|head| head.eq_ignore_ascii_case(typed))
    };
    if entry.covers(code)
        || entry.code.eq_ignore_ascii_case(code)
        || (!bare.is_empty() && entry.code.eq_ignore_ascii_case(bare))
    {
        Some(Rank::Code)
    } else if starts(code) || starts(bare) {
        Some(Rank::CodePrefix)
    } else {
        None
    }
}

fn rank_words(written: &str, label: &str, query: &str, parts: &[&str]) -> Option<Rank> {
    let (first, others) = parts.split_first()?;
    if !label.contains(first) {
        return None;
    }
    if let Some(rest) = label.strip_prefix(query) {
        let whole = rest.is_empty() || rest == " nos" || core(written).len() == query.len();
        let rank = if rest.starts_with(' ') { Rank::BeginningWords } else { Rank::Beginning };
        return Some(if whole { Rank::Whole } else { rank });
    }
    let begins = |part: &str| label.split(' ').any(|word| word.starts_with(part));
    if begins(first) && others.iter().all(|p| begins(p)) {
        return Some(Rank::Words);
    }
    others.iter().all(|p| label.contains(p)).then_some(Rank::Part)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::{codes, item};

    /// The code (and behavior) that stands first for a text.
    fn first(table: &codes::Table, text: &str) -> String {
        table.search(text, 5).first().map(|m| format!("{}{}", m.code, m.behavior)).unwrap_or_default()
    }

    #[test]
    fn a_registrar_finds_a_histology_by_its_words() {
        let rows = [
            ("adenocarcinoma", "81403"),
            ("8500/2", "85002"),
            ("8500", "85003"),
            ("infiltrating duct", "85003"),
            ("squam cell carc", "80703"),
            ("carcinoma squamous cell", "80703"),
            ("dcis", "85002"),
            ("small cell carcinoma", "80413"),
            ("glioblastoma", "94403"),
            ("multiple myeloma", "97323"),
            ("oat cell carcinoma", "80423"),
        ];
        for (text, expected) in rows {
            assert_eq!(first(codes::histology(), text), expected, "{text}");
        }
    }

    #[test]
    fn a_registrar_finds_a_site_by_code_or_words() {
        let table = codes::table_of(item::PRIMARY_SITE).unwrap();
        for (text, expected) in [
            ("C504", "C504"),
            ("c50.4", "C504"),
            ("upper outer breast", "C504"),
            ("prostate", "C619"),
            ("C6", "C600"),
        ] {
            assert_eq!(first(table, text), expected, "{text}");
        }
        assert_eq!(table.search("", 5), vec![]);
        assert_eq!(table.search("C50", 100).len(), 9);
    }

    #[test]
    fn a_synonym_says_which_words_were_met() {
        let found = codes::histology().search("grawitz tumor", 1);
        assert_eq!(found[0].code, "8312");
        assert!(found[0].label.starts_with("Renal cell carcinoma"));
        assert!(found[0].term.is_some_and(|t| t.starts_with("Grawitz")));
    }

    #[test]
    fn a_number_finds_its_range() {
        let table = codes::table_of(item::TUMOR_SIZE_SUMMARY).unwrap();
        assert_eq!(first(table, "045"), "002");
    }
}
