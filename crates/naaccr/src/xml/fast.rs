//! The fast path: items as every program writes them, `<Item naaccrId="…">text</Item>`, with `naaccrNum` or without.
//!
//! It accepts only what it fully understands and stops, without a trace, in front of anything else;
//! the complete path in `reader` then reads that one item. Both must agree, which the round-trip tests hold.

use std::io::Read;

use memchr::memchr_iter;

use crate::document::Items;
use crate::standard::Parent;

use super::checks::fault;
use super::input::control_at;
use super::reader::Reader;
use super::value::{BREAK, CLASS, OPEN, SPECIAL, WIDE};

/// With fewer bytes in sight the window is refilled first.
const SIGHT: usize = 2048;
/// `</Item>` as a number, and the bytes of a word that hold it.
const CLOSE: u64 = u64::from_le_bytes(*b"</Item>\0");
const SEVEN: u64 = 0x00FF_FFFF_FFFF_FFFF;
const BEGIN: &[u8; 16] = b"<Item naaccrId=\"";

/// The words of the id that begins at `at`, and its length: up to the closing quote.
#[inline(always)]
fn id_at(bytes: &[u8], at: usize) -> Option<([u64; 4], usize)> {
    const QUOTES: u64 = 0x2222_2222_2222_2222;
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let sight = bytes.get(at..at + 40)?;
    let mut words = [0u64; 4];
    for (n, word) in words.iter_mut().enumerate() {
        let eight = u64::from_le_bytes(*sight[n * 8..].first_chunk::<8>()?);
        // Finds the first byte that is a quote: the classic test for a zero byte in a word.
        let zero = eight ^ QUOTES;
        let found = zero.wrapping_sub(ONES) & !zero & HIGHS;
        if found != 0 {
            let count = found.trailing_zeros() & 0x38;
            *word = eight & !(u64::MAX << count);
            return Some((words, n * 8 + (count >> 3) as usize));
        }
        *word = eight;
    }
    (sight[32] == b'"').then_some((words, 32))
}

/// Whether two short runs of bytes are equal, without the call that `==` makes of it.
#[inline(always)]
fn same<const N: usize>(one: &[u8; N], other: &[u8; N]) -> bool {
    one.iter().zip(other).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// Where an id begins when an item stands here behind white space, and how many lines that takes.
#[inline]
fn begin(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let mut breaks = 0;
    let mut at = at;
    while let Some(space @ (b' ' | b'\n' | b'\t' | b'\r')) = bytes.get(at) {
        breaks += u64::from(*space == b'\n');
        at += 1;
    }
    (bytes.get(at..)?.first_chunk::<16>()? == BEGIN).then_some((at + 16, breaks))
}

/// Where the text begins when the tag ends here, or after the right `naaccrNum`.
#[inline(always)]
fn text_at(bytes: &[u8], at: usize, number: u32) -> Option<usize> {
    if bytes.get(at) == Some(&b'>') {
        return Some(at + 1);
    }
    numbered_text_at(bytes, at, number)
}

fn numbered_text_at(bytes: &[u8], at: usize, number: u32) -> Option<usize> {
    const NAME: &[u8; 12] = b" naaccrNum=\"";
    if !same(bytes.get(at..)?.first_chunk::<12>()?, NAME) {
        return None;
    }
    let mut at = at + NAME.len();
    let mut found = 0;
    // Ten digits and more are left to the complete path.
    let end = at + 9;
    while at < end && bytes.get(at)?.is_ascii_digit() {
        found = found * 10 + u32::from(bytes[at] - b'0');
        at += 1;
    }
    (found == number && bytes.get(at..at + 2)? == b"\">").then_some(at + 2)
}

impl<R: Read> Reader<R> {
    /// Reads plain items up to the first thing that is none.
    pub(super) fn plain_items(&mut self, items: &mut Items) {
        if !self.plain {
            return;
        }
        if self.input.rest().len() < SIGHT && !self.input.is_last() {
            self.input.fill();
        }
        match self.place.level {
            Parent::NaaccrData => self.run(items, b"\n    <Item naaccrId=\""),
            Parent::Patient => self.run(items, b"\n        <Item naaccrId=\""),
            Parent::Tumor => self.run(items, b"\n            <Item naaccrId=\""),
        }
    }

    fn run<const N: usize>(&mut self, items: &mut Items, lead: &[u8; N]) {
        let text = self.input.text.as_str();
        let bytes = text.as_bytes();
        let level = self.place.level;
        loop {
            let at = self.input.pos;
            let usual =
                bytes.get(at..).and_then(|rest| rest.first_chunk::<N>()).is_some_and(|head| same(head, lead));
            let Some((id_start, mut breaks)) = (if usual { Some((at + N, 1)) } else { begin(bytes, at) })
            else {
                return;
            };
            let Some((words, length)) = id_at(bytes, id_start) else { return };
            // Words are filled up with zeros: an id with such bytes behind it would pass for the id without.
            if bytes[id_start + length - 1] == 0 {
                return;
            }
            let Some(slot) = self.catalog.find(&words) else { return };
            let rule = self.catalog.rule(slot);
            let Some(start) = text_at(bytes, id_start + length + 1, rule.number) else { return };
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
            let Some(tail) = bytes.get(end..).and_then(|rest| rest.first_chunk::<8>()) else { return };
            if stop != OPEN || u64::from_le_bytes(*tail) & SEVEN != CLOSE {
                return;
            }
            let size = end - start;
            let sound = rule.allowed
                && size != 0
                && size <= self.limits.value
                && self.place.item < self.limits.items
                && self.bytes + size <= self.limits.patient
                && !self.seen.has(slot);
            if !sound {
                return;
            }
            let value = &text[start..end];
            if classes & (BREAK | WIDE) != 0 {
                if classes & WIDE != 0 && control_at(value).is_some() {
                    return;
                }
                breaks += memchr_iter(b'\n', value.as_bytes()).count() as u64;
            }
            self.seen.note(slot);
            self.place.item += 1;
            self.bytes += size;
            self.counts.items += 1;
            self.input.pos = end + 7;
            self.input.line += breaks;
            if let Some(code) = fault(rule, value, classes, level, self.validate) {
                let id = self.catalog.id(slot);
                self.problems.push(self.place.problem(code, self.input.line, id, rule));
            }
            match rule.item {
                Some(item) => items.push_new(Some(item), "", value),
                None => items.push_new(None, self.catalog.id(slot), value),
            }
        }
    }
}
