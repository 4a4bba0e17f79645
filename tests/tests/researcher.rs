//! A researcher never sees an identified record: whatever is asked, in whatever words, nothing of a patient comes back.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::fs;

use accession_app::{App, COMMANDS};
use serde_json::{Value, json};
use tests::{PHRASE, Place, ask, created, locked};

const NEW: &str = "kettle wombat isthmus";

/// Values of one invented patient that stand nowhere else.
const SENTINELS: [(&str, &str); 10] = [
    ("nameLast", "Quillfeather"),
    ("nameFirst", "Ottoline"),
    ("nameMiddle", "Zephyrine"),
    ("socialSecurityNumber", "987654320"),
    ("medicalRecordNumber", "MRN77310452"),
    ("addrAtDxNoStreet", "4711 SENTINEL LANE"),
    ("addrAtDxCity", "QUERNMORE"),
    ("telephone", "5550147312"),
    ("dateOfBirth", "19510317"),
    ("textPathFormalDx", "Xylographic carcinoma of the sentinel"),
];

/// Names of fields that would carry a record or its key.
const RECORD_FIELDS: [&str; 8] =
    ["tumor", "tumors", "patient", "accession", "patientRevision", "tumorRevision", "items", "label"];

/// Names of fields anywhere in a value.
fn fields(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            found.push(name.clone());
            fields(value, found);
        }),
        Value::Array(all) => all.iter().for_each(|v| fields(v, found)),
        _ => {}
    }
}

#[track_caller]
fn assert_nothing_of_a_patient(what: &str, answer: &str, identifiers: &[String]) {
    for secret in identifiers {
        assert!(!answer.contains(secret.as_str()), "{what} shows a sentinel");
    }
}

/// A registry with the sentinel patient, some others, a submission, a job, drafts and people; everything that has a key.
fn registry(place: &Place) -> (App, Vec<String>, Vec<Value>) {
    let (app, _) = tests::filled(&place.registry(), 30, 6);
    let mut items: Vec<Value> =
        SENTINELS.iter().map(|(item, value)| json!({ "item": item, "value": value })).collect();
    for (item, value) in
        [("dateOf1stContact", "20240310"), ("dateOfDiagnosis", "20240301"), ("primarySite", "C504")]
    {
        items.push(json!({ "item": item, "value": value }));
    }
    let view = ask(&app, "abstract_new", json!({ "items": items }));
    let (tumor, patient) = (view["tumor"]["key"].clone(), view["patient"]["key"].clone());
    let accession = view["patient"]["items"]["accessionNumberHosp"]
        .as_str()
        .or(view["tumor"]["items"]["accessionNumberHosp"].as_str());
    let mut identifiers: Vec<String> = SENTINELS.iter().map(|(_, v)| (*v).to_owned()).collect();
    identifiers.extend(accession.map(str::to_owned));
    let out = place.at("out");
    fs::create_dir_all(&out).expect("a folder");
    // A report of an import lists lines and values; it must not outlive the session of who made it.
    let file = place.at("again.xml");
    tests::write_xml(&file, &tests::invented(3, 8));
    let import =
        json!({ "file": app.token_for(file), "dryRun": true, "onChanged": "take", "status": "auto" });
    tests::job(&app, "import_start", import);
    let extract = json!({
        "profile": "safe-harbor", "cohort": {}, "suppress": true, "project": "Breast 2026", "requester": "Dr. Ames",
        "approval": "", "folder": app.token_for(out),
    });
    tests::job(&app, "extract_build", extract);
    let new = json!({ "login": "s.ames", "name": "S. Ames", "role": "researcher", "extras": [], "passphrase": PHRASE });
    ask(&app, "person_add", new);
    (app, identifiers, vec![tumor, patient])
}

/// Arguments for every command: those that fit it, with the keys of the sentinel, and many that may.
fn arguments(keys: &[Value], folder: &str) -> Vec<Value> {
    let (tumor, patient) = (&keys[0], &keys[1]);
    let cohort = |sites: Value, from: u32, to: u32| json!({ "sites": sites, "yearFrom": from, "yearTo": to });
    let preview = |cohort: Value, suppress: bool| json!({ "profile": "safe-harbor", "cohort": cohort, "suppress": suppress });
    let mut all = vec![
        Value::Null,
        json!({}),
        json!({ "tumor": tumor }),
        json!({ "patient": patient }),
        json!({ "tumor": tumor, "item": "nameLast" }),
        json!({ "tumor": tumor, "force": true }),
        json!({ "text": "Quillfeather", "limit": 500 }),
        json!({ "text": "", "limit": 500 }),
        json!({ "which": "all", "offset": 0, "limit": 500 }),
        json!({ "job": "1" }),
        json!({ "job": "2" }),
        json!({ "profile": "generic-state-monthly" }),
        json!({ "profile": "generic-state-monthly", "folder": folder }),
        json!({ "profile": "safe-harbor", "folder": folder, "cohort": {}, "project": "p", "requester": "r", "approval": "" }),
        json!({ "folder": folder }),
        json!({ "patient": patient, "folder": folder }),
        json!({ "person": "1" }),
        json!({ "reason": "curious" }),
        json!({ "action": "read" }),
        json!({ "items": ["nameLast"] }),
        json!({ "item": "primarySite", "text": "breast", "limit": 10 }),
        json!({ "what": "saveFolder" }),
        json!({ "text": "copied" }),
        preview(json!({}), false),
        preview(json!({}), true),
        preview(cohort(json!(["C504"]), 2024, 2024), false),
        preview(cohort(json!(["C50"]), 2024, 2024), true),
        preview(cohort(json!([]), 2024, 2024), false),
        preview(json!({ "behaviors": ["3"], "completeOnly": true }), false),
        preview(json!({ "sites": ["Quillfeather"] }), false),
        json!({ "profile": "limited-data-set", "cohort": {}, "suppress": false }),
        json!({ "theme": "dark", "density": "dense", "lockMinutes": 10, "advanceWhenFull": false, "singleKeys": true }),
    ];
    for key in 1..10 {
        all.push(json!({ "tumor": key.to_string() }));
        all.push(json!({ "patient": key.to_string() }));
        all.push(json!({ "job": key.to_string() }));
    }
    for year in 2000..2026 {
        all.push(preview(cohort(json!([]), year, year), false));
    }
    all
}

