//! Who may do what: without an open registry, nothing that the table does not give to anyone.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use accession_app::{App, COMMANDS, Permission};
use serde_json::{Value, json};
use tests::{Place, ask, created, locked};

/// Words that no message may repeat.
const SENTINELS: [&str; 2] = ["Quillfeather", "987654320"];

fn guarded() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().filter(|c| c.permission != Permission::Anyone).map(|c| c.name)
}

fn assert_all_locked(app: &App) {
    // Arguments that would fit nothing: what is locked must not even look at them.
    for args in [Value::Null, json!({}), json!({ "tumor": "1", "nameLast": SENTINELS[0] })] {
        for command in guarded() {
            let error = app.dispatch(command, args.clone()).expect_err(command);
            assert_eq!(error.code, "Locked", "{command}: {}", error.message);
            assert!(!error.message.contains(SENTINELS[0]), "{command} repeats its argument");
        }
    }
}

#[test]
fn without_a_session_every_guarded_command_is_refused() {
    let place = Place::new("no-session");
    let app = locked(&place.registry());
    assert_all_locked(&app);
    drop(created(&place.registry()));
    assert_all_locked(&app);
    assert!(guarded().count() > 25, "the table guards nearly everything");
}

#[test]
fn after_locking_every_guarded_command_is_refused_again() {
    let place = Place::new("locked");
    let app = created(&place.registry());
    ask(&app, "session", Value::Null);
    ask(&app, "registry_lock", Value::Null);
    assert_all_locked(&app);
    let wrong = app.dispatch("registry_unlock", json!({ "passphrase": "Quillfeather 987654320" }));
    let error = wrong.expect_err("a wrong pass phrase");
    assert_eq!(error.code, "WrongPassphrase");
    assert!(!SENTINELS.iter().any(|s| error.message.contains(s)), "{}", error.message);
    assert_all_locked(&app);
}

#[test]
fn what_anyone_may_do_is_this_and_no_more() {
    let anyone: Vec<&str> =
        COMMANDS.iter().filter(|c| c.permission == Permission::Anyone).map(|c| c.name).collect();
    assert_eq!(anyone, ["registry_status", "pick", "registry_create", "registry_unlock", "registry_lock"]);
    let place = Place::new("status");
    drop(created(&place.registry()));
    let status = ask(&locked(&place.registry()), "registry_status", Value::Null);
    let told: Vec<&String> = status.as_object().expect("an object").keys().collect();
    assert_eq!(
        told,
        ["folder", "name", "state", "message", "program"],
        "nothing of a patient before unlocking"
    );
}

#[test]
fn unknown_commands_and_malformed_arguments_are_errors_that_repeat_nothing() {
    let place = Place::new("malformed");
    let app = created(&place.registry());
    for name in ["", "Home", "home ", "abstract_delete", "registry_status; drop table tumor", "987654320"] {
        let error = app.dispatch(name, Value::Null).expect_err("no such command");
        assert_eq!((error.code.as_str(), error.message.as_str()), ("Bug", "no such command"));
    }
    let [name, number] = SENTINELS;
    let deep = (0..200).fold(json!(name), |inside, _| json!([inside]));
    let malformed = [
        json!(name),
        json!([name, number]),
        json!(987_654_320),
        json!({ "nameLast": name, (number): number }),
        json!({ "tumor": { "nameLast": name }, "patient": [number], "job": { (name): 1 }, "file": [name] }),
        json!({ "tumor": "1", "changes": [{ "item": "nameLast", "value": 987_654_320 }] }),
        deep,
    ];
    let before = tests::picture(&app);
    let mut refused = 0;
    // Locking is tried last, and making a registry needs no trial here: both have their own tests.
    for command in COMMANDS.iter().filter(|c| c.name != "registry_lock") {
        for args in &malformed {
            let error = app.dispatch(command.name, args.clone()).expect_err(command.name);
            assert!(
                matches!(error.code.as_str(), "Bug" | "BadInput" | "NotFound"),
                "{}: {error:?}",
                command.name
            );
            assert!(error.incident.len() == 8, "an incident number to quote");
            for sentinel in SENTINELS {
                assert!(!error.message.contains(sentinel), "{} repeats: {}", command.name, error.message);
            }
            refused += 1;
        }
    }
    assert_eq!(refused, (COMMANDS.len() - 1) * malformed.len());
    assert!(before == tests::picture(&app), "refused commands change nothing");
}

#[test]
fn arguments_of_the_right_shape_and_wrong_content_repeat_nothing_either() {
    let place = Place::new("content");
    let (app, _) = tests::filled(&place.registry(), 2, 3);
    let [name, number] = SENTINELS;
    let long = format!("{name}{}", "x".repeat(70_000));
    let change = |item: &str, value: &str| json!({ "tumor": "1", "patientRevision": 1, "tumorRevision": 1, "reason": name, "changes": [{ "item": item, "value": value }] });
    let contact = |date: &str, vital: &str, source: &str| json!({ "patient": "1", "date": date, "vitalStatus": vital, "cancerStatus": "", "source": source, "causeOfDeath": "", "note": name });
    let profile = json!({ "profile": name });
    let order = [
        ("abstract_open", json!({ "tumor": number })),
        ("abstract_open", json!({ "tumor": name })),
        ("abstract_amend", change("nameLast", &long)),
        ("abstract_amend", change("nameLast", &format!("{name}\0"))),
        ("abstract_amend", change(&format!("{name} {number}"), "1")),
        ("abstract_history", json!({ "tumor": number })),
        ("contact_record", contact(name, "1", "")),
        ("contact_record", contact("20260101", number, "")),
        ("contact_record", contact("20260101", "1", name)),
        ("contacts", json!({ "patient": name })),
        ("import_start", json!({ "file": name, "dryRun": true, "onChanged": "take", "status": "auto" })),
        ("submission_plan", profile.clone()),
        ("submission_ledger", profile.clone()),
        ("submission_build", json!({ "profile": "generic-state-monthly", "folder": name })),
        ("submission_record", json!({ "submission": number, "outcome": "sent", "note": name })),
        ("extract_preview", json!({ "profile": name, "cohort": {} })),
        ("extract_preview", json!({ "profile": "safe-harbor", "cohort": { "sites": [name] } })),
        ("job", json!({ "job": number })),
    ];
    for (command, args) in order {
        let error = app.dispatch(command, args).expect_err(command);
        assert!(!matches!(error.code.as_str(), "Bug" | "Locked"), "{command}: {error:?}");
        for sentinel in SENTINELS {
            assert!(!error.message.contains(sentinel), "{command} repeats: {}", error.message);
        }
    }
}
