//! A disk that fills up and a folder that cannot be written: said plainly, nothing half-written, and all well again
//! when there is space. Needs root, for a small file system of its own; says so where it is skipped.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, Random, ask, call, created, filled, invented, job, on, opened, run, write_xml};

/// A file system of its own in memory.
struct Disk {
    folder: PathBuf,
    _place: Place,
}

impl Disk {
    /// Megabytes; `None` where this process may not mount.
    fn new(name: &str, megabytes: u32) -> Option<Self> {
        let place = Place::new(name);
        let folder = place.at("disk");
        fs::create_dir_all(&folder).unwrap();
        let size = format!("size={megabytes}m");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&folder).output();
        if done.is_ok_and(|d| d.status.success()) {
            return Some(Disk { folder, _place: place });
        }
        println!("skipped: this process may not mount a small file system");
        None
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount").args(["-o", &options]).arg(&self.folder).status().unwrap();
        assert!(done.success(), "{options}");
    }

    fn registry(&self) -> PathBuf {
        self.folder.join("registry")
    }

    /// Leaves so many pages of 4 KiB free, by a file that takes all others.
    fn leave(&self, pages: u64) {
        let ballast = self.folder.join("ballast");
        let _ = fs::remove_file(&ballast);
        let free = store::free_space(&self.folder).unwrap();
        fs::write(&ballast, vec![0; free.saturating_sub(pages * 4096) as usize]).unwrap();
    }

    fn clear(&self) {
        fs::remove_file(self.folder.join("ballast")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.folder).status();
    }
}

fn first(app: &App) -> Value {
    let page = ask(app, "abstracts_find", json!({ "limit": 1 }));
    ask(app, "abstract_open", json!({ "tumor": page["rows"][0]["tumor"] }))
}

fn order(view: &Value, text: &str) -> Value {
    json!({
        "tumor": view["tumor"]["key"], "patientRevision": view["patient"]["revision"],
        "tumorRevision": view["tumor"]["revision"], "changes": [{ "item": "textRemarks", "value": text }], "reason": "",
    })
}

#[test]
fn a_full_disk_at_every_page_of_a_save_loses_nothing_and_the_next_save_works() {
    let Some(disk) = Disk::new("full", 24) else { return };
    let (app, _) = filled(&disk.registry(), 3, 8);
    let mut view = first(&app);
    let mut random = Random(1);
    let mut full = 0;
    for pages in 0..80 {
        disk.leave(pages);
        let mut saved = view.clone();
        // Saves until one does not fit, or until it is plain that they do: the log is used again from its beginning.
        for n in 0..6 {
            // Text that does not compress, so that every save needs pages.
            let text: String = (0..4_000)
                .map(|_| char::from(b'a' + random.below(26) as u8))
                .chain(n.to_string().chars())
                .collect();
            match app.dispatch("abstract_amend", order(&saved, &text)) {
                Ok(next) => saved = next,
                Err(error) => {
                    assert_eq!(error.code, "DiskFull", "{pages} pages: {}", error.message);
                    assert!(error.message.contains("nothing was saved"), "{}", error.message);
                    full += 1;
                    break;
                }
            }
        }
        disk.clear();
        // What was acknowledged is there, nothing else is, and the very next save works.
        let now = first(&app);
        assert_eq!(now["tumor"], saved["tumor"], "{pages} pages");
        view = ask(&app, "abstract_amend", order(&now, &format!("after {pages}")));
    }
    assert!(full > 20, "the disk was full only {full} times");
    assert!(app.doctor().unwrap().findings.is_empty());
    drop(app);
    let app = opened(&disk.registry());
    assert_eq!(first(&app)["tumor"]["items"]["textRemarks"], "after 79");
}

#[test]
fn a_full_disk_while_a_registry_is_made_or_opened_leaves_all_as_it_was() {
    let Some(disk) = Disk::new("full-init", 8) else { return };
    let folder = disk.registry();
    let init = [
        "--registry",
        folder.to_str().unwrap(),
        "init",
        "--name",
        "x",
        "--facility",
        "1",
        "--user",
        "T. Ester",
        "--key-cost",
        "floor",
    ];
    let mut full = 0;
    for pages in (0..400).step_by(8) {
        disk.leave(pages);
        let ran = run(&mut call(init));
        disk.clear();
        match ran.code {
            Some(0) => break,
            _ => {
                ran.refused("disk is full");
                full += 1;
                // Nothing of it is left, or a whole registry that lacks its first entries: these come at the unlock.
                let left: Vec<String> =
                    tests::names(&folder).into_iter().filter(|n| n != "registry.lock").collect();
                if !left.is_empty() {
                    on(&folder, &["list"]).text();
                    break;
                }
            }
        }
    }
    assert!(full > 3, "the disk was full only {full} times");
    assert!(run(&mut call(init)).code.is_some());
    on(&folder, &["doctor"]).text();
    // Opening needs room for the log and its index.
    for pages in 0..12 {
        disk.leave(pages);
        let ran = on(&folder, &["list"]);
        disk.clear();
        if ran.code != Some(0) {
            ran.refused("disk is full");
        }
        on(&folder, &["list"]).text();
    }
}

