//! The trail of one connection: what keeps the state digest, refuses what no part of the program may do,
//! and appends the entries.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::functions::FunctionFlags;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::anchor;
use super::checkpoint::{Kind, Line};
use super::digest::{RowHash, Sum};
use super::entry::{Entry, Private, link, millis, origin};
use super::seal::Seal;
use super::{Action, Event, Outcome, Who};
use crate::keyring::random;
use crate::{Error, Result};

/// A checkpoint at least every so many entries.
const EVERY: u64 = 100;
/// A clock that goes back further than this, in milliseconds, is recorded.
const BACKWARDS: i64 = 5_000;
/// Tables that the state digest leaves out: the trail itself, which has its chain, the keyring, which has a seal of
/// its own, and what may be lost.
const APART: [&str; 6] = ["audit", "audit_seal", "checkpoint", "keyring", "lease", "draft"];

/// What the connection's hooks share with it.
pub(crate) struct Trail {
    pub seal: Seal,
    pub rows: RowHash,
    /// Sum of what the open transaction changed.
    changed: Arc<Mutex<Sum>>,
    /// Open while this module appends.
    door: Arc<AtomicBool>,
    pub schema: u64,
    /// Folder of the anchor, and why the last attempt to write it failed.
    pub anchor: Option<PathBuf>,
    pub trouble: Option<String>,
    /// Last entry that the anchor vouches for.
    pub anchored: u64,
}

/// Where the chain ends.
pub(crate) struct Head {
    pub seq: u64,
    pub hash: [u8; 32],
    pub at: String,
    digest: Sum,
}

fn lock(sum: &Mutex<Sum>) -> MutexGuard<'_, Sum> {
    sum.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The tables that the state digest covers, with their columns.
pub(crate) fn covered(conn: &Connection) -> Result<Vec<(String, Vec<String>)>> {
    let mut tables = conn.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )?;
    let names = tables.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let mut covered = Vec::new();
    for name in names.into_iter().filter(|n| !APART.contains(&n.as_str())) {
        let mut columns = conn.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns = columns.query_map([&name], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        covered.push((name, columns));
    }
    Ok(covered)
}

