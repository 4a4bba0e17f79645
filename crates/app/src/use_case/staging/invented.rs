//! Invented tumors made to fit their schema: the generator draws by site and knows no years of the releases.

use naaccr::{Date, Item, Items};
use staging::tumor::{Assessed, Part};

use super::fill;
use crate::rules::Rules;

/// Answers what selection asks, takes away what the schema does not have, corrects codes that it does not know; fills
/// what is required where the abstract is to be `whole`; and derives.
pub(in super::super) fn settle(rules: &Rules, patient: &Items, tumor: &mut Items, whole: bool, today: Date) {
    while let Some((item, code)) = answer(rules, patient, tumor, today) {
        tumor.put(item, &code);
    }
    for (item, value) in corrections(&assess(rules, patient, tumor, today), &rules.setters, whole, today) {
        tumor.put(item, &value);
    }
    fill(rules, patient, tumor, today);
}

fn assess<'a>(rules: &'a Rules, patient: &'a Items, tumor: &'a Items, today: Date) -> Assessed<'a> {
    rules.content.tables.assess(patient, tumor, today.year())
}

/// The first code of what is asked that leaves fewer schemas, preferably one.
fn answer(rules: &Rules, patient: &Items, tumor: &Items, today: Date) -> Option<(Item, String)> {
    let assessed = assess(rules, patient, tumor, today);
    let part = assessed.parts.iter().find(|p| !p.ask.is_empty())?;
    let item = *part.ask.first().filter(|item| patient.get(**item).is_none())?;
    let left = |code: &str| {
        let mut tried = tumor.clone();
        tried.put(item, code);
        let then = assess(rules, patient, &tried, today);
        let same = then.parts.iter().find(|p| std::ptr::eq(p.bound(), part.bound()));
        same.filter(|p| !p.ask.contains(&item)).map_or(usize::MAX, |p| p.fit.len())
    };
    let tables = part.fit.iter().filter_map(|s| s.input(item)?.table());
    let codes = tables.filter_map(|t| part.bound().algorithm().codes(t)).flat_map(|c| c.entries);
    let best = codes.map(|(code, ..)| code).filter(|c| !c.is_empty()).min_by_key(|code| left(code))?;
    (left(best) < part.fit.len()).then(|| (item, best.to_owned()))
}

fn corrections(assessed: &Assessed<'_>, setters: &str, whole: bool, today: Date) -> Vec<(Item, String)> {
    let items = assessed.items(setters);
    let mut found: Vec<(Item, String)> =
        assessed.idle(&items).into_iter().map(|item| (item, String::new())).collect();
    for asked in &items {
        let of = assessed.parts.iter().find(|p| p.schema().is_some_and(|s| s.input(asked.item).is_some()));
        let Some(part) = of else { continue };
        let held = assessed.held(asked.item);
        let wanted = held.is_empty() && whole && asked.setters.complete;
        if wanted || (!held.is_empty() && !fits(part, asked.item, held, today)) {
            found.extend(unknown(part, asked.item, asked.default, today).map(|code| (asked.item, code)));
        }
    }
    found
}

fn fits(part: &Part<'_>, item: Item, value: &str, today: Date) -> bool {
    let input = part.schema().and_then(|s| Some((s, s.input(item)?)));
    input.is_none_or(|(schema, input)| {
        part.bound().algorithm().is_code_valid(schema.id(), input.key(), value, today.year())
    })
}

/// What the algorithm takes for a blank, else the last code, which in these tables is the one for unknown.
fn unknown(part: &Part<'_>, item: Item, default: Option<&str>, today: Date) -> Option<String> {
    if let Some(default) = default.filter(|d| !d.is_empty() && fits(part, item, d, today)) {
        return Some(default.to_owned());
    }
    let table = part.schema()?.input(item)?.table()?;
    let entries = part.bound().algorithm().codes(table)?.entries;
    entries.iter().rev().map(|(code, ..)| *code).find(|code| !code.is_empty()).map(str::to_owned)
}
