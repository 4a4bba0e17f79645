//! Work on a second core: the same answers, errors and bytes as on one, and nothing left behind.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use flate2::write::GzEncoder;
use naaccr::Patient;
use naaccr::xml::{Counts, Fatal, Options, ParseAhead, Problem, Reader, Source, WriteBehind};

const ROOT: &str = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" timeGenerated="then" xmlns="http://naaccr.org/naaccrxml">"#;

/// Patients of many sizes, some with problems, some without tumors, one larger than any batch.
fn file(patients: usize, tail: &str) -> Vec<u8> {
    let mut text = ROOT.to_owned();
    for n in 0..patients {
        text += &format!("\n<Patient><Item naaccrId=\"patientIdNumber\">{:08}</Item>\n", n % 77);
        for tumor in 0..n % 4 {
            let site = if n % 5 == 0 { "too long" } else { "C504" };
            text += &format!("<Tumor><Item naaccrId=\"primarySite\">{site}</Item>");
            let long = "word ".repeat(n * 7 % 500 + if n == 50 { 4000 } else { 0 });
            text += &format!("<Item naaccrId=\"textRemarks\">{long}{tumor}</Item></Tumor>\n");
        }
        text += "</Patient>";
    }
    (text + tail).into_bytes()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

type Said = (Result<bool, Fatal>, Patient, Vec<Problem>, u64, Counts);

fn one_core(mut reader: Reader<impl Read>) -> Vec<Said> {
    let mut said = vec![(Ok(true), Patient::default(), reader.problems().to_vec(), 0, reader.counts())];
    while said.last().unwrap().0 == Ok(true) {
        let mut patient = Patient::default();
        let more = reader.read_patient(&mut patient);
        said.push((more, patient, reader.problems().to_vec(), reader.patient_line(), reader.counts()));
    }
    said
}

fn two_cores(mut reader: ParseAhead) -> Vec<Said> {
    let mut said = vec![(Ok(true), Patient::default(), reader.problems().to_vec(), 0, reader.counts())];
    let mut patient = Patient::default();
    while said.last().unwrap().0 == Ok(true) {
        let more = reader.read_patient(&mut patient);
        let (problems, line) = (reader.problems().to_vec(), reader.patient_line());
        said.push((more, patient.clone(), problems, line, reader.counts()));
    }
    // Asking again changes nothing.
    assert_eq!(reader.read_patient(&mut patient), said.last().unwrap().0);
    assert_eq!(reader.counts(), said.last().unwrap().4);
    said
}

#[test]
fn parsing_ahead_answers_as_the_reader() {
    for (patients, tail) in
        [(0, "</NaaccrData>"), (1, "</NaaccrData>"), (200, "</NaaccrData>"), (199, "<Patient>"), (16, "<x/>")]
    {
        let bytes = file(patients, tail);
        let options = Options::default();
        let expected = one_core(Reader::open(&bytes[..], &options).unwrap());
        let reader = Reader::open(io::Cursor::new(bytes.clone()), &options).unwrap();
        assert_eq!(two_cores(reader.ahead().unwrap()), expected, "{patients} patients, then {tail}");
        let source = Source::new(io::Cursor::new(gzip(&bytes))).unwrap().ahead().unwrap();
        assert!(source.is_compressed());
        let reader = Reader::open(source, &options).unwrap();
        assert_eq!(
            two_cores(reader.ahead().unwrap()),
            expected,
            "{patients} patients, then {tail}, compressed"
        );
    }
}

#[test]
fn a_damaged_or_cut_file_is_refused_in_the_same_words() {
    let bytes = gzip(&file(200, "</NaaccrData>"));
    let mut damaged = bytes.clone();
    let last = damaged.len() - 6;
    damaged[last] ^= 1;
    for bytes in [bytes[..bytes.len() / 2].to_vec(), bytes[..bytes.len() - 4].to_vec(), damaged] {
        let expected = one_core(Reader::open(Source::new(&bytes[..]).unwrap(), &Options::default()).unwrap());
        let source = Source::new(io::Cursor::new(bytes)).unwrap().ahead().unwrap();
        let found = one_core(Reader::open(source, &Options::default()).unwrap());
        assert!(found.last().unwrap().0.is_err());
        assert_eq!(found, expected);
    }
}

/// Gives what it has, then does what it is told; `_held` shows whether it still exists.
struct Then<F> {
    bytes: io::Cursor<Vec<u8>>,
    then: F,
    _held: Arc<()>,
}

impl<F: Fn() -> io::Result<usize>> Read for Then<F> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.bytes.read(buf)? {
            0 => (self.then)(),
            count => Ok(count),
        }
    }
}

