//! The follow-up rate (Commission on Cancer, standard 6.5).

use naaccr::{Date, Items, PartialDate, Patient, item};

use crate::parameters::{Exclusion, FollowUpRate, Horizon, Parameters};

/// Eligible and followed patients of one group, with the limit that holds for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Patients who count.
    pub eligible: u32,
    /// Of these, dead or contacted within the window.
    pub followed: u32,
    /// Of the followed, those who are dead.
    pub dead: u32,
    /// Least percentage, where the standard sets one for this group.
    pub limit_percent: Option<u32>,
}

impl Counts {
    fn add(&mut self, followed: bool, dead: bool) {
        self.eligible += 1;
        self.followed += u32::from(followed);
        self.dead += u32::from(dead);
    }

    /// Eligible patients who were not followed.
    pub fn lost(&self) -> u32 {
        self.eligible - self.followed
    }

    /// Tenths of a percent, rounded down; `None` when nobody is eligible.
    pub fn per_mille(&self) -> Option<u32> {
        (self.followed * 1000).checked_div(self.eligible)
    }

    /// Whether the limit is reached; `None` without a limit or without patients.
    pub fn met(&self) -> Option<bool> {
        let limit = self.limit_percent?;
        (self.eligible > 0).then(|| self.followed * 100 >= self.eligible * limit)
    }

    /// How many more patients must be contacted for the limit to be reached.
    pub fn missing(&self) -> u32 {
        let needed = (self.eligible * self.limit_percent.unwrap_or(0)).div_ceil(100);
        needed.saturating_sub(self.followed)
    }
}

/// One of SEER's groups: in situ, or a range of ages at diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeGroup {
    /// Lowest age at diagnosis; `None` for the group of in situ tumors, whatever the age.
    pub from_age: Option<u32>,
    /// The patients of the group.
    pub counts: Counts,
}

/// A follow-up rate with everybody accounted for: eligible and left out sum up to all given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateReport {
    /// First day of diagnosis that counts.
    pub since: Date,
    /// All eligible patients.
    pub all: Counts,
    /// Those with an eligible tumor diagnosed in the recent years.
    pub recent: Counts,
    /// SEER's groups over all eligible patients of known age at diagnosis.
    pub groups: Vec<AgeGroup>,
    /// Patients left out, by reason; a patient counts under the reason of the first tumor.
    pub left_out: Vec<(String, u32)>,
}

/// Left out: no tumor is analytic.
const NOT_ANALYTIC: &str = "notAnalytic";
/// Left out: diagnosed before the horizon.
const BEFORE_HORIZON: &str = "beforeHorizon";
/// Left out: without a date of diagnosis.
const UNDATED: &str = "undated";

/// Whether a tumor's class of case is analytic on a day.
pub fn is_analytic(tumor: &Items, parameters: &Parameters, on: Date) -> bool {
    let set = parameters.analytic(on);
    let class = tumor.get(item::CLASS_OF_CASE).and_then(|c| c.parse::<u8>().ok());
    class.is_some_and(|c| (set.first_class..=set.last_class).contains(&c))
}

/// The follow-up rate over given patients on a day.
///
/// A patient is eligible through any tumor that is analytic, within the horizon and not excluded.
/// Partial dates count as their earliest day. `reference_date` is the registry's own.
pub fn follow_up_rate<'a>(
    patients: impl IntoIterator<Item = &'a Patient>,
    parameters: &Parameters,
    reference_date: Date,
    on: Date,
) -> RateReport {
    let set = parameters.follow_up_rate(on);
    let since = horizon(set, reference_date, on);
    let recent_since = on.plus_months(-12 * set.recent_years).map_or(since, |d| d.max(since));
    let mut report = RateReport {
        since,
        all: Counts { limit_percent: Some(set.all_percent), ..Counts::default() },
        recent: Counts { limit_percent: Some(set.recent_percent), ..Counts::default() },
        groups: groups(set),
        left_out: Vec::new(),
    };
    for patient in patients {
        let verdicts: Vec<Result<Date, String>> = patient
            .tumors
            .iter()
            .map(|t| eligible(&patient.items, &t.items, parameters, since, on))
            .collect();
        let Some((newest, tumor)) = verdicts
            .iter()
            .zip(&patient.tumors)
            .filter_map(|(v, t)| Some((*v.as_ref().ok()?, t)))
            .max_by_key(|(d, _)| *d)
        else {
            leave_out(&mut report.left_out, verdicts.into_iter().find_map(Result::err));
            continue;
        };
        let dead = patient.items.get(item::VITAL_STATUS) == Some("0");
        let followed = dead || contacted_within(&patient.items, set.followed_within_months, on);
        report.all.add(followed, dead);
        if newest >= recent_since {
            report.recent.add(followed, dead);
        }
        if let Some(at) = group_of(set, &patient.items, &tumor.items, newest) {
            report.groups[at].counts.add(followed, dead);
        }
    }
    report
}

