//! Patients' values are in the registry's file and nowhere else: fifty of them are written and then looked for.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use naaccr::Patient;
use serde_json::{Value, json};
use tests::flows::Desk;
use tests::shim::{child, skipped};
use tests::{PHRASE, Place, Random, ask, call, created, filled, invented, names, opened, write_xml};

const WORK: &str = "ACCESSION_TEST_FOLDER";

/// Fifty invented values that stand nowhere else, each with the item that takes it: ten patients of five.
fn sentinels() -> Vec<[(&'static str, String); 5]> {
    let mut random = Random(0x5e_7e11);
    let mut word = |letters: &str, length: usize| -> String {
        let letters: Vec<char> = letters.chars().collect();
        (0..length).map(|_| letters[random.below(letters.len() as u64) as usize]).collect()
    };
    const LETTERS: &str = "bcdfghjklmnpqrstvwxz";
    let one = |_| {
        [
            ("nameLast", format!("Q{}", word(LETTERS, 14))),
            ("nameFirst", format!("V{}", word(LETTERS, 13))),
            ("socialSecurityNumber", format!("7{}", word("123456789", 8))),
            ("medicalRecordNumber", format!("M{}", word("0123456789", 10))),
            ("textDxProcPe", format!("Seen by {} at {}.", word(LETTERS, 12), word(LETTERS, 12))),
        ]
    };
    (0..10).map(one).collect()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |sum: u32, n: u32| char::from(DIGITS[(sum >> (18 - 6 * n)) as usize & 63]);
    let whole = bytes.chunks_exact(3).flat_map(|c| {
        let sum = u32::from(c[0]) << 16 | u32::from(c[1]) << 8 | u32::from(c[2]);
        (0..4).map(move |n| digit(sum, n))
    });
    whole.collect()
}

/// A value in the shapes in which it could lie in a file: plain, in lower case, UTF-16 of both orders, hexadecimal,
/// and base64 from each of the three places in a triple at which it can begin.
fn shapes(value: &str) -> Vec<Vec<u8>> {
    let wide = |order: fn(u16) -> [u8; 2]| value.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let hex: String = value.bytes().map(|b| format!("{b:02x}")).collect();
    let mut shapes = vec![
        value.as_bytes().to_vec(),
        value.to_lowercase().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        hex.into_bytes(),
    ];
    shapes.extend((0..3).map(|skip| base64(&value.as_bytes()[skip..]).into_bytes()));
    shapes
}

/// Every value in every shape, by its first four bytes so that one pass over a file looks for all.
struct Search(BTreeMap<[u8; 4], Vec<Vec<u8>>>);

impl Search {
    fn new() -> Self {
        let mut all: BTreeMap<[u8; 4], Vec<Vec<u8>>> = BTreeMap::new();
        for (_, value) in sentinels().iter().flatten() {
            for shape in shapes(value) {
                all.entry(shape[..4].try_into().unwrap()).or_default().push(shape);
            }
        }
        Search(all)
    }

    fn hits(&self, bytes: &[u8]) -> usize {
        let at = |(n, window): (usize, &[u8])| {
            let shapes = self.0.get(window)?;
            shapes.iter().any(|shape| bytes[n..].starts_with(shape)).then_some(())
        };
        bytes.windows(4).enumerate().filter_map(at).count()
    }

    /// Looks into every file below; answers how many bytes that was.
    fn demand_none(&self, folder: &Path, when: &str) -> u64 {
        let mut looked = 0;
        for name in names(folder) {
            let path = folder.join(&name);
            assert_eq!(self.hits(name.as_bytes()), 0, "{when}: a patient's value in a file name");
            if path.is_dir() && !path.is_symlink() {
                looked += self.demand_none(&path, when);
            } else if path.is_file() {
                let bytes = fs::read(&path).unwrap();
                looked += bytes.len() as u64;
                assert_eq!(self.hits(&bytes), 0, "{when}: patients' values in {}", path.display());
            }
        }
        looked
    }
}

fn write_all(app: &accession_app::App) -> Vec<Value> {
    let one = |patient: &[(&str, String); 5]| {
        let mut items: Vec<Value> =
            patient.iter().map(|(item, value)| json!({ "item": item, "value": value })).collect();
        items.push(json!({ "item": "dateOf1stContact", "value": "20260310" }));
        ask(app, "abstract_new", json!({ "items": items }))["tumor"]["key"].clone()
    };
    sentinels().iter().map(one).collect()
}

/// Writes, searches, sorts and amends; then waits to be killed.
#[test]
#[ignore = "is started by the test below, in a process of its own with folders of its own"]
fn child_works_with_sentinels() {
    let desk = Desk(PathBuf::from(std::env::var_os(WORK).expect("the parent names the folder")));
    let app = opened(&desk.registry());
    let tumors = write_all(&app);
    for tumor in &tumors {
        let view = ask(&app, "abstract_open", json!({ "tumor": tumor }));
        ask(
            &app,
            "abstract_amend",
            json!({
                "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
                "changes": [{ "item": "textRemarks", "value": view["patient"]["items"]["nameLast"] }], "reason": "again",
            }),
        );
    }
    for sort in ["name", "accession"] {
        ask(&app, "abstracts_find", json!({ "text": "", "sort": sort, "limit": 500 }));
    }
    // What is refused must not be quoted either.
    let refused = app.dispatch("abstract_open", json!({ "tumor": sentinels()[0][0].1 })).unwrap_err();
    println!("refused {refused:?}");
    let late = json!({
        "patient": "1", "date": sentinels()[0][0].1, "vitalStatus": "1", "cancerStatus": "1", "source": "2",
        "causeOfDeath": "", "note": "",
    });
    let refused = app.dispatch("contact_record", late).unwrap_err();
    println!("refused {refused:?}");
    // A submission that is stopped half-way.
    let job = ask(
        &app,
        "submission_build",
        json!({ "profile": "generic-state-monthly", "folder": app.token_for(desk.out()) }),
    );
    app.dispatch("job_cancel", json!({ "job": job["job"] })).expect("it can be stopped");
    let ended = app.wait(job["job"].as_str().unwrap(), |_| ()).expect("the job is known");
    println!("cancelled {}", ended.state);
    println!("\nready");
    std::io::stdout().flush().unwrap();
    std::thread::sleep(std::time::Duration::from_secs(60));
}

/// Folders that a person's account has, all in the test's place.
fn at_home(command: &mut Command, place: &Path) {
    for (name, folder) in [
        ("HOME", "home"),
        ("TMPDIR", "tmp"),
        ("XDG_STATE_HOME", "home/state"),
        ("XDG_DATA_HOME", "home/data"),
    ] {
        fs::create_dir_all(place.join(folder)).unwrap();
        command.env(name, place.join(folder));
    }
    command.current_dir(place.join("home"));
}

/// Demands that a file of the registry looks like noise.
fn demand_noise(path: &Path) -> f64 {
    let bytes = fs::read(path).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "{} is not encrypted", path.display());
    let mut counts = [0u64; 256];
    bytes.iter().for_each(|b| counts[usize::from(*b)] += 1);
    let share = |n: &u64| *n as f64 / bytes.len() as f64;
    let entropy: f64 = counts.iter().filter(|n| **n > 0).map(share).map(|p| -p * p.log2()).sum();
    assert!(bytes.len() < 65_536 || entropy > 7.9, "{}: {entropy} bits a byte", path.display());
    entropy
}

