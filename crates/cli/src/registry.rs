//! Subcommands that open a registry.

use std::path::Path;
use std::sync::Arc;

use accession_app::views::{AbstractView, AbstractsPage, ImportReport, JobView, SubmissionPlan, Sum};
use accession_app::{App, Config, DemoOrder, KeyCost, NoDesk, default_folder};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::args::{self, Arguments, Cost};
use crate::files::say_conversion;
use crate::output::{Failure, line, progress, say, thousands};

/// The program over the registry's folder, still locked.
pub fn app(arguments: &Arguments, cost: KeyCost) -> App {
    let folder = arguments.registry.clone().unwrap_or_else(default_folder);
    // A batch job ends by itself; locking it half-way would only lose its work.
    let config = Config { folder, key_cost: cost, program: "command line", locks_when_idle: false };
    App::new(config, Arc::new(NoDesk))
}

fn cost(cost: Cost) -> KeyCost {
    match cost {
        Cost::Standard => KeyCost::Standard,
        Cost::Floor => KeyCost::Floor,
    }
}

/// The pass phrase, from the environment or typed without echo.
pub fn passphrase(prompt: &str) -> Result<String, Failure> {
    secret("ACCESSION_PASSPHRASE", prompt)
}

/// A secret from the environment variable, or typed without echo.
pub fn secret(variable: &str, prompt: &str) -> Result<String, Failure> {
    match std::env::var(variable) {
        Ok(secret) => Ok(secret),
        Err(_) => rpassword::prompt_password(prompt)
            .map_err(|_| Failure::usage(format!("set {variable}, or start from a terminal to type it"))),
    }
}

/// Runs a command; the answer as JSON.
pub fn call(app: &App, command: &str, args: Value) -> Result<Value, Failure> {
    Ok(app.dispatch(command, args)?)
}

/// Runs a command; the answer as its view.
pub fn ask<T: DeserializeOwned>(app: &App, command: &str, args: Value) -> Result<T, Failure> {
    serde_json::from_value(call(app, command, args)?)
        .map_err(|_| Failure::failed("the answer was not understood"))
}

/// The program over a registry that is there, still locked.
pub fn there(arguments: &Arguments) -> Result<App, Failure> {
    let app = app(arguments, KeyCost::Standard);
    let status = call(&app, "registry_status", Value::Null)?;
    if status["state"] == "none" {
        let folder = status["folder"].as_str().unwrap_or("");
        return Err(Failure::failed(format!("there is no registry in {folder}; `accession init` makes one")));
    }
    Ok(app)
}

/// The registry, opened by the user of the arguments with the pass phrase.
pub fn unlocked(arguments: &Arguments) -> Result<App, Failure> {
    let app = there(arguments)?;
    unlock(&app, arguments, &passphrase("Pass phrase: ")?)?;
    Ok(app)
}

/// Opens the registry for the user of the arguments.
pub fn unlock(app: &App, arguments: &Arguments, phrase: &str) -> Result<(), Failure> {
    let key_file = arguments.key_file.as_ref().map(|file| app.token_for(file.clone()));
    let order = json!({ "person": arguments.user, "passphrase": phrase, "keyFile": key_file });
    call(app, "registry_unlock", order)?;
    Ok(())
}

/// Waits for a job that was started, with its progress on stderr.
pub fn wait(app: &App, job: &Value, arguments: &Arguments) -> Result<JobView, Failure> {
    let key = job["job"].as_str().unwrap_or("");
    let mut show = progress(arguments.quiet || arguments.json);
    let ended = app.wait(key, &mut show)?;
    show(&ended);
    match ended.error {
        Some(error) => Err(error.into()),
        None => Ok(ended),
    }
}

/// Creates a registry.
pub fn init(arguments: &Arguments, args: &args::Init) -> Result<(), Failure> {
    let app = app(arguments, cost(args.key_cost));
    let order = json!({
        "name": args.name, "facility": args.facility, "state": args.state, "user": args.user,
        "passphrase": passphrase("New pass phrase (at least 15 characters): ")?,
    });
    let session = call(&app, "registry_create", order)?;
    if arguments.json {
        line(&session);
    } else {
        say(format!("{} is ready in {}.", args.name, session["folder"].as_str().unwrap_or("")));
    }
    Ok(())
}

