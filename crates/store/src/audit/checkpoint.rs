//! Signed lines of the anchor: heads of the chain, and notes that a restore cut it back.

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::seal::Seal;
use crate::{Error, Result};

/// What a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// Entry `seq` has the hash `head`.
    Checkpoint,
    /// The registry was restored from a backup whose last entry was `seq` with `head`;
    /// what was anchored beyond belongs to the replaced file.
    Restore,
}

/// One line of the anchor, JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub kind: Kind,
    pub vault: String,
    pub seq: u64,
    pub head: String,
    pub at: String,
    pub key: String,
    pub signature: String,
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Bytes of lower-case hexadecimal text of exactly that length: one value has one spelling, so that no flipped bit of a
/// signed file goes unseen.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0u8; N];
    if text.len() != 2 * N || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

impl Line {
    /// A signed line.
    pub fn new(seal: &Seal, kind: Kind, seq: u64, head: &[u8; 32], at: &str) -> Self {
        let mut line = Line {
            kind,
            vault: hex(&seal.vault),
            seq,
            head: hex(head),
            at: at.to_owned(),
            key: hex(&seal.public),
            signature: String::new(),
        };
        line.signature = hex(&seal.sign(&line.message()));
        line
    }

    /// What is signed: every field, each ended by a line feed.
    fn message(&self) -> Vec<u8> {
        let kind = if self.kind == Kind::Checkpoint { "checkpoint" } else { "restore" };
        format!("accession anchor 1\n{kind}\n{}\n{}\n{}\n{}\n", self.vault, self.seq, self.head, self.at)
            .into_bytes()
    }

    pub fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| Error::Document)
    }

    /// Reads a line; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Whether the line is signed by the key that it names.
    pub fn signed(&self) -> bool {
        signed(&self.key, &self.message(), &self.signature)
    }
}

/// Whether `signature` is that of `bytes` under `key`, both hexadecimal.
pub(crate) fn signed(key: &str, bytes: &[u8], signature: &str) -> bool {
    let key = unhex::<32>(key).and_then(|k| VerifyingKey::from_bytes(&k).ok());
    let signature = unhex::<64>(signature).map(|s| Signature::from_bytes(&s));
    matches!((key, signature), (Some(key), Some(signature)) if key.verify_strict(bytes, &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_both_ways_and_takes_no_other_length() {
        assert_eq!(unhex::<2>("00ff"), Some([0, 255]));
        assert_eq!((unhex::<2>("00FF"), unhex::<2>("00+f")), (None, None));
        assert_eq!(hex(&[0, 255]), "00ff");
        for bad in ["00f", "00fff", "00fg", "", "0é"] {
            assert_eq!(unhex::<2>(bad), None, "{bad}");
        }
    }
}
