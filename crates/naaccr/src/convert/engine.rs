//! Carries a plan out, document by document.

use crate::check::shape;
use crate::document::{Header, Items, Patient};
use crate::standard::{DataType, Item, Parent, item};

use super::plan::{CHECK, GONE, Move, Plan, Rule, SOURCE};
use super::{Change, Kind, Retired};

const GONE_UPWARD: &str = "The new version no longer has this item.";
const GONE_DOWNWARD: &str = "The older version does not have this item.";
const NO_EQUAL: &str = "No rule knows this value; nothing was filled from it.";
const TAKEN: &str = "The item that succeeds it already holds another value, which was left as it is.";
const UNFIT: &str = "The new version does not allow this value in the item; it was kept as it is.";
const MOVED: &str = "The item belongs to another element in the new version.";
const DISAGREE: &str =
    "The item belongs to the patient in the new version, and the tumors do not say the same.";
const NO_TUMOR: &str = "The item belongs to each tumor in the new version, and the patient has none.";
const VERSION: &str = "The version of the standard that the file follows.";
const DICTIONARY: &str =
    "The address of this user dictionary names the old version; there may be a newer one.";

/// Everything that is said of one set of items goes through here.
struct Said<'a> {
    changes: &'a mut Vec<Change>,
    tumor: Option<usize>,
}

impl Said<'_> {
    #[allow(clippy::too_many_arguments)] // one line of a report has so many columns
    fn push(
        &mut self,
        rule: &'static str,
        kind: Kind,
        (from, old): (Item, String),
        (to, new): (&'static str, String),
        review: bool,
        note: &'static str,
    ) {
        let tumor = self.tumor;
        self.changes.push(Change { rule, tumor, from: from.id(), old, to, new, kind, review, note });
    }
}

pub(super) fn header(plan: &Plan, from: u16, to: u16, header: &mut Header) -> Vec<Change> {
    let mut changes = Vec::new();
    if from == to {
        return changes;
    }
    for step in &plan.steps {
        follow(plan, &step.rules, &mut header.items, &mut Said { changes: &mut changes, tumor: None });
    }
    sweep(plan, &mut header.items, &mut Said { changes: &mut changes, tumor: None });
    header.version = to;
    let (of_version, new) = (item::NAACCR_RECORD_VERSION, to.to_string());
    let old = header.items.get(of_version).unwrap_or_default().to_owned();
    if old != new {
        header.items.put(of_version, &new);
        let mut said = Said { changes: &mut changes, tumor: None };
        said.push("version", Kind::Recoded, (of_version, old), (of_version.id(), new), false, VERSION);
    }
    for uri in header.user_dictionaries.iter().filter(|uri| names(uri, from)) {
        changes.push(Change {
            rule: "user-dictionary",
            tumor: None,
            from: "userDictionaryUri",
            old: uri.clone(),
            to: "userDictionaryUri",
            new: uri.clone(),
            kind: Kind::Dictionary,
            review: true,
            note: DICTIONARY,
        });
    }
    changes
}

/// Whether an address carries a version as a number of its own: `dictionary-250-v1.xml`.
fn names(uri: &str, version: u16) -> bool {
    let version = version.to_string();
    uri.split(|c: char| !c.is_ascii_digit()).any(|number| number == version)
}

pub(super) fn patient(plan: &Plan, patient: &mut Patient) -> Vec<Change> {
    let mut changes = Vec::new();
    // The common document needs nothing, and is told so by one walk over its items.
    let of_patient = flags(plan, &patient.items);
    let of_tumors = patient.tumors.iter().fold(0, |all, t| all | flags(plan, &t.items));
    if of_patient | of_tumors == 0 {
        return changes;
    }
    if (of_patient | of_tumors) & SOURCE != 0 {
        for step in &plan.steps {
            follow(plan, &step.rules, &mut patient.items, &mut Said { changes: &mut changes, tumor: None });
            for (at, tumor) in patient.tumors.iter_mut().enumerate() {
                let mut said = Said { changes: &mut changes, tumor: Some(at + 1) };
                follow(plan, &step.rules, &mut tumor.items, &mut said);
            }
            for moved in &step.moves {
                relocate(plan, moved, patient, &mut changes);
            }
        }
    }
    sweep(plan, &mut patient.items, &mut Said { changes: &mut changes, tumor: None });
    for (at, tumor) in patient.tumors.iter_mut().enumerate() {
        sweep(plan, &mut tumor.items, &mut Said { changes: &mut changes, tumor: Some(at + 1) });
    }
    changes
}

