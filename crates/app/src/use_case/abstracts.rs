//! The list of abstracts, an abstract on screen, and the check of a draft.

use std::collections::BTreeMap;

use naaccr::{Items, PartialDate, codes, item, standard};
use store::{Find, Listed, Registry, Sort, Status, TumorRow};

use crate::dictionaries::UserItems;
use crate::rules::Rules;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::followup::contact_views;
use super::staging::staging_view;
use super::standing::{LOCKED, judge, required_view};
use super::{count, key};

/// Rows of one page at most.
const LONGEST_PAGE: u32 = 500;

pub(crate) fn abstracts_find(app: &App, query: AbstractsQuery) -> Result<AbstractsPage, Error> {
    app.with(|registry| {
        let find = understand(&query, &*app.user_items(registry)?)?;
        let found = registry.find(&find)?;
        let look = event(Action::Search, "abstracts").fact("count", found.total.to_string());
        registry.record(look.private("criteria", query.text.as_deref().unwrap_or("")))?;
        Ok(AbstractsPage {
            total: found.total,
            all: registry.tumor_count()?,
            incomplete: found.incomplete,
            with_errors: found.with_errors,
            rows: found.rows.into_iter().map(row_view).collect(),
        })
    })
}

/// The search as the store takes it: filters from their fields, and in the text `dx:`, `site:`, `class:`
/// and the ids of user-defined items.
fn understand(query: &AbstractsQuery, user: &UserItems) -> Result<Find, Error> {
    let mut find = Find {
        year_from: query.year_from,
        year_to: query.year_to,
        site: query.site.as_deref().map(str::trim).filter(|s| !s.is_empty()).map(str::to_uppercase),
        with_errors: query.with_errors.unwrap_or(false),
        first_contact: waiting(query.days_from, query.days_to),
        undated: query.undated.unwrap_or(false),
        descending: query.descending.unwrap_or(false),
        offset: query.offset.unwrap_or(0),
        limit: query.limit.unwrap_or(100).min(LONGEST_PAGE),
        ..Find::default()
    };
    match query.status.as_deref() {
        None | Some("" | "any") => {}
        Some("incomplete") => find.complete = Some(false),
        Some("complete") => find.complete = Some(true),
        Some("sent") => find.sent = Some(true),
        Some(_) => return Err(Error::bad_input("The status is incomplete, complete or sent.")),
    }
    find.sort = match query.sort.as_deref() {
        None | Some("" | "accession") => Sort::Accession,
        Some("name") => Sort::Name,
        Some("site") => Sort::Site,
        Some("firstContact") => Sort::FirstContact,
        Some("dxDate") => Sort::Diagnosis,
        Some("status") => Sort::Status,
        Some("required") => Sort::Required,
        Some("changed") => Sort::Changed,
        Some(_) => return Err(Error::bad_input("The list cannot be ordered by that.")),
    };
    if let Some(only) = &query.only {
        find.only = Some(only.iter().map(|k| key(k)).collect::<Result<_, _>>()?);
    }
    for word in query.text.as_deref().unwrap_or("").split_whitespace() {
        narrow(&mut find, word, user);
    }
    Ok(find)
}

/// Days of waiting as dates of first contact, from and to.
fn waiting(from: Option<u32>, to: Option<u32>) -> Option<(String, String)> {
    let back =
        |days: u32| clock::today().plus_days(-i32::try_from(days).unwrap_or(i32::MAX)).map(|d| d.to_naaccr());
    match (from, to) {
        (None, None) => None,
        (from, to) => Some((to.and_then(back).unwrap_or_default(), from.and_then(back).unwrap_or_default())),
    }
}

fn narrow(find: &mut Find, word: &str, user: &UserItems) {
    let (name, value) = word.split_once(':').unwrap_or(("", word));
    let range = || value.split_once('-').unwrap_or((value, value));
    match name {
        "dx" => {
            let (from, to) = range();
            find.year_from = from.parse().ok().or(find.year_from);
            find.year_to = to.parse().ok().or(find.year_to);
        }
        "site" => find.site = Some(value.to_uppercase()),
        "class" => {
            let (from, to) = range();
            find.class = Some((from.to_owned(), to.to_owned()));
        }
        _ => match user.named(name) {
            Some(item) => find.items.push((item.id.clone(), value.to_owned())),
            None => find.words.push(word.to_owned()),
        },
    }
}

/// Days from first contact until today, for a case that waits.
pub(super) fn days_since(first_contact: &str) -> Option<u32> {
    let begun = PartialDate::parse(first_contact)?.earliest()?;
    u32::try_from(clock::today().day_number() - begun.day_number()).ok()
}

pub(super) fn site_label(site: &str) -> String {
    codes::meaning(item::PRIMARY_SITE, site).unwrap_or("").to_owned()
}

pub(super) fn row_view(row: Listed) -> AbstractRow {
    AbstractRow {
        tumor: row.tumor.to_string(),
        patient: row.patient.to_string(),
        site_label: site_label(&row.site),
        days: if row.status == "incomplete" { days_since(&row.first_contact) } else { None },
        accession: row.accession,
        sequence: row.sequence,
        name: row.name,
        birth_year: row.birth.chars().take(4).collect(),
        site: row.site,
        histology: row.histology,
        behavior: row.behavior,
        first_contact: row.first_contact,
        dx_date: row.dx_date,
        class_of_case: row.class_of_case,
        status: row.status,
        sent: row.sent,
        required_done: row.required_done,
        required_of: row.required_of,
        errors: row.errors,
        warnings: row.warnings,
        abstractor: row.abstractor,
    }
}

