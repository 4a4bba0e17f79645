//! De-identification: rows of `tests/cases/deident/`, and what must hold of every patient.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::HashMap;

use common::{all_hold, cases};
use exchange::deident::{
    Action, Class, Deidentified, Done, Profile, Row, deidentify, deidentify_patient, limited_data_set,
    measure, order, safe_harbor, suppress, without_risky,
};
use exchange::extract::{
    Codebook, CsvMode, CsvWriter, Manifest, OutputFile, RowsOut, neutral, no_codes, standard_codes,
    write_codebook,
};
use naaccr::{Date, Item, Items, Patient, Tumor, item, standard};
use proptest::prelude::*;

/// Safe Harbor, read once.
fn shared() -> &'static Profile {
    static SHARED: std::sync::OnceLock<Profile> = std::sync::OnceLock::new();
    SHARED.get_or_init(|| safe_harbor().unwrap())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

const RELEASE: &str = "20261122";

/// Puts each item where the standard wants it.
fn documents(values: &[(Item, &str)]) -> (Items, Items) {
    let (mut patient, mut tumor) = (Items::new(), Items::new());
    for (item, value) in values {
        match item.def().newest().parent {
            naaccr::Parent::Patient => patient.put(*item, value),
            _ => tumor.put(*item, value),
        }
    }
    (patient, tumor)
}

fn csv_of(columns: &[Item], rows: &[Deidentified<Row>], mode: CsvMode) -> String {
    let mut writer = CsvWriter::new(Vec::new(), columns, mode).unwrap();
    for row in rows {
        writer.write(row).unwrap();
    }
    String::from_utf8(writer.finish().unwrap().0).unwrap()
}

#[test]
fn every_item_of_the_profiles_version_is_classified_and_no_other() {
    for profile in [safe_harbor().unwrap(), limited_data_set().unwrap()] {
        let version = profile.naaccr_version;
        let items: Vec<Item> = standard::all().filter(|i| i.def().in_version(version).is_some()).collect();
        let rows: Vec<Item> = profile.rows().iter().map(|r| r.item).collect();
        assert_eq!(rows, items);
    }
}

#[test]
fn an_item_that_nobody_classified_never_leaves() {
    // Retired items stand for those of a version that came after the profile: neither has a row.
    let (patient, tumor) = documents(&[(item::SEX, "1"), (item::RX_SUMM_SURG_PRIM_SITE2023, "A200")]);
    assert!(safe_harbor().unwrap().row(item::SEX).is_none());
    for profile in [safe_harbor().unwrap(), limited_data_set().unwrap()] {
        let outcome = deidentify(&profile, [1; 16], 1, &patient, &tumor, day(RELEASE));
        assert_eq!(outcome.row.get().get(item::SEX), None);
        assert_eq!(outcome.actions.total(Done::Unclassified), 1);
    }
}

#[test]
fn the_classification_agrees_with_the_standard() {
    let (safe, limited) = (safe_harbor().unwrap(), limited_data_set().unwrap());
    for item in safe.rows().iter().map(|r| r.item) {
        let span = item.def().newest();
        let (class, action) = (safe.class(item).unwrap(), safe.action(item).unwrap());
        // Rule 1: what type I may not carry, nobody gets.
        if span.record_types & 8 == 0 {
            assert_eq!((action, limited.action(item)), (Action::Drop, Some(Action::Drop)), "{item:?}");
        }
        // No date leaves whole under Safe Harbor.
        if matches!(span.data_type, naaccr::DataType::Date | naaccr::DataType::DateTime) {
            assert!(matches!(action, Action::Drop | Action::Year), "{item:?}");
        }
        // Long text is a person's words.
        if span.data_type == naaccr::DataType::Text && span.length > 15 {
            assert_eq!(action, Action::Drop, "{item:?}");
        }
        // A class that answers a rule of the law never keeps an item as it is.
        let answers = safe.row(item).unwrap().rule != "-";
        assert!(!(answers && action == Action::Keep), "{item:?} {class:?}");
    }
    let agreed: Vec<Class> =
        limited.rows().iter().filter(|r| r.limited_data_set == Action::Agreed).map(|r| r.class).collect();
    assert!(agreed.iter().all(|c| matches!(c, Class::Facility | Class::SmallArea)));
}

