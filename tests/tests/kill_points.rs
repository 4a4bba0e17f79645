//! kill -9 right before the k-th change of a file, in each main flow: all of it is there afterwards, or nothing.
//!
//! `kill.rs` kills at moments of the clock; here the storage shim kills at calls, so that none is missed.
//! `./test` takes a sample; `ACCESSION_KILLS=1000` spreads so many over the flows.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use accession_app::App;
use serde_json::{Value, json};
use tests::flows::{Desk, Flow, Promises, copy_all, recover, recovery_key};
use tests::shim::{Report, Shim, child, order, succeed};
use tests::{PHRASE, Place, Random, ask, filled, invented, locked, names, opened, repository};

const WORK: &str = "ACCESSION_TEST_FOLDER";
const FLOW: &str = "ACCESSION_TEST_FLOW";
const FAULT: &str = "ACCESSION_TEST_FAULT";

/// Flows by the names under which a child is told, each with its kills out of a hundred.
const FLOWS: [(&str, Flow, u64); 8] = [
    ("import", Flow::Import, 4),
    ("submit", Flow::Submit, 4),
    ("extract", Flow::Extract, 6),
    ("password", Flow::Password, 6),
    ("relock", Flow::Relock, 4),
    ("backup", Flow::Backup, 6),
    ("restore", Flow::Restore, 8),
    ("rotate", Flow::Rotate, 8),
];
const MIGRATIONS: u64 = 6;
const CREATIONS: u64 = 4;

