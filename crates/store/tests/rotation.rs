//! A new data key: everything comes along, everybody gets it, and a folder in any state between opens whole.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use naaccr::Items;
use store::{Action, Error, Event, KeyCost, Registry, Secret, Standing, Status};

const PASS: &str = "correct horse battery staple";
const OTHER: &str = "seven invented words of another person";
const FILES: [&str; 2] = ["registry.accession", "registry.keys"];

/// A folder that goes when the test ends.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("accession-rotation-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Place(path)
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).unwrap()
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(name), bytes).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(&self.0)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn open(folder: &Path, login: &str, passphrase: &str) -> Result<Registry, Error> {
    Registry::unlock(folder, Some(login), &Secret::passphrase(passphrase))
}

/// A registry of two people with some invented patients.
fn filled(place: &Place, patients: u32) -> Registry {
    let secret = Secret::passphrase(PASS);
    let mut registry =
        Registry::create(&place.0, "St. Brendan", "okafor", &secret, "now", KeyCost::Floor).unwrap();
    registry.add_slot("lindqvist", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    add(&mut registry, patients);
    registry
}

fn add(registry: &mut Registry, patients: u32) {
    registry
        .write::<_, Error>(Event::new(Action::Create, "patient", "2026-11-22T10:00:00.000Z"), |w| {
            for n in 0..patients {
                let patient: Items = [("nameLast", format!("Invented{n}").as_str())].into_iter().collect();
                let tumor: Items = [("primarySite", "C504")].into_iter().collect();
                let p = w.add_patient("self", None, &patient, "", "now")?;
                w.add_tumor(p, None, Status::Incomplete, &patient, &tumor, "", &Standing::default(), "now")?;
            }
            Ok(())
        })
        .unwrap();
}

/// Everything in it, in words: every patient with every tumor.
fn content(registry: &Registry) -> Vec<String> {
    let mut lines = Vec::new();
    registry
        .each_patient::<Error>(|patient, tumors| {
            lines.push(format!("{:?}", patient.items));
            lines.extend(tumors.iter().map(|t| format!("{:?}", t.items)));
            Ok(true)
        })
        .unwrap();
    lines
}

fn assert_whole(place: &Place, wanted: &[String], generation: u32) {
    for (login, passphrase) in [("okafor", PASS), ("lindqvist", OTHER)] {
        let mut registry = open(&place.0, login, passphrase).unwrap();
        assert_eq!(content(&registry), wanted);
        assert_eq!(registry.generation().unwrap(), generation);
        assert_eq!(registry.stale_keyring(), None);
        assert!(registry.check().unwrap().is_empty());
        // It is not only read: a slot and a patient can be written.
        registry
            .change_secret(
                &Secret::passphrase(passphrase),
                &Secret::passphrase(passphrase),
                "now",
                KeyCost::Floor,
            )
            .unwrap();
    }
    assert!(!place.names().iter().any(|n| n.contains(".new")), "{:?}", place.names());
}

#[test]
fn a_rotation_carries_everything_and_everybody() {
    let place = Place::new("whole");
    let mut registry = filled(&place, 50);
    let before = content(&registry);
    let salt = place.bytes("registry.accession")[..16].to_vec();
    let vault = registry.vault_id();
    let mut told = Vec::new();
    registry.rotate(&mut |done, of| told.push((done, of))).unwrap();
    assert!(!told.is_empty() && told.last().is_some_and(|(done, of)| done == of && *of > 0), "{told:?}");
    assert_eq!(registry.vault_id(), vault);
    assert_eq!(content(&registry), before);
    let engine = registry.engine().unwrap();
    assert!(engine.settings.iter().all(|s| s.is_right()), "{:?}", engine.settings);
    // The same open registry goes on working, with jobs.
    add(&mut registry, 1);
    assert_eq!(content(&registry.another().unwrap()).len(), before.len() + 2);
    let wanted = content(&registry);
    drop(registry);
    assert_ne!(place.bytes("registry.accession")[..16], salt[..]);
    assert_whole(&place, &wanted, 2);
    open(&place.0, "okafor", PASS).unwrap().rotate(&mut |_, _| ()).unwrap();
    assert_whole(&place, &wanted, 3);
}

#[test]
fn who_was_removed_is_shut_out_by_the_rotation_even_with_their_old_key_file() {
    let place = Place::new("revoked");
    let mut registry = filled(&place, 3);
    let wanted = content(&registry);
    let kept = place.bytes("registry.keys");
    registry.remove_slot("lindqvist").unwrap();
    assert!(matches!(open(&place.0, "lindqvist", OTHER), Err(Error::WrongPassphrase)));
    registry.rotate(&mut |_, _| ()).unwrap();
    drop(registry);
    assert!(matches!(open(&place.0, "lindqvist", OTHER), Err(Error::WrongPassphrase)));
    assert_eq!(content(&open(&place.0, "okafor", PASS).unwrap()), wanted);
    // Nothing that is left in the folder opens with it, and what they kept does not open the new file.
    let newest = place.bytes("registry.keys");
    assert!(place.bytes("registry.keys.bak") == newest);
    place.put("registry.keys", &kept);
    for (login, passphrase) in [("lindqvist", OTHER), ("okafor", PASS)] {
        assert!(matches!(open(&place.0, login, passphrase), Err(Error::OtherKeyring)), "{login}");
    }
    assert!(Registry::previous_keyring(&place.0).unwrap());
    Registry::restore_previous_keyring(&place.0).unwrap();
    assert_eq!(content(&open(&place.0, "okafor", PASS).unwrap()), wanted);
}

#[test]
fn a_rotation_waits_for_nobody_and_takes_nobodys_file_away() {
    let place = Place::new("held");
    let mut registry = filled(&place, 3);
    let wanted = content(&registry);
    let other = open(&place.0, "lindqvist", OTHER).unwrap();
    assert!(matches!(registry.rotate(&mut |_, _| ()), Err(Error::Held)));
    assert_eq!(content(&registry), wanted, "the session goes on");
    assert_eq!(content(&other), wanted);
    drop(other);
    let job = registry.another().unwrap();
    assert!(matches!(registry.rotate(&mut |_, _| ()), Err(Error::Held)), "a job of our own holds it too");
    drop(job);
    add(&mut registry, 1);
    let wanted = content(&registry);
    registry.rotate(&mut |_, _| ()).unwrap();
    drop(registry);
    assert_whole(&place, &wanted, 2);
}

/// The files of a folder before and after a rotation, to build what a kill leaves.
struct Halves {
    wanted: Vec<String>,
    old: [Vec<u8>; 2],
    new: [Vec<u8>; 2],
}

fn halves(name: &str) -> Halves {
    let place = Place::new(name);
    let mut registry = filled(&place, 5);
    let wanted = content(&registry);
    drop(registry);
    let old = FILES.map(|f| place.bytes(f));
    registry = open(&place.0, "okafor", PASS).unwrap();
    registry.rotate(&mut |_, _| ()).unwrap();
    drop(registry);
    Halves { wanted, old, new: FILES.map(|f| place.bytes(f)) }
}

#[test]
fn a_kill_at_any_step_of_the_swap_leaves_a_folder_that_opens_whole() {
    let Halves { wanted, old, new } = halves("steps");
    let half = new[0][..new[0].len() / 2].to_vec();
    let ring_half = new[1][..new[1].len() / 2].to_vec();
    // What lies in the folder (database, keyring, new database, new keyring), and the generation that opens.
    type Step<'a> = (&'a str, &'a [u8], &'a [u8], Option<&'a [u8]>, Option<&'a [u8]>, u32);
    let steps: [Step<'_>; 8] = [
        ("empty new file", &old[0], &old[1], Some(&[]), None, 1),
        ("new file half copied", &old[0], &old[1], Some(&half), None, 1),
        ("new file whole", &old[0], &old[1], Some(&new[0]), None, 1),
        ("new keyring half written under its name", &old[0], &old[1], Some(&new[0]), Some(&ring_half), 1),
        ("both new files whole", &old[0], &old[1], Some(&new[0]), Some(&new[1]), 1),
        ("undone half way", &old[0], &old[1], None, Some(&new[1]), 1),
        ("database renamed", &new[0], &old[1], None, Some(&new[1]), 2),
        ("keyring renamed", &new[0], &new[1], None, None, 2),
    ];
    for (step, database, keyring, new_database, new_keyring, generation) in steps {
        let place = Place::new("step");
        place.put(FILES[0], database);
        place.put(FILES[1], keyring);
        place.put("registry.keys.bak", &old[1]);
        if let Some(bytes) = new_database {
            place.put("registry.accession.new", bytes);
            place.put("registry.accession.new-journal", b"");
        }
        if let Some(bytes) = new_keyring {
            place.put("registry.keys.new", bytes);
        }
        println!("{step}");
        assert!(Registry::face(&place.0).is_ok());
        assert_whole(&place, &wanted, generation);
    }
}

