//! Work on files without a registry: check, rewrite, convert, stage.

mod lines;
mod staging;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use naaccr::convert::{Change, Converter, Retired};
use naaccr::standard::VERSIONS;
use naaccr::xml::{
    Namespaces, Noted, Options, Report, TooLong, Unknown, UserDictionary, WriteNote, WriteOptions,
};
use naaccr::{Header, Items, Patient};
use serde::Serialize;

use crate::dictionaries;
use crate::files::{NewFile, file_name};
use crate::records::{Format, How, Records, RecordsWriter};
use crate::use_case::Conversions;
use crate::views::{ConversionView, DictionaryCheckView};
use crate::{Error, use_case};

pub use staging::{Question, StagedFile, Stager, stage};

/// How a file is read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// User dictionaries at hand.
    pub dictionaries: Vec<PathBuf>,
    /// Take dictionaries that break rules of the standard.
    pub lenient: bool,
    /// Do not insist on namespaces.
    pub relaxed: bool,
    /// Prefix and URI of the only foreign namespaces that a file may use; any that it declares when empty.
    pub namespaces: Vec<(String, String)>,
    /// What to do with items that no dictionary knows.
    pub unknown: Unknown,
    /// Whether the file is in Windows-1252, as fixed-column files often are, and not in UTF-8.
    pub windows_1252: bool,
}

impl Reading {
    fn options(&self) -> Result<Options, Error> {
        Ok(Options {
            dictionaries: self
                .dictionaries
                .iter()
                .map(|path| self.dictionary(path))
                .collect::<Result<_, _>>()?,
            strict_namespaces: !self.relaxed,
            unknown: self.unknown,
            namespaces: match self.namespaces.as_slice() {
                [] => Namespaces::Declared,
                known => Namespaces::Registered(known.to_vec()),
            },
            ..Options::default()
        })
    }

    fn dictionary(&self, path: &Path) -> Result<UserDictionary, Error> {
        let named = |message: String| Error::bad_input(format!("{}: {message}", file_name(path)));
        let bytes = dictionaries::read(path).map_err(|e| named(e.message))?;
        let (dictionary, broken) = dictionaries::parse(&bytes).map_err(|e| named(e.message))?;
        match broken.first().filter(|_| !self.lenient) {
            None => Ok(dictionary),
            Some(first) => Err(named(format!("{first} --lenient overlooks this."))),
        }
    }
}

/// Looks at a user dictionary as for a registry that has none yet.
pub fn check_dictionary(path: &Path) -> Result<DictionaryCheckView, Error> {
    use_case::check_dictionary(&dictionaries::read(path)?, &[])
}

/// Checks a NAACCR file against its dictionary: the contract of `accession validate`.
///
/// An unreadable file is an error; questionable data is in the report.
pub fn validate(path: &Path, reading: &Reading) -> Result<Report, Error> {
    crate::records::validate(path, &reading.options()?, reading.windows_1252)
}

/// How a file is written.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    /// Value of `timeGenerated`; else the file's own.
    pub time_generated: Option<String>,
    /// What to do with values that are longer than their items.
    pub too_long: TooLong,
}

/// An item that was left out or changed when it was written; never its value.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// The item.
    pub naaccr_id: String,
    /// Which patient of the file, from 1; 0 for an item of the root.
    pub patient: u64,
    /// Which tumor of the patient, from 1.
    pub tumor: Option<usize>,
    /// `tooLong`, `controlRemoved`, or what fixed columns do to a value: `noColumn`, `lineBreak`, ...
    pub what: &'static str,
}

/// What was written.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// Patients.
    pub patients: u64,
    /// Tumors.
    pub tumors: u64,
    /// Items with a value that were read.
    pub items: u64,
    /// What was left out, as the caller asked; nothing is left out otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

