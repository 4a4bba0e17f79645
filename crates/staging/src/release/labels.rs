//! The short label of a code: the first term of what a release says of it, never its sentences.
//!
//! A term that only begins something ("Confined to", "one of the following:") takes what it begins with it. Codes of one
//! table that would be called the same get their next terms too. No word is added that the release does not have.

use std::collections::HashMap;

use super::json::{Cell, Column, Kind};
use crate::Text;

/// How long a label is about.
const LONG: usize = 80;

/// How many more terms a label gets, and how long it may be, where a shorter one would be another code's too.
const MORE: [(usize, usize); 4] = [(1, 150), (2, 150), (3, 150), (3, 240)];

/// Whether a key is one whose descriptions are the AJCC's: T, N, M and stage groups, which are shipped as codes alone.
pub(super) fn is_ajcc(key: &str) -> bool {
    let part = key.strip_prefix("clin_").or_else(|| key.strip_prefix("path_")).unwrap_or(key);
    matches!(part, "t" | "n" | "m") || part.contains("stage_group") || part.starts_with("ajcc")
}

/// The label of each row of a table of codes.
pub(super) fn of(definition: &[Column], cells: &[Cell], ajcc: bool) -> Vec<Text<'static>> {
    let rows = || cells.chunks_exact(definition.len());
    let described = |at: usize| definition[at].kind == Kind::Description;
    let columns = || (0..definition.len()).filter(|at| described(*at));
    let told = match ajcc {
        true => columns().find(|at| definition[*at].key.ends_with("_display")),
        // The first column that speaks in words; others hold a number or another code.
        false => columns()
            .find(|at| 2 * rows().filter(|row| has_word(text(row, *at))).count() > rows().len())
            .or_else(|| columns().next()),
    };
    let Some(told) = told else { return vec![Text::default(); rows().len()] };
    if ajcc {
        return rows().map(|row| code_alone(text(row, told)).into()).collect();
    }
    let terms: Vec<Vec<Term>> = rows().map(|row| terms(text(row, told))).collect();
    let first: Vec<String> = terms.iter().map(|t| label(t, 0, LONG)).collect();
    let mut best = first.clone();
    for (more, longest) in MORE {
        let doubles = counts(&best);
        for (row, terms) in terms.iter().enumerate() {
            if doubles[&best[row]] > 1 {
                best[row] = label(terms, more, longest);
            }
        }
    }
    // What is alike to the end is called by its first term.
    let doubles = counts(&best);
    let alike = |label: &String| doubles[label] > 1;
    best.iter()
        .zip(first)
        .map(|(best, first)| if alike(best) { first } else { best.clone() }.into())
        .collect()
}

fn counts(labels: &[String]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for label in labels {
        *counts.entry(label.clone()).or_default() += 1;
    }
    counts
}

fn text<'a>(row: &'a [Cell], at: usize) -> &'a str {
    row[at].as_deref().unwrap_or_default()
}

fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|w| w.chars().count() >= 4)
}

/// What an AJCC table displays for a code, if that is a code too: `cT1a`, `IIIB`, `Unknown`.
fn code_alone(display: &str) -> String {
    let display = spaced(display);
    if display.chars().count() > 16 { String::new() } else { display }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A piece of a description that could stand alone.
struct Term {
    text: String,
    /// How far its line is indented, if it is one of a list.
    item: Option<usize>,
    /// Whether it begins a line.
    first: bool,
}

fn terms(description: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for line in description.lines() {
        let mut item = item(line);
        let plain = line.replace(['*', '^'], "");
        let plain = spaced(plain.trim_start().trim_start_matches(if item.is_some() { BULLETS } else { &[] }));
        // A line in brackets is a remark on the one before.
        if !terms.is_empty() && plain.starts_with('(') && plain.ends_with(')') {
            continue;
        }
        let mut rest = plain.as_str();
        let mut first = true;
        while !rest.is_empty() {
            let (term, after) = rest.split_at(end_of_term(rest));
            let term = term.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | '.'));
            if !term.is_empty() {
                terms.push(Term { text: term.to_owned(), item, first });
                first = false;
                // What follows on the line belongs to the item and is none itself.
                item = item.map(|_| usize::MAX);
            }
            rest = after.trim_start();
        }
    }
    terms
}