/// Fills a registry with invented patients; makes it when it is not there.
pub fn demo(arguments: &Arguments, args: &args::Demo) -> Result<(), Failure> {
    let as_of = match &args.as_of {
        None => None,
        Some(text) => Some(accession_app::day(text).ok_or_else(|| Failure::usage("--as-of takes YYYYMMDD"))?),
    };
    let app = app(arguments, cost(args.key_cost));
    let status = call(&app, "registry_status", Value::Null)?;
    let phrase = passphrase("Pass phrase: ")?;
    if status["state"] == "none" {
        let order = json!({ "name": "Demo registry, invented patients", "facility": "6020009", "state": "MD", "user": "Demo registrar", "passphrase": phrase });
        call(&app, "registry_create", order)?;
    } else {
        unlock(&app, arguments, &phrase)?;
    }
    let quiet = arguments.quiet || arguments.json;
    let report = app.demo(DemoOrder { patients: args.patients, seed: args.seed, as_of }, |n| {
        if !quiet {
            eprint!("\r{} of {} patients", thousands(n), thousands(args.patients));
        }
    })?;
    if !quiet {
        eprint!("\r\x1b[K");
    }
    if arguments.json {
        line(
            &json!({ "patients": report.patients, "tumors": report.tumors, "items": report.items, "contacts": report.contacts }),
        );
    } else {
        say(format!(
            "{} invented patients, {} tumors, {} items, {} contacts.",
            thousands(report.patients),
            thousands(report.tumors),
            thousands(report.items),
            thousands(report.contacts)
        ));
    }
    Ok(())
}

/// Checks engine, settings, pages and sums.
pub fn doctor(arguments: &Arguments) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let report = app.doctor()?;
    if arguments.json {
        line(&report);
    } else {
        say(format!("SQLite {}, SQLCipher {}", report.sqlite, report.sqlcipher));
        for setting in &report.settings {
            let wrong = format!("   WRONG: must be {}", setting.expected);
            let wrong = if setting.right { "" } else { wrong.as_str() };
            say(format!("  {} = {}{wrong}", setting.name, setting.value));
        }
        say(format!(
            "{} patients, {} tumors, {} amendments.",
            thousands(report.patients),
            thousands(report.tumors),
            thousands(report.amendments)
        ));
        for finding in &report.findings {
            say(format!("  damaged: {finding}"));
        }
        say(if report.findings.is_empty() { "Every page is sound." } else { "The file is damaged." });
    }
    if !report.findings.is_empty() {
        Err(Failure::failed("the registry's file is damaged; restore it from a backup"))
    } else if !report.is_sound() {
        Err(Failure::failed(
            "the database engine does not protect the registry as it must; install the program anew",
        ))
    } else {
        Ok(())
    }
}

fn sum_line(name: &str, sum: &Sum) -> String {
    format!(
        "{name}: {} read = {} new + {} matched + {} changed + {} skipped",
        thousands(sum.read),
        thousands(sum.new),
        thousands(sum.matched),
        thousands(sum.changed),
        thousands(sum.skipped)
    )
}

