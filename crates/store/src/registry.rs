//! Opening, creating and writing the registry's file.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use naaccr::Items;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use crate::audit::{Event, Seal, Trail, Who};
use crate::codec::{self, Ids};
use crate::hold::Hold;
use crate::keyring::{Keyring, Keys};
use crate::open::{self, Purpose, Setting};
use crate::{Error, Result};

pub(crate) const FILE: &str = "registry.accession";

/// The open registry: one connection. Jobs take another with [`Registry::another`].
pub struct Registry {
    pub(crate) conn: Connection,
    pub(crate) ids: RefCell<Ids>,
    pub(crate) folder: PathBuf,
    name: String,
    who: Who,
    pub(crate) login: String,
    pub(crate) vault_id: [u8; 16],
    pub(crate) stale: Option<(u64, u64)>,
    pub(crate) keys: Arc<Keys>,
    db_salt: [u8; 16],
    pub(crate) trail: Trail,
    // The last of all: the folder is held until the connection is closed.
    pub(crate) hold: Arc<Hold>,
}

/// Versions and settings of the database engine, for `accession doctor`.
#[derive(Clone, Debug)]
pub struct Engine {
    /// SQLite version, "3.53.4".
    pub sqlite: String,
    /// SQLCipher version, "4.19.0 community".
    pub sqlcipher: String,
    /// The settings that protect the data, each with the value that it must have.
    pub settings: Vec<Setting>,
}

impl Registry {
    /// Another connection to the same registry, for a job.
    pub fn another(&self) -> Result<Self> {
        self.at(&self.folder)
    }

    /// The same vault in a folder: this one, or a copy of its file.
    pub(crate) fn at(&self, folder: &Path) -> Result<Self> {
        let mut conn = open::open_or_inspect(&folder.join(FILE), &self.database_key()?, Purpose::Another)?;
        let ids = RefCell::new(Ids::load(&conn)?);
        let trail = self.trail.another(&mut conn)?;
        Ok(Registry {
            conn,
            ids,
            trail,
            folder: folder.to_owned(),
            name: self.name.clone(),
            who: self.who.clone(),
            login: self.login.clone(),
            vault_id: self.vault_id,
            stale: self.stale,
            keys: Arc::clone(&self.keys),
            db_salt: self.db_salt,
            hold: Arc::clone(&self.hold),
        })
    }

    /// Opens the file with keys that a keyring gave, and brings it to the current schema.
    pub(crate) fn connect(
        folder: &Path,
        hold: Arc<Hold>,
        keys: Arc<Keys>,
        ring: &Keyring,
        login: &str,
        purpose: Purpose,
    ) -> Result<Self> {
        let key = keys.database_key(ring.db_salt())?;
        let mut conn = open::open_or_inspect(&folder.join(FILE), &key, purpose)?;
        let ids = RefCell::new(Ids::load(&conn)?);
        let seal = Seal::ensure(&mut conn, &ring.vault_id())?;
        let trail = Trail::install(&mut conn, seal)?;
        Ok(Registry {
            conn,
            ids,
            trail,
            folder: folder.to_owned(),
            name: ring.name().into(),
            who: Who { name: login.into(), login: login.into(), ..Who::default() },
            login: login.into(),
            vault_id: ring.vault_id(),
            stale: None,
            keys,
            db_salt: *ring.db_salt(),
            hold,
        })
    }

    /// Goes over to another data key of the same registry; the connection is the caller's business.
    pub(crate) fn take(&mut self, ring: &Keyring, keys: Keys) {
        self.db_salt = *ring.db_salt();
        self.keys = Arc::new(keys);
    }

    /// SQLCipher's raw key of this registry's file, for a connection to it or to a copy of it.
    pub(crate) fn database_key(&self) -> Result<Zeroizing<String>> {
        self.keys.database_key(&self.db_salt)
    }

    /// Whether it could only be opened to be checked, because file or folder cannot be written.
    pub fn is_read_only(&self) -> Result<bool> {
        Ok(self.conn.is_readonly("main")?)
    }

    /// Folder of the registry.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Name of the registry.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Name of the person who works, as it stands beside amendments.
    pub fn user(&self) -> &str {
        &self.who.name
    }

    /// Who works.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Says who works; every entry of the audit trail from now on names them.
    pub fn set_who(&mut self, who: Who) {
        self.who = who;
    }

