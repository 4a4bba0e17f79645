//! Key files, the idle lock, and key files that somebody put back, as the whole program keeps them.

use std::fs;
use std::path::Path;
use std::time::Duration;

use accession_app::{App, COMMANDS, Moment, Permission};
use serde_json::{Value, json};
use tests::{PHRASE, Place, ask, created, filled, locked, names, opened};

const NEW: &str = "kettle wombat isthmus";

#[track_caller]
fn fails(app: &App, command: &str, args: Value) -> (String, String) {
    match app.dispatch(command, args) {
        Err(error) => (error.code, error.message),
        Ok(answer) => panic!("{command} went through: {answer:#}"),
    }
}

fn add(app: &App, login: &str, role: &str) {
    let new = json!({ "login": login, "name": login, "role": role, "extras": [], "passphrase": PHRASE });
    ask(app, "person_add", new);
}

#[test]
fn a_key_file_is_needed_beside_the_pass_phrase_once_it_is_chosen() {
    let place = Place::new("key-file");
    let app = created(&place.registry());
    let stick = place.at("stick");
    fs::create_dir(&stick).expect("a folder");
    let inside = app.token_for(place.registry());
    assert_eq!(
        fails(&app, "key_file_make", json!({ "folder": inside })).0,
        "BadInput",
        "not beside the registry"
    );
    let written = ask(&app, "key_file_make", json!({ "folder": app.token_for(stick.clone()) }));
    assert_eq!(written["sha256"], "", "the hash of a key file is as secret as the file");
    let file = stick.join(written["file"].as_str().expect("a name"));
    let key = fs::read(&file).expect("the key file");
    assert!(key.len() == 32 && key.iter().any(|b| *b != key[0]), "32 random bytes");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    let order = json!({ "old": PHRASE, "new": NEW, "newKeyFile": app.token_for(file.clone()) });
    ask(&app, "password_change", order);
    assert_eq!(ask(&app, "people", Value::Null)["people"][0]["keyFile"], true);
    drop(app);

    let app = locked(&place.registry());
    assert_eq!(ask(&app, "registry_status", Value::Null)["people"][0]["keyFile"], true);
    assert_eq!(fails(&app, "registry_unlock", json!({ "passphrase": NEW })).0, "BadInput", "no key file");
    let other = place.file("other.keyfile", [7u8; 32]);
    let wrong = json!({ "passphrase": NEW, "keyFile": app.token_for(other) });
    assert_eq!(fails(&app, "registry_unlock", wrong).0, "WrongPassphrase");
    std::thread::sleep(Duration::from_millis(1100));
    ask(&app, "registry_unlock", json!({ "passphrase": NEW, "keyFile": app.token_for(file.clone()) }));
    // And back to a pass phrase alone.
    let order = json!({ "old": NEW, "oldKeyFile": app.token_for(file), "new": "lantern walrus meadow" });
    ask(&app, "password_change", order);
    drop(app);
    ask(&locked(&place.registry()), "registry_unlock", json!({ "passphrase": "lantern walrus meadow" }));
}

#[test]
fn a_new_pass_phrase_writes_no_page_of_the_records_anew() {
    let place = Place::new("rewrap");
    let (app, _) = filled(&place.registry(), 200, 5);
    drop(app);
    let file = place.registry().join("registry.accession");
    let before = fs::read(&file).expect("the vault");
    let app = opened(&place.registry());
    ask(&app, "password_change", json!({ "old": PHRASE, "new": NEW }));
    drop(app);
    let after = fs::read(&file).expect("the vault");
    let pages = before.len() / 4096;
    let changed = before.chunks(4096).zip(after.chunks(4096)).filter(|(a, b)| a != b).count();
    println!("{changed} of {pages} pages differ: the trail, the person, the keyring's number");
    assert!(pages > 200 && changed <= 40, "{changed} of {pages} pages differ");
    let app = locked(&place.registry());
    assert_eq!(fails(&app, "registry_unlock", json!({ "passphrase": PHRASE })).0, "WrongPassphrase");
    std::thread::sleep(Duration::from_millis(1100));
    ask(&app, "registry_unlock", json!({ "passphrase": NEW }));
}

