//! One entry of the trail as canonical CBOR: the part that an outsider may see, and the part that stays.
//!
//! Canonical: one map with the keys in the order of RFC 8949 (shorter first, then by letter), shortest numbers,
//! definite lengths. What does not read back to the same bytes is not an entry.

use ciborium::Value;
use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// Form of the entry; another one gets another number.
pub(crate) const FORMAT: u64 = 1;

/// What an outsider may see of an entry: nothing of a patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub seq: u64,
    pub id: [u8; 16],
    pub at: String,
    pub person: i64,
    pub by: String,
    pub name: String,
    pub role: String,
    pub session: String,
    pub host: String,
    pub account: String,
    pub program: String,
    pub offset: String,
    pub clock: String,
    pub schema: u64,
    pub action: String,
    pub object: String,
    pub outcome: String,
    pub facts: Vec<(String, String)>,
    /// SHA-256 of the private part, whose salt keeps it from being guessed.
    pub private: [u8; 32],
    /// State digest after the transaction.
    pub digest: [u8; 32],
}

/// What stays in the registry: which patient, and everything that says something of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Private {
    pub salt: [u8; 16],
    pub patient: Option<i64>,
    pub tumor: Option<i64>,
    pub detail: Vec<(String, String)>,
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn pairs(list: &[(String, String)]) -> Value {
    Value::Array(list.iter().map(|(n, v)| Value::Array(vec![text(n), text(v)])).collect())
}

fn map(fields: Vec<(&str, Value)>) -> Result<Vec<u8>> {
    let map = Value::Map(fields.into_iter().map(|(n, v)| (text(n), v)).collect());
    let mut bytes = Vec::with_capacity(512);
    ciborium::into_writer(&map, &mut bytes).map_err(|_| Error::Document)?;
    Ok(bytes)
}

/// Takes the fields of a map in their order; anything else is `None`.
struct Fields(std::vec::IntoIter<(Value, Value)>);

impl Fields {
    fn of(bytes: &[u8]) -> Option<Self> {
        let value: Value = ciborium::from_reader(bytes).ok()?;
        Some(Fields(value.into_map().ok()?.into_iter()))
    }

    fn next(&mut self, name: &str) -> Option<Value> {
        let (key, value) = self.0.next()?;
        (key.as_text() == Some(name)).then_some(value)
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.next(name)?.into_text().ok()
    }

    fn number<T: TryFrom<i128>>(&mut self, name: &str) -> Option<T> {
        T::try_from(i128::from(self.next(name)?.into_integer().ok()?)).ok()
    }

    fn bytes<const N: usize>(&mut self, name: &str) -> Option<[u8; N]> {
        self.next(name)?.into_bytes().ok()?.try_into().ok()
    }

    fn pairs(&mut self, name: &str) -> Option<Vec<(String, String)>> {
        let pair = |value: Value| {
            let mut two = value.into_array().ok()?.into_iter();
            Some((two.next()?.into_text().ok()?, two.next()?.into_text().ok()?))
        };
        self.next(name)?.into_array().ok()?.into_iter().map(pair).collect()
    }
}

impl Entry {
    pub fn encode(&self) -> Result<Vec<u8>> {
        map(vec![
            ("at", text(&self.at)),
            ("by", text(&self.by)),
            ("id", Value::Bytes(self.id.to_vec())),
            ("seq", self.seq.into()),
            ("host", text(&self.host)),
            ("name", text(&self.name)),
            ("role", text(&self.role)),
            ("clock", text(&self.clock)),
            ("facts", pairs(&self.facts)),
            ("action", text(&self.action)),
            ("digest", Value::Bytes(self.digest.to_vec())),
            ("format", FORMAT.into()),
            ("object", text(&self.object)),
            ("offset", text(&self.offset)),
            ("person", self.person.into()),
            ("schema", self.schema.into()),
            ("account", text(&self.account)),
            ("outcome", text(&self.outcome)),
            ("private", Value::Bytes(self.private.to_vec())),
            ("program", text(&self.program)),
            ("session", text(&self.session)),
        ])
    }

    /// The entry of some bytes; `None` when they are not exactly one entry in canonical form.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields::of(bytes)?;
        let mut entry = Entry {
            at: fields.text("at")?,
            by: fields.text("by")?,
            id: fields.bytes("id")?,
            seq: fields.number("seq")?,
            host: fields.text("host")?,
            name: fields.text("name")?,
            role: fields.text("role")?,
            clock: fields.text("clock")?,
            facts: fields.pairs("facts")?,
            action: fields.text("action")?,
            digest: fields.bytes("digest")?,
            ..Entry::default()
        };
        let format: u64 = fields.number("format")?;
        entry.object = fields.text("object")?;
        entry.offset = fields.text("offset")?;
        entry.person = fields.number("person")?;
        entry.schema = fields.number("schema")?;
        entry.account = fields.text("account")?;
        entry.outcome = fields.text("outcome")?;
        entry.private = fields.bytes("private")?;
        entry.program = fields.text("program")?;
        entry.session = fields.text("session")?;
        (format == FORMAT && entry.encode().ok()? == bytes).then_some(entry)
    }
}

