//! Bad input: one clear message, exit code 1, no patient's value in it, and the registry as it was.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use tests::{
    PHRASE, Place, Ran, Random, accession, ask, bytes, call, cases, copy, created, filled, gzip, invented,
    locked, names, on, opened, picture, run, write_xml,
};

/// Values of a patient that no message may hold.
const SENTINELS: [&str; 4] = ["Quillf", "987654320", "98765432", "Quill"];

#[derive(Deserialize)]
struct Case {
    name: String,
    make: String,
    content: String,
    says: String,
    line: u64,
    readable: String,
}

impl Case {
    fn file(&self) -> Vec<u8> {
        let mut text = self
            .content
            .replace("\\n", "\n")
            .replace("\\0", "\0")
            .replace("\\3", "\u{3}")
            .replace("\\4", "\u{4}");
        for letter in ["A", "I", "C", "Z"] {
            let head = format!(
                "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml\" recordType=\"{letter}\" \
                 specificationVersion=\"1.8\" xmlns=\"http://naaccr.org/naaccrxml\">\n"
            );
            text = text.replace(&format!("{{head:{letter}}}"), &head);
        }
        let patient = "<Patient>\n<Item naaccrId=\"nameLast\">Quillfeather</Item>\n<Item naaccrId=\"socialSecurityNumber\">987654320</Item>\n\
                       <Tumor>\n<Item naaccrId=\"primarySite\">C504</Item>\n</Tumor>\n</Patient>\n";
        text = text.replace("{patient}", patient).replace("{tail}", "</NaaccrData>\n");
        let big = || text.replace("{big}", &"Quillfeat.".repeat(10_000_000)).into_bytes();
        match self.make.as_str() {
            "text" => text.into_bytes(),
            "gzip" => gzip(text.as_bytes()),
            "gzip-cut" => {
                let mut bytes = gzip(text.as_bytes());
                bytes.truncate(bytes.len() - 40);
                bytes
            }
            "latin1" => {
                text.chars().map(|c| u8::try_from(u32::from(c)).expect("a character of Latin-1")).collect()
            }
            "utf16" => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            "big" => big(),
            "big-gzip" => gzip(&big()),
            other => panic!("{}: cannot make {other}", self.name),
        }
    }
}

#[track_caller]
fn silent_about_patients(what: &str, ran: &Ran) {
    for sentinel in SENTINELS {
        assert!(
            !ran.out.contains(sentinel) && !ran.err.contains(sentinel),
            "{what} shows a patient's value: {ran:#?}"
        );
    }
}

#[track_caller]
fn bounded(what: &str, start: Instant, ran: &Ran) {
    assert!(start.elapsed() < Duration::from_secs(5), "{what}: {:?}", start.elapsed());
    assert!(ran.peak < 256 * 1024, "{what}: {} kB", ran.peak);
}

