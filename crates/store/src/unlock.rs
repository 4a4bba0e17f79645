//! Opening a registry with somebody's slot, and changing slots while it is open.
//!
//! The keyring is written first and then remembered by the database, whole. So a key file that is older than the
//! database's memory was put back by somebody, and the database heals it without losing a slot.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::hold::Hold;
use crate::keyring::{self, FILE as KEYS, KeyCost, Keyring, Keys, Locked, Opened, PREVIOUS, RecoveryKey};
use crate::keyring::{RegistryFace, Secret, SlotInfo};
use crate::open::Purpose;
use crate::registry::FILE;
use crate::{Error, Registry, Result, share};

/// Stands in a folder while a registry is made there: without a key file beside it, it never was one.
const MAKING: &str = "registry.making";
/// What a registry has before it has its key file.
const HALF_MADE: [&str; 3] = [FILE, "registry.accession-wal", "registry.accession-shm"];

/// How often a change is tried anew because another program has changed the keyring meanwhile.
const TRIES: u32 = 5;

impl Registry {
    /// What may be known of the registry in a folder while it is locked.
    ///
    /// # Errors
    /// `NoRegistry`, `FileMissing`, `Keyring` when the key file is damaged, `Newer`.
    pub fn face(folder: &Path) -> Result<RegistryFace> {
        Ok(locked(folder)?.face())
    }

    /// Creates a registry in a folder that holds none; the folder is made when missing. `now` is UTC, as text.
    ///
    /// # Errors
    /// `AlreadyThere`, and what the disk says; then nothing of it is left.
    pub fn create(
        folder: &Path,
        name: &str,
        login: &str,
        secret: &Secret<'_>,
        now: &str,
        cost: KeyCost,
    ) -> Result<Self> {
        share::refuse(folder)?;
        fs::create_dir_all(folder)?;
        let making = folder.join(MAKING);
        let there = || folder.join(KEYS).exists() || (folder.join(FILE).exists() && !making.exists());
        if there() {
            return Err(Error::AlreadyThere);
        }
        let (ring, keys) = Keyring::create(name, login, secret, now, cost)?;
        let hold = Hold::to_create(folder)?;
        // Asked again, now that nobody else is at it: another program may have made one meanwhile.
        if there() {
            return Err(Error::AlreadyThere);
        }
        let remove = |names: &[&str]| {
            // Best effort: what cannot be removed is reported by the error that brought us here.
            names.iter().for_each(|name| drop(fs::remove_file(folder.join(name))));
        };
        // Who was making one was cut off before it had a key: nobody can ever read it.
        remove(&HALF_MADE);
        drop(crate::files::create_private_or_open(&making)?);
        crate::files::sync_folder(&making)?;
        // The database first: a keyring without a database is no registry, a half-made database has no keys.
        drop(crate::files::create_new(&folder.join(FILE))?);
        let opened = Opened { ring, keys, login: login.to_owned(), changed: true };
        let made = Self::enter(folder, hold, opened, Purpose::Create);
        let made = made.and_then(|registry| registry.hold.share().map(|()| registry));
        if made.is_err() {
            remove(&HALF_MADE);
            remove(&[KEYS]);
        }
        remove(&[MAKING]);
        made
    }

    /// Opens the registry of a folder with a person's secret; without a login, with the only person's.
    ///
    /// A keyring of the first format becomes one of the current format, and a slot of the standard cost that was
    /// made on a slower machine becomes stronger. Nothing is written when it fails.
    ///
    /// # Errors
    /// `WrongPassphrase` (also for a login that is not there), `WhoAreYou`, `NoKeyFile`, `Keyring`, `OtherKeyring`,
    /// `Damaged`, `FileMissing`, `NoRegistry`, `Newer`, `Busy`.
    pub fn unlock(folder: &Path, login: Option<&str>, secret: &Secret<'_>) -> Result<Self> {
        share::refuse(folder)?;
        locked(folder)?;
        let hold = Hold::shared(folder)?;
        // Read again: a rotation elsewhere may have ended while this waited for the folder.
        let opened = locked(folder)?.open(login, secret)?;
        Self::enter(folder, hold, opened, Purpose::Unlock)
    }

