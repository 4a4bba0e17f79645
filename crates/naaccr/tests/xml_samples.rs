//! Real files: the published conformance folders and samples, and rewriting without a changed byte.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use naaccr::Patient;
use naaccr::xml::{Options, Reader, Source, WriteOptions, Writer, validate};

/// The shared reference, or nothing (said aloud) on a machine that has only the project.
fn reference(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/naaccr").join(part);
    if !path.exists() {
        eprintln!("skipped: {part} of ../shared/reference is not on this machine");
        return None;
    }
    Some(path)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

fn open(path: &Path) -> Source<File> {
    Source::new(File::open(path).unwrap()).unwrap()
}

#[test]
fn conformance_files_get_the_verdict_of_their_folder() {
    let Some(folder) = reference("conformance") else { return };
    for (kind, expected) in [("valid", true), ("invalid", false)] {
        let files = files(&folder.join(kind));
        assert!(files.len() >= 10, "{kind}");
        for file in files {
            let report = validate(open(&file), &Options::default());
            assert_eq!(report.valid, expected, "{}: {report:?}", file.display());
        }
    }
}

#[test]
fn the_large_sample_is_read_whole_and_rewritten_without_a_changed_byte() {
    let Some(path) = reference("samples/v26-abstract-1k.xml.gz") else { return };
    let mut before = Vec::new();
    open(&path).read_to_end(&mut before).unwrap();

    let mut reader = Reader::open(&before[..], &Options::default()).unwrap();
    let mut writer = Writer::new(Vec::new(), reader.header(), &WriteOptions::default()).unwrap();
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        assert!(reader.problems().is_empty(), "{:?}", reader.problems());
        writer.write_patient(&patient).unwrap();
    }
    let after = writer.finish().unwrap();
    let counts = reader.counts();
    assert_eq!((counts.patients, counts.tumors, counts.items), (863, 1_000, 235_404));
    assert!(before == after, "rewritten file differs");
}

#[test]
fn patients_lines_are_where_their_tags_are() {
    let Some(path) = reference("samples/v26-abstract-1k.xml.gz") else { return };
    let mut text = String::new();
    open(&path).read_to_string(&mut text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader::open(Cursor::new(&text), &Options::default()).unwrap();
    let mut count = 0;
    while reader.next_patient().unwrap().is_some() {
        assert_eq!(lines[reader.patient_line() as usize - 1].trim(), "<Patient>");
        count += 1;
    }
    assert_eq!(count, text.matches("<Patient>").count());
}

#[test]
fn samples_of_all_versions_are_read_to_their_end() {
    let Some(folder) = reference("samples") else { return };
    for file in files(&folder) {
        let report = validate(open(&file), &Options::default());
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let mut codes = std::collections::BTreeMap::new();
        for problem in &report.errors {
            *codes.entry((problem.code, problem.naaccr_id.clone())).or_insert(0) += 1;
        }
        println!("{name}: valid {} {:?} {codes:?} {:?}", report.valid, report.counts, report.fatal);
        assert_eq!(report.fatal, None, "{name}");
        if name.contains("v250") || name.contains("v26") {
            assert!(report.valid, "{name}: {:?}", report.errors.first());
        }
    }
}