fn flags(plan: &Plan, items: &Items) -> u8 {
    items.iter_items().fold(0, |all, (item, ..)| all | item.map_or(0, |i| plan.flags(i)))
}

fn follow(plan: &Plan, rules: &[Rule], items: &mut Items, said: &mut Said<'_>) {
    for rule in rules {
        let Some(old) = items.get(rule.from).map(str::to_owned) else { continue };
        // A rename leaves nothing behind; what a rule carried over leaves with the rest that is gone.
        let leaves = rule.kind == Kind::Renamed || plan.retired == Retired::Remove && plan.is_gone(rule.from);
        let (mut carried, mut told) = (true, false);
        for target in &rule.targets {
            let in_place = target.to == rule.from;
            let Some((new, review)) = target.values.apply(&old) else {
                if !in_place {
                    carried = false;
                    let stays = (rule.from.id(), old.clone());
                    said.push(rule.name, Kind::Unfit, (rule.from, old.clone()), stays, true, NO_EQUAL);
                }
                continue;
            };
            match items.get(target.to).filter(|_| !in_place) {
                Some(held) if held == new => {}
                // What stands there is what this value once came from: the same fact.
                Some(held) if target.back.apply(held).is_some_and(|(b, _)| b == old.as_str()) => {}
                Some(held) => {
                    carried = false;
                    let held = (target.to.id(), held.to_owned());
                    said.push(rule.name, Kind::Inconsistent, (rule.from, old.clone()), held, true, TAKEN);
                }
                None if in_place && new == old.as_str() => {
                    if review {
                        let stays = (rule.from.id(), old.clone());
                        said.push(rule.name, Kind::Unfit, (rule.from, old.clone()), stays, true, rule.note);
                    }
                }
                None => {
                    items.put(target.to, &new);
                    told = true;
                    let now = (target.to.id(), new.into_owned());
                    said.push(rule.name, rule.kind, (rule.from, old.clone()), now, review, rule.note);
                }
            }
        }
        if carried && leaves {
            if !told && let Some(target) = rule.targets.first() {
                let now = (target.to.id(), items.get(target.to).unwrap_or_default().to_owned());
                said.push(rule.name, rule.kind, (rule.from, old), now, false, rule.note);
            }
            items.put(rule.from, "");
        }
    }
}

fn relocate(plan: &Plan, moved: &Move, patient: &mut Patient, changes: &mut Vec<Change>) {
    let item = moved.item;
    let id = item.id();
    let remove = plan.retired == Retired::Remove;
    match moved.to {
        Parent::Patient => {
            let mut values = patient
                .items
                .get(item)
                .into_iter()
                .chain(patient.tumors.iter().filter_map(|t| t.items.get(item)));
            let Some(value) = values.next().map(str::to_owned) else { return };
            if patient.tumors.iter().all(|t| t.items.get(item).is_none()) {
                return;
            }
            let agreed = values.all(|other| other == value);
            drop(values);
            if agreed {
                patient.items.put(item, &value);
            }
            for (at, tumor) in patient.tumors.iter_mut().enumerate() {
                let Some(old) = tumor.items.get(item).map(str::to_owned) else { continue };
                let mut said = Said { changes, tumor: Some(at + 1) };
                if agreed {
                    tumor.items.put(item, "");
                    said.push("moved", Kind::Moved, (item, old), (id, value.clone()), false, MOVED);
                } else {
                    let stays = if remove { ("", String::new()) } else { (id, old.clone()) };
                    said.push("moved", Kind::Inconsistent, (item, old), stays, true, DISAGREE);
                    if remove {
                        tumor.items.put(item, "");
                    }
                }
            }
        }
        Parent::Tumor => {
            let Some(old) = patient.items.get(item).map(str::to_owned) else { return };
            let mut everywhere = !patient.tumors.is_empty();
            for (at, tumor) in patient.tumors.iter_mut().enumerate() {
                let mut said = Said { changes, tumor: Some(at + 1) };
                match tumor.items.get(item).map(str::to_owned) {
                    Some(held) if held != old => {
                        everywhere = false;
                        said.push("moved", Kind::Inconsistent, (item, old.clone()), (id, held), true, TAKEN);
                    }
                    _ => {
                        tumor.items.put(item, &old);
                        said.push("moved", Kind::Moved, (item, old.clone()), (id, old.clone()), false, MOVED);
                    }
                }
            }
            if everywhere {
                patient.items.put(item, "");
            } else if remove || patient.tumors.is_empty() {
                let stays = if remove { ("", String::new()) } else { (id, old.clone()) };
                let mut said = Said { changes, tumor: None };
                said.push("moved", Kind::Inconsistent, (item, old), stays, true, NO_TUMOR);
                if remove {
                    patient.items.put(item, "");
                }
            }
        }
        // No item ever moved to or from the root; a test says so.
        Parent::NaaccrData => {}
    }
}

