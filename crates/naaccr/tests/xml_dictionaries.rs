//! User dictionaries: the strict loader, and files that use them.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use naaccr::xml::{Code, Options, Unknown, UserDictionary, validate};

fn project(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(part)
}

fn dictionary(root: &str, items: &str) -> String {
    format!(
        "<NaaccrDictionary {root} xmlns=\"http://naaccr.org/naaccrxml\">\n<ItemDefs>\n{items}\n</ItemDefs>\n</NaaccrDictionary>"
    )
}

#[test]
fn dictionaries_are_taken_or_refused_as_their_row_says() {
    let text = fs::read_to_string(project("tests/cases/naaccr/xml/dictionary.csv")).unwrap();
    let mut count = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('|').collect();
        let result = UserDictionary::parse(dictionary(cells[1], cells[2]).as_bytes());
        match (cells[3], result) {
            ("", Ok(_)) => {}
            (says, Err(fatal)) if !says.is_empty() && fatal.message.contains(says) => {}
            (_, result) => panic!("{}: {result:?}", cells[0]),
        }
        count += 1;
    }
    assert!(count > 30);
}

fn user(uri: &str, items: &str) -> UserDictionary {
    let root = format!("dictionaryUri=\"{uri}\" specificationVersion=\"1.8\"");
    UserDictionary::parse(dictionary(&root, items).as_bytes()).unwrap()
}

const OURS: &str = r#"<ItemDef naaccrId="ourDigits" naaccrNum="9501" length="2" parentXmlElement="Tumor" dataType="digits" recordTypes="A,M"/>
    <ItemDef naaccrId="ourText" naaccrNum="9502" length="4" parentXmlElement="Patient"/>
    <ItemDef naaccrId="sex" naaccrNum="220" length="1" parentXmlElement="Patient" dataType="digits"/>"#;

fn file(record: &str, uris: &str, patient: &str, tumor: &str) -> String {
    format!(
        "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml\" \
         userDictionaryUri=\"{uris}\" recordType=\"{record}\" specificationVersion=\"1.8\" \
         xmlns=\"http://naaccr.org/naaccrxml\">\n<Patient>{patient}<Tumor>{tumor}</Tumor></Patient></NaaccrData>"
    )
}

#[test]
fn items_of_a_dictionary_in_force_are_checked_as_the_standards_are() {
    let mut options = Options { dictionaries: vec![user("http://x.org/a.xml", OURS)], ..Options::default() };
    let codes = |file: String, options: &Options| -> Vec<Code> {
        let report = validate(file.as_bytes(), options);
        assert_eq!(report.fatal, None);
        report.errors.iter().map(|p| p.code).collect()
    };
    let text = r#"<Item naaccrId="ourText" naaccrNum="9502">free</Item><Item naaccrId="sex">1</Item>"#;
    let digits = r#"<Item naaccrId="ourDigits">12</Item>"#;
    let uri = "http://x.org/a.xml";
    assert_eq!(codes(file("A", uri, text, digits), &options), []);
    assert_eq!(codes(file("A", uri, "", &digits.replace("12", "1")), &options), [Code::TooShort]);
    assert_eq!(codes(file("A", uri, "", &digits.replace("12", "ab")), &options), [Code::InvalidForType]);
    assert_eq!(codes(file("A", uri, &text.replace("free", "freely"), ""), &options), [Code::TooLong]);
    assert_eq!(codes(file("A", uri, &text.replace("9502", "9501"), ""), &options), [Code::WrongNumber]);
    assert_eq!(codes(file("A", uri, digits, ""), &options), [Code::InvalidLevel]);
    // Not for this record type; not named by the file; not supplied.
    assert_eq!(codes(file("I", uri, "", digits), &options), [Code::UnknownId]);
    assert_eq!(codes(file("A", "http://x.org/b.xml", "", digits), &options), [Code::UnknownId]);
    assert_eq!(codes(file("A", uri, text, digits), &Options::default()), [Code::UnknownId; 3]);
    options.unknown = Unknown::Keep;
    assert_eq!(codes(file("I", uri, "", digits), &options), []);
    options.validate = false;
    assert_eq!(codes(file("A", uri, "", &digits.replace("12", "x")), &options), []);
    assert_eq!(codes(file("A", uri, "", &digits.replace("12", "123")), &options), [Code::TooLong]);
}

