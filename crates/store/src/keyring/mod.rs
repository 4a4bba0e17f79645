//! The keyring beside the registry: the data key, sealed to each person's slot.
//!
//! `secret -Argon2id, HKDF-> slot key -XChaCha20-Poly1305-> X25519 private key -> data key -HKDF-> database key, seal`.
//! The registry's name and the logins stand in it, so that the unlock screen can show them; no patient, no count,
//! no role. Writing it is the business of an open registry (`unlock.rs`), because the database counts its serial.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

pub mod attempts;
mod first;
mod format;
mod kdf;
mod recovery;
mod slot;

pub use format::SlotKind;
use format::{Body, Parsed, Sealed, SealedKey, Slot};
pub use kdf::KeyCost;
pub use recovery::RecoveryKey;
pub(crate) use slot::Keys;

use crate::{Error, Result};

/// The keyring's file.
pub(crate) const FILE: &str = "registry.keys";
/// The keyring as it was before the last write.
pub(crate) const PREVIOUS: &str = "registry.keys.bak";
/// The login of who opens with the recovery key; nobody else may have it.
pub const RECOVERY_LOGIN: &str = "recovery";

pub(super) const SEAL: Error = Error::Keyring("its seal does not fit");

/// What a person opens their slot with.
#[derive(Clone, Copy)]
pub struct Secret<'a> {
    /// The pass phrase.
    pub passphrase: &'a str,
    /// SHA-256 of the key file, for those who have one ([`hash_key_file`]).
    pub key_file: Option<&'a [u8; 32]>,
}

impl<'a> Secret<'a> {
    /// A pass phrase alone.
    pub fn passphrase(passphrase: &'a str) -> Self {
        Secret { passphrase, key_file: None }
    }

    fn kind(&self) -> SlotKind {
        if self.key_file.is_some() { SlotKind::PasswordAndKeyFile } else { SlotKind::Password }
    }
}

/// Whether two logins are one: the case of letters does not matter, of no alphabet.
pub fn same_login(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// A login as it is compared.
fn folded(login: &str) -> String {
    login.to_lowercase()
}

/// SHA-256 of a key file.
///
/// # Errors
/// When it cannot be read, has fewer than 32 bytes, or is larger than one MiB.
pub fn hash_key_file(path: &Path) -> Result<[u8; 32]> {
    let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(4096));
    fs::File::open(path)?.take((1 << 20) + 1).read_to_end(&mut bytes)?;
    if !(32..=1 << 20).contains(&bytes.len()) {
        return Err(Error::NoKeyFile);
    }
    Ok(Sha256::digest(bytes.as_slice()).into())
}

/// One slot of the keyring, without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotInfo {
    /// Whose it is.
    pub login: String,
    /// What opens it.
    pub kind: SlotKind,
    /// When its secret was set.
    pub created: String,
    /// The work that it costs, in words; empty for the recovery key.
    pub work: String,
    /// The first 64 bits of SHA-256 of its public key, sixteen hexadecimal digits.
    pub fingerprint: String,
}

/// Who can be offered on the unlock screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceSlot {
    /// The person's login.
    pub login: String,
    /// Whether their key file is asked for beside the pass phrase.
    pub key_file: bool,
}

/// What may be known of a registry while it is locked. It is not proved authentic before a slot is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryFace {
    /// The registry's name.
    pub name: String,
    /// Who can open it.
    pub people: Vec<FaceSlot>,
    /// How often the data key has been changed, from 1.
    pub generation: u32,
    /// The registry's identity, for ever.
    pub vault_id: [u8; 16],
}

impl RegistryFace {
    /// What the bytes of a key file say while it is locked; any bytes are read without harm.
    ///
    /// # Errors
    /// `Keyring` when they are damaged or ask for unreasonable work, `Newer`.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Ok(Locked(format::parse(bytes)?).face())
    }
}

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Random)?;
    Ok(bytes)
}

