//! Invented patients: as a file to import, and as a registry to begin with.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use accession_app::{App, Config, KeyCost, NoDesk};
use demo::Generator;
use naaccr::xml::{WriteOptions, Writer};
use naaccr::{Header, Items, RecordType};
use serde_json::{Value, json};

use crate::PHRASE;

/// Patients in the file.
pub const PATIENTS: usize = 60;

/// Writes a NAACCR XML file of invented patients and says how many tumors it holds.
pub fn file(folder: &Path) -> (PathBuf, usize) {
    let path = folder.join("invented.xml");
    let header = Header {
        version: naaccr::standard::CURRENT,
        record_type: RecordType::A,
        time_generated: Some("2026-11-01T08:00:00Z".into()),
        specification: "1.8".into(),
        user_dictionaries: Vec::new(),
        attributes: Vec::new(),
        items: Items::new(),
        extensions: String::new(),
    };
    let mut writer = Writer::new(File::create(&path).expect("a file"), &header, &WriteOptions::default())
        .expect("a header");
    let mut tumors = 0;
    for invented in Generator::new(26, accession_app::today()).patients().take(PATIENTS) {
        tumors += invented.patient.tumors.len();
        writer.write_patient(&invented.patient).expect("an invented patient can be written");
    }
    writer.finish().expect("the file is whole");
    (path, tumors)
}

/// Makes a registry that holds the file's patients.
pub fn registry(folder: &Path) {
    let (path, _) = file(folder);
    // The journeys unlock it often, so its pass phrase costs the least that is allowed.
    let config = Config { folder: folder.join("registry"), key_cost: KeyCost::Floor, ..Config::default() };
    let app = App::new(config, Arc::new(NoDesk));
    let make = json!({ "name": "County registry (invented)", "facility": "0000123456", "user": "R. Morgan", "passphrase": PHRASE });
    ask(&app, "registry_create", make);
    let order =
        json!({ "file": app.token_for(path), "dryRun": false, "onChanged": "take", "status": "auto" });
    let job = ask(&app, "import_start", order)["job"].clone();
    let from = Instant::now();
    loop {
        let state = ask(&app, "job", json!({ "job": job }))["state"].clone();
        match state.as_str() {
            Some("running") => assert!(from.elapsed() < Duration::from_secs(60), "the import does not end"),
            Some("done") => break,
            other => panic!("the import ended as {other:?}"),
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    ask(&app, "registry_lock", Value::Null);
}

/// Asks a registry past its window, which must be closed or locked.
pub fn look(folder: &Path, command: &str, args: Value) -> Value {
    let config = Config { folder: folder.to_path_buf(), key_cost: KeyCost::Floor, ..Config::default() };
    let app = App::new(config, Arc::new(NoDesk));
    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    let answer = ask(&app, command, args);
    ask(&app, "registry_lock", Value::Null);
    answer
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    app.dispatch(command, args).unwrap_or_else(|e| panic!("{command}: {} {}", e.code, e.message))
}
