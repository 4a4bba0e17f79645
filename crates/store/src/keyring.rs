//! The keyring beside the registry: the data key, wrapped by a pass phrase.
//!
//! `pass phrase -Argon2id-> key encryption key -XChaCha20-Poly1305-> data key -HKDF-> database key, keyring MAC`.
//! The file is shaped for many slots (people, recovery key, key file); today it holds one.
//! The registry's name stands in it, so that the unlock screen can show it; no patient, no count, no role.

use std::fs;
use std::io::Write;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Result};

const MAGIC: &str = "accession-keys";
const FORMAT: u32 = 1;

/// How much work a pass phrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum KeyCost {
    /// 256 MiB, three passes, four lanes: about a second (security.md 2.1).
    #[default]
    Standard,
    /// 64 MiB, three passes, four lanes: the floor, for tests and small machines.
    Floor,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kdf {
    algorithm: String,
    version: u32,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: [u8; 16],
}

impl Kdf {
    fn new(cost: KeyCost) -> Result<Self> {
        let memory_kib = match cost {
            KeyCost::Standard => 256 * 1024,
            KeyCost::Floor => 64 * 1024,
        };
        Ok(Kdf {
            algorithm: "argon2id".into(),
            version: 0x13,
            memory_kib,
            passes: 3,
            lanes: 4,
            salt: random()?,
        })
    }

    /// Refuses a header that asks for too little (a downgrade) or too much (an attack on memory or time).
    fn within_bounds(&self) -> bool {
        self.algorithm == "argon2id"
            && self.version == 0x13
            && (64 * 1024..=1024 * 1024).contains(&self.memory_kib)
            && (3..=20).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
    }

    fn derive(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>> {
        if !self.within_bounds() {
            return Err(Error::Keyring("its key derivation is out of bounds"));
        }
        let bad = |_| Error::Keyring("its key derivation does not work");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(bad)?;
        let mut key = Zeroizing::new([0u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut())
            .map_err(bad)?;
        Ok(key)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    id: u32,
    kind: String,
    user: String,
    kdf: Kdf,
    created: String,
    nonce: [u8; 24],
    wrapped: Vec<u8>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Body {
    magic: String,
    format: u32,
    vault_id: [u8; 16],
    name: String,
    generation: u32,
    db_salt: [u8; 16],
    slots: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    body: Vec<u8>,
    mac: [u8; 32],
}

/// The keyring as it stands in its file.
#[derive(Clone, Debug)]
pub struct Keyring {
    body: Body,
    raw: Vec<u8>,
    mac: [u8; 32],
}

/// The data key in memory; wiped when dropped.
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    fn expand(&self, purpose: &str, out: &mut [u8]) -> Result<()> {
        let hkdf =
            Hkdf::<Sha256>::from_prk(self.0.as_ref()).map_err(|_| Error::Keyring("its data key is short"))?;
        hkdf.expand(purpose.as_bytes(), out).map_err(|_| Error::Keyring("its data key cannot be expanded"))
    }

    /// HMAC-SHA256 under a key of its own: the first block of HKDF-Expand is exactly that.
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32]> {
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
        // A malformed raw key would silently be taken for a pass phrase.
        if text.len() != 99 {
            return Err(Error::Keyring("its database key is malformed"));
        }
        Ok(text)
    }
}

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Random)?;
    Ok(bytes)
}

