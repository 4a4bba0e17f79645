//! How a connection to the registry's file is made, and how an older file is brought to today's form.
//!
//! The sequence of security.md 1.5, in its order: the key's shape, the key, whose file it is and of which form,
//! and only then the first setting that may write a byte.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// "Accn": says to `file` and to us whose database this is.
const APPLICATION_ID: i32 = 0x4163_636e;

/// Oldest engine: below SQLite 3.53.4 and SQLCipher 4.18 known bugs corrupt files (security.md 0.1).
const SQLITE_FLOOR: &[u32] = &[3, 53, 4];
const SQLCIPHER_FLOOR: &[u32] = &[4, 18];

/// Files up to this size are checked page by page whenever they are unlocked: 0.3 s at most.
/// A larger one is checked by `accession doctor` and by every backup.
const CHECKED_AT_OPEN: u64 = 64 << 20;

/// Time between two questions whether the file is free.
const STEP: Duration = Duration::from_millis(2);

/// Begins the name of the copy that is made before a migration; the number of the old form follows.
pub(crate) const BEFORE: &str = "registry.before-";

/// Migrations in order: number and SQL. A released one is never edited.
const MIGRATIONS: &[(u32, &str)] = &[
    (10, include_str!("../migrations/0010_initial.sql")),
    (20, include_str!("../migrations/0020_dictionary.sql")),
    (30, include_str!("../migrations/0030_vault.sql")),
    (40, include_str!("../migrations/0040_content.sql")),
];

/// Newest form of the file that this program knows.
pub(crate) const KNOWN: u32 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// What the connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The file was made a moment ago, empty, by the caller.
    Create,
    /// A registry is unlocked: what is wrong with it must be found now.
    Unlock,
    /// One more connection beside one that is open.
    Another,
    /// The file is looked at where it cannot be written, or although it is damaged. Nothing is written.
    Inspect,
}

/// Opens the file with its raw key.
///
/// Errors: `Key` before anything is touched; `Damaged` for a wrong key, a foreign file or damaged pages; `Newer`
/// without a byte written; `Edited`; `ReadOnly` when file or folder cannot be written, unless `Inspect` is asked for.
pub(crate) fn open(file: &Path, key: &str, purpose: Purpose) -> Result<Connection> {
    assert_raw(key)?;
    let mut conn = match purpose {
        Purpose::Inspect => inspected(file, key)?,
        _ => keyed(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
    };
    assert_engine(&conn)?;
    let found = form(&conn, purpose)?;
    set(&conn, purpose)?;
    if purpose == Purpose::Inspect {
        // An older form would first have to be brought to today's.
        return if found < KNOWN { Err(Error::ReadOnly) } else { Ok(conn) };
    }
    if conn.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    let checked = purpose == Purpose::Unlock && fs::metadata(file)?.len() <= CHECKED_AT_OPEN;
    if checked && !structure(&conn)?.is_empty() {
        return Err(Error::Damaged);
    }
    if found < KNOWN {
        if found > 0 {
            keep_copy(&conn, file, key, found)?;
        }
        migrate(&mut conn, MIGRATIONS)?;
    }
    assert_migrations(&conn, MIGRATIONS)?;
    Ok(conn)
}

/// Opens the file, and where nothing can be written, to be checked only. No record is shown then: that would have to
/// be recorded, and every transaction answers `ReadOnly`.
pub(crate) fn open_or_inspect(file: &Path, key: &str, purpose: Purpose) -> Result<Connection> {
    match open(file, key, purpose) {
        Err(Error::ReadOnly) if purpose != Purpose::Create => open(file, key, Purpose::Inspect),
        other => other,
    }
}

/// A raw key and nothing else: SQLCipher silently takes a malformed one for a pass phrase (security.md 1.3).
fn assert_raw(key: &str) -> Result<()> {
    let digits = key.strip_prefix("x'").and_then(|k| k.strip_suffix('\''));
    match digits {
        Some(digits) if digits.len() == 96 && digits.bytes().all(|b| b.is_ascii_hexdigit()) => Ok(()),
        _ => Err(Error::Key),
    }
}

fn keyed(name: &Path, key: &str, access: OpenFlags) -> Result<Connection> {
    let mut conn = Connection::open_with_flags(name, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // SQLCipher writes its warnings to stderr, where a patient's value must never be.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key)?;
    conn.busy_handler(Some(wait))?;
    // Until it is known whose file this is, closing it must not move the log of a killed program into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log(name))?;
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    Ok(conn)
}

/// Waits for another program's transaction, five seconds in all.
///
/// SQLite's own way of waiting asks ever more rarely, at last ten times a second: of four processes that save without
/// a pause one waited five seconds in vain within some hundred saves. Asked every two milliseconds, each gets its turn.
fn wait(asked: i32) -> bool {
    std::thread::sleep(STEP);
    asked < 2_500
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn has_log(file: &Path) -> bool {
    fs::metadata(beside(file, "-wal")).is_ok_and(|m| m.len() > 0)
}

/// For looking only. Where not even a log can be made beside the file, it is read as a file that nobody writes:
/// true when there is no log, because whoever writes a registry has one beside it.
fn inspected(file: &Path, key: &str) -> Result<Connection> {
    let read = OpenFlags::SQLITE_OPEN_READ_ONLY;
    match keyed(file, key, read) {
        Err(Error::ReadOnly) if file.is_file() && !beside(file, "-wal").exists() => {}
        other => return other,
    }
    let mut uri = String::from("file:");
    for byte in file.canonicalize()?.to_str().ok_or(Error::ReadOnly)?.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02x}")),
        }
    }
    uri.push_str("?immutable=1");
    keyed(Path::new(&uri), key, read | OpenFlags::SQLITE_OPEN_URI)
}

