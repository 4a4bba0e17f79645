//! The keyring against people who forget, and against people who have the file and an editor for it.

use std::time::{Duration, Instant};

use super::*;

const PASS: &str = "correct horse battery staple";
const OTHER: &str = "seven invented words of another person";

fn alone() -> (Keyring, Keys) {
    Keyring::create("St. Brendan", "okafor", &Secret::passphrase(PASS), "now", KeyCost::Floor).unwrap()
}

/// Two people and a recovery key.
fn company() -> (Keyring, Keys, RecoveryKey) {
    let (mut ring, keys) = alone();
    ring.add("lindqvist", &Secret::passphrase(OTHER), "now", KeyCost::Floor, &keys).unwrap();
    let recovery = RecoveryKey::new().unwrap();
    ring.set_recovery(&recovery, "now", &keys).unwrap();
    ring.seal(&keys).unwrap();
    (ring, keys, recovery)
}

/// As it would be read from its file: what only stands in memory does not count.
fn file(ring: &Keyring) -> Locked {
    Locked(format::parse(&ring.bytes().unwrap()).unwrap())
}

/// What an outsider with an editor can do: change the body and make the checksum fit.
fn edited(ring: &Keyring, edit: impl FnOnce(&mut Body)) -> Result<Locked> {
    let mut ring = ring.0.clone();
    edit(&mut ring.body);
    ring.raw = format::encode(&ring.body)?;
    format::parse(&format::file_bytes(&ring)?).map(Locked)
}

/// What somebody who knows the data key can do: the seal fits too.
fn resealed(ring: &Keyring, keys: &Keys, edit: impl FnOnce(&mut Body)) -> Locked {
    let mut ring = ring.clone();
    edit(&mut ring.0.body);
    ring.seal(keys).unwrap();
    file(&ring)
}

fn with(login: &str, passphrase: &str, ring: &Locked) -> Result<Opened> {
    ring.open(Some(login), &Secret::passphrase(passphrase))
}

#[test]
fn each_person_opens_with_their_own_pass_phrase_and_no_other() {
    let (ring, keys, _) = company();
    let ring = file(&ring);
    for (login, passphrase) in [("okafor", PASS), ("lindqvist", OTHER), ("Lindqvist", OTHER)] {
        let opened = with(login, passphrase, &ring).unwrap();
        assert!(opened.keys.data_key() == keys.data_key());
        assert!(opened.login.eq_ignore_ascii_case(login));
        assert!(!opened.changed);
    }
    for (login, passphrase) in
        [("okafor", OTHER), ("lindqvist", PASS), ("okafor", ""), ("okafor", "correct horse battery staplf")]
    {
        assert!(matches!(with(login, passphrase, &ring), Err(Error::WrongPassphrase)), "{login}");
    }
    assert!(matches!(ring.open(None, &Secret::passphrase(PASS)), Err(Error::WhoAreYou)));
    assert!(file(&alone().0).open(None, &Secret::passphrase(PASS)).is_ok());
}

#[test]
fn an_unknown_login_gets_the_same_answer_after_the_same_work() {
    let ring = file(&company().0);
    let time = |login: &str| {
        let start = Instant::now();
        assert!(matches!(with(login, "not a pass phrase of anybody", &ring), Err(Error::WrongPassphrase)));
        start.elapsed()
    };
    let (known, unknown) = (time("okafor"), time("nobody"));
    // Without the work it would be a thousand times faster; a busy machine is not.
    assert!(unknown > known / 5, "{unknown:?} for nobody, {known:?} for somebody");
    assert!(matches!(with("recovery", PASS, &ring), Err(Error::WrongPassphrase)));
}

