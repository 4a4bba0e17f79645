//! Runs the rows of `tests/cases/naaccr/` against `naaccr::check`.

#![allow(clippy::unwrap_used)]

use naaccr::check::Chosen;
use naaccr::standard::{self, CURRENT};
use naaccr::{Date, Item, Items, Severity, check, item};

/// Rows of a case file below its header, without comments; quoted fields may hold commas.
fn rows(name: &str) -> Vec<(usize, Vec<String>)> {
    let path = format!("{}/../../tests/cases/naaccr/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    let lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty());
    lines.skip(1).map(|(at, line)| (at + 1, fields(line))).collect()
}

fn fields(line: &str) -> Vec<String> {
    let (mut all, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => all.push(std::mem::take(&mut field)),
            c => field.push(c),
        }
    }
    all.push(field);
    all
}

fn named(id: &str) -> Item {
    standard::by_id(id).unwrap_or_else(|| panic!("{id} is not an item"))
}

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

#[test]
fn each_value_is_found_or_left_in_peace() {
    let rows = rows("values.csv");
    assert!(rows.len() > 50);
    for (line, row) in rows {
        let [id, value, expected, message] = row.as_slice() else { panic!("values.csv:{line}: four fields") };
        let value = match value.split_once('~') {
            Some((letter, times)) => letter.repeat(times.parse().unwrap()),
            None => value.clone(),
        };
        let found = check::check_item(named(id), &value, CURRENT);
        let said = found.as_ref().map_or(("none", ""), |f| (f.check, f.message.as_str()));
        assert_eq!(said, (expected.as_str(), message.as_str()), "values.csv:{line}");
    }
}

#[test]
fn each_pair_of_dates_is_found_or_left_in_peace() {
    for (line, row) in rows("dates.csv") {
        let [a, x, b, y, expected, severity] = row.as_slice() else { panic!("dates.csv:{line}: six fields") };
        let (mut patient, mut tumor) = (Items::new(), Items::new());
        for (id, value) in [(a, x), (b, y)] {
            let item = named(id);
            let patients = item.in_current().is_some_and(|s| s.parent == naaccr::Parent::Patient);
            if patients {
                patient.put(item, value)
            } else {
                tumor.put(item, value)
            };
        }
        let findings = check::check_document(&patient, &tumor, today());
        let said = findings.first().map_or(("none", ""), |f| {
            (f.check, if f.severity == Severity::Error { "error" } else { "warning" })
        });
        assert_eq!(said, (expected.as_str(), severity.as_str()), "dates.csv:{line}");
    }
}

#[test]
fn each_item_is_needed_in_its_years() {
    for (line, row) in rows("required.csv") {
        let [id, diagnosed, needed] = row.as_slice() else { panic!("required.csv:{line}: three fields") };
        let mut tumor = Items::new();
        tumor.put(item::DATE_OF_DIAGNOSIS, diagnosed);
        let missing = check::required(&Items::new(), &tumor, Chosen::ALL).missing.contains(&named(id));
        assert_eq!(missing, needed == "yes", "required.csv:{line}");
    }
}

#[test]
fn a_case_becomes_complete_item_by_item() {
    let (mut patient, mut tumor) = (Items::new(), Items::new());
    tumor.put(item::DATE_OF_DIAGNOSIS, "20260315");
    let begin = check::required(&patient, &tumor, Chosen::ALL);
    assert_eq!((begin.done, begin.of), (1, begin.missing.len() + 1));
    for (at, item) in begin.missing.iter().enumerate() {
        let patients = item.in_current().is_some_and(|s| s.parent == naaccr::Parent::Patient);
        if patients {
            patient.put(*item, "9")
        } else {
            tumor.put(*item, "9")
        };
        let now = check::required(&patient, &tumor, Chosen::ALL);
        assert_eq!(now.done, at + 2);
        assert_eq!(now.done, now.sections.iter().map(|s| s.done).sum::<usize>());
        assert_eq!(now.of, now.sections.iter().map(|s| s.of).sum::<usize>());
        assert_eq!(now.missing.len(), check::required_findings(&patient, &tumor, Chosen::ALL).len());
    }
    assert!(check::required(&patient, &tumor, Chosen::ALL).is_complete());
}

