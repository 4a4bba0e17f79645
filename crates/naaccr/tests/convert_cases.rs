//! Runs the rows of `tests/cases/naaccr/convert/` against `naaccr::convert`.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use naaccr::convert::{Change, Converter, Kind, Retired};
use naaccr::{Header, Items, Patient, RecordType, Tumor, item};

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

#[test]
fn a_header_says_its_version_and_names_dictionaries_of_the_old_one() {
    let uri = |name: &str| format!("https://example.org/{name}.xml");
    let mut header = Header {
        version: 250,
        record_type: RecordType::A,
        time_generated: None,
        specification: "1.8".into(),
        user_dictionaries: vec![uri("state-250-v1"), uri("state"), uri("state-2500")],
        attributes: Vec::new(),
        items: [("naaccrRecordVersion", "250"), ("registryId", "0000000001")].into_iter().collect(),
        extensions: String::new(),
    };
    let converter = Converter::new(250, 260, Retired::Remove).unwrap();
    let first = converter.header(&mut header);
    let kinds: Vec<(Kind, &str)> = first.iter().map(|c| (c.kind, c.old.as_str())).collect();
    let old_dictionary = uri("state-250-v1");
    assert_eq!(kinds, [(Kind::Recoded, "250"), (Kind::Dictionary, old_dictionary.as_str())]);
    let expected: Items =
        [("naaccrRecordVersion", "260"), ("registryId", "0000000001")].into_iter().collect();
    assert!(header.version == 260 && header.items == expected && header.user_dictionaries.len() == 3);

    let before = header.clone();
    assert_eq!(converter.header(&mut header).len(), 1, "only the dictionary is still named");
    assert!(header == before);

    let mut unnamed = Header { version: 180, items: Items::new(), user_dictionaries: Vec::new(), ..before };
    Converter::new(180, 260, Retired::Keep).unwrap().header(&mut unnamed);
    assert_eq!(unnamed.items.get(item::NAACCR_RECORD_VERSION), Some("260"));
}