impl Trail {
    /// Puts the hooks on a connection: from here on it can add to the trail, and do nothing else to it.
    pub fn install(conn: &mut Connection, seal: Seal) -> Result<Self> {
        let rows = RowHash::new(seal.keyed());
        let changed = Arc::new(Mutex::new(Sum::default()));
        let door = Arc::new(AtomicBool::new(false));
        let (hash, sum) = (rows.clone(), Arc::clone(&changed));
        conn.create_scalar_function("accession_row", -1, FunctionFlags::SQLITE_UTF8, move |call| {
            let table = call.get_raw(1).as_bytes()?;
            let row = hash.row(table, (2..call.len()).map(|at| call.get_raw(at)));
            let mut sum = lock(&sum);
            if call.get::<bool>(0)? {
                sum.add(row)
            } else {
                sum.subtract(row)
            }
            Ok(0)
        })?;
        // Temporary triggers belong to this connection alone; no function that saves a row can forget them.
        for (table, columns) in covered(conn)? {
            let list = |row: &str| columns.iter().map(|c| format!(", {row}.\"{c}\"")).collect::<String>();
            let (gone, come) = (list("OLD"), list("NEW"));
            conn.execute_batch(&format!(
                "CREATE TEMP TRIGGER \"sum_{table}_come\" AFTER INSERT ON main.\"{table}\"
                 BEGIN SELECT accession_row(1, '{table}'{come}); END;
                 CREATE TEMP TRIGGER \"sum_{table}_other\" AFTER UPDATE ON main.\"{table}\"
                 BEGIN SELECT accession_row(0, '{table}'{gone}), accession_row(1, '{table}'{come}); END;
                 CREATE TEMP TRIGGER \"sum_{table}_gone\" AFTER DELETE ON main.\"{table}\"
                 BEGIN SELECT accession_row(0, '{table}'{gone}); END;"
            ))?;
        }
        let schema = conn.query_row("PRAGMA user_version", [], |r| r.get::<_, u32>(0))?;
        let appending = Arc::clone(&door);
        conn.authorizer(Some(move |context: AuthContext<'_>| {
            allowed(&context.action, appending.load(Ordering::Relaxed))
        }))?;
        Ok(Trail {
            seal,
            rows,
            changed,
            door,
            schema: u64::from(schema),
            anchor: None,
            trouble: None,
            anchored: 0,
        })
    }

    /// The same hooks for one more connection.
    pub fn another(&self, conn: &mut Connection) -> Result<Self> {
        let seal = Seal::load(conn)?.ok_or(Error::Damaged)?;
        let trail = Self::install(conn, seal)?;
        Ok(Trail {
            anchor: self.anchor.clone(),
            trouble: self.trouble.clone(),
            anchored: self.anchored,
            ..trail
        })
    }

    /// Begins a transaction's account: the head to append to.
    pub fn begin(&self, conn: &Connection) -> Result<Head> {
        *lock(&self.changed) = Sum::default();
        let sql = "SELECT seq, entry, hash FROM audit ORDER BY seq DESC LIMIT 1";
        let last = conn
            .prepare_cached(sql)?
            .query_row([], |r| Ok((r.get::<_, i64>(0)?, r.get::<_, Vec<u8>>(1)?, r.get::<_, [u8; 32]>(2)?)));
        let Some((seq, bytes, hash)) = last.optional()? else {
            return Ok(Head {
                seq: 0,
                hash: origin(&self.seal.vault),
                at: String::new(),
                digest: self.sum(conn, |_| true)?.0,
            });
        };
        let entry = Entry::decode(&bytes);
        let at = entry.as_ref().map(|e| e.at.clone()).unwrap_or_default();
        let digest = match entry {
            Some(entry) if entry.schema == self.schema => Sum::from_bytes(entry.digest),
            // Tables of another shape have another sum. And a last entry that is none must not stop the work:
            // verification names it.
            _ => self.sum(conn, |_| true)?.0,
        };
        Ok(Head { seq: seq as u64, hash, at, digest })
    }

    /// Adds up every row; `go_on` hears how many rows are done. Answers the sum and whether it went to the end.
    pub fn sum(&self, conn: &Connection, mut go_on: impl FnMut(u64) -> bool) -> Result<(Sum, bool)> {
        let mut sum = Sum::default();
        let mut done = 0;
        for (table, columns) in covered(conn)? {
            let list: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
            // The rows themselves: an index holds a copy that somebody may have left as it was.
            let sql = format!("SELECT {} FROM main.\"{table}\" NOT INDEXED", list.join(", "));
            let mut statement = conn.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let mut values = Vec::with_capacity(columns.len());
                for at in 0..columns.len() {
                    values.push(row.get_ref(at)?);
                }
                sum.add(self.rows.row(table.as_bytes(), values.into_iter()));
                done += 1;
                if done % 1024 == 0 && !go_on(done) {
                    return Ok((sum, false));
                }
            }
        }
        Ok((sum, true))
    }

    /// Appends the entry of what was done, in its transaction. Answers whether a checkpoint came with it.
    pub fn append(&self, conn: &Connection, head: Head, who: &Who, event: &Event) -> Result<bool> {
        let mut head = head;
        head.digest.add(std::mem::take(&mut *lock(&self.changed)));
        self.door.store(true, Ordering::Relaxed);
        let done = self.entries(conn, head, who, event);
        self.door.store(false, Ordering::Relaxed);
        done
    }

    /// Writes to the anchor what it does not hold yet. What cannot be written is remembered and tried again.
    /// Answers whether the anchor was begun anew, which is to be recorded.
    pub fn catch_up(&mut self, conn: &Connection) -> Result<bool> {
        let Some(folder) = &self.anchor else { return Ok(false) };
        let caught = anchor::catch_up(conn, folder, &self.seal.vault);
        let caught = caught.inspect_err(|error| self.trouble = Some(error.to_string()))?;
        (self.anchored, self.trouble) = (caught.to, None);
        Ok(caught.anew)
    }

    fn entries(&self, conn: &Connection, mut head: Head, who: &Who, event: &Event) -> Result<bool> {
        let mut signed = false;
        if event.action == Action::Restore {
            self.line(conn, Kind::Restore, &head, &event.at)?;
        }
        if let (Some(before), Some(now)) = (millis(&head.at), millis(&event.at))
            && before - now > BACKWARDS
        {
            let back = Event::new(Action::ClockChange, "clock", event.at.as_str());
            let back =
                back.fact("before", head.at.as_str()).fact("seconds", ((now - before) / 1000).to_string());
            signed |= self.one(conn, &mut head, who, &back)?;
        }
        signed |= self.one(conn, &mut head, who, event)?;
        Ok(signed)
    }

    fn one(&self, conn: &Connection, head: &mut Head, who: &Who, event: &Event) -> Result<bool> {
        let own = |list: &[(&'static str, String)]| {
            list.iter().map(|(n, v)| ((*n).to_owned(), v.clone())).collect()
        };
        let private = Private {
            salt: random()?,
            patient: event.patient,
            tumor: event.tumor,
            detail: own(&event.private),
        }
        .encode()?;
        head.seq += 1;
        let entry = Entry {
            seq: head.seq,
            id: random()?,
            at: event.at.clone(),
            person: who.person,
            by: who.login.clone(),
            name: who.name.clone(),
            role: who.role.clone(),
            session: who.session.clone(),
            host: who.station.host.clone(),
            account: who.station.account.clone(),
            program: who.station.program.clone(),
            offset: who.station.offset.clone(),
            clock: who.station.clock_kept.clone(),
            schema: self.schema,
            action: event.action.word().to_owned(),
            object: event.object.to_owned(),
            outcome: event.outcome.word().to_owned(),
            facts: own(&event.facts),
            private: Sha256::digest(&private).into(),
            digest: head.digest.bytes(),
        };
        let due = due(&entry);
        let entry = entry.encode()?;
        head.hash = link(&entry, &head.hash);
        head.at.clone_from(&event.at);
        conn.prepare_cached(
            "INSERT INTO audit (seq, entry, private, hash, mac, at, person, action, object, outcome, patient, tumor)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            head.seq as i64,
            entry,
            private,
            head.hash,
            self.seal.mac(&head.hash),
            event.at,
            who.person,
            event.action.word(),
            event.object,
            event.outcome.word(),
            event.patient,
            event.tumor,
        ])?;
        if due {
            self.line(conn, Kind::Checkpoint, head, &event.at)?;
        }
        Ok(due)
    }

    fn line(&self, conn: &Connection, kind: Kind, head: &Head, at: &str) -> Result<()> {
        let line = Line::new(&self.seal, kind, head.seq, &head.hash, at).text()?;
        conn.prepare_cached("INSERT INTO checkpoint (seq, line) VALUES (?1, ?2)")?
            .execute(params![head.seq as i64, line])?;
        Ok(())
    }
}