/// The form of the file. Whose file it is, and that this program knows its form, is settled before a byte is written.
fn form(conn: &Connection, purpose: Purpose) -> Result<u32> {
    let found: u32 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    let owner: i32 = conn.query_row("PRAGMA application_id", [], |r| r.get(0))?;
    let empty = found == 0 && owner == 0;
    match purpose {
        Purpose::Create if empty => Ok(0),
        // A file cut to nothing opens with any key and would be taken for a new registry.
        _ if empty || owner != APPLICATION_ID => Err(Error::Damaged),
        _ if found > KNOWN => Err(Error::Newer { found, known: KNOWN }),
        _ => Ok(found),
    }
}

fn set(conn: &Connection, purpose: Purpose) -> Result<()> {
    if purpose != Purpose::Inspect {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    }
    conn.pragma_update(None, "synchronous", "FULL")?;
    if cfg!(target_os = "macos") {
        conn.pragma_update(None, "fullfsync", true)?;
        conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "recursive_triggers", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    conn.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(())).or_else(ignore_no_row)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -131_072)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// What the engine finds wrong with the structure of the file; empty when it is sound.
///
/// All of it at one moment of the file. The check of the text index compares with what this connection remembers of it:
/// while others save, that is of another moment, and a sound file would be called damaged. A query lets it look anew.
pub(crate) fn structure(conn: &Connection) -> Result<Vec<String>> {
    let moment = conn.unchecked_transaction()?;
    let _: i64 = moment.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    // What is wrong with the index is for the check to say.
    let _ = moment.query_row("SELECT rowid FROM find LIMIT 1", [], |_| Ok(()));
    let mut statement = moment.prepare("PRAGMA quick_check")?;
    let lines = statement.query_map([], |r| r.get::<_, String>(0))?;
    let lines = lines.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").collect())
}

fn ignore_no_row(error: rusqlite::Error) -> rusqlite::Result<()> {
    match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    }
}

/// SQLite's and SQLCipher's version, "3.53.4" and "4.19.0 community".
pub(crate) fn versions(conn: &Connection) -> Result<(String, String)> {
    let sqlite = conn.query_row("SELECT sqlite_version()", [], |r| r.get(0))?;
    let cipher = conn.query_row("PRAGMA cipher_version", [], |r| r.get(0)).optional()?;
    Ok((sqlite, cipher.unwrap_or_default()))
}

fn old(sqlite: &str, cipher: &str) -> bool {
    let parts = |text: &str| -> Vec<u32> {
        let digits = text.split(' ').next().unwrap_or("");
        digits.split('.').filter_map(|p| p.parse().ok()).collect()
    };
    parts(sqlite).as_slice() < SQLITE_FLOOR || parts(cipher).as_slice() < SQLCIPHER_FLOOR
}

fn assert_engine(conn: &Connection) -> Result<()> {
    let (sqlite, cipher) = versions(conn)?;
    if old(&sqlite, &cipher) {
        return Err(Error::Engine(format!("SQLite {sqlite}, SQLCipher {cipher}")));
    }
    Ok(())
}

