//! Import of a NAACCR file: read in its version, converted to ours, every row accounted for, all of it or nothing.

use std::sync::Arc;

use naaccr::convert::{Change as Converted, Converter, Retired};
use naaccr::standard::CURRENT;
use naaccr::xml::Unknown;
use naaccr::{Header, Items, Patient, RecordType, item};
use serde::Serialize;
use store::{NewAmendment, NewImport, PatientRow, Registry, Status, TumorRow, Write};

use crate::files::{file_name, hash_file};
use crate::jobs::{Outcome, Progress};
use crate::records::{How, Records};
use crate::rules::Rules;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::count;
use super::matching::{differences, different_person, find, number};
use super::standing::standing;
use super::tally::{Tally, takes};

/// What the file's values do to records that we have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnChanged {
    Take,
    Keep,
}

/// Which status new cases get.
#[derive(Clone, Copy)]
enum NewStatus {
    Auto,
    Always(Status),
}

/// Why the transaction ended without a commit.
enum Stop {
    DryRun(Box<ImportReport>),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Failed(error)
    }
}

impl From<store::Error> for Stop {
    fn from(error: store::Error) -> Self {
        Stop::Failed(error.into())
    }
}

impl From<naaccr::xml::Fatal> for Stop {
    fn from(fatal: naaccr::xml::Fatal) -> Self {
        Stop::Failed(fatal.into())
    }
}

pub(crate) fn import_start(app: &App, order: ImportOrder) -> Result<JobView, Error> {
    let path = app.path_of(&order.file)?;
    let on_changed = match order.on_changed.as_str() {
        "take" => OnChanged::Take,
        "keep" => OnChanged::Keep,
        _ => return Err(Error::bad_input("For cases that differ: take or keep.")),
    };
    let status = match order.status.as_str() {
        "auto" | "" => NewStatus::Auto,
        "complete" => NewStatus::Always(Status::Complete),
        "incomplete" => NewStatus::Always(Status::Incomplete),
        _ => return Err(Error::bad_input("The status of new cases: auto, complete or incomplete.")),
    };
    let (mut registry, facility, rules) =
        app.with(|r| Ok((r.another()?, r.fact("facility")?.unwrap_or_default(), app.rules(r)?)))?;
    let dry_run = order.dry_run;
    Ok(app.0.jobs.start("import", move |progress| {
        progress.begin("Reading the file", 0);
        let how = How { any_version: true, ..How::default() };
        let mut reader = Records::open(&path, &rules.user.reading(Unknown::Error), how)?;
        // Before the hash, which reads all of the file: what is no file for us is refused at once.
        refuse_other_types(reader.header())?;
        let (sha256, _) = hash_file(&path)?;
        let file = file_name(&path);
        let by = registry.user().to_owned();
        let job = Job { progress, by, facility, rules, file, sha256, dry_run, on_changed, status };
        let report = job.run(&mut registry, &mut reader)?;
        Ok(Outcome::Import(report))
    }))
}

fn refuse_other_types(header: &Header) -> Result<(), Error> {
    match header.record_type {
        RecordType::A | RecordType::M => Ok(()),
        other => Err(Error::bad_input(format!(
            "This is a file of record type {}, which does not hold whole abstracts. Import takes types A and M.",
            other.letter()
        ))),
    }
}

struct Job<'a> {
    progress: &'a Progress,
    by: String,
    facility: String,
    rules: Arc<Rules>,
    file: String,
    sha256: String,
    dry_run: bool,
    on_changed: OnChanged,
    status: NewStatus,
}

