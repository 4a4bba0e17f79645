//! `schemas/MANIFEST.toml`: for every file of facts its source, version, date, licence and hash.
//!
//! Entries are written by hand; the hash is refreshed here, and files that codegen writes get an entry
//! of their own. A file without an entry is a fact without a source, and `tidy` says so.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::{Failed, Outcome, read};

const PATH: &str = "schemas/MANIFEST.toml";
const HEAD: &str = "# Every file of facts: where it comes from, which edition, under which licence, and its hash.\n\
    # `cargo xtask manifest` refreshes the hashes; everything else is written by hand and kept.\n";

/// One file of facts.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Entry {
    /// Path from `schemas/`.
    pub path: String,
    /// Who published what it says.
    pub source: String,
    /// Edition of the source.
    pub version: String,
    /// When that edition took effect, YYYY-MM-DD.
    pub effective: String,
    /// Terms of use.
    pub licence: String,
    /// Hash of the file with LF line ends.
    #[serde(default)]
    pub sha256: String,
}

#[derive(Default, Deserialize)]
struct Manifest {
    #[serde(default)]
    file: Vec<Entry>,
}

/// Refreshes hashes, adds entries for generated files, drops entries of files that are gone.
pub fn refresh(root: &Path) -> Outcome<()> {
    let known = entries(root)?;
    let mut out = String::from(HEAD);
    let mut bare = Vec::new();
    for path in files(root)? {
        let hash = hash(&root.join("schemas").join(&path))?;
        let Some(entry) = known.get(&path).cloned().or_else(|| generated(&path)) else {
            bare.push(path);
            continue;
        };
        let _ = write!(
            out,
            "\n[[file]]\npath = {:?}\nsource = {:?}\nversion = {:?}\neffective = {:?}\nlicence = {:?}\nsha256 = {hash:?}\n",
            entry.path, entry.source, entry.version, entry.effective, entry.licence
        );
    }
    if read(&root.join(PATH)).ok().as_deref() != Some(&out) {
        std::fs::write(root.join(PATH), out)?;
    }
    for path in &bare {
        println!("{PATH}: add an entry for {path} (path, source, version, effective, licence)");
    }
    Ok(())
}

/// What is wrong with the manifest, each with the way out.
pub fn wrongs(root: &Path) -> Outcome<Vec<String>> {
    let known = entries(root)?;
    let files = files(root)?;
    let mut wrong = Vec::new();
    for path in &files {
        match known.get(path) {
            None => {
                wrong.push(format!("schemas/{path}: no entry in {PATH}; add one with its source and licence"))
            }
            Some(e) if e.sha256 != hash(&root.join("schemas").join(path))? => {
                wrong.push(format!("schemas/{path}: its hash in {PATH} is old; run `cargo xtask manifest`"));
            }
            Some(e) if e.source.is_empty() || e.licence.is_empty() => {
                wrong.push(format!("schemas/{path}: its entry in {PATH} names no source or no licence"));
            }
            Some(_) => {}
        }
    }
    for path in known.keys().filter(|p| !files.contains(p)) {
        wrong.push(format!("{PATH}: {path} is gone; run `cargo xtask manifest`"));
    }
    Ok(wrong)
}

fn entries(root: &Path) -> Outcome<BTreeMap<String, Entry>> {
    let text = match std::fs::read_to_string(root.join(PATH)) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(e) => return Err(e.into()),
    };
    let manifest: Manifest = toml::from_str(&text).map_err(|e| Failed(format!("{PATH}: {e}")))?;
    Ok(manifest.file.into_iter().map(|e| (e.path.clone(), e)).collect())
}

/// Every file below `schemas/` but the manifest, with forward slashes, in order.
fn files(root: &Path) -> Outcome<Vec<String>> {
    let base = root.join("schemas");
    let mut found: Vec<String> = crate::tidy::files_below(&base)?
        .into_iter()
        .map(|p: PathBuf| p.strip_prefix(&base).unwrap_or(&p).to_string_lossy().replace('\\', "/"))
        .filter(|p| p != "MANIFEST.toml" && !p.ends_with(".half"))
        .collect();
    found.sort();
    Ok(found)
}

