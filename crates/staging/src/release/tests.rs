#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write as _};

use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::{Algorithm, ColumnKind, OnInvalid};

pub(super) fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    packed(files, CompressionMethod::Deflated)
}

fn packed(files: &[(&str, &str)], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SCHEMA: &str = r#"{
  "id": "one", "algorithm": "invented", "version": "1.0", "name": "One", "title": "Title", "notes": "Notes of \"one\"",
  "schema_num": 7, "schema_selection_table": "selection", "schema_discriminators": ["ssf25"],
  "on_invalid_input": "FAIL_WHEN_USED_FOR_STAGING", "last_modified": "2025",
  "inputs": [
    {"key": "site", "name": "Site", "naaccr_item": 400, "naaccr_xml_id": "primarySite", "used_for_staging": true,
     "table": "codes", "default": "9", "metadata": ["UNDEFINED_SSF", {"name": "SEER_REQUIRED", "start": 2018}]}
  ],
  "outputs": [{"key": "stage", "name": "Stage", "default": "{{ctx_alg_version}}"}],
  "initial_context": [{"key": "a"}, {"key": "b", "value": ""}],
  "mappings": [{"id": "m", "name": "M", "tables": [
    {"id": "codes", "inputs": ["site"], "input_mapping": [{"from": "site", "to": "x"}]}]}]
}"#;

const SELECTION: &str = r#"{"id": "selection", "algorithm": "invented", "version": "1.0", "name": "Selection",
  "definition": [{"key": "site", "name": "Site", "type": "INPUT"}], "rows": [["*"], [null]]}"#;

const CODES: &str = r#"{
  "id": "codes", "algorithm": "invented", "version": "1.0", "name": "Codes", "title": "Codes of One",
  "notes": "**Note 1:** read me", "footnotes": " ",
  "definition": [
    {"key": "site", "name": "Site", "type": "INPUT"},
    {"key": "description", "name": "Description", "type": "DESCRIPTION"},
    {"key": "stage", "name": "Stage", "type": "ENDPOINT"}
  ],
  "rows": [
    ["1", "**In situ**; noninvasive\n- Not invasive", "VALUE:0"],
    ["9", "Unknown", "ERROR:This is a sentence"]
  ]
}"#;

fn release(schema: &str, codes: &str) -> Vec<u8> {
    zip(&[
        ("schemas/one.json", schema),
        ("tables/selection.json", SELECTION),
        ("tables/codes.json", codes),
        ("tables/ids.txt", "codes"),
        ("glossary/terms.json", "{"),
        ("../../outside.json", "{"),
        ("schemas/deep/er.json", "{"),
        ("schemas/..\\windows.json", "{"),
    ])
}

fn error(zip: &[u8]) -> String {
    read(zip).unwrap_err().to_string()
}

#[test]
fn a_release_is_read_and_what_is_not_understood_is_passed_over() {
    let source = read(&release(SCHEMA, CODES)).unwrap();
    assert_eq!((&*source.id, &*source.version), ("invented", "1.0"));
    let schema = &source.schemas[0];
    assert_eq!((schema.number, schema.on_invalid), (Some(7), OnInvalid::FailWhenStaging));
    assert_eq!(schema.discriminators, ["ssf25"]);
    let input = &schema.inputs[0];
    assert_eq!((input.item, input.xml_id.as_deref()), (Some(400), Some("primarySite")));
    assert_eq!((input.needs[0].from, &*input.needs[0].name), (None, "UNDEFINED_SSF"));
    assert_eq!((input.needs[1].from, input.needs[1].to), (Some(2018), None));
    assert_eq!(schema.initial_context, [("a".into(), None), ("b".into(), Some("".into()))]);
    assert_eq!(schema.mappings[0].tables[0].input_mapping, [("site".into(), "x".into())]);

    let [codes, selection] = &source.tables[..] else { panic!("two tables") };
    let kinds: Vec<ColumnKind> = codes.columns.iter().map(|c| c.kind).collect();
    assert_eq!(kinds, [ColumnKind::Input, ColumnKind::Endpoint], "descriptions are left out");
    assert_eq!(codes.cells, ["1", "VALUE:0", "9", "ERROR:This is a sentence"]);
    assert_eq!(codes.labels, ["In situ", "Unknown"]);
    assert_eq!(selection.cells, ["*", "*"], "nothing stated is no condition");
    assert!(selection.labels.is_empty(), "it is no table of codes");
}

