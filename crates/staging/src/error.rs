//! What can be wrong with a release; never with a patient's values.

use thiserror::Error;

/// A release or a file of facts that cannot be used. No text of it holds a value of a patient.
#[derive(Debug, Error)]
pub enum Error {
    /// The bytes are not a zip archive, or a damaged one.
    #[error("this is not a readable zip archive: {0}")]
    NotAZip(String),
    /// Larger than a release may be.
    #[error("{what} is larger than a staging release may be ({limit}); it was not read")]
    TooLarge {
        /// What is too large.
        what: String,
        /// The limit in words.
        limit: String,
    },
    /// A file of the release cannot be understood.
    #[error("{file}, line {line}: {problem}; get the release again from its publisher")]
    NotUnderstood {
        /// Name within the archive, or of the file of facts.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// The release holds no algorithm, several, or several versions.
    #[error("{0}; a release holds one algorithm in one version")]
    NotOne(String),
    /// A table, schema or key that the release names and does not hold.
    #[error("{place} names {what}, which the release does not hold")]
    Missing {
        /// Where it is named.
        place: String,
        /// What is missing.
        what: String,
    },
}
