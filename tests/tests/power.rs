//! Power cuts: a registry at work is recorded write by write, and then opened as a cut at any moment would leave it.
//!
//! `./test` makes 100 cuts; `ACCESSION_POWER_CUTS=5000 cargo test --test power` makes as many as it says.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::{Path, PathBuf};

use accession_app::App;
use serde_json::{Value, json};
use tests::flows::{Desk, Flow, Promises, copy_all, recovery_key};
use tests::replay::{Disk, Recording};
use tests::shim::{Shim, acknowledge, child, succeed};
use tests::{PHRASE, Place, Random, filled, opened};

const WORK: &str = "ACCESSION_TEST_FOLDER";
const STEPS: &str = "ACCESSION_TEST_STEPS";
const CUTS: &str = "ACCESSION_POWER_CUTS";
const SHARE: &str = "ACCESSION_TEST_SHARE";
/// Set: the disk takes syncs and does nothing.
const LYING: &str = "ACCESSION_TEST_LYING_DISK";

fn variable(name: &str) -> String {
    std::env::var(name).expect("the parent says what to do")
}

fn cuts() -> u64 {
    std::env::var(CUTS).ok().and_then(|n| n.parse().ok()).unwrap_or(100)
}

fn desk() -> Desk {
    Desk(PathBuf::from(variable(WORK)))
}

/// What is done in a day: much of the small, a little of the large, and the door opened and closed in between.
fn chosen(random: &mut Random) -> Flow {
    match random.below(24) {
        0..12 => Flow::Amend,
        12..14 => Flow::New,
        14..16 => Flow::Contact,
        16 => Flow::Import,
        17 => Flow::Submit,
        18 => Flow::Extract,
        19 => Flow::Relock,
        20 => Flow::Password,
        21 => Flow::Backup,
        22 => Flow::Restore,
        _ => Flow::Rotate,
    }
}

#[test]
#[ignore = "is started by the test below, in a process of its own with a state folder of its own"]
fn child_fills_the_registry() {
    let app = filled(&desk().registry(), 12, 11).0;
    std::fs::write(desk().0.join("recovery"), recovery_key(&app)).unwrap();
}

/// Says what it is about to do and what it has done; the shim keeps both between the writes.
#[test]
#[ignore = "is started by the test below, in a process of its own that is recorded"]
fn child_works_under_the_recorder() {
    let desk = desk();
    let app = opened(&desk.registry());
    let mut phrase = PHRASE.to_owned();
    let mut backups = 0;
    let mut restored = false;
    let steps: u64 = variable(STEPS).parse().unwrap();
    for number in 1..=steps {
        let flow = chosen(&mut Random(number));
        // After a restore the numbers of submissions begin again, beside files that have them.
        if !flow.built(&app) || (flow == Flow::Restore && backups == 0) || (flow == Flow::Submit && restored)
        {
            continue;
        }
        let may = flow.may_change_phrase(number);
        let before = if flow == Flow::Restore { newest(&app) } else { Value::Null };
        acknowledge(&json!({ "try": number, "phrase": may, "restore": before }).to_string());
        // A backup opens with the pass phrase of its own day.
        let given = before.as_str().map_or_else(|| phrase.clone(), |name| app_phrase(name, &desk));
        let claim = flow.run(&app, &desk, number, &given);
        let claim = claim.unwrap_or_else(|e| panic!("step {number}, {flow:?}: {} {}", e.code, e.message));
        backups += u32::from(flow == Flow::Backup);
        if let Some(new) = may {
            phrase = new;
        }
        acknowledge(&json!({ "done": number, "claim": claim }).to_string());
        if let Some(name) = claim["restored"].as_str() {
            // The pass phrase is that of the day of the backup.
            restored = true;
            phrase = app_phrase(name, &desk);
            tests::ask(&app, "registry_lock", Value::Null);
            tests::ask(&app, "registry_unlock", json!({ "passphrase": phrase }));
        }
        if let Some(name) = claim["backup"].as_str() {
            std::fs::write(desk.0.join(format!("phrase-of-{name}")), &phrase).unwrap();
        }
    }
}

fn newest(app: &App) -> Value {
    tests::ask(app, "backups", Value::Null)["backups"][0]["name"].clone()
}

fn app_phrase(backup: &str, desk: &Desk) -> String {
    std::fs::read_to_string(desk.0.join(format!("phrase-of-{backup}"))).unwrap()
}

/// What must be there after a cut: one of these states.
fn promised(lines: &[String], recovery: &str) -> Vec<Promises> {
    let mut now = Promises::new(PHRASE, recovery);
    let mut at_backup: Vec<(Value, Promises)> = Vec::new();
    let mut tried = Value::Null;
    for line in lines {
        let line: Value = serde_json::from_str(line).unwrap();
        if line.get("try").is_some() {
            tried = line;
            continue;
        }
        tried = Value::Null;
        let claim = line["claim"].clone();
        if let Some((_, then)) = at_backup.iter().find(|(name, _)| *name == claim["restored"]) {
            now = then.clone();
            continue;
        }
        let backup = claim["backup"].clone();
        now.keep(claim);
        if !backup.is_null() {
            at_backup.push((backup, now.clone()));
        }
    }
    let mut states = vec![now.clone()];
    if let Some(phrase) = tried["phrase"].as_str() {
        states[0].phrases.push(phrase.to_owned());
    }
    // A restore that was cut off is done or not.
    states.extend(at_backup.into_iter().filter(|(name, _)| *name == tried["restore"]).map(|(_, then)| then));
    states
}

