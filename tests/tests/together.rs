//! Several programs and people on one registry: nothing of one is lost to the other.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/fuse.rs"]
mod fuse;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use accession_app::App;
use casework::{Merge, merge};
use serde_json::{Value, json};
use store::{Lease, Registry, Secret, Who};
use tests::{PHRASE, Place, Random, ask, call, filled, job, locked, on, opened, run};

const FOLDER: &str = "ACCESSION_TEST_FOLDER";
const EDITOR: &str = "ACCESSION_TEST_EDITOR";
/// Edits of each of four processes; `./test` makes 250, the run of the security page 10,000.
const EDITS: &str = "ACCESSION_TEST_EDITS";
/// Kills of the draft test; `./test` makes 20, the run of the security page 200.
const KILLS: &str = "ACCESSION_TEST_KILLS";

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

fn tumors(app: &App) -> Vec<String> {
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    page["rows"].as_array().unwrap().iter().map(|r| r["tumor"].as_str().unwrap().to_owned()).collect()
}

/// Demands that the audit trail is whole.
fn verified(app: &App) {
    let verdict = &job(app, "audit_verify", json!({ "anchors": [] }))["verdict"];
    assert_eq!(verdict["whole"], true, "{verdict:#}");
}

fn open(app: &App, tumor: &str) -> Value {
    ask(app, "abstract_open", json!({ "tumor": tumor }))
}

fn value<'a>(view: &'a Value, item: &str) -> &'a str {
    let of = |document: &str| view[document]["items"][item].as_str();
    of("tumor").or(of("patient")).unwrap_or("")
}

/// An order on the revisions of a view, with the values that stood on its screen.
fn order(view: &Value, tumor: &str, changes: &[(&str, &str)]) -> Value {
    let changes: Vec<Value> = changes
        .iter()
        .map(|(item, new)| json!({ "item": item, "value": new, "was": value(view, item) }))
        .collect();
    json!({
        "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
        "changes": changes, "reason": "invented",
    })
}

// ---- The rule alone ----

/// What one editor sees and has typed.
struct Editor {
    seen: Vec<u32>,
    typed: BTreeMap<usize, u32>,
}

/// Zero is blank.
fn text(value: u32) -> String {
    if value == 0 { String::new() } else { value.to_string() }
}

/// One invented history of two editors on a record of five items; answers how many saves met a conflict.
fn history(seed: u64) -> u32 {
    const ITEMS: usize = 5;
    let mut random = Random(seed);
    let mut record = vec![0u32; ITEMS];
    // Item, value before, value after, who: as the amendments have it.
    let mut amendments: Vec<(usize, u32, u32, usize)> = Vec::new();
    let mut acknowledged: Vec<(usize, u32, usize)> = Vec::new();
    let mut editors: Vec<Editor> =
        (0..2).map(|_| Editor { seen: record.clone(), typed: BTreeMap::new() }).collect();
    let mut next = 1;
    let mut conflicts = 0;
    for _ in 0..40 {
        let who = random.below(2) as usize;
        match random.below(4) {
            0 => editors[who] = Editor { seen: record.clone(), typed: BTreeMap::new() },
            1 | 2 => {
                let item = random.below(ITEMS as u64) as usize;
                // Now and then the value that the item had, or one that the other may have typed too.
                let value = match random.below(5) {
                    0 => editors[who].seen[item],
                    1 => 1_000 + random.below(3) as u32,
                    _ => next,
                };
                next += 1;
                editors[who].typed.insert(item, value);
            }
            _ => {
                let editor = &editors[who];
                let decided: Vec<(usize, u32, Merge)> = editor
                    .typed
                    .iter()
                    .map(|(&i, &v)| (i, v, merge(&text(editor.seen[i]), &text(record[i]), &text(v))))
                    .collect();
                if decided.iter().any(|d| d.2 == Merge::Conflict) {
                    conflicts += 1;
                    // Nothing was saved. The person looks at both values and keeps theirs or the own one.
                    let mut kept = editor.typed.clone();
                    for (item, ..) in decided.iter().filter(|d| d.2 == Merge::Conflict) {
                        if random.below(2) == 0 {
                            kept.remove(item);
                        }
                    }
                    editors[who] = Editor { seen: record.clone(), typed: kept };
                    continue;
                }
                for (item, value, merged) in decided {
                    if merged == Merge::Save {
                        let before = record[item];
                        assert_eq!(
                            before, editors[who].seen[item],
                            "seed {seed}: a value was overwritten unseen"
                        );
                        amendments.push((item, before, value, who));
                        record[item] = value;
                    }
                    acknowledged.push((item, value, who));
                }
                editors[who] = Editor { seen: record.clone(), typed: BTreeMap::new() };
            }
        }
    }
    for (item, stored) in record.iter().enumerate() {
        let of_item: Vec<_> = amendments.iter().filter(|a| a.0 == item).collect();
        let mut at = 0;
        for a in &of_item {
            assert_eq!(a.1, at, "seed {seed}: the history of an item has a gap");
            at = a.2;
        }
        assert_eq!(at, *stored, "seed {seed}: the record is not what its history says");
    }
    for (item, value, who) in &acknowledged {
        let there = *value == 0 || amendments.iter().any(|a| a.0 == *item && a.2 == *value);
        assert!(there, "seed {seed}: editor {who} was told that {value} is saved, and no history holds it");
    }
    conflicts
}