#[test]
fn a_slot_swapped_renamed_or_of_another_registry_is_refused() {
    let (ring, keys, _) = company();
    let swap = |body: &mut Body| {
        let (a, b) = (body.slots[0].user.clone(), body.slots[1].user.clone());
        (body.slots[0].user, body.slots[1].user) = (b, a);
    };
    // An outsider; and then somebody who could seal, so that only the slot's own authentication is left.
    for ring in [edited(&ring, swap).unwrap(), resealed(&ring, &keys, swap)] {
        assert!(matches!(with("okafor", OTHER, &ring), Err(Error::WrongPassphrase)));
        assert!(matches!(with("okafor", PASS, &ring), Err(Error::WrongPassphrase)));
    }
    let contents = |body: &mut Body| {
        let (a, b) = (body.slots[0].wrapped.clone(), body.slots[1].wrapped.clone());
        (body.slots[0].wrapped, body.slots[1].wrapped) = (b, a);
    };
    assert!(with("okafor", PASS, &resealed(&ring, &keys, contents)).is_err());
    let sealed = |body: &mut Body| {
        let (a, b) = (body.slots[0].data_key.clone(), body.slots[1].data_key.clone());
        (body.slots[0].data_key, body.slots[1].data_key) = (b, a);
    };
    assert!(matches!(with("okafor", PASS, &resealed(&ring, &keys, sealed)), Err(Error::Keyring(_))));
    let (foreign, _) =
        Keyring::create("Elsewhere", "stranger", &Secret::passphrase(OTHER), "now", KeyCost::Floor).unwrap();
    let slot = foreign.0.body.slots[0].clone();
    let mixed = resealed(&ring, &keys, |body| body.slots[0] = slot);
    assert!(matches!(with("stranger", OTHER, &mixed), Err(Error::WrongPassphrase)));
    let renamed = edited(&ring, |body| body.name = "Elsewhere".into()).unwrap();
    assert!(matches!(with("okafor", PASS, &renamed), Err(Error::Keyring(_))));
}

#[test]
fn who_only_has_the_public_keys_cannot_seal_a_data_key_of_their_own() {
    let (ring, _, recovery) = company();
    let theirs = Keys::new().unwrap();
    let mut forged = ring.clone();
    let mut slots = forged.0.body.slots.clone();
    for slot in &mut slots {
        slot::seal(&forged.0.body, slot, &theirs).unwrap();
    }
    forged.0.body.slots = slots;
    forged.seal(&theirs).unwrap();
    assert!(matches!(with("okafor", PASS, &file(&forged)), Err(Error::Keyring(_))));
    assert!(matches!(file(&forged).recover(&recovery.text()), Err(Error::Keyring(_))));
}

#[test]
fn weaker_work_is_refused_and_so_is_unreasonable_work_at_once() {
    let (mut ring, keys) = alone();
    let strong = kdf::Kdf { memory_kib: 96 * 1024, ..kdf::Kdf::new(KeyCost::Floor).unwrap() };
    let secret = Secret::passphrase(PASS);
    let key = kdf::slot_key(&strong.stretch(PASS).unwrap(), &secret).unwrap();
    let mut slot = blank(1, SlotKind::Password, "okafor", Some(strong), "now");
    slot::fill(&ring.0.body, &mut slot, &key, &keys).unwrap();
    ring.0.body.slots = vec![slot];
    ring.seal(&keys).unwrap();
    assert!(with("okafor", PASS, &file(&ring)).is_ok());
    let set = |change: fn(&mut kdf::Kdf)| {
        let start = Instant::now();
        let read = edited(&ring, |body| change(body.slots[0].kdf.as_mut().unwrap()));
        assert!(start.elapsed() < Duration::from_millis(100));
        read
    };
    // A downgrade within the bounds changes the key and the slot's authenticated words.
    let weaker = set(|kdf| kdf.memory_kib = 64 * 1024).unwrap();
    assert!(matches!(with("okafor", PASS, &weaker), Err(Error::WrongPassphrase)));
    assert!(matches!(set(|kdf| kdf.memory_kib = 19 * 1024), Err(Error::Keyring(_))));
    assert!(matches!(set(|kdf| kdf.passes = 1), Err(Error::Keyring(_))));
    assert!(matches!(set(|kdf| kdf.algorithm = "none".into()), Err(Error::Keyring(_))));
    // Four TiB, and a billion passes.
    assert!(matches!(set(|kdf| kdf.memory_kib = u32::MAX), Err(Error::Keyring(_))));
    assert!(matches!(set(|kdf| kdf.passes = 1_000_000_000), Err(Error::Keyring(_))));
    assert!(matches!(set(|kdf| kdf.lanes = 1_000_000), Err(Error::Keyring(_))));
    let none = edited(&ring, |body| body.slots[0].kdf = None);
    assert!(matches!(none, Err(Error::Keyring(_))));
    let unnamed = edited(&ring, |body| body.slots[0].kind = SlotKind::Recovery);
    assert!(matches!(unnamed, Err(Error::Keyring(_))));
}