impl Job<'_> {
    fn run(&self, registry: &mut Registry, reader: &mut Records) -> Result<ImportReport, Error> {
        let taken = event(Action::Import, "file").fact("sha256", self.sha256.as_str());
        let outcome = registry.write::<ImportReport, Stop>(taken.private("file", self.file.as_str()), |w| {
            let report = self.all(w, reader)?;
            if self.dry_run { Err(Stop::DryRun(Box::new(report))) } else { Ok(report) }
        });
        match outcome {
            Ok(report) => Ok(report),
            Err(Stop::DryRun(report)) => {
                registry.record(event(Action::Search, "import").fact("sha256", self.sha256.as_str()))?;
                Ok(*report)
            }
            Err(Stop::Failed(error)) => Err(error),
        }
    }

    fn all(&self, w: &Write<'_>, reader: &mut Records) -> Result<ImportReport, Stop> {
        let note = if self.dry_run { "Trying the import" } else { "Importing" };
        self.progress.begin(note, 0);
        let header = reader.header().clone();
        let now = clock::now();
        let root = header_json(&header);
        let import = w.add_import(
            &now,
            &self.by,
            &NewImport { file: &self.file, sha256: &self.sha256, header: &root },
        )?;
        let converter = match header.version == CURRENT {
            true => None,
            // A registry keeps all that it was given, also what the standard has retired.
            false => Converter::new(header.version, CURRENT, Retired::Keep),
        };
        let mut tally = Tally::new(&header, Arc::clone(&self.rules.user));
        tally.note(reader.problems());
        let source = self.source(&header);
        let mut patient = Patient::default();
        let mut read = 0;
        while reader.read_patient(&mut patient)? {
            read += 1;
            self.progress.step(read)?;
            tally.note(reader.problems());
            // As the file has it: the same file read by a later version of the program is the same patients.
            let number = number(&patient);
            let changes = converter.as_ref().map_or_else(Vec::new, |c| c.patient(&mut patient));
            let line = reader.patient_line();
            tally.conversions.note(&changes, line);
            let row = Row { w, import, source: &source, line, now: &now, changes: &changes };
            if let Some((key, tumors)) = self.patient(&row, &number, &patient, &mut tally)?
                && !changes.is_empty()
            {
                let of_tumor = |c: &Converted| c.tumor.and_then(|n| tumors.get(n - 1).copied());
                let kept: Vec<_> =
                    changes.iter().map(|change| Kept { key: of_tumor(change), change }).collect();
                let text = serde_json::to_vec(&kept);
                let text = text.map_err(|_| Error::bug("Conversions could not be written."))?;
                w.add_conversion(import, line, key, &text)?;
            }
        }
        tally.note(reader.problems());
        let read = ImportReport {
            file: self.file.clone(),
            sha256: self.sha256.clone(),
            dry_run: self.dry_run,
            version: u32::from(header.version),
            record_type: header.record_type.letter().to_owned(),
            items: count(reader.counts().items),
            ..ImportReport::default()
        };
        let report = tally.report(read);
        let text =
            serde_json::to_string(&report).map_err(|_| Error::bug("A report could not be written."))?;
        w.finish_import(import, &text)?;
        Ok(report)
    }

    /// Who numbered the patients of the file; blank for our own files coming back.
    fn source(&self, header: &Header) -> String {
        let id =
            header.items.get(item::REGISTRY_ID).or(header.items.get(item::NPI_REGISTRY_ID)).unwrap_or("file");
        let bare = |t: &str| t.trim_start_matches('0').to_owned();
        let ours = !self.facility.is_empty() && bare(id) == bare(&self.facility);
        if ours { String::new() } else { id.to_owned() }
    }

    /// Takes one patient in; answers the record that it went to and those of its tumors, or nothing when it was skipped.
    fn patient(
        &self,
        row: &Row<'_>,
        number: &str,
        theirs: &Patient,
        tally: &mut Tally,
    ) -> Result<Option<(i64, Vec<i64>)>, Stop> {
        tally.patients.read += 1;
        tally.tumors.read += count(theirs.tumors.len());
        let Some(mut ours) = row.w.patient_by_number(row.source, number)? else {
            tally.patients.new += 1;
            let key =
                row.w.add_patient(row.source, Some(number), &theirs.items, &theirs.extensions, row.now)?;
            tally.unknown(&theirs.items);
            let add = |tumor| self.add(row, key, &theirs.items, tumor, tally);
            let tumors = theirs.tumors.iter().map(add).collect::<Result<_, _>>()?;
            return Ok(Some((key, tumors)));
        };
        if different_person(&ours.items, &theirs.items) {
            tally.patients.skipped += 1;
            tally.tumors.skipped += count(theirs.tumors.len());
            let reason =
                "The patient number belongs to another person here: no name, birth date or number agrees";
            tally.skip(reason, theirs.tumors.len(), row.line);
            return Ok(None);
        }
        let patient_changed = self.merge_patient(row, &mut ours, &theirs.items, tally)?;
        let mut tumors = row.w.tumors_of(ours.patient)?;
        let mut taken = Vec::new();
        for (n, tumor) in theirs.tumors.iter().enumerate() {
            match find(&tumors, &taken, &tumor.items).cloned() {
                None => {
                    let key = self.add(row, ours.patient, &ours.items, tumor, tally)?;
                    taken.push(key);
                }
                Some(mut known) => {
                    taken.push(known.tumor);
                    let revision = known.revision;
                    self.merge_tumor(row, &ours, &mut known, (n + 1, &tumor.items), tally)?;
                    if patient_changed && known.revision == revision {
                        // A tumor that matched is found and counted by the patient's new items.
                        known.revision = self.save(row, &ours, &known, &known.items)?;
                    }
                    tumors.retain(|t| t.tumor != known.tumor);
                    tumors.push(known);
                }
            }
        }
        if patient_changed {
            // Tumors that the file does not name are counted and found by the patient's new items too.
            for other in tumors.iter().filter(|t| !taken.contains(&t.tumor)) {
                self.save(row, &ours, other, &other.items)?;
            }
        }
        Ok(Some((ours.patient, taken)))
    }

    fn add(
        &self,
        row: &Row<'_>,
        patient: i64,
        patient_items: &Items,
        tumor: &naaccr::Tumor,
        tally: &mut Tally,
    ) -> Result<i64, Stop> {
        tally.tumors.new += 1;
        tally.unknown(&tumor.items);
        let status = match self.status {
            NewStatus::Always(status) => status,
            NewStatus::Auto if tumor.items.get(item::DATE_CASE_COMPLETED).is_some() => Status::Complete,
            NewStatus::Auto => Status::Incomplete,
        };
        let numbers = standing(&self.rules, patient_items, &tumor.items, clock::today());
        let (w, import) = (row.w, Some(row.import));
        Ok(w.add_tumor(
            patient,
            import,
            status,
            patient_items,
            &tumor.items,
            &tumor.extensions,
            &numbers,
            row.now,
        )?)
    }

    fn merge_patient(
        &self,
        row: &Row<'_>,
        ours: &mut PatientRow,
        theirs: &Items,
        tally: &mut Tally,
    ) -> Result<bool, Stop> {
        let changes = differences(&ours.items, theirs);
        if changes.is_empty() {
            tally.patients.matched += 1;
            return Ok(false);
        }
        if self.on_changed == OnChanged::Keep {
            tally.patients.skipped += 1;
            tally.skip("Patient differs; ours was kept as asked", 0, row.line);
            return Ok(false);
        }
        tally.patients.changed += 1;
        tally.amended += count(changes.len());
        for (id, value) in &changes {
            let old = ours.items.get_id(id).unwrap_or("").to_owned();
            let place = (ours.patient, None, ours.revision + 1);
            self.amend(row, place, None, (id, &old, value))?;
            ours.items.set(id, value);
        }
        ours.revision = row.w.save_patient(ours.patient, ours.revision, &ours.items, row.now)?;
        Ok(true)
    }

    fn merge_tumor(
        &self,
        row: &Row<'_>,
        patient: &PatientRow,
        ours: &mut TumorRow,
        (n, theirs): (usize, &Items),
        tally: &mut Tally,
    ) -> Result<(), Stop> {
        let changes = differences(&ours.items, theirs);
        if changes.is_empty() {
            tally.tumors.matched += 1;
            return Ok(());
        }
        if self.on_changed == OnChanged::Keep {
            tally.tumors.skipped += 1;
            tally.skip("Tumor differs; ours was kept as asked", 1, row.line);
            return Ok(());
        }
        tally.tumors.changed += 1;
        tally.amended += count(changes.len());
        let mut items = ours.items.clone();
        for (id, value) in &changes {
            let old = items.get_id(id).unwrap_or("").to_owned();
            let place = (patient.patient, Some(ours.tumor), ours.revision + 1);
            self.amend(row, place, Some(n), (id, &old, value))?;
            items.set(id, value);
        }
        ours.revision = self.save(row, patient, ours, &items)?;
        ours.items = items;
        Ok(())
    }

    fn save(
        &self,
        row: &Row<'_>,
        patient: &PatientRow,
        tumor: &TumorRow,
        items: &Items,
    ) -> Result<u32, Stop> {
        let numbers = standing(&self.rules, &patient.items, items, clock::today());
        let (key, revision, status) = (tumor.tumor, tumor.revision, tumor.status);
        Ok(row.w.save_tumor(
            key,
            revision,
            patient.patient,
            status,
            &patient.items,
            items,
            &numbers,
            row.now,
        )?)
    }

    /// Records one amendment: of which patient, tumor and revision; which tumor of the file; item, old and new value.
    fn amend(
        &self,
        row: &Row<'_>,
        (patient, tumor, revision): (i64, Option<i64>, u32),
        n: Option<usize>,
        (item, old, new): (&str, &str, &str),
    ) -> Result<(), Stop> {
        let conversion =
            row.changes.iter().find(|c| c.tumor == n && takes(c) && c.to == item && c.new == new);
        let (reason, source) = match conversion {
            Some(by) => (format!("import of {}, conversion {}", self.file, by.rule), "conversion"),
            None => (format!("import of {}", self.file), "import"),
        };
        let amendment = NewAmendment { patient, tumor, revision, item, old, new, reason: &reason, source };
        Ok(row.w.add_amendment(row.now, &self.by, &amendment)?)
    }
}

/// One change of a conversion with the tumor that it went to, as it is kept with the import.
#[derive(Serialize)]
struct Kept<'a> {
    key: Option<i64>,
    #[serde(flatten)]
    change: &'a Converted,
}

/// Where one patient of the file goes.
struct Row<'a> {
    w: &'a Write<'a>,
    import: i64,
    source: &'a str,
    line: u64,
    now: &'a str,
    /// What the conversion did to the patient.
    changes: &'a [Converted],
}

/// The root of the file as JSON: it is kept with the import, so that nothing of the file is lost.
fn header_json(header: &Header) -> String {
    serde_json::json!({
        "version": header.version,
        "recordType": header.record_type.letter(),
        "timeGenerated": header.time_generated,
        "specification": header.specification,
        "userDictionaries": header.user_dictionaries,
        "attributes": header.attributes,
        "items": header.items,
        "extensions": header.extensions,
    })
    .to_string()
}
