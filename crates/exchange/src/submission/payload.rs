//! The payload: the items of a case that go, in the shape in which the recipient gets them.

use std::collections::BTreeMap;

use naaccr::{Item, Items, Patient, Tumor, item};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Profile;

/// SHA-256 of a payload; the ledger compares it with the next one.
pub type Hash = [u8; 32];

/// The items of one case that go, and what stays here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    /// Items of the patient.
    pub patient: Items,
    /// Items of the tumor.
    pub tumor: Items,
    /// What holds a value here and does not go, in order of id.
    pub dropped: Vec<Dropped>,
}

/// An item that holds a value here and does not go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Dropped {
    /// NAACCR XML id, or the id of a user-defined item.
    pub id: String,
    /// Why it stays here.
    pub why: Why,
}

/// Why an item stays here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The NAACCR version of the file does not have it.
    Version,
    /// The record type does not carry it.
    RecordType,
    /// The profile leaves it out.
    Selection,
    /// User-defined or unknown, and not in the recipient's dictionary.
    UserDefined,
}

/// The items of a case for a recipient, and a list of what stays here: nothing is left out silently.
///
/// Items stay with the element under which they stand.
pub fn payload(profile: &Profile, patient: &Patient, tumor: &Tumor) -> Payload {
    of_items(profile, &patient.items, &tumor.items)
}

pub(super) fn of_items(profile: &Profile, patient: &Items, tumor: &Items) -> Payload {
    let mut dropped = Vec::new();
    let mut pass = |items: &Items| {
        let mut out = Items::new();
        for (known, id, value) in items.iter_items() {
            let why = match known {
                Some(item) => profile.refusal(item),
                None if profile.items.user_items.takes(id) => None,
                None => Some(Why::UserDefined),
            };
            match why {
                None => out.push_new(known, id, value),
                Some(why) => dropped.push(Dropped { id: id.to_owned(), why }),
            }
        }
        out
    };
    let (mut patient, mut tumor) = (pass(patient), pass(tumor));
    // A record that was read from a file of another type or version may carry that file's own marks.
    for items in [&mut patient, &mut tumor] {
        items.put(item::RECORD_TYPE, "");
        items.put(item::NAACCR_RECORD_VERSION, "");
    }
    dropped.sort();
    Payload { patient, tumor, dropped }
}

impl Payload {
    /// The hash by which the ledger sees a change: without the items that alone make no change.
    pub fn hash(&self, profile: &Profile) -> Hash {
        hash_without(&self.patient, &self.tumor, &profile.ignore_in_changes)
    }
}

/// The hash of a payload: independent of the order in which items came.
///
/// SHA-256 over, for patient and tumor: a letter, the number of items, then in order of id
/// the length and bytes of id and value. Lengths are 32 bits, big end first.
pub fn payload_hash(patient: &Items, tumor: &Items) -> Hash {
    hash_without(patient, tumor, &[])
}

fn hash_without(patient: &Items, tumor: &Items, ignored: &[Item]) -> Hash {
    let mut hash = Sha256::new();
    for (letter, items) in [(b"P", patient), (b"T", tumor)] {
        let sorted: BTreeMap<&str, &str> = items
            .iter_items()
            .filter(|(item, ..)| item.is_none_or(|i| !ignored.contains(&i)))
            .map(|(_, id, value)| (id, value))
            .collect();
        hash.update(letter);
        hash.update((sorted.len() as u32).to_be_bytes());
        for text in sorted.iter().flat_map(|(id, value)| [id, value]) {
            hash.update((text.len() as u32).to_be_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.finalize().into()
}
