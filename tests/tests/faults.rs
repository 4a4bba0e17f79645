//! Storage that fails: every k-th call of the main flows answers EIO or ENOSPC, or the disk is full.
//!
//! Each time the flow must end in a clean error or in what it promises, the program must go on working,
//! and the registry must open afterwards with everything that was promised.
//! `./test` samples the long flows; `ACCESSION_FAULTS=all cargo test --test faults` takes every k of all,
//! `ACCESSION_FAULTS=Rotate` every k of that flow and no other flow.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use accession_app::App;
use serde_json::{Value, json};
use tests::flows::{Desk, Flow, Promises, Refused, copy_all, recover, recovery_key};
use tests::shim::{Shim, child, order, report, succeed};
use tests::{PHRASE, Place, Random, ask, call, filled, locked, names, opened, run};

const WORK: &str = "ACCESSION_TEST_FOLDER";
const ERROR: &str = "ACCESSION_TEST_ERROR";
const EVERY: &str = "ACCESSION_FAULTS";

/// Words by which an error says what to do.
const ADVICE: [&str; 10] = [
    "try again",
    "check ",
    "free some space",
    "choose ",
    "restore ",
    "unlock ",
    "save again",
    "close ",
    "ask ",
    "use another",
];

/// Each flow, and how many faults of a class `./test` gives it; what is short gets all of them.
const FLOWS: [(Flow, usize); 10] = [
    (Flow::Relock, 6),
    (Flow::Amend, 6),
    (Flow::Contact, 2),
    (Flow::Import, 3),
    (Flow::Submit, 3),
    (Flow::Extract, 3),
    (Flow::Password, 4),
    (Flow::Backup, 3),
    (Flow::Restore, 3),
    (Flow::Rotate, 3),
];

fn classes(error: &str) -> &'static [&'static str] {
    match error {
        "ENOSPC" => &["write", "sync", "rename", "open", "mkdir"],
        _ => &["write", "sync", "rename", "open", "read", "truncate", "unlink", "mkdir"],
    }
}

/// The numbers of the calls that fail: all, or so many spread over them, the first and the last among them.
fn chosen(all: u64, sample: usize, random: &mut Random) -> Vec<u64> {
    if std::env::var_os(EVERY).is_some() || all <= sample as u64 {
        return (1..=all).collect();
    }
    let mut some: BTreeSet<u64> = [1, all].into();
    while some.len() < sample {
        some.insert(1 + random.below(all));
    }
    some.into_iter().collect()
}

fn advises(refused: &Refused) -> bool {
    let message = refused.message.to_lowercase();
    refused.code != "Bug" && ADVICE.iter().any(|word| message.contains(word))
}

/// What a fault must not leave behind in the folder of outgoing files: names that nobody vouches for.
fn unlisted(app: &App, desk: &Desk) -> Vec<String> {
    let ledger = ask(app, "submission_ledger", json!({ "profile": "generic-state-monthly" }));
    let listed = [ledger["rows"].clone(), ask(app, "extract_ledger", Value::Null)];
    let listed: Vec<String> = listed
        .iter()
        .flat_map(|rows| rows.as_array().unwrap())
        .map(|row| row["file"].as_str().unwrap().trim_end_matches(".csv").to_owned())
        .collect();
    let mut found = names(&desk.out());
    found.retain(|name| !listed.iter().any(|l| name.starts_with(l.as_str())));
    found
}

