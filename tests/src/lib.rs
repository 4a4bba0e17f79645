//! What the tests of the whole program share: a place to work in, the command line, the command table, case rows.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

pub mod wire;

mod edition;
pub mod flows;
pub mod replay;
pub mod shim;

pub use edition::edition;

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use accession_app::{App, Config, DemoOrder, DemoReport, KeyCost, NoDesk};
use demo::Generator;
use naaccr::xml::{WriteOptions, Writer};
use naaccr::{Header, Items, Patient, RecordType};
use serde_json::{Value, json};

/// Pass phrase of every registry that the tests make: it guards invented people only.
pub const PHRASE: &str = "invented people only";

/// The day up to which the invented histories go, so that they are the same on every day.
pub const AS_OF: &str = "20260630";

/// A folder of a test's own; removed with everything in it when the test ends.
pub struct Place(PathBuf);

impl Place {
    /// A new, empty folder.
    pub fn new(name: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("accession-test-{}-{n}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Place(path)
    }

    /// A path in the folder.
    pub fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Writes a file into the folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(name);
        fs::write(&path, content).expect("a file for the test");
        path
    }

    /// The folder `registry` in it.
    pub fn registry(&self) -> PathBuf {
        self.at("registry")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's temporary folder and does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The program `accession`, which `./test` has built beside this test.
pub fn program() -> PathBuf {
    let here = std::env::current_exe().expect("the test knows where it is");
    let folder = here.parent().and_then(Path::parent).expect("tests lie in target/<profile>/deps");
    let program = folder.join(format!("accession{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is not built: cargo build -p accession", program.display());
    program
}

/// A run of the program that has ended.
#[derive(Debug)]
pub struct Ran {
    /// Exit code; `None` when it was killed.
    pub code: Option<i32>,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
    /// Most memory that it held, in kB; 0 where there is no /proc.
    pub peak: u64,
}

impl Ran {
    /// Demands success; answers what was printed.
    #[track_caller]
    pub fn text(self) -> String {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self.out
    }

    /// Demands success; answers the printed JSON.
    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.text()).expect("one JSON value")
    }

    /// Demands exit code 1 and one line on stderr that says `says`; answers the line.
    #[track_caller]
    pub fn refused(self, says: &str) -> String {
        assert_eq!(self.code, Some(1), "{self:#?}");
        let line = self.err.strip_suffix('\n').unwrap_or(&self.err).to_owned();
        assert!(line.starts_with("accession: ") && !line.contains('\n'), "one message on stderr: {self:#?}");
        assert!(line.contains(says), "should say {says:?}: {line}");
        line
    }
}

/// A call of the program, without an environment that could change what it does.
pub fn call<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(program());
    command.args(args).env_remove("ACCESSION_REGISTRY").env("ACCESSION_PASSPHRASE", PHRASE);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a call to its end and measures it.
pub fn run(command: &mut Command) -> Ran {
    let child = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let (done, ended) = std::sync::mpsc::channel();
    let watch = std::thread::spawn(move || {
        let mut peak = 0;
        loop {
            let text = fs::read_to_string(&status).unwrap_or_default();
            let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
            peak = peak.max(line.trim().trim_end_matches(" kB").parse().unwrap_or(0));
            if ended.recv_timeout(std::time::Duration::from_millis(5)).is_ok() {
                return peak;
            }
        }
    });
    let output = child.wait_with_output().expect("the program ends");
    done.send(()).expect("the watch waits for this");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
    let peak = watch.join().expect("the watch ends");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr), peak }
}

/// Runs `accession ARGS`.
pub fn accession<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Ran {
    run(&mut call(args))
}

/// Runs `accession --registry FOLDER ARGS`.
pub fn on(registry: &Path, args: &[&str]) -> Ran {
    let folder = registry.to_str().expect("a path in UTF-8");
    accession(["--registry", folder].iter().chain(args))
}

/// The program within this process, over a folder, locked.
pub fn locked(folder: &Path) -> App {
    App::new(
        Config { folder: folder.to_owned(), key_cost: KeyCost::Floor, ..Config::default() },
        Arc::new(NoDesk),
    )
}

/// The program over a registry that is there, unlocked.
pub fn opened(folder: &Path) -> App {
    let app = locked(folder);
    ask(&app, "registry_unlock", json!({ "passphrase": PHRASE }));
    app
}

