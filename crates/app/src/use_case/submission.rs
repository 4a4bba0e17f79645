//! Submissions: what would go and why not, the file, the ledger.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use exchange::submission::{
    CaseFacts, Compression, Decision, Grouping, HeldReason, Profile, Reason, UserItems, decide, file_name,
    payload, shipped,
};
use naaccr::xml::{Options, Reader, UserDictionary, WriteOptions, Writer};
use naaccr::{Date, Header, Items, Patient, Tumor, item};
use store::{NewSubmission, PatientRow, Registry, Status, SubmissionLine, TumorRow};

use crate::dictionaries::UserItems as UserDictionaries;
use crate::files::{NewFile, Sink, hash_file, open_naaccr};
use crate::jobs::{Outcome, Progress};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Code, Error, clock};

use super::{count, key};

/// Keys of held-back cases that are handed to the window for each reason.
const KEYS: usize = 1_000;

fn profile(id: &str) -> Result<Profile, Error> {
    let none = || Error::new(Code::NotFound, "There is no such submission profile.");
    shipped()?.into_iter().find(|p| p.id == id).ok_or_else(none)
}

fn cases_in_words(p: &Profile) -> String {
    let mut parts = Vec::new();
    if p.cases.complete {
        parts.push("complete".to_owned());
    }
    if !p.cases.class_of_case.is_empty() {
        parts.push(format!("class of case {}", p.cases.class_of_case));
    }
    match p.years(clock::today()) {
        (Some(a), Some(b)) => parts.push(format!("diagnosed {a} to {b}")),
        (Some(a), None) => parts.push(format!("diagnosed {a} and later")),
        (None, Some(b)) => parts.push(format!("diagnosed {b} and earlier")),
        (None, None) => {}
    }
    parts.push(format!("at most {} errors", p.cases.max_errors));
    parts.join(", ")
}

pub(crate) fn submission_profiles(_: &App, (): Nothing) -> Result<Vec<SubmissionProfileView>, Error> {
    let view = |p: Profile| SubmissionProfileView {
        cases: cases_in_words(&p),
        items: format!(
            "{} items of type {}{}",
            naaccr::standard::all().filter(|i| p.takes(*i)).count(),
            p.record_type.letter(),
            match &p.items.user_items {
                UserItems::OfRegistry(true) => ", and those of installed dictionaries",
                UserItems::Listed(ids) if !ids.is_empty() => ", and named user-defined ones",
                _ => "",
            }
        ),
        transport: match p.compression {
            Compression::Gzip => "gzip".to_owned(),
            Compression::None => "plain XML".to_owned(),
        },
        record_type: p.record_type.letter().to_owned(),
        version: u32::from(p.naaccr_version),
        id: p.id,
        name: p.name,
        recipient: p.recipient,
    };
    Ok(shipped()?.into_iter().map(view).collect())
}

/// One walk over the registry: decides on every case, and hands those that go to `goes`.
struct Walk<'a> {
    profile: &'a Profile,
    has: HashMap<i64, [u8; 32]>,
    own_state: Option<String>,
    today: Date,
    progress: &'a Progress,
}

/// The sums of a walk.
#[derive(Default)]
struct Sums {
    plan: SubmissionPlan,
    held: BTreeMap<String, HeldView>,
    left_out: BTreeMap<String, u32>,
}

impl<'a> Walk<'a> {
    fn new(registry: &Registry, profile: &'a Profile, progress: &'a Progress) -> Result<Self, Error> {
        let has = registry.recipient_has(&profile.recipient)?;
        Ok(Walk { profile, has, own_state: registry.fact("state")?, today: clock::today(), progress })
    }

    fn over(
        &self,
        registry: &Registry,
        mut goes: impl FnMut(&PatientRow, Vec<(Items, Tumor, SubmissionLine)>) -> Result<(), Error>,
    ) -> Result<SubmissionPlan, Error> {
        let mut sums = Sums::default();
        registry.each_patient::<Error>(|patient, tumors| {
            let mut going = Vec::new();
            for tumor in &tumors {
                sums.plan.looked += 1;
                if let Some(sent) = self.one(&patient, tumor, &mut sums) {
                    going.push(sent);
                }
            }
            self.progress.step(sums.plan.looked)?;
            if !going.is_empty() {
                goes(&patient, going)?;
            }
            Ok(true)
        })?;
        Ok(sums.close(self.profile))
    }