/// Cuts its share of the recording and opens what is left each time.
#[test]
#[ignore = "is started by the test below, in a process of its own with a state folder of its own"]
fn child_opens_what_power_cuts_leave() {
    let desk = desk();
    let (share, shares) = (variable(SHARE).parse::<u64>().unwrap(), 2);
    let recording = Recording::read(&desk.0.join("shim/log"));
    let start = desk.0.join("start");
    let start: Vec<(PathBuf, PathBuf)> = Desk(start).all().into_iter().zip(desk.all()).collect();
    let start: Vec<(&Path, &Path)> = start.iter().map(|(a, b)| (a.as_path(), b.as_path())).collect();
    let remains = Desk(desk.0.join(format!("remains-{share}")));
    let roots: Vec<(PathBuf, PathBuf)> = desk.all().into_iter().zip(remains.all()).collect();
    let roots: Vec<(&Path, &Path)> = roots.iter().map(|(a, b)| (a.as_path(), b.as_path())).collect();
    let recovery = std::fs::read_to_string(desk.0.join("recovery")).unwrap();
    let mut random = Random(share + 1);
    // In order, so that the recording is played once.
    let mut moments: Vec<usize> =
        (0..cuts() / shares).map(|_| 1 + random.below(recording.len() as u64) as usize).collect();
    moments.sort_unstable();
    let mut disk = Disk::new(&recording, &start);
    disk.honest = std::env::var_os(LYING).is_none();
    let mut promises = 0;
    for moment in &moments {
        disk.play(*moment);
        disk.cut(&roots, &mut random);
        let states = promised(&disk.acknowledged, &recovery);
        // A change of pass phrase that was cut off, and now and then: the pass phrase itself must open it.
        let with_phrase = states[0].phrases.len() > 1 || random.below(12) == 0;
        let mut wrong = Vec::new();
        let held = states.iter().any(|state| match state.hold(&remains, with_phrase) {
            Ok(_) => {
                promises += state.claims.len();
                true
            }
            Err(what) => {
                wrong.push(what);
                false
            }
        });
        assert!(held, "share {share}, cut after event {moment} of {}: {wrong:?}", recording.len());
    }
    println!("held {} cuts {promises} promises", moments.len());
}

#[test]
fn what_was_acknowledged_survives_power_cuts_at_any_write() {
    let place = Place::new("power");
    let desk = Desk::set(&place.at("desk"));
    let Some(shim) = Shim::new(&desk.0.join("shim")) else { return };
    // Every process that opens the registry has its state folder, with the audit trail's anchor, on the desk.
    let mut first = child("child_fills_the_registry");
    succeed(first.env(WORK, &desk.0).env("XDG_STATE_HOME", desk.state()));
    let start = Desk(desk.0.join("start"));
    desk.all().iter().zip(start.all()).for_each(|(from, to)| copy_all(from, &to));

    let mut at_work = child("child_works_under_the_recorder");
    let folders = desk.all();
    shim.over(&mut at_work, &folders.each_ref().map(PathBuf::as_path));
    let log = shim.record(&mut at_work);
    let steps = if cuts() > 100 { 300 } else { 60 };
    at_work.env(WORK, &desk.0).env(STEPS, steps.to_string()).env("XDG_STATE_HOME", desk.state());
    succeed(&mut at_work);
    let recording = Recording::read(&log);
    let (bytes, syncs, names) = recording.sums();
    assert!(syncs > 60, "{syncs} syncs: the recorder sees too little");

    let cutting = |share: u32, cuts: u64| {
        let mut half = child("child_opens_what_power_cuts_leave");
        half.env(WORK, &desk.0).env(SHARE, share.to_string()).env(CUTS, cuts.to_string());
        half.env("XDG_STATE_HOME", desk.0.join(format!("remains-{share}/state")));
        half
    };
    // A disk that does not do what it is asked loses work: these cuts can tell.
    let lied_to = cutting(0, 20).env(LYING, "1").output().unwrap();
    assert!(!lied_to.status.success(), "the cuts see no difference when nothing is ever synced");
    let halves = [0, 1].map(|share| {
        let mut half = cutting(share, cuts());
        std::thread::spawn(move || succeed(&mut half))
    });
    let said: Vec<String> = halves.into_iter().map(|half| half.join().expect("this half holds")).collect();
    println!(
        "{} events, {bytes} bytes, {syncs} syncs, {names} names; {}",
        recording.len(),
        said.iter().flat_map(|s| s.lines()).filter(|l| l.contains("held ")).collect::<Vec<_>>().join("; ")
    );
}