    /// Runs `work` in one immediate transaction: all of it is saved with one entry of the audit trail, or nothing.
    ///
    /// Immediate, because SQLite ignores the busy timeout when a read becomes a write.
    /// `&mut self` keeps transactions from nesting.
    pub fn write<T, E: From<Error>>(
        &mut self,
        event: Event,
        work: impl FnOnce(&Write<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let at = event.at.clone();
        let outcome = self.transact(event, work);
        match outcome {
            Ok((value, signed)) => {
                // After the commit: an anchor that cannot be written never costs a save.
                if signed || self.trail.trouble.is_some() {
                    self.catch_up(&at);
                }
                Ok(value)
            }
            Err(error) => {
                // Ids that were numbered in the lost transaction are forgotten with it.
                *self.ids.borrow_mut() = Ids::load(&self.conn).map_err(E::from)?;
                Err(error)
            }
        }
    }

    /// The transaction of [`Registry::write`]; answers also whether a signed line came with it.
    fn transact<T, E: From<Error>>(
        &self,
        event: Event,
        work: impl FnOnce(&Write<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, bool), E> {
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)
            .map_err(|e| E::from(e.into()))?;
        let head = self.trail.begin(&tx).map_err(E::from)?;
        let write = Write { tx, ids: &self.ids, event: RefCell::new(event) };
        work(&write).and_then(|value| {
            let Write { tx, event, .. } = write;
            let signed = self.trail.append(&tx, head, &self.who, &event.into_inner()).map_err(E::from)?;
            tx.commit().map_err(|e| E::from(e.into()))?;
            Ok((value, signed))
        })
    }

    /// Records something that changes nothing: a look at a record, a search, an export.
    pub fn record(&mut self, event: Event) -> Result<()> {
        self.write(event, |_| Ok(()))
    }

    /// Versions and settings of the engine under this registry.
    pub fn engine(&self) -> Result<Engine> {
        let (sqlite, sqlcipher) = open::versions(&self.conn)?;
        Ok(Engine { sqlite, sqlcipher, settings: open::settings(&self.conn)? })
    }

    /// Checks every page's seal and the structure of the file; an empty list is a sound file.
    pub fn check(&self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        // A power cut while the log is copied into the file tears pages that the log still holds whole.
        // The check of the seals reads the file alone: it waits until the log is in it.
        let _ = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let mut statement = self.conn.prepare("PRAGMA cipher_integrity_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            findings.push(row.get::<_, String>(0)?);
        }
        findings.extend(open::structure(&self.conn)?);
        Ok(findings)
    }

    pub(crate) fn reading(&self) -> Reading<'_> {
        Reading { conn: &self.conn, ids: &self.ids }
    }
}

/// Reading of documents, the same inside and outside of a transaction.
pub(crate) struct Reading<'a> {
    pub(crate) conn: &'a Connection,
    ids: &'a RefCell<Ids>,
}

impl Reading<'_> {
    pub(crate) fn decode(&self, bytes: &[u8]) -> Result<Items> {
        if let Some(items) = codec::decode(&self.ids.borrow(), bytes)? {
            return Ok(items);
        }
        // Another connection has numbered new ids since.
        *self.ids.borrow_mut() = Ids::load(self.conn)?;
        codec::decode(&self.ids.borrow(), bytes)?.ok_or(Error::Document)
    }
}

/// One open transaction; made by [`Registry::write`].
pub struct Write<'a> {
    pub(crate) tx: Transaction<'a>,
    pub(crate) ids: &'a RefCell<Ids>,
    event: RefCell<Event>,
}

impl Write<'_> {
    /// Completes the entry of the audit trail with what is only known inside of the transaction.
    pub fn note(&self, complete: impl FnOnce(Event) -> Event) {
        let event = self.event.borrow().clone();
        *self.event.borrow_mut() = complete(event);
    }

    pub(crate) fn encode(&self, items: &Items) -> Result<Vec<u8>> {
        codec::encode(&self.tx, &mut self.ids.borrow_mut(), items)
    }

    pub(crate) fn reading(&self) -> Reading<'_> {
        Reading { conn: &self.tx, ids: self.ids }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{KeyCost, Secret};

    const PASS: &str = "correct horse battery staple";

    #[test]
    fn the_file_of_a_newer_program_is_refused_without_writing_a_byte() {
        let folder = std::env::temp_dir().join(format!("accession-store-{}-newer", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let known = open::KNOWN;
        let registry = Registry::create(
            &folder,
            "St. Brendan",
            "M. Okafor",
            &Secret::passphrase(PASS),
            "2026-11-22T10:00:00Z",
            KeyCost::Floor,
        )
        .unwrap();
        registry.conn.pragma_update(None, "user_version", known + 1).unwrap();
        drop(registry);
        let bytes = || -> Vec<Vec<u8>> {
            let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
            files.sort();
            files.iter().map(|f| fs::read(f).unwrap()).collect()
        };
        let before = bytes();
        match Registry::unlock(&folder, None, &Secret::passphrase(PASS)) {
            Err(Error::Newer { found, known: ours }) => assert_eq!((found, ours), (known + 1, known)),
            Err(other) => panic!("refused for another reason: {other}"),
            Ok(_) => panic!("opened"),
        }
        assert!(before == bytes(), "something was written");
        fs::remove_dir_all(&folder).unwrap();
    }
}
