//! Failed attempts to unlock, kept beside the registry while nobody can open it: how many, and when.
//!
//! Each failure doubles the wait: 1, 2, 4 … 300 seconds, which outlives the program. After a hundred in a row the
//! login waits for an administrator or the recovery key (NIST SP 800-63B-4). The next success takes the times away
//! into the audit trail. The file holds no secret; who can delete it can also copy the registry and guess there,
//! where only the pass phrase and its work count.
//!
//! Attempts take turns: who tries in ten programs at once waits for each answer and for the wait that follows it.

use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::format::encode;
use crate::{Error, Result};

/// The file.
pub(crate) const FILE: &str = "registry.attempts";
/// An empty file that is only there to be locked by whoever tries now.
pub(crate) const TURN: &str = "registry.attempts.turn";
/// The longest that a turn is waited for: several derivations of a key on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);
const STEP: Duration = Duration::from_millis(20);
/// The longest wait, seconds.
const LONGEST: u64 = 300;
/// Failures in a row after which a login is blocked.
const MOST: u32 = 100;
/// Logins of nobody share one line, so that guessing names does not make the file grow.
const NOBODY: &str = "";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Line {
    count: u32,
    /// Seconds since 1970 of the last failure.
    last: u64,
    times: Vec<String>,
}

impl Line {
    fn delay(&self) -> u64 {
        match self.count {
            0 => 0,
            n => 1u64.checked_shl(n - 1).map_or(LONGEST, |s| s.min(LONGEST)),
        }
    }
}

/// Lines by login. A file that cannot be read says nothing: it must not keep people out of their registry.
fn read(folder: &Path) -> BTreeMap<String, Line> {
    let bytes = std::fs::read(folder.join(FILE)).unwrap_or_default();
    if bytes.len() > 1 << 20 {
        return BTreeMap::new();
    }
    ciborium::from_reader(bytes.as_slice()).unwrap_or_default()
}

fn write(folder: &Path, lines: &BTreeMap<String, Line>) -> Result<()> {
    super::write_whole(&folder.join(FILE), &encode(lines)?)
}

fn key(folder: &Path, login: &str) -> String {
    let known = login == super::RECOVERY_LOGIN
        || super::Locked::read(&folder.join(super::FILE))
            .is_ok_and(|ring| ring.face().people.iter().any(|p| super::same_login(&p.login, login)));
    if known { super::folded(login) } else { NOBODY.to_owned() }
}

/// The turn to try a secret, until it is dropped. It is nothing where the folder cannot be written or knows no locks:
/// no failure can be kept there either.
pub struct Turn(#[expect(dead_code, reason = "it is held, not read")] Option<File>);

/// Waits for the turn. Who asks [`wait`] and [`blocked`] in it sees every failure that came before.
///
/// # Errors
/// `Busy` when somebody else has been trying for half a minute.
pub fn turn(folder: &Path) -> Result<Turn> {
    let Ok(file) = crate::files::create_private_or_open(&folder.join(TURN)) else { return Ok(Turn(None)) };
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Turn(Some(file))),
            Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                std::thread::sleep(STEP);
                waited += STEP;
            }
            Err(TryLockError::WouldBlock) => return Err(Error::Busy),
            Err(TryLockError::Error(_)) => return Ok(Turn(None)),
        }
    }
}

/// Seconds that a login still has to wait before the next attempt; `unix_seconds` is now.
///
/// A clock that was set back begins the wait anew, so that it neither ends early nor lasts for years.
pub fn wait(folder: &Path, login: &str, unix_seconds: u64) -> u32 {
    let mut lines = read(folder);
    let Some(line) = lines.get_mut(&key(folder, login)) else { return 0 };
    if unix_seconds < line.last {
        line.last = unix_seconds;
        let delay = line.delay();
        // Best effort: a folder that cannot be written asks for the same wait again.
        let _ = write(folder, &lines);
        return delay as u32;
    }
    line.last.saturating_add(line.delay()).saturating_sub(unix_seconds) as u32
}

/// Keeps a failed attempt; the answer is the wait that follows, in seconds. `at` is now as text.
///
/// # Errors
/// When the folder cannot be written.
pub fn failed(folder: &Path, login: &str, unix_seconds: u64, at: &str) -> Result<u32> {
    let mut lines = read(folder);
    let line = lines.entry(key(folder, login)).or_default();
    line.count = line.count.saturating_add(1);
    line.last = unix_seconds;
    if line.times.len() < MOST as usize {
        line.times.push(at.to_owned());
    }
    let delay = line.delay();
    write(folder, &lines)?;
    Ok(delay as u32)
}