/// What is left after all steps: items that the version does not have, and values that do not fit.
fn sweep(plan: &Plan, items: &mut Items, said: &mut Said<'_>) {
    if flags(plan, items) & (GONE | CHECK) == 0 {
        return;
    }
    for (item, _, value) in items.iter_items() {
        let Some(item) = item else { continue };
        let flags = plan.flags(item);
        if flags & GONE != 0 && !carried(plan, item, value, items) {
            let (name, note, review) = retirement(plan, item, value, items);
            let stays = match plan.retired {
                Retired::Keep => (item.id(), value.to_owned()),
                Retired::Remove => ("", String::new()),
            };
            said.push(name, Kind::Retired, (item, value.to_owned()), stays, review, note);
        } else if flags & CHECK != 0 && flags & GONE == 0 && !fits(plan, item, value) {
            let stays = (item.id(), value.to_owned());
            said.push("unfit", Kind::Unfit, (item, value.to_owned()), stays, true, UNFIT);
        }
    }
    if plan.retired == Retired::Remove {
        let gone: Vec<Item> =
            items.iter_items().filter_map(|(i, ..)| i).filter(|i| plan.is_gone(*i)).collect();
        for item in gone {
            items.put(item, "");
        }
    }
}

/// Whether the fact that a kept value states stands where the new version has it.
fn carried(plan: &Plan, item: Item, value: &str, items: &Items) -> bool {
    if plan.retired == Retired::Remove || plan.flags(item) & SOURCE == 0 {
        return false;
    }
    let mut rules = plan.steps.iter().flat_map(|s| &s.rules).filter(|r| r.from == item);
    rules.any(|rule| {
        rule.targets.iter().all(|target| {
            let held = items.get(target.to);
            held.is_some_and(|held| {
                target.values.apply(value).is_some_and(|(new, _)| new == held)
                    || target.back.apply(held).is_some_and(|(old, _)| old == value)
            })
        })
    })
}

fn retirement(plan: &Plan, item: Item, value: &str, items: &Items) -> (&'static str, &'static str, bool) {
    if !plan.upward {
        return ("newer", GONE_DOWNWARD, false);
    }
    match plan.retirements.iter().find(|r| r.item == item) {
        Some(row) => {
            let open = row.unless.is_none_or(|successor| items.get(successor).is_none());
            let review = open && row.values.apply(value).is_some_and(|(_, review)| review);
            (row.name, row.note, review)
        }
        None => ("retired", GONE_UPWARD, false),
    }
}

fn fits(plan: &Plan, item: Item, value: &str) -> bool {
    let Some(span) = item.def().in_version(plan.to) else { return true };
    let (units, most) = (value.encode_utf16().count(), usize::from(span.length));
    let full = matches!(span.data_type, DataType::Digits | DataType::Alpha | DataType::Mixed);
    (units <= most || span.unlimited) && (!full || units == most) && shape::fits(span.data_type, value)
}
