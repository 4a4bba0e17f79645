//! Completeness: what must be present before a case can be completed (`schemas/forms/required.csv`).

use crate::date::PartialDate;
use crate::document::Items;
use crate::finding::{Finding, Severity};
use crate::standard::{Item, item};

#[rustfmt::skip] // written by codegen, compared byte by byte
#[path = "../generated/required.rs"]
mod generated;

/// One line of the required table.
pub struct Required {
    /// The item.
    pub item: Item,
    /// Index of its section of the form.
    pub section: usize,
    /// Who requires it: letters of S (SEER), N (NPCR), C (CoC).
    pub setters: &'static str,
    /// Whether a case cannot be complete without it.
    pub complete: bool,
    /// The code for unknown; empty where the item has none.
    pub unknown: &'static str,
    /// First year of diagnosis, 0 for all.
    pub from_year: u16,
    /// Last year of diagnosis; beyond all years where it is still in force.
    pub to_year: u16,
}

/// How far one section of the form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionCount {
    /// Key of the section: `patient`, `first-course`.
    pub section: &'static str,
    /// Required items that hold a value.
    pub done: usize,
    /// Required items.
    pub of: usize,
}

/// How far a case is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// Required items that hold a value.
    pub done: usize,
    /// Required items for this year of diagnosis.
    pub of: usize,
    /// The others, in form order of their sections.
    pub missing: Vec<Item>,
    /// The same by section, all sections in form order.
    pub sections: Vec<SectionCount>,
}

impl Completeness {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// The line of the required table for an item and a year of diagnosis; no year means today's rules.
pub fn rule(item: Item, diagnosed: Option<u16>) -> Option<&'static Required> {
    generated::REQUIRED.iter().find(|r| r.item == item && in_force(r, diagnosed))
}

fn in_force(rule: &Required, diagnosed: Option<u16>) -> bool {
    match diagnosed {
        Some(year) => rule.from_year <= year && year <= rule.to_year,
        None => rule.to_year == u16::MAX,
    }
}

/// Whose requirements count, and for which items a staging schema says it and not the table.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    /// Letters of the standard setters: S (SEER), N (NPCR), C (CoC).
    pub setters: &'a str,
    /// What the schema of the tumor says.
    pub schema: &'a [Needed],
}

impl Chosen<'_> {
    /// Every setter, and no schema.
    pub const ALL: Chosen<'static> = Chosen { setters: "SNC", schema: &[] };
}

/// What a staging schema says of an item.
#[derive(Clone, Copy, Debug)]
pub struct Needed {
    /// The item.
    pub item: Item,
    /// Key of the section that shows it; the table's own when absent.
    pub section: Option<&'static str>,
    /// Whether a case cannot be complete without it.
    pub complete: bool,
}

/// Rules that must be followed: item, index of the section, code for unknown.
fn rules_of<'a>(tumor: &Items, chosen: Chosen<'a>) -> impl Iterator<Item = (Item, usize, &'static str)> + 'a {
    let diagnosed = tumor.get(item::DATE_OF_DIAGNOSIS).and_then(PartialDate::parse).map(|d| d.year);
    let of_table = generated::REQUIRED.iter().filter(move |r| {
        r.complete
            && in_force(r, diagnosed)
            && r.setters.chars().any(|s| chosen.setters.contains(s))
            && !chosen.schema.iter().any(|n| n.item == r.item)
    });
    let of_schema = chosen.schema.iter().filter(|n| n.complete).map(move |n| {
        let rule = rule(n.item, diagnosed);
        let named = n.section.and_then(|key| generated::SECTIONS.iter().position(|s| *s == key));
        let section = named.or(rule.map(|r| r.section)).unwrap_or(0);
        (n.item, section, rule.map_or("", |r| r.unknown))
    });
    of_table.map(|r| (r.item, r.section, r.unknown)).chain(of_schema)
}

/// Counts the items that a case of this year of diagnosis needs; a code for unknown counts as present.
pub fn required(patient: &Items, tumor: &Items, chosen: Chosen<'_>) -> Completeness {
    let sections = generated::SECTIONS.iter().map(|s| SectionCount { section: s, done: 0, of: 0 }).collect();
    let mut counts = Completeness { done: 0, of: 0, missing: Vec::new(), sections };
    let mut missing = Vec::new();
    for (item, at, _) in rules_of(tumor, chosen) {
        let present = tumor.get(item).or_else(|| patient.get(item)).is_some();
        counts.of += 1;
        counts.done += usize::from(present);
        let section = &mut counts.sections[at];
        section.of += 1;
        section.done += usize::from(present);
        if !present {
            missing.push((at, item));
        }
    }
    missing.sort_by_key(|(at, _)| *at);
    counts.missing = missing.into_iter().map(|(_, item)| item).collect();
    counts
}

/// One finding for each item that is missing, with the code for unknown where the item has one.
pub fn required_findings(patient: &Items, tumor: &Items, chosen: Chosen<'_>) -> Vec<Finding> {
    let blank = |(item, ..): &(Item, usize, &str)| tumor.get(*item).is_none() && patient.get(*item).is_none();
    let finding = |(item, _, unknown): (Item, usize, &str)| Finding {
        check: "required",
        severity: Severity::Error,
        items: vec![item],
        message: match unknown {
            "" => "Required.".to_owned(),
            code => format!("Required. {code} = unknown."),
        },
    };
    rules_of(tumor, chosen).filter(blank).map(finding).collect()
}
