//! One door for NAACCR files of every shape: XML and fixed columns, plain and compressed.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use naaccr::xml::{Counts, Fatal, Options, Problem, Report, WriteError, WriteNote, WriteOptions};
use naaccr::{Header, Patient, flat, xml};

use crate::Error;
use crate::dictionaries::any_version;
use crate::files::{Sink, open_naaccr};

type Bytes = Box<dyn Read + Send>;

/// So many bytes tell fixed columns from XML.
const TELLING: u64 = 64;

/// The plain bytes of a file, and whether they are fixed columns: its content says so and not its name.
fn open(path: &Path, windows_1252: bool) -> Result<(Bytes, bool), Error> {
    let mut source = open_naaccr(path)?;
    let mut first = Vec::new();
    let rest: Bytes = match (&mut source).take(TELLING).read_to_end(&mut first) {
        Ok(_) => Box::new(source),
        // A damaged file: the reader says so with the line.
        Err(error) => Box::new(Broken(Some(error))),
    };
    let is_flat = flat::is_flat(&first);
    let bytes = Cursor::new(first).chain(rest);
    Ok((if windows_1252 { Box::new(flat::Windows1252::new(bytes)) } else { Box::new(bytes) }, is_flat))
}

/// A stream that failed when it was first looked at.
struct Broken(Option<io::Error>);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.take().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()))
    }
}

/// What is to be known of a file before it is opened.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct How {
    /// Whether it is in Windows-1252 and not in UTF-8.
    pub(crate) windows_1252: bool,
    /// Whether user dictionaries serve XML files of another version than their own too. Fixed columns are those of
    /// one version, whatever the person wants.
    pub(crate) any_version: bool,
}

/// A file being read, patient by patient, whatever its shape.
pub(crate) enum Records {
    /// NAACCR XML, parsed on a thread of its own.
    Xml(Box<xml::ParseAhead>),
    /// Fixed columns.
    Flat(Box<flat::Reader<Bytes>>),
}

/// The same of whichever reader it is.
macro_rules! either {
    ($self:ident, $reader:ident => $what:expr) => {
        match $self {
            Records::Xml($reader) => $what,
            Records::Flat($reader) => $what,
        }
    };
}

impl Records {
    /// Opens a file and reads its root.
    pub(crate) fn open(path: &Path, options: &Options, how: How) -> Result<Self, Error> {
        let (bytes, is_flat) = open(path, how.windows_1252)?;
        if is_flat {
            return Ok(Records::Flat(Box::new(flat::Reader::open(bytes, options)?)));
        }
        let reader = match how.any_version {
            true => {
                let dictionaries = any_version(&options.dictionaries);
                xml::Reader::open(bytes, &Options { dictionaries, ..options.clone() })?
            }
            false => xml::Reader::open(bytes, options)?,
        };
        Ok(Records::Xml(Box::new(reader.ahead()?)))
    }

    /// The root of the file.
    pub(crate) fn header(&self) -> &Header {
        either!(self, reader => reader.header())
    }

    /// What was questionable since the last patient.
    pub(crate) fn problems(&self) -> &[Problem] {
        either!(self, reader => reader.problems())
    }

    /// What was read so far.
    pub(crate) fn counts(&self) -> Counts {
        either!(self, reader => reader.counts())
    }

    /// The line on which the last patient begins.
    pub(crate) fn patient_line(&self) -> u64 {
        either!(self, reader => reader.patient_line())
    }

    /// Reads the next patient; `false` at the end of the file.
    pub(crate) fn read_patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        either!(self, reader => reader.read_patient(patient))
    }
}

/// Checks a file of any shape against its dictionary.
pub(crate) fn validate(path: &Path, options: &Options, windows_1252: bool) -> Result<Report, Error> {
    let (bytes, is_flat) = open(path, windows_1252)?;
    Ok(if is_flat { flat::validate(bytes, options) } else { xml::validate(bytes, options) })
}

/// Shape of a file to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// NAACCR XML.
    #[default]
    Xml,
    /// Fixed columns, which versions 14 to 18 have.
    Flat,
}

/// A file being written, patient by patient, whatever its shape.
pub(crate) enum RecordsWriter {
    /// NAACCR XML.
    Xml(Box<xml::Writer<Sink>>),
    /// Fixed columns.
    Flat(Box<flat::Writer<Sink>>),
}

impl RecordsWriter {
    /// Begins to write into a new file; gzip when the name that it will have ends in .gz.
    pub(crate) fn new(
        format: Format,
        (file, target): (File, &Path),
        header: &Header,
        options: &WriteOptions,
    ) -> Result<Self, Error> {
        let sink = Sink::new(file, target.extension().is_some_and(|e| e.eq_ignore_ascii_case("gz")))?;
        Ok(match format {
            Format::Xml => {
                RecordsWriter::Xml(Box::new(xml::Writer::new(sink, header, options).map_err(of_xml)?))
            }
            Format::Flat => {
                RecordsWriter::Flat(Box::new(flat::Writer::new(sink, header, options).map_err(of_flat)?))
            }
        })
    }

    /// Writes one patient, whole or not at all.
    pub(crate) fn write_patient(&mut self, patient: &Patient) -> Result<(), Error> {
        match self {
            RecordsWriter::Xml(writer) => writer.write_patient(patient).map_err(of_xml),
            RecordsWriter::Flat(writer) => writer.write_patient(patient).map_err(of_flat),
        }
    }

    /// What was left out or changed so far, as the options asked.
    pub(crate) fn notes(&self) -> &[WriteNote] {
        match self {
            RecordsWriter::Xml(writer) => writer.notes(),
            RecordsWriter::Flat(writer) => writer.notes(),
        }
    }

    /// Writes the end of the file and brings it to the disk.
    pub(crate) fn finish(self) -> Result<(), Error> {
        match self {
            RecordsWriter::Xml(writer) => writer.finish().map_err(of_xml)?.finish(),
            RecordsWriter::Flat(writer) => writer.finish().map_err(of_flat)?.finish(),
        }
    }
}

fn of_xml(error: WriteError) -> Error {
    let fits = !matches!(error, WriteError::TooLong { .. });
    way_out(error.into(), fits)
}

fn of_flat(error: flat::WriteError) -> Error {
    match error {
        flat::WriteError::Io(io) => io.into(),
        other => {
            let fits = !matches!(other, flat::WriteError::TooLong { .. } | flat::WriteError::NoColumn { .. });
            way_out(Error::bad_input(format!("{other}.")), fits)
        }
    }
}

/// A value that does not fit stops the file; the message names the flag that lets it go on.
fn way_out(error: Error, fits: bool) -> Error {
    match fits {
        true => error,
        false => Error::bad_input(format!(
            "{} --too-long drop leaves out what does not fit, and lists it.",
            error.message
        )),
    }
}