    fn one(
        &self,
        patient: &PatientRow,
        tumor: &TumorRow,
        sums: &mut Sums,
    ) -> Option<(Items, Tumor, SubmissionLine)> {
        let facts = CaseFacts {
            patient: &patient.items,
            tumor: &tumor.items,
            complete: tumor.status == Status::Complete,
            errors: tumor.errors as usize,
            previous: self.has.get(&tumor.tumor).copied(),
            own_state: self.own_state.as_deref(),
            today: self.today,
        };
        match decide(self.profile, &facts) {
            Decision::Unchanged => sums.plan.unchanged += 1,
            Decision::OtherFile { reason } => {
                let detail = if reason == Reason::New { "never sent" } else { "sent before and changed" };
                sums.hold("otherFile", "Goes by another profile", detail, tumor.tumor);
            }
            Decision::Held { reason, detail } => {
                let (word, label) = held_words(reason);
                sums.hold(word, label, &detail, tumor.tumor);
            }
            Decision::Goes { reason, hash } => {
                let word = match reason {
                    Reason::New => {
                        sums.plan.new += 1;
                        "new"
                    }
                    Reason::Changed => {
                        sums.plan.changed += 1;
                        "changed"
                    }
                    Reason::Again => {
                        sums.plan.again += 1;
                        "again"
                    }
                };
                let whole = |items: &Items| Patient { items: items.clone(), ..Patient::default() };
                let document = Tumor { items: tumor.items.clone(), extensions: String::new() };
                let sent = payload(self.profile, &whole(&patient.items), &document);
                for dropped in &sent.dropped {
                    *sums.left_out.entry(dropped.id.clone()).or_default() += 1;
                }
                let line = SubmissionLine { tumor: tumor.tumor, payload: hash, reason: word };
                return Some((sent.patient, Tumor { items: sent.tumor, extensions: String::new() }, line));
            }
        }
        None
    }
}

fn held_words(reason: HeldReason) -> (&'static str, &'static str) {
    match reason {
        HeldReason::NotComplete => ("notComplete", "Not complete"),
        HeldReason::EditErrors => ("editErrors", "Edit errors"),
        HeldReason::RequiredBlank => ("requiredBlank", "Required item blank"),
        HeldReason::OutsidePeriod => ("outsidePeriod", "Diagnosed outside period"),
        HeldReason::ClassOfCase => ("classOfCase", "Class of case not taken"),
        HeldReason::NotReportable => ("notReportable", "Not on the recipient's list"),
        HeldReason::OtherState => ("otherState", "Resident of another state"),
    }
}

impl Sums {
    fn hold(&mut self, reason: &str, label: &str, detail: &str, tumor: i64) {
        self.plan.held += 1;
        let view = self.held.entry(reason.to_owned()).or_insert_with(|| HeldView {
            reason: reason.to_owned(),
            label: label.to_owned(),
            detail: String::new(),
            count: 0,
            tumors: Vec::new(),
        });
        view.count += 1;
        if view.tumors.len() < KEYS {
            view.tumors.push(tumor.to_string());
        }
        // The details of the first few cases, each once.
        if !detail.is_empty() && !view.detail.contains(detail) && view.detail.len() < 120 {
            if !view.detail.is_empty() {
                view.detail.push_str("; ");
            }
            view.detail.push_str(detail);
        }
    }

    fn close(self, profile: &Profile) -> SubmissionPlan {
        let mut reasons: Vec<HeldView> = self.held.into_values().collect();
        reasons.sort_by_key(|r| std::cmp::Reverse(r.count));
        let left_out = self.left_out.into_iter().map(|(item, count)| ItemCount { item, count }).collect();
        SubmissionPlan { profile: profile.id.clone(), reasons, left_out, ..self.plan }
    }
}

