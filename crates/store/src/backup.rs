//! Backups: a copy of the open registry under its own key, with its keyring and a signed description.
//!
//! A backup is one transaction's view of the registry: the copy holds a read transaction from its first page to
//! its last, so writers go on and nothing of theirs gets in. It is written under a temporary name, opened and
//! compared, and only then gets its own name: a folder that is called a backup was verified once.

pub(crate) mod manifest;
mod verify;

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

pub use manifest::{AuditHead, FileFact, Manifest};
pub(crate) use verify::verify;
pub use verify::{Check, check_files};

use crate::audit::digest_of;
use crate::files::{create_private, private_folder, sync_folder};
use crate::hold;
use crate::keyring::{FILE as KEYS, Locked, PREVIOUS, attempts};
use crate::registry::FILE;
use crate::share::free_space;
use crate::{Error, Registry, Result};
use manifest::{MANIFEST, audit_head, counts, number};

const PREFIX: &str = "accession-backup-";
/// Held by the program that writes a backup, so that another does not clear it away as left over.
pub(crate) const LOCK: &str = "lock";
/// Bytes of a page, as SQLCipher writes them.
pub(crate) const PAGE: u64 = 4096;
/// Pages that are copied between two looks at whether to stop: 2 MB.
const PAGES: i32 = 512;

/// What long work tells as it goes (what it does, units done, units in all); answers whether to go on.
pub type Step<'a> = &'a mut dyn FnMut(&'static str, u32, u32) -> bool;

/// Tells and stops.
pub(crate) fn go_on(step: Step<'_>, note: &'static str, done: u64, of: u64) -> Result<()> {
    let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    if step(note, small(done), small(of)) { Ok(()) } else { Err(Error::Stopped) }
}

/// A backup that was made just now.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its folder.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub manifest: Manifest,
    /// What a person should know, such as that it lies on the registry's own disk.
    pub warnings: Vec<String>,
}

/// A backup in a folder of backups.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its folder.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// When it was made, as the name has it: `20261122T140312Z`.
    pub stamp: String,
    /// First eight digits of the vault's id, as the name has them.
    pub vault: String,
    /// What it holds; what is wrong with its description otherwise.
    pub manifest: std::result::Result<Manifest, String>,
}

/// `2026-11-22T14:03:12.345Z` as names have it: `20261122T140312Z`.
fn stamp(at: &str) -> Result<String> {
    let seconds: String = at.chars().take(19).filter(|c| !matches!(c, '-' | ':')).collect();
    let stamp = format!("{seconds}Z");
    if is_stamp(&stamp) { Ok(stamp) } else { Err(Error::Refused("the time of the backup is not one".into())) }
}

fn is_stamp(text: &str) -> bool {
    text.len() == 16
        && text.bytes().enumerate().all(|(i, b)| match i {
            8 => b == b'T',
            15 => b == b'Z',
            _ => b.is_ascii_digit(),
        })
}

/// Stamp and vault of a backup's name; nothing for any other name.
fn parts(name: &str) -> Option<(&str, &str)> {
    let (stamp, vault) = name.strip_prefix(PREFIX)?.split_once('-')?;
    let vault_fits = vault.len() == 8 && vault.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    (is_stamp(stamp) && vault_fits).then_some((stamp, vault))
}

/// SHA-256 of a file and its length.
pub(crate) fn fact(path: &Path, note: &'static str, step: Step<'_>) -> Result<FileFact> {
    let mut file = File::open(path)?;
    let of = file.metadata()?.len();
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0u64, vec![0u8; 1 << 20]);
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return Ok(FileFact { bytes, sha256: manifest::hex(&hash.finalize()) });
        }
        hash.update(&buffer[..n]);
        bytes += n as u64;
        go_on(step, note, bytes >> 10, of >> 10)?;
    }
}

/// The backups in a folder, newest first; everything else that lies there is not looked at.
pub fn backups_in(folder: &Path) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((stamp, vault)) = parts(&name) else { continue };
        if !entry.file_type()?.is_dir() {
            continue;
        }
        let path = entry.path();
        found.push(Kept {
            manifest: manifest::Read::from(&path).map(|r| r.manifest).map_err(|e| e.to_string()),
            stamp: stamp.to_owned(),
            vault: vault.to_owned(),
            name: name.clone(),
            path,
        });
    }
    found.sort_by(|a, b| b.name.cmp(&a.name));
    Ok(found)
}

/// Removes a backup; it first loses its name, so that a half-removed one is never taken for a backup.
pub fn remove_backup(kept: &Kept) -> Result<()> {
    let Some(folder) = kept.path.parent() else { return Ok(()) };
    let part = folder.join(format!(".{}.part", kept.name));
    fs::rename(&kept.path, &part)?;
    clear(&part)?;
    sync_folder(&part)
}

