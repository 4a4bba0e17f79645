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
const DEFAULT: &str =
    "The item belonged to the old version's default user dictionary, which the new one has not.";
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
        (from, old): (&'static str, String),
        (to, new): (&'static str, String),
        review: bool,
        note: &'static str,
    ) {
        let tumor = self.tumor;
        self.changes.push(Change { rule, tumor, from, old, to, new, kind, review, note });
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
        said.push("version", Kind::Recoded, (of_version.id(), old), (of_version.id(), new), false, VERSION);
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
    let of = |item: Option<Item>, id: &str| match item {
        Some(item) => plan.flags(item),
        None if plan.ended_default(id).is_some() => GONE,
        None => 0,
    };
    items.iter_items().fold(0, |all, (item, id, _)| all | of(item, id))
}

fn follow(plan: &Plan, rules: &[Rule], items: &mut Items, said: &mut Said<'_>) {
    for rule in rules {
        let Some(old) = items.get(rule.from).map(str::to_owned) else { continue };
        let id = rule.from.id();
        // A rename leaves nothing behind; what a rule carried over leaves with the rest that is gone.
        let leaves = rule.kind == Kind::Renamed || plan.retired == Retired::Remove && plan.is_gone(rule.from);
        let (mut carried, mut told) = (true, false);
        for target in &rule.targets {
            let in_place = target.to == rule.from;
            let Some((new, review)) = target.values.apply(&old) else {
                if !in_place {
                    carried = false;
                    let stays = (id, old.clone());
                    said.push(rule.name, Kind::Unfit, (id, old.clone()), stays, true, NO_EQUAL);
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
                    said.push(rule.name, Kind::Inconsistent, (id, old.clone()), held, true, TAKEN);
                }
                None if in_place && new == old.as_str() => {
                    if review {
                        let stays = (id, old.clone());
                        said.push(rule.name, Kind::Unfit, (id, old.clone()), stays, true, rule.note);
                    }
                }
                None => {
                    items.put(target.to, &new);
                    told = true;
                    let now = (target.to.id(), new.into_owned());
                    said.push(rule.name, rule.kind, (id, old.clone()), now, review, rule.note);
                }
            }
        }
        if carried && leaves {
            if !told && let Some(target) = rule.targets.first() {
                let now = (target.to.id(), items.get(target.to).unwrap_or_default().to_owned());
                said.push(rule.name, rule.kind, (id, old), now, false, rule.note);
            }
            items.put(rule.from, "");
        }
    }
}

fn relocate(plan: &Plan, moved: &Move, patient: &mut Patient, changes: &mut Vec<Change>) {
    match moved.to {
        Parent::Patient => to_patient(plan, moved.item, patient, changes),
        Parent::Tumor => to_tumors(plan, moved.item, patient, changes),
        // No item ever moved to or from the root; a test says so.
        Parent::NaaccrData => {}
    }
}

/// The patient gets what all tumors say that say something; otherwise nobody gets anything.
fn to_patient(plan: &Plan, item: Item, patient: &mut Patient, changes: &mut Vec<Change>) {
    let mut values = patient.tumors.iter().filter_map(|t| t.items.get(item));
    let Some(value) = values.next() else { return };
    let agreed = values.chain(patient.items.get(item)).all(|other| other == value);
    let value = value.to_owned();
    if agreed {
        patient.items.put(item, &value);
    }
    for (at, tumor) in patient.tumors.iter_mut().enumerate() {
        let Some(old) = tumor.items.get(item).map(str::to_owned) else { continue };
        let mut said = Said { changes, tumor: Some(at + 1) };
        let removed = agreed || plan.retired == Retired::Remove;
        if agreed {
            said.push("moved", Kind::Moved, (item.id(), old), (item.id(), value.clone()), false, MOVED);
        } else {
            let stays = stays(plan, item.id(), &old);
            said.push("moved", Kind::Inconsistent, (item.id(), old), stays, true, DISAGREE);
        }
        if removed {
            tumor.items.put(item, "");
        }
    }
}

/// Every tumor gets what the patient says, but for those that say something else.
fn to_tumors(plan: &Plan, item: Item, patient: &mut Patient, changes: &mut Vec<Change>) {
    let Some(old) = patient.items.get(item).map(str::to_owned) else { return };
    let mut taken = false;
    for (at, tumor) in patient.tumors.iter_mut().enumerate() {
        let mut said = Said { changes, tumor: Some(at + 1) };
        let held = tumor.items.get(item).filter(|held| *held != old).map(str::to_owned);
        let (kind, now, note) = match held {
            Some(held) => (Kind::Inconsistent, held, TAKEN),
            None => {
                tumor.items.put(item, &old);
                (Kind::Moved, old.clone(), MOVED)
            }
        };
        let review = kind == Kind::Inconsistent;
        taken |= review;
        said.push("moved", kind, (item.id(), old.clone()), (item.id(), now), review, note);
    }
    let nowhere = patient.tumors.is_empty();
    if nowhere {
        let stays = stays(plan, item.id(), &old);
        let mut said = Said { changes, tumor: None };
        said.push("moved", Kind::Inconsistent, (item.id(), old), stays, true, NO_TUMOR);
    }
    if plan.retired == Retired::Remove || !nowhere && !taken {
        patient.items.put(item, "");
    }
}

/// What is left after all steps: items that the version does not have, and values that do not fit.
fn sweep(plan: &Plan, items: &mut Items, said: &mut Said<'_>) {
    if flags(plan, items) & (GONE | CHECK) == 0 {
        return;
    }
    for (item, id, value) in items.iter_items() {
        let Some(item) = item else {
            if let Some(id) = plan.ended_default(id) {
                let stays = stays(plan, id, value);
                said.push("default-item", Kind::Retired, (id, value.to_owned()), stays, false, DEFAULT);
            }
            continue;
        };
        let flags = plan.flags(item);
        if flags & GONE != 0 && !carried(plan, item, value, items) {
            let (name, note, review) = retirement(plan, item, value, items);
            let stays = stays(plan, item.id(), value);
            said.push(name, Kind::Retired, (item.id(), value.to_owned()), stays, review, note);
        } else if flags & CHECK != 0 && flags & GONE == 0 && !fits(plan, item, value) {
            let stays = (item.id(), value.to_owned());
            said.push("unfit", Kind::Unfit, (item.id(), value.to_owned()), stays, true, UNFIT);
        }
    }
    if plan.retired == Retired::Remove {
        let gone = |(item, id, _): (Option<Item>, &str, &str)| match item {
            Some(item) => plan.is_gone(item).then(|| item.id()),
            None => plan.ended_default(id),
        };
        let gone: Vec<&'static str> = items.iter_items().filter_map(gone).collect();
        for id in gone {
            items.set(id, "");
        }
    }
}

/// Where a retired value is afterwards.
fn stays(plan: &Plan, id: &'static str, value: &str) -> (&'static str, String) {
    match plan.retired {
        Retired::Keep => (id, value.to_owned()),
        Retired::Remove => ("", String::new()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::plan::Target;
    use crate::convert::values::Values;

    /// One item that became two: no row of today does that, a row of tomorrow may.
    fn split() -> Rule {
        let target = |to, values| Target { to, values: Values::parse(values), back: Values::default() };
        Rule {
            name: "split",
            kind: Kind::Split,
            note: "One became two.",
            from: item::BIRTHPLACE,
            targets: vec![
                target(item::BIRTHPLACE_STATE, "005=MA"),
                target(item::BIRTHPLACE_COUNTRY, "005=USA 230=MEX"),
            ],
        }
    }

    fn followed(value: &str) -> (Items, Vec<Change>) {
        let plan = Plan::new(230, 240, Retired::Remove);
        let mut items: Items = [("birthplace", value)].into_iter().collect();
        let mut changes = Vec::new();
        follow(&plan, &[split()], &mut items, &mut Said { changes: &mut changes, tumor: None });
        (items, changes)
    }

    #[test]
    fn one_item_becomes_two_and_leaves_when_both_are_filled() {
        let (items, changes) = followed("005");
        assert_eq!(items.get(item::BIRTHPLACE_STATE), Some("MA"));
        assert_eq!(items.get(item::BIRTHPLACE_COUNTRY), Some("USA"));
        assert_eq!((items.len(), changes.len()), (2, 2));
        let (items, changes) = followed("230");
        assert_eq!(items.get(item::BIRTHPLACE), Some("230"), "half of it is not said yet");
        assert_eq!(changes.iter().map(|c| c.kind).collect::<Vec<_>>(), [Kind::Unfit, Kind::Split]);
    }
}
