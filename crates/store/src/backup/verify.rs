//! Whether a backup is what it says: files first, then with the key, without writing a byte beside it.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::manifest::{MANIFEST, Manifest, Read, audit_head, counts};
use super::{Step, fact, go_on};
use crate::audit::digest_of;
use crate::keyring::{FILE as KEYS, Locked};
use crate::registry::FILE;
use crate::{Error, Registry, Result};

/// What a check of a backup found.
#[derive(Clone, Debug)]
pub struct Check {
    /// What the backup says of itself.
    pub manifest: Manifest,
    /// What is wrong; empty when it is sound.
    pub findings: Vec<String>,
    /// Whether the copy was opened and looked into; without its keys only its files can be compared.
    pub opened: bool,
    /// It was made before the data key was changed: only the pass phrases of its day open it.
    pub older_keys: bool,
}

/// Opens a database that nobody writes, and leaves nothing beside it: no lock, no log, no index of a log.
pub(crate) fn look(file: &Path, key: &str) -> Result<Connection> {
    let mut uri = String::from("file:");
    let path = file.canonicalize()?;
    let bytes = path.as_os_str().as_encoded_bytes();
    if !bytes.starts_with(b"/") {
        uri.push_str("///");
    }
    for &byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b':' => {
                uri.push(byte as char)
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02x}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(&uri, flags)?;
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key)?;
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -131_072)?;
    Ok(conn)
}

/// Compares the files of a backup with its description; needs no key.
pub fn check_files(path: &Path, step: Step<'_>) -> Result<Check> {
    let read = Read::from(path)?;
    let mut findings = Vec::new();
    for (name, said) in [(FILE, &read.manifest.registry), (KEYS, &read.manifest.keys)] {
        let file = path.join(name);
        match fs::metadata(&file) {
            Err(_) => findings.push(format!("{name} is missing or cannot be read")),
            Ok(meta) if meta.len() != said.bytes => {
                findings.push(format!("{name} has {} bytes and should have {}", meta.len(), said.bytes));
            }
            Ok(_) if fact(&file, "Comparing hashes", step)?.sha256 != said.sha256 => {
                findings.push(format!("{name} is not as it was written: its SHA-256 differs"));
            }
            Ok(_) => {}
        }
    }
    if !read.signature_fits() {
        findings.push(format!("{MANIFEST} is not as it was written: its signature does not fit"));
    }
    Ok(Check { manifest: read.manifest, findings, opened: false, older_keys: false })
}

/// Opens a backup with the keys of a registry and compares everything that it says of itself.
pub(crate) fn verify(path: &Path, registry: &Registry, step: Step<'_>) -> Result<Check> {
    let read = Read::from(path)?;
    let mut check = check_files(path, step)?;
    let ring = Locked::read(&path.join(KEYS)).and_then(|ring| ring.authentic(&registry.keys));
    let Ok(ring) = ring else {
        check.findings.push(format!("{KEYS} is not sealed by this registry's data key"));
        return Ok(check);
    };
    let conn = match look(&path.join(FILE), &registry.keys.database_key(ring.db_salt())?) {
        Ok(conn) => conn,
        Err(Error::Damaged) => {
            check.findings.push(format!("{FILE} does not open with the key of {KEYS}"));
            return Ok(check);
        }
        Err(other) => return Err(other),
    };
    check.opened = true;
    for (note, sql) in [
        ("Checking every page", "PRAGMA cipher_integrity_check"),
        ("Checking the structure", "PRAGMA integrity_check"),
    ] {
        go_on(step, note, 0, 0)?;
        match pragma_findings(&conn, sql) {
            Ok(found) => check.findings.extend(found),
            Err(Error::Damaged) => check.findings.push(format!("{FILE} has damaged pages")),
            Err(other) => return Err(other),
        }
    }
    if !check.findings.is_empty() {
        // On a damaged file the sums below would only repeat it.
        return Ok(check);
    }
    let schema: u32 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    if schema != read.manifest.schema {
        check.findings.push(format!("its format is {schema} and not {}", read.manifest.schema));
    }
    let found = counts(&conn)?;
    for (table, said) in &read.manifest.counts {
        let rows = found.get(table).copied().unwrap_or(0);
        if rows != *said {
            check.findings.push(format!("table {table} has {rows} rows and should have {said}"));
        }
    }
    if audit_head(&conn)? != read.manifest.audit {
        check.findings.push("the audit trail does not end where it should".into());
    }
    if digest_of(&conn)? != read.manifest.state {
        check.findings.push("the digest of the records is not the one that was written".into());
    }
    if !read.signed_by(&conn)? {
        check.findings.push(format!("{MANIFEST} was not signed by this registry"));
    }
    Ok(check)
}

pub(crate) fn pragma_findings(conn: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        // A damaged file has as many lines as pages; twenty say what is the matter.
        if line != "ok" && findings.len() < 20 {
            findings.push(line);
        }
    }
    Ok(findings)
}
