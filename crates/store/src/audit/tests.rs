//! Whoever has the key changes the file: verification must find it.

mod reading;

use std::fs;
use std::path::{Path, PathBuf};

use naaccr::Items;
use rusqlite::Connection;

use super::*;
use crate::open::{self, Purpose};
use crate::registry::FILE;
use crate::{Error, KeyCost, NewAmendment, Registry, Standing, Status};

const PAGE: usize = 4096;

struct Place {
    folder: PathBuf,
    registry: Registry,
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn at(n: u32) -> String {
    format!("2026-11-22T{:02}:{:02}:{:02}.000Z", 10 + n / 3600, n / 60 % 60, n % 60)
}

fn update(n: u32) -> Event {
    Event::new(Action::Update, "abstract", at(n)).private("reason", "invented reason")
}

fn place(name: &str) -> Place {
    let folder = std::env::temp_dir().join(format!("accession-audit-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    let pass = "correct horse battery staple";
    let mut registry = Registry::create(
        &folder.join("vault"),
        "Invented",
        "M. Okafor",
        &crate::Secret::passphrase(pass),
        &at(0),
        KeyCost::Floor,
    )
    .unwrap();
    assert!(!registry.set_anchor(&folder.join("anchors")));
    Place { folder, registry }
}

fn items(n: u32) -> Items {
    let text = format!("Invented{n:04}");
    [("nameLast", text.as_str()), ("primarySite", "C504")].into_iter().collect()
}

/// One patient with one tumor and one amendment; some more entries; a session that ends.
fn fill(registry: &mut Registry, patients: u32, from: u32) {
    for n in from..from + patients {
        registry
            .write::<_, Error>(update(n), |w| {
                let patient = w.add_patient("self", None, &items(n), "", &at(n))?;
                let standing = Standing { words: format!("invented{n:04}"), ..Standing::default() };
                let tumor = w.add_tumor(
                    patient,
                    None,
                    Status::Incomplete,
                    &items(n),
                    &items(n),
                    "",
                    &standing,
                    &at(n),
                )?;
                let new = NewAmendment {
                    patient,
                    tumor: Some(tumor),
                    revision: 2,
                    item: "primarySite",
                    old: "",
                    new: "C504",
                    reason: "",
                    source: "form",
                };
                w.add_amendment(&at(n), "M. Okafor", &new)?;
                w.note(|e| e.patient(patient).tumor(tumor));
                w.save_tumor(tumor, 1, patient, Status::Complete, &items(n), &items(n), &standing, &at(n))
            })
            .unwrap();
    }
    registry.record(Event::new(Action::Lock, "session", at(from + patients))).unwrap();
}

fn verdict(registry: &Registry, anchors: &[PathBuf]) -> Verdict {
    registry.audit_verify(anchors, |_, _| true).unwrap().unwrap()
}

fn anchor_of(place: &Place) -> Vec<PathBuf> {
    vec![place.registry.anchor_file().unwrap()]
}

/// A copy of the vault's file, all of it out of the log, under a name of its own.
fn copy(place: &Place, name: &str) -> PathBuf {
    place.registry.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let folder = place.folder.join(name);
    fs::create_dir_all(&folder).unwrap();
    fs::copy(place.registry.folder().join(FILE), folder.join(FILE)).unwrap();
    folder
}

/// The attacker's connection: the key, and none of our hooks.
fn raw(place: &Place, folder: &Path) -> Connection {
    open::open(&folder.join(FILE), &place.registry.database_key().unwrap(), Purpose::Another).unwrap()
}

fn judge(place: &Place, folder: &Path, anchors: &[PathBuf]) -> Verdict {
    verdict(&place.registry.at(folder).unwrap(), anchors)
}

#[test]
fn every_write_leaves_one_entry_and_a_failed_one_none() {
    let mut place = place("one");
    let head = |r: &Registry| r.audit_head().unwrap().0;
    assert_eq!(head(&place.registry), 0);
    fill(&mut place.registry, 3, 1);
    assert_eq!(head(&place.registry), 4);
    let failed = place.registry.write::<(), Error>(update(9), |w| {
        w.add_patient("self", None, &items(9), "", "now")?;
        Err(Error::Stale)
    });
    assert!(failed.is_err());
    assert_eq!(head(&place.registry), 4);
    place
        .registry
        .record(Event::new(Action::Read, "abstract", at(10)).patient(1).fact("command", "x"))
        .unwrap();
    let found = place
        .registry
        .audit_find(&AuditFind { patient: Some(1), limit: 10, ..AuditFind::default() })
        .unwrap();
    assert_eq!((found.total, found.all, found.rows.len()), (2, 5, 2));
    assert_eq!((found.rows[0].action.as_str(), found.rows[0].seq), ("read", 5));
    assert!(found.rows[1].detail.contains(&("reason".into(), "invented reason".into())));
    let verdict = verdict(&place.registry, &anchor_of(&place));
    assert!(verdict.whole(), "{:?}", verdict.problems);
    assert_eq!((verdict.entries, verdict.anchored_to), (5, 4));
    // A second connection goes on where the first stopped.
    let mut other = place.registry.another().unwrap();
    other.record(update(11)).unwrap();
    place.registry.record(update(12)).unwrap();
    assert_eq!(head(&other), 7);
}

#[test]
fn the_programs_own_connection_can_only_add() {
    let mut place = place("denied");
    fill(&mut place.registry, 2, 1);
    let before = place.registry.audit_head().unwrap();
    for sql in [
        "UPDATE audit SET at = 'x'",
        "UPDATE audit SET entry = x'00' WHERE seq = 1",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE seq = 3",
        "REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1",
        "INSERT INTO audit SELECT 4, entry, private, hash, mac, at, person, action, object, outcome, patient, tumor FROM audit WHERE seq = 3",
        "INSERT INTO checkpoint (seq, line) VALUES (1, 'x')",
        "UPDATE checkpoint SET line = 'x'",
        "DELETE FROM checkpoint",
        "UPDATE audit_seal SET key = x'00'",
        "DELETE FROM audit_seal",
        "DROP TABLE audit",
        "DROP TABLE checkpoint",
        "DROP TRIGGER audit_stays",
        "DROP INDEX audit_at",
        "ALTER TABLE audit RENAME TO other",
        "ALTER TABLE audit ADD COLUMN other TEXT",
        "CREATE TABLE other (x)",
        "CREATE TEMP TRIGGER t BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END",
        "DROP TRIGGER temp.sum_patient_come",
        "ATTACH ':memory:' AS other",
        "PRAGMA writable_schema = ON",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA rekey = 'x'",
        "UPDATE sqlite_schema SET sql = ''",
        "REINDEX audit",
        "UPDATE amendment SET new = 'x'",
        "DELETE FROM amendment",
        "INSERT OR REPLACE INTO amendment SELECT * FROM amendment",
        "DELETE FROM patient",
    ] {
        assert!(place.registry.conn.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(place.registry.audit_head().unwrap(), before);
    // What the program does need goes on: search, backup, checks, maintenance.
    assert!(place.registry.check().unwrap().is_empty());
    place.registry.conn.execute_batch("INSERT INTO find (find) VALUES ('optimize')").unwrap();
    let verdict = verdict(&place.registry, &anchor_of(&place));
    assert!(verdict.whole(), "{:?}", verdict.problems);
}

#[test]
fn tampering_with_the_key_in_hand_is_found() {
    let mut place = place("tamper");
    fill(&mut place.registry, 110, 1);
    let anchors = anchor_of(&place);
    let sound = judge(&place, &copy(&place, "sound"), &anchors);
    assert!(sound.whole(), "{:?}", sound.problems);
    assert_eq!((sound.entries, sound.anchored_to, sound.checkpoints), (111, 111, 2));
    let columns = "private, hash, mac, at, person, action, object, outcome, patient, tumor";
    let forged = format!("INSERT INTO audit SELECT 112, entry, {columns} FROM audit WHERE seq = 111");
    let wiped = "DELETE FROM audit; DELETE FROM checkpoint";
    let cases = [
        (
            "edited entry",
            "UPDATE audit SET entry = CAST(replace(entry, 'update', 'search') AS BLOB) WHERE seq = 50",
        ),
        (
            "edited private part",
            "UPDATE audit SET private = (SELECT private FROM audit WHERE seq = 51) WHERE seq = 50",
        ),
        ("edited seal", "UPDATE audit SET mac = (SELECT mac FROM audit WHERE seq = 51) WHERE seq = 50"),
        ("edited hash", "UPDATE audit SET hash = randomblob(32) WHERE seq = 50"),
        ("edited time", "UPDATE audit SET at = '2020' WHERE seq = 50"),
        ("edited person", "UPDATE audit SET person = 77 WHERE seq = 50"),
        ("hidden from a patient's trail", "UPDATE audit SET patient = NULL WHERE seq = 50"),
        ("deleted", "DELETE FROM audit WHERE seq = 50"),
        ("deleted first", "DELETE FROM audit WHERE seq = 1"),
        (
            "deleted and renumbered",
            "DELETE FROM audit WHERE seq = 50; UPDATE audit SET seq = -seq WHERE seq > 50; UPDATE audit SET seq = -seq - 1 WHERE seq < 0",
        ),
        (
            "reordered",
            "UPDATE audit SET seq = 999 WHERE seq = 50; UPDATE audit SET seq = 50 WHERE seq = 51; UPDATE audit SET seq = 51 WHERE seq = 999",
        ),
        ("inserted at the end", forged.as_str()),
        ("cut off", "DELETE FROM audit WHERE seq > 105"),
        (
            "cut off with its checkpoint",
            "DELETE FROM audit WHERE seq > 105; DELETE FROM checkpoint WHERE seq > 105",
        ),
        (
            "only the last cut off",
            "DELETE FROM audit WHERE seq = 111; DELETE FROM checkpoint WHERE seq = 111",
        ),
        ("all gone", wiped),
        ("checkpoint gone", "DELETE FROM checkpoint WHERE seq = 100"),
        (
            "checkpoint edited",
            "UPDATE checkpoint SET line = replace(line, '\"seq\":100', '\"seq\":99') WHERE seq = 100",
        ),
        ("seal replaced", "UPDATE audit_seal SET key = randomblob(32)"),
        (
            "document of a patient",
            "UPDATE patient_document SET body = (SELECT body FROM patient_document WHERE patient = 2) WHERE patient = 1",
        ),
        (
            "document of a tumor",
            "UPDATE tumor_document SET body = (SELECT body FROM tumor_document WHERE tumor = 2) WHERE tumor = 1",
        ),
        ("status of a tumor", "UPDATE tumor SET status = 'incomplete' WHERE tumor = 3"),
        ("amendment edited", "UPDATE amendment SET by = 'nobody' WHERE amendment = 3"),
        ("amendment deleted", "DELETE FROM amendment WHERE amendment = 3"),
        (
            "amendment invented",
            "INSERT INTO amendment SELECT 9999, at, by, patient, tumor, revision, item, old, new, reason, source FROM amendment WHERE amendment = 1",
        ),
        (
            "person invented",
            "INSERT INTO person (login, name, role, created, created_by, changed) VALUES ('eve', 'Eve', 'admin', '', '', '')",
        ),
        ("setting changed", "INSERT OR REPLACE INTO registry VALUES ('anchor_folder', '/tmp')"),
        ("item renamed", "UPDATE item SET id = 'nameFirst2' WHERE item = 1"),
    ];
    for (what, sql) in cases {
        let folder = copy(&place, "case");
        let conn = raw(&place, &folder);
        let triggers: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |r| r.get::<_, String>(0))
            .unwrap()
            .map(|n| format!("DROP TRIGGER \"{}\";", n.unwrap()))
            .collect();
        conn.execute_batch(&triggers.concat()).unwrap();
        conn.execute_batch(sql).unwrap_or_else(|e| panic!("{what}: {e}"));
        drop(conn);
        let verdict = judge(&place, &folder, &anchors);
        assert!(!verdict.whole(), "{what} was not found");
        fs::remove_dir_all(folder).unwrap();
    }
}

/// Everything that counts in a file, row by row, as it lies in the tables.
fn content(conn: &Connection) -> String {
    let mut text = String::new();
    let tables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let names: Vec<String> =
        conn.prepare(tables).unwrap().query_map([], |r| r.get(0)).unwrap().map(|n| n.unwrap()).collect();
    for name in names {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{name}\" NOT INDEXED")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                text.push_str(&format!("{:?}|", row.get_ref(at).unwrap()));
            }
            text.push('\n');
        }
    }
    text
}

/// SQLCipher takes an older page for a good one (security.md 0.3): every page, put back one at a time.
#[test]
fn an_older_page_put_back_is_found() {
    let mut place = place("replay");
    fill(&mut place.registry, 12, 1);
    let old = fs::read(copy(&place, "old").join(FILE)).unwrap();
    // Later work on the same records, that the old pages would undo.
    for n in 0..8 {
        place
            .registry
            .write::<_, Error>(update(50 + n), |w| {
                let tumor = w.tumor(1 + i64::from(n))?;
                w.save_patient(tumor.patient, 1, &items(500 + n), &at(n))?;
                let standing = Standing { words: "later".into(), errors: 2, ..Standing::default() };
                let new = NewAmendment {
                    patient: tumor.patient,
                    tumor: Some(tumor.tumor),
                    revision: 3,
                    item: "nameLast",
                    old: "",
                    new: "x",
                    reason: "",
                    source: "form",
                };
                w.add_amendment(&at(n), "M. Okafor", &new)?;
                w.save_tumor(
                    tumor.tumor,
                    2,
                    tumor.patient,
                    Status::Complete,
                    &items(500 + n),
                    &items(500 + n),
                    &standing,
                    &at(n),
                )
            })
            .unwrap();
    }
    place.registry.record(Event::new(Action::Lock, "session", at(99))).unwrap();
    let now = copy(&place, "now");
    let new = fs::read(now.join(FILE)).unwrap();
    let truth = content(&raw(&place, &now));
    let anchors = anchor_of(&place);
    let (mut replayed, mut found, mut harmless) = (0, 0, 0);
    for page in 0..old.len().min(new.len()) / PAGE {
        let range = page * PAGE..(page + 1) * PAGE;
        if old[range.clone()] == new[range.clone()] {
            continue;
        }
        replayed += 1;
        let folder = place.folder.join("page");
        fs::create_dir_all(&folder).unwrap();
        let mut bytes = new.clone();
        bytes[range.clone()].copy_from_slice(&old[range]);
        fs::write(folder.join(FILE), &bytes).unwrap();
        // Either it cannot be read at all, or verification finds it, or not one row is other than it was:
        // then it held words of the search only, which it finds or misses a record by.
        match place.registry.at(&folder).and_then(|r| r.audit_verify(&anchors, |_, _| true)) {
            Err(_) => found += 1,
            Ok(verdict) if !verdict.as_ref().unwrap().whole() => found += 1,
            Ok(_) => {
                assert!(content(&raw(&place, &folder)) == truth, "page {page} changed a row unseen");
                harmless += 1;
            }
        }
        fs::remove_dir_all(folder).unwrap();
    }
    println!("{replayed} older pages put back: {found} found, {harmless} held words of the search only");
    assert!(replayed >= 12 && found >= 8, "{replayed} {found} {harmless}");
}

#[test]
fn an_older_file_put_back_is_found_and_a_restore_explains_it() {
    let mut place = place("older");
    fill(&mut place.registry, 5, 1);
    let old = copy(&place, "old");
    fill(&mut place.registry, 5, 10);
    let anchors = anchor_of(&place);
    let verdict = judge(&place, &old, &anchors);
    assert_eq!(verdict.problems.len(), 1, "{:?}", verdict.problems);
    assert!(verdict.problems[0].what.contains("older file was put back") && verdict.problems[0].seq == 12);
    // Going on with the old file does not hide it.
    let copied = copy_folder(&old, &place.folder.join("goes-on"));
    let mut goes_on = place.registry.at(&copied).unwrap();
    fill(&mut goes_on, 8, 60);
    let found = verdict_of(&goes_on, &anchors);
    assert!(
        !found.whole() && found.problems.iter().any(|p| p.what.contains("rewritten")),
        "{:?}",
        found.problems
    );
    // A restore that says so does: the anchor gets its line, signed, before what follows.
    let aside = place.folder.join("aside");
    fs::create_dir_all(&aside).unwrap();
    let kept = aside.join(anchors[0].file_name().unwrap());
    let lines = fs::read_to_string(&anchors[0]).unwrap();
    let first_two: Vec<&str> = lines.lines().take(2).collect();
    fs::write(&kept, format!("{}\n", first_two.join("\n"))).unwrap();
    let mut restored = place.registry.at(&old).unwrap();
    assert!(!restored.set_anchor(&aside));
    restored.record(Event::new(Action::Restore, "registry", at(100))).unwrap();
    fill(&mut restored, 3, 110);
    let verdict = verdict_of(&restored, &[kept]);
    assert!(verdict.whole(), "{:?}", verdict.problems);
    assert!(verdict.notes.iter().any(|n| n.contains("had at least 6 more")), "{:?}", verdict.notes);
}

fn verdict_of(registry: &Registry, anchors: &[PathBuf]) -> Verdict {
    verdict(registry, anchors)
}

fn copy_folder(from: &Path, to: &Path) -> PathBuf {
    fs::create_dir_all(to).unwrap();
    fs::copy(from.join(FILE), to.join(FILE)).unwrap();
    to.to_owned()
}

#[test]
fn an_anchor_that_cannot_be_written_costs_no_save_and_catches_up() {
    let mut place = place("lost-anchor");
    fill(&mut place.registry, 2, 1);
    let gone = place.folder.join("not-a-folder");
    fs::write(&gone, "x").unwrap();
    assert!(!place.registry.set_anchor(&gone));
    assert!(place.registry.anchor_trouble().is_some());
    fill(&mut place.registry, 2, 10);
    assert_eq!(place.registry.audit_head().unwrap().0, 6);
    let noted = verdict(&place.registry, &[]);
    assert!(
        noted.whole() && noted.notes.iter().any(|n| n.contains("cannot be written")),
        "{:?}",
        noted.notes
    );
    fs::remove_file(&gone).unwrap();
    place.registry.record(update(20)).unwrap();
    assert!(place.registry.anchor_trouble().is_none());
    // The new folder holds every line from the first; one that was torn does not stop it.
    let path = anchor_of(&place);
    assert_eq!(fs::read_to_string(&path[0]).unwrap().lines().count(), 2);
    fs::OpenOptions::new()
        .append(true)
        .open(&path[0])
        .and_then(|mut f| std::io::Write::write_all(&mut f, b"{\"kind\":"))
        .unwrap();
    fill(&mut place.registry, 1, 30);
    let verdict = verdict(&place.registry, &path);
    assert!(verdict.whole() && verdict.anchored_to == 9, "{:?}", verdict);
    let other = place.folder.join("other.anchor");
    fs::write(&other, "").unwrap();
    assert!(
        !self::verdict(&place.registry, std::slice::from_ref(&other)).whole(),
        "an empty anchor vouches for nothing"
    );
    assert!(!self::verdict(&place.registry, &[place.folder.join("none")]).whole());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path[0]).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_deleted_anchor_that_is_written_anew_leaves_a_remark_and_a_new_registry_leaves_none() {
    let mut place = place("anew");
    let login = |n| Event::new(Action::Login, "registry", at(n));
    place.registry.record(login(1)).unwrap();
    fill(&mut place.registry, 2, 2);
    place.registry.record(login(20)).unwrap();
    let path = anchor_of(&place);
    let remarks = |found: &Verdict| found.notes.iter().filter(|n| n.contains("begun anew")).count();
    let before = verdict(&place.registry, &path);
    assert!(before.whole() && remarks(&before) == 0, "{:?}", before.notes);
    let entries = place.registry.audit_head().unwrap().0;
    // Deleted, and replaced by something of nobody: the next signed line finds out.
    for (n, left) in [(30, None), (40, Some("of nobody\n"))] {
        fs::remove_file(&path[0]).unwrap();
        left.map_or(Ok(()), |text| fs::write(&path[0], text)).unwrap();
        place.registry.record(login(n)).unwrap();
    }
    let found = verdict(&place.registry, &path);
    assert!(found.whole() && remarks(&found) == 2, "{:?} {:?}", found.notes, found.problems);
    assert_eq!(place.registry.audit_head().unwrap().0, entries + 4, "two logins and two remarks");
    // Somebody without the registry is told too.
    let mut export = Vec::new();
    place.registry.record(Event::new(Action::Export, "audit", at(50))).unwrap();
    place.registry.audit_export(&mut export, |_, _| true).unwrap();
    let outside = audit_check(export.as_slice(), &path).unwrap();
    assert!(outside.whole() && remarks(&outside) == 2, "{:?} {:?}", outside.notes, outside.problems);
    // Beginning a session with the anchor gone is no different.
    fs::remove_file(&path[0]).unwrap();
    let folder = place.folder.join("anchors");
    assert!(place.registry.set_anchor(&folder), "it is for the caller to record");
    assert!(!place.registry.set_anchor(&folder), "once");
}
