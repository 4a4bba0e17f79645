//! The writer: the reference's own form, byte for byte, and nothing lost on the way.

use std::io::{self, Write};

use crate::document::{Header, Items, Patient};

use super::extension::{self, Scope};
use super::input::Input;
use super::markup::{Next, Tag};
use super::options::Limits;
use super::write_item::{Rules, clean, escape};
use super::write_options::{Order, WriteNote, WriteOptions};
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
    /// The user dictionaries fit neither the file's version nor each other.
    #[error("the user dictionaries cannot be used together: {0}")]
    Dictionaries(String),
}

/// Writes a NAACCR XML file patient by patient, in the form that the reference gives it.
///
/// Line ends within values become `\n`. A patient that cannot be written is refused whole:
/// the file stays sound, and the caller decides whether to go on.
///
/// ```
/// use naaccr::xml::{Noted, Options, Reader, TooLong, WriteOptions, Writer};
/// # let file = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml"
/// #     recordType="I" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml"/>"#;
/// let reader = Reader::open(file.as_bytes(), &Options::default())?;
/// let options = WriteOptions { too_long: TooLong::Drop, numbers: true, ..WriteOptions::default() };
/// let mut writer = Writer::new(Vec::new(), reader.header(), &options)?;
/// let mut patient = naaccr::Patient::default();
/// patient.items.set("patientIdNumber", "00000001");
/// patient.items.set("sexAssignedAtBirth", "12");
/// writer.write_patient(&patient)?;
/// assert_eq!(writer.notes()[0].naaccr_id, "sexAssignedAtBirth");
/// assert_eq!(writer.notes()[0].what, Noted::TooLong);
/// let written = String::from_utf8(writer.finish()?)?;
/// assert!(written.ends_with("    <Patient>\n        \
///     <Item naaccrId=\"patientIdNumber\" naaccrNum=\"20\">00000001</Item>\n    </Patient>\n</NaaccrData>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Writer<W: Write> {
    write: W,
    /// Written at once when it has grown past `STEP`.
    buffer: String,
    rules: Rules,
    order: Order,
    end: &'static str,
    scope: Scope,
    notes: Vec<WriteNote>,
    patients: u64,
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
        let dictionaries =
            super::catalog::in_force(&options.dictionaries, &header.user_dictionaries, header.version)
                .map_err(WriteError::Dictionaries)?;
        let mut writer = Writer {
            write,
            buffer: String::with_capacity(2 * STEP),
            rules: Rules::new(header, options, &dictionaries),
            order: options.order,
            end: options.line_end.text(),
            scope,
            notes: Vec::new(),
            patients: 0,
        };
        writer.root(header, options)?;
        Ok(writer)
    }

    fn root(&mut self, header: &Header, options: &WriteOptions) -> Result<(), WriteError> {
        let mut lines: Vec<(&str, String)> = vec![("baseDictionaryUri", base_dictionary_uri(header.version))];
        if !header.user_dictionaries.is_empty() {
            let mut uris = header.user_dictionaries.clone();
            uris.sort();
            lines.push(("userDictionaryUri", uris.join(" ")));
        }
        lines.push(("recordType", header.record_type.letter().to_owned()));
        if let Some(time) = options.time_generated.as_ref().or(header.time_generated.as_ref()) {
            lines.push(("timeGenerated", time.clone()));
        }
        lines.push(("specificationVersion", options.specification.clone()));
        let declares = |name: &str| name.starts_with("xmlns:");
        let extra = header.attributes.iter().filter(|(name, _)| !declares(name));
        let declared = header.attributes.iter().filter(|(name, _)| declares(name));
        lines.extend(extra.chain(declared).map(|(name, value)| (name.as_str(), value.clone())));
        lines.push(("xmlns", NAMESPACE.to_owned()));
        self.lines(&["<?xml version=\"1.0\"?>", ""]);
        self.buffer.push_str("<NaaccrData ");
        for (n, (name, value)) in lines.iter().enumerate() {
            if n > 0 {
                self.lines(&[""]);
                self.buffer.push_str("            ");
            }
            if clean(value).1 {
                return Err(WriteError::ControlCharacter { naaccr_id: (*name).to_owned() });
            }
            self.buffer.push_str(name);
            self.buffer.push_str("=\"");
            escape(value, true, &mut self.buffer);
            self.buffer.push('"');
        }
        self.lines(&[">"]);
        self.items(&header.items, 4, None)?;
        self.extensions(&header.extensions, "    ")
    }

    fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.buffer.push_str(line);
            self.buffer.push_str(self.end);
        }
    }

    /// Writes one patient with its tumors; after an error nothing of it is in the file.
    pub fn write_patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        let before = (self.buffer.len(), self.notes.len());
        self.patients += 1;
        if let Err(error) = self.patient(patient) {
            self.buffer.truncate(before.0);
            self.notes.truncate(before.1);
            self.patients -= 1;
            return Err(error);
        }
        if self.buffer.len() >= STEP {
            self.write.write_all(self.buffer.as_bytes())?;
            self.buffer.clear();
        }
        Ok(())
    }

    fn patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        self.lines(&["    <Patient>"]);
        let inside = self.buffer.len();
        self.items(&patient.items, 8, None)?;
        self.extensions(&patient.extensions, "        ")?;
        for (n, tumor) in patient.tumors.iter().enumerate() {
            self.lines(&["        <Tumor>"]);
            let inside = self.buffer.len();
            self.items(&tumor.items, 12, Some(n + 1))?;
            self.extensions(&tumor.extensions, "            ")?;
            self.close(inside, "        </Tumor>");
        }
        self.close(inside, "    </Patient>");
        Ok(())
    }

    /// Writes an end tag, or makes the start tag before `inside` an empty one when nothing was written since.
    fn close(&mut self, inside: usize, tag: &str) {
        if self.buffer.len() > inside {
            return self.lines(&[tag]);
        }
        self.buffer.truncate(inside - self.end.len() - ">".len());
        self.lines(&["/>"]);
    }

    fn items(&mut self, items: &Items, indent: usize, tumor: Option<usize>) -> Result<(), WriteError> {
        if self.order == Order::Alphabetical {
            let mut sorted: Vec<_> = items.iter_items().collect();
            sorted.sort_by_key(|(_, id, _)| *id);
            return self.each(sorted.into_iter(), indent, tumor);
        }
        self.each(items.iter_items(), indent, tumor)
    }

    #[inline]
    fn each<'a>(
        &mut self,
        items: impl Iterator<Item = (Option<crate::standard::Item>, &'a str, &'a str)>,
        indent: usize,
        tumor: Option<usize>,
    ) -> Result<(), WriteError> {
        for (item, id, value) in items {
            if let Some(what) = self.rules.write(item, id, value, indent, &mut self.buffer)? {
                let patient = self.patients;
                self.notes.push(WriteNote { naaccr_id: id.to_owned(), patient, tumor, what });
            }
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
        while input.next("between extensions").map_err(wrong)? == Next::Start {
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
        self.lines(&[raw.trim()]);
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