#[test]
fn ages_over_89_are_told_nowhere() {
    let profile = safe_harbor().unwrap();
    let mut failures = Vec::new();
    for case in cases("deident/ages.csv") {
        let (patient, tumor) = documents(&[
            (item::DATE_OF_BIRTH, case.get("birth")),
            (item::AGE_AT_DIAGNOSIS, case.get("age")),
            (item::DATE_OF_DIAGNOSIS, case.get("diagnosed")),
            (item::VITAL_STATUS, case.get("vital")),
            (item::DATE_OF_LAST_CONTACT, case.get("last_contact")),
            (item::SURV_MOS_ACTIVE_FOLLOWUP, case.get("months")),
        ]);
        let outcome = deidentify(&profile, [7; 16], 1, &patient, &tumor, day(case.get("release")));
        let row = outcome.row.get();
        for (column, item) in [
            ("out_age", item::AGE_AT_DIAGNOSIS),
            ("out_diagnosed", item::DATE_OF_DIAGNOSIS),
            ("out_last_contact", item::DATE_OF_LAST_CONTACT),
            ("out_months", item::SURV_MOS_ACTIVE_FOLLOWUP),
        ] {
            let (got, wanted) = (row.get(item).unwrap_or_default(), case.get(column));
            if got != wanted {
                failures.push(format!(
                    "{} {}: {column} `{got}`, wanted `{wanted}`",
                    case.at,
                    case.get("why")
                ));
            }
        }
        assert_eq!(row.get(item::DATE_OF_BIRTH), None);
    }
    all_hold(failures);
}

#[test]
fn zip_codes_become_three_digits_or_000() {
    let profile = safe_harbor().unwrap();
    let text = include_str!("../../../schemas/extracts/safe-harbor.toml");
    let conservative = Profile::parse(&text.replace("conservative = false", "conservative = true")).unwrap();
    let mut failures = Vec::new();
    for case in cases("deident/zip3.csv") {
        let profile = if case.get("conservative") == "1" { &conservative } else { &profile };
        let (patient, tumor) = documents(&[
            (item::ADDR_AT_DX_POSTAL_CODE, case.get("code")),
            (item::ADDR_AT_DX_COUNTRY, case.get("country")),
        ]);
        let outcome = deidentify(profile, [7; 16], 1, &patient, &tumor, day(RELEASE));
        let got = outcome.row.get().get(item::ADDR_AT_DX_POSTAL_CODE).unwrap_or_default().to_owned();
        if got != case.get("out") {
            failures.push(format!("{} {}: `{got}`, wanted `{}`", case.at, case.get("why"), case.get("out")));
        }
    }
    all_hold(failures);
}

#[test]
fn the_table_of_prefixes_has_18_now_and_23_in_all() {
    let profile = safe_harbor().unwrap();
    let text = include_str!("../../../schemas/extracts/zip3-2020.csv");
    let count = |keep: &dyn Fn(&[&str]) -> bool| {
        text.lines().skip(1).filter(|l| keep(&l.split(',').collect::<Vec<_>>())).count()
    };
    assert_eq!(count(&|c| c[1] == "1"), 18);
    assert_eq!(count(&|c| c[2] == "1"), 14);
    assert_eq!(count(&|c| c[3] == "1"), 17);
    assert_eq!(count(&|c| c[1..4].contains(&"1")), 23);
    assert_eq!(profile.postal.table, "zip3-2020");
}

