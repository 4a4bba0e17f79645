//! A life as the registry sees it: tumors with their dates and stages, and how it ends.

use naaccr::Date;

use crate::facts::{Cancer, Facts, Group};
use crate::person::Person;
use crate::rng::Rng;
use crate::treatment::{Days, Treatment};

/// How far a tumor had spread at diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    InSitu,
    Local,
    Extension,
    Nodes,
    Both,
    Distant,
    Unknown,
}

impl Stage {
    /// Index of the treatment plan: in situ, local, regional, distant.
    pub(crate) fn plan(self) -> usize {
        match self {
            Stage::InSitu => 0,
            Stage::Local | Stage::Unknown => 1,
            Stage::Extension | Stage::Nodes | Stage::Both => 2,
            Stage::Distant => 3,
        }
    }

    /// Whether regional nodes were involved.
    pub(crate) fn in_nodes(self) -> bool {
        matches!(self, Stage::Nodes | Stage::Both)
    }
}

/// One tumor from first symptom to the end of the first course.
pub(crate) struct Course<'f> {
    pub cancer: &'f Cancer,
    pub group: &'f Group,
    pub age: i32,
    pub symptom: Date,
    pub diagnosed: Date,
    pub contact: Date,
    pub class: &'static str,
    pub laterality: &'static str,
    pub stage: Stage,
    /// Millimetres; 0 when not measured.
    pub size: u32,
    pub treatment: Treatment<'f>,
}

/// Tumors in order of diagnosis, and the end.
pub(crate) struct Life<'f> {
    pub born: Date,
    pub courses: Vec<Course<'f>>,
    /// Day and ICD-10 cause of death.
    pub death: Option<(Date, &'static str)>,
    /// Index of the tumor that the patient died of.
    pub died_of: Option<usize>,
    pub today: Date,
}

/// Staging by Extent of Disease 2018 and Summary Stage 2018 begins with diagnoses of this year.
const FIRST_YEAR: u16 = 2018;
const DAYS_OF_NINE_YEARS: i32 = 3287;

const OTHER_CAUSES: &[&str] = &["I251", "I219", "I500", "J449", "I64", "E149", "F03", "J189", "N189", "W19"];

impl<'f> Life<'f> {
    pub(crate) fn draw(facts: &'f Facts, person: &Person<'f>, today: Date, rng: &mut Rng) -> Life<'f> {
        let mut courses = Vec::with_capacity(2);
        let first = diagnosis_day(today, rng);
        let cancer = person.cancer;
        let group = &facts.groups[cancer.group];
        let [mean, deviation, low, high] = group.age;
        let age = rng.normal(mean, deviation).clamp(low, high);
        let born =
            first.plus_months(-12 * age).and_then(|d| d.plus_days(-rng.between(1, 364))).unwrap_or(first);
        let stage = draw_stage(cancer, group, rng);
        let (mut death, mut died_of) = draw_death(cancer, group, stage, age, first, rng);
        if death.is_some_and(|(d, _)| d > today) {
            (death, died_of) = (None, None);
        }
        let end = death.map_or(today, |(d, _)| d);
        courses.push(draw_course(cancer, group, stage, born, first, end, rng));
        // About one patient in twelve comes back with another primary.
        let mut more = if rng.percent(16) { 1 + i32::from(rng.percent(14)) } else { 0 };
        let mut last = first;
        while more > 0 {
            more -= 1;
            let Some(next) = last.plus_days(rng.between(75, 1500)).filter(|d| *d < end) else {
                continue;
            };
            let Some(cancer) = another(facts, person, &courses, born, next, rng) else {
                continue;
            };
            let group = &facts.groups[cancer.group];
            let stage = draw_stage(cancer, group, rng);
            courses.push(draw_course(cancer, group, stage, born, next, end, rng));
            last = next;
        }
        Life { born, courses, death, died_of, today }
    }

    /// The last day on which something can have happened.
    pub(crate) fn end(&self) -> Date {
        self.death.map_or(self.today, |(d, _)| d)
    }
}

/// A day in the last nine years, recent ones somewhat more likely: a registry grows.
fn diagnosis_day(today: Date, rng: &mut Rng) -> Date {
    let start = Date::new(FIRST_YEAR, 1, 1).filter(|d| d.day_number() + 200 < today.day_number());
    let span =
        start.map_or(DAYS_OF_NINE_YEARS, |d| today.day_number() - d.day_number()).min(DAYS_OF_NINE_YEARS);
    let one = rng.between(3, span);
    let back = if rng.percent(25) { one.min(rng.between(3, span)) } else { one };
    today.plus_days(-back).unwrap_or(today)
}

