//! Derived items at a save.
//!
//! They are written when a person saves an abstract in the form or completes it, and by the invented registry. Other
//! jobs leave them: an import keeps what its file says, and a contact or a new sequence number has nothing to do with
//! stage; what differs then is a finding, and the next save in the form settles what is the program's own.

use std::collections::HashSet;

use naaccr::{Date, Item, Items};
use staging::tumor::{Assessed, Output, Part, State};

use super::super::standing::Documents;
use crate::rules::Rules;

/// One derived item to write.
pub(in super::super) struct Write {
    /// The item.
    pub(in super::super) item: Item,
    /// Its value; blank when nothing follows any more.
    pub(in super::super) value: String,
    /// Why, for the history.
    pub(in super::super) reason: String,
}

/// What is to be written so that the derived items follow their inputs.
///
/// A blank is filled, a value that the record derived itself follows, one that came from elsewhere stays.
pub(in super::super) fn writes(
    rules: &Rules,
    saved: Documents<'_>,
    now: Documents<'_>,
    today: Date,
) -> Vec<Write> {
    let (saved, now) = (assess(rules, saved, today), assess(rules, now, today));
    let mut writes: Vec<Write> = Vec::new();
    let mut written: HashSet<Item> = HashSet::new();
    let outputs = |a: &Assessed<'_>| -> Vec<(Item, String)> {
        let of = a.parts.iter().flat_map(|p| p.derived.iter().map(move |d| (p, d.output)));
        of.filter(|(_, o)| !o.is_version()).map(|(p, o)| (o.item(), p.bound().name().to_owned())).collect()
    };
    for (item, by) in outputs(&now).into_iter().chain(outputs(&saved)) {
        if now.state(item, &saved) == State::New && written.insert(item) {
            let value = now.value(item).to_owned();
            let reason = if value.is_empty() {
                format!("no longer derived by {by}")
            } else {
                format!("derived by {by}")
            };
            writes.push(Write { item, value, reason });
        }
    }
    for part in &now.parts {
        versions(part, &now, &written, &mut writes);
    }
    for output in saved.parts.iter().flat_map(|p| &p.derived).map(|d| d.output).filter(|o| o.is_version()) {
        let gone = now.value(output.item()).is_empty() && now.state(output.item(), &saved) == State::New;
        if gone {
            let reason = "no longer derived".to_owned();
            writes.push(Write { item: output.item(), value: String::new(), reason });
        }
    }
    writes
}

fn assess<'a>(rules: &'a Rules, (patient, tumor): Documents<'a>, today: Date) -> Assessed<'a> {
    rules.content.tables.assess(patient, tumor, today.year())
}

/// The version goes with the values: it is written where they are, if all that is derived is what the record holds.
fn versions(part: &Part<'_>, now: &Assessed<'_>, written: &HashSet<Item>, writes: &mut Vec<Write>) {
    let values = || part.derived.iter().filter(|d| !d.output.is_version() && !d.value.is_empty());
    let agrees = values().all(|d| written.contains(&d.output.item()) || now.held(d.output.item()) == d.value);
    for derived in part.derived.iter().filter(|d| d.output.is_version() && !d.value.is_empty()) {
        let output: &Output = derived.output;
        let held = now.held(output.item());
        let touched = values().any(|d| written.contains(&d.output.item()));
        if held == derived.value || !agrees || values().next().is_none() || !(held.is_empty() || touched) {
            continue;
        }
        let reason = || format!("derived by {}", part.bound().name());
        writes.push(Write { item: output.item(), value: derived.value.clone(), reason: reason() });
        let first = output.once().filter(|once| held.is_empty() && now.held(*once).is_empty());
        writes.extend(first.map(|item| Write { item, value: derived.value.clone(), reason: reason() }));
    }
}

/// Fills the derived items of a tumor that nobody has touched yet.
pub(in super::super) fn fill(rules: &Rules, patient: &Items, tumor: &mut Items, today: Date) {
    let found = writes(rules, (patient, tumor), (patient, tumor), today);
    found.iter().for_each(|write| tumor.put(write.item, &write.value));
}