#[test]
fn words_for_people_are_read_when_somebody_asks() {
    let bytes = release(SCHEMA, CODES);
    let mut prose = Prose::open(&bytes).unwrap();
    let table = prose.table("codes").unwrap().unwrap();
    assert_eq!(table.title, "Codes of One");
    assert_eq!(table.texts, [("notes", "**Note 1:** read me".to_owned())], "blank ones are left out");
    assert_eq!(table.codes[0], ("1".to_owned(), "**In situ**; noninvasive\n- Not invasive".to_owned()));
    assert_eq!(prose.schema_notes("one").unwrap().unwrap(), "Notes of \"one\"");
    assert_eq!(prose.table("no such").unwrap(), None);
    assert_eq!(prose.table("../tables/codes").unwrap(), None);
}

#[test]
fn a_wrong_file_is_named_with_its_line() {
    let schema = |from: &str, to: &str| release(&changed(SCHEMA, from, to), CODES);
    let codes = |from: &str, to: &str| release(SCHEMA, &changed(CODES, from, to));
    for (zip, begins, says) in [
        (release("not JSON", CODES), "schemas/one.json, line 1: ", "expected"),
        (schema("\"inputs\"", "\"inputted\""), "schemas/one.json, line ", "missing field `inputs`"),
        (schema("\"FAIL_WHEN_USED_FOR_STAGING\"", "\"EXPLODE\""), "schemas/one.json, line 4: ", "EXPLODE"),
        (schema(": 400", ": -1"), "schemas/one.json, line 6: ", "-1"),
        (
            codes(", \"VALUE:0\"", ""),
            "tables/codes.json, line 11: ",
            "a row has 3 cells where those before it have 2",
        ),
        (codes("DESCRIPTION", "REMARK"), "tables/codes.json, line 6: ", "REMARK"),
        (codes("\"VALUE:0\"", "null"), "tables/codes.json, line ", "what follows from it"),
        (codes("[\"1\", ", "[\"1\", [\""), "tables/codes.json, line 10: ", "expected"),
    ] {
        let error = error(&zip);
        assert!(error.starts_with(begins) && error.contains(says), "{error}");
        assert!(error.ends_with("get the release again from its publisher"), "{error}");
    }
    let narrow = r#"{"id": "codes", "algorithm": "invented", "version": "1.0", "rows": [["1"]],
        "definition": [{"key": "a", "type": "INPUT"}, {"key": "b", "type": "ENDPOINT"}]}"#;
    assert!(
        error(&release(SCHEMA, narrow)).contains("line 1: each row has 1 cells, and the table 2 columns")
    );
    let wordy = r#"{"id": "codes", "algorithm": "invented", "version": "1.0", "rows": [["1"]],
        "definition": [{"key": "a", "type": "DESCRIPTION"}]}"#;
    assert!(error(&release(SCHEMA, wordy)).contains("line 2: the table has no column of codes"));
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn a_release_is_one_algorithm_in_one_version_and_names_nothing_twice() {
    let other = |key: &str, to: &str| error(&release(SCHEMA, &changed(CODES, key, to)));
    let version = other("\"1.0\"", "\"1.1\"");
    assert!(version.contains("invented 1.0 and invented 1.1"), "{version}");
    let algorithm = other("\"invented\"", "\"found\"");
    assert!(algorithm.contains("found 1.0 and invented 1.0"), "{algorithm}");
    assert!(other("\"codes\"", "\"selection\"").contains("the table selection twice"));
    assert!(error(&zip(&[])).contains("no schemas"));
    assert!(error(&zip(&[("schemas/one.json", SCHEMA)])).contains("no tables"));

    let twins = zip(&[("tables/a.json", SELECTION), ("tables/b.json", SELECTION)]);
    let twins = replaced(&twins, b"tables/b.json", b"tables/a.json");
    assert!(read(&twins).is_err(), "two entries of one name");
}

#[test]
fn a_table_that_is_not_there_is_named() {
    let source =
        read(&release(&changed(SCHEMA, "\"table\": \"codes\"", "\"table\": \"gone\""), CODES)).unwrap();
    let error = Algorithm::compile(source).err().unwrap().to_string();
    assert!(error.contains("gone") && error.contains("one"), "{error}");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for at in 0..out.len().saturating_sub(from.len()) {
        if out[at..].starts_with(from) {
            out[at..at + to.len()].copy_from_slice(to);
        }
    }
    out
}

#[test]
fn an_archive_that_is_cut_off_anywhere_or_changed_is_an_error_and_no_panic() {
    let whole = release(SCHEMA, CODES);
    assert!(error(b"").contains("not a readable zip archive"));
    assert!(error(b"PK but not really").contains("not a readable zip archive"));
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "cut at {length}");
    }
    let source = read(&whole).unwrap();
    for at in 0..whole.len() {
        for bit in [0x01, 0x80] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            // Dates and the like may change; what is read may not.
            if let Ok(read) = read(&bytes) {
                assert_eq!(read.schemas, source.schemas, "byte {at}");
                assert_eq!(read.tables, source.tables, "byte {at}");
            }
        }
    }
}

