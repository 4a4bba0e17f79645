//! Who may do what: every command of the table, for nobody, for each role, and against the file that decides.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;

use accession_app::{App, COMMANDS, Permission};
use serde_json::{Value, json};
use tests::{PHRASE, Place, ask, created, locked, repository};

/// Words that no message may repeat.
const SENTINELS: [&str; 2] = ["Quillfeather", "987654320"];

/// The matrix as it stands in its file, read without the program: command, column, whether it says yes.
fn matrix() -> BTreeMap<String, BTreeMap<String, String>> {
    let path = repository("schemas/security/commands.csv");
    let mut reader = csv::Reader::from_path(path).expect("the matrix");
    let rows = reader.deserialize().map(|row: Result<BTreeMap<String, String>, _>| row.expect("a whole row"));
    rows.map(|mut row| (row.remove("command").expect("a command"), row)).collect()
}

fn anyone() -> Vec<&'static str> {
    COMMANDS.iter().filter(|c| c.permission == Permission::Anyone).map(|c| c.name).collect()
}

fn guarded() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().filter(|c| c.permission != Permission::Anyone).map(|c| c.name)
}

/// What the gate says of a command. Its arguments fit nothing, so that whoever is let through changes nothing.
fn gate(app: &App, command: &str) -> String {
    let misfit = json!({ "no such argument": SENTINELS[0] });
    let error = app.dispatch(command, misfit).expect_err(command);
    assert!(!error.message.contains(SENTINELS[0]), "{command} repeats its argument");
    if error.code == "Bug" {
        assert_eq!(error.message, "the arguments do not fit the command", "{command}");
        return "through".to_owned();
    }
    error.code
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
fn the_matrix_lists_every_command_with_its_permission_and_nothing_else() {
    let matrix = matrix();
    let names: Vec<&str> = matrix.keys().map(String::as_str).collect();
    let mut commands: Vec<&str> = COMMANDS.iter().map(|c| c.name).collect();
    commands.sort_unstable();
    assert_eq!(names, commands, "100 % of the commands are listed, and no other");
    let mut by_permission: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for command in COMMANDS {
        let row = &matrix[command.name];
        assert_eq!(row["permission"], command.permission.word(), "{}", command.name);
        assert_eq!(row["none"] == "y", command.permission == Permission::Anyone, "{}", command.name);
        let roles: Vec<&String> = ["admin", "supervisor", "registrar", "researcher"].map(|r| &row[r]).into();
        let word = by_permission.entry(&row["permission"]).or_insert_with(|| roles.clone());
        assert_eq!(*word, roles, "{}: one permission, one set of roles", command.name);
        for (column, cell) in row {
            let words = matches!(column.as_str(), "permission" | "audit");
            assert!(words || ["", "y"].contains(&cell.as_str()), "{} {column}: {cell}", command.name);
        }
    }
    assert!(COMMANDS.len() > 70 && guarded().count() > 60, "the table guards nearly everything");
}

#[test]
fn every_command_is_open_to_whom_the_matrix_says_and_to_nobody_else() {
    let place = Place::new("matrix");
    let app = created(&place.registry());
    let roles = ["admin", "supervisor", "registrar", "researcher"];
    for role in roles {
        let login = format!("{role}.only");
        let new = json!({ "login": login, "name": format!("Only {role}"), "role": role, "extras": [], "passphrase": PHRASE });
        ask(&app, "person_add", new);
    }
    let matrix = matrix();
    let mut seen = 0;
    let mut walk = |app: &App, state: &str, expected: &dyn Fn(&BTreeMap<String, String>) -> &'static str| {
        for (command, row) in &matrix {
            assert_eq!(gate(app, command), expected(row), "{command} for {state}");
            seen += 1;
        }
    };
    // Emergency: everything. The recovery key is made first, by the administrator who has it all.
    let key = ask(&app, "recovery_make", Value::Null)["groups"].as_array().expect("groups").clone();
    let key: Vec<&str> = key.iter().filter_map(Value::as_str).collect();
    ask(&app, "recovery_confirm", json!({ "typed": key.join(" ") }));
    ask(&app, "registry_lock", Value::Null);

    let anybody = |row: &BTreeMap<String, String>| if row["none"] == "y" { "through" } else { "Locked" };
    walk(&locked(&place.at("nothing here")), "no registry", &anybody);
    walk(&locked(&place.registry()), "no session", &anybody);
    walk(&app, "a locked registry", &anybody);

    for role in roles {
        let login = format!("{role}.only");
        let session = ask(&app, "registry_unlock", json!({ "person": login, "passphrase": PHRASE }));
        assert_eq!((&session["role"], &session["mustChange"]), (&json!(role), &json!(true)));
        walk(&app, &format!("{role} before the first change"), &|row| {
            if row[role] == "y" && row["first"] == "y" { "through" } else { "NotAllowed" }
        });
        let new = format!("kettle wombat isthmus {role}");
        ask(&app, "password_change", json!({ "old": PHRASE, "new": new }));
        let session = ask(&app, "session", Value::Null);
        assert_eq!(session["mustChange"], false);
        walk(&app, role, &|row| if row[role] == "y" { "through" } else { "NotAllowed" });
        let told: Vec<&str> =
            session["may"].as_array().expect("words").iter().filter_map(Value::as_str).collect();
        for (command, row) in &matrix {
            assert_eq!(
                told.contains(&row["permission"].as_str()),
                row[role] == "y",
                "{command}: {told:?} for {role}"
            );
        }
        ask(&app, "registry_lock", Value::Null);
    }

    // The first person: an administrator with everything clinical, so that one person can run a registry.
    ask(&app, "registry_unlock", json!({ "person": "t. ester", "passphrase": PHRASE }));
    walk(&app, "the first person", &|_| "through");
    ask(&app, "registry_lock", Value::Null);

    let order =
        json!({ "recoveryKey": key.join("-"), "name": "A. Dahl", "reason": "the administrator is ill" });
    assert_eq!(ask(&app, "registry_recover", order)["role"], "emergency");
    walk(&app, "emergency", &|_| "through");
    println!("{seen} cells of the matrix walked: {} commands, 13 states", matrix.len());
    assert_eq!(seen, matrix.len() * 13);
}