/// The keyring as it stands in its file: whole, but proved authentic only by [`Locked::open`].
#[derive(Clone, Debug)]
pub(crate) struct Locked(Parsed);

/// A keyring in the current format whose seal has been checked or made under the data key.
#[derive(Clone, Debug)]
pub(crate) struct Keyring(Sealed<Body>);

/// What a slot opened.
pub(crate) struct Opened {
    pub(crate) ring: Keyring,
    pub(crate) keys: Keys,
    pub(crate) login: String,
    /// Whether the keyring must be written: it was of an older format, or a slot has become stronger.
    pub(crate) changed: bool,
}

impl Locked {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        format::read(path).map(Locked)
    }

    pub(crate) fn db_salt(&self) -> &[u8; 16] {
        match &self.0 {
            Parsed::First(ring) => &ring.body.db_salt,
            Parsed::Current(ring) => &ring.body.db_salt,
        }
    }

    pub(crate) fn face(&self) -> RegistryFace {
        match &self.0 {
            Parsed::First(ring) => RegistryFace {
                name: ring.body.name.clone(),
                people: ring.users().map(|u| FaceSlot { login: u.into(), key_file: false }).collect(),
                generation: ring.body.generation,
                vault_id: ring.body.vault_id,
            },
            Parsed::Current(ring) => {
                let people = ring.body.slots.iter().filter(|s| s.kind != SlotKind::Recovery);
                RegistryFace {
                    name: ring.body.name.clone(),
                    people: people
                        .map(|s| FaceSlot {
                            login: s.user.clone(),
                            key_file: s.kind == SlotKind::PasswordAndKeyFile,
                        })
                        .collect(),
                    generation: ring.body.generation,
                    vault_id: ring.body.vault_id,
                }
            }
        }
    }

    /// Opens the slot of a login, or the only one of a pass phrase when nobody is named.
    ///
    /// # Errors
    /// `WrongPassphrase` also for a login that is not there, after the same work; `WhoAreYou` when nobody is
    /// named and there are several; `NoKeyFile` when the person's slot needs one; `Keyring` when it is forged.
    pub(crate) fn open(&self, login: Option<&str>, secret: &Secret<'_>) -> Result<Opened> {
        let ring = match &self.0 {
            Parsed::First(ring) => {
                let (ring, keys, login) = ring.open(login, secret)?;
                return Ok(Opened { ring, keys, login, changed: true });
            }
            Parsed::Current(ring) => ring,
        };
        let body = &ring.body;
        let people = || body.slots.iter().filter(|s| s.kind != SlotKind::Recovery);
        let found = match login {
            Some(login) => people().find(|s| same_login(&s.user, login)),
            None if people().count() > 1 => return Err(Error::WhoAreYou),
            None => people().next(),
        };
        // The work is done for somebody who is not there too, so that the time does not say who is.
        let worked = found.or_else(|| people().next()).ok_or(Error::Keyring("it has no slot"))?;
        let kdf = worked.kdf.as_ref().ok_or(Error::Keyring("a slot of it does not say how it is opened"))?;
        if found.is_some_and(|s| s.kind == SlotKind::PasswordAndKeyFile) && secret.key_file.is_none() {
            return Err(Error::NoKeyFile);
        }
        let stretched = kdf.stretch(secret.passphrase)?;
        let slot = found.ok_or(Error::WrongPassphrase)?;
        let secret = secret.fitting(slot.kind);
        let slot_key = kdf::slot_key(&stretched, &secret)?;
        let (private, keys) = self.current(ring, slot, &slot_key)?.ok_or(Error::WrongPassphrase)?;
        let (id, login) = (slot.id, slot.user.clone());
        let mut opened = Opened { ring: Keyring(ring.clone()), keys, login, changed: false };
        if let Some(stronger) = kdf.stronger()? {
            opened.ring.rewrap(id, &private, &secret, stronger, None, &opened.keys)?;
            opened.changed = true;
        }
        Ok(opened)
    }

    /// Opens the recovery slot.
    ///
    /// # Errors
    /// `RecoveryKeyMistyped` when its checksum does not fit, `WrongRecoveryKey` when it is another registry's or an
    /// older one, `NoRecoveryKey` when none was ever made.
    pub(crate) fn recover(&self, typed: &str) -> Result<Opened> {
        let key = RecoveryKey::read(typed)?;
        let Parsed::Current(ring) = &self.0 else { return Err(Error::NoRecoveryKey) };
        let slots = ring.body.slots.iter();
        let slot = slots.clone().find(|s| s.kind == SlotKind::Recovery).ok_or(Error::NoRecoveryKey)?;
        let slot_key = kdf::recovery_slot_key(key.bytes())?;
        let (_, keys) = self.current(ring, slot, &slot_key)?.ok_or(Error::WrongRecoveryKey)?;
        Ok(Opened { ring: Keyring(ring.clone()), keys, login: RECOVERY_LOGIN.into(), changed: false })
    }

    fn current(
        &self,
        ring: &Sealed<Body>,
        slot: &Slot,
        slot_key: &[u8; 32],
    ) -> Result<Option<(x25519_dalek::StaticSecret, Keys)>> {
        let Some((private, secret)) = slot::unlock(&ring.body, slot, slot_key)? else { return Ok(None) };
        let keys = slot::unseal(&ring.body, slot, &private, &secret)?;
        if keys.keyring_mac(&ring.raw)? != ring.mac {
            return Err(SEAL);
        }
        Ok(Some((private, keys)))
    }

    /// The keyring, if these keys have sealed it.
    pub(crate) fn authentic(self, keys: &Keys) -> Result<Keyring> {
        match self.0 {
            Parsed::Current(ring) if keys.keyring_mac(&ring.raw)? == ring.mac => Ok(Keyring(ring)),
            Parsed::Current(_) => Err(SEAL),
            Parsed::First(_) => {
                Err(Error::Keyring("it is of the first format; lock and unlock the registry once"))
            }
        }
    }
}

