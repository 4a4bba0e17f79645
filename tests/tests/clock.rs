//! The machine's clock is not to be trusted: order and trail hold when it jumps, and dates in the future are refused.
//! The clock is shifted by the shim of `tests/shim`, under the program as a person starts it.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::process::Command;

use accession_app::App;
use serde_json::json;
use sha2::{Digest, Sha256};
use tests::shim::Shim;
use tests::{
    Place, Ran, accession, ask, call, filled, gunzip, invented, job, names, on, opened, run, write_xml,
};

const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;

fn shifted(shim: &Shim, registry: &Path, seconds: i64, args: &[&str]) -> Command {
    let folder = registry.to_str().unwrap();
    let mut command = call(["--registry", folder].iter().chain(args));
    shim.over(&mut command, &[]);
    command.env("ACCESSION_SHIM_CLOCK", seconds.to_string());
    command
}

/// Demands that the audit trail is whole.
fn verified(app: &App) {
    let verdict = &job(app, "audit_verify", json!({ "anchors": [] }))["verdict"];
    assert_eq!(verdict["whole"], true, "{verdict:#}");
}

fn key(registry: &Path) -> String {
    let app = opened(registry);
    let page = ask(&app, "abstracts_find", json!({ "limit": 1 }));
    page["rows"][0]["tumor"].as_str().unwrap().to_owned()
}

#[test]
fn ten_years_ahead_ten_years_back_and_all_between_keep_their_order_and_the_chain() {
    let place = Place::new("clock");
    let Some(shim) = Shim::new(&place.at("shim")) else { return };
    let registry = place.registry();
    drop(filled(&registry, 1, 5).0);
    let tumor = key(&registry);
    // Forwards, backwards, an hour as summer time gives and takes, seconds, and far away.
    let jumps = [0, 3_600, 0, 6, -6, 10 * YEAR, -10 * YEAR, 0, YEAR, -DAY];
    for (n, seconds) in jumps.into_iter().enumerate() {
        let change = format!("textRemarks=save {n}");
        run(&mut shifted(&shim, &registry, seconds, &["amend", &tumor, &change, "--reason", "invented"]))
            .text();
    }
    let app = opened(&registry);
    let history = ask(&app, "item_history", json!({ "tumor": tumor, "item": "textRemarks" }));
    let values: Vec<&str> = history.as_array().unwrap().iter().map(|h| h["new"].as_str().unwrap()).collect();
    let expected: Vec<String> = (0..jumps.len()).rev().map(|n| format!("save {n}")).collect();
    assert_eq!(values, expected, "in the order in which they were saved, whatever the clock said");
    let times: Vec<&str> = history.as_array().unwrap().iter().map(|h| h["when"].as_str().unwrap()).collect();
    assert!(
        times.iter().any(|t| t.starts_with("2036")) && times.iter().any(|t| t.starts_with("2016")),
        "{times:?}"
    );
    let trail = ask(&app, "audit_find", json!({ "action": "clockChange" }));
    assert!(
        !trail["rows"].as_array().unwrap().is_empty(),
        "a jump backwards by more than five seconds is recorded"
    );
    verified(&app);
    assert!(app.doctor().unwrap().is_sound());
}

#[test]
fn a_date_in_the_future_is_refused_wherever_a_person_enters_one() {
    let place = Place::new("future");
    let registry = place.registry();
    drop(filled(&registry, 1, 5).0);
    let app = opened(&registry);
    let page = ask(&app, "abstracts_find", json!({ "limit": 1 }));
    let row = &page["rows"][0];
    let contact = json!({
        "patient": row["patient"], "date": "20991231", "vitalStatus": "1", "cancerStatus": "", "source": "1",
        "causeOfDeath": "", "note": "",
    });
    let error = app.dispatch("contact_record", contact).unwrap_err();
    assert!(error.message.contains("future") || error.message.contains("after today"), "{}", error.message);
    let change =
        json!({ "tumor": row["tumor"], "changes": [{ "item": "dateOfDiagnosis", "value": "20991231" }] });
    let checked = ask(&app, "abstract_check", change);
    let told = checked["findings"].as_array().unwrap().iter().any(|f| {
        f["severity"] == "error" && f["items"].as_array().unwrap().contains(&json!("dateOfDiagnosis"))
    });
    assert!(told, "{checked}");
}

