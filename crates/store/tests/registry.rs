//! The registry's file: what goes in comes out, and nobody else reads it.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use naaccr::{Items, item};
use store::{
    Action, Error, Event, Find, KeyCost, NewAmendment, NewSubmission, Registry, Secret, Standing, Status,
    SubmissionLine,
};

const PASS: &str = "correct horse battery staple";

fn event() -> Event {
    Event::new(Action::Update, "abstract", "2026-11-22T10:00:00.000Z")
}

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("accession-store-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&path);
    path
}

fn create(name: &str) -> (PathBuf, Registry) {
    let path = folder(name);
    let registry = Registry::create(
        &path,
        "St. Brendan",
        "M. Okafor",
        &Secret::passphrase(PASS),
        "2026-11-22T10:00:00Z",
        KeyCost::Floor,
    );
    (path, registry.unwrap())
}

fn documents() -> (Items, Items) {
    let patient = [
        ("nameLast", "Müller-Sentinel"),
        ("nameFirst", "Ruth"),
        ("dateOfBirth", "19580614"),
        ("ourField", "x"),
    ];
    let tumor = [
        ("primarySite", "C504"),
        ("accessionNumberHosp", "202600418"),
        ("dateOfDiagnosis", "202609"),
        ("textRemarks", "a\nb"),
    ];
    (patient.into_iter().collect(), tumor.into_iter().collect())
}

fn standing(words: &str) -> Standing {
    Standing {
        required_done: 3,
        required_of: 9,
        errors: 1,
        warnings: 0,
        words: words.into(),
        ..Standing::default()
    }
}

fn add(registry: &mut Registry) -> (i64, i64) {
    let (patient, tumor) = documents();
    registry
        .write::<_, Error>(event(), |w| {
            let p = w.add_patient("self", None, &patient, "", "now")?;
            let words = standing("Müller-Sentinel Ruth 202600418 C504");
            let t = w.add_tumor(p, None, Status::Incomplete, &patient, &tumor, "<x:a/>", &words, "now")?;
            Ok((p, t))
        })
        .unwrap()
}

#[test]
fn documents_come_back_whole_after_reopening() {
    let (path, mut registry) = create("whole");
    let (p, t) = add(&mut registry);
    drop(registry);
    let registry = Registry::unlock(&path, None, &Secret::passphrase(PASS)).unwrap();
    let (patient, tumor) = documents();
    assert_eq!(registry.patient(p).unwrap().items, patient);
    let stored = registry.tumor(t).unwrap();
    assert_eq!((stored.items, stored.extensions.as_str(), stored.revision), (tumor, "<x:a/>", 1));
    assert_eq!(registry.name(), "St. Brendan");
    let mut seen = 0;
    registry
        .each_patient::<Error>(|_, tumors| {
            seen += tumors.len();
            Ok(true)
        })
        .unwrap();
    assert_eq!(seen, 1);
}

/// Bits of information in a byte, by how often each value stands in the file.
fn entropy(bytes: &[u8]) -> f64 {
    let mut seen = [0u32; 256];
    bytes.iter().for_each(|b| seen[usize::from(*b)] += 1);
    let share = |n: &u32| f64::from(*n) / bytes.len() as f64;
    seen.iter().filter(|n| **n > 0).map(|n| -share(n) * share(n).log2()).sum()
}

