//! Whether the trail is whole: the chain, its seals, its signed heads, what was anchored outside, and the tables.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Row;
use sha2::{Digest, Sha256};

use super::checkpoint::{Kind, Line, hex};
use super::entry::{Entry, Private, link, origin};
use super::event::ANEW;
use super::trail::due;
use crate::{Error, Registry, Result};

/// Problems that are listed; the rest is counted.
const LISTED: usize = 100;

/// Something that is wrong with the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Number of the entry; 0 when it concerns the whole.
    pub seq: u64,
    /// What is wrong.
    pub what: String,
}

/// What verification found.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Entries.
    pub entries: u64,
    /// When the first entry was written, UTC; blank without entries.
    pub first: String,
    /// When the last entry was written, UTC.
    pub last: String,
    /// Hash of the last entry, hexadecimal.
    pub head: String,
    /// Signed checkpoints.
    pub checkpoints: u64,
    /// Last entry that an anchor vouches for; 0 without one.
    pub anchored_to: u64,
    /// Names of the anchor files that were read.
    pub anchors: Vec<String>,
    /// Remarks that are no problem: restores, clock changes, an anchor that cannot be written.
    pub notes: Vec<String>,
    /// What is wrong, the first hundred.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: u64,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub fn whole(&self) -> bool {
        self.problem_count == 0
    }

    pub(super) fn wrong(&mut self, seq: u64, what: impl Into<String>) {
        self.problem_count += 1;
        if self.problems.len() < LISTED {
            self.problems.push(Problem { seq, what: what.into() });
        }
    }
}

/// A head that some signed line promises.
struct Promise {
    head: String,
    /// Which file says so; `None` for the registry's own list.
    anchor: Option<usize>,
}

/// Goes through a trail entry by entry and holds it to every promise.
pub(super) struct Judge {
    vault: String,
    key: String,
    previous: [u8; 32],
    next: u64,
    promises: BTreeMap<u64, Vec<Promise>>,
    /// Last entry that the registry's own list vouches for.
    pub signed_to: u64,
    pub verdict: Verdict,
    clock_changes: u64,
}

impl Judge {
    pub fn new(vault: &[u8; 16], public: &[u8; 32]) -> Self {
        Judge {
            vault: hex(vault),
            key: hex(public),
            previous: origin(vault),
            next: 1,
            promises: BTreeMap::new(),
            signed_to: 0,
            verdict: Verdict::default(),
            clock_changes: 0,
        }
    }