/// A further primary of another site, at an age at which it occurs.
fn another<'f>(
    facts: &'f Facts,
    person: &Person<'f>,
    courses: &[Course<'f>],
    born: Date,
    on: Date,
    rng: &mut Rng,
) -> Option<&'f Cancer> {
    let age = i32::from(on.year()) - i32::from(born.year());
    (0..6).find_map(|_| {
        let cancer = facts.cancers[person.sex_index()].pick(rng)?;
        let [_, _, low, high] = facts.groups[cancer.group].age;
        let fits = (low..=high).contains(&age) && courses.iter().all(|c| c.cancer.group != cancer.group);
        fits.then_some(cancer)
    })
}

fn draw_stage(cancer: &Cancer, group: &Group, rng: &mut Rng) -> Stage {
    if cancer.behavior == "2" {
        return Stage::InSitu;
    }
    // Benign and borderline tumors stay where they are.
    if matches!(cancer.behavior, "0" | "1") {
        return Stage::Local;
    }
    match group.stages.pick(rng) {
        Some(1) => Stage::Extension,
        Some(2) => Stage::Nodes,
        Some(3) => Stage::Both,
        Some(4) => Stage::Distant,
        Some(5) => Stage::Unknown,
        _ => Stage::Local,
    }
}

/// Day and cause of death, which may lie in the future, and whether the tumor was the cause.
fn draw_death(
    cancer: &Cancer,
    group: &Group,
    stage: Stage,
    age: i32,
    diagnosed: Date,
    rng: &mut Rng,
) -> (Option<(Date, &'static str)>, Option<usize>) {
    let five_years = match stage {
        Stage::InSitu => 99,
        Stage::Local | Stage::Unknown if group.survival[0] > 0 => group.survival[0],
        Stage::Extension | Stage::Nodes | Stage::Both if group.survival[1] > 0 => group.survival[1],
        _ => group.survival[2],
    };
    let benign = matches!(cancer.behavior, "0" | "1");
    let of_cancer = !benign && !rng.percent(five_years);
    // Of two evens the product: deaths of the tumor come early rather than late.
    let months = 1 + rng.between(0, 59) * rng.between(10, 60) / 60;
    let other_year = (0..9).find(|year| {
        let per_mille = match age + year {
            ..50 => 2,
            50..65 => 7,
            65..75 => 18,
            75..85 => 50,
            _ => 130,
        };
        rng.below(1000) < per_mille
    });
    let other = other_year.and_then(|y| diagnosed.plus_days(y * 365 + rng.between(20, 364)));
    let cancer_day = if of_cancer { diagnosed.plus_days(months * 30 + rng.between(2, 29)) } else { None };
    match (cancer_day, other) {
        (Some(day), Some(other)) if other < day => (Some((other, rng.text(OTHER_CAUSES))), None),
        (Some(day), _) => (Some((day, cancer.cause)), Some(0)),
        (None, Some(other)) => (Some((other, rng.text(OTHER_CAUSES))), None),
        (None, None) => (None, None),
    }
}

fn draw_course<'f>(
    cancer: &'f Cancer,
    group: &'f Group,
    stage: Stage,
    born: Date,
    diagnosed: Date,
    end: Date,
    rng: &mut Rng,
) -> Course<'f> {
    let before = |day: Date, days: i32| day.plus_days(-days).filter(|d| *d > born).unwrap_or(day);
    let symptom = before(diagnosed, rng.between(5, 120));
    let referred = rng.percent(22);
    let wait = if referred { rng.between(4, 35) } else { 0 };
    let contact = diagnosed.plus_days(wait).filter(|d| *d <= end).unwrap_or(diagnosed);
    let laterality = match (cancer.paired, stage) {
        (false, _) => "0",
        (true, Stage::Unknown) => "9",
        (true, _) if cancer.site.starts_with("C569") && rng.percent(18) => "4",
        (true, _) if rng.percent(51) => "2",
        (true, _) => "1",
    };
    let percent = match stage {
        Stage::InSitu => 50,
        Stage::Local => 80,
        Stage::Unknown => 0,
        _ => 140,
    };
    let size = (group.size * percent / 100 * rng.normal(100, 38).clamp(12, 240) / 100).clamp(0, 400);
    let treatment = Treatment::draw(cancer, group, stage, Days { diagnosed, contact, end }, rng);
    let class = class_of_case(referred, treatment.is_none(), rng);
    let age = i32::from(diagnosed.year())
        - i32::from(born.year())
        - i32::from((diagnosed.month(), diagnosed.day()) < (born.month(), born.day()));
    let size = if size > 0 && stage != Stage::Unknown { size.unsigned_abs().max(2) } else { 0 };
    Course { cancer, group, age, symptom, diagnosed, contact, class, laterality, stage, size, treatment }
}

/// Class of case by where diagnosis and treatment took place.
fn class_of_case(referred: bool, untreated: bool, rng: &mut Rng) -> &'static str {
    match (referred, untreated) {
        (true, true) => "30",
        (true, false) => rng.text(&["20", "21", "22", "22"]),
        (false, true) => rng.text(&["14", "14", "14", "00"]),
        (false, false) => rng.text(&["14", "14", "14", "13", "10", "12"]),
    }
}
