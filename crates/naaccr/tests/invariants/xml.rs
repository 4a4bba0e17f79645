//! Any bytes as a NAACCR XML file: read the same by every path, and written without a loss.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Read;

use naaccr::xml::{
    Code, Control, Fatal, ItemFilter, LineEnd, Namespaces, Noted, Options, Order, Problem, Reader, TooLong,
    Unknown, UserDictionary, WriteError, WriteNote, WriteOptions, Writer,
};
use naaccr::{Header, Items, Patient};

const DICTIONARY: &[u8] = br#"<?xml version="1.0"?>
<NaaccrDictionary dictionaryUri="http://a.org/1.xml" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml">
    <ItemDefs>
        <ItemDef naaccrId="ownRoot" naaccrNum="90001" length="4" parentXmlElement="NaaccrData" dataType="mixed"/>
        <ItemDef naaccrId="ownPatient" naaccrNum="90002" length="8" parentXmlElement="Patient" dataType="date"/>
        <ItemDef naaccrId="ownTumor" naaccrNum="90003" length="3" parentXmlElement="Tumor" dataType="digits"/>
        <ItemDef naaccrId="ownText" naaccrNum="90004" length="10" recordTypes="A,M" parentXmlElement="Tumor"/>
        <ItemDef naaccrId="ownTime" naaccrNum="90005" length="25" parentXmlElement="Tumor" dataType="dateTime"/>
    </ItemDefs>
</NaaccrDictionary>"#;

/// How a byte of the input says to read: 0 is the default way, each bit changes one thing.
pub fn options(mode: u8) -> Options {
    let mut options = Options {
        strict_namespaces: mode & 1 == 0,
        unknown: [Unknown::Error, Unknown::Keep, Unknown::Ignore, Unknown::Error][usize::from(mode >> 1 & 3)],
        validate: mode & 16 == 0,
        missing_dictionary: mode & 32 == 0,
        ..Options::default()
    };
    if mode & 8 == 0 {
        options.dictionaries.push(UserDictionary::parse(DICTIONARY).unwrap());
    }
    if mode & 64 != 0 {
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        options.translate_renamed = true;
        options.translate_ids = vec![pair("nameLast", "nameFirst"), pair("ownText", "textRemarks")];
        options.translate_dictionaries = vec![pair("http://a.org/0.xml", "http://a.org/1.xml")];
    }
    if mode & 128 != 0 {
        options.namespaces = Namespaces::Registered(vec![("o".to_owned(), "urn:o".to_owned())]);
        options.items = ItemFilter::Except(BTreeSet::from(["primarySite".to_owned()]));
    }
    options
}

/// What a reader said of a file: all of it, in the order in which it came.
#[derive(Default)]
pub struct Said {
    pub header: Option<Header>,
    pub patients: Vec<Patient>,
    pub problems: Vec<Problem>,
    pub fatal: Option<Fatal>,
    /// Lines of the patients, and the counts.
    pub places: String,
}

impl Said {
    /// The document as one text, item by item in order; equal texts are equal documents.
    pub fn document(&self) -> String {
        let mut text = String::new();
        if let Some(header) = &self.header {
            let mut dictionaries = header.user_dictionaries.clone();
            dictionaries.sort();
            let mut attributes = header.attributes.clone();
            attributes.sort();
            let Header { version, record_type, time_generated, specification, .. } = header;
            let root = (version, record_type, time_generated, specification, dictionaries, attributes);
            writeln!(text, "{root:?}").unwrap();
            element(&mut text, "Root", &header.items, &header.extensions);
        }
        for patient in &self.patients {
            element(&mut text, "Patient", &patient.items, &patient.extensions);
            for tumor in &patient.tumors {
                element(&mut text, "Tumor", &tumor.items, &tumor.extensions);
            }
        }
        text
    }

    /// All of it but the words of problems, for comparing two ways of reading the same file.
    pub fn everything(&self) -> String {
        format!("{}\n{:?}\n{:?}\n{}", self.document(), self.problems, self.fatal, self.places)
    }