const BULLETS: &[char] = &['-', '+', '•'];

/// How far a line is indented if a bullet or the indent itself makes it one of a list.
fn item(line: &str) -> Option<usize> {
    let bare = line.trim_start();
    let indent = line.len() - bare.len();
    let mark = ["- ", "* ", "+ ", "• "].iter().any(|mark| bare.starts_with(mark));
    (mark || indent > 0).then_some(indent)
}

/// Where the first term of a line ends: behind a semicolon, or behind a full stop before a new sentence.
fn end_of_term(line: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in line.char_indices() {
        let after = &line[at + c.len_utf8()..];
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => return at + 1,
            '.' if depth == 0 => {
                let new = after.trim_start().chars().next().is_some_and(char::is_uppercase);
                let word = line[..at].rsplit(' ').next().unwrap_or_default();
                let short = word.contains('.') || matches!(word, "vs" | "St" | "Dr" | "No" | "etc");
                if after.starts_with(' ') && new && !short {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    line.len()
}

/// The first term and so many more as are asked for, or as the terms before them need.
fn label(terms: &[Term], mut more: usize, longest: usize) -> String {
    let mut out = String::new();
    let mut left = terms;
    while let Some((term, others)) = left.split_first() {
        if out.is_empty() {
            out.push_str(&term.text);
            left = others;
        } else if let Some(between) = opening(&out, term) {
            out.push_str(between);
            left = append_list(&mut out, left);
        } else if more > 0 {
            more -= 1;
            out.push_str("; ");
            out.push_str(&term.text);
            left = others;
        } else {
            break;
        }
    }
    shortened(&out, longest)
}

/// What stands between words that only begin something, or are a heading, and what follows them.
fn opening(words: &str, next: &Term) -> Option<&'static str> {
    const BEGINS: [&str; 16] = [
        "to",
        "of",
        "or",
        "and",
        "with",
        "in",
        "by",
        "into",
        "involving",
        "including",
        "the",
        "any",
        "without",
        "from",
        "following",
        "involves",
    ];
    const GOES_ON: [&str; 6] = ["and", "or", "with", "without", "but", "plus"];
    let is = |word: &str, of: &[&str]| of.iter().any(|o| word.eq_ignore_ascii_case(o));
    let last = words.rsplit(' ').next().unwrap_or_default();
    let first = next.text.split(' ').next().unwrap_or_default();
    // A sentence may go on in the next line.
    let broken = next.item.is_none() && first.chars().take(2).all(char::is_lowercase);
    let goes_on = next.first && (broken || is(first, &GOES_ON));
    let list = next.item.is_some() && (words.contains(" following") || last.chars().all(char::is_lowercase));
    if words.ends_with([':', ',']) || goes_on {
        Some(" ")
    } else if is(last, &BEGINS) || words.contains(" following") && next.item.is_some() {
        Some(if list { ": " } else { " " })
    } else if !words.contains(": ") && is_heading(words) {
        Some(": ")
    } else {
        None
    }
}

/// Headings that say how something was found, what became of a code, or what codes it is made of, and not what it is.
fn is_heading(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    lower.ends_with("assessment only")
        || lower.starts_with("obsolete")
        || lower == "all sites"
        || !has_word(words)
}

/// Appends the term that follows, or all items if it is the first of a list; answers what is left.
fn append_list<'t>(out: &mut String, terms: &'t [Term]) -> &'t [Term] {
    let indent = terms.first().and_then(|t| t.item);
    let length = match indent {
        None => 1,
        Some(_) => terms.iter().take_while(|t| t.item >= indent).count(),
    };
    let (list, left) = terms.split_at(length);
    let mut first = true;
    for item in list.iter().filter(|t| t.item == indent) {
        if !first {
            out.push_str(if opening(out, item) == Some(" ") { " " } else { ", " });
        }
        out.push_str(item.text.trim_end_matches(if list.len() > 1 { [':', ','] } else { [' ', ' '] }));
        first = false;
    }
    left
}