/// Imports a file.
pub fn import(arguments: &Arguments, args: &args::Import) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let token = app.token_for(args.file.clone());
    let order =
        json!({ "file": token, "dryRun": args.dry_run, "onChanged": args.on_changed, "status": args.status });
    let job = call(&app, "import_start", order)?;
    let report = wait(&app, &job, arguments).map_err(|f| f.of_file(&args.file))?.import;
    let report: ImportReport = report.ok_or_else(|| Failure::failed("the import left no report"))?;
    if arguments.json {
        line(&report);
        return Ok(());
    }
    if report.dry_run {
        say("Dry run: nothing was written.");
    }
    say(sum_line("Patients", &report.patients));
    say(sum_line("Tumors", &report.tumors));
    say(format!("{} items read, {} values amended.", thousands(report.items), thousands(report.amended)));
    if report.kept_unknown > 0 {
        say(format!(
            "{} values of items that neither the standard nor a dictionary has were kept as they came.",
            thousands(report.kept_unknown)
        ));
    }
    if let Some(conversion) = &report.conversion {
        say_conversion(conversion);
    }
    for row in &report.skipped {
        say(format!("  skipped, {}: {} (lines {})", thousands(row.count), row.reason, lines(&row.lines)));
    }
    for problem in report.problems.iter().take(20) {
        say(format!(
            "  {} x {} {} (lines {})",
            thousands(problem.count),
            problem.code,
            problem.item,
            lines(&problem.lines)
        ));
    }
    Ok(())
}

fn lines(all: &[u32]) -> String {
    let shown: Vec<String> = all.iter().take(5).map(u32::to_string).collect();
    shown.join(", ") + if all.len() > 5 { ", …" } else { "" }
}

/// Lists abstracts.
pub fn list(arguments: &Arguments, args: &args::List) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let text =
        args.words.iter().map(String::as_str).chain(args.text.as_deref()).collect::<Vec<_>>().join(" ");
    let query = json!({ "text": text, "status": args.status, "limit": args.limit, "offset": args.offset });
    let answer = call(&app, "abstracts_find", query)?;
    if arguments.json {
        line(&answer);
        return Ok(());
    }
    let page: AbstractsPage =
        serde_json::from_value(answer).map_err(|_| Failure::failed("the answer was not understood"))?;
    say("tumor\taccession\tseq\tname\tsite\thistology\tdiagnosed\tstatus\trequired\terrors");
    for r in &page.rows {
        say(format!(
            "{}\t{}\t{}\t{}\t{}\t{}/{}\t{}\t{}\t{}/{}\t{}",
            r.tumor,
            r.accession,
            r.sequence,
            r.name,
            r.site,
            r.histology,
            r.behavior,
            r.dx_date,
            r.status,
            r.required_done,
            r.required_of,
            r.errors
        ));
    }
    eprintln!("{} of {} tumors match.", thousands(page.total), thousands(page.all));
    Ok(())
}

/// The key itself, or that of the first tumor of an accession number.
fn tumor_key(app: &App, text: &str) -> Result<String, Failure> {
    let accession = text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit());
    if !accession {
        return Ok(text.to_owned());
    }
    let page: AbstractsPage = ask(app, "abstracts_find", json!({ "text": text, "limit": 20 }))?;
    let found = page.rows.into_iter().find(|r| r.accession == text);
    found.map(|r| r.tumor).ok_or_else(|| Failure::failed("no abstract has this accession number"))
}

/// Shows an abstract.
pub fn show(arguments: &Arguments, args: &args::Show) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let key = json!({ "tumor": tumor_key(&app, &args.tumor)? });
    let mut answer = call(&app, "abstract_open", key.clone())?;
    let history = if args.history { call(&app, "abstract_history", key)? } else { Value::Null };
    if arguments.json {
        if args.history {
            answer["history"] = history;
        }
        line(&answer);
        return Ok(());
    }
    let view: AbstractView =
        serde_json::from_value(answer).map_err(|_| Failure::failed("the answer was not understood"))?;
    say(format!("{}  (patient {}, tumor {}, {})", view.name, view.patient.key, view.tumor.key, view.status));
    for (title, document) in [("Patient", &view.patient), ("Tumor", &view.tumor)] {
        say(title);
        for (id, value) in &document.items {
            let meaning = accession_app::meaning(id, value).map(|m| format!("  {m}")).unwrap_or_default();
            say(format!("  {id} = {value}{meaning}"));
        }
    }
    for f in &view.findings {
        say(format!("{}: {} ({})", f.severity, f.message, f.items.join(", ")));
    }
    for a in history.as_array().map(Vec::as_slice).unwrap_or_default() {
        let text = |name: &str| a[name].as_str().unwrap_or("").to_owned();
        say(format!(
            "{} {}: {} \"{}\" -> \"{}\" ({}, {})",
            text("when"),
            text("who"),
            text("item"),
            text("old"),
            text("new"),
            text("source"),
            text("reason")
        ));
    }
    Ok(())
}

