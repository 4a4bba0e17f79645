//! Whatever a document holds, writing and reading it gives the same document, by either path of the reader.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use naaccr::xml::{Options, Reader, TooLong, Unknown, WriteError, WriteOptions, Writer};
use naaccr::{Header, Items, Patient, RecordType, Tumor, standard};
use proptest::prelude::*;

/// Any text that XML can hold, with what readers stumble over often; line ends are `\n`, as the writer makes them.
fn value() -> impl Strategy<Value = String> {
    let touchy = prop::sample::select(vec![
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]]>",
        "\n",
        "\t",
        " ",
        "\u{85}",
        "\u{7f}",
        "&amp;",
        "</Item>",
        "<![CDATA[",
        "é",
        "乳",
        "😀",
        "\u{2028}",
        "A",
        "0",
    ]);
    let piece = prop_oneof![
        4 => "[A-Z0-9 a-z.-]{1,12}".prop_map(String::from),
        3 => touchy.prop_map(String::from),
        1 => "\\PC{1,8}".prop_map(String::from),
        1 => "[a-z]{1,3000}".prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| {
        let text: String = pieces.concat();
        text.replace(['\u{fffe}', '\u{ffff}'], "?")
    })
}

fn items() -> impl Strategy<Value = Items> {
    let standard: Vec<&'static str> = standard::all().map(|item| item.id()).collect();
    let id = prop_oneof![
        5 => prop::sample::select(standard).prop_map(String::from),
        1 => "[a-zé][a-zA-Z0-9]{0,40}".prop_map(String::from),
    ];
    prop::collection::vec((id, value()), 0..12).prop_map(|pairs| {
        let mut items = Items::new();
        for (id, value) in &pairs {
            items.set(id, value);
        }
        items
    })
}

fn extensions() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "",
        "",
        "<o:a/>",
        "<o:a x=\"1 &lt; 2\">text &amp; <b xmlns=\"urn:b\">é</b></o:a>",
        "<o:a>\n  <o:b o:c='d'><![CDATA[<x> & ]]></o:b>\n</o:a><p:q xmlns:p=\"urn:p\"><p:r/></p:q>",
    ])
    .prop_map(String::from)
}

fn patient() -> impl Strategy<Value = Patient> {
    let tumor = (items(), extensions()).prop_map(|(items, extensions)| Tumor { items, extensions });
    (items(), extensions(), prop::collection::vec(tumor, 0..4))
        .prop_map(|(items, extensions, tumors)| Patient { items, tumors, extensions })
}

fn header() -> impl Strategy<Value = Header> {
    let time = prop::option::of(Just("2026-01-01T00:00:00Z".to_owned()));
    let own = prop::option::of(value());
    let record = prop::sample::select(vec![RecordType::A, RecordType::M, RecordType::C, RecordType::I]);
    let version = prop::sample::select(standard::VERSIONS.to_vec());
    let dictionaries = prop::sample::subsequence(vec!["http://a.org/1.xml", "http://b.org/2.xml"], 0..=2);
    (version, record, time, dictionaries, own, items(), extensions()).prop_map(
        |(version, record_type, time_generated, dictionaries, own, items, extensions)| Header {
            version,
            record_type,
            time_generated,
            specification: "1.8".to_owned(),
            user_dictionaries: dictionaries.into_iter().map(String::from).collect(),
            attributes: own
                .map(|value| ("o:made".to_owned(), value))
                .into_iter()
                .chain([("xmlns:o".to_owned(), "http://other.org/?a=1&b='2'".to_owned())])
                .collect(),
            items,
            extensions,
        },
    )
}

fn write(header: &Header, patients: &[Patient], numbers: bool) -> Vec<u8> {
    let options = WriteOptions { numbers, too_long: TooLong::Keep, ..WriteOptions::default() };
    let mut writer = Writer::new(Vec::new(), header, &options).unwrap();
    for patient in patients {
        writer.write_patient(patient).unwrap();
    }
    writer.finish().unwrap()
}