    /// Opens the registry of a folder with the recovery key, as a person typed it.
    ///
    /// # Errors
    /// `RecoveryKeyMistyped`, `WrongRecoveryKey`, `NoRecoveryKey`, and what [`Registry::unlock`] says of files.
    pub fn recover(folder: &Path, recovery_key: &str) -> Result<Self> {
        share::refuse(folder)?;
        locked(folder)?;
        let hold = Hold::shared(folder)?;
        let opened = locked(folder)?.recover(recovery_key)?;
        Self::enter(folder, hold, opened, Purpose::Unlock)
    }

    fn enter(folder: &Path, hold: Hold, opened: Opened, purpose: Purpose) -> Result<Self> {
        let Opened { ring, keys, login, changed } = opened;
        if purpose == Purpose::Unlock {
            // It was made whole, and only that word of it is left.
            let _ = fs::remove_file(folder.join(MAKING));
        }
        let made = Self::connect(folder, Arc::new(hold), Arc::new(keys), &ring, &login, purpose);
        let mut registry = made.map_err(|error| match error {
            Error::Damaged if file_salt(folder) != Some(*ring.db_salt()) => Error::OtherKeyring,
            other => other,
        })?;
        let known = remembered(&registry.conn)?;
        registry.stale = stale(&ring, known.as_ref())?;
        if registry.stale.is_none() && (changed || known.is_none_or(|k| k.serial < ring.serial())) {
            match registry.keep(&ring, changed) {
                // A folder that cannot be written is still read; the next time will do it.
                Ok(()) | Err(Error::ReadOnly | Error::DiskFull | Error::Busy) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(registry)
    }

    /// Writes the keyring that has just been opened, or only has the database remember it.
    fn keep(&mut self, ring: &Keyring, write: bool) -> Result<()> {
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        if write {
            let mut ring = ring.clone();
            let path = self.folder().join(KEYS);
            // Another program may have done the same at the same moment, or more: then its keyring stays.
            let there = if path.exists() { Locked::read(&path)?.authentic(&self.keys).ok() } else { None };
            if there.is_none_or(|there| there.serial() == ring.serial()) {
                ring.seal(&self.keys)?;
                write_keyring(self.folder(), &ring)?;
                remember(&tx, &ring)?;
            }
        } else {
            remember(&tx, ring)?;
        }
        Ok(tx.commit()?)
    }

    /// Login of whose slot opened it; `recovery` for the recovery key.
    pub fn login(&self) -> &str {
        &self.login
    }

    /// The registry's identity, for ever.
    pub fn vault_id(&self) -> [u8; 16] {
        self.vault_id
    }

    /// The serials of the key file and of the database's memory, when the key file is older: somebody has put it
    /// back. Only an administrator or who has the recovery key may go on, and heals it.
    pub fn stale_keyring(&self) -> Option<(u64, u64)> {
        self.stale
    }

    /// Writes the key file as the database remembers it.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn heal_keyring(&mut self) -> Result<()> {
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let known = remembered(&tx)?.ok_or(Error::NotFound("keyring"))?;
        write_bytes(self.folder(), &known.ring)?;
        tx.commit()?;
        self.stale = None;
        Ok(())
    }

    /// Whether there is an earlier key file that belongs to the registry's file, while the key file itself
    /// cannot be used: [`Registry::restore_previous_keyring`] can then put it in its place.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn previous_keyring(folder: &Path) -> Result<bool> {
        let salt = file_salt(folder);
        let fits = |name: &str| match Locked::read(&folder.join(name)) {
            Ok(ring) => Ok(salt == Some(*ring.db_salt())),
            Err(Error::Keyring(_) | Error::NoRegistry) => Ok(false),
            Err(error) => Err(error),
        };
        Ok(!fits(KEYS)? && fits(PREVIOUS)?)
    }

