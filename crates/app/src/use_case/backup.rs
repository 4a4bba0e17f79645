//! Backups: where and when, made, verified, rehearsed, restored.

mod rehearse;
mod restore;
mod salvage;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use store::{Check, Kept, Registry};
use zeroize::Zeroizing;

pub(crate) use restore::registry_restore;
pub use salvage::SalvageReport;

use crate::jobs::{Outcome, Progress};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock, retention};

/// The hour from which a backup is due when nobody has chosen one: the workstation is on, and work goes on beside it.
const HOUR: u32 = 12;

/// Program and version, as backups and certificates name it.
pub(super) const PROGRAM: &str = concat!("accession ", env!("CARGO_PKG_VERSION"));

/// What a job of this module works on; the command line names folders, the window only names of its list.
// No `Debug`: one of them holds a pass phrase.
#[derive(Clone)]
pub enum BackupWork {
    /// Make a backup, in the folder of the settings or another one.
    Now(Option<PathBuf>),
    /// Verify the backup in this folder.
    Verify(PathBuf),
    /// Rehearse the restore of the backup in this folder; the certificate goes beside it, or into another folder.
    Rehearse(PathBuf, Option<PathBuf>),
    /// Restore the backup in this folder.
    Restore {
        /// Folder of the backup.
        path: PathBuf,
        /// Pass phrase of the one who restores, as it was on the day of the backup.
        passphrase: String,
        /// Their key file, when one was needed on that day.
        key_file: Option<PathBuf>,
        /// Why.
        reason: String,
    },
}

struct Plan {
    folder: Option<PathBuf>,
    daily: bool,
    hour: u32,
}

fn plan(registry: &Registry) -> Result<Plan, Error> {
    let folder = registry.fact("backup_folder")?.filter(|f| !f.is_empty()).map(PathBuf::from);
    let hour = registry.fact("backup_hour")?.and_then(|h| h.parse().ok()).unwrap_or(HOUR);
    Ok(Plan { folder, daily: registry.fact("backup_daily")?.is_none_or(|d| d == "1"), hour })
}

fn chosen(plan: &Plan) -> Result<&Path, Error> {
    plan.folder.as_deref().ok_or_else(|| {
        Error::bad_input(
            "No backup folder is chosen yet. Choose one, best on another disk than the registry.",
        )
    })
}

/// The backups of this registry in a folder, newest first.
fn ours(registry: &Registry, folder: &Path) -> Result<Vec<Kept>, Error> {
    let vault = registry.vault();
    let mut all = store::backups_in(folder)?;
    // One whose description cannot be read is listed by its name, so that somebody looks at it.
    all.retain(|k| vault.starts_with(&k.vault) && k.manifest.as_ref().map_or(true, |m| m.vault == vault));
    Ok(all)
}

/// Names of the backups that the last look at them found damaged.
fn damaged(registry: &Registry) -> Result<HashMap<String, store::BackupLine>, Error> {
    let mut last = HashMap::new();
    for line in registry.backup_log()?.into_iter().filter(|l| l.kind != "restore") {
        last.insert(line.name.clone(), line);
    }
    last.retain(|_, line| !line.passed);
    Ok(last)
}

fn number(manifest: &store::Manifest, table: &str) -> u32 {
    super::count(manifest.counts.get(table).copied().unwrap_or(0))
}

/// `20261122T140312Z` as `2026-11-22T14:03:12Z`.
fn time_of(stamp: &str) -> String {
    let part = |from: usize, to: usize| stamp.get(from..to).unwrap_or("");
    format!("{}-{}-{}T{}:{}:{}Z", part(0, 4), part(4, 6), part(6, 8), part(9, 11), part(11, 13), part(13, 15))
}

