//! Runs the rows of `tests/cases/naaccr/convert/` against `naaccr::convert`.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use naaccr::convert::{Change, Converter, Retired};
use naaccr::{Patient, Tumor};

/// Items as a row writes them: `id=value`, of the patient or, behind `2.`, of a tumor.
fn patient(text: &str) -> Patient {
    let mut patient = Patient::default();
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let (id, value) = word.split_once('=').unwrap();
        match id.split_once('.') {
            None => patient.items.set(id, value),
            Some((at, id)) => {
                let at: usize = at.parse().unwrap();
                if patient.tumors.len() < at {
                    patient.tumors.resize_with(at, Tumor::default);
                }
                patient.tumors[at - 1].items.set(id, value);
            }
        }
    }
    patient
}

fn line(change: &Change) -> String {
    let Change { rule, from, old, to, new, kind, .. } = change;
    let tumor = change.tumor.map(|t| format!("{t}.")).unwrap_or_default();
    let review = if change.review { "?" } else { "" };
    format!("{rule}: {tumor}{from}={old} > {to}={new} {kind:?}{review}")
}

#[test]
fn every_row_becomes_what_it_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/naaccr/convert");
    let mut rows = 0;
    for file in ["upward.csv", "downward.csv"] {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty());
        for (at, row) in lines.skip(1) {
            let name = format!("{file}:{}", at + 1);
            let fields: Vec<&str> = row.split(',').collect();
            let [from, to, retired, before, after, changes] = fields.as_slice() else { panic!("{name}") };
            let retired = match *retired {
                "keep" => Retired::Keep,
                "remove" => Retired::Remove,
                other => panic!("{name}: {other}"),
            };
            let converter = Converter::new(from.parse().unwrap(), to.parse().unwrap(), retired).unwrap();
            let mut document = patient(before);
            let said: Vec<String> = converter.patient(&mut document).iter().map(line).collect();
            assert_eq!(said.join(" | "), *changes, "{name}");
            let mut expected = patient(after);
            expected.tumors.resize_with(document.tumors.len(), Tumor::default);
            assert!(document == expected, "{name}: {:?}", pairs(&document));
            rows += 1;
        }
    }
    assert!(rows > 60);
}

/// For the message of a failed row, whose people are invented.
fn pairs(patient: &Patient) -> Vec<String> {
    let all = std::iter::once(&patient.items).chain(patient.tumors.iter().map(|t| &t.items));
    all.flat_map(|items| items.iter().map(|(id, value)| format!("{id}={value}"))).collect()
}
