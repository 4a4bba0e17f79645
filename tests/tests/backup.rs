//! Backups: made beside running work, verified, kept by rule, rehearsed, restored; a damaged one is refused.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use accession_app::{App, BackupWork};
use serde_json::{Value, json};
use tests::{PHRASE, Place, Random, ask, bytes, copy, filled, job, locked, names, on, opened, picture};

/// A registry of invented people with a folder for its backups.
fn with_backups(place: &Place, patients: u64, seed: u64) -> App {
    let (app, _) = filled(&place.registry(), patients, seed);
    fs::create_dir_all(place.at("backups")).unwrap();
    let folder = app.token_for(place.at("backups"));
    ask(&app, "backup_settings", json!({ "folder": folder, "daily": true, "hour": 12 }));
    app
}

#[track_caller]
fn done(ended: Value) -> Value {
    assert_eq!(ended["state"], "done", "{ended:#}");
    ended["backup"].clone()
}

fn back_up(app: &App) -> Value {
    done(job(app, "backup_now", json!(null)))
}

fn work(app: &App, work: BackupWork) -> Value {
    let started = app.backup_work(work).unwrap();
    serde_json::to_value(app.wait(&started.job, |_| ()).unwrap()).unwrap()
}

fn folder_of(place: &Place, receipt: &Value) -> PathBuf {
    place.at("backups").join(receipt["name"].as_str().unwrap())
}

/// What an amendment of the item `textRemarks` takes.
fn amend(app: &App, tumor: &Value, value: &str) {
    let view = ask(app, "abstract_open", json!({ "tumor": tumor }));
    let order = json!({
        "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
        "changes": [{ "item": "textRemarks", "value": value }], "reason": "invented",
    });
    ask(app, "abstract_amend", order);
}

fn tumors(app: &App) -> Vec<Value> {
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    page["rows"].as_array().unwrap().iter().map(|r| r["tumor"].clone()).collect()
}

/// The documents and their histories: what people see, without what changes by looking.
fn records(app: &App) -> Value {
    let picture = picture(app);
    json!([picture["page"], picture["tumors"], picture["ledger"], picture["extracts"]])
}

/// The registry of a backup, opened in a folder of its own as by a restore on a new machine.
fn restored_in(place: &Place, backup: &Path, name: &str) -> App {
    let folder = place.at(name);
    let app = locked(&folder);
    let order =
        json!({ "backup": app.token_for(backup.to_owned()), "passphrase": PHRASE, "reason": "drill" });
    let receipt = ask(&app, "registry_restore", order);
    assert_eq!(receipt["passed"], true);
    opened(&folder)
}

