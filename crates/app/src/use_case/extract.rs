//! Extracts for research: de-identified rows, a codebook, a manifest, a line in the release ledger.

use std::collections::BTreeMap;
use std::path::Path;

use exchange::deident::{
    self, Action, Actions, Deidentified, Done, Profile, RiskReport, Row, deidentify_patient,
};
use exchange::extract::{
    Codebook, CsvMode, CsvWriter, Manifest, OutputFile, RowsOut, standard_codes, write_codebook,
};
use exchange::{Cohort, Ranges};
use naaccr::{Item, Patient, Tumor};
use store::{NewExtract, Registry, Status};

use crate::files::write_new;
use crate::jobs::{Outcome, Progress};
use crate::trail::{self, event};
use crate::views::*;
use crate::{App, Code, Error, clock};

use super::count;

fn profiles() -> Result<Vec<Profile>, Error> {
    Ok(vec![deident::safe_harbor()?])
}

fn profile(id: &str) -> Result<Profile, Error> {
    let none = || Error::new(Code::NotFound, "There is no such extract profile.");
    profiles()?.into_iter().find(|p| p.id == id).ok_or_else(none)
}

pub(crate) fn extract_profiles(_: &App, (): Nothing) -> Result<Vec<ExtractProfileView>, Error> {
    let view = |p: Profile| {
        let of = |test: fn(Action) -> bool| {
            count(p.rows().iter().filter_map(|r| p.action(r.item)).filter(|a| test(*a)).count())
        };
        ExtractProfileView {
            kept: of(|a| matches!(a, Action::Keep | Action::Checked | Action::Agreed)),
            generalised: of(|a| matches!(a, Action::Year | Action::Age | Action::Months | Action::Zip3)),
            dropped: of(|a| a == Action::Drop),
            id: p.id.clone(),
            name: p.name.clone(),
            basis: p.legal_basis.clone(),
        }
    };
    Ok(profiles()?.into_iter().map(view).collect())
}

fn ranges(list: Option<&Vec<String>>) -> Result<Ranges, Error> {
    let list = list.map(Vec::as_slice).unwrap_or_default();
    let cleaned: Vec<String> =
        list.iter().map(|s| s.trim().to_uppercase()).filter(|s| !s.is_empty()).collect();
    cleaned.join(",").parse::<Ranges>().map_err(|_| Error::bad_input(SITES_ARE))
}

const SITES_ARE: &str = "Sites are written like C50 or C180-C189.";

