//! The audit trail through the program: one entry for each command that the matrix says leaves one, the trail verified
//! and exported by the command line, an older registry put back, disclosures counted.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use accession_app::{App, COMMANDS, Config, Desk, KeyCost, PickWhat};
use serde_json::{Value, json};
use tests::{
    AS_OF, PHRASE, Place, ask, created, edition, filled, invented, job, on, opened, repository, write_xml,
};

/// Commands that need a registry of their own to be put back, healed or recovered: named with the test that walks them.
const ELSEWHERE: [(&str, &str); 6] = [
    ("registry_create", "the_first_entries_name_who_made_the_registry"),
    ("registry_recover", "people.rs"),
    ("registry_restore", "backup.rs"),
    ("keys_previous", "people.rs"),
    ("keys_heal", "people.rs"),
    ("backup_restore", "backup.rs"),
];

struct Hands;

impl Desk for Hands {
    fn pick(&self, _: PickWhat) -> Option<PathBuf> {
        None
    }

    fn copy(&self, _: String) -> bool {
        true
    }
}

fn matrix() -> BTreeMap<String, String> {
    let text = fs::read_to_string(repository("schemas/security/commands.csv")).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            (cells[0].to_owned(), cells[2].to_owned())
        })
        .collect()
}

/// Plays every command once and holds what it leaves in the trail to the matrix.
struct Walk {
    app: App,
    /// Looks at the trail in a session of its own.
    observer: App,
    wanted: BTreeMap<String, String>,
    walked: BTreeSet<String>,
}

impl Walk {
    /// The entries since the observer last looked, newest first; its own look is not among them.
    fn since(&self, all: u64) -> Vec<Value> {
        let page = ask(&self.observer, "audit_find", json!({ "limit": 50 }));
        let new = page["all"].as_u64().unwrap() - all;
        page["rows"].as_array().unwrap().iter().take(new as usize).cloned().collect()
    }

    fn play(&mut self, command: &str, args: Value) -> Value {
        self.play_to(command, args, "done")
    }

    fn play_to(&mut self, command: &str, args: Value, outcome: &str) -> Value {
        // The look itself is one entry more.
        let all = ask(&self.observer, "audit_find", json!({ "limit": 1 }))["all"].as_u64().unwrap() + 1;
        let mut answer = match self.app.dispatch(command, args) {
            Ok(answer) => answer,
            Err(error) if outcome == "refused" && error.code == "NotAllowed" => Value::Null,
            Err(error) => panic!("{command}: {} {}", error.code, error.message),
        };
        if let (Some(key), true) = (answer["job"].as_str(), !matches!(command, "job" | "job_cancel")) {
            let ended = self.app.wait(key, |_| ()).unwrap();
            assert_eq!(ended.state, "done", "{command}: {:?}", ended.error);
            answer = serde_json::to_value(ended).unwrap();
        }
        let entries = self.since(all);
        let wanted = self.wanted[command].as_str();
        if wanted == "none" && outcome == "done" {
            assert!(entries.is_empty(), "{command} leaves no entry: {entries:#?}");
        } else {
            // The file is swapped under a rotation: that it was begun is an entry, that it was done another.
            let count = if command == "keys_rotate" { 2 } else { 1 };
            assert_eq!(entries.len(), count, "{command} leaves exactly one entry: {entries:#?}");
            for entry in &entries {
                self.whole(command, entry, wanted, outcome);
            }
        }
        self.walked.insert(command.to_owned());
        answer
    }

    /// Every field that an entry must have.
    fn whole(&self, command: &str, entry: &Value, action: &str, outcome: &str) {
        let text = |field: &str| entry[field].as_str().unwrap_or("").to_owned();
        assert_eq!(
            (text("action").as_str(), text("outcome").as_str()),
            (action, outcome),
            "{command}: {entry}"
        );
        for field in ["at", "who", "role", "object", "hash"] {
            assert!(!text(field).is_empty(), "{command}: {field} is blank in {entry}");
        }
        assert!(
            text("at").ends_with('Z') && text("hash").len() == 64 && entry["seq"].as_u64() > Some(0),
            "{entry}"
        );
        let detail = entry["detail"].as_array().unwrap();
        assert!(detail.iter().any(|d| d[0] == "program"), "{command}: which program, in {entry}");
        if matches!(action, "read") && outcome == "done" && command != "drafts" {
            assert!(entry["patient"].is_string(), "{command}: whose record was read, in {entry}");
        }
    }
}

