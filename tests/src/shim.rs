//! The storage shim (`tests/shim/shim.c`): fails, kills and records what a process does to its files, or shifts its clock.
//!
//! A process is put under it by its environment ([`Shim::over`]).
//! From inside, a test's child process arms it by writing to its control file ([`order`], [`report`]),
//! and says what has been acknowledged ([`acknowledge`]), which the recording keeps in order with the writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Says on the real stderr, which the test runner does not capture, that a test was not run and why.
pub fn skipped(why: &str) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // Nobody reads it when stderr is closed.
    let _ = writeln!(std::io::stderr(), "SKIPPED {test}: {why}");
}

/// Compiles the shim into a folder; `None` (and the reason said) where it cannot be had.
fn built(folder: &Path) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        skipped("the storage shim is for Linux");
        return None;
    }
    let (source, library) = (crate::repository("tests/shim/shim.c"), folder.join("shim.so"));
    let flags = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"];
    match Command::new("cc").args(flags).args([&library, &source]).output() {
        Ok(out) if out.status.success() => Some(library),
        Ok(out) => panic!("tests/shim/shim.c does not compile: {}", String::from_utf8_lossy(&out.stderr)),
        Err(error) => {
            skipped(&format!("the storage shim needs a C compiler, `cc`: {error}"));
            None
        }
    }
}

/// A shim with its files in a folder of a test.
pub struct Shim {
    library: PathBuf,
    files: PathBuf,
}

impl Shim {
    /// A shim whose library, control file, log and report lie in `files`, which is made;
    /// `None` where there is no shim.
    pub fn new(files: &Path) -> Option<Self> {
        fs::create_dir_all(files).expect("a folder for the shim's files");
        Some(Shim { library: built(files)?, files: files.to_owned() })
    }

    /// Puts a process under the shim, which watches these folders; absolute paths.
    pub fn over(&self, command: &mut Command, folders: &[&Path]) {
        let folders: Vec<&str> = folders.iter().map(|f| f.to_str().expect("a path in UTF-8")).collect();
        command.env("LD_PRELOAD", &self.library).env("ACCESSION_SHIM_FOLDERS", folders.join(":"));
        for (name, file) in [("CONTROL", "control"), ("REPORT", "report"), ("ACK", "ack")] {
            command.env(format!("ACCESSION_SHIM_{name}"), self.files.join(file));
        }
    }

    /// Lets the process under the shim record what it does; answers where.
    pub fn record(&self, command: &mut Command) -> PathBuf {
        let log = self.files.join("log");
        command.env("ACCESSION_SHIM_LOG", &log);
        log
    }

    /// Arms the shim for a process from its first call on: `fail write 3 EIO`, `kill change 7`.
    pub fn arm(&self, command: &mut Command, order: &str) {
        // What the process before left is not what this one reports.
        let _ = fs::remove_file(self.files.join("report"));
        command.env("ACCESSION_SHIM_ARM", order);
    }

    /// What the process under the shim reported at its end; nothing when it was killed.
    pub fn report(&self) -> Option<Report> {
        Some(Report::read(&fs::read_to_string(self.files.join("report")).ok()?))
    }
}

/// What the shim has seen since it was armed.
#[derive(Debug)]
pub struct Report(BTreeMap<String, u64>);

impl Report {
    fn read(text: &str) -> Self {
        let pair = |line: &str| {
            let (name, count) = line.split_once(' ')?;
            Some((name.to_owned(), count.parse().ok()?))
        };
        Report(text.lines().filter_map(pair).collect())
    }

    /// How often the fault that was armed was given.
    pub fn fired(&self) -> u64 {
        self.of("fired")
    }

    /// Calls of a class: `open`, `read`, `write`, `sync`, `truncate`, `rename`, `unlink`, `mkdir`, `change`.
    pub fn of(&self, class: &str) -> u64 {
        self.0.get(class).copied().unwrap_or(0)
    }
}

fn tell(variable: &str, text: &str) {
    let path = std::env::var_os(variable).expect("this process is under the shim");
    fs::write(path, text).expect("the shim listens");
}

/// Inside a process under the shim: arms, disarms (`off`), shifts the clock (`clock -3600`).
pub fn order(text: &str) {
    tell("ACCESSION_SHIM_CONTROL", text);
}

/// Inside a process under the shim: what it has seen since it was armed.
pub fn report() -> Report {
    order("report");
    let path = std::env::var_os("ACCESSION_SHIM_REPORT").expect("this process is under the shim");
    Report::read(&fs::read_to_string(path).expect("the shim has reported"))
}

/// Inside a process under the shim: one line into the recording, after everything that was done before.
pub fn acknowledge(line: &str) {
    tell("ACCESSION_SHIM_ACK", line);
}

/// This test program again, as a process of its own that runs one ignored test under its name.
pub fn child(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("the test knows where it is"));
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a child of this test to its good end; answers what it printed.
#[track_caller]
pub fn succeed(command: &mut Command) -> String {
    let out = command.output().expect("this test starts itself");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(out.status.success(), "{}\n{}", text(&out.stdout), text(&out.stderr));
    text(&out.stdout)
}