fn changes(items: &[String]) -> Result<Value, Failure> {
    let pair = |text: &String| {
        let (item, value) =
            text.split_once('=').ok_or_else(|| Failure::usage(format!("`{text}` is not ITEM=VALUE")))?;
        Ok(json!({ "item": item, "value": value }))
    };
    items.iter().map(pair).collect::<Result<Vec<_>, Failure>>().map(Value::Array)
}

fn saved(arguments: &Arguments, view: Value, what: &str) {
    if arguments.json {
        line(&view);
    } else {
        let (tumor, patient) =
            (view["tumor"]["key"].as_str().unwrap_or(""), view["patient"]["key"].as_str().unwrap_or(""));
        let required = &view["required"];
        let findings = view["findings"].as_array().map_or(0, Vec::len);
        say(format!(
            "{what}: tumor {tumor}, patient {patient}. Required {} of {}, {findings} findings.",
            required["done"], required["of"]
        ));
    }
}

/// Begins an abstract.
pub fn new(arguments: &Arguments, args: &args::New) -> Result<(), Failure> {
    let items = changes(&args.items)?;
    let app = unlocked(arguments)?;
    let mut order = json!({ "items": items });
    if let Some(patient) = &args.patient {
        order["patient"] = json!(patient);
    }
    saved(arguments, call(&app, "abstract_new", order)?, "Begun");
    Ok(())
}

/// Amends an abstract.
pub fn amend(arguments: &Arguments, args: &args::Amend) -> Result<(), Failure> {
    let changes = changes(&args.items)?;
    let app = unlocked(arguments)?;
    let view: Value = call(&app, "abstract_open", json!({ "tumor": args.tumor }))?;
    let order = json!({
        "tumor": args.tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
        "changes": changes, "reason": args.reason,
    });
    saved(arguments, call(&app, "abstract_amend", order)?, "Saved");
    Ok(())
}

/// Completes an abstract.
pub fn complete(arguments: &Arguments, args: &args::Complete) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let view: Value = call(&app, "abstract_open", json!({ "tumor": args.tumor }))?;
    let order = json!({ "tumor": args.tumor, "tumorRevision": view["tumor"]["revision"], "reason": "" });
    saved(arguments, call(&app, "abstract_complete", order)?, "Complete");
    Ok(())
}

/// Records a contact.
pub fn contact(arguments: &Arguments, args: &args::Contact) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let order = json!({
        "patient": args.patient, "date": args.date, "vitalStatus": args.vital_status, "cancerStatus": args.cancer_status,
        "source": args.source, "causeOfDeath": args.cause_of_death, "note": args.note,
    });
    let outcome = call(&app, "contact_record", order)?;
    if arguments.json {
        line(&outcome);
    } else if outcome["historyOnly"] == true {
        say("Kept as history: a later contact is on record.");
    } else {
        say(format!(
            "Contact recorded for {} tumors, {} items changed.",
            outcome["tumors"], outcome["items"]
        ));
    }
    Ok(())
}

/// Makes the folder when it is missing and hands it to the app.
pub fn out_folder(app: &App, folder: &Path) -> Result<String, Failure> {
    std::fs::create_dir_all(folder).map_err(|_| {
        Failure::failed(format!("{}: the folder cannot be made or written", folder.display()))
    })?;
    Ok(app.token_for(folder.to_owned()))
}

fn say_plan(plan: &SubmissionPlan) {
    say(format!(
        "{} tumors looked at = {} new + {} changed + {} again + {} unchanged + {} held back",
        thousands(plan.looked),
        thousands(plan.new),
        thousands(plan.changed),
        thousands(plan.again),
        thousands(plan.unchanged),
        thousands(plan.held)
    ));
    for r in &plan.reasons {
        say(format!("  {} held back: {}. {}", thousands(r.count), r.label, r.detail));
    }
}