fn slot_aad(body: &Body, slot: &Slot) -> Vec<u8> {
    // Everything that must not be swapped or weakened: which vault, which generation, which slot, which work.
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

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

impl Keyring {
    /// A new keyring with one slot, and the data key that it wraps.
    pub fn create(
        name: &str,
        user: &str,
        passphrase: &str,
        created: &str,
        cost: KeyCost,
    ) -> Result<(Self, DataKey)> {
        let data_key = DataKey(Zeroizing::new(random()?));
        let mut slot = Slot {
            id: 1,
            kind: "password".into(),
            user: user.into(),
            kdf: Kdf::new(cost)?,
            created: created.into(),
            nonce: random()?,
            wrapped: Vec::new(),
        };
        let mut body = Body {
            magic: MAGIC.into(),
            format: FORMAT,
            vault_id: random()?,
            name: name.into(),
            generation: 1,
            db_salt: random()?,
            slots: Vec::new(),
        };
        let aad = slot_aad(&body, &slot);
        let key = slot.kdf.derive(passphrase)?;
        slot.wrapped = cipher(&key)
            .encrypt(&XNonce::from(slot.nonce), Payload { msg: data_key.0.as_ref(), aad: &aad })
            .map_err(|_| Error::Keyring("its data key cannot be wrapped"))?;
        body.slots.push(slot);
        let mut raw = Vec::new();
        ciborium::into_writer(&body, &mut raw).map_err(|_| Error::Keyring("it cannot be written"))?;
        let mac = data_key.mac(&raw)?;
        Ok((Keyring { body, raw, mac }, data_key))
    }

    /// The registry's name.
    pub fn name(&self) -> &str {
        &self.body.name
    }

    /// Name of the person of the first slot.
    pub fn user(&self) -> &str {
        self.body.slots.first().map_or("", |s| s.user.as_str())
    }

    pub(crate) fn db_salt(&self) -> &[u8; 16] {
        &self.body.db_salt
    }

    /// The data key, if the pass phrase opens a slot and the whole keyring is authentic.
    pub fn unlock(&self, passphrase: &str) -> Result<DataKey> {
        for slot in self.body.slots.iter().filter(|s| s.kind == "password") {
            let key = slot.kdf.derive(passphrase)?;
            let aad = slot_aad(&self.body, slot);
            let payload = Payload { msg: &slot.wrapped, aad: &aad };
            let Ok(mut opened) = cipher(&key).decrypt(&XNonce::from(slot.nonce), payload) else { continue };
            let bytes: std::result::Result<[u8; 32], _> = opened.as_slice().try_into();
            opened.zeroize();
            let data_key =
                DataKey(Zeroizing::new(bytes.map_err(|_| Error::Keyring("its data key is short"))?));
            if data_key.mac(&self.raw)? != self.mac {
                return Err(Error::Keyring("its seal does not fit"));
            }
            return Ok(data_key);
        }
        Err(Error::WrongPassphrase)
    }

    /// Reads the keyring's file.
    pub fn read(path: &Path) -> Result<Self> {
        let length = match fs::metadata(path) {
            Ok(meta) => meta.len(),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(Error::NoRegistry),
            Err(e) => return Err(e.into()),
        };
        if length > 1 << 20 {
            return Err(Error::Keyring("it is too large"));
        }
        let bytes = fs::read(path)?;
        let sealed: Sealed =
            ciborium::from_reader(bytes.as_slice()).map_err(|_| Error::Keyring("it cannot be read"))?;
        let body: Body = ciborium::from_reader(sealed.body.as_slice())
            .map_err(|_| Error::Keyring("its body cannot be read"))?;
        if body.magic != MAGIC {
            return Err(Error::Keyring("it is not a key file"));
        }
        if body.format > FORMAT {
            return Err(Error::Newer { found: body.format, known: FORMAT });
        }
        Ok(Keyring { body, raw: sealed.body, mac: sealed.mac })
    }

    /// Writes the keyring's file whole or not at all, readable by its owner only.
    pub fn write(&self, path: &Path) -> Result<()> {
        let sealed = Sealed { body: self.raw.clone(), mac: self.mac };
        let mut bytes = Vec::new();
        ciborium::into_writer(&sealed, &mut bytes).map_err(|_| Error::Keyring("it cannot be written"))?;
        let temporary = path.with_extension("keys.new");
        let mut file = crate::files::create_private(&temporary)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&temporary, path)?;
        crate::files::sync_folder(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> (Keyring, DataKey) {
        Keyring::create(
            "St. Brendan",
            "M. Okafor",
            "correct horse battery",
            "2026-11-22T10:00:00Z",
            KeyCost::Floor,
        )
        .unwrap()
    }

    #[test]
    fn the_right_pass_phrase_opens_and_a_wrong_one_does_not() {
        let (ring, key) = small();
        assert_eq!(ring.unlock("correct horse battery").unwrap().0.as_ref(), key.0.as_ref());
        assert!(matches!(ring.unlock("correct horse batterz"), Err(Error::WrongPassphrase)));
    }

    #[test]
    fn a_changed_header_is_refused() {
        let (ring, _) = small();
        let mut renamed = ring.clone();
        renamed.body.name = "Elsewhere".into();
        renamed.raw.clear();
        ciborium::into_writer(&renamed.body, &mut renamed.raw).unwrap();
        assert!(matches!(renamed.unlock("correct horse battery"), Err(Error::Keyring(_))));
        let mut weaker = ring.clone();
        weaker.body.slots[0].kdf.memory_kib = 4096;
        assert!(matches!(weaker.unlock("correct horse battery"), Err(Error::Keyring(_))));
        let mut greedy = ring;
        greedy.body.slots[0].kdf.memory_kib = u32::MAX;
        assert!(matches!(greedy.unlock("correct horse battery"), Err(Error::Keyring(_))));
    }

    #[test]
    fn database_key_is_raw_and_whole() {
        let (ring, key) = small();
        let text = key.database_key(ring.db_salt()).unwrap();
        assert_eq!(text.len(), 99);
        assert!(text[2..98].bytes().all(|b| b.is_ascii_hexdigit()));
    }
}
