//! What the fuzzer found once never comes back.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

mod invariants;

use std::fs;
use std::path::Path;

/// Runs the seeds of a target; a panic names the file through the test's output.
fn seeds(target: &str, holds: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/staging/fuzz").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds of {target}");
    for path in files {
        println!("{}", path.display());
        holds(&fs::read(&path).unwrap());
    }
}

#[test]
fn seeds_of_release() {
    seeds("release", invariants::release::holds);
}

#[test]
fn seeds_of_facts() {
    seeds("facts", invariants::facts::holds);
}
