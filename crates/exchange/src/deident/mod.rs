//! De-identification: rows of which nobody can be told who they are.
//!
//! Two profiles: Safe Harbor, 45 CFR 164.514(b)(2), and the limited data set, 164.514(e).
//! What happens to each item is a row of `schemas/extracts/classification.csv`;
//! an item without a row, a user-defined one and an unknown one are dropped.
//!
//! How the eighteen kinds of identifiers of 164.514(b)(2)(i) are answered:
//!
//! | | identifier | answer |
//! |---|---|---|
//! | A | names | dropped |
//! | B | places smaller than a state | dropped; ZIP codes cut to three digits, or `000` below 20,001 people |
//! | C | dates, and ages over 89 | dates cut to the year, birth dropped; see [`Lifetime`] for over 89 |
//! | D, E, F | telephone, fax, e-mail | dropped; the standard has no item for the last two |
//! | G | social security number | dropped |
//! | H | medical record numbers | dropped; a random id of the project instead |
//! | I, J | health plan, account numbers | dropped |
//! | K | certificate and licence numbers | dropped |
//! | L, M, N, O, P, Q | vehicles, devices, URLs, IP addresses, biometrics, photographs | no item; free text dropped |
//! | R | any other unique number or code | record, facility, physician and linkage items dropped |
//!
//! [`Deidentified`] can be made only here: its field is private, and the writers of [`crate::extract`] take nothing else.

mod ages;
mod classification;
mod profile;
mod risk;
mod shape;
mod zip;

use std::collections::BTreeMap;

use naaccr::{Date, Item, Items, PartialDate, Patient};
use serde::Serialize;

pub use ages::Lifetime;
pub use classification::{Action, Class, Classified};
pub use profile::{Age, Method, Postal, Profile, Quasi, Risk, limited_data_set, safe_harbor};
pub use risk::{Measure, RiskReport, measure, suppress, without_risky};
use shape::shapely;
pub use zip::Zip3;

/// Something that went through [`deidentify`]; there is no other way to make one.
///
/// ```compile_fail
/// let forged = exchange::deident::Deidentified(0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deidentified<T>(T);

impl<T> Deidentified<T> {
    /// A look at it.
    pub fn get(&self) -> &T {
        &self.0
    }
}

/// One tumor of an extract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    patient: String,
    tumor: u32,
    items: Items,
}

impl Row {
    /// Random id of the patient in this project: 32 hexadecimal digits.
    pub fn patient(&self) -> &str {
        &self.patient
    }

    /// Running number of the tumor within the patient.
    pub fn tumor(&self) -> u32 {
        self.tumor
    }

    /// What was let through of an item; `None` when it was blank or dropped.
    pub fn get(&self, item: Item) -> Option<&str> {
        self.items.get(item)
    }

    /// How many items hold a value.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether nothing was let through.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// What was done to one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// Let through as it was.
    Kept,
    /// Dropped by its class.
    Dropped,
    /// User-defined or unknown, so dropped.
    Unclassified,
    /// Not of the shape that the standard gives the item, so dropped: it may be anything.
    Misshapen,
    /// A date cut to its year.
    Year,
    /// A year that would tell an age over 89, dropped.
    YearOfOldest,
    /// An age over 89, now `90+`.
    AgeTopCoded,
    /// Survival months that would tell an age over 89, capped or dropped.
    MonthsCapped,
    /// A ZIP code cut to three digits.
    Zip3,
    /// A ZIP code of few people, or none: `000`.
    ZipHidden,
    /// A postal code of another country, dropped.
    Foreign,
}

/// How often each thing was done to each item; user-defined items count under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actions(BTreeMap<(Option<Item>, Done), u64>);

impl Actions {
    fn count(&mut self, item: Option<Item>, done: Done) {
        *self.0.entry((item, done)).or_default() += 1;
    }

    /// Adds those of another row.
    pub fn add(&mut self, other: &Actions) {
        for (key, n) in &other.0 {
            *self.0.entry(*key).or_default() += n;
        }
    }

    /// Item (`None`: user-defined or unknown), what was done, how often.
    pub fn iter(&self) -> impl Iterator<Item = (Option<Item>, Done, u64)> {
        self.0.iter().map(|((item, done), n)| (*item, *done, *n))
    }

    /// How often one thing was done, over all items.
    pub fn total(&self, done: Done) -> u64 {
        self.iter().filter(|(_, d, _)| *d == done).map(|(.., n)| n).sum()
    }
}

/// One row, and what it cost.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The row.
    pub row: Deidentified<Row>,
    /// What was done to each item.
    pub actions: Actions,
}

/// De-identifies one tumor.
///
/// `pseudonym` is 128 random bits that the caller drew for this patient and project and that depend on nothing else.
/// Where a patient has several tumors, prefer [`deidentify_patient`]: it tests the age at the events of all of them.
pub fn deidentify(
    profile: &Profile,
    pseudonym: [u8; 16],
    tumor_no: u32,
    patient: &Items,
    tumor: &Items,
    release: Date,
) -> Outcome {
    let lifetime = Lifetime::of(patient, [tumor], release);
    one(profile, pseudonym, tumor_no, patient, tumor, &lifetime)
}

