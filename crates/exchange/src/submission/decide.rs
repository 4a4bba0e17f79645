//! Whether a case goes, and the one reason why it does not.

use naaccr::{Date, Item, Items, PartialDate, item};
use serde::Serialize;

use super::profile::{Kind, Profile, Residence};
use super::{Changes, Hash, payload};

/// What is known of one case when a submission is prepared.
#[derive(Clone, Copy, Debug)]
pub struct CaseFacts<'a> {
    /// Items of the patient.
    pub patient: &'a Items,
    /// Items of the tumor.
    pub tumor: &'a Items,
    /// Whether the abstract was marked complete.
    pub complete: bool,
    /// How many findings of severity error it has.
    pub errors: usize,
    /// Hash of the payload that this recipient has; `None` when it has none.
    pub previous: Option<Hash>,
    /// State of the registry, for profiles that ask for its own residents.
    pub own_state: Option<&'a str>,
    /// The day of the submission.
    pub today: Date,
}

impl<'a> CaseFacts<'a> {
    /// A case without errors that was never sent.
    pub fn new(patient: &'a Items, tumor: &'a Items, complete: bool, today: Date) -> Self {
        CaseFacts { patient, tumor, complete, errors: 0, previous: None, own_state: None, today }
    }

    fn get(&self, item: Item) -> Option<&'a str> {
        self.tumor.get(item).or_else(|| self.patient.get(item))
    }

    fn year(&self) -> Option<u16> {
        PartialDate::parse(self.get(item::DATE_OF_DIAGNOSIS)?).map(|d| d.year)
    }
}

/// What becomes of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It goes.
    Goes {
        /// Why.
        reason: Reason,
        /// Hash for the ledger.
        hash: Hash,
    },
    /// The recipient has it as it is.
    Unchanged,
    /// It could go, but this profile takes the others: new cases go by another file than changed ones.
    OtherFile {
        /// What it is.
        reason: Reason,
    },
    /// It stays here for the one reason that applies first.
    Held {
        /// Why.
        reason: HeldReason,
        /// Codes, items and years; nothing that names the patient.
        detail: String,
    },
}

/// Why a case goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The recipient does not have it.
    New,
    /// The recipient has it otherwise.
    Changed,
    /// The recipient has it as it is, and the profile sends all.
    Again,
}

/// Why a case stays here, in the order in which the reasons are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum HeldReason {
    /// The abstract is not complete.
    NotComplete,
    /// More edit errors than the profile allows.
    EditErrors,
    /// An item that the profile requires is blank.
    RequiredBlank,
    /// Diagnosed outside the period.
    OutsidePeriod,
    /// The class of case is not taken.
    ClassOfCase,
    /// The recipient does not take this kind of tumor.
    NotReportable,
    /// The patient lived elsewhere at diagnosis.
    OtherState,
}

/// Decides on one case; the first that applies is the reason.
///
/// Order: unchanged (there is nothing to put right in what the recipient has already), then the reasons of
/// [`HeldReason`] as they stand there, then whether the profile takes new or changed cases.
/// Only with `changes = "all"` does an unchanged case go on to the other questions.
pub fn decide(profile: &Profile, case: &CaseFacts<'_>) -> Decision {
    let all = profile.changes == Changes::All;
    let hash_of = || payload::of_items(profile, case.patient, case.tumor).hash(profile);
    // The hash costs more than the rest, so a case that was never sent gets it only when it goes.
    let early = case.previous.map(|_| hash_of());
    let unchanged = early.is_some() && early == case.previous;
    if unchanged && !all {
        return Decision::Unchanged;
    }
    if let Some((reason, detail)) = held(profile, case) {
        return Decision::Held { reason, detail };
    }
    let reason = match case.previous {
        None => Reason::New,
        Some(_) if unchanged => Reason::Again,
        Some(_) => Reason::Changed,
    };
    let taken = match profile.changes {
        Changes::All | Changes::NewAndChanged => true,
        Changes::New => reason == Reason::New,
        Changes::Changed => reason == Reason::Changed,
    };
    if !taken {
        return Decision::OtherFile { reason };
    }
    Decision::Goes { reason, hash: early.unwrap_or_else(hash_of) }
}

