//! What staging says of a tumor, as the form shows it.

use naaccr::{codes, item};
use staging::Verdict;
use staging::tumor::{Asked, Derived, Part, State};

use super::super::standing::Judged;
use crate::views::*;

/// Checks whose findings the panel repeats.
const OF_STAGING: &[&str] =
    &["noSchema", "schemaDiscriminator", "notASchemaCode", "noMatch", "stagingError", "derivedDiffers"];

/// What staging says of a case.
pub(in super::super) fn staging_view(judged: &Judged<'_>) -> StagingView {
    let assessed = &judged.assessed;
    let first = assessed.parts.first();
    let stands = stands(judged);
    let asked = assessed.parts.iter().find(|p| !p.ask.is_empty());
    let in_section = judged.items.iter().filter(|i| i.group.is_some());
    StagingView {
        says: says(judged, stands),
        stands: stands.to_owned(),
        algorithm: first.map_or("", |p| p.bound().name()).to_owned(),
        schema: first.and_then(Part::schema).map_or("", |s| s.name()).to_owned(),
        tables: tables(&assessed.parts),
        pack: assessed.parts.iter().any(|p| p.bound().is_installed()),
        ask: asked.map_or_else(Vec::new, |p| p.ask.iter().map(|i| i.id().to_owned()).collect()),
        candidates: asked.map_or_else(Vec::new, |p| p.fit.iter().map(|s| s.name().to_owned()).collect()),
        items: in_section.map(item_view).collect(),
        idle: assessed.idle(&judged.items).iter().map(|i| i.id().to_owned()).collect(),
        derived: assessed.parts.iter().flat_map(|p| derived(judged, p)).collect(),
        remarks: judged.found.messages(OF_STAGING),
    }
}

fn stands(judged: &Judged<'_>) -> &'static str {
    let assessed = &judged.assessed;
    match assessed.parts.first() {
        _ if !assessed.blank.is_empty() => "blank",
        None => "early",
        Some(part) if part.fit.is_empty() => "none",
        Some(part) if !part.ask.is_empty() || part.fit.len() > 1 => "ask",
        Some(part) if part.staged.as_ref().is_none_or(|s| s.verdict != Verdict::Staged) => "unstaged",
        Some(_) => "staged",
    }
}

fn says(judged: &Judged<'_>, stands: &str) -> String {
    let assessed = &judged.assessed;
    let parts = || assessed.parts.iter();
    let named = || {
        let schemas = parts().filter_map(|p| Some(format!("{}, {}", p.bound().name(), p.schema()?.name())));
        schemas.collect::<Vec<_>>().join(" \u{b7} ")
    };
    match stands {
        "blank" => {
            let wanted: Vec<&str> = assessed.blank.iter().map(|i| i.name()).collect();
            let verb = if wanted.len() > 1 { "are" } else { "is" };
            format!(
                "{} {verb} blank. The schema follows from site, histology and year.",
                wanted.join(" and ")
            )
        }
        "early" => {
            let year = assessed.year.map(|y| y.to_string()).unwrap_or_default();
            format!("No staging algorithm is for diagnoses of {year}. Stage is typed.")
        }
        "none" => {
            let name = parts().next().map_or("", |p| p.bound().name());
            let of = |i| assessed.held(i);
            let (site, histology, behavior) =
                (of(item::PRIMARY_SITE), of(item::HISTOLOGIC_TYPE_ICD_O3), of(item::BEHAVIOR_CODE_ICD_O3));
            format!("{name} has no schema for {site} with {histology}/{behavior}.")
        }
        "ask" => parts().find(|p| !p.ask.is_empty()).map(Part::asks).unwrap_or_default(),
        "unstaged" => format!("{}. A value stands in the way of staging.", named()),
        _ => named(),
    }
}

/// Names the tables of the schemas: `eod_public-3.3/breast`, several schemas with `|` while one is asked for, several
/// algorithms with `+`.
fn tables(parts: &[Part<'_>]) -> String {
    let part = |p: &Part<'_>| {
        let ids: Vec<&str> = p.fit.iter().map(|s| s.id()).collect();
        let (id, version) = (p.bound().algorithm().id(), p.bound().algorithm().version());
        (!ids.is_empty()).then(|| format!("{id}-{version}/{}", ids.join("|")))
    };
    parts.iter().filter_map(part).collect::<Vec<_>>().join("+")
}

fn item_view(asked: &Asked<'_>) -> StagingItem {
    StagingItem {
        item: asked.item.id().to_owned(),
        name: if asked.name.is_empty() { asked.item.name() } else { asked.name }.to_owned(),
        setters: asked.setters.letters.clone(),
        complete: asked.setters.complete,
        for_staging: asked.for_staging,
        group: asked.group.unwrap_or("").to_owned(),
        codes: asked.codes,
        default: asked.default.map(str::to_owned),
    }
}

/// The derived items that say something or are about to change.
fn derived(judged: &Judged<'_>, part: &Part<'_>) -> Vec<DerivedItem> {
    let shown = |d: &&Derived<'_>| {
        let state = judged.assessed.state(d.output.item(), &judged.saved);
        !d.output.is_version() && (!d.value.is_empty() || state == State::New)
    };
    let view = |d: &Derived<'_>| {
        let (item, held) = (d.output.item(), judged.assessed.held(d.output.item()));
        let own = d.output.table().and_then(|table| part.bound().algorithm().label(table, &d.value));
        let label = own.or_else(|| codes::meaning(item, &d.value)).unwrap_or("");
        DerivedItem {
            item: item.id().to_owned(),
            name: d.output.name().to_owned(),
            value: d.value.clone(),
            label: label.to_owned(),
            held: if held == d.value { String::new() } else { held.to_owned() },
            state: judged.assessed.state(item, &judged.saved).word().to_owned(),
        }
    };
    part.derived.iter().filter(shown).map(view).collect()
}