#[test]
fn the_default_dictionary_applies_to_old_files_while_no_named_one_is_at_hand() {
    let counts = [(140, 21), (150, 21), (160, 23), (180, 19), (210, 2)];
    for version in naaccr::standard::VERSIONS {
        let expected = counts.iter().find(|(v, _)| v == version).map(|(_, n)| *n);
        assert_eq!(UserDictionary::default_for(*version).map(|d| d.items.len()), expected, "{version}");
    }
    let one = "http://x.org/a.xml";
    let state = r#"<Item naaccrId="stateRequestorItems" naaccrNum="2220">ours</Item>"#;
    let reserved = r#"<Item naaccrId="reserved00">0123456789abcde</Item>"#;
    let own = r#"<Item naaccrId="ourOwn">12</Item>"#;
    let item = r#"<ItemDef naaccrId="ourOwn" naaccrNum="9501" length="2" parentXmlElement="Tumor"/>"#;
    let with = Options { dictionaries: vec![user(one, item)], ..Options::default() };
    let codes = |version: u16, uris: &str, tumor: &str, options: &Options| -> Vec<Code> {
        let text = file("I", uris, "", tumor).replace("-260.xml", &format!("-{version}.xml"));
        let report = validate(text.as_bytes(), options);
        assert_eq!(report.fatal, None);
        report.errors.iter().map(|p| p.code).collect()
    };
    let none = Options::default();
    assert_eq!(codes(160, "", state, &none), []);
    // What the file names is not at hand, so the default still applies; the program's own is not named.
    assert_eq!(codes(160, one, state, &none), []);
    assert_eq!(codes(160, "", state, &with), []);
    assert_eq!(codes(160, one, &format!("{state}{own}"), &with), [Code::UnknownId]);
    assert_eq!(codes(180, "", &reserved.replace("e<", "<"), &none), []);
    assert_eq!(codes(180, "", reserved, &none), [Code::TooLong]);
    assert_eq!(codes(210, "", &format!("{state}{reserved}"), &none), [Code::UnknownId]);
    assert_eq!(codes(220, "", state, &none), [Code::UnknownId]);
    // Record type I does not carry reserved10.
    assert_eq!(codes(160, "", r#"<Item naaccrId="reserved10">x</Item>"#, &none), [Code::UnknownId]);
}

#[test]
fn dictionaries_that_do_not_fit_are_fatal_and_say_which() {
    let own = |id: &str, number: u32| {
        format!("<ItemDef naaccrId=\"{id}\" naaccrNum=\"{number}\" length=\"2\" parentXmlElement=\"Tumor\"/>")
    };
    let one = "http://x.org/a.xml";
    let two = "http://x.org/b.xml";
    let refused = |dictionaries: Vec<UserDictionary>, says: &str| {
        let options = Options { dictionaries, ..Options::default() };
        let report = validate(file("A", &format!("{one} {two}"), "", "").as_bytes(), &options);
        match report.fatal {
            Some(fatal) => assert!(fatal.message.contains(says), "{fatal}"),
            None => assert_eq!(says, "", "not refused"),
        }
    };
    refused(vec![user(one, &own("primarySite", 9501))], "which the standard has");
    refused(vec![user(one, &own("ourOwn", 400))], "standard's number 400");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("ourOwn", 9502))], "disagrees");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("another", 9501))], "disagrees");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("ourOwn", 9501))], "");
    let root = format!("dictionaryUri=\"{one}\" specificationVersion=\"1.8\" naaccrVersion=\"250\"");
    let old = UserDictionary::parse(dictionary(&root, &own("ourOwn", 9501)).as_bytes()).unwrap();
    refused(vec![old], "for version 250");
}

