//! Submissions: rows of `tests/cases/exchange/`, and what must hold of every payload.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{all_hold, cases};
use exchange::Cohort;
use exchange::submission::{
    CaseFacts, Decision, HeldReason, Profile, Reason, Why, decide, file_name, payload, payload_hash, shipped,
};
use naaccr::{Date, Items, Patient, RecordType, Tumor, item, standard};
use proptest::prelude::*;

const MONTHLY: &str = include_str!("../../../schemas/submissions/generic-state-monthly.toml");

fn profile(id: &str) -> Profile {
    shipped().unwrap().into_iter().find(|p| p.id == id).unwrap_or_else(|| panic!("no profile {id}"))
}

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// A case that every shipped profile takes. Invented.
fn sound() -> (Patient, Tumor) {
    let (mut patient, mut tumor) = (Patient::default(), Tumor::default());
    for (id, value) in [("nameLast", "Quill"), ("sexAssignedAtBirth", "2"), ("patientIdNumber", "00000042")] {
        patient.items.set(id, value);
    }
    for (id, value) in [
        ("primarySite", "C504"),
        ("histologicTypeIcdO3", "8500"),
        ("behaviorCodeIcdO3", "3"),
        ("laterality", "1"),
        ("dateOfDiagnosis", "20250315"),
        ("classOfCase", "14"),
        ("addrAtDxState", "MN"),
        ("sequenceNumberCentral", "00"),
        ("sequenceNumberHospital", "00"),
        ("accessionNumberHosp", "202500042"),
        ("textRemarks", "met with her sister"),
        ("dateCaseLastChanged", "20260101"),
    ] {
        tumor.items.set(id, value);
    }
    (patient, tumor)
}