/// Site codes only: words such as "colon" would quietly take nobody.
fn sites(list: Option<&Vec<String>>) -> Result<Ranges, Error> {
    let code = |text: &str| {
        let digits = text.trim().strip_prefix(['C', 'c']).unwrap_or("");
        (2..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let parts = list.into_iter().flatten().flat_map(|s| s.split([',', '-'])).filter(|s| !s.trim().is_empty());
    if parts.into_iter().all(code) { ranges(list) } else { Err(Error::bad_input(SITES_ARE)) }
}

fn cohort(arg: &CohortArg) -> Result<Cohort, Error> {
    let year = |y: Option<u32>| y.map(|y| u16::try_from(y).unwrap_or(u16::MAX));
    Ok(Cohort {
        diagnosed_from: year(arg.year_from),
        diagnosed_to: year(arg.year_to),
        sites: sites(arg.sites.as_ref())?,
        behaviors: ranges(arg.behaviors.as_ref())?,
        complete: arg.complete_only.unwrap_or(false),
        ..Cohort::default()
    })
}

/// What an extract is made of, before it is written.
struct Drawn {
    rows: Vec<Deidentified<Row>>,
    columns: Vec<Item>,
    actions: Actions,
    risk: RiskReport,
    looked: u32,
    patients: u32,
}

/// Reads the registry once and de-identifies the cohort. `pseudonym` gives each patient an id of the project.
fn draw(
    registry: &Registry,
    profile: &Profile,
    cohort: &Cohort,
    suppress: bool,
    progress: &Progress,
    mut pseudonym: impl FnMut(i64) -> Result<[u8; 16], Error>,
) -> Result<Drawn, Error> {
    let mut rows = Vec::new();
    let mut actions = Actions::default();
    let (mut looked, mut patients) = (0u32, 0u32);
    let release = clock::today();
    registry.each_patient::<Error>(|patient, tumors| {
        looked += count(tumors.len());
        progress.step(looked)?;
        let chosen: Vec<bool> = tumors
            .iter()
            .map(|t| cohort.takes(&patient.items, &t.items, t.status == Status::Complete))
            .collect();
        if !chosen.contains(&true) {
            return Ok(true);
        }
        patients += 1;
        let key = patient.patient;
        let tumors =
            tumors.into_iter().map(|t| Tumor { items: t.items, extensions: String::new() }).collect();
        let document = Patient { items: patient.items, tumors, extensions: String::new() };
        let mut choice = chosen.iter();
        let take = |_: &naaccr::Items| choice.next().copied().unwrap_or(false);
        for outcome in deidentify_patient(profile, pseudonym(key)?, &document, take, release) {
            actions.add(&outcome.actions);
            rows.push(outcome.row);
        }
        Ok(true)
    })?;
    let columns = profile.columns(None);
    let risk = if suppress {
        deident::suppress(profile, &columns, &mut rows)
    } else {
        deident::measure(profile, &columns, &rows)
    };
    // Neither the registry's order nor its keys can be seen in the file.
    deident::order(&mut rows);
    Ok(Drawn { rows, columns, actions, risk, looked, patients })
}

fn preview_of(drawn: &Drawn, cohort: &Cohort) -> ExtractPreview {
    let sum = |kinds: &[Done]| count(kinds.iter().map(|d| drawn.actions.total(*d)).sum::<u64>());
    ExtractPreview {
        looked: drawn.looked,
        rows: count(drawn.rows.len()),
        patients: drawn.patients,
        cohort: cohort.describe(),
        columns: count(drawn.columns.len() + 2),
        generalised: sum(&[Done::Year, Done::AgeTopCoded, Done::MonthsCapped, Done::Zip3, Done::ZipHidden]),
        dropped: sum(&[
            Done::Dropped,
            Done::Unclassified,
            Done::Misshapen,
            Done::YearOfOldest,
            Done::Foreign,
        ]),
        risk: RiskView {
            quasi_identifiers: drawn.risk.quasi.iter().map(|i| i.id().to_owned()).collect(),
            k_wanted: count(drawn.risk.threshold),
            k_before: count(drawn.risk.before.k),
            k_after: count(drawn.risk.after.k),
            below: count(drawn.risk.before.below),
            uniques: count(drawn.risk.before.uniques),
            suppressed: count(drawn.risk.records_changed),
        },
    }
}

pub(crate) fn extract_preview(app: &App, order: ExtractPreviewOrder) -> Result<JobView, Error> {
    let (profile, cohort) = (profile(&order.profile)?, cohort(&order.cohort)?);
    let registry = app.with(|r| {
        r.record(event(trail::Action::Search, "cohort").fact("profile", profile.id.as_str()))?;
        Ok(r.another()?)
    })?;
    Ok(app.0.jobs.start("extractPreview", move |progress| {
        progress.begin("Counting the cohort", registry.tumor_count()?);
        // A preview shows counts only, so its ids need not be anybody's: the running number will do.
        let id = |patient: i64| Ok(u128::from(patient.unsigned_abs()).to_be_bytes());
        let drawn = draw(&registry, &profile, &cohort, order.suppress, progress, id)?;
        Ok(Outcome::Preview(preview_of(&drawn, &cohort)))
    }))
}

pub(crate) fn extract_build(app: &App, order: ExtractOrder) -> Result<JobView, Error> {
    let (profile, cohort) = (profile(&order.profile)?, cohort(&order.cohort)?);
    if order.project.trim().is_empty() || order.requester.trim().is_empty() {
        return Err(Error::bad_input("An extract needs a project and a name of who asked for it."));
    }
    let folder = app.save_folder(&order.folder)?;
    let (reader, mut registry) = app.with(|r| Ok((r.another()?, r.another()?)))?;
    Ok(app.0.jobs.start("extract", move |progress| {
        progress.begin("De-identifying", reader.tumor_count()?);
        let by = registry.user().to_owned();
        let export = event(trail::Action::Export, "extract").fact("profile", profile.id.as_str());
        registry.write::<_, Error>(export, |w| {
            let project = order.project.trim();
            let drawn =
                draw(&reader, &profile, &cohort, order.suppress, progress, |p| Ok(w.pseudonym(project, p)?))?;
            let (files, manifest) = write_files(&folder, &profile, &cohort, &order, &drawn)?;
            let new = NewExtract {
                project,
                requester: order.requester.trim(),
                profile: &profile.id,
                cohort: &cohort.describe(),
                rows: count(drawn.rows.len()),
                file: &files[0].file,
                sha256: &files[0].sha256,
                manifest: &manifest,
            };
            let key = w.add_extract(&clock::now(), &by, &new)?;
            Ok(Outcome::Extract(ExtractReceipt {
                key: None,
                extract: key.to_string(),
                folder: folder.display().to_string(),
                files,
                preview: preview_of(&drawn, &cohort),
            }))
        })
    }))
}

/// The part of a project's name that may stand in a file name.
fn slug(project: &str) -> String {
    let words: Vec<&str> =
        project.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        "project".to_owned()
    } else {
        words.join("-").to_ascii_lowercase().chars().take(40).collect()
    }
}

fn write_files(
    folder: &Path,
    profile: &Profile,
    cohort: &Cohort,
    order: &ExtractOrder,
    drawn: &Drawn,
) -> Result<(Vec<FileHash>, String), Error> {
    let base =
        free_name(folder, &format!("{}-{}-{}", slug(&order.project), profile.id, clock::today().to_naaccr()));
    let mut data = CsvWriter::new(Vec::new(), &drawn.columns, CsvMode::People)?;
    drawn.rows.iter().try_for_each(|row| data.write(row))?;
    let (data, written) = data.finish()?;
    let book = Codebook { profile, columns: &drawn.columns, codes: &standard_codes };
    let codebook = write_codebook(Vec::new(), &book)?;
    let mut written_files: Vec<(std::path::PathBuf, FileHash)> = Vec::new();
    let mut put = |suffix: &str, content: &[u8]| -> Result<OutputFile, Error> {
        let file = format!("{base}{suffix}");
        let path = folder.join(&file);
        match write_new(&path, content) {
            Ok(sha256) => {
                written_files.push((path, FileHash { file: file.clone(), sha256: sha256.clone() }));
                Ok(OutputFile { name: file, bytes: content.len() as u64, sha256 })
            }
            Err(error) => {
                // An extract is three files or none.
                for (path, _) in &written_files {
                    let _ = std::fs::remove_file(path);
                }
                Err(error)
            }
        }
    };
    let files = vec![put(".csv", &data)?, put("-codebook.csv", &codebook)?];
    let not_in = u64::from(drawn.looked) - drawn.rows.len() as u64;
    let manifest = Manifest {
        project: order.project.trim().to_owned(),
        requester: order.requester.trim().to_owned(),
        irb_id: Some(order.approval.trim().to_owned()).filter(|a| !a.is_empty()),
        source_snapshot: format!("registry as of {}", clock::now()),
        selection: cohort.describe(),
        rows: RowsOut {
            read: u64::from(drawn.looked),
            written,
            left_out: BTreeMap::from([("not in the cohort".to_owned(), not_in)]),
        },
        risk: Some(drawn.risk.clone()),
        csv_mode: CsvMode::People,
        files,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        released: clock::today().to_string(),
        ..Manifest::of(profile, &drawn.columns, &drawn.actions)
    };
    let manifest = manifest.to_json()?;
    put("-manifest.json", manifest.as_bytes())?;
    Ok((written_files.into_iter().map(|(_, hash)| hash).collect(), manifest))
}

/// The base name, with a running number when an extract of the same day and project is there already.
fn free_name(folder: &Path, base: &str) -> String {
    let taken = |name: &str| folder.join(format!("{name}.csv")).symlink_metadata().is_ok();
    if !taken(base) {
        return base.to_owned();
    }
    (2..).map(|n| format!("{base}-{n}")).find(|name| !taken(name)).unwrap_or_else(|| base.to_owned())
}

pub(crate) fn extract_ledger(app: &App, (): Nothing) -> Result<Vec<ExtractRow>, Error> {
    let row = |e: store::Extract| ExtractRow {
        extract: e.extract.to_string(),
        when: e.at,
        by: e.by,
        project: e.project,
        requester: e.requester,
        profile: e.profile,
        cohort: e.cohort,
        rows: e.rows,
        file: e.file,
        sha256: e.sha256,
    };
    app.with(|registry| Ok(registry.extracts()?.into_iter().map(row).collect()))
}
