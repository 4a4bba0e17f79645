//! Damage to the registry's file, and a large import in little memory.
//!
//! `./test` flips 100 bits and imports some megabytes;
//! `ACCESSION_FLIPS=1000` and `ACCESSION_IMPORT_MB=2000` make both as large as they say.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use store::{Registry, Secret};
use tests::{PHRASE, Place, Random, call, created, filled, invented, run, write_xml};

fn sized(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

fn flip(file: &Path, at: u64, bit: u32) {
    let mut file = OpenOptions::new().read(true).write(true).open(file).unwrap();
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_exact(&mut byte).unwrap();
    byte[0] ^= 1 << bit;
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&byte).unwrap();
}

/// All documents, as one text.
fn content(registry: &Registry) -> Result<String, store::Error> {
    let mut all = String::new();
    registry.each_patient::<store::Error>(|patient, tumors| {
        all.push_str(&format!("{:?}", patient.items.iter().collect::<Vec<_>>()));
        tumors.iter().for_each(|t| all.push_str(&format!("{:?}", t.items.iter().collect::<Vec<_>>())));
        Ok(true)
    })?;
    Ok(all)
}

#[test]
fn flipped_bits_in_the_registry_are_found_or_change_nothing() {
    let place = Place::new("flips");
    drop(filled(&place.registry(), 30, 51).0);
    let file = place.registry().join("registry.accession");
    // Opened once, for its key; each look at the damaged file is a connection of its own.
    let registry = Registry::unlock(&place.registry(), None, &Secret::passphrase(PHRASE)).unwrap();
    let whole = content(&registry).unwrap();
    let size = fs::metadata(&file).unwrap().len();
    let (mut found, mut harmless) = (0, Vec::new());
    let mut random = Random(52);
    let flips = sized("ACCESSION_FLIPS", 100);
    for _ in 0..flips {
        let (at, bit) = (random.below(size), random.below(8) as u32);
        flip(&file, at, bit);
        let seen = match registry.another() {
            Err(_) => true,
            Ok(damaged) => !damaged.check().is_ok_and(|findings| findings.is_empty()),
        };
        if seen {
            found += 1;
        } else {
            let read = registry.another().and_then(|r| content(&r));
            assert!(
                read.is_ok_and(|read| read == whole),
                "bit {bit} of byte {at} changes what is read, unseen"
            );
            harmless.push(at);
        }
        flip(&file, at, bit);
    }
    assert!(registry.another().unwrap().check().unwrap().is_empty(), "it is whole again");
    println!("{flips} flips in {size} bytes: {found} found, {} harmless, at {harmless:?}", harmless.len());
    assert!(found * 100 >= flips * 99, "only {found} of {flips} are found");
}

#[test]
fn a_flipped_bit_is_named_by_the_doctor_and_the_exit_code() {
    let place = Place::new("flip-doctor");
    drop(filled(&place.registry(), 20, 53).0);
    let file = place.registry().join("registry.accession");
    flip(&file, 20 * 4096 + 100, 3);
    let ran = tests::on(&place.registry(), &["doctor"]);
    assert_eq!(ran.code, Some(1), "{ran:#?}");
    assert!(ran.out.contains("page 21") || ran.err.contains("damaged"), "{ran:#?}");
}

/// The invented file, repeated with other numbers until it is so large.
fn large_file(path: &Path, megabytes: u64) -> u64 {
    let mut seed = 60;
    write_xml(path, &invented(500, seed));
    let piece = fs::metadata(path).unwrap().len();
    let pieces = (megabytes << 20).div_ceil(piece).max(1);
    if pieces > 1 {
        // One header, many patients: written in pieces, joined without the frame of each.
        let mut out = File::create(path).unwrap();
        for n in 0..pieces {
            let part = path.with_extension("part");
            write_xml(&part, &renumbered(seed, n));
            let text = fs::read_to_string(&part).unwrap();
            let (from, to) = (text.find("<Patient").unwrap(), text.rfind("</NaaccrData>").unwrap());
            if n == 0 {
                out.write_all(&text.as_bytes()[..from]).unwrap();
            }
            out.write_all(&text.as_bytes()[from..to]).unwrap();
            if n + 1 == pieces {
                out.write_all(&text.as_bytes()[to..]).unwrap();
            }
            fs::remove_file(part).unwrap();
            seed += 1;
        }
    }
    fs::metadata(path).unwrap().len()
}

/// Five hundred invented patients of a seed, with patient numbers that no other piece has.
fn renumbered(seed: u64, piece: u64) -> Vec<naaccr::Patient> {
    let mut patients = invented(500, seed);
    for (n, patient) in patients.iter_mut().enumerate() {
        let number = format!("{:08}", piece * 500 + n as u64 + 1);
        patient.items.set("patientIdNumber", &number);
    }
    patients
}

#[test]
fn a_large_import_stays_within_256_megabytes() {
    let place = Place::new("import-memory");
    drop(created(&place.registry()));
    let file = place.at("large.xml");
    let bytes = large_file(&file, sized("ACCESSION_IMPORT_MB", 12));
    let registry = place.registry();
    let import = ["--registry", registry.to_str().unwrap(), "import", file.to_str().unwrap(), "--json"];
    let ran = run(call(import).env("XDG_STATE_HOME", place.at("state")));
    let peak = ran.peak / 1024;
    let report = ran.json();
    println!("{} MB of XML, {} tumors: {peak} MB at most", bytes >> 20, report["tumors"]["new"]);
    if peak == 0 {
        tests::shim::skipped("there is no /proc to read the memory of a process from");
        return;
    }
    // The key of this registry costs 64 MB; at the usual cost Argon2 alone holds 256 MB for a second, before the import.
    assert!(peak < 256, "{peak} MB for {} MB of XML", bytes >> 20);
}
