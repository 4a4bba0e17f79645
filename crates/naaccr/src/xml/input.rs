//! The window through which the reader sees the file: valid UTF-8, refilled in large steps, lines counted.

use std::io::{ErrorKind, Read};

use memchr::memmem;

use super::problem::Fatal;
use super::value::CONTROL;

pub(super) struct Input<R> {
    read: R,
    /// Bytes asked for at once.
    step: usize,
    /// What has been read and not yet dropped; always whole characters.
    pub(super) text: String,
    /// Where the next character stands in `text`.
    pub(super) pos: usize,
    /// First bytes of a character that the last step cut in two.
    cut: Vec<u8>,
    /// Line of the next character, from 1.
    pub(super) line: u64,
    end: Option<End>,
    /// Encoding that the XML declaration names, when it is not UTF-8.
    pub(super) declared: Option<String>,
    /// Whether a DOCTYPE may still come: once, before the root element.
    pub(super) doctype: bool,
}

/// Why nothing more comes.
enum End {
    Whole,
    NotUtf8,
    Utf16,
    Failed(ErrorKind, String),
}

impl<R: Read> Input<R> {
    pub(super) fn new(read: R, step: usize) -> Self {
        Input {
            read,
            step: step.max(64),
            text: String::new(),
            pos: 0,
            cut: Vec::new(),
            line: 1,
            end: None,
            declared: None,
            doctype: false,
        }
    }

