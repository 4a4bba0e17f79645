//! One door for NAACCR files of every shape: XML, plain or compressed.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use naaccr::xml::{
    Counts, Fatal, Options, Problem, Reader, Report, Source, WriteError, WriteNote, WriteOptions, Writer,
};
use naaccr::{Header, Patient};

use crate::Error;
use crate::files::{Sink, open_naaccr};

type Bytes = Source<BufReader<File>>;

/// A file being read, patient by patient, whatever its shape.
pub(crate) enum Records {
    /// NAACCR XML.
    Xml(Box<Reader<Bytes>>),
}

impl Records {
    /// Opens a file and reads its root; what it is, its content says and not its name.
    pub(crate) fn open(path: &Path, options: &Options) -> Result<Self, Error> {
        Ok(Records::Xml(Box::new(Reader::open(open_naaccr(path)?, options)?)))
    }

    /// The root of the file.
    pub(crate) fn header(&self) -> &Header {
        match self {
            Records::Xml(reader) => reader.header(),
        }
    }

    /// What was questionable since the last patient.
    pub(crate) fn problems(&self) -> &[Problem] {
        match self {
            Records::Xml(reader) => reader.problems(),
        }
    }

    /// What was read so far.
    pub(crate) fn counts(&self) -> Counts {
        match self {
            Records::Xml(reader) => reader.counts(),
        }
    }

    /// The line on which the last patient begins.
    pub(crate) fn patient_line(&self) -> u64 {
        match self {
            Records::Xml(reader) => reader.patient_line(),
        }
    }

    /// Reads the next patient; `false` at the end of the file.
    pub(crate) fn read_patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        match self {
            Records::Xml(reader) => reader.read_patient(patient),
        }
    }
}

/// Checks a file of any shape against its dictionary.
pub(crate) fn validate(path: &Path, options: &Options) -> Result<Report, Error> {
    Ok(naaccr::xml::validate(open_naaccr(path)?, options))
}

/// Shape of a file to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// NAACCR XML.
    #[default]
    Xml,
}

/// A file being written, patient by patient, whatever its shape.
pub(crate) enum RecordsWriter {
    /// NAACCR XML.
    Xml(Box<Writer<Sink>>),
}

impl RecordsWriter {
    /// Begins to write into a new file; gzip when the name that it will have ends in .gz.
    pub(crate) fn new(
        format: Format,
        (file, target): (File, &Path),
        header: &Header,
        options: &WriteOptions,
    ) -> Result<Self, WriteError> {
        let sink = Sink::new(file, target.extension().is_some_and(|e| e.eq_ignore_ascii_case("gz")));
        match format {
            Format::Xml => Ok(RecordsWriter::Xml(Box::new(Writer::new(sink, header, options)?))),
        }
    }

    /// Writes one patient, whole or not at all.
    pub(crate) fn write_patient(&mut self, patient: &Patient) -> Result<(), WriteError> {
        match self {
            RecordsWriter::Xml(writer) => writer.write_patient(patient),
        }
    }

    /// What was left out or changed so far, as the options asked.
    pub(crate) fn notes(&self) -> &[WriteNote] {
        match self {
            RecordsWriter::Xml(writer) => writer.notes(),
        }
    }

    /// Writes the end of the file and brings it to the disk.
    pub(crate) fn finish(self) -> Result<(), Error> {
        match self {
            RecordsWriter::Xml(writer) => writer.finish()?.finish(),
        }
    }
}
