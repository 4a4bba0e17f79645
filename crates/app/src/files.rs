//! Files in and out: opened for reading, written whole or not at all, readable by their owner only.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use naaccr::Patient;
use naaccr::xml::{Options, Reader, Report, Source, UserDictionary, WriteBehind, WriteOptions, Writer};
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

/// Opens a NAACCR XML file, plain or gzip, which a thread inflates.
pub(crate) fn open_naaccr(path: &Path) -> Result<Source<BufReader<File>>, Error> {
    if path.is_dir() {
        return Err(Error::bad_input("That is a folder. Name a NAACCR XML file (.xml or .xml.gz)."));
    }
    Ok(Source::new(BufReader::with_capacity(BUFFER, File::open(path)?))?.ahead()?)
}

/// A new file under a temporary name in the folder where it will stay; removed again unless it is kept.
pub(crate) struct NewFile {
    temporary: PathBuf,
    target: PathBuf,
    kept: bool,
}

impl NewFile {
    /// Begins a file; an error when one of that name is there already.
    pub(crate) fn begin(target: &Path) -> Result<(Self, File), Error> {
        if target.symlink_metadata().is_ok() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
        }
        Self::beside(target)
    }

    /// Begins a file that takes the place of one that may be there, once it is whole.
    pub(crate) fn replacing(target: &Path) -> Result<(Self, File), Error> {
        if target.symlink_metadata().is_ok_and(|m| !m.is_file()) {
            return Err(Error::bad_input("The target is a folder or a link. Name a file."));
        }
        Self::beside(target)
    }

    fn beside(target: &Path) -> Result<(Self, File), Error> {
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
        Ok((NewFile { temporary, target: target.to_owned(), kept: false }, file))
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
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// Removes what a killed program left half-written under this file's temporary names: it holds patients' data.
fn remove_leftovers(target: &Path, name: &str) {
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let prefix = format!(".{name}.");
    let leftover = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        name.to_str().is_some_and(|n| n.starts_with(&prefix) && n.ends_with(".part"))
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

/// Reads user dictionaries from their files.
pub(crate) fn dictionaries(paths: &[PathBuf]) -> Result<Vec<UserDictionary>, Error> {
    let read = |path: &PathBuf| {
        let bytes = fs::read(path)?;
        UserDictionary::parse(&bytes).map_err(|e| Error::bad_input(format!("{}: {e}", file_name(path))))
    };
    paths.iter().map(read).collect()
}

/// Checks a NAACCR XML file against its dictionary: the contract of `accession validate`.
///
/// An unreadable file is an error; questionable data is in the report.
pub fn validate(path: &Path, dictionary_files: &[PathBuf], relaxed: bool) -> Result<Report, Error> {
    let options = Options {
        dictionaries: dictionaries(dictionary_files)?,
        strict_namespaces: !relaxed,
        ..Options::default()
    };
    Ok(naaccr::xml::validate(open_naaccr(path)?, &options))
}

/// Reads a NAACCR XML file and writes it again in canonical form, losing nothing; answers how many tumors it held.
///
/// `time_generated` replaces the file's own; gzip by the target's ending.
/// A target that exists is replaced once the new file is whole; it may not be the file that is read.
pub fn rewrite(
    from: &Path,
    to: &Path,
    dictionary_files: &[PathBuf],
    time_generated: Option<String>,
) -> Result<naaccr::xml::Counts, Error> {
    let options = Options {
        dictionaries: dictionaries(dictionary_files)?,
        unknown: naaccr::xml::Unknown::Keep,
        ..Options::default()
    };
    let mut reader = Reader::open(open_naaccr(from)?, &options)?.ahead()?;
    let same =
        |a: &Path, b: &Path| a.canonicalize().ok().is_some_and(|a| b.canonicalize().is_ok_and(|b| a == b));
    if same(from, to) {
        return Err(Error::bad_input("A file cannot be rewritten over itself. Name another target."));
    }
    let (new, file) = NewFile::replacing(to)?;
    let gzip = to.extension().is_some_and(|e| e.eq_ignore_ascii_case("gz"));
    let specification = reader.header().specification.clone();
    // A file is handed on with its problems: what is too long stays as it is.
    let write = WriteOptions {
        time_generated,
        specification,
        too_long: naaccr::xml::TooLong::Keep,
        ..WriteOptions::default()
    };
    let mut writer = Writer::new(Sink::new(file, gzip)?, reader.header(), &write)?;
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient)? {
        writer.write_patient(&patient)?;
    }
    writer.finish()?.finish()?;
    new.keep()?;
    Ok(reader.counts())
}