#[test]
fn dates_and_items_leave_as_their_class_says() {
    let (safe, limited) = (safe_harbor().unwrap(), limited_data_set().unwrap());
    let mut failures = Vec::new();
    for case in cases("deident/dates.csv").into_iter().chain(cases("deident/items.csv")) {
        let (id, value) = (case.get("item"), case.get("value"));
        for (profile, column) in [(&safe, "safe_harbor"), (&limited, "limited")] {
            let mut tumor = Items::new();
            tumor.set(id, value);
            let outcome = deidentify(profile, [7; 16], 1, &Items::new(), &tumor, day(RELEASE));
            let got =
                standard::by_id(id).and_then(|i| outcome.row.get().get(i)).unwrap_or_default().to_owned();
            if got != case.get(column) {
                failures.push(format!("{} {id}: {column} `{got}`, wanted `{}`", case.at, case.get(column)));
            }
            assert_eq!(outcome.actions.iter().map(|(.., n)| n).sum::<u64>(), 1, "{}", case.at);
        }
    }
    all_hold(failures);
}

/// A value that no other item has, in the shape of its item where that has room for one.
fn sentinel(item: Item) -> String {
    let span = item.def().newest();
    match span.data_type {
        naaccr::DataType::Text | naaccr::DataType::Mixed => format!("ZQ{:05}QZ", span.number),
        naaccr::DataType::Alpha => span
            .number
            .to_string()
            .bytes()
            .map(|b| char::from(b'Q' + (b - b'0') % 9))
            .chain("QQZ".chars())
            .collect(),
        naaccr::DataType::Date => {
            format!("19{:02}{:02}{:02}", 20 + span.number % 80, span.number % 12 + 1, span.number % 28 + 1)
        }
        _ => format!("7{:05}7", span.number),
    }
}

#[test]
fn no_sentinel_of_a_dropped_item_reaches_the_file() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    let mut patients = 0;
    // With and without a shape, in either document, cut to the item's length and not.
    for (in_patient, cut) in [(true, true), (true, false), (false, true), (false, false)] {
        let (mut patient, mut tumor) = (Items::new(), Items::new());
        let mut put = HashMap::new();
        for item in standard::current() {
            let mut value = sentinel(item);
            if cut && item.def().newest().data_type != naaccr::DataType::Date {
                value.truncate(usize::from(item.def().newest().length));
            }
            (if in_patient { &mut patient } else { &mut tumor }).put(item, &value);
            put.insert(item, value);
        }
        assert_eq!(put.len(), 771);
        tumor.set("registrysOwnItem", "ZQOWNQZ");
        let outcome = deidentify(&profile, [9; 16], 1, &patient, &tumor, day(RELEASE));
        let text = csv_of(&columns, &[outcome.row], CsvMode::Machine);
        let cells: Vec<&str> = text.lines().nth(1).unwrap().split(',').collect();
        assert!(!text.contains("ZQOWNQZ"));
        for (item, value) in &put {
            // Short cut values are no sentinels: "7" may stand anywhere.
            let telling = value.len() >= 6;
            let changed = profile.action(*item) != Some(Action::Keep);
            if changed && telling {
                assert!(!text.contains(value.as_str()), "{item:?} is in the file");
            }
            if !profile.lets_through(*item) && telling {
                assert!(!cells.contains(&value.as_str()), "{item:?} is a cell of the file");
            }
        }
        patients += 1;
    }
    assert_eq!(patients, 4);
}