impl Private {
    pub fn encode(&self) -> Result<Vec<u8>> {
        let key = |k: Option<i64>| k.map_or(Value::Null, Value::from);
        map(vec![
            ("salt", Value::Bytes(self.salt.to_vec())),
            ("tumor", key(self.tumor)),
            ("detail", pairs(&self.detail)),
            ("patient", key(self.patient)),
        ])
    }

    /// The private part of some bytes; `None` when they are not exactly that.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields::of(bytes)?;
        let salt = fields.bytes("salt")?;
        let key = |value: Value| match value {
            Value::Null => Some(None),
            other => Some(Some(i64::try_from(i128::from(other.into_integer().ok()?)).ok()?)),
        };
        let tumor = key(fields.next("tumor")?)?;
        let detail = fields.pairs("detail")?;
        let patient = key(fields.next("patient")?)?;
        let private = Private { salt, patient, tumor, detail };
        (private.encode().ok()? == bytes).then_some(private)
    }
}

/// What the chain begins with: the vault, so that no trail can stand in for another.
pub(crate) fn origin(vault: &[u8; 16]) -> [u8; 32] {
    Sha256::new().chain_update(b"accession audit trail").chain_update(vault).finalize().into()
}

/// The hash of an entry: over its bytes and the hash before.
pub(crate) fn link(entry: &[u8], previous: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update(entry).chain_update(previous).finalize().into()
}

/// Milliseconds of an entry's time since 1970; `None` when it is not written as `2026-11-22T14:03:12.345Z`.
pub(crate) fn millis(at: &str) -> Option<i64> {
    let bytes = at.as_bytes();
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if bytes.len() < 20 || !at.ends_with('Z') || marks.iter().any(|&(i, c)| bytes[i] != c) {
        return None;
    }
    let part = |from: usize, to: usize| at.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let (hour, minute, second) = (part(11, 13)?, part(14, 16)?, part(17, 19)?);
    let thousandth = if bytes.len() == 24 { part(20, 23)? } else { 0 };
    // Days of the civil calendar, counted in years that begin in March.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719_469;
    Some((((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + thousandth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Entry {
        Entry {
            seq: 300,
            id: [1; 16],
            at: "2026-11-22T14:03:12.345Z".into(),
            person: -1,
            by: "mokafor".into(),
            facts: vec![("count".into(), "12".into())],
            private: [2; 32],
            digest: [3; 32],
            ..Entry::default()
        }
    }

    #[test]
    fn an_entry_reads_back_and_no_other_spelling_of_it_does() {
        let entry = example();
        let bytes = entry.encode().unwrap();
        assert_eq!(Entry::decode(&bytes), Some(entry));
        let private =
            Private { salt: [9; 16], patient: Some(7), tumor: None, detail: vec![("a".into(), "b".into())] };
        let hidden = private.encode().unwrap();
        assert_eq!(Private::decode(&hidden), Some(private));
        // Longer, shorter, any one bit: another entry or none, never the same one.
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_ne!(Entry::decode(&other), Some(example()), "{at}");
        }
        assert_eq!(Entry::decode(&bytes[..bytes.len() - 1]), None);
        assert_eq!(Entry::decode(&[&bytes[..], &[0]].concat()), None);
        let mut keys: Vec<&str> = vec![
            "at", "by", "id", "seq", "host", "name", "role", "clock", "facts", "action", "digest", "format",
            "object", "offset", "person", "schema", "account", "outcome", "private", "program", "session",
        ];
        let written = keys.clone();
        keys.sort_by_key(|k| (k.len(), *k));
        assert_eq!(keys, written, "the order of RFC 8949");
    }

    #[test]
    fn times_become_milliseconds() {
        assert_eq!(millis("1970-01-01T00:00:00.000Z"), Some(0));
        assert_eq!(millis("2026-11-22T14:03:12.345Z"), Some(1_795_356_192_345));
        assert_eq!(millis("2024-02-29T23:59:59Z"), Some(1_709_251_199_000));
        for bad in ["now", "", "2026-11-22", "2026-11-22T14:03:12.345+01:00", "2026-1é-22T14:03:12.345Z"] {
            assert_eq!(millis(bad), None, "{bad}");
        }
    }
}
