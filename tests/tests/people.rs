//! People, roles and pass phrases, as the whole program keeps them.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::time::Duration;

use accession_app::{App, check_passphrase};
use serde::Deserialize;
use serde_json::{Value, json};
use tests::{PHRASE, Place, ask, created, filled, job, locked, opened};

/// Pass phrases of invented people.
const QUIST: &str = "kettle wombat isthmus";
const DAHL: &str = "lantern walrus meadow";

/// Runs a command that must fail; its code and message.
#[track_caller]
fn fails(app: &App, command: &str, args: Value) -> (String, String) {
    match app.dispatch(command, args) {
        Err(error) => (error.code, error.message),
        Ok(answer) => panic!("{command} went through: {answer:#}"),
    }
}

/// Adds a person; their key.
fn add(app: &App, login: &str, role: &str) -> Value {
    let new = json!({ "login": login, "name": format!("{login} by name"), "role": role, "extras": [], "passphrase": PHRASE });
    person(&ask(app, "person_add", new), login)["person"].clone()
}

fn person(people: &Value, login: &str) -> Value {
    let all = people["people"].as_array().expect("people");
    all.iter().find(|p| p["login"] == login).expect("the person").clone()
}

/// Comes in as a person who was just added, and changes the pass phrase.
fn first_login(folder: &Path, login: &str, new: &str) -> App {
    let app = locked(folder);
    ask(&app, "registry_unlock", json!({ "person": login, "passphrase": PHRASE }));
    ask(&app, "password_change", json!({ "old": PHRASE, "new": new }));
    app
}

fn come_in(folder: &Path, login: &str, phrase: &str) -> Result<App, (String, String)> {
    let app = locked(folder);
    let order = json!({ "person": login, "passphrase": phrase });
    match app.dispatch("registry_unlock", order) {
        Ok(_) => Ok(app),
        Err(error) => Err((error.code, error.message)),
    }
}

#[track_caller]
fn kept_out(folder: &Path, login: &str, phrase: &str) -> (String, String) {
    come_in(folder, login, phrase).err().expect("came in")
}

fn change(key: &Value, role: &str, disabled: bool) -> Value {
    json!({ "person": key, "name": "Changed Name", "role": role, "extras": [], "disabled": disabled, "reason": "a test" })
}

fn recorded(app: &App, action: &str) -> Vec<Value> {
    let page = ask(app, "audit_find", json!({ "action": action, "ascending": true, "limit": 500 }));
    page["rows"].as_array().expect("rows").clone()
}

#[derive(Deserialize)]
struct PhraseCase {
    phrase: String,
    login: String,
    person: String,
    registry: String,
    verdict: String,
    note: String,
}

#[test]
fn the_password_policy_takes_and_refuses_as_its_rows_say() {
    let says = |verdict: &str| match verdict {
        "short" => "at least 15 characters",
        "long" => "more than 256 characters",
        "repeats" => "repeats a short piece",
        "guessable" => "mostly names, dates, well-known words",
        other => panic!("{other} is no verdict"),
    };
    for case in tests::cases::<PhraseCase>("security/passwords.csv") {
        let outcome = check_passphrase(&case.phrase, &[&case.login, &case.person, &case.registry]);
        match (case.verdict.as_str(), outcome) {
            ("ok", Ok(())) => {}
            ("ok", Err(error)) => panic!("{}: {}", case.note, error.message),
            (verdict, Ok(())) => panic!("{}: taken, expected {verdict}", case.note),
            (verdict, Err(error)) => {
                assert!(error.message.contains(says(verdict)), "{}: {}", case.note, error.message);
                assert!(!error.message.contains(&case.phrase), "{}: repeated", case.note);
            }
        }
    }
    let words: Vec<String> = (0..40).map(|n| format!("wombat{n}kettle")).collect();
    let long = check_passphrase(&words.concat(), &[]).expect_err("too long");
    assert!(long.message.contains(says("long")));
}