    /// Puts the earlier key file in the place of one that cannot be used. The unusable one is kept as
    /// `registry.keys.damaged`, the earlier one stays too. It is then stale, and healed by who may.
    ///
    /// # Errors
    /// `NotFound` when [`Registry::previous_keyring`] says that there is nothing to do.
    pub fn restore_previous_keyring(folder: &Path) -> Result<()> {
        if !Self::previous_keyring(folder)? {
            return Err(Error::NotFound("earlier key file"));
        }
        let path = folder.join(KEYS);
        if path.exists() {
            fs::copy(&path, folder.join("registry.keys.damaged"))?;
        }
        keyring::write_whole(&path, &fs::read(folder.join(PREVIOUS))?)
    }

    /// The keyring's slots, without their secrets.
    ///
    /// # Errors
    /// When the key file cannot be read or is not this registry's.
    pub fn slots(&self) -> Result<Vec<SlotInfo>> {
        Ok(self.keyring()?.slots())
    }

    /// How often the data key has been changed, from 1.
    ///
    /// # Errors
    /// As [`Registry::slots`].
    pub fn generation(&self) -> Result<u32> {
        Ok(self.keyring()?.generation())
    }

    /// Whether a recovery key has been made.
    ///
    /// # Errors
    /// As [`Registry::slots`].
    pub fn has_recovery(&self) -> Result<bool> {
        Ok(self.keyring()?.has_recovery())
    }

    /// Gives a new person a slot. `now` is UTC, as text.
    ///
    /// # Errors
    /// `LoginTaken`, `StaleKeyring`, and what the disk says.
    pub fn add_slot(&mut self, login: &str, secret: &Secret<'_>, now: &str, cost: KeyCost) -> Result<()> {
        self.change_keyring(|ring, keys| ring.add(login, secret, now, cost, keys))
    }

    /// Changes the secret of who opened the registry; the old one must open their slot. No page is written anew.
    ///
    /// # Errors
    /// `WrongPassphrase`, `NoKeyFile`, `NotFound` for who came by the recovery key, `StaleKeyring`.
    pub fn change_secret(
        &mut self,
        old: &Secret<'_>,
        new: &Secret<'_>,
        now: &str,
        cost: KeyCost,
    ) -> Result<()> {
        let login = self.login.clone();
        self.change_keyring(|ring, keys| ring.change(&login, (old, new), now, cost, keys))
    }

    /// Gives a person a new secret without their old one, and a slot when they have none.
    ///
    /// # Errors
    /// `StaleKeyring`, and what the disk says.
    pub fn reset_secret(&mut self, login: &str, new: &Secret<'_>, now: &str, cost: KeyCost) -> Result<()> {
        self.change_keyring(|ring, keys| ring.reset(login, new, now, cost, keys))
    }

    /// Takes a person's slot away. They may have kept the data key: only a rotation shuts them out for good.
    ///
    /// # Errors
    /// `StillEnabled` for who has not been disabled, `LastSlot`, `NotFound`, `StaleKeyring`.
    pub fn remove_slot(&mut self, login: &str) -> Result<()> {
        let sql = "SELECT EXISTS (SELECT 1 FROM person WHERE login = ?1 AND disabled = 0)";
        if self.conn.query_row(sql, [login], |r| r.get(0))? {
            return Err(Error::StillEnabled);
        }
        self.change_keyring(|ring, _| ring.remove(login))
    }

    /// A new recovery key, to be shown once. It opens nothing before [`Registry::confirm_recovery`].
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn new_recovery_key() -> Result<RecoveryKey> {
        RecoveryKey::new()
    }

