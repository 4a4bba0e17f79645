//! SEER staging algorithms: which schema a tumor belongs to, what it must say, and what follows from it.
//!
//! [`release::read`] reads an official release (EOD, TNM, Collaborative Stage, Pediatric), [`facts`] our own short form of
//! one; both give a [`Source`], which [`Algorithm::compile`] makes fast.
//! Deliberately absent: files, a clock, prose kept in memory, and the medicine itself, which is all in the tables.
//!
//! The semantics are those of SEER's own engine (staging-client-java 11.9), as `shared/design/staging.md` states them.

mod algorithm;
mod error;
pub mod facts;
pub mod release;
mod source;
pub mod tumor;

pub use algorithm::{Algorithm, Codes, Problem, ProblemKind, Schema, Staged, Step, Verdict, Workspace};
pub use error::Error;
pub use source::{
    ColumnKind, ColumnSource, InputSource, MappingSource, Need, OnInvalid, OutputSource, PathSource,
    SchemaSource, Source, TableSource, Text,
};