#[test]
fn what_a_slot_asks_for_is_never_below_the_floor() {
    for cost in [KeyCost::Floor, KeyCost::Standard] {
        let kdf = kdf::Kdf::new(cost).unwrap();
        assert!(kdf.memory_kib >= 64 * 1024 && kdf.passes >= 3, "{}", kdf.text());
    }
}

#[test]
fn a_thousand_random_bits_flipped_are_all_refused() {
    let (ring, _, recovery) = company();
    let typed = recovery.text();
    let sound = ring.bytes().unwrap();
    assert!(Locked(format::parse(&sound).unwrap()).recover(&typed).is_ok(), "it opens before");
    // A fixed walk over the bits: the same thousand each time, none twice.
    let bits = sound.len() * 8;
    let mut at = 12_345 % bits;
    for _ in 0..1000 {
        at = (at + 7_919) % bits;
        let mut bytes = sound.clone();
        bytes[at / 8] ^= 1 << (at % 8);
        assert!(format::parse(&bytes).is_err(), "bit {at} of {bits} was not noticed");
    }
    // The same with a checksum that fits, as somebody would do it on purpose: the seal is left.
    let raw = ring.0.raw.len() * 8;
    let mut refused = [0; 2];
    for _ in 0..1000 {
        at = (at + 7_919) % raw;
        let mut forged = ring.0.clone();
        forged.raw[at / 8] ^= 1 << (at % 8);
        match format::parse(&format::file_bytes(&forged).unwrap()) {
            Err(_) => refused[0] += 1,
            Ok(parsed) => {
                assert!(Locked(parsed).recover(&typed).is_err(), "bit {at} of the body was not noticed");
                refused[1] += 1;
            }
        }
    }
    assert!(refused.iter().all(|n| *n > 0), "{refused:?}: both ways were gone");
}

#[test]
fn any_bytes_are_no_keyring_and_no_harm() {
    for bytes in [&b""[..], b"\x00", b"\xff\xff", b"accession-keys", &[0x9b; 64], &[0x5f; 4096]] {
        assert!(RegistryFace::read(bytes).is_err());
    }
    // Arrays that say they hold 2^60 elements.
    let mut bomb = b"\xa3\x64body\x9b".to_vec();
    bomb.extend_from_slice(&[0x10, 0, 0, 0, 0, 0, 0, 0]);
    assert!(RegistryFace::read(&bomb).is_err());
    let sound = alone().0.bytes().unwrap();
    for length in 0..sound.len() {
        assert!(RegistryFace::read(&sound[..length]).is_err(), "cut to {length}");
    }
    let mut longer = sound;
    longer.push(0);
    assert!(RegistryFace::read(&longer).is_err());
}

#[test]
fn a_newer_format_is_named_and_not_called_damaged() {
    let (ring, _) = alone();
    let newer = edited(&ring, |body| body.format = 3);
    assert!(matches!(newer, Err(Error::Newer { found: 3, known: 2 })));
}