#[test]
fn ten_thousand_histories_of_two_editors_lose_no_value() {
    let conflicts: u32 = (0..10_000).map(history).sum();
    assert!(conflicts > 1_000, "{conflicts} conflicts in 10,000 histories prove nothing");
}

// ---- The same through the program ----

const FIELDS: [&str; 6] =
    ["textRemarks", "textStaging", "nameAlias", "telephone", "textPlaceOfDiagnosis", "rxTextSurgery"];

#[test]
fn three_hundred_histories_of_two_windows_lose_no_value() {
    let place = Place::new("histories");
    let (app, _) = filled(&place.registry(), 2, 5);
    let apps = [app, opened(&place.registry())];
    let tumor = tumors(&apps[0]).remove(0);
    let (mut conflicts, mut merges, mut saves) = (0, 0, 0);
    for seed in 0..300 {
        let mut random = Random(seed);
        let mut views = [open(&apps[0], &tumor), open(&apps[1], &tumor)];
        let mut typed: [BTreeMap<&str, String>; 2] = Default::default();
        for step in 0..8 {
            let who = random.below(2) as usize;
            if random.below(2) == 0 {
                let item = FIELDS[random.below(FIELDS.len() as u64) as usize];
                typed[who].insert(item, format!("{seed} {step} of {who}"));
                continue;
            }
            let changes: Vec<(&str, &str)> = typed[who].iter().map(|(i, v)| (*i, v.as_str())).collect();
            let order = order(&views[who], &tumor, &changes);
            let before = open(&apps[1 - who], &tumor);
            let touched: BTreeSet<&str> =
                changes.iter().map(|c| c.0).filter(|i| value(&before, i) != value(&views[who], i)).collect();
            match apps[who].dispatch("abstract_amend", order.clone()) {
                Ok(view) => {
                    assert!(touched.is_empty(), "seed {seed}: {touched:?} were changed unseen");
                    saves += 1;
                    merges += u32::from(before["tumor"]["revision"] != views[who]["tumor"]["revision"]);
                    changes.iter().for_each(|(item, new)| assert_eq!(value(&view, item), *new));
                    // What the other saved is still there, beside it.
                    for item in FIELDS.iter().filter(|f| changes.iter().all(|c| c.0 != **f)) {
                        assert_eq!(value(&view, item), value(&before, item), "seed {seed}: {item} was lost");
                    }
                    views[who] = view;
                }
                Err(error) => {
                    assert_eq!(error.code, "StaleRevision", "{}", error.message);
                    conflicts += 1;
                    assert_eq!(open(&apps[who], &tumor)["tumor"], before["tumor"], "nothing was saved");
                    let told = ask(&apps[who], "abstract_compare", order);
                    let items: BTreeSet<&str> = told["conflicts"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|c| c["item"].as_str().unwrap())
                        .collect();
                    assert_eq!(items, touched, "seed {seed}");
                    views[who] = before;
                }
            }
            typed[who].clear();
        }
    }
    assert!(
        conflicts > 20 && merges > 50,
        "{conflicts} conflicts, {merges} merges, {saves} saves prove nothing"
    );
    for item in FIELDS {
        let rows = ask(&apps[0], "item_history", json!({ "tumor": tumor, "item": item }));
        let rows = rows.as_array().unwrap();
        for pair in rows.windows(2) {
            assert_eq!(pair[0]["old"], pair[1]["new"], "{item}: the history has a gap");
        }
        assert_eq!(rows[0]["new"], value(&open(&apps[0], &tumor), item));
    }
}