#[test]
fn bad_files_are_refused_and_leave_the_registry_as_it_was() {
    let place = Place::new("bad-files");
    let (app, _) = filled(&place.registry(), 3, 11);
    let before = picture(&app);
    let out = place.at("out");
    fs::create_dir(&out).unwrap();
    for case in cases::<Case>("cli/bad_input.csv") {
        let file = place.file("bad.xml", case.file());
        let path = file.to_str().unwrap();
        // Shown only when the test fails: which row it was.
        println!("case: {}", case.name);
        for args in [vec!["import", path], vec!["import", path, "--dry-run"]] {
            let what = format!("{}: {args:?}", case.name);
            let start = Instant::now();
            let ran = on(&place.registry(), &args);
            bounded(&what, start, &ran);
            silent_about_patients(&what, &ran);
            let line = ran.refused(&case.says);
            assert!(line.contains("bad.xml: "), "{what} names the file: {line}");
            if case.line > 0 {
                assert!(
                    line.contains(&format!("Line {}: ", case.line)),
                    "{what} names line {}: {line}",
                    case.line
                );
            }
        }
        let start = Instant::now();
        let ran = accession(["validate", "--json", path]);
        bounded(&case.name, start, &ran);
        silent_about_patients(&case.name, &ran);
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        let readable = case.readable == "yes";
        assert_eq!(
            (ran.code, &report["valid"]),
            (Some(i32::from(!readable)), &json!(readable)),
            "{}",
            case.name
        );
        if !readable {
            assert!(
                report["fatal"]["message"].as_str().unwrap().contains(&case.says),
                "{}: {report}",
                case.name
            );
            let rewritten = accession(["rewrite", path, out.join("again.xml").to_str().unwrap()]);
            silent_about_patients(&case.name, &rewritten);
            rewritten.refused(&case.says);
            assert_eq!(names(&out), [""; 0], "{}: rewrite leaves nothing behind", case.name);
        }
        assert!(before == picture(&app), "{}: the registry changed", case.name);
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let place = Place::new("no-file");
    drop(created(&place.registry()));
    let folder = place.at("folder.xml");
    fs::create_dir(&folder).unwrap();
    for (path, says) in [(place.at("missing.xml"), "not there"), (folder, "That is a folder")] {
        let path = path.to_str().unwrap();
        on(&place.registry(), &["import", path]).refused(says);
        accession(["rewrite", path, place.at("again.xml").to_str().unwrap()]).refused(says);
        let ran = accession(["validate", "--json", path]);
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(ran.code, Some(1));
        assert!(report["fatal"]["message"].as_str().unwrap().contains(says), "{report}");
    }
    assert!(!place.at("again.xml").exists());
}

#[test]
fn a_wrong_pass_phrase_or_a_foreign_key_file_opens_nothing_and_changes_nothing() {
    let place = Place::new("door");
    drop(filled(&place.registry(), 2, 12).0);
    let other = place.at("other");
    drop(created(&other));
    // The empty file that attempts lock is there from the first one on.
    drop(store::attempts::turn(&place.registry()).unwrap());
    let before = bytes(&place.registry());
    let registry = place.registry();
    let folder = registry.to_str().unwrap();
    let wrong = "Quillfeather is wrong here";
    for args in [vec!["list"], vec!["doctor"], vec!["show", "1"]] {
        let line = run(call(["--registry", folder].iter().chain(&args)).env("ACCESSION_PASSPHRASE", wrong))
            .refused("does not open this registry");
        assert!(!line.contains("Quill"), "the pass phrase is not repeated: {line}");
        // That somebody tried is all that is kept.
        fs::remove_file(registry.join("registry.attempts")).unwrap();
        assert!(before == bytes(&registry), "{args:?} wrote");
    }
    // No pass phrase and no terminal to ask: bad usage.
    let ran = run(call(["--registry", folder, "list"]).env_remove("ACCESSION_PASSPHRASE"));
    assert_eq!(ran.code, Some(2), "{ran:?}");
    fs::copy(other.join("registry.keys"), registry.join("registry.keys")).unwrap();
    let swapped = bytes(&registry);
    on(&registry, &["list"]).refused("does not belong to this registry file");
    assert!(swapped == bytes(&registry), "the files stay as they were");
}

#[test]
fn every_changed_byte_of_the_key_file_is_refused() {
    let place = Place::new("keys");
    drop(created(&place.registry()));
    let path = place.registry().join("registry.keys");
    let whole = fs::read(&path).unwrap();
    let mut random = Random(8);
    let positions: Vec<usize> =
        (0..40).map(|n| n * whole.len() / 40 + random.below(whole.len() as u64 / 40) as usize).collect();
    for at in positions {
        let mut changed = whole.clone();
        changed[at] ^= 1 << random.below(8);
        fs::write(&path, &changed).unwrap();
        let start = Instant::now();
        let error = locked(&place.registry()).dispatch("registry_unlock", json!({ "passphrase": PHRASE }));
        let error = error.expect_err(&format!("byte {at} of the key file may not change unseen"));
        assert!(
            matches!(error.code.as_str(), "Failed" | "WrongPassphrase" | "NewerRegistry"),
            "byte {at}: {error:?}"
        );
        assert!(start.elapsed() < Duration::from_secs(5), "byte {at} asks for {:?} of work", start.elapsed());
    }
    for (damaged, says) in [
        (&whole[..whole.len() / 2], "key file registry.keys is damaged"),
        (&[][..], "key file registry.keys is damaged"),
    ] {
        fs::write(&path, damaged).unwrap();
        on(&place.registry(), &["list"]).refused(says);
    }
    fs::write(&path, &whole).unwrap();
    on(&place.registry(), &["list"]).text();
}

#[test]
fn flipped_bits_of_the_registry_are_found() {
    let place = Place::new("flips");
    drop(filled(&place.registry(), 12, 13).0);
    let path = place.registry().join("registry.accession");
    let whole = fs::read(&path).unwrap();
    let mut random = Random(9);
    for _ in 0..12 {
        // The first 16 bytes are the salt, which is read from the key file.
        let at = 16 + random.below(whole.len() as u64 - 16) as usize;
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << random.below(8);
        fs::write(&path, &damaged).unwrap();
        on(&place.registry(), &["doctor"]).refused("damaged");
    }
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    on(&place.registry(), &["doctor"]).refused("damaged");
    fs::write(&path, &whole).unwrap();
    on(&place.registry(), &["doctor"]).text();
}

/// A small disk in memory; only root may mount one.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: PathBuf, kilobytes: u32) -> Option<Self> {
        fs::create_dir_all(&at).unwrap();
        let size = format!("size={kilobytes}k,mode=0700");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&at).output();
        if mounted.is_ok_and(|m| m.status.success()) {
            return Some(Disk(at));
        }
        // Past the capture of the test harness, so that a skipped test is seen.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: only root can mount a small disk, so a full or read-only disk was not tried"
        );
        None
    }

    fn remount(&self, how: &str) {
        let done =
            Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(&self.0).status().unwrap();
        assert!(done.success(), "remount {how}");
    }

    /// Fills the disk until only so many kilobytes are left.
    fn leave(&self, kilobytes: u64) -> PathBuf {
        let filler = self.0.join("filler");
        let mut file = fs::File::create(&filler).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length - kilobytes * 1024).unwrap();
        filler
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn an_import_onto_a_full_disk_changes_nothing_and_succeeds_later() {
    let place = Place::new("full-import");
    let Some(disk) = Disk::mount(place.at("disk"), 16 * 1024) else { return };
    let registry = disk.0.join("registry");
    let (app, _) = filled(&registry, 10, 14);
    let before = picture(&app);
    drop(app);
    let file = place.at("hospital.xml");
    let patients = invented(120, 15);
    write_xml(&file, &patients);
    for left in [40, 200, 400] {
        let filler = disk.leave(left);
        on(&registry, &["import", file.to_str().unwrap()]).refused("disk is full");
        fs::remove_file(filler).unwrap();
        let app = opened(&registry);
        assert!(before == picture(&app), "{left} kB left: the registry changed");
    }
    let report = on(&registry, &["import", file.to_str().unwrap(), "--json"]).json();
    assert_eq!(report["patients"]["new"], patients.len());
}