impl Secret<'_> {
    /// A key file is no harm where none is needed.
    fn fitting(&self, kind: SlotKind) -> Self {
        let key_file = self.key_file.filter(|_| kind == SlotKind::PasswordAndKeyFile);
        Secret { passphrase: self.passphrase, key_file }
    }
}

impl Keyring {
    /// A new keyring with one slot, and the keys that it seals.
    pub(crate) fn create(
        name: &str,
        login: &str,
        secret: &Secret<'_>,
        now: &str,
        cost: KeyCost,
    ) -> Result<(Self, Keys)> {
        let keys = Keys::new()?;
        let mut ring = Keyring(unsealed(Body::new(random()?, name, random()?)));
        ring.add(login, secret, now, cost, &keys)?;
        ring.seal(&keys)?;
        Ok((ring, keys))
    }

    /// The first format's only slot in the current format; its pass phrase has just been stretched.
    fn upgraded(
        old: &first::Body,
        (login, created): (&str, &str),
        kdf: kdf::Kdf,
        stretched: &[u8; 32],
        keys: &Keys,
    ) -> Result<Self> {
        let mut body = Body::new(old.vault_id, &old.name, old.db_salt);
        body.generation = old.generation;
        let mut slot = blank(1, SlotKind::Password, login, Some(kdf), created);
        slot::fill(&body, &mut slot, &*kdf::slot_key(stretched, &Secret::passphrase(""))?, keys)?;
        body.slots.push(slot);
        let mut ring = Keyring(unsealed(body));
        ring.seal(keys)?;
        Ok(ring)
    }

    pub(crate) fn name(&self) -> &str {
        &self.0.body.name
    }

    pub(crate) fn vault_id(&self) -> [u8; 16] {
        self.0.body.vault_id
    }