/// Whether an entry gets a checkpoint: every hundredth, and what is anchored at once because a session begins or ends,
/// something leaves the registry, or its keys change.
pub(super) fn due(entry: &Entry) -> bool {
    const AT_ONCE: [Action; 8] = [
        Action::Login,
        Action::Lock,
        Action::Emergency,
        Action::Export,
        Action::Backup,
        Action::Restore,
        Action::Rekey,
        Action::Privilege,
    ];
    let at_once = AT_ONCE.iter().any(|a| a.word() == entry.action) || entry.object == "submission";
    entry.seq.is_multiple_of(EVERY) || (at_once && entry.outcome == Outcome::Done.word())
}

/// What a connection of the program may do: no change of the schema, no other file, no change of the trail.
fn allowed(action: &AuthAction<'_>, appending: bool) -> Authorization {
    use AuthAction::*;
    let trail = |table: &str| matches!(table, "audit" | "audit_seal" | "checkpoint");
    let allow = match action {
        Insert { table_name } => !trail(table_name) || appending,
        Update { table_name, .. } | Delete { table_name } => !trail(table_name),
        Pragma { pragma_name, pragma_value } => {
            let switch = pragma_name.to_ascii_lowercase();
            match switch.as_str() {
                "writable_schema" | "rekey" => false,
                "recursive_triggers" | "trusted_schema" | "ignore_check_constraints" | "foreign_keys" => {
                    pragma_value.is_none()
                }
                _ => true,
            }
        }
        CreateIndex { .. }
        | CreateTable { .. }
        | CreateTempIndex { .. }
        | CreateTempTable { .. }
        | CreateTempTrigger { .. }
        | CreateTempView { .. }
        | CreateTrigger { .. }
        | CreateView { .. }
        | CreateVtable { .. }
        | DropIndex { .. }
        | DropTable { .. }
        | DropTempIndex { .. }
        | DropTempTable { .. }
        | DropTempTrigger { .. }
        | DropTempView { .. }
        | DropTrigger { .. }
        | DropView { .. }
        | DropVtable { .. }
        | AlterTable { .. }
        | Reindex { .. }
        | Attach { .. }
        | Detach { .. } => false,
        _ => true,
    };
    if allow { Authorization::Allow } else { Authorization::Deny }
}