#[test]
fn amending_on_a_full_disk_loses_nothing_acknowledged() {
    let place = Place::new("full-amend");
    let Some(disk) = Disk::mount(place.at("disk"), 8 * 1024) else { return };
    let registry = disk.0.join("registry");
    let (app, _) = filled(&registry, 3, 16);
    disk.leave(300);
    let amend = |n: usize| {
        let view = ask(&app, "abstract_open", json!({ "tumor": "1" }));
        let order = json!({
            "tumor": "1", "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
            "changes": [{ "item": "textRemarks", "value": format!("{n} {}", "invented ".repeat(200)).trim_end() }], "reason": "",
        });
        app.dispatch("abstract_amend", order)
    };
    let mut saved = 0;
    let error = loop {
        match amend(saved) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 2_000, "the disk does not fill");
    };
    assert_eq!(error.code, "DiskFull", "{}", error.message);
    assert!(saved > 0, "some amendments fit");
    let intact = |app: &accession_app::App, saved: usize| {
        let history = ask(app, "item_history", json!({ "tumor": "1", "item": "textRemarks" }));
        let ours: Vec<String> = history
            .as_array()
            .unwrap()
            .iter()
            .map(|h| h["new"].as_str().unwrap().split(' ').next().unwrap().to_owned())
            .collect();
        let missing: Vec<usize> = (0..saved).filter(|n| !ours.contains(&n.to_string())).collect();
        assert!(missing.is_empty(), "acknowledged and lost: {missing:?}");
        let value =
            ask(app, "abstract_open", json!({ "tumor": "1" }))["tumor"]["items"]["textRemarks"].clone();
        assert!(
            value.as_str().unwrap().starts_with(&format!("{} ", saved - 1)),
            "the document is the last that was saved"
        );
    };
    intact(&app, saved);
    // More disk: the same session goes on.
    disk.remount("size=32768k");
    amend(saved).expect("there is room again");
    intact(&app, saved + 1);
    drop(app);
    let app = opened(&registry);
    intact(&app, saved + 1);
    assert_eq!(app.doctor().unwrap().findings, [""; 0]);
}

