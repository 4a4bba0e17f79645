//! User dictionaries: the strict loader, and files that use them.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use naaccr::xml::{Code, Options, Unknown, UserDictionary, Warning, validate};

fn project(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(part)
}

fn dictionary(root: &str, items: &str) -> String {
    format!(
        "<NaaccrDictionary {root} xmlns=\"http://naaccr.org/naaccrxml\">\n<ItemDefs>\n{items}\n</ItemDefs>\n</NaaccrDictionary>"
    )
}

/// What the rows write short.
fn written_out(text: &str) -> String {
    let version = |v: &str| format!("dictionaryUri=\"http://x.org/a.xml\" naaccrVersion=\"{v}\"");
    let plain = "naaccrId=\"ourOwn\" naaccrNum=\"9501\" length=\"2\" parentXmlElement=\"Tumor\"";
    text.replace("{160}", &version("160"))
        .replace("{210}", &version("210"))
        .replace("{250}", &version("250"))
        .replace("{any}", "dictionaryUri=\"http://x.org/a.xml\"")
        .replace("{good}", "{plain} startColumn=\"2340\"")
        .replace("{plain}", plain)
        .replace("{rest}", "naaccrNum=\"9502\" length=\"2\" startColumn=\"2350\" parentXmlElement=\"Tumor\"")
}

/// Every row under every specification; `accepted` holds the minor numbers of those that take it.
#[test]
fn dictionaries_are_taken_or_refused_as_their_row_says() {
    let text = fs::read_to_string(project("tests/cases/naaccr/dictionaries/rules.csv")).unwrap();
    let mut verdicts = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('|').collect();
        let [name, root, items, accepted, says, lenient, ids] = cells[..] else { panic!("{line}") };
        for minor in "012345678".chars() {
            let at = format!("{name}, specification 1.{minor}");
            let mut root = written_out(root);
            if root.contains("specificationVersion=\"\"") {
                root = root.replace("specificationVersion=\"\"", "");
            } else if !root.contains("specificationVersion") {
                root = format!("{root} specificationVersion=\"1.{minor}\"");
            }
            let xml = dictionary(&root, &written_out(items));
            let strict = UserDictionary::parse(xml.as_bytes());
            let loose = UserDictionary::parse_lenient(xml.as_bytes());
            let sound = accepted.contains(minor);
            match &strict {
                Ok(_) => assert!(sound, "{at}: taken"),
                Err(fatal) => assert!(!sound && fatal.message.contains(says), "{at}: {fatal}"),
            }
            verdicts += 1;
            let Ok((loose, warnings)) = loose else {
                assert_eq!(lenient, "refused", "{at}: {loose:?}");
                continue;
            };
            let found: Vec<&str> = loose.items.iter().map(|i| i.id.as_str()).collect();
            assert_eq!(found.join(" "), ids, "{at}");
            match (&strict, warnings.is_empty()) {
                (Ok(strict), true) => assert_eq!(*strict, loose, "{at}"),
                // Collisions with a version that the strict loader looks at only when a file uses it.
                (Ok(_), false) => {
                    assert!(warnings.iter().all(|w| w.message.contains("of the standard")), "{at}")
                }
                (Err(_), _) => {
                    // The last one: specification 1.0 has more to say of some rows.
                    let all: String = warnings.iter().map(|w| format!("{w}\n")).collect();
                    assert!(all.contains(lenient), "{at}: {all}");
                }
            }
            let version = loose.version.unwrap_or(160);
            let same = loose.for_version(version);
            assert!(same.is_ok() || loose.version.is_none(), "{at}: {same:?}");
        }
    }
    assert!(verdicts > 9 * 80, "{verdicts}");
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
    refused(vec![user(one, &own("primarySite", 9501))], "has an item of this id");
    refused(vec![user(one, &own("ourOwn", 400))], "number 400 is that of primarySite");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("ourOwn", 9502))], "disagrees");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("another", 9501))], "disagrees");
    refused(vec![user(one, &own("ourOwn", 9501)), user(two, &own("ourOwn", 9501))], "");
    let root = format!("dictionaryUri=\"{one}\" specificationVersion=\"1.8\" naaccrVersion=\"250\"");
    let old = UserDictionary::parse(dictionary(&root, &own("ourOwn", 9501)).as_bytes()).unwrap();
    refused(vec![old], "for version 250");
}

