//! What the rules say of a case when it is opened or saved.

use naaccr::{Date, Finding, Items, Severity, check, codes, item};
use store::Standing;

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

/// Findings of a case as it would be saved.
pub(super) fn findings(patient: &Items, tumor: &Items, today: Date) -> Vec<Finding> {
    check::check_document(patient, tumor, today)
}

/// Numbers and search words of a case, for its row.
pub(super) fn standing(patient: &Items, tumor: &Items, today: Date) -> Standing {
    let findings = findings(patient, tumor, today);
    let required = check::required(patient, tumor);
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    Standing {
        required_done: count(required.done),
        required_of: count(required.of),
        errors: count(errors),
        warnings: count(findings.len() - errors),
        words: words(patient, tumor),
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

pub(super) fn finding_views(findings: &[Finding]) -> Vec<FindingView> {
    let view = |f: &Finding| FindingView {
        check: f.check.to_owned(),
        severity: match f.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
        .to_owned(),
        items: f.items.iter().map(|i| i.id().to_owned()).collect(),
        message: f.message.clone(),
    };
    findings.iter().map(view).collect()
}

pub(super) fn required_view(patient: &Items, tumor: &Items) -> RequiredView {
    let required = check::required(patient, tumor);
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
