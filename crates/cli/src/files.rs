//! `validate` and `rewrite`: files only, no registry.

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::args::{Rewrite, Validate};
use crate::output::{Failure, line, say, thousands};

/// One line of JSON a file, or a few lines for people. Exit code 1 when any file is invalid.
pub fn validate(args: &Validate, json: bool) -> Result<ExitCode, Failure> {
    let mut all_valid = true;
    for file in &args.files {
        let name = file.display().to_string();
        let report = match accession_app::validate(file, &args.dictionary, args.relaxed) {
            Ok(report) => {
                serde_json::to_value(&report).map_err(|_| Failure::failed("a report could not be written"))?
            }
            // A file that cannot be opened is as invalid as one that cannot be read to its end.
            Err(error) => json!({
                "valid": false, "patients": 0, "tumors": 0, "items": 0, "errors": [],
                "fatal": { "message": error.message, "line": 0 },
            }),
        };
        all_valid &= report["valid"] == true;
        if json {
            let mut object = serde_json::Map::new();
            object.insert("file".into(), Value::String(name));
            if let Value::Object(fields) = report {
                object.extend(fields);
            }
            line(&object);
        } else {
            for_people(&name, &report);
        }
    }
    Ok(ExitCode::from(u8::from(!all_valid)))
}

fn for_people(name: &str, report: &Value) {
    let n = |field: &str| thousands(report[field].as_u64().unwrap_or(0));
    let verdict = if report["valid"] == true { "valid" } else { "NOT valid" };
    say(format!(
        "{name}: {verdict}. {} patients, {} tumors, {} items.",
        n("patients"),
        n("tumors"),
        n("items")
    ));
    let text = |v: &Value| v.as_str().unwrap_or("").to_owned();
    if let Some(fatal) = report["fatal"].as_object() {
        // Line 0: the file could not even be opened.
        let line =
            fatal["line"].as_u64().filter(|n| *n > 0).map(|n| format!("line {n}: ")).unwrap_or_default();
        say(format!("  {line}{}", text(&fatal["message"])));
    }
    let errors = report["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    for error in errors.iter().take(50) {
        say(format!(
            "  line {}: {}: {} ({})",
            error["line"],
            text(&error["naaccrId"]),
            text(&error["code"]),
            text(&error["message"])
        ));
    }
    if errors.len() > 50 {
        say(format!("  and {} more; --json shows all", errors.len() - 50));
    }
}

/// Reads and writes again.
pub fn rewrite(args: &Rewrite, json: bool) -> Result<(), Failure> {
    let counts =
        accession_app::rewrite(&args.input, &args.output, &args.dictionary, args.time_generated.clone())
            .map_err(|e| Failure::from(e).of_file(&args.input))?;
    let (patients, tumors, items) = (counts.patients, counts.tumors, counts.items);
    if json {
        let file = args.output.display().to_string();
        line(&json!({ "file": file, "patients": patients, "tumors": tumors, "items": items }));
    } else {
        say(format!(
            "{}: {} patients, {} tumors, {} items.",
            args.output.display(),
            thousands(patients),
            thousands(tumors),
            thousands(items)
        ));
    }
    Ok(())
}
