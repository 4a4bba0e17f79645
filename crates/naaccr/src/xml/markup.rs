//! Tags, comments and processing instructions: the complete path, which reads whatever XML allows.

use std::io::Read;
use std::ops::Range;

use super::input::{Input, control_at};
use super::problem::{Fatal, shown};
use super::value::{CONTROL, unescape};

/// What comes next between elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Start,
    End,
    Over,
}

/// One tag, its attribute values with references resolved; reused from tag to tag.
#[derive(Default)]
pub(super) struct Tag {
    text: String,
    name: Range<usize>,
    attributes: Vec<(Range<usize>, Range<usize>)>,
    /// Whether it is `<x/>`.
    pub(super) empty: bool,
    /// Line on which it begins.
    pub(super) line: u64,
}

impl Tag {
    pub(super) fn name(&self) -> &str {
        &self.text[self.name.clone()]
    }

    /// Prefix and local name; the prefix is empty when there is none.
    pub(super) fn split(&self) -> (&str, &str) {
        self.name().split_once(':').unwrap_or(("", self.name()))
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (&self.text[name.clone()], &self.text[value.clone()]))
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    /// Reads the inside of a start tag or XML declaration: `name a="1" b='2' /`.
    pub(super) fn parse(&mut self, inside: &str, line: u64, most: usize) -> Result<(), Fatal> {
        let bad = |what: &str| Fatal::new(line, format!("The tag is not well-formed XML: {what}."));
        self.text.clear();
        self.attributes.clear();
        self.line = line;
        if control_at(inside).is_some() {
            return Err(Fatal::new(line, CONTROL));
        }
        let inside = match inside.strip_suffix('/') {
            Some(inside) => {
                self.empty = true;
                inside
            }
            None => {
                self.empty = false;
                inside
            }
        };
        let (name, mut rest) = split_name(inside);
        if !is_name(name) {
            return Err(bad("it has no proper name"));
        }
        self.name = self.push(name);
        while !rest.trim_start_matches(SPACE).is_empty() {
            if self.attributes.len() == most {
                return Err(Fatal::new(line, format!("The tag has more than {most} attributes.")));
            }
            rest = self.take_attribute(rest)?;
        }
        Ok(())
    }

    /// Reads one attribute, with the space before it; what follows it.
    fn take_attribute<'a>(&mut self, text: &'a str) -> Result<&'a str, Fatal> {
        let line = self.line;
        let bad = |what: &str| Fatal::new(line, format!("The tag is not well-formed XML: {what}."));
        let trimmed = text.trim_start_matches(SPACE);
        if trimmed.len() == text.len() {
            return Err(bad("a space is missing before an attribute"));
        }
        let (name, after) = split_name(trimmed);
        if !is_name(name) {
            return Err(bad("an attribute has no proper name"));
        }
        if self.attribute(name).is_some() {
            return Err(bad(&format!("attribute \"{}\" is there twice", shown(name))));
        }
        let after = after.trim_start_matches(SPACE).strip_prefix('=').map(|a| a.trim_start_matches(SPACE));
        let quote = after.and_then(|a| a.chars().next()).filter(|q| matches!(q, '"' | '\''));
        let (Some(after), Some(quote)) = (after, quote) else {
            return Err(bad("an attribute's value is not in quotes"));
        };
        let Some((raw, after)) = after[1..].split_once(quote) else {
            return Err(bad("an attribute's value has no closing quote"));
        };
        if raw.contains('<') {
            return Err(bad("an attribute's value holds \"<\""));
        }
        let name = self.push(name);
        let start = self.text.len();
        unescape(raw, true, &mut self.text).map_err(|what| Fatal::new(line, what))?;
        self.attributes.push((name, start..self.text.len()));
        Ok(after)
    }

    fn push(&mut self, text: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }
}

const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// The characters up to the first that ends a name, and the rest.
fn split_name(text: &str) -> (&str, &str) {
    let ends = |b: u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'=' | b'/' | b'"' | b'\'' | b'<');
    let at = text.bytes().position(ends).unwrap_or(text.len());
    text.split_at(at)
}

/// Whether a text is an XML name with at most one colon, inside.
pub(super) fn is_name(name: &str) -> bool {
    // Nearly every name is letters and digits of ASCII.
    if name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && name.bytes().all(|b| b.is_ascii_alphanumeric())
    {
        return true;
    }
    let part = |p: &str| {
        let mut chars = p.chars();
        chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
            && chars.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{B7}') || !c.is_ascii())
    };
    match name.split_once(':') {
        Some((prefix, local)) => part(prefix) && part(local),
        None => part(name),
    }
}

impl<R: Read> Input<R> {
    /// Skips white space, comments and processing instructions up to the next tag; any text is fatal.
    pub(super) fn next(&mut self, within: &str) -> Result<Next, Fatal> {
        loop {
            if !self.skip_space() {
                self.whole()?;
                return Ok(Next::Over);
            }
            if !self.rest().starts_with('<') {
                return Err(Fatal::new(
                    self.line,
                    format!("Text stands {within}, where only elements may stand. Is a tag broken?"),
                ));
            }
            if self.ensure(2) {
                match self.rest().as_bytes()[1] {
                    b'!' => self.skip_bang(within)?,
                    b'?' => self.skip_instruction()?,
                    b'/' => return Ok(Next::End),
                    _ => return Ok(Next::Start),
                }
            } else {
                return Err(self.ended("a tag"));
            }
        }
    }

