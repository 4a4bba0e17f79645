//! Rows of a table by the published file format: b-tree pages, cells, overflow chains, records.

use rusqlite::types::Value;

use super::page::{Pages, USABLE, be16, be32};
use crate::Result;

const TABLE_INTERIOR: u8 = 0x05;
const TABLE_LEAF: u8 = 0x0d;
const INDEX_INTERIOR: u8 = 0x02;
const INDEX_LEAF: u8 = 0x0a;

/// A row: its key (0 in an index) and the values of its record.
pub(super) struct Row {
    pub(super) key: i64,
    pub(super) values: Vec<Value>,
}

/// What could not be read of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// Everything below a page: keys above the first up to the second, open where there is no neighbour.
    Page(u32, Option<i64>, Option<i64>),
    /// One row, whose rest lies on a bad page.
    Row(u32, i64),
}

/// Reads trees, and knows which pages belong to one.
pub(super) struct Trees<'a> {
    pub(super) pages: &'a mut Pages,
    pub(super) seen: Vec<bool>,
}

/// A number of one to nine bytes, and where the next begins.
fn varint(bytes: &[u8], mut at: usize) -> Option<(i64, usize)> {
    let mut value: u64 = 0;
    for n in 0..9 {
        let byte = *bytes.get(at)?;
        at += 1;
        if n == 8 {
            return Some(((value << 8 | u64::from(byte)).cast_signed(), at));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some((value.cast_signed(), at))
}

/// The values of a record; nothing when it is not one.
fn record(bytes: &[u8]) -> Option<Vec<Value>> {
    let (length, mut at) = varint(bytes, 0)?;
    let end = usize::try_from(length).ok()?;
    let mut body = end;
    let mut values = Vec::new();
    while at < end {
        let (kind, next) = varint(bytes, at)?;
        at = next;
        let mut take = |n: usize| -> Option<&[u8]> {
            let part = bytes.get(body..body.checked_add(n)?)?;
            body += n;
            Some(part)
        };
        let integer = |part: &[u8]| {
            let first = if part[0] & 0x80 == 0 { 0i64 } else { -1 };
            part.iter().fold(first, |n, b| n << 8 | i64::from(*b))
        };
        values.push(match kind {
            0 => Value::Null,
            1..=4 => Value::Integer(integer(take(kind as usize)?)),
            5 => Value::Integer(integer(take(6)?)),
            6 => Value::Integer(integer(take(8)?)),
            7 => Value::Real(f64::from_be_bytes(take(8)?.try_into().ok()?)),
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            n if n >= 12 && n % 2 == 0 => Value::Blob(take(usize::try_from((n - 12) / 2).ok()?)?.to_vec()),
            n if n >= 13 => {
                let part = take(usize::try_from((n - 13) / 2).ok()?)?;
                Value::Text(String::from_utf8(part.to_vec()).ok()?)
            }
            _ => return None,
        });
    }
    (at == end).then_some(values)
}

impl<'a> Trees<'a> {
    pub(super) fn new(pages: &'a mut Pages) -> Self {
        let seen = vec![false; pages.count() as usize + 1];
        Trees { pages, seen }
    }

    /// The bytes of a payload of which `local` bytes may stand in the cell; nothing when a page of its rest is bad.
    fn payload(
        &mut self,
        page: &[u8],
        at: usize,
        length: usize,
        most: usize,
    ) -> Result<std::result::Result<Vec<u8>, u32>> {
        let damaged = Ok(Err(0));
        if length <= most {
            return Ok(page.get(at..at + length).map(<[u8]>::to_vec).ok_or(0));
        }
        if length > 1 << 30 {
            return damaged;
        }
        let least = (USABLE - 12) * 32 / 255 - 23;
        let fitting = least + (length - least) % (USABLE - 4);
        let local = if fitting <= most { fitting } else { least };
        let Some(part) = page.get(at..at + local) else { return damaged };
        let mut bytes = part.to_vec();
        let mut next = be32(page, at + local).unwrap_or(0);
        while bytes.len() < length {
            let Some(rest) = self.pages.read(next)? else { return Ok(Err(next)) };
            if let Some(seen) = self.seen.get_mut(next as usize) {
                *seen = true;
            }
            let take = (length - bytes.len()).min(USABLE - 4);
            bytes.extend_from_slice(&rest[4..4 + take]);
            next = be32(&rest, 0).unwrap_or(0);
        }
        Ok(Ok(bytes))
    }

    /// Hands every row of the tree under `root` to `row`, in order of the keys; answers what could not be read.
    pub(super) fn walk(&mut self, root: u32, row: &mut dyn FnMut(Row) -> Result<()>) -> Result<Vec<Loss>> {
        let mut losses = Vec::new();
        self.page(root, (None, None), row, &mut losses, true)?;
        Ok(losses)
    }

    /// Hands every row that stands on one page itself to `row`.
    pub(super) fn only(&mut self, page: u32, row: &mut dyn FnMut(Row) -> Result<()>) -> Result<Vec<Loss>> {
        let mut losses = Vec::new();
        self.page(page, (None, None), row, &mut losses, false)?;
        Ok(losses)
    }

    /// Whether a page is one of the two kinds that hold rows of a table with, or without, keys of its own.
    pub(super) fn holds_rows(bytes: &[u8], keyed: bool) -> bool {
        match bytes.first() {
            Some(&TABLE_LEAF) => keyed,
            Some(&INDEX_LEAF | &INDEX_INTERIOR) => !keyed,
            _ => false,
        }
    }

    fn page(
        &mut self,
        number: u32,
        (low, high): (Option<i64>, Option<i64>),
        row: &mut dyn FnMut(Row) -> Result<()>,
        losses: &mut Vec<Loss>,
        down: bool,
    ) -> Result<()> {
        // A page that two others point to is damage; its rows are read once.
        let Some(seen) = self.seen.get_mut(number as usize).filter(|seen| !**seen) else {
            losses.push(Loss::Page(number, low, high));
            return Ok(());
        };
        *seen = true;
        let Some(bytes) = self.pages.read(number)? else {
            losses.push(Loss::Page(number, low, high));
            return Ok(());
        };
        let head = if number == 1 { 100 } else { 0 };
        let kind = bytes[head];
        let interior = matches!(kind, TABLE_INTERIOR | INDEX_INTERIOR);
        let known = interior || matches!(kind, TABLE_LEAF | INDEX_LEAF);
        let cells = be16(&bytes, head + 3).unwrap_or(0);
        if !known {
            losses.push(Loss::Page(number, low, high));
            return Ok(());
        }
        let pointers = head + if interior { 12 } else { 8 };
        let mut before = low;
        for cell in 0..cells {
            let Some(mut at) = be16(&bytes, pointers + 2 * cell) else { continue };
            let mut child = None;
            if interior {
                child = be32(&bytes, at);
                at += 4;
            }
            if kind == TABLE_INTERIOR {
                let key = varint(&bytes, at).map(|(key, _)| key);
                if let (true, Some(child)) = (down, child) {
                    self.page(child, (before, key), row, losses, down)?;
                }
                before = key;
                continue;
            }
            if let (true, Some(child)) = (down, child) {
                self.page(child, (None, None), row, losses, down)?;
            }
            let Some((length, next)) = varint(&bytes, at) else { continue };
            let (key, at, most) = if kind == TABLE_LEAF {
                let Some((key, at)) = varint(&bytes, next) else { continue };
                (key, at, USABLE - 35)
            } else {
                (0, next, (USABLE - 12) * 64 / 255 - 23)
            };
            let payload = self.payload(&bytes, at, usize::try_from(length).unwrap_or(usize::MAX), most)?;
            match payload.map(|p| record(&p)) {
                Ok(Some(values)) => row(Row { key, values })?,
                Ok(None) => losses.push(Loss::Row(number, key)),
                Err(bad) => losses.push(Loss::Row(bad, key)),
            }
        }
        if interior && down {
            let child = be32(&bytes, head + 8).unwrap_or(0);
            let bounds = if kind == TABLE_INTERIOR { (before, high) } else { (None, None) };
            self.page(child, bounds, row, losses, down)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_read_as_the_format_says() {
        assert_eq!(varint(&[0x81, 0x00], 0), Some((128, 2)));
        assert_eq!(varint(&[0xff; 9], 0), Some((-1, 9)));
        assert_eq!(varint(&[0x81], 0), None);
        let bytes = [6, 1, 0, 19, 16, 9, 0xfe, b'a', b'b', b'c', 7, 8];
        let values = record(&bytes).unwrap();
        let expected = [
            Value::Integer(-2),
            Value::Null,
            Value::Text("abc".into()),
            Value::Blob(vec![7, 8]),
            Value::Integer(1),
        ];
        assert_eq!(values, expected);
        assert_eq!(record(&bytes[..11]), None, "a record that is cut off is none");
    }
}