#[test]
fn a_backup_restores_equal_and_its_files_are_private_and_encrypted() {
    let place = Place::new("backup-equal");
    let app = with_backups(&place, 30, 1);
    amend(&app, &tumors(&app)[0], "invented before the backup");
    let before = records(&app);
    let receipt = back_up(&app);
    let backup = folder_of(&place, &receipt);
    assert_eq!(names(&backup), ["backup.json", "registry.accession", "registry.keys"]);
    #[cfg(unix)]
    for name in names(&backup) {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(backup.join(&name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
    assert!(!fs::read(backup.join("registry.accession")).unwrap().starts_with(b"SQLite format 3"));
    let again = restored_in(&place, &backup, "elsewhere");
    assert_eq!(records(&again), before);
    // Looking at a backup, verifying and rehearsing leave nothing in it and nothing beside the registry.
    let untouched = bytes(&backup);
    for command in ["backup_verify", "backup_rehearse"] {
        let receipt = done(job(&app, command, json!({ "name": receipt["name"] })));
        assert_eq!((&receipt["passed"], &receipt["problems"]), (&json!(true), &json!([])), "{receipt:#}");
    }
    assert!(bytes(&backup) == untouched);
    assert!(!names(&place.registry()).iter().any(|n| n.contains("part")), "{:?}", names(&place.registry()));
}

#[test]
fn a_backup_under_four_writers_is_one_moment_of_the_registry() {
    let place = Place::new("backup-live");
    let app = with_backups(&place, 60, 2);
    let all = tumors(&app);
    let stop = Arc::new(AtomicBool::new(false));
    let saved = Arc::new(AtomicU32::new(0));
    // Every writer counts up the remark of its own tumors, one after the other, so that of each writer the counts of
    // neighbours differ by one at most in any single moment.
    let writers: Vec<_> = (0..4)
        .map(|n| {
            let (mine, stop, saved) = (all[n * 5..n * 5 + 5].to_vec(), Arc::clone(&stop), Arc::clone(&saved));
            let app = opened(&place.registry());
            std::thread::spawn(move || {
                let mut round = 0;
                while !stop.load(Ordering::Relaxed) {
                    round += 1;
                    for tumor in &mine {
                        amend(&app, tumor, &format!("{round}"));
                        saved.fetch_add(1, Ordering::Relaxed);
                    }
                }
            })
        })
        .collect();
    let mut backups = Vec::new();
    for n in 0..3 {
        // A folder for each, because of one day the newest is kept.
        let folder = place.at(&format!("moment{n}"));
        fs::create_dir_all(&folder).unwrap();
        let before = saved.load(Ordering::Relaxed);
        let receipt = done(work(&app, BackupWork::Now(Some(folder.clone()))));
        let after = saved.load(Ordering::Relaxed);
        backups.push((folder.join(receipt["name"].as_str().unwrap()), before, after));
    }
    stop.store(true, Ordering::Relaxed);
    writers.into_iter().for_each(|w| w.join().unwrap());
    let (first, last) = (backups[0].1, saved.load(Ordering::Relaxed));
    assert!(last > first + 20, "the writers went on: {first} to {last}");
    let mut found = BTreeSet::new();
    for (at, (backup, before, after)) in backups.iter().enumerate() {
        let copy = restored_in(&place, backup, &format!("copy{at}"));
        let mut sum = 0;
        for writer in 0..4 {
            let counts: Vec<u32> = all[writer * 5..writer * 5 + 5]
                .iter()
                .map(|t| {
                    let view = ask(&copy, "abstract_open", json!({ "tumor": t }));
                    view["tumor"]["items"]["textRemarks"].as_str().and_then(|t| t.parse().ok()).unwrap_or(0)
                })
                .collect();
            let (most, least) = (counts[0], counts[4]);
            assert!(most - least <= 1 && counts.is_sorted_by(|a, b| a >= b), "one moment: {counts:?}");
            sum += counts.iter().sum::<u32>();
        }
        // What was acknowledged before is in it, and nothing of later.
        assert!((*before..=after + 4).contains(&sum), "{before} <= {sum} <= {after}");
        found.insert(sum);
    }
    assert!(found.len() > 1, "the moments differ");
}

#[test]
fn a_backup_that_was_changed_anywhere_is_refused_with_the_reason() {
    let place = Place::new("backup-flips");
    let app = with_backups(&place, 10, 3);
    let backup = folder_of(&place, &back_up(&app));
    let name = backup.file_name().unwrap().to_owned();
    let mut random = Random(7);
    drop(app);
    let before = bytes(&place.registry());
    let flip = |file: &str, at: u64| -> (PathBuf, String) {
        let folder = place.at("flipped").join(&name);
        let _ = fs::remove_dir_all(&folder);
        copy(&backup, &folder);
        let path = folder.join(file);
        let mut content = fs::read(&path).unwrap();
        content[at as usize] ^= 1 << (at % 8);
        fs::write(&path, content).unwrap();
        (folder, format!("{file} at {at}"))
    };
    let length = |file: &str| fs::metadata(backup.join(file)).unwrap().len();
    let mut damaged = Vec::new();
    // Salt, first page, last page, its seal, and anywhere; all of the key file's and the description's regions.
    let registry = length("registry.accession");
    for at in [0, 15, 16, 100, 4095, 4096, registry - 4096, registry - 64, registry - 1] {
        damaged.push(("registry.accession", at));
    }
    for (file, times) in [("registry.accession", 15), ("registry.keys", 12), ("backup.json", 20)] {
        for _ in 0..times {
            damaged.push((file, random.below(length(file))));
        }
    }
    let target = place.at("target");
    for (file, at) in damaged {
        let (folder, what) = flip(file, at);
        let app = locked(&target);
        let order =
            json!({ "backup": app.token_for(folder.clone()), "passphrase": PHRASE, "reason": "drill" });
        // A flip inside of a blank between two values of the description changes nothing that it says.
        let same = file == "backup.json" && {
            let read = |f: &Path| serde_json::from_slice::<Value>(&fs::read(f.join(file)).unwrap()).ok();
            read(&folder) == read(&backup)
        };
        match app.dispatch("registry_restore", order) {
            Ok(_) if same => fs::remove_dir_all(&target).unwrap(),
            Ok(receipt) => panic!("{what}: restored: {receipt:#}"),
            Err(error) => {
                assert!(!same && error.code != "Bug", "{what}: {error:?}");
                assert!(error.message.len() > 20, "{what}: {}", error.message);
                assert!(!target.join("registry.accession").exists(), "{what}: something was put in place");
            }
        }
    }
    for (file, change) in
        [("registry.accession", true), ("registry.accession", false), ("registry.keys", false)]
    {
        let folder = flip(file, 0).0;
        let path = folder.join(file);
        let mut content = fs::read(backup.join(file)).unwrap();
        if change {
            content.extend_from_slice(&[0; 4096])
        } else {
            content.truncate(content.len() / 2)
        }
        fs::write(path, content).unwrap();
        let app = locked(&target);
        let order = json!({ "backup": app.token_for(folder), "passphrase": PHRASE, "reason": "drill" });
        let error = app.dispatch("registry_restore", order).unwrap_err();
        assert!(error.message.contains("bytes"), "{}", error.message);
    }
    assert!(bytes(&place.registry()) == before);
}

#[test]
fn a_description_of_another_registry_or_without_its_signature_is_refused() {
    let place = Place::new("backup-signature");
    let app = with_backups(&place, 3, 4);
    let backup = folder_of(&place, &back_up(&app));
    let text = fs::read_to_string(backup.join("backup.json")).unwrap();
    let mut value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["signature"].as_str().unwrap().len(), 128);
    value["backup"]["counts"]["patient"] = json!(4);
    value["public"] = json!("");
    value["signature"] = json!("");
    fs::write(backup.join("backup.json"), serde_json::to_vec(&value).unwrap()).unwrap();
    let receipt = done(work(&app, BackupWork::Verify(backup.clone())));
    assert_eq!(receipt["passed"], false, "{receipt:#}");
    let listed = ask(&app, "backups", json!(null));
    assert_eq!(listed["backups"][0]["state"], "damaged");
    // Another registry's backup is none of ours.
    let other = Place::new("backup-other");
    let theirs = with_backups(&other, 3, 5);
    let theirs = folder_of(&other, &back_up(&theirs));
    let order = BackupWork::Restore {
        path: theirs,
        passphrase: PHRASE.into(),
        key_file: None,
        reason: "wrong one".into(),
    };
    let ended = work(&app, order);
    assert_eq!(ended["state"], "failed");
    assert!(ended["error"]["message"].as_str().unwrap().contains("another registry"), "{ended:#}");
}

#[test]
fn restoring_over_an_open_registry_keeps_what_it_replaces_and_says_what_that_had_more() {
    let place = Place::new("restore-open");
    let app = with_backups(&place, 20, 6);
    let before = records(&app);
    let receipt = back_up(&app);
    let first = tumors(&app)[0].clone();
    amend(&app, &first, "entered after the backup");
    let after = records(&app);
    let order = |reason: &str, phrase: &str| json!({ "name": receipt["name"], "passphrase": phrase, "reason": reason });
    for (order, says) in
        [(order(" ", PHRASE), "Say why"), (order("drill", "another pass phrase"), "its own day")]
    {
        let ended = job(&app, "backup_restore", order);
        assert_eq!(ended["state"], "failed");
        assert!(ended["error"]["message"].as_str().unwrap().contains(says), "{ended:#}");
        assert_eq!(records(&app), after, "nothing was changed");
    }
    // A wrong pass phrase makes the next attempt wait, here as at the gate.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let restored = done(job(&app, "backup_restore", order("the last entries are wrong", PHRASE)));
    assert_eq!(restored["passed"], true);
    assert!(restored["beyond"].as_u64().unwrap() >= 1, "{restored:#}");
    let beyond = restored["checks"].as_array().unwrap().last().unwrap()[1].as_str().unwrap().to_owned();
    assert!(beyond.contains("1 amendments, 0 tumors, 0 patients"), "{beyond}");
    // The session goes on in the restored registry, and another program sees it too.
    assert_eq!(records(&app), before);
    let again = opened(&place.registry());
    assert_eq!(records(&again), before);
    // What was replaced is whole in its folder.
    let kept = PathBuf::from(restored["replaced"].as_str().unwrap());
    assert!(kept.starts_with(place.registry()), "{}", kept.display());
    assert_eq!(records(&opened(&kept)), after);
    let rows = ask(&app, "backups", json!(null));
    assert_eq!(rows["backups"].as_array().unwrap().len(), 1);
}

#[test]
fn a_registry_that_does_not_open_any_more_is_restored_at_the_gate() {
    let place = Place::new("restore-gate");
    let app = with_backups(&place, 8, 8);
    let before = records(&app);
    let backup = folder_of(&place, &back_up(&app));
    drop(app);
    let file = place.registry().join("registry.accession");
    for damage in ["page", "gone", "keys"] {
        match damage {
            "page" => {
                let mut content = fs::read(&file).unwrap();
                content[100] ^= 1;
                fs::write(&file, content).unwrap();
            }
            "gone" => fs::remove_file(&file).unwrap(),
            _ => fs::write(place.registry().join("registry.keys"), b"nothing").unwrap(),
        }
        let says = on(&place.registry(), &["list"]);
        assert_eq!(says.code, Some(1), "{damage}: {says:?}");
        let path = backup.to_str().unwrap();
        on(&place.registry(), &["restore", path, "--reason", "damaged"]).text();
        assert_eq!(records(&opened(&place.registry())), before, "{damage}");
    }
    assert_eq!(names(&place.registry()).iter().filter(|n| n.starts_with("registry.pre-restore-")).count(), 3);
}

/// A restore that is cut off between any two of its steps is finished by whoever opens the folder next.
#[test]
fn a_restore_that_stopped_at_any_step_is_finished_or_never_began() {
    let place = Place::new("restore-steps");
    let app = with_backups(&place, 5, 9);
    let before = records(&app);
    let backup = folder_of(&place, &back_up(&app));
    amend(&app, &tumors(&app)[0], "entered after the backup");
    let after = records(&app);
    drop(app);
    // The state right after the commit point, built by hand: side copy, journal, everything else untouched.
    let begun = |at: &str| -> PathBuf {
        let folder = place.at(at);
        copy(&place.registry(), &folder);
        fs::create_dir_all(folder.join("restore.part")).unwrap();
        for name in ["registry.accession", "registry.keys"] {
            fs::copy(backup.join(name), folder.join("restore.part").join(name)).unwrap();
        }
        folder
    };
    let pre = "registry.pre-restore-20261122T000000000Z";
    let journal = |folder: &Path| fs::write(folder.join("registry.restoring"), pre).unwrap();
    let untouched = begun("not-begun");
    assert_eq!(records(&opened(&untouched)), after, "without a journal nothing has happened");
    type Step = fn(&Path, &Path);
    let steps: [Step; 6] = [
        |_, pre| fs::create_dir_all(pre).unwrap(),
        |f, pre| fs::rename(f.join("registry.accession"), pre.join("registry.accession")).unwrap(),
        |f, pre| fs::rename(f.join("registry.keys"), pre.join("registry.keys")).unwrap(),
        |f, _| fs::rename(f.join("restore.part/registry.accession"), f.join("registry.accession")).unwrap(),
        |f, _| fs::rename(f.join("restore.part/registry.keys"), f.join("registry.keys")).unwrap(),
        |f, _| fs::remove_dir(f.join("restore.part")).unwrap(),
    ];
    for done in 0..=steps.len() {
        let folder = begun(&format!("after-{done}"));
        journal(&folder);
        steps[..done].iter().for_each(|step| step(&folder, &folder.join(pre)));
        assert_eq!(records(&opened(&folder)), before, "after step {done}");
        assert!(!names(&folder).iter().any(|n| n == "registry.restoring" || n == "restore.part"), "{done}");
        assert_eq!(records(&opened(&folder.join(pre))), after, "what was replaced, after step {done}");
    }
}

#[test]
fn a_rehearsal_leaves_a_certificate_and_an_honest_one_when_it_fails() {
    let place = Place::new("rehearse");
    let app = with_backups(&place, 12, 10);
    let receipt = back_up(&app);
    drop(app);
    let out = place.at("certificates");
    let on_it = |args: &[&str]| on(&place.registry(), args);
    let passed = on_it(&["--json", "backup", "rehearse", "--out", out.to_str().unwrap()]).json();
    assert_eq!(passed["passed"], true, "{passed:#}");
    let files: Vec<&str> =
        passed["certificates"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    let read = |name: &str| fs::read(out.join(name)).unwrap();
    let certificate: Value = serde_json::from_slice(&read(files[0])).unwrap();
    assert_eq!((&certificate["verdict"], &certificate["backup"]), (&json!("PASS"), &receipt["name"]));
    assert_eq!(certificate["description"]["counts"]["patient"], 12);
    assert!(read(files[1]).starts_with(b"%PDF-"));
    let listed = on_it(&["--json", "backup", "list"]).json();
    assert!(listed["rehearsed"].as_str().unwrap().starts_with("20"), "{listed:#}");
    assert_eq!(listed["backups"][0]["rehearsed"], listed["rehearsed"]);
    let file = folder_of(&place, &receipt).join("registry.accession");
    let mut content = fs::read(&file).unwrap();
    let at = content.len() - 5000;
    content[at] ^= 1;
    fs::write(&file, content).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let failed = on_it(&["--json", "backup", "rehearse", "--out", out.to_str().unwrap()]);
    assert_eq!(failed.code, Some(1));
    let failed: Value = serde_json::from_str(&failed.out).unwrap();
    let certificate: Value =
        serde_json::from_slice(&read(failed["certificates"][0].as_str().unwrap())).unwrap();
    assert_eq!(certificate["verdict"], "FAIL");
    assert!(certificate["problems"][0].as_str().unwrap().contains("SHA-256"), "{certificate:#}");
    let listed = on_it(&["--json", "backup", "list"]).json();
    assert_eq!(listed["backups"][0]["state"], "damaged");
    assert!(!names(&place.registry()).iter().any(|n| n.contains("part")));
}

#[test]
fn interrupted_backups_are_cleared_away_and_nothing_else_is() {
    let place = Place::new("leftovers");
    let app = with_backups(&place, 3, 11);
    let first = back_up(&app);
    let vault = &first["name"].as_str().unwrap()[34..];
    let folder = place.at("backups");
    for name in [
        format!(".accession-backup-20260101T000000Z-{vault}.part"),
        ".accession-backup-20260101T000000Z-00000000.part".to_owned(),
        ".accession-backup-mine.part".to_owned(),
        "accession-backup-20200101T000000Z-00000000".to_owned(),
        format!("accession-backup-20200101T000000Z-{vault}.old"),
        "letters".to_owned(),
    ] {
        fs::create_dir_all(folder.join(&name)).unwrap();
        fs::write(folder.join(&name).join("registry.accession"), b"left over").unwrap();
    }
    let before: BTreeSet<String> = names(&folder).into_iter().collect();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let second = back_up(&app);
    let after: BTreeSet<String> = names(&folder).into_iter().collect();
    let gone: Vec<&String> = before.difference(&after).collect();
    // The first backup of the day goes too, by rule.
    let left_over = format!(".accession-backup-20260101T000000Z-{vault}.part");
    assert_eq!(gone, [left_over.as_str(), first["name"].as_str().unwrap()]);
    assert_eq!(after.difference(&before).collect::<Vec<_>>(), [second["name"].as_str().unwrap()]);
    // Inside of the registry's own folder a backup would go where the registry goes.
    let inside = app.token_for(place.registry());
    let error =
        app.dispatch("backup_settings", json!({ "folder": inside, "daily": true, "hour": 1 })).unwrap_err();
    assert!(error.message.contains("own folder"), "{}", error.message);
    let ended = work(&app, BackupWork::Now(Some(place.at("not there"))));
    assert!(ended["error"]["message"].as_str().unwrap().contains("not there"), "{ended:#}");
    // On this machine everything lies on one disk, and that is said.
    assert!(second["problems"][0].as_str().unwrap().contains("own disk"), "{second:#}");
}

#[test]
fn old_backups_go_by_rule_and_the_newest_sound_one_never_goes() {
    let place = Place::new("prune");
    let app = with_backups(&place, 3, 12);
    let made = back_up(&app);
    let folder = place.at("backups");
    let vault = made["name"].as_str().unwrap()[34..].to_owned();
    // Older ones of every day of two years, by copying: name and content agree on the vault.
    let source = folder_of(&place, &made);
    let day = |back: i32| {
        let today = accession_app::today().plus_days(-back).unwrap();
        format!("accession-backup-{}T010000Z-{vault}", today.to_naaccr())
    };
    for back in (1..=400).step_by(1) {
        let target = folder.join(day(back));
        fs::create_dir_all(&target).unwrap();
        fs::copy(source.join("backup.json"), target.join("backup.json")).unwrap();
    }
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let newest = back_up(&app);
    let left = names(&folder);
    assert!(left.contains(&newest["name"].as_str().unwrap().to_owned()));
    assert!((18..=23).contains(&left.len()), "7 days, 4 weeks, 12 months overlap: {left:#?}");
    assert!(newest["removed"].as_array().unwrap().len() > 370);
    for back in 1..=5 {
        assert!(left.contains(&day(back)), "the last days stay: {left:#?}");
    }
}

#[test]
fn a_due_backup_is_made_once_by_whoever_asks() {
    let place = Place::new("due");
    let app = with_backups(&place, 3, 13);
    ask(&app, "backup_settings", json!({ "daily": true, "hour": 0 }));
    assert_eq!(ask(&app, "backups", json!(null))["due"], true);
    app.backup_when_due();
    app.backup_when_due();
    let jobs = ask(&app, "jobs", json!(null));
    let made: Vec<&Value> = jobs.as_array().unwrap().iter().filter(|j| j["kind"] == "backup").collect();
    assert_eq!(made.len(), 1, "{jobs:#}");
    done(serde_json::to_value(app.wait(made[0]["job"].as_str().unwrap(), |_| ()).unwrap()).unwrap());
    let view = ask(&app, "backups", json!(null));
    assert_eq!((&view["due"], view["backups"].as_array().unwrap().len()), (&json!(false), 1));
    app.backup_when_due();
    assert_eq!(names(&place.at("backups")).len(), 1);
    ask(&app, "backup_settings", json!({ "daily": false, "hour": 0 }));
    assert_eq!(ask(&app, "backups", json!(null))["due"], false);
    // A scheduler's call does nothing when nothing is due.
    drop(app);
    let said = on(&place.registry(), &["--json", "backup", "now", "--if-due"]).json();
    assert_eq!(said["due"], false);
}

/// Restores of registries with different content and size: 5 here, more with ACCESSION_DRILLS.
#[test]
fn restore_drill() {
    let drills: u64 = std::env::var("ACCESSION_DRILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(5);
    let equal = Mutex::new(0);
    for seed in 0..drills {
        let place = Place::new("drill");
        let app = with_backups(&place, 1 + (seed * 7) % 40, 1000 + seed);
        for (n, tumor) in tumors(&app).iter().enumerate().take((seed % 9) as usize) {
            amend(&app, tumor, &format!("invented {seed} {n}"));
        }
        let before = records(&app);
        let backup = folder_of(&place, &back_up(&app));
        let again = restored_in(&place, &backup, "elsewhere");
        assert_eq!(records(&again), before, "seed {seed}");
        *equal.lock().unwrap() += 1;
    }
    println!("{} of {drills} restores equal", equal.lock().unwrap());
}

/// Each command leaves in the trail the one entry that the matrix names, and nothing more.
#[test]
fn each_command_leaves_its_one_entry() {
    let place = Place::new("backup-trail");
    let app = with_backups(&place, 3, 14);
    let look = |app: &App| ask(app, "audit_find", json!({ "limit": 1 }))["rows"][0].clone();
    let walk = |command: &str, args: Value, action: &str| -> Value {
        let before = look(&app)["seq"].as_u64().unwrap();
        let mut answer = ask(&app, command, args);
        if let Some(key) = answer["job"].as_str() {
            answer = done(serde_json::to_value(app.wait(key, |_| ()).unwrap()).unwrap());
        }
        let last = look(&app);
        // The first look has an entry of its own.
        let entries = last["seq"].as_u64().unwrap() - before - 1;
        match action {
            "none" => assert_eq!(entries, 0, "{command}: {last:#}"),
            _ => assert_eq!((entries, &last["action"]), (1, &json!(action)), "{command}: {last:#}"),
        }
        answer
    };
    walk("backups", json!(null), "none");
    walk("backup_settings", json!({ "daily": true, "hour": 3 }), "config");
    let name = walk("backup_now", json!(null), "backup")["name"].clone();
    walk("backup_verify", json!({ "name": name }), "backup");
    let seq = walk("backup_rehearse", json!({ "name": name }), "backup")["auditSeq"].as_u64().unwrap();
    let order = json!({ "name": name, "passphrase": PHRASE, "reason": "drill" });
    done(job(&app, "backup_restore", order));
    let last = look(&app);
    assert_eq!((&last["action"], last["seq"].as_u64()), (&json!("restore"), Some(seq + 1)), "{last:#}");
    assert!(last["detail"].to_string().contains("drill"), "why is in the trail: {last:#}");
    let backup = place.at("backups").join(name.as_str().unwrap());
    drop(app);
    let other = locked(&place.registry());
    let order = json!({ "backup": other.token_for(backup), "passphrase": PHRASE, "reason": "drill" });
    ask(&other, "registry_restore", order);
    // Its one entry, and that of unlocking.
    let last = look(&opened(&place.registry()));
    assert_eq!((&last["action"], last["seq"].as_u64()), (&json!("login"), Some(seq + 2)), "{last:#}");
}
