//! What can go wrong in the registry's file, in few kinds that a person can act on.

use thiserror::Error;

/// A failure of the store. No text of it holds a patient's value.
#[derive(Debug, Error)]
pub enum Error {
    /// The folder holds no registry.
    #[error("there is no registry in this folder")]
    NoRegistry,
    /// The key file is there and the registry file is not.
    #[error(
        "the key file is here but registry.accession is not; restore it from a backup, or choose the right folder"
    )]
    FileMissing,
    /// The folder already holds one.
    #[error("this folder already holds a registry")]
    AlreadyThere,
    /// The pass phrase opens no slot of the keyring.
    #[error("the pass phrase does not open this registry")]
    WrongPassphrase,
    /// The keyring is damaged, was tampered with, or asks for unreasonable work.
    #[error(
        "the key file registry.keys is damaged ({0}); restore it from registry.keys.bak or from a backup"
    )]
    Keyring(&'static str),
    /// The registry file is not what the keyring opens, or pages of it are damaged.
    #[error(
        "the registry file is damaged or is not the one that this key file opens; restore it from a backup"
    )]
    Damaged,
    /// A newer program wrote it.
    #[error(
        "this registry was written by a newer program (format {found}; this program knows {known}); update Accession"
    )]
    Newer {
        /// Format of the file.
        found: u32,
        /// Newest format that this program knows.
        known: u32,
    },
    /// The file was brought to its form by migrations that are not this program's.
    #[error(
        "step {0} of this registry's form is not the one that this program knows; open it with the program that made it, or restore it from a backup"
    )]
    Edited(u32),
    /// The folder lies on another computer, where two programs would overwrite each other's pages.
    #[error(
        "this folder is on a network share ({0}), where a registry can be damaged without a word; move the whole folder to a disk of this computer, and give the share the backups"
    )]
    Share(String),
    /// The database key is not 96 hexadecimal digits. It was not used.
    #[error("the database key is malformed; this is a defect of the program or a damaged key file")]
    Key,
    /// The SQLite inside is older than the floor of safe versions.
    #[error("the database engine is too old: {0}")]
    Engine(String),
    /// Another program has written since.
    #[error("somebody has changed this record since it was opened")]
    Stale,
    /// No such record.
    #[error("no such {0} in this registry")]
    NotFound(&'static str),
    /// The disk is full.
    #[error("the disk is full; nothing was saved; free some space and save again")]
    DiskFull,
    /// The folder or the file cannot be written.
    #[error("the registry's folder cannot be written; check its permissions")]
    ReadOnly,
    /// Another program is writing.
    #[error("the registry is busy: another window or job is writing; try again")]
    Busy,
    /// Files.
    #[error("the registry's files could not be read or written")]
    Io(#[source] std::io::Error),
    /// Anything else that SQLite says.
    #[error("the registry's file could not be used")]
    Sqlite(#[source] rusqlite::Error),
    /// A document's bytes are not a document.
    #[error("a stored document could not be read")]
    Document,
    /// The system gave no random bytes.
    #[error("the system gives no random numbers")]
    Random,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::Damaged,
            Some(ErrorCode::DiskFull) => Error::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Error::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
            _ => match error {
                rusqlite::Error::QueryReturnedNoRows => Error::NotFound("record"),
                other => Error::Sqlite(other),
            },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull => Error::DiskFull,
            ErrorKind::AlreadyExists => Error::AlreadyThere,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
            _ => Error::Io(error),
        }
    }
}

/// What the store answers.
pub type Result<T> = std::result::Result<T, Error>;
