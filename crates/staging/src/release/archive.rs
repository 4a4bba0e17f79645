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
        if zip.has_duplicate_names() {
            return Err(Error::NotAZip("two of its entries have one name".into()));
        }
        // Parts that several entries share are how a small file inflates without end.
        if zip.has_overlapping_entries().map_err(|e| damaged(None, &e))? {
            return Err(Error::NotAZip("its entries overlap".into()));
        }
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

    /// The content of one entry, counted as it really is.
    pub(super) fn inflate(&mut self, index: usize, name: &str) -> Result<Vec<u8>, Error> {
        let entry = self.zip.by_index(index).map_err(|e| damaged(Some(name), &e))?;
        let packed = entry.compressed_size().min(self.length);
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