/// So many of a hundred kills, or of what ACCESSION_KILLS says.
fn kills(of_a_hundred: u64) -> u64 {
    let all = std::env::var("ACCESSION_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(100);
    (of_a_hundred * all).div_ceil(100)
}

/// Runs one flow with the shim armed right before it, and reports what it took when nobody kills it.
#[test]
#[ignore = "is started by the tests below, in a process of its own that is killed"]
fn child_runs_one_flow() {
    let variable = |name: &str| std::env::var(name).expect("the parent says what to do");
    let desk = Desk(PathBuf::from(variable(WORK)));
    let (flow, fault) = (variable(FLOW), variable(FAULT));
    match flow.as_str() {
        // Opening a registry of an older program brings it up to date.
        "migrate" => {
            order(&fault);
            drop(opened(&desk.registry()));
        }
        "create" => {
            order(&fault);
            drop(tests::created(&desk.registry()));
        }
        name => {
            let (_, flow, _) = FLOWS.iter().find(|(n, _, _)| *n == name).expect("a known flow");
            let app = locked(&desk.registry());
            match flow {
                Flow::Password | Flow::Restore => {
                    drop(ask(&app, "registry_unlock", json!({ "passphrase": PHRASE })))
                }
                _ => recover(&app, &std::fs::read_to_string(desk.0.with_file_name("recovery")).unwrap())
                    .unwrap(),
            }
            order(&fault);
            flow.run(&app, &desk, 7, PHRASE).unwrap_or_else(|e| panic!("{name}: {} {}", e.code, e.message));
        }
    }
    // The shim reports at the end of the process.
}

/// The flow in a process of its own; answers whether it was killed.
fn run(shim: &Shim, desk: &Desk, flow: &str, fault: &str) -> bool {
    let mut command: Command = child("child_runs_one_flow");
    let folders = desk.all();
    shim.over(&mut command, &folders.each_ref().map(PathBuf::as_path));
    command.env(WORK, &desk.0).env(FLOW, flow).env(FAULT, fault);
    let out = command.output().unwrap();
    if out.status.signal() == Some(9) {
        return true;
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(out.status.success(), "{flow}, {fault}: {}\n{}", text(&out.stdout), text(&out.stderr));
    false
}

/// Kills a flow at calls spread over all of it; `check` looks at what is left each time. Answers kills and calls.
fn killed_at_calls(
    shim: &Shim,
    start: &Desk,
    desk: &Desk,
    flow: &str,
    many: u64,
    mut check: impl FnMut(&str),
) -> (u64, u64) {
    let fresh = || start.all().iter().zip(desk.all()).for_each(|(from, to)| copy_all(from, &to));
    fresh();
    assert!(!run(shim, desk, flow, "fail change 1000000000 EIO"));
    let calls = shim.report().map_or(0, |seen: Report| seen.of("change"));
    assert!(calls > 3, "{flow} changes hardly anything: {calls} calls");
    let mut random = Random(calls);
    let mut killed = 0;
    for n in 0..many {
        // Each part of the flow gets its share, and the last call too.
        let part = n * calls / many..((n + 1) * calls).div_ceil(many);
        let k = if n + 1 == many { calls } else { 1 + part.start + random.below(part.end - part.start) };
        let fault = format!("kill change {k}");
        fresh();
        killed += u64::from(run(shim, desk, flow, &fault));
        check(&format!("{flow}, {fault} of {calls}"));
    }
    assert!(killed * 10 >= many * 7, "{flow}: only {killed} of {many} kills came before its end");
    (killed, calls)
}

/// Everything by which the documents of a registry could be told from those of another.
fn documents(app: &App) -> Value {
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    let keys = page["rows"].as_array().unwrap().iter().map(|row| row["tumor"].clone());
    keys.map(|tumor| ask(app, "abstract_open", json!({ "tumor": tumor }))["tumor"]["items"].clone()).collect()
}

/// A desk with a registry at work; its documents as they are, and as they were when a backup was made.
fn prepared(place: &Path) -> (Desk, Desk, Promises, [Value; 2]) {
    let (start, desk) = (Desk(place.join("start")), Desk::set(&place.join("desk")));
    let (app, _) = filled(&desk.registry(), 8, 31);
    let mut promises = Promises::new(PHRASE, &recovery_key(&app));
    std::fs::write(place.join("recovery"), &promises.recovery).unwrap();
    for number in 1..4 {
        promises.keep(Flow::Amend.run(&app, &desk, number, PHRASE).unwrap());
    }
    if Flow::Backup.built(&app) {
        promises.keep(Flow::Backup.run(&app, &desk, 4, PHRASE).unwrap());
    }
    let then = documents(&app);
    // After the backup, so that a restore can be told from none; promised by nobody.
    Flow::Amend.run(&app, &desk, 5, PHRASE).unwrap();
    let now = documents(&app);
    drop(app);
    desk.all().iter().zip(start.all()).for_each(|(from, to)| copy_all(from, &to));
    (start, desk, promises, [now, then])
}

/// Starts the kills of one flow in a process whose state folder, with the audit trail's anchor, is on the desk.
fn killed_in_a_child(name: &str) {
    let place = Place::new("kill-points");
    if Shim::new(&place.at("shim")).is_none() {
        return;
    }
    let mut kills = child("child_kills_one_flow");
    let state = Desk(place.at("desk")).state();
    print!("{}", succeed(kills.env(WORK, place.at("")).env(FLOW, name).env("XDG_STATE_HOME", state)));
}

#[test]
#[ignore = "is started by the tests below, in a process of its own with a state folder of its own"]
fn child_kills_one_flow() {
    let place = PathBuf::from(std::env::var_os(WORK).expect("the parent names the place"));
    let shim = Shim::new(&place.join("shim")).expect("the parent has tried");
    match std::env::var(FLOW).unwrap().as_str() {
        "migrate" => migration_is_killed(&shim, &place),
        "create" => creation_is_killed(&shim, &place),
        name => flow_is_killed(&shim, &place, name),
    }
}

fn flow_is_killed(shim: &Shim, place: &Path, name: &str) {
    let (start, desk, mut promises, [before, backed_up]) = prepared(place);
    let (_, flow, share) = *FLOWS.iter().find(|(n, _, _)| *n == name).unwrap();
    if !flow.built(&opened(&desk.registry())) {
        tests::shim::skipped("this flow is not built yet");
        return;
    }
    promises.phrases.extend(flow.may_change_phrase(7));
    let (mut old, mut new) = (0, 0);
    let imported = invented(8, 7).iter().map(|p| p.tumors.len()).sum::<usize>();
    let sums = killed_at_calls(shim, &start, &desk, name, kills(share), |cut| {
        let app =
            promises.hold(&desk, flow == Flow::Password).unwrap_or_else(|wrong| panic!("{cut}: {wrong}"));
        let now = documents(&app);
        let many = |documents: &Value| documents.as_array().unwrap().len();
        if now == before {
            old += 1;
        } else if flow == Flow::Restore && now == backed_up
            || flow == Flow::Import && many(&now) == many(&before) + imported
        {
            new += 1;
        } else {
            panic!(
                "{cut}: neither as before nor with it: {} documents, {} before",
                many(&now),
                many(&before)
            );
        }
        // And the work goes on.
        let phrase = promises.phrases[0].clone();
        Flow::Amend
            .run(&app, &desk, 99, &phrase)
            .unwrap_or_else(|e| panic!("{cut}: no save is possible: {e:?}"));
        no_half_files(&app, &desk, cut);
    });
    println!("{name}: {} kills at {} calls; {old} as before, {new} with it", sums.0, sums.1);
}

/// Files under their final names are those of the ledgers, whole; backups under their final names verify.
fn no_half_files(app: &App, desk: &Desk, cut: &str) {
    let ledger = ask(app, "submission_ledger", json!({ "profile": "generic-state-monthly" }));
    for name in names(&desk.out()).iter().filter(|n| n.ends_with(".xml.gz") && !n.starts_with('.')) {
        let report = accession_app::validate(&desk.out().join(name), &accession_app::Reading::default());
        assert_eq!(
            serde_json::to_value(report.unwrap()).unwrap()["valid"],
            true,
            "{cut}: {name} is not whole"
        );
    }
    for row in ledger["rows"].as_array().unwrap() {
        let file = desk.out().join(row["file"].as_str().unwrap());
        assert!(file.is_file(), "{cut}: a ledger without its file");
    }
    for name in names(&desk.out()).iter().filter(|n| n.ends_with("-manifest.json") && !n.starts_with('.')) {
        // The manifest is the last of an extract's files.
        let manifest: Value = serde_json::from_slice(&std::fs::read(desk.out().join(name)).unwrap()).unwrap();
        for file in manifest["files"].as_array().unwrap() {
            let written = std::fs::metadata(desk.out().join(file["name"].as_str().unwrap()));
            assert_eq!(json!(written.unwrap().len()), file["bytes"], "{cut}: {name}");
        }
    }
    if Flow::Backup.built(app) {
        for name in names(&desk.backups()).iter().filter(|n| n.starts_with("accession-backup-")) {
            let outcome = tests::job(app, "backup_verify", json!({ "name": name }));
            assert_eq!(outcome["backup"]["passed"], true, "{cut}: {name} under its final name: {outcome}");
        }
    }
}

#[test]
fn kills_at_the_calls_of_an_import_leave_all_of_it_or_nothing() {
    killed_in_a_child("import");
}

#[test]
fn kills_at_the_calls_of_a_submission_leave_a_whole_file_or_none() {
    killed_in_a_child("submit");
}

#[test]
fn kills_at_the_calls_of_an_extract_leave_whole_files() {
    killed_in_a_child("extract");
}

#[test]
fn kills_at_the_calls_of_a_password_change_leave_the_old_or_the_new() {
    killed_in_a_child("password");
}

#[test]
fn kills_at_the_calls_of_locking_and_unlocking_lose_nothing() {
    killed_in_a_child("relock");
}

#[test]
fn kills_at_the_calls_of_a_backup_leave_only_whole_backups_under_their_names() {
    killed_in_a_child("backup");
}

#[test]
fn kills_at_the_calls_of_a_restore_leave_the_old_registry_or_the_restored_one() {
    killed_in_a_child("restore");
}

#[test]
fn kills_at_the_calls_of_a_rotation_leave_a_registry_that_opens_with_all_in_it() {
    killed_in_a_child("rotate");
}

#[test]
fn kills_at_every_call_of_a_migration_leave_a_registry_that_is_brought_up_to_date_next_time() {
    killed_in_a_child("migrate");
}

#[test]
fn kills_while_a_registry_is_created_leave_one_that_opens_or_a_folder_where_it_can_be_created() {
    killed_in_a_child("create");
}

fn migration_is_killed(shim: &Shim, place: &Path) {
    let (start, desk) = (Desk::set(&place.join("start")), Desk::set(&place.join("desk")));
    let fixtures = repository("tests/cases/upgrade");
    let fixtures: Vec<PathBuf> = names(&fixtures)
        .iter()
        .map(|n| fixtures.join(n))
        .filter(|p| p.join("registry.keys").is_file())
        .collect();
    if fixtures.is_empty() {
        tests::shim::skipped("there is no registry of an older program in tests/cases/upgrade yet");
        return;
    }
    for fixture in fixtures {
        copy_all(&fixture, &start.registry());
        copy_all(&fixture, &desk.registry());
        let whole = documents(&opened(&desk.registry()));
        let sums = killed_at_calls(shim, &start, &desk, "migrate", kills(MIGRATIONS), |cut| {
            let app =
                Promises::new(PHRASE, "").hold(&desk, true).unwrap_or_else(|wrong| panic!("{cut}: {wrong}"));
            assert_eq!(documents(&app), whole, "{cut}");
        });
        println!("migrate: {} kills at {} calls", sums.0, sums.1);
    }
}

fn creation_is_killed(shim: &Shim, place: &Path) {
    let (start, desk) = (Desk::set(&place.join("start")), Desk::set(&place.join("desk")));
    let sums = killed_at_calls(shim, &start, &desk, "create", kills(CREATIONS), |cut| {
        let state = ask(&locked(&desk.registry()), "registry_status", Value::Null)["state"].clone();
        let app = match state.as_str() {
            Some("locked") => {
                Promises::new(PHRASE, "").hold(&desk, true).unwrap_or_else(|wrong| panic!("{cut}: {wrong}"))
            }
            _ => tests::created(&desk.registry()),
        };
        let begun = Flow::New.run(&app, &desk, 5, PHRASE);
        begun.unwrap_or_else(|e| panic!("{cut}: it cannot be worked with: {e:?}"));
    });
    println!("create: {} kills at {} calls", sums.0, sums.1);
}