fn held(profile: &Profile, case: &CaseFacts<'_>) -> Option<(HeldReason, String)> {
    if profile.cases.complete && !case.complete {
        return Some((HeldReason::NotComplete, "abstract not marked complete".to_owned()));
    }
    if case.errors > profile.cases.max_errors {
        let plural = if case.errors == 1 { "" } else { "s" };
        return Some((HeldReason::EditErrors, format!("{} edit error{plural}", case.errors)));
    }
    let blank: Vec<String> = profile
        .required
        .iter()
        .filter(|i| case.get(**i).is_none())
        .map(|i| format!("{} {}", i.name(), i.number()))
        .collect();
    if !blank.is_empty() {
        return Some((HeldReason::RequiredBlank, blank.join(", ")));
    }
    outside_period(profile, case)
        .map(|detail| (HeldReason::OutsidePeriod, detail))
        .or_else(|| other_class(profile, case).map(|detail| (HeldReason::ClassOfCase, detail)))
        .or_else(|| not_reportable(profile, case).map(|detail| (HeldReason::NotReportable, detail)))
        .or_else(|| other_state(profile, case).map(|detail| (HeldReason::OtherState, detail)))
}

fn outside_period(profile: &Profile, case: &CaseFacts<'_>) -> Option<String> {
    let (from, to) = profile.years(case.today);
    if from.is_none() && to.is_none() {
        return None;
    }
    let takes = match (from, to) {
        (Some(from), Some(to)) => format!("file takes {from} to {to}"),
        (Some(from), None) => format!("file takes {from} and later"),
        (None, Some(to)) => format!("file takes {to} and earlier"),
        (None, None) => String::new(),
    };
    match case.year() {
        None => Some(format!("year of diagnosis not known, {takes}")),
        Some(year) if from.is_some_and(|f| year < f) || to.is_some_and(|t| year > t) => {
            Some(format!("diagnosed {year}, {takes}"))
        }
        Some(_) => None,
    }
}

fn other_class(profile: &Profile, case: &CaseFacts<'_>) -> Option<String> {
    let taken = &profile.cases.class_of_case;
    if taken.is_empty() {
        return None;
    }
    match case.get(item::CLASS_OF_CASE) {
        Some(class) if taken.contains(class) => None,
        Some(class) => Some(format!("class of case {}, file takes {taken}", code(class))),
        None => Some(format!("class of case blank, file takes {taken}")),
    }
}

fn not_reportable(profile: &Profile, case: &CaseFacts<'_>) -> Option<String> {
    let text = |item| case.get(item).unwrap_or_default();
    let (site, histology, behavior) =
        (text(item::PRIMARY_SITE), text(item::HISTOLOGIC_TYPE_ICD_O3), text(item::BEHAVIOR_CODE_ICD_O3));
    let fits = |kind: &Kind| {
        let has = |ranges: &crate::Ranges, value: &str| ranges.is_empty() || ranges.contains(value);
        let year = case.year();
        has(&kind.sites, site)
            && has(&kind.histologies, histology)
            && has(&kind.behaviors, behavior)
            && kind.diagnosed_from.is_none_or(|from| year.is_some_and(|y| y >= from))
            && kind.diagnosed_to.is_none_or(|to| year.is_some_and(|y| y <= to))
    };
    let tumor = || format!("{} {}/{}", code(site), code(histology), code(behavior));
    if let Some(kind) = profile.reportability.exclude.iter().find(|k| fits(k)) {
        return Some(format!("{}, {}", tumor(), kind.name));
    }
    let include = &profile.reportability.include;
    (!include.is_empty() && !include.iter().any(fits)).then(|| format!("{}, not on the list", tumor()))
}

fn other_state(profile: &Profile, case: &CaseFacts<'_>) -> Option<String> {
    let state = case.get(item::ADDR_AT_DX_STATE);
    let lives_there = match profile.cases.residence.as_ref()? {
        Residence::States(states) => states.iter().any(|s| Some(s.as_str()) == state),
        Residence::Own(_) if case.own_state.is_none() => {
            return Some("the registry's own state is not set".to_owned());
        }
        Residence::Own(_) => case.own_state == state,
    };
    (!lives_there)
        .then(|| state.map_or_else(|| "state blank".to_owned(), |s| format!("resident of {}", code(s))))
}

/// A value as a code for a detail; what does not look like one is not shown, it may be a name.
fn code(value: &str) -> &str {
    let sound = value.len() <= 4 && value.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if sound { value } else { "?" }
}
