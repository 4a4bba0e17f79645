//! What fits into fixed columns comes back from them as it was; what does not fit is refused or noted.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::fs::File;
use std::path::Path;

use naaccr::flat::{Reader, WriteError, Writer};
use naaccr::standard::{DataType, Padding};
use naaccr::xml::{
    self, Control, LineEnd, Noted, Options, Source, TooLong, UserDictionary, UserItem, WriteOptions,
};
use naaccr::{Header, Items, Parent, Patient, RecordType, Tumor, item, standard};
use proptest::prelude::*;

const TYPES: [RecordType; 4] = [RecordType::A, RecordType::M, RecordType::C, RecordType::I];

/// Id, columns and whether leading blanks count, of the items that a record of a type has at a level.
fn columns(version: u16, record: RecordType, parent: Parent) -> Vec<(String, usize, bool)> {
    let bit = match record {
        RecordType::A => 1,
        RecordType::M => 2,
        RecordType::C => 4,
        RecordType::I => 8,
    };
    let base = standard::all().filter_map(|item| Some((item, item.def().in_version(version)?)));
    let base = base.filter(|(_, s)| s.record_types & bit != 0 && s.parent == parent);
    let own = UserDictionary::default_for(version).unwrap().items.iter();
    let own = own.filter(|i| i.record_types & bit != 0 && i.parent == parent);
    base.map(|(item, span)| (item.id().to_owned(), usize::from(span.length), false))
        .chain(own.map(|i| (i.id.clone(), i.length as usize, i.keep_blanks)))
        .filter(|(id, ..)| !matches!(id.as_str(), "recordType" | "naaccrRecordVersion" | "patientIdNumber"))
        .collect()
}

/// Some text, cut to fit.
fn fit(text: &str, columns: usize, keep_blanks: bool) -> String {
    let mut fitting = String::new();
    for c in text.chars() {
        if fitting.encode_utf16().count() + c.len_utf16() > columns {
            break;
        }
        fitting.push(c);
    }
    let trimmed =
        if keep_blanks { fitting.trim_end_matches(|c| c <= ' ') } else { fitting.trim_matches(|c| c <= ' ') };
    if trimmed.is_empty() { "1".to_owned() } else { trimmed.to_owned() }
}

type Choice = (prop::sample::Index, String);

fn choices(most: usize) -> impl Strategy<Value = Vec<Choice>> {
    let text = prop_oneof![
        6 => "[A-Z0-9]{1,12}".prop_map(String::from),
        3 => "[ A-Za-z0-9.,;é乳😀\t-]{1,60}".prop_map(String::from),
        1 => "[a-z ]{900,1200}".prop_map(String::from),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), text), 0..most)
}

fn fill(choices: &[Choice], columns: &[(String, usize, bool)]) -> Items {
    let mut items = Items::new();
    for (index, text) in choices {
        let (id, length, keep_blanks) = index.get(columns);
        items.set(id, &fit(text, *length, *keep_blanks));
    }
    items
}

/// A tumor's own items, and patient and root items that differ from those of its patient and file.
type TumorChoices = (Vec<Choice>, Vec<Choice>, Vec<Choice>);

fn document() -> impl Strategy<Value = (Header, Vec<Patient>)> {
    let tumor = (choices(12), choices(2), choices(2));
    let patient = (choices(12), prop::collection::vec(tumor, 1..4));
    let kind = (prop::sample::select(vec![140_u16, 150, 160, 180]), prop::sample::select(TYPES.to_vec()));
    (kind, choices(4), prop::collection::vec(patient, 1..4)).prop_map(build)
}

type Made = ((u16, RecordType), Vec<Choice>, Vec<(Vec<Choice>, Vec<TumorChoices>)>);