#[test]
fn nothing_on_disk_is_readable_and_a_wrong_pass_phrase_changes_nothing() {
    let (path, mut registry) = create("sealed");
    add(&mut registry);
    let read_all = || -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        files.into_iter().map(|f| (f.clone(), std::fs::read(&f).unwrap())).collect()
    };
    let mut judged = 0;
    for (file, bytes) in read_all() {
        for needle in ["Sentinel", "SQLite format 3", "202600418", "CREATE TABLE"] {
            assert!(
                !bytes.windows(needle.len()).any(|w| w == needle.as_bytes()),
                "{needle} in {}",
                file.display()
            );
        }
        // The index of the log (-shm) holds page numbers in the clear; a short file cannot be judged by counting.
        let sealed = file.extension().is_some_and(|e| e == "accession" || e == "accession-wal");
        if sealed && bytes.len() > 60_000 {
            assert!(entropy(&bytes) > 7.9, "{}: {:.3} bits a byte", file.display(), entropy(&bytes));
            judged += 1;
        }
    }
    assert!(judged > 0, "neither the file nor its log is long enough to judge");
    drop(registry);
    let before = read_all();
    assert!(matches!(
        Registry::unlock(&path, None, &Secret::passphrase("wrong horse battery staple")),
        Err(Error::WrongPassphrase)
    ));
    assert!(before == read_all());
    assert!(matches!(
        Registry::create(&path, "x", "x", &Secret::passphrase(PASS), "now", KeyCost::Floor),
        Err(Error::AlreadyThere)
    ));
    assert!(before == read_all());
    assert!(matches!(
        Registry::unlock(&folder("empty"), None, &Secret::passphrase(PASS)),
        Err(Error::NoRegistry)
    ));
}

#[test]
fn a_damaged_or_foreign_file_is_refused() {
    let (path, registry) = create("damaged");
    drop(registry);
    let (other, registry) = create("foreign");
    drop(registry);
    std::fs::copy(other.join("registry.keys"), path.join("registry.keys")).unwrap();
    assert!(matches!(Registry::unlock(&path, None, &Secret::passphrase(PASS)), Err(Error::OtherKeyring)));
    std::fs::remove_file(other.join("registry.accession")).unwrap();
    assert!(matches!(Registry::unlock(&other, None, &Secret::passphrase(PASS)), Err(Error::FileMissing)));
    let keys = path.join("registry.keys");
    let mut bytes = std::fs::read(&keys).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&keys, &bytes).unwrap();
    assert!(matches!(
        Registry::unlock(&path, None, &Secret::passphrase(PASS)),
        Err(Error::Keyring(_) | Error::WrongPassphrase)
    ));
}

#[test]
fn a_stale_save_is_refused_and_rolled_back() {
    let (_, mut registry) = create("stale");
    let (p, t) = add(&mut registry);
    let (patient, mut tumor) = documents();
    tumor.put(item::LATERALITY, "2");
    let save = |registry: &mut Registry, revision| {
        registry.write::<_, Error>(event(), |w| {
            let new = NewAmendment {
                patient: p,
                tumor: Some(t),
                revision: 2,
                item: "laterality",
                old: "",
                new: "2",
                reason: "",
                source: "form",
            };
            w.add_amendment("now", "me", &new)?;
            w.save_tumor(t, revision, p, Status::Complete, &patient, &tumor, &standing("ruth"), "later")
        })
    };
    assert_eq!(save(&mut registry, 1).unwrap(), 2);
    assert!(matches!(save(&mut registry, 1), Err(Error::Stale)));
    assert_eq!(registry.amendments(p, t, Some("laterality")).unwrap().len(), 1);
    assert_eq!(registry.tumor(t).unwrap().revision, 2);
    assert!(matches!(registry.tumor(99), Err(Error::NotFound(_))));
}

#[test]
fn search_finds_by_beginnings_and_follows_changes() {
    let (_, mut registry) = create("search");
    let (p, t) = add(&mut registry);
    let find = |registry: &Registry, word: &str| {
        let find = Find { words: vec![word.into()], limit: 10, ..Find::default() };
        registry.find(&find).unwrap().rows.iter().map(|r| r.tumor).collect::<Vec<_>>()
    };
    for word in ["mul", "Müll", "2026004", "c50", "muller sentinel", "m"] {
        assert_eq!(find(&registry, word), [t], "{word}");
    }
    assert!(find(&registry, "smith").is_empty());
    let (patient, tumor) = documents();
    registry
        .write::<_, Error>(event(), |w| {
            w.save_tumor(t, 1, p, Status::Complete, &patient, &tumor, &standing("smith"), "now")
        })
        .unwrap();
    assert_eq!(find(&registry, "smith"), [t]);
    assert!(find(&registry, "mul").is_empty());
}