#[test]
fn every_command_leaves_exactly_the_entry_that_the_matrix_says() {
    let place = Place::new("audit-walk");
    let (file, out) = (place.at("hospital.xml"), place.at("out"));
    fs::create_dir(&out).unwrap();
    write_xml(&file, &invented(4, 2));
    drop(filled(&place.registry(), 12, 7));
    let config = Config { folder: place.registry(), key_cost: KeyCost::Floor, ..Config::default() };
    let app = App::new(config, Arc::new(Hands));
    let mut w = Walk { app, observer: opened(&place.registry()), wanted: matrix(), walked: BTreeSet::new() };
    let none = Value::Null;
    let token = |w: &Walk, path: &Path| w.app.token_for(path.to_owned());

    w.play("registry_status", none.clone());
    w.play("registry_unlock", json!({ "passphrase": PHRASE }));
    w.play("registry_lock", none.clone());
    w.play("registry_unlock", json!({ "passphrase": PHRASE }));
    w.play("pick", json!({ "what": "openNaaccr" }));
    w.play("session", none.clone());
    w.play("session_touch", none.clone());
    w.play("settings_change", json!({ "theme": "dark", "density": "dense", "lockMinutes": 10, "advanceWhenFull": false, "singleKeys": true }));
    w.play("clipboard_copy", json!({ "text": "202600418" }));
    w.play("home", none.clone());

    let page = w.play("abstracts_find", json!({ "text": "", "limit": 50 }));
    let complete = page["rows"].as_array().unwrap().iter().find(|r| r["status"] == "complete").unwrap();
    let tumor = json!({ "tumor": complete["tumor"] });
    let view = w.play("abstract_open", tumor.clone());
    w.play(
        "abstract_check",
        json!({ "tumor": tumor["tumor"], "changes": [{ "item": "laterality", "value": "8" }] }),
    );
    let status = |view: &Value, reason: &str| json!({ "tumor": view["tumor"]["key"], "tumorRevision": view["tumor"]["revision"], "reason": reason });
    let view = w.play("abstract_reopen", status(&view, "late report"));
    w.play("abstract_complete", status(&view, ""));
    let begin = json!({ "items": [{ "item": "nameLast", "value": "Quist" }, { "item": "nameFirst", "value": "Ada" }, { "item": "dateOf1stContact", "value": "20260310" }] });
    let new = w.play("abstract_new", begin);
    let amend = json!({
        "tumor": new["tumor"]["key"], "patientRevision": new["patient"]["revision"], "tumorRevision": new["tumor"]["revision"],
        "changes": [{ "item": "primarySite", "value": "C504" }], "reason": "addendum",
    });
    w.play("abstract_compare", amend.clone());
    w.play("abstract_amend", amend);
    w.play("abstract_history", json!({ "tumor": new["tumor"]["key"] }));
    w.play("item_history", json!({ "tumor": new["tumor"]["key"], "item": "primarySite" }));
    w.play("code_tables", json!({ "items": ["laterality"] }));
    w.play("code_search", json!({ "item": "primarySite", "text": "breast", "limit": 3 }));
    w.play("staging_trace", json!({ "tumor": new["tumor"]["key"], "changes": [] }));
    w.play("setters", none.clone());
    w.play("setters_choose", json!({ "chosen": "SN" }));
    let release = place.file("release.zip", edition("9.9"));
    let packs = w.play("content_add", json!({ "file": token(&w, &release) }));
    let added = packs.as_array().unwrap().iter().find(|p| p["builtIn"] == false).unwrap()["key"].clone();
    w.play("code_notes", json!({ "tables": "eod_public-9.9/breast", "item": "eodMets" }));
    w.play("content_force", json!({ "key": added, "inForce": false }));
    w.play("content_packs", none.clone());
    w.play("lease_take", json!({ "tumor": new["tumor"]["key"], "force": false }));
    w.play("lease_release", json!({ "tumor": new["tumor"]["key"] }));
    w.play("draft_keep", json!({ "tumor": new["tumor"]["key"], "patientRevision": 1, "tumorRevision": 2, "changes": [{ "item": "laterality", "value": "2" }] }));
    w.play("drafts", none.clone());
    w.play("draft_drop", json!({ "tumor": new["tumor"]["key"] }));

    let due = w.play("followup_due", json!({ "which": "all", "offset": 0, "limit": 500 }));
    w.play("contact_choices", none.clone());
    let patient = due["rows"][0]["patient"].clone();
    w.play("contact_record", json!({ "patient": patient, "date": AS_OF, "vitalStatus": "1", "cancerStatus": "1", "source": "2", "causeOfDeath": "", "note": "by letter" }));
    w.play("contacts", json!({ "patient": patient }));

    let order = json!({ "file": token(&w, &file), "dryRun": false, "onChanged": "take", "status": "auto" });
    let import = w.play("import_start", order);
    w.play("job", json!({ "job": import["job"] }));
    w.play("jobs", none.clone());
    w.play("job_cancel", json!({ "job": import["job"] }));

    let profile = json!({ "profile": "generic-state-monthly" });
    let folder = token(&w, &out);
    w.play("submission_profiles", none.clone());
    w.play("submission_plan", profile.clone());
    let built = w.play("submission_build", json!({ "profile": "generic-state-monthly", "folder": folder }));
    w.play(
        "submission_record",
        json!({ "submission": built["submission"]["submission"], "outcome": "sent", "note": "" }),
    );
    w.play("submission_ledger", profile);
    w.play("disclosures", json!({ "patient": patient }));
    w.play("disclosures_print", json!({ "patient": patient, "folder": folder }));

    let cohort = json!({ "completeOnly": true });
    w.play("extract_profiles", none.clone());
    w.play("extract_preview", json!({ "profile": "safe-harbor", "cohort": cohort, "suppress": true }));
    w.play("extract_build", json!({ "profile": "safe-harbor", "cohort": cohort, "suppress": false, "project": "Colon", "requester": "Dr. Ames", "approval": "", "folder": folder }));
    w.play("extract_ledger", none.clone());

    let dictionary = token(&w, &repository("tests/fixtures/county-dictionary.xml"));
    w.play("dictionary_check", json!({ "file": dictionary }));
    let added = w.play("dictionary_add", json!({ "file": dictionary, "lenient": false }));
    w.play("dictionary_retire", json!({ "uri": added[0]["uri"], "inForce": false }));
    w.play("dictionaries", none.clone());

    w.play("audit_find", json!({ "action": "export", "limit": 5 }));
    w.play("audit_export", json!({ "folder": folder }));
    let verdict = w.play("audit_verify", json!({ "anchors": [] }));
    assert_eq!(verdict["verdict"]["whole"], true, "{}", verdict["verdict"]);
    let anchors = place.at("anchors");
    fs::create_dir(&anchors).unwrap();
    let anchors = token(&w, &anchors);
    w.play("audit_anchor", json!({ "folder": anchors }));

    w.play("people", none.clone());
    let secret = "quite another invented phrase";
    let people = w.play("person_add", json!({ "login": "r.quist", "name": "R. Quist", "role": "researcher", "extras": [], "passphrase": secret }));
    let quist =
        people["people"].as_array().unwrap().iter().find(|p| p["login"] == "r.quist").unwrap()["person"]
            .clone();
    w.play(
        "person_reset",
        json!({ "person": quist, "passphrase": "one more invented phrase", "reason": "test" }),
    );
    w.play("person_change", json!({ "person": quist, "name": "R. Quist", "role": "registrar", "extras": [], "disabled": false, "reason": "test" }));
    w.play("password_change", json!({ "old": PHRASE, "new": "invented people only, twice" }));
    w.play("key_file_make", json!({ "folder": folder }));
    w.play("keys_status", none.clone());
    let shown = w.play("recovery_make", none.clone());
    w.play("recovery_sheet", json!({ "folder": folder }));
    let groups: Vec<&str> = shown["groups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
    w.play("recovery_confirm", json!({ "typed": groups.join("-") }));

    let backups = place.at("backups");
    fs::create_dir(&backups).unwrap();
    let backups = token(&w, &backups);
    w.play("backup_settings", json!({ "folder": backups, "daily": true, "hour": 0 }));
    let made = w.play("backup_now", none.clone())["backup"]["name"].clone();
    w.play("backups", none.clone());
    w.play("backup_verify", json!({ "name": made }));
    w.play("backup_rehearse", json!({ "name": made }));

    for (name, why) in ELSEWHERE {
        assert!(w.walked.insert(name.to_owned()), "{name} is walked here, and not in {why}");
    }
    // A rotation needs the file alone.
    let missing: Vec<&str> = COMMANDS.iter().map(|c| c.name).filter(|c| !w.walked.contains(*c)).collect();
    assert_eq!(missing, ["keys_rotate"], "every command of the table is walked");
    assert_eq!(w.wanted.len(), COMMANDS.len());
}

#[test]
fn the_first_entries_name_who_made_the_registry() {
    let place = Place::new("audit-first");
    let app = created(&place.registry());
    let page = ask(&app, "audit_find", json!({ "ascending": true }));
    let actions: Vec<&str> =
        page["rows"].as_array().unwrap().iter().map(|r| r["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["create", "login"], "it is made, and its maker is in");
    assert_eq!(page["rows"][0]["who"], "T. Ester");
}

#[test]
fn a_rotation_is_recorded_and_the_trail_stays_whole() {
    let place = Place::new("audit-rotate");
    let (app, _) = filled(&place.registry(), 3, 1);
    let done = job(&app, "keys_rotate", json!({ "reason": "invented" }));
    assert_eq!(done["state"], "done", "{done}");
    let page = ask(&app, "audit_find", json!({ "action": "rekey" }));
    assert_eq!(page["total"], 2, "that it began, and that it was done");
    // The new connection is guarded and counted like the old one.
    ask(
        &app,
        "abstract_new",
        json!({ "items": [{ "item": "nameLast", "value": "Quist" }, { "item": "dateOf1stContact", "value": "20260310" }] }),
    );
    let verdict = job(&app, "audit_verify", json!({ "anchors": [] }));
    assert_eq!(verdict["verdict"]["whole"], true, "{}", verdict["verdict"]);
}

#[test]
fn a_refused_command_is_recorded_as_refused() {
    let place = Place::new("audit-refused");
    let app = created(&place.registry());
    let phrase = "quite another invented phrase";
    ask(
        &app,
        "person_add",
        json!({ "login": "r.quist", "name": "R. Quist", "role": "registrar", "extras": [], "passphrase": phrase }),
    );
    let other = tests::locked(&place.registry());
    ask(&other, "registry_unlock", json!({ "person": "r.quist", "passphrase": phrase }));
    ask(&other, "password_change", json!({ "old": phrase, "new": "an invented phrase of their own" }));
    let error = other.dispatch("audit_find", json!({})).expect_err("a registrar does not read the trail");
    assert_eq!(error.code, "NotAllowed");
    let page = ask(&app, "audit_find", json!({ "outcome": "refused" }));
    assert_eq!(page["total"], 1, "{page}");
    assert_eq!((&page["rows"][0]["who"], &page["rows"][0]["action"]), (&json!("R. Quist"), &json!("search")));
}

/// Check 39: a submission of n patients leaves n lines of accounting; the report of one patient is complete.
#[test]
fn a_submission_recorded_as_sent_is_one_disclosure_for_each_patient() {
    let place = Place::new("audit-disclosures");
    let (app, _) = filled(&place.registry(), 40, 5);
    let out = place.at("out");
    fs::create_dir(&out).unwrap();
    let built = job(
        &app,
        "submission_build",
        json!({ "profile": "generic-state-monthly", "folder": app.token_for(out.clone()) }),
    );
    let patients = built["submission"]["patients"].as_u64().unwrap();
    assert!(patients > 5, "{built}");
    let of = |app: &App| -> Vec<Value> {
        (1..=40).map(|p| ask(app, "disclosures", json!({ "patient": p.to_string() }))).collect()
    };
    assert!(of(&app).iter().all(|d| d == &json!([])), "nothing is disclosed before it is sent");
    ask(
        &app,
        "submission_record",
        json!({ "submission": built["submission"]["submission"], "outcome": "sent", "note": "" }),
    );
    let told = of(&app);
    let with: Vec<&Value> = told.iter().filter(|d| !d.as_array().unwrap().is_empty()).collect();
    assert_eq!(with.len() as u64, patients, "one line for each patient of the submission");
    for line in with {
        assert_eq!(line.as_array().unwrap().len(), 1);
        assert_eq!(line[0]["count"], 1);
        for field in ["first", "last", "recipient", "what", "purpose"] {
            assert!(!line[0][field].as_str().unwrap().is_empty(), "{field} in {line}");
        }
    }
    let one = told.iter().position(|d| d != &json!([])).unwrap() + 1;
    let written = ask(
        &app,
        "disclosures_print",
        json!({ "patient": one.to_string(), "folder": app.token_for(out.clone()) }),
    );
    let pdf = fs::read(out.join(written["file"].as_str().unwrap())).unwrap();
    let has = |text: &str| pdf.windows(text.len()).any(|w| w == text.as_bytes());
    assert!(
        pdf.starts_with(b"%PDF") && has("Accounting of disclosures") && has("164.512"),
        "the printed report"
    );
    if let Ok(look) = std::env::var("ACCESSION_LOOK") {
        fs::write(Path::new(&look).join("disclosures.pdf"), &pdf).unwrap();
    }
}

/// Check 37 by the command line: an older registry put back is found by its anchor, and by nothing else.
#[test]
fn an_older_registry_put_back_is_found_with_its_anchor() {
    let place = Place::new("audit-older");
    let (registry, anchors, kept) = (place.registry(), place.at("anchors"), place.at("kept"));
    fs::create_dir(&anchors).unwrap();
    drop(filled(&registry, 6, 3));
    let folder = anchors.to_str().unwrap();
    on(&registry, &["audit", "anchor", "--folder", folder]).text();
    tests::copy(&registry, &kept);
    on(&registry, &["amend", "1", "textRemarks=invented", "--reason", "test"]).text();
    let anchor = fs::read_dir(&anchors).unwrap().next().unwrap().unwrap().path();
    let aside = place.at("aside.anchor");
    fs::copy(&anchor, &aside).unwrap();
    let verify = ["audit", "verify", "--anchor", aside.to_str().unwrap(), "--json"];
    let sound = on(&registry, &verify).json();
    assert_eq!((&sound["whole"], &sound["problems"]), (&json!(true), &json!([])));
    let trail = place.at("trail.jsonl");
    let export = on(&registry, &["audit", "export", "--out", trail.to_str().unwrap(), "--json"]).json();
    assert!(export["entries"].as_u64() > Some(5));
    let check = |file: &Path| {
        tests::accession(["audit", "check", file.to_str().unwrap(), "--anchor", aside.to_str().unwrap()])
    };
    assert!(check(&trail).text().contains("The trail is whole."));
    let edited = place
        .file("edited.jsonl", fs::read_to_string(&trail).unwrap().replacen("\"update\"", "\"search\"", 1));
    let found = check(&edited);
    assert!(found.code == Some(1) && found.out.contains("NOT whole"), "{found:#?}");

    fs::remove_dir_all(&registry).unwrap();
    tests::copy(&kept, &registry);
    let found = on(&registry, &verify);
    assert_eq!(found.code, Some(1), "{found:#?}");
    let verdict: Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!(verdict["whole"], false, "{verdict}");
    assert!(verdict["problems"].to_string().contains("vouches for"), "{verdict}");
    let list = on(&registry, &["audit", "list", "--action", "login", "--json"]).json();
    assert!(list["total"].as_u64() > Some(1) && list["rows"][0]["action"] == "login");
}