    /// Takes the promises of an anchor file.
    pub fn anchor(&mut self, path: &Path) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let Ok(bytes) = std::fs::read(path) else {
            self.verdict.wrong(0, format!("the anchor {name} cannot be read"));
            return;
        };
        let file = self.verdict.anchors.len();
        self.verdict.anchors.push(name.clone());
        // What this file promises, in the order in which it was written: a restore takes back what is beyond it.
        let mut promised: BTreeMap<u64, Vec<String>> = BTreeMap::new();
        let (mut foreign, mut unreadable) = (0, 0);
        for text in String::from_utf8_lossy(&bytes).lines().filter(|l| !l.trim().is_empty()) {
            let Some(line) = Line::parse(text) else {
                unreadable += 1;
                continue;
            };
            if line.vault != self.vault {
                foreign += 1;
                continue;
            }
            if line.key != self.key || !line.signed() {
                self.verdict
                    .wrong(line.seq, format!("a line of the anchor {name} is not signed by this registry"));
                continue;
            }
            if line.kind == Kind::Restore {
                let lost = promised.split_off(&(line.seq + 1)).into_keys().next_back();
                self.note_restore(&line, lost);
            }
            let heads = promised.entry(line.seq).or_default();
            if !heads.contains(&line.head) {
                heads.push(line.head);
            }
        }
        if unreadable > 0 {
            let note = format!(
                "{unreadable} lines of the anchor {name} cannot be read: a power cut may tear the last one"
            );
            self.verdict.notes.push(note);
        }
        if promised.is_empty() {
            let why = if foreign > 0 { "belongs to another registry" } else { "is empty" };
            self.verdict.wrong(0, format!("the anchor {name} {why}: it vouches for nothing"));
        }
        for (seq, heads) in promised {
            let promises = heads.into_iter().map(|head| Promise { head, anchor: Some(file) });
            self.promises.entry(seq).or_default().extend(promises);
        }
    }

    fn note_restore(&mut self, line: &Line, lost: Option<u64>) {
        let mut note = format!("{}: restored from a backup whose last entry was {}", line.at, line.seq);
        if let Some(lost) = lost {
            note.push_str(&format!("; the replaced registry had at least {} more", lost - line.seq));
        }
        if !self.verdict.notes.contains(&note) {
            self.verdict.notes.push(note);
        }
    }

    /// Takes a line of the registry's own list.
    pub fn own(&mut self, row_seq: u64, text: &str) {
        match Line::parse(text) {
            Some(line)
                if line.seq == row_seq
                    && line.vault == self.vault
                    && line.key == self.key
                    && line.signed() =>
            {
                if line.kind == Kind::Checkpoint {
                    self.verdict.checkpoints += 1;
                } else {
                    self.note_restore(&line, None);
                }
                self.promises.entry(line.seq).or_default().push(Promise { head: line.head, anchor: None });
            }
            _ => self.verdict.wrong(row_seq, "a checkpoint is not signed by this registry"),
        }
    }

    /// Holds the next entry to the chain and to every promise about it.
    pub fn entry(&mut self, seq: u64, bytes: &[u8], hash: &[u8; 32]) -> Option<Entry> {
        if seq != self.next {
            self.verdict.wrong(seq, format!("entry {} is missing", self.next));
            // The promises about what is missing are broken too.
            let later = self.promises.split_off(&seq);
            self.forget_kept(later);
        }
        self.next = seq + 1;
        let entry = Entry::decode(bytes);
        if entry.as_ref().is_none_or(|e| e.seq != seq) {
            self.verdict.wrong(seq, "the entry is not as it was written");
        }
        if link(bytes, &self.previous) != *hash {
            self.verdict.wrong(seq, "the chain is broken: entry and hash do not follow from the one before");
        }
        self.previous = *hash;
        let promises = self.promises.remove(&seq).unwrap_or_default();
        let head = hex(hash);
        let mut own = false;
        for promise in promises {
            own |= promise.anchor.is_none();
            match promise.anchor.and_then(|a| self.verdict.anchors.get(a)) {
                _ if promise.head == head => {
                    let last = if promise.anchor.is_some() {
                        &mut self.verdict.anchored_to
                    } else {
                        &mut self.signed_to
                    };
                    *last = seq;
                }
                Some(name) => {
                    let what =
                        format!("the anchor {name} vouches for another entry here: the trail was rewritten");
                    self.verdict.wrong(seq, what);
                }
                None => self.verdict.wrong(seq, "a signed checkpoint vouches for another entry here"),
            }
        }
        if !own && entry.as_ref().is_some_and(due) {
            self.verdict.wrong(seq, "the signed checkpoint of this entry is missing");
        }
        if let Some(entry) = &entry {
            if self.verdict.first.is_empty() {
                self.verdict.first.clone_from(&entry.at);
            }
            self.verdict.last.clone_from(&entry.at);
            self.clock_changes += u64::from(entry.action == "clockChange");
            if entry.object == "anchor" && entry.facts.iter().any(|(n, v)| n == "deed" && v == ANEW) {
                self.verdict.notes.push(format!(
                    "{}: an anchor was begun anew, because it was deleted or its place is new (entry {seq}); what it says of earlier entries is what the registry said of itself at that time",
                    entry.at
                ));
            }
        }
        self.verdict.entries += 1;
        entry
    }

    /// Reports the promises that no entry kept, and goes on with the later ones.
    fn forget_kept(&mut self, later: BTreeMap<u64, Vec<Promise>>) {
        for (seq, promises) in std::mem::replace(&mut self.promises, later) {
            let anchor = promises.iter().find_map(|p| self.verdict.anchors.get(p.anchor?)).cloned();
            let last = self.next - 1;
            let what = match anchor {
                Some(name) => format!(
                    "the anchor {name} vouches for entry {seq} and the trail does not have it (it has {last}): entries were cut off, or an older file was put back"
                ),
                None => "a signed checkpoint vouches for an entry that is missing".to_owned(),
            };
            self.verdict.wrong(seq, what);
        }
    }

    pub fn finish(mut self) -> Verdict {
        self.forget_kept(BTreeMap::new());
        self.verdict.head = hex(&self.previous);
        if self.clock_changes > 0 {
            let note = format!("the clock of a workstation went backwards {} times", self.clock_changes);
            self.verdict.notes.push(note);
        }
        if self.verdict.anchors.is_empty() {
            let note = "no anchor was read: nothing outside of the file vouches for it";
            self.verdict.notes.push(note.to_owned());
        }
        self.verdict
    }
}