fn rows(registry: &Registry, all: &[Kept]) -> Result<Vec<BackupRow>, Error> {
    let log = registry.backup_log()?;
    let damaged = damaged(registry)?;
    let sound: Vec<&Kept> =
        all.iter().filter(|k| k.manifest.is_ok() && !damaged.contains_key(&k.name)).collect();
    let stamps: Vec<&str> = sound.iter().map(|k| k.stamp.as_str()).collect();
    let why: HashMap<&str, &str> =
        sound.iter().map(|k| k.name.as_str()).zip(retention::keeping(&stamps)).collect();
    let last =
        |name: &str, kind: &str| log.iter().rev().find(|l| l.name == name && l.kind == kind && l.passed);
    let row = |k: &Kept| {
        let manifest = k.manifest.as_ref().ok();
        let state = if manifest.is_none() || damaged.contains_key(&k.name) {
            "damaged"
        } else if last(&k.name, "verify").is_some() {
            "verified"
        } else {
            "made"
        };
        BackupRow {
            name: k.name.clone(),
            at: manifest.map_or_else(|| time_of(&k.stamp), |m| m.made.clone()),
            megabytes: manifest.map_or(0.0, |m| m.registry.bytes as f64 / 1e6),
            patients: manifest.map_or(0, |m| number(m, "patient")),
            tumors: manifest.map_or(0, |m| number(m, "tumor")),
            audit_seq: manifest.map_or(0, |m| super::count(m.audit.seq)),
            state: state.to_owned(),
            kept: why.get(k.name.as_str()).copied().unwrap_or("").to_owned(),
            rehearsed: last(&k.name, "rehearse").map(|l| l.at.clone()).unwrap_or_default(),
        }
    };
    Ok(all.iter().map(row).collect())
}

fn is_due(plan: &Plan, all: &[Kept]) -> bool {
    let made: Vec<_> = all.iter().filter_map(|k| time_of(&k.stamp).parse().ok()).collect();
    plan.daily && plan.folder.is_some() && retention::due(&clock::here(), &made, plan.hour)
}

fn view(registry: &Registry) -> Result<BackupsView, Error> {
    let plan = plan(registry)?;
    let mut warnings = Vec::new();
    let mut all = Vec::new();
    match &plan.folder {
        None => warnings.push("No backup folder is chosen yet. Until then nothing is backed up.".to_owned()),
        Some(folder) => match store::check_backup_folder(registry.folder(), folder) {
            Ok(warning) => {
                warnings.extend(warning);
                all = ours(registry, folder)?;
            }
            Err(error) => warnings.push(Error::from(error).message),
        },
    }
    let log = registry.backup_log()?;
    let rehearsed = log.iter().rev().find(|l| l.kind == "rehearse" && l.passed).map(|l| l.at.clone());
    Ok(BackupsView {
        folder: plan.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default(),
        daily: plan.daily,
        hour: plan.hour,
        due: is_due(&plan, &all),
        backups: rows(registry, &all)?,
        rehearsed: rehearsed.unwrap_or_default(),
        warnings,
    })
}

pub(crate) fn backups(app: &App, (): Nothing) -> Result<BackupsView, Error> {
    app.with(|registry| view(registry))
}

pub(crate) fn backup_settings(app: &App, order: BackupSettings) -> Result<BackupsView, Error> {
    if order.hour > 23 {
        return Err(Error::bad_input("The hour is 0 to 23."));
    }
    let folder = order.folder.as_deref().map(|token| app.path_of(token)).transpose()?;
    app.with(|registry| {
        if let Some(folder) = &folder {
            store::check_backup_folder(registry.folder(), folder)?;
        }
        // Kept as it will be found from any working directory.
        let folder = folder.map(|f| f.canonicalize()).transpose()?;
        let told = event(Action::Config, "registry")
            .fact("setting", "backup")
            .fact("daily", if order.daily { "yes" } else { "no" })
            .fact("hour", order.hour.to_string());
        registry.write::<_, Error>(told, |w| {
            if let Some(folder) = &folder {
                let text = folder.to_str().ok_or_else(|| {
                    Error::bad_input(
                        "The folder's name has letters that cannot be kept. Choose another folder.",
                    )
                })?;
                w.set_fact("backup_folder", text)?;
            }
            w.set_fact("backup_daily", if order.daily { "1" } else { "0" })?;
            Ok(w.set_fact("backup_hour", &order.hour.to_string())?)
        })?;
        view(registry)
    })
}

/// The folder of a backup of the list, by its name.
fn named(app: &App, name: &str) -> Result<PathBuf, Error> {
    app.with(|registry| {
        let plan = plan(registry)?;
        let found = ours(registry, chosen(&plan)?)?.into_iter().find(|k| k.name == name);
        found.map(|k| k.path).ok_or_else(|| {
            Error::new(
                crate::Code::NotFound,
                "There is no such backup in the folder. Look at the list again.",
            )
        })
    })
}

pub(crate) fn backup_now(app: &App, (): Nothing) -> Result<JobView, Error> {
    start(app, BackupWork::Now(None))
}

pub(crate) fn backup_verify(app: &App, arg: BackupArg) -> Result<JobView, Error> {
    start(app, BackupWork::Verify(named(app, &arg.name)?))
}

