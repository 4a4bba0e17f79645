//! Files in and out: opened for reading, written whole or not at all, readable by their owner only.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use naaccr::xml::{Source, WriteBehind};
use sha2::{Digest, Sha256};

use crate::Error;

const BUFFER: usize = 256 * 1024;

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// SHA-256 of a file, hexadecimal, and its size in bytes.
pub(crate) fn hash_file(path: &Path) -> Result<(String, u64), Error> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0u8; BUFFER];
    let mut bytes = 0u64;
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return Ok((hex(&hash.finalize()), bytes));
        }
        bytes += n as u64;
        hash.update(&buffer[..n]);
    }
}

/// The part of a path that may be shown: its last name.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Opens a NAACCR file, plain or gzip, which a thread inflates.
pub(crate) fn open_naaccr(path: &Path) -> Result<Source<BufReader<File>>, Error> {
    if path.is_dir() {
        return Err(Error::bad_input("That is a folder. Name a NAACCR file (.xml, .xml.gz or .txt)."));
    }
    Ok(Source::new(BufReader::with_capacity(BUFFER, File::open(path)?))?.ahead()?)
}

/// The bytes of a small file; `what` names what it should be.
pub(crate) fn read_at_most(path: &Path, largest: u64, what: &str) -> Result<Vec<u8>, Error> {
    if path.is_dir() {
        return Err(Error::bad_input(format!("That is a folder. Name {what}.")));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(Error::bad_input(format!("The file is too large to be {what}.")));
    }
    Ok(bytes)
}

/// A new file under a temporary name in the folder where it will stay; removed again unless it is kept.
pub(crate) struct NewFile {
    temporary: PathBuf,
    target: PathBuf,
    replaces: bool,
    kept: bool,
}

impl NewFile {
    /// Begins a file; an error when one of that name is there already.
    pub(crate) fn begin(target: &Path) -> Result<(Self, File), Error> {
        if target.symlink_metadata().is_ok() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
        }
        Self::beside(target, false)
    }

    /// Begins a file that takes the place of one that may be there, once it is whole.
    pub(crate) fn replacing(target: &Path) -> Result<(Self, File), Error> {
        if target.symlink_metadata().is_ok_and(|m| !m.is_file()) {
            return Err(Error::bad_input("The target is a folder or a link. Name a file."));
        }
        Self::beside(target, true)
    }

    fn beside(target: &Path, replaces: bool) -> Result<(Self, File), Error> {
        let name = file_name(target);
        remove_leftovers(target, &name);
        let temporary = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).read(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options.open(&temporary)?;
        Ok((NewFile { temporary, target: target.to_owned(), replaces, kept: false }, file))
    }

    /// Where it is while it is being written and re-read.
    pub(crate) fn path(&self) -> &Path {
        &self.temporary
    }

    /// Gives the file its name; it is on the disk before and after.
    pub(crate) fn keep(mut self) -> Result<(), Error> {
        fs::rename(&self.temporary, &self.target)?;
        self.kept = true;
        #[cfg(unix)]
        if let Some(folder) = self.target.parent().filter(|p| !p.as_os_str().is_empty()) {
            let synced = File::open(folder).and_then(|f| f.sync_all());
            if synced.is_err() && !self.replaces {
                // Its name may not last, so nobody is told of it: it goes again under its final name.
                self.temporary.clone_from(&self.target);
                self.kept = false;
            }
            synced?;
        }
        Ok(())
    }
}

/// Removes what a killed program left half-written under this file's temporary names: it holds patients' data.
fn remove_leftovers(target: &Path, name: &str) {
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let prefix = format!(".{name}.");
    let leftover = |entry: &fs::DirEntry| {
        // Between the two stands the number of a process; a longer name is that of another file.
        let name = entry.file_name();
        let middle = name.to_str().and_then(|n| n.strip_prefix(&prefix)?.strip_suffix(".part"));
        middle.is_some_and(|m| m.bytes().all(|b| b.is_ascii_digit()))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten().filter(leftover) {
        // One that cannot be removed is in nobody's way: this process has a name of its own.
        let _ = fs::remove_file(entry.path());
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed stays under its temporary name; the error that brought us here is reported.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Writes small content as a new file, whole or not at all; answers its SHA-256.
pub(crate) fn write_new(target: &Path, content: &[u8]) -> Result<String, Error> {
    let (new, mut file) = NewFile::begin(target)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    let (hash, _) = hash_file(new.path())?;
    if hash != hex(&Sha256::digest(content)) {
        return Err(Error::from("The file does not read back as it was written. It was removed."));
    }
    new.keep()?;
    Ok(hash)
}

/// A plain or compressed stream into a file.
pub(crate) enum Sink {
    /// As it is.
    Plain(BufWriter<File>),
    /// Gzip, without name and time, so that equal content gives an equal file; a thread compresses.
    Gzip(WriteBehind<GzEncoder<BufWriter<File>>>),
}

impl Sink {
    pub(crate) fn new(file: File, gzip: bool) -> io::Result<Self> {
        let buffered = BufWriter::with_capacity(BUFFER, file);
        Ok(match gzip {
            true => Sink::Gzip(WriteBehind::new(GzEncoder::new(buffered, Compression::new(6)))?),
            false => Sink::Plain(buffered),
        })
    }

    /// Writes what is left and waits until the disk has it.
    pub(crate) fn finish(self) -> Result<(), Error> {
        let buffered = match self {
            Sink::Plain(buffered) => buffered,
            Sink::Gzip(behind) => behind.finish()?.finish()?,
        };
        let file = buffered.into_inner().map_err(|e| Error::from(io::Error::from(e.error().kind())))?;
        file.sync_all()?;
        Ok(())
    }
}

impl Write for Sink {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Plain(w) => w.write(buf),
            Sink::Gzip(w) => w.write(buf),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Plain(w) => w.flush(),
            Sink::Gzip(w) => w.flush(),
        }
    }
}
