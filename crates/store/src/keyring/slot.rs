//! One slot: a key pair whose private half a person's secret wraps, and the data key sealed to its public half.
//!
//! So a new data key reaches everybody without anybody's pass phrase, and a new pass phrase touches one slot only.
//! A public key alone would let anybody who can write the folder seal a data key of their own to it and have
//! people work in a registry that they can read. So the vault's seal secret, which only who has opened a slot
//! knows, goes into every seal.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

use super::format::{Body, SealedKey, Slot, encode};
use super::{SEAL, kdf, random};
use crate::memory::KeyPage;
use crate::{Error, Result};

/// The data key and the vault's seal secret, in a locked page; wiped when dropped.
pub(crate) struct Keys(KeyPage);

impl Keys {
    pub(super) fn new() -> Result<Self> {
        let mut page = KeyPage::new();
        getrandom::fill(&mut page.bytes_mut()[..64]).map_err(|_| Error::Random)?;
        Ok(Keys(page))
    }

    pub(super) fn from_parts(data_key: &[u8], seal_secret: &[u8]) -> Result<Self> {
        if (data_key.len(), seal_secret.len()) != (32, 32) {
            return Err(Error::Keyring("its data key is not 32 bytes long"));
        }
        let mut page = KeyPage::new();
        page.bytes_mut()[..32].copy_from_slice(data_key);
        page.bytes_mut()[32..64].copy_from_slice(seal_secret);
        Ok(Keys(page))
    }

    /// A new data key for the same vault.
    pub(super) fn next(&self) -> Result<Self> {
        let next = Self::new()?;
        Self::from_parts(next.data_key(), self.seal_secret())
    }

    pub(crate) fn data_key(&self) -> &[u8] {
        &self.0.bytes()[..32]
    }

    fn seal_secret(&self) -> &[u8] {
        &self.0.bytes()[32..64]
    }

    fn expand(&self, purpose: &str, out: &mut [u8]) -> Result<()> {
        let hkdf =
            Hkdf::<Sha256>::from_prk(self.data_key()).map_err(|_| Error::Keyring("its data key is short"))?;
        hkdf.expand(purpose.as_bytes(), out).map_err(|_| Error::Keyring("its data key cannot be expanded"))
    }

    /// HMAC-SHA256 under a key of its own: the first block of HKDF-Expand is exactly that.
    pub(super) fn keyring_mac(&self, bytes: &[u8]) -> Result<[u8; 32]> {
        let mut key = Zeroizing::new([0u8; 32]);
        self.expand("accession keyring mac", key.as_mut())?;
        let hkdf =
            Hkdf::<Sha256>::from_prk(key.as_ref()).map_err(|_| Error::Keyring("its MAC key is short"))?;
        let mut mac = [0u8; 32];
        hkdf.expand(bytes, &mut mac).map_err(|_| Error::Keyring("its MAC cannot be made"))?;
        Ok(mac)
    }

