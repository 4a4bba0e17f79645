//! Text of items: classes of bytes, references, the complete way to read a value.

use std::io::Read;

use super::input::Input;
use super::problem::Fatal;

/// Why a control character ends the reading.
pub(super) const CONTROL: &str = "A control character stands in the file, which XML forbids. Remove it, or ask the sender for a clean file.";

/// It does not quote the reference: behind a stray `&` stands a patient's text.
const UNKNOWN_REFERENCE: &str = "An \"&\" begins no reference that XML knows (there are five, and numbers); a plain one is written \"&amp;\".";

/// In bytes; `&#x10FFFF;` has ten, and leading zeros are allowed.
const LONGEST_REFERENCE: usize = 64;

pub(super) const DIGIT: u8 = 1;
pub(super) const UPPER: u8 = 2;
pub(super) const OTHER: u8 = 4;
pub(super) const BREAK: u8 = 8;
pub(super) const WIDE: u8 = 16;
/// Control characters, which XML does not have.
pub(super) const SPECIAL: u8 = 32;
pub(super) const OPEN: u8 = 64;
/// Does not stand for itself, or may not stand there: references, carriage returns, the end of `]]>`.
pub(super) const DECODE: u8 = 128;

/// What each byte of a value means for its checks and for the way it must be read.
pub(super) static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' => UPPER,
            b'\n' => BREAK,
            b'\t' => OTHER,
            b'<' => OPEN,
            b'&' | b'>' | b'\r' => DECODE,
            0..0x20 => SPECIAL,
            0x80.. => WIDE,
            _ => OTHER,
        };
        byte += 1;
    }
    table
}

/// The classes of a value's bytes, together.
pub(crate) fn classes_of(value: &str) -> u8 {
    value.bytes().fold(0, |classes, byte| classes | CLASS[byte as usize])
}

/// Appends a text with its references resolved and its line ends made `\n`; in attributes, white space made spaces.
pub(super) fn unescape(raw: &str, attribute: bool, out: &mut String) -> Result<(), String> {
    let mut rest = raw;
    loop {
        let found = match attribute {
            true => rest.bytes().position(|b| matches!(b, b'&' | b'\r' | b'\n' | b'\t')),
            false => memchr::memchr2(b'&', b'\r', rest.as_bytes()),
        };
        let at = found.unwrap_or(rest.len());
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match rest.as_bytes().first() {
            None => return Ok(()),
            Some(b'&') => {
                // Every name and number of a character is shorter than this, but for zeros before a number.
                let end = rest.as_bytes().iter().take(64).position(|b| *b == b';');
                let Some(end) = end else { return Err(UNKNOWN_REFERENCE.to_owned()) };
                out.push(reference(&rest[1..end])?);
                rest = &rest[end + 1..];
            }
            Some(&byte) => {
                let both = rest.starts_with("\r\n");
                out.push(if attribute {
                    ' '
                } else if byte == b'\r' {
                    '\n'
                } else {
                    byte as char
                });
                rest = &rest[if both { 2 } else { 1 }..];
            }
        }
    }
}

/// The character of a reference, given without `&` and `;`.
pub(super) fn reference(name: &str) -> Result<char, String> {
    let number = match name {
        "amp" => return Ok('&'),
        "lt" => return Ok('<'),
        "gt" => return Ok('>'),
        "quot" => return Ok('"'),
        "apos" => return Ok('\''),
        _ => name.strip_prefix('#'),
    };
    let Some(number) = number else {
        return Err(UNKNOWN_REFERENCE.to_owned());
    };
    let code = match number.strip_prefix('x') {
        Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok(),
        None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok(),
        _ => None,
    };
    match code.and_then(char::from_u32) {
        Some('\t' | '\n' | '\r') => Ok(code.and_then(char::from_u32).unwrap_or('\n')),
        Some(c) if c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}') => Ok(c),
        _ => Err(CONTROL.replace("A control character stands", "A reference to no character of XML stands")),
    }
}

