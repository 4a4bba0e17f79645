//! How to write: what the caller may choose, and what the writer says afterwards.

use super::SPECIFICATION;
use super::dictionary::UserDictionary;

/// What to do with a value that is longer than its item in the file's version and dictionaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TooLong {
    /// Refuse the patient; nothing is ever cut off.
    #[default]
    Stop,
    /// Leave the item out and note it.
    Drop,
    /// Write it whole: for a file that is handed on with its problems.
    Keep,
}

/// What to do with characters that XML cannot hold: controls but tab and line ends, U+FFFE and U+FFFF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// Refuse the patient.
    #[default]
    Stop,
    /// Leave the characters out and note the item.
    Remove,
}

/// In which order the items of one element are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the document has them.
    #[default]
    AsGiven,
    /// By id, in the order of ASCII.
    Alphabetical,
}

/// How lines end between elements; within values it is always `\n`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineEnd {
    /// `\n`.
    #[default]
    Lf,
    /// `\r\n`.
    CrLf,
}

impl LineEnd {
    pub(super) fn text(self) -> &'static str {
        match self {
            LineEnd::Lf => "\n",
            LineEnd::CrLf => "\r\n",
        }
    }
}

/// How to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteOptions {
    /// Written as `timeGenerated`; the header's own when `None` (there is no clock here).
    pub time_generated: Option<String>,
    /// Whether every item that a dictionary knows also carries its number.
    pub numbers: bool,
    /// Written as `specificationVersion`.
    pub specification: String,
    /// What to do with values that are too long.
    pub too_long: TooLong,
    /// What to do with characters that XML cannot hold.
    pub control: Control,
    /// Order of items.
    pub order: Order,
    /// Line ends between elements.
    pub line_end: LineEnd,
    /// Whether digits shorter than an item that the dictionary pads with zeros are filled up.
    pub pad_zero: bool,
    /// User dictionaries at hand, for lengths and numbers; one is in force when the header names its URI.
    pub dictionaries: Vec<UserDictionary>,
}

impl Default for WriteOptions {
    fn default() -> Self {
        WriteOptions {
            time_generated: None,
            numbers: false,
            specification: SPECIFICATION.to_owned(),
            too_long: TooLong::default(),
            control: Control::default(),
            order: Order::default(),
            line_end: LineEnd::default(),
            pad_zero: false,
            dictionaries: Vec::new(),
        }
    }
}

/// What the writer did to an item that it did not write as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// Left out: longer than its item.
    TooLong,
    /// Written without the characters that XML cannot hold.
    ControlRemoved,
    /// Left out of a record of fixed columns, which has none for it or not in the element where it stands.
    NoColumn,
    /// Written in a record of fixed columns with spaces for its line breaks.
    LineBreak,
    /// Blanks around the value are not told from those of a record of fixed columns.
    Blanks,
    /// A patient without tumors, written as a record of fixed columns whose tumor is blank.
    NoTumor,
    /// Tumors of a patient without `patientIdNumber`: a reader of fixed columns takes each for a patient.
    PatientSplit,
    /// The patient has the `patientIdNumber` of the one before: a reader of fixed columns takes both for one.
    PatientsJoined,
}

/// One item, or a whole patient when the id is empty, that was not written as it was; never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteNote {
    /// The item.
    pub naaccr_id: String,
    /// Which patient of the file, from 1; 0 for an item of the root.
    pub patient: u64,
    /// Which tumor of the patient, from 1; `None` for an item of the patient or the root.
    pub tumor: Option<usize>,
    /// What was done.
    pub what: Noted,
}
