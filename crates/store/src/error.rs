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
    /// The registry file is there and the key file is not.
    #[error(
        "registry.accession is here but the key file registry.keys is not; use the earlier key file if it is offered, restore registry.keys from a backup, or choose the right folder"
    )]
    KeysMissing,
    /// The pass phrase opens no slot of the keyring, or there is no such login: which of both is not said.
    #[error("the login, the pass phrase or the key file does not open this registry; try again")]
    WrongPassphrase,
    /// Nobody was named and several people have a slot.
    #[error("several people can open this registry; say who you are")]
    WhoAreYou,
    /// The person's slot needs a key file, and none was given or what was given is not one.
    #[error("a key file is needed beside the pass phrase: a file of 32 bytes to one MiB; choose it")]
    NoKeyFile,
    /// A recovery key whose checksum does not fit.
    #[error("the recovery key was not typed as it stands on its sheet; compare it group by group")]
    RecoveryKeyMistyped,
    /// A recovery key that was typed well and opens nothing here.
    #[error(
        "this recovery key does not open this registry: it is another registry's, or a newer one has replaced it"
    )]
    WrongRecoveryKey,
    /// No recovery key was ever made.
    #[error("this registry has no recovery key; unlock it with a pass phrase")]
    NoRecoveryKey,
    /// Somebody with this login has a slot.
    #[error("this login is taken; choose another one")]
    LoginTaken,
    /// A slot of a person who has not been disabled.
    #[error("this person can still come in; disable them first")]
    StillEnabled,
    /// The only slot of a person.
    #[error("this is the only login left; add another person first, or nobody could open the registry")]
    LastSlot,
    /// The keyring is damaged, was tampered with, or asks for unreasonable work.
    #[error(
        "the key file registry.keys is damaged ({0}); use the earlier key file registry.keys.bak, or restore registry.keys from a backup"
    )]
    Keyring(&'static str),
    /// The keyring is older than the database remembers.
    #[error(
        "the key file registry.keys is an older one that was put back (number {found}, the registry knows {known}); an administrator or the recovery key must unlock the registry and confirm it"
    )]
    StaleKeyring {
        /// Serial of the key file.
        found: u64,
        /// Serial that the database remembers.
        known: u64,
    },
    /// The keyring's salt is not the registry file's.
    #[error(
        "the key file registry.keys does not belong to this registry file: it is another registry's, or from before its key was changed; put back the registry.keys that was beside this file, or restore both from the same backup"
    )]
    OtherKeyring,
    /// The registry file is damaged: its key is the right one.
    #[error(
        "the registry file is damaged, or the disk could not read it; open it again, and if that does not help restore it from a backup"
    )]
    Damaged,
    /// Somebody else has the registry open.
    #[error("the registry is open in another window, program or job; close it there and try again")]
    Held,
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
    #[error(
        "the registry's folder cannot be written, so nothing can be saved, and no record shown, because every look at one is recorded; check the permissions of the folder"
    )]
    ReadOnly,
    /// Another program is writing.
    #[error("the registry is busy: another window or job is writing; try again")]
    Busy,
    /// Files.
    #[error("the registry's files could not be read or written; check the disk and try again")]
    Io(#[source] std::io::Error),
    /// Anything else that SQLite says.
    #[error("the registry's file could not be used; check the disk and try again")]
    Sqlite(#[source] rusqlite::Error),
    /// A document's bytes are not a document.
    #[error("a stored document could not be read")]
    Document,
    /// It was not done, for the reason that the text gives.
    #[error("{0}")]
    Refused(String),
    /// A person stopped it.
    #[error("stopped; nothing was changed")]
    Stopped,
    /// The system gave no random bytes.
    #[error("the system gives no random numbers")]
    Random,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        // The index of the log could not grow: SQLite has no word of its own for a full disk there.
        let index = error.sqlite_error().map(|e| e.extended_code);
        if index == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Error::DiskFull;
        }
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