impl<F: Fn() -> io::Result<usize>> Write for Then<F> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.bytes.get_ref().len() > 1_000_000 {
            return (self.then)();
        }
        self.bytes.get_mut().extend_from_slice(buf);
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_panic_of_the_thread_is_one_here() {
    let then = || -> io::Result<usize> { panic!("a bug in reading") };
    let read = Then { bytes: io::Cursor::new(file(40, "")), then, _held: Arc::new(()) };
    let options =
        Options { limits: naaccr::xml::Limits { window: 64, ..Default::default() }, ..Options::default() };
    let reader = Reader::open(read, &options).unwrap().ahead().unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| two_cores(reader))).unwrap_err();
    assert_eq!(panic.downcast_ref(), Some(&"a bug in reading"));
    let then = || -> io::Result<usize> { panic!("a bug in writing") };
    let write = Then { bytes: io::Cursor::default(), then, _held: Arc::new(()) };
    let mut behind = WriteBehind::new(write).unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| {
        loop {
            behind.write_all(&[b'x'; 10_000]).unwrap();
        }
    }));
    assert_eq!(panic.unwrap_err().downcast_ref(), Some(&"a bug in writing"));
}

#[test]
fn writing_behind_writes_the_same_or_says_why_not() {
    let bytes = file(500, "</NaaccrData>");
    for size in [1, 700, 100_000, 10_000_000] {
        let mut behind = WriteBehind::new(Vec::new()).unwrap();
        for part in bytes.chunks(size) {
            behind.write_all(part).unwrap();
        }
        assert!(behind.finish().unwrap() == bytes, "in steps of {size}");
    }
    let full = || -> io::Result<usize> { Err(io::ErrorKind::StorageFull.into()) };
    // The disk is full in the middle, and with the last bytes.
    for size in [10_000_000, 1_100_000] {
        let held = Arc::new(());
        let write = Then { bytes: io::Cursor::default(), then: full, _held: held.clone() };
        let mut behind = WriteBehind::new(write).unwrap();
        let written = (0..size / 10_000).try_for_each(|_| behind.write_all(&[b'x'; 10_000]));
        let error = written.and_then(|()| behind.finish().map(drop)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert_eq!(Arc::strong_count(&held), 1);
    }
}

#[test]
fn nothing_is_left_open_by_who_gives_up() {
    let held = Arc::new(());
    let endless = || Ok(0);
    let bytes = gzip(&file(500, "</NaaccrData>"));
    let read = Then { bytes: io::Cursor::new(bytes), then: endless, _held: held.clone() };
    let source = Source::new(read).unwrap().ahead().unwrap();
    let mut reader = Reader::open(source, &Options::default()).unwrap().ahead().unwrap();
    assert!(reader.read_patient(&mut Patient::default()).unwrap());
    drop(reader);
    assert_eq!(Arc::strong_count(&held), 1);
    let write = Then { bytes: io::Cursor::default(), then: endless, _held: held.clone() };
    let mut behind = WriteBehind::new(write).unwrap();
    behind.write_all(&[b'x'; 900_000]).unwrap();
    drop(behind);
    assert_eq!(Arc::strong_count(&held), 1);
}

/// What a stream gives until it ends or fails, read in pieces of a size, and how it ended.
fn drained(mut read: impl Read, piece: usize) -> (Vec<u8>, Option<io::ErrorKind>) {
    let (mut all, mut buffer) = (Vec::new(), vec![0; piece]);
    loop {
        match read.read(&mut buffer) {
            Ok(0) => return (all, None),
            Ok(count) => all.extend_from_slice(&buffer[..count]),
            Err(error) => return (all, Some(error.kind())),
        }
    }
}

#[test]
fn what_stands_before_the_damage_is_given_before_the_error() {
    let text = file(400, "</NaaccrData>");
    let sound = gzip(&text);
    let piece = 64 * 1024;
    for n in 1..40 {
        let (cut, at) = (n % 2 == 0, sound.len() * n / 40);
        let mut bytes = sound.clone();
        match cut {
            true => bytes.truncate(at),
            false => bytes[at..at + 40].fill(0xff),
        }
        let (one, why) = drained(Source::new(&bytes[..]).unwrap(), piece);
        let (two, same) = drained(Source::new(io::Cursor::new(bytes)).unwrap().ahead().unwrap(), piece);
        assert!(why.is_some() && why == same, "{n}: {why:?} and {same:?}");
        let both = one.len().min(two.len());
        assert_eq!(one[..both], two[..both], "{n}");
        match cut {
            // Every byte whose code stands before the cut.
            true => assert!(one.len() == two.len() && text.starts_with(&two), "{n}"),
            // What the inflater had in hand when it met the damage is lost either way.
            false => assert!(one.len() <= two.len() + piece, "{n}: {} and {}", one.len(), two.len()),
        }
    }
}