    /// Codes and items of the problems, without the places, which writing changes.
    fn codes(&self) -> Vec<(Code, &str)> {
        self.problems.iter().map(|p| (p.code, p.naaccr_id.as_str())).collect()
    }
}

fn element(text: &mut String, name: &str, items: &Items, extensions: &str) {
    writeln!(text, "<{name} {}: {extensions}", extensions.len()).unwrap();
    for (id, value) in items.iter() {
        // One line end, however it came: the writer says so.
        let normal = value.contains('\r').then(|| value.replace("\r\n", "\n").replace('\r', "\n"));
        let value = normal.as_deref().unwrap_or(value);
        // Lengths tell a value that holds such a line from an item.
        writeln!(text, "{id} {}={value}", value.len()).unwrap();
    }
}

/// Reads to the end, or to the fatal.
pub fn read(file: impl Read, options: &Options) -> Said {
    let mut said = Said::default();
    let mut reader = match Reader::open(file, options) {
        Ok(reader) => reader,
        Err(fatal) => return Said { fatal: Some(fatal), ..said },
    };
    said.header = Some(reader.header().clone());
    said.problems.extend_from_slice(reader.problems());
    loop {
        match reader.next_patient() {
            Ok(Some(patient)) => said.patients.push(patient),
            Ok(None) => break,
            Err(fatal) => {
                assert_eq!(reader.next_patient().as_ref(), Err(&fatal), "a fatal is not forgotten");
                said.fatal = Some(fatal);
            }
        }
        said.problems.extend_from_slice(reader.problems());
        write!(said.places, "{} ", reader.patient_line()).unwrap();
        if said.fatal.is_some() {
            break;
        }
    }
    write!(said.places, "{:?}", reader.counts()).unwrap();
    let items = |items: &Items| items.len() as u64;
    let kept =
        said.patients.iter().map(|p| items(&p.items) + p.tumors.iter().map(|t| items(&t.items)).sum::<u64>());
    let kept = kept.sum::<u64>() + items(&reader.header().items);
    let counts = reader.counts();
    assert_eq!(counts.patients, said.patients.len() as u64);
    assert!(kept <= counts.items, "more was kept than read");
    assert!(
        said.fatal.is_some() || options.unknown == Unknown::Ignore || kept == counts.items,
        "an item was lost"
    );
    said
}

/// Writes all of it; what was left out is told through the notes.
fn write(said: &Said, options: &WriteOptions) -> Result<(Vec<u8>, Vec<WriteNote>), WriteError> {
    let header = said.header.as_ref().expect("no fatal, so a header");
    let mut writer = Writer::new(Vec::new(), header, options)?;
    for patient in &said.patients {
        writer.write_patient(patient)?;
    }
    let notes = writer.notes().to_vec();
    Ok((writer.finish()?, notes))
}

/// Shows the first line that differs; what the fuzzer makes up is no patient's.
pub fn same(one: &str, other: &str, what: &str) {
    if one != other {
        let mut lines = one.lines().zip(other.lines());
        panic!("{what}: {:?}", lines.find(|(one, other)| one != other));
    }
}

/// The first two bytes choose how to read and how to write, `0` the default way; the others are the file.
pub fn holds(data: &[u8]) {
    let [reading, writing, file @ ..] = data else { return };
    let options = options(reading.wrapping_sub(b'0'));
    let said = read(file, &options);
    same_by_every_path(file, &options, &said);
    if said.fatal.is_none() {
        written_without_a_loss(&options, &said, writing.wrapping_sub(b'0'));
    }
}

/// Small steps and the complete path say what large steps and the fast path say.
fn same_by_every_path(file: &[u8], options: &Options, said: &Said) {
    let mut small = options.clone();
    small.limits.window = 64;
    let everything = said.everything();
    same(&read(file, &small).everything(), &everything, "the window's size changes what is read");

    // Two spaces leave every item to the complete path.
    let Ok(text) = std::str::from_utf8(file) else { return };
    const USUAL: [&str; 2] = [" naaccrId=", " naaccrNum="];
    let spaced = USUAL.iter().fold(text.to_owned(), |text, name| text.replace(name, &format!(" {name}")));
    // Where they stand in a text or an extension, the spaced file holds something else.
    let held = text.contains("<![CDATA[") || USUAL.iter().any(|name| everything.contains(name));
    if !held && spaced.len() < options.limits.tag {
        same(&read(spaced.as_bytes(), options).everything(), &everything, "fast and complete path differ");
    }
}