    pub(crate) fn db_salt(&self) -> &[u8; 16] {
        &self.0.body.db_salt
    }

    pub(crate) fn generation(&self) -> u32 {
        self.0.body.generation
    }

    pub(crate) fn serial(&self) -> u64 {
        self.0.body.serial
    }

    pub(crate) fn slots(&self) -> Vec<SlotInfo> {
        let slots = self.0.body.slots.iter();
        slots
            .map(|s| SlotInfo {
                login: s.user.clone(),
                kind: s.kind,
                created: s.created.clone(),
                work: s.kdf.as_ref().map(kdf::Kdf::text).unwrap_or_default(),
                fingerprint: Sha256::digest(s.public)[..8].iter().map(|b| format!("{b:02x}")).collect(),
            })
            .collect()
    }

    pub(crate) fn has_recovery(&self) -> bool {
        self.0.body.slots.iter().any(|s| s.kind == SlotKind::Recovery)
    }

    /// Adds a person's slot.
    pub(crate) fn add(
        &mut self,
        login: &str,
        secret: &Secret<'_>,
        now: &str,
        cost: KeyCost,
        keys: &Keys,
    ) -> Result<()> {
        if same_login(login, RECOVERY_LOGIN) || self.person(login).is_ok() {
            return Err(Error::LoginTaken);
        }
        let id = self.next_id();
        let slot = self.filled(id, login, secret, now, cost, keys)?;
        self.0.body.slots.push(slot);
        Ok(())
    }

    /// A person's own new secret. The old one must open the slot; the key pair stays.
    pub(crate) fn change(
        &mut self,
        login: &str,
        (old, new): (&Secret<'_>, &Secret<'_>),
        now: &str,
        cost: KeyCost,
        keys: &Keys,
    ) -> Result<()> {
        let slot = self.person(login)?;
        let kdf = slot.kdf.as_ref().ok_or(Error::Keyring("a slot of it does not say how it is opened"))?;
        if slot.kind == SlotKind::PasswordAndKeyFile && old.key_file.is_none() {
            return Err(Error::NoKeyFile);
        }
        let key = kdf::slot_key(&*kdf.stretch(old.passphrase)?, &old.fitting(slot.kind))?;
        let (private, _) = slot::unlock(&self.0.body, slot, &key)?.ok_or(Error::WrongPassphrase)?;
        let id = slot.id;
        self.rewrap(id, &private, new, kdf::Kdf::new(cost)?, Some(now), keys)
    }

    /// A new secret that somebody else gives a person: with a new key pair, because the old secret is not there.
    /// Who has no slot, because they were disabled, gets one.
    pub(crate) fn reset(
        &mut self,
        login: &str,
        secret: &Secret<'_>,
        now: &str,
        cost: KeyCost,
        keys: &Keys,
    ) -> Result<()> {
        let Ok(old) = self.person(login) else { return self.add(login, secret, now, cost, keys) };
        let (id, login) = (old.id, old.user.clone());
        let slot = self.filled(id, &login, secret, now, cost, keys)?;
        self.replace(slot);
        Ok(())
    }

    /// Removes a person's slot; the last one of all cannot be removed.
    pub(crate) fn remove(&mut self, login: &str) -> Result<()> {
        let id = self.person(login)?.id;
        if self.0.body.slots.iter().filter(|s| s.kind != SlotKind::Recovery).count() < 2 {
            return Err(Error::LastSlot);
        }
        self.0.body.slots.retain(|s| s.id != id);
        Ok(())
    }

    /// Makes the recovery slot, or replaces it: the recovery key before it opens nothing any more.
    pub(crate) fn set_recovery(&mut self, key: &RecoveryKey, now: &str, keys: &Keys) -> Result<()> {
        let mut slot = blank(self.next_id(), SlotKind::Recovery, RECOVERY_LOGIN, None, now);
        slot::fill(&self.0.body, &mut slot, &*kdf::recovery_slot_key(key.bytes())?, keys)?;
        self.0.body.slots.retain(|s| s.kind != SlotKind::Recovery);
        self.0.body.slots.push(slot);
        Ok(())
    }

