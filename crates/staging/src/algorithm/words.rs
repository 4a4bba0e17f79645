//! Words as numbers: every key, cell and value of an algorithm is kept once and compared as an integer.

use crate::Text;

/// Distinct words, numbered in the order in which they came.
#[derive(Default)]
pub(super) struct Words {
    texts: Vec<Text<'static>>,
    /// Open addressing.
    slots: Vec<Slot>,
}

/// Where a word may stand.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The word itself if it has fewer than eight bytes, else its hash.
    tag: u64,
    length: u32,
    /// Number of the word and one; zero is an empty slot.
    word: u32,
}

/// Words below this length are told apart by their tag and length alone.
const SHORT: usize = 8;
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// What tells words of one length apart: of short ones all bytes, of longer ones a cheap hash.
/// Nobody gains by colliding words, because longer ones are compared too.
#[inline]
fn tag(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if let Some(last) = bytes.last_chunk::<SHORT>() {
        // Bytes between the last whole chunk and the last eight are left out of the hash, not out of the comparison.
        let (chunks, _) = bytes[..bytes.len() - SHORT].as_chunks::<SHORT>();
        let mix = |state: u64, eight: &[u8; SHORT]| {
            (state.rotate_left(5) ^ u64::from_le_bytes(*eight)).wrapping_mul(MIX)
        };
        return mix(chunks.iter().fold(0, mix), last);
    }
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
        }
        // First, middle and last byte are all there are.
        _ => match *bytes {
            [] => 0,
            [a] => u64::from(a),
            [a, b] | [a, b, _] => u64::from(a) | u64::from(b) << 8 | u64::from(bytes[bytes.len() - 1]) << 16,
            _ => 0,
        },
    }
}

#[inline]
fn first_place(tag: u64, length: usize) -> usize {
    ((tag ^ length as u64).wrapping_mul(MIX) >> 32) as usize
}

impl Words {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The word of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", |t| &**t)
    }

    /// The number of a word, if it is known.
    #[inline]
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let mask = self.slots.len() - 1;
        let tag = tag(text);
        let mut at = first_place(tag, text.len()) & mask;
        loop {
            let slot = self.slots[at];
            if slot.word == 0 {
                return None;
            }
            let same = slot.tag == tag && slot.length as usize == text.len();
            if same && (text.len() < SHORT || self.texts[slot.word as usize - 1] == text) {
                return Some(slot.word - 1);
            }
            at = (at + 1) & mask;
        }
    }

    /// The number of a word, which is kept if it is new.
    pub(super) fn keep(&mut self, text: Text<'static>) -> u32 {
        if let Some(known) = self.find(&text) {
            return known;
        }
        if (self.texts.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let number = self.texts.len() as u32;
        self.place(&text, number);
        self.texts.push(text);
        number
    }

    fn place(&mut self, text: &str, number: u32) {
        let mask = self.slots.len() - 1;
        let tag = tag(text);
        let mut at = first_place(tag, text.len()) & mask;
        while self.slots[at].word != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = Slot { tag, length: text.len() as u32, word: number + 1 };
    }

    fn grow(&mut self) {
        self.slots = vec![Slot::default(); (self.slots.len() * 2).max(64)];
        let texts = std::mem::take(&mut self.texts);
        for (number, text) in texts.iter().enumerate() {
            self.place(text, number as u32);
        }
        self.texts = texts;
    }
}

/// What a value is as a number, as the reference reads it: an optional minus, digits, at most one point and not at the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    /// Not a number.
    No,
    /// Digits only, beside a minus.
    Whole(f32),
    /// With a point.
    Decimal(f32),
}

impl Number {
    pub(super) fn of(text: &str) -> Number {
        // Codes are mostly a few digits, which a float holds exactly.
        if !text.is_empty() && text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit()) {
            let whole = text.bytes().fold(0_u32, |sum, b| sum * 10 + u32::from(b - b'0'));
            return Number::Whole(whole as f32);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let points = digits.bytes().filter(|b| *b == b'.').count();
        let sound = !digits.is_empty()
            && points <= 1
            && !digits.ends_with('.')
            && digits.bytes().all(|b| b == b'.' || b.is_ascii_digit());
        match text.parse::<f32>() {
            Ok(value) if sound && points == 0 => Number::Whole(value),
            Ok(value) if sound => Number::Decimal(value),
            _ => Number::No,
        }
    }

    pub(super) fn value(self) -> Option<f32> {
        match self {
            Number::No => None,
            Number::Whole(value) | Number::Decimal(value) => Some(value),
        }
    }
}

/// A length as the reference counts it, in UTF-16 units.
pub(super) fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_again() {
        let mut words = Words::default();
        let numbers: Vec<u32> = (0..5000).map(|n| words.keep(format!("{n:03}").into())).collect();
        assert_eq!(numbers, (0..5000).collect::<Vec<u32>>());
        assert!((0..5000).all(|n| words.find(&format!("{n:03}")) == Some(n)));
        assert_eq!((words.find("5000"), words.find(""), words.len()), (None, None, 5000));
        assert_eq!(words.text(7), "007");
        for word in
            ["a", "aa", "aaa", "aaaa", "aaaaa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaaa", "\0", "\0\0"]
        {
            assert_eq!(words.find(word), None, "{word:?}");
            let number = words.keep(word.into());
            assert_eq!((words.find(word), words.text(number)), (Some(number), word));
        }
    }

    #[test]
    fn numbers_are_those_of_the_reference() {
        for (text, number) in [
            ("007", Number::Whole(7.0)),
            ("-5", Number::Whole(-5.0)),
            (".5", Number::Decimal(0.5)),
            ("-.5", Number::Decimal(-0.5)),
            ("5.", Number::No),
            ("", Number::No),
            ("-", Number::No),
            ("+5", Number::No),
            ("1e5", Number::No),
            ("1.2.3", Number::No),
            ("inf", Number::No),
            ("٣", Number::No),
        ] {
            assert_eq!(Number::of(text), number, "{text}");
        }
    }
}
