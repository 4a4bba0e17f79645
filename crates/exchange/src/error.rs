//! What can fail here: a profile that a person wrote, and the place that is written to.

/// It could not be done; never about the data of a patient.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A profile is not well formed; `what` says where and why.
    #[error("profile: {what}")]
    Profile {
        /// What is wrong, in words for the person who wrote it.
        what: String,
    },
    /// A table of facts is not well formed.
    #[error("table {table}: {what}")]
    Table {
        /// Which table.
        table: &'static str,
        /// What is wrong.
        what: String,
    },
    /// The destination did not take the bytes.
    #[error("could not write")]
    Write(#[from] std::io::Error),
    /// The manifest could not be put into JSON.
    #[error("could not write the manifest")]
    Manifest(#[from] serde_json::Error),
}

impl Error {
    pub(crate) fn profile(what: impl Into<String>) -> Self {
        Error::Profile { what: what.into() }
    }
}

impl From<toml::de::Error> for Error {
    fn from(error: toml::de::Error) -> Self {
        Error::profile(error.to_string())
    }
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Error::Write(match error.into_kind() {
            csv::ErrorKind::Io(io) => io,
            // The other kinds are of reading, or name a row; a cell never reaches the text.
            _ => std::io::Error::other("the table could not be written"),
        })
    }
}