#[test]
fn a_researcher_gets_no_sentinel_and_no_record_key_out_of_any_command() {
    let place = Place::new("researcher");
    let (app, identifiers, keys) = registry(&place);
    // In the same window, after somebody who saw everything.
    ask(&app, "registry_lock", Value::Null);
    ask(&app, "registry_unlock", json!({ "person": "s.ames", "passphrase": PHRASE }));
    ask(&app, "password_change", json!({ "old": PHRASE, "new": NEW }));
    let out = place.at("research");
    fs::create_dir_all(&out).expect("a folder");
    let folder = app.token_for(out.clone());
    // Leaving the session, or making another registry, is no way to a record, and is tried elsewhere.
    let leave = [
        "registry_lock",
        "registry_create",
        "registry_unlock",
        "registry_recover",
        "registry_restore",
        "keys_previous",
    ];
    let (mut answered, mut refused, mut jobs) = (0, 0, 0);
    for command in COMMANDS.iter().filter(|c| !leave.contains(&c.name)) {
        for args in arguments(&keys, &folder) {
            match app.dispatch(command.name, args) {
                Err(error) => {
                    refused += 1;
                    assert_nothing_of_a_patient(command.name, &error.message, &identifiers);
                }
                Ok(mut answer) => {
                    answered += 1;
                    if let Some(job) = answer["job"].as_str().map(str::to_owned) {
                        jobs += 1;
                        let ended = app.wait(&job, |_| ()).expect("the job is known");
                        answer = serde_json::to_value(ended).expect("a job");
                        let preview = &answer["preview"];
                        for count in ["rows", "patients"] {
                            let n = preview[count].as_u64().unwrap_or(0);
                            assert!(n == 0 || n >= 11, "{count} = {n} is a small count");
                        }
                    }
                    assert_nothing_of_a_patient(command.name, &answer.to_string(), &identifiers);
                    let mut names = Vec::new();
                    fields(&answer, &mut names);
                    // A preview's list of quasi-identifiers and a profile's items are names of the standard.
                    let strange: Vec<&String> =
                        names.iter().filter(|n| RECORD_FIELDS.contains(&n.as_str())).collect();
                    assert!(
                        strange.is_empty() || command.name == "dictionaries",
                        "{}: {strange:?}",
                        command.name
                    );
                }
            }
        }
    }
    println!("{answered} answers, {refused} refusals, {jobs} previews: none shows a sentinel");
    assert!(answered > 30 && jobs > 20 && refused > 3_000, "{answered} {jobs} {refused}");
    assert!(
        tests::names(&out).iter().all(|n| n.ends_with(".keyfile")),
        "nothing of the registry was written"
    );
}

#[test]
fn the_same_sentinels_are_found_when_a_registrar_asks() {
    // The test above could pass because it looks in the wrong place; here the same look finds them.
    let place = Place::new("registrar");
    let (app, identifiers, keys) = registry(&place);
    let shown = ask(&app, "abstract_open", json!({ "tumor": keys[0] })).to_string();
    assert!(identifiers.iter().all(|i| shown.contains(i.as_str())), "{shown}");
    let found = ask(&app, "abstracts_find", json!({ "text": "Quillfeather", "limit": 10 }));
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1));
    let mut names = Vec::new();
    fields(&found, &mut names);
    assert!(names.iter().any(|n| RECORD_FIELDS.contains(&n.as_str())));
}

#[test]
fn a_researcher_is_told_no_small_count_and_a_supervisor_is() {
    let place = Place::new("small");
    let app = created(&place.registry());
    for n in 0..5 {
        let items = json!([
            { "item": "nameLast", "value": format!("Invented{n}") }, { "item": "nameFirst", "value": "Ada" },
            { "item": "dateOf1stContact", "value": "20240310" }, { "item": "dateOfDiagnosis", "value": "20240301" },
            { "item": "primarySite", "value": "C504" },
        ]);
        ask(&app, "abstract_new", json!({ "items": items }));
    }
    for (login, role) in [("s.ames", "researcher"), ("v.lund", "supervisor")] {
        let new = json!({ "login": login, "name": login, "role": role, "extras": [], "passphrase": PHRASE });
        ask(&app, "person_add", new);
    }
    let mut counts = Vec::new();
    for login in ["s.ames", "v.lund"] {
        let app = locked(&place.registry());
        ask(&app, "registry_unlock", json!({ "person": login, "passphrase": PHRASE }));
        ask(&app, "password_change", json!({ "old": PHRASE, "new": NEW }));
        let order = json!({ "profile": "safe-harbor", "cohort": { "sites": ["C50"] }, "suppress": false });
        let preview = tests::job(&app, "extract_preview", order)["preview"].clone();
        counts.push((
            preview["rows"].clone(),
            preview["patients"].clone(),
            preview["hidden"].as_array().map(Vec::len),
        ));
    }
    assert_eq!((&counts[0].0, &counts[0].1), (&json!(0), &json!(0)));
    assert!(counts[0].2 > Some(1), "and says that it hides them");
    assert_eq!(counts[1], (json!(5), json!(5), Some(0)));
}
