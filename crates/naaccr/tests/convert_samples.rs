//! Real files converted to the current version and back to older ones: what is written is valid, or named.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use naaccr::Patient;
use naaccr::convert::{Converter, Retired};
use naaccr::standard::{CURRENT, VERSIONS};
use naaccr::xml::{Options, Reader, Source, WriteOptions, Writer, validate};

/// The shared samples, or none (said aloud) on a machine that has only the project.
fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/naaccr/samples");
    if !folder.exists() {
        eprintln!("skipped: the samples of ../shared/reference are not on this machine");
        return Vec::new();
    }
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

/// Converts a file patient by patient; every problem of what is written must be an old one of the same
/// patient and item, or have been named for review.
fn convert(path: &Path, to: u16) -> String {
    let options = Options::default();
    let mut reader = Reader::open(Source::new(File::open(path).unwrap()).unwrap(), &options).unwrap();
    let mut header = reader.header().clone();
    let from = header.version;
    let converter = Converter::new(from, to, Retired::Remove).unwrap().for_record_type(header.record_type);
    converter.header(&mut header);
    let mut patient = Patient::default();
    let (mut patients, mut before, mut after, mut review) = (0, 0, 0, 0);
    let mut rules: BTreeMap<(&str, String), usize> = BTreeMap::new();
    while reader.read_patient(&mut patient).unwrap() {
        let old: BTreeSet<String> = reader.problems().iter().map(|p| p.naaccr_id.clone()).collect();
        before += reader.problems().len();
        let changes = converter.patient(&mut patient);
        let mut writer = Writer::new(Vec::new(), &header, &WriteOptions::default()).unwrap();
        let refused = writer.write_patient(&patient).err();
        let named: BTreeSet<&str> = changes.iter().filter(|c| c.review).map(|c| c.to).collect();
        if let Some(refused) = refused {
            // The writer never cuts; a text that is too long for an older version stops it by default.
            assert!(named.iter().any(|id| refused.to_string().starts_with(id)), "{refused}");
        }
        let report = validate(&writer.finish().unwrap()[..], &options);
        assert_eq!(report.fatal, None, "{}", path.display());
        for problem in &report.errors {
            let id = problem.naaccr_id.as_str();
            assert!(named.contains(id) || old.contains(id), "{}: {problem:?}", path.display());
        }
        after += report.error_count;
        review += changes.iter().filter(|c| c.review).count();
        patients += 1;
        for change in changes {
            *rules.entry((change.rule, format!("{:?}", change.kind))).or_default() += 1;
        }
    }
    let rules: Vec<String> = rules.into_iter().map(|((r, k), n)| format!("{r} {k} {n}")).collect();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    format!(
        "{name} {from} to {to}: {patients} patients, problems {before} before and {after} after, \
         {review} for review; {}",
        rules.join(", ")
    )
}

#[test]
fn samples_of_older_versions_become_valid_files_of_the_current_one() {
    for path in samples() {
        println!("{}", convert(&path, CURRENT));
    }
}

#[test]
fn newer_samples_become_files_of_older_versions() {
    for path in samples() {
        let name = path.to_string_lossy().into_owned();
        let versions = match (name.contains("v26-"), name.contains("v250-abstract")) {
            (true, _) => &[160, 180, 220, 250],
            (_, true) => VERSIONS,
            _ => continue,
        };
        for version in versions {
            println!("{}", convert(&path, *version));
        }
    }
}