#[test]
fn a_dictionary_without_a_version_is_held_against_the_files() {
    let own = |number: u32, column: &str| {
        format!(
            "<ItemDef naaccrId=\"ourOwn\" naaccrNum=\"{number}\" length=\"2\" parentXmlElement=\"Tumor\" {column}/>"
        )
    };
    let uri = "http://x.org/a.xml";
    let fatal = |minor: u8, items: &str, version: u16| {
        let root = format!("dictionaryUri=\"{uri}\" specificationVersion=\"1.{minor}\"");
        let parsed = UserDictionary::parse(dictionary(&root, items).as_bytes()).unwrap();
        let options = Options { dictionaries: vec![parsed], ..Options::default() };
        let text = file("A", uri, "", "").replace("-260.xml", &format!("-{version}.xml"));
        validate(text.as_bytes(), &options).fatal.map(|f| f.message).unwrap_or_default()
    };
    assert_eq!(fatal(8, &own(9501, ""), 260), "");
    assert_eq!(fatal(2, &own(9499, ""), 260), "");
    assert!(fatal(2, &own(9499, ""), 160).contains("9500 to 99999"));
    assert_eq!(fatal(8, &own(9501, "startColumn=\"2340\""), 160), "");
    assert!(fatal(8, &own(9501, "startColumn=\"20\""), 160).contains("reserved area"));
    assert!(fatal(8, &own(9501, "startColumn=\"2340\""), 260).contains("no start columns"));
    let two =
        own(9501, "startColumn=\"2340\"") + &own(9502, "startColumn=\"2341\"").replace("ourOwn", "another");
    assert!(fatal(8, &two, 160).contains("overlap"));
}