#[test]
fn two_people_who_change_one_item_are_both_shown_it() {
    let place = Place::new("conflict");
    let (ours, _) = filled(&place.registry(), 1, 5);
    let theirs = opened(&place.registry());
    let tumor = tumors(&ours).remove(0);
    let seen = open(&ours, &tumor);
    ask(
        &theirs,
        "abstract_amend",
        order(&seen, &tumor, &[("textRemarks", "theirs"), ("telephone", "4105550100")]),
    );
    let stale = order(&seen, &tumor, &[("textRemarks", "ours"), ("textStaging", "only ours")]);
    let error = ours.dispatch("abstract_amend", stale.clone()).unwrap_err();
    assert_eq!(error.code, "StaleRevision");
    assert_eq!(value(&open(&ours, &tumor), "textStaging"), value(&seen, "textStaging"), "nothing was saved");
    let told = ask(&ours, "abstract_compare", stale);
    let conflicts = told["conflicts"].as_array().unwrap();
    assert_eq!(conflicts.len(), 1, "{told}");
    let one = &conflicts[0];
    assert_eq!(
        (one["item"].as_str(), one["theirs"].as_str(), one["mine"].as_str()),
        (Some("textRemarks"), Some("theirs"), Some("ours"))
    );
    assert_eq!(one["before"], value(&seen, "textRemarks"));
    assert_eq!(one["who"], "T. Ester");
    assert!(one["when"].as_str().unwrap().ends_with('Z'));
    // Having seen both, the person keeps the own value: it is saved on what is stored now.
    let now = open(&ours, &tumor);
    assert_eq!(
        (&told["tumorRevision"], &told["patientRevision"]),
        (&now["tumor"]["revision"], &now["patient"]["revision"])
    );
    let saved = ask(
        &ours,
        "abstract_amend",
        order(&now, &tumor, &[("textRemarks", "ours"), ("textStaging", "only ours")]),
    );
    assert_eq!((value(&saved, "textRemarks"), value(&saved, "telephone")), ("ours", "4105550100"));
    let history = ask(&ours, "item_history", json!({ "tumor": tumor, "item": "textRemarks" }));
    let values: Vec<&str> =
        history.as_array().unwrap().iter().map(|h| h["new"].as_str().unwrap()).take(2).collect();
    assert_eq!(values, ["ours", "theirs"]);
}

#[test]
fn without_the_value_before_the_history_says_who_touched_what() {
    let place = Place::new("without-was");
    let (ours, _) = filled(&place.registry(), 1, 5);
    let theirs = opened(&place.registry());
    let tumor = tumors(&ours).remove(0);
    let seen = open(&ours, &tumor);
    let blind = |item: &str, new: &str| {
        let mut order = order(&seen, &tumor, &[(item, new)]);
        order["changes"][0].as_object_mut().unwrap().remove("was");
        order
    };
    ask(
        &theirs,
        "abstract_amend",
        order(&seen, &tumor, &[("textRemarks", "theirs"), ("nameAlias", "Theirs")]),
    );
    for (item, new) in [("textRemarks", "ours"), ("nameAlias", "Ours")] {
        let error = ours.dispatch("abstract_amend", blind(item, new)).unwrap_err();
        assert_eq!(error.code, "StaleRevision", "{item}");
        let told = ask(&ours, "abstract_compare", blind(item, new));
        assert_eq!(told["conflicts"][0]["before"], value(&seen, item), "{item}");
    }
    ask(&ours, "abstract_amend", blind("textStaging", "ours"));
    ask(&ours, "abstract_amend", blind("telephone", "4105550101"));
    let now = open(&theirs, &tumor);
    assert_eq!(
        ["textRemarks", "nameAlias", "textStaging", "telephone"].map(|i| value(&now, i)),
        ["theirs", "Theirs", "ours", "4105550101"]
    );
    // A revision that nobody has been given yet is no base at all.
    let mut ahead = order(&now, &tumor, &[("textPlaceOfDiagnosis", "x")]);
    ahead["tumorRevision"] = json!(now["tumor"]["revision"].as_u64().unwrap() + 1);
    assert_eq!(ours.dispatch("abstract_amend", ahead).unwrap_err().code, "StaleRevision");
}