/// Removes what we put into a folder, and the folder when nothing else is in it.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    let ours = [FILE, KEYS, PREVIOUS, hold::FILE, attempts::FILE, attempts::TURN, MANIFEST, LOCK];
    let beside = ["registry.accession-wal", "registry.accession-shm", "registry.accession-journal"];
    for name in ours.iter().chain(&beside) {
        match fs::remove_file(folder.join(name)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.into()),
            _ => {}
        }
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // The copy before a migration, of a backup that an older program made.
        if entry.file_name().to_string_lossy().starts_with(crate::open::BEFORE) {
            fs::remove_file(entry.path())?;
        }
    }
    match fs::remove_dir(folder) {
        // Somebody put something of their own into it: that stays.
        Err(e) if e.kind() == std::io::ErrorKind::DirectoryNotEmpty => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => Ok(other?),
    }
}

/// Clears away what interrupted backups of this vault left behind.
fn clear_leftovers(folder: &Path, vault: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let inner = name.strip_prefix('.').and_then(|n| n.strip_suffix(".part"));
        let ours = inner.and_then(parts).is_some_and(|(_, v)| v == vault);
        if !ours || !entry.file_type()?.is_dir() {
            continue;
        }
        let path = entry.path();
        let free = match File::options().write(true).open(path.join(LOCK)) {
            Ok(lock) => lock.try_lock().is_ok(),
            Err(_) => true,
        };
        if free {
            clear(&path)?;
        }
    }
    Ok(())
}

/// Whether two folders lie on one disk, as far as the system says.
fn same_disk(a: &Path, b: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let device = |p: &Path| fs::metadata(p).ok().map(|m| m.dev());
        device(a).is_some() && device(a) == device(b)
    }
    #[cfg(not(unix))]
    {
        let drive = |p: &Path| {
            p.canonicalize().ok().and_then(|p| p.components().next().map(|c| c.as_os_str().to_owned()))
        };
        drive(a).is_some() && drive(a) == drive(b)
    }
}

/// Refuses a folder that backups must not go into, and says what to do; answers what a person should know of it.
pub fn check_backup_folder(registry: &Path, folder: &Path) -> Result<Option<String>> {
    if !folder.is_dir() {
        let text = "the backup folder is not there; connect its drive or choose another folder";
        return Err(Error::Refused(text.into()));
    }
    if folder.canonicalize()?.starts_with(registry.canonicalize()?) {
        let text = "the backup folder lies inside the registry's own folder, and what destroys one destroys both; choose another folder, best on another disk";
        return Err(Error::Refused(text.into()));
    }
    Ok(same_disk(registry, folder).then(|| {
        "The backups lie on the registry's own disk. When it fails, both are gone: choose a folder on another disk.".to_owned()
    }))
}

