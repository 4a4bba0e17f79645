//! The fuzz target `keyring` without the fuzzer: a sound key file, changed in many thousand fixed ways.

#![allow(clippy::unwrap_used)]

#[path = "invariants/keyring.rs"]
mod keyring;

use store::{KeyCost, Registry, RegistryFace, Secret};

/// The body of a key file, out of the array of numbers that the file keeps it as.
fn body(file: &[u8]) -> Vec<u8> {
    #[derive(serde::Deserialize)]
    struct Outside {
        body: Vec<u8>,
    }
    ciborium::from_reader::<Outside, _>(file).unwrap().body
}

#[test]
fn twenty_thousand_changed_key_files_are_read_or_refused() {
    let folder = std::env::temp_dir().join(format!("accession-fuzz-seeds-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let secret = Secret::passphrase("correct horse battery staple");
    drop(Registry::create(&folder, "St. Brendan", "okafor", &secret, "now", KeyCost::Floor).unwrap());
    let file = std::fs::read(folder.join("registry.keys")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(RegistryFace::read(&file).is_ok());

    // A small generator of our own: the same walk each time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for (how, seed) in [(0u8, file.clone()), (1, body(&file))] {
        keyring::holds(&[&[how][..], &seed].concat());
        for _ in 0..10_000 {
            let mut bytes = seed.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                match next(5) {
                    0 => bytes[at] ^= 1 << next(8),
                    1 => bytes[at] = next(256) as u8,
                    2 => bytes.truncate(at.max(1)),
                    3 => bytes.insert(at, [0x9b, 0x5b, 0xbf, 0xff, 0x1b][next(5)]),
                    _ => {
                        let end = (at + next(64)).min(bytes.len());
                        let part = bytes[at..end].to_vec();
                        bytes.splice(at..at, part);
                    }
                }
            }
            keyring::holds(&[&[how][..], &bytes].concat());
        }
    }
}
