//! The audit trail and the accounting of disclosures.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use store::{AuditFind, AuditLine, Disclosure, Registry, Verdict};

use super::{count, key};
use crate::files::{NewFile, file_name, hash_file, write_new};
use crate::jobs::Outcome;
use crate::pdf::{Column, Sheet};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

/// Fact: folder of the anchor, when it is not the machine's own.
const ANCHOR_FOLDER: &str = "anchor_folder";
/// Years that an accounting of disclosures reaches back (45 CFR 164.528(a)).
const YEARS: u16 = 6;
/// Rows of a page when nobody says otherwise, and at most.
const ROWS: u32 = 500;

/// Says to an open registry where its anchor is kept: the chosen folder, else the user's state folder of this machine.
pub(crate) fn set_anchor(registry: &mut Registry) -> Result<(), Error> {
    let chosen = registry.fact(ANCHOR_FOLDER)?.filter(|f| !f.is_empty()).map(PathBuf::from);
    let folder = chosen.unwrap_or_else(|| crate::session::state_folder().join("anchors"));
    if registry.set_anchor(&folder) {
        // Where nothing can be written now, the anchor is there all the same and vouches from here on.
        let _ = registry.record(event(Action::Config, "anchor").begun_anew());
    }
    Ok(())
}

fn row(line: AuditLine) -> AuditRow {
    AuditRow {
        seq: count(line.seq),
        at: line.at,
        who: if line.who.is_empty() { line.login } else { line.who },
        role: line.role,
        action: line.action,
        object: line.object,
        outcome: line.outcome,
        patient: line.patient.map(|k| k.to_string()),
        tumor: line.tumor.map(|k| k.to_string()),
        detail: line.detail,
        hash: line.hash,
    }
}

/// YYYYMMDD as the beginning of an entry's time: `2026-11-22`.
fn day(text: &str) -> Result<String, Error> {
    let date = naaccr::Date::parse(text);
    let date = date.ok_or_else(|| Error::bad_input("Give days as YYYYMMDD."))?.to_naaccr();
    Ok(format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..8]))
}

fn page(registry: &Registry, find: &AuditFind) -> Result<AuditPage, Error> {
    let found = registry.audit_find(find)?;
    Ok(AuditPage {
        rows: found.rows.into_iter().map(row).collect(),
        total: count(found.total),
        all: count(found.all),
        actions: Action::ALL.iter().map(|a| a.word().to_owned()).collect(),
        anchor_folder: registry.anchor_folder().map(|f| f.display().to_string()).unwrap_or_default(),
        anchored: count(registry.anchored()),
        anchor_trouble: registry.anchor_trouble().map(str::to_owned),
        public_key: registry.public_key(),
    })
}

pub(crate) fn audit_find(app: &App, query: AuditQuery) -> Result<AuditPage, Error> {
    let number = |text: &Option<String>| text.as_deref().map(key).transpose();
    let find = AuditFind {
        from: query.from.as_deref().map(day).transpose()?,
        // Days are those of UTC, as the entries' times; no time of a day sorts behind its hour 24.
        before: query.to.as_deref().map(day).transpose()?.map(|d| d + "T24"),
        person: number(&query.person)?,
        action: query.action,
        outcome: query.outcome,
        patient: number(&query.patient)?,
        ascending: query.ascending.unwrap_or(false),
        offset: query.offset.unwrap_or(0),
        limit: query.limit.unwrap_or(ROWS).min(ROWS),
    };
    app.with(|registry| {
        let found = page(registry, &find)?;
        let mut look = event(Action::Search, "audit").fact("count", found.total.to_string());
        if let Some(patient) = find.patient {
            look = look.patient(patient);
        }
        registry.record(look.private("criteria", criteria(&find)))?;
        Ok(found)
    })
}

fn criteria(find: &AuditFind) -> String {
    let text = |v: &Option<String>| v.clone().unwrap_or_default();
    let parts = [
        ("from", text(&find.from)),
        ("before", text(&find.before)),
        ("person", find.person.map(|p| p.to_string()).unwrap_or_default()),
        ("action", text(&find.action)),
        ("outcome", text(&find.outcome)),
    ];
    let set = parts.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| format!("{n}={v}"));
    set.collect::<Vec<_>>().join(" ")
}

fn verdict_view(verdict: Verdict) -> AuditVerdict {
    let more = verdict.problem_count - verdict.problems.len() as u64;
    let mut problems: Vec<AuditProblem> = verdict
        .problems
        .iter()
        .map(|p| AuditProblem { seq: count(p.seq), what: crate::error::sentence(&p.what) })
        .collect();
    if more > 0 {
        problems.push(AuditProblem { seq: 0, what: format!("{more} more problems.") });
    }
    AuditVerdict {
        whole: verdict.whole(),
        entries: count(verdict.entries),
        checkpoints: count(verdict.checkpoints),
        anchored_to: count(verdict.anchored_to),
        anchors: verdict.anchors,
        last_at: verdict.last,
        head: verdict.head,
        notes: verdict.notes.iter().map(|n| crate::error::sentence(n)).collect(),
        problems,
    }
}

