//! What a conversion has to do, worked out once from the dictionaries and the rows.

use crate::document::RecordType;
use crate::standard::{self, DataType, Item, Parent, Span, VERSIONS};

use crate::xml::UserDictionary;

use super::rules::{Row, rows};
use super::values::Values;
use super::{Kind, Retired};

/// An item that some step reads.
pub(super) const SOURCE: u8 = 1;
/// An item that the new version does not have.
pub(super) const GONE: u8 = 2;
/// An item whose values may no longer fit.
pub(super) const CHECK: u8 = 4;

/// Everything that a converter knows.
pub(super) struct Plan {
    /// Flags by index of the item; none for an item that both dictionaries know alike.
    flags: Vec<u8>,
    /// Ids of the old version's default user dictionary that the new one has nowhere.
    defaults: Vec<&'static str>,
    /// From one version to its neighbour, in the order of the way.
    pub steps: Vec<Step>,
    /// Rows about items that retire.
    pub retirements: Vec<Retirement>,
    pub retired: Retired,
    pub to: u16,
    pub upward: bool,
}

/// What happens between two neighbouring versions.
#[derive(Default)]
pub(super) struct Step {
    pub rules: Vec<Rule>,
    pub moves: Vec<Move>,
}

/// One item read, one or more filled.
pub(super) struct Rule {
    pub name: &'static str,
    pub kind: Kind,
    pub note: &'static str,
    pub from: Item,
    pub targets: Vec<Target>,
}

pub(super) struct Target {
    pub to: Item,
    pub values: Values,
    /// The way back, by which an old value that is still there is recognised as the same fact.
    pub back: Values,
}

/// An item that belongs to another element.
pub(super) struct Move {
    pub item: Item,
    pub to: Parent,
}

pub(super) struct Retirement {
    pub name: &'static str,
    pub note: &'static str,
    pub item: Item,
    pub values: Values,
    /// The item that says the same: what it holds need not be looked at.
    pub unless: Option<Item>,
}

const RENAMED: &str = "The item has another XML id in the new version.";

impl Plan {
    pub(super) fn new(from: u16, to: u16, retired: Retired) -> Plan {
        let upward = from <= to;
        let span = if upward { from..to } else { to..from };
        let mut pairs: Vec<(u16, u16)> = VERSIONS
            .windows(2)
            .map(|w| (w[0], w[1]))
            .filter(|(a, b)| *a >= span.start && *b <= span.end)
            .collect();
        if !upward {
            pairs.reverse();
        }
        let steps: Vec<Step> = pairs.iter().map(|pair| step(*pair, upward)).collect();
        let rows = rows().iter().filter(|r| r.kind == Kind::Retired && upward);
        let retirements = rows
            .map(|r| Retirement {
                name: r.rule,
                note: r.note,
                item: r.from,
                values: r.values(true),
                unless: r.to,
            })
            .collect();
        let mut plan =
            Plan { flags: Vec::new(), defaults: defaults(from, to), steps, retirements, retired, to, upward };
        plan.flags = standard::all().map(|item| if from == to { 0 } else { fate(item, from, to) }).collect();
        for step in &plan.steps {
            for rule in &step.rules {
                plan.flags[usize::from(rule.from.index())] |= SOURCE;
                for target in rule.targets.iter().filter(|t| t.to.def().in_version(to).is_some()) {
                    plan.flags[usize::from(target.to.index())] |= CHECK;
                }
            }
            for moved in &step.moves {
                plan.flags[usize::from(moved.item.index())] |= SOURCE;
            }
        }
        plan
    }

    /// Counts as gone what the record type carried in the old version and does not in the new one.
    pub(super) fn narrow(&mut self, from: u16, to: u16, record_type: RecordType) {
        // The letters stand in the order of the bits: A, M, C, I.
        let bit = 1 << record_type as u8;
        let carried =
            |item: Item, version| item.def().in_version(version).is_some_and(|s| s.record_types & bit != 0);
        for item in standard::all().filter(|i| carried(*i, from) && !carried(*i, to)) {
            self.flags[usize::from(item.index())] |= GONE;
        }
    }

    pub(super) fn flags(&self, item: Item) -> u8 {
        self.flags[usize::from(item.index())]
    }