#[test]
fn what_is_refused_to_a_session_is_recorded() {
    let place = Place::new("refused");
    let app = created(&place.registry());
    let new = json!({ "login": "r.quist", "name": "R. Quist", "role": "researcher", "extras": [], "passphrase": PHRASE });
    ask(&app, "person_add", new);
    ask(&app, "registry_unlock", json!({ "person": "r.quist", "passphrase": PHRASE }));
    ask(&app, "password_change", json!({ "old": PHRASE, "new": "kettle wombat isthmus" }));
    // Object-level: an identified record asked for by its key, although there is none.
    let refused = [
        ("abstract_open", json!({ "tumor": "1" })),
        ("contacts", json!({ "patient": "1" })),
        ("people", Value::Null),
    ];
    for (command, args) in &refused {
        assert_eq!(app.dispatch(command, args.clone()).expect_err(command).code, "NotAllowed");
    }
    ask(&app, "registry_unlock", json!({ "person": "T. Ester", "passphrase": PHRASE }));
    let page = ask(&app, "audit_find", json!({ "outcome": "refused", "ascending": true }));
    let rows = page["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), refused.len(), "{page:#}");
    for (row, (command, _)) in rows.iter().zip(&refused) {
        assert_eq!((&row["who"], &row["role"]), (&json!("R. Quist"), &json!("researcher")));
        assert!(row["detail"].to_string().contains(command), "{row:#}");
    }
}

#[test]
fn without_a_session_every_guarded_command_is_refused() {
    let place = Place::new("no-session");
    let app = locked(&place.registry());
    assert_all_locked(&app);
    drop(created(&place.registry()));
    assert_all_locked(&app);
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
    let doors = [
        "registry_status",
        "pick",
        "registry_create",
        "registry_unlock",
        "registry_lock",
        "registry_recover",
        "registry_restore",
        "keys_previous",
    ];
    assert_eq!(anyone(), doors);
    let place = Place::new("status");
    drop(created(&place.registry()));
    let status = ask(&locked(&place.registry()), "registry_status", Value::Null);
    let told: Vec<&String> = status.as_object().expect("an object").keys().collect();
    let may_be_told =
        ["folder", "name", "state", "message", "trouble", "previousKeys", "people", "warnings", "program"];
    assert_eq!(told, may_be_told, "nothing of a patient before unlocking");
    let face = json!([{ "login": "T. Ester", "keyFile": false, "wait": 0, "blocked": false }]);
    assert_eq!(status["people"], face, "no role, no name but the login");
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
                matches!(
                    error.code.as_str(),
                    "Bug" | "BadInput" | "NotFound" | "NotAllowed" | "WrongPassphrase"
                ),
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
