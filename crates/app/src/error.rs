//! It could not be done: the user's or IT's business.

use std::fmt;

use crate::views::WireError;

/// What the window branches on; everything else is `Failed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// No open registry.
    Locked,
    /// The pass phrase is wrong.
    WrongPassphrase,
    /// A newer program wrote the registry.
    NewerRegistry,
    /// Somebody changed the record since it was opened.
    StaleRevision,
    /// No such record.
    NotFound,
    /// Not this user's to do.
    NotAllowed,
    /// A person stopped it; not a failure.
    Cancelled,
    /// The disk is full.
    DiskFull,
    /// The input (a file, a typed value) cannot be used; the message says what to do.
    BadInput,
    /// Anything else that could not be done.
    Failed,
    /// A defect of the program.
    Bug,
}

impl Code {
    /// The word on the wire: the variant's name.
    pub fn word(self) -> String {
        format!("{self:?}")
    }
}

/// An error with a code, a message without any patient value, and its source.
#[derive(Debug)]
pub struct Error {
    /// What the window branches on.
    pub code: Code,
    /// What happened and what to do.
    pub message: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Error { code, message: message.into(), source: None }
    }

    pub(crate) fn bad_input(message: impl Into<String>) -> Self {
        Error::new(Code::BadInput, message)
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Error::new(Code::Bug, message)
    }

    pub(crate) fn bug(message: impl Into<String>) -> Self {
        Error::new(Code::Bug, message)
    }

    pub(crate) fn locked() -> Self {
        Error::new(Code::Locked, "The registry is locked. Unlock it first.")
    }

    pub(crate) fn cancelled() -> Self {
        Error::new(Code::Cancelled, "Stopped. Nothing was changed.")
    }

    /// Whether the registry's file could not be read or written, and not what was asked of it.
    pub(crate) fn is_of_the_file(&self) -> bool {
        let store = self.source.as_ref().and_then(|s| s.downcast_ref::<store::Error>());
        matches!(store, Some(store::Error::Damaged | store::Error::Sqlite(_) | store::Error::Io(_)))
    }

    /// The error as the window sees it, with a new incident number.
    pub fn on_the_wire(&self) -> WireError {
        let mut bytes = [0u8; 4];
        // Without random bytes the incident is 00000000, which still finds its line in a report.
        let _ = getrandom::fill(&mut bytes);
        let incident = bytes.iter().map(|b| format!("{b:02x}")).collect();
        WireError { code: self.code.word(), message: self.message.clone(), incident }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|e| e as &(dyn std::error::Error + 'static))
    }
}

/// A message of another crate as a sentence of its own.
pub(crate) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{stop}", chars.as_str())
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        let code = match &error {
            store::Error::WrongPassphrase | store::Error::WrongRecoveryKey => Code::WrongPassphrase,
            store::Error::Newer { .. } => Code::NewerRegistry,
            store::Error::Stale => Code::StaleRevision,
            store::Error::NotFound(_) => Code::NotFound,
            store::Error::DiskFull => Code::DiskFull,
            store::Error::AlreadyThere
            | store::Error::WhoAreYou
            | store::Error::NoKeyFile
            | store::Error::RecoveryKeyMistyped
            | store::Error::NoRecoveryKey
            | store::Error::LoginTaken
            | store::Error::StillEnabled
            | store::Error::LastSlot => Code::BadInput,
            store::Error::Stopped => Code::Cancelled,
            _ => Code::Failed,
        };
        Error { code, message: sentence(&error.to_string()), source: Some(Box::new(error)) }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let (code, message) = match error.kind() {
            ErrorKind::StorageFull => (Code::DiskFull, "The disk is full. Free some space and try again."),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                (Code::Failed, "The folder cannot be written. Check its permissions or choose another one.")
            }
            ErrorKind::NotFound => (Code::BadInput, "The file or folder is not there."),
            ErrorKind::AlreadyExists => {
                (Code::BadInput, "A file of that name is there already. It was left as it is.")
            }
            _ => (Code::Failed, "A file could not be read or written. Check the disk and try again."),
        };
        Error { code, message: message.to_owned(), source: Some(Box::new(error)) }
    }
}

impl From<naaccr::xml::Fatal> for Error {
    fn from(fatal: naaccr::xml::Fatal) -> Self {
        let message = format!("Line {}: {}", fatal.line, fatal.message);
        Error { code: Code::BadInput, message, source: Some(Box::new(fatal)) }
    }
}

impl From<staging::Error> for Error {
    fn from(error: staging::Error) -> Self {
        let message = sentence(&error.to_string());
        Error { code: Code::BadInput, message, source: Some(Box::new(error)) }
    }
}

impl From<naaccr::xml::WriteError> for Error {
    fn from(error: naaccr::xml::WriteError) -> Self {
        match error {
            // A full disk is a full disk, whoever was writing.
            naaccr::xml::WriteError::Io(io) => io.into(),
            other => Error {
                code: Code::Failed,
                message: sentence(&other.to_string()),
                source: Some(Box::new(other)),
            },
        }
    }
}

impl From<exchange::Error> for Error {
    fn from(error: exchange::Error) -> Self {
        match error {
            exchange::Error::Write(io) => io.into(),
            other => Error {
                code: Code::Failed,
                message: sentence(&other.to_string()),
                source: Some(Box::new(other)),
            },
        }
    }
}

impl From<casework::ParametersError> for Error {
    fn from(error: casework::ParametersError) -> Self {
        Error {
            code: Code::Bug,
            message: "The shipped parameters are damaged.".into(),
            source: Some(Box::new(error)),
        }
    }
}