#[test]
fn a_dictionary_is_taken_to_another_version_knowingly_or_says_what_collides() {
    let own = |version: u16, items: &str| {
        let root = format!(
            "dictionaryUri=\"http://x.org/a.xml\" specificationVersion=\"1.8\" naaccrVersion=\"{version}\""
        );
        UserDictionary::parse(dictionary(&root, items).as_bytes()).unwrap()
    };
    // Both are items of 260, and neither is one of 250.
    let items = r#"<ItemDef naaccrId="sexAssignedAtBirth" naaccrNum="9501" length="1" parentXmlElement="Patient"/>
        <ItemDef naaccrId="ourScore" naaccrNum="1178" length="5" parentXmlElement="Tumor"/>
        <ItemDef naaccrId="ourOwn" naaccrNum="9502" length="5" parentXmlElement="Tumor"/>"#;
    let collisions = own(250, items).for_version(260).unwrap_err();
    assert_eq!(collisions.len(), 2, "{collisions:?}");
    assert!(
        collisions[0].contains("sexAssignedAtBirth") && collisions[1].contains("residualCancerBurdenRCB")
    );
    let columns = r#"<ItemDef naaccrId="ourOwn" naaccrNum="9502" length="5" startColumn="2340" parentXmlElement="Tumor"/>"#;
    let old = own(160, columns);
    assert_eq!((old.items[0].column, old.for_version(160).as_ref()), (2340, Ok(&old)));
    // The columns were those of another record.
    assert_eq!(old.for_version(180).unwrap().items[0].column, 0);
    let newest = old.for_version(260).unwrap();
    let text = file("A", "http://x.org/a.xml", "", r#"<Item naaccrId="ourOwn">12345</Item>"#);
    let with = |dictionary| Options { dictionaries: vec![dictionary], ..Options::default() };
    assert!(validate(text.as_bytes(), &with(newest)).valid);
    assert!(validate(text.as_bytes(), &with(old)).fatal.is_some());
}

#[test]
fn a_document_that_is_no_dictionary_is_refused_by_both_loaders() {
    let own = r#"<ItemDef naaccrId="ourOwn" naaccrNum="9501" length="2" parentXmlElement="Tumor"/>"#;
    let good = dictionary("dictionaryUri=\"http://x.org/a.xml\" specificationVersion=\"1.8\"", own);
    let loaders = |text: &str| {
        let bytes = text.as_bytes();
        (UserDictionary::parse(bytes).is_ok(), UserDictionary::parse_lenient(bytes).is_ok())
    };
    let many = |unit: &str, count: usize| unit.repeat(count);
    let numbered: String = (0..10_001).map(|n| own.replace("9501", &n.to_string())).collect();
    let started = std::time::Instant::now();
    for (from, to, expected) in [
        ("", "", (true, true)),
        // The reference does not look at the namespace either.
        (" xmlns=\"http://naaccr.org/naaccrxml\"", "", (true, true)),
        ("</ItemDefs>", "</ItemDefs><GroupedItemDefs/>", (true, true)),
        (
            "</ItemDefs>",
            "</ItemDefs><GroupedItemDefs><GroupedItemDef naaccrId=\"x\"/></GroupedItemDefs>",
            (false, true),
        ),
        ("</ItemDefs>", "</ItemDefs><Other/>", (false, false)),
        ("</ItemDefs>", "</ItemDefs>text", (false, false)),
        ("<ItemDef ", "text<ItemDef ", (false, false)),
        ("/>", "><Item/></ItemDef>", (false, false)),
        ("</NaaccrDictionary>", "</NaaccrDictionary><x/>", (false, false)),
        ("</NaaccrDictionary>", "", (false, false)),
        ("NaaccrDictionary", "NaaccrData", (false, false)),
        ("length=\"2\"", "length=\"2\" length=\"3\"", (false, false)),
        ("<NaaccrDictionary", "<!DOCTYPE x [<!ENTITY a \"aa\">]><NaaccrDictionary", (false, false)),
        ("ourOwn", "&a;", (false, false)),
        (own, &many("<a>", 100_000), (false, false)),
        (own, &format!("<ItemDef naaccrId=\"{}\"/>", many("a", 1 << 20)), (false, false)),
        (own, &format!("<ItemDef {}/>", many("a=\"1\" ", 10_000)), (false, false)),
        (own, &many(own, 200_000), (false, false)),
        (own, &numbered.replace("ourOwn", "ourOwn2"), (false, false)),
        (own, &many("<!-- x -->", 100_000), (false, false)),
    ] {
        let text = good.replacen(from, to, if from == "NaaccrDictionary" { 2 } else { 1 });
        assert_eq!(loaders(&text), expected, "{from} becomes {}", &to[..to.len().min(80)]);
    }
    // Overlapping columns, all different ids: the worst that is still read.
    let worst: String = (0..10_000)
        .map(|n| format!("<ItemDef naaccrId=\"our{n}\" naaccrNum=\"{}\" length=\"999\" startColumn=\"2340\" parentXmlElement=\"Tumor\"/>", 100_000 + n))
        .collect();
    let root = "dictionaryUri=\"http://x.org/a.xml\" specificationVersion=\"1.8\" naaccrVersion=\"160\"";
    assert_eq!(loaders(&dictionary(root, &worst)), (false, true));
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
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
    let (mut taken, mut refused, mut items) = (0, Vec::new(), 0);
    for (name, bytes) in unzip(&zip).into_iter().filter(|(name, _)| name.ends_with(".xml")) {
        let (lenient, warnings) = UserDictionary::parse_lenient(&bytes).unwrap();
        let said: Vec<String> = warnings.iter().map(Warning::to_string).collect();
        items += lenient.items.len();
        match UserDictionary::parse(&bytes) {
            Ok(dictionary) => {
                assert_eq!((&dictionary, said), (&lenient, Vec::new()), "{name}");
                taken += 1;
            }
            Err(fatal) => {
                let (count, word) =
                    if name.contains("Kansas") { (11, "as it stands") } else { (21, "overlooked") };
                assert_eq!(said.len(), count, "{name}: {said:?}");
                assert!(fatal.message.contains(&warnings[0].naaccr_id), "{fatal}");
                assert!(said.iter().all(|w| w.contains(word) || w.contains("kept whole")), "{said:?}");
                assert!(said.iter().all(|w| w.starts_with("line ")), "{said:?}");
                refused.push(format!("{name}: {fatal}"));
            }
        }
        // A registry works in the newest version while its state still publishes the one before.
        let newest = lenient.for_version(naaccr::standard::CURRENT).unwrap();
        assert_eq!(
            (newest.version, newest.items),
            (Some(naaccr::standard::CURRENT), lenient.items),
            "{name}"
        );
    }
    assert_eq!(items, 433);
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
