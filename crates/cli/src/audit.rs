//! `audit` and `disclosures`: the trail verified, listed, exported and anchored; who has received a patient's records.

use std::path::PathBuf;
use std::process::ExitCode;

use accession_app::views::{AuditPage, AuditVerdict, DisclosureView};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::args::Arguments;
use crate::output::{Failure, line, say, thousands};
use crate::registry::{ask, call, unlocked, wait};

/// What to do with the audit trail.
#[derive(Subcommand)]
pub enum Audit {
    /// Verify the whole trail: chain, seals, signatures, anchors, and the tables against it. Exit code 0 only when whole.
    #[command(
        after_help = "The registry's own anchor is read as well.\n\nExample:\n  accession audit verify --registry ~/reg --anchor /mnt/worm/accession-1f2e3d4c.anchor"
    )]
    Verify {
        /// Anchor file kept elsewhere; may be repeated.
        #[arg(long, value_name = "FILE")]
        anchor: Vec<PathBuf>,
    },
    /// List entries, newest first.
    #[command(
        after_help = "Example:\n  accession audit list --from 20261101 --action export --registry ~/reg"
    )]
    List(List),
    /// Export the trail for an outsider: no patient in it, and it can be checked without the registry.
    #[command(after_help = "Example:\n  accession audit export --out trail.jsonl --registry ~/reg")]
    Export {
        /// The file, JSON lines; or a folder, and the name is given by the program.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Keep the anchor in another folder: another disk, or a share that only grows.
    #[command(after_help = "Example:\n  accession audit anchor --folder /mnt/worm --registry ~/reg")]
    Anchor {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        folder: PathBuf,
    },
    /// Check an exported trail, without a registry and without a pass phrase. Exit code 0 only when whole.
    #[command(
        after_help = "Example:\n  accession audit check trail.jsonl --anchor accession-1f2e3d4c.anchor"
    )]
    Check {
        /// The exported trail.
        file: PathBuf,
        /// Anchor file; may be repeated.
        #[arg(long, value_name = "FILE")]
        anchor: Vec<PathBuf>,
    },
}

/// Which entries.
#[derive(Args)]
pub struct List {
    /// From this day (UTC), YYYYMMDD.
    #[arg(long)]
    from: Option<String>,
    /// To this day (UTC), YYYYMMDD, inclusive.
    #[arg(long)]
    to: Option<String>,
    /// Key of the person, as `user list --json` prints it.
    #[arg(long)]
    person: Option<String>,
    /// Action: read, search, update, export, print, login, loginFailed, ...
    #[arg(long)]
    action: Option<String>,
    /// Key of the patient, as `show` prints it.
    #[arg(long)]
    patient: Option<String>,
    /// done, refused or failed.
    #[arg(long)]
    outcome: Option<String>,
    /// Rows at most, 500.
    #[arg(long, default_value_t = 50)]
    limit: u32,
    /// Rows to skip.
    #[arg(long, default_value_t = 0)]
    offset: u32,
}

/// Whose disclosures.
#[derive(Args)]
pub struct Disclosures {
    /// Patient key, as `show` prints it.
    pub patient: String,
    /// Print them into this PDF file, or into this folder.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: Option<PathBuf>,
}

