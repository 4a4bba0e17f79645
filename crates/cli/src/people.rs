//! `user`: people, their roles and pass phrases.

use accession_app::views::{PeopleView, PersonView};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::args::Arguments;
use crate::output::{Failure, line, say};
use crate::registry::{ask, call, out_folder, passphrase, secret, there, unlock, unlocked};

/// What to do with people.
#[derive(Subcommand)]
pub enum User {
    /// List people, their roles and permissions.
    #[command(after_help = "Example:\n  accession user list --registry ~/reg --json")]
    List,
    /// Add a person; they must change the pass phrase at their first login.
    #[command(
        after_help = "The first pass phrase comes from ACCESSION_NEW_PASSPHRASE or a prompt.\n\nExample:\n  accession user add r.quist --name 'R. Quist' --role registrar --registry ~/reg"
    )]
    Add {
        /// Login: letters, digits, `.`, `-`, `_`, blanks between; never given twice.
        login: String,
        /// Name, as it stands beside amendments.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[command(flatten)]
        standing: Standing,
    },
    /// Change a person's role and extras, effective at once.
    #[command(
        after_help = "Example:\n  accession user role r.quist --role supervisor --reason 'promoted' --registry ~/reg"
    )]
    Role {
        /// Whose.
        login: String,
        /// What they may do from now on.
        #[command(flatten)]
        standing: Standing,
        /// Why; recorded.
        #[arg(long)]
        reason: String,
    },
    /// Shut a person out: their key goes at once, and open sessions of theirs close.
    #[command(
        after_help = "Example:\n  accession user disable r.quist --reason 'left on 1 May' --registry ~/reg"
    )]
    Disable(Whom),
    /// Let a person in again; then give them a pass phrase with `user reset`.
    #[command(after_help = "Example:\n  accession user enable r.quist --reason 'is back' --registry ~/reg")]
    Enable(Whom),
    /// Give a person a new pass phrase, which they must change.
    #[command(
        after_help = "The new pass phrase comes from ACCESSION_NEW_PASSPHRASE or a prompt.\n\nExample:\n  accession user reset r.quist --reason 'forgotten' --registry ~/reg"
    )]
    Reset(Whom),
    /// Change one's own pass phrase, or begin or end the use of a key file.
    #[command(
        after_help = "The new pass phrase comes from ACCESSION_NEW_PASSPHRASE or a prompt.\n\nExample:\n  accession user passwd --registry ~/reg --user r.quist --new-key-file /media/stick/accession-1f2e3d4c.keyfile"
    )]
    Passwd {
        /// Key file that is needed from now on; without it none is.
        #[arg(long, value_name = "FILE", conflicts_with = "make_key_file")]
        new_key_file: Option<std::path::PathBuf>,
        /// Make a key file in this folder, and need it from now on.
        #[arg(long, value_name = "DIR")]
        make_key_file: Option<std::path::PathBuf>,
    },
}

/// A role and what goes beside it.
#[derive(Args)]
pub struct Standing {
    /// admin, supervisor, registrar or researcher.
    #[arg(long, value_parser = ["admin", "supervisor", "registrar", "researcher"])]
    role: String,
    /// A permission beside the role, such as Import; may be repeated.
    #[arg(long, value_name = "PERMISSION")]
    extra: Vec<String>,
}

/// A person, and why.
#[derive(Args)]
pub struct Whom {
    /// Login.
    login: String,
    /// Why; recorded.
    #[arg(long)]
    reason: String,
}

/// A new pass phrase, from the environment or typed twice without echo.
pub fn new_passphrase() -> Result<String, Failure> {
    let first = secret("ACCESSION_NEW_PASSPHRASE", "New pass phrase (at least 15 characters): ")?;
    if std::env::var_os("ACCESSION_NEW_PASSPHRASE").is_none()
        && secret("ACCESSION_NEW_PASSPHRASE", "The same again: ")? != first
    {
        return Err(Failure::failed("the two are not the same; nothing was changed"));
    }
    Ok(first)
}

