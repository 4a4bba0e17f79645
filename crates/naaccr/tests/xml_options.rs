//! What a caller may choose of reading and writing, and what is kept whatever is chosen.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::fs;
use std::path::{Path, PathBuf};

use naaccr::xml::{
    Code, Control, ItemFilter, LineEnd, Noted, Options, Order, Reader, TooLong, UserDictionary, WriteError,
    WriteNote, WriteOptions, Writer,
};
use naaccr::{Header, Items, Patient, Tumor};

fn project(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(part)
}

fn file(version: u16, more: &str, patient: &str, tumors: &[&str]) -> String {
    let tumors: String = tumors.iter().map(|items| format!("<Tumor>{items}</Tumor>")).collect();
    format!(
        "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-{version}.xml\" \
         recordType=\"A\" specificationVersion=\"1.8\" {more} xmlns=\"http://naaccr.org/naaccrxml\">\
         <Patient>{patient}{tumors}</Patient></NaaccrData>"
    )
}

fn one(id: &str, value: &str) -> String {
    format!("<Item naaccrId=\"{id}\">{value}</Item>")
}

/// The header, the only patient, and the codes of its problems.
fn read(file: &str, options: &Options) -> (Header, Patient, Vec<Code>) {
    let mut reader = Reader::open(file.as_bytes(), options).unwrap();
    let patient = reader.next_patient().unwrap().unwrap();
    (reader.header().clone(), patient, reader.problems().iter().map(|p| p.code).collect())
}

fn ours() -> UserDictionary {
    UserDictionary::parse(&fs::read(project("tests/cases/naaccr/xml/user.xml")).unwrap()).unwrap()
}

fn header(more: &str) -> Header {
    read(&file(260, more, "", &[]), &Options::default()).0
}

fn tumor(items: &[(&str, &str)]) -> Tumor {
    Tumor { items: items.iter().copied().collect(), ..Tumor::default() }
}

fn patient(items: &[(&str, &str)], tumors: Vec<Tumor>) -> Patient {
    Patient { items: items.iter().copied().collect(), tumors, extensions: String::new() }
}

