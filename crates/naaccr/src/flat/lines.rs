//! The lines of a file: checked text with its number and its line end, in bounded memory.

use std::io::{ErrorKind, Read};

use crate::xml::Fatal;

/// Most bytes of one line: several times the longest record, whatever its characters.
const LONGEST: usize = 256 * 1024;

/// One line of the file.
#[derive(Default)]
pub(super) struct Line {
    /// The line without its end.
    pub(super) text: String,
    /// From 1.
    pub(super) number: u64,
    /// `\n`, `\r\n`, or nothing on a last line without one.
    pub(super) end: &'static str,
}

pub(super) struct Lines<R> {
    read: R,
    window: Vec<u8>,
    pos: usize,
    step: usize,
    number: u64,
    over: bool,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(read: R, step: usize) -> Self {
        Lines { read, window: Vec::new(), pos: 0, step: step.max(64), number: 0, over: false }
    }

    /// Replaces `line` by the next one; false when there is none.
    pub(super) fn next(&mut self, line: &mut Line) -> Result<bool, Fatal> {
        let mut bytes = std::mem::take(&mut line.text).into_bytes();
        bytes.clear();
        line.number = self.number + 1;
        line.end = "";
        loop {
            let rest = &self.window[self.pos..];
            let found = memchr::memchr(b'\n', rest);
            let part = &rest[..found.unwrap_or(rest.len())];
            if bytes.len() + part.len() > LONGEST {
                return Err(fatal(line.number, TOO_LONG));
            }
            bytes.extend_from_slice(part);
            if found.is_some() {
                self.pos += part.len() + 1;
                line.end = "\n";
                break;
            }
            self.pos = self.window.len();
            if !self.fill(line.number)? {
                if bytes.is_empty() {
                    return Ok(false);
                }
                break;
            }
        }
        if line.end == "\n" && bytes.last() == Some(&b'\r') {
            bytes.pop();
            line.end = "\r\n";
        }
        if line.number == 1 {
            self.first(&mut bytes)?;
        }
        self.number = line.number;
        match String::from_utf8(bytes) {
            Ok(text) => {
                line.text = text;
                Ok(true)
            }
            Err(_) => Err(fatal(line.number, NOT_UTF_8)),
        }
    }

    /// Reads one step more; false at the end of the file.
    fn fill(&mut self, line: u64) -> Result<bool, Fatal> {
        if self.over {
            return Ok(false);
        }
        self.window.resize(self.step, 0);
        self.pos = 0;
        let count = loop {
            match self.read.read(&mut self.window) {
                Ok(count) => break count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.window.clear();
                    return Err(broken(line, &error));
                }
            }
        };
        self.window.truncate(count);
        self.over = count == 0;
        Ok(!self.over)
    }

    /// What only the beginning of a file can tell.
    fn first(&mut self, bytes: &mut Vec<u8>) -> Result<(), Fatal> {
        if bytes.starts_with("\u{FEFF}".as_bytes()) {
            bytes.drain(..3);
        }
        let what = match bytes[..] {
            [0xFF, 0xFE, ..]
            | [0xFE, 0xFF, ..]
            | [1..=255, 0, 1..=255, 0, ..]
            | [0, 1..=255, 0, 1..=255, ..] => "The file is UTF-16. Save it as UTF-8.",
            [0x1F, 0x8B, ..] => "The file is compressed. Unpack it first.",
            [b'P', b'K', 3, 4, ..] => "The file is a ZIP archive. Unpack it and read the file in it.",
            [b'<', ..] => "The file is XML, not a file of fixed columns.",
            _ => return Ok(()),
        };
        Err(fatal(1, what))
    }
}

const TOO_LONG: &str = "The line is far longer than any record: the file has no line ends, or none that are \
                        known (LF or CR LF). Write one record a line.";

const NOT_UTF_8: &str = "The line holds bytes that are not UTF-8; most likely the file was saved as Windows-1252. \
                         Read it as Windows-1252, or save it as UTF-8; reading it as it is would spoil names.";

pub(super) fn fatal(line: u64, message: impl Into<String>) -> Fatal {
    Fatal { message: message.into(), line }
}

fn broken(line: u64, error: &std::io::Error) -> Fatal {
    let message = match error.kind() {
        ErrorKind::UnexpectedEof => {
            "The compressed file ends before its data does: it was cut off. Ask for it again.".to_owned()
        }
        ErrorKind::InvalidData | ErrorKind::InvalidInput => {
            "The compressed data is damaged. Ask for the file again.".to_owned()
        }
        _ => format!("The file could not be read to its end: {error}. Check the disk and try again."),
    };
    fatal(line, message)
}
