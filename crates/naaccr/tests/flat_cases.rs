//! Small files of fixed columns with their verdicts, written in short: `tests/cases/naaccr/flat/README.md`.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use naaccr::flat::{Reader, Windows1252, Writer, is_flat, validate};
use naaccr::xml::{Options, UserDictionary, WriteOptions};
use naaccr::{Header, Patient, standard};

fn rows(file: &str) -> Vec<Vec<String>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/naaccr/flat");
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(unescape).collect()).collect()
}

fn unescape(text: &str) -> String {
    text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\0", "\0")
        .replace("\\s", " ")
        .replace("\\t", "\t")
}

/// NAACCR Data Standards, volume II: lengths of the records of versions 14 to 18.
fn length(record: char, version: u16) -> usize {
    match (record, version) {
        ('C', 180) => 6_154,
        ('I', 180) => 4_048,
        ('C', _) => 5_564,
        ('I', _) => 3_339,
        (_, 140..=160) => 22_824,
        _ => 24_194,
    }
}

fn column(id: &str, version: u16) -> usize {
    let own = UserDictionary::default_for(version).and_then(|d| d.items.iter().find(|i| i.id == id));
    match standard::by_id(id).and_then(|item| item.def().in_version(version)) {
        Some(span) => span.column.into(),
        None => own.unwrap_or_else(|| panic!("{id}")).column as usize,
    }
}

/// One line, laid out; columns are UTF-16 code units.
fn line(short: &str) -> String {
    let mut parts = short.split(';');
    let kind = parts.next().unwrap();
    if let Some(raw) = kind.strip_prefix("raw=") {
        return format!("{raw}\n");
    }
    if kind.is_empty() {
        return String::new();
    }
    let record = kind.chars().next().unwrap();
    let version: u16 = kind[1..].parse().unwrap();
    let mut units: Vec<u16> = vec![u16::from(b' '); length(record, version)];
    let (mut end, mut bytes, mut bom) = ("\n", false, false);
    let put = |units: &mut Vec<u16>, column: usize, text: &str| {
        for (n, unit) in text.encode_utf16().enumerate() {
            units[column - 1 + n] = unit;
        }
    };
    put(&mut units, 1, &kind[..1]);
    put(&mut units, 17, &kind[1..]);
    for part in parts {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        match name {
            "end" => end = value,
            "bytes" => bytes = true,
            "bom" => bom = true,
            "nuls" => units.iter_mut().filter(|unit| **unit == u16::from(b' ')).for_each(|unit| *unit = 0),
            "raw length" => units.resize(length(value.chars().next().unwrap(), version), u16::from(b' ')),
            _ if name.starts_with('-') => units.truncate(units.len() - name[1..].parse::<usize>().unwrap()),
            _ if name.starts_with('+') => units.extend(name[1..].encode_utf16()),
            _ if name.starts_with('@') => put(&mut units, name[1..].parse().unwrap(), value),
            _ => put(&mut units, column(name, version), value),
        }
    }
    let mut text = String::from_utf16(&units).unwrap();
    if bytes {
        // What a program does that counts bytes: each letter beyond ASCII takes one blank behind it.
        for c in text.clone().chars().filter(|c| !c.is_ascii()) {
            let at = text.find(c).unwrap();
            let blank = at + text[at..].find("  ").unwrap();
            text.remove(blank);
        }
    }
    format!("{}{text}{end}", if bom { "\u{FEFF}" } else { "" })
}

fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for row in rows("lines.csv") {
        files.entry(row[0].clone()).or_insert_with(String::new).push_str(&line(&row[1]));
    }
    files
}

fn list(cell: &str) -> Vec<&str> {
    cell.split('|').filter(|part| !part.is_empty()).collect()
}

/// Everything of a file up to its end or to what is fatal.
fn read(file: &[u8]) -> (Option<Header>, Vec<Patient>) {
    let Ok(mut reader) = Reader::open(file, &Options::default()) else { return (None, Vec::new()) };
    let mut patients = Vec::new();
    while let Ok(Some(patient)) = reader.next_patient() {
        patients.push(patient);
    }
    (Some(reader.header().clone()), patients)
}