#[test]
fn an_import_that_fills_the_disk_leaves_nothing_of_itself() {
    let Some(disk) = Disk::new("full-import", 12) else { return };
    let (app, _) = filled(&disk.registry(), 3, 8);
    let before = tests::picture(&app)["page"].clone();
    drop(app);
    let place = Place::new("full-import-file");
    let file = place.at("hospital.xml");
    write_xml(&file, &invented(800, 4));
    let import = ["import", file.to_str().unwrap(), "--json"];
    disk.leave(150);
    on(&disk.registry(), &import).refused("disk is full");
    let app = opened(&disk.registry());
    assert_eq!(tests::picture(&app)["page"], before);
    assert!(app.doctor().unwrap().findings.is_empty());
    drop(app);
    disk.clear();
    disk.remount("size=64m");
    assert!(on(&disk.registry(), &import).json()["tumors"]["new"].as_u64().unwrap() > 700);
}

#[test]
fn little_space_is_warned_of_before_it_is_none() {
    let Some(disk) = Disk::new("little", 16) else { return };
    let app = created(&disk.registry());
    let status = ask(&app, "registry_status", Value::Null);
    let warnings = status["warnings"].as_array().unwrap();
    assert!(warnings.iter().any(|w| w.as_str().unwrap().contains("space")), "{status}");
}

/// What a person may still do where nothing can be written, and what they may not.
fn read_only(registry: &Path) {
    let told = "cannot be written";
    for args in [vec!["list"], vec!["show", "1"], vec!["amend", "1", "textRemarks=x"]] {
        let line = on(registry, &args).refused(told);
        assert!(!line.contains("smith"), "{line}");
    }
    let text = on(registry, &["doctor"]).text();
    assert!(text.contains("Every page is sound"), "{text}");
    let app = opened(registry);
    let verdict = &job(&app, "audit_verify", json!({ "anchors": [] }))["verdict"];
    assert_eq!(verdict["whole"], true, "{verdict:#}");
}

#[test]
fn where_nothing_can_be_written_no_record_is_shown_and_checks_still_work() {
    let Some(disk) = Disk::new("read-only", 24) else { return };
    drop(filled(&disk.registry(), 3, 8));
    disk.remount("ro");
    let before = tests::bytes(&disk.registry());
    read_only(&disk.registry());
    let app = tests::locked(&disk.registry());
    let unlocked = app.dispatch("registry_unlock", json!({ "passphrase": tests::PHRASE }));
    match unlocked {
        // Every command that would show a record is refused, because the look could not be recorded.
        Ok(_) => {
            for command in ["home", "abstracts_find", "drafts", "followup_due"] {
                let error = app.dispatch(command, json!({})).unwrap_err();
                assert!(
                    error.message.contains("cannot be written") || error.code == "Bug",
                    "{command}: {error:?}"
                );
            }
            let error = app.dispatch("abstract_open", json!({ "tumor": "1" })).unwrap_err();
            assert!(error.message.contains("cannot be written"), "{error:?}");
        }
        Err(error) => assert!(error.message.contains("cannot be written"), "{error:?}"),
    }
    drop(app);
    assert!(before == tests::bytes(&disk.registry()));
    disk.remount("rw");
    on(&disk.registry(), &["list"]).text();
}

#[test]
fn the_log_of_a_killed_program_on_a_read_only_disk_is_read_too() {
    let Some(disk) = Disk::new("read-only-log", 24) else { return };
    let (app, _) = filled(&disk.registry(), 3, 8);
    // A log as a kill leaves it: the files as they are while the registry is open.
    let killed = disk.folder.join("killed");
    tests::copy(&disk.registry(), &killed);
    drop(app);
    assert!(fs::metadata(killed.join("registry.accession-wal")).unwrap().len() > 0);
    disk.remount("ro");
    let text = on(&killed, &["doctor"]).text();
    assert!(text.contains("3 patients"), "what stands in the log counts: {text}");
}
