//! The contract between program and window: one request and answer of every command, kept in `tests/contract`.
//!
//! The window's tests answer with these files instead of the program, so they must be what the program says.
//! `UPDATE_CONTRACT=1 cargo test -p tests --test contract` writes them anew.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use accession_app::{App, COMMANDS, Config, DemoOrder, Desk, KeyCost, PickWhat};
use serde_json::{Map, Value, json};
use tests::{AS_OF, PHRASE, Place, edition, invented, names, repository, write_xml};

/// A person who picks the file to import, the user dictionary, or the folder to write into.
struct Picks {
    file: PathBuf,
    folder: PathBuf,
}

impl Desk for Picks {
    fn pick(&self, what: PickWhat) -> Option<PathBuf> {
        Some(match what {
            PickWhat::OpenNaaccr => self.file.clone(),
            PickWhat::OpenDictionary => repository("tests/fixtures/county-dictionary.xml"),
            PickWhat::OpenRelease => self.file.with_file_name("eod.zip"),
            PickWhat::KeyFile | PickWhat::AnchorFile => self.file.clone(),
            PickWhat::RegistryFolder | PickWhat::SaveFolder | PickWhat::BackupFolder => self.folder.clone(),
        })
    }

    fn copy(&self, _: String) -> bool {
        true
    }
}

/// Plays a session and notes what is asked and answered.
struct Play {
    app: App,
    place: String,
    today: String,
    notes: BTreeMap<String, Value>,
}

impl Play {
    /// Runs a command; its first call is the one that is noted.
    fn ask(&mut self, command: &str, request: Value) -> Value {
        let answer = self.app.dispatch(command, request.clone());
        let answer = answer.unwrap_or_else(|e| panic!("{command}: {} {}", e.code, e.message));
        let note = json!({ "command": command, "request": self.still(&request), "response": self.still_answer(command, &answer) });
        self.notes.entry(command.to_owned()).or_insert(note);
        answer
    }

    /// Runs a command that starts a job; notes how the job begins and how it ends.
    fn job(&mut self, command: &str, request: Value) -> Value {
        let started = self.ask(command, request);
        let ended = self.app.wait(started["job"].as_str().unwrap(), |_| ()).unwrap();
        assert_eq!(ended.state, "done", "{command}: {:?}", ended.error);
        let ended = serde_json::to_value(ended).unwrap();
        let still = self.still_answer("job", &ended);
        let note = self.notes.get_mut(command).unwrap();
        if note.get("ended").is_none() {
            note["ended"] = still;
        }
        // How far a job is when it is first looked at is chance.
        let first = note["response"].as_object_mut().unwrap();
        first.insert("state".into(), json!("running"));
        first.insert("note".into(), json!("Reading"));
        for count in ["done", "of"] {
            first.insert(count.into(), json!(0));
        }
        for result in [
            "error",
            "import",
            "plan",
            "submission",
            "preview",
            "extract",
            "verdict",
            "auditExport",
            "backup",
            "keys",
        ] {
            first.insert(result.into(), Value::Null);
        }
        ended
    }

    fn still_answer(&self, command: &str, answer: &Value) -> Value {
        let mut still = self.still(answer);
        by_command(command, &mut still);
        still
    }

