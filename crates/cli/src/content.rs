//! `content`: the staging algorithms of a registry, those that came with the program and installed releases.

use std::path::PathBuf;

use accession_app::views::PackView;
use clap::Subcommand;
use serde_json::{Value, json};

use crate::args::Arguments;
use crate::output::{Failure, line, say};
use crate::registry::{call, unlocked};

/// Staging algorithms.
#[derive(Subcommand)]
pub enum Content {
    /// Install an official release: it answers for its years, and its notes and long descriptions show in the lookup.
    #[command(after_help = "Example:\n  accession content add --registry ~/reg eod_public-3.3.zip")]
    Add {
        /// The release, as its publisher gives it out.
        file: PathBuf,
    },
    /// List the algorithms of a registry.
    #[command(after_help = "Example:\n  accession content list --registry ~/reg")]
    List,
    /// Take an installed release out of force; the built-in facts then answer for its years.
    #[command(after_help = "Example:\n  accession content remove --registry ~/reg eod_public-3.3")]
    Remove {
        /// Key of the release, as `list` prints it.
        key: String,
        /// Put it in force again instead.
        #[arg(long)]
        undo: bool,
    },
}

/// Runs a subcommand; each answers with all algorithms as they then are.
pub fn run(arguments: &Arguments, command: &Content) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let answer = match command {
        Content::Add { file } => {
            let order = json!({ "file": app.token_for(file.clone()) });
            call(&app, "content_add", order).map_err(|f| f.of_file(file))?
        }
        Content::List => call(&app, "content_packs", Value::Null)?,
        Content::Remove { key, undo } => call(&app, "content_force", json!({ "key": key, "inForce": undo }))?,
    };
    if arguments.json {
        line(&answer);
        return Ok(());
    }
    let packs: Vec<PackView> =
        serde_json::from_value(answer).map_err(|_| Failure::failed("the answer was not understood"))?;
    for pack in &packs {
        let origin = match (pack.built_in, pack.added.get(..10)) {
            (true, _) | (_, None) => "built in".to_owned(),
            (false, Some(day)) => format!("added {day} by {}", pack.by),
        };
        let state = if pack.in_force { "in force" } else { "not in force" };
        let years = if pack.years.is_empty() { "for no year" } else { &pack.years };
        let (name, schemas, tables) = (&pack.name, pack.schemas, pack.tables);
        say(format!("{}: {name}, {years}, {schemas} schemas, {tables} tables, {origin}, {state}", pack.key));
    }
    Ok(())
}
