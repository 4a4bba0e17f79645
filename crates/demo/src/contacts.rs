//! Follow-up histories: one contact after another, until death or until they have become rare.

use naaccr::{Date, PartialDate};

use crate::DemoContact;
use crate::course::{Course, Life, Stage};
use crate::rng::Rng;

const NOTES_FREE: &[&str] = &[
    "Seen in oncology clinic, NED.",
    "Surveillance visit, no evidence of recurrence.",
    "Imaging reviewed, no disease seen. RTC 6 mo.",
    "Annual visit with PCP, doing well, NED.",
    "Phone call to patient: feels well, no new treatment.",
    "Physician letter returned: no evidence of disease.",
];
const NOTES_DISEASE: &[&str] = &[
    "Seen in infusion center, disease stable on treatment.",
    "Restaging scan with persistent disease.",
    "Clinic visit: progression, therapy changed.",
    "Physician letter returned: alive with disease.",
    "Admitted for symptom control, known disease.",
];
const NOTES_UNKNOWN: &[&str] = &[
    "Linked to clinic schedule, status of cancer not stated.",
    "Seen in ED for unrelated problem, cancer not mentioned.",
    "Passive follow-up only, disease status unknown.",
];
const NOTES_DEAD: &[&str] = &[
    "Death certificate linkage.",
    "Expired at home on hospice.",
    "Expired during admission.",
    "Obituary found, confirmed by state file.",
];

/// The history of one patient; the last entry is what patient and tumors have on record.
pub(crate) fn history(life: &Life<'_>, rng: &mut Rng) -> Vec<DemoContact> {
    let end = life.end();
    let mut contacts = Vec::new();
    let Some(first) = life.courses.first() else {
        return contacts;
    };
    // A contact can only confirm what was done before it, so the last treatment has one too.
    let latest = life.courses.iter().filter_map(|c| c.treatment.last_day().max(Some(c.contact))).max();
    let latest = latest.unwrap_or(first.contact);
    let mut at = first.contact;
    // Some patients are lost: nobody hears of them again after a while.
    let lost_after = if rng.percent(9) { at.plus_days(rng.between(200, 1600)) } else { None };
    loop {
        let days = rng.between(80, 330);
        let Some(next) = at.plus_days(days).filter(|d| *d <= end && Some(*d) != life.death.map(|(d, _)| d))
        else {
            break;
        };
        if lost_after.is_some_and(|l| next > l) && next > latest {
            break;
        }
        at = next;
        contacts.push(alive(life, at, rng));
    }
    if let Some((day, cause)) = life.death {
        contacts.push(dead(life, day, cause, rng));
    } else if contacts.last().and_then(|c| c.date.exact()).is_none_or(|d| d < latest) {
        contacts.push(alive(life, latest, rng));
    }
    contacts
}

fn alive(life: &Life<'_>, on: Date, rng: &mut Rng) -> DemoContact {
    let statuses: Vec<_> =
        life.courses.iter().map(|c| (c.contact <= on).then(|| cancer_status(life, c, on, rng))).collect();
    let notes = match () {
        () if statuses.contains(&Some("2")) => NOTES_DISEASE,
        () if statuses.contains(&Some("9")) => NOTES_UNKNOWN,
        () => NOTES_FREE,
    };
    DemoContact {
        date: PartialDate::from(on),
        vital_status: "1",
        cancer_status: statuses,
        source: rng.text(&["0", "1", "1", "2", "2", "2", "3", "8"]),
        next_source: rng.text(&["0", "1", "1", "2", "3", "4"]),
        cause_of_death: None,
        note: rng.text(notes),
    }
}

fn dead(life: &Life<'_>, on: Date, cause: &'static str, rng: &mut Rng) -> DemoContact {
    let status = |(at, course): (usize, &Course<'_>)| {
        if life.died_of == Some(at) { "2" } else { cancer_status(life, course, on, rng) }
    };
    let cancer_status = life.courses.iter().enumerate().map(status).map(Some).collect();
    DemoContact {
        date: PartialDate::from(on),
        vital_status: "0",
        cancer_status,
        source: rng.text(&["7", "7", "0", "2"]),
        next_source: "9",
        cause_of_death: Some(cause),
        note: rng.text(NOTES_DEAD),
    }
}

/// Evidence of tumor: before treatment, when far spread, and in the last months of who dies of it.
fn cancer_status(life: &Life<'_>, course: &Course<'_>, on: Date, rng: &mut Rng) -> &'static str {
    let treated = course.treatment.first_day().is_some_and(|d| d < on);
    let ending = life.died_of.is_some_and(|d| std::ptr::eq(&life.courses[d], course))
        && life.death.is_some_and(|(d, _)| d.day_number() - on.day_number() < 400);
    let disease = !treated || ending || (course.stage == Stage::Distant && !rng.percent(28));
    match (disease, rng.percent(3)) {
        (_, true) => "9",
        (true, false) => "2",
        (false, false) => "1",
    }
}