/// The same file in the forms of other programs: single quotes, numbers first, CR LF, prefixes, written-out tags.
fn forms(text: &str) -> Vec<String> {
    let mut all = vec![text.replace('\n', "\r\n")];
    let (mut single, mut first) = (String::new(), String::new());
    for (n, part) in text.split("<Item ").enumerate() {
        if n == 0 {
            single.push_str(part);
            first.push_str(part);
            continue;
        }
        let (tag, rest) = part.split_once('>').unwrap();
        single.push_str(&format!("<Item {}>{rest}", tag.replace('"', "'")));
        match tag.split_once(" naaccrNum=") {
            Some((id, number)) => first.push_str(&format!("<Item naaccrNum={number} {id}>{rest}")),
            None => first.push_str(&format!("<Item {tag}>{rest}")),
        }
    }
    all.extend([single, first]);
    let mut prefixed = text.replace("xmlns=", "xmlns:n=");
    for name in ["NaaccrData", "Patient", "Tumor", "Item"] {
        for (from, to) in [("<", "<n:"), ("</", "</n:")] {
            prefixed = prefixed.replace(&format!("{from}{name}"), &format!("{to}{name}"));
        }
    }
    all.push(prefixed);
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parse_of_write_is_the_document(
        header in header(),
        patients in prop::collection::vec(patient(), 0..4),
        numbers: bool,
        window in prop::sample::select(vec![64usize, 333, 4096, 128 * 1024]),
    ) {
        let written = write(&header, &patients, numbers);
        let mut options = Options { unknown: Unknown::Error, ..Options::default() };
        options.limits.window = window;
        let mut reader = Reader::open(&written[..], &options).unwrap();
        let mut problems = reader.problems().to_vec();
        prop_assert_eq!(reader.header(), &header);
        let mut read = Vec::new();
        while let Some(patient) = reader.next_patient().unwrap() {
            problems.extend_from_slice(reader.problems());
            read.push(patient);
        }
        prop_assert_eq!(&read, &patients);
        // Order is kept too, which equality of documents does not ask for.
        prop_assert_eq!(&write(&header, &read, numbers), &written);

        // Two spaces leave every item to the complete path, which says exactly the same.
        let text = String::from_utf8(written.clone()).unwrap().replace("<Item naaccrId=", "<Item  naaccrId=");
        let mut complete = Reader::open(text.as_bytes(), &options).unwrap();
        let mut same = complete.problems().to_vec();
        while let Some(patient) = complete.next_patient().unwrap() {
            same.extend_from_slice(complete.problems());
            prop_assert_eq!(Some(&patient), read.get(complete.counts().patients as usize - 1));
        }
        prop_assert_eq!(&same, &problems);
        prop_assert_eq!(complete.counts(), reader.counts());

        // Whatever else programs write is read by the fast path too, and says the same.
        if header.extensions.is_empty() && !text.contains("<o:") && !text.contains("<p:") {
            for form in forms(std::str::from_utf8(&written).unwrap()) {
                let mut other = Reader::open(form.as_bytes(), &options).unwrap();
                let mut same = other.problems().to_vec();
                while let Some(patient) = other.next_patient().unwrap() {
                    same.extend_from_slice(other.problems());
                    prop_assert_eq!(Some(&patient), read.get(other.counts().patients as usize - 1));
                }
                prop_assert_eq!(&same, &problems);
                prop_assert_eq!(other.counts(), reader.counts());
            }
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(noise in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..2_000) {
        let header = Header {
            version: standard::CURRENT,
            record_type: RecordType::A,
            time_generated: None,
            specification: "1.8".to_owned(),
            user_dictionaries: Vec::new(),
            attributes: Vec::new(),
            items: [("registryId", "0000000001")].into_iter().collect(),
            extensions: String::new(),
        };
        let tumor = Tumor { items: [("primarySite", "C504"), ("textRemarks", "a & é")].into_iter().collect(), ..Tumor::default() };
        let patient = Patient { tumors: vec![tumor], ..Patient::default() };
        let mut file = write(&header, &[patient], false);
        let at = at.min(file.len());
        file.splice(at..(at + noise.len() / 2).min(file.len()), noise);
        naaccr::xml::validate(&file[..], &Options::default());
    }
}

fn small_header() -> Header {
    let file = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml"/>"#;
    Reader::open(file.as_bytes(), &Options::default()).unwrap().header().clone()
}

#[test]
fn a_patient_that_xml_cannot_hold_is_refused_whole() {
    let mut writer = Writer::new(Vec::new(), &small_header(), &WriteOptions::default()).unwrap();
    let good = Patient { items: [("nameLast", "Invented")].into_iter().collect(), ..Patient::default() };
    for bad in ["a\u{0}b", "a\u{1b}", "\u{ffff}"] {
        let tumor = Tumor {
            items: [("primarySite", "C504"), ("textRemarks", bad)].into_iter().collect(),
            ..Tumor::default()
        };
        let patient = Patient { tumors: vec![tumor], ..good.clone() };
        match writer.write_patient(&patient) {
            Err(WriteError::ControlCharacter { naaccr_id }) => assert_eq!(naaccr_id, "textRemarks"),
            other => panic!("{other:?}"),
        }
    }
    for bad in [
        "<o:undeclared/>",
        "<Item naaccrId=\"nameLast\">x</Item>",
        "text",
        "<o:a xmlns:o=\"urn:o\">",
        "</Patient>",
        "<!-- ",
    ] {
        let patient = Patient { extensions: bad.to_owned(), ..good.clone() };
        assert!(matches!(writer.write_patient(&patient), Err(WriteError::Extension(_))), "{bad}");
    }
    writer.write_patient(&good).unwrap();
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(
        written,
        "<?xml version=\"1.0\"?>\n\n\
         <NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml\"\n            \
         recordType=\"A\"\n            specificationVersion=\"1.8\"\n            \
         xmlns=\"http://naaccr.org/naaccrxml\">\n    <Patient>\n        \
         <Item naaccrId=\"nameLast\">Invented</Item>\n    </Patient>\n</NaaccrData>"
    );
}

#[test]
fn the_canonical_form_escapes_as_the_reference_does() {
    let mut header = small_header();
    header.user_dictionaries = vec!["http://b.org".to_owned(), "http://a.org".to_owned()];
    header.attributes =
        vec![("xmlns:o".to_owned(), "urn:o".to_owned()), ("o:by".to_owned(), "\"us\"".to_owned())];
    let options = WriteOptions {
        time_generated: Some("2026-01-01T00:00:00Z".to_owned()),
        numbers: true,
        ..WriteOptions::default()
    };
    let mut writer = Writer::new(Vec::new(), &header, &options).unwrap();
    let items = [("textUsualOccupation", "<>&\"'\u{85}"), ("textRemarks", "a\r\nb\rc"), ("ourOwn", "x")];
    let tumor = Tumor { items: items.into_iter().collect(), ..Tumor::default() };
    writer.write_patient(&Patient { tumors: vec![tumor, Tumor::default()], ..Patient::default() }).unwrap();
    let written = String::from_utf8(writer.finish().unwrap()).unwrap();
    let expected = r#"            userDictionaryUri="http://a.org http://b.org"
            recordType="A"
            timeGenerated="2026-01-01T00:00:00Z"
            specificationVersion="1.8"
            o:by="&quot;us&quot;"
            xmlns:o="urn:o"
            xmlns="http://naaccr.org/naaccrxml">
    <Patient>
        <Tumor>
            <Item naaccrId="textUsualOccupation" naaccrNum="310">&lt;&gt;&amp;&quot;&apos;&#x85;</Item>
            <Item naaccrId="textRemarks" naaccrNum="2680">a
b
c</Item>
            <Item naaccrId="ourOwn">x</Item>
        </Tumor>
        <Tumor/>
    </Patient>
</NaaccrData>"#;
    assert_eq!(
        written.split_once('\n').unwrap().1.split_once('\n').unwrap().1.split_once('\n').unwrap().1,
        expected
    );
}
