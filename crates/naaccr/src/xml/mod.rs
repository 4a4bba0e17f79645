//! NAACCR XML, in and out: a streaming reader and writer, patient by patient.
//!
//! Questionable data is a [`Problem`] with the reference's own code, line and path, and the data is kept;
//! a file that cannot be read to its end without guessing is a [`Fatal`].
//! Memory does not depend on the file's size. Deliberately absent: files' whereabouts and a clock.
//!
//! Verdicts are the reference's; every exception on purpose, and every reading of what the rules leave open, is in
//! `DIFFERENCES.md` of this crate with its test.
//!
//! ```
//! use naaccr::xml::{Options, Reader};
//! let file = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml"
//!     recordType="I" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml">
//!     <Patient><Tumor><Item naaccrId="primarySite">C504</Item></Tumor></Patient></NaaccrData>"#;
//! let mut reader = Reader::open(file.as_bytes(), &Options::default())?;
//! let patient = reader.next_patient()?.expect("one patient");
//! assert_eq!(patient.tumors[0].items.get_id("primarySite"), Some("C504"));
//! assert!(reader.problems().is_empty() && reader.next_patient()?.is_none());
//! # Ok::<(), naaccr::xml::Fatal>(())
//! ```

mod ahead;
mod catalog;
mod checks;
mod dictionary;
mod extension;
mod fast;
mod input;
mod markup;
mod options;
mod problem;
mod reader;
mod renamed;
mod root;
mod source;
mod time;
mod validate;
mod value;
mod write_item;
mod write_options;
mod writer;

pub use ahead::{ParseAhead, WriteBehind};
pub(crate) use catalog::{Rule, record_bit};
pub(crate) use checks::fault;
pub use dictionary::{UserDictionary, UserItem, Warning};
pub use options::{ItemFilter, Limits, Namespaces, Options, Unknown};
pub use problem::{Code, Fatal, Problem};
pub use reader::{Counts, Reader};
pub(crate) use reader::{ITEM_WEIGHT, PROBLEM_WEIGHT};
pub use source::Source;
pub use time::is_time_generated;
pub use validate::{KEPT_PROBLEMS, Report, validate};
pub(crate) use value::classes_of;
pub use write_options::{Control, LineEnd, Noted, Order, TooLong, WriteNote, WriteOptions};
pub use writer::{WriteError, Writer};

/// The namespace of NAACCR XML.
pub const NAMESPACE: &str = "http://naaccr.org/naaccrxml";

/// The version of the XML specification that the writer follows.
pub const SPECIFICATION: &str = "1.8";

/// The URI of a version's base dictionary.
pub fn base_dictionary_uri(version: u16) -> String {
    format!("{NAMESPACE}/naaccr-dictionary-{version}.xml")
}
