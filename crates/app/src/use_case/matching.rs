//! Which patient and tumor of the registry a record of a file speaks of.

use std::cmp::Ordering;

use naaccr::{Item, Items, PartialDate, Patient, item};
use sha2::{Digest, Sha256};
use store::TumorRow;

use crate::files::hex;

/// The number by which the file's source knows the patient.
///
/// Without a patient number, one made of what identifies the patient; without that, of the whole record,
/// so that the same file read twice is the same patients.
pub(super) fn number(patient: &Patient) -> String {
    if let Some(number) = patient.items.get(item::PATIENT_ID_NUMBER) {
        return number.to_owned();
    }
    let identifying = [item::NAME_LAST, item::NAME_FIRST, item::DATE_OF_BIRTH, item::SOCIAL_SECURITY_NUMBER];
    let known: Vec<&str> = identifying.iter().filter_map(|i| patient.items.get(*i)).collect();
    let mut hash = Sha256::new();
    let mut feed = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    };
    if known.len() >= 3 {
        identifying.iter().for_each(|i| feed(patient.items.get(*i).unwrap_or("")));
    } else {
        patient.items.iter().for_each(|(id, value)| [id, value].into_iter().for_each(&mut feed));
        patient
            .tumors
            .iter()
            .flat_map(|t| t.items.iter())
            .for_each(|(id, value)| [id, value].into_iter().for_each(&mut feed));
    }
    format!("#{}", &hex(&hash.finalize())[..32])
}

/// Whether two records under one number are plainly two people: nothing that both know agrees.
pub(super) fn different_person(ours: &Items, theirs: &Items) -> bool {
    let identifying = [
        item::NAME_LAST,
        item::NAME_FIRST,
        item::DATE_OF_BIRTH,
        item::SOCIAL_SECURITY_NUMBER,
        item::MEDICAL_RECORD_NUMBER,
    ];
    let mut compared = 0;
    for item in identifying {
        if let (Some(a), Some(b)) = (ours.get(item), theirs.get(item)) {
            if a.trim().eq_ignore_ascii_case(b.trim()) {
                return false;
            }
            compared += 1;
        }
    }
    compared >= 2
}

/// The tumor of ours that the file's tumor is, among those that no earlier tumor of the file took.
///
/// By tumor record number where both have one; else by site, histology, behavior, laterality and date of diagnosis.
pub(super) fn find<'a>(ours: &'a [TumorRow], taken: &[i64], theirs: &Items) -> Option<&'a TumorRow> {
    let free = || ours.iter().filter(|t| !taken.contains(&t.tumor));
    if let Some(number) = theirs.get(item::TUMOR_RECORD_NUMBER)
        && let Some(found) = free().find(|t| t.items.get(item::TUMOR_RECORD_NUMBER) == Some(number))
    {
        return Some(found);
    }
    const TELLING: [Item; 5] = [
        item::PRIMARY_SITE,
        item::HISTOLOGIC_TYPE_ICD_O3,
        item::BEHAVIOR_CODE_ICD_O3,
        item::LATERALITY,
        item::DATE_OF_DIAGNOSIS,
    ];
    let both_numbered = |t: &TumorRow| {
        theirs.get(item::TUMOR_RECORD_NUMBER).is_some() && t.items.get(item::TUMOR_RECORD_NUMBER).is_some()
    };
    free().find(|t| !both_numbered(t) && TELLING.iter().all(|i| t.items.get(*i) == theirs.get(*i)))
}

/// Items that follow the newest contact: a file that is older than ours does not bring them back.
const OF_LAST_CONTACT: [Item; 4] =
    [item::DATE_OF_LAST_CONTACT, item::VITAL_STATUS, item::FOLLOW_UP_SOURCE, item::FOLLOW_UP_SOURCE_CENTRAL];

/// What the file would change of ours: item, new value. A blank in the file erases nothing.
pub(super) fn differences(ours: &Items, theirs: &Items) -> Vec<(String, String)> {
    let date = |items: &Items| items.get(item::DATE_OF_LAST_CONTACT).and_then(PartialDate::parse);
    let older = match (date(ours), date(theirs)) {
        (Some(a), Some(b)) => b.known_cmp(a) == Some(Ordering::Less),
        _ => false,
    };
    theirs
        .iter_items()
        .filter(|(item, id, value)| {
            let stays = older && item.is_some_and(|i| OF_LAST_CONTACT.contains(&i));
            !stays && ours.get_id(id) != Some(value)
        })
        .map(|(_, id, value)| (id.to_owned(), value.to_owned()))
        .collect()
}