pub(crate) fn abstract_open(app: &App, arg: TumorKeyArg) -> Result<AbstractView, Error> {
    let tumor = key(&arg.tumor)?;
    app.with(|registry| {
        let shown = view(registry, &*app.rules(registry)?, tumor)?;
        let look = event(Action::Read, "abstract").tumor(tumor);
        registry.record(look.patient(key(&shown.patient.key)?))?;
        Ok(shown)
    })
}

fn map(items: &Items) -> BTreeMap<String, String> {
    items.iter().map(|(id, value)| (id.to_owned(), value.to_owned())).collect()
}

/// The whole screen of a tumor.
pub(super) fn view(registry: &Registry, rules: &Rules, tumor: i64) -> Result<AbstractView, Error> {
    let tumor = registry.tumor(tumor)?;
    let patient = registry.patient(tumor.patient)?;
    let get = |i| patient.items.get(i).unwrap_or("");
    let mut name = get(item::NAME_LAST).to_owned();
    let given = [get(item::NAME_FIRST), get(item::NAME_MIDDLE)].join(" ");
    if !given.trim().is_empty() {
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(given.trim());
    }
    let sent_to = registry
        .recipients_of(tumor.tumor)?
        .into_iter()
        .map(|(r, at)| format!("{r}, {}", at.get(..10).unwrap_or("")))
        .collect();
    let first_contact = tumor.items.get(item::DATE_OF1ST_CONTACT).unwrap_or("");
    let saved = (&patient.items, &tumor.items);
    let judged = judge(rules, saved, saved, clock::today());
    let derived = rules.content.tables.derived();
    Ok(AbstractView {
        status: tumor.status.word().to_owned(),
        name,
        days: if tumor.status == Status::Incomplete { days_since(first_contact) } else { None },
        tumors: registry.tumors_of(tumor.patient)?.iter().map(line).collect(),
        findings: judged.found.views(),
        required: required_view(&judged.required),
        staging: staging_view(&judged),
        locked: LOCKED.iter().chain(&derived).map(|i| i.id().to_owned()).collect(),
        contacts: contact_views(registry.contacts(tumor.patient)?),
        amended: registry.amended_items(tumor.patient, tumor.tumor)?,
        sent_to,
        patient: DocumentView {
            key: patient.patient.to_string(),
            revision: patient.revision,
            items: map(&patient.items),
        },
        tumor: DocumentView {
            key: tumor.tumor.to_string(),
            revision: tumor.revision,
            items: map(&tumor.items),
        },
    })
}

fn line(tumor: &TumorRow) -> TumorLine {
    let get = |i| tumor.items.get(i).unwrap_or("").to_owned();
    let laterality = get(item::LATERALITY);
    TumorLine {
        tumor: tumor.tumor.to_string(),
        sequence: tumor
            .items
            .get(item::SEQUENCE_NUMBER_HOSPITAL)
            .or(tumor.items.get(item::SEQUENCE_NUMBER_CENTRAL))
            .unwrap_or("")
            .to_owned(),
        site_label: site_label(&get(item::PRIMARY_SITE)),
        site: get(item::PRIMARY_SITE),
        laterality_label: codes::meaning(item::LATERALITY, &laterality).unwrap_or("").to_owned(),
        laterality,
        histology: get(item::HISTOLOGIC_TYPE_ICD_O3),
        behavior: get(item::BEHAVIOR_CODE_ICD_O3),
        dx_date: get(item::DATE_OF_DIAGNOSIS),
        status: tumor.status.word().to_owned(),
    }
}

/// Whether an item is one of the patient: as the standard or the user dictionary says, others where they stand now,
/// else the tumor.
///
/// A user-defined item that stands where it does not belong is found there when it is made blank.
pub(super) fn of_patient(user: &UserItems, change: &Change, patient: &Items, tumor: &Items) -> bool {
    let id = change.item.as_str();
    match standard::by_id(id) {
        Some(item) => item.in_current().unwrap_or(item.def().newest()).parent == naaccr::Parent::Patient,
        None => match user.get(id).map(|item| item.parent == naaccr::Parent::Patient) {
            Some(true) => {
                !change.value.is_empty() || patient.get_id(id).is_some() || tumor.get_id(id).is_none()
            }
            Some(false) => {
                change.value.is_empty() && tumor.get_id(id).is_none() && patient.get_id(id).is_some()
            }
            None => patient.get_id(id).is_some(),
        },
    }
}

pub(crate) fn abstract_check(app: &App, draft: DraftCheck) -> Result<CheckView, Error> {
    let tumor = key(&draft.tumor)?;
    let (rules, patient, tumor) = app.with(|registry| {
        let tumor = registry.tumor(tumor)?;
        Ok((app.rules(registry)?, registry.patient(tumor.patient)?.items, tumor.items))
    })?;
    let (of_patient, of_tumor) = drafted(&rules, &draft.changes, &patient, &tumor);
    let judged = judge(&rules, (&patient, &tumor), (&of_patient, &of_tumor), clock::today());
    Ok(CheckView {
        findings: judged.found.views(),
        required: required_view(&judged.required),
        staging: staging_view(&judged),
    })
}

/// The documents as a draft would make them.
pub(super) fn drafted(rules: &Rules, changes: &[Change], patient: &Items, tumor: &Items) -> (Items, Items) {
    let (mut patient, mut tumor) = (patient.clone(), tumor.clone());
    for change in changes {
        let of_patient = of_patient(&rules.user, change, &patient, &tumor);
        let document = if of_patient { &mut patient } else { &mut tumor };
        document.set(&change.item, &change.value);
    }
    (patient, tumor)
}

/// How many there are of something, for a list that is not shown.
pub(super) fn total(registry: &Registry, find: Find) -> Result<u32, Error> {
    Ok(count(registry.find(&Find { limit: 0, ..find })?.total))
}
