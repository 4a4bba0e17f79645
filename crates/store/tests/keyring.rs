//! The keyring and its registry together: who opens it, what is said when files do not fit, and that no slot is lost.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::Barrier;

use store::{Error, KeyCost, Registry, Secret, SlotKind, attempts, hash_key_file};

const PASS: &str = "correct horse battery staple";
const OTHER: &str = "seven invented words of another person";

/// A folder that goes when the test ends.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("accession-keyring-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Place(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.file(name)).unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn create(place: &Place) -> Registry {
    let secret = Secret::passphrase(PASS);
    Registry::create(&place.0, "St. Brendan", "okafor", &secret, "2026-11-22T10:00:00Z", KeyCost::Floor)
        .unwrap()
}

fn open(folder: &Path, login: &str, passphrase: &str) -> Result<Registry, Error> {
    Registry::unlock(folder, Some(login), &Secret::passphrase(passphrase))
}

fn error(outcome: Result<Registry, Error>) -> Error {
    match outcome {
        Ok(_) => panic!("opened"),
        Err(error) => error,
    }
}

#[test]
fn the_registry_of_the_program_before_the_vault_opens_is_upgraded_and_has_its_amendment() {
    let place = Place::new("upgrade");
    std::fs::create_dir_all(&place.0).unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/upgrade/format1");
    for name in ["registry.accession", "registry.keys"] {
        std::fs::copy(fixture.join(name), place.file(name)).unwrap();
    }
    let before = place.bytes("registry.keys");
    let face = Registry::face(&place.0).unwrap();
    assert_eq!((face.people.len(), face.generation), (1, 1));
    let login = face.people[0].login.clone();
    assert!(matches!(error(open(&place.0, &login, "invented people onlz")), Error::WrongPassphrase));
    assert!(place.bytes("registry.keys") == before, "a wrong pass phrase upgrades nothing");

    let registry = Registry::unlock(&place.0, None, &Secret::passphrase("invented people only")).unwrap();
    assert_eq!(registry.login(), login);
    let amended = |registry: &Registry| {
        let mut found = false;
        registry
            .each_patient::<Error>(|patient, tumors| {
                for tumor in tumors {
                    let amendments = registry.amendments(patient.patient, tumor.tumor, None)?;
                    found |= amendments.iter().any(|a| a.new == "Invented for the upgrade test");
                }
                Ok(true)
            })
            .unwrap();
        found
    };
    assert!(amended(&registry));
    assert!(place.bytes("registry.keys") != before);
    assert!(place.bytes("registry.keys.bak") == before, "the old key file is kept");
    assert_eq!(registry.stale_keyring(), None);
    drop(registry);
    // From now on it is a registry like any other.
    let after = Registry::face(&place.0).unwrap();
    assert_eq!((after.name, after.vault_id, after.people), (face.name, face.vault_id, face.people));
    let mut registry = open(&place.0, &login, "invented people only").unwrap();
    assert!(amended(&registry));
    registry.add_slot("lindqvist", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    registry.rotate(&mut |_, _| ()).unwrap();
    assert!(amended(&registry));
    drop(registry);
    assert!(amended(&open(&place.0, "lindqvist", OTHER).unwrap()));
}

#[test]
fn people_come_and_go_and_the_last_one_stays() {
    let place = Place::new("people");
    let mut registry = create(&place);
    registry.add_slot("lindqvist", &Secret::passphrase(OTHER), "then", KeyCost::Floor).unwrap();
    let slots = registry.slots().unwrap();
    assert_eq!(slots.len(), 2);
    assert_eq!((slots[1].login.as_str(), slots[1].kind), ("lindqvist", SlotKind::Password));
    assert_eq!((slots[1].created.as_str(), slots[1].fingerprint.len()), ("then", 16));
    assert_eq!(slots[1].work, "Argon2id 64 MiB, 3 passes, 4 lanes");
    let mut theirs = open(&place.0, "lindqvist", OTHER).unwrap();
    assert_eq!(theirs.login(), "lindqvist");
    theirs
        .change_secret(&Secret::passphrase(OTHER), &Secret::passphrase("a new one"), "now", KeyCost::Floor)
        .unwrap();
    drop(theirs);
    assert!(matches!(error(open(&place.0, "lindqvist", OTHER)), Error::WrongPassphrase));
    assert!(open(&place.0, "lindqvist", "a new one").is_ok());
    assert!(matches!(error(Registry::unlock(&place.0, None, &Secret::passphrase(PASS))), Error::WhoAreYou));
    registry.remove_slot("lindqvist").unwrap();
    assert!(matches!(error(open(&place.0, "lindqvist", "a new one")), Error::WrongPassphrase));
    assert!(matches!(registry.remove_slot("okafor"), Err(Error::LastSlot)));
    assert!(open(&place.0, "okafor", PASS).is_ok());
}

#[test]
fn two_programs_that_add_people_at_once_lose_nobody() {
    let place = Place::new("at-once");
    let mut first = create(&place);
    let mut second = open(&place.0, "okafor", PASS).unwrap();
    let start = Barrier::new(2);
    let add = |registry: &mut Registry, names: [&str; 3]| {
        start.wait();
        for name in names {
            registry.add_slot(name, &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| add(&mut first, ["a1", "a2", "a3"]));
        scope.spawn(|| add(&mut second, ["b1", "b2", "b3"]));
    });
    let mut logins: Vec<String> = first.slots().unwrap().into_iter().map(|s| s.login).collect();
    logins.sort();
    assert_eq!(logins, ["a1", "a2", "a3", "b1", "b2", "b3", "okafor"]);
    assert!(open(&place.0, "a1", OTHER).is_ok() && open(&place.0, "b3", OTHER).is_ok());
}

#[test]
fn a_new_pass_phrase_leaves_the_pages_of_the_registry_as_they_are() {
    let place = Place::new("pages");
    drop(create(&place));
    // Opened and closed once more, so that everything that opening writes is written.
    drop(open(&place.0, "okafor", PASS).unwrap());
    let before = place.bytes("registry.accession");
    let mut registry = open(&place.0, "okafor", PASS).unwrap();
    let (old, new) = (Secret::passphrase(PASS), Secret::passphrase(OTHER));
    assert!(matches!(registry.change_secret(&new, &old, "now", KeyCost::Floor), Err(Error::WrongPassphrase)));
    registry.change_secret(&old, &new, "now", KeyCost::Floor).unwrap();
    drop(registry);
    let after = place.bytes("registry.accession");
    assert_eq!(before.len(), after.len());
    let changed: Vec<usize> = (0..before.len() / 4096)
        .filter(|p| before[p * 4096..][..4096] != after[p * 4096..][..4096])
        .collect();
    // The first page counts the change; the others are the database's memory of the keyring.
    assert!(changed.len() <= 4, "pages {changed:?} of {} were written", before.len() / 4096);
    assert_eq!(before[..16], after[..16], "the database's key is the same");
    assert!(matches!(error(open(&place.0, "okafor", PASS)), Error::WrongPassphrase));
    assert!(open(&place.0, "okafor", OTHER).is_ok());
}

#[test]
fn a_key_file_beside_the_pass_phrase() {
    let place = Place::new("key-file");
    std::fs::create_dir_all(&place.0).unwrap();
    let path = place.file("my.key");
    std::fs::write(&path, [7; 31]).unwrap();
    assert!(matches!(hash_key_file(&path), Err(Error::NoKeyFile)));
    std::fs::write(&path, [7; 32]).unwrap();
    let hash = hash_key_file(&path).unwrap();
    let folder = place.file("registry");
    let both = Secret { passphrase: PASS, key_file: Some(&hash) };
    drop(Registry::create(&folder, "St. Brendan", "okafor", &both, "now", KeyCost::Floor).unwrap());
    assert!(Registry::face(&folder).unwrap().people[0].key_file);
    assert!(matches!(error(open(&folder, "okafor", PASS)), Error::NoKeyFile));
    assert!(Registry::unlock(&folder, None, &both).is_ok());
    let changed = [8; 32];
    let wrong = Secret { passphrase: PASS, key_file: Some(&changed) };
    assert!(matches!(error(Registry::unlock(&folder, None, &wrong)), Error::WrongPassphrase));
}

#[test]
fn the_recovery_key_opens_once_it_was_typed_back_and_survives_a_rotation() {
    let place = Place::new("recovery");
    let mut registry = create(&place);
    let key = Registry::new_recovery_key().unwrap();
    let text = key.text().to_string();
    assert!(!registry.has_recovery().unwrap());
    assert!(matches!(error(Registry::recover(&place.0, &text)), Error::NoRecoveryKey));
    let wrong = text.replacen(text.chars().next().unwrap(), if text.starts_with('9') { "8" } else { "9" }, 1);
    assert!(matches!(registry.confirm_recovery(&wrong, "now"), Err(Error::RecoveryKeyMistyped)));
    assert!(!registry.has_recovery().unwrap());
    registry.confirm_recovery(&text.to_lowercase(), "now").unwrap();
    assert!(registry.has_recovery().unwrap());
    registry.rotate(&mut |_, _| ()).unwrap();
    drop(registry);
    let mut registry = Registry::recover(&place.0, &text).unwrap();
    assert_eq!(registry.login(), "recovery");
    assert!(matches!(error(Registry::recover(&place.0, &wrong)), Error::RecoveryKeyMistyped));
    // Who forgot their pass phrase gets a new one from who came by the recovery key.
    registry.reset_secret("okafor", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    assert!(open(&place.0, "okafor", OTHER).is_ok());
    let second = Registry::new_recovery_key().unwrap();
    registry.confirm_recovery(&second.text(), "now").unwrap();
    assert!(matches!(error(Registry::recover(&place.0, &text)), Error::WrongRecoveryKey));
}

#[test]
fn an_older_key_file_put_back_is_seen_and_healed_without_losing_a_slot() {
    let place = Place::new("stale");
    let mut registry = create(&place);
    registry.add_slot("gone", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    let old = place.bytes("registry.keys");
    registry.remove_slot("gone").unwrap();
    registry.add_slot("new", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    drop(registry);
    let newest = place.bytes("registry.keys");
    std::fs::write(place.file("registry.keys"), &old).unwrap();
    // Who was removed opens it again: the app refuses, because they are no administrator.
    let theirs = open(&place.0, "gone", OTHER).unwrap();
    assert!(theirs.stale_keyring().is_some());
    drop(theirs);
    let mut registry = open(&place.0, "okafor", PASS).unwrap();
    let (found, known) = registry.stale_keyring().unwrap();
    assert_eq!(known, found + 2);
    for refused in [
        registry.add_slot("x", &Secret::passphrase(OTHER), "now", KeyCost::Floor),
        registry.rotate(&mut |_, _| ()),
    ] {
        assert!(matches!(refused, Err(Error::StaleKeyring { .. })));
    }
    assert!(place.bytes("registry.keys") == old, "refused is refused");
    registry.heal_keyring().unwrap();
    assert_eq!(registry.stale_keyring(), None);
    assert!(place.bytes("registry.keys") == newest);
    drop(registry);
    assert!(matches!(error(open(&place.0, "gone", OTHER)), Error::WrongPassphrase));
    assert_eq!(open(&place.0, "new", OTHER).unwrap().stale_keyring(), None);
}

#[test]
fn a_key_file_that_was_written_before_the_database_knew_is_taken() {
    // A power cut between the two: the key file is one ahead.
    let place = Place::new("ahead");
    let mut registry = create(&place);
    let behind = {
        drop(registry);
        place.bytes("registry.accession")
    };
    registry = open(&place.0, "okafor", PASS).unwrap();
    registry.add_slot("new", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    drop(registry);
    std::fs::write(place.file("registry.accession"), behind).unwrap();
    let registry = open(&place.0, "new", OTHER).unwrap();
    assert_eq!(registry.stale_keyring(), None);
    assert_eq!(registry.slots().unwrap().len(), 2);
}

#[test]
fn a_kill_while_the_keyring_is_written_leaves_the_old_or_the_new_one() {
    let place = Place::new("kill");
    let mut registry = create(&place);
    let old = place.bytes("registry.keys");
    registry.add_slot("new", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    drop(registry);
    let (new, database) = (place.bytes("registry.keys"), place.bytes("registry.accession"));
    let half = &new[..new.len() / 2];
    // In the order of the writing: the copy of the one before, its name, the new one, its name.
    for (step, leftovers, keys, people) in [
        ("the copy half written", vec![("registry.keys.bak.part", half)], &old, 1),
        ("the copy under its name", vec![("registry.keys.bak", old.as_slice())], &old, 1),
        ("the new one half written", vec![("registry.keys.part", half)], &old, 1),
        ("the new one whole, without its name", vec![("registry.keys.part", new.as_slice())], &old, 1),
        ("the new one under its name", vec![("registry.keys.bak", old.as_slice())], &new, 2),
    ] {
        let killed = Place::new("killed");
        std::fs::create_dir_all(&killed.0).unwrap();
        std::fs::write(killed.file("registry.accession"), &database).unwrap();
        std::fs::write(killed.file("registry.keys"), keys).unwrap();
        for (name, bytes) in leftovers {
            std::fs::write(killed.file(name), bytes).unwrap();
        }
        let mut registry = open(&killed.0, "okafor", PASS).unwrap();
        assert_eq!(registry.slots().unwrap().len(), people, "{step}");
        // The database of this trial is one ahead, as after the last step; what leftovers there are hinder nothing.
        registry.heal_keyring().unwrap();
        assert_eq!(registry.slots().unwrap().len(), 2, "{step}");
        registry.reset_secret("new", &Secret::passphrase(PASS), "now", KeyCost::Floor).unwrap();
        drop(registry);
        assert!(open(&killed.0, "new", PASS).is_ok(), "{step}");
    }
}

#[test]
fn a_damaged_key_file_is_told_from_a_wrong_pass_phrase_and_the_earlier_one_takes_its_place() {
    let place = Place::new("damaged");
    let mut registry = create(&place);
    assert!(!Registry::previous_keyring(&place.0).unwrap(), "nothing is wrong yet");
    registry.add_slot("new", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    drop(registry);
    let newest = place.bytes("registry.keys");
    for damage in 0..3 {
        match damage {
            0 => std::fs::write(place.file("registry.keys"), &newest[..newest.len() / 2]).unwrap(),
            1 => std::fs::write(place.file("registry.keys"), b"").unwrap(),
            _ => std::fs::remove_file(place.file("registry.keys")).unwrap(),
        }
        let said = error(open(&place.0, "okafor", PASS));
        if damage < 2 {
            assert!(matches!(said, Error::Keyring(_)), "{said}");
            assert!(said.to_string().contains("registry.keys.bak"), "{said}");
        } else {
            assert!(matches!(said, Error::KeysMissing), "{said}");
        }
        assert!(Registry::previous_keyring(&place.0).unwrap());
        Registry::restore_previous_keyring(&place.0).unwrap();
        assert!(!Registry::previous_keyring(&place.0).unwrap());
        assert!(matches!(Registry::restore_previous_keyring(&place.0), Err(Error::NotFound(_))));
        let mut registry = open(&place.0, "okafor", PASS).unwrap();
        assert!(registry.stale_keyring().is_some(), "it is an earlier one");
        registry.heal_keyring().unwrap();
        assert!(place.bytes("registry.keys") == newest, "and nobody's slot is lost");
    }
    assert!(place.file("registry.keys.damaged").exists(), "the damaged one is kept");
}

#[test]
fn a_flipped_bit_in_registry_or_key_file_never_opens() {
    let place = Place::new("flipped");
    drop(create(&place));
    let keys = place.bytes("registry.keys");
    let start = std::time::Instant::now();
    for at in (0..keys.len()).step_by(7) {
        let mut bytes = keys.clone();
        bytes[at] ^= 0x10;
        std::fs::write(place.file("registry.keys"), bytes).unwrap();
        assert!(matches!(error(open(&place.0, "okafor", PASS)), Error::Keyring(_)), "byte {at}");
    }
    assert!(start.elapsed().as_secs() < 20, "no pass phrase is stretched for a damaged file");
}

#[test]
fn files_that_do_not_belong_together_are_named() {
    let (place, other) = (Place::new("mine"), Place::new("theirs"));
    drop(create(&place));
    drop(create(&other));
    std::fs::copy(other.file("registry.keys"), place.file("registry.keys")).unwrap();
    let said = error(open(&place.0, "okafor", PASS));
    assert!(matches!(said, Error::OtherKeyring), "{said}");
    // The database damaged under its own key file is another thing.
    let mut bytes = other.bytes("registry.accession");
    for byte in &mut bytes[100..200] {
        *byte ^= 0xff;
    }
    std::fs::write(other.file("registry.accession"), bytes).unwrap();
    let said = error(open(&other.0, "okafor", PASS));
    assert!(matches!(said, Error::Damaged), "{said}");
    std::fs::remove_file(other.file("registry.accession")).unwrap();
    assert!(matches!(error(open(&other.0, "okafor", PASS)), Error::FileMissing));
    std::fs::remove_file(other.file("registry.keys")).unwrap();
    assert!(matches!(error(open(&other.0, "okafor", PASS)), Error::NoRegistry));
}

#[test]
fn attempts_know_who_is_somebody() {
    let place = Place::new("attempts");
    drop(create(&place));
    for wait in [1, 2, 4] {
        assert_eq!(attempts::failed(&place.0, "okafor", 1000, "2026-11-22T10:00:00Z").unwrap(), wait);
    }
    assert_eq!(attempts::failed(&place.0, "nobody", 1000, "then").unwrap(), 1);
    assert_eq!(attempts::wait(&place.0, "Okafor", 1001), 3);
    for _ in 0..97 {
        attempts::failed(&place.0, "okafor", 1000, "then").unwrap();
    }
    assert!(attempts::blocked(&place.0, "OKAFOR"));
    assert!(!attempts::blocked(&place.0, "nobody"));
    // The file says nothing that helps to open the registry, and only its owner reads it.
    let bytes = place.bytes("registry.attempts");
    assert!(!bytes.windows(7).any(|w| w == &PASS.as_bytes()[..7]));
    #[cfg(unix)]
    for name in ["registry.attempts", "registry.keys", "registry.accession", "registry.lock"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.file(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let times = attempts::take(&place.0, "okafor").unwrap();
    assert_eq!((times.len(), times[0].as_str()), (100, "2026-11-22T10:00:00Z"));
    assert!(!attempts::blocked(&place.0, "okafor"));
}