    /// Skips a comment, and a document type before the root; refuses a CDATA section, which is text.
    pub(super) fn skip_bang(&mut self, within: &str) -> Result<(), Fatal> {
        if self.looks_at("<!--") {
            let line = self.line;
            self.advance(4);
            self.skip_past("--", "a comment")?;
            return match self.looks_at(">") {
                false if self.rest().is_empty() => Err(self.ended("a comment")),
                true => {
                    self.advance(1);
                    Ok(())
                }
                false => Err(Fatal::new(line, "A comment holds \"--\", which XML forbids.")),
            };
        }
        if self.looks_at("<!DOCTYPE") {
            return self.doctype();
        }
        if self.looks_at("<![CDATA[") {
            return Err(Fatal::new(
                self.line,
                format!("Text (CDATA) stands {within}, where only elements may stand."),
            ));
        }
        Err(match self.ensure(9) {
            true => Fatal::new(self.line, "The markup after \"<!\" is not XML."),
            false => self.ended("a tag"),
        })
    }

    /// Skips the one document type that may stand before the root, as long as it changes nothing that follows.
    fn doctype(&mut self) -> Result<(), Fatal> {
        let refused = |line| {
            Err(Fatal::new(
                line,
                "The file has a DOCTYPE that NAACCR XML does not have and that can be used to attack the reader. \
                 Ask the sender for a file without it.",
            ))
        };
        if !self.doctype {
            return refused(self.line);
        }
        self.doctype = false;
        let length = self.doctype_length()?;
        self.refuse_control(length)?;
        let text = &self.rest()[..length];
        // Entities and default attributes would have to be put in; so would what parameter entities stand for.
        if ["<!ENTITY", "<!ATTLIST", "%"].iter().any(|way_in| text.contains(way_in)) {
            return refused(self.line);
        }
        self.advance(length);
        Ok(())
    }

    /// Length of the document type that begins here, with its internal subset.
    fn doctype_length(&mut self) -> Result<usize, Fatal> {
        const MOST: usize = 64 * 1024;
        let mut at = "<!DOCTYPE".len();
        let mut open = 1;
        while at < MOST {
            self.ensure(at + 4);
            let rest = &self.rest().as_bytes()[at.min(self.rest().len())..];
            let (from, close) = match rest {
                [b'<', b'!', b'-', b'-', ..] => (4, "-->"),
                [b'<', b'?', ..] => (2, "?>"),
                [b'"', ..] => (1, "\""),
                [b'\'', ..] => (1, "'"),
                _ => (0, ""),
            };
            if from > 0 {
                at = self.find(close, at + from, MOST, "a DOCTYPE")? + close.len();
                continue;
            }
            match rest.first() {
                None => return Err(self.ended("a DOCTYPE")),
                Some(b'<') => open += 1,
                Some(b'>') => open -= 1,
                Some(_) => {}
            }
            at += 1;
            if open == 0 {
                return Ok(at);
            }
        }
        Err(Fatal::new(self.line, format!("A DOCTYPE is longer than {MOST} bytes.")))
    }

    /// Skips a processing instruction; an XML declaration may only open the file.
    pub(super) fn skip_instruction(&mut self) -> Result<(), Fatal> {
        self.ensure(6);
        let head = self.rest().as_bytes();
        let declaration = head.len() >= 6
            && head[2..5].eq_ignore_ascii_case(b"xml")
            && matches!(head[5], b' ' | b'\t' | b'\n' | b'\r' | b'?');
        if declaration {
            return Err(Fatal::new(
                self.line,
                "The XML declaration does not stand at the very beginning of the file. \
                 Remove what stands before it (a blank line is enough).",
            ));
        }
        let named = head.get(2).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'_' | 0x80..));
        if head.len() >= 3 && !named {
            return Err(Fatal::new(self.line, "A processing instruction has no name."));
        }
        self.advance(2);
        self.skip_past("?>", "a processing instruction")
    }

    /// Length of the tag that begins here, with both angle brackets; quotes are respected.
    pub(super) fn tag_length(&mut self, most: usize) -> Result<usize, Fatal> {
        let mut at = 1;
        let mut quote = None;
        loop {
            let rest = &self.text.as_bytes()[self.pos..];
            while let Some(&byte) = rest.get(at) {
                at += 1;
                match (quote, byte) {
                    (None, b'>') => return Ok(at),
                    (None, b'<') => return Err(Fatal::new(self.line, "A tag is not closed with \">\".")),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(q), b) if q == b => quote = None,
                    _ => {}
                }
                if at > most {
                    return Err(Fatal::new(
                        self.line,
                        format!("A tag is longer than {most} bytes; no NAACCR XML file needs that."),
                    ));
                }
            }
            if !self.fill() {
                return Err(self.ended("a tag"));
            }
        }
    }

    /// Reads and consumes the start tag that begins here.
    pub(super) fn start_tag(
        &mut self,
        tag: &mut Tag,
        longest: usize,
        attributes: usize,
    ) -> Result<(), Fatal> {
        let length = self.tag_length(longest)?;
        tag.parse(&self.text[self.pos + 1..self.pos + length - 1], self.line, attributes)?;
        self.advance(length);
        Ok(())
    }

    /// Reads and consumes the end tag that begins here; it must close `name`.
    pub(super) fn end_tag(&mut self, name: &str, longest: usize) -> Result<(), Fatal> {
        let length = self.tag_length(longest)?;
        let found = self.text[self.pos + 2..self.pos + length - 1].trim_end_matches(SPACE);
        if found != name {
            // What was found is not quoted: a stray "</" may stand in a patient's text.
            let message = format!("An end tag closes an element that is not open; <{}> is.", shown(name));
            return Err(Fatal::new(self.line, message));
        }
        self.advance(length);
        Ok(())
    }
}
