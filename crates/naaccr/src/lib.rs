//! The words of the standard.
//!
//! Items, partial dates, Patient and Tumor documents, findings, and NAACCR files in and out: XML, and fixed columns.
//! Deliberately absent: staging, edits, rules about medicine, files' whereabouts, a clock.
//!
//! ```
//! use naaccr::{Items, item};
//! let mut tumor = Items::new();
//! tumor.put(item::PRIMARY_SITE, "C504");
//! tumor.set("ourOwnItem", "7"); // unknown and user-defined items are kept as they came
//! assert_eq!(tumor.get(item::PRIMARY_SITE), Some("C504"));
//! assert_eq!(tumor.get_id("ourOwnItem"), Some("7"));
//! ```

pub mod check;
pub mod codes;
pub mod convert;
pub mod date;
mod document;
mod finding;
pub mod flat;
pub mod standard;
pub mod xml;

pub use date::{Date, PartialDate};
pub use document::{Header, Items, Patient, RecordType, Tumor};
pub use finding::{Finding, Severity};
pub use standard::{DataType, Item, ItemDef, Padding, Parent, item};

/// Runs the examples of the crate's README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