/// 200 patients whose every identifying item holds words of its own; none of the words may leave.
#[test]
fn a_seeded_corpus_leaves_without_its_identifiers() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    let (mut rows, mut words) = (Vec::new(), Vec::new());
    for n in 0..200u32 {
        let (mut patient, mut tumor) = (Items::new(), Items::new());
        for item in standard::current().filter(|i| profile.action(*i) == Some(Action::Drop)) {
            let word = format!("X{:04}Y{n:03}Z", item.number());
            let parent = item.def().newest().parent;
            (if parent == naaccr::Parent::Patient { &mut patient } else { &mut tumor }).put(item, &word);
            words.push(word);
        }
        let year = 2015 + n % 10;
        for (item, value) in [
            (item::PRIMARY_SITE, "C504".to_owned()),
            (item::AGE_AT_DIAGNOSIS, format!("{:03}", 30 + n % 50)),
            (item::DATE_OF_DIAGNOSIS, format!("{year}0{}1{}", 1 + n % 9, n % 10)),
            (item::ADDR_AT_DX_POSTAL_CODE, format!("{:05}", 55000 + n)),
            // A name in the wrong place.
            (item::AJCC_TNM_CLIN_T, "Quill".to_owned()),
        ] {
            tumor.put(item, &value);
        }
        let mut id = [0; 16];
        id[..4].copy_from_slice(&n.wrapping_mul(2_654_435_761).to_be_bytes());
        rows.push(deidentify(&profile, id, 1, &patient, &tumor, day(RELEASE)).row);
    }
    let text = csv_of(&columns, &rows, CsvMode::People);
    assert_eq!(text.lines().count(), 201);
    assert!(text.contains("C504") && !text.contains("Quill"));
    assert!(words.iter().all(|w| !text.contains(w.as_str())));
}

#[test]
fn another_tumor_of_the_patient_tells_the_age_too() {
    let profile = safe_harbor().unwrap();
    let at = |age: &str, diagnosed: &str| {
        let (_, items) = documents(&[(item::AGE_AT_DIAGNOSIS, age), (item::DATE_OF_DIAGNOSIS, diagnosed)]);
        Tumor { items, ..Tumor::default() }
    };
    let (items, _) = documents(&[(item::VITAL_STATUS, "0"), (item::DATE_OF_LAST_CONTACT, "20150101")]);
    let patient =
        Patient { items, tumors: vec![at("080", "20140601"), at("091", "20250601")], ..Patient::default() };
    let rows = deidentify_patient(
        &profile,
        [1; 16],
        &patient,
        |t| t.get(item::AGE_AT_DIAGNOSIS) == Some("080"),
        day(RELEASE),
    );
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].row.get().tumor(), 1);
    assert_eq!(rows[0].row.get().get(item::DATE_OF_DIAGNOSIS), None);
    assert!(rows[0].actions.total(Done::YearOfOldest) > 0);
}

#[test]
fn the_year_of_diagnosis_of_the_oldest_may_be_kept_and_no_other() {
    let text = include_str!("../../../schemas/extracts/safe-harbor.toml");
    let profile = Profile::parse(&text.replace("of_oldest = false", "of_oldest = true")).unwrap();
    let (patient, tumor) = documents(&[
        (item::AGE_AT_DIAGNOSIS, "093"),
        (item::DATE_OF_DIAGNOSIS, "20200101"),
        (item::DATE_OF_LAST_CONTACT, "20220101"),
    ]);
    let row = deidentify(&profile, [1; 16], 1, &patient, &tumor, day(RELEASE)).row;
    assert_eq!(row.get().get(item::DATE_OF_DIAGNOSIS), Some("2020"));
    assert_eq!(row.get().get(item::DATE_OF_LAST_CONTACT), None);
    assert_eq!(row.get().get(item::AGE_AT_DIAGNOSIS), Some("90+"));
}

