//! Restoring a backup: a side copy inside the registry's folder, verified, then swapped in.
//!
//! The copy in `restore.part` is a whole registry folder, so it is opened like any other: with the pass phrases of its day.
//! Only when it has been verified is the journal `registry.restoring` written, and from then on the swap is finished
//! by whoever opens the folder next, whatever happens in between. Before that moment nothing of the registry was touched;
//! after it the files that were replaced lie in `registry.pre-restore-<time>`, whole.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::backup::manifest::{hex, number};
use crate::backup::{Check, FileFact, LOCK, Manifest, Step, check_files, clear, go_on};
use crate::files::{create_private, private_folder, sync_folder};
use crate::hold::Hold;
use crate::keyring::{FILE as KEYS, Keys, Locked, PREVIOUS};
use crate::open::{Purpose, open};
use crate::registry::FILE;
use crate::share::free_space;
use crate::{Error, Registry, Result, Who};

const SIDE: &str = "restore.part";
const SCRATCH: &str = "rehearse.part";
const JOURNAL: &str = "registry.restoring";
const PRE: &str = "registry.pre-restore-";
/// What belongs to the database file and must never stand beside another one.
const COMPANIONS: [&str; 3] =
    ["registry.accession-wal", "registry.accession-shm", "registry.accession-journal"];

/// Sums of a registry, to say what one has beyond another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Patients.
    pub patients: u64,
    /// Tumors.
    pub tumors: u64,
    /// Amendments.
    pub amendments: u64,
    /// Entries of the audit trail.
    pub entries: u64,
}

/// A backup copied to where it can be opened; removed again unless it is swapped in.
pub struct SideCopy {
    backup: PathBuf,
    side: PathBuf,
    manifest: Manifest,
    /// Says to other programs that somebody works here.
    lock: Option<File>,
    kept: bool,
}

/// Copies a file, and compares what lies on the disk with what the backup says of it.
fn copy(from: &Path, to: &Path, said: &FileFact, step: Step<'_>) -> Result<()> {
    let mut source = File::open(from)?;
    let mut target = create_private(to)?;
    let (mut hash, mut done, mut buffer) = (Sha256::new(), 0u64, vec![0u8; 1 << 20]);
    loop {
        let n = source.read(&mut buffer)?;
        if n == 0 {
            break;
        }
        hash.update(&buffer[..n]);
        target.write_all(&buffer[..n])?;
        done += n as u64;
        go_on(step, "Copying", done >> 10, said.bytes >> 10)?;
    }
    target.sync_all()?;
    drop(target);
    let read_back = crate::backup::fact(to, "Reading back", step)?;
    if hex(&hash.finalize()) != said.sha256 || &read_back != said {
        return Err(Error::Refused(
            "the copy of the backup is not what the backup says; check the disks".into(),
        ));
    }
    Ok(())
}

impl SideCopy {
    /// Copies a backup into `folder` to be restored there, after comparing its files with its description.
    pub fn beside(backup: &Path, folder: &Path, step: Step<'_>) -> Result<Self> {
        fs::create_dir_all(folder)?;
        finish(folder)?;
        Self::make(backup, folder.join(SIDE), step)
    }

    /// Copies a backup into a scratch place inside of the registry's folder, for a rehearsal.
    pub fn scratch(backup: &Path, folder: &Path, step: Step<'_>) -> Result<Self> {
        Self::make(backup, folder.join(SCRATCH), step)
    }