/// One fault: the flow under it, the work after it, and the registry after that. Answers what the flow said.
fn meet(start: &Desk, desk: &Desk, flow: Flow, number: u64, fault: &str) -> (Option<String>, u64) {
    let unlinks = fault.contains("unlink");
    start.all().iter().zip(desk.all()).for_each(|(from, to)| copy_all(from, &to));
    let recovery = std::fs::read_to_string(start.0.join("recovery")).unwrap();
    let mut promises = Promises::new(PHRASE, &recovery);
    let app = opened_for(flow, desk, &recovery);
    order(fault);
    let outcome = flow.run(&app, desk, number, PHRASE);
    let fired = report().fired();
    order("off");
    let said = match outcome {
        Ok(claim) => {
            promises.keep(claim);
            None
        }
        Err(refused) => {
            assert!(fired > 0, "{flow:?}, {fault}: refused without a fault: {refused:?}");
            assert!(advises(&refused), "{flow:?}, {fault}: it does not say what to do: {refused:?}");
            // A change of pass phrase whose last sync failed may have taken place.
            promises.phrases.extend(flow.may_change_phrase(number));
            Some(refused.message)
        }
    };
    let reopen = || {
        if ask(&app, "registry_status", Value::Null)["state"] != "open" {
            recover(&app, &recovery).unwrap_or_else(|e| panic!("{flow:?}, {fault}: it does not open: {e:?}"));
        }
    };
    reopen();
    // The work goes on in the same program.
    let save = || Flow::Amend.run(&app, desk, number + 1, PHRASE);
    let after = save().or_else(|refused| {
        // SQLite opens a file for reading when it cannot be opened for writing; then it must be opened anew.
        assert!(fault.contains("open"), "{flow:?}, {fault}: the next save fails: {refused:?}");
        ask(&app, "registry_lock", Value::Null);
        reopen();
        save()
    });
    promises.keep(after.unwrap_or_else(|e| panic!("{flow:?}, {fault}: no save is possible: {e:?}")));
    drop(app);
    let app = promises
        .hold(desk, flow == Flow::Password)
        .unwrap_or_else(|wrong| panic!("{flow:?}, {fault}: {wrong}"));
    if !unlinks {
        let left = unlisted(&app, desk);
        assert!(left.is_empty(), "{flow:?}, {fault}: left behind {left:?}");
    }
    (said, fired)
}

#[test]
#[ignore = "is started by the test below, in a process of its own whose storage fails"]
fn child_meets_faults() {
    let place = PathBuf::from(std::env::var_os(WORK).expect("the parent names the place"));
    let error = std::env::var(ERROR).unwrap();
    let (start, desk) = (Desk(place.join("start")), Desk(place.join("desk")));
    let mut random = Random(error.len() as u64);
    let mut said: BTreeMap<String, u64> = BTreeMap::new();
    let mut sums = (0, 0, 0);
    let only = std::env::var(EVERY).ok().filter(|only| only != "all");
    for (flow, sample) in
        FLOWS.into_iter().filter(|(f, _)| only.as_ref().is_none_or(|o| *o == format!("{f:?}")))
    {
        start.all().iter().zip(desk.all()).for_each(|(from, to)| copy_all(from, &to));
        if !flow.built(&opened(&desk.registry())) {
            println!("not built: {flow:?}");
            continue;
        }
        for class in classes(&error) {
            let (_, none) = meet(&start, &desk, flow, 1, &format!("fail {class} 1000000000 {error}"));
            assert_eq!(none, 0);
            // Counted by the run that went undisturbed: what `meet` asked of the report is gone by now.
            let all = calls(&start, &desk, flow, class);
            for k in chosen(all, sample, &mut random) {
                let (refused, fired) = meet(&start, &desk, flow, k + 1, &format!("fail {class} {k} {error}"));
                sums.0 += u64::from(fired > 0);
                sums.1 += u64::from(refused.is_some());
                sums.2 += 1;
                if let Some(message) = refused {
                    *said.entry(message).or_default() += 1;
                }
            }
        }
    }
    println!("met {error}: {} runs, {} faults, {} refused", sums.2, sums.0, sums.1);
    said.iter().for_each(|(message, times)| println!("said {times} times: {message}"));
}

/// How many calls of a class the flow makes when nothing fails.
fn calls(start: &Desk, desk: &Desk, flow: Flow, class: &str) -> u64 {
    start.all().iter().zip(desk.all()).for_each(|(from, to)| copy_all(from, &to));
    let app = opened_for(flow, desk, &std::fs::read_to_string(start.0.join("recovery")).unwrap());
    order("fail change 1000000000 EIO");
    let done = flow.run(&app, desk, 1, PHRASE);
    let seen = report();
    order("off");
    done.unwrap_or_else(|e| panic!("{flow:?} without a fault: {e:?}"));
    seen.of(class)
}

