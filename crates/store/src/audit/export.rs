//! The trail for an outsider: one JSON line for each entry, without the private part, and how it is checked.
//!
//! The first line names vault and key, the others are entries and, each after its entry, the signed lines.
//! An entry's canonical CBOR follows from its JSON, so the chain can be followed without the registry.

use std::io::{BufRead, Write};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::checkpoint::{Line, hex, unhex};
use super::entry::Entry;
use super::verify::{Judge, Verdict};
use crate::{Error, Registry, Result};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    kind: String,
    format: u64,
    vault: String,
    key: String,
}

/// An entry in words.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    kind: String,
    seq: u64,
    at: String,
    by: String,
    name: String,
    role: String,
    action: String,
    object: String,
    outcome: String,
    facts: Vec<(String, String)>,
    person: i64,
    session: String,
    host: String,
    account: String,
    program: String,
    offset: String,
    clock: String,
    schema: u64,
    id: String,
    private: String,
    digest: String,
    hash: String,
}

const TRAIL: &str = "accession audit trail";

fn plain(entry: Entry, hash: &[u8; 32]) -> Plain {
    Plain {
        kind: "entry".to_owned(),
        seq: entry.seq,
        at: entry.at,
        by: entry.by,
        name: entry.name,
        role: entry.role,
        action: entry.action,
        object: entry.object,
        outcome: entry.outcome,
        facts: entry.facts,
        person: entry.person,
        session: entry.session,
        host: entry.host,
        account: entry.account,
        program: entry.program,
        offset: entry.offset,
        clock: entry.clock,
        schema: entry.schema,
        id: hex(&entry.id),
        private: hex(&entry.private),
        digest: hex(&entry.digest),
        hash: hex(hash),
    }
}

/// The entry's canonical bytes and its hash.
fn canonical(plain: Plain) -> Option<(u64, Vec<u8>, [u8; 32])> {
    let hash = unhex(&plain.hash)?;
    let entry = Entry {
        seq: plain.seq,
        id: unhex(&plain.id)?,
        at: plain.at,
        person: plain.person,
        by: plain.by,
        name: plain.name,
        role: plain.role,
        session: plain.session,
        host: plain.host,
        account: plain.account,
        program: plain.program,
        offset: plain.offset,
        clock: plain.clock,
        schema: plain.schema,
        action: plain.action,
        object: plain.object,
        outcome: plain.outcome,
        facts: plain.facts,
        private: unhex(&plain.private)?,
        digest: unhex(&plain.digest)?,
    };
    Some((entry.seq, entry.encode().ok()?, hash))
}

impl Registry {
    /// Writes the trail for an outsider; answers how many entries. `go_on` hears entries done and in all.
    ///
    /// An entry that is not readable stops it: a damaged trail is verified, not exported.
    pub fn audit_export(
        &self,
        out: &mut impl Write,
        mut go_on: impl FnMut(u64, u64) -> bool,
    ) -> Result<Option<u64>> {
        fn line(out: &mut impl Write, value: &impl Serialize) -> Result<()> {
            serde_json::to_writer(&mut *out, value).map_err(|e| Error::from(std::io::Error::from(e)))?;
            Ok(out.write_all(b"\n")?)
        }
        let view = self.conn.unchecked_transaction()?;
        let seal = &self.trail.seal;
        let head =
            Head { kind: TRAIL.to_owned(), format: 1, vault: hex(&seal.vault), key: hex(&seal.public) };
        line(out, &head)?;
        let of: i64 = view.query_row("SELECT count(*) FROM audit", [], |r| r.get(0))?;
        let mut signed = view.prepare("SELECT line FROM checkpoint WHERE seq = ?1 ORDER BY checkpoint")?;
        let mut statement = view.prepare("SELECT entry, hash FROM audit NOT INDEXED ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let mut done = 0;
        while let Some(row) = rows.next()? {
            let entry = Entry::decode(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
            let entry = entry.ok_or(Error::Damaged)?;
            let seq = entry.seq;
            line(out, &plain(entry, &row.get(1)?))?;
            let mut lines = signed.query([seq as i64])?;
            while let Some(row) = lines.next()? {
                out.write_all(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?.as_bytes())?;
                out.write_all(b"\n")?;
            }
            done += 1;
            if done % 1024 == 0 && !go_on(done, of as u64) {
                return Ok(None);
            }
        }
        Ok(Some(done))
    }
}

/// Checks an exported trail without the registry and without a pass phrase.
///
/// Chain, signed lines and anchors are held to each other; the seals under the vault's secret key and the tables
/// can only be verified inside the registry. Errors: the file cannot be read.
pub fn audit_check(export: impl BufRead, anchors: &[PathBuf]) -> Result<Verdict> {
    let mut lines = export.lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let head = serde_json::from_str::<Head>(&first).ok().filter(|h| h.kind == TRAIL && h.format == 1);
    let named = head.and_then(|h| Some((unhex(&h.vault)?, unhex(&h.key)?)));
    let Some((vault, key)) = named else {
        let mut verdict = Verdict::default();
        verdict.wrong(0, "this is not an exported audit trail of a form that this program knows");
        return Ok(verdict);
    };
    let mut judge = Judge::new(&vault, &key);
    for path in anchors {
        judge.anchor(path);
    }
    // The signed lines follow their entry; the judge wants them before.
    let mut open: Option<(u64, Vec<u8>, [u8; 32])> = None;
    for text in lines {
        let text = text?;
        if let Some(line) = Line::parse(&text) {
            judge.own(line.seq, &text);
            continue;
        }
        if let Some((seq, bytes, hash)) = open.take() {
            judge.entry(seq, &bytes, &hash);
        }
        open = serde_json::from_str::<Plain>(&text).ok().filter(|p| p.kind == "entry").and_then(canonical);
        if open.is_none() {
            judge.verdict.wrong(0, "a line is neither an entry nor a signed line");
        }
    }
    let last = open.as_ref().map(|o| o.0);
    if let Some((seq, bytes, hash)) = open.take() {
        judge.entry(seq, &bytes, &hash);
    }
    let covered = judge.signed_to;
    if let Some(last) = last.filter(|l| *l != covered) {
        judge
            .verdict
            .wrong(last, "no signed checkpoint covers the end of the file: entries were cut off or added");
    }
    Ok(judge.finish())
}