    /// SQLCipher's raw key and salt as `x'96 hex digits'`; never a pass phrase.
    pub(crate) fn database_key(&self, salt: &[u8; 16]) -> Result<Zeroizing<String>> {
        let mut key = Zeroizing::new([0u8; 32]);
        self.expand("accession database key", key.as_mut())?;
        let mut text = Zeroizing::new(String::with_capacity(100));
        text.push_str("x'");
        for byte in key.iter().chain(salt) {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        text.push('\'');
        Ok(text)
    }
}

pub(super) fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

/// What stays of a slot when the data key changes, and must not be swapped or weakened: authenticated with it.
fn slot_aad(body: &Body, slot: &Slot) -> Result<Vec<u8>> {
    encode(&(
        "accession slot",
        body.vault_id,
        slot.id,
        slot.kind,
        &slot.user,
        &slot.kdf,
        &slot.created,
        slot.public,
    ))
}

fn seal_aad(body: &Body, slot: &Slot) -> Result<Vec<u8>> {
    encode(&("accession seal", body.vault_id, body.generation, body.db_salt, slot.id, slot.public))
}

/// Gives the slot a new key pair under a slot key, and the data key.
pub(super) fn fill(body: &Body, slot: &mut Slot, slot_key: &[u8; 32], keys: &Keys) -> Result<()> {
    let private = StaticSecret::from(*random::<32>().map(Zeroizing::new)?);
    slot.public = PublicKey::from(&private).to_bytes();
    wrap(body, slot, slot_key, &private, keys)?;
    seal(body, slot, keys)
}

/// Wraps a slot's private key under a slot key: the secret is new, the key pair may stay.
pub(super) fn wrap(
    body: &Body,
    slot: &mut Slot,
    slot_key: &[u8; 32],
    private: &StaticSecret,
    keys: &Keys,
) -> Result<()> {
    let mut plain = Zeroizing::new([0u8; 64]);
    plain[..32].copy_from_slice(private.as_bytes());
    plain[32..].copy_from_slice(keys.seal_secret());
    slot.nonce = random()?;
    let payload = Payload { msg: plain.as_ref(), aad: &slot_aad(body, slot)? };
    slot.wrapped = cipher(slot_key)
        .encrypt(&XNonce::from(slot.nonce), payload)
        .map_err(|_| Error::Keyring("a key of it cannot be wrapped"))?;
    Ok(())
}

/// A slot's private key and the vault's seal secret; `None` when the slot key is not the one.
pub(super) fn unlock(
    body: &Body,
    slot: &Slot,
    slot_key: &[u8; 32],
) -> Result<Option<(StaticSecret, Zeroizing<[u8; 32]>)>> {
    let payload = Payload { msg: &slot.wrapped, aad: &slot_aad(body, slot)? };
    let Ok(plain) = cipher(slot_key).decrypt(&XNonce::from(slot.nonce), payload).map(Zeroizing::new) else {
        return Ok(None);
    };
    if plain.len() != 64 {
        return Err(Error::Keyring("a key of it is not 32 bytes long"));
    }
    let (mut private, mut secret) = ([0u8; 32], Zeroizing::new([0u8; 32]));
    private.copy_from_slice(&plain[..32]);
    secret.copy_from_slice(&plain[32..]);
    let key = StaticSecret::from(private);
    private.zeroize();
    Ok(Some((key, secret)))
}

fn shared(
    private: &StaticSecret,
    other: &[u8; 32],
    (ephemeral, slot): (&[u8; 32], &[u8; 32]),
    seal_secret: &[u8],
) -> Result<Zeroizing<[u8; 32]>> {
    let agreed = private.diffie_hellman(&PublicKey::from(*other));
    if !agreed.was_contributory() {
        return Err(Error::Keyring("a public key of it is not one"));
    }
    let mut material = Zeroizing::new([0u8; 128]);
    for (part, bytes) in material.chunks_exact_mut(32).zip([agreed.as_bytes(), seal_secret, ephemeral, slot])
    {
        part.copy_from_slice(bytes);
    }
    kdf::expand(material.as_ref(), "accession sealed data key")
}

/// Seals the data key to the slot's public key.
pub(super) fn seal(body: &Body, slot: &mut Slot, keys: &Keys) -> Result<()> {
    let private = StaticSecret::from(*random::<32>().map(Zeroizing::new)?);
    let ephemeral = PublicKey::from(&private).to_bytes();
    let key = shared(&private, &slot.public, (&ephemeral, &slot.public), keys.seal_secret())?;
    let nonce = random()?;
    let payload = Payload { msg: keys.data_key(), aad: &seal_aad(body, slot)? };
    let sealed = cipher(&key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Error::Keyring("its data key cannot be sealed"))?;
    slot.data_key = SealedKey { ephemeral, nonce, sealed };
    Ok(())
}

/// The keys, from a slot whose private key is open.
pub(super) fn unseal(
    body: &Body,
    slot: &Slot,
    private: &StaticSecret,
    seal_secret: &[u8; 32],
) -> Result<Keys> {
    let sealed = &slot.data_key;
    let key = shared(private, &sealed.ephemeral, (&sealed.ephemeral, &slot.public), seal_secret)?;
    let payload = Payload { msg: &sealed.sealed, aad: &seal_aad(body, slot)? };
    let data_key =
        cipher(&key).decrypt(&XNonce::from(sealed.nonce), payload).map(Zeroizing::new).map_err(|_| SEAL)?;
    Keys::from_parts(&data_key, seal_secret)
}
