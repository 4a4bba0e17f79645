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
use sha2::{Digest, Sha256};
use store::{NewExtract, Registry, Status};

use crate::archive::write_encrypted;
use crate::files::{hex, write_new};
use crate::jobs::{Outcome, Progress};
use crate::rights::Role;
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
        hidden: Vec::new(),
    }
}

/// Counts below this many people are not shown to researchers (CMS: 1 to 10 are hidden).
const SMALL: u32 = 11;

/// Whether whoever works sees counts only, and no small ones.
fn hides_small_counts(app: &App) -> Result<bool, Error> {
    app.session(|s| s.rights.role == Role::Researcher)
}

fn small(n: u32) -> bool {
    (1..SMALL).contains(&n)
}

/// Hides small counts, and those from which a small one could be worked out.
///
/// One preview is made safe; two previews whose cohorts differ by few people are not compared here.
fn hide_small_counts(preview: &mut ExtractPreview) {
    let risk = &mut preview.risk;
    // Few people in the cohort, or few outside of it: then nothing is said of either.
    let few =
        small(preview.rows) || small(preview.patients) || small(preview.looked.saturating_sub(preview.rows));
    let rest_few = |n: u32| small(preview.rows.saturating_sub(n));
    let mut hidden = Vec::new();
    let mut hide = |name: &str, n: &mut u32, also: bool| {
        if *n > 0 && (few || also || small(*n)) {
            *n = 0;
            hidden.push(name.to_owned());
        }
    };
    hide("kBefore", &mut risk.k_before, false);
    hide("kAfter", &mut risk.k_after, false);
    // Records that are safe are the rows without those below the limit, and without those suppressed.
    let (below, suppressed) = (risk.below, risk.suppressed);
    // Records alone in their class are a part of those below the limit: few of the rest tell the rest.
    let others_few = small(below.saturating_sub(risk.uniques));
    hide("below", &mut risk.below, rest_few(below));
    hide("uniques", &mut risk.uniques, rest_few(below) || others_few);
    hide("suppressed", &mut risk.suppressed, rest_few(suppressed));
    hide("generalised", &mut preview.generalised, false);
    hide("dropped", &mut preview.dropped, false);
    hide("patients", &mut preview.patients, false);
    hide("rows", &mut preview.rows, false);
    preview.hidden = hidden;
}