#[test]
fn a_key_file_that_was_put_back_lets_administrators_in_who_confirm_it_and_nobody_else() {
    let place = Place::new("stale");
    let registry = place.registry();
    let app = created(&registry);
    add(&app, "r.quist", "registrar");
    let keys = registry.join("registry.keys");
    let old = fs::read(&keys).expect("the key file");
    add(&app, "s.ames", "researcher");
    drop(app);
    fs::write(&keys, &old).expect("put back");

    let app = locked(&registry);
    let (code, message) =
        fails(&app, "registry_unlock", json!({ "person": "r.quist", "passphrase": PHRASE }));
    assert!(code == "Failed" && message.contains("older one that was put back"), "{code} {message}");
    let status = ask(&app, "registry_status", Value::Null);
    assert_eq!((&status["state"], &status["trouble"]), (&json!("unreadable"), &json!("keysStale")));
    let session = ask(&app, "registry_unlock", json!({ "person": "T. Ester", "passphrase": PHRASE }));
    assert!(session["warnings"].to_string().contains("older one"), "{session:#}");
    assert_eq!(ask(&app, "keys_status", Value::Null)["stale"], true);
    let new =
        json!({ "login": "x.y", "name": "X. Y", "role": "registrar", "extras": [], "passphrase": PHRASE });
    assert!(fails(&app, "person_add", new).1.contains("older one"), "nobody is added to an old key file");
    let healed = ask(&app, "keys_heal", json!({ "reason": "IT restored it on Monday" }));
    assert_eq!(healed["stale"], false);
    assert_eq!(healed["slots"].as_array().expect("slots").len(), 3, "nobody's slot was lost");
    assert_eq!(fails(&app, "keys_heal", json!({ "reason": "again" })).0, "BadInput");
    drop(app);
    for login in ["r.quist", "s.ames"] {
        ask(&locked(&registry), "registry_unlock", json!({ "person": login, "passphrase": PHRASE }));
    }
}