#[test]
fn each_case_has_the_reason_that_applies_first() {
    let mut failures = Vec::new();
    for case in cases("exchange/decide.csv") {
        let profile = profile(case.get("profile"));
        let (mut patient, mut tumor) = sound();
        for (column, id) in [
            ("site", "primarySite"),
            ("histology", "histologicTypeIcdO3"),
            ("behavior", "behaviorCodeIcdO3"),
            ("diagnosed", "dateOfDiagnosis"),
            ("class", "classOfCase"),
            ("state", "addrAtDxState"),
        ] {
            if !case.get(column).is_empty() {
                tumor.items.set(id, case.get(column));
            }
        }
        for id in case.get("blank").split_whitespace() {
            patient.items.set(id, "");
            tumor.items.set(id, "");
        }
        let previous = match case.get("previous") {
            "same" => Some(payload(&profile, &patient, &tumor).hash(&profile)),
            "other" => Some([0; 32]),
            _ => None,
        };
        let facts = CaseFacts {
            errors: case.get("errors").parse().unwrap_or(0),
            previous,
            own_state: Some("MN"),
            ..CaseFacts::new(&patient.items, &tumor.items, case.get("complete") != "no", today())
        };
        let (got, detail) = match decide(&profile, &facts) {
            Decision::Goes { reason, hash } => {
                assert_eq!(hash, payload(&profile, &patient, &tumor).hash(&profile));
                (format!("goes {}", word(&reason)), String::new())
            }
            Decision::Unchanged => ("unchanged".to_owned(), String::new()),
            Decision::OtherFile { reason } => (format!("other {}", word(&reason)), String::new()),
            Decision::Held { reason, detail } => (format!("held {}", word(&reason)), detail),
        };
        if (got.as_str(), detail.as_str()) != (case.get("expect"), case.get("detail")) {
            failures.push(format!(
                "{}: {got} ({detail}), wanted {} ({})",
                case.at,
                case.get("expect"),
                case.get("detail")
            ));
        }
    }
    all_hold(failures);
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn a_name_in_a_code_item_is_not_shown_in_the_detail() {
    let (patient, mut tumor) = sound();
    tumor.items.set("classOfCase", "Quill");
    let decision =
        decide(&profile("hospital-quality"), &CaseFacts::new(&patient.items, &tumor.items, true, today()));
    let Decision::Held { reason: HeldReason::ClassOfCase, detail } = decision else { panic!() };
    assert!(!detail.contains("Quill"));
}

#[test]
fn residents_are_held_while_the_registrys_own_state_is_not_set() {
    let (patient, tumor) = sound();
    let facts = CaseFacts::new(&patient.items, &tumor.items, true, today());
    let decision = decide(&profile("national-incidence"), &facts);
    assert!(matches!(decision, Decision::Held { reason: HeldReason::OtherState, .. }));
}

#[test]
fn program_dates_alone_are_no_change() {
    let profile = profile("generic-state-monthly");
    let (patient, mut tumor) = sound();
    let sent = payload(&profile, &patient, &tumor).hash(&profile);
    tumor.items.set("dateCaseReportExported", "20261122");
    tumor.items.set("dateCaseLastChanged", "20261122");
    let facts =
        CaseFacts { previous: Some(sent), ..CaseFacts::new(&patient.items, &tumor.items, true, today()) };
    assert_eq!(decide(&profile, &facts), Decision::Unchanged);
    tumor.items.set("laterality", "2");
    let facts =
        CaseFacts { previous: Some(sent), ..CaseFacts::new(&patient.items, &tumor.items, true, today()) };
    assert!(matches!(decide(&profile, &facts), Decision::Goes { reason: Reason::Changed, .. }));
}

#[test]
fn a_payload_holds_what_the_record_type_carries_and_says_what_stays() {
    let (patient, mut tumor) = sound();
    tumor.items.set("ourOwnItem", "7");
    let full = payload(&profile("generic-state-monthly"), &patient, &tumor);
    assert_eq!(full.patient, patient.items);
    assert_eq!(full.tumor.get(item::TEXT_REMARKS), Some("met with her sister"));
    let left: Vec<_> = full.dropped.iter().map(|d| (d.id.as_str(), d.why)).collect();
    assert_eq!(left, [("ourOwnItem", Why::UserDefined)]);

    let incidence = payload(&profile("national-incidence"), &patient, &tumor);
    assert_eq!(incidence.patient.get(item::NAME_LAST), None);
    assert_eq!(incidence.tumor.get(item::TEXT_REMARKS), None);
    let left: Vec<_> = incidence.dropped.iter().map(|d| (d.id.as_str(), d.why)).collect();
    assert_eq!(
        left,
        [
            ("accessionNumberHosp", Why::Selection),
            ("nameLast", Why::RecordType),
            ("ourOwnItem", Why::UserDefined),
            ("textRemarks", Why::RecordType),
        ]
    );
}

#[test]
fn an_incidence_file_never_carries_an_item_that_type_i_does_not() {
    let (mut patient, tumor) = (Patient::default(), Tumor::default());
    for item in standard::current() {
        patient.items.put(item, "x");
    }
    for profile in shipped().unwrap() {
        let out = payload(&profile, &patient, &tumor);
        let bit = match profile.record_type {
            RecordType::A => 1,
            RecordType::M => 2,
            RecordType::C => 4,
            RecordType::I => 8,
        };
        for (item, ..) in out.patient.iter_items() {
            assert_ne!(item.unwrap().def().newest().record_types & bit, 0);
        }
        // recordType and naaccrRecordVersion belong to the file and are written there.
        assert_eq!(out.patient.len() + out.dropped.len(), standard::current().count() - 2, "{}", profile.id);
    }
}

#[test]
fn an_older_version_leaves_out_what_it_does_not_know() {
    let old = Profile::parse(
        &MONTHLY
            .replace("naaccr_version = 260", "naaccr_version = 250")
            .replace(", \"sexAssignedAtBirth\"", ""),
    );
    let old = old.unwrap();
    let newer = standard::current().find(|i| i.def().in_version(250).is_none()).unwrap();
    let (patient, mut tumor) = sound();
    tumor.items.put(newer, "1");
    let out = payload(&old, &patient, &tumor);
    assert_eq!(out.tumor.get(newer), None);
    assert!(out.dropped.iter().any(|d| d.id == newer.id() && d.why == Why::Version));
}

#[test]
fn a_list_and_user_items_select() {
    let text = MONTHLY
        .replace("take = \"all\"", "take = \"list\"\nitems = [\"primarySite\"]")
        .replace("user_items = true", "user_items = [\"ourOwnItem\"]")
        .replace("\"primarySite\", \"histologicTypeIcdO3\", \"behaviorCodeIcdO3\", \"dateOfDiagnosis\", \"laterality\", \"sexAssignedAtBirth\"", "");
    let listed = Profile::parse(&text).unwrap();
    let (patient, mut tumor) = sound();
    tumor.items.set("ourOwnItem", "7");
    let out = payload(&listed, &patient, &tumor);
    assert!(out.patient.is_empty());
    assert_eq!(out.tumor.iter().collect::<Vec<_>>(), [("primarySite", "C504"), ("ourOwnItem", "7")]);
}

#[test]
fn file_names_hold_registry_date_and_number_and_no_path() {
    let monthly = profile("generic-state-monthly");
    let name = |registry| file_name(&monthly, registry, today(), 58);
    assert_eq!(name("MN"), "mn-monthly-2611-0058.xml.gz");
    assert_eq!(name("St. Brendan"), "st-brendan-monthly-2611-0058.xml.gz");
    assert_eq!(name("../../etc/passwd"), "etc-passwd-monthly-2611-0058.xml.gz");
    assert_eq!(name("{number}"), "number-monthly-2611-0058.xml.gz");
    assert_eq!(name("  "), "registry-monthly-2611-0058.xml.gz");
    assert_eq!(
        file_name(&profile("hospital-quality"), "0006", today(), 1),
        "0006-quality-20261122-0001.xml.gz"
    );
}

#[test]
fn profiles_with_mistakes_are_refused_with_words() {
    for (from, to, word) in [
        ("{number}", "{name}", "{name}"),
        ("{yymm}-{number}", "{yymm}", "number"),
        (".xml.gz", ".xml", "gz"),
        ("{registry}-", "../{registry}-", "file_name"),
        ("naaccr_version = 260", "naaccr_version = 255", "255"),
        ("record_type = \"A\"", "record_type = \"X\"", "record_type"),
        ("take = \"all\"", "take = \"except\"\nitems = [\"primarySite\"]", "primarySite"),
        ("[\"recordType\"", "[\"primarySite\"", "primarySite"),
        ("C440-C449", "C449-C440", "C449-C440"),
        ("max_errors = 0", "max_errors = 0\nmax_eror = 1", "max_eror"),
        ("max_errors = 0", "max_errors = 0\ndiagnosed_from = 2020\ndiagnosed_to = 2010", "diagnosed_from"),
    ] {
        assert!(MONTHLY.contains(from), "{from}");
        let error = Profile::parse(&MONTHLY.replace(from, to)).unwrap_err().to_string();
        assert!(error.contains(word), "{to}: {error}");
    }
}

#[test]
fn a_profile_survives_being_written_as_toml() {
    for profile in shipped().unwrap() {
        let text = toml::to_string(&profile).unwrap();
        assert_eq!(Profile::parse(&text).unwrap(), profile, "{}", profile.id);
    }
}

#[test]
fn the_header_carries_type_and_version_and_says_what_is_missing() {
    let national = profile("national-incidence");
    let header = national.header(Items::new(), None);
    assert_eq!(header.items.get(item::RECORD_TYPE), Some("I"));
    assert_eq!(national.missing_in_header(&header), [item::REGISTRY_ID]);
}

#[test]
fn a_cohort_is_a_predicate_with_words() {
    let (patient, tumor) = sound();
    let cohort = Cohort {
        diagnosed_from: Some(2016),
        diagnosed_to: Some(2025),
        sites: "C50, C180-C189".parse().unwrap(),
        behaviors: "3".parse().unwrap(),
        class_of_case: "00-22".parse().unwrap(),
        complete: true,
        ..Cohort::default()
    };
    assert!(cohort.takes(&patient.items, &tumor.items, true));
    assert!(!cohort.takes(&patient.items, &tumor.items, false));
    for (id, value) in [
        ("dateOfDiagnosis", "2026"),
        ("dateOfDiagnosis", ""),
        ("primarySite", "C619"),
        ("behaviorCodeIcdO3", "2"),
        ("classOfCase", "30"),
        ("classOfCase", ""),
    ] {
        let mut other = tumor.items.clone();
        other.set(id, value);
        assert!(!cohort.takes(&patient.items, &other, true), "{id} {value}");
    }
    assert_eq!(
        cohort.describe(),
        "diagnosed 2016 to 2025; primary site C50, C180 to C189; behavior 3; class of case 00 to 22; complete abstracts"
    );
    assert_eq!(Cohort::default().describe(), "all tumors");
}

/// `ACCESSION_SAMPLE=file.xml.gz cargo test --release -- --ignored --nocapture decides`.
#[test]
#[ignore = "needs a file"]
fn a_sample_file_decides_quickly() {
    let path = std::env::var("ACCESSION_SAMPLE").expect("ACCESSION_SAMPLE names a file");
    let file = naaccr::xml::Source::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut reader = naaccr::xml::Reader::open(file, &naaccr::xml::Options::default()).unwrap();
    let mut patients = Vec::new();
    while let Some(patient) = reader.next_patient().unwrap() {
        patients.push(patient);
    }
    for profile in shipped().unwrap() {
        let at = std::time::Instant::now();
        let (mut goes, mut held, mut items, mut dropped) = (0, 0, 0, 0);
        for (patient, tumor) in patients.iter().flat_map(|p| p.tumors.iter().map(move |t| (p, t))) {
            let out = payload(&profile, patient, tumor);
            items += out.patient.len() + out.tumor.len();
            dropped += out.dropped.len();
            let previous = Some([0; 32]);
            let facts = CaseFacts { previous, ..CaseFacts::new(&patient.items, &tumor.items, true, today()) };
            match decide(&profile, &facts) {
                Decision::Goes { .. } => goes += 1,
                _ => held += 1,
            }
        }
        println!(
            "{}: {goes} go, {held} do not, {items} items, {dropped} stay, {:?}",
            profile.id,
            at.elapsed()
        );
    }
}

proptest! {
    /// The hash does not know the order of items, and knows every value, id and document.
    #[test]
    fn the_hash_is_canonical(
        pairs in prop::collection::btree_map("[a-z]{1,8}", "[0-9A-Z]{1,6}", 1..12),
        at in any::<prop::sample::Index>(),
    ) {
        let forward: Items = pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let backward: Items = pairs.iter().rev().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let empty = Items::new();
        let hash = payload_hash(&empty, &forward);
        prop_assert_eq!(hash, payload_hash(&empty, &backward));
        prop_assert_ne!(hash, payload_hash(&forward, &empty));
        let (id, value) = pairs.iter().nth(at.index(pairs.len())).unwrap();
        let mut other = forward.clone();
        other.set(id, &format!("{value}0"));
        prop_assert_ne!(hash, payload_hash(&empty, &other));
        // The end of an id cannot be taken for the beginning of its value.
        let mut moved = forward.clone();
        moved.set(id, "");
        moved.set(&format!("{id}{}", &value[..1]), &value[1..]);
        prop_assert_ne!(hash, payload_hash(&empty, &moved));
    }
}
