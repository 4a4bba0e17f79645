//! Whatever a document holds, writing and reading it gives the same document, by either path of the reader.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use naaccr::xml::{
    Control, LineEnd, Options, Order, Reader, TooLong, Unknown, UserDictionary, WriteError, WriteOptions,
    Writer,
};
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
        1 => prop::collection::vec(character(), 1..8).prop_map(String::from_iter),
        1 => "[a-z]{1,3000}".prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..5)
        .prop_map(|pieces| pieces.concat().replace(['\u{fffe}', '\u{ffff}'], "?"))
}

/// Any character that XML has, but for the carriage return, which becomes `\n`.
fn character() -> impl Strategy<Value = char> {
    any::<char>().prop_map(|c| match c {
        '\t' | '\n' | ' '..'\u{fffe}' | '\u{10000}'.. => c,
        _ => '?',
    })
}

fn items() -> impl Strategy<Value = Items> {
    let standard: Vec<&'static str> = standard::all().map(|item| item.id()).collect();
    let id = prop_oneof![
        5 => prop::sample::select(standard).prop_map(String::from),
        1 => prop::sample::select(vec!["ownRoot", "ownPatient", "ownTumor", "sex"]).prop_map(String::from),
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

const DICTIONARY: &str = r#"<NaaccrDictionary dictionaryUri="http://a.org/1.xml" specificationVersion="1.8"><ItemDefs>
    <ItemDef naaccrId="ownRoot" naaccrNum="90001" length="5" parentXmlElement="NaaccrData"/>
    <ItemDef naaccrId="ownPatient" naaccrNum="90002" length="8" parentXmlElement="Patient" dataType="date"/>
    <ItemDef naaccrId="ownTumor" naaccrNum="90003" length="3" parentXmlElement="Tumor" recordTypes="A,I"/>
    </ItemDefs></NaaccrDictionary>"#;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Any number of foreign elements with attributes, texts and children, of the prefixes that the root declares,
/// their own, or a default namespace.
fn extensions() -> impl Strategy<Value = String> {
    let usual = prop::sample::select(vec![
        "<o:a x=\"1 &lt; 2\">text &amp; <b xmlns=\"urn:b\">é</b></o:a>",
        "<o:a>\n  <o:b o:c='d'><![CDATA[<x> & ]]></o:b>\n</o:a><p:q xmlns:p=\"urn:p\"><p:r/></p:q>",
        "<Item xmlns=\"urn:b\" naaccrId=\"nameLast\">not ours</Item>",
    ]);
    let name = "(o:|öl:)[a-zé_][a-z0-9.-]{0,5}";
    let leaf = (name, value()).prop_map(|(name, text)| format!("<{name}>{}</{name}>", escaped(&text)));
    let tree = leaf.prop_recursive(4, 12, 3, move |inner| {
        (name, value(), prop::collection::vec(inner, 0..3)).prop_map(|(name, text, inner)| {
            let text = escaped(&text.replace(['\n', '\t'], " "));
            format!("<{name} o:b=\"{text}\" c='1'>{}</{name}>", inner.concat())
        })
    });
    prop_oneof![
        6 => Just(String::new()),
        1 => usual.prop_map(String::from),
        1 => Just("<o:a/>".to_owned()),
        2 => prop::collection::vec(tree, 1..3).prop_map(|trees| trees.concat()),
    ]
}

fn patient() -> impl Strategy<Value = Patient> {
    let tumor = (items(), extensions()).prop_map(|(items, extensions)| Tumor { items, extensions });
    (items(), extensions(), prop::collection::vec(tumor, 0..4))
        .prop_map(|(items, extensions, tumors)| Patient { items, tumors, extensions })
}

fn header() -> impl Strategy<Value = Header> {
    let time = prop::option::of(Just("2026-01-01T00:00:00Z".to_owned()));
    let own = (prop::option::of(value()), prop::option::of(value()));
    let specification = (2..=8).prop_map(|minor| format!("1.{minor}"));
    let record = prop::sample::select(vec![RecordType::A, RecordType::M, RecordType::C, RecordType::I]);
    let version = prop::sample::select(standard::VERSIONS.to_vec());
    let dictionaries = prop::sample::subsequence(vec!["http://a.org/1.xml", "http://b.org/2.xml"], 0..=2);
    (version, record, time, specification, dictionaries, own, items(), extensions()).prop_map(
        |(version, record_type, time_generated, specification, dictionaries, own, items, extensions)| {
            Header {
                version,
                record_type,
                time_generated,
                specification,
                user_dictionaries: dictionaries.into_iter().map(String::from).collect(),
                attributes: [("o:made", own.0), ("öl:by", own.1)]
                    .into_iter()
                    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
                    .chain([
                        ("xmlns:o".to_owned(), "http://other.org/?a=1&b='2'".to_owned()),
                        ("xmlns:öl".to_owned(), "urn:öl".to_owned()),
                    ])
                    .collect(),
                items,
                extensions,
            }
        },
    )
}

/// Every way of writing that loses nothing.
fn ways() -> impl Strategy<Value = WriteOptions> {
    let dictionaries =
        prop::sample::select(vec![vec![], vec![UserDictionary::parse(DICTIONARY.as_bytes()).unwrap()]]);
    (any::<[bool; 4]>(), dictionaries).prop_map(|([numbers, ordered, windows, remove], dictionaries)| {
        WriteOptions {
            numbers,
            order: if ordered { Order::Alphabetical } else { Order::AsGiven },
            line_end: if windows { LineEnd::CrLf } else { LineEnd::Lf },
            control: if remove { Control::Remove } else { Control::Stop },
            too_long: TooLong::Keep,
            dictionaries,
            ..WriteOptions::default()
        }
    })
}

fn write(header: &Header, patients: &[Patient], options: &WriteOptions) -> Vec<u8> {
    let options = WriteOptions { specification: header.specification.clone(), ..options.clone() };
    let mut writer = Writer::new(Vec::new(), header, &options).unwrap();
    for patient in patients {
        writer.write_patient(patient).unwrap();
    }
    assert!(writer.notes().is_empty());
    writer.finish().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parse_of_write_is_the_document(
        header in header(),
        patients in prop::collection::vec(patient(), 0..4),
        way in ways(),
        known: bool,
        window in prop::sample::select(vec![64usize, 333, 4096, 128 * 1024]),
    ) {
        let written = write(&header, &patients, &way);
        let mut options = Options { unknown: Unknown::Error, ..Options::default() };
        options.limits.window = window;
        if known {
            options.dictionaries.push(UserDictionary::parse(DICTIONARY.as_bytes()).unwrap());
        }
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
        prop_assert_eq!(&write(reader.header(), &read, &way), &written);

        // Two spaces leave every item to the complete path, which says exactly the same.
        let text = String::from_utf8(written.clone()).unwrap().replace("<Item naaccrId=", "<Item  naaccrId=");
        let mut complete = Reader::open(text.as_bytes(), &options).unwrap();
        let mut same = complete.problems().to_vec();
        while let Some(patient) = complete.next_patient().unwrap() {
            same.extend_from_slice(complete.problems());
            prop_assert_eq!(Some(&patient), read.get(complete.counts().patients as usize - 1));
        }
        prop_assert_eq!(same, problems);
        prop_assert_eq!(complete.counts(), reader.counts());
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
        let mut file = write(&header, &[patient], &WriteOptions::default());
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