/// The person of a login.
pub fn person(app: &accession_app::App, login: &str) -> Result<PersonView, Failure> {
    let all: PeopleView = ask(app, "people", Value::Null)?;
    let found = all.people.into_iter().find(|p| p.login.to_lowercase() == login.to_lowercase());
    found.ok_or_else(|| {
        Failure::failed(format!("nobody has the login {login}; `accession user list` shows who there is"))
    })
}

fn change(p: &PersonView, disabled: bool, reason: &str) -> Value {
    json!({ "person": p.person, "name": p.name, "role": p.role, "extras": p.extras, "disabled": disabled, "reason": reason })
}

/// Runs a subcommand.
pub fn run(arguments: &Arguments, command: &User) -> Result<(), Failure> {
    let answer = match command {
        User::List => call(&unlocked(arguments)?, "people", Value::Null)?,
        User::Add { login, name, standing } => {
            let app = unlocked(arguments)?;
            let order = json!({
                "login": login, "name": name, "role": standing.role, "extras": standing.extra, "passphrase": new_passphrase()?,
            });
            call(&app, "person_add", order)?
        }
        User::Role { login, standing, reason } => {
            let app = unlocked(arguments)?;
            let p = person(&app, login)?;
            let mut order = change(&p, p.disabled, reason);
            order["role"] = json!(standing.role);
            order["extras"] = json!(standing.extra);
            call(&app, "person_change", order)?
        }
        User::Disable(whom) => {
            let app = unlocked(arguments)?;
            call(&app, "person_change", change(&person(&app, &whom.login)?, true, &whom.reason))?
        }
        User::Enable(whom) => {
            let app = unlocked(arguments)?;
            call(&app, "person_change", change(&person(&app, &whom.login)?, false, &whom.reason))?
        }
        User::Reset(whom) => {
            let app = unlocked(arguments)?;
            let key = person(&app, &whom.login)?.person;
            let order = json!({ "person": key, "passphrase": new_passphrase()?, "reason": whom.reason });
            call(&app, "person_reset", order)?
        }
        User::Passwd { new_key_file, make_key_file } => {
            return passwd(arguments, new_key_file.as_deref(), make_key_file.as_deref());
        }
    };
    if arguments.json {
        line(&answer);
        return Ok(());
    }
    let all: PeopleView =
        serde_json::from_value(answer).map_err(|_| Failure::failed("the answer was not understood"))?;
    say("login\tname\trole\textras\tstanding\tlast login");
    for p in &all.people {
        let standing = match (p.disabled, p.must_change) {
            (true, _) => "shut out",
            (false, true) => "must change the pass phrase",
            (false, false) => "in",
        };
        let last = if p.last_login.is_empty() { "never" } else { p.last_login.as_str() };
        say(format!("{}\t{}\t{}\t{}\t{standing}\t{last}", p.login, p.name, p.role, p.extras.join(" ")));
    }
    if all.rotation_due {
        say("Somebody was shut out since the data key was last changed; `accession keys rotate` changes it.");
    }
    Ok(())
}

fn passwd(
    arguments: &Arguments,
    new_key_file: Option<&std::path::Path>,
    make_key_file: Option<&std::path::Path>,
) -> Result<(), Failure> {
    let app = there(arguments)?;
    let old = passphrase("Pass phrase until now: ")?;
    unlock(&app, arguments, &old)?;
    let new = new_passphrase()?;
    let made = match make_key_file {
        Some(folder) => {
            let written = call(&app, "key_file_make", json!({ "folder": out_folder(&app, folder)? }))?;
            Some(folder.join(written["file"].as_str().unwrap_or("")))
        }
        None => None,
    };
    let token = |file: Option<&std::path::Path>| file.map(|f| app.token_for(f.to_owned()));
    let order = json!({
        "old": old, "oldKeyFile": token(arguments.key_file.as_deref()),
        "new": new, "newKeyFile": token(made.as_deref().or(new_key_file)),
    });
    let session = call(&app, "password_change", order)?;
    if arguments.json {
        line(&json!({ "login": session["login"], "keyFile": made.as_deref().or(new_key_file) }));
    } else {
        say("The pass phrase is changed.");
        if let Some(file) = made {
            say(format!("{} is needed beside it from now on. Keep a copy in another place.", file.display()));
        }
    }
    Ok(())
}