// ---- Processes ----

/// The number that a counting text begins with.
fn count(text: &str) -> u64 {
    text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// Amends tumors that three others amend too. Counts in one item that all share, and in one of its own.
#[test]
#[ignore = "is started by the test below, four at once, each in a process of its own"]
fn child_edits_with_others() {
    let folder = std::env::var_os(FOLDER).expect("the parent names the registry");
    let editor: u64 = std::env::var(EDITOR).unwrap().parse().unwrap();
    let edits = number(EDITS, 250);
    let app = opened(Path::new(&folder));
    let tumors = tumors(&app);
    let own = FIELDS[2 + editor as usize];
    let mut random = Random(editor);
    let (mut shared, mut stale) = (0u64, 0u64);
    let mut mine: BTreeMap<String, u64> = BTreeMap::new();
    // What this editor has open, as old as it is: saves of the own item meet others' saves.
    let mut views: BTreeMap<String, Value> = BTreeMap::new();
    for edit in 0..edits {
        let tumor = tumors[random.below(tumors.len() as u64) as usize].clone();
        if edit % 2 == 0 {
            let view = views.remove(&tumor).unwrap_or_else(|| open(&app, &tumor));
            let next = mine.get(&tumor).copied().unwrap_or(0) + 1;
            let saved = ask(&app, "abstract_amend", order(&view, &tumor, &[(own, &next.to_string())]));
            mine.insert(tumor.clone(), next);
            if random.below(3) > 0 {
                views.insert(tumor, saved);
            }
            continue;
        }
        loop {
            let view = open(&app, &tumor);
            // Two editors who type the same are both right, so every count says whose it is.
            let next = format!("{} {editor} {edit}", count(value(&view, "textRemarks")) + 1);
            match app.dispatch("abstract_amend", order(&view, &tumor, &[("textRemarks", &next.to_string())]))
            {
                Ok(_) => break shared += 1,
                Err(error) if error.code == "StaleRevision" => stale += 1,
                Err(error) => panic!("{}: {}", error.code, error.message),
            }
        }
    }
    let mine: Vec<String> = mine.into_iter().map(|(t, n)| format!("{t}:{n}")).collect();
    println!("done {editor} {shared} {stale} {}", mine.join(" "));
}

fn child(name: &str, folder: &Path, editor: u64) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).env(EDITOR, editor.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn four_processes_edit_one_registry_and_no_update_is_lost() {
    let place = Place::new("four");
    let (app, _) = filled(&place.registry(), 4, 9);
    let tumors = tumors(&app);
    for tumor in &tumors {
        let view = open(&app, tumor);
        ask(&app, "abstract_amend", order(&view, tumor, &[("textRemarks", "0")]));
    }
    drop(app);
    let begin = Instant::now();
    let children: Vec<Child> =
        (0..4).map(|n| child("child_edits_with_others", &place.registry(), n)).collect();
    let mut shared = 0;
    let mut stale = 0;
    let mut mine: BTreeMap<(String, usize), u64> = BTreeMap::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{out}\n{err}");
        let line = out.lines().find_map(|l| l.split("done ").nth(1)).expect("a child says what it did");
        let words: Vec<&str> = line.split_whitespace().collect();
        let editor: usize = words[0].parse().unwrap();
        shared += words[1].parse::<u64>().unwrap();
        stale += words[2].parse::<u64>().unwrap();
        for word in &words[3..] {
            let (tumor, n) = word.split_once(':').unwrap();
            mine.insert((tumor.to_owned(), editor), n.parse().unwrap());
        }
    }
    let seconds = begin.elapsed().as_secs_f64();
    let app = opened(&place.registry());
    let counted: u64 = tumors.iter().map(|t| count(value(&open(&app, t), "textRemarks"))).sum();
    let edits = number(EDITS, 250);
    assert_eq!(shared, 4 * (edits / 2));
    assert_eq!(counted, shared, "of {shared} acknowledged counts {counted} are there");
    for ((tumor, editor), n) in &mine {
        let view = open(&app, tumor);
        assert_eq!(value(&view, FIELDS[2 + editor]), n.to_string(), "editor {editor}, tumor {tumor}");
        let rows = ask(&app, "item_history", json!({ "tumor": tumor, "item": FIELDS[2 + editor] }));
        let counts: BTreeSet<u64> =
            rows.as_array().unwrap().iter().filter_map(|r| r["new"].as_str().unwrap().parse().ok()).collect();
        assert!(
            (1..=*n).all(|k| counts.contains(&k)),
            "editor {editor}, tumor {tumor}: an acknowledged value is missing"
        );
    }
    assert!(app.doctor().unwrap().is_sound());
    verified(&app);
    println!("4 x {edits} edits in {seconds:.1} s, {stale} were stale and tried again");
}