    /// The value with stand-ins for what differs from run to run and from day to day.
    fn still(&self, value: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                let each = |(name, value): (&String, &Value)| (name.clone(), self.still_field(name, value));
                Value::Object(fields.iter().map(each).collect::<Map<String, Value>>())
            }
            Value::Array(all) => all.iter().map(|v| self.still(v)).collect(),
            Value::String(text) => json!(self.still_text(text)),
            other => other.clone(),
        }
    }

    fn still_field(&self, name: &str, value: &Value) -> Value {
        let filled = value.as_str().is_some_and(|s| !s.is_empty());
        match name {
            "when" | "built" | "sent" | "recorded" | "added" | "created" | "lastLogin" | "rotated"
            | "recoveryMade"
                if filled =>
            {
                json!("2026-06-30T12:00:00.000Z")
            }
            "token" => json!("token"),
            "vault" => json!("0".repeat(32)),
            "fingerprint" => json!("0".repeat(16)),
            "groups" => value.as_array().into_iter().flatten().map(|_| json!("0000")).collect(),
            "typed" | "recoveryKey" => json!(["0000"; 14].join("-")),
            // How full the disk is belongs to the machine.
            "warnings" => value
                .as_array()
                .into_iter()
                .flatten()
                .filter(|w| !w.to_string().contains("The disk"))
                .cloned()
                .collect(),
            "file" | "folder" | "keyFile" | "oldKeyFile" | "newKeyFile"
                if value.as_str().is_some_and(is_token) =>
            {
                json!("token")
            }
            "at" | "rehearsed" if filled => json!("2026-06-30T12:00:00.000Z"),
            "megabytes" | "seconds" => json!(1.0),
            "since" | "lastAt" if filled => json!("2026-06-30T12:00:00.000Z"),
            "hash" | "head" | "publicKey" if filled => json!("0".repeat(64)),
            "host" if filled => json!("host"),
            "first" | "last" if value.is_string() => json!("2026-06-30"),
            "seq" | "entries" | "checkpoints" | "anchored" | "anchoredTo" => json!(100),
            "detail" if value.is_array() => json!([["profile", "generic-state-monthly"]]),
            "anchors" if value.is_array() => json!(["accession-00000000.anchor"]),
            // What is noted of the trail begins with its time.
            "notes" => value.as_array().into_iter().flatten().map(|_| json!("a note")).collect(),
            "auditHead" if filled => json!("0".repeat(64)),
            "auditSeq" | "beyond" => json!(100),
            // Hashes and times; how a check is worded belongs to the program and not to the contract.
            "checks" => json!([["Every page authentic", "as it should be"]]),
            "backup" if value.as_str().is_some_and(is_token) => json!("token"),
            "sha256" if filled => json!("0".repeat(64)),
            "incident" if filled => json!("00000000"),
            "program" => json!("0.0.0"),
            "bytes" => json!(10_000),
            "days" | "lateMonths" if value.is_number() => json!(100),
            "sentTo" => {
                let undated = |v: &Value| {
                    v.as_str().unwrap_or("").split(", ").next().unwrap_or("").to_owned() + ", 30 Jun 2026"
                };
                value.as_array().into_iter().flatten().map(undated).collect()
            }
            _ => self.still(value),
        }
    }

    fn still_text(&self, text: &str) -> String {
        let month = |day: &str| format!("-{}-", &day[2..6]);
        let mut text = text.to_owned();
        // A name with its time and vault, or with its time alone.
        for (name, stand_in) in [
            ("audit-", "00000000"),
            ("accession-backup-", "20260630T120000Z-00000000"),
            ("accession-rehearsal-", "20260630T120000Z-00000000"),
            ("registry.pre-restore-", "20260630T120000000Z"),
        ] {
            if let Some(at) = text.find(name).map(|at| at + name.len()) {
                let end = (at + stand_in.len()).min(text.len());
                text.replace_range(at..end, stand_in);
            }
        }
        text.replace(&self.place, "/place")
            .replace(&self.today, AS_OF)
            .replace(&month(&self.today), &month(AS_OF))
    }
}

