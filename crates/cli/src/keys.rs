//! `keys`: who can open the registry, recovery key, key files, change of the data key.

use std::io::BufRead;
use std::path::PathBuf;

use accession_app::KeyCost;
use accession_app::views::{KeysView, RecoveryKeyView};
use clap::Subcommand;
use serde_json::{Value, json};

use crate::args::Arguments;
use crate::output::{Failure, line, say};
use crate::people::{new_passphrase, person};
use crate::registry::{app, ask, call, out_folder, secret, there, unlocked, wait};

/// What to do with keys.
#[derive(Subcommand)]
pub enum Keys {
    /// Show who can open the registry, and how.
    #[command(after_help = "Example:\n  accession keys status --registry ~/reg")]
    Status,
    /// Make a recovery key: it is printed once, and in force once it was typed back.
    #[command(
        after_help = "The key is typed back on standard input.\n\nExample:\n  accession keys recovery --registry ~/reg --sheet /media/safe"
    )]
    Recovery {
        /// Write a sheet for the safe (PDF) into this folder.
        #[arg(long, value_name = "DIR")]
        sheet: Option<PathBuf>,
    },
    /// Emergency access: give a person a new pass phrase with the recovery key.
    #[command(
        after_help = "The recovery key comes from ACCESSION_RECOVERY_KEY or a prompt, the new pass phrase from ACCESSION_NEW_PASSPHRASE or a prompt.\n\nExample:\n  accession keys recover m.okafor --name 'A. Dahl' --reason 'the administrator is ill' --registry ~/reg"
    )]
    Recover {
        /// Login of who gets a new pass phrase.
        login: String,
        /// Your name; recorded.
        #[arg(long)]
        name: String,
        /// Why; recorded.
        #[arg(long)]
        reason: String,
    },
    /// Change the data key: the registry is written anew, nobody's pass phrase changes.
    #[command(
        after_help = "Nobody else may have the registry open.\n\nExample:\n  accession keys rotate --registry ~/reg --reason 'R. Quist has left'"
    )]
    Rotate {
        /// Why; recorded.
        #[arg(long)]
        reason: String,
    },
    /// Put the key file before the last change in the place of one that cannot be used.
    #[command(after_help = "Example:\n  accession keys previous --registry ~/reg")]
    Previous,
    /// Make a key file in a folder; `accession user passwd --new-key-file` puts it to use.
    #[command(after_help = "Example:\n  accession keys keyfile /media/stick --registry ~/reg")]
    Keyfile {
        /// Folder.
        folder: PathBuf,
    },
    /// Confirm a key file that is older than the registry: it becomes what the registry remembers.
    #[command(
        after_help = "Example:\n  accession keys heal --registry ~/reg --reason 'restored by IT on Monday'"
    )]
    Heal {
        /// Why; recorded.
        #[arg(long)]
        reason: String,
    },
}

/// Runs a subcommand.
pub fn run(arguments: &Arguments, command: &Keys) -> Result<(), Failure> {
    match command {
        Keys::Status => print(arguments, &ask(&unlocked(arguments)?, "keys_status", Value::Null)?),
        Keys::Recovery { sheet } => return recovery(arguments, sheet.as_deref()),
        Keys::Recover { login, name, reason } => return recover(arguments, login, name, reason),
        Keys::Rotate { reason } => {
            let app = unlocked(arguments)?;
            let job = call(&app, "keys_rotate", json!({ "reason": reason }))?;
            let keys = wait(&app, &job, arguments)?.keys;
            print(arguments, &keys.ok_or_else(|| Failure::failed("the job left no answer"))?);
        }
        Keys::Previous => {
            let status = call(&app(arguments, KeyCost::Standard), "keys_previous", Value::Null)?;
            if arguments.json {
                line(&status);
            } else {
                say(
                    "The earlier key file is in place. An administrator unlocks the registry and confirms it.",
                );
            }
        }
        Keys::Keyfile { folder } => {
            let app = unlocked(arguments)?;
            let written = call(&app, "key_file_make", json!({ "folder": out_folder(&app, folder)? }))?;
            let path = folder.join(written["file"].as_str().unwrap_or(""));
            if arguments.json {
                line(&json!({ "file": path }));
            } else {
                say(format!("{}", path.display()));
            }
        }
        Keys::Heal { reason } => {
            print(arguments, &ask(&unlocked(arguments)?, "keys_heal", json!({ "reason": reason }))?);
        }
    }
    Ok(())
}

fn print(arguments: &Arguments, keys: &KeysView) {
    if arguments.json {
        line(keys);
        return;
    }
    say(format!("Vault {}, data key number {}.", keys.vault, keys.generation));
    say("who\topens with\tsince\tderivation\tfingerprint");
    for slot in &keys.slots {
        say(format!(
            "{}\t{}\t{}\t{}\t{}",
            slot.login, slot.kind, slot.created, slot.derivation, slot.fingerprint
        ));
    }
    if !keys.recovery {
        say("There is no recovery key; `accession keys recovery` makes one.");
    }
    if keys.rotation_due {
        say("Somebody was shut out since the data key was last changed; `accession keys rotate` changes it.");
    }
    if keys.stale {
        say(
            "The key file is an older one that was put back; `accession keys heal` confirms the registry's own.",
        );
    }
}

fn recovery(arguments: &Arguments, sheet: Option<&std::path::Path>) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let made: RecoveryKeyView = ask(&app, "recovery_make", Value::Null)?;
    if arguments.json {
        line(&made);
    } else {
        say(made.groups.join("-"));
    }
    if let Some(folder) = sheet {
        let written = call(&app, "recovery_sheet", json!({ "folder": out_folder(&app, folder)? }))?;
        eprintln!("{}", folder.join(written["file"].as_str().unwrap_or("")).display());
    }
    eprintln!("It is shown this once. Type it back, and it is in force:");
    let mut typed = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut typed)
        .map_err(|_| Failure::failed("nothing was typed; the recovery key is not in force"))?;
    print(arguments, &ask(&app, "recovery_confirm", json!({ "typed": typed.trim() }))?);
    Ok(())
}

fn recover(arguments: &Arguments, login: &str, name: &str, reason: &str) -> Result<(), Failure> {
    let app = there(arguments)?;
    let key = secret("ACCESSION_RECOVERY_KEY", "Recovery key: ")?;
    let order = json!({ "recoveryKey": key, "name": name, "reason": reason });
    call(&app, "registry_recover", order)?;
    let whom = person(&app, login)?;
    let reset = json!({ "person": whom.person, "passphrase": new_passphrase()?, "reason": reason });
    let answer = call(&app, "person_reset", reset)?;
    if arguments.json {
        line(&answer);
    } else {
        say(format!(
            "{login} comes in with the new pass phrase and must change it. Make a new recovery key: this one has been seen."
        ));
    }
    Ok(())
}