#[test]
fn a_new_pass_phrase_changes_one_slot_and_nothing_else() {
    let (mut ring, keys, _) = company();
    let before = ring.0.body.clone();
    let (old, new) = (Secret::passphrase(PASS), Secret::passphrase("quite another pass phrase"));
    assert!(matches!(
        ring.change("okafor", (&new, &old), "later", KeyCost::Floor, &keys),
        Err(Error::WrongPassphrase)
    ));
    ring.change("okafor", (&old, &new), "later", KeyCost::Floor, &keys).unwrap();
    ring.seal(&keys).unwrap();
    let (was, is) = (&before.slots[0], &ring.0.body.slots[0]);
    assert_eq!(was.public, is.public, "the key pair stays");
    assert_eq!(was.data_key.sealed, is.data_key.sealed, "and what is sealed to it");
    assert_ne!(was.wrapped, is.wrapped);
    assert_eq!(format::encode(&before.slots[1..].to_vec()).unwrap(), {
        format::encode(&ring.0.body.slots[1..].to_vec()).unwrap()
    });
    let ring = file(&ring);
    assert!(matches!(with("okafor", PASS, &ring), Err(Error::WrongPassphrase)));
    assert!(with("okafor", "quite another pass phrase", &ring).is_ok());
    assert!(with("lindqvist", OTHER, &ring).is_ok());
}

#[test]
fn a_key_file_is_needed_where_a_slot_has_one() {
    let (mut ring, keys) = alone();
    let (file_a, file_b) = ([1; 32], [2; 32]);
    let both = Secret { passphrase: PASS, key_file: Some(&file_a) };
    ring.change("okafor", (&Secret::passphrase(PASS), &both), "now", KeyCost::Floor, &keys).unwrap();
    ring.seal(&keys).unwrap();
    let locked = file(&ring);
    assert!(locked.face().people[0].key_file);
    assert!(locked.open(None, &both).is_ok());
    assert!(matches!(locked.open(None, &Secret::passphrase(PASS)), Err(Error::NoKeyFile)));
    let wrong = Secret { passphrase: PASS, key_file: Some(&file_b) };
    assert!(matches!(locked.open(None, &wrong), Err(Error::WrongPassphrase)));
    let wrong = Secret { passphrase: OTHER, key_file: Some(&file_a) };
    assert!(matches!(locked.open(None, &wrong), Err(Error::WrongPassphrase)));
    ring.change("okafor", (&both, &Secret::passphrase(PASS)), "now", KeyCost::Floor, &keys).unwrap();
    ring.seal(&keys).unwrap();
    assert!(file(&ring).open(None, &Secret::passphrase(PASS)).is_ok(), "it can be given up");
    // Where none is needed, one does no harm.
    assert!(file(&ring).open(None, &both).is_ok());
}

#[test]
fn a_new_data_key_reaches_everybody_and_the_old_one_opens_nothing() {
    let (ring, keys, recovery) = company();
    let (rotated, next) = ring.rotated(&keys).unwrap();
    assert!(keys.data_key() != next.data_key());
    assert_eq!((ring.generation(), rotated.generation()), (1, 2));
    assert_ne!(ring.db_salt(), rotated.db_salt());
    let locked = file(&rotated);
    for opened in [
        with("okafor", PASS, &locked).unwrap(),
        with("lindqvist", OTHER, &locked).unwrap(),
        locked.recover(&recovery.text()).unwrap(),
    ] {
        assert!(opened.keys.data_key() == next.data_key());
    }
    assert!(
        matches!(locked.authentic(&keys), Err(Error::Keyring(_))),
        "the old key does not seal the new ring"
    );
}

#[test]
fn the_recovery_key_opens_and_an_older_or_foreign_one_does_not() {
    let (mut ring, keys, first) = company();
    assert_eq!(file(&ring).recover(&first.text()).unwrap().login, "recovery");
    assert!(matches!(file(&alone().0).recover(&first.text()), Err(Error::NoRecoveryKey)));
    let second = RecoveryKey::new().unwrap();
    ring.set_recovery(&second, "later", &keys).unwrap();
    ring.seal(&keys).unwrap();
    assert!(file(&ring).recover(&second.text()).is_ok());
    assert!(matches!(file(&ring).recover(&first.text()), Err(Error::WrongRecoveryKey)));
    assert_eq!(ring.slots().iter().filter(|s| s.kind == SlotKind::Recovery).count(), 1);
    let mut wrong = second.text().to_string();
    let other = if wrong.starts_with('7') { "8" } else { "7" };
    wrong.replace_range(0..1, other);
    assert!(matches!(file(&ring).recover(&wrong), Err(Error::RecoveryKeyMistyped)));
}

