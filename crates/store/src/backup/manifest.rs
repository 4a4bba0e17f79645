//! `backup.json`: what a backup holds, so that it can be checked before, while and after it is opened.
//!
//! It stands outside of the encryption and names no patient: sums, hashes and the head of the audit trail.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::audit::{Seal, head_of, signed_by};
use crate::{Error, Registry, Result};

/// Name of the manifest's file in a backup.
pub(crate) const MANIFEST: &str = "backup.json";
const FORMAT: u32 = 1;
/// A manifest is a page of text; more than this is not one.
const LARGEST: u64 = 1 << 20;

/// One file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFact {
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// Where the audit trail stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditHead {
    /// Number of the last entry; 0 when there was none.
    pub seq: u64,
    /// Its hash, hexadecimal; empty when there was none.
    pub head: String,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Form of this manifest.
    pub format: u32,
    /// Program and version that made it: `accession 0.1.0`.
    pub program: String,
    /// When, UTC.
    pub made: String,
    /// Id of the vault, hexadecimal.
    pub vault: String,
    /// Generation of the data key; a later rotation leaves this backup to the keys of its day.
    pub generation: u32,
    /// Format of the database (`user_version`).
    pub schema: u32,
    /// `registry.accession`.
    pub registry: FileFact,
    /// `registry.keys`.
    pub keys: FileFact,
    /// Rows of each table.
    pub counts: BTreeMap<String, u64>,
    /// Head of the audit trail.
    pub audit: AuditHead,
    /// Digest over the state of the records, hexadecimal; empty when the registry keeps none.
    pub state: String,
}

/// The manifest as it stands in its file: signed by the vault's own key.
#[derive(Serialize, Deserialize)]
struct Signed {
    backup: Value,
    public: String,
    signature: String,
}

/// A manifest that was read, with what its signature needs.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    pub(crate) manifest: Manifest,
    signed: Vec<u8>,
    public: String,
    signature: String,
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// A count or a size: the first column, which is never below zero.
pub(crate) fn number(row: &rusqlite::Row<'_>) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(0)?.unsigned_abs())
}

/// Rows of every table but those of the full text index, which the integrity check looks at.
pub(crate) fn counts(conn: &Connection) -> Result<BTreeMap<String, u64>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
               AND name <> 'find' AND name NOT LIKE 'find\\_%' ESCAPE '\\'";
    let mut statement = conn.prepare(sql)?;
    let names = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let mut counts = BTreeMap::new();
    for name in names {
        // The name comes from the schema, and a quote in it is doubled.
        let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
        counts.insert(name, conn.query_row(&sql, [], number)?);
    }
    Ok(counts)
}

/// Where the audit trail stands.
pub(crate) fn audit_head(conn: &Connection) -> Result<AuditHead> {
    let (seq, head) = head_of(conn)?;
    Ok(AuditHead { seq, head })
}

impl Manifest {
    pub(crate) const FORMAT: u32 = FORMAT;

    /// The text of `backup.json`, signed by the vault.
    pub(crate) fn signed(&self, registry: &Registry) -> Result<Vec<u8>> {
        let unwritable = |_| Error::Refused("the description of the backup could not be written".into());
        let backup = serde_json::to_value(self).map_err(unwritable)?;
        let bytes = serde_json::to_vec(&backup).map_err(unwritable)?;
        let (public, signature) = (registry.public_key(), registry.sign(&bytes));
        let mut text =
            serde_json::to_vec_pretty(&Signed { backup, public, signature }).map_err(unwritable)?;
        text.push(b'\n');
        Ok(text)
    }
}

impl Read {
    /// Reads the manifest of a backup's folder.
    pub(crate) fn from(folder: &Path) -> Result<Self> {
        let damaged = || Error::Refused("backup.json is damaged; use another backup".into());
        let file = folder.join(MANIFEST);
        let length = fs::metadata(&file).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => {
                Error::Refused("this folder is no backup: it has no backup.json".into())
            }
            _ => e.into(),
        })?;
        if length.len() > LARGEST {
            return Err(damaged());
        }
        let signed: Signed = serde_json::from_slice(&fs::read(&file)?).map_err(|_| damaged())?;
        let bytes = serde_json::to_vec(&signed.backup).map_err(|_| damaged())?;
        let format = signed.backup.get("format").and_then(Value::as_u64).ok_or_else(damaged)?;
        if format > u64::from(FORMAT) {
            let found = u32::try_from(format).unwrap_or(u32::MAX);
            return Err(Error::Newer { found, known: FORMAT });
        }
        let manifest = serde_json::from_value(signed.backup).map_err(|_| damaged())?;
        Ok(Read { manifest, signed: bytes, public: signed.public, signature: signed.signature })
    }

    /// Whether the vault whose database `conn` is has signed this.
    pub(crate) fn signed_by(&self, conn: &Connection) -> Result<bool> {
        let seal = Seal::load(conn)?.ok_or(Error::Damaged)?;
        Ok(self.public == hex(&seal.public) && self.signature_fits())
    }

    /// Whether the signature fits the public key that stands beside it; whose key that is, only the opened copy knows.
    pub(crate) fn signature_fits(&self) -> bool {
        signed_by(&self.public, &self.signed, &self.signature)
    }
}