#[test]
fn a_blank_required_item_names_the_code_for_unknown() {
    let findings = check::required_findings(&Items::new(), &Items::new(), Chosen::ALL);
    let of = |item: Item| findings.iter().find(|f| f.items == [item]).map(|f| f.message.as_str());
    assert_eq!(of(item::LATERALITY), Some("Required. 9 = unknown."));
    assert_eq!(of(item::VITAL_STATUS), Some("Required."));
    assert_eq!(of(item::NAME_MIDDLE), None);
}

#[test]
fn a_value_of_an_older_version_is_measured_by_that_version() {
    let long = "x".repeat(1500);
    assert_eq!(check::check_item(item::TEXT_REMARKS, &long, 230), None);
    assert_eq!(check::check_item(item::EHR_REPORTING, &long, 230), None);
    assert_eq!(check::check_item(item::EHR_REPORTING, &long, 220).map(|f| f.check), Some("valueTooLong"));
    // The same length, but its text may be longer.
    assert_eq!(check::check_item(item::TEXT_REMARKS, &long, 220), None);
    assert_eq!(check::check_item(item::SEX, "7", 250).map(|f| f.check), Some("notACode"));
}

/// Every value of the published samples: valid for the dictionary, so no error may be found in them.
#[test]
fn the_published_samples_have_no_wrong_values() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/reference/naaccr/samples");
    if !std::path::Path::new(folder).is_dir() {
        eprintln!("skipped: no reference folder at {folder}");
        return;
    }
    for (file, version, least) in [
        ("v26-abstract-1k.xml.gz", 260, 200_000),
        ("naaccr-xml-sample-v250-abstract-100.xml.gz", 250, 5_000),
        ("naaccr-xml-sample-v240-abstract-100.xml.gz", 240, 5_000),
        ("naaccr-xml-sample-v230-abstract-100.xml.gz", 230, 5_000),
    ] {
        let mut text = String::new();
        let raw = std::fs::File::open(format!("{folder}/{file}")).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(raw), &mut text).unwrap();
        let mut seen = 0;
        let mut wrong = std::collections::BTreeMap::<(String, &str), usize>::new();
        // The reader has its own tests; here a split at the tags is enough, for there are no entities in codes.
        for piece in text.split("<Item ").skip(1) {
            let Some((tag, rest)) = piece.split_once('>') else { continue };
            let id = tag.split('"').nth(1).unwrap_or_default();
            let value = rest.split("</Item>").next().unwrap_or_default();
            let Some(item) = standard::by_id(id).filter(|_| !value.contains('&')) else { continue };
            seen += 1;
            if let Some(finding) = check::check_item(item, value, version)
                && finding.severity == Severity::Error
            {
                *wrong.entry((id.to_owned(), finding.check)).or_default() += 1;
            }
        }
        assert!(seen > least, "{file}: {seen} items");
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}

/// What a person types into a date field, by the rows that the form is held to as well.
#[test]
fn typed_dates_are_understood_as_the_rows_say() {
    let rows = std::fs::read_to_string("../../tests/cases/naaccr/understand.csv").unwrap();
    let mut run = 0;
    for line in rows.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.splitn(3, ',').map(|c| c.trim_matches('"')).collect();
        let today = naaccr::Date::parse(cells[1]).unwrap();
        let stored = naaccr::date::understand(cells[0], today).map(|d| d.to_naaccr()).unwrap_or_default();
        assert_eq!(stored, cells[2], "typed {:?} on {}", cells[0], cells[1]);
        run += 1;
    }
    assert!(run > 50);
}