#[test]
fn files_get_the_verdict_of_their_row() {
    let files = files();
    let mut wrong = Vec::new();
    for row in rows("expected.csv") {
        let file = files[&row[0]].as_bytes();
        let report = validate(file, &Options::default());
        let codes: Vec<&str> = report.errors.iter().map(|p| p.code.as_str()).collect();
        let lines: Vec<String> = report.errors.iter().map(|p| p.line.to_string()).collect();
        let fatal_fits = match &report.fatal {
            None => row[8].is_empty(),
            Some(fatal) => {
                !row[8].is_empty()
                    && fatal.message.contains(&row[8])
                    && (row[7].is_empty() || row[7] == fatal.line.to_string())
            }
        };
        let counts = report.counts;
        let counted = [counts.patients, counts.tumors, counts.items].map(|n| n.to_string());
        let (header, patients) = read(file);
        let value = |place: &str| {
            let mut parts = place.splitn(3, '.');
            let (patient, tumor) =
                (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
            let id = parts.next()?;
            let items = match (patient, tumor) {
                (0, _) => &header.as_ref()?.items,
                (n, 0) => &patients.get(n - 1)?.items,
                (n, m) => &patients.get(n - 1)?.tumors.get(m - 1)?.items,
            };
            items.get_id(id)
        };
        let missing: Vec<&str> = list(&row[9])
            .into_iter()
            .filter(|cell| cell.split_once('=').is_none_or(|(place, is)| value(place) != Some(is)))
            .collect();
        let fits = report.valid.to_string() == row[1]
            && codes == list(&row[2])
            && lines == list(&row[3])
            && counted[..] == row[4..7]
            && fatal_fits
            && missing.is_empty();
        if !fits {
            wrong.push(format!("{row:?}\n   lacks {missing:?}, got {report:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_file_has_a_row() {
    let expected: BTreeSet<String> = rows("expected.csv").into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(expected, files().into_keys().collect());
}

#[test]
fn nothing_of_a_file_is_lost_when_it_is_written_again() {
    for (case, file) in files() {
        let (Some(header), patients) = read(file.as_bytes()) else { continue };
        let mut writer = Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
        if patients.iter().any(|p| writer.write_patient(p).is_err()) {
            // Only what has no column in the records of the file's type is refused.
            assert!(
                [
                    "too long by text",
                    "long type in a short file",
                    "type spoiled in the middle",
                    "incidence with the columns of an abstract"
                ]
                .contains(&case.as_str()),
                "{case}"
            );
            continue;
        }
        let again = writer.finish().unwrap();
        let (header_again, mut patients_again) = read(&again);
        assert_eq!(header_again, Some(header), "{case}");
        for (before, after) in patients.iter().zip(&mut patients_again) {
            let both = before.tumors.iter().zip(&after.tumors);
            for (before, after) in std::iter::once((&before.items, &after.items))
                .chain(both.map(|(before, after)| (&before.items, &after.items)))
            {
                for (id, value) in before.iter() {
                    let spaced = value.replace("\r\n", " ").replace(['\n', '\r'], " ");
                    assert_eq!(after.get_id(id), Some(spaced.as_str()), "{case}: {id}");
                }
                assert_eq!(before.len(), after.len(), "{case}");
            }
            assert_eq!(before.tumors.len(), after.tumors.len(), "{case}");
        }
        assert_eq!(patients.len(), patients_again.len(), "{case}");
    }
}

#[test]
fn a_flat_file_is_told_by_its_first_bytes() {
    for (case, file) in files() {
        let flat = is_flat(&file.as_bytes()[..file.len().min(64)]);
        if Reader::open(file.as_bytes(), &Options::default()).is_ok() {
            assert!(flat || case == "blank lines at the ends", "{case}");
        }
    }
    assert!(!is_flat(b"") && !is_flat(b"<?xml version=\"1.0\"?>") && !is_flat(b"A234567890123456 80"));
    assert!(is_flat(b"A               130") && !is_flat(b"A               1"));
}

#[test]
fn windows_1252_is_refused_with_advice_and_read_when_asked() {
    let file = files()["not ascii"].chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    let report = validate(&file[..], &Options::default());
    let fatal = report.fatal.unwrap();
    assert!(fatal.message.contains("Windows-1252") && fatal.line == 1, "{fatal:?}");
    assert!(!fatal.message.contains("MU"), "{fatal:?}");
    let mut reader = Reader::open(Windows1252::new(&file[..]), &Options::default()).unwrap();
    let patient = reader.next_patient().unwrap().unwrap();
    assert_eq!(patient.items.get_id("nameLast"), Some("MUÑOZ"));
    assert_eq!(patient.tumors[0].items.get_id("primarySite"), Some("C504"));
    assert!(reader.problems().is_empty());
}