/// One setting of an open connection, with the value that protects the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The pragma's name.
    pub name: &'static str,
    /// Its value now.
    pub value: String,
    /// The value that it must have (security.md 1.5).
    pub expected: String,
}

impl Setting {
    /// Whether it protects the data as it must.
    pub fn is_right(&self) -> bool {
        self.value == self.expected
    }
}

/// The settings of a connection, read back from the engine.
pub(crate) fn settings(conn: &Connection) -> Result<Vec<Setting>> {
    let application = APPLICATION_ID.to_string();
    let known = KNOWN.to_string();
    let wanted: [(&'static str, &str); 19] = [
        ("cipher_status", "1"),
        ("cipher_page_size", "4096"),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_plaintext_header_size", "0"),
        ("cipher_memory_security", "0"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("temp_store", "2"),
        ("secure_delete", "1"),
        ("mmap_size", "0"),
        ("cell_size_check", "1"),
        ("trusted_schema", "0"),
        ("cache_size", "-131072"),
        ("fullfsync", if cfg!(target_os = "macos") { "1" } else { "0" }),
        ("application_id", &application),
        ("user_version", &known),
    ];
    let mut settings = Vec::with_capacity(wanted.len() + 1);
    for (name, expected) in wanted {
        let value = conn
            .query_row(&format!("PRAGMA {name}"), [], |r| {
                Ok(match r.get_ref(0)? {
                    rusqlite::types::ValueRef::Integer(i) => i.to_string(),
                    other => other.as_str().unwrap_or("").to_owned(),
                })
            })
            .optional()?;
        // mmap_size answers no row where memory mapping does not exist, which is as good as 0.
        let value = value.unwrap_or_else(|| if name == "mmap_size" { "0".into() } else { String::new() });
        // Where nothing can be written there is no log, and the engine names another mode.
        let any = name == "journal_mode" && conn.is_readonly("main")?;
        let expected = if any { value.clone() } else { expected.to_owned() };
        settings.push(Setting { name, value, expected });
    }
    let defensive = conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)?;
    let value = u8::from(defensive).to_string();
    settings.push(Setting { name: "defensive", value, expected: "1".into() });
    Ok(settings)
}

/// Keeps the file as it is before it is brought to a new form: a whole, encrypted copy under the same key.
fn keep_copy(conn: &Connection, file: &Path, key: &str, found: u32) -> Result<()> {
    let Some(folder) = file.parent() else { return Err(Error::ReadOnly) };
    let kept = folder.join(format!("{BEFORE}{found}"));
    if kept.exists() {
        // A migration that was interrupted left the file as it was, so this copy is of the same content.
        return Ok(());
    }
    let half = folder.join(format!("{BEFORE}{found}.new"));
    drop(crate::files::create_private(&half)?);
    let mut copy = Connection::open_with_flags(&half, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy.pragma_update(None, "cipher_log_level", "NONE")?;
    copy.pragma_update(None, "key", key)?;
    Backup::new(conn, &mut copy)?.run_to_completion(4096, Duration::ZERO, None)?;
    let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    if verdict != "ok" {
        return Err(Error::Damaged);
    }
    drop(copy);
    File::open(&half)?.sync_all()?;
    fs::rename(&half, &kept)?;
    crate::files::sync_folder(&kept)
}

/// Removes the copies that migrations left; for the backup that has just been written and verified,
/// and for a new data key, which does not open them.
pub(crate) fn remove_copies(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(BEFORE) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Applies what is missing, each number in one immediate transaction.
fn migrate(conn: &mut Connection, migrations: &[(u32, &str)]) -> Result<()> {
    for (number, sql) in migrations {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Asked again inside of the transaction: another program may have done it meanwhile.
        let found: u32 = tx.query_row("PRAGMA user_version", [], |r| r.get(0))?;
        if found >= *number {
            continue;
        }
        tx.execute_batch(sql)?;
        // The table exists from the migration that brings it on; then all before it are written down too.
        if has_checksums(&tx)? {
            for (done, sql) in migrations.iter().filter(|m| m.0 <= *number) {
                tx.execute(
                    "INSERT OR IGNORE INTO migration (number, sha256) VALUES (?1, ?2)",
                    (done, checksum(sql)),
                )?;
            }
        }
        tx.pragma_update(None, "user_version", number)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.commit()?;
    }
    Ok(())
}

fn checksum(sql: &str) -> [u8; 32] {
    Sha256::digest(sql).into()
}

fn has_checksums(conn: &Connection) -> Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
    Ok(conn.query_row(sql, [], |r| r.get::<_, i64>(0))? == 1)
}

/// The migrations that made this file are the ones that this program holds.
fn assert_migrations(conn: &Connection, migrations: &[(u32, &str)]) -> Result<()> {
    if !has_checksums(conn)? {
        return Ok(());
    }
    let mut statement = conn.prepare("SELECT number, sha256 FROM migration ORDER BY number")?;
    let rows = statement.query_map([], |r| Ok((r.get::<_, u32>(0)?, r.get::<_, [u8; 32]>(1)?)))?;
    let applied = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    let known: Vec<(u32, [u8; 32])> = migrations.iter().map(|(n, sql)| (*n, checksum(sql))).collect();
    match known.iter().zip(&applied).find(|(a, b)| a != b) {
        Some((known, _)) => Err(Error::Edited(known.0)),
        None if applied.len() != known.len() => Err(Error::Edited(known.last().map_or(0, |m| m.0))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("accession-open-{}-{name}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Place(path)
        }

        fn file(&self) -> PathBuf {
            self.0.join("registry.accession")
        }

        /// A file of today's form, closed.
        fn made(name: &str) -> Self {
            let place = Place::new(name);
            drop(crate::files::create_new(&place.file()).unwrap());
            drop(open(&place.file(), &key(), Purpose::Create).unwrap());
            place
        }

        fn bytes(&self) -> Vec<(String, Vec<u8>)> {
            let mut files: Vec<_> = fs::read_dir(&self.0).unwrap().map(|e| e.unwrap().path()).collect();
            files.sort();
            files
                .into_iter()
                // The index of the log holds nothing that is not in the log.
                .filter(|f| !f.to_string_lossy().ends_with("-shm"))
                .map(|f| (f.display().to_string(), fs::read(f).unwrap()))
                .collect()
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn key() -> String {
        format!("x'{}'", "0123456789abcdef".repeat(6))
    }

    #[test]
    fn a_raw_key_of_another_shape_is_refused_before_the_file_is_touched() {
        let place = Place::new("key");
        let long = "a".repeat(96);
        for wrong in [
            "",
            "x'ABCD'",
            "pass phrase",
            &long,
            &key()[1..],
            &format!("x'{}'", &long[..95]),
            &format!("x'{long}0'"),
        ] {
            // The file is not there: a key that reached the engine would be refused for another reason.
            assert!(matches!(open(&place.file(), wrong, Purpose::Unlock), Err(Error::Key)), "{wrong:?}");
        }
        assert!(matches!(
            open(&place.file(), &format!("x'{}g'", &long[..95]), Purpose::Unlock),
            Err(Error::Key)
        ));
        assert!(matches!(open(&place.file(), &key(), Purpose::Unlock), Err(Error::ReadOnly)));
        assert!(place.bytes().is_empty());
    }

    #[test]
    fn a_file_cut_to_nothing_or_of_another_program_is_not_taken_for_a_registry() {
        let place = Place::made("foreign");
        fs::write(place.file(), b"").unwrap();
        assert!(matches!(open(&place.file(), &key(), Purpose::Unlock), Err(Error::Damaged)));
        assert_eq!(fs::metadata(place.file()).unwrap().len(), 0);
        let other = keyed(&place.file(), &key(), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        other
            .execute_batch("CREATE TABLE theirs (x); PRAGMA application_id = 7; PRAGMA user_version = 20")
            .unwrap();
        drop(other);
        let before = place.bytes();
        assert!(matches!(open(&place.file(), &key(), Purpose::Unlock), Err(Error::Damaged)));
        assert!(before == place.bytes());
    }

    #[test]
    fn the_log_of_a_newer_program_that_was_killed_stays_where_it_is() {
        let place = Place::made("newer-log");
        let conn = open(&place.file(), &key(), Purpose::Unlock).unwrap();
        conn.execute("INSERT INTO item (id) VALUES ('invented')", []).unwrap();
        conn.pragma_update(None, "user_version", KNOWN + 10).unwrap();
        // A kill leaves file and log as they are now.
        let killed = Place::new("newer-log-killed");
        for name in ["registry.accession", "registry.accession-wal"] {
            fs::copy(place.0.join(name), killed.0.join(name)).unwrap();
        }
        let before = killed.bytes();
        assert!(before[1].1.len() > 1000, "the log holds the change");
        match open(&killed.file(), &key(), Purpose::Unlock) {
            Err(Error::Newer { found, known }) => assert_eq!((found, known), (KNOWN + 10, KNOWN)),
            other => panic!("{:?}", other.map(|_| ())),
        }
        assert!(before == killed.bytes(), "a byte was written");
    }

    #[test]
    fn an_old_engine_is_refused() {
        assert!(!old("3.53.4", "4.18.0 community") && !old("3.60.0", "5.0.0"));
        for (sqlite, cipher) in
            [("3.53.3", "4.19.0"), ("3.51.2", "4.19.0"), ("3.53.4", "4.17.9"), ("3.53.4", "")]
        {
            assert!(old(sqlite, cipher), "{sqlite} {cipher}");
        }
    }

    #[test]
    fn a_copy_is_kept_before_a_migration_and_goes_when_asked() {
        let place = Place::new("copy");
        drop(crate::files::create_new(&place.file()).unwrap());
        let mut conn = keyed(&place.file(), &key(), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        migrate(&mut conn, &MIGRATIONS[..1]).unwrap();
        conn.execute("INSERT INTO item (id) VALUES ('before')", []).unwrap();
        drop(conn);
        let conn = open(&place.file(), &key(), Purpose::Unlock).unwrap();
        assert_eq!(conn.query_row("PRAGMA user_version", [], |r| r.get::<_, u32>(0)).unwrap(), KNOWN);
        let copy = place.0.join("registry.before-10");
        assert!(!fs::read(&copy).unwrap().starts_with(b"SQLite format 3"), "the copy is encrypted");
        let old = keyed(&copy, &key(), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let of = |conn: &Connection, sql: &str| conn.query_row(sql, [], |r| r.get::<_, String>(0)).unwrap();
        assert_eq!(of(&old, "SELECT id FROM item"), "before");
        assert_eq!(old.query_row("PRAGMA user_version", [], |r| r.get::<_, u32>(0)).unwrap(), 10);
        drop((old, conn));
        // What was migrated step by step is what a new file is.
        let new = Place::made("copy-new");
        let (a, b) =
            (open(&place.file(), &key(), Purpose::Unlock), open(&new.file(), &key(), Purpose::Unlock));
        let schema = "SELECT group_concat(ifnull(sql, name), ';') FROM (SELECT * FROM sqlite_schema ORDER BY type, name)";
        assert_eq!(of(&a.unwrap(), schema), of(&b.unwrap(), schema));
        remove_copies(&place.0).unwrap();
        assert!(!copy.exists());
    }

    #[test]
    fn an_edited_migration_is_noticed() {
        let place = Place::new("edited");
        drop(crate::files::create_new(&place.file()).unwrap());
        let mut conn = keyed(&place.file(), &key(), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let table = "CREATE TABLE migration (number INTEGER PRIMARY KEY, sha256 BLOB NOT NULL) STRICT";
        let first = [(1, "CREATE TABLE a (x) STRICT".replace("(x)", "(x ANY)")), (2, table.to_owned())];
        let list: Vec<(u32, &str)> = first.iter().map(|(n, s)| (*n, s.as_str())).collect();
        migrate(&mut conn, &list).unwrap();
        assert!(assert_migrations(&conn, &list).is_ok());
        let edited = [(1, "CREATE TABLE a (x ANY, y ANY) STRICT"), (2, table)];
        assert!(matches!(assert_migrations(&conn, &edited), Err(Error::Edited(1))));
        assert!(matches!(assert_migrations(&conn, &list[..1]), Err(Error::Edited(1))));
    }

    #[test]
    fn a_folder_that_nobody_writes_is_inspected_and_its_file_stays_as_it_is() {
        let place = Place::made("inspect");
        let before = place.bytes();
        // What a read-only mount answers is tried by tests/tests/read_only.rs; this is the way it takes there.
        let conn = open(&place.file(), &key(), Purpose::Inspect).unwrap();
        assert!(conn.execute("INSERT INTO item (id) VALUES ('no')", []).is_err());
        assert!(conn.query_row("SELECT count(*) FROM patient", [], |r| r.get::<_, i64>(0)).is_ok());
        drop(conn);
        assert!(before.iter().all(|f| place.bytes().contains(f)));
    }
}
