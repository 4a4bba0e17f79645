//! Writers of extracts: they take what is de-identified and nothing else.

mod codebook;
mod csv;
mod manifest;

pub use codebook::{Code, Codebook, no_codes, standard_codes, write_codebook};
pub use csv::{CsvMode, CsvWriter, PATIENT_COLUMN, TUMOR_COLUMN, neutral};
pub use manifest::{ItemAction, Manifest, OutputFile, RowsOut, Signature};