impl<R: Read> Input<R> {
    /// Reads an item's text up to and with its end tag.
    pub(super) fn value(
        &mut self,
        name: &str,
        most: usize,
        tag: usize,
        out: &mut String,
    ) -> Result<(), Fatal> {
        out.clear();
        // The two bytes of text before, which the window may have dropped: only raw brackets make a "]]>",
        // those of a CDATA section or a reference are text.
        let mut before = [0; 2];
        loop {
            let rest = self.rest().as_bytes();
            let at = rest.iter().position(|b| matches!(b, b'<' | b'&' | b'\r' | b'>')).unwrap_or(rest.len());
            if out.len() + at > most {
                return Err(too_long(self.line, most));
            }
            for &byte in &rest[at.saturating_sub(2)..at] {
                before = [before[1], byte];
            }
            self.refuse_control(at)?;
            out.push_str(&self.text[self.pos..self.pos + at]);
            self.advance(at);
            let Some(&next) = self.rest().as_bytes().first() else {
                match self.fill() {
                    true => continue,
                    false => return Err(self.ended("an item")),
                }
            };
            let bracketed = std::mem::take(&mut before) == *b"]]";
            match next {
                b'<' => {
                    if !self.ensure(2) {
                        return Err(self.ended("a tag"));
                    }
                    let second = self.rest().as_bytes()[1];
                    match second {
                        b'/' => return self.end_tag(name, tag),
                        b'?' => self.skip_instruction()?,
                        b'!' if self.looks_at("<![CDATA[") => self.cdata(most, out)?,
                        b'!' => self.skip_bang("in an item")?,
                        _ => {
                            let message = "An element stands within an Item, which holds text only. \
                                           Is the Item's end tag missing?";
                            return Err(Fatal::new(self.line, message));
                        }
                    }
                }
                b'&' => {
                    let end = self.reference_end()?;
                    let c = reference(&self.text[self.pos + 1..self.pos + end])
                        .map_err(|message| Fatal::new(self.line, message))?;
                    out.push(c);
                    self.advance(end + 1);
                }
                b'\r' => {
                    if !self.looks_at("\r\n") {
                        out.push('\n');
                    }
                    self.advance(1);
                }
                _ if bracketed => {
                    return Err(Fatal::new(self.line, "\"]]>\" stands in a text, which XML forbids."));
                }
                _ => {
                    out.push('>');
                    self.advance(1);
                }
            }
        }
    }

    /// Where the `;` of the reference stands that begins here.
    fn reference_end(&mut self) -> Result<usize, Fatal> {
        for at in 1..=LONGEST_REFERENCE {
            if !self.ensure(at + 1) {
                return Err(self.ended("a reference beginning with \"&\""));
            }
            match self.rest().as_bytes()[at] {
                b';' => return Ok(at),
                b'#' => {}
                byte if byte.is_ascii_alphanumeric() => {}
                _ => break,
            }
        }
        Err(Fatal::new(self.line, UNKNOWN_REFERENCE))
    }

    fn cdata(&mut self, most: usize, out: &mut String) -> Result<(), Fatal> {
        let end = self.find("]]>", 9, most + 16, "a CDATA section")?;
        self.refuse_control(end)?;
        let raw = &self.text[self.pos + 9..self.pos + end];
        if out.len() + raw.len() > most {
            return Err(too_long(self.line, most));
        }
        for (n, piece) in raw.split("\r\n").enumerate() {
            if n > 0 {
                out.push('\n');
            }
            out.extend(piece.chars().map(|c| if c == '\r' { '\n' } else { c }));
        }
        self.advance(end + 3);
        Ok(())
    }
}

fn too_long(line: u64, most: usize) -> Fatal {
    let message = format!("A value is longer than {most} bytes; no NAACCR item is. Is an end tag missing?");
    Fatal::new(line, message)
}