/// Without what stands in brackets and then cut at a word, if it is too long.
fn shortened(label: &str, longest: usize) -> String {
    let tidy = |label: &str| spaced(label.trim_end_matches([':', ',', ' '])).replace(" ,", ",");
    let fits = |label: &str| label.chars().count() <= longest + 8;
    let label = tidy(label);
    if fits(&label) {
        return label;
    }
    let bare = tidy(&without_brackets(&label));
    if fits(&bare) {
        return bare;
    }
    let cut: String = bare.chars().take(longest).collect();
    let mut words = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    // An end that promises more is worse than one that says less.
    while let Some((before, last)) = words.rsplit_once(' ') {
        let promises = last.chars().all(|c| !c.is_alphanumeric())
            || matches!(
                last.to_ascii_lowercase().as_str(),
                "a" | "an"
                    | "and"
                    | "any"
                    | "at"
                    | "by"
                    | "but"
                    | "for"
                    | "from"
                    | "in"
                    | "is"
                    | "no"
                    | "of"
                    | "on"
                    | "one"
                    | "only"
                    | "or"
                    | "other"
                    | "than"
                    | "that"
                    | "the"
                    | "to"
                    | "which"
                    | "with"
                    | "without"
            );
        if !promises {
            break;
        }
        words = before;
    }
    format!("{}…", words.trim_end_matches([',', ':', ';', '-', '(', ' ']))
}

fn without_brackets(label: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for c in label.chars() {
        match c {
            // "node(s)" is one word.
            '(' if depth > 0 || out.ends_with(' ') => depth += 1,
            ')' if depth > 0 => depth -= 1,
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    // A bracket that never closes hides everything behind it.
    if depth > 0 || out.trim().is_empty() { label.to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn column(key: &str, kind: Kind) -> Column {
        Column { key: key.into(), name: String::new(), kind }
    }

    fn labels(definition: &[Column], rows: &[&[&str]], ajcc: bool) -> Vec<Text<'static>> {
        let cells: Vec<Cell> = rows.iter().flat_map(|row| row.iter().map(|c| Some((*c).into()))).collect();
        of(definition, &cells, ajcc)
    }

    #[derive(serde::Deserialize)]
    struct Case {
        table: String,
        rows: Vec<[String; 3]>,
    }

    #[test]
    fn labels_are_first_terms() {
        let cases = include_str!("../../../../tests/cases/staging/labels.json");
        let definition = [column("code", Kind::Input), column("description", Kind::Description)];
        for case in serde_json::from_str::<Vec<Case>>(cases).unwrap() {
            let cells: Vec<Cell> = case
                .rows
                .iter()
                .flat_map(|[code, told, _]| [code, told].map(|c| Some(c.as_str().into())))
                .collect();
            let labels = of(&definition, &cells, false);
            for ([code, _, expected], label) in case.rows.iter().zip(labels) {
                assert_eq!(label, *expected, "{}, {code}", case.table);
            }
        }
    }

    #[test]
    fn an_ajcc_table_says_codes_alone() {
        for key in ["clin_t", "path_n", "clin_m", "path_stage_group_direct", "ajcc8_clin_t"] {
            assert!(is_ajcc(key), "{key}");
        }
        for key in ["ss2018_t", "eod_mets", "clin_margin", "t_cells", "figo", "grade_clin"] {
            assert!(!is_ajcc(key), "{key}");
        }
        let shown = [
            column("clin_t", Kind::Input),
            column("clin_t_display", Kind::Description),
            column("description", Kind::Description),
        ];
        let rows: [&[&str]; 3] = [
            &["c1A", " cT1a ", "A sentence"],
            &["88", "88", "Another"],
            &["", "Too long to be a code", "Third"],
        ];
        assert_eq!(labels(&shown, &rows, true), ["cT1a", "88", ""]);
        let bare = [column("clin_t", Kind::Input), column("description", Kind::Description)];
        assert_eq!(labels(&bare, &[&["c1A", "A sentence"]], true), [""]);
    }

    #[test]
    fn the_first_column_that_speaks_in_words_tells() {
        let definition = [
            column("code", Kind::Input),
            column("icdo3", Kind::Description),
            column("description", Kind::Description),
        ];
        let rows: [&[&str]; 2] = [&["1", "9385/3", "First kind"], &["2", "NA", "None of these"]];
        assert_eq!(labels(&definition, &rows, false), ["First kind", "None of these"]);
        assert_eq!(labels(&definition[..2], &[&["1", "50 - 59 mm"]], false), ["50 - 59 mm"]);
        assert_eq!(labels(&definition[..1], &[&["1"]], false), [""]);
    }
}
