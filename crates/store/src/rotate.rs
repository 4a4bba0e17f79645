//! A new data key: the whole registry is written to a new file under it, verified, and put in the old one's place.
//!
//! Two files have to change together, and no system renames two at once. So the database goes first and its salt,
//! which stands in its first bytes and in its keyring, tells whoever opens the folder next how far it came:
//!
//! | `registry.accession` | `registry.keys.new` | what is done at the next opening |
//! |---|---|---|
//! | old | none or of the new file | both new files are removed: nothing has happened |
//! | new | of this file | the new keyring takes its place: it has happened |

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::codec::Ids;
use crate::keyring::{self, FILE as KEYS, Keyring, Keys, Locked, PREVIOUS};
use crate::open::{self, Purpose};
use crate::registry::FILE;
use crate::unlock::{file_salt, remember};
use crate::{Error, Registry, Result};

const NEW_FILE: &str = "registry.accession.new";
const NEW_KEYS: &str = "registry.keys.new";
/// Pages copied between two words about progress: 4 MiB.
const PAGES: i32 = 1024;

impl Registry {
    /// Writes the registry anew under a new data key, which everybody with a slot gets without their pass phrase.
    /// Who has kept the old key, or an old pass phrase with an old key file, can then open old copies only.
    ///
    /// `progress` is told pages done and pages in all. The caller records it: nothing but the keyring differs in the copy.
    ///
    /// # Errors
    /// `Held` while another program or job has the registry open, `StaleKeyring`, `DiskFull` (the new file needs as
    /// much room as the old one), `Damaged` when the copy cannot be verified. Then the registry is as it was.
    pub fn rotate(&mut self, progress: &mut dyn FnMut(u32, u32)) -> Result<()> {
        if let Some((found, known)) = self.stale {
            return Err(Error::StaleKeyring { found, known });
        }
        self.hold.alone()?;
        let outcome = self.prepare(progress).and_then(|(ring, keys)| {
            let swapped = self.swap();
            // Whether it has happened is for the file to say when the swap stopped half way. It is asked again when it
            // cannot be read: with the old key the new file would look damaged.
            let there = || file_salt(self.folder());
            if swapped.is_ok() || there().or_else(there) == Some(*ring.db_salt()) {
                self.take(&ring, keys);
            }
            swapped
        });
        // Twice, because an error that was met once is no reason to end with no connection at all: by now the room
        // that the new file took is free again.
        let reopened = self.reopen().or_else(|_| self.reopen());
        self.hold.share()?;
        outcome.and(reopened)
    }

    fn swap(&mut self) -> Result<()> {
        // Closed before its name changes hands; the folder is still held, so nobody opens it meanwhile.
        self.conn = Connection::open_in_memory()?;
        let file = self.folder().join(FILE);
        fs::rename(self.folder().join(NEW_FILE), &file)?;
        crate::files::sync_folder(&file)?;
        finish(self.folder())?;
        // Copies that migrations left are under the old key, and what it opens should be gone.
        open::remove_copies(self.folder())
    }

    /// Everything that can fail, before anything is swapped.
    fn prepare(&mut self, progress: &mut dyn FnMut(u32, u32)) -> Result<(Keyring, Keys)> {
        let folder = self.folder().to_owned();
        settle(&folder)?;
        alone(&self.conn)?;
        let (ring, keys) = self.keyring()?.rotated(&self.keys)?;
        let file = folder.join(NEW_FILE);
        drop(crate::files::create_private(&file)?);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(&file, flags)?;
        copy.pragma_update(None, "cipher_log_level", "NONE")?;
        copy.pragma_update(None, "key", keys.database_key(ring.db_salt())?.as_str())?;
        carry(&self.conn, &mut copy, progress)?;
        copy.pragma_update(None, "synchronous", "FULL")?;
        copy.pragma_update(None, "temp_store", "MEMORY")?;
        remember(&copy, &ring)?;
        verify(&self.conn, &copy)?;
        copy.close().map_err(|(_, error)| error)?;
        fs::OpenOptions::new().write(true).open(&file)?.sync_all()?;
        keyring::write_whole(&folder.join(NEW_KEYS), &ring.bytes()?)?;
        Ok((ring, keys))
    }

    /// Opens the file that now has the name, with the keys that belong to it.
    fn reopen(&mut self) -> Result<()> {
        self.conn = Connection::open_in_memory()?;
        settle(self.folder())?;
        let mut conn = open::open(&self.folder().join(FILE), &self.database_key()?, Purpose::Another)?;
        self.trail = self.trail.another(&mut conn)?;
        self.conn = conn;
        self.ids = RefCell::new(Ids::load(&self.conn)?);
        Ok(())
    }
}

