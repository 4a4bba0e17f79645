//! Runs `tests/cases/casework/*.csv`: expectations are rows, this file only reads them.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use casework::*;
use naaccr::{Date, Items, PartialDate, Patient, Tumor};

/// Rows of a case file without comments and heading, each with its line number.
fn rows(name: &str) -> Vec<(usize, Vec<String>)> {
    let path = format!("{}/../../tests/cases/casework/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty()).skip(1);
    let rows: Vec<_> = lines.map(|(n, l)| (n + 1, l.split(',').map(str::to_owned).collect())).collect();
    assert!(!rows.is_empty());
    rows
}

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split_whitespace().map(|p| p.split_once('=').unwrap())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn blank(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn parameters() -> Parameters {
    Parameters::embedded().unwrap()
}

#[test]
fn accession_numbers_run_on_within_their_year() {
    for (line, r) in rows("accession.csv") {
        let next = next_accession(r[0].parse().unwrap(), blank(&r[1]));
        assert_eq!(next.as_deref().unwrap_or("none"), r[2], "line {line}");
    }
}

#[test]
fn the_only_tumor_becomes_the_first_of_several() {
    for (line, r) in rows("sequence.csv") {
        let existing: Vec<Option<&str>> = r[0].split_whitespace().map(|s| (s != "-").then_some(s)).collect();
        let kind = if r[1] == "other" { SequenceKind::Other } else { SequenceKind::Malignant };
        let (new, changes) = match assign_sequence(&existing, kind) {
            None => ("none".to_owned(), String::new()),
            Some(s) => {
                let changes: Vec<_> = s.changes.iter().map(|c| format!("{}={}", c.tumor, c.new)).collect();
                (s.new, changes.join(" "))
            }
        };
        assert_eq!((new, changes), (r[2].clone(), r[3].clone()), "line {line}");
    }
}

#[test]
fn contact_is_due_before_it_is_late() {
    for (line, r) in rows("due.csv") {
        let state = follow_up_due(blank(&r[0]), PartialDate::parse(&r[1]), &parameters(), day(&r[2]));
        let told = match state {
            DueState::NotDue { month } => format!("notDue {month}"),
            DueState::Due => "due".to_owned(),
            DueState::Late { months } => format!("late {months}"),
            DueState::Deceased => "deceased".to_owned(),
            DueState::Unknown => "unknown".to_owned(),
        };
        assert_eq!(told, r[3], "line {line}");
    }
}

#[test]
fn timeliness_counts_days_and_knows_what_it_cannot_count() {
    let (mut tumors, mut in_time, mut unknown) = (Vec::new(), 0, 0);
    for (line, r) in rows("timeliness.csv") {
        let tumor: Items =
            [("dateOf1stContact", r[0].as_str()), ("dateCaseCompleted", &r[1])].into_iter().collect();
        let days = timeliness_days(&tumor).map_or("unknown".to_owned(), |d| d.to_string());
        assert_eq!(days, r[2], "line {line}");
        let one = timeliness([&tumor], &parameters(), day("2026-11-22"));
        let told = one.met.map_or("unknown", |met| if met { "yes" } else { "no" });
        assert_eq!(told, r[3], "line {line}");
        in_time += u32::from(r[3] == "yes");
        unknown += u32::from(r[3] == "unknown");
        tumors.push(tumor);
    }
    let report = timeliness(&tumors, &parameters(), day("2026-11-22"));
    assert_eq!((report.in_time, report.unknown), (in_time, unknown));
    assert_eq!(report.counted + report.unknown, tumors.len() as u32);
    assert_eq!(report.met, Some(false));
}

#[test]
fn waiting_abstracts_fall_into_buckets() {
    let mut counts = [0_u32; 5];
    for (line, r) in rows("worklist.csv") {
        let ids = ["dateOf1stContact", "dateCaseInitiated", "dateCaseCompleted"];
        let tumor: Items = ids.into_iter().zip(r.iter().map(String::as_str)).collect();
        let told = match worklist_state(&tumor, &parameters(), day(&r[3])) {
            WorklistState::Complete => "complete".to_owned(),
            WorklistState::Undated => "undated".to_owned(),
            WorklistState::Incomplete { days, bucket, late } => {
                format!("{days} {bucket} {}", if late { "late" } else { "intime" })
            }
        };
        assert_eq!(told, r[4], "line {line}");
        for (sum, n) in counts.iter_mut().zip(worklist_counts([&tumor], &parameters(), day(&r[3]))) {
            *sum += n;
        }
    }
    assert_eq!(counts, [4, 2, 2, 2, 1]);
}

fn record(text: &str) -> Patient {
    let mut patient = Patient { tumors: vec![Tumor::default(), Tumor::default()], ..Patient::default() };
    for (id, value) in pairs(text) {
        match id.split_once('.') {
            Some((t, id)) => patient.tumors[t[1..].parse::<usize>().unwrap()].items.set(id, value),
            None => patient.items.set(id, value),
        }
    }
    patient
}

fn recorded(text: &str) -> Contact {
    let mut c = Contact::default();
    for (key, value) in pairs(text) {
        let some = Some(value.to_owned());
        match key {
            "date" => c.date = PartialDate::parse(value),
            "vital" => c.vital = Some(if value == "dead" { Vital::Dead } else { Vital::Alive }),
            "status" => c.cancer_status = some,
            "status1" => c.cancer_status_by_tumor.push((1, value.to_owned())),
            "source" => c.source = some,
            "sourceCentral" => c.source_central = some,
            "next" => c.next_source = some,
            "cause" => c.cause_of_death = some,
            "autopsy" => c.autopsy = some,
            "state" => c.place_of_death_state = some,
            "country" => c.place_of_death_country = some,
            other => panic!("no such key in contact.csv: {other}"),
        }
    }
    c
}

#[test]
fn a_contact_reaches_every_tumor_and_never_rewrites_newer_knowledge() {
    for (line, r) in rows("contact.csv") {
        let mut patient = record(&r[0]);
        let made = recorded(&r[1]);
        let outcome = contact(&made, &patient, &parameters(), day("2026-11-22"));
        let kept = match outcome.kept {
            Kept::Applied => "applied",
            Kept::HistoryOnly => "history",
            Kept::Refused => "refused",
        };
        let mut changes = Vec::new();
        for c in &outcome.changes {
            let (name, items) = match c.target {
                Target::Patient => ("p".to_owned(), &mut patient.items),
                Target::Tumor(at) => (format!("t{at}"), &mut patient.tumors[at].items),
            };
            assert_eq!(items.get(c.item), c.old.as_deref(), "line {line}");
            items.put(c.item, &c.new);
            changes.push(format!("{name}.{}={}", c.item.id(), c.new));
        }
        let findings: Vec<_> = outcome.findings.iter().map(|f| f.check).collect();
        assert_eq!(
            (kept, changes.join(" "), findings.join(" ")),
            (r[2].as_str(), r[3].clone(), r[4].clone()),
            "line {line}"
        );
        // The same contact a second time changes nothing.
        assert!(contact(&made, &patient, &parameters(), day("2026-11-22")).changes.is_empty(), "line {line}");
        assert!(!format!("{made:?} {:?}", outcome.changes).contains("2026"), "line {line}");
    }
}

const DEFAULTS: [(&str, &str); 7] = [
    ("classOfCase", "10"),
    ("dateOfDiagnosis", "20240501"),
    ("sequenceNumberHospital", "00"),
    ("primarySite", "C509"),
    ("histologicTypeIcdO3", "8500"),
    ("behaviorCodeIcdO3", "3"),
    ("addrAtDxCountry", "USA"),
];

fn rate_patient(given: &str) -> Patient {
    let mut patient = Patient {
        tumors: vec![Tumor { items: DEFAULTS.into_iter().collect(), ..Tumor::default() }],
        ..Patient::default()
    };
    patient.items = [("dateOfLastContact", "20260101"), ("vitalStatus", "1"), ("dateOfBirth", "19600101")]
        .into_iter()
        .collect();
    for (id, value) in pairs(given) {
        let of_patient = matches!(id, "dateOfLastContact" | "vitalStatus" | "dateOfBirth");
        let items = if of_patient { &mut patient.items } else { &mut patient.tumors[0].items };
        items.set(id, value);
    }
    patient
}

#[test]
fn the_follow_up_rate_accounts_for_everybody() {
    let (reference, on) = (day("2010-01-01"), day("2026-11-22"));
    let mut patients = Vec::new();
    let (mut eligible, mut followed, mut recent, mut left_out) = (0, 0, 0, 0);
    for (line, r) in rows("rate.csv") {
        let patient = rate_patient(&r[0]);
        let report = follow_up_rate([&patient], &parameters(), reference, on);
        let mut told = Vec::new();
        if report.all.eligible == 1 {
            told.push("all".to_owned());
            told.extend((report.recent.eligible == 1).then(|| "recent".to_owned()));
            told.push(if report.all.lost() == 1 { "lost" } else { "followed" }.to_owned());
            told.extend((report.all.dead == 1).then(|| "dead".to_owned()));
            let group = report.groups.iter().find(|g| g.counts.eligible == 1).unwrap();
            told.push(group.from_age.map_or("insitu".to_owned(), |a| format!("age{a}")));
        } else {
            told.extend(report.left_out.iter().map(|(reason, _)| reason.clone()));
        }
        assert_eq!(told.join(" "), r[1], "line {line}");
        eligible += u32::from(told[0] == "all");
        followed += report.all.followed;
        recent += report.recent.eligible;
        left_out += u32::from(told[0] != "all");
        patients.push(patient);
    }
    let report = follow_up_rate(&patients, &parameters(), reference, on);
    assert_eq!(
        (report.all.eligible, report.all.followed, report.recent.eligible),
        (eligible, followed, recent)
    );
    assert_eq!(report.left_out.iter().map(|(_, n)| n).sum::<u32>(), left_out);
    assert_eq!(report.all.met(), Some(true));
}

#[test]
fn limits_are_inclusive() {
    let at = |followed, limit| Counts { eligible: 10, followed, dead: 0, limit_percent: Some(limit) };
    assert_eq!((at(8, 80).met(), at(8, 80).missing()), (Some(true), 0));
    assert_eq!((at(7, 80).met(), at(7, 80).missing()), (Some(false), 1));
    assert_eq!(at(8, 80).per_mille(), Some(800));
    assert_eq!(Counts::default().met(), None);
}

#[test]
fn a_second_eligible_tumor_counts_the_patient_once() {
    let mut patient = rate_patient("classOfCase=30");
    patient.tumors.extend(rate_patient("").tumors);
    patient.tumors.extend(rate_patient("dateOfDiagnosis=20150101").tumors);
    let report = follow_up_rate([&patient], &parameters(), day("2010-01-01"), day("2026-11-22"));
    assert_eq!((report.all.eligible, report.recent.eligible, report.left_out.len()), (1, 1, 0));
}

#[test]
fn a_set_holds_until_the_next_one_begins() {
    let text = std::fs::read_to_string(format!(
        "{}/../../schemas/casework/parameters.toml",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap();
    let more = format!("{text}\n[[timeliness]]\nfrom = \"2027-01-01\"\nwithin_months = 4\npercent = 95\n");
    let p = Parameters::read(&more).unwrap();
    assert_eq!(p.timeliness(day("2026-12-31")).within_months, 6);
    assert_eq!(p.timeliness(day("2027-01-01")).within_months, 4);
    assert_eq!(p.follow_up(day("1990-01-01")).late_after_months, 15);
    assert!(Parameters::read("nonsense = 1").is_err());
}
