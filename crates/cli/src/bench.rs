//! `accession bench`: figures of this machine, from invented patients in a scratch registry.

use std::path::Path;
use std::time::Instant;

use accession_app::{App, DemoOrder, KeyCost};
use serde_json::{Value, json};

use crate::args::{Arguments, Bench};
use crate::output::{Failure, line, say};
use crate::registry::{app, open_abstract};

/// What people type, from one letter to a narrow question.
const QUERIES: [&str; 10] =
    ["s", "sm", "smi", "smith", "c50", "2024", "m dx:2023", "lopez site:C61", "john c34", "20240"];

/// Peak resident memory of this process in MiB; `None` where the system does not say.
fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

/// CPU seconds of this process, user and system; `None` where the system does not say.
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// Median and worst of some milliseconds.
fn spread(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times.get(times.len() / 2).copied().unwrap_or(0.0), times.last().copied().unwrap_or(0.0))
}

struct Report {
    json: bool,
    fields: serde_json::Map<String, Value>,
}

impl Report {
    fn put(&mut self, name: &str, value: Value, text: String) {
        self.fields.insert(name.to_owned(), value);
        if !self.json {
            say(text);
        }
    }

    fn times(&mut self, name: &str, what: &str, times: Vec<f64>) {
        let (median, worst) = spread(times);
        let value = json!({ "medianMs": median, "worstMs": worst });
        self.put(name, value, format!("{what}: median {median:.2} ms, worst {worst:.2} ms"));
    }
}

fn timed<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<(T, f64), Failure> {
    let begin = Instant::now();
    let value = work()?;
    Ok((value, begin.elapsed().as_secs_f64()))
}

/// Measures and prints; the scratch registry is removed again.
pub fn run(arguments: &Arguments, args: &Bench) -> Result<(), Failure> {
    let base = args.scratch.clone().unwrap_or_else(std::env::temp_dir);
    let folder = base.join(format!("accession-bench-{}", std::process::id()));
    let outcome = measure(arguments, args, &folder);
    // A scratch registry of invented patients: what is left of it harms nobody.
    let _ = std::fs::remove_dir_all(&folder);
    outcome
}

fn measure(arguments: &Arguments, args: &Bench, folder: &Path) -> Result<(), Failure> {
    let mut report = Report { json: arguments.json, fields: serde_json::Map::new() };
    let scratch = Arguments {
        user: None,
        key_file: None,
        registry: Some(folder.to_owned()),
        json: arguments.json,
        quiet: true,
        command: crate::Command::Doctor,
    };
    let app = app(&scratch, KeyCost::Standard);
    let phrase = "a scratch registry of invented people";
    let create = json!({ "name": "Benchmark", "facility": "6020009", "user": "bench", "passphrase": phrase });
    app.dispatch("registry_create", create)?;
    if let Some(file) = &args.file {
        import(&app, file, &mut report)?;
    }
    let patients = args.tumors * 100 / 108;
    let (made, seconds) = timed(|| Ok(app.demo(DemoOrder { patients, seed: 1, as_of: None }, |_| {})?))?;
    let rate = made.tumors as f64 / seconds;
    let text = format!(
        "demo: {} tumors, {} items into the registry in {seconds:.1} s, {rate:.0} tumors/s",
        made.tumors, made.items
    );
    report.put(
        "demo",
        json!({ "tumors": made.tumors, "items": made.items, "seconds": seconds, "tumorsPerSecond": rate }),
        text,
    );
    let bytes = std::fs::metadata(folder.join("registry.accession")).map_or(0, |m| m.len());
    report.put("fileBytes", json!(bytes), format!("registry file: {:.1} MB", bytes as f64 / 1e6));
    searches(&app, &mut report)?;
    abstracts(&app, &mut report)?;
    app.dispatch("registry_lock", Value::Null)?;
    let (_, seconds) = timed(|| Ok(app.dispatch("registry_unlock", json!({ "passphrase": phrase }))?))?;
    report.put("unlockSeconds", json!(seconds), format!("unlock: {seconds:.2} s"));
    let plan = app.dispatch("submission_plan", json!({ "profile": "generic-state-monthly" }))?;
    let (_, seconds) = timed(|| Ok(app.wait(plan["job"].as_str().unwrap_or(""), |_| {})?))?;
    let rate = made.tumors as f64 / seconds;
    report.put(
        "planSeconds",
        json!(seconds),
        format!("submission dry run: {seconds:.2} s, {rate:.0} tumors/s (all documents read)"),
    );
    verifications(&app, &mut report)?;
    if let Some(peak) = peak_mib() {
        report.put("peakMib", json!(peak), format!("peak memory: {peak} MiB"));
    }
    if arguments.json {
        line(&report.fields);
    }
    Ok(())
}