/// Makes sure that nobody else has the database open, and has everything in the one file: a WAL that stayed behind
/// would be read into the new file.
fn alone(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::ZERO)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |r| r.get(0)).map_err(held)?;
    if mode != "delete" {
        return Err(Error::Held);
    }
    conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT").map_err(held)
}

fn held(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Held,
        _ => error.into(),
    }
}

/// Copies every page: tables, triggers, versions and all.
fn carry(from: &Connection, to: &mut Connection, progress: &mut dyn FnMut(u32, u32)) -> Result<()> {
    let backup = Backup::new(from, to)?;
    loop {
        let step = backup.step(PAGES)?;
        let at = backup.progress();
        progress((at.pagecount - at.remaining).unsigned_abs(), at.pagecount.unsigned_abs());
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(Error::Held),
        }
    }
}

/// Every page's seal, the structure, and as many rows in each table as in the file that it came from.
fn verify(old: &Connection, new: &Connection) -> Result<()> {
    for sql in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        let mut statement = new.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, String>(0)? != "ok" {
                return Err(Error::Damaged);
            }
        }
    }
    let counts = |conn: &Connection| -> Result<Vec<(String, i64)>> {
        let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
        let names = names.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut counts = Vec::new();
        // This one the new file has got of its own just now.
        for name in names.into_iter().filter(|n| n != "keyring") {
            let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            counts.push((name, conn.query_row(&sql, [], |r| r.get(0))?));
        }
        for pragma in ["user_version", "application_id"] {
            counts.push((pragma.into(), conn.query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0))?));
        }
        Ok(counts)
    };
    if counts(old)? != counts(new)? {
        return Err(Error::Damaged);
    }
    Ok(())
}

/// Whether a rotation left something behind.
pub(crate) fn unsettled(folder: &Path) -> bool {
    [NEW_FILE, NEW_KEYS].iter().any(|name| folder.join(name).exists())
}

/// Finishes or undoes what a rotation left half done. The caller has the folder alone.
pub(crate) fn settle(folder: &Path) -> Result<()> {
    // Without a database nothing says which is the right one: both new files stay for who looks.
    let Some(salt) = file_salt(folder) else { return Ok(()) };
    if Locked::read(&folder.join(NEW_KEYS)).is_ok_and(|ring| *ring.db_salt() == salt) {
        finish(folder)?;
    }
    let mut removed = false;
    for name in [NEW_KEYS, NEW_FILE, "registry.accession.new-journal", "registry.accession.new-wal"] {
        match fs::remove_file(folder.join(name)) {
            Ok(()) => removed = true,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    if removed { crate::files::sync_folder(&folder.join(FILE)) } else { Ok(()) }
}

/// Puts the new keyring in its place, and in that of the previous one, which opens nothing here any more.
fn finish(folder: &Path) -> Result<()> {
    let new = folder.join(NEW_KEYS);
    keyring::write_whole(&folder.join(PREVIOUS), &fs::read(&new)?)?;
    fs::rename(&new, folder.join(KEYS))?;
    crate::files::sync_folder(&folder.join(KEYS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{KeyCost, Secret};

    #[test]
    fn the_data_key_of_before_opens_the_old_copy_and_not_the_new_file() {
        let folder = std::env::temp_dir().join(format!("accession-rotate-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let secret = Secret::passphrase("correct horse battery staple");
        let mut registry =
            Registry::create(&folder, "St. Brendan", "okafor", &secret, "now", KeyCost::Floor).unwrap();
        let old = registry.database_key().unwrap();
        registry.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        let (file, copy) = (folder.join(FILE), folder.join("kept.copy"));
        fs::copy(&file, &copy).unwrap();
        registry.rotate(&mut |_, _| ()).unwrap();
        let new = registry.database_key().unwrap();
        drop(registry);
        assert!(open::open(&copy, &old, Purpose::Unlock).is_ok(), "old copies stay readable for ever");
        assert!(matches!(open::open(&file, &old, Purpose::Unlock), Err(Error::Damaged)));
        // Not even with the new file's salt, which everybody can read.
        let mixed = format!("{}{}", &old[..66], &new[66..]);
        assert!(matches!(open::open(&file, &mixed, Purpose::Unlock), Err(Error::Damaged)));
        assert!(open::open(&file, &new, Purpose::Unlock).is_ok());
        fs::remove_dir_all(&folder).unwrap();
    }
}
