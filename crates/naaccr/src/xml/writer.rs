//! The writer: the reference's own form, byte for byte, and nothing lost on the way.

use std::io::{self, Write};

use crate::document::{Header, Items, Patient};
use crate::standard::Item;

use super::extension::{self, Scope};
use super::input::Input;
use super::markup::Tag;
use super::options::Limits;
use super::write_options::{WriteNote, WriteOptions};
use super::{NAMESPACE, base_dictionary_uri};

/// Why a document could not be written; it never quotes a value.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk or whatever stands behind the writer failed.
    #[error("writing failed: {0}")]
    Io(#[from] io::Error),
    /// XML has no way to hold a control character; nothing of this patient was written.
    #[error("{naaccr_id} holds a control character, which XML cannot hold; remove it and try again")]
    ControlCharacter {
        /// The item, or the root attribute.
        naaccr_id: String,
    },
    /// A value is longer than its item; nothing of this patient was written, and nothing is ever cut off.
    #[error("{naaccr_id} is longer than the {most} characters that it may have; correct it and try again")]
    TooLong {
        /// The item.
        naaccr_id: String,
        /// Longest value, in UTF-16 code units.
        most: u32,
    },
    /// An extension is not well-formed or uses an undeclared prefix; nothing of this patient was written.
    #[error("an extension cannot be written: {0}")]
    Extension(String),
    /// A root attribute has a name that is none.
    #[error("a root attribute has no proper name")]
    AttributeName,
}

/// Writes a NAACCR XML file patient by patient.
///
/// Line ends within values become `\n`. A patient that cannot be written is refused whole:
/// the file stays sound, and the caller decides whether to go on.
pub struct Writer<W: Write> {
    write: W,
    /// Written at once when it has grown past `STEP`.
    buffer: String,
    options: WriteOptions,
    version: u16,
    scope: Scope,
    notes: Vec<WriteNote>,
}

const STEP: usize = 64 * 1024;

impl<W: Write> Writer<W> {
    /// Writes the beginning of the file: the root with its attributes, items and extensions.
    pub fn new(write: W, header: &Header, options: &WriteOptions) -> Result<Self, WriteError> {
        let mut scope = Scope { prefixes: vec![(String::new(), NAMESPACE.to_owned())], bare: false };
        for (name, uri) in &header.attributes {
            if !super::markup::is_name(name) || name == "xmlns" {
                return Err(WriteError::AttributeName);
            }
            if let Some(prefix) = name.strip_prefix("xmlns:") {
                scope.prefixes.push((prefix.to_owned(), uri.clone()));
            }
        }
        let buffer = String::with_capacity(2 * STEP);
        let mut writer = Writer {
            write,
            buffer,
            options: options.clone(),
            version: header.version,
            scope,
            notes: Vec::new(),
        };
        writer.root(header)?;
        Ok(writer)
    }

    fn root(&mut self, header: &Header) -> Result<(), WriteError> {
        self.buffer.push_str("<?xml version=\"1.0\"?>\n\n<NaaccrData");
        let mut lines: Vec<(&str, String)> = vec![("baseDictionaryUri", base_dictionary_uri(header.version))];
        if !header.user_dictionaries.is_empty() {
            let mut uris = header.user_dictionaries.clone();
            uris.sort();
            lines.push(("userDictionaryUri", uris.join(" ")));
        }
        lines.push(("recordType", header.record_type.letter().to_owned()));
        if let Some(time) = self.options.time_generated.as_ref().or(header.time_generated.as_ref()) {
            lines.push(("timeGenerated", time.clone()));
        }
        lines.push(("specificationVersion", self.options.specification.clone()));
        let declares = |name: &str| name.starts_with("xmlns:");
        let extra = header.attributes.iter().filter(|(name, _)| !declares(name));
        let declared = header.attributes.iter().filter(|(name, _)| declares(name));
        lines.extend(extra.chain(declared).map(|(name, value)| (name.as_str(), value.clone())));
        lines.push(("xmlns", NAMESPACE.to_owned()));
        for (n, (name, value)) in lines.iter().enumerate() {
            self.buffer.push_str(if n == 0 { " " } else { "\n            " });
            self.buffer.push_str(name);
            self.buffer.push_str("=\"");
            escape(value, true, &mut self.buffer)
                .map_err(|Control| WriteError::ControlCharacter { naaccr_id: (*name).to_owned() })?;
            self.buffer.push('"');
        }
        self.buffer.push_str(">\n");
        self.items(&header.items, "    ")?;
        self.extensions(&header.extensions, "    ")
    }