#[test]
fn what_a_recipient_has_follows_from_what_was_sent() {
    let (_, mut registry) = create("ledger");
    let (_, t) = add(&mut registry);
    let lines = [SubmissionLine { tumor: t, payload: [7; 32], reason: "new" }];
    let new = NewSubmission {
        profile: "monthly",
        recipient: "State",
        record_type: "A",
        file: "f.xml.gz",
        sha256: "",
        patients: 1,
        items: 2,
        lines: &lines,
    };
    let (key, number) = registry.write::<_, Error>(event(), |w| w.add_submission("t1", "me", &new)).unwrap();
    assert_eq!(number, 1);
    assert!(registry.recipient_has("State").unwrap().is_empty());
    registry.write::<_, Error>(event(), |w| w.record_sent(key, "t2", "", "reporting")).unwrap();
    assert_eq!(registry.recipient_has("State").unwrap()[&t], [7; 32]);
    assert!(matches!(
        registry.write::<_, Error>(event(), |w| w.record_sent(key, "t3", "", "")),
        Err(Error::Stale)
    ));
    let (second, number) =
        registry.write::<_, Error>(event(), |w| w.add_submission("t4", "me", &new)).unwrap();
    assert_eq!(number, 2);
    registry.write::<_, Error>(event(), |w| w.record_discarded(second, "never left")).unwrap();
    let states: Vec<String> = registry.submissions("monthly").unwrap().into_iter().map(|s| s.state).collect();
    assert_eq!(states, ["discarded", "sent"]);
}

#[test]
fn the_engine_is_new_enough_and_set_as_designed() {
    let (_, registry) = create("engine");
    let engine = registry.engine().unwrap();
    let get = |name: &str| engine.settings.iter().find(|s| s.name == name).map(|s| s.value.clone()).unwrap();
    assert_eq!(get("cipher_status"), "1");
    assert_eq!((get("journal_mode").as_str(), get("synchronous").as_str()), ("wal", "2"));
    assert_eq!((get("recursive_triggers").as_str(), get("trusted_schema").as_str()), ("1", "0"));
    let wrong: Vec<_> = engine.settings.iter().filter(|s| !s.is_right()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(registry.check().unwrap().is_empty());
}

/// The walk over many hits and the sorting of few say the same.
#[test]
fn broad_and_narrow_searches_agree() {
    let (_, mut registry) = create("broad");
    let (patient, mut tumor) = documents();
    registry
        .write::<_, Error>(event(), |w| {
            for n in 0..2_500 {
                tumor.put(item::ACCESSION_NUMBER_HOSP, &format!("2026{:05}", n * 7_919 % 2_500));
                let p = w.add_patient("self", None, &patient, "", "now")?;
                let words =
                    Standing { errors: n % 3, ..standing(if n % 50 == 0 { "smith rare" } else { "smith" }) };
                let status = if n % 4 == 0 { Status::Incomplete } else { Status::Complete };
                w.add_tumor(p, None, status, &patient, &tumor, "", &words, "now")?;
            }
            Ok(())
        })
        .unwrap();
    let broad =
        Find { words: vec!["sm".into()], limit: 40, offset: 100, descending: true, ..Find::default() };
    // A list of all keys sends the same question the other way.
    let every = registry.find_keys(&Find::default()).unwrap();
    let narrow = Find { only: Some(every.clone()), ..broad.clone() };
    let (a, b) = (registry.find(&broad).unwrap(), registry.find(&narrow).unwrap());
    assert_eq!((a.total, a.incomplete, a.with_errors), (b.total, b.incomplete, b.with_errors));
    assert_eq!((a.total, a.rows.len()), (2_500, 40));
    let keys = |f: &store::Found| f.rows.iter().map(|r| r.accession.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&a), keys(&b));
    let errors = Find { with_errors: true, complete: Some(true), year_from: Some(2026), ..broad.clone() };
    let (a, b) = (
        registry.find(&errors).unwrap(),
        registry.find(&Find { only: Some(every), ..errors.clone() }).unwrap(),
    );
    assert_eq!((a.total, a.with_errors, keys(&a)), (b.total, b.with_errors, keys(&b)));
    assert!(a.total > 0 && a.incomplete == 0);
    let rare = Find { words: vec!["rare".into()], limit: 100, ..Find::default() };
    assert_eq!(registry.find(&rare).unwrap().rows.len(), 50);
}