    /// Writes the recovery slot, or replaces it, from the recovery key that a person typed off their sheet:
    /// so what opens the registry is what stands on paper.
    ///
    /// # Errors
    /// `RecoveryKeyMistyped`, `StaleKeyring`, and what the disk says.
    pub fn confirm_recovery(&mut self, typed: &str, now: &str) -> Result<()> {
        let key = RecoveryKey::read(typed)?;
        self.change_keyring(|ring, keys| ring.set_recovery(&key, now, keys))
    }

    /// The keyring as it stands in its file, proved authentic.
    pub(crate) fn keyring(&self) -> Result<Keyring> {
        Locked::read(&self.folder().join(KEYS))?.authentic(&self.keys)
    }

    /// Changes the keyring. Deriving keys takes a second or two, so the work is done before the database's write
    /// lock is taken, and again when another program has written the keyring meanwhile: nobody's slot is lost.
    fn change_keyring(&mut self, mut work: impl FnMut(&mut Keyring, &Keys) -> Result<()>) -> Result<()> {
        for _ in 0..TRIES {
            let mut ring = self.keyring()?;
            let before = ring.serial();
            work(&mut ring, &self.keys)?;
            ring.seal(&self.keys)?;
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let there = self.keyring()?;
            if let Some((found, known)) = stale(&there, remembered(&tx)?.as_ref())? {
                return Err(Error::StaleKeyring { found, known });
            }
            if there.serial() == before {
                write_keyring(self.folder(), &ring)?;
                remember(&tx, &ring)?;
                return Ok(tx.commit()?);
            }
        }
        Err(Error::Busy)
    }
}

fn locked(folder: &Path) -> Result<Locked> {
    crate::restore::finish(folder)?;
    let ring = Locked::read(&folder.join(KEYS)).map_err(|error| match error {
        Error::NoRegistry if folder.join(FILE).is_file() && !folder.join(MAKING).exists() => {
            Error::KeysMissing
        }
        other => other,
    })?;
    if !folder.join(FILE).is_file() {
        return Err(Error::FileMissing);
    }
    Ok(ring)
}

/// The first sixteen bytes of the registry's file: the salt that its keyring knows too.
pub(crate) fn file_salt(folder: &Path) -> Option<[u8; 16]> {
    use std::io::Read;
    let mut salt = [0; 16];
    fs::File::open(folder.join(FILE)).ok()?.read_exact(&mut salt).ok()?;
    Some(salt)
}

/// The keyring as the database remembers it.
struct Remembered {
    serial: u64,
    ring: Vec<u8>,
}

fn remembered(conn: &Connection) -> Result<Option<Remembered>> {
    let row = |r: &rusqlite::Row<'_>| {
        Ok(Remembered { serial: r.get::<_, i64>(0)?.unsigned_abs(), ring: r.get(1)? })
    };
    Ok(conn.query_row("SELECT serial, ring FROM keyring", [], row).optional()?)
}

/// Has the database remember the keyring. The caller has written the file, or is about to swap both.
pub(crate) fn remember(conn: &Connection, ring: &Keyring) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO keyring (one, serial, ring) VALUES (1, ?1, ?2)
         ON CONFLICT DO UPDATE SET serial = ?1, ring = ?2",
    )?
    .execute(params![ring.serial().cast_signed(), ring.bytes()?])?;
    Ok(())
}

/// Whether the key file is older than the database's memory, or another one of the same age.
fn stale(ring: &Keyring, known: Option<&Remembered>) -> Result<Option<(u64, u64)>> {
    Ok(match known {
        Some(known) if known.serial > ring.serial() => Some((ring.serial(), known.serial)),
        Some(known) if known.serial == ring.serial() && known.ring != ring.bytes()? => {
            Some((ring.serial(), known.serial))
        }
        _ => None,
    })
}

fn write_keyring(folder: &Path, ring: &Keyring) -> Result<()> {
    write_bytes(folder, &ring.bytes()?)
}