#[test]
fn fifty_values_are_found_nowhere_after_work_a_kill_and_a_cancelled_submission() {
    let place = Place::new("leaks");
    let desk = Desk::set(&place.at("desk"));
    drop(filled(&desk.registry(), 40, 41).0);
    let mut command = child("child_works_with_sentinels");
    at_home(&mut command, &place.at(""));
    let mut working = command.env(WORK, &desk.0).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(working.stdout.take().unwrap());
    while !said.ends_with("\nready\n") && lines.read_line(&mut said).unwrap() > 0 {}
    let search = Search::new();
    let kill = said.ends_with("\nready\n");
    // While it is open, with its log beside it, and after kill -9.
    let looked = search.demand_none(&place.at(""), "open");
    working.kill().unwrap();
    let rest = working.wait_with_output().unwrap();
    assert!(kill, "{said} {}", String::from_utf8_lossy(&rest.stderr));
    search.demand_none(&place.at(""), "killed");
    assert_eq!(search.hits(said.as_bytes()) + search.hits(&rest.stderr), 0, "patients' values in the output");
    assert!(said.contains("cancelled cancelled") || said.contains("cancelled done"), "{said}");
    assert!(looked > 500_000, "{looked} bytes are not what the work writes");
    let log = desk.registry().join("registry.accession-wal");
    let entropy = [desk.registry().join("registry.accession"), log].map(|path| demand_noise(&path));
    println!("{looked} bytes, 50 values in 8 shapes: 0 hits; entropy {entropy:.4?} bits a byte");

    // The search itself can find: what is there is there.
    let app = opened(&desk.registry());
    let find = json!({ "text": sentinels()[3][0].1, "limit": 5 });
    assert_eq!(ask(&app, "abstracts_find", find)["total"], 1);
    let shown = ask(&app, "abstracts_find", json!({ "limit": 500 })).to_string();
    assert!(search.hits(shown.as_bytes()) >= 10, "the search for leaks is blind");
    search.demand_none(&place.at(""), "opened again");
}