#[test]
fn what_is_larger_than_a_release_is_not_read() {
    let bomb = "0".repeat(20_000_000);
    let says = error(&zip(&[("schemas/bomb.json", &bomb)]));
    assert!(
        says.contains("schemas/bomb.json is larger") && says.contains("50 times its packed size"),
        "{says}"
    );
    let says = error(&packed(&[("tables/large.json", &bomb[..10_000_001])], CompressionMethod::Stored));
    assert!(says.contains("tables/large.json is larger") && says.contains("10 MB a file"), "{says}");
    assert!(error(&vec![0; 100_000_001]).contains("100 MB"));

    let names: Vec<String> = (0..10_001).map(|n| format!("glossary/{n}.json")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|n| (n.as_str(), "")).collect();
    let says = error(&packed(&files, CompressionMethod::Stored));
    assert!(says.contains("10,000 entries"), "{says}");
}

#[test]
fn what_a_header_says_of_a_size_is_compared_with_what_is_there() {
    let whole = release(SCHEMA, CODES);
    let size = (SELECTION.len() as u32).to_le_bytes();
    let less = (SELECTION.len() as u32 - 40).to_le_bytes();
    assert!(read(&whole).is_ok());
    let says = error(&replaced(&whole, &size, &less));
    assert!(says.contains("tables/selection.json"), "{says}");
}

#[test]
fn nesting_costs_no_stack() {
    let deep = format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000));
    let notes = changed(SCHEMA, "\"last_modified\": \"2025\"", &format!("\"last_modified\": {deep}"));
    let packing = CompressionMethod::Stored;
    let tables = [("tables/selection.json", SELECTION), ("tables/codes.json", CODES)];
    let passed_over = packed(&[&[("schemas/one.json", &*notes)], &tables[..]].concat(), packing);
    assert!(read(&passed_over).is_ok(), "what is not understood is passed over, however deep");
    let rows = changed(CODES, "[\"1\", ", &format!("{deep}, [\"1\", "));
    let tables = [("tables/selection.json", SELECTION), ("tables/codes.json", &*rows)];
    let says = error(&packed(&[&[("schemas/one.json", SCHEMA)], &tables[..]].concat(), packing));
    assert!(says.starts_with("tables/codes.json, line 10: "), "{says}");
}

/// What `shared/design/staging.md` counts: schemas, tables, rows, inputs, inputs used for staging, mappings, paths.
const SIZES: [(&str, [usize; 7]); 4] = [
    ("cs-02.05.50", [153, 1484, 82_745, 6426, 1746, 1451, 6115]),
    ("tnm-2.1", [153, 1363, 46_377, 2962, 1820, 260, 3220]),
    ("eod_public-3.3", [141, 1059, 7311, 3342, 1101, 141, 708]),
    ("pediatric-1.3", [33, 129, 2029, 286, 192, 32, 52]),
];

fn sizes(source: &Source) -> [usize; 7] {
    let inputs = || source.schemas.iter().flat_map(|s| &s.inputs);
    let mappings = || source.schemas.iter().flat_map(|s| &s.mappings);
    [
        source.schemas.len(),
        source.tables.len(),
        source.tables.iter().map(|t| t.cells.len() / t.columns.len()).sum(),
        inputs().count(),
        inputs().filter(|i| i.used_for_staging).count(),
        mappings().count(),
        mappings().map(|m| m.inclusion.len() + m.exclusion.len() + m.tables.len()).sum(),
    ]
}

#[test]
fn official_releases_have_the_sizes_that_are_known_and_are_what_the_embedded_facts_say() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/staging");
    for ((name, known), (embedded, text)) in SIZES.into_iter().zip(crate::facts::FILES) {
        let facts = crate::facts::read(name, text).unwrap();
        assert_eq!((name, sizes(&facts)), (embedded, known));
        let Ok(bytes) = std::fs::read(folder.join(format!("{name}.zip"))) else {
            eprintln!("skipped: no release {name} at {}", folder.display());
            continue;
        };
        let mut source = read(&bytes).unwrap();
        assert_eq!(sizes(&source), known, "{name}");
        let mut prose = Prose::open(&bytes).unwrap();
        for table in source.tables.iter().step_by(97) {
            let told = prose.table(&table.id).unwrap().unwrap();
            assert_eq!(told.codes.len(), table.cells.len() / table.columns.len(), "{name}, {}", table.id);
            assert!(!told.title.is_empty(), "{name}, {}", table.id);
        }
        crate::facts::without_messages(&mut source);
        assert!(source == facts, "{name}: run `cargo xtask codegen --reference DIR`");
    }
}