pub(crate) fn extract_preview(app: &App, order: ExtractPreviewOrder) -> Result<JobView, Error> {
    let (profile, cohort) = (profile(&order.profile)?, cohort(&order.cohort)?);
    let registry = app.with(|r| {
        r.record(event(trail::Action::Search, "cohort").fact("profile", profile.id.as_str()))?;
        Ok(r.another()?)
    })?;
    let hides = hides_small_counts(app)?;
    Ok(app.0.jobs.start("extractPreview", move |progress| {
        progress.begin("Counting the cohort", registry.tumor_count()?);
        // A preview shows counts only, so its ids need not be anybody's: the running number will do.
        let id = |patient: i64| Ok(u128::from(patient.unsigned_abs()).to_be_bytes());
        let drawn = draw(&registry, &profile, &cohort, order.suppress, progress, id)?;
        let mut preview = preview_of(&drawn, &cohort);
        if hides {
            hide_small_counts(&mut preview);
        }
        Ok(Outcome::Preview(preview))
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
        let mut written = Vec::new();
        let receipt = registry.write::<_, Error>(export, |w| {
            let project = order.project.trim();
            let drawn =
                draw(&reader, &profile, &cohort, order.suppress, progress, |p| Ok(w.pseudonym(project, p)?))?;
            let Released { files, manifest, key } = write_files(&folder, &profile, &cohort, &order, &drawn)?;
            written.extend(files.iter().map(|f| folder.join(&f.file)));
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
            w.note(|e| {
                e.fact("project", new.project)
                    .fact("requester", new.requester)
                    .fact("rows", new.rows.to_string())
                    .fact("sha256", new.sha256)
            });
            let extract = w.add_extract(&clock::now(), &by, &new)?;
            Ok(Outcome::Extract(ExtractReceipt {
                key,
                extract: extract.to_string(),
                folder: folder.display().to_string(),
                files,
                preview: preview_of(&drawn, &cohort),
            }))
        });
        receipt.inspect_err(|_| {
            // Files that no ledger knows are nobody's: when they cannot be removed, the error is reported all the same.
            written.iter().for_each(|path| drop(std::fs::remove_file(path)));
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

/// What was written, and the key that opens it where it is encrypted.
struct Released {
    files: Vec<FileHash>,
    manifest: String,
    key: Option<String>,
}

fn write_files(
    folder: &Path,
    profile: &Profile,
    cohort: &Cohort,
    order: &ExtractOrder,
    drawn: &Drawn,
) -> Result<Released, Error> {
    let base =
        free_name(folder, &format!("{}-{}-{}", slug(&order.project), profile.id, clock::today().to_naaccr()));
    let mut data = CsvWriter::new(Vec::new(), &drawn.columns, CsvMode::People)?;
    drawn.rows.iter().try_for_each(|row| data.write(row))?;
    let (data, written) = data.finish()?;
    let book = Codebook { profile, columns: &drawn.columns, codes: &standard_codes };
    let codebook = write_codebook(Vec::new(), &book)?;
    let mut contents = vec![(format!("{base}.csv"), data), (format!("{base}-codebook.csv"), codebook)];
    let output = |(name, content): &(String, Vec<u8>)| OutputFile {
        name: name.clone(),
        bytes: content.len() as u64,
        sha256: hex(&Sha256::digest(content)),
    };
    let files: Vec<OutputFile> = contents.iter().map(output).collect();
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
    contents.push((format!("{base}-manifest.json"), manifest.clone().into_bytes()));
    let (files, key) = if order.encrypt.unwrap_or(false) {
        let file = format!("{base}.zip");
        let (sha256, key) = write_encrypted(&folder.join(&file), &contents)?;
        (vec![FileHash { file, sha256 }], Some(key.to_string()))
    } else {
        (write_all(folder, &contents)?, None)
    };
    Ok(Released { files, manifest, key })
}

/// Writes files side by side: all of them or none.
fn write_all(folder: &Path, contents: &[(String, Vec<u8>)]) -> Result<Vec<FileHash>, Error> {
    let mut written = Vec::new();
    for (file, content) in contents {
        match write_new(&folder.join(file), content) {
            Ok(sha256) => written.push(FileHash { file: file.clone(), sha256 }),
            Err(error) => {
                for done in &written {
                    // What cannot be removed is reported by the error that brought us here.
                    let _ = std::fs::remove_file(folder.join(&done.file));
                }
                return Err(error);
            }
        }
    }
    Ok(written)
}

/// The base name, with a running number when an extract of the same day and project is there already.
fn free_name(folder: &Path, base: &str) -> String {
    let there = |file: String| folder.join(file).symlink_metadata().is_ok();
    let taken = |name: &str| there(format!("{name}.csv")) || there(format!("{name}.zip"));
    if !taken(base) {
        return base.to_owned();
    }
    (2..).map(|n| format!("{base}-{n}")).find(|name| !taken(name)).unwrap_or_else(|| base.to_owned())
}

pub(crate) fn extract_ledger(app: &App, (): Nothing) -> Result<Vec<ExtractRow>, Error> {
    let hides = hides_small_counts(app)?;
    let row = |e: store::Extract| {
        let rows_hidden = hides && small(e.rows);
        ExtractRow {
            extract: e.extract.to_string(),
            when: e.at,
            by: e.by,
            project: e.project,
            requester: e.requester,
            profile: e.profile,
            cohort: e.cohort,
            rows: if rows_hidden { 0 } else { e.rows },
            rows_hidden,
            file: e.file,
            sha256: e.sha256,
        }
    };
    app.with(|registry| Ok(registry.extracts()?.into_iter().map(row).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preview(looked: u32, rows: u32, patients: u32) -> ExtractPreview {
        let risk = RiskView { k_before: 12, below: 40, uniques: 20, ..RiskView::default() };
        let mut preview =
            ExtractPreview { looked, rows, patients, generalised: 500, risk, ..Default::default() };
        hide_small_counts(&mut preview);
        preview
    }

    #[test]
    fn counts_of_ten_and_fewer_are_hidden_and_eleven_is_shown() {
        assert_eq!((preview(1000, 500, 400).rows, preview(1000, 500, 400).hidden.len()), (500, 0));
        assert_eq!((preview(1000, 60, 11).patients, preview(1000, 60, 11).hidden.len()), (11, 0));
        let few = preview(1000, 60, 10);
        assert_eq!((few.rows, few.patients, few.generalised, few.risk.below), (0, 0, 0, 0));
        assert_eq!(few.looked, 1000, "how many there are in all says nothing of the cohort");
        assert!(few.hidden.contains(&"rows".to_owned()) && few.hidden.contains(&"patients".to_owned()));
        assert_eq!(preview(1000, 0, 0).rows, 0);
    }

    #[test]
    fn a_count_from_which_a_small_one_follows_is_hidden_too() {
        assert_eq!(preview(1000, 990, 900).rows, 0, "ten are not in the cohort");
        assert_eq!(preview(1000, 989, 900).rows, 989, "eleven are not");
        assert_eq!(preview(1000, 45, 44).risk.below, 0, "five of 45 are not below the limit");
        let few_shared = RiskView { below: 25, uniques: 20, ..RiskView::default() };
        let mut shown =
            ExtractPreview { looked: 1000, rows: 500, patients: 400, risk: few_shared, ..Default::default() };
        hide_small_counts(&mut shown);
        assert_eq!((shown.risk.below, shown.risk.uniques), (25, 0), "five share a class");
    }
}