/// Copies a database page by page into a new file under the same key; the pages of one transaction.
fn copy_pages(source: &Connection, target: &Path, key: &str, step: Step<'_>) -> Result<()> {
    drop(create_private(target)?);
    let mut copy = Connection::open_with_flags(target, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy.pragma_update(None, "cipher_log_level", "NONE")?;
    copy.pragma_update(None, "key", key)?;
    // The file is nobody's yet: it is flushed once, below, and thrown away when anything fails.
    copy.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    copy.pragma_update(None, "synchronous", "OFF")?;
    let backup = Backup::new(source, &mut copy)?;
    loop {
        let outcome = backup.step(PAGES)?;
        let progress = backup.progress();
        let of = progress.pagecount.max(0);
        go_on(step, "Copying", (of - progress.remaining).max(0) as u64, of as u64)?;
        match outcome {
            StepResult::Done => break,
            StepResult::Busy | StepResult::Locked => return Err(Error::Busy),
            _ => {}
        }
    }
    drop(backup);
    copy.close().map_err(|(_, e)| e)?;
    File::open(target)?.sync_all()?;
    Ok(())
}

impl Registry {
    /// Id of the vault in a folder, hexadecimal, from its key file alone.
    pub fn vault_of(folder: &Path) -> Result<String> {
        Ok(manifest::hex(&Locked::read(&folder.join(KEYS))?.face().vault_id))
    }

    /// Makes a backup in `folder` and verifies it; writers go on meanwhile.
    ///
    /// `at` is the time, `program` the program and its version. Nothing of a name that is there is ever touched.
    pub fn backup(&self, folder: &Path, at: &str, program: &str, step: Step<'_>) -> Result<Made> {
        let warnings = check_backup_folder(self.folder(), folder)?.into_iter().collect();
        let (vault, generation) = (self.vault(), self.generation()?);
        let short = vault.get(..8).unwrap_or(&vault).to_owned();
        clear_leftovers(folder, &short)?;
        let name = format!("{PREFIX}{}-{short}", stamp(at)?);
        let path = folder.join(&name);
        if path.symlink_metadata().is_ok() {
            return Err(Error::Refused("a backup of this very second is there already".into()));
        }
        let part = folder.join(format!(".{name}.part"));
        private_folder(&part)?;
        let lock = create_private(&part.join(LOCK))?;
        // Where the file system knows no locks, two programs could clear each other's leftovers and nothing else.
        let _ = lock.try_lock();
        let made = self.fill(&part, at, program, (vault, generation), step);
        drop(lock);
        let manifest = match made {
            Ok(manifest) => manifest,
            Err(error) => {
                // What cannot be removed is cleared away by the next backup.
                let _ = clear(&part);
                return Err(error);
            }
        };
        fs::remove_file(part.join(LOCK))?;
        sync_folder(&part.join(MANIFEST))?;
        fs::rename(&part, &path)?;
        sync_folder(&path)?;
        // A whole copy of today's form makes the copies before migrations needless.
        crate::open::remove_copies(self.folder())?;
        Ok(Made { path, name, manifest, warnings })
    }

    fn fill(
        &self,
        part: &Path,
        at: &str,
        program: &str,
        (vault, generation): (String, u32),
        step: Step<'_>,
    ) -> Result<Manifest> {
        let source = self.another()?;
        let source = &source.conn;
        // Held until the copy is whole: every page and every sum below is of this one moment.
        source.execute_batch("BEGIN")?;
        let _: u64 = source.query_row("SELECT count(*) FROM sqlite_schema", [], number)?;
        let needed = source.query_row("PRAGMA page_count", [], number)? * PAGE + (4 << 20);
        if free_space(part).is_some_and(|free| free < needed) {
            return Err(Error::Refused(format!(
                "the backup needs {} MB and the disk of the backup folder has less; free some space or choose another folder",
                needed >> 20
            )));
        }
        let file = part.join(FILE);
        copy_pages(source, &file, &self.database_key()?, step)?;
        let keys = fs::read(self.folder().join(KEYS))?;
        let mut copy = create_private(&part.join(KEYS))?;
        copy.write_all(&keys)?;
        copy.sync_all()?;
        let manifest = Manifest {
            format: Manifest::FORMAT,
            program: program.to_owned(),
            made: at.to_owned(),
            vault,
            generation,
            schema: source.query_row("PRAGMA user_version", [], |r| r.get(0))?,
            registry: fact(&file, "Reading back", step)?,
            keys: FileFact { bytes: keys.len() as u64, sha256: manifest::hex(&Sha256::digest(&keys)) },
            counts: counts(source)?,
            audit: audit_head(source)?,
            state: digest_of(source)?,
        };
        let mut text = create_private(&part.join(MANIFEST))?;
        text.write_all(&manifest.signed(self)?)?;
        text.sync_all()?;
        source.execute_batch("COMMIT")?;
        let check = verify(part, self, step)?;
        match check.findings.first() {
            None => Ok(manifest),
            Some(first) => Err(Error::Refused(format!(
                "the backup was written and does not read back as it should ({first}); it was removed; check the disk"
            ))),
        }
    }

    /// Checks a backup of this registry: both files, every page, structure, sums, audit head, signature.
    pub fn verify_backup(&self, path: &Path, step: Step<'_>) -> Result<Check> {
        let mut check = check_files(path, step)?;
        if check.findings.is_empty() {
            let (vault, generation) = (self.vault(), self.generation()?);
            if check.manifest.vault != vault {
                check.findings.push("it is a backup of another registry".into());
            } else if check.manifest.generation == generation {
                check = verify(path, self, step)?;
            } else {
                check.older_keys = true;
            }
        }
        Ok(check)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_backups() {
        assert_eq!(
            parts("accession-backup-20261122T140312Z-0a1b2c3d"),
            Some(("20261122T140312Z", "0a1b2c3d"))
        );
        for other in [
            "accession-backup-20261122T140312Z-0a1b2c3d.old",
            "accession-backup-20261122T140312Z",
            "accession-backup-2026112XT140312Z-0a1b2c3d",
            "accession-backup-20261122T140312Z-0A1B2C3D",
            "backup",
            ".accession-backup-20261122T140312Z-0a1b2c3d.part",
        ] {
            assert_eq!(parts(other), None, "{other}");
        }
        assert_eq!(stamp("2026-11-22T14:03:12.345Z").unwrap(), "20261122T140312Z");
        assert!(stamp("yesterday").is_err());
    }
}
