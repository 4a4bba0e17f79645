//! The pages of a registry's file, read one by one without the engine.
//!
//! SQLCipher refuses a whole connection after its first bad page, and with it every row that only lies near one.
//! So salvage reads the published page format itself: AES-256-CBC, the initialisation vector and an HMAC-SHA512 over
//! both at the end of each page. A page whose HMAC does not fit is bad, whatever it holds; nothing of it is used.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use aes::Aes256;
use aes::cipher::{BlockCipherDecrypt, KeyInit};
use hmac::{Hmac, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::{Error, Result};

const PAGE: usize = 4096;
/// Bytes at a page's end that are not the database's: 16 of the initialisation vector, 64 of the HMAC.
const RESERVED: usize = 80;
/// Bytes of a page that are the database's.
pub(super) const USABLE: usize = PAGE - RESERVED;
/// The salt stands before the first page's content, in the clear.
const SALT: usize = 16;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The file, the log beside it, and the keys to both.
pub(super) struct Pages {
    file: File,
    log: Option<File>,
    /// Where in the log the newest committed content of a page begins.
    logged: HashMap<u32, u64>,
    count: u32,
    cipher: Aes256,
    mac_key: Zeroizing<Vec<u8>>,
}

fn bytes_of(hex: &str) -> Result<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(hex.len() / 2));
    for pair in hex.as_bytes().chunks(2) {
        let text = std::str::from_utf8(pair).map_err(|_| Error::Key)?;
        out.push(u8::from_str_radix(text, 16).map_err(|_| Error::Key)?);
    }
    Ok(out)
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> Result<Zeroizing<Vec<u8>>> {
    let mut mac = <Hmac<Sha512> as KeyInit>::new_from_slice(key).map_err(|_| Error::Key)?;
    parts.iter().for_each(|part| mac.update(part));
    Ok(Zeroizing::new(mac.finalize().into_bytes().to_vec()))
}

impl Pages {
    /// Opens the file of a registry for reading only. `key` is SQLCipher's raw key with its salt.
    pub(super) fn open(path: &Path, key: &str) -> Result<Self> {
        let digits = key.strip_prefix("x'").and_then(|k| k.strip_suffix('\'')).ok_or(Error::Key)?;
        let raw = bytes_of(digits)?;
        if raw.len() != 48 {
            return Err(Error::Key);
        }
        let (key, salt) = raw.split_at(32);
        // PBKDF2 of two rounds over the salt with every bit of 0x3a turned, as the format has it; one block of it.
        let masked: Vec<u8> = salt.iter().map(|b| b ^ 0x3a).collect();
        let first = hmac(key, &[&masked, &1u32.to_be_bytes()])?;
        let second = hmac(key, &[&first])?;
        let mac_key = first.iter().zip(second.iter()).take(32).map(|(a, b)| a ^ b).collect();
        let file = File::open(path)?;
        let count = u32::try_from(file.metadata()?.len() / PAGE as u64).map_err(|_| Error::Damaged)?;
        let mut name = path.as_os_str().to_owned();
        name.push("-wal");
        let mut pages = Pages {
            file,
            log: File::open(Path::new(&name)).ok(),
            logged: HashMap::new(),
            count,
            cipher: <Aes256 as KeyInit>::new_from_slice(key).map_err(|_| Error::Key)?,
            mac_key: Zeroizing::new(mac_key),
        };
        pages.read_log()?;
        Ok(pages)
    }

    /// How many pages the file has.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// Finds what the log holds: whole transactions, up to the first frame that is not authentic.
    fn read_log(&mut self) -> Result<()> {
        let Some(mut log) = self.log.take() else { return Ok(()) };
        let mut header = [0u8; LOG_HEADER];
        if log.read_exact(&mut header).is_ok() {
            let mut open: HashMap<u32, u64> = HashMap::new();
            let mut frame = vec![0u8; FRAME_HEADER + PAGE];
            let mut at = LOG_HEADER as u64;
            while log.read_exact(&mut frame).is_ok() {
                let word = |at: usize| be32(&frame, at).unwrap_or(0);
                let (page, size) = (word(0), word(4));
                if frame[8..16] != header[16..24] || self.decrypt(page, &frame[FRAME_HEADER..])?.is_none() {
                    break;
                }
                open.insert(page, at + FRAME_HEADER as u64);
                if size > 0 {
                    self.logged.extend(open.drain());
                    self.count = size;
                }
                at += frame.len() as u64;
            }
        }
        self.log = Some(log);
        Ok(())
    }

    /// The database's bytes of a page, numbered from 1; nothing when it is bad.
    pub(super) fn read(&mut self, page: u32) -> Result<Option<Vec<u8>>> {
        if page == 0 || page > self.count {
            return Ok(None);
        }
        let mut raw = vec![0u8; PAGE];
        let (from, at) = match (self.logged.get(&page), &mut self.log) {
            (Some(&at), Some(log)) => (log, at),
            _ => (&mut self.file, u64::from(page - 1) * PAGE as u64),
        };
        from.seek(SeekFrom::Start(at))?;
        if from.read_exact(&mut raw).is_err() {
            return Ok(None);
        }
        self.decrypt(page, &raw)
    }

    fn decrypt(&self, page: u32, raw: &[u8]) -> Result<Option<Vec<u8>>> {
        let from = if page == 1 { SALT } else { 0 };
        let (sealed, seal) = (&raw[from..USABLE + 16], &raw[USABLE + 16..]);
        if hmac(&self.mac_key, &[sealed, &page.to_le_bytes()])?.as_slice() != seal {
            return Ok(None);
        }
        let mut plain = vec![0u8; USABLE];
        let mut before: [u8; 16] = raw[USABLE..USABLE + 16].try_into().map_err(|_| Error::Damaged)?;
        for at in (from..USABLE).step_by(16) {
            let cipher: [u8; 16] = raw[at..at + 16].try_into().map_err(|_| Error::Damaged)?;
            let mut block = aes::Block::from(cipher);
            self.cipher.decrypt_block(&mut block);
            for (i, byte) in block.iter().enumerate() {
                plain[at + i] = byte ^ before[i];
            }
            before = cipher;
        }
        Ok(Some(plain))
    }
}

/// A number of four bytes, the largest first.
pub(super) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A number of two bytes, the larger first.
pub(super) fn be16(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}