#[test]
fn unknown_items_are_kept_unless_the_caller_says_ignore() {
    let text = file("A", "", r#"<Item naaccrId="ourText">kept</Item>"#, "");
    for (unknown, kept) in [(Unknown::Error, true), (Unknown::Keep, true), (Unknown::Ignore, false)] {
        let options = Options { unknown, ..Options::default() };
        let mut reader = naaccr::xml::Reader::open(text.as_bytes(), &options).unwrap();
        let patient = reader.next_patient().unwrap().unwrap();
        assert_eq!(patient.items.get_id("ourText"), kept.then_some("kept"));
        assert_eq!(reader.problems().len(), usize::from(unknown == Unknown::Error));
        assert_eq!(reader.counts().items, 1);
    }
}

#[test]
fn relaxed_namespaces_forgive_a_missing_one_and_extra_attributes_but_not_a_wrong_one() {
    let options = Options { strict_namespaces: false, ..Options::default() };
    let good = file("A", "", "", r#"<Item naaccrId="primarySite">C504</Item>"#);
    let missing = good.replace(" xmlns=\"http://naaccr.org/naaccrxml\"", "");
    let extra = good.replace(" recordType", " mine=\"1\" recordType");
    let wrong = good.replace("http://naaccr.org/naaccrxml\">", "http://other.org\">");
    for (text, strict, relaxed) in
        [(good, true, true), (missing, false, true), (extra, false, true), (wrong, false, false)]
    {
        assert_eq!(validate(text.as_bytes(), &Options::default()).valid, strict, "{text}");
        assert_eq!(validate(text.as_bytes(), &options).valid, relaxed, "{text}");
    }
}

#[test]
fn the_published_dictionaries_get_the_verdict_of_the_reference() {
    let folder = project("../shared/reference/naaccr");
    if !folder.exists() {
        eprintln!("skipped: ../shared/reference is not on this machine");
        return;
    }
    for version in [140, 150, 160, 180, 210] {
        let path = folder.join(format!("dictionaries/user-defined-naaccr-dictionary-{version}.xml"));
        let published = UserDictionary::parse(&fs::read(&path).unwrap()).unwrap();
        let ours = UserDictionary::default_for(version).unwrap();
        assert_eq!((&published.uri, published.version), (&ours.uri, ours.version));
        let by_id = |d: &UserDictionary| {
            let items = d.items.iter().map(|i| (i.id.clone(), i.clone()));
            items.collect::<std::collections::BTreeMap<_, _>>()
        };
        assert_eq!(by_id(&published), by_id(ours));
    }
    let zip =
        fs::read(folder.join("state-dictionaries/user-defined-dictionaries-backup-20250221.zip")).unwrap();
    let (mut taken, mut refused) = (0, Vec::new());
    for (name, bytes) in unzip(&zip).into_iter().filter(|(name, _)| name.ends_with(".xml")) {
        match UserDictionary::parse(&bytes) {
            Ok(dictionary) => taken += dictionary.items.len().min(1),
            Err(fatal) => refused.push(format!("{name}: {fatal}")),
        }
    }
    // Colorado pads in a way that specification 1.7 no longer has, Kansas begins an id with a capital.
    refused.sort();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert!(refused[0].contains("Colorado") && refused[0].contains("padding"), "{refused:?}");
    assert!(refused[1].contains("Kansas") && refused[1].contains("StudyID1"), "{refused:?}");
    assert_eq!(taken, 21);
}

/// Files of a ZIP archive by its central directory; enough for the reference's own archive.
fn unzip(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let u16_at = |at: usize| u16::from_le_bytes([zip[at], zip[at + 1]]) as usize;
    let u32_at = |at: usize| u16_at(at) + (u16_at(at + 2) << 16);
    let end = (0..zip.len() - 3).rev().find(|at| zip[*at..].starts_with(b"PK\x05\x06")).unwrap();
    let mut at = u32_at(end + 16);
    let mut files = Vec::new();
    while zip[at..].starts_with(b"PK\x01\x02") {
        let name = String::from_utf8_lossy(&zip[at + 46..at + 46 + u16_at(at + 28)]).into_owned();
        let local = u32_at(at + 42);
        let start = local + 30 + u16_at(local + 26) + u16_at(local + 28);
        let raw = &zip[start..start + u32_at(at + 20)];
        let mut bytes = Vec::new();
        match u16_at(at + 10) {
            0 => bytes.extend_from_slice(raw),
            _ => drop(flate2::read::DeflateDecoder::new(raw).read_to_end(&mut bytes).unwrap()),
        }
        files.push((name, bytes));
        at += 46 + u16_at(at + 28) + u16_at(at + 30) + u16_at(at + 32);
    }
    files
}
