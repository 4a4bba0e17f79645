//! Windows-1252, the encoding of most fixed-column files that hold more than ASCII.

use std::io::{self, Read};

/// A Windows-1252 (or Latin-1) file as UTF-8: `Reader::open(Windows1252::new(file), …)`.
///
/// To be chosen by a person: every file can be read as Windows-1252, but one that is UTF-8 comes out spoiled.
pub struct Windows1252<R> {
    read: R,
    /// Bytes of the file, then their UTF-8.
    raw: Vec<u8>,
    text: String,
    pos: usize,
}

/// Bytes 0x80 to 0x9F; the five that Windows left free stay the control characters of Latin-1 (WHATWG Encoding).
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl<R: Read> Windows1252<R> {
    /// Wraps a plain (not compressed) file.
    pub fn new(read: R) -> Self {
        Windows1252 { read, raw: vec![0; 32 * 1024], text: String::new(), pos: 0 }
    }
}

impl<R: Read> Read for Windows1252<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.pos == self.text.len() {
            let count = self.read.read(&mut self.raw)?;
            self.text.clear();
            self.pos = 0;
            self.text.extend(self.raw[..count].iter().map(|byte| match byte {
                0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
                _ => char::from(*byte),
            }));
        }
        let rest = &self.text.as_bytes()[self.pos..];
        let count = rest.len().min(buf.len());
        buf[..count].copy_from_slice(&rest[..count]);
        self.pos += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_becomes_its_character_however_little_is_asked_for() {
        let bytes: Vec<u8> = (0..=255).collect();
        let mut whole = String::new();
        Windows1252::new(&bytes[..]).read_to_string(&mut whole).unwrap();
        assert_eq!(whole.chars().count(), 256);
        assert!(whole.starts_with('\0') && whole.ends_with('ÿ') && whole.contains("€\u{81}‚ƒ"));
        let mut source = Windows1252::new(&bytes[..]);
        let mut single = Vec::new();
        let mut byte = [0];
        while source.read(&mut byte).unwrap() == 1 {
            single.push(byte[0]);
        }
        assert_eq!(single, whole.as_bytes());
    }
}