fn hash(path: &Path) -> Outcome<String> {
    // Git may have checked out with CRLF on Windows; the hash is of the facts, not of line ends.
    let bytes: Vec<u8> = std::fs::read(path)?.into_iter().filter(|b| *b != b'\r').collect();
    Ok(Sha256::digest(&bytes).iter().fold(String::new(), |mut hex, b| {
        let _ = write!(hex, "{b:02x}");
        hex
    }))
}

/// The entry that a new file of a known folder starts with; its owner may say it better.
fn generated(path: &str) -> Option<Entry> {
    const NAACCR: &str =
        "NAACCR base dictionaries, as carried by imsweb/naaccr-xml; labels and sections from imsweb/layout";
    const CODES: &str = "imsweb/layout code tables (SEER); codes and short labels in our own format";
    const FACTS: &str =
        "facts of the standard; published by Information Management Services, Inc. under BSD-3-Clause";
    const ZIP3: &str =
        "United States Census Bureau, populations of ZIP code tabulation areas by their first three digits";
    const DEMO: &str =
        "frequencies of imsweb/data-generator (SEER), cut and rounded by schemas/demo/derive.py";
    const STAGING: &str = "SEER staging release of the National Cancer Institute, by imsweb/staging-client-java 11.9; facts and short labels in our own form";
    const OURS: &str = "MIT OR Apache-2.0";
    let (source, version, licence) = match path {
        "naaccr/renamed.csv" => (
            "ids that specification 1.4 shortened and items that versions 18 and 21 moved, as carried by imsweb/naaccr-xml",
            "specification 1.4",
            FACTS,
        ),
        "naaccr/items.csv" | "naaccr/default-user-items.csv" | "naaccr/versions.csv" => {
            (NAACCR, "the versions in versions.csv", FACTS)
        }
        "codes/histology.csv" => ("ICD-O-3 terms (WHO), as carried by imsweb/layout", "ICD-O-3.2", FACTS),
        "forms/required.csv" => (
            "our own, from general knowledge of the NAACCR required-status table; to be confirmed",
            "diagnoses of 2026",
            OURS,
        ),
        _ if path.starts_with("codes/hand/") => ("our own", "2026", OURS),
        _ if path.starts_with("codes/") && path.ends_with(".csv") => (CODES, "26", FACTS),
        "staging/cs-02.05.50.txt" => (STAGING, "Collaborative Stage 02.05.50", FACTS),
        "staging/tnm-2.1.txt" => (STAGING, "TNM 2.1", FACTS),
        "staging/eod_public-3.3.txt" => (STAGING, "EOD public 3.3", FACTS),
        "staging/pediatric-1.3.txt" => (STAGING, "Pediatric 1.3", FACTS),
        "extracts/zip3-2020.csv" => {
            (ZIP3, "2000, 2010 and 2020 censuses", "public domain (United States government)")
        }
        "demo/groups.csv"
        | "demo/treatments.csv"
        | "demo/surgery.csv"
        | "demo/radiation.csv"
        | "demo/regimens.csv" => ("our own, invented for plausibility", "2026", OURS),
        "demo/derive.py" => ("our own", "2026", OURS),
        _ if path.starts_with("demo/") => (DEMO, "reference of 2026", FACTS),
        "casework/parameters.toml" => (
            "rules of the Commission on Cancer, SEER and the registries' practice, in our own words",
            "2026",
            OURS,
        ),
        _ if path.starts_with("extracts/") => ("our own, after 45 CFR 164.514", "NAACCR 26", OURS),
        _ if path.starts_with("submissions/") => ("our own", "NAACCR 26", OURS),
        _ if path.starts_with("forms/") || path.ends_with("README.md") => ("our own", "2026", OURS),
        _ => return None,
    };
    Some(Entry {
        path: path.to_owned(),
        source: source.to_owned(),
        version: version.to_owned(),
        effective: "2026-01-01".to_owned(),
        licence: licence.to_owned(),
        sha256: String::new(),
    })
}