#[test]
fn profiles_that_break_the_law_are_refused() {
    let text = include_str!("../../../schemas/extracts/safe-harbor.toml");
    for (from, to) in [
        ("highest = 89", "highest = 95"),
        ("agreed = []", "agreed = [\"reportingFacility\"]"),
        ("zip3-2020", "zip3-1990"),
        ("threshold = 11", "threshold = 1"),
        ("item = \"race1\"", "item = \"noSuchItem\""),
        ("naaccr_version = 260", "naaccr_version = 250"),
    ] {
        assert!(text.contains(from));
        assert!(Profile::parse(&text.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn an_agreement_lets_the_facility_into_a_limited_data_set() {
    let text = include_str!("../../../schemas/extracts/limited-data-set.toml");
    let with = Profile::parse(&text.replace("agreed = []", "agreed = [\"reportingFacility\"]")).unwrap();
    let (patient, tumor) = documents(&[(item::REPORTING_FACILITY, "0006123456")]);
    let facility = |p: &Profile| {
        deidentify(p, [1; 16], 1, &patient, &tumor, day(RELEASE))
            .row
            .get()
            .get(item::REPORTING_FACILITY)
            .map(str::to_owned)
    };
    assert_eq!(facility(&with).as_deref(), Some("0006123456"));
    assert_eq!(facility(&limited_data_set().unwrap()), None);
}

#[test]
fn columns_bring_the_flag_with_the_months_and_never_a_dropped_item() {
    let profile = safe_harbor().unwrap();
    let columns =
        profile.columns(Some(&[item::SURV_MOS_PRESUMED_ALIVE, item::NAME_LAST, item::PRIMARY_SITE]));
    let wanted = [item::PRIMARY_SITE, item::SURV_FLAG_PRESUMED_ALIVE, item::SURV_MOS_PRESUMED_ALIVE];
    assert_eq!(columns, wanted);
    let all = profile.columns(None);
    assert!(all.len() > 500 && all.len() < 684, "{}", all.len());
}

fn risky_rows(profile: &Profile, n: usize, seed: u64) -> Vec<Deidentified<Row>> {
    let mut state = seed | 1;
    let mut draw = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    (0..n)
        .map(|i| {
            let site = ["C504", "C619", "C341", "C187", "C220"][draw(5).min(draw(5)) as usize];
            let (patient, tumor) = documents(&[
                (item::SEX_ASSIGNED_AT_BIRTH, ["1", "2"][draw(2) as usize]),
                (item::RACE1, ["01", "02", "03"][draw(3).min(draw(3)) as usize]),
                (item::SPANISH_HISPANIC_ORIGIN, ["0", "1"][draw(2).min(draw(2)) as usize]),
                (item::AGE_AT_DIAGNOSIS, &format!("{:03}", 60 + draw(4))),
                (item::DATE_OF_DIAGNOSIS, &format!("{}0101", 2020 + draw(3))),
                (item::DATE_OF1ST_CONTACT, "20200101"),
                (item::ADDR_AT_DX_STATE, ["MN", "WI"][draw(2).min(draw(2)) as usize]),
                (item::ADDR_AT_DX_POSTAL_CODE, &format!("55{}01", draw(6))),
                (item::PRIMARY_SITE, site),
                (item::MARITAL_STATUS_AT_DX, ["1", "2", "5"][draw(3) as usize]),
            ]);
            let mut id = [0; 16];
            id[..8].copy_from_slice(&(i as u64).to_be_bytes());
            deidentify(profile, id, 1, &patient, &tumor, day(RELEASE)).row
        })
        .collect()
}

/// The plain way: compare each row with each.
fn class_sizes(profile: &Profile, columns: &[Item], rows: &[Deidentified<Row>]) -> Vec<usize> {
    let key = |row: &Row| -> Vec<String> {
        let checked = profile.risk.quasi.iter().filter(|q| columns.contains(&q.item));
        checked
            .map(|q| {
                let value = row.get(q.item).unwrap_or_default();
                q.prefix.map_or(value, |n| &value[..n.min(value.len())]).to_owned()
            })
            .collect()
    };
    let keys: Vec<_> = rows.iter().map(|r| key(r.get())).collect();
    keys.iter().map(|k| keys.iter().filter(|other| *other == k).count()).collect()
}

#[test]
fn the_risk_report_equals_counting_by_hand() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    for seed in 1..20 {
        let mut rows = risky_rows(&profile, 400, seed * 7919);
        let sizes = class_sizes(&profile, &columns, &rows);
        let report = measure(&profile, &columns, &rows);
        assert_eq!(report.before.k, *sizes.iter().min().unwrap());
        assert_eq!(report.before.below, sizes.iter().filter(|s| **s < 11).count());
        assert_eq!(report.before.uniques, sizes.iter().filter(|s| **s == 1).count());
        assert!(report.before.below > 0, "the test needs rows at risk");

        let safe_before: Vec<_> =
            rows.iter().zip(&sizes).filter(|(_, s)| **s >= 11).map(|(r, _)| r.clone()).collect();
        let report = suppress(&profile, &columns, &mut rows);
        let sizes = class_sizes(&profile, &columns, &rows);
        assert_eq!(report.after.below, sizes.iter().filter(|s| **s < 11).count());
        assert_eq!(report.after.k, *sizes.iter().min().unwrap());
        assert!(safe_before.iter().all(|r| rows.contains(r)), "a row that hid well lost a value");

        let report = without_risky(&profile, &columns, &mut rows);
        let sizes = class_sizes(&profile, &columns, &rows);
        assert!(sizes.iter().all(|s| *s >= 11));
        assert_eq!(report.after.records, rows.len());
        assert_eq!(report.before.records, rows.len() + report.records_removed);
    }
}

#[test]
fn what_is_given_up_is_not_told_by_another_item() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    let mut rows = risky_rows(&profile, 30, 5);
    suppress(&profile, &columns, &mut rows);
    for row in rows.iter().map(Deidentified::get) {
        if row.get(item::DATE_OF_DIAGNOSIS).is_none() {
            assert_eq!(row.get(item::DATE_OF1ST_CONTACT), None);
        }
        if row.get(item::ADDR_AT_DX_STATE).is_none() {
            assert_eq!(row.get(item::ADDR_AT_DX_POSTAL_CODE), None);
        }
    }
}

#[test]
fn the_risk_of_no_rows_is_nothing() {
    let profile = safe_harbor().unwrap();
    let report = without_risky(&profile, &profile.columns(None), &mut Vec::new());
    assert_eq!((report.before.k, report.after.records, report.records_removed), (0, 0, 0));
}

/// Prints the figure of the design: 100,000 rows in less than two seconds. Run with `--release --ignored`.
#[test]
#[ignore = "a measurement"]
fn one_hundred_thousand_rows() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    let at = std::time::Instant::now();
    let mut rows = risky_rows(&profile, 100_000, 42);
    let made = at.elapsed();
    let at = std::time::Instant::now();
    let report = without_risky(&profile, &columns, &mut rows);
    println!("made {made:?}, checked and suppressed {:?}; {report:?}", at.elapsed());
    assert!(at.elapsed().as_secs_f64() < 2.0);
}

/// What the gate drops from real files: `ACCESSION_SAMPLE=file.xml.gz cargo test -- --ignored --nocapture sample`.
#[test]
#[ignore = "needs a file"]
fn a_sample_file_loses_only_what_it_must() {
    let path = std::env::var("ACCESSION_SAMPLE").expect("ACCESSION_SAMPLE names a file");
    let file = naaccr::xml::Source::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut reader = naaccr::xml::Reader::open(file, &naaccr::xml::Options::default()).unwrap();
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(None);
    let (mut rows, mut actions) = (Vec::new(), exchange::deident::Actions::default());
    let at = std::time::Instant::now();
    while let Some(patient) = reader.next_patient().unwrap() {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&(rows.len() as u64).to_be_bytes());
        for outcome in deidentify_patient(&profile, id, &patient, |_| true, day(RELEASE)) {
            actions.add(&outcome.actions);
            rows.push(outcome.row);
        }
    }
    println!("{} rows in {:?}", rows.len(), at.elapsed());
    let mut by_done: std::collections::BTreeMap<Done, u64> = Default::default();
    for (item, done, n) in actions.iter() {
        *by_done.entry(done).or_default() += n;
        if done == Done::Misshapen {
            println!("misshapen {item:?} {n}");
        }
    }
    println!("{by_done:?}");
    println!("{:?}", measure(&profile, &columns, &rows).before);
    println!("{} bytes of CSV", csv_of(&columns, &rows, CsvMode::People).len());
}