    /// Writes one patient with its tumors; after an error nothing of it is in the file.
    pub fn write_patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        let before = self.buffer.len();
        if let Err(error) = self.patient(patient) {
            self.buffer.truncate(before);
            return Err(error);
        }
        if self.buffer.len() >= STEP {
            self.write.write_all(self.buffer.as_bytes())?;
            self.buffer.clear();
        }
        Ok(())
    }

    fn patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        if patient.items.is_empty() && patient.tumors.is_empty() && patient.extensions.is_empty() {
            self.buffer.push_str("    <Patient/>\n");
            return Ok(());
        }
        self.buffer.push_str("    <Patient>\n");
        self.items(&patient.items, "        ")?;
        self.extensions(&patient.extensions, "        ")?;
        for tumor in &patient.tumors {
            if tumor.items.is_empty() && tumor.extensions.is_empty() {
                self.buffer.push_str("        <Tumor/>\n");
                continue;
            }
            self.buffer.push_str("        <Tumor>\n");
            self.items(&tumor.items, "            ")?;
            self.extensions(&tumor.extensions, "            ")?;
            self.buffer.push_str("        </Tumor>\n");
        }
        self.buffer.push_str("    </Patient>\n");
        Ok(())
    }

    fn items(&mut self, items: &Items, indent: &str) -> Result<(), WriteError> {
        let out = &mut self.buffer;
        for (item, id, value) in items.iter_items() {
            out.push_str(indent);
            out.push_str("<Item naaccrId=\"");
            match item {
                // Ids of the standard are letters and digits.
                Some(_) => out.push_str(id),
                None => escape(id, true, out).map_err(|Control| WriteError::ControlCharacter {
                    naaccr_id: "an item's id".to_owned(),
                })?,
            }
            if self.options.numbers
                && let Some(number) = item.map(|item| number(item, self.version))
            {
                out.push_str("\" naaccrNum=\"");
                out.push_str(&number.to_string());
            }
            out.push_str("\">");
            escape(value, false, out)
                .map_err(|Control| WriteError::ControlCharacter { naaccr_id: id.to_owned() })?;
            out.push_str("</Item>\n");
        }
        Ok(())
    }

    /// Extensions come from files, but also from programs: what is not sound XML must not spoil the file.
    fn extensions(&mut self, raw: &str, indent: &str) -> Result<(), WriteError> {
        if raw.trim().is_empty() {
            return Ok(());
        }
        let wrong = |fatal: super::Fatal| WriteError::Extension(fatal.message);
        let mut input = Input::new(raw.as_bytes(), raw.len());
        let (mut tag, mut checked) = (Tag::default(), String::new());
        while input.next("between extensions").map_err(wrong)? == super::markup::Next::Start {
            let limits = Limits::default();
            let length = input.tag_length(limits.tag).map_err(wrong)?;
            tag.parse(&input.rest()[1..length - 1], input.line, limits.attributes).map_err(wrong)?;
            if self.scope.element(&tag).map_err(wrong)? != extension::Element::Foreign {
                return Err(WriteError::Extension("it is not in a namespace of its own".to_owned()));
            }
            extension::copy(&mut input, &mut tag, &self.scope, &limits, 3, &mut checked).map_err(wrong)?;
        }
        if input.ensure(1) {
            return Err(WriteError::Extension("an end tag closes nothing".to_owned()));
        }
        self.buffer.push_str(indent);
        self.buffer.push_str(raw.trim());
        self.buffer.push('\n');
        Ok(())
    }

    /// What was left out or changed so far, as the options asked.
    pub fn notes(&self) -> &[WriteNote] {
        &self.notes
    }

    /// Writes the end of the file and gives back what was written to.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.buffer.push_str("</NaaccrData>");
        self.write.write_all(self.buffer.as_bytes())?;
        self.write.flush()?;
        Ok(self.write)
    }
}

fn number(item: Item, version: u16) -> u32 {
    item.def().in_version(version).unwrap_or_else(|| item.def().newest()).number
}

/// A character that XML cannot hold was met.
struct Control;

/// Bytes that are not written as they are, or may begin a character that is not.
static TOUCHY: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'\t' | b'\n' => false,
            0..0x20 | b'&' | b'<' | b'>' | b'"' | b'\'' | 0xC2 | 0xEF => true,
            _ => false,
        };
        byte += 1;
    }
    table
};

/// Appends a text as the reference escapes it; in attributes also line ends and tabs, which would become spaces.
fn escape(text: &str, attribute: bool, out: &mut String) -> Result<(), Control> {
    let touchy = text.bytes().position(|b| TOUCHY[b as usize] || attribute && b < b' ');
    let Some(first) = touchy else {
        out.push_str(text);
        return Ok(());
    };
    out.push_str(&text[..first]);
    let mut chars = text[first..].chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{85}' => out.push_str("&#x85;"),
            '\t' if attribute => out.push_str("&#x9;"),
            '\n' if attribute => out.push_str("&#xA;"),
            '\r' if attribute => out.push_str("&#xD;"),
            // One line end, however it was typed.
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => out.push('\n'),
            '\t' | '\n' => out.push(c),
            '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => return Err(Control),
            _ => out.push(c),
        }
    }
    Ok(())
}