/// The program over a new, empty registry, unlocked.
pub fn created(folder: &Path) -> App {
    let app = locked(folder);
    let order =
        json!({ "name": "Test registry", "facility": "6020009", "user": "T. Ester", "passphrase": PHRASE });
    ask(&app, "registry_create", order);
    app
}

/// A new registry with invented patients, unlocked.
pub fn filled(folder: &Path, patients: u64, seed: u64) -> (App, DemoReport) {
    let app = created(folder);
    let order = DemoOrder { patients, seed, as_of: accession_app::day(AS_OF) };
    let report = app.demo(order, |_| ()).expect("patients can be invented");
    (app, report)
}

/// Runs a command that must succeed.
#[track_caller]
pub fn ask(app: &App, command: &str, args: Value) -> Value {
    match app.dispatch(command, args) {
        Ok(answer) => answer,
        Err(error) => panic!("{command}: {} {}", error.code, error.message),
    }
}

/// Runs a command that starts a job, and waits for the job's end.
#[track_caller]
pub fn job(app: &App, command: &str, args: Value) -> Value {
    let job = ask(app, command, args);
    let ended = app.wait(job["job"].as_str().unwrap_or(""), |_| ()).expect("the job is known");
    serde_json::to_value(ended).expect("a job as JSON")
}

/// Everything by which a person could see that a registry was changed: sums, engine, every document, every ledger.
pub fn picture(app: &App) -> Value {
    let doctor = serde_json::to_value(app.doctor().expect("the doctor answers")).expect("JSON");
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    let tumors: Vec<Value> = page["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| {
            let key = json!({ "tumor": row["tumor"] });
            json!([ask(app, "abstract_open", key.clone()), ask(app, "abstract_history", key)])
        })
        .collect();
    let ledger = ask(app, "submission_ledger", json!({ "profile": "generic-state-monthly" }));
    json!({ "doctor": doctor, "page": page, "tumors": tumors, "ledger": ledger, "extracts": ask(app, "extract_ledger", json!(null)) })
}

/// Names of the files in a folder, hidden ones too, in order; none when there is no folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Copies the files of a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for name in names(from) {
        fs::copy(from.join(&name), to.join(&name)).expect("a copy");
    }
}

/// Every file of a folder with its bytes.
pub fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    names(folder)
        .into_iter()
        .map(|n| (n.clone(), fs::read(folder.join(&n)).expect("a readable file")))
        .collect()
}

/// A file of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository").join(path)
}

/// The rows of a file under `tests/cases`.
pub fn cases<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let path = repository("tests/cases").join(file);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the case file");
    let rows: Vec<T> = reader.deserialize().map(|r| r.expect("a whole row")).collect();
    assert!(!rows.is_empty(), "{file} holds no case");
    rows
}

/// The same bytes, compressed.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(content).expect("memory takes everything");
    encoder.finish().expect("memory takes everything")
}

/// What was compressed.
pub fn gunzip(content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(content).read_to_end(&mut bytes).expect("a whole gzip file");
    bytes
}

/// Numbers that look random and are the same in every run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next number, below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}

/// Invented patients, the same for the same seed.
pub fn invented(patients: usize, seed: u64) -> Vec<Patient> {
    let day = accession_app::day(AS_OF).expect("a day");
    Generator::new(seed, day).patients().take(patients).map(|i| i.patient).collect()
}

/// Writes patients as a NAACCR XML file of record type A.
pub fn write_xml(path: &Path, patients: &[Patient]) {
    let header = Header {
        version: naaccr::standard::CURRENT,
        record_type: RecordType::A,
        time_generated: Some("2026-06-30T08:00:00Z".into()),
        specification: "1.8".into(),
        user_dictionaries: Vec::new(),
        attributes: Vec::new(),
        items: Items::new(),
        extensions: String::new(),
    };
    let file = fs::File::create(path).expect("a file for the test");
    let mut writer =
        Writer::new(std::io::BufWriter::new(file), &header, &WriteOptions::default()).expect("a header");
    patients.iter().for_each(|p| writer.write_patient(p).expect("an invented patient can be written"));
    writer.finish().expect("a whole file").flush().expect("a whole file");
}
