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

fn rules_of(tumor: &Items) -> impl Iterator<Item = &'static Required> {
    let diagnosed = tumor.get(item::DATE_OF_DIAGNOSIS).and_then(PartialDate::parse).map(|d| d.year);
    generated::REQUIRED.iter().filter(move |r| r.complete && in_force(r, diagnosed))
}

/// Counts the items that a case of this year of diagnosis needs; a code for unknown counts as present.
pub fn required(patient: &Items, tumor: &Items) -> Completeness {
    let sections = generated::SECTIONS.iter().map(|s| SectionCount { section: s, done: 0, of: 0 }).collect();
    let mut counts = Completeness { done: 0, of: 0, missing: Vec::new(), sections };
    for rule in rules_of(tumor) {
        let present = tumor.get(rule.item).or_else(|| patient.get(rule.item)).is_some();
        counts.of += 1;
        counts.done += usize::from(present);
        let section = &mut counts.sections[rule.section];
        section.of += 1;
        section.done += usize::from(present);
        if !present {
            counts.missing.push(rule.item);
        }
    }
    counts
}

/// One finding for each item that is missing, with the code for unknown where the item has one.
pub fn required_findings(patient: &Items, tumor: &Items) -> Vec<Finding> {
    let blank = |r: &&Required| tumor.get(r.item).is_none() && patient.get(r.item).is_none();
    let finding = |r: &Required| Finding {
        check: "required",
        severity: Severity::Error,
        items: vec![r.item],
        message: match r.unknown {
            "" => "Required.".to_owned(),
            code => format!("Required. {code} = unknown."),
        },
    };
    rules_of(tumor).filter(blank).map(finding).collect()
}
