//! `validate`, `rewrite` and `convert`: files only, no registry.

use std::process::ExitCode;

use accession_app::views::ConversionView;
use accession_app::{Conversion, Format, LeftOut, Reading, Retired, TooLong, Unknown, Writing, Written};
use serde_json::{Value, json};

use crate::args::{Convert, Gone, Long, Read, Rewrite, Shape, Strange, Validate};
use crate::output::{Failure, line, line_of_file, say, thousands};

fn reading(read: &Read, unknown: Strange) -> Reading {
    Reading {
        dictionaries: read.dictionary.clone(),
        lenient: read.lenient,
        relaxed: read.relaxed,
        namespaces: read.namespace.clone(),
        windows_1252: read.windows_1252,
        unknown: match unknown {
            Strange::Error => Unknown::Error,
            Strange::Ignore => Unknown::Ignore,
            Strange::Keep => Unknown::Keep,
        },
    }
}

fn writing(too_long: Long, time_generated: &Option<String>) -> Writing {
    Writing {
        time_generated: time_generated.clone(),
        too_long: match too_long {
            Long::Stop => TooLong::Stop,
            Long::Drop => TooLong::Drop,
            Long::Keep => TooLong::Keep,
        },
    }
}

/// One line of JSON a file, or a few lines for people. Exit code 1 when any file is invalid.
pub fn validate(args: &Validate, json: bool) -> Result<ExitCode, Failure> {
    let mut all_valid = true;
    let reading = reading(&args.read, args.unknown);
    for file in &args.files {
        let name = file.display().to_string();
        let report = match accession_app::validate(file, &reading) {
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

fn say_written(file: &std::path::Path, written: &Written) {
    say(format!(
        "{}: {} patients, {} tumors, {} items.",
        file.display(),
        thousands(written.patients),
        thousands(written.tumors),
        thousands(written.items)
    ));
    for LeftOut { naaccr_id, patient, tumor, what } in written.left_out.iter().take(50) {
        let tumor = tumor.map(|n| format!(", tumor {n}")).unwrap_or_default();
        say(format!("  left out: {naaccr_id} of patient {patient}{tumor} ({what})"));
    }
    if written.left_out.len() > 50 {
        say(format!("  and {} more; --json shows all", written.left_out.len() - 50));
    }
}

/// Reads and writes again.
pub fn rewrite(args: &Rewrite, json: bool) -> Result<(), Failure> {
    let (reading, writing) =
        (reading(&args.read, args.unknown), writing(args.too_long, &args.time_generated));
    let written = accession_app::rewrite(&args.input, &args.output, &reading, &writing)
        .map_err(|e| Failure::from(e).of_file(&args.input))?;
    if json {
        line_of_file(&args.output, &written);
    } else {
        say_written(&args.output, &written);
    }
    Ok(())
}

/// Converts to another version.
pub fn convert(args: &Convert, json: bool) -> Result<(), Failure> {
    let (reading, writing) =
        (reading(&args.read, Strange::Keep), writing(args.too_long, &args.time_generated));
    let order = Conversion {
        to: args.to,
        retired: match args.retired {
            Gone::Remove => Retired::Remove,
            Gone::Keep => Retired::Keep,
        },
        format: match args.format {
            Shape::Xml => Format::Xml,
            Shape::Flat => Format::Flat,
        },
        report: args.report.clone(),
    };
    let converted = accession_app::convert(&args.input, &args.output, &reading, &writing, &order)
        .map_err(|e| Failure::from(e).of_file(&args.input))?;
    if json {
        line_of_file(&args.output, &converted);
        return Ok(());
    }
    say_written(&args.output, &converted.written);
    say_conversion(&converted.conversion);
    if let Some(report) = &converted.report {
        say(format!("{report}: every change, one a line. It holds patients' values."));
    }
    Ok(())
}

/// What a conversion did, by rule.
pub fn say_conversion(conversion: &ConversionView) {
    say(format!(
        "Converted from version {} to {}: {} values, {} of them to look at.",
        conversion.from,
        conversion.to,
        thousands(conversion.changes),
        thousands(conversion.review)
    ));
    for rule in conversion.rules.iter().take(30) {
        let to = if rule.to.is_empty() || rule.to == rule.from {
            String::new()
        } else {
            format!(" to {}", rule.to)
        };
        let review =
            if rule.review > 0 { format!(", {} to look at", thousands(rule.review)) } else { String::new() };
        let (n, from, kind) = (thousands(rule.count), &rule.from, &rule.kind);
        say(format!("  {n} x {kind} {from}{to} ({}{review}): {}", rule.rule, rule.note));
    }
    if conversion.rules.len() > 30 {
        say(format!("  and {} more rules; --json shows all", conversion.rules.len() - 30));
    }
}