/// A desk with a registry at work: patients, and a backup once there are backups.
fn prepared(place: &Path) -> (Desk, Desk) {
    let (start, desk) = (Desk(place.join("start")), Desk::set(&place.join("desk")));
    let (app, _) = filled(&desk.registry(), 8, 21);
    let recovery = recovery_key(&app);
    if Flow::Backup.built(&app) {
        Flow::Backup.run(&app, &desk, 1, PHRASE).unwrap();
    }
    drop(app);
    desk.all().iter().zip(start.all()).for_each(|(from, to)| copy_all(from, &to));
    std::fs::write(start.0.join("recovery"), recovery).unwrap();
    (start, desk)
}

/// The registry, opened fast where the flow does not ask who it is.
fn opened_for(flow: Flow, desk: &Desk, recovery: &str) -> App {
    if matches!(flow, Flow::Password | Flow::Restore) {
        return opened(&desk.registry());
    }
    let app = locked(&desk.registry());
    recover(&app, recovery).unwrap();
    app
}

/// Starts a child of this test with its state folder, and the audit trail's anchor in it, on the desk.
fn with_its_state(test: &str, place: &Path) -> Command {
    let mut command = child(test);
    command.env(WORK, place).env("XDG_STATE_HOME", Desk(place.join("desk")).state());
    command
}

#[test]
#[ignore = "is started by the tests below, in a process of its own with a state folder of its own"]
fn child_prepares() {
    prepared(&PathBuf::from(std::env::var_os(WORK).expect("the parent names the place")));
}

fn faults(error: &str) {
    let place = Place::new("faults");
    let here = place.at("here");
    let Some(shim) = Shim::new(&place.at("shim")) else { return };
    succeed(&mut with_its_state("child_prepares", &here));
    let mut command = with_its_state("child_meets_faults", &here);
    let folders = Desk(here.join("desk")).all();
    shim.over(&mut command, &folders.each_ref().map(PathBuf::as_path));
    print!("{}", succeed(command.env(ERROR, error)));
}

#[test]
fn storage_errors_at_every_call_end_in_clean_errors_and_lose_nothing() {
    faults("EIO");
}

#[test]
fn full_disks_at_every_call_end_in_clean_errors_and_lose_nothing() {
    faults("ENOSPC");
}

#[test]
fn the_program_ends_with_one_line_and_code_1_when_its_storage_fails() {
    let place = Place::new("faults-cli");
    if Shim::new(&place.at("shim")).is_some() {
        succeed(&mut with_its_state("child_lets_the_program_fail", &place.at("here")));
    }
}

#[test]
#[ignore = "is started by the test above, in a process of its own with a state folder of its own"]
fn child_lets_the_program_fail() {
    let here = PathBuf::from(std::env::var_os(WORK).expect("the parent names the place"));
    let shim = Shim::new(&here.join("shim")).expect("the parent has tried");
    let (start, desk) = prepared(&here);
    let folders = desk.all();
    let recovery = std::fs::read_to_string(start.0.join("recovery")).unwrap();
    let mut refusals = 0;
    for fault in [
        "fail write 1 EIO on",
        "fail write 4 ENOSPC on",
        "fail sync 1 EIO on",
        "fail read 3 EIO on",
        "fail open 2 EIO on",
    ] {
        start.all().iter().zip(desk.all()).for_each(|(from, to)| copy_all(from, &to));
        let registry = desk.registry();
        let mut amend =
            call(["--registry", registry.to_str().unwrap(), "amend", "1", "textRemarks=by the program"]);
        shim.over(&mut amend, &folders.each_ref().map(PathBuf::as_path));
        shim.arm(&mut amend, fault);
        let ran = run(&mut amend);
        let fired = shim.report().expect("it ended by itself").fired();
        assert!(fired > 0, "{fault} was never reached");
        if ran.code != Some(0) {
            ran.refused("");
            refusals += 1;
        }
        Promises::new(PHRASE, &recovery)
            .hold(&desk, false)
            .unwrap_or_else(|wrong| panic!("{fault}: {wrong}"));
    }
    assert!(refusals >= 3, "only {refusals} of 5 faults were felt");
}