pub(crate) fn audit_verify(app: &App, order: AuditVerifyOrder) -> Result<JobView, Error> {
    let mut anchors: Vec<PathBuf> = order.anchors.iter().map(|t| app.path_of(t)).collect::<Result<_, _>>()?;
    let mut registry = app.with(|r| Ok(r.another()?))?;
    anchors.extend(registry.anchor_file().filter(|own| !anchors.contains(own)));
    Ok(app.0.jobs.start("auditVerify", move |progress| {
        progress.begin("Reading the trail", 0);
        let go_on = |done: u64, of: u64| {
            progress.show(count(done), count(of));
            progress.step(count(done)).is_ok()
        };
        let verdict = registry.audit_verify(&anchors, go_on)?.ok_or_else(Error::cancelled)?;
        let done = event(Action::AuditVerify, "audit")
            .fact("entries", verdict.entries.to_string())
            .fact("head", verdict.head.as_str())
            .fact("anchoredTo", verdict.anchored_to.to_string())
            .fact("problems", verdict.problem_count.to_string());
        // A damaged trail is reported even where nothing can be written any more.
        let _ = registry.record(done);
        Ok(Outcome::Verdict(verdict_view(verdict)))
    }))
}

/// Where a file goes: into the folder of a token under a name of ours, or under the path that the command line gave.
fn target(app: &App, token: &str, name: &str) -> Result<PathBuf, Error> {
    let path = app.path_of(token)?;
    if path.is_dir() {
        return Ok(app.save_folder(token)?.join(name));
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = app.token_for(folder.to_owned());
    app.save_folder(&folder)?;
    Ok(path)
}

pub(crate) fn audit_export(app: &App, order: AuditExportOrder) -> Result<JobView, Error> {
    let registry = app.with(|r| Ok(r.another()?))?;
    let name = format!("audit-{}-{}.jsonl", &registry.vault()[..8], clock::today().to_naaccr());
    let path = target(app, &order.folder, &name)?;
    let mut registry = registry;
    Ok(app.0.jobs.start("auditExport", move |progress| {
        progress.begin("Writing the trail", 0);
        let (new, file) = NewFile::begin(&path)?;
        // First, so that the file ends with its own entry and a signature over all before it.
        registry.record(event(Action::Export, "audit"))?;
        let mut out = BufWriter::new(file);
        let go_on = |done: u64, of: u64| {
            progress.show(count(done), count(of));
            progress.step(count(done)).is_ok()
        };
        let entries = registry.audit_export(&mut out, go_on)?.ok_or_else(Error::cancelled)?;
        out.flush()?;
        out.get_ref().sync_all()?;
        let (sha256, _) = hash_file(new.path())?;
        new.keep()?;
        Ok(Outcome::AuditExport(AuditExportReceipt {
            file: file_name(&path),
            sha256,
            entries: count(entries),
        }))
    }))
}

pub(crate) fn audit_anchor(app: &App, order: FolderOrder) -> Result<AuditPage, Error> {
    let folder = app.save_folder(&order.folder)?.canonicalize()?;
    app.with(|registry| {
        let text =
            folder.to_str().ok_or_else(|| Error::bad_input("The folder's name is not readable text."))?;
        let anew = registry.set_anchor(&folder);
        if let Some(trouble) = registry.anchor_trouble() {
            let message = format!("The anchor cannot be written there: {trouble}.");
            set_anchor(registry)?;
            return Err(Error::bad_input(message));
        }
        let change = event(Action::Config, "anchor").private("folder", text);
        let change = if anew { change.begun_anew() } else { change };
        registry.write::<_, Error>(change, |w| Ok(w.set_fact(ANCHOR_FOLDER, text)?))?;
        page(registry, &AuditFind { limit: 50, ..AuditFind::default() })
    })
}

/// Checks an exported trail, without a registry and without a pass phrase.
pub fn audit_check(file: &Path, anchors: &[PathBuf]) -> Result<AuditVerdict, Error> {
    Ok(verdict_view(store::audit_check(BufReader::new(File::open(file)?), anchors)?))
}

/// Disclosures of a patient since six years ago, repeats of one kind to one recipient taken together.
fn accounting(registry: &Registry, patient: i64) -> Result<Vec<DisclosureView>, Error> {
    registry.patient(patient)?;
    let today = clock::today().to_naaccr();
    let year: u16 = today[..4].parse().unwrap_or(YEARS);
    let since = format!("{:04}-{}-{}", year - YEARS, &today[4..6], &today[6..8]);
    let mut views: Vec<DisclosureView> = Vec::new();
    for disclosure in registry.disclosures(patient, &since)? {
        let Disclosure { at, recipient, purpose, record_type, .. } = disclosure;
        let day = at.get(..10).unwrap_or(&at).to_owned();
        let what = what(&record_type);
        let same =
            |v: &&mut DisclosureView| v.recipient == recipient && v.purpose == purpose && v.what == what;
        match views.iter_mut().find(same) {
            Some(view) => {
                view.last = day;
                view.count += 1;
            }
            None => views.push(DisclosureView {
                first: day.clone(),
                last: day,
                count: 1,
                recipient,
                what,
                purpose,
            }),
        }
    }
    Ok(views)
}

/// What a record type holds, in words that a patient understands.
fn what(record_type: &str) -> String {
    let kind = match record_type {
        "I" => "cancer record with codes, without name and address",
        "C" => "cancer record with name, address and numbers",
        "A" => "full cancer abstract: name, address, numbers, codes and text",
        "M" => "correction of a cancer abstract: name, address, numbers, codes and text",
        other => return format!("NAACCR record type {other}"),
    };
    format!("{kind} (NAACCR record type {record_type})")
}

pub(crate) fn disclosures(app: &App, arg: PatientKeyArg) -> Result<Vec<DisclosureView>, Error> {
    let patient = key(&arg.patient)?;
    app.with(|registry| {
        let views = accounting(registry, patient)?;
        let look = event(Action::Read, "disclosures").patient(patient).fact("count", views.len().to_string());
        registry.record(look)?;
        Ok(views)
    })
}

pub(crate) fn disclosures_print(app: &App, order: DisclosuresPrint) -> Result<WrittenFile, Error> {
    let patient = key(&order.patient)?;
    // The key says nothing of the person; their name stands inside only.
    let name = format!("disclosures-{patient}-{}.pdf", clock::today().to_naaccr());
    let path = target(app, &order.folder, &name)?;
    app.with(|registry| {
        let sheet = sheet(registry, patient)?;
        let sha256 = write_new(&path, &sheet)?;
        let print = event(Action::Print, "disclosures").patient(patient).fact("sha256", sha256.as_str());
        if let Err(error) = registry.record(print) {
            // What is not recorded does not leave.
            let _ = std::fs::remove_file(&path);
            return Err(error.into());
        }
        Ok(WrittenFile { file: file_name(&path), sha256 })
    })
}

fn sheet(registry: &Registry, patient: i64) -> Result<Vec<u8>, Error> {
    use naaccr::item;
    let person = registry.patient(patient)?.items;
    let of = |i| person.get(i).unwrap_or("").to_owned();
    let name = [of(item::NAME_LAST), of(item::NAME_FIRST)].join(", ");
    let now = clock::generated();
    let views = accounting(registry, patient)?;
    let footer = format!("Accession {}, printed {now} by {}", env!("CARGO_PKG_VERSION"), registry.user());
    let mut sheet = Sheet::new("Accounting of disclosures", registry.name(), &footer);
    sheet.facts(&[
        ("Patient", name),
        ("Date of birth", of(item::DATE_OF_BIRTH)),
        ("Number in the registry", patient.to_string()),
        ("Registry", registry.name().to_owned()),
        ("Period", format!("the {YEARS} years before {}", &now[..10])),
    ]);
    sheet.paragraph(
        "To whom this cancer registry has disclosed records of the person named above, as 45 CFR 164.528 asks. Repeated \
         disclosures of one kind to one recipient for one purpose are listed with the first, the last and their number.",
    );
    if views.is_empty() {
        sheet.paragraph("There was none.");
    } else {
        let columns = [
            Column { heading: "Date", share: 1.3 },
            Column { heading: "Recipient", share: 2.0 },
            Column { heading: "What", share: 2.6 },
            Column { heading: "Purpose", share: 2.4 },
        ];
        let rows: Vec<Vec<String>> = views
            .into_iter()
            .map(|v| {
                let when = if v.count == 1 {
                    v.first
                } else {
                    format!("{} times, first {}, last {}", v.count, v.first, v.last)
                };
                vec![when, v.recipient, v.what, v.purpose]
            })
            .collect();
        sheet.table(&columns, &rows);
    }
    sheet.heading("Not listed");
    sheet.paragraph(
        "Uses for treatment, payment and health care operations, disclosures that the person has authorised, and limited \
         data sets under a data use agreement are exempt from this accounting (164.528(a)(1)). Extracts for research that \
         this program makes are de-identified or limited data sets: they are kept in the registry's ledger of extracts.",
    );
    Ok(sheet.finish())
}
