//! `backup`, `restore` and `salvage`: copies of a registry, and a registry again from them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use accession_app::views::{BackupReceipt, BackupsView};
use accession_app::{App, BackupWork, KeyCost};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::args::Arguments;
use crate::output::{Failure, line, say, thousands};
use crate::registry::{app, call, passphrase, unlocked, wait};

/// Backups of a registry.
#[derive(Subcommand)]
pub enum Backup {
    /// Make a backup beside running work, verify it, and remove those that the rule of keeping lets go.
    #[command(
        after_help = "Kept are the newest of 7 days, 4 weeks and 12 months.\n\nExample:\n  accession backup now --registry ~/reg --if-due"
    )]
    Now {
        /// Folder to put it in; else the one of the settings.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Do nothing when today's has been made: for a scheduler that asks every hour.
        #[arg(long, conflicts_with = "folder")]
        if_due: bool,
    },
    /// List the backups in the folder of the settings.
    #[command(after_help = "Example:\n  accession backup list --registry ~/reg")]
    List,
    /// Verify a backup: both files, every page, structure, sums, audit trail, signature; exit code 1 when damaged.
    #[command(after_help = "Example:\n  accession backup verify --registry ~/reg")]
    Verify {
        /// Name in the list, or the backup's folder; the newest when absent.
        backup: Option<String>,
    },
    /// Restore a backup in a scratch place, compare it, and leave a certificate (PDF and JSON); exit code 1 on FAIL.
    #[command(after_help = "Example:\n  accession backup rehearse --registry ~/reg --out certificates")]
    Rehearse {
        /// Name in the list, or the backup's folder; the newest when absent.
        backup: Option<String>,
        /// Folder of the certificate; beside the backup when absent.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Say where backups go and when they are due.
    #[command(
        after_help = "Example:\n  accession backup settings --registry ~/reg --folder /mnt/backup --daily on --hour 12"
    )]
    Settings {
        /// Folder of the backups, best on another disk.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Whether a backup is made every day: `on` or `off`.
        #[arg(long, value_parser = ["on", "off"])]
        daily: Option<String>,
        /// Hour of the day from which it is due, 0 to 23.
        #[arg(long, value_parser = clap::value_parser!(u32).range(0..=23))]
        hour: Option<u32>,
    },
}

/// Restore a backup.
#[derive(Args)]
pub struct Restore {
    /// The backup's folder.
    pub backup: PathBuf,
    /// Why: it becomes part of the audit trail.
    #[arg(long)]
    pub reason: String,
}