#[test]
fn without_a_database_nothing_is_thrown_away() {
    let Halves { wanted, old, new } = halves("lost");
    let place = Place::new("lost-step");
    place.put(FILES[1], &old[1]);
    place.put("registry.accession.new", &new[0]);
    place.put("registry.keys.new", &new[1]);
    assert!(matches!(open(&place.0, "okafor", PASS), Err(Error::FileMissing)));
    // Somebody who knows what they do renames both.
    for name in FILES {
        std::fs::rename(place.0.join(format!("{name}.new")), place.0.join(name)).unwrap();
    }
    assert_whole(&place, &wanted, 2);
}

#[test]
fn two_that_open_a_half_done_rotation_at_once_both_get_in() {
    let Halves { wanted, old, new } = halves("race");
    let place = Place::new("race-step");
    place.put(FILES[0], &new[0]);
    place.put(FILES[1], &old[1]);
    place.put("registry.keys.new", &new[1]);
    std::thread::scope(|scope| {
        let open = |login: &'static str, passphrase: &'static str| {
            let (folder, wanted) = (&place.0, &wanted);
            scope.spawn(move || assert_eq!(content(&open(folder, login, passphrase).unwrap()), *wanted))
        };
        open("okafor", PASS);
        open("lindqvist", OTHER);
    });
    assert_whole(&place, &wanted, 2);
}

#[test]
fn a_rotation_that_fails_leaves_the_session_and_the_files_as_they_were() {
    let place = Place::new("fails");
    let mut registry = filled(&place, 3);
    let wanted = content(&registry);
    // A folder stands where the new file should be.
    std::fs::create_dir(place.0.join("registry.accession.new")).unwrap();
    assert!(registry.rotate(&mut |_, _| ()).is_err());
    std::fs::remove_dir(place.0.join("registry.accession.new")).unwrap();
    drop(registry);
    assert_whole(&place, &wanted, 1);
}
