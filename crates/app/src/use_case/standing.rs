//! What the rules say of a case when it is opened or saved.

use naaccr::check::UserFinding;
use naaccr::check::{Chosen, Completeness, Needed};
use naaccr::{Date, Finding, Items, Severity, check, codes, item};
use staging::tumor::{Asked, Assessed};
use store::Standing;

use crate::rules::Rules;
use crate::views::{FindingView, RequiredView, SectionProgress};

use super::count;

/// Items that the program maintains; a person sees them and does not type them.
pub(super) const LOCKED: &[naaccr::Item] = &[
    item::DATE_CASE_INITIATED,
    item::DATE_CASE_COMPLETED,
    item::DATE_CASE_COMPLETED_COC,
    item::DATE_CASE_LAST_CHANGED,
    item::DATE_CASE_REPORT_EXPORTED,
    item::ACCESSION_NUMBER_HOSP,
];

/// What the rules find in a case, the standard's items and the registry's own.
pub(super) struct Found {
    standard: Vec<Finding>,
    user: Vec<UserFinding>,
}

impl Found {
    /// How many are errors, and how many warnings.
    pub(super) fn counts(&self) -> (usize, usize) {
        let severities = self.standard.iter().map(|f| f.severity).chain(self.user.iter().map(|f| f.severity));
        let errors = severities.filter(|s| *s == Severity::Error).count();
        (errors, self.standard.len() + self.user.len() - errors)
    }

    /// Messages of certain checks.
    pub(super) fn messages(&self, checks: &[&str]) -> Vec<String> {
        let of = self.standard.iter().filter(|f| checks.contains(&f.check));
        of.map(|f| f.message.clone()).collect()
    }

    pub(super) fn views(&self) -> Vec<FindingView> {
        let view = |check: &str, severity, items, message: &str| FindingView {
            check: check.to_owned(),
            severity: match severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            }
            .to_owned(),
            items,
            message: message.to_owned(),
        };
        let ids = |f: &Finding| f.items.iter().map(|i| i.id().to_owned()).collect();
        let standard = self.standard.iter().map(|f| view(f.check, f.severity, ids(f), &f.message));
        let user = self.user.iter().map(|f| view(f.check, f.severity, vec![f.id.clone()], &f.message));
        standard.chain(user).collect()
    }
}

/// A patient's and a tumor's items.
pub(super) type Documents<'a> = (&'a Items, &'a Items);

/// A case as the rules see it.
pub(super) struct Judged<'a> {
    /// How staging stands.
    pub(super) assessed: Assessed<'a>,
    /// How staging stands with the case as it was last saved.
    pub(super) saved: Assessed<'a>,
    /// The items that staging wants.
    pub(super) items: Vec<Asked<'a>>,
    /// Findings.
    pub(super) found: Found,
    /// What is required.
    pub(super) required: Completeness,
}

/// Asks all rules about a case as it would be saved; `saved` is the case as it was last saved.
pub(super) fn judge<'a>(
    rules: &'a Rules,
    saved: Documents<'a>,
    now: Documents<'a>,
    today: Date,
) -> Judged<'a> {
    let (patient, tumor) = now;
    let assess = |(p, t): Documents<'a>| rules.content.tables.assess(p, t, today.year());
    let (assessed, saved) = (assess(now), assess(saved));
    let items = assessed.items(&rules.setters);
    let staging = assessed.findings(&saved, &items);
    let found = Found {
        standard: without_doubles(check::check_document(patient, tumor, today), staging, &assessed),
        user: check::check_user_items(|id| rules.user.get(id), patient, tumor),
    };
    let of_schema = items.iter().map(|i| Needed {
        item: i.item,
        section: assessed.section(i.item),
        complete: i.setters.complete,
    });
    let schema: Vec<Needed> = of_schema.collect();
    let required = check::required(patient, tumor, Chosen { setters: &rules.setters, schema: &schema });
    Judged { assessed, saved, items, found, required }
}

/// Findings of both, with one voice on the code of an item: where the schema has a table of its own, it counts.
fn without_doubles(
    mut standard: Vec<Finding>,
    staging: Vec<Finding>,
    assessed: &Assessed<'_>,
) -> Vec<Finding> {
    let of_table = |f: &Finding| matches!(f.check, "notACode" | "notInTable");
    standard.retain(|f| !of_table(f) || !f.items.first().is_some_and(|i| assessed.covers(*i)));
    let told = |f: &Finding| {
        f.check == "notASchemaCode"
            && standard.iter().any(|s| s.severity == Severity::Error && s.items == f.items)
    };
    let staging: Vec<Finding> = staging.into_iter().filter(|f| !told(f)).collect();
    standard.extend(staging);
    standard
}

/// Numbers and search words of a case, for its row.
pub(super) fn standing(rules: &Rules, patient: &Items, tumor: &Items, today: Date) -> Standing {
    let judged = judge(rules, (patient, tumor), (patient, tumor), today);
    let (errors, warnings) = judged.found.counts();
    let required = &judged.required;
    let of_user = [patient, tumor].into_iter().flat_map(Items::iter_items);
    let of_user = of_user.filter(|(standard, id, _)| standard.is_none() && rules.user.get(id).is_some());
    Standing {
        required_done: count(required.done),
        required_of: count(required.of),
        errors: count(errors),
        warnings: count(warnings),
        words: words(patient, tumor),
        items: of_user.map(|(_, id, value)| (id.to_owned(), value.to_owned())).collect(),
    }
}

/// What a case is found by: names, numbers, codes, year, and the site in words.
fn words(patient: &Items, tumor: &Items) -> String {
    let of_patient = [
        item::NAME_LAST,
        item::NAME_FIRST,
        item::NAME_MIDDLE,
        item::NAME_BIRTH_SURNAME,
        item::NAME_ALIAS,
        item::MEDICAL_RECORD_NUMBER,
        item::PATIENT_ID_NUMBER,
    ];
    let of_tumor = [
        item::MEDICAL_RECORD_NUMBER,
        item::ACCESSION_NUMBER_HOSP,
        item::PRIMARY_SITE,
        item::HISTOLOGIC_TYPE_ICD_O3,
    ];
    let mut words = String::with_capacity(160);
    let mut add = |text: &str| {
        words.push_str(text);
        words.push(' ');
    };
    of_patient.iter().filter_map(|i| patient.get(*i)).for_each(&mut add);
    of_tumor.iter().filter_map(|i| tumor.get(*i)).for_each(&mut add);
    if let Some(year) = tumor.get(item::DATE_OF_DIAGNOSIS).and_then(|d| d.get(..4)) {
        add(year);
    }
    if let Some(label) = tumor.get(item::PRIMARY_SITE).and_then(|s| codes::meaning(item::PRIMARY_SITE, s)) {
        add(label);
    }
    words
}

pub(super) fn required_view(required: &Completeness) -> RequiredView {
    let ids = |items: &[naaccr::Item]| items.iter().map(|i| i.id().to_owned()).collect::<Vec<_>>();
    RequiredView {
        done: count(required.done),
        of: count(required.of),
        sections: required
            .sections
            .iter()
            .map(|s| SectionProgress { section: s.section.to_owned(), done: count(s.done), of: count(s.of) })
            .collect(),
        missing: ids(&required.missing),
        blocking: ids(&required.missing),
    }
}
