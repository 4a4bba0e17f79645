//! `dictionary`: the user dictionaries of a registry, and a look at one without.

use std::process::ExitCode;

use accession_app::views::{DictionaryCheckView, DictionaryView};
use serde_json::{Value, json};

use crate::args::{Arguments, Dictionary};
use crate::output::{Failure, line, say};
use crate::registry::{call, unlocked};

/// Runs a subcommand; exit code 1 when a dictionary that is only looked at cannot be used.
pub fn run(arguments: &Arguments, command: &Dictionary) -> Result<ExitCode, Failure> {
    let answer = match command {
        Dictionary::Check { file } => {
            let check = accession_app::check_dictionary(file).map_err(|e| Failure::from(e).of_file(file))?;
            return Ok(print_check(arguments, &check));
        }
        Dictionary::Add { file, strict } => {
            let app = unlocked(arguments)?;
            let order = json!({ "file": app.token_for(file.clone()), "lenient": !strict });
            call(&app, "dictionary_add", order).map_err(|f| f.of_file(file))?
        }
        Dictionary::List => call(&unlocked(arguments)?, "dictionaries", Value::Null)?,
        Dictionary::Retire { uri, undo } => {
            call(&unlocked(arguments)?, "dictionary_retire", json!({ "uri": uri, "inForce": undo }))?
        }
    };
    if arguments.json {
        line(&answer);
        return Ok(ExitCode::SUCCESS);
    }
    let all: Vec<DictionaryView> =
        serde_json::from_value(answer).map_err(|_| Failure::failed("the answer was not understood"))?;
    if all.is_empty() {
        say("No user dictionary is installed.");
    }
    for dictionary in &all {
        let state = if dictionary.in_force { "in force" } else { "retired" };
        let day = dictionary.added.get(..10).unwrap_or("");
        say(format!("{}: {}, {state}, added {day} by {}", dictionary.uri, holds(dictionary), dictionary.by));
        dictionary.warnings.iter().for_each(|w| say(format!("  overlooked: {w}")));
    }
    Ok(ExitCode::SUCCESS)
}

fn holds(dictionary: &DictionaryView) -> String {
    let version = dictionary.version.map_or("any version".to_owned(), |v| format!("version {v}"));
    format!("{} items, {version}", dictionary.items.len())
}

fn print_check(arguments: &Arguments, check: &DictionaryCheckView) -> ExitCode {
    if arguments.json {
        line(check);
    } else {
        let verdict = match (check.usable, check.sound) {
            (false, _) => "it cannot be used here",
            (true, true) => "sound",
            (true, false) => "it breaks rules of the standard, which can be overlooked",
        };
        say(format!("{}: {}, {verdict}.", check.dictionary.uri, holds(&check.dictionary)));
        check.problems.iter().for_each(|p| say(format!("  {p}")));
        for item in &check.dictionary.items {
            let unlimited = if item.unlimited { " or more" } else { "" };
            say(format!(
                "  {} {} {}: {} {}{unlimited}, {}",
                item.number, item.id, item.name, item.data_type, item.length, item.parent
            ));
        }
    }
    ExitCode::from(u8::from(!check.usable || !check.sound))
}
