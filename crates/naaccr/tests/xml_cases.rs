//! Small files of our own, each with its expected verdict in `tests/cases/naaccr/xml/expected.csv`.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use naaccr::xml::{
    Code, ItemFilter, Namespaces, Options, Reader, Report, Source, TooLong, Unknown, UserDictionary,
    WriteOptions, Writer, validate,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/naaccr/xml")
}

/// file, options, valid, codes, lines, items, fatal line, words of the fatal; lists are separated by `|`.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder().join("expected.csv")).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// The words of a row's options: how its file is read.
fn options(words: &str) -> Options {
    let mut options = Options::default();
    for word in words.split_whitespace() {
        let (name, value) = word.split_once(':').unwrap_or((word, ""));
        let pair = || value.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        match name {
            "relaxed" => options.strict_namespaces = false,
            "registered" => options.namespaces = Namespaces::Registered(vec![pair()]),
            "ignore" => options.unknown = Unknown::Ignore,
            "keep" => options.unknown = Unknown::Keep,
            "no-values" => options.validate = false,
            "renamed" => options.translate_renamed = true,
            "id" => options.translate_ids.push(pair()),
            "as" => options.translate_dictionaries.push(pair()),
            "only" => options.items = ItemFilter::Only([value.to_owned()].into()),
            "except" => options.items = ItemFilter::Except([value.to_owned()].into()),
            "all-dictionaries" => options.missing_dictionary = false,
            "dictionary" => {
                let user = fs::read(folder().join("user.xml")).unwrap();
                options.dictionaries.push(UserDictionary::parse(&user).unwrap());
            }
            _ => panic!("{word} is no option of a row"),
        }
    }
    options
}

fn report(row: &[String], window: usize) -> Report {
    let mut options = options(&row[1]);
    options.limits.window = window;
    let bytes = fs::read(folder().join(&row[0])).unwrap();
    validate(Source::new(&bytes[..]).unwrap(), &options)
}

/// The row of a file that is read with the options as they are.
fn row(file: &str) -> Vec<String> {
    rows().into_iter().find(|row| row[0] == file && row[1].is_empty()).unwrap()
}

fn list(cell: &str) -> Vec<&str> {
    cell.split('|').filter(|part| !part.is_empty()).collect()
}

#[test]
fn files_get_the_verdict_of_their_row() {
    let mut wrong = Vec::new();
    for row in rows() {
        let report = report(&row, 128 * 1024);
        let codes: Vec<&str> = report.errors.iter().map(|p| p.code.as_str()).collect();
        let lines: Vec<String> = report.errors.iter().map(|p| p.line.to_string()).collect();
        let fatal_fits = match &report.fatal {
            None => row[7].is_empty(),
            Some(fatal) => {
                !row[7].is_empty()
                    && fatal.message.contains(&row[7])
                    && (row[6].is_empty() || row[6] == fatal.line.to_string())
            }
        };
        let items_fit = row[5].is_empty() || row[5] == report.counts.items.to_string();
        let fits = report.valid.to_string() == row[2]
            && codes == list(&row[3])
            && lines == list(&row[4])
            && items_fit
            && fatal_fits;
        if !fits {
            wrong.push(format!("{row:?}\n   got {report:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_file_has_a_row_and_every_code_of_xml_a_file() {
    let rows = rows();
    let listed: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
    let mut present = BTreeSet::new();
    for kind in ["valid", "invalid"] {
        for file in fs::read_dir(folder().join(kind)).unwrap() {
            present.insert(format!("{kind}/{}", file.unwrap().file_name().to_string_lossy()));
        }
    }
    assert_eq!(listed, present);
    // Three of the twelve codes are of flat files only.
    let flat = [Code::InvalidLineLength, Code::PatientInconsistent, Code::RootInconsistent];
    for code in Code::ALL.into_iter().filter(|code| !flat.contains(code)) {
        assert!(rows.iter().any(|row| list(&row[3]).contains(&code.as_str())), "{code}");
    }
}

#[test]
fn verdicts_do_not_depend_on_how_much_is_read_at_once() {
    for row in rows() {
        let whole = report(&row, 1024 * 1024);
        for window in [64, 100, 257, 4096] {
            assert_eq!(report(&row, window), whole, "{} {} with a window of {window}", row[0], row[1]);
        }
    }
}

#[test]
fn what_was_read_is_read_again_after_writing() {
    for row in rows().iter().filter(|row| row[7].is_empty()) {
        let bytes = fs::read(folder().join(&row[0])).unwrap();
        let options = options(&row[1]);
        let mut reader = Reader::open(&bytes[..], &options).unwrap();
        let mut before = reader.header().clone();
        let write = WriteOptions { too_long: TooLong::Keep, ..WriteOptions::default() };
        let mut writer = Writer::new(Vec::new(), &before, &write).unwrap();
        let mut patients = Vec::new();
        while let Some(patient) = reader.next_patient().unwrap() {
            writer.write_patient(&patient).unwrap();
            patients.push(patient);
        }
        let written = writer.finish().unwrap();

        let mut again = Reader::open(&written[..], &options).unwrap();
        let mut after = again.header().clone();
        // Writing puts a file under today's specification, and the prefix of old names away.
        before.specification = after.specification.clone();
        before.user_dictionaries.sort();
        // Declarations come last.
        before.attributes.sort();
        after.attributes.sort();
        after.user_dictionaries.sort();
        before.extensions = before.extensions.trim().to_owned();
        assert_eq!(before, after, "{}", row[0]);
        for patient in &patients {
            assert_eq!(again.next_patient().unwrap().as_ref(), Some(patient), "{}", row[0]);
        }
        assert!(again.next_patient().unwrap().is_none());
    }
}

#[test]
fn reports_are_json_as_the_command_line_promises() {
    let json = serde_json::to_value(report(&row("invalid/code-too-long.xml"), 4096)).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "valid": false, "patients": 1, "tumors": 1, "items": 2, "fatal": null,
            "errors": [{
                "code": "Value too long", "line": 6, "path": "/Patient/Tumor[1]/Item[1]", "naaccrId": "primarySite",
                "message": "The value is longer than the 4 characters of primarySite."
            }]
        })
    );
    let json = serde_json::to_value(report(&row("invalid/fatal-doctype.xml"), 4096)).unwrap();
    assert_eq!(json["fatal"]["line"], 2);
    assert!(json["fatal"]["message"].is_string());
}