/// Takes a login's failures away after a success, or when an administrator unblocks it; the times of them,
/// at most a hundred, oldest first.
///
/// # Errors
/// When the folder cannot be written; then they stay.
pub fn take(folder: &Path, login: &str) -> Result<Vec<String>> {
    let mut lines = read(folder);
    match lines.remove(&key(folder, login)) {
        Some(line) => {
            write(folder, &lines)?;
            Ok(line.times)
        }
        None => Ok(Vec::new()),
    }
}

/// Whether a login has failed a hundred times in a row and waits for an administrator or the recovery key.
/// The recovery key itself is never blocked: nobody guesses 256 bits, and it is the way out.
pub fn blocked(folder: &Path, login: &str) -> bool {
    login != super::RECOVERY_LOGIN && read(folder).get(&key(folder, login)).is_some_and(|l| l.count >= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("accession-attempts-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        path
    }

    #[test]
    fn waits_grow_to_five_minutes_outlive_the_program_and_end_with_a_success() {
        let folder = folder("grow");
        let mut now = 1_000_000;
        for wanted in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300] {
            assert_eq!(wait(&folder, "okafor", now), 0);
            assert_eq!(failed(&folder, "okafor", now, "then").unwrap(), wanted);
            // Nothing is kept in memory: what the next call sees is what the next start of the program sees.
            assert_eq!(wait(&folder, "okafor", now), wanted);
            assert_eq!(wait(&folder, "okafor", now + u64::from(wanted) - 1), 1);
            now += u64::from(wanted);
        }
        assert_eq!(take(&folder, "okafor").unwrap().len(), 12);
        assert_eq!(wait(&folder, "okafor", now), 0);
        assert_eq!(failed(&folder, "okafor", now, "then").unwrap(), 1, "it begins anew");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_hundred_in_a_row_block_and_the_recovery_key_never_does() {
        let folder = folder("block");
        for _ in 0..99 {
            failed(&folder, "okafor", 1, "then").unwrap();
            failed(&folder, "recovery", 1, "then").unwrap();
        }
        assert!(!blocked(&folder, "okafor"));
        for _ in 0..200 {
            failed(&folder, "okafor", 1, "then").unwrap();
            failed(&folder, "recovery", 1, "then").unwrap();
        }
        assert!(blocked(&folder, "okafor"));
        assert!(!blocked(&folder, "recovery"));
        assert_eq!(wait(&folder, "recovery", 2), 299);
        assert_eq!(take(&folder, "okafor").unwrap().len(), 100);
        assert!(!blocked(&folder, "okafor"));
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn ten_attempts_at_once_are_one_and_nine_that_wait() {
        let folder = folder("turns");
        let tried = std::thread::scope(|scope| {
            let attempt = || {
                let _turn = turn(&folder).unwrap();
                if wait(&folder, "okafor", 1_000_000) > 0 {
                    return 0;
                }
                // The derivation of the key, in which the others must not slip through.
                std::thread::sleep(Duration::from_millis(50));
                failed(&folder, "okafor", 1_000_000, "then").unwrap();
                1
            };
            let all: Vec<_> = (0..10).map(|_| scope.spawn(attempt)).collect();
            all.into_iter().map(|one| one.join().unwrap()).sum::<u32>()
        });
        assert_eq!(tried, 1);
        assert_eq!(take(&folder, "okafor").unwrap().len(), 1);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_clock_set_back_neither_ends_nor_lengthens_the_wait() {
        let folder = folder("clock");
        for _ in 0..4 {
            failed(&folder, "okafor", 1_000_000_000, "then").unwrap();
        }
        assert_eq!(wait(&folder, "okafor", 500), 8);
        assert_eq!(wait(&folder, "okafor", 504), 4);
        assert_eq!(wait(&folder, "okafor", 508), 0);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn logins_of_nobody_share_a_line_and_damage_keeps_nobody_out() {
        let folder = folder("nobody");
        for i in 0..50 {
            failed(&folder, &format!("guess{i}"), 1, "then").unwrap();
        }
        assert!(std::fs::metadata(folder.join(FILE)).unwrap().len() < 1024);
        assert!(wait(&folder, "another guess", 1) > 0);
        std::fs::write(folder.join(FILE), b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff").unwrap();
        assert_eq!(wait(&folder, "okafor", 1), 0);
        assert_eq!(failed(&folder, "okafor", 1, "then").unwrap(), 1);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
