//! kill -9 at any moment: what was acknowledged stays, what was not is whole or absent.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, Random, ask, call, copy, filled, invented, names, on, opened, write_xml};

const FOLDER: &str = "ACCESSION_TEST_FOLDER";
const CYCLE: &str = "ACCESSION_TEST_CYCLE";
/// The item that is amended over and over.
const ITEM: &str = "textRemarks";
/// Longer than this nothing here takes, on any machine that is not broken.
const PATIENCE: Duration = Duration::from_secs(60);

/// Amends for ever and says so after every save; its parent kills it.
#[test]
#[ignore = "is started by the test below, in a process of its own that is killed"]
fn child_amends_for_ever() {
    let folder = std::env::var_os(FOLDER).expect("the parent names the registry");
    let cycle: u64 = std::env::var(CYCLE).unwrap().parse().unwrap();
    let app = opened(Path::new(&folder));
    let tumors = tumors(&app);
    let mut random = Random(cycle);
    for number in 0.. {
        let tumor = &tumors[random.below(tumors.len() as u64) as usize];
        let view = ask(&app, "abstract_open", json!({ "tumor": tumor }));
        // Longer and shorter texts, so that documents grow over pages and shrink again.
        let value = format!("{cycle} {number} {}", "invented ".repeat(random.below(60) as usize));
        let order = json!({
            "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
            "changes": [{ "item": ITEM, "value": value.trim_end() }], "reason": "to be killed",
        });
        ask(&app, "abstract_amend", order);
        println!("ack {tumor} {cycle} {number}");
    }
}

fn tumors(app: &App) -> Vec<String> {
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    page["rows"].as_array().unwrap().iter().map(|r| r["tumor"].as_str().unwrap().to_owned()).collect()
}

/// Tumor and the cycle and number of an amendment.
type Ack = (String, (u64, u64));

fn acknowledgement(line: &str) -> Option<Ack> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.iter().position(|w| *w == "ack")?;
    Some((
        words.get(at + 1)?.to_string(),
        (words.get(at + 2)?.parse().ok()?, words.get(at + 3)?.parse().ok()?),
    ))
}

fn start(folder: &Path, cycle: u64) -> (Child, Receiver<Ack>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child_amends_for_ever", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).env(CYCLE, cycle.to_string());
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (send, receive) = channel();
    std::thread::spawn(move || {
        lines.map_while(Result::ok).filter_map(|l| acknowledgement(&l)).try_for_each(|a| send.send(a))
    });
    (child, receive)
}

/// One kill: waits for the first saves, then for a random moment, and answers what was acknowledged until the end.
fn killed(folder: &Path, cycle: u64, random: &mut Random) -> Vec<Ack> {
    let (mut child, acks) = start(folder, cycle);
    let mut seen: Vec<Ack> = (0..2).map(|_| acks.recv_timeout(PATIENCE).expect("the child saves")).collect();
    let moment = Instant::now() + Duration::from_millis(5 + random.below(145));
    loop {
        match acks.recv_timeout(moment.saturating_duration_since(Instant::now())) {
            Ok(ack) => seen.push(ack),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => panic!("the child ended by itself"),
        }
    }
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "the child was killed, it did not end");
    // What it had said before it died is still in the pipe.
    seen.extend(acks.iter());
    seen
}

/// Every amendment of the item, oldest first, as cycle and number.
fn history(app: &App, tumor: &str) -> Vec<(u64, u64)> {
    let rows = ask(app, "item_history", json!({ "tumor": tumor, "item": ITEM }));
    let mut all: Vec<(u64, u64)> =
        rows.as_array().unwrap().iter().filter_map(|row| numbered(&row["new"])).collect();
    all.sort_unstable();
    all
}