/// The full verification: every page of the file, then every entry of the trail and every row that it covers.
fn verifications(app: &App, report: &mut Report) -> Result<(), Failure> {
    let (doctor, pages) = timed(|| Ok(app.doctor()?))?;
    if !doctor.is_sound() {
        return Err(Failure::failed("the scratch registry is damaged"));
    }
    report.put("doctorSeconds", json!(pages), format!("doctor, every page: {pages:.2} s"));
    let job = app.dispatch("audit_verify", json!({ "anchors": [] }))?;
    let (ended, trail) = timed(|| Ok(app.wait(job["job"].as_str().unwrap_or(""), |_| {})?))?;
    let verdict = ended.verdict.filter(|v| v.whole);
    let verdict = verdict.ok_or_else(|| Failure::failed("the trail of the scratch registry is not whole"))?;
    let value = json!({ "entries": verdict.entries, "seconds": trail });
    let text =
        format!("audit verify: {} entries and all rows that they cover in {trail:.2} s", verdict.entries);
    report.put("auditVerify", value, text);
    let whole = pages + trail;
    report.put("fullVerifySeconds", json!(whole), format!("full verification: {whole:.2} s"));
    Ok(())
}

fn import(app: &App, file: &Path, report: &mut Report) -> Result<(), Failure> {
    let cpu = cpu_seconds();
    let token = app.token_for(file.to_owned());
    let order = json!({ "file": token, "dryRun": false, "onChanged": "take", "status": "auto" });
    let job = app.dispatch("import_start", order)?;
    let (ended, seconds) = timed(|| Ok(app.wait(job["job"].as_str().unwrap_or(""), |_| {})?))?;
    let Some(done) = ended.import else { return Err(Failure::failed("the file could not be imported")) };
    let cpu = cpu.zip(cpu_seconds()).map_or(0.0, |(a, b)| b - a);
    let rate = f64::from(done.tumors.read) / seconds;
    let text = format!(
        "import: {} tumors, {} items in {seconds:.1} s ({cpu:.1} CPU s), {rate:.0} tumors/s",
        done.tumors.read, done.items
    );
    report.put("import", json!({ "tumors": done.tumors.read, "items": done.items, "seconds": seconds, "cpuSeconds": cpu, "tumorsPerSecond": rate }), text);
    Ok(())
}

fn searches(app: &App, report: &mut Report) -> Result<(), Failure> {
    let mut times = Vec::new();
    for query in QUERIES {
        let mut own = Vec::new();
        for _ in 0..5 {
            let ask = json!({ "text": query, "limit": 60, "descending": true });
            let (_, seconds) = timed(|| Ok(app.dispatch("abstracts_find", ask)?))?;
            own.push(seconds * 1e3);
        }
        times.extend(&own);
        report.times(&format!("search {query}"), &format!("search \"{query}\""), own);
    }
    report.times("search", "search as you type, all", times);
    let (_, seconds) = timed(|| Ok(app.dispatch("abstracts_find", json!({ "limit": 60 }))?))?;
    report.put("listMs", json!(seconds * 1e3), format!("whole list, first page: {:.1} ms", seconds * 1e3));
    let (_, seconds) = timed(|| Ok(app.dispatch("home", Value::Null)?))?;
    report.put("homeMs", json!(seconds * 1e3), format!("home: {:.1} ms", seconds * 1e3));
    Ok(())
}

fn abstracts(app: &App, report: &mut Report) -> Result<(), Failure> {
    let rows = app.dispatch("abstracts_find", json!({ "limit": 200, "sort": "name" }))?;
    let keys: Vec<String> = rows["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|r| Some(r["tumor"].as_str()?.to_owned()))
        .collect();
    let (mut opens, mut checks, mut saves) = (Vec::new(), Vec::new(), Vec::new());
    for (at, key) in keys.iter().enumerate() {
        let (view, seconds) = timed(|| open_abstract(app, key))?;
        opens.push(seconds * 1e3);
        let changes = json!([{ "item": "textRemarks", "value": format!("seen again {at}") }]);
        let (_, seconds) =
            timed(|| Ok(app.dispatch("abstract_check", json!({ "tumor": key, "changes": changes }))?))?;
        checks.push(seconds * 1e3);
        let order = json!({
            "tumor": key, "patientRevision": view.patient.revision, "tumorRevision": view.tumor.revision,
            "changes": changes, "reason": "",
        });
        let (_, seconds) = timed(|| Ok(app.dispatch("abstract_amend", order)?))?;
        saves.push(seconds * 1e3);
    }
    report.times("open", "open an abstract (command)", opens);
    report.times("check", "check a draft (command)", checks);
    report.times("save", "save an amendment (command, durable)", saves);
    Ok(())
}