fn build(((version, record), root, patients): Made) -> (Header, Vec<Patient>) {
    let at = |parent| columns(version, record, parent);
    let (roots, persons, sites) = (at(Parent::NaaccrData), at(Parent::Patient), at(Parent::Tumor));
    let mut header = Header::new(version, record);
    header.items = fill(&root, &roots);
    let mut made = Vec::new();
    for (number, (own, tumors)) in patients.iter().enumerate() {
        let mut patient = Patient { items: fill(own, &persons), ..Patient::default() };
        patient.items.set("patientIdNumber", &format!("{:08}", number + 1));
        for (n, (own, person, root)) in tumors.iter().enumerate() {
            let mut items = fill(own, &sites);
            if n > 0 {
                for (id, value) in fill(person, &persons).iter().chain(fill(root, &roots).iter()) {
                    let same = [&patient.items, &header.items].iter().any(|i| i.get_id(id) == Some(value));
                    if !same {
                        items.set(id, value);
                    }
                }
            }
            patient.tumors.push(Tumor { items, ..Tumor::default() });
        }
        made.push(patient);
    }
    (header, made)
}

fn written(header: &Header, patients: &[Patient], options: &WriteOptions) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new(), header, options).unwrap();
    for patient in patients {
        writer.write_patient(patient).unwrap();
    }
    assert!(writer.notes().is_empty(), "{:?}", writer.notes());
    writer.finish().unwrap()
}

fn read(file: &[u8], options: &Options) -> (Header, Vec<Patient>) {
    let mut reader = Reader::open(file, options).unwrap();
    let mut patients = Vec::new();
    while let Some(patient) = reader.next_patient().unwrap() {
        patients.push(patient);
    }
    (reader.header().clone(), patients)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn documents_that_fit_come_back_as_they_were((header, patients) in document(), crlf in any::<bool>(), step in 64_usize..9_000) {
        let line_end = if crlf { LineEnd::CrLf } else { LineEnd::Lf };
        let file = written(&header, &patients, &WriteOptions { line_end, ..WriteOptions::default() });
        let mut options = Options::default();
        options.limits.window = step;
        let (read_header, read_patients) = read(&file, &options);
        prop_assert!(read_patients == patients);
        for (id, value) in header.items.iter() {
            prop_assert_eq!(read_header.items.get_id(id), Some(value));
        }
        prop_assert_eq!(read_header.items.len(), header.items.len() + 2);
        prop_assert_eq!((read_header.version, read_header.record_type), (header.version, header.record_type));
    }
}

#[test]
fn samples_of_version_18_come_back_from_fixed_columns() {
    for name in ["abstract", "incidence"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../shared/reference/naaccr/samples")
            .join(format!("naaccr-xml-sample-v180-{name}-100.xml.gz"));
        if !path.exists() {
            eprintln!("skipped: the samples of ../shared/reference are not on this machine");
            return;
        }
        let mut options = Options {
            dictionaries: vec![UserDictionary::default_for(180).unwrap().clone()],
            ..Options::default()
        };
        let mut reader =
            xml::Reader::open(Source::new(File::open(path).unwrap()).unwrap(), &options).unwrap();
        let header = reader.header().clone();
        let mut patients = Vec::new();
        while let Some(patient) = reader.next_patient().unwrap() {
            patients.push(patient);
        }
        assert!(patients.len() >= 90 && reader.counts().items > 5_000, "{:?}", reader.counts());
        let file = written(&header, &patients, &WriteOptions::default());
        options.dictionaries.clear();
        let (read_header, read_patients) = read(&file, &options);
        assert_eq!(read_patients.len(), patients.len());
        for (n, (read, patient)) in read_patients.iter().zip(&patients).enumerate() {
            assert!(read == patient, "{name}: patient {}", n + 1);
        }
        for (id, value) in header.items.iter() {
            assert_eq!(read_header.items.get_id(id), Some(value));
        }
        println!("{name}: {} patients, {:?} as they were", patients.len(), reader.counts());
    }
}

