//! What the fuzzer found once never comes back, and our own cases keep every promise too.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod invariants;

use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/naaccr")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Runs the seeds of a target; a panic names the file through the test's output.
fn seeds(target: &str, holds: fn(&[u8])) {
    for path in files_below(&cases().join("fuzz").join(target)) {
        println!("{}", path.display());
        holds(&fs::read(&path).unwrap());
    }
}

#[test]
fn seeds_of_xml() {
    seeds("xml", invariants::xml::holds);
}

#[test]
fn seeds_of_gz() {
    seeds("gz", invariants::gz::holds);
}

#[test]
fn seeds_of_dictionary() {
    seeds("dictionary", invariants::dictionary::holds);
}

#[test]
fn seeds_of_flat() {
    seeds("flat", invariants::flat::holds);
}

#[test]
fn our_cases_keep_every_promise() {
    let files = files_below(&cases().join("xml"));
    assert!(files.len() > 80, "{}", files.len());
    for path in files.iter().filter(|path| path.extension().is_some_and(|e| e == "xml" || e == "gz")) {
        println!("{}", path.display());
        let file = fs::read(path).unwrap();
        // Steps of seven come by every way of reading and of writing, if not by all of them together.
        for reading in (0..=255).step_by(7) {
            invariants::xml::holds(&[&[reading, b'0'.wrapping_add(reading % 64)], &file[..]].concat());
        }
        for (at, how) in [(0, 255), (100, 200), (255, 7), (128, 254)] {
            for mode in [0, 32, 64] {
                invariants::gz::holds(&[&[mode, at, how], &file[..]].concat());
            }
        }
        invariants::dictionary::holds(&file);
    }
}