pub(crate) fn backup_rehearse(app: &App, arg: BackupArg) -> Result<JobView, Error> {
    start(app, BackupWork::Rehearse(named(app, &arg.name)?, None))
}

pub(crate) fn backup_restore(app: &App, order: RestoreOrder) -> Result<JobView, Error> {
    let path = named(app, &order.name)?;
    let key_file = order.key_file.as_deref().map(|token| app.path_of(token)).transpose()?;
    start(app, BackupWork::Restore { path, passphrase: order.passphrase, key_file, reason: order.reason })
}

/// Tells a job's progress, and asks whether to go on.
pub(super) fn telling(progress: &Progress) -> impl FnMut(&'static str, u32, u32) -> bool + '_ {
    let mut last = ("", 0);
    move |note, done, of| {
        if (note, of) != last {
            progress.begin(note, of);
            last = (note, of);
        }
        progress.step(done).is_ok()
    }
}

fn start(app: &App, work: BackupWork) -> Result<JobView, Error> {
    let mut registry = app.with(|registry| {
        if let BackupWork::Now(None) = &work {
            chosen(&plan(registry)?)?;
        }
        Ok(registry.another()?)
    })?;
    let kind = match &work {
        BackupWork::Now(_) => "backup",
        BackupWork::Verify(_) => "backupVerify",
        BackupWork::Rehearse(..) => "backupRehearse",
        BackupWork::Restore { .. } => "backupRestore",
    };
    let inside = app.clone();
    Ok(app.0.jobs.start(kind, move |progress| {
        let begun = Instant::now();
        let mut receipt = match work {
            BackupWork::Now(folder) => make(&mut registry, folder, progress),
            BackupWork::Verify(path) => verify(&mut registry, &path, progress),
            BackupWork::Rehearse(path, out) => {
                rehearse::rehearse(&mut registry, &path, out.as_deref(), progress)
            }
            BackupWork::Restore { path, passphrase, key_file, reason } => {
                let passphrase = Zeroizing::new(passphrase);
                let login = registry.login().to_owned();
                let opener = restore::Opener {
                    login: Some(&login),
                    passphrase: &passphrase,
                    key_file: key_file.as_deref(),
                };
                restore::in_session(&inside, registry, &path, &opener, &reason, progress)
            }
        }?;
        receipt.seconds = begun.elapsed().as_secs_f64();
        Ok(Outcome::Backup(receipt))
    }))
}

/// What a receipt says of a backup, before anything was checked.
pub(super) fn receipt(name: &str, manifest: &store::Manifest) -> BackupReceipt {
    BackupReceipt {
        name: name.to_owned(),
        passed: true,
        patients: number(manifest, "patient"),
        tumors: number(manifest, "tumor"),
        amendments: number(manifest, "amendment"),
        audit_seq: super::count(manifest.audit.seq),
        audit_head: manifest.audit.head.clone(),
        checks: Vec::new(),
        problems: Vec::new(),
        certificates: Vec::new(),
        removed: Vec::new(),
        beyond: 0,
        replaced: String::new(),
        seconds: 0.0,
    }
}

/// What was compared, in words; the findings say what did not fit.
pub(super) fn compared(check: &Check, receipt: &mut BackupReceipt) {
    let manifest = &check.manifest;
    let ended = |word: &str| check.findings.iter().find(|f| f.contains(word)).cloned();
    let mut add = |what: String, problem: Option<String>| {
        receipt.checks.push((what, problem.unwrap_or_else(|| "as it should be".to_owned())));
    };
    add(format!("SHA-256 of the registry {}", manifest.registry.sha256), ended("registry.accession"));
    add(format!("SHA-256 of the key file {}", manifest.keys.sha256), ended("registry.keys"));
    add("Description signed by the registry".into(), ended("backup.json"));
    if check.opened {
        let rows: u64 = manifest.counts.values().sum();
        add("Every page authentic, and the structure of the file".into(), ended("page"));
        add(format!("{rows} rows in {} tables", manifest.counts.len()), ended("rows"));
        add(
            format!("Audit trail ends at entry {} with {}", manifest.audit.seq, manifest.audit.head),
            ended("audit"),
        );
        add(format!("Digest of the records {}", manifest.state), ended("digest"));
    }
    receipt.passed &= check.findings.is_empty();
    receipt.problems.extend(check.findings.iter().map(|f| crate::error::sentence(f)));
}

/// Notes in the log and in the audit trail what became of a backup.
pub(super) fn note(
    registry: &mut Registry,
    kind: &'static str,
    receipt: &BackupReceipt,
    hash: &str,
) -> Result<(), Error> {
    let by = registry.user().to_owned();
    let at = clock::now();
    let told = event(Action::Backup, "backup")
        .fact("what", kind)
        .fact("name", receipt.name.clone())
        .fact("sha256", hash)
        .fact("passed", if receipt.passed { "yes" } else { "no" })
        .fact("removed", receipt.removed.len().to_string());
    registry.write::<_, Error>(told, |w| {
        let detail = receipt.problems.join(" ");
        Ok(w.add_backup(&at, &by, kind, &receipt.name, receipt.passed, &detail)?)
    })
}

fn make(
    registry: &mut Registry,
    folder: Option<PathBuf>,
    progress: &Progress,
) -> Result<BackupReceipt, Error> {
    let folder = match folder {
        Some(folder) => folder,
        None => chosen(&plan(registry)?)?.to_owned(),
    };
    let made = registry.backup(&folder, &clock::now(), PROGRAM, &mut telling(progress))?;
    let mut receipt = receipt(&made.name, &made.manifest);
    receipt.checks.push((
        format!(
            "Copied {:.1} MB in one transaction and read back",
            made.manifest.registry.bytes as f64 / 1e6
        ),
        "as it should be".into(),
    ));
    receipt.problems.extend(made.warnings);
    match prune(registry, &folder) {
        Ok(removed) => receipt.removed = removed,
        Err(error) => receipt.problems.push(format!("Old backups could not be removed: {}", error.message)),
    }
    note(registry, "backup", &receipt, &made.manifest.registry.sha256)?;
    Ok(receipt)
}

/// Removes the backups that no rule keeps; only sound ones of this registry are counted and only such ones go.
fn prune(registry: &Registry, folder: &Path) -> Result<Vec<String>, Error> {
    let damaged = damaged(registry)?;
    let vault = registry.vault();
    let mut all = store::backups_in(folder)?;
    all.retain(|k| k.manifest.as_ref().is_ok_and(|m| m.vault == vault) && !damaged.contains_key(&k.name));
    let stamps: Vec<&str> = all.iter().map(|k| k.stamp.as_str()).collect();
    let mut removed = Vec::new();
    // Newest first, and the newest is always the first of its day.
    for (kept, why) in all.iter().zip(retention::keeping(&stamps)).skip(1) {
        if why.is_empty() {
            store::remove_backup(kept)?;
            removed.push(kept.name.clone());
        }
    }
    Ok(removed)
}

fn verify(registry: &mut Registry, path: &Path, progress: &Progress) -> Result<BackupReceipt, Error> {
    let check = registry.verify_backup(path, &mut telling(progress))?;
    let mut receipt = receipt(&crate::files::file_name(path), &check.manifest);
    compared(&check, &mut receipt);
    if check.older_keys {
        let text = "The data key was changed since. The files are as they were written; only a restore with a pass phrase of that day can look into them.";
        receipt.checks.push(("Made under older keys".into(), text.into()));
    }
    note(registry, "verify", &receipt, &check.manifest.registry.sha256)?;
    Ok(receipt)
}

impl App {
    /// Starts a job on a backup that the command line names by its folder, as the command of the table would.
    pub fn backup_work(&self, work: BackupWork) -> Result<JobView, WireError> {
        self.authorise(match &work {
            BackupWork::Now(_) => "backup_now",
            BackupWork::Verify(_) => "backup_verify",
            BackupWork::Rehearse(..) => "backup_rehearse",
            BackupWork::Restore { .. } => "backup_restore",
        })
        .and_then(|()| start(self, work))
        .map_err(|e| e.on_the_wire())
    }

    /// Backs up when it is due, as a job, whoever has the registry open; false while nobody has.
    ///
    /// The window asks after unlocking and every hour.
    pub fn backup_when_due(&self) -> bool {
        let due = self.with(|registry| {
            let plan = plan(registry)?;
            match &plan.folder {
                Some(folder) if plan.daily => Ok(is_due(&plan, &ours(registry, folder)?)),
                _ => Ok(false),
            }
        });
        if due.as_ref().is_ok_and(|due| *due) && !self.0.jobs.running("backup") {
            // What goes wrong stands in the list of jobs, and the next hour tries again.
            let _ = start(self, BackupWork::Now(None));
        }
        !due.is_err_and(|e| e.code == crate::Code::Locked)
    }
}
