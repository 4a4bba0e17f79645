//! What must be true of invented patients, over the first few thousand of a seed.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashMap;

use demo::{CaseStatus, DemoPatient, Generator};
use naaccr::{DataType, Date, Items, Parent, PartialDate, item};

const SEED: u64 = 42;

fn today() -> Date {
    Date::new(2026, 6, 1).unwrap()
}

fn patients(n: usize) -> Vec<DemoPatient> {
    Generator::new(SEED, today()).patients().take(n).collect()
}

/// FNV-1a over items in order, so that any changed value or order shows.
fn hash(patients: &[DemoPatient]) -> u64 {
    let mut h = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |s: &str| {
        for b in s.bytes().chain([0xff]) {
            h = (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for p in patients {
        let documents = std::iter::once(&p.patient.items).chain(p.patient.tumors.iter().map(|t| &t.items));
        for items in documents {
            items.iter().for_each(|(id, value)| {
                eat(id);
                eat(value);
            });
        }
        for c in &p.contacts {
            eat(&c.date.to_naaccr());
            eat(c.vital_status);
            eat(c.note);
        }
        p.statuses.iter().for_each(|s| eat(&format!("{s:?}")));
    }
    h
}

/// Rows of `tests/cases/demo/<name>` without comments and heading.
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/../../tests/cases/demo/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).skip(1);
    let rows: Vec<Vec<String>> = lines.map(|l| l.split(',').map(str::to_owned).collect()).collect();
    assert!(!rows.is_empty());
    rows
}

#[test]
fn a_seed_means_the_same_people_for_ever() {
    for row in rows("golden.csv") {
        let day = Date::parse(&row[1]).unwrap();
        let people: Vec<_> =
            Generator::new(row[0].parse().unwrap(), day).patients().take(row[2].parse().unwrap()).collect();
        let tumors: usize = people.iter().map(|p| p.patient.tumors.len()).sum();
        assert_eq!((tumors.to_string(), format!("{:016x}", hash(&people))), (row[3].clone(), row[4].clone()));
    }
}

#[test]
fn a_patient_does_not_depend_on_the_others() {
    let demo = Generator::new(SEED, today());
    let inorder: Vec<_> = demo.patients().take(60).collect();
    for i in (0..60).rev() {
        assert_eq!(demo.patient(i as u64), inorder[i]);
    }
    assert_ne!(Generator::new(SEED + 1, today()).patient(0).patient, inorder[0].patient);
}

fn assert_valid(items: &Items, parent: Parent, index: u64) {
    for (standard, id, value) in items.iter_items() {
        let span = standard
            .and_then(|i| i.in_current())
            .unwrap_or_else(|| panic!("{index}: {id} is not in the current standard"));
        assert_eq!(span.parent, parent, "{index}: {id}");
        let length = usize::from(span.length);
        let full = value.len() == length;
        let sound = match span.data_type {
            DataType::Digits => full && value.bytes().all(|b| b.is_ascii_digit()),
            DataType::Alpha => full && value.bytes().all(|b| b.is_ascii_uppercase()),
            DataType::Mixed => full && value.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
            DataType::Numeric => {
                value.len() <= length
                    && value.split('.').all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
            }
            DataType::Text => {
                value.encode_utf16().count() <= length
                    && value.trim() == value
                    && value.chars().all(|c| !c.is_control())
            }
            DataType::Date => PartialDate::parse(value).is_some_and(|d| d.exact().is_some()),
            DataType::DateTime => false,
        };
        assert!(sound, "{index}: {id} = {value:?}");
    }
}

#[test]
fn every_value_is_valid_in_the_current_standard() {
    for p in patients(2000) {
        assert_valid(&p.patient.items, Parent::Patient, p.index);
        for t in &p.patient.tumors {
            assert_valid(&t.items, Parent::Tumor, p.index);
        }
    }
}

/// Values that a staging schema allows, with their ranges.
fn allows(values: &str, value: &str) -> bool {
    values.split(' ').any(|v| {
        let Some((low, high)) = v.split_once('-') else {
            return v == value;
        };
        let n = |t: &str| t.parse::<f64>().ok();
        let shape =
            value.contains('.') == low.contains('.') && (value.contains('.') || value.len() == low.len());
        matches!((n(low), n(high), n(value)), (Some(l), Some(h), Some(v)) if shape && l <= v && v <= h)
    })
}

#[test]
fn every_code_is_in_its_table() {
    let staging = include_str!("../../../schemas/demo/staging.csv");
    let lists: HashMap<(&str, &str), &str> = staging
        .lines()
        .skip(1)
        .map(|l| {
            let f: Vec<&str> = l.split('|').collect();
            ((f[0], f[1]), f[2])
        })
        .collect();
    let codes: HashMap<String, Vec<String>> = rows("codes.csv")
        .into_iter()
        .map(|r| (r[0].clone(), r[1].split(' ').map(str::to_owned).collect()))
        .collect();
    let (mut staged, mut coded) = (0, 0);
    for p in patients(2000) {
        for items in std::iter::once(&p.patient.items).chain(p.patient.tumors.iter().map(|t| &t.items)) {
            let schema = items.get(item::SCHEMA_ID).unwrap_or("");
            for (id, value) in items.iter() {
                if let Some(list) = lists.get(&(schema, id)) {
                    assert!(allows(list, value), "{}: {id} = {value} in schema {schema}", p.index);
                    staged += 1;
                }
                if let Some(list) = codes.get(id) {
                    assert!(list.iter().any(|c| c == value), "{}: {id} = {value}", p.index);
                    coded += 1;
                }
            }
        }
    }
    assert!(staged > 20_000 && coded > 50_000, "{staged} {coded}");
}

/// Whether a site is in a list of sites and ranges of sites.
fn in_sites(list: &str, site: &str) -> bool {
    list.split(' ').any(|s| {
        let (low, high) = s.split_once('-').unwrap_or((s, s));
        low <= site && site <= high
    })
}

#[test]
fn operations_are_in_the_table_of_site_and_year() {
    let tables = rows("surgery.csv");
    let mut operations = 0;
    for p in patients(4000) {
        for t in &p.patient.tumors {
            let year = t.items.get(item::DATE_OF_DIAGNOSIS).unwrap()[..4].parse::<u16>().unwrap();
            let of =
                if year < 2023 { item::RX_SUMM_SURG_PRIM_SITE } else { item::RX_SUMM_SURG_PRIM_SITE2023 };
            let (site, code) = (t.items.get(item::PRIMARY_SITE).unwrap(), t.items.get(of).unwrap());
            // Blood, marrow and unknown primaries have no operation, whatever the site.
            if ["98", "A980"].contains(&code) {
                continue;
            }
            let from = year.clamp(2022, 2024).to_string();
            let table = tables.iter().find(|r| r[0] == from && in_sites(&r[1], site));
            let table = table.unwrap_or_else(|| panic!("{}: no table for {site}", p.index));
            assert!(table[2].split(' ').any(|c| c == code), "{}: {site} {year} {code}", p.index);
            operations += usize::from(!code.ends_with("000") && code != "00");
        }
    }
    assert!(operations > 1000);
}

fn day(items: &Items, of: naaccr::Item) -> Option<Date> {
    items.get(of).and_then(Date::parse)
}

#[test]
fn dates_stand_in_order() {
    for p in patients(3000) {
        let index = p.index;
        let born = day(&p.patient.items, item::DATE_OF_BIRTH).unwrap();
        let last = day(&p.patient.items, item::DATE_OF_LAST_CONTACT).unwrap();
        assert!(last <= today(), "{index}");
        let mut earlier = born;
        for t in &p.patient.tumors {
            let (dx, contact) = (
                day(&t.items, item::DATE_OF_DIAGNOSIS).unwrap(),
                day(&t.items, item::DATE_OF1ST_CONTACT).unwrap(),
            );
            assert!(earlier < dx && dx <= contact && contact <= last, "{index}");
            earlier = dx;
            let years = t.items.get(item::AGE_AT_DIAGNOSIS).unwrap().parse::<i32>().unwrap();
            assert!(
                born.plus_months(12 * years).unwrap() <= dx
                    && dx < born.plus_months(12 * years + 12).unwrap().plus_days(2).unwrap(),
                "{index}"
            );
            let treatments = [
                item::RX_DATE_SURGERY,
                item::RX_DATE_RADIATION,
                item::RX_DATE_CHEMO,
                item::RX_DATE_HORMONE,
                item::RX_DATE_BRM,
            ];
            let days: Vec<Date> = treatments.into_iter().filter_map(|i| day(&t.items, i)).collect();
            assert!(days.iter().all(|d| contact <= *d && *d <= last), "{index}");
            assert_eq!(day(&t.items, item::DATE_INITIAL_RX_SEER), days.iter().min().copied(), "{index}");
            let pairs = [
                (item::RX_DATE_RADIATION, item::RX_DATE_RADIATION_ENDED),
                (item::DATE_OF_INPT_ADM, item::DATE_OF_INPT_DISCH),
                (item::DATE_OF1ST_CONTACT, item::DATE_CASE_COMPLETED),
                (item::DATE_CASE_INITIATED, item::DATE_CASE_COMPLETED),
            ];
            for (from, to) in pairs {
                if let (Some(from), Some(to)) = (day(&t.items, from), day(&t.items, to)) {
                    assert!(from <= to && to <= today(), "{index}: {to}");
                }
            }
        }
    }
}

#[test]
fn sex_fits_the_site() {
    let mut seen = [0; 2];
    for p in patients(3000) {
        let sex = p.patient.items.get(item::SEX_ASSIGNED_AT_BIRTH).unwrap();
        for t in &p.patient.tumors {
            let site = t.items.get(item::PRIMARY_SITE).unwrap();
            let (of_women, of_men) =
                (("C51".."C59").contains(&&site[..3]), ("C60".."C64").contains(&&site[..3]));
            let wrong = if sex == "1" { of_women } else { of_men };
            assert!(!wrong, "{}: {site}", p.index);
            seen[0] += usize::from(of_women);
            seen[1] += usize::from(of_men);
        }
    }
    assert!(seen.iter().all(|n| *n > 100));
}

#[test]
fn nodes_positive_are_never_more_than_examined() {
    let mut positive_somewhere = 0;
    for p in patients(3000) {
        for t in &p.patient.tumors {
            let number = |i| t.items.get(i).unwrap().parse::<u32>().unwrap();
            let (examined, positive) =
                (number(item::REGIONAL_NODES_EXAMINED), number(item::REGIONAL_NODES_POSITIVE));
            match examined {
                0 => assert_eq!(positive, 98, "{}", p.index),
                1..=90 => assert!(positive <= examined, "{}", p.index),
                _ => assert_eq!(positive, 99, "{}", p.index),
            }
            positive_somewhere += usize::from((1..90).contains(&positive));
        }
    }
    assert!(positive_somewhere > 200);
}

#[test]
fn sides_only_where_there_are_two() {
    for p in patients(2000) {
        for t in &p.patient.tumors {
            let (site, side) =
                (t.items.get(item::PRIMARY_SITE).unwrap(), t.items.get(item::LATERALITY).unwrap());
            let breast_or_kidney = site.starts_with("C50") || site == "C649";
            let single = ["C61", "C18", "C67", "C73", "C25"].contains(&&site[..3]);
            let sound = if single { side == "0" } else { !breast_or_kidney || side != "0" };
            assert!(sound, "{}: {site} {side}", p.index);
        }
    }
}

#[test]
fn the_history_ends_with_what_is_on_record() {
    let mut dead = 0;
    for p in patients(3000) {
        let (items, last) = (&p.patient.items, p.contacts.last().unwrap());
        assert_eq!(items.get(item::VITAL_STATUS), Some(last.vital_status));
        assert_eq!(items.get(item::DATE_OF_LAST_CONTACT), Some(last.date.to_naaccr().as_str()));
        assert!(p.contacts.windows(2).all(|w| w[0].date.exact() < w[1].date.exact()), "{}", p.index);
        assert!(p.contacts.iter().rev().skip(1).all(|c| c.vital_status == "1"));
        let cause = items.get(item::CAUSE_OF_DEATH).unwrap();
        assert_eq!(last.vital_status == "0", cause != "0000", "{}", p.index);
        dead += usize::from(last.vital_status == "0");
        assert_eq!(p.statuses.len(), p.patient.tumors.len());
    }
    assert!((600..1500).contains(&dead), "{dead}");
}

#[test]
fn the_registry_looks_like_one() {
    let people = patients(6000);
    let (mut tumors, mut items, mut complete, mut several) = (0, 0, 0, 0);
    for p in &people {
        several += usize::from(p.patient.tumors.len() > 1);
        for (t, status) in p.patient.tumors.iter().zip(&p.statuses) {
            tumors += 1;
            items += t.items.len();
            complete += usize::from(*status == CaseStatus::Complete);
            let dated = t.items.get(item::DATE_CASE_COMPLETED).is_some();
            assert_eq!(dated, *status == CaseStatus::Complete);
        }
        let sequences: Vec<_> =
            p.patient.tumors.iter().map(|t| t.items.get(item::SEQUENCE_NUMBER_HOSPITAL).unwrap()).collect();
        assert!(sequences.len() > 1 || ["00", "60"].contains(&sequences[0]), "{}", p.index);
        assert!(
            sequences.iter().enumerate().all(|(i, s)| !sequences[..i].contains(s)),
            "{}: {sequences:?}",
            p.index
        );
        let ssn = p.patient.items.get(item::SOCIAL_SECURITY_NUMBER).unwrap();
        assert!(ssn.starts_with('9'));
        assert_eq!(&p.patient.items.get(item::TELEPHONE).unwrap()[3..8], "55501");
    }
    println!("{tumors} tumors, {} items each, {complete} complete, {several} with several", items / tumors);
    assert!((120..=200).contains(&(items / tumors)), "{}", items / tumors);
    assert!((80..=90).contains(&(complete * 100 / tumors)), "{complete} of {tumors}");
    assert!((6..=10).contains(&(several * 100 / people.len())), "{several}");
}