fn person(pairs: &[(&str, &str)], tumors: &[&[(&str, &str)]]) -> Patient {
    let tumor =
        |pairs: &&[(&str, &str)]| Tumor { items: pairs.iter().copied().collect(), ..Tumor::default() };
    Patient {
        items: pairs.iter().copied().collect(),
        tumors: tumors.iter().map(tumor).collect(),
        ..Patient::default()
    }
}

type Note = (String, Option<usize>, Noted);

/// The writer's error when it may not leave anything out, and its notes when it may.
fn refused(record: RecordType, patient: &Patient) -> (Option<String>, Vec<Note>) {
    let header = Header::new(180, record);
    let mut strict = Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
    let error = strict.write_patient(patient).err().map(|e| e.to_string());
    if error.is_some() {
        assert!(strict.finish().unwrap().is_empty(), "nothing of a refused patient is written");
    }
    let lenient =
        WriteOptions { too_long: TooLong::Drop, control: Control::Remove, ..WriteOptions::default() };
    let mut writer = Writer::new(Vec::new(), &header, &lenient).unwrap();
    writer.write_patient(patient).unwrap();
    let notes = writer.notes().iter().map(|n| (n.naaccr_id.clone(), n.tumor, n.what)).collect();
    (error, notes)
}

#[test]
fn what_does_not_fit_is_refused_or_noted_and_never_cut() {
    use Noted::*;
    let id = ("patientIdNumber", "00000001");
    type Row<'a> = (&'a str, RecordType, Patient, &'a str, Vec<(&'a str, Option<usize>, Noted)>);
    let rows: Vec<Row> = vec![
        ("fits", RecordType::A, person(&[id], &[&[("primarySite", "C504")]]), "", vec![]),
        (
            "longer than its columns",
            RecordType::A,
            person(&[id], &[&[("primarySite", "C5041")]]),
            "primarySite is longer than its 4",
            vec![("primarySite", Some(1), TooLong)],
        ),
        (
            "newer than the version",
            RecordType::A,
            person(&[id, ("sexAssignedAtBirth", "2")], &[&[]]),
            "sexAssignedAtBirth has no column",
            vec![("sexAssignedAtBirth", None, NoColumn)],
        ),
        (
            "not of the record type",
            RecordType::I,
            person(&[id, ("nameLast", "DOE")], &[&[]]),
            "nameLast has no column",
            vec![("nameLast", None, NoColumn)],
        ),
        (
            "unknown",
            RecordType::A,
            person(&[id], &[&[], &[("ourOwn", "1")]]),
            "ourOwn has no column",
            vec![("ourOwn", Some(2), NoColumn)],
        ),
        (
            "tumor item of the patient",
            RecordType::A,
            person(&[id, ("primarySite", "C504")], &[&[]]),
            "primarySite has no column",
            vec![("primarySite", None, NoColumn)],
        ),
        (
            "first tumor contradicts its patient",
            RecordType::A,
            person(&[id, ("sex", "1")], &[&[("sex", "2")]]),
            "sex has no column",
            vec![("sex", Some(1), NoColumn)],
        ),
        (
            "later tumor contradicts its patient",
            RecordType::A,
            person(&[id, ("sex", "1")], &[&[], &[("sex", "2")]]),
            "",
            vec![],
        ),
        (
            "tumor of another patient",
            RecordType::A,
            person(&[id], &[&[], &[("patientIdNumber", "2")]]),
            "patientIdNumber has no column",
            vec![("patientIdNumber", Some(2), NoColumn)],
        ),
        (
            "control character",
            RecordType::A,
            person(&[id], &[&[("textRemarks", "A\u{1a}B")]]),
            "textRemarks holds a control",
            vec![("textRemarks", Some(1), ControlRemoved)],
        ),
        (
            "line break",
            RecordType::A,
            person(&[id], &[&[("textRemarks", "A\r\nB\nC\rD")]]),
            "",
            vec![("textRemarks", Some(1), LineBreak)],
        ),
        (
            "blanks around",
            RecordType::A,
            person(&[id], &[&[("textRemarks", " A"), ("stateRequestorItems", "  X ")]]),
            "",
            vec![("textRemarks", Some(1), Blanks)],
        ),
        ("no tumor", RecordType::A, person(&[id], &[]), "", vec![("", None, NoTumor)]),
        ("no number", RecordType::A, person(&[], &[&[], &[]]), "", vec![("", None, PatientSplit)]),
    ];
    for (name, record, patient, error, notes) in rows {
        let (got_error, got_notes) = refused(record, &patient);
        assert!(
            got_error.is_none() == error.is_empty() && got_error.as_ref().is_none_or(|e| e.contains(error)),
            "{name}: {got_error:?}"
        );
        let notes: Vec<_> = notes.into_iter().map(|(id, tumor, what)| (id.to_owned(), tumor, what)).collect();
        assert_eq!(got_notes, notes, "{name}");
    }
    let extended = Patient { extensions: "<o:x/>".to_owned(), ..person(&[id], &[&[]]) };
    assert!(matches!(refused(RecordType::A, &extended).0, Some(e) if e.starts_with("extension")));
    let new =
        |version| Writer::new(Vec::new(), &Header::new(version, RecordType::A), &WriteOptions::default());
    assert!(matches!(new(260).err(), Some(WriteError::Version(260))));
}

