//! Files of their own under a key of their own: a ZIP archive with AES-256, which 7-Zip, WinZip and unzip programs open.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipArchive, ZipWriter};

use crate::files::write_new;
use crate::{Code, Error};

/// Crockford's digits: no I, L, O or U, so that nothing in a letter can be mistaken.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Eight groups of four digits: 160 bits.
const KEY_DIGITS: usize = 32;

/// A new key, for a person to hand on: eight groups of four letters and digits, 160 random bits.
fn new_key() -> Result<Zeroizing<String>, Error> {
    let mut bytes = Zeroizing::new([0u8; KEY_DIGITS]);
    getrandom::fill(bytes.as_mut()).map_err(|_| Error::from(store::Error::Random))?;
    let mut key = Zeroizing::new(String::with_capacity(KEY_DIGITS + KEY_DIGITS / 4));
    for (at, byte) in bytes.iter().enumerate() {
        if at > 0 && at % 4 == 0 {
            key.push('-');
        }
        key.push(char::from(DIGITS[usize::from(byte % 32)]));
    }
    Ok(key)
}

/// Writes files as one encrypted archive, whole or not at all; the archive's SHA-256, and the key, which is kept nowhere.
///
/// # Errors
/// When a file of that name is there, the disk is full, or the archive does not read back as what went in.
pub(crate) fn write_encrypted(
    target: &Path,
    files: &[(String, Vec<u8>)],
) -> Result<(String, Zeroizing<String>), Error> {
    let key = new_key()?;
    let bytes = sealed(files, &key).and_then(|bytes| {
        let same = read_back(&bytes, &key)?.into_iter().eq(files.iter().map(|(n, c)| (n.clone(), hash(c))));
        if same { Ok(bytes) } else { Err(zip::result::ZipError::FileNotFound) }
    });
    let bytes = bytes.map_err(|_| {
        Error::new(Code::Failed, "The archive does not read back as it was written. Nothing was kept.")
    })?;
    // What is on the disk is compared with what was just read back here.
    Ok((write_new(target, &bytes)?, key))
}

fn hash(content: &[u8]) -> Vec<u8> {
    Sha256::digest(content).to_vec()
}

fn sealed(files: &[(String, Vec<u8>)], key: &str) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .with_aes_encryption(AesMode::Aes256, key);
        archive.start_file(name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Name and SHA-256 of each file of an archive, as the key opens it.
fn read_back(bytes: &[u8], key: &str) -> zip::result::ZipResult<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index_decrypt(at, key.as_bytes())?;
        let name = file.name()?.into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        found.push((name, hash(&content)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_opens_with_its_key_and_with_no_other() {
        let files = [("a.csv".to_owned(), b"one,two\n".repeat(500)), ("b.json".to_owned(), b"{}".to_vec())];
        let key = new_key().unwrap();
        let bytes = sealed(&files, &key).unwrap();
        assert!(!bytes.windows(7).any(|w| w == b"one,two"), "plain text in the archive");
        let found = read_back(&bytes, &key).unwrap();
        assert_eq!(found[0], (files[0].0.clone(), hash(&files[0].1)));
        assert_eq!(found.len(), 2);
        let other = new_key().unwrap();
        assert_ne!(*key, *other);
        assert!(read_back(&bytes, &other).is_err(), "another key opens it");
    }

    #[test]
    fn a_key_has_eight_groups_of_four_digits_that_cannot_be_mistaken() {
        let key = new_key().unwrap();
        assert_eq!(key.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
        assert!(key.bytes().all(|b| b == b'-' || DIGITS.contains(&b)));
    }
}