/// The lines after the root's start tag, without their indentation.
fn lines(written: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(written).unwrap();
    let body = text.split_once("xmlns=\"http://naaccr.org/naaccrxml\">").unwrap().1;
    body.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[test]
fn renamed_items_are_read_under_their_names_of_today() {
    let options = Options { translate_renamed: true, ..Options::default() };
    let old = one("dateOfSentinelLymphNodeBiopsy", "20190101");
    let (_, patient, codes) = read(&file(180, "", "", &[&old]), &options);
    assert_eq!(codes, []);
    assert_eq!(patient.tumors[0].items.get_id("dateSentinelLymphNodeBiopsy"), Some("20190101"));
    // The caller's own translation comes after the standard's.
    let mut further = options.clone();
    further.translate_ids = vec![("dateSentinelLymphNodeBiopsy".to_owned(), "dateOfDiagnosis".to_owned())];
    let (_, patient, _) = read(&file(180, "", "", &[&old]), &further);
    assert_eq!(patient.tumors[0].items.get_id("dateOfDiagnosis"), Some("20190101"));
    // A standard item can be translated as well as an unknown one.
    further.translate_ids = vec![("textRemarks".to_owned(), "textStaging".to_owned())];
    let (_, patient, _) = read(&file(260, "", "", &[&one("textRemarks", "a &amp; b")]), &further);
    assert_eq!(patient.tumors[0].items.iter().collect::<Vec<_>>(), [("textStaging", "a & b")]);
}

#[test]
fn what_moved_from_the_patient_goes_into_every_tumor_and_is_never_lost() {
    let options = Options { translate_renamed: true, ..Options::default() };
    let status = one("dateOfLastCancerStatus", "20200101");
    let site = one("primarySite", "C504");
    let (_, patient, codes) = read(&file(210, "", &status, &[&site, &status, ""]), &options);
    assert_eq!(codes, []);
    assert!(patient.items.is_empty());
    for tumor in &patient.tumors {
        assert_eq!(tumor.items.get_id("dateOfLastCancerStatus"), Some("20200101"));
    }
    // No tumor, or one that says otherwise: the value stays.
    for tumors in [&[][..], &[&*one("dateOfLastCancerStatus", "20210101")]] {
        let (_, patient, codes) = read(&file(180, "", &status, tumors), &options);
        assert_eq!(codes, [Code::InvalidLevel]);
        assert_eq!(patient.items.get_id("dateOfLastCancerStatus"), Some("20200101"));
    }
}

#[test]
fn filtered_items_are_passed_over_by_either_path() {
    let only = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let tumor = ["primarySite", "laterality", "ourOwn"].map(|id| one(id, "x")).concat()
        + "<Item  naaccrId=\"grade\">x</Item>";
    for (items, kept) in [
        (ItemFilter::All, &["primarySite", "laterality", "ourOwn", "grade"][..]),
        (ItemFilter::Only(only(&["laterality", "grade"])), &["laterality", "grade"]),
        (ItemFilter::Only(only(&["ourOwn"])), &["ourOwn"]),
        (ItemFilter::Except(only(&["laterality", "ourOwn", "grade"])), &["primarySite"]),
    ] {
        let options = Options { items, ..Options::default() };
        let (_, patient, codes) = read(&file(260, "", "", &[&tumor]), &options);
        assert_eq!(codes.contains(&Code::UnknownId), kept.contains(&"ourOwn"));
        let found: Vec<&str> = patient.tumors[0].items.iter().map(|(id, _)| id).collect();
        assert_eq!(found, kept);
    }
}

#[test]
fn named_dictionaries_and_foreign_attributes_survive_a_rewrite() {
    let more = "userDictionaryUri=\"http://x.org/b.xml http://x.org/a.xml\" o:made=\"by us\" xmlns:o=\"http://o.org\"";
    let (header, patient, _) = read(&file(260, more, &one("ourOwn", "7"), &[]), &Options::default());
    let mut writer = Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
    writer.write_patient(&patient).unwrap();
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    for part in [
        "\n            userDictionaryUri=\"http://x.org/a.xml http://x.org/b.xml\"\n",
        "\n            o:made=\"by us\"\n            xmlns:o=\"http://o.org\"\n",
        "<Item naaccrId=\"ourOwn\">7</Item>",
    ] {
        assert!(written.contains(part), "{written}");
    }
    let (again, same, _) = read(&written, &Options::default());
    assert_eq!((again.attributes, same), (header.attributes, patient));
}

#[test]
fn what_is_too_long_stops_or_is_left_out_and_noted_but_never_cut() {
    let header = header("userDictionaryUri=\"http://x.org/user.xml\"");
    let long = patient(
        &[("nameLast", "Invented")],
        vec![
            tumor(&[("primarySite", "C504")]),
            tumor(&[
                ("primarySite", "C5040"),
                ("abstractedBy", "😀😀"),
                ("ourDigits", "123"),
                ("grade", "9"),
            ]),
        ],
    );
    let mut options = WriteOptions { dictionaries: vec![ours()], ..WriteOptions::default() };
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    match writer.write_patient(&long) {
        Err(WriteError::TooLong { naaccr_id, most: 4 }) => assert_eq!(naaccr_id, "primarySite"),
        other => panic!("{other:?}"),
    }
    assert!(lines(writer.finish().unwrap()) == ["</NaaccrData>"]);

    options.too_long = TooLong::Drop;
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    writer.write_patient(&patient(&[], Vec::new())).unwrap();
    writer.write_patient(&long).unwrap();
    let note =
        |id: &str| WriteNote { naaccr_id: id.to_owned(), patient: 2, tumor: Some(2), what: Noted::TooLong };
    assert_eq!(writer.notes(), [note("primarySite"), note("abstractedBy"), note("ourDigits")]);
    let written = lines(writer.finish().unwrap());
    assert_eq!(written[written.len() - 5..][..2], ["<Tumor>", "<Item naaccrId=\"grade\">9</Item>"]);

    options.too_long = TooLong::Keep;
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    writer.write_patient(&long).unwrap();
    assert!(writer.notes().is_empty());
    assert!(lines(writer.finish().unwrap()).contains(&"<Item naaccrId=\"ourDigits\">123</Item>".to_owned()));

    // Without the dictionary nobody knows how long a user item may be; unlimited texts may be of any length.
    let old = Header { version: 220, ..header };
    let texts = patient(&[], vec![tumor(&[("ourDigits", "123"), ("textRemarks", &"a".repeat(5_000))])]);
    let mut writer = Writer::new(Vec::new(), &old, &WriteOptions::default()).unwrap();
    writer.write_patient(&texts).unwrap();
}

#[test]
fn control_characters_stop_or_are_removed_and_noted() {
    let header = header("");
    let touched = patient(
        &[("nameLast", "a\u{0}\u{7f}\r\nb\u{ffff}"), ("nameFirst", "\u{1}\u{1f}"), ("nameMiddle", "a\rb")],
        Vec::new(),
    );
    let mut writer = Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
    assert!(matches!(writer.write_patient(&touched), Err(WriteError::ControlCharacter { .. })));
    let options = WriteOptions { control: Control::Remove, ..WriteOptions::default() };
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    writer.write_patient(&touched).unwrap();
    let noted: Vec<_> = writer.notes().iter().map(|n| (n.naaccr_id.as_str(), n.patient, n.what)).collect();
    assert_eq!(noted, [("nameLast", 1, Noted::ControlRemoved), ("nameFirst", 1, Noted::ControlRemoved)]);
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert!(written.contains("<Item naaccrId=\"nameLast\">a\u{7f}\nb</Item>"), "{written}");
    assert!(!written.contains("nameFirst") && written.contains(">a\nb</Item>"));
}

#[test]
fn order_line_ends_zeros_and_numbers_are_the_callers_choice() {
    let header = header("userDictionaryUri=\"http://x.org/user.xml\"");
    let options = WriteOptions {
        order: Order::Alphabetical,
        line_end: LineEnd::CrLf,
        pad_zero: true,
        numbers: true,
        dictionaries: vec![ours()],
        ..WriteOptions::default()
    };
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    let text = [("textRemarks", "a\nb"), ("ourDigits", "12"), ("ageAtDiagnosis", "7"), ("nobodys", "1")];
    writer
        .write_patient(&patient(&[("patientIdNumber", "x1")], vec![tumor(&text), Tumor::default()]))
        .unwrap();
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert!(written.starts_with("<?xml version=\"1.0\"?>\r\n\r\n<NaaccrData base"), "{written}");
    let body = written.split_once("xmlns=\"http://naaccr.org/naaccrxml\">").unwrap().1;
    assert_eq!(
        body,
        "\r\n    <Patient>\r\n        <Item naaccrId=\"patientIdNumber\" naaccrNum=\"20\">x1</Item>\r\n        \
         <Tumor>\r\n            <Item naaccrId=\"ageAtDiagnosis\" naaccrNum=\"230\">007</Item>\r\n            \
         <Item naaccrId=\"nobodys\">1</Item>\r\n            <Item naaccrId=\"ourDigits\" naaccrNum=\"9501\">12</Item>\r\n            \
         <Item naaccrId=\"textRemarks\" naaccrNum=\"2680\">a\nb</Item>\r\n        </Tumor>\r\n        <Tumor/>\r\n    \
         </Patient>\r\n</NaaccrData>"
    );
    let mut root = header.clone();
    root.items = [("registryId", "12345678901")].into_iter().collect::<Items>();
    assert!(matches!(Writer::new(Vec::new(), &root, &options), Err(WriteError::TooLong { .. })));
}

/// Every row of the table of differences names a test, and the test is there.
#[test]
fn every_difference_has_its_test() {
    let table = fs::read_to_string(project("crates/naaccr/DIFFERENCES.md")).unwrap();
    let cases = fs::read_to_string(project("tests/cases/naaccr/xml/expected.csv")).unwrap();
    let tests: String = fs::read_dir(project("crates/naaccr/tests"))
        .unwrap()
        .filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok())
        .collect();
    let rows = table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| What"));
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 5, "{row}");
        let test = cells[4].trim_matches('`');
        let is_case = test.contains('/') && cases.lines().any(|line| line.split(',').next() == Some(test));
        assert!(is_case || tests.contains(&format!("fn {test}()")), "{test}");
        count += 1;
    }
    assert!(count > 25, "{count}");
}
