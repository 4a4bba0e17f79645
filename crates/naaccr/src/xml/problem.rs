//! What can be wrong with a file: problems of its data, and the one thing that ends the reading.

use std::fmt;

/// The reference's twelve codes; the text of `as_str` is the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A line of a flat file has the wrong length.
    InvalidLineLength,
    /// The id is in no dictionary of this file, or not for its version or record type.
    UnknownId,
    /// `naaccrNum` is not the number of the id.
    WrongNumber,
    /// The item stands in an element that is not its own.
    InvalidLevel,
    /// Longer than the dictionary allows.
    TooLong,
    /// Shorter than the full length that its data type demands.
    TooShort,
    /// Not what the data type allows.
    InvalidForType,
    /// The first character is a space.
    StartsWithSpace,
    /// The last character is a space.
    EndsWithSpace,
    /// Flat files: patient items differ among the tumors of one patient.
    PatientInconsistent,
    /// Flat files: root items differ among tumors.
    RootInconsistent,
    /// `timeGenerated` is not a date and time.
    InvalidTime,
}

impl Code {
    /// All twelve, in the order of the reference.
    pub const ALL: [Code; 12] = [
        Code::InvalidLineLength,
        Code::UnknownId,
        Code::WrongNumber,
        Code::InvalidLevel,
        Code::TooLong,
        Code::TooShort,
        Code::InvalidForType,
        Code::StartsWithSpace,
        Code::EndsWithSpace,
        Code::PatientInconsistent,
        Code::RootInconsistent,
        Code::InvalidTime,
    ];

    /// The code as every registry program spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidLineLength => "Invalid line length",
            Self::UnknownId => "Unknown NAACCR ID",
            Self::WrongNumber => "Wrong NAACCR Number",
            Self::InvalidLevel => "Invalid data level",
            Self::TooLong => "Value too long",
            Self::TooShort => "Value too short",
            Self::InvalidForType => "Value invalid for data type",
            Self::StartsWithSpace => "Value starts with a space",
            Self::EndsWithSpace => "Value ends with a space",
            Self::PatientInconsistent => "Patient value not consistent among tumors",
            Self::RootInconsistent => "NaaccrData value not consistent among tumors",
            Self::InvalidTime => "Invalid Time Generated",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One questionable item of a file; it never quotes a patient's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which of the reference's codes.
    pub code: Code,
    /// Line of the file on which the item ends, from 1.
    pub line: u64,
    /// Where, within its patient: `/Patient/Tumor[1]/Item[2]`, or `/NaaccrData`.
    pub path: String,
    /// The item's id as the file has it; empty when the problem is of no item.
    pub naaccr_id: String,
    /// What is wrong, in words, without the value.
    pub message: String,
}

/// The file cannot be read any further; what was read before stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct Fatal {
    /// What is wrong and what to do; no patient's value.
    pub message: String,
    /// Line of the file, from 1.
    pub line: u64,
}

impl Fatal {
    pub(super) fn new(line: u64, message: impl Into<String>) -> Fatal {
        Fatal { message: message.into(), line }
    }
}

/// A text without white space around it, as the reference understands it: control characters too, nothing beyond ASCII.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c| c <= ' ')
}

/// A name from the file, shortened and without control characters, so that it can stand in a message.
pub(super) fn shown(name: &str) -> String {
    let mut short: String = name.chars().filter(|c| !c.is_control()).take(48).collect();
    if short.len() < name.len() {
        short.push('…');
    }
    short
}
