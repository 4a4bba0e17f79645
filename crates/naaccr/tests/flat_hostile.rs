//! Files that mean harm or are broken: an answer each time, in little memory, without a panic.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use naaccr::flat::{Reader, Windows1252, Writer, validate};
use naaccr::xml::{Noted, Options, WriteOptions};
use naaccr::{Header, Patient, RecordType, Tumor};
use proptest::prelude::*;

/// Gives a byte for each place, up to a length, and counts what was taken.
struct Endless<F> {
    byte: F,
    length: u64,
    taken: Rc<Cell<u64>>,
}

impl<F: Fn(u64) -> u8> Read for Endless<F> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let at = self.taken.get();
        let count = (self.length - at).min(buf.len() as u64);
        for n in 0..count {
            buf[n as usize] = (self.byte)(at + n);
        }
        self.taken.set(at + count);
        Ok(count as usize)
    }
}

const GIGABYTE: u64 = 1 << 30;

fn endless(byte: impl Fn(u64) -> u8, length: u64) -> (impl Read, Rc<Cell<u64>>) {
    let taken = Rc::new(Cell::new(0));
    (Endless { byte, length, taken: taken.clone() }, taken)
}

fn file(lines: usize) -> Vec<u8> {
    let mut writer =
        Writer::new(Vec::new(), &Header::new(180, RecordType::I), &WriteOptions::default()).unwrap();
    for n in 0..lines {
        let mut patient = Patient { tumors: vec![Tumor::default()], ..Patient::default() };
        patient.items.set("patientIdNumber", &format!("{n:08}"));
        patient.tumors[0].items.set("primarySite", "C504");
        patient.tumors[0].items.set("dateOfDiagnosis", "20240131");
        writer.write_patient(&patient).unwrap();
    }
    writer.finish().unwrap()
}

#[test]
fn a_gigabyte_without_a_line_end_is_refused_after_its_beginning() {
    for byte in [b'A', b' ', 0, 0xFF, b'\r'] {
        let (read, taken) = endless(|_| byte, GIGABYTE);
        let fatal = validate(read, &Options::default()).fatal.unwrap();
        assert!(fatal.line == 1 && taken.get() < 1 << 20, "{byte}: {fatal}");
    }
    let stamp = b"A               180";
    let (read, taken) = endless(|n| stamp.get(n as usize).copied().unwrap_or(b'7'), GIGABYTE);
    assert!(validate(read, &Options::default()).fatal.unwrap().message.contains("no line ends"));
    assert!(taken.get() < 1 << 20);
}

#[test]
fn line_ends_alone_are_one_answer_however_many() {
    let (read, _) = endless(|_| b'\n', 8 << 20);
    let report = validate(read, &Options::default());
    assert!(report.fatal.unwrap().message.contains("nothing but blank lines"));
    let begin = file(1);
    let (rest, _) = endless(|n| if n % 3 == 0 { b' ' } else { b'\n' }, 8 << 20);
    let report = validate((&begin[..]).chain(rest), &Options::default());
    assert_eq!((report.error_count, report.counts.patients, report.fatal), (1, 1, None));
}

#[test]
fn one_patient_on_all_lines_ends_at_the_limit() {
    let line = file(1);
    let length = line.len() as u64;
    let (read, taken) = endless(|n| line[(n % length) as usize], GIGABYTE);
    let mut options = Options::default();
    options.limits.tumors = 100;
    let fatal = validate(read, &options).fatal.unwrap();
    assert!(fatal.line == 101 && taken.get() < 1 << 20, "{fatal}");
    let (read, taken) = endless(|n| line[(n % length) as usize], GIGABYTE);
    let mut options = Options::default();
    options.limits.patient = 1_000;
    assert!(validate(read, &options).fatal.is_some() && taken.get() < 1 << 20);
}

#[test]
fn what_is_no_text_of_fixed_columns_says_what_it_is() {
    let record = String::from_utf8(file(1)).unwrap();
    let utf_16: Vec<u8> = record.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let rows: [(&[u8], &str); 8] = [
        (b"", "empty"),
        (b"PK\x03\x04 and so on", "ZIP"),
        (b"\x1f\x8b\x08 and so on", "compressed"),
        (b"\xFF\xFEA\0", "UTF-16"),
        (&utf_16, "UTF-16"),
        (b"<NaaccrData/>", "XML"),
        (b"A\xE9", "Windows-1252"),
        (b"\0\0\0", "nothing but blank"),
    ];
    for (bytes, words) in rows {
        let fatal = validate(bytes, &Options::default()).fatal.unwrap();
        assert!(fatal.message.contains(words), "{words}: {fatal}");
    }
}