/// Reads a NAACCR file and writes it again in canonical XML, losing nothing unless it is asked to.
///
/// gzip by the target's ending. A target that exists is replaced once the new file is whole; it may not be the file
/// that is read.
pub fn rewrite(from: &Path, to: &Path, reading: &Reading, writing: &Writing) -> Result<Written, Error> {
    let options = reading.options()?;
    let mut reader =
        Records::open(from, &options, How { windows_1252: reading.windows_1252, any_version: false })?;
    refuse_same(from, to)?;
    let (new, file) = NewFile::replacing(to)?;
    let specification = reader.header().specification.clone();
    let write = write_options(writing, options.dictionaries, specification);
    let mut writer = RecordsWriter::new(Format::Xml, (file, to), reader.header(), &write)?;
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient)? {
        writer.write_patient(&patient)?;
    }
    let left_out = writer.notes().iter().map(left_out).collect();
    writer.finish()?;
    new.keep()?;
    let counts = reader.counts();
    Ok(Written { patients: counts.patients, tumors: counts.tumors, items: counts.items, left_out })
}

fn write_options(
    writing: &Writing,
    dictionaries: Vec<UserDictionary>,
    specification: String,
) -> WriteOptions {
    WriteOptions {
        time_generated: writing.time_generated.clone(),
        too_long: writing.too_long,
        specification,
        dictionaries,
        ..WriteOptions::default()
    }
}

fn left_out(note: &WriteNote) -> LeftOut {
    let (naaccr_id, patient, tumor) = (note.naaccr_id.clone(), note.patient, note.tumor);
    LeftOut { naaccr_id, patient, tumor, what: what(note.what) }
}

fn what(noted: Noted) -> &'static str {
    match noted {
        Noted::TooLong => "tooLong",
        Noted::ControlRemoved => "controlRemoved",
        Noted::NoColumn => "noColumn",
        Noted::LineBreak => "lineBreak",
        Noted::Blanks => "blanks",
        Noted::NoTumor => "noTumor",
        Noted::PatientSplit => "patientSplit",
        Noted::PatientsJoined => "patientsJoined",
    }
}

fn refuse_same(from: &Path, to: &Path) -> Result<(), Error> {
    let same = from.canonicalize().ok().is_some_and(|a| to.canonicalize().is_ok_and(|b| a == b));
    match same {
        true => Err(Error::bad_input("A file cannot be rewritten over itself. Name another target.")),
        false => Ok(()),
    }
}

/// Into what a file is converted.
#[derive(Clone, Debug)]
pub struct Conversion {
    /// NAACCR version of the new file: 260.
    pub to: u16,
    /// What becomes of items that the new version does not have.
    pub retired: Retired,
    /// Shape of the new file.
    pub format: Format,
    /// Where the changes are listed, JSON line by line; beside the new file when none is named and there are any.
    pub report: Option<PathBuf>,
}

/// What a conversion did.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Converted {
    /// What was written.
    #[serde(flatten)]
    pub written: Written,
    /// What was changed, by rule; single values are in the report only.
    pub conversion: ConversionView,
    /// The list of changes; nothing when there was none.
    pub report: Option<String>,
}

/// One line of the list of changes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a, T> {
    /// Line of the patient in the file that was read; 0 for the root.
    line: u64,
    /// Which patient of the file, from 1; 0 for the root.
    patient: u64,
    #[serde(flatten)]
    change: &'a T,
}

/// A value that was left out or changed because it does not fit the new file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Unfit<'a> {
    rule: &'static str,
    tumor: Option<usize>,
    from: &'a str,
    old: &'a str,
    to: &'static str,
    new: &'static str,
    kind: &'static str,
    review: bool,
    note: &'static str,
}

struct List {
    file: BufWriter<File>,
    lines: u64,
}

impl List {
    fn add<T: Serialize>(&mut self, line: u64, patient: u64, change: &T) -> Result<(), Error> {
        let text = serde_json::to_string(&Line { line, patient, change });
        let text = text.map_err(|_| Error::bug("A change could not be written."))?;
        self.lines += 1;
        Ok(writeln!(self.file, "{text}")?)
    }

    fn all(&mut self, line: u64, patient: u64, changes: &[Change]) -> Result<(), Error> {
        changes.iter().try_for_each(|change| self.add(line, patient, change))
    }