#[test]
fn a_window_and_the_command_line_work_on_one_registry_at_once() {
    let place = Place::new("window-and-line");
    let (window, _) = filled(&place.registry(), 2, 9);
    let tumor = tumors(&window).remove(0);
    let lines = std::thread::scope(|scope| {
        let line = scope.spawn(|| {
            (0..6)
                .map(|n| {
                    let change = format!("textStaging=from the line {n}");
                    on(&place.registry(), &["amend", &tumor, &change, "--reason", "invented"])
                })
                .collect::<Vec<_>>()
        });
        let mut n = 0;
        while !line.is_finished() {
            let view = open(&window, &tumor);
            n += 1;
            ask(&window, "abstract_amend", order(&view, &tumor, &[("textRemarks", &n.to_string())]));
        }
        assert!(n > 3, "the window did {n} saves meanwhile");
        line.join().unwrap()
    });
    // The command line saves on top of what the window saved meanwhile.
    lines.into_iter().for_each(|line| drop(line.text()));
    let view = open(&window, &tumor);
    assert_eq!(value(&view, "textStaging"), "from the line 5");
}

#[test]
fn of_programs_that_create_a_registry_at_once_one_does() {
    for round in 0..5 {
        let place = Place::new("creation");
        let folder = place.registry();
        let children: Vec<(String, Child)> = (0..4)
            .map(|n| {
                let (name, user) = (format!("Registry {n}"), format!("Person {n}"));
                let folder = folder.to_str().unwrap();
                let args =
                    ["--registry", folder, "init", "--name", &name, "--facility", "6020009", "--user", &user];
                (name.clone(), call(args.iter().chain(&["--key-cost", "floor"])).spawn().unwrap())
            })
            .collect();
        let mut made = Vec::new();
        for (name, child) in children {
            let output = child.wait_with_output().unwrap();
            let err = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => made.push(name),
                Some(1) => assert!(err.contains("already"), "round {round}: {err}"),
                other => panic!("round {round}: {other:?} {err}"),
            }
        }
        assert_eq!(made.len(), 1, "round {round}");
        let app = opened(&folder);
        assert_eq!(ask(&app, "session", Value::Null)["registryName"], made[0].as_str());
    }
}

// ---- Leases ----

#[test]
fn a_lease_is_seen_taken_over_on_request_and_given_back_at_the_lock() {
    let place = Place::new("lease");
    let (ours, _) = filled(&place.registry(), 1, 5);
    let theirs = opened(&place.registry());
    let tumor = tumors(&ours).remove(0);
    let take = |app: &App, force: bool| ask(app, "lease_take", json!({ "tumor": tumor, "force": force }));
    let first = take(&ours, false);
    assert_eq!(
        (&first["mine"], &first["beatSeconds"], &first["expiresSeconds"]),
        (&json!(true), &json!(30), &json!(120))
    );
    assert_eq!(take(&ours, false)["since"], first["since"], "a beat keeps it");
    let seen = take(&theirs, false);
    assert_eq!(
        (&seen["mine"], &seen["who"], &seen["since"]),
        (&json!(false), &json!("T. Ester"), &first["since"])
    );
    // Advisory: a save of the other is held by its revision only.
    let view = open(&theirs, &tumor);
    ask(&theirs, "abstract_amend", order(&view, &tumor, &[("textRemarks", "without the lease")]));
    assert_eq!(take(&theirs, true)["mine"], true);
    assert_eq!(take(&ours, false)["mine"], false);
    let trail = ask(&ours, "audit_find", json!({ "action": "takeOver" }));
    assert_eq!(trail["rows"].as_array().unwrap().len(), 1, "{trail}");
    ask(&theirs, "registry_lock", Value::Null);
    assert_eq!(take(&ours, false)["mine"], true, "given back at the lock");
    ask(&ours, "lease_release", json!({ "tumor": tumor }));
    let again = opened(&place.registry());
    assert_eq!(take(&again, false)["mine"], true, "given back on request");
    assert_eq!(
        ours.dispatch("lease_take", json!({ "tumor": "99999", "force": false })).unwrap_err().code,
        "NotFound"
    );
}

