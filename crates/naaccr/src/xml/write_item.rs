//! One item as it is written: its tag, its length, its escaped value; found by the item's index, not by its id.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::document::Header;
use crate::standard::{self, Item, Padding};

use super::dictionary::UserDictionary;
use super::write_options::{Control, Noted, TooLong, WriteOptions};
use super::writer::WriteError;

/// The deepest indentation, which every prepared tag begins with.
const INDENT: usize = 12;

/// What the file's dictionaries say of one item.
struct Rule {
    /// Its start tag in `Rules::tags`, behind `INDENT` spaces.
    tag: Range<usize>,
    /// Longest value in UTF-16 code units; `u32::MAX` when nothing bounds it.
    most: u32,
    pad: Padding,
}

/// What the dictionaries in force say of every item that they know, ready to be written.
pub(super) struct Rules {
    tags: String,
    standard: Vec<Rule>,
    own: BTreeMap<String, Rule>,
    numbers: bool,
    too_long: TooLong,
    control: Control,
    pad_zero: bool,
    end: &'static str,
}

impl Rules {
    pub(super) fn new(header: &Header, options: &WriteOptions, dictionaries: &[&UserDictionary]) -> Rules {
        let mut rules = Rules {
            tags: String::new(),
            standard: Vec::new(),
            own: BTreeMap::new(),
            numbers: options.numbers,
            too_long: options.too_long,
            control: options.control,
            pad_zero: options.pad_zero,
            end: if options.line_end.text() == "\n" { "</Item>\n" } else { "</Item>\r\n" },
        };
        for item in standard::all() {
            let span = item.def().in_version(header.version);
            let tag = rules.tag(item.id(), Some(span.unwrap_or_else(|| item.def().newest()).number));
            // What the file's version does not have is written as an unknown item is: nothing bounds it.
            let most = span.filter(|s| !s.unlimited).map_or(u32::MAX, |s| s.length.into());
            let pad = span.map_or(Padding::None, |s| s.padding);
            rules.standard.push(Rule { tag, most, pad });
        }
        for item in dictionaries.iter().flat_map(|d| &d.items) {
            let tag = rules.tag(&item.id, Some(item.number));
            let most = if item.unlimited { u32::MAX } else { item.length };
            let rule = Rule { tag, most, pad: item.padding };
            match standard::by_id(&item.id) {
                Some(known) => rules.standard[known.index() as usize] = rule,
                None => drop(rules.own.insert(item.id.clone(), rule)),
            }
        }
        rules
    }

    /// Prepares a start tag; the id is one that a dictionary holds, letters and digits.
    fn tag(&mut self, id: &str, number: Option<u32>) -> Range<usize> {
        let begin = self.tags.len();
        self.tags.push_str("            <Item naaccrId=\"");
        // A dictionary of the lenient loader may hold any id.
        escape(id, true, &mut self.tags);
        if let Some(number) = number.filter(|_| self.numbers) {
            self.tags.push_str("\" naaccrNum=\"");
            self.tags.push_str(&number.to_string());
        }
        self.tags.push_str("\">");
        begin..self.tags.len()
    }

    /// Appends one item; what was done to it, when it is not written as it is.
    #[inline]
    pub(super) fn write(
        &self,
        item: Option<Item>,
        id: &str,
        value: &str,
        indent: usize,
        out: &mut String,
    ) -> Result<Option<Noted>, WriteError> {
        let rule = match item {
            Some(item) => self.standard.get(item.index() as usize),
            None => self.own.get(id),
        };
        let most = rule.map_or(u32::MAX, |rule| rule.most);
        let touch = value.bytes().fold(0, |all, byte| all | TOUCH[byte as usize]);
        let mut note = None;
        let value = match touch & CLEAN {
            0 => Cow::Borrowed(value),
            _ => {
                let (clean, removed) = clean(value);
                if removed && self.control == Control::Stop {
                    return Err(WriteError::ControlCharacter { naaccr_id: id.to_owned() });
                }
                note = removed.then_some(Noted::ControlRemoved);
                if clean.is_empty() {
                    return Ok(note);
                }
                Cow::Owned(clean)
            }
        };
        // A text has never more code units than bytes.
        if value.len() > most as usize && value.encode_utf16().count() > most as usize {
            match self.too_long {
                TooLong::Stop => return Err(WriteError::TooLong { naaccr_id: id.to_owned(), most }),
                TooLong::Drop => return Ok(Some(Noted::TooLong)),
                TooLong::Keep => {}
            }
        }
        match rule {
            Some(rule) => out.push_str(&self.tags[rule.tag.start + INDENT - indent..rule.tag.end]),
            None => unknown_tag(id, indent, out)?,
        }
        let pad = rule.map_or(Padding::None, |rule| rule.pad);
        let zeros = match self.pad_zero && value.bytes().all(|b| b.is_ascii_digit()) {
            true => (most as usize).saturating_sub(value.len()),
            false => 0,
        };
        if zeros > 0 && pad == Padding::LeftZero {
            out.extend(std::iter::repeat_n('0', zeros));
        }
        match touch & ESCAPE {
            0 => out.push_str(&value),
            _ => escape(&value, false, out),
        }
        if zeros > 0 && pad == Padding::RightZero {
            out.extend(std::iter::repeat_n('0', zeros));
        }
        out.push_str(self.end);
        Ok(note)
    }
}

fn unknown_tag(id: &str, indent: usize, out: &mut String) -> Result<(), WriteError> {
    out.extend(std::iter::repeat_n(' ', indent));
    out.push_str("<Item naaccrId=\"");
    if clean(id).1 {
        return Err(WriteError::ControlCharacter { naaccr_id: "an item's id".to_owned() });
    }
    escape(id, true, out);
    out.push_str("\">");
    Ok(())
}

/// Is not written as it is.
const ESCAPE: u8 = 1;
/// Is not a character of XML or a line end other than `\n`, or may begin one.
const CLEAN: u8 = 2;

static TOUCH: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'\t' | b'\n' => 0,
            b'&' | b'<' | b'>' | b'"' | b'\'' | 0xC2 => ESCAPE,
            0..0x20 | 0xEF => CLEAN,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// Whether XML cannot hold a character.
fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A text without what XML cannot hold and with `\n` as its only line end; whether anything was left out.
pub(super) fn clean(text: &str) -> (String, bool) {
    let mut out = text.replace("\r\n", "\n").replace('\r', "\n");
    let before = out.len();
    out.retain(|c| !is_control(c));
    let removed = out.len() < before;
    (out, removed)
}

/// Appends a text as the reference escapes it; in attributes also line ends and tabs, which would become spaces.
pub(super) fn escape(text: &str, attribute: bool, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let (length, written) = match byte {
            b'&' => (1, "&amp;"),
            b'<' => (1, "&lt;"),
            b'>' => (1, "&gt;"),
            b'"' => (1, "&quot;"),
            b'\'' => (1, "&apos;"),
            // U+0085
            0xC2 if text.as_bytes().get(at + 1) == Some(&0x85) => (2, "&#x85;"),
            b'\t' if attribute => (1, "&#x9;"),
            b'\n' if attribute => (1, "&#xA;"),
            b'\r' if attribute => (1, "&#xD;"),
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(written);
        from = at + length;
    }
    out.push_str(&text[from..]);
}