fn numbered(value: &Value) -> Option<(u64, u64)> {
    let mut words = value.as_str()?.split(' ');
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

/// Answers how many amendments were acknowledged; each of them is there.
fn kills_while_amending(seed: u64, cycles: u64) -> u64 {
    let place = Place::new("kill");
    drop(filled(&place.registry(), 6, seed).0);
    let mut random = Random(seed);
    let mut acknowledged: BTreeMap<String, Vec<(u64, u64)>> = BTreeMap::new();
    let mut unsaid = 0;
    for cycle in 1..=cycles {
        for (tumor, number) in killed(&place.registry(), cycle, &mut random) {
            acknowledged.entry(tumor).or_default().push(number);
        }
        let app = opened(&place.registry());
        let doctor = app.doctor().unwrap();
        assert!(doctor.findings.is_empty(), "cycle {cycle}: {:?}", doctor.findings);
        let mut saved = 0;
        for tumor in tumors(&app) {
            let history = history(&app, &tumor);
            let said = acknowledged.get(&tumor).map(Vec::as_slice).unwrap_or_default();
            let lost: Vec<_> = said.iter().filter(|n| history.binary_search(n).is_err()).collect();
            assert!(lost.is_empty(), "cycle {cycle}, tumor {tumor}: acknowledged and lost {lost:?}");
            let document = ask(&app, "abstract_open", json!({ "tumor": tumor }));
            let value = numbered(&document["tumor"]["items"][ITEM]);
            assert_eq!(
                value,
                history.last().copied(),
                "cycle {cycle}, tumor {tumor}: the document is its newest amendment"
            );
            saved += history.len();
        }
        let said: usize = acknowledged.values().map(Vec::len).sum();
        assert!(
            saved - said - unsaid <= 1,
            "at most one save of a cycle may be cut off between commit and word"
        );
        unsaid = saved - said;
    }
    let said: usize = acknowledged.values().map(Vec::len).sum();
    assert!(said as u64 >= cycles * 2, "only {said} amendments in {cycles} cycles");
    said as u64
}

/// So many of a hundred kills, or of what ACCESSION_KILLS says; those at calls are in `kill_points.rs`.
fn kills(of_a_hundred: u64) -> u64 {
    let all = std::env::var("ACCESSION_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(100);
    (of_a_hundred * all).div_ceil(100)
}

#[test]
fn kills_while_amending_lose_nothing_that_was_acknowledged() {
    // Two registries at once: the pass phrase takes most of the time.
    let said: u64 = std::thread::scope(|scope| {
        let halves = [1, 2].map(|seed| scope.spawn(move || kills_while_amending(seed, kills(20))));
        halves.into_iter().map(|half| half.join().expect("this half holds")).sum()
    });
    println!("{} kills, {said} acknowledged amendments, 0 lost", 2 * kills(20));
}

/// Starts the program, kills it after `wait`; answers whether it was still at work.
fn killed_after(registry: &Path, args: &[&str], wait: Duration) -> bool {
    let folder = registry.to_str().unwrap();
    let mut child = call(["--registry", folder].iter().chain(args)).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let (send, ended) = channel();
    // The end of its output is its end: waiting for that with a limit is a sleep that ends early.
    let watch = std::thread::spawn(move || {
        let _ = std::io::copy(&mut out, &mut std::io::sink());
        let _ = send.send(());
    });
    let _ = ended.recv_timeout(wait);
    child.kill().unwrap();
    let code = child.wait().unwrap().code();
    watch.join().unwrap();
    code.is_none()
}

/// How long a run takes that nobody disturbs.
fn undisturbed(registry: &Path, args: &[&str]) -> Duration {
    let start = Instant::now();
    on(registry, args).text();
    start.elapsed()
}

fn moment(random: &mut Random, whole: Duration) -> Duration {
    whole.mul_f64((20 + random.below(75)) as f64 / 100.0)
}

#[test]
fn kills_during_an_import_leave_all_of_it_or_nothing() {
    let place = Place::new("kill-import");
    let (app, _) = filled(&place.registry(), 5, 3);
    let before = tests::picture(&app);
    drop(app);
    let file = place.at("hospital.xml");
    let patients = invented(150, 4);
    let theirs = patients.iter().map(|p| p.tumors.len()).sum::<usize>();
    write_xml(&file, &patients);
    let import = ["import", file.to_str().unwrap(), "--json"];
    let trial = place.at("trial");
    copy(&place.registry(), &trial);
    let whole = undisturbed(&trial, &import);
    let ours = before["page"]["total"].as_u64().unwrap() as usize;
    let mut random = Random(5);
    let mut cut = 0;
    let cycles = kills(8);
    for cycle in 0..cycles {
        let registry = place.at(&format!("cycle-{cycle}"));
        copy(&place.registry(), &registry);
        let at_work = killed_after(&registry, &import, moment(&mut random, whole));
        let app = opened(&registry);
        let tumors = ask(&app, "abstracts_find", json!({ "limit": 1 }))["total"].as_u64().unwrap() as usize;
        assert!(app.doctor().unwrap().findings.is_empty(), "cycle {cycle}");
        if tumors == ours {
            cut += 1;
            assert!(tests::picture(&app) == before, "cycle {cycle}: something else changed");
            drop(app);
            // And the same file goes in afterwards as if nothing had been.
            let report = on(&registry, &import).json();
            assert_eq!(report["tumors"]["new"], theirs, "cycle {cycle}");
        } else {
            assert_eq!(tumors, ours + theirs, "cycle {cycle}: a part of the file (at work: {at_work})");
        }
    }
    assert!(cut * 4 >= cycles, "only {cut} of {cycles} kills came before the end; they prove nothing");
}

#[test]
fn kills_during_a_submission_leave_a_whole_file_or_none() {
    let place = Place::new("kill-submit");
    drop(filled(&place.registry(), 150, 6).0);
    let args = |out: &str| ["submit", "--json", "--out", out].map(str::to_owned);
    let submit = |registry: &Path, out: &Path, wait: Option<Duration>| {
        let words = args(out.to_str().unwrap());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match wait {
            None => (undisturbed(registry, &words), true),
            Some(wait) => (wait, killed_after(registry, &words, wait)),
        }
    };
    let trial = place.at("trial");
    copy(&place.registry(), &trial);
    let (whole, _) = submit(&trial, &place.at("out"), None);
    let tumors_of = |folder: &Path, name: &str| {
        let report = accession_app::validate(&folder.join(name), &accession_app::Reading::default()).unwrap();
        let report = serde_json::to_value(report).unwrap();
        assert_eq!(report["valid"], true, "{name} under its own name is whole");
        report["tumors"].as_u64().unwrap()
    };
    let finals = |out: &Path| names(out).into_iter().filter(|n| !n.starts_with('.')).collect::<Vec<_>>();
    let full = tumors_of(&place.at("out"), &finals(&place.at("out"))[0]);
    assert!(full > 100, "{full} tumors are worth sending");
    let mut random = Random(7);
    let mut cut = 0;
    let cycles = kills(8);
    for cycle in 0..cycles {
        let (registry, out) = (place.at(&format!("cycle-{cycle}")), place.at(&format!("out-{cycle}")));
        copy(&place.registry(), &registry);
        submit(&registry, &out, Some(moment(&mut random, whole)));
        let there = finals(&out);
        there.iter().for_each(|name| assert_eq!(tumors_of(&out, name), full, "cycle {cycle}"));
        assert!(there.iter().all(|n| n.ends_with(".xml.gz")), "{there:?}");
        let app = opened(&registry);
        assert!(app.doctor().unwrap().findings.is_empty(), "cycle {cycle}");
        let ledger = ask(&app, "submission_ledger", json!({ "profile": "generic-state-monthly" }));
        for row in ledger["rows"].as_array().unwrap() {
            assert!(
                there.iter().any(|n| row["file"] == n.as_str()),
                "cycle {cycle}: a ledger without its file"
            );
            assert_eq!(row["tumors"], full);
        }
        drop(app);
        cut += u64::from(there.is_empty());
        if ledger["tumors"] == 0 {
            // Nothing counts as sent, so it can all be sent again, beside whatever lies there.
            let again = place.at(&format!("again-{cycle}"));
            submit(&registry, &again, None);
            assert_eq!(tumors_of(&again, &finals(&again)[0]), full);
        }
    }
    assert!(
        cut * 4 >= cycles,
        "only {cut} of {cycles} kills came before the file had its name; they prove nothing"
    );
}