/// Another program's lease whose last sign of life is so many seconds old, as a program that died leaves it.
fn silent_for(folder: &Path, tumor: &str, seconds: i64) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64;
    let mut theirs = Registry::unlock(folder, None, &Secret::passphrase(PHRASE)).unwrap();
    theirs.set_who(Who {
        name: "R. Other".into(),
        session: format!("silent for {seconds}"),
        ..Who::default()
    });
    theirs.take_lease(tumor.parse().unwrap(), "2026-11-22T10:00:00.000Z", now - seconds).unwrap();
}

#[test]
fn a_dead_lease_is_taken_over_after_120_seconds_and_no_sooner() {
    let place = Place::new("dead-lease");
    let (app, _) = filled(&place.registry(), 2, 5);
    let tumors = tumors(&app);
    let take = |tumor: &str| ask(&app, "lease_take", json!({ "tumor": tumor, "force": false }));
    // Ten seconds of room for a slow machine: the bound itself is in `Lease::is_dead`, below.
    silent_for(&place.registry(), &tumors[0], 110);
    let alive = take(&tumors[0]);
    assert_eq!((&alive["mine"], &alive["who"]), (&json!(false), &json!("R. Other")));
    silent_for(&place.registry(), &tumors[1], 121);
    assert_eq!(take(&tumors[1])["mine"], true);
    let trail = ask(&app, "audit_find", json!({ "action": "takeOver" }));
    assert_eq!(trail["rows"].as_array().unwrap().len(), 1, "{trail}");
    let detail = trail["rows"][0]["detail"].to_string();
    assert!(detail.contains("expired") && detail.contains("R. Other"), "{detail}");
    let lease = |beat| Lease {
        name: String::new(),
        session: String::new(),
        host: String::new(),
        since: String::new(),
        beat,
    };
    assert!(!lease(1_000).is_dead(1_120, 120) && lease(1_000).is_dead(1_121, 120));
    assert!(lease(900_000).is_dead(1_000, 120), "given by a clock that has been set back since");
}

// ---- Drafts ----

fn keep(app: &App, tumor: &str, view: &Value, changes: &[(&str, &str)]) {
    let mut order = order(view, tumor, changes);
    order.as_object_mut().unwrap().remove("reason");
    ask(app, "draft_keep", order);
}

#[test]
fn a_draft_is_offered_after_unlocking_and_goes_with_the_save() {
    let place = Place::new("draft");
    let (app, _) = filled(&place.registry(), 2, 5);
    let tumors = tumors(&app);
    let view = open(&app, &tumors[0]);
    keep(&app, &tumors[0], &view, &[("textRemarks", "half a sen")]);
    keep(&app, &tumors[0], &view, &[("textRemarks", "half a sentence"), ("telephone", "410")]);
    keep(&app, &tumors[1], &open(&app, &tumors[1]), &[("textStaging", "other")]);
    drop(app);
    let app = opened(&place.registry());
    let drafts = ask(&app, "drafts", Value::Null);
    assert_eq!(drafts.as_array().unwrap().len(), 2, "one for each abstract: {drafts}");
    let draft = drafts.as_array().unwrap().iter().find(|d| d["tumor"] == tumors[0].as_str()).unwrap();
    assert_eq!(
        draft["changes"][0],
        json!({ "item": "textRemarks", "value": "half a sentence", "was": value(&view, "textRemarks") })
    );
    assert_eq!(draft["tumorRevision"], view["tumor"]["revision"]);
    assert!(
        draft["label"].as_str().unwrap().contains(view["name"].as_str().unwrap().split(',').next().unwrap())
    );
    // Somebody saved another item meanwhile: the draft goes on top of it.
    ask(&app, "abstract_amend", order(&open(&app, &tumors[0]), &tumors[0], &[("textStaging", "meanwhile")]));
    assert_eq!(
        ask(&app, "drafts", Value::Null).as_array().unwrap().len(),
        1,
        "a save of the same person takes it along"
    );
    assert_eq!(ask(&app, "draft_drop", json!({ "tumor": tumors[1] })), json!([]));
    // Nothing typed any more is no draft.
    keep(&app, &tumors[1], &open(&app, &tumors[1]), &[("textStaging", "x")]);
    keep(&app, &tumors[1], &open(&app, &tumors[1]), &[]);
    assert_eq!(ask(&app, "drafts", Value::Null), json!([]));
}