#[test]
fn formulas_are_neutral_for_people_and_untouched_for_machines() {
    for cell in ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠a"] {
        assert_eq!(neutral(cell), format!("'{cell}"));
    }
    for cell in ["", "C504", "1=1", "'=1", "a-1"] {
        assert_eq!(neutral(cell), cell);
    }
    let profile = safe_harbor().unwrap();
    let (patient, tumor) = documents(&[(item::PSA_LAB_VALUE, "+1"), (item::TNM_PATH_T, "=1+1")]);
    let rows = [deidentify(&profile, [1; 16], 1, &patient, &tumor, day(RELEASE)).row];
    let columns = [item::TNM_PATH_T, item::PSA_LAB_VALUE];
    assert!(csv_of(&columns, &rows, CsvMode::People).ends_with(",1,,'+1\r\n"));
    assert!(csv_of(&columns, &rows, CsvMode::Machine).ends_with(",1,,+1\r\n"));
}

#[test]
fn rows_are_ordered_by_the_random_ids() {
    let profile = safe_harbor().unwrap();
    let make =
        |id: u8, no| deidentify(&profile, [id; 16], no, &Items::new(), &Items::new(), day(RELEASE)).row;
    let mut rows = vec![make(9, 2), make(9, 1), make(3, 1)];
    order(&mut rows);
    let order: Vec<_> = rows.iter().map(|r| (r.get().patient()[..2].to_owned(), r.get().tumor())).collect();
    assert_eq!(order, [("03".to_owned(), 1), ("09".to_owned(), 1), ("09".to_owned(), 2)]);
}