#[test]
fn neighbours_with_one_number_are_noted_and_numbers_of_refused_patients_are_not_used_up() {
    let mut writer =
        Writer::new(Vec::new(), &Header::new(160, RecordType::I), &WriteOptions::default()).unwrap();
    let good = person(&[("patientIdNumber", "00000001")], &[&[]]);
    let bad = person(&[("patientIdNumber", "000000012")], &[&[]]);
    writer.write_patient(&good).unwrap();
    assert!(writer.write_patient(&bad).is_err());
    writer.write_patient(&good).unwrap();
    let note = &writer.notes()[0];
    assert_eq!((writer.notes().len(), note.patient, note.what), (1, 2, Noted::PatientsJoined));
    assert_eq!(writer.finish().unwrap().len(), 2 * (3_339 + 1));
}

#[test]
fn values_are_padded_as_the_dictionary_says() {
    let patient = person(
        &[("patientIdNumber", "7")],
        &[&[("medicalRecordNumber", "123"), ("comorbidComplication1", "401")]],
    );
    let file = |pad_zero| {
        written(
            &Header::new(180, RecordType::A),
            std::slice::from_ref(&patient),
            &WriteOptions { pad_zero, ..WriteOptions::default() },
        )
    };
    let at = |file: &[u8], id: &str| {
        let span = standard::by_id(id).unwrap().def().in_version(180).unwrap();
        let from = usize::from(span.column) - 1;
        String::from_utf8(file[from..from + usize::from(span.length)].to_vec()).unwrap()
    };
    let (plain, zeros) = (file(false), file(true));
    assert_eq!(at(&plain, "medicalRecordNumber"), "        123");
    assert_eq!(at(&plain, "patientIdNumber"), "7       ");
    assert_eq!(at(&zeros, "patientIdNumber"), "00000007");
    assert_eq!(at(&plain, "comorbidComplication1"), "401  ");
    assert_eq!(at(&zeros, "comorbidComplication1"), "40100");
}