#[test]
fn a_disk_that_fails_ends_the_reading_after_what_came_before() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the stick was pulled"))
        }
    }
    let begin = file(3);
    let mut reader = Reader::open((&begin[..]).chain(Broken), &Options::default()).unwrap();
    let mut read = 0;
    let fatal = loop {
        match reader.next_patient() {
            Ok(Some(_)) => read += 1,
            Ok(None) => panic!("the file did not end well"),
            Err(fatal) => break fatal,
        }
    };
    assert!(read == 3 && fatal.message.contains("the stick was pulled"), "{read} {fatal}");
    assert_eq!(reader.next_patient(), Err(fatal));
}

/// What was read and can be written is the same when it is read again, but for line breaks.
fn written_again(bytes: &[u8]) {
    let Ok(mut reader) = Reader::open(bytes, &Options::default()) else { return };
    let Ok(mut writer) = Writer::new(Vec::new(), reader.header(), &WriteOptions::default()) else { return };
    let mut kept = Vec::new();
    while let Ok(Some(patient)) = reader.next_patient() {
        if writer.write_patient(&patient).is_ok() {
            kept.push(patient);
        }
    }
    let broken = writer.notes().iter().filter(|note| note.what == Noted::LineBreak).count();
    let others = writer.notes().len() - broken;
    if kept.len() as u64 != reader.counts().patients || others > 0 {
        return;
    }
    let file = writer.finish().unwrap();
    let mut again = Reader::open(&file[..], &Options::default()).unwrap();
    for patient in kept {
        let read = again.next_patient().unwrap().unwrap();
        assert!(read == patient || broken > 0);
        assert_eq!(read.tumors.len(), patient.tumors.len());
    }
    assert_eq!(again.next_patient(), Ok(None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_change_to_a_file_makes_it_panic(
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>(), 0_usize..5_000), 1..6),
        windows in any::<bool>(),
    ) {
        let mut bytes = file(3);
        for (at, kind, byte, many) in edits {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            match kind {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.insert(at, if byte % 3 == 0 { b'\n' } else { byte }),
                2 => drop(bytes.drain(at..(at + many).min(bytes.len()))),
                _ => drop(bytes.splice(at..at, "é😀\r\n\0乳".bytes())),
            }
        }
        if windows {
            let mut text = String::new();
            Windows1252::new(&bytes[..]).read_to_string(&mut text).unwrap();
            bytes = text.into_bytes();
        }
        let mut options = Options::default();
        let report = validate(&bytes[..], &options);
        options.limits.window = 64;
        prop_assert_eq!(&report, &validate(&bytes[..], &options));
        written_again(&bytes);
        prop_assert!(report.counts.tumors <= bytes.len() as u64);
        for problem in report.errors {
            prop_assert!(problem.line > 0 && !problem.message.contains("20240131"));
        }
    }
}

#[test]
fn a_patient_of_nothing_but_problems_ends_at_the_limit() {
    let mut line = file(1);
    let number = line.windows(8).position(|w| w == b"00000000").unwrap();
    let end = line.len() - 1;
    for (at, byte) in line[..end].iter_mut().enumerate() {
        // Not a digit, a letter or a date: nearly every column has something to be said against it.
        if at > 19 && !(number..number + 8).contains(&at) {
            *byte = b'~';
        }
    }
    line[number..number + 8].copy_from_slice(b"00000001");
    let mut reader = Reader::open(&line[..], &Options::default()).unwrap();
    reader.next_patient().unwrap();
    let each = reader.problems().len();
    assert!(each > 300, "{each}");
    let length = line.len() as u64;
    let (read, taken) = endless(|n| line[(n % length) as usize], GIGABYTE);
    let report = validate(read, &Options::default());
    assert!(report.fatal.unwrap().message.contains("More lines than one patient"));
    assert!(report.error_count < 150_000 && taken.get() < 1 << 21, "{} {}", report.error_count, taken.get());
}