pub(crate) fn submission_plan(app: &App, arg: ProfileArg) -> Result<JobView, Error> {
    let profile = profile(&arg.profile)?;
    let (registry, user) = app.with(|r| {
        r.record(event(Action::Search, "submission").fact("profile", profile.id.as_str()))?;
        Ok((r.another()?, app.user_items(r)?))
    })?;
    let named = named(&user, &profile);
    let profile = profile.with_user_items(&named);
    Ok(app.0.jobs.start("submissionPlan", move |progress| {
        progress.begin("Looking at all tumors", registry.tumor_count()?);
        Ok(Outcome::Plan(Walk::new(&registry, &profile, progress)?.over(&registry, |_, _| Ok(()))?))
    }))
}

pub(crate) fn submission_build(app: &App, order: SubmissionOrder) -> Result<JobView, Error> {
    let folder = app.save_folder(&order.folder)?;
    let (mut registry, user) = app.with(|r| Ok((r.another()?, app.user_items(r)?)))?;
    let profile = profile(&order.profile)?;
    let named = named(&user, &profile);
    let profile = profile.with_user_items(&named);
    Ok(app.0.jobs.start("submission", move |progress| {
        progress.begin("Building the file", registry.tumor_count()?);
        Ok(Outcome::Submission(build(&mut registry, &named, &profile, &folder, progress)?))
    }))
}

/// Every dictionary of which an item may go, so that the recipient knows by which rules to read it; of two that
/// disagree the one that came first.
fn named(user: &UserDictionaries, profile: &Profile) -> Vec<UserDictionary> {
    user.together(|dictionary| match &profile.items.user_items {
        UserItems::OfRegistry(all) => *all && dictionary.items.iter().any(|i| profile.carries(i)),
        listed => dictionary.items.iter().any(|i| listed.takes(&i.id)),
    })
}

/// The root of the file: who sends it, as far as the registry knows. A blank item that the profile requires stops the file.
fn header(registry: &Registry, profile: &Profile) -> Result<Header, Error> {
    let mut items = Items::new();
    if let Some(facility) = registry.fact("facility")?.filter(|f| !f.is_empty()) {
        items.put(item::REGISTRY_ID, &format!("{facility:0>10}"));
    }
    let header = profile.header(items, Some(clock::generated()));
    match profile.missing_in_header(&header).first() {
        None => Ok(header),
        Some(item) => Err(Error::bad_input(format!(
            "{} {} of the registry is blank. Set it first.",
            item.number(),
            item.name()
        ))),
    }
}

fn build(
    registry: &mut Registry,
    named: &[UserDictionary],
    profile: &Profile,
    folder: &Path,
    progress: &Progress,
) -> Result<SubmissionReceipt, Error> {
    let number = registry.next_submission_number(&profile.id)?;
    let name = file_name(profile, registry.name(), clock::today(), number);
    let mut header = header(registry, profile)?;
    header.user_dictionaries = named.iter().map(|d| d.uri.clone()).collect();
    let (new, file) = NewFile::begin(&folder.join(&name))?;
    let write = WriteOptions { dictionaries: named.to_vec(), ..WriteOptions::default() };
    let sink = Sink::new(file, profile.compression == Compression::Gzip)?;
    let mut writer = Writer::new(sink, &header, &write)?;
    let mut lines = Vec::new();
    let mut hashes: Vec<u64> = Vec::new();
    let walk = Walk::new(registry, profile, progress)?;
    let plan = walk.over(registry, |_, going| {
        let mut patients: Vec<Patient> = Vec::new();
        for (patient, tumor, line) in going {
            lines.push(line);
            match patients.last_mut().filter(|_| profile.grouping == Grouping::Patient) {
                Some(open) => open.tumors.push(tumor),
                None => {
                    patients.push(Patient { items: patient, tumors: vec![tumor], extensions: String::new() })
                }
            }
        }
        for patient in &patients {
            hashes.push(fingerprint(patient));
            writer.write_patient(patient)?;
        }
        Ok(())
    })?;
    if lines.is_empty() {
        // Nothing to send is no file: the temporary one is removed.
        return Ok(SubmissionReceipt {
            plan,
            folder: folder.display().to_string(),
            ..SubmissionReceipt::default()
        });
    }
    writer.finish()?.finish()?;
    progress.begin("Reading the file again", count(hashes.len()));
    let (items, patients) = reread(new.path(), named, &hashes, progress)?;
    let (sha256, bytes) = hash_file(new.path())?;
    let mut receipt = SubmissionReceipt {
        submission: String::new(),
        number,
        file: name.clone(),
        folder: folder.display().to_string(),
        sha256: sha256.clone(),
        bytes: count(bytes),
        patients,
        tumors: count(lines.len()),
        items,
        plan,
    };
    let by = registry.user().to_owned();
    let export = event(Action::Export, "submission")
        .fact("profile", profile.id.as_str())
        .fact("recipient", profile.recipient.as_str())
        .fact("patients", patients.to_string())
        .fact("tumors", lines.len().to_string())
        .fact("sha256", sha256.as_str());
    let key = registry.write::<_, Error>(export, |w| {
        let submission = NewSubmission {
            profile: &profile.id,
            recipient: &profile.recipient,
            record_type: profile.record_type.letter(),
            file: &name,
            sha256: &sha256,
            patients,
            items,
            lines: &lines,
        };
        let (key, _) = w.add_submission(&clock::now(), &by, &submission)?;
        // The file gets its name last inside the transaction: a ledger without a file cannot be.
        new.keep()?;
        Ok(key)
    });
    let key = key.inspect_err(|_| {
        // And a file that no ledger knows is nobody's: when it cannot be removed, the error is reported all the same.
        let _ = std::fs::remove_file(folder.join(&name));
    })?;
    receipt.submission = key.to_string();
    Ok(receipt)
}