#[test]
fn codebook_and_manifest_say_what_was_done() {
    let profile = safe_harbor().unwrap();
    let columns = profile.columns(Some(&[item::LATERALITY, item::AGE_AT_DIAGNOSIS]));
    let codes = |i: Item| if i == item::LATERALITY { standard_codes(i) } else { no_codes(i) };
    let book = write_codebook(Vec::new(), &Codebook { profile: &profile, columns: &columns, codes: &codes })
        .unwrap();
    let book = String::from_utf8(book).unwrap();
    assert!(book.contains("ageAtDiagnosis,230,Age at Diagnosis,digits,3,\"years up to 89, then 90+\",,\r\n"));
    assert!(book.contains("laterality,410,,,,,2,Left (origin of primary)\r\n"));

    let (patient, mut tumor) = documents(&[(item::AGE_AT_DIAGNOSIS, "093"), (item::NAME_LAST, "Quill")]);
    tumor.set("ownItem", "Quill");
    let outcome = deidentify(&profile, [1; 16], 1, &patient, &tumor, day(RELEASE));
    let mut manifest = Manifest::of(&profile, &columns, &outcome.actions);
    manifest.rows = RowsOut { read: 3, written: 1, left_out: [("not in the cohort".to_owned(), 2)].into() };
    manifest.files.push(OutputFile { name: "extract.csv".into(), bytes: 10, sha256: "00".repeat(32) });
    assert!(manifest.rows.adds_up());
    let json = manifest.to_json().unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(!json.contains("Quill") && !json.contains("\"093\""));
    assert_eq!(value["signature"], "unsigned");
    assert_eq!(value["csvMode"], "people");
    assert_eq!(value["method"], "safe-harbor");
    assert_eq!(value["userDefinedDropped"], 1);
    assert_eq!(value["items"].as_object().unwrap().len(), 771);
    assert_eq!(value["items"]["ageAtDiagnosis"]["values"]["age-top-coded"], 1);
    assert_eq!(value["items"]["nameLast"]["values"]["dropped"], 1);
    assert_eq!(value["items"]["nameLast"]["column"], false);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever stands in a document, only classified items leave, dates as years, and nothing of those over 89.
    #[test]
    fn whatever_comes_in(
        values in prop::collection::vec((0usize..771, "\\PC{0,24}|[0-9]{1,9}|(19|20)[0-9]{6}|[A-Z][0-9]{3}"), 0..60),
        own in "\\PC{1,12}",
        id in any::<[u8; 16]>(),
    ) {
        let profile = shared();
        let all: Vec<Item> = standard::current().collect();
        let (mut patient, mut tumor) = (Items::new(), Items::new());
        for (n, (at, value)) in values.iter().enumerate() {
            (if n % 2 == 0 { &mut patient } else { &mut tumor }).put(all[*at], value);
        }
        tumor.set("itemOfOurOwn", &own);
        let outcome = deidentify(profile, id, 1, &patient, &tumor, day(RELEASE));
        let given = (patient.len() + tumor.len()) as u64;
        prop_assert_eq!(outcome.actions.iter().map(|(.., n)| n).sum::<u64>(), given);
        let row = outcome.row.get();
        for item in &all {
            let Some(out) = row.get(*item) else { continue };
            prop_assert!(profile.lets_through(*item), "{:?}", item);
            prop_assert!(!out.chars().any(char::is_whitespace), "{:?}", item);
            match profile.action(*item) {
                Some(Action::Year) => prop_assert!(out.len() == 4 && out.parse::<u16>().is_ok()),
                Some(Action::Zip3) => prop_assert!(out.len() == 3 || out == "999999999"),
                Some(Action::Age) => {
                    prop_assert!(out == "90+" || out == "999" || out.parse::<u16>().is_ok_and(|a| a <= 89));
                }
                _ => prop_assert!(patient.get(*item) == Some(out) || tumor.get(*item) == Some(out) || out.ends_with('+')),
            }
        }
    }

    /// Age and months that leave together never make 90 years, nor do age and the years since diagnosis.
    #[test]
    fn no_row_tells_ninety(
        birth in 1900u16..2000, month in 1u8..=12, since in 0u16..60, follow in 0u16..200, alive: bool, partial: bool, with_birth: bool,
    ) {
        let profile = shared();
        let born = Date::new(birth, month, 15).unwrap();
        let diagnosed = Date::new((birth + 40 + since).min(2025), 6, 1).unwrap();
        let contact = diagnosed.plus_months(i32::from(follow)).unwrap().min(day("20261101"));
        let months = (contact.day_number() - diagnosed.day_number()) * 10 / 305;
        let age = diagnosed.year() - birth - u16::from((6, 1) < (month, 15));
        let birth_text = if partial { birth.to_string() } else { born.to_naaccr() };
        let (patient, tumor) = documents(&[
            (item::DATE_OF_BIRTH, if with_birth { &birth_text } else { "" }),
            (item::AGE_AT_DIAGNOSIS, &format!("{age:03}")),
            (item::DATE_OF_DIAGNOSIS, &diagnosed.to_naaccr()),
            (item::DATE_OF_LAST_CONTACT, &contact.to_naaccr()),
            (item::VITAL_STATUS, if alive { "1" } else { "0" }),
            (item::SURV_MOS_ACTIVE_FOLLOWUP, &format!("{months:04}")),
        ]);
        let row = deidentify(profile, [1; 16], 1, &patient, &tumor, day(RELEASE)).row;
        let get = |i| row.get().get(i);
        let end = if alive { day(RELEASE) } else { contact };
        let truly = end.year() - birth - u16::from((end.month(), end.day()) < (month, 15));
        if truly > 89 {
            prop_assert_eq!(get(item::DATE_OF_DIAGNOSIS), None);
            prop_assert_eq!(get(item::DATE_OF_LAST_CONTACT), None);
            if let (Some(a), Some(m)) = (get(item::AGE_AT_DIAGNOSIS), get(item::SURV_MOS_ACTIVE_FOLLOWUP)) {
                let (a, m): (u32, u32) = (a.parse().unwrap(), m.trim_end_matches('+').parse().unwrap());
                prop_assert!(a * 12 + m <= 89 * 12);
            }
        }
        if let Ok(shown) = get(item::AGE_AT_DIAGNOSIS).unwrap().parse::<u16>() {
            prop_assert!(shown <= 89 && shown == age);
        }
    }
}