#[test]
fn a_damaged_key_file_says_so_and_the_one_before_takes_its_place() {
    let place = Place::new("damaged-keys");
    let registry = place.registry();
    let app = created(&registry);
    add(&app, "r.quist", "registrar");
    drop(app);
    let keys = registry.join("registry.keys");
    let mut bytes = fs::read(&keys).expect("the key file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&keys, &bytes).expect("damaged");
    let app = locked(&registry);
    let status = ask(&app, "registry_status", Value::Null);
    assert_eq!((&status["state"], &status["trouble"]), (&json!("unreadable"), &json!("keysDamaged")));
    assert_eq!(status["previousKeys"], true);
    assert!(status["message"].as_str().expect("what to do").contains("registry.keys.bak"));
    let status = ask(&app, "keys_previous", Value::Null);
    assert_eq!((&status["state"], &status["previousKeys"]), (&json!("locked"), &json!(false)), "{status:#}");
    ask(&app, "registry_unlock", json!({ "person": "T. Ester", "passphrase": PHRASE }));
    ask(&app, "keys_heal", json!({ "reason": "the disk failed" }));
    assert!(names(&registry).contains(&"registry.keys.damaged".to_owned()), "what was damaged is kept");
}

fn minutes(n: u64) -> Duration {
    Duration::from_secs(60 * n)
}

/// Whether every command but those of the gate says that the registry is locked.
fn all_locked(app: &App) -> bool {
    let guarded = COMMANDS.iter().filter(|c| c.permission != Permission::Anyone);
    guarded.map(|c| app.dispatch(c.name, Value::Null)).all(|r| r.is_err_and(|e| e.code == "Locked"))
}

#[test]
fn an_idle_registry_locks_itself_and_only_the_gate_answers() {
    let place = Place::new("idle");
    let app = created(&place.registry());
    let settings = ask(&app, "session", Value::Null)["settings"].clone();
    assert_eq!(settings["lockMinutes"], 15);
    let now = Moment::now();
    assert!(!app.lock_if_idle(now.later(minutes(14))));
    ask(&app, "home", Value::Null);
    assert!(app.lock_if_idle(now.later(minutes(16))));
    assert!(!app.lock_if_idle(now.later(minutes(17))), "it is locked once");
    assert!(all_locked(&app));
    assert_eq!(ask(&app, "registry_status", Value::Null)["state"], "locked");

    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    let mut short = settings;
    short["lockMinutes"] = json!(2);
    ask(&app, "settings_change", short);
    assert!(!app.lock_if_idle(Moment::now().later(minutes(1))));
    assert!(app.lock_if_idle(Moment::now().later(minutes(3))), "the person's own limit");
    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    let page = ask(&app, "audit_find", json!({ "action": "lock" }));
    assert_eq!(page["total"], 2, "{page:#}");
    assert!(page["rows"][0]["detail"].to_string().contains("idle"));
    // A machine that slept: the steady clock stood still, the wall's did not. The test's moments move both; asked and
    // polled commands are no deeds, a touch is one.
    let before = Moment::now();
    std::thread::sleep(Duration::from_millis(20));
    ask(&app, "session_touch", Value::Null);
    assert!(!app.lock_if_idle(before.later(minutes(2))), "touched after the limit began");
}

#[test]
fn a_job_goes_on_when_its_person_is_idle_for_an_hour_at_most() {
    let place = Place::new("idle-job");
    let (app, _) = filled(&place.registry(), 400, 9);
    let preview = json!({ "profile": "safe-harbor", "cohort": {}, "suppress": true });
    let job = ask(&app, "extract_preview", preview)["job"].as_str().expect("a key").to_owned();
    let then = Moment::now().later(minutes(20));
    assert!(app.lock_if_idle(then));
    assert!(all_locked(&app));
    // It can still end by itself, and its person sees it when they are back.
    let ended = app.wait(&job, |_| ()).expect("the job is there");
    assert_eq!(ended.state, "done", "{:?}", ended.error);
    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    assert_eq!(ask(&app, "job", json!({ "job": job }))["state"], "done");
    // Nobody else sees it.
    add(&app, "s.ames", "researcher");
    assert!(app.lock_if_idle(Moment::now().later(minutes(20))));
    ask(&app, "registry_unlock", json!({ "person": "s.ames", "passphrase": PHRASE }));
    ask(&app, "password_change", json!({ "old": PHRASE, "new": NEW }));
    assert_eq!(ask(&app, "jobs", Value::Null), json!([]));
    // After an hour what still runs is stopped, and what it left behind is forgotten.
    let preview = json!({ "profile": "safe-harbor", "cohort": {}, "suppress": false });
    let job = ask(&app, "extract_preview", preview)["job"].as_str().expect("a key").to_owned();
    let then = Moment::now().later(minutes(20));
    assert!(app.lock_if_idle(then));
    app.lock_if_idle(then.later(minutes(61)));
    assert!(app.wait(&job, |_| ()).is_err(), "the job is gone");
}

fn hidden(folder: &Path) -> Vec<String> {
    names(folder).into_iter().filter(|n| n.starts_with('.')).collect()
}

#[test]
fn an_extract_under_its_own_key_is_one_archive_and_its_key_is_kept_nowhere() {
    let place = Place::new("archive");
    let (app, _) = filled(&place.registry(), 60, 4);
    let out = place.at("research");
    fs::create_dir(&out).expect("a folder");
    let order = json!({
        "profile": "safe-harbor", "cohort": {}, "suppress": true, "project": "Colon 2026", "requester": "Dr. Ames",
        "approval": "IRB 26-041", "folder": app.token_for(out.clone()), "encrypt": true,
    });
    let done = tests::job(&app, "extract_build", order);
    assert_eq!(done["state"], "done", "{done:#}");
    let receipt = &done["extract"];
    let key = receipt["key"].as_str().expect("a key").to_owned();
    let groups: Vec<&str> = key.split('-').collect();
    assert!(groups.len() == 8 && groups.iter().all(|g| g.len() == 4), "160 bits: {groups:?}");
    let file = receipt["files"][0]["file"].as_str().expect("a name");
    assert_eq!(names(&out), [file], "one archive and nothing beside it");
    assert!(hidden(&out).is_empty() && file.ends_with(".zip"));
    let bytes = fs::read(out.join(file)).expect("the archive");
    // Names and headers of columns would stand in a plain CSV; method 99 is AES.
    assert!(bytes.starts_with(b"PK") && bytes[8..10] == [99, 0], "every entry is encrypted");
    assert!(!bytes.windows(11).any(|w| w == b"primarySite"));
    let ledger = ask(&app, "extract_ledger", Value::Null);
    assert_eq!(ledger[0]["sha256"], receipt["files"][0]["sha256"]);
    assert!(!ledger.to_string().contains(&key));
    ask(&app, "registry_lock", Value::Null);
    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    assert!(!ask(&app, "jobs", Value::Null).to_string().contains(&key), "it was shown once");
}