/// Writes the key file; the one before is kept, unless it is damaged, which the kept one must never become.
fn write_bytes(folder: &Path, bytes: &[u8]) -> Result<()> {
    let path = folder.join(KEYS);
    if Locked::read(&path).is_ok() {
        keyring::write_whole(&folder.join(PREVIOUS), &fs::read(&path)?)?;
    }
    keyring::write_whole(&path, bytes)
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use std::io::{Read, Seek, SeekFrom};

    use zeroize::Zeroize;

    use super::*;

    const PASS: &str = "correct horse battery staple";
    /// Looked for under a mask, so that what is looked for is not found in the looking.
    const MASK: u8 = 0xa5;

    fn masked(bytes: &[u8]) -> Vec<u8> {
        bytes.iter().map(|b| b ^ MASK).collect()
    }

    /// How often each needle (masked) stands in the memory that this process can write.
    fn found(needles: &[Vec<u8>]) -> Vec<usize> {
        let mut memory = fs::File::open("/proc/self/mem").unwrap();
        let mut counts = vec![0; needles.len()];
        // Large enough that it is a mapping of its own, and known, so that it is not searched itself.
        let mut buffer = vec![0u8; 4 << 20];
        let own = buffer.as_ptr().addr()..buffer.as_ptr().addr() + buffer.len();
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let (range, access) = (words.next().unwrap(), words.next().unwrap());
            if !access.starts_with("rw") {
                continue;
            }
            let (start, end) = range.split_once('-').unwrap();
            let (mut at, end) =
                (usize::from_str_radix(start, 16).unwrap(), usize::from_str_radix(end, 16).unwrap());
            while at < end {
                let length = (end - at).min(buffer.len());
                memory.seek(SeekFrom::Start(at as u64)).unwrap();
                let Ok(read) = memory.read(&mut buffer[..length]) else { break };
                if read == 0 {
                    break;
                }
                for (needle, count) in needles.iter().zip(&mut counts) {
                    for i in 0..(read + 1).saturating_sub(needle.len()) {
                        let same = buffer[i] ^ MASK == needle[0]
                            && buffer[i..][..needle.len()].iter().zip(needle).all(|(a, b)| a ^ MASK == *b);
                        *count += usize::from(same && !own.contains(&(at + i)));
                    }
                }
                // Needles across the end of a part are found in the next, which begins a little earlier.
                at += if read == length && at + read < end { read - 128 } else { read };
            }
        }
        buffer.zeroize();
        counts
    }

    #[test]
    fn no_key_is_left_in_memory_after_the_lock() {
        let folder = std::env::temp_dir().join(format!("accession-memory-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let secret = Secret::passphrase(PASS);
        drop(Registry::create(&folder, "St. Brendan", "okafor", &secret, "now", KeyCost::Floor).unwrap());
        let registry = Registry::unlock(&folder, None, &secret).unwrap();
        registry.check().unwrap();
        drop(registry.another().unwrap());
        let needles = {
            let hex = registry.database_key().unwrap();
            let hex = hex.as_bytes()[2..66].to_vec();
            let raw: Vec<u8> = hex
                .chunks(2)
                .map(|c| u8::from_str_radix(std::str::from_utf8(c).unwrap(), 16).unwrap())
                .collect();
            let needles = vec![masked(registry.keys.data_key()), masked(&raw), masked(&hex)];
            for mut bytes in [raw, hex] {
                bytes.zeroize();
            }
            needles
        };
        // The control: the data key is there while the registry is open, and the digits while they are held here.
        // SQLCipher keeps its own copy of the database's key masked.
        let digits = registry.database_key().unwrap();
        let open = found(&needles);
        drop(digits);
        assert!(open[0] >= 1 && open[2] >= 1, "{open:?}");
        drop(registry);
        let locked = found(&needles);
        println!("data key, database key, its digits: {open:?} while open, {locked:?} after the lock");
        assert_eq!(locked, [0, 0, 0]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
