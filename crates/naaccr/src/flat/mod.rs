//! Fixed-column records, in and out: the NAACCR files from before version 21, one line a tumor.
//!
//! Versions 14, 15, 16 and 18 give every item a start column; which ones, and so how long a record of each type is,
//! comes from the dictionaries. Lines that follow each other with the same `patientIdNumber` are one patient.
//! Memory does not depend on the file's size. Deliberately absent: files' whereabouts and a clock;
//! compressed files come through [`xml::Source`](crate::xml::Source), Windows' own encoding through [`Windows1252`].
//!
//! Columns are counted in UTF-16 code units, as the Java reference counts them. A file names no user dictionary,
//! so every dictionary at hand that gives start columns for its version is in force, and the standard's own
//! (reserved areas, `stateRequestorItems`) for the columns that are left.
//!
//! Where we differ from the Java reference, on purpose:
//! - a patient or root item that differs from the first line's is always reported (the reference does so on demand)
//!   and *kept* on the tumor where it stood (the reference drops it); the writer puts it back there;
//! - a line of the wrong length is reported and read as far as it goes, also the first one (fatal there) and also an
//!   item that the line's end cuts (dropped there); what stands behind the last column is kept as `columnN`;
//! - a line break within a text cuts a record in two; when the parts make exactly one record, they are joined
//!   (the reference makes a second patient of the rest);
//! - blank lines are reported and are no patients; a line that is no record, or one of another version, is fatal,
//!   for reading it by the wrong columns would make up values;
//! - items of another record type's lines are reported and kept;
//! - in reserved areas, whose blanks count, the trailing ones are not kept: they come back when written;
//! - bytes that are not UTF-8 are fatal (the reference puts U+FFFD in their place);
//! - nothing is truncated or dropped silently when writing: see [`Writer`].
//!
//! ```
//! use naaccr::flat::{Reader, Writer, is_flat};
//! use naaccr::xml::{Options, WriteOptions};
//! use naaccr::{Header, Items, Patient, RecordType, Tumor, item};
//!
//! let mut patient = Patient { tumors: vec![Tumor::default()], ..Patient::default() };
//! patient.items.put(item::PATIENT_ID_NUMBER, "00000001");
//! patient.tumors[0].items.put(item::PRIMARY_SITE, "C504");
//!
//! let mut writer = Writer::new(Vec::new(), &Header::new(180, RecordType::I), &WriteOptions::default())?;
//! writer.write_patient(&patient)?;
//! let file = writer.finish()?;
//! assert_eq!(file.len(), 4_048 + 1); // the columns of version 18, type I, and the line's end
//! assert!(is_flat(&file));
//!
//! let mut reader = Reader::open(&file[..], &Options::default())?;
//! assert_eq!(reader.next_patient()?, Some(patient));
//! assert!(reader.problems().is_empty() && reader.next_patient()?.is_none());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod layout;
mod lines;
mod reader;
mod record;
mod windows;
mod writer;

pub use reader::{Reader, validate};
pub use windows::Windows1252;
pub use writer::{WriteError, Writer};

use crate::document::RecordType;

/// Whether a file that begins with these bytes (64 are enough, uncompressed) is a fixed-column NAACCR file.
///
/// It looks at the record type in column 1 and the version in columns 17 to 19, which may be one
/// that cannot be read: [`Reader::open`] then says so.
pub fn is_flat(first_bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&first_bytes[..first_bytes.len().min(64)]);
    stamp(text.strip_prefix('\u{FEFF}').unwrap_or(&text)).is_some()
}

/// The record type and version that a line states, such as (A, 180).
fn stamp(line: &str) -> Option<(RecordType, u16)> {
    let record = RecordType::from_letter(line.get(..1)?)?;
    let mut version = 0;
    let mut digits = line.encode_utf16().skip(16);
    for _ in 0..3 {
        version = version * 10 + digits.next()?.checked_sub(b'0'.into()).filter(|digit| *digit < 10)?;
    }
    Some((record, version))
}

/// A text's length in columns.
fn width(text: &str) -> usize {
    match text.is_ascii() {
        true => text.len(),
        false => text.encode_utf16().count(),
    }
}

/// Blank in a fixed record: the space and the control characters before it, as Java's `trim` has it.
fn is_blank(c: char) -> bool {
    c <= ' '
}

/// A value without the blanks around it; most columns hold nothing else, so eight are looked at at once.
fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let blanks = bytes.chunks_exact(8).take_while(|eight| *eight == b"        ").count() * 8;
    let text = text[blanks..].trim_start_matches(is_blank);
    let bytes = text.as_bytes();
    let blanks = bytes.rchunks_exact(8).take_while(|eight| *eight == b"        ").count() * 8;
    text[..text.len() - blanks].trim_end_matches(is_blank)
}