fn horizon(set: &FollowUpRate, reference_date: Date, on: Date) -> Date {
    match set.horizon {
        Horizon::ReferenceDate => reference_date,
        Horizon::Fixed => set.horizon_date.max(reference_date),
        Horizon::Rolling => {
            on.plus_months(-12 * set.horizon_years).map_or(reference_date, |d| d.max(reference_date))
        }
    }
}

/// In situ first, then the ages from the youngest.
fn groups(set: &FollowUpRate) -> Vec<AgeGroup> {
    let ages = std::iter::once(0).chain(set.age_groups.iter().copied()).map(Some);
    std::iter::once(None)
        .chain(ages)
        .map(|from_age| AgeGroup { from_age, counts: Counts::default() })
        .collect()
}

fn group_of(set: &FollowUpRate, patient: &Items, tumor: &Items, diagnosed: Date) -> Option<usize> {
    if tumor.get(item::BEHAVIOR_CODE_ICD_O3) == Some("2") {
        return Some(0);
    }
    let born = earliest(patient, item::DATE_OF_BIRTH)?;
    let age = u32::try_from(age_on(born, diagnosed)).ok()?;
    Some(1 + set.age_groups.iter().filter(|limit| age >= **limit).count())
}

fn leave_out(left_out: &mut Vec<(String, u32)>, reason: Option<String>) {
    let reason = reason.unwrap_or_else(|| NOT_ANALYTIC.to_owned());
    match left_out.iter_mut().find(|(r, _)| *r == reason) {
        Some((_, n)) => *n += 1,
        None => left_out.push((reason, 1)),
    }
}

/// The day of diagnosis of a tumor that counts, or why it does not.
fn eligible(
    patient: &Items,
    tumor: &Items,
    parameters: &Parameters,
    since: Date,
    on: Date,
) -> Result<Date, String> {
    if !is_analytic(tumor, parameters, on) {
        return Err(NOT_ANALYTIC.to_owned());
    }
    let diagnosed = earliest(tumor, item::DATE_OF_DIAGNOSIS).ok_or(UNDATED)?;
    if diagnosed < since {
        return Err(BEFORE_HORIZON.to_owned());
    }
    match parameters.exclusions(on).find(|e| excluded(e, patient, tumor, diagnosed, on)) {
        Some(exclusion) => Err(exclusion.reason.clone()),
        None => Ok(diagnosed),
    }
}

/// Whether every condition that a rule gives holds.
fn excluded(rule: &Exclusion, patient: &Items, tumor: &Items, diagnosed: Date, on: Date) -> bool {
    let get = |i| tumor.get(i).unwrap_or("");
    let number = |i| tumor.get(i).and_then(|v| v.parse::<u32>().ok());
    let sequence = number(item::SEQUENCE_NUMBER_HOSPITAL);
    let histology = number(item::HISTOLOGIC_TYPE_ICD_O3);
    let one_of =
        |list: &Option<Vec<String>>, value: &str| list.as_ref().is_none_or(|l| l.iter().any(|v| v == value));
    // An unknown country (ZZX, ZZU) does not make a foreign resident.
    let country = get(item::ADDR_AT_DX_COUNTRY);
    let abroad = !country.is_empty() && !country.starts_with("ZZ");
    rule.home_countries.as_ref().is_none_or(|l| abroad && !l.iter().any(|c| c == country))
        && rule.sequence_first.is_none_or(|n| sequence.is_some_and(|s| s >= n))
        && rule.sequence_last.is_none_or(|n| sequence.is_some_and(|s| s <= n))
        && rule
            .age_over
            .is_none_or(|n| earliest(patient, item::DATE_OF_BIRTH).is_some_and(|b| age_on(b, on) > n))
        && rule.no_contact_months.is_none_or(|n| !contacted_within(patient, n, on))
        && one_of(&rule.classes, get(item::CLASS_OF_CASE))
        && rule.diagnosed_from.is_none_or(|d| diagnosed >= d)
        && rule.site_first.as_ref().is_none_or(|s| get(item::PRIMARY_SITE) >= s.as_str())
        && rule.site_last.as_ref().is_none_or(|s| get(item::PRIMARY_SITE) <= s.as_str())
        && rule.histology_first.is_none_or(|n| histology.is_some_and(|h| h >= n))
        && rule.histology_last.is_none_or(|n| histology.is_some_and(|h| h <= n))
        && one_of(&rule.behaviors, get(item::BEHAVIOR_CODE_ICD_O3))
}

fn earliest(items: &Items, of: naaccr::Item) -> Option<Date> {
    items.get(of).and_then(PartialDate::parse).and_then(PartialDate::earliest)
}

fn contacted_within(patient: &Items, months: i32, on: Date) -> bool {
    let last = earliest(patient, item::DATE_OF_LAST_CONTACT);
    last.and_then(|d| d.plus_months(months)).is_some_and(|limit| on <= limit)
}

fn age_on(born: Date, on: Date) -> i32 {
    let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
    i32::from(on.year()) - i32::from(born.year()) - i32::from(before_birthday)
}
