//! Leases: who has which abstract open for editing. Advisory: nothing but a revision ever stops a save.
//!
//! A beat is no entry of the audit trail, so these statements run in transactions of their own;
//! taking a lease from somebody is one, and runs in the caller's.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::{Registry, Result, Write};

/// A lease as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Name of who has it.
    pub name: String,
    /// Session that has it.
    pub session: String,
    /// Host of that session.
    pub host: String,
    /// Since when, UTC.
    pub since: String,
    /// Last sign of life, seconds since 1970.
    pub beat: i64,
}

impl Lease {
    /// Whether its holder has given no sign of life for longer than `expires` seconds.
    /// A beat that lies so far ahead was given by a clock that has been set back since.
    pub fn is_dead(&self, now: i64, expires: u32) -> bool {
        now.abs_diff(self.beat) > u64::from(expires)
    }
}

fn lease(conn: &Connection, tumor: i64) -> Result<Option<Lease>> {
    let mut statement =
        conn.prepare_cached("SELECT name, session, host, since, beat FROM lease WHERE tumor = ?1")?;
    let row = statement.query_row([tumor], |r| {
        Ok(Lease { name: r.get(0)?, session: r.get(1)?, host: r.get(2)?, since: r.get(3)?, beat: r.get(4)? })
    });
    Ok(row.optional()?)
}

const PUT: &str =
    "INSERT INTO lease (tumor, person, name, session, host, since, beat) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT DO UPDATE SET person = ?2, name = ?3, session = ?4, host = ?5, since = ?6, beat = ?7";

impl Registry {
    /// Takes a lease that nobody has, or keeps this session's own; answers whose it is then.
    pub fn take_lease(&mut self, tumor: i64, since: &str, beat: i64) -> Result<Lease> {
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let who = self.who();
        let mine = match lease(&tx, tumor)? {
            Some(theirs) if theirs.session != who.session => return Ok(theirs),
            Some(mine) => Lease { beat, ..mine },
            None => Lease {
                name: who.name.clone(),
                session: who.session.clone(),
                host: who.station.host.clone(),
                since: since.to_owned(),
                beat,
            },
        };
        tx.prepare_cached(PUT)?.execute(params![
            tumor,
            who.person,
            mine.name,
            mine.session,
            mine.host,
            mine.since,
            beat
        ])?;
        tx.commit()?;
        Ok(mine)
    }

    /// Gives back one lease of this session, or all of them.
    pub fn release_leases(&mut self, tumor: Option<i64>) -> Result<()> {
        self.conn
            .prepare_cached("DELETE FROM lease WHERE session = ?1 AND (?2 IS NULL OR tumor = ?2)")?
            .execute(params![self.who().session, tumor])?;
        Ok(())
    }
}

impl Write<'_> {
    /// Takes a lease from whoever has it; answers who had it, `None` when it was free or this session's.
    pub fn take_over_lease(
        &self,
        tumor: i64,
        who: &crate::Who,
        since: &str,
        beat: i64,
    ) -> Result<Option<Lease>> {
        let before = lease(&self.tx, tumor)?.filter(|l| l.session != who.session);
        self.tx.prepare_cached(PUT)?.execute(params![
            tumor,
            who.person,
            who.name,
            who.session,
            who.station.host,
            since,
            beat
        ])?;
        Ok(before)
    }
}
