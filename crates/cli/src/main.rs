//! `accession`: every batch job without a window, for schedulers, large files and checks by others.
//!
//! Each subcommand goes through the same command table as the window. Progress goes to stderr, results to stdout;
//! `--json` prints them for machines. Exit code 0 only on success, 1 on failure, 2 for bad usage.
//! The pass phrase comes from `ACCESSION_PASSPHRASE` or a prompt, never from an argument.

mod args;
mod audit;
mod backup;
mod bench;
mod content;
mod dictionary;
mod files;
mod keys;
mod output;
mod people;
mod registry;
mod stage;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use output::Failure;

fn main() -> ExitCode {
    accession_app::harden_process();
    accession_app::quiet_panics();
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            failure.print(arguments.json);
            ExitCode::from(failure.exit)
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Validate(a) => return files::validate(a, arguments.json),
        Command::Rewrite(a) => files::rewrite(a, arguments.json)?,
        Command::Convert(a) => files::convert(a, arguments.json)?,
        Command::Stage(a) => stage::run(arguments, a)?,
        Command::Content(a) => content::run(arguments, a)?,
        Command::Dictionary(a) => return dictionary::run(arguments, a),
        Command::User(a) => people::run(arguments, a)?,
        Command::Keys(a) => keys::run(arguments, a)?,
        Command::Audit(a) => return audit::run(arguments, a),
        Command::Disclosures(a) => audit::disclosures(arguments, a)?,
        Command::Backup(a) => return backup::run(arguments, a),
        Command::Salvage(a) => return backup::salvage(arguments, a),
        Command::Restore(a) => backup::restore(arguments, a)?,
        Command::Init(a) => registry::init(arguments, a)?,
        Command::Demo(a) => registry::demo(arguments, a)?,
        Command::Doctor => registry::doctor(arguments)?,
        Command::Import(a) => registry::import(arguments, a)?,
        Command::List(a) => registry::list(arguments, a)?,
        Command::Show(a) => registry::show(arguments, a)?,
        Command::New(a) => registry::new(arguments, a)?,
        Command::Amend(a) => registry::amend(arguments, a)?,
        Command::Complete(a) => registry::complete(arguments, a)?,
        Command::Contact(a) => registry::contact(arguments, a)?,
        Command::Submit(a) => registry::submit(arguments, a)?,
        Command::Extract(a) => registry::extract(arguments, a)?,
        Command::Bench(a) => bench::run(arguments, a)?,
    }
    Ok(ExitCode::SUCCESS)
}