#[test]
fn user_items_take_their_columns_and_leave_the_rest_to_the_reserved_area() {
    let area = UserDictionary::default_for(180)
        .unwrap()
        .items
        .iter()
        .find(|i| i.id == "stateRequestorItems")
        .unwrap();
    let item = |id: &str, number, column, length| UserItem {
        id: id.to_owned(),
        number,
        name: String::new(),
        length,
        record_types: 15,
        parent: Parent::Tumor,
        data_type: DataType::Text,
        padding: Padding::None,
        unlimited: false,
        column,
        keep_blanks: false,
    };
    let dictionary = UserDictionary {
        uri: "https://example.org/state-180.xml".to_owned(),
        version: Some(180),
        specification: "1.3".to_owned(),
        description: String::new(),
        last_modified: None,
        items: vec![item("stateCode", 10_001, area.column + 2, 3), item("stateElsewhere", 10_002, 0, 3)],
    };
    let options = Options { dictionaries: vec![dictionary.clone()], ..Options::default() };
    let write = WriteOptions { dictionaries: vec![dictionary.clone()], ..WriteOptions::default() };

    let plain = person(&[("patientIdNumber", "00000001")], &[&[("stateRequestorItems", "AB123CD")]]);
    let file =
        written(&Header::new(180, RecordType::I), std::slice::from_ref(&plain), &WriteOptions::default());
    assert_eq!(read(&file, &Options::default()).1[0], plain);
    let (header, patients) = read(&file, &options);
    let tumor = &patients[0].tumors[0].items;
    assert_eq!(tumor.get_id("stateCode"), Some("123"));
    assert_eq!(tumor.get_id("stateRequestorItems"), Some("AB   CD"));
    assert_eq!(header.user_dictionaries.len(), 2);
    assert_eq!(written(&header, &patients, &write), file);

    // The same columns twice: refused by the writer, and two dictionaries that disagree by both.
    let mut both = patients[0].clone();
    both.tumors[0].items.set("stateRequestorItems", "AB1");
    let mut writer = Writer::new(Vec::new(), &header, &write).unwrap();
    assert!(matches!(writer.write_patient(&both), Err(WriteError::NoColumn { .. })));
    let other = UserDictionary {
        uri: "https://example.org/other-180.xml".to_owned(),
        items: vec![item("otherCode", 10_003, area.column + 4, 3)],
        ..dictionary
    };
    let options = Options { dictionaries: [options.dictionaries, vec![other]].concat(), ..options };
    let fatal = Reader::open(&file[..], &options).err().unwrap();
    assert!(fatal.message.contains("other-180") && fatal.message.contains("stateCode"), "{fatal}");
}

#[test]
fn only_the_items_asked_for_are_read() {
    let patient =
        person(&[("patientIdNumber", "00000001"), ("sex", "1")], &[&[("primarySite", "C504")], &[]]);
    let file = written(&Header::new(180, RecordType::A), &[patient], &WriteOptions::default());
    let only = xml::ItemFilter::Only(["primarySite".to_owned()].into());
    let (header, patients) = read(&file, &Options { items: only, ..Options::default() });
    assert!(header.items.is_empty() && patients[0].items.is_empty() && patients.len() == 1);
    assert_eq!(patients[0].tumors[0].items.get(item::PRIMARY_SITE), Some("C504"));
}

#[test]
fn what_comes_from_fixed_columns_is_sound_xml() {
    let site = [("primarySite", "C504"), ("stateRequestorItems", "7 X"), ("npcrSpecificField", "0012")];
    let patient = person(&[("patientIdNumber", "00000001"), ("sex", "2")], &[&site, &[("sex", "1")]]);
    for version in [140, 150, 160, 180] {
        let known = |id: &str| UserDictionary::default_for(version).unwrap().items.iter().any(|i| i.id == id);
        let mut patient = patient.clone();
        patient.tumors[0].items.retain(|id| standard::by_id(id).is_some() || known(id));
        let header = Header::new(version, RecordType::I);
        let (header, patients) =
            read(&written(&header, &[patient], &WriteOptions::default()), &Options::default());
        let mut writer = xml::Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
        writer.write_patient(&patients[0]).unwrap();
        let file = writer.finish().unwrap();
        let mut reader = xml::Reader::open(&file[..], &Options::default()).unwrap();
        assert_eq!(reader.header(), &header);
        assert_eq!(reader.next_patient().unwrap().as_ref(), Some(&patients[0]));
        // The contradiction that was kept stands where XML says that it does not belong.
        let codes: Vec<_> = reader.problems().iter().map(|p| (p.code, p.naaccr_id.as_str())).collect();
        assert_eq!(codes, [(xml::Code::InvalidLevel, "sex")], "{version}");
    }
}