    fn make(backup: &Path, side: PathBuf, step: Step<'_>) -> Result<Self> {
        let check = check_files(backup, step)?;
        if let Some(finding) = check.findings.first() {
            return Err(Error::Refused(format!(
                "this backup is damaged ({finding}); nothing was changed; use another one"
            )));
        }
        let manifest = check.manifest;
        let beside = side.parent().unwrap_or(&side);
        if free_space(beside).is_some_and(|free| free < manifest.registry.bytes + (4 << 20)) {
            return Err(Error::DiskFull);
        }
        if side.is_dir() {
            // Left over from one that was stopped, unless another program is at it.
            let held = File::options().write(true).open(side.join(LOCK)).ok();
            if held.is_some_and(|lock| lock.try_lock().is_err()) {
                return Err(Error::Busy);
            }
            clear(&side)?;
        }
        private_folder(&side)?;
        let lock = create_private(&side.join(LOCK))?;
        // Where the file system knows no locks, two restores at once meet in the check of `swap`.
        let _ = lock.try_lock();
        let side = SideCopy { backup: backup.to_owned(), side, manifest, lock: Some(lock), kept: false };
        copy(&backup.join(FILE), &side.side.join(FILE), &side.manifest.registry, step)?;
        copy(&backup.join(KEYS), &side.side.join(KEYS), &side.manifest.keys, step)?;
        sync_folder(&side.side.join(FILE))?;
        Ok(side)
    }

    /// Where the copy lies: a registry's folder, to be unlocked like any other.
    pub fn folder(&self) -> &Path {
        &self.side
    }

    /// What the backup says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Opens the copy with the key of a registry of the same vault and generation.
    pub fn open_like(&self, registry: &Registry) -> Result<Registry> {
        Closed {
            folder: self.side.clone(),
            keys: Arc::clone(&registry.keys),
            login: registry.login.clone(),
            who: registry.who().clone(),
        }
        .open()
    }

    /// Verifies the backup with the key of its opened copy: every page, structure, sums, audit head, digest, signature.
    pub fn verify(&self, opened: &Registry, step: Step<'_>) -> Result<Check> {
        crate::backup::verify(&self.backup, opened, step)
    }

    /// Removes the copy, and says so when it cannot.
    pub fn remove(mut self) -> Result<()> {
        self.kept = true;
        self.lock = None;
        clear(&self.side)
    }

    /// Puts the opened copy into the place of the registry in `folder`; answers it, and the folder of the replaced files.
    ///
    /// No other program may have the registry open. `at` names the folder of what is replaced.
    pub fn swap(mut self, opened: Registry, folder: &Path, at: &str) -> Result<(Registry, Option<PathBuf>)> {
        // The log of the copy goes into its file, so that the file alone is the registry.
        opened.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let mut closed = opened.close();
        closed.folder = folder.to_owned();
        for name in COMPANIONS {
            if self.side.join(name).exists() {
                return Err(Error::Busy);
            }
        }
        File::open(self.side.join(FILE))?.sync_all()?;
        let there = [FILE, KEYS].iter().any(|name| folder.join(name).exists());
        let hold = Hold::shared(folder)?;
        hold.alone()?;
        let stamp: String = at.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let pre = format!("{PRE}{stamp}");
        if folder.join(&pre).exists() {
            return Err(Error::Refused("a restore of this very second is there already".into()));
        }
        let temporary = folder.join("registry.restoring.new");
        let mut journal = create_private(&temporary)?;
        journal.write_all(pre.as_bytes())?;
        journal.sync_all()?;
        drop(journal);
        // From here on the restore is finished, now or by whoever opens the folder next.
        self.kept = true;
        fs::rename(&temporary, folder.join(JOURNAL))?;
        sync_folder(&folder.join(JOURNAL))?;
        finish(folder)?;
        let restored = closed.connect(hold)?;
        restored.hold.share()?;
        Ok((restored, there.then(|| folder.join(pre))))
    }
}

impl Drop for SideCopy {
    fn drop(&mut self) {
        self.lock = None;
        if !self.kept {
            // What cannot be removed is encrypted and is cleared away by the next restore.
            let _ = clear(&self.side);
        }
    }
}

/// Moves a file when it is there; what is there already is never written over.
fn put_aside(from: &Path, to: &Path) -> Result<()> {
    if from.exists() && !to.exists() {
        fs::rename(from, to)?;
    }
    Ok(())
}

/// Whether a restore was begun here and not finished.
pub(crate) fn unsettled(folder: &Path) -> bool {
    folder.join(JOURNAL).exists()
}

