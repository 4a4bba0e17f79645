//! From what a person knows and has to the key that opens their slot.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{Secret, random};
use crate::{Error, Result};

/// The least memory that a slot may ask for, KiB.
const FLOOR: u32 = 64 * 1024;
/// The memory that is wanted of every machine that manages it within [`SLOW`], KiB.
pub(super) const WANTED: u32 = 256 * 1024;
/// The most memory that a slot may ask for, KiB: more is an attack on the machine.
const MOST: u32 = 1024 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;
/// An unlock should take at least this long.
const QUICK: Duration = Duration::from_millis(500);
/// An unlock should not take longer than this.
const SLOW: Duration = Duration::from_secs(1);

/// How much work a pass phrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyCost {
    /// About 256 MiB, three passes, four lanes: measured once, so that unlocking takes half a second to one second.
    /// A slot of this cost that was made on a slower machine is wrapped anew when a faster one opens it.
    #[default]
    Standard,
    /// 64 MiB, three passes, four lanes: the floor, for tests and small machines. It stays as it was chosen.
    Floor,
}

/// The work that one slot asks for; authenticated with the slot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kdf {
    pub(super) cost: KeyCost,
    pub(super) algorithm: String,
    pub(super) version: u32,
    pub(super) memory_kib: u32,
    pub(super) passes: u32,
    pub(super) lanes: u32,
    pub(super) salt: [u8; 16],
}

impl Kdf {
    pub(super) fn new(cost: KeyCost) -> Result<Self> {
        let memory_kib = match cost {
            KeyCost::Standard => calibrated(),
            KeyCost::Floor => FLOOR,
        };
        Self::of(cost, memory_kib)
    }

    fn of(cost: KeyCost, memory_kib: u32) -> Result<Self> {
        Ok(Kdf {
            cost,
            algorithm: "argon2id".into(),
            version: 0x13,
            memory_kib,
            passes: PASSES,
            lanes: LANES,
            salt: random()?,
        })
    }

    /// The one that should take the place of this one, if it is weaker than what this machine manages.
    pub(super) fn stronger(&self) -> Result<Option<Self>> {
        let weak =
            self.cost == KeyCost::Standard && self.memory_kib < WANTED && self.memory_kib < calibrated();
        weak.then(|| Self::new(KeyCost::Standard)).transpose()
    }

    /// Refuses a header that asks for too little (a downgrade) or too much (an attack on memory or time).
    pub(super) fn within_bounds(&self) -> bool {
        self.algorithm == "argon2id"
            && self.version == 0x13
            && (FLOOR..=MOST).contains(&self.memory_kib)
            && (PASSES..=20).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
    }

    /// "Argon2id 256 MiB, 3 passes, 4 lanes".
    pub(super) fn text(&self) -> String {
        format!("Argon2id {} MiB, {} passes, {} lanes", self.memory_kib / 1024, self.passes, self.lanes)
    }

    /// Argon2id of a pass phrase.
    pub(super) fn stretch(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>> {
        if !self.within_bounds() {
            return Err(OUT_OF_BOUNDS);
        }
        let bad = |_| Error::Keyring("its key derivation does not work");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(bad)?;
        let mut key = Zeroizing::new([0u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut())
            .map_err(bad)?;
        Ok(key)
    }
}

pub(super) const OUT_OF_BOUNDS: Error = Error::Keyring("its key derivation is out of bounds");

/// The key of a slot that a pass phrase opens, alone or together with a key file: `HKDF(Argon2id || SHA-256(file))`.
pub(super) fn slot_key(stretched: &[u8; 32], secret: &Secret<'_>) -> Result<Zeroizing<[u8; 32]>> {
    let mut material = Zeroizing::new([0u8; 64]);
    material[..32].copy_from_slice(stretched);
    match secret.key_file {
        Some(file) => {
            material[32..].copy_from_slice(file);
            expand(material.as_ref(), "accession slot key: pass phrase and key file")
        }
        None => expand(&material[..32], "accession slot key: pass phrase"),
    }
}

/// The key of the slot that the recovery key opens. It has 256 random bits: no work makes them harder to guess.
pub(super) fn recovery_slot_key(key: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>> {
    expand(key, "accession slot key: recovery")
}

/// HKDF-SHA256 of secret material for one purpose.
pub(super) fn expand(material: &[u8], purpose: &str) -> Result<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0u8; 32]);
    Hkdf::<Sha256>::new(None, material)
        .expand(purpose.as_bytes(), key.as_mut())
        .map_err(|_| Error::Keyring("a key of it cannot be expanded"))?;
    Ok(key)
}