/// Tokens are a number, a hyphen and 32 hexadecimal digits.
fn is_token(text: &str) -> bool {
    text.split_once('-').is_some_and(|(n, random)| {
        n.bytes().all(|b| b.is_ascii_digit())
            && random.len() == 32
            && random.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

fn each<'a>(value: &'a mut Value, list: &str) -> impl Iterator<Item = &'a mut Value> {
    value[list].as_array_mut().into_iter().flatten()
}

fn ones(value: &mut Value, fields: &[&str]) {
    fields.iter().for_each(|f| value[*f] = json!(1));
}

fn first(value: &mut Value, count: usize) {
    if let Some(all) = value.as_array_mut() {
        all.truncate(count);
    }
}

/// Counts that the calendar moves, and lists of which the beginning tells enough.
fn by_command(command: &str, answer: &mut Value) {
    match command {
        "home" => {
            ones(answer, &["followUpDue", "followUpLate"]);
            each(answer, "incompleteByAge").for_each(|a| ones(a, &["count"]));
            ["pressing", "recent"].iter().for_each(|list| first(&mut answer[*list], 2));
        }
        "followup_due" => {
            ones(answer, &["total", "late", "thisMonth", "nextMonth"]);
            each(answer, "rates").for_each(|r| ones(r, &["followed", "eligible"]));
            each(answer, "excluded").for_each(|r| ones(r, &["count"]));
            first(&mut answer["rows"], 1);
        }
        "code_tables" => {
            for table in answer.as_array_mut().into_iter().flatten() {
                first(&mut table["entries"], 3);
            }
        }
        "jobs" => first(answer, 1),
        "audit_find" | "audit_anchor" => {
            ones(answer, &["total", "all"]);
            first(&mut answer["rows"], 2);
        }
        "key_file_make" => answer["file"] = json!("accession-00000000.keyfile"),
        "recovery_sheet" => answer["file"] = json!(format!("accession-recovery-00000000-{AS_OF}.pdf")),
        // Who is over 89 on the day of release is the calendar's, too.
        "job" if answer["preview"].is_object() => ones(&mut answer["preview"], &["generalised", "dropped"]),
        "job" if answer["extract"].is_object() => {
            ones(&mut answer["extract"]["preview"], &["generalised", "dropped"])
        }
        _ => {}
    }
}

fn play(place: &Place) -> BTreeMap<String, Value> {
    let (file, out) = (place.at("hospital.xml"), place.at("out"));
    fs::create_dir(&out).unwrap();
    write_xml(&file, &invented(4, 2));
    place.file("eod.zip", edition("9.9"));
    let config = Config { folder: place.registry(), key_cost: KeyCost::Floor, ..Config::default() };
    let app = App::new(config, Arc::new(Picks { file, folder: out }));
    let today = accession_app::today().to_naaccr();
    let mut p = Play {
        app,
        place: place.at("").display().to_string().trim_end_matches('/').to_owned(),
        today,
        notes: BTreeMap::new(),
    };
    let none = Value::Null;

    p.ask("registry_status", none.clone());
    p.ask("registry_create", json!({ "name": "County registry", "facility": "6020009", "user": "R. Morgan", "passphrase": PHRASE }));
    let order = DemoOrder { patients: 12, seed: 7, as_of: accession_app::day(AS_OF) };
    p.app.demo(order, |_| ()).unwrap();
    p.ask("registry_lock", none.clone());
    p.ask("registry_unlock", json!({ "passphrase": PHRASE }));
    p.ask("session", none.clone());
    p.ask(
        "settings_change",
        json!({ "theme": "dark", "density": "dense", "lockMinutes": 10, "advanceWhenFull": false, "singleKeys": true }),
    );
    p.ask("home", none.clone());
    dictionaries(&mut p);
    abstracts(&mut p);
    staging(&mut p);
    follow_up(&mut p);
    let picked = p.ask("pick", json!({ "what": "openNaaccr" }));
    let import = json!({ "file": picked["token"], "dryRun": false, "onChanged": "take", "status": "auto" });
    let job = p.job("import_start", import)["job"].clone();
    p.ask("job", json!({ "job": job }));
    p.ask("jobs", none);
    p.ask("job_cancel", json!({ "job": job }));
    exchange(&mut p);
    trail(&mut p);
    vault(&mut p);
    backups(&mut p);
    p.notes
}

/// Ends with the registry closed.
fn backups(p: &mut Play) {
    let none = Value::Null;
    let folder = p.ask("pick", json!({ "what": "saveFolder" }))["token"].clone();
    p.ask("backup_settings", json!({ "folder": folder, "daily": false, "hour": 12 }));
    let made = p.job("backup_now", none.clone())["backup"]["name"].clone();
    p.job("backup_verify", json!({ "name": made }));
    p.job("backup_rehearse", json!({ "name": made }));
    p.ask("backups", none.clone());
    // Whoever came in by the recovery key restores as an administrator of the backup's day.
    p.ask("registry_lock", none.clone());
    p.ask("registry_unlock", json!({ "passphrase": PHRASE }));
    let order = json!({ "name": made, "passphrase": PHRASE, "reason": "Monday's import was the wrong file" });
    p.job("backup_restore", order);
    p.ask("registry_lock", none);
    let backup = p.app.token_for(Path::new(&p.place).join("out").join(made.as_str().unwrap()));
    let order = json!({ "backup": backup, "passphrase": PHRASE, "reason": "the disk failed" });
    p.ask("registry_restore", order);
}

fn dictionaries(p: &mut Play) {
    // The first pick is noted, and its note is that of a file to import.
    p.ask("pick", json!({ "what": "openNaaccr" }));
    let file = p.ask("pick", json!({ "what": "openDictionary" }))["token"].clone();
    p.ask("dictionary_check", json!({ "file": file }));
    let added = p.ask("dictionary_add", json!({ "file": file, "lenient": false }));
    p.ask("dictionary_retire", json!({ "uri": added[0]["uri"], "inForce": false }));
    p.ask("dictionary_add", json!({ "file": file, "lenient": false }));
    p.ask("dictionaries", Value::Null);
}

fn abstracts(p: &mut Play) {
    let page = p.ask("abstracts_find", json!({ "text": "", "sort": "accession", "limit": 3 }));
    let complete =
        page["rows"].as_array().unwrap().iter().find(|r| r["status"] == "complete").expect("a complete one");
    let tumor = json!({ "tumor": complete["tumor"] });
    p.ask("abstract_open", tumor.clone());
    let wrong = json!({ "tumor": tumor["tumor"], "changes": [{ "item": "laterality", "value": "8" }] });
    p.ask("abstract_check", wrong);
    let begin = json!({ "items": [
        { "item": "nameLast", "value": "Quist" }, { "item": "nameFirst", "value": "Ada" }, { "item": "dateOf1stContact", "value": "20260310" },
    ] });
    let new = p.ask("abstract_new", begin);
    let amend = |view: &Value, changes: Value| {
        json!({
            "tumor": view["tumor"]["key"], "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
            "changes": changes, "reason": "pathology addendum",
        })
    };
    p.ask(
        "abstract_amend",
        amend(
            &new,
            json!([{ "item": "primarySite", "value": "C504" }, { "item": "laterality", "value": "2" }]),
        ),
    );
    let history = json!({ "tumor": new["tumor"]["key"] });
    p.ask("abstract_history", history.clone());
    beside(p, &amend(&new, json!([{ "item": "laterality", "value": "1", "was": "" }])));
    p.ask("item_history", json!({ "tumor": new["tumor"]["key"], "item": "laterality" }));
    // A complete case is opened again and, since it still is whole, completed again.
    let view = p.ask("abstract_open", tumor.clone());
    let status = |view: &Value, reason: &str| json!({ "tumor": tumor["tumor"], "tumorRevision": view["tumor"]["revision"], "reason": reason });
    let view = p.ask("abstract_reopen", status(&view, "late pathology report"));
    p.ask("abstract_complete", status(&view, ""));
    p.ask("code_tables", json!({ "items": ["laterality", "vitalStatus"] }));
    p.ask("code_search", json!({ "item": "primarySite", "text": "upper outer breast", "limit": 3 }));
}

/// Staging: what a registry has of it, and why a tumor has its stage.
fn staging(p: &mut Play) {
    let none = Value::Null;
    p.ask("setters", none.clone());
    p.ask("setters_choose", json!({ "chosen": "SNC" }));
    let page = p.app.dispatch("abstracts_find", json!({ "text": "dx:2018-2026", "limit": 1 })).unwrap();
    let tumor = page["rows"][0]["tumor"].clone();
    let changes = json!([{ "item": "eodMets", "value": "10" }]);
    p.ask("staging_trace", json!({ "tumor": tumor, "changes": changes }));
    let file = p.ask("pick", json!({ "what": "openRelease" }))["token"].clone();
    p.ask("content_add", json!({ "file": file }));
    p.ask("code_notes", json!({ "tables": "eod_public-9.9/breast", "item": "eodMets" }));
    p.ask("content_packs", none);
    p.ask("content_force", json!({ "key": "eod_public-9.9", "inForce": false }));
}

/// Two at one abstract: a lease, typing that is kept, a save that came too late.
fn beside(p: &mut Play, late: &Value) {
    let tumor = json!({ "tumor": late["tumor"] });
    p.ask("lease_take", json!({ "tumor": late["tumor"], "force": false }));
    p.ask("abstract_compare", late.clone());
    let mut typed = late.clone();
    typed.as_object_mut().unwrap().remove("reason");
    p.ask("draft_keep", typed);
    p.ask("drafts", Value::Null);
    p.ask("draft_drop", tumor.clone());
    p.ask("lease_release", tumor);
}

/// What the trail says, and to whom a patient was disclosed.
fn trail(p: &mut Play) {
    let folder = p.ask("pick", json!({ "what": "saveFolder" }))["token"].clone();
    p.ask("audit_anchor", json!({ "folder": folder }));
    p.ask("audit_find", json!({ "action": "export", "ascending": true, "limit": 2 }));
    p.job("audit_verify", json!({ "anchors": [] }));
    p.job("audit_export", json!({ "folder": folder }));
    let sent = p.ask("abstracts_find", json!({ "status": "sent", "limit": 1 }));
    let patient = sent["rows"][0]["patient"].clone();
    p.ask("disclosures", json!({ "patient": patient }));
    p.ask("disclosures_print", json!({ "patient": patient, "folder": folder }));
}

fn follow_up(p: &mut Play) {
    let due = p.ask("followup_due", json!({ "which": "all", "offset": 0, "limit": 500 }));
    p.ask("contact_choices", Value::Null);
    let patient = due["rows"][0]["patient"].clone();
    assert!(patient.is_string(), "somebody is due");
    let contact = json!({
        "patient": patient, "date": AS_OF, "vitalStatus": "1", "cancerStatus": "1", "source": "2", "causeOfDeath": "", "note": "by letter",
    });
    p.ask("contact_record", contact);
    p.ask("contacts", json!({ "patient": patient }));
}

fn exchange(p: &mut Play) {
    let folder = p.ask("pick", json!({ "what": "saveFolder" }))["token"].clone();
    p.ask("submission_profiles", Value::Null);
    let profile = json!({ "profile": "generic-state-monthly" });
    p.job("submission_plan", profile.clone());
    let built = p.job("submission_build", json!({ "profile": "generic-state-monthly", "folder": folder }));
    let sent = json!({ "submission": built["submission"]["submission"], "outcome": "sent", "note": "received by the state" });
    p.ask("submission_record", sent);
    p.ask("submission_ledger", profile);
    p.ask("extract_profiles", Value::Null);
    let cohort = json!({ "yearFrom": 2018, "sites": ["C50", "C180-C189"], "completeOnly": false });
    p.job("extract_preview", json!({ "profile": "safe-harbor", "cohort": cohort, "suppress": true }));
    let order = json!({
        "profile": "safe-harbor", "cohort": { "completeOnly": true }, "suppress": false, "project": "Colon 2026",
        "requester": "Dr. Ames", "approval": "IRB 26-041", "folder": folder,
    });
    p.job("extract_build", order);
    p.ask("extract_ledger", Value::Null);
}

/// People and keys: somebody is added, the recovery key is made and used, an old key file is put back.
fn vault(p: &mut Play) {
    let none = Value::Null;
    p.ask("session_touch", none.clone());
    p.ask("clipboard_copy", json!({ "text": "C50.4" }));
    let phrase = "kettle wombat isthmus";
    let new = json!({ "login": "r.quist", "name": "R. Quist", "role": "registrar", "extras": ["Import"], "passphrase": phrase });
    let people = p.ask("person_add", new);
    let quist =
        people["people"].as_array().unwrap().iter().find(|q| q["login"] == "r.quist").unwrap().clone();
    p.ask("people", none.clone());
    let mut change = json!({ "person": quist["person"], "name": "R. Quist", "role": "supervisor", "extras": [], "disabled": false, "reason": "promoted" });
    p.ask("person_change", change.clone());
    let reset =
        json!({ "person": quist["person"], "passphrase": "lantern walrus meadow", "reason": "forgotten" });
    p.ask("person_reset", reset);
    change["disabled"] = json!(true);
    p.ask("person_change", change);
    p.job("keys_rotate", json!({ "reason": "R. Quist has left" }));
    let folder = p.ask("pick", json!({ "what": "saveFolder" }))["token"].clone();
    let made = p.ask("recovery_make", none.clone());
    p.ask("recovery_sheet", json!({ "folder": folder }));
    let key: Vec<&str> = made["groups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
    p.ask("recovery_confirm", json!({ "typed": key.join("-") }));
    p.ask("keys_status", none.clone());
    p.ask("key_file_make", json!({ "folder": folder }));
    let keys = Path::new(&p.place).join("registry/registry.keys");
    let old = fs::read(&keys).unwrap();
    p.ask("password_change", json!({ "old": PHRASE, "new": phrase }));
    p.ask("registry_lock", none.clone());
    fs::write(&keys, old).unwrap();
    p.ask("registry_unlock", json!({ "passphrase": PHRASE }));
    p.ask("keys_heal", json!({ "reason": "restored by IT on Monday" }));
    p.ask("registry_lock", none.clone());
    fs::write(&keys, b"damaged").unwrap();
    p.ask("keys_previous", none);
    let order =
        json!({ "recoveryKey": key.join("-"), "name": "A. Dahl", "reason": "the administrator is ill" });
    p.ask("registry_recover", order);
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

/// Writes the files anew and takes away those of commands that are no more.
fn update(folder: &Path, notes: &BTreeMap<String, Value>) {
    fs::create_dir_all(folder).unwrap();
    for name in names(folder).iter().filter(|n| n.ends_with(".json")) {
        fs::remove_file(folder.join(name)).unwrap();
    }
    for (command, note) in notes {
        fs::write(folder.join(format!("{command}.json")), pretty(note)).unwrap();
    }
}

#[test]
fn every_command_answers_as_the_contract_says() {
    let folder = repository("tests/contract");
    let notes = play(&Place::new("contract"));
    for command in COMMANDS {
        assert!(
            notes.contains_key(command.name),
            "{} is in the table and not in this play: add it",
            command.name
        );
    }
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        update(&folder, &notes);
    }
    let mut wanted: Vec<String> = COMMANDS.iter().map(|c| format!("{}.json", c.name)).collect();
    wanted.sort();
    let again =
        "run UPDATE_CONTRACT=1 cargo test -p tests --test contract, look at the difference, and commit it";
    assert_eq!(names(&folder), wanted, "the files of tests/contract are not those of the table; {again}");
    for (command, note) in &notes {
        let kept = fs::read_to_string(folder.join(format!("{command}.json"))).unwrap().replace("\r\n", "\n");
        for (n, (kept, now)) in kept.lines().zip(pretty(note).lines()).enumerate() {
            assert_eq!(kept, now, "tests/contract/{command}.json, line {}: stale; {again}", n + 1);
        }
        assert_eq!(kept, pretty(note), "tests/contract/{command}.json is stale; {again}");
    }
}

#[test]
fn the_same_play_gives_the_same_files() {
    let (first, second) = (play(&Place::new("contract-1")), play(&Place::new("contract-2")));
    for (command, note) in &first {
        assert_eq!(pretty(note), pretty(&second[command]), "{command} differs from run to run");
    }
}