    /// Drops what was consumed and reads a step more; false when nothing more comes.
    pub(super) fn fill(&mut self) -> bool {
        if self.end.is_some() {
            return false;
        }
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.drain(..self.pos);
        self.pos = 0;
        let whole = bytes.len();
        bytes.append(&mut self.cut);
        // A token that fills more than half the window makes the window grow; the limits on tokens bound it.
        let want = if bytes.len() * 2 < self.step { self.step - bytes.len() } else { bytes.len() };
        let before = bytes.len();
        bytes.reserve(want + 64);
        match (&mut self.read).take(want as u64).read_to_end(&mut bytes) {
            Ok(_) if bytes.len() - before < want => self.end = Some(End::Whole),
            Ok(_) => {}
            // What came before the failure is still there and is read first.
            Err(error) => self.end = Some(End::Failed(error.kind(), error.to_string())),
        }
        self.text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => self.valid_part(error),
        };
        self.text.len() > whole
    }

    fn valid_part(&mut self, error: std::string::FromUtf8Error) -> String {
        let valid = error.utf8_error().valid_up_to();
        let cut = error.utf8_error().error_len().is_none();
        let mut bytes = error.into_bytes();
        if cut && self.end.is_none() {
            self.cut = bytes[valid..].to_vec();
        } else if !(cut && matches!(self.end, Some(End::Failed(..)))) {
            // The byte order marks of UTF-16 can only stand at the beginning.
            let utf16 = valid == 0 && matches!(bytes[..], [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..]);
            self.end = Some(if utf16 { End::Utf16 } else { End::NotUtf8 });
        }
        bytes.truncate(valid);
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// Makes at least `count` bytes visible; false when the file ends before.
    pub(super) fn ensure(&mut self, count: usize) -> bool {
        while self.text.len() - self.pos < count {
            if !self.fill() {
                return false;
            }
        }
        true
    }

    /// Whether nothing more is to come beyond the window.
    pub(super) fn is_last(&self) -> bool {
        self.end.is_some()
    }

    /// What is visible and not consumed.
    pub(super) fn rest(&self) -> &str {
        &self.text[self.pos..]
    }

    pub(super) fn looks_at(&mut self, text: &str) -> bool {
        self.ensure(text.len()) && self.rest().as_bytes().starts_with(text.as_bytes())
    }

    /// Consumes bytes and counts their lines.
    pub(super) fn advance(&mut self, count: usize) {
        let passed = &self.text.as_bytes()[self.pos..self.pos + count];
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.pos += count;
    }

    /// Consumes white space; false at the end of the file.
    pub(super) fn skip_space(&mut self) -> bool {
        loop {
            let bytes = &self.text.as_bytes()[self.pos..];
            let count = bytes.iter().take_while(|b| matches!(b, b' ' | b'\n' | b'\t' | b'\r')).count();
            let found = count < bytes.len();
            self.advance(count);
            if found {
                return true;
            }
            if !self.fill() {
                return false;
            }
        }
    }

    /// Where `needle` begins, counted from the next character, at `from` or later; the window grows to hold it.
    ///
    /// Fatal when it begins after `most` bytes, wherever the window's end happens to be.
    pub(super) fn find(
        &mut self,
        needle: &str,
        from: usize,
        most: usize,
        what: &str,
    ) -> Result<usize, Fatal> {
        let mut from = from;
        loop {
            let rest = &self.text.as_bytes()[self.pos..];
            let found = rest.get(from..).and_then(|part| memmem::find(part, needle.as_bytes()));
            if let Some(at) = found.map(|at| from + at).filter(|at| *at <= most) {
                return Ok(at);
            }
            if found.is_some() || rest.len() >= most + needle.len() {
                return Err(Fatal::new(self.line, format!("{what} is longer than {most} bytes.")));
            }
            from = from.max(rest.len().saturating_sub(needle.len() - 1));
            if !self.fill() {
                return Err(self.ended(what));
            }
        }
    }

    /// Consumes everything up to and with `needle`, of any length, in constant memory.
    pub(super) fn skip_past(&mut self, needle: &str, what: &str) -> Result<(), Fatal> {
        loop {
            let rest = &self.text.as_bytes()[self.pos..];
            let found = memmem::find(rest, needle.as_bytes());
            // The needle's first bytes may be the window's last ones.
            let keep = rest.len().saturating_sub(needle.len() - 1);
            let mut count = found.map_or(keep, |at| at + needle.len());
            while !self.text.is_char_boundary(self.pos + count) {
                count -= 1;
            }
            self.refuse_control(count)?;
            self.advance(count);
            if found.is_some() {
                return Ok(());
            }
            if !self.fill() {
                return Err(self.ended(what));
            }
        }
    }

    /// Fatal when the next bytes hold a character that XML does not have.
    pub(super) fn refuse_control(&self, count: usize) -> Result<(), Fatal> {
        let part = &self.text[self.pos..self.pos + count];
        match control_at(part) {
            None => Ok(()),
            Some(at) => {
                let line = self.line + lines(&part[..at]);
                Err(Fatal::new(line, CONTROL))
            }
        }
    }

    /// The fatal for a file that ends within `what`: cut off, not UTF-8, or unreadable.
    pub(super) fn ended(&self, what: &str) -> Fatal {
        let line = self.line + lines(self.rest());
        let message = match &self.end {
            None | Some(End::Whole) => format!(
                "The file ends in the middle of {what}: it was cut off, or a closing tag is missing. \
                 Ask the sender for the complete file."
            ),
            Some(End::NotUtf8) => match &self.declared {
                Some(encoding) => format!(
                    "The file says that its encoding is {encoding}, and NAACCR XML is UTF-8. \
                     Convert the file to UTF-8 and take the encoding out of its first line."
                ),
                None => "The file holds bytes that are not UTF-8 (most likely it was saved as Latin-1 or \
                         Windows-1252). Save it as UTF-8; reading it as it is would spoil names."
                    .to_owned(),
            },
            Some(End::Utf16) => super::root::UTF_16.to_owned(),
            Some(End::Failed(ErrorKind::UnexpectedEof, _)) => {
                "The compressed file ends before its data does: it was cut off. Ask for it again.".to_owned()
            }
            Some(End::Failed(ErrorKind::InvalidData | ErrorKind::InvalidInput, _)) => {
                "The compressed data is damaged. Ask for the file again.".to_owned()
            }
            Some(End::Failed(_, text)) => {
                format!("The file could not be read to its end: {text}. Check the disk and try again.")
            }
        };
        Fatal::new(line, message)
    }

    /// Whether the file came to its proper end; otherwise why not.
    pub(super) fn whole(&self) -> Result<(), Fatal> {
        match self.end {
            None | Some(End::Whole) => Ok(()),
            _ => Err(self.ended("the file")),
        }
    }
}

/// Line breaks in a text.
pub(super) fn lines(text: &str) -> u64 {
    memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64
}

/// Where the first character stands that XML does not have.
pub(super) fn control_at(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    // One pass without a branch, which the compiler makes wide; there is mostly nothing to find.
    let odd = |b: u8| b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t') || b == 0xEF;
    if !bytes.iter().fold(false, |found, b| found | odd(*b)) {
        return None;
    }
    let c0 = bytes.iter().position(|b| *b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t'));
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    let none = |at: &usize| matches!(bytes[*at..], [0xEF, 0xBF, 0xBE | 0xBF, ..]);
    memchr::memchr_iter(0xEF, &bytes[..c0.unwrap_or(bytes.len())]).find(none).or(c0)
}