#[test]
fn a_person_is_added_comes_in_and_must_choose_a_pass_phrase_first() {
    let place = Place::new("added");
    let app = created(&place.registry());
    add(&app, "r.quist", "registrar");
    assert_eq!(kept_out(&place.registry(), "r.quist", "not what was given").0, "WrongPassphrase");
    std::thread::sleep(Duration::from_millis(1100));
    let theirs = locked(&place.registry());
    assert_eq!(
        fails(&theirs, "registry_unlock", json!({ "passphrase": PHRASE })).0,
        "BadInput",
        "who are you"
    );
    // Whatever the case of the letters.
    ask(&theirs, "registry_unlock", json!({ "person": "R.QUIST", "passphrase": PHRASE }));
    assert_eq!(fails(&theirs, "home", Value::Null).0, "NotAllowed");
    assert!(fails(&theirs, "home", Value::Null).1.contains("Choose one of your own first"));
    let weak = json!({ "old": PHRASE, "new": "r.quist r.quist 1" });
    assert_eq!(fails(&theirs, "password_change", weak).0, "BadInput");
    assert_eq!(fails(&theirs, "password_change", json!({ "old": PHRASE, "new": PHRASE })).0, "BadInput");
    ask(&theirs, "password_change", json!({ "old": PHRASE, "new": QUIST }));
    ask(&theirs, "home", Value::Null);
    drop(theirs);
    assert_eq!(kept_out(&place.registry(), "r.quist", PHRASE).0, "WrongPassphrase");
    std::thread::sleep(Duration::from_millis(1100));
    come_in(&place.registry(), "r.quist", QUIST).expect("the new pass phrase");
    // A login is one person's for ever, whatever the case of its letters, and never the recovery key's.
    let new = |login: &str| json!({ "login": login, "name": "Another", "role": "registrar", "extras": [], "passphrase": PHRASE });
    for taken in ["r.quist", "R.Quist", "recovery", "", "  ", "r/quist"] {
        assert_eq!(fails(&app, "person_add", new(taken)).0, "BadInput", "{taken:?}");
    }
}

#[test]
fn the_last_administrator_can_be_neither_shut_out_nor_demoted() {
    let place = Place::new("last-admin");
    let app = created(&place.registry());
    let me = person(&ask(&app, "people", Value::Null), "T. Ester")["person"].clone();
    for order in [change(&me, "admin", true), change(&me, "registrar", false)] {
        let (code, message) = fails(&app, "person_change", order);
        assert!(code == "BadInput" && message.contains("last administrator"), "{code} {message}");
    }
    assert_eq!(person(&ask(&app, "people", Value::Null), "T. Ester")["role"], "admin", "nothing was saved");
    let other = add(&app, "a.dahl", "admin");
    ask(&app, "person_change", change(&other, "admin", true));
    assert!(fails(&app, "person_change", change(&me, "admin", true)).1.contains("last administrator"));
    // A researcher gets no permission that shows a record, by no way.
    let extras = json!({ "login": "s.ames", "name": "S. Ames", "role": "researcher", "extras": ["Abstract"], "passphrase": PHRASE });
    assert_eq!(fails(&app, "person_add", extras).0, "BadInput");
}