/// A number that two equal patients share, and hardly two different ones: what was meant against what was written.
fn fingerprint(patient: &Patient) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    let mut feed = |items: &Items| {
        let mut pairs: Vec<(&str, &str)> = items.iter().collect();
        pairs.sort_unstable();
        pairs.hash(&mut hasher);
    };
    feed(&patient.items);
    patient.tumors.iter().for_each(|t| feed(&t.items));
    hasher.finish()
}

/// Reads the written file and holds every patient against what was meant; answers items and patients.
fn reread(
    path: &Path,
    named: &[UserDictionary],
    meant: &[u64],
    progress: &Progress,
) -> Result<(u32, u32), Error> {
    let differs = || Error::from("The file does not read back as it was written. It was removed.");
    let options = Options { dictionaries: named.to_vec(), ..Options::default() };
    let mut reader = Reader::open(open_naaccr(path)?, &options)?;
    let mut patient = Patient::default();
    let mut read = 0;
    while reader.read_patient(&mut patient)? {
        if meant.get(read) != Some(&fingerprint(&patient)) {
            return Err(differs());
        }
        read += 1;
        progress.step(count(read))?;
    }
    if read != meant.len() {
        return Err(differs());
    }
    Ok((count(reader.counts().items), count(read)))
}

pub(crate) fn submission_ledger(app: &App, arg: ProfileArg) -> Result<LedgerView, Error> {
    let profile = profile(&arg.profile)?;
    app.with(|registry| ledger(registry, &profile))
}

fn ledger(registry: &Registry, profile: &Profile) -> Result<LedgerView, Error> {
    let row = |s: store::Submission| LedgerRow {
        submission: s.submission.to_string(),
        number: s.number,
        built: s.at,
        by: s.by,
        file: s.file,
        record_type: s.record_type,
        tumors: s.tumors,
        state: s.state,
        sent: s.sent,
        note: s.note,
        sha256: s.sha256,
    };
    Ok(LedgerView {
        tumors: count(registry.recipient_has(&profile.recipient)?.len()),
        rows: registry.submissions(&profile.id)?.into_iter().map(row).collect(),
    })
}

pub(crate) fn submission_record(app: &App, record: SubmissionRecord) -> Result<LedgerView, Error> {
    let key = key(&record.submission)?;
    app.with(|registry| {
        let note = record.note.trim();
        let change = event(Action::Update, "submission").fact("outcome", record.outcome.as_str());
        let id = registry.write::<_, Error>(change.private("note", note), |w| {
            match record.outcome.as_str() {
                "sent" => {
                    w.record_sent(key, &clock::now(), note, "public health reporting, 45 CFR 164.512(b)")?
                }
                "discarded" => w.record_discarded(key, note)?,
                _ => return Err(Error::bad_input("A submission is recorded as sent or discarded.")),
            }
            Ok(w.submission(key)?.profile)
        })?;
        ledger(registry, &profile(&id)?)
    })
}