fn written_without_a_loss(reading: &Options, said: &Said, mode: u8) {
    let header = said.header.as_ref().expect("no fatal, so a header");
    let writing = WriteOptions {
        specification: header.specification.clone(),
        numbers: mode & 1 != 0,
        order: if mode & 2 == 0 { Order::AsGiven } else { Order::Alphabetical },
        line_end: if mode & 4 == 0 { LineEnd::Lf } else { LineEnd::CrLf },
        too_long: [TooLong::Stop, TooLong::Drop, TooLong::Keep, TooLong::Keep]
            [usize::from(mode >> 3 & 1 | mode >> 5 & 2)],
        control: if mode & 16 == 0 { Control::Stop } else { Control::Remove },
        dictionaries: if mode & 32 == 0 { reading.dictionaries.clone() } else { Vec::new() },
        ..WriteOptions::default()
    };
    let (written, notes) = match write(said, &writing) {
        Ok(written) => written,
        Err(WriteError::TooLong { .. }) => {
            assert!(
                writing.too_long == TooLong::Stop && may_be_too_long(said),
                "a value that fits is refused"
            );
            return;
        }
        Err(error) => panic!("what was read cannot be written: {error}"),
    };
    let mut reading = reading.clone();
    // Escapes make a tag longer than it was.
    reading.limits.tag *= 8;
    // The document holds the ids already under the names that they were read as.
    reading.translate_ids.clear();
    reading.translate_renamed = false;
    let again = read(&written[..], &reading);
    assert_eq!(again.fatal, None, "what was written cannot be read");
    if notes.is_empty() && writing.order == Order::AsGiven {
        same(&again.document(), &said.document(), "reading what was written gives another document");
    }
    let count = |said: &Said| said.places.rsplit_once(' ').map(|(_, counts)| counts.to_owned());
    if notes.is_empty() && reading.unknown != Unknown::Ignore {
        assert_eq!(count(&again), count(said), "an item was lost");
        // A wrong number hides the item's other problems and is not written; other orders move problems.
        if writing.order == Order::AsGiven && said.problems.iter().all(|p| p.code != Code::WrongNumber) {
            assert_eq!(again.codes(), said.codes());
        }
    }
    let kinds = notes.iter().all(|note| match note.what {
        Noted::TooLong => writing.too_long == TooLong::Drop && may_be_too_long(said),
        // The writer counts U+007F among them, which XML can hold.
        Noted::ControlRemoved => writing.control == Control::Remove && said.document().contains('\u{7f}'),
        // The others are about records of fixed columns.
        _ => false,
    });
    assert!(kinds, "a note without a reason: {notes:?}");
    let (twice, notes) = write(&again, &writing).expect("what was written once is written again");
    assert!(twice == written && notes.is_empty(), "the second writing differs from the first");
}

/// Whether a problem of the reader may be, or may hide, a value that is too long.
fn may_be_too_long(said: &Said) -> bool {
    // An item that the record type does not carry is unknown to the reader, which says nothing of its length.
    let version = said.header.as_ref().map_or(0, |header| header.version);
    let long = |items: &Items| {
        items.iter_items().any(|(item, _, value)| {
            let span = item.and_then(|item| item.def().in_version(version));
            span.is_some_and(|s| !s.unlimited && value.encode_utf16().count() > usize::from(s.length))
        })
    };
    said.problems.iter().any(|p| matches!(p.code, Code::TooLong | Code::WrongNumber))
        || said.patients.iter().any(|p| long(&p.items) || p.tumors.iter().any(|t| long(&t.items)))
}