#[test]
fn files_for_others_onto_a_full_disk_are_whole_or_absent() {
    let place = Place::new("full-out");
    let Some(disk) = Disk::mount(place.at("disk"), 64) else { return };
    let (app, _) = filled(&place.registry(), 60, 17);
    let before = picture(&app);
    let out = disk.0.to_str().unwrap();
    disk.leave(12);
    on(&place.registry(), &["submit", "--out", out]).refused("disk is full");
    on(&place.registry(), &["extract", "--project", "Colon", "--requester", "R. Searcher", "--out", out])
        .refused("disk is full");
    assert_eq!(names(&disk.0), ["filler"], "nothing half is left");
    assert!(before == picture(&app), "nothing counts as sent or released");
    let file = place.at("in.xml");
    write_xml(&file, &invented(60, 18));
    accession(["rewrite", file.to_str().unwrap(), disk.0.join("again.xml").to_str().unwrap()])
        .refused("disk is full");
    assert_eq!(names(&disk.0), ["filler"], "nothing half is left");
    disk.remount("size=16384k");
    let receipt = on(&place.registry(), &["submit", "--out", out, "--json"]).json();
    assert_eq!(names(&disk.0), ["filler", receipt["file"].as_str().unwrap()]);
}

/// Makes a folder that cannot be written, also not by root when root can mount.
fn read_only(folder: &Path, fill: impl FnOnce()) -> Option<Disk> {
    let disk = Disk::mount(folder.to_owned(), 32 * 1024);
    fill();
    match &disk {
        Some(disk) => disk.remount("ro"),
        None => {
            let mut mode = fs::metadata(folder).unwrap().permissions();
            mode.set_readonly(true);
            fs::set_permissions(folder, mode).unwrap();
        }
    }
    disk
}

#[test]
fn read_only_folders_are_named_as_such() {
    let place = Place::new("read-only");
    let (app, _) = filled(&place.registry(), 12, 19);
    let before = picture(&app);
    let folder = place.at("frozen");
    let disk = read_only(&folder, || ());
    let out = folder.to_str().unwrap();
    // Root writes everywhere but onto a read-only disk; without one there is nothing to see.
    if disk.is_none() && fs::write(folder.join("probe"), "").is_ok() {
        return;
    }
    let says = "cannot be written";
    on(&place.registry(), &["submit", "--out", out]).refused(says);
    on(&place.registry(), &["extract", "--project", "Colon", "--requester", "R. Searcher", "--out", out])
        .refused(says);
    on(&place.registry(), &["submit", "--out", folder.join("deeper").to_str().unwrap()])
        .refused("cannot be made or written");
    on(&folder, &["init", "--name", "Frozen", "--key-cost", "floor"]).refused(says);
    let file = place.at("in.xml");
    write_xml(&file, &invented(2, 18));
    accession(["rewrite", file.to_str().unwrap(), folder.join("again.xml").to_str().unwrap()]).refused(says);
    assert_eq!(names(&folder), [""; 0]);
    assert!(before == picture(&app), "nothing counts as sent or released");
    drop(disk);
}

#[test]
fn a_registry_on_a_read_only_disk_is_refused_unharmed() {
    let place = Place::new("read-only-registry");
    drop(filled(&place.registry(), 3, 20).0);
    let folder = place.at("frozen");
    let Some(_disk) = read_only(&folder, || copy(&place.registry(), &folder)) else { return };
    let file = place.at("in.xml");
    write_xml(&file, &invented(2, 21));
    for args in [vec!["list"], vec!["import", file.to_str().unwrap()]] {
        on(&folder, &args).refused("cannot be written");
    }
    assert!(bytes(&folder) == bytes(&place.registry()), "not a byte changed");
}