/// Memory that this machine works through in half a second to one second; measured once, at the first need.
fn calibrated() -> u32 {
    static MEMORY: OnceLock<u32> = OnceLock::new();
    *MEMORY.get_or_init(|| {
        let mut memory = 0;
        // A machine that was busy for a moment must not get weak slots for it: what counts is the time that the work
        // itself had, and the best of three, because others slow down the memory too.
        for _ in 0..3 {
            let floor = Kdf::of(KeyCost::Floor, FLOOR);
            let (done, took) = measured(|| floor.and_then(|floor| floor.stretch("a measurement")));
            memory = match done {
                Ok(_) => fitting(took).max(memory),
                // What cannot be measured is not made weaker for it.
                Err(_) => WANTED,
            };
            if memory >= WANTED {
                break;
            }
        }
        memory
    })
}

/// Work, and the processor's time that this thread has spent on it; the derivation of a key is one thread's work.
/// Where the system does not tell, the time that passed, which is never less.
fn measured<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (own, start) = (thread_time(), Instant::now());
    let done = work();
    let passed = start.elapsed();
    let spent = own.zip(thread_time()).and_then(|(before, after)| after.checked_sub(before));
    (done, spent.unwrap_or(passed))
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn thread_time() -> Option<Duration> {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Some(Duration::new(time.tv_sec.try_into().ok()?, time.tv_nsec.try_into().ok()?))
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn thread_time() -> Option<Duration> {
    None
}

/// The memory, KiB, for a machine that takes so long for the floor. Time grows with memory in a straight line.
fn fitting(floor_takes: Duration) -> u32 {
    const STEPS: [u32; 9] = [1, 2, 3, 4, 6, 8, 10, 12, 16];
    let takes = |step: u32| floor_takes * step;
    let mut at = 3;
    while at > 0 && takes(STEPS[at]) > SLOW {
        at -= 1;
    }
    while at + 1 < STEPS.len() && takes(STEPS[at]) < QUICK {
        at += 1;
    }
    STEPS[at] * FLOOR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_fits_the_machine_and_its_bounds() {
        for (floor_ms, mib) in [
            (168, 256), // this project's machine
            (240, 256),
            (250, 256),
            (300, 192),
            (400, 128),
            (600, 64),
            (5000, 64), // never below the floor, however slow
            (100, 384),
            (60, 640),
            (1, 1024), // never above the bound, however fast
        ] {
            assert_eq!(fitting(Duration::from_millis(floor_ms)) / 1024, mib, "{floor_ms} ms");
        }
    }

    #[test]
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn waiting_for_a_busy_machine_is_not_work() {
        let (wait, busy) = (Duration::from_millis(300), Duration::from_millis(30));
        let ((), slept) = measured(|| std::thread::sleep(wait));
        assert!(slept < wait / 3, "{slept:?} of a sleep of {wait:?}");
        let start = thread_time().unwrap();
        let ((), worked) = measured(|| while thread_time().unwrap() - start < busy {});
        assert!(worked >= busy / 2, "{worked:?} of {busy:?}");
    }

    #[test]
    fn work_out_of_bounds_is_refused_at_once() {
        let sound = Kdf::new(KeyCost::Floor).unwrap();
        let refused = |kdf: Kdf| {
            let start = Instant::now();
            assert!(matches!(kdf.stretch("a pass phrase"), Err(Error::Keyring(_))));
            assert!(start.elapsed() < Duration::from_millis(100));
        };
        // u32::MAX KiB are four TiB.
        for memory_kib in [0, 8, FLOOR - 1, MOST + 1, u32::MAX] {
            refused(Kdf { memory_kib, ..sound.clone() });
        }
        for passes in [0, 1, 2, 21, 1_000_000_000] {
            refused(Kdf { passes, ..sound.clone() });
        }
        for lanes in [0, 17, u32::MAX] {
            refused(Kdf { lanes, ..sound.clone() });
        }
        refused(Kdf { algorithm: "argon2i".into(), ..sound.clone() });
        refused(Kdf { version: 0x10, ..sound });
    }

    #[test]
    fn only_standard_slots_below_what_is_wanted_become_stronger() {
        let floor = Kdf::of(KeyCost::Floor, FLOOR).unwrap();
        assert!(floor.stronger().unwrap().is_none(), "the floor was chosen");
        let wanted = Kdf::of(KeyCost::Standard, WANTED).unwrap();
        assert!(wanted.stronger().unwrap().is_none());
        let weak = Kdf::of(KeyCost::Standard, FLOOR).unwrap();
        if calibrated() > FLOOR {
            assert!(weak.stronger().unwrap().unwrap().memory_kib > FLOOR);
        }
    }
}