/// Finishes a swap that was begun in `folder`; does nothing when none was. Called before anything is opened there.
///
/// Every step can be done twice, and each leaves the replaced and the new file whole under one of their two names.
pub(crate) fn finish(folder: &Path) -> Result<()> {
    let journal = folder.join(JOURNAL);
    let mut held = match File::options().read(true).write(true).open(&journal) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(e.into()),
    };
    // Two programs must not do this at once: a step looks before it moves.
    held.try_lock().map_err(|_| Error::Busy)?;
    if !journal.exists() {
        return Ok(());
    }
    let mut pre = String::new();
    held.read_to_string(&mut pre)?;
    let ours = pre.strip_prefix(PRE).is_some_and(|s| s.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !ours {
        return Err(Error::Refused(format!(
            "{JOURNAL} is not readable; ask for help before anything is changed in this folder"
        )));
    }
    let (pre, side) = (folder.join(pre), folder.join(SIDE));
    if !pre.is_dir() {
        private_folder(&pre)?;
    }
    if side.join(FILE).exists() {
        for name in COMPANIONS {
            put_aside(&folder.join(name), &pre.join(name))?;
        }
        put_aside(&folder.join(FILE), &pre.join(FILE))?;
    }
    if side.join(KEYS).exists() {
        for name in [PREVIOUS, KEYS] {
            put_aside(&folder.join(name), &pre.join(name))?;
        }
    }
    // What was replaced is safe under its other name before anything takes its place.
    sync_folder(&pre.join(FILE))?;
    sync_folder(&journal)?;
    for name in [FILE, KEYS] {
        if side.join(name).exists() {
            fs::rename(side.join(name), folder.join(name))?;
        }
    }
    sync_folder(&journal)?;
    clear(&side)?;
    // Nothing was replaced: an empty folder would only puzzle.
    let _ = fs::remove_dir(&pre);
    fs::remove_file(&journal)?;
    sync_folder(&journal)
}

/// Sums of an open database.
fn sums(conn: &rusqlite::Connection) -> Result<Sums> {
    let count = |sql| -> Result<u64> { Ok(conn.query_row(sql, [], number)?) };
    Ok(Sums {
        patients: count("SELECT count(*) FROM patient")?,
        tumors: count("SELECT count(*) FROM tumor")?,
        amendments: count("SELECT count(*) FROM amendment")?,
        entries: count("SELECT count(*) FROM audit")?,
    })
}

/// A registry whose connection is closed and that can be opened again without asking anybody.
pub struct Closed {
    folder: PathBuf,
    keys: Arc<Keys>,
    login: String,
    who: Who,
}

impl Closed {
    /// Opens it again.
    pub fn open(self) -> Result<Registry> {
        let hold = Hold::shared(&self.folder)?;
        self.connect(hold)
    }

    fn connect(self, hold: Hold) -> Result<Registry> {
        let ring = Locked::read(&self.folder.join(KEYS))?.authentic(&self.keys)?;
        let hold = Arc::new(hold);
        let mut registry =
            Registry::connect(&self.folder, hold, self.keys, &ring, &self.login, Purpose::Unlock)?;
        registry.set_who(self.who);
        Ok(registry)
    }
}

impl Registry {
    /// Closes the connection, lets go of the folder, and keeps what it takes to open it again.
    pub fn close(self) -> Closed {
        Closed {
            folder: self.folder.clone(),
            keys: Arc::clone(&self.keys),
            login: self.login.clone(),
            who: self.who().clone(),
        }
    }

    /// Sums of this registry.
    pub fn all_sums(&self) -> Result<Sums> {
        sums(&self.conn)
    }

    /// Sums of the registry in another folder; nothing when the key of this one does not open it.
    pub fn sums_of(&self, folder: &Path) -> Option<Sums> {
        let file = folder.join(FILE);
        if !file.is_file() {
            return None;
        }
        sums(&open(&file, &self.database_key().ok()?, Purpose::Inspect).ok()?).ok()
    }
}