fn sentinel_patients() -> Vec<Patient> {
    let mut patients = invented(600, 43);
    for (patient, values) in patients.iter_mut().zip(sentinels()) {
        for (id, value) in values {
            match id {
                "textDxProcPe" | "medicalRecordNumber" => patient.tumors[0].items.set(id, &value),
                _ => patient.items.set(id, &value),
            };
        }
    }
    patients
}

#[test]
fn fifty_values_are_found_nowhere_after_an_import_and_an_abort_in_its_midst() {
    let place = Place::new("leaks-import");
    let desk = Desk::set(&place.at("searched/desk"));
    drop(created(&desk.registry()));
    let file = place.at("hospital.xml");
    write_xml(&file, &sentinel_patients());
    let search = Search::new();
    assert!(search.hits(&fs::read(&file).unwrap()) >= 50, "the file holds what is looked for");
    let registry = desk.registry();
    let import = ["--registry", registry.to_str().unwrap(), "import", file.to_str().unwrap(), "--json"];
    // Aborted in the midst: no core is left, although the shell allows one.
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -c unlimited; exec \"$0\" \"$@\""]).arg(tests::program()).args(import);
    at_home(&mut shell, &place.at("searched"));
    let mut aborted = shell
        .env("ACCESSION_PASSPHRASE", PHRASE)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // In its midst: it has begun to write, and is not through.
    let log = desk.registry().join("registry.accession-wal");
    let begun = || fs::metadata(&log).is_ok_and(|m| m.len() > 200_000);
    while !begun() && aborted.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    let _ = Command::new("kill").args(["-ABRT", &aborted.id().to_string()]).status();
    let ended = aborted.wait().unwrap();
    assert_eq!(ended.code(), None, "it was over before it could be aborted");
    search.demand_none(&place.at("searched"), "aborted");
    let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap_or_default();
    if pattern.starts_with('|') {
        skipped("cores go to a program on this machine; the limit of the process is tested by hygiene tests");
    }
    println!("aborted: {ended}");
    let mut whole = call(import);
    at_home(&mut whole, &place.at("searched"));
    let said = whole.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    assert_eq!(search.hits(&said.stdout) + search.hits(&said.stderr), 0, "patients' values in the output");
    let looked = search.demand_none(&place.at("searched"), "imported");
    assert!(looked > 1_000_000, "{looked} bytes are not what an import writes");
    demand_noise(&desk.registry().join("registry.accession"));
}

