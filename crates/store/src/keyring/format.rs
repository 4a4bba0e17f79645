//! The keyring's file, format 2: CBOR, a checksum that anybody can check, and a seal under the data key.
//!
//! The checksum tells a damaged file from a wrong pass phrase; the seal tells a forged one.

use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::first;
use super::kdf::{Kdf, OUT_OF_BOUNDS};
use crate::{Error, Result};

const MAGIC: &str = "accession-keys";
pub(super) const FORMAT: u32 = 2;
/// A keyring of a hundred people is under 64 KiB; more than this is not one.
const LARGEST: u64 = 1 << 20;

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlotKind {
    /// A pass phrase.
    #[serde(rename = "password")]
    Password,
    /// A pass phrase together with a key file.
    #[serde(rename = "password+keyfile")]
    PasswordAndKeyFile,
    /// The recovery key.
    #[serde(rename = "recovery")]
    Recovery,
}

impl SlotKind {
    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            SlotKind::Password => "password",
            SlotKind::PasswordAndKeyFile => "password+keyfile",
            SlotKind::Recovery => "recovery",
        }
    }
}

/// The data key, sealed to a slot's public key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct SealedKey {
    pub(super) ephemeral: [u8; 32],
    pub(super) nonce: [u8; 24],
    pub(super) sealed: Vec<u8>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Slot {
    pub(super) id: u32,
    pub(super) kind: SlotKind,
    pub(super) user: String,
    /// Absent for the recovery key.
    pub(super) kdf: Option<Kdf>,
    pub(super) created: String,
    pub(super) public: [u8; 32],
    pub(super) nonce: [u8; 24],
    /// The private key and the vault's seal secret, under the key that the pass phrase or recovery key gives.
    pub(super) wrapped: Vec<u8>,
    pub(super) data_key: SealedKey,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) magic: String,
    pub(super) format: u32,
    pub(super) vault_id: [u8; 16],
    pub(super) name: String,
    pub(super) generation: u32,
    pub(super) db_salt: [u8; 16],
    /// Counted up by each write; the database knows it too, so that an older key file put back is seen.
    pub(super) serial: u64,
    pub(super) slots: Vec<Slot>,
}

impl Body {
    pub(super) fn new(vault_id: [u8; 16], name: &str, db_salt: [u8; 16]) -> Self {
        Body {
            magic: MAGIC.into(),
            format: FORMAT,
            vault_id,
            name: name.into(),
            generation: 1,
            db_salt,
            serial: 0,
            slots: Vec::new(),
        }
    }
}

/// What every format has: enough to know which it is.
#[derive(Deserialize)]
struct Head {
    magic: String,
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct File {
    body: Vec<u8>,
    mac: [u8; 32],
    /// SHA-256 of body and MAC; format 1 had none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sum: Option<[u8; 32]>,
}

fn sum(body: &[u8], mac: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(body);
    hash.update(mac);
    hash.finalize().into()
}

/// A keyring's body with the bytes that its seal is over.
#[derive(Clone, Debug)]
pub(super) struct Sealed<B> {
    pub(super) body: B,
    pub(super) raw: Vec<u8>,
    pub(super) mac: [u8; 32],
}

/// A keyring of any format that this program knows; whole, but not yet proved authentic.
#[derive(Clone, Debug)]
pub(super) enum Parsed {
    First(Sealed<first::Body>),
    Current(Sealed<Body>),
}

pub(super) fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|_| Error::Keyring("it cannot be written"))?;
    Ok(bytes)
}

/// The bytes of the file.
pub(super) fn file_bytes(ring: &Sealed<Body>) -> Result<Vec<u8>> {
    let sum = Some(sum(&ring.raw, &ring.mac));
    encode(&File { body: ring.raw.clone(), mac: ring.mac, sum })
}

/// Reads any bytes as a keyring; what is damaged by accident or asks for unreasonable work is refused here.
pub(super) fn parse(bytes: &[u8]) -> Result<Parsed> {
    let unreadable = |_| Error::Keyring("it cannot be read");
    let file: File = ciborium::from_reader(bytes).map_err(unreadable)?;
    let head: Head = ciborium::from_reader(file.body.as_slice()).map_err(unreadable)?;
    if head.magic != MAGIC {
        return Err(Error::Keyring("it is not a key file"));
    }
    if head.format > FORMAT {
        return Err(Error::Newer { found: head.format, known: FORMAT });
    }
    // One way to write it, so that no bit of the file is without meaning.
    if encode(&file)? != bytes {
        return Err(Error::Keyring("it is not written as this program writes it"));
    }
    let (raw, mac) = (file.body, file.mac);
    if head.format < FORMAT {
        let body = ciborium::from_reader(raw.as_slice()).map_err(unreadable)?;
        return Ok(Parsed::First(Sealed { body, raw, mac }));
    }
    if file.sum != Some(sum(&raw, &mac)) {
        return Err(Error::Keyring("its checksum does not fit"));
    }
    let body: Body = ciborium::from_reader(raw.as_slice()).map_err(unreadable)?;
    if body.slots.iter().filter_map(|s| s.kdf.as_ref()).any(|kdf| !kdf.within_bounds()) {
        return Err(OUT_OF_BOUNDS);
    }
    if body.slots.iter().any(|s| (s.kind == SlotKind::Recovery) != s.kdf.is_none()) {
        return Err(Error::Keyring("a slot of it does not say how it is opened"));
    }
    Ok(Parsed::Current(Sealed { body, raw, mac }))
}

/// Reads the file; at most as much of it as a keyring can be long.
pub(super) fn read(path: &Path) -> Result<Parsed> {
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(Error::NoRegistry),
        Err(e) => return Err(e.into()),
    };
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::Keyring("it is too large"));
    }
    parse(&bytes)
}