#[test]
fn drafts_are_bounded() {
    let place = Place::new("draft-size");
    let (app, _) = filled(&place.registry(), 1, 5);
    let tumor = tumors(&app).remove(0);
    let draft = |changes: Vec<Value>| {
        app.dispatch(
            "draft_keep",
            json!({ "tumor": tumor, "patientRevision": 1, "tumorRevision": 1, "changes": changes }),
        )
    };
    let change = |n: usize, length: usize| json!({ "item": format!("item{n}"), "value": "x".repeat(length) });
    draft(vec![change(1, 64 * 1024)]).unwrap();
    assert_eq!(draft(vec![change(1, 64 * 1024 + 1)]).unwrap_err().code, "BadInput");
    assert_eq!(draft((0..17).map(|n| change(n, 64 * 1024)).collect()).unwrap_err().code, "BadInput");
    let kept = ask(&app, "drafts", Value::Null);
    assert_eq!(kept[0]["changes"][0]["value"].as_str().unwrap().len(), 64 * 1024, "the one before stays");
}

/// Keeps drafts for ever and says so after each; its parent kills it.
#[test]
#[ignore = "is started by the test below, in a process of its own that is killed"]
fn child_types_for_ever() {
    let folder = std::env::var_os(FOLDER).expect("the parent names the registry");
    let app = opened(Path::new(&folder));
    let tumor = tumors(&app).remove(0);
    let view = open(&app, &tumor);
    for n in 0.. {
        keep(&app, &tumor, &view, &[("textRemarks", &format!("{n} {}", "typed ".repeat(n % 40)))]);
        println!("ack {n}");
    }
}

#[test]
fn kills_while_typing_lose_no_kept_draft() {
    let place = Place::new("draft-kill");
    drop(filled(&place.registry(), 1, 5).0);
    let kills = number(KILLS, 20);
    let mut random = Random(3);
    for kill in 0..kills {
        let mut child = child("child_types_for_ever", &place.registry(), 0);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ack = |line: Option<std::io::Result<String>>| -> Option<u64> {
            line?.ok()?.split("ack ").nth(1)?.trim().parse().ok()
        };
        let wanted = 1 + random.below(40);
        let mut last = None;
        while last.is_none_or(|n| n < wanted) {
            match lines.next() {
                Some(line) => last = ack(Some(line)).or(last),
                None => panic!("kill {kill}: the child ended"),
            }
        }
        std::thread::sleep(Duration::from_micros(random.below(3_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had said before it died is still in the pipe.
        let last = lines.filter_map(|l| ack(Some(l))).last().or(last).unwrap();
        let app = opened(&place.registry());
        let drafts = ask(&app, "drafts", Value::Null);
        let text = drafts[0]["changes"][0]["value"].as_str().unwrap();
        let kept: u64 = text.split(' ').next().unwrap().parse().unwrap();
        // At most the one that was committed and not yet said is newer.
        assert!(kept == last || kept == last + 1, "kill {kill}: {last} was kept, {kept} is there");
        assert!(app.doctor().unwrap().findings.is_empty(), "kill {kill}");
    }
}

#[test]
fn a_share_is_refused_with_what_to_do() {
    match fuse::mount("sshfs") {
        Err(why) => println!("skipped: no FUSE mount can be made here ({why})"),
        Ok(mount) => {
            let folder = mount.folder().join("registry");
            let refused = run(&mut call([
                "--registry",
                folder.to_str().unwrap(),
                "init",
                "--name",
                "x",
                "--facility",
                "1",
                "--user",
                "x",
            ]));
            let line = refused.refused("network share (sshfs)");
            assert!(line.contains("move the whole folder to a disk of this computer"), "{line}");
            let status = ask(&locked(&folder), "registry_status", Value::Null);
            assert_ne!(status["state"], "open");
            drop(mount);
        }
    }
}