#[test]
fn slots_are_kept_apart() {
    let (mut ring, keys, _) = company();
    let secret = Secret::passphrase(PASS);
    for taken in ["okafor", "OKAFOR", "recovery", "Recovery"] {
        let again = ring.add(taken, &secret, "now", KeyCost::Floor, &keys);
        assert!(matches!(again, Err(Error::LoginTaken)), "{taken}");
    }
    ring.reset("lindqvist", &secret, "now", KeyCost::Floor, &keys).unwrap();
    ring.seal(&keys).unwrap();
    assert!(with("lindqvist", PASS, &file(&ring)).is_ok());
    assert!(matches!(with("lindqvist", OTHER, &file(&ring)), Err(Error::WrongPassphrase)));
    ring.remove("okafor").unwrap();
    ring.seal(&keys).unwrap();
    assert!(matches!(with("okafor", PASS, &file(&ring)), Err(Error::WrongPassphrase)));
    assert!(matches!(ring.remove("okafor"), Err(Error::NotFound(_))));
    assert!(matches!(ring.remove("lindqvist"), Err(Error::LastSlot)), "the recovery key is no person");
    // Who was removed and comes back gets a slot by the same way as a new secret.
    ring.reset("okafor", &Secret::passphrase(OTHER), "now", KeyCost::Floor, &keys).unwrap();
    ring.seal(&keys).unwrap();
    assert!(with("okafor", OTHER, &file(&ring)).is_ok());
}

#[test]
fn a_weak_standard_slot_is_wrapped_anew_when_it_opens() {
    let (mut ring, keys) = alone();
    let mut weak = kdf::Kdf::new(KeyCost::Floor).unwrap();
    weak.cost = KeyCost::Standard;
    let key = kdf::slot_key(&weak.stretch(PASS).unwrap(), &Secret::passphrase(PASS)).unwrap();
    let mut slot = blank(1, SlotKind::Password, "okafor", Some(weak), "now");
    slot::fill(&ring.0.body, &mut slot, &key, &keys).unwrap();
    ring.0.body.slots = vec![slot];
    ring.seal(&keys).unwrap();
    let mut opened = file(&ring).open(None, &Secret::passphrase(PASS)).unwrap();
    let memory = opened.ring.0.body.slots[0].kdf.as_ref().unwrap().memory_kib;
    // A machine that manages no more than the floor has nothing to do.
    assert_eq!(opened.changed, memory > 64 * 1024);
    opened.ring.seal(&opened.keys).unwrap();
    assert!(file(&opened.ring).open(None, &Secret::passphrase(PASS)).is_ok());
}

#[test]
fn a_login_is_one_whatever_the_case_of_its_letters_in_every_alphabet() {
    let (mut ring, keys) = alone();
    ring.add("Özge Ünal", &Secret::passphrase(OTHER), "now", KeyCost::Floor, &keys).unwrap();
    for taken in ["özge ünal", "ÖZGE ÜNAL", "OKAFOR", "Recovery"] {
        let added = ring.add(taken, &Secret::passphrase(PASS), "now", KeyCost::Floor, &keys);
        assert!(matches!(added, Err(Error::LoginTaken)), "{taken}");
    }
    ring.seal(&keys).unwrap();
    let ring = file(&ring);
    for typed in ["özge ünal", "ÖZGE ÜNAL"] {
        assert_eq!(with(typed, OTHER, &ring).unwrap().login, "Özge Ünal");
    }
    assert!(matches!(with("ozge unal", OTHER, &ring), Err(Error::WrongPassphrase)));
}