#[test]
fn summer_time_begins_and_ends_without_a_trace_in_the_order() {
    let place = Place::new("summer");
    let registry = place.registry();
    drop(filled(&registry, 1, 5).0);
    let tumor = key(&registry);
    let zones = ["America/New_York", "Etc/UTC", "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns"];
    for (n, zone) in zones.into_iter().enumerate() {
        let folder = registry.to_str().unwrap();
        let change = format!("textRemarks=save {n}");
        run(call(["--registry", folder, "amend", &tumor, &change]).env("TZ", zone)).text();
    }
    let app = opened(&registry);
    let history = ask(&app, "item_history", json!({ "tumor": tumor, "item": "textRemarks" }));
    let times: Vec<&str> = history.as_array().unwrap().iter().map(|h| h["when"].as_str().unwrap()).collect();
    let mut sorted = times.clone();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    assert_eq!(times, sorted, "times are UTC, whatever the zone");
    verified(&app);
}

#[test]
fn a_wrong_pass_phrase_ten_years_ahead_closes_the_door_for_seconds_only() {
    let place = Place::new("clock-wait");
    let Some(shim) = Shim::new(&place.at("shim")) else { return };
    let registry = place.registry();
    drop(filled(&registry, 1, 5).0);
    let mut wrong = shifted(&shim, &registry, 10 * YEAR, &["list"]);
    run(wrong.env("ACCESSION_PASSPHRASE", "another phrase of nobody")).refused("does not open");
    // The clock that went back begins the wait of one second anew, and does not make years of it.
    let opened = (0..3).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(1_500));
        on(&registry, &["list"]).code == Some(0)
    });
    assert!(opened, "the door is closed until the year in which the attempt seemed to be");
}

/// The file's content; a packed one unpacked, because a packer may write the time.
fn content(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap();
    if path.extension().is_some_and(|e| e == "gz") { gunzip(&bytes) } else { bytes }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// Everything in a file but the moment at which it was made.
fn without_time(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_owned()).unwrap();
    let (before, after) = text.split_once("timeGenerated=\"").expect("a NAACCR file says when it was made");
    format!("{before}{}", after.split_once('"').unwrap().1)
}

const PLACES: [(&str, &str); 4] = [
    ("C", "Etc/UTC"),
    ("C", "Etc/UTC"),
    ("de_DE.UTF-8", "America/New_York"),
    ("tr_TR.UTF-8", "Asia/Kathmandu"),
];

fn there(command: &mut Command, (locale, zone): (&str, &str)) -> Ran {
    run(command.env("LC_ALL", locale).env("LANG", locale).env("TZ", zone))
}

#[test]
fn files_that_leave_are_the_same_byte_for_byte_in_every_locale_and_time_zone() {
    let place = Place::new("deterministic");
    let registry = place.registry();
    drop(filled(&registry, 60, 5).0);
    let folder = registry.to_str().unwrap();
    let source = place.at("source.xml");
    write_xml(&source, &invented(40, 8));
    let (mut extracts, mut submissions, mut rewrites) = (Vec::new(), Vec::new(), Vec::new());
    for (n, here) in PLACES.into_iter().enumerate() {
        let out = place.at(&format!("extract-{n}"));
        let args = ["extract", "--project", "Same", "--requester", "R", "--out", out.to_str().unwrap()];
        there(&mut call(["--registry", folder].iter().chain(&args)), here).text();
        let table = names(&out).into_iter().find(|n| n.ends_with(".csv") && !n.contains("codebook"));
        extracts.push(hash(&content(&out.join(table.expect("the table of the extract")))));
        let out = place.at(&format!("submission-{n}"));
        let args = ["submit", "--draft", "--out", out.to_str().unwrap()];
        there(&mut call(["--registry", folder].iter().chain(&args)), here).text();
        submissions.push(hash(without_time(&content(&out.join(&names(&out)[0]))).as_bytes()));
        let out = place.at(&format!("rewritten-{n}.xml"));
        there(&mut call(["rewrite", source.to_str().unwrap(), out.to_str().unwrap()]), here).text();
        rewrites.push(hash(&content(&out)));
    }
    for (what, hashes) in [("extract", extracts), ("submission", submissions), ("rewritten file", rewrites)] {
        assert!(hashes.iter().all(|h| *h == hashes[0]), "{what}: {hashes:?}");
    }
    accession(["validate", source.to_str().unwrap()]).text();
}
