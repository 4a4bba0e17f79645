//! Accession number (item 550) and hospital sequence number (item 560).

use naaccr::{Items, item};

const FIRST_MALIGNANT: u8 = 0;
const LAST_MALIGNANT: u8 = 59;
const FIRST_OTHER: u8 = 60;
const LAST_OTHER: u8 = 87;

/// The accession number after the highest one of a year of first contact.
///
/// Four digits of the year, then a running number of five digits, one per patient
/// (STORE, item 550). `None` when `highest` is not of that year and shape, or the year is full.
///
/// ```
/// assert_eq!(casework::next_accession(2025, None).as_deref(), Some("202500001"));
/// assert_eq!(casework::next_accession(2025, Some("202500041")).as_deref(), Some("202500042"));
/// ```
pub fn next_accession(year: u16, highest: Option<&str>) -> Option<String> {
    if !(1800..=2099).contains(&year) {
        return None;
    }
    let running = match highest {
        None => 0,
        Some(text) => {
            let running = text.strip_prefix(&format!("{year:04}"))?;
            (running.len() == 5 && running.bytes().all(|b| b.is_ascii_digit()))
                .then_some(running)?
                .parse()
                .ok()?
        }
    };
    (running < 99_999_u32).then(|| format!("{year:04}{:05}", running + 1))
}

/// Which of the two ranges of sequence numbers a tumor takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SequenceKind {
    /// Malignant or in situ: 00 the only one, 01 the first of several, up to 59.
    Malignant,
    /// Non-malignant, or reportable by agreement: 60 the only one, 61 the first of several, up to 87.
    Other,
}

impl SequenceKind {
    /// The range of a tumor by its behavior; `None` when the behavior is blank.
    ///
    /// What a registry's committee reports by agreement cannot be read from the tumor: say `Other` then.
    pub fn of(tumor: &Items) -> Option<Self> {
        match tumor.get(item::BEHAVIOR_CODE_ICD_O3)? {
            "0" | "1" => Some(Self::Other),
            _ => Some(Self::Malignant),
        }
    }

    fn range(self) -> (u8, u8) {
        match self {
            Self::Malignant => (FIRST_MALIGNANT, LAST_MALIGNANT),
            Self::Other => (FIRST_OTHER, LAST_OTHER),
        }
    }
}

/// An earlier tumor whose sequence number changes, because it is no longer the only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SequenceChange {
    /// Index into the sequence numbers that were given.
    pub tumor: usize,
    /// Its new sequence number.
    pub new: String,
}

/// The sequence number of a further tumor, and what changes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequencing {
    /// Sequence number of the further tumor.
    pub new: String,
    /// Changes to make on the patient's earlier tumors.
    pub changes: Vec<SequenceChange>,
}

/// The sequence number for one more tumor of a patient who has these (STORE, item 560).
///
/// The tumor that was the only one (00, or 60) becomes the first of several (01, or 61).
/// Unknown numbers (88, 98, 99) and blanks are left as they are. `None` when the range is full.
pub fn assign_sequence(existing: &[Option<&str>], kind: SequenceKind) -> Option<Sequencing> {
    let (first, last) = kind.range();
    let number =
        |text: &str| text.parse::<u8>().ok().filter(|n| text.len() == 2 && (first..=last).contains(n));
    let taken: Vec<(usize, u8)> =
        existing.iter().enumerate().filter_map(|(i, s)| Some((i, number((*s)?)?))).collect();
    let Some(highest) = taken.iter().map(|(_, n)| *n).max() else {
        return Some(Sequencing { new: format!("{first:02}"), changes: Vec::new() });
    };
    // The only one turns into the first, so the next one is at least the second.
    let next = highest.max(first + 1) + 1;
    let changes = taken
        .iter()
        .filter(|(_, n)| *n == first)
        .map(|(tumor, _)| SequenceChange { tumor: *tumor, new: format!("{:02}", first + 1) })
        .collect();
    (next <= last).then(|| Sequencing { new: format!("{next:02}"), changes })
}
