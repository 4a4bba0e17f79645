//! What a new pass phrase must be: long enough, and not what a guesser tries first.
//!
//! The facts are rows of `schemas/security/passwords.toml`; here is only how they are matched.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::Error;

const FACTS: &str = include_str!("../../../schemas/security/passwords.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    shortest: usize,
    longest: usize,
    left: usize,
    rows: Vec<Listed>,
    words: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    #[serde(rename = "source")]
    _source: String,
    list: Vec<String>,
}

fn facts() -> Result<&'static Facts, Error> {
    static READ: OnceLock<Option<Facts>> = OnceLock::new();
    let read = READ.get_or_init(|| toml::from_str(FACTS).ok());
    read.as_ref().ok_or_else(|| Error::bug("The shipped list of pass phrases is damaged."))
}

/// Refuses a pass phrase that is too short, too long, or mostly guessable; `about` are names that go with it
/// (login, the person's name, the registry's). The error never repeats any of it.
pub fn check_passphrase(phrase: &str, about: &[&str]) -> Result<(), Error> {
    let facts = facts()?;
    let text: Vec<char> = phrase.chars().flat_map(char::to_lowercase).collect();
    let length = phrase.chars().count();
    if length < facts.shortest {
        return Err(Error::bad_input(format!(
            "The pass phrase needs at least {} characters. Four or five words make a good one.",
            facts.shortest
        )));
    }
    if length > facts.longest {
        return Err(Error::bad_input(format!(
            "The pass phrase has more than {} characters. Choose a shorter one.",
            facts.longest
        )));
    }
    if period(&text) < facts.shortest {
        return Err(Error::bad_input(
            "The pass phrase repeats a short piece. Choose four or five words that have nothing to do with each other.",
        ));
    }
    if left(&text, facts, about) < facts.left {
        return Err(Error::bad_input(
            "The pass phrase is mostly names, dates, well-known words or keys beside each other, which are tried first. \
             Choose four or five words that have nothing to do with each other.",
        ));
    }
    Ok(())
}

/// Length of the shortest piece of which the text is made by repeating it at least once; else that of the text.
fn period(text: &[char]) -> usize {
    (1..=text.len() / 2).find(|p| text.iter().zip(&text[*p..]).all(|(a, b)| a == b)).unwrap_or(text.len())
}

/// How many characters stand beside what a guesser knows; each known piece counts as one, the first time it comes.
fn left(text: &[char], facts: &Facts, about: &[&str]) -> usize {
    let mut known = vec![false; text.len()];
    let mut pieces = 0;
    let mut words: Vec<Vec<char>> = facts.words.iter().flat_map(|w| &w.list).map(|w| letters(w)).collect();
    for name in about {
        words.push(letters(name));
        // Parts of a name count too, initials do not.
        words.extend(name.split(|c: char| !c.is_alphanumeric()).map(letters).filter(|w| w.len() >= 3));
    }
    // The longest first: a sentence is one piece and not several words.
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    for word in words.iter().filter(|w| !w.is_empty()) {
        let mut found = false;
        for at in 0..text.len() {
            if let Some(length) = spells(&text[at..], word)
                && !known[at..at + length].contains(&true)
            {
                known[at..at + length].fill(true);
                found = true;
            }
        }
        pieces += usize::from(found);
    }
    for row in facts.rows.iter().flat_map(|r| &r.list) {
        let row: Vec<char> = row.chars().collect();
        let back: Vec<char> = row.iter().rev().copied().collect();
        for row in [&row, &back] {
            pieces += runs(text, &mut known, 4, |a, b| row.windows(2).any(|w| w == [a, b]));
        }
    }
    pieces += runs(text, &mut known, 3, |a, b| a == b);
    pieces += dates(text, &mut known);
    let rest = text.iter().zip(&known).filter(|(c, known)| !**known && !c.is_whitespace()).count();
    pieces + rest
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many characters of the text spell the word from its beginning; punctuation and blanks between letters do not matter.
fn spells(text: &[char], word: &[char]) -> Option<usize> {
    let mut wanted = word.iter();
    let mut next = wanted.next()?;
    for (at, c) in text.iter().enumerate() {
        if c == next || stands_for(*c).contains(*next) {
            match wanted.next() {
                Some(letter) => next = letter,
                None => return Some(at + 1),
            }
        } else if at == 0 || c.is_alphanumeric() {
            return None;
        }
    }
    None
}

/// The letters that a digit or sign is commonly typed for.
fn stands_for(c: char) -> &'static str {
    match c {
        '0' => "o",
        '1' | '!' | '|' => "il",
        '3' => "e",
        '4' | '@' => "a",
        '5' | '$' => "s",
        '7' | '+' => "t",
        '8' => "b",
        _ => "",
    }
}

/// Marks runs of at least `shortest` characters that follow each other; answers how many there are.
fn runs(text: &[char], known: &mut [bool], shortest: usize, follow: impl Fn(char, char) -> bool) -> usize {
    let mut found = 0;
    let mut from = 0;
    for at in 1..=text.len() {
        let goes_on = text.get(at).is_some_and(|c| !known[at] && !known[at - 1] && follow(text[at - 1], *c));
        if goes_on {
            continue;
        }
        if at - from >= shortest && !known[from] {
            known[from..at].fill(true);
            found += 1;
        }
        from = at;
    }
    found
}

/// Marks years and whole dates: four digits from 1900 to 2099, six or eight that hold a month and a day.
fn dates(text: &[char], known: &mut [bool]) -> usize {
    let mut found = 0;
    let mut from = 0;
    while from < text.len() {
        let digits: Vec<usize> = (from..text.len())
            .take_while(|at| text[*at].is_ascii_digit() || matches!(text[*at], '-' | '/' | '.' | ' '))
            .filter(|at| text[*at].is_ascii_digit())
            .collect();
        let length = [8, 6, 4].into_iter().find(|n| {
            digits.get(..*n).is_some_and(|d| is_date(&d.iter().map(|at| text[*at]).collect::<String>()))
        });
        match length {
            Some(n) if !digits[..n].iter().any(|at| known[*at]) => {
                known[digits[0]..=digits[n - 1]].fill(true);
                found += 1;
                from = digits[n - 1] + 1;
            }
            _ => from += 1,
        }
    }
    found
}

fn is_date(digits: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|d| d.parse::<u32>().ok()).unwrap_or(0);
    let year = |n: u32| (1900..=2099).contains(&n);
    let day = |a: u32, b: u32| {
        ((1..=12).contains(&a) && (1..=31).contains(&b)) || ((1..=12).contains(&b) && (1..=31).contains(&a))
    };
    match digits.len() {
        4 => year(number(0..4)),
        6 => day(number(0..2), number(2..4)) || day(number(2..4), number(4..6)),
        8 => {
            (year(number(0..4)) && day(number(4..6), number(6..8)))
                || (year(number(4..8)) && day(number(0..2), number(2..4)))
        }
        _ => false,
    }
}
