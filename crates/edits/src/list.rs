//! INLIST: lists of codes and ranges, read once.

use crate::Bytes;
use crate::pattern::Pattern;

/// What the language calls a blank.
pub(crate) fn blank(byte: u8) -> bool {
    matches!(byte, b' ' | 9..=13 | 28..=31)
}

/// A value without blanks at its end.
pub(crate) fn trim_end(value: &[u8]) -> &[u8] {
    let end = value.iter().rposition(|b| !blank(*b)).map_or(0, |at| at + 1);
    &value[..end]
}

/// A value without blanks at its beginning.
pub(crate) fn trim_start(value: &[u8]) -> &[u8] {
    let begin = value.iter().position(|b| !blank(*b)).unwrap_or(value.len());
    &value[begin..]
}

/// Whether a value is nothing but blanks.
pub(crate) fn is_blank(value: &[u8]) -> bool {
    value.iter().all(|b| blank(*b))
}

/// Characters `start` to `start + count - 1`, from 1, clipped.
pub(crate) fn window(value: &[u8], start: i32, count: i32) -> &[u8] {
    let from = usize::try_from(start.saturating_sub(1)).unwrap_or(0).min(value.len());
    let count = usize::try_from(count).unwrap_or(0).min(value.len() - from);
    &value[from..from + count]
}

/// A list of codes and ranges.
#[derive(Clone, Debug)]
pub(crate) struct List {
    /// A list of blanks only, which holds just that value.
    blanks: Option<usize>,
    /// Single codes, rising.
    codes: Vec<Bytes>,
    /// From and to, compared as text.
    ranges: Vec<(Bytes, Bytes)>,
}

impl List {
    pub(crate) fn read(text: &[u8]) -> Self {
        let blanks = (!text.is_empty() && is_blank(text)).then_some(text.len());
        let packed: Vec<u8> = text.iter().copied().filter(|b| !blank(*b)).collect();
        let mut list = List { blanks, codes: Vec::new(), ranges: Vec::new() };
        if text.is_empty() || blanks.is_some() {
            return list;
        }
        for term in packed.split(|b| *b == b',') {
            let mut parts = term.split(|b| *b == b'-');
            match (parts.next(), parts.next(), parts.next()) {
                (Some(code), None, _) => list.codes.push(code.into()),
                (Some(low), Some(high), None) => list.ranges.push((low.into(), high.into())),
                // Three parts never match.
                _ => {}
            }
        }
        list.codes.sort();
        list
    }

    fn holds(&self, value: &[u8]) -> bool {
        let code = match self.codes.len() {
            0..=6 => self.codes.iter().any(|c| **c == *value),
            _ => self.codes.binary_search_by(|c| (**c).cmp(value)).is_ok(),
        };
        code || self.ranges.iter().any(|(low, high)| **low <= *value && *value <= **high)
    }

    /// Whether the list holds a value, under the rules of INLIST.
    pub(crate) fn has(&self, value: &[u8], mask: Option<&Pattern>, part: Option<(i32, i32)>) -> bool {
        if value.is_empty() || mask.is_some_and(|m| !m.matches(value)) {
            return false;
        }
        if let Some(blanks) = self.blanks {
            return value.len() == blanks && value.iter().all(|b| *b == b' ');
        }
        if mask.is_some() && is_blank(value) {
            return true;
        }
        let value = part.map_or(value, |(start, count)| window(value, start, count));
        if value.is_empty() {
            return false;
        }
        let short = trim_end(value);
        self.holds(value) || short.len() < value.len() && self.holds(short)
    }
}