/// De-identifies the tumors of a patient that `take` lets in, numbered from 1 in their order here.
///
/// The others count where the age is tested: a tumor at 91 tells the age at one ten years before.
pub fn deidentify_patient(
    profile: &Profile,
    pseudonym: [u8; 16],
    patient: &Patient,
    mut take: impl FnMut(&Items) -> bool,
    release: Date,
) -> Vec<Outcome> {
    let lifetime = Lifetime::of(&patient.items, patient.tumors.iter().map(|t| &t.items), release);
    let taken = patient.tumors.iter().zip(1..).filter(|(t, _)| take(&t.items));
    taken.map(|(t, no)| one(profile, pseudonym, no, &patient.items, &t.items, &lifetime)).collect()
}

fn one(
    profile: &Profile,
    pseudonym: [u8; 16],
    tumor_no: u32,
    patient: &Items,
    tumor: &Items,
    lifetime: &Lifetime,
) -> Outcome {
    let mut actions = Actions::default();
    let mut items = Items::new();
    let subject = Subject { profile, patient, tumor, lifetime };
    for (known, _, value) in patient.iter_items().chain(tumor.iter_items()) {
        let Some(item) = known else {
            actions.count(None, Done::Unclassified);
            continue;
        };
        // An item that stands in both documents is taken from the patient's, where it is tested first.
        let (done, out) = subject.answer(item, value);
        actions.count(Some(item), done);
        if let Some(out) = out
            && items.get(item).is_none()
        {
            items.push_new(Some(item), "", &out);
        }
    }
    let patient = pseudonym.iter().map(|byte| format!("{byte:02x}")).collect();
    Outcome { row: Deidentified(Row { patient, tumor: tumor_no, items }), actions }
}

struct Subject<'a> {
    profile: &'a Profile,
    patient: &'a Items,
    tumor: &'a Items,
    lifetime: &'a Lifetime,
}

impl Subject<'_> {
    fn answer(&self, item: Item, value: &str) -> (Done, Option<String>) {
        match self.profile.action(item) {
            None => (Done::Unclassified, None),
            Some(Action::Drop) => (Done::Dropped, None),
            Some(Action::Checked) if !self.profile.checks(item) => (Done::Dropped, None),
            Some(Action::Agreed) if !self.profile.agreed.contains(&item) => (Done::Dropped, None),
            Some(Action::Zip3) => self.zip3(value),
            Some(Action::Keep | Action::Checked | Action::Agreed) => self.keep(item, value),
            Some(_) if !shapely(item, value) => (Done::Misshapen, None),
            Some(Action::Year) => self.year(item, value),
            Some(Action::Age) => self.age(value),
            Some(Action::Months) => self.months(value),
        }
    }

    fn keep(&self, item: Item, value: &str) -> (Done, Option<String>) {
        // Towns, foreign postal codes and facilities have no shape; only a limited data set gets here with them.
        let free = matches!(
            self.profile.class(item),
            Some(Class::PlaceBelowState | Class::PostalCode | Class::Facility | Class::SmallArea)
        );
        if free || shapely(item, value) {
            (Done::Kept, Some(value.to_owned()))
        } else {
            (Done::Misshapen, None)
        }
    }

    fn year(&self, item: Item, value: &str) -> (Done, Option<String>) {
        let Some(date) = PartialDate::parse(value) else { return (Done::Misshapen, None) };
        let of_oldest = item == naaccr::item::DATE_OF_DIAGNOSIS
            && self.profile.age.keep_diagnosis_year_of_oldest
            && self.lifetime.over_at_diagnosis(self.tumor, self.profile.age.highest);
        if self.lifetime.over(self.profile.age.highest) && !of_oldest {
            return (Done::YearOfOldest, None);
        }
        (Done::Year, Some(format!("{:04}", date.year)))
    }

    fn age(&self, value: &str) -> (Done, Option<String>) {
        if value == ages::UNKNOWN {
            return (Done::Kept, Some(value.to_owned()));
        }
        let Ok(age) = value.parse::<u16>() else { return (Done::Misshapen, None) };
        let highest = self.profile.age.highest;
        if age > highest || self.lifetime.over_at_diagnosis(self.tumor, highest) {
            return (Done::AgeTopCoded, Some(self.profile.age.above.clone()));
        }
        (Done::Kept, Some(value.to_owned()))
    }

    fn months(&self, value: &str) -> (Done, Option<String>) {
        let Ok(months) = value.parse::<u32>() else { return (Done::Misshapen, None) };
        let highest = self.profile.age.highest;
        // 9999 is unknown: it tells nothing of an age.
        if months == ages::UNKNOWN_MONTHS || !self.lifetime.over(highest) {
            return (Done::Kept, Some(value.to_owned()));
        }
        match self.lifetime.months_below(self.tumor, highest) {
            None => (Done::MonthsCapped, None),
            Some(cap) if months > cap => (Done::MonthsCapped, Some(format!("{cap:04}+"))),
            Some(_) => (Done::Kept, Some(value.to_owned())),
        }
    }

    fn zip3(&self, value: &str) -> (Done, Option<String>) {
        let get = |item| self.tumor.get(item).or_else(|| self.patient.get(item));
        match self.profile.zip3(value, get(naaccr::item::ADDR_AT_DX_COUNTRY)) {
            Zip3::Kept(three) => (Done::Zip3, Some(three)),
            Zip3::Few => (Done::ZipHidden, Some("000".to_owned())),
            Zip3::Unknown => (Done::Kept, Some(zip::UNKNOWN.to_owned())),
            Zip3::Foreign => (Done::Foreign, None),
        }
    }
}

/// Puts rows in the order of the random ids, so that the order of the file tells nothing of the registry's.
pub fn order(rows: &mut [Deidentified<Row>]) {
    rows.sort_by(|a, b| (&a.0.patient, a.0.tumor).cmp(&(&b.0.patient, b.0.tumor)));
}