/// Salvage a damaged registry.
#[derive(Args)]
pub struct Salvage {
    /// Folder of the new registry; it is made when missing.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Runs a subcommand of `backup`.
pub fn run(arguments: &Arguments, command: &Backup) -> Result<ExitCode, Failure> {
    let app = unlocked(arguments)?;
    let work = match command {
        Backup::List => return list(&app, arguments).map(|()| ExitCode::SUCCESS),
        Backup::Settings { folder, daily, hour } => {
            return settings(&app, arguments, folder.as_deref(), daily.as_deref(), *hour)
                .map(|()| ExitCode::SUCCESS);
        }
        Backup::Now { folder, if_due } => {
            if *if_due && !view(&app)?.due {
                if arguments.json {
                    line(&json!({ "due": false }));
                } else {
                    say("No backup is due.");
                }
                return Ok(ExitCode::SUCCESS);
            }
            BackupWork::Now(folder.clone())
        }
        Backup::Verify { backup } => BackupWork::Verify(path_of(&app, backup.as_deref())?),
        Backup::Rehearse { backup, out } => {
            if let Some(out) = out {
                std::fs::create_dir_all(out).map_err(|_| {
                    Failure::failed(format!("{}: the folder cannot be made or written", out.display()))
                })?;
            }
            BackupWork::Rehearse(path_of(&app, backup.as_deref())?, out.clone())
        }
    };
    let out = match &work {
        BackupWork::Now(folder) => folder.clone(),
        BackupWork::Rehearse(path, out) => out.clone().or(path.parent().map(Path::to_owned)),
        _ => None,
    };
    let job = app.backup_work(work)?;
    let job = serde_json::to_value(job).map_err(|_| Failure::failed("the job was not understood"))?;
    let receipt =
        wait(&app, &job, arguments)?.backup.ok_or_else(|| Failure::failed("the job left no receipt"))?;
    print(arguments, &receipt, out.as_deref());
    Ok(ExitCode::from(u8::from(!receipt.passed)))
}

fn view(app: &App) -> Result<BackupsView, Failure> {
    serde_json::from_value(call(app, "backups", Value::Null)?)
        .map_err(|_| Failure::failed("the answer was not understood"))
}

/// The folder of a backup: named by the list, by its path, or the newest.
fn path_of(app: &App, backup: Option<&str>) -> Result<PathBuf, Failure> {
    if let Some(path) = backup.map(PathBuf::from).filter(|p| p.is_dir()) {
        // The name of the folder is the name of the backup, however the path was written.
        return path.canonicalize().map_err(|_| Failure::failed("the backup's folder cannot be read"));
    }
    let view = view(app)?;
    let found = match backup {
        None => view.backups.first(),
        Some(name) => view.backups.iter().find(|b| b.name == name),
    };
    let missing = || match backup {
        Some(_) => Failure::failed("there is no such backup; `accession backup list` names them"),
        None => Failure::failed("there is no backup yet; `accession backup now` makes one"),
    };
    Ok(Path::new(&view.folder).join(&found.ok_or_else(missing)?.name))
}

fn print(arguments: &Arguments, receipt: &BackupReceipt, out: Option<&Path>) {
    if arguments.json {
        line(receipt);
        return;
    }
    let verdict = if receipt.passed { "as it should be" } else { "NOT as it should be" };
    say(format!(
        "{}: {verdict}. {} patients, {} tumors, {} amendments, {} entries of the trail, {:.1} s.",
        receipt.name,
        thousands(receipt.patients),
        thousands(receipt.tumors),
        thousands(receipt.amendments),
        thousands(receipt.audit_seq),
        receipt.seconds
    ));
    receipt.checks.iter().for_each(|(what, how)| say(format!("  {what}: {how}")));
    receipt.problems.iter().for_each(|p| say(format!("  ! {p}")));
    for name in &receipt.certificates {
        let path = out.map(|o| o.join(name)).unwrap_or_else(|| PathBuf::from(name));
        say(format!("  certificate: {}", path.display()));
    }
    receipt.removed.iter().for_each(|name| say(format!("  removed: {name}")));
    if !receipt.replaced.is_empty() {
        say(format!("  what was replaced is kept in {}", receipt.replaced));
    }
}

fn list(app: &App, arguments: &Arguments) -> Result<(), Failure> {
    let view = view(app)?;
    if arguments.json {
        line(&view);
        return Ok(());
    }
    let daily = if view.daily { format!("daily from {}:00", view.hour) } else { "only on demand".into() };
    say(format!("{}: {daily}{}", view.folder, if view.due { ", due now" } else { "" }));
    view.warnings.iter().for_each(|w| say(format!("  ! {w}")));
    for b in &view.backups {
        let kept = if b.kept.is_empty() { "goes next" } else { &b.kept };
        let rehearsed = match b.rehearsed.get(..10) {
            Some(day) => format!(", rehearsed {day}"),
            None => String::new(),
        };
        say(format!(
            "{}\t{}\t{:.1} MB\t{} tumors\t{}, {kept}{rehearsed}",
            b.name,
            b.at,
            b.megabytes,
            thousands(b.tumors),
            b.state
        ));
    }
    Ok(())
}

fn settings(
    app: &App,
    arguments: &Arguments,
    folder: Option<&Path>,
    daily: Option<&str>,
    hour: Option<u32>,
) -> Result<(), Failure> {
    let now = view(app)?;
    if folder.is_some() || daily.is_some() || hour.is_some() {
        let mut order =
            json!({ "daily": daily.map_or(now.daily, |d| d == "on"), "hour": hour.unwrap_or(now.hour) });
        if let Some(folder) = folder {
            order["folder"] = json!(app.token_for(folder.to_owned()));
        }
        call(app, "backup_settings", order)?;
    }
    list(app, arguments)
}

/// Restores a backup over the registry's folder, whether what lies there opens or not.
pub fn restore(arguments: &Arguments, args: &Restore) -> Result<(), Failure> {
    let app = app(arguments, KeyCost::Standard);
    let mut order = json!({
        "backup": app.token_for(args.backup.canonicalize().map_err(|_| Failure::failed("the backup's folder is not there"))?),
        "passphrase": passphrase("Pass phrase, as it was on the day of the backup: ")?,
        "reason": args.reason,
    });
    if let Some(person) = &arguments.user {
        order["person"] = json!(person);
    }
    if let Some(file) = &arguments.key_file {
        order["keyFile"] = json!(app.token_for(file.clone()));
    }
    let receipt: BackupReceipt = serde_json::from_value(call(&app, "registry_restore", order)?)
        .map_err(|_| Failure::failed("the answer was not understood"))?;
    print(arguments, &receipt, None);
    Ok(())
}

/// Copies what can be read of a damaged registry into a new one; exit code 1 when anything was lost.
pub fn salvage(arguments: &Arguments, args: &Salvage) -> Result<ExitCode, Failure> {
    let app = app(arguments, KeyCost::Standard);
    let phrase = passphrase("Pass phrase: ")?;
    let quiet = arguments.quiet || arguments.json;
    let report = app.salvage(&args.out, arguments.user.as_deref(), &phrase, |note, done, of| {
        if !quiet {
            eprint!("\r\x1b[K{note}: {} of {}", thousands(done), thousands(of));
        }
        true
    })?;
    if !quiet {
        eprint!("\r\x1b[K");
    }
    let missing = [
        ("patients without a readable document", &report.patients_without_document),
        ("tumors without a readable document", &report.tumors_without_document),
        ("tumors whose patient is lost", &report.tumors_without_patient),
    ];
    let whole = report.bad_pages.is_empty()
        && report.lost.is_empty()
        && report.unattributed == 0
        && missing.iter().all(|(_, keys)| keys.is_empty());
    if arguments.json {
        line(&report);
        return Ok(ExitCode::from(u8::from(!whole)));
    }
    say(format!("{} pages, {} bad: {:?}", thousands(report.pages), report.bad_pages.len(), report.bad_pages));
    for (table, rows, found) in report.tables.iter().filter(|(_, rows, _)| *rows > 0) {
        let aside =
            if *found > 0 { format!(", {} of them page by page", thousands(*found)) } else { String::new() };
        say(format!("{table}: {} rows{aside}", thousands(*rows)));
    }
    report.lost.iter().for_each(|(table, what)| say(format!("  lost from {table}: {what}")));
    if report.unattributed > 0 {
        say(format!("  {} rows belong to no table for certain and were not copied", report.unattributed));
    }
    for (what, keys) in missing.iter().filter(|(_, keys)| !keys.is_empty()) {
        say(format!("  {what}: {keys:?}"));
    }
    say(format!("The new registry is in {}; the damaged one was not touched.", args.out.display()));
    Ok(ExitCode::from(u8::from(!whole)))
}
