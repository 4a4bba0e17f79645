//! The fast path: items as programs write them, `<Item naaccrId="…">text</Item>`, with `naaccrNum` or without,
//! in either order and either quotes, with references and any line ends, empty or not.
//!
//! It accepts only what it fully understands and stops, without a trace, in front of anything else;
//! the complete path in `reader` then reads that one item. Both must agree, which the round-trip tests hold.

use std::io::Read;

use memchr::memchr_iter;

use crate::document::Items;
use crate::standard::Parent;

use super::catalog::Way;
use super::checks::fault;
use super::input::control_at;
use super::reader::{ITEM_WEIGHT, PROBLEM_WEIGHT, Reader};
use super::value::{BREAK, CLASS, DECODE, OPEN, SPECIAL, WIDE, classes_of, unescape};

/// With fewer bytes in sight the window is refilled first.
const SIGHT: usize = 2048;
/// `</Item>` as a number, and the bytes of a word that hold it.
const CLOSE: u64 = u64::from_le_bytes(*b"</Item>\0");
const SEVEN: u64 = 0x00FF_FFFF_FFFF_FFFF;
/// No `naaccrNum` stood before the id.
const NONE: u32 = u32::MAX;

/// The words of the id that begins at `at`, and its length: up to the closing quote.
#[inline(always)]
fn id_at(bytes: &[u8], at: usize, quote: u8) -> Option<([u64; 4], usize)> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let quotes = ONES * u64::from(quote);
    let sight = bytes.get(at..at + 40)?;
    let mut words = [0u64; 4];
    for (n, word) in words.iter_mut().enumerate() {
        let eight = u64::from_le_bytes(*sight[n * 8..].first_chunk::<8>()?);
        // Finds the first byte that is a quote: the classic test for a zero byte in a word.
        let zero = eight ^ quotes;
        let found = zero.wrapping_sub(ONES) & !zero & HIGHS;
        if found != 0 {
            let count = found.trailing_zeros() & 0x38;
            *word = eight & !(u64::MAX << count);
            return Some((words, n * 8 + (count >> 3) as usize));
        }
        *word = eight;
    }
    (sight[32] == quote).then_some((words, 32))
}