    /// Values of a patient that the writer did not write as they are.
    fn left_out(
        &mut self,
        line: u64,
        notes: &[WriteNote],
        root: &Header,
        patient: &Patient,
    ) -> Result<(), Error> {
        for note in notes {
            let of_tumor = |n: usize| n.checked_sub(1).and_then(|n| patient.tumors.get(n)).map(|t| &t.items);
            let items: Option<&Items> = match (note.patient, note.tumor) {
                (0, _) => Some(&root.items),
                (_, None) => Some(&patient.items),
                (_, Some(n)) => of_tumor(n),
            };
            let gone = matches!(note.what, Noted::TooLong | Noted::NoColumn);
            let unfit = Unfit {
                rule: what(note.what),
                tumor: note.tumor,
                from: &note.naaccr_id,
                old: items.and_then(|i| i.get_id(&note.naaccr_id)).unwrap_or(""),
                to: "",
                new: "",
                kind: if gone { "dropped" } else { "written" },
                review: true,
                note: if gone {
                    "Left out, as asked: it does not fit the new file."
                } else {
                    "The new file cannot hold it as it is."
                },
            };
            self.add(line, note.patient, &unfit)?;
        }
        Ok(())
    }
}

/// Converts a file to another version of the standard; every change is listed, so that nothing is lost without a record.
///
/// The new file and the list appear together once both are whole; those that exist are replaced.
pub fn convert(
    from: &Path,
    to: &Path,
    reading: &Reading,
    writing: &Writing,
    order: &Conversion,
) -> Result<Converted, Error> {
    let options = Options { translate_renamed: true, ..reading.options()? };
    // One dictionary serves the old file and the new one: its items are the same in both.
    let how = How { windows_1252: reading.windows_1252, any_version: true };
    let mut reader = Records::open(from, &options, how)?;
    refuse_same(from, to)?;
    let beside = || PathBuf::from(format!("{}.changes.jsonl", to.display()));
    let list_path = order.report.clone().unwrap_or_else(beside);
    if list_path == to || list_path == from {
        return Err(Error::bad_input("The list of changes cannot be the file itself. Name another."));
    }
    let mut header = reader.header().clone();
    let version = header.version;
    let known: Vec<String> = VERSIONS.iter().map(u16::to_string).collect();
    let unknown = || Error::bad_input(format!("The version to convert to is one of {}.", known.join(", ")));
    let converter = Converter::new(version, order.to, order.retired).ok_or_else(unknown)?;
    let converter = converter.for_record_type(header.record_type);
    let (new, file) = NewFile::replacing(to)?;
    let (list_file, file_of_list) = NewFile::replacing(&list_path)?;
    let mut list = List { file: BufWriter::new(file_of_list), lines: 0 };
    let mut conversions = Conversions::new(0);
    let of_header = converter.header(&mut header);
    conversions.note(&of_header, 0);
    list.all(0, 0, &of_header)?;
    let specification = naaccr::xml::SPECIFICATION.to_owned();
    let dictionaries = match order.format {
        Format::Xml => dictionaries::any_version(&options.dictionaries),
        Format::Flat => options.dictionaries,
    };
    let write = write_options(writing, dictionaries, specification);
    let mut writer = RecordsWriter::new(order.format, (file, to), &header, &write)?;
    let mut patient = Patient::default();
    let (mut n, mut noted) = (0, 0);
    while reader.read_patient(&mut patient)? {
        n += 1;
        let (line, changes) = (reader.patient_line(), converter.patient(&mut patient));
        conversions.note(&changes, line);
        list.all(line, n, &changes)?;
        writer.write_patient(&patient)?;
        list.left_out(line, &writer.notes()[noted..], &header, &patient)?;
        noted = writer.notes().len();
    }
    let left_out = writer.notes().iter().map(left_out).collect();
    writer.finish()?;
    let listed = list.lines > 0 || order.report.is_some();
    list.file.into_inner().map_err(|e| Error::from(e.into_error()))?.sync_all()?;
    if listed {
        // The list first: a converted file without it cannot be.
        list_file.keep()?;
    }
    new.keep()?;
    let counts = reader.counts();
    Ok(Converted {
        written: Written { patients: counts.patients, tumors: counts.tumors, items: counts.items, left_out },
        conversion: conversions.view(version, order.to),
        report: listed.then(|| list_path.display().to_string()),
    })
}
