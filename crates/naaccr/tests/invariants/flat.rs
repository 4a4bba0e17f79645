//! Any bytes as a file of fixed columns: read the same by every window, and written without a silent loss.

use std::fmt::Write as _;
use std::io::Read;

use naaccr::Items;
use naaccr::flat::{Reader, Windows1252, WriteError, Writer, is_flat};
use naaccr::xml::{Control, LineEnd, Options, TooLong, Unknown, WriteNote, WriteOptions};

use super::xml::{Said, options, same};

/// The first two bytes choose how to read and to write; bit 64 of the second, how the others make the file.
pub fn holds(data: &[u8]) {
    let [reading, writing, rest @ ..] = data else { return };
    let (reading, writing) = (reading.wrapping_sub(b'0'), writing.wrapping_sub(b'0'));
    let options = options(reading & !96);
    let built;
    let file = match writing & 64 {
        0 => rest,
        _ => {
            built = build(rest);
            &built[..]
        }
    };
    is_flat(file);
    let windows = reading & 32 != 0;
    let read = |options: &Options| match windows {
        true => read(Windows1252::new(file), options),
        false => read(file, options),
    };
    let said = read(&options);
    let mut small = options.clone();
    small.limits.window = 64;
    same(&read(&small).everything(), &said.everything(), "the window's size changes what is read");
    if said.fatal.is_none() {
        written_without_a_loss(&options, &said, writing);
    }
}

/// Records of the right length from few bytes: each 0xFF ends a line, each line is a byte for version and type
/// and then pieces, of which each is two bytes for the column, one for the length, and the text.
fn build(bytes: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    // Eight are enough to differ from each other.
    for line in bytes.split(|b| *b == 0xFF).take(8) {
        let Some((kind, mut pieces)) = line.split_first() else { continue };
        let version = ["140", "150", "160", "180"][usize::from(kind & 3)];
        let (letter, length) = match (kind >> 2 & 3, version) {
            (0, "180") => (b'I', 4_048),
            (0, _) => (b'I', 3_339),
            (1, "180") => (b'C', 6_154),
            (1, _) => (b'C', 5_564),
            (n, "180") => (if n == 2 { b'A' } else { b'M' }, 24_194),
            (n, _) => (if n == 2 { b'A' } else { b'M' }, 22_824),
        };
        let mut record = vec![b' '; length - usize::from(kind >> 4 & 1)];
        record[0] = letter;
        record[16..19].copy_from_slice(version.as_bytes());
        while let [high, low, count, text @ ..] = pieces {
            let at = usize::from(u16::from_be_bytes([*high, *low])) % length;
            let text = &text[..text.len().min(usize::from(*count))];
            let end = record.len().min(at + text.len());
            // A text of more bytes than columns makes the record as much longer in bytes as it should be.
            let columns = String::from_utf8_lossy(text).encode_utf16().count();
            let end = end.min(at + columns);
            record.splice(at.min(end)..end, text.iter().copied());
            pieces = &pieces[3 + text.len()..];
        }
        file.extend_from_slice(&record);
        file.extend_from_slice(if kind & 32 == 0 { b"\n" } else { b"\r\n" });
    }
    file
}

/// Reads to the end, or to the fatal.
fn read(file: impl Read, options: &Options) -> Said {
    let mut said = Said::default();
    let mut reader = match Reader::open(file, options) {
        Ok(reader) => reader,
        Err(fatal) => return Said { fatal: Some(fatal), ..said },
    };
    said.header = Some(reader.header().clone());
    said.problems.extend_from_slice(reader.problems());
    while said.fatal.is_none() {
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
    }
    let counts = reader.counts();
    write!(said.places, "{counts:?}").unwrap();
    let items = |items: &Items| items.len() as u64;
    let kept: u64 = said
        .patients
        .iter()
        .map(|p| items(&p.items) + p.tumors.iter().map(|t| items(&t.items)).sum::<u64>())
        .sum();
    assert_eq!(counts.patients, said.patients.len() as u64);
    assert!(kept + items(&reader.header().items) <= counts.items, "more was kept than read");
    if said.fatal.is_none() && options.unknown != Unknown::Ignore {
        assert_eq!(kept + items(&reader.header().items), counts.items, "an item was lost");
    }
    said
}

fn write(said: &Said, options: &WriteOptions) -> Result<(Vec<u8>, Vec<WriteNote>), WriteError> {
    let mut writer = Writer::new(Vec::new(), said.header.as_ref().expect("no fatal"), options)?;
    for patient in &said.patients {
        writer.write_patient(patient)?;
    }
    let notes = writer.notes().to_vec();
    Ok((writer.finish()?, notes))
}

fn written_without_a_loss(reading: &Options, said: &Said, mode: u8) {
    let writing = WriteOptions {
        line_end: if mode & 4 == 0 { LineEnd::Lf } else { LineEnd::CrLf },
        too_long: if mode & 8 == 0 { TooLong::Stop } else { TooLong::Drop },
        control: if mode & 16 == 0 { Control::Stop } else { Control::Remove },
        dictionaries: reading.dictionaries.clone(),
        ..WriteOptions::default()
    };
    let (written, notes) = match write(said, &writing) {
        Ok(written) => written,
        Err(error) => {
            return assert!(has_a_reason(reading, said, &error), "refused without a reason: {error}");
        }
    };
    let again = read(&written[..], reading);
    assert_eq!(again.fatal, None, "what was written cannot be read");
    if notes.is_empty() {
        same(&again.document(), &said.document(), "reading what was written gives another document");
    }
    let (twice, _) = write(&again, &writing).expect("what was written once is written again");
    assert!(twice == written, "the second writing differs from the first");
}

/// Whether something in the file explains that a document cannot be written in columns as it is.
fn has_a_reason(reading: &Options, said: &Said, error: &WriteError) -> bool {
    let holds = |what: fn(char) -> bool| {
        let tumors = said.patients.iter().flat_map(|p| &p.tumors).map(|t| &t.items);
        let elements = tumors
            .chain(said.patients.iter().map(|p| &p.items))
            .chain(said.header.as_ref().map(|h| &h.items));
        elements.flat_map(Items::iter).any(|(_, value)| value.contains(what))
    };
    match error {
        WriteError::ControlCharacter { .. } => holds(|c| c.is_ascii_control()),
        // A character of two columns that stands over the border of two items.
        WriteError::TooLong { .. } => holds(|c| c > '\u{FFFF}'),
        // An item of another record type, of a line of another type, or behind the record.
        WriteError::NoColumn { .. } => reading.unknown != Unknown::Error || !said.problems.is_empty(),
        _ => false,
    }
}