    /// The same id for as long as the program runs, when it is one of a default user dictionary that ends.
    pub(super) fn ended_default(&self, id: &str) -> Option<&'static str> {
        self.defaults.iter().find(|d| **d == id).copied()
    }

    pub(super) fn is_gone(&self, item: Item) -> bool {
        self.flags(item) & GONE != 0
    }
}

/// Blocks of the fixed-column record (state requestor items, reserved columns), which ended with it.
fn defaults(from: u16, to: u16) -> Vec<&'static str> {
    let ids = |version| {
        UserDictionary::default_for(version).into_iter().flat_map(|d| &d.items).map(|i| i.id.as_str())
    };
    ids(from).filter(|id| !ids(to).any(|other| other == *id) && standard::by_id(id).is_none()).collect()
}

/// What the two dictionaries say of an item, whatever lies between them.
fn fate(item: Item, from: u16, to: u16) -> u8 {
    let def = item.def();
    match (def.in_version(from), def.in_version(to)) {
        (_, None) => GONE,
        (Some(old), Some(new)) if narrower(old, new) => CHECK,
        _ => 0,
    }
}

/// Whether a value that was right may be wrong now.
fn narrower(old: &Span, new: &Span) -> bool {
    let full = matches!(new.data_type, DataType::Digits | DataType::Alpha | DataType::Mixed);
    !new.unlimited && (old.unlimited || new.length < old.length)
        || full && new.length != old.length
        || new.data_type != old.data_type && new.data_type != DataType::Text
}

/// The rules between two neighbours, turned round for the way down.
fn step((lower, upper): (u16, u16), upward: bool) -> Step {
    let mut step = Step::default();
    for old in standard::all() {
        let (Some(before), after) = (old.def().in_version(lower), old.def().in_version(upper)) else {
            continue;
        };
        match after {
            Some(after) if after.parent != before.parent => {
                step.moves.push(Move { item: old, to: if upward { after.parent } else { before.parent } });
            }
            Some(_) => {}
            None => {
                if let Some(new) = successor(before.number, lower, upper) {
                    let (from, to) = if upward { (old, new) } else { (new, old) };
                    let targets = vec![Target { to, values: Values::parse("*"), back: Values::parse("*") }];
                    step.rules.push(Rule {
                        name: "renamed",
                        kind: Kind::Renamed,
                        note: RENAMED,
                        from,
                        targets,
                    });
                }
            }
        }
    }
    for row in rows().iter().filter(|r| (r.after, r.version) == (lower, upper)) {
        add(&mut step.rules, row, upward);
    }
    step
}

/// The item that bears a number in the upper version and is not in the lower one.
fn successor(number: u32, lower: u16, upper: u16) -> Option<Item> {
    standard::all().find(|i| {
        i.def().in_version(lower).is_none() && i.def().in_version(upper).is_some_and(|s| s.number == number)
    })
}

fn add(rules: &mut Vec<Rule>, row: &Row, upward: bool) {
    let (Some(to), false) = (row.to, row.kind == Kind::Retired) else { return };
    let (values, back) = (row.values(upward), row.values(!upward));
    if values.is_empty() {
        return;
    }
    let (from, to) = if upward { (row.from, to) } else { (to, row.from) };
    let target = Target { to, values, back };
    match rules.iter_mut().find(|r| r.name == row.rule && r.from == from) {
        Some(rule) => rule.targets.push(target),
        None => {
            rules.push(Rule { name: row.rule, kind: row.kind, note: row.note, from, targets: vec![target] })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_item_moves_to_or_from_the_root() {
        for pair in VERSIONS.windows(2) {
            for moved in step((pair[0], pair[1]), true).moves {
                let parents = [pair[0], pair[1]].map(|v| moved.item.def().in_version(v).map(|s| s.parent));
                assert!(!parents.contains(&Some(Parent::NaaccrData)), "{:?}", moved.item);
            }
        }
    }

    #[test]
    fn version_18_gave_five_items_another_id() {
        let renamed = step((160, 180), true).rules.into_iter().filter(|r| r.name == "renamed");
        let pairs: Vec<_> = renamed.map(|r| (r.from.id(), r.targets[0].to.id())).collect();
        let expected = [
            ("derivedSs2017", "derivedSummaryStage2018"),
            ("directlyAssignedSs2017", "summaryStage2018"),
            ("seerMets", "eodMets"),
            ("seerPrimaryTumor", "eodPrimaryTumor"),
            ("seerRegionalNodes", "eodRegionalNodes"),
        ];
        assert_eq!(pairs, expected);
    }
}