/// Builds a submission.
pub fn submit(arguments: &Arguments, args: &args::Submit) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    if args.dry_run {
        let job = call(&app, "submission_plan", json!({ "profile": args.profile }))?;
        let plan =
            wait(&app, &job, arguments)?.plan.ok_or_else(|| Failure::failed("the dry run left no plan"))?;
        if arguments.json {
            line(&plan);
        } else {
            say_plan(&plan);
        }
        return Ok(());
    }
    let out = args.out.as_path();
    let folder = out_folder(&app, out)?;
    let job = call(&app, "submission_build", json!({ "profile": args.profile, "folder": folder }))?;
    let receipt =
        wait(&app, &job, arguments)?.submission.ok_or_else(|| Failure::failed("the job left no receipt"))?;
    let empty = receipt.submission.is_empty();
    if !args.draft && !empty {
        let record = json!({ "submission": receipt.submission, "outcome": "sent", "note": "" });
        call(&app, "submission_record", record)?;
    }
    if arguments.json {
        let mut value = serde_json::to_value(&receipt)
            .map_err(|_| Failure::failed("the receipt could not be written"))?;
        value["path"] = if empty { Value::Null } else { json!(out.join(&receipt.file)) };
        value["state"] = json!(if empty {
            "nothing"
        } else if args.draft {
            "built"
        } else {
            "sent"
        });
        line(&value);
    } else {
        say_plan(&receipt.plan);
        if empty {
            say("Nothing to send; no file was written.");
            return Ok(());
        }
        say(format!("{}", out.join(&receipt.file).display()));
        say(format!(
            "{} patients, {} tumors, {} items, {} bytes, SHA-256 {}",
            thousands(receipt.patients),
            thousands(receipt.tumors),
            thousands(receipt.items),
            thousands(receipt.bytes),
            receipt.sha256
        ));
        say(if args.draft { "Not recorded as sent." } else { "Recorded as sent." });
    }
    Ok(())
}

/// Makes an extract.
pub fn extract(arguments: &Arguments, args: &args::Extract) -> Result<(), Failure> {
    let app = unlocked(arguments)?;
    let order = json!({
        "profile": args.profile, "project": args.project, "requester": args.requester, "approval": args.approval,
        "suppress": args.suppress, "folder": out_folder(&app, &args.out)?, "encrypt": args.encrypt,
        "cohort": { "yearFrom": args.year_from, "yearTo": args.year_to, "sites": args.site, "completeOnly": args.complete_only },
    });
    let job = call(&app, "extract_build", order)?;
    let receipt =
        wait(&app, &job, arguments)?.extract.ok_or_else(|| Failure::failed("the job left no receipt"))?;
    if arguments.json {
        line(&receipt);
        return Ok(());
    }
    let preview = &receipt.preview;
    say(format!(
        "{} of {} tumors, {} patients: {}.",
        thousands(preview.rows),
        thousands(preview.looked),
        thousands(preview.patients),
        preview.cohort
    ));
    say(format!(
        "Smallest class {} (asked {}), {} records below, {} suppressed.",
        preview.risk.k_after,
        preview.risk.k_wanted,
        thousands(preview.risk.below),
        thousands(preview.risk.suppressed)
    ));
    for file in &receipt.files {
        say(format!("{}  SHA-256 {}", args.out.join(&file.file).display(), file.sha256));
    }
    if let Some(key) = &receipt.key {
        say(format!("Key of the archive, shown once and kept nowhere: {key}"));
        say("Hand it over by another way than the file.");
    }
    Ok(())
}

/// Opens an abstract as the window does; for the benchmark.
pub fn open_abstract(app: &App, tumor: &str) -> Result<AbstractView, Failure> {
    ask(app, "abstract_open", json!({ "tumor": tumor }))
}