/// Runs a subcommand.
pub fn run(arguments: &Arguments, command: &Audit) -> Result<ExitCode, Failure> {
    match command {
        Audit::Verify { anchor } => {
            let app = unlocked(arguments)?;
            let anchors: Vec<String> = anchor.iter().map(|a| app.token_for(a.clone())).collect();
            let job = call(&app, "audit_verify", json!({ "anchors": anchors }))?;
            let verdict = wait(&app, &job, arguments)?.verdict;
            Ok(print_verdict(arguments, &verdict.ok_or_else(|| Failure::failed("there was no verdict"))?))
        }
        Audit::Check { file, anchor } => {
            let verdict =
                accession_app::audit_check(file, anchor).map_err(|e| Failure::from(e).of_file(file))?;
            Ok(print_verdict(arguments, &verdict))
        }
        Audit::List(list) => {
            print_list(arguments, list)?;
            Ok(ExitCode::SUCCESS)
        }
        Audit::Export { out } => {
            let app = unlocked(arguments)?;
            let job = call(&app, "audit_export", json!({ "folder": app.token_for(out.clone()) }))?;
            let receipt = wait(&app, &job, arguments)?.audit_export;
            let receipt = receipt.ok_or_else(|| Failure::failed("there was no receipt"))?;
            if arguments.json {
                line(&receipt);
            } else {
                say(format!(
                    "{}: {} entries, SHA-256 {}",
                    receipt.file,
                    thousands(receipt.entries),
                    receipt.sha256
                ));
            }
            Ok(ExitCode::SUCCESS)
        }
        Audit::Anchor { folder } => {
            let app = unlocked(arguments)?;
            let token = app.token_for(folder.clone());
            let page: AuditPage = ask(&app, "audit_anchor", json!({ "folder": token }))?;
            if arguments.json {
                line(
                    &json!({ "folder": page.anchor_folder, "anchored": page.anchored, "publicKey": page.public_key }),
                );
            } else {
                say(format!(
                    "The anchor is kept in {} and vouches for entry {}.",
                    page.anchor_folder, page.anchored
                ));
                say(format!("Signed by {}.", page.public_key));
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn print_verdict(arguments: &Arguments, verdict: &AuditVerdict) -> ExitCode {
    if arguments.json {
        line(verdict);
    } else {
        say(format!(
            "{} entries, {} checkpoints, anchored to entry {}; last at {}.",
            thousands(verdict.entries),
            thousands(verdict.checkpoints),
            thousands(verdict.anchored_to),
            verdict.last_at
        ));
        say(format!("Head {}", verdict.head));
        verdict.notes.iter().for_each(|note| say(format!("Note: {note}")));
        for problem in &verdict.problems {
            say(format!("Entry {}: {}", problem.seq, problem.what));
        }
        say(if verdict.whole { "The trail is whole." } else { "The trail is NOT whole." });
    }
    if verdict.whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn print_list(arguments: &Arguments, list: &List) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let query = json!({
        "from": list.from, "to": list.to, "person": list.person, "action": list.action, "patient": list.patient,
        "outcome": list.outcome, "limit": list.limit, "offset": list.offset,
    });
    let page: AuditPage = ask(&app, "audit_find", query)?;
    if arguments.json {
        line(&page);
        return Ok(());
    }
    for row in &page.rows {
        let of = [("patient", &row.patient), ("tumor", &row.tumor)];
        let keys = of.iter().filter_map(|(n, k)| k.as_ref().map(|k| format!("{n}={k} "))).collect::<String>();
        let detail: Vec<String> = row.detail.iter().map(|(n, v)| format!("{n}={v}")).collect();
        say(format!(
            "{:>7}  {}  {:<10} {:<12} {:<11} {:<12} {:<7} {keys}{}",
            row.seq,
            row.at,
            row.role,
            row.who,
            row.action,
            row.object,
            row.outcome,
            detail.join(" ")
        ));
    }
    say(format!("{} of {} entries", thousands(page.total), thousands(page.all)));
    Ok(())
}

/// Lists or prints the disclosures of a patient.
pub fn disclosures(arguments: &Arguments, args: &Disclosures) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    if let Some(out) = &args.out {
        let order = json!({ "patient": args.patient, "folder": app.token_for(out.clone()) });
        let written = call(&app, "disclosures_print", order)?;
        if arguments.json {
            line(&written);
        } else {
            say(format!("{} is written.", written["file"].as_str().unwrap_or("")));
        }
        return Ok(());
    }
    let views: Vec<DisclosureView> = ask(&app, "disclosures", json!({ "patient": args.patient }))?;
    if arguments.json {
        line(&views);
        return Ok(());
    }
    if views.is_empty() {
        say("Nothing was disclosed in the last six years.");
    }
    for view in &views {
        let times = if view.count == 1 {
            view.first.clone()
        } else {
            format!("{} to {}, {} times", view.first, view.last, view.count)
        };
        say(format!("{times}  {}  {}  {}", view.recipient, view.what, view.purpose));
    }
    Ok(())
}
