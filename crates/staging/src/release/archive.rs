//! The zip around a release, read with suspicion.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::Error;

const ENTRIES: usize = 10_000;
const ENTRY: u64 = 10_000_000;
const TOTAL: u64 = 100_000_000;
const RATIO: u64 = 50;

pub(super) struct Archive<'z> {
    zip: ZipArchive<Cursor<&'z [u8]>>,
    length: u64,
    /// Bytes that may still be inflated.
    left: u64,
}

impl<'z> Archive<'z> {
    pub(super) fn open(bytes: &'z [u8]) -> Result<Self, Error> {
        let length = bytes.len() as u64;
        if length > TOTAL {
            return Err(too_large("the archive", "100 MB"));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(None, &e))?;
        if zip.len() > ENTRIES {
            return Err(too_large("the archive's list of files", "10,000 entries"));
        }
        // The list at the end and the headers before each file are to agree, no name may stand twice, and no part may
        // belong to two files, which is how a small archive inflates without end.
        zip.validate_header_consistency().map_err(|e| damaged(None, &e))?;
        Ok(Archive { zip, length, left: TOTAL })
    }

    /// Index and name of the JSON files directly in a folder.
    pub(super) fn files(&self, folder: &str) -> Result<Vec<(usize, String)>, Error> {
        let mut found = Vec::new();
        for index in 0..self.zip.len() {
            let Some(name) = self.zip.name_for_index(index) else { continue };
            // A name that is not text cannot be one of ours.
            let Ok(name) = name else { continue };
            let stem = name.strip_prefix(folder).and_then(|n| n.strip_suffix(".json"));
            if stem.is_some_and(|s| !s.is_empty() && !s.contains(['/', '\\'])) {
                found.push((index, name.into_owned()));
            }
        }
        Ok(found)
    }

    /// Index of the entry of exactly that name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.zip.index_for_name(name)
    }

    /// The content of one entry, counted as it really is.
    pub(super) fn inflate(&mut self, index: usize, name: &str) -> Result<Vec<u8>, Error> {
        let entry = self.zip.by_index(index).map_err(|e| damaged(Some(name), &e))?;
        let packed = entry.compressed_size().min(self.length);
        let stated = entry.size();
        let most = ENTRY.min(self.left).min(packed.saturating_mul(RATIO));
        let mut bytes = Vec::new();
        let read = entry.take(most + 1).read_to_end(&mut bytes);
        let size = bytes.len() as u64;
        if size > most {
            return Err(match most {
                ENTRY => too_large(name, "10 MB a file"),
                m if m == self.left => too_large("the archive, inflated,", "100 MB"),
                _ => too_large(name, "50 times its packed size"),
            });
        }
        read.map_err(|e| damaged(Some(name), &e))?;
        if size != stated {
            return Err(Error::NotAZip(format!("{name}: it is {size} bytes, and the archive says {stated}")));
        }
        self.left -= size;
        Ok(bytes)
    }
}

fn too_large(what: &str, limit: &str) -> Error {
    Error::TooLarge { what: what.into(), limit: limit.into() }
}

fn damaged(file: Option<&str>, problem: &dyn std::error::Error) -> Error {
    Error::NotAZip(file.map_or_else(|| problem.to_string(), |f| format!("{f}: {problem}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::tests::zip;
    use super::*;

    #[test]
    fn what_was_inflated_in_all_is_counted() {
        let text = "0123456789".repeat(30);
        let bytes = zip(&[("schemas/a.json", &text), ("schemas/b.json", &text)]);
        let mut archive = Archive::open(&bytes).unwrap();
        archive.left = 500;
        let files = archive.files("schemas/").unwrap();
        assert_eq!(archive.inflate(files[0].0, &files[0].1).unwrap().len(), 300);
        let error = archive.inflate(files[1].0, &files[1].1).unwrap_err().to_string();
        assert!(error.starts_with("the archive, inflated, is larger") && error.contains("100 MB"), "{error}");
    }
}