impl Registry {
    /// Verifies the trail against the tables, its seals, its checkpoints and the anchors that are given.
    ///
    /// `progress` hears entries and rows done and in all, and answers whether to go on; `None` when it said no.
    pub fn audit_verify(
        &self,
        anchors: &[PathBuf],
        mut progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<Option<Verdict>> {
        // One view of the file from the first row to the last, whatever others write meanwhile.
        let view = self.conn.unchecked_transaction()?;
        let seal = &self.trail.seal;
        let mut judge = Judge::new(&seal.vault, &seal.public);
        for path in anchors {
            judge.anchor(path);
        }
        if let Some(trouble) = &self.trail.trouble {
            judge.verdict.notes.push(format!("the anchor cannot be written: {trouble}"));
        }
        let of: i64 = view.query_row("SELECT count(*) FROM audit", [], |r| r.get(0))?;
        let of = of as u64;
        let mut statement = view.prepare("SELECT seq, line FROM checkpoint ORDER BY checkpoint")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            judge.own(row.get::<_, i64>(0)? as u64, row.get_ref(1)?.as_str().unwrap_or(""));
        }
        let mut statement = view.prepare(
            "SELECT seq, entry, hash, private, mac, at, person, action, object, outcome, patient, tumor
             FROM audit NOT INDEXED ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            let seq = row.get::<_, i64>(0)? as u64;
            last = self.one(&mut judge, seq, row)?;
            if seq.is_multiple_of(1024) && !progress(seq, of) {
                return Ok(None);
            }
        }
        match last {
            Some(entry) => {
                let (sum, whole) = self.trail.sum(&view, |rows| progress(of + rows, 0))?;
                if !whole {
                    return Ok(None);
                }
                if entry.schema == self.trail.schema && sum.bytes() != entry.digest {
                    let what = "the tables are not what the last entry says: rows were changed, or older ones put back";
                    judge.verdict.wrong(0, what);
                }
            }
            None if of == 0 => {}
            None => judge.verdict.wrong(0, "the tables cannot be compared: the last entry is not readable"),
        }
        // An index that was put back hides rows from lists and filters although the rows are there.
        let mut statement = view.prepare("PRAGMA integrity_check(10)")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            if line != "ok" {
                judge.verdict.wrong(0, format!("the file's structure: {line}"));
            }
        }
        Ok(Some(judge.finish()))
    }

    fn one(&self, judge: &mut Judge, seq: u64, row: &Row<'_>) -> Result<Option<Entry>> {
        let bad = |_| Error::Damaged;
        let bytes = row.get_ref(1)?.as_blob().map_err(bad)?;
        let Ok(hash) = row.get::<_, [u8; 32]>(2) else {
            judge.verdict.wrong(seq, "the hash is not as it was written");
            return Ok(None);
        };
        let entry = judge.entry(seq, bytes, &hash);
        if !row.get::<_, [u8; 32]>(4).is_ok_and(|mac| mac == self.trail.seal.mac(&hash)) {
            judge
                .verdict
                .wrong(seq, "the seal does not fit: the entry was not written by this registry's program");
        }
        let Some(entry) = entry else { return Ok(None) };
        let hidden = row.get_ref(3)?.as_blob().map_err(bad)?;
        let private = Private::decode(hidden).filter(|_| Sha256::digest(hidden).as_slice() == entry.private);
        let Some(private) = private else {
            judge.verdict.wrong(seq, "the private part is not the one that the entry commits to");
            return Ok(Some(entry));
        };
        let text = |at: usize| row.get_ref(at).ok().and_then(|v| v.as_str().ok());
        let columns = text(5) == Some(&entry.at)
            && row.get::<_, i64>(6)? == entry.person
            && text(7) == Some(&entry.action)
            && text(8) == Some(&entry.object)
            && text(9) == Some(&entry.outcome)
            && row.get::<_, Option<i64>>(10)? == private.patient
            && row.get::<_, Option<i64>>(11)? == private.tumor;
        if !columns {
            judge.verdict.wrong(seq, "the columns for filters are not those of the entry");
        }
        Ok(Some(entry))
    }
}