#[test]
fn shutting_out_takes_effect_in_open_sessions_and_after_a_rotation_the_old_key_opens_nothing() {
    let place = Place::new("revoke");
    let (app, _) = filled(&place.registry(), 5, 3);
    let key = add(&app, "r.quist", "registrar");
    let theirs = first_login(&place.registry(), "r.quist", QUIST);
    ask(&theirs, "home", Value::Null);
    // What a person could carry away: their key file, with a pass phrase that they know.
    let keys = place.registry().join("registry.keys");
    let carried = fs::read(&keys).expect("the key file");

    let people = ask(&app, "person_change", change(&key, "registrar", true));
    assert_eq!(people["rotationDue"], true);
    let (code, message) = fails(&theirs, "home", Value::Null);
    assert!(code == "Locked" && message.contains("closed your login"), "{code} {message}");
    assert_eq!(ask(&theirs, "registry_status", Value::Null)["state"], "locked");
    assert_eq!(kept_out(&place.registry(), "r.quist", QUIST).0, "WrongPassphrase", "their slot is gone");

    // The old key file opens the vault until the data key is changed, and the program lets nobody in by it.
    let current = fs::read(&keys).expect("the key file");
    fs::write(&keys, &carried).expect("put back");
    std::thread::sleep(Duration::from_millis(1100));
    let (code, message) = kept_out(&place.registry(), "r.quist", QUIST);
    assert!(code == "NotAllowed" && message.contains("closed"), "{code} {message}");
    fs::write(&keys, &current).expect("put back");

    // Refused while another program has the registry open, then done.
    let other = opened_as(&place.registry(), "T. Ester");
    let refused = job(&app, "keys_rotate", json!({ "reason": "R. Quist has left" }));
    assert_eq!(refused["state"], "failed", "{refused:#}");
    assert!(refused["error"]["message"].as_str().expect("why").contains("open in another"), "{refused:#}");
    ask(&app, "home", Value::Null);
    drop(other);
    drop(theirs);
    let before = ask(&app, "abstracts_find", json!({ "limit": 500 }))["rows"].clone();
    let done = job(&app, "keys_rotate", json!({ "reason": "R. Quist has left" }));
    assert_eq!((&done["state"], &done["keys"]["generation"]), (&json!("done"), &json!(2)), "{done:#}");
    assert_eq!(done["keys"]["rotationDue"], false);
    assert_eq!(ask(&app, "abstracts_find", json!({ "limit": 500 }))["rows"], before);
    ask(&app, "registry_lock", Value::Null);

    fs::write(&keys, &carried).expect("put back");
    let (code, message) = kept_out(&place.registry(), "r.quist", QUIST);
    assert!(code == "Failed" && message.contains("does not belong"), "{code} {message}");
    let status = ask(&locked(&place.registry()), "registry_status", Value::Null);
    assert_eq!(status["state"], "locked");
    fs::write(&keys, fs::read(place.registry().join("registry.keys.bak")).expect("kept")).expect("put back");
}

fn opened_as(folder: &Path, login: &str) -> App {
    come_in(folder, login, PHRASE).expect("the pass phrase")
}

#[test]
fn rights_that_shrink_close_the_session_and_rights_that_grow_do_not() {
    let place = Place::new("rights");
    let app = created(&place.registry());
    let key = add(&app, "r.quist", "registrar");
    let theirs = first_login(&place.registry(), "r.quist", QUIST);
    assert_eq!(fails(&theirs, "submission_profiles", Value::Null).0, "NotAllowed");
    ask(&app, "person_change", change(&key, "supervisor", false));
    ask(&theirs, "submission_profiles", Value::Null);
    assert_eq!(ask(&theirs, "session", Value::Null)["role"], "supervisor");
    ask(&app, "person_change", change(&key, "researcher", false));
    assert_eq!(fails(&theirs, "home", Value::Null).0, "Locked");
    let theirs = come_in(&place.registry(), "r.quist", QUIST).expect("as a researcher");
    assert_eq!(fails(&theirs, "home", Value::Null).0, "NotAllowed");
    ask(&theirs, "extract_profiles", Value::Null);
}

#[test]
fn ten_wrong_pass_phrases_wait_ever_longer_survive_a_restart_and_are_all_recorded() {
    let place = Place::new("back-off");
    let registry = place.registry();
    drop(created(&registry));
    let now =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    // Nine failures of long ago, as the program keeps them, and one of now through the gate.
    let mut waits = Vec::new();
    for n in 0..9u64 {
        let at = now - 100_000 + n * 1_000;
        waits.push(
            store::attempts::failed(&registry, "T. Ester", at, "2026-11-20T10:00:00.000Z").expect("kept"),
        );
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256]);
    let (code, message) = kept_out(&registry, "T. Ester", "not the pass phrase");
    assert!(code == "WrongPassphrase" && message.contains("300 seconds"), "{message}");
    // Another program, the right pass phrase: it has to wait too.
    let (code, message) = kept_out(&registry, "T. Ester", PHRASE);
    assert!(code == "NotAllowed" && message.contains("Wait"), "{code} {message}");
    let face = ask(&locked(&registry), "registry_status", Value::Null)["people"][0].clone();
    assert!(face["wait"].as_u64().expect("seconds") > 290 && face["blocked"] == false, "{face}");
    // The wait is over when the last failure is long ago: the file is as it would be five minutes later.
    for at in store::attempts::take(&registry, "T. Ester").expect("taken") {
        store::attempts::failed(&registry, "T. Ester", now - 10_000, &at).expect("kept");
    }
    let app = opened(&registry);
    let failed = recorded(&app, "loginFailed");
    assert_eq!(failed.len(), 10, "{failed:#?}");
    assert!(failed.iter().all(|f| f["outcome"] == "refused"));
    assert_eq!(ask(&app, "registry_status", Value::Null)["people"][0]["wait"], 0);
}