    /// The same people with a new data key, which needs nobody's pass phrase; sealed.
    pub(crate) fn rotated(&self, keys: &Keys) -> Result<(Self, Keys)> {
        let next = keys.next()?;
        let mut body = self.0.body.clone();
        body.generation += 1;
        body.db_salt = random()?;
        let mut slots = std::mem::take(&mut body.slots);
        for slot in &mut slots {
            slot::seal(&body, slot, &next)?;
        }
        body.slots = slots;
        let mut ring = Keyring(unsealed(body));
        ring.seal(&next)?;
        Ok((ring, next))
    }

    /// Counts the serial up and seals: from here on it may be written.
    pub(crate) fn seal(&mut self, keys: &Keys) -> Result<()> {
        self.0.body.serial += 1;
        self.0.raw = format::encode(&self.0.body)?;
        self.0.mac = keys.keyring_mac(&self.0.raw)?;
        Ok(())
    }

    /// The bytes of its file.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        format::file_bytes(&self.0)
    }

    fn person(&self, login: &str) -> Result<&Slot> {
        let mut slots = self.0.body.slots.iter();
        slots
            .find(|s| s.kind != SlotKind::Recovery && same_login(&s.user, login))
            .ok_or(Error::NotFound("login"))
    }

    fn next_id(&self) -> u32 {
        self.0.body.slots.iter().map(|s| s.id).max().unwrap_or(0) + 1
    }

    fn replace(&mut self, slot: Slot) {
        if let Some(old) = self.0.body.slots.iter_mut().find(|s| s.id == slot.id) {
            *old = slot;
        }
    }

    fn filled(
        &self,
        id: u32,
        login: &str,
        secret: &Secret<'_>,
        now: &str,
        cost: KeyCost,
        keys: &Keys,
    ) -> Result<Slot> {
        let kdf = kdf::Kdf::new(cost)?;
        let key = kdf::slot_key(&*kdf.stretch(secret.passphrase)?, secret)?;
        let mut slot = blank(id, secret.kind(), login, Some(kdf), now);
        slot::fill(&self.0.body, &mut slot, &key, keys)?;
        Ok(slot)
    }

    fn rewrap(
        &mut self,
        id: u32,
        private: &x25519_dalek::StaticSecret,
        secret: &Secret<'_>,
        kdf: kdf::Kdf,
        created: Option<&str>,
        keys: &Keys,
    ) -> Result<()> {
        let key = kdf::slot_key(&*kdf.stretch(secret.passphrase)?, secret)?;
        let found = self.0.body.slots.iter().find(|s| s.id == id);
        let mut slot = found.cloned().ok_or(Error::NotFound("login"))?;
        slot.kind = secret.kind();
        slot.kdf = Some(kdf);
        if let Some(created) = created {
            slot.created = created.into();
        }
        slot::wrap(&self.0.body, &mut slot, &key, private, keys)?;
        self.replace(slot);
        Ok(())
    }
}

fn unsealed(body: Body) -> Sealed<Body> {
    Sealed { body, raw: Vec::new(), mac: [0; 32] }
}

fn blank(id: u32, kind: SlotKind, login: &str, kdf: Option<kdf::Kdf>, created: &str) -> Slot {
    Slot {
        id,
        kind,
        user: login.into(),
        kdf,
        created: created.into(),
        public: [0; 32],
        nonce: [0; 24],
        wrapped: Vec::new(),
        data_key: SealedKey { ephemeral: [0; 32], nonce: [0; 24], sealed: Vec::new() },
    }
}

/// Writes a file whole or not at all, readable by its owner only, and its name durably.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let mut file = crate::files::create_private(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&part, path)?;
    crate::files::sync_folder(path)
}

#[cfg(test)]
mod tests;