/// Sorts and searches as much as there is.
#[test]
#[ignore = "is started by the test below, in a process of its own that is traced"]
fn child_sorts_and_searches() {
    let folder = PathBuf::from(std::env::var_os(WORK).expect("the parent names the folder"));
    let app = opened(&folder);
    for sort in ["name", "-name", "accession", "dx", "days"] {
        // A sort that the program does not know is refused, and that is as good.
        let _ = app.dispatch("abstracts_find", json!({ "text": "", "sort": sort, "limit": 500 }));
    }
    ask(&app, "abstracts_find", json!({ "text": "smith site:C50", "limit": 500 }));
    ask(&app, "followup_due", json!({ "which": "all", "offset": 0, "limit": 500 }));
    ask(&app, "home", Value::Null);
}

/// Runs a command under strace; answers the lines of its calls, or nothing where there is no strace.
fn traced(command: &Command, place: &Place, calls: &str) -> Option<Vec<String>> {
    let log = place.at("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-qq", "-e", &format!("trace={calls}"), "-o"]).arg(&log).arg("--");
    strace.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    let out = match strace.stdin(Stdio::null()).output() {
        Ok(out) => out,
        Err(error) => {
            skipped(&format!("strace cannot be started: {error}"));
            return None;
        }
    };
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    if said.contains("ptrace") {
        skipped(&format!("strace is not allowed here: {said}"));
        return None;
    }
    assert!(out.status.success(), "{said} {}", String::from_utf8_lossy(&out.stdout));
    Some(fs::read_to_string(log).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn sorting_opens_no_file_outside_of_the_registry() {
    let place = Place::new("leaks-sort");
    drop(filled(&place.registry(), 400, 44).0);
    let mut command = child("child_sorts_and_searches");
    command.env(WORK, place.registry()).env("XDG_STATE_HOME", place.at("state"));
    let Some(lines) = traced(&command, &place, "open,openat,creat,openat2") else { return };
    let mut written = 0;
    for line in lines.iter().filter(|l| l.contains("open") && !l.contains("= -1 ")) {
        let Some(path) = line.split('"').nth(1) else { continue };
        let ours =
            Path::new(path).starts_with(place.registry()) || Path::new(path).starts_with(place.at("state"));
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE"].iter().any(|flag| line.contains(flag));
        written += usize::from(ours && writes);
        let system = ["/etc/", "/lib", "/usr/", "/proc/", "/sys/"].iter().any(|p| path.starts_with(p));
        let program = line.contains("O_RDONLY") && (path.contains("/deps/") || path == "/");
        assert!(
            ours || (!writes && (system || program)) || path.starts_with("/dev/"),
            "opened outside: {line}"
        );
    }
    assert!(written >= 2, "the trace shows {written} files of the registry");
}

#[test]
fn an_amendment_is_synced_to_the_disk_before_it_is_acknowledged() {
    let place = Place::new("leaks-sync");
    drop(filled(&place.registry(), 3, 45).0);
    let registry = place.registry();
    let mut amend = call(["--registry", registry.to_str().unwrap(), "amend", "1", "textRemarks=synced"]);
    amend.env("XDG_STATE_HOME", place.at("state"));
    let Some(lines) = traced(&amend, &place, "write,pwrite64,fsync,fdatasync") else { return };
    let said = lines.iter().position(|l| l.contains("write(1<")).expect("it says that it has saved");
    let before = &lines[..said];
    let on_log = |l: &&String| l.contains("registry.accession-wal>");
    let wrote =
        before.iter().rposition(|l| l.contains("pwrite64(") && on_log(&l)).expect("it writes to its log");
    let synced = before.iter().rposition(|l| l.contains("sync(") && on_log(&l) && l.ends_with("= 0"));
    assert!(
        synced.is_some_and(|synced| synced > wrote),
        "acknowledged before the log was synced:\n{}",
        before.join("\n")
    );
}