#[test]
fn a_hundred_wrong_pass_phrases_close_a_login_until_an_administrator_gives_a_new_one() {
    let place = Place::new("blocked");
    let registry = place.registry();
    let app = created(&registry);
    let key = add(&app, "r.quist", "registrar");
    for n in 0..100u64 {
        store::attempts::failed(&registry, "r.quist", 1_000_000 + n, "2026-11-20T10:00:00.000Z")
            .expect("kept");
    }
    let (code, message) = kept_out(&registry, "r.quist", PHRASE);
    assert!(code == "NotAllowed" && message.contains("hundred"), "{code} {message}");
    ask(&app, "person_reset", json!({ "person": key, "passphrase": DAHL, "reason": "was attacked" }));
    assert_eq!(recorded(&app, "loginFailed").len(), 100);
    let theirs = come_in(&registry, "r.quist", DAHL).expect("the new pass phrase");
    assert_eq!(ask(&theirs, "session", Value::Null)["mustChange"], true);
}

#[test]
fn the_recovery_key_is_typed_back_before_it_counts_and_opens_with_name_and_reason() {
    let place = Place::new("recovery");
    let registry = place.registry();
    let app = created(&registry);
    assert!(ask(&app, "session", Value::Null)["warnings"].to_string().contains("no recovery key"));
    let groups = ask(&app, "recovery_make", Value::Null)["groups"].clone();
    let groups: Vec<String> = serde_json::from_value(groups).expect("groups");
    let key = groups.join("-");
    let out = place.at("safe");
    fs::create_dir(&out).expect("a folder");
    let sheet = ask(&app, "recovery_sheet", json!({ "folder": app.token_for(out.clone()) }));
    let pdf = fs::read(out.join(sheet["file"].as_str().expect("a name"))).expect("the sheet");
    assert!(pdf.starts_with(b"%PDF"));
    let mut wrong = key.clone().into_bytes();
    wrong[0] = if wrong[0] == b'7' { b'8' } else { b'7' };
    let wrong = String::from_utf8(wrong).expect("text");
    assert_eq!(fails(&app, "recovery_confirm", json!({ "typed": wrong })).0, "BadInput");
    let recover =
        |key: &str, name: &str, reason: &str| json!({ "recoveryKey": key, "name": name, "reason": reason });
    assert_eq!(
        fails(&app, "registry_recover", recover(&key, "A. Dahl", "ill")).0,
        "BadInput",
        "not in force yet"
    );
    let status = ask(&app, "recovery_confirm", json!({ "typed": key.to_lowercase().replace('-', " ") }));
    assert_eq!(status["recovery"], true);
    assert_eq!(fails(&app, "recovery_confirm", json!({ "typed": key })).0, "BadInput", "it is shown once");
    drop(app);

    let app = locked(&registry);
    let (code, message) = fails(&app, "registry_recover", recover(&wrong, "A. Dahl", "ill"));
    assert!(
        code == "BadInput" && message.contains("group by group"),
        "one wrong character: {code} {message}"
    );
    assert_eq!(fails(&app, "registry_recover", recover(&key, " ", "ill")).0, "BadInput");
    assert_eq!(fails(&app, "registry_recover", recover(&key, "A. Dahl", "")).0, "BadInput");
    let session = ask(&app, "registry_recover", recover(&key, "A. Dahl", "the administrator is ill"));
    assert_eq!((&session["role"], &session["user"]), (&json!("emergency"), &json!("A. Dahl")));
    let emergency = recorded(&app, "emergency");
    assert_eq!(emergency.len(), 1);
    assert!(emergency[0]["detail"].to_string().contains("the administrator is ill"));
    let none = json!({ "old": "x", "new": QUIST });
    assert_eq!(fails(&app, "password_change", none).0, "NotAllowed", "the recovery key has no pass phrase");
    // What it is for: somebody comes in again.
    let me = person(&ask(&app, "people", Value::Null), "T. Ester")["person"].clone();
    ask(&app, "person_reset", json!({ "person": me, "passphrase": DAHL, "reason": "forgotten" }));
    drop(app);
    come_in(&registry, "T. Ester", DAHL).expect("the new pass phrase");
}
