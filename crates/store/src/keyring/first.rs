//! The keyring's format 1, read only: one slot that wraps the data key directly.
//! It is turned into the current format when its pass phrase opens it.

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Payload};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::format::Sealed;
use super::kdf::{Kdf, OUT_OF_BOUNDS};
use super::slot::{self, Keys};
use super::{KeyCost, Keyring, Secret};
use crate::{Error, Result};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Body {
    magic: String,
    format: u32,
    pub(super) vault_id: [u8; 16],
    pub(super) name: String,
    pub(super) generation: u32,
    pub(super) db_salt: [u8; 16],
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    id: u32,
    kind: String,
    user: String,
    kdf: Work,
    created: String,
    nonce: [u8; 24],
    wrapped: Vec<u8>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Work {
    algorithm: String,
    version: u32,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: [u8; 16],
}

impl Work {
    /// The same work in the current format. Format 1 did not say why: what is above the floor was the standard.
    fn kdf(&self) -> Kdf {
        let cost = if self.memory_kib > 64 * 1024 { KeyCost::Standard } else { KeyCost::Floor };
        let Work { algorithm, version, memory_kib, passes, lanes, salt } = self.clone();
        Kdf { cost, algorithm, version, memory_kib, passes, lanes, salt }
    }
}

impl Sealed<Body> {
    /// Name of the person of each slot.
    pub(super) fn users(&self) -> impl Iterator<Item = &str> {
        self.body.slots.iter().map(|s| s.user.as_str())
    }

    /// The keys that the pass phrase opens, and the keyring in the current format with the same pass phrase.
    pub(super) fn open(&self, login: Option<&str>, secret: &Secret<'_>) -> Result<(Keyring, Keys, String)> {
        let body = &self.body;
        let slot = body.slots.first().ok_or(Error::Keyring("it has no slot"))?;
        let kdf = slot.kdf.kdf();
        if !kdf.within_bounds() {
            return Err(OUT_OF_BOUNDS);
        }
        let stretched = kdf.stretch(secret.passphrase)?;
        let payload = Payload { msg: &slot.wrapped, aad: &aad(body, slot) };
        let opened = slot::cipher(&stretched)
            .decrypt(&XNonce::from(slot.nonce), payload)
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongPassphrase)?;
        if login.is_some_and(|login| !super::same_login(login, &slot.user)) {
            return Err(Error::WrongPassphrase);
        }
        let keys = Keys::from_parts(&opened, super::random::<32>().map(Zeroizing::new)?.as_ref())?;
        if keys.keyring_mac(&self.raw)? != self.mac {
            return Err(super::SEAL);
        }
        let ring = Keyring::upgraded(body, (&slot.user, &slot.created), kdf, &stretched, &keys)?;
        Ok((ring, keys, slot.user.clone()))
    }
}

fn aad(body: &Body, slot: &Slot) -> Vec<u8> {
    let mut aad = Vec::with_capacity(160);
    aad.extend_from_slice(&body.vault_id);
    aad.extend_from_slice(&body.generation.to_le_bytes());
    aad.extend_from_slice(&body.db_salt);
    aad.extend_from_slice(&slot.id.to_le_bytes());
    for text in [&slot.kind, &slot.user, &slot.kdf.algorithm, &slot.created] {
        aad.extend_from_slice(&(text.len() as u32).to_le_bytes());
        aad.extend_from_slice(text.as_bytes());
    }
    for number in [slot.kdf.version, slot.kdf.memory_kib, slot.kdf.passes, slot.kdf.lanes] {
        aad.extend_from_slice(&number.to_le_bytes());
    }
    aad.extend_from_slice(&slot.kdf.salt);
    aad
}