/// Whether two short runs of bytes are equal, without the call that `==` makes of it.
#[inline(always)]
fn same<const N: usize>(one: &[u8; N], other: &[u8; N]) -> bool {
    one.iter().zip(other).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// The beginning of an item, up to its id.
struct Begun {
    /// Where the id begins.
    id: usize,
    quote: u8,
    /// Lines that end before it.
    breaks: u64,
    /// `naaccrNum`, when it stands before the id.
    number: u32,
}

/// The beginning of the item that stands here behind white space; `name` is its element's, with its prefix.
#[inline]
fn begin(bytes: &[u8], at: usize, name: &[u8]) -> Option<Begun> {
    let mut breaks = 0;
    let mut at = at;
    while let Some(space @ (b' ' | b'\n' | b'\t' | b'\r')) = bytes.get(at) {
        breaks += u64::from(*space == b'\n');
        at += 1;
    }
    let rest = bytes.get(at..)?.strip_prefix(b"<")?.strip_prefix(name)?.strip_prefix(b" ")?;
    let mut at = bytes.len() - rest.len();
    let mut number = NONE;
    if same(rest.first_chunk()?, b"naaccrNum=") {
        (number, at) = number_at(bytes, at + 10)?;
        if *bytes.get(at)? != b' ' {
            return None;
        }
        at += 1;
    }
    let id = at + 10;
    let quote = *bytes.get(at + 9)?;
    let sound = same(bytes.get(at..)?.first_chunk()?, b"naaccrId=") && matches!(quote, b'"' | b'\'');
    sound.then_some(Begun { id, quote, breaks, number })
}

/// The quoted number that begins here and where it ends; ten digits and more are left to the complete path.
#[inline]
fn number_at(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let quote = *bytes.get(at)?;
    let mut at = at + 1;
    let mut number = 0;
    let end = at + 9;
    let first = at;
    while at < end && bytes.get(at)?.is_ascii_digit() {
        number = number * 10 + u32::from(bytes[at] - b'0');
        at += 1;
    }
    let sound = at > first && matches!(quote, b'"' | b'\'') && *bytes.get(at)? == quote;
    sound.then_some((number, at + 1))
}

/// What follows the id: the text begins there, or the element is empty and ends there.
enum After {
    Text(usize),
    End(usize),
}

#[inline]
fn after_id(bytes: &[u8], at: usize, number: u32, before: u32) -> Option<After> {
    let mut at = at;
    match before {
        NONE => {
            if let Some(rest) = bytes.get(at..)?.first_chunk()
                && same(rest, b" naaccrNum=")
            {
                let (found, end) = number_at(bytes, at + 11)?;
                if found != number {
                    return None;
                }
                at = end;
            }
        }
        _ if before == number => {}
        _ => return None,
    }
    let rest = bytes.get(at..)?;
    match rest {
        [b'>', ..] => Some(After::Text(at + 1)),
        [b'/', b'>', ..] => Some(After::End(at + 2)),
        [b' ', b'/', b'>', ..] => Some(After::End(at + 3)),
        _ => None,
    }
}

impl<R: Read> Reader<R> {
    /// Reads plain items up to the first thing that is none.
    pub(super) fn plain_items(&mut self, items: &mut Items) {
        if self.input.rest().len() < SIGHT && !self.input.is_last() {
            self.input.fill();
        }
        match (self.item_name == "Item", self.place.level) {
            (false, _) => self.run::<false, _>(items, b"\n"),
            (_, Parent::NaaccrData) => self.run::<true, _>(items, b"\n    <Item naaccrId=\""),
            (_, Parent::Patient) => self.run::<true, _>(items, b"\n        <Item naaccrId=\""),
            (_, Parent::Tumor) => self.run::<true, _>(items, b"\n            <Item naaccrId=\""),
        }
    }

    /// `BARE` says that the element's name has no prefix, `lead` is how items begin in nearly every file.
    fn run<const BARE: bool, const N: usize>(&mut self, items: &mut Items, lead: &[u8; N]) {
        let text = self.input.text.as_str();
        let bytes = text.as_bytes();
        let level = self.place.level;
        let name = self.item_name.as_bytes();
        loop {
            let at = self.input.pos;
            let line = at + usize::from(bytes.get(at) == Some(&b'\r'));
            let usual = BARE
                && bytes.get(line..).and_then(|rest| rest.first_chunk::<N>()).is_some_and(|l| same(l, lead));
            let begun = match usual {
                true => Begun { id: line + N, quote: b'"', breaks: 1, number: NONE },
                false => match begin(bytes, at, name) {
                    Some(begun) => begun,
                    None => return,
                },
            };
            let Some((words, length)) = id_at(bytes, begun.id, begun.quote) else { return };
            // Words are filled up with zeros: an id with such bytes behind it would pass for the id without.
            if bytes[begun.id + length - 1] == 0 {
                return;
            }
            let Some(slot) = self.catalog.find(&words) else { return };
            let (rule, way) = (self.catalog.rule(slot), self.catalog.way(slot));
            if way == Way::Complete || self.place.item >= self.limits.items || self.seen.has(slot) {
                return;
            }
            let id_end = begun.id + length + 1;
            let start = match bytes.get(id_end) {
                Some(b'>') if begun.number == NONE => id_end + 1,
                _ => match after_id(bytes, id_end, rule.number, begun.number) {
                    Some(After::Text(start)) => start,
                    Some(After::End(end)) => {
                        self.seen.note(slot);
                        self.place.item += 1;
                        self.input.pos = end;
                        self.input.line += begun.breaks;
                        continue;
                    }
                    None => return,
                },
            };
            let mut classes = 0;
            let mut stop = SPECIAL;
            let mut end = start;
            for &byte in bytes.get(start..).unwrap_or_default() {
                let class = CLASS[byte as usize];
                if class & (OPEN | SPECIAL) != 0 {
                    stop = class;
                    break;
                }
                classes |= class;
                end += 1;
            }
            if stop != OPEN {
                return;
            }
            let after = match BARE {
                true => match bytes[end..].first_chunk::<8>() {
                    Some(tail) if u64::from_le_bytes(*tail) & SEVEN == CLOSE => end + 7,
                    _ => return,
                },
                false => match bytes[end..].strip_prefix(b"</").and_then(|rest| rest.strip_prefix(name)) {
                    Some([b'>', ..]) => end + name.len() + 3,
                    _ => return,
                },
            };
            let mut value = &text[start..end];
            let mut breaks = begun.breaks;
            if classes & (BREAK | WIDE | DECODE) != 0 {
                if classes & WIDE != 0 && control_at(value).is_some() {
                    return;
                }
                breaks += memchr_iter(b'\n', value.as_bytes()).count() as u64;
                if classes & DECODE != 0 {
                    self.value.clear();
                    let bracket = memchr::memchr(b']', value.as_bytes()).is_some();
                    if bracket && value.contains("]]>") || unescape(value, false, &mut self.value).is_err() {
                        return;
                    }
                    value = &self.value;
                    classes = classes_of(value);
                }
            }
            let size = value.len();
            // Near the limit the complete path decides.
            let weight = size + ITEM_WEIGHT + PROBLEM_WEIGHT;
            if size > self.limits.value || self.bytes + weight > self.limits.patient {
                return;
            }
            self.seen.note(slot);
            self.place.item += 1;
            self.input.pos = after;
            self.input.line += breaks;
            if size == 0 || way == Way::Skip {
                continue;
            }
            self.bytes += size + ITEM_WEIGHT;
            self.counts.items += 1;
            if let Some(code) = fault(rule, value, classes, level, self.validate) {
                let id = self.catalog.id(slot);
                self.bytes += PROBLEM_WEIGHT;
                self.problems.push(self.place.problem(code, self.input.line, id, rule));
            }
            match rule.item {
                Some(item) => items.push_new(Some(item), "", value),
                None => items.push_new(None, self.catalog.id(slot), value),
            }
        }
    }
}
