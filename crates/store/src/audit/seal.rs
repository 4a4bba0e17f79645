//! What the trail is sealed with: a MAC key and a signing key, random, made once per vault and kept inside of it.
//!
//! Inside, and not derived from the data key, so that a change of the data key does not break the chain.
//! Whoever can read the vault can read them: only the anchor outside of it tells a rewritten trail.

use ed25519_dalek::{Signer, SigningKey};
use hkdf::hmac::{Hmac, Mac};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::digest::keyed;
use crate::keyring::random;
use crate::{Error, Result};

/// Seals and signs for one vault.
pub(crate) struct Seal {
    pub vault: [u8; 16],
    pub public: [u8; 32],
    mac: Hmac<Sha256>,
    signing: SigningKey,
}

impl Seal {
    /// The seal of a registry; made on first use.
    pub fn ensure(conn: &mut Connection, vault: &[u8; 16]) -> Result<Self> {
        if let Some(seal) = Self::load(conn)? {
            return Ok(seal);
        }
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if Self::load(&tx)?.is_none() {
            let (key, seed) = (Zeroizing::new(random::<32>()?), Zeroizing::new(random::<32>()?));
            let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
            let sql = "INSERT INTO audit_seal (one, vault, key, seed, public) VALUES (1, ?1, ?2, ?3, ?4)";
            tx.execute(sql, params![vault, key.as_slice(), seed.as_slice(), public])?;
        }
        tx.commit()?;
        Self::load(conn)?.ok_or(Error::Damaged)
    }

    /// The seal of a registry that has one.
    pub fn load(conn: &Connection) -> Result<Option<Self>> {
        let sql = "SELECT vault, key, seed, public FROM audit_seal WHERE one = 1";
        let row = conn.query_row(sql, [], |r| {
            Ok((
                r.get(0)?,
                Zeroizing::new(r.get::<_, [u8; 32]>(1)?),
                Zeroizing::new(r.get::<_, [u8; 32]>(2)?),
                r.get(3)?,
            ))
        });
        Ok(row.optional()?.map(|(vault, key, seed, public)| Seal {
            vault,
            public,
            mac: keyed(&key),
            signing: SigningKey::from_bytes(&seed),
        }))
    }

    /// HMAC-SHA256 over an entry's hash.
    pub fn mac(&self, hash: &[u8; 32]) -> [u8; 32] {
        self.mac.clone().chain_update(hash).finalize().into_bytes().into()
    }

    pub fn keyed(&self) -> &Hmac<Sha256> {
        &self.mac
    }

    /// Ed25519 signature under the vault's key.
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.signing.sign(bytes).to_bytes()
    }
}
