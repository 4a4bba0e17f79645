//! Figures of the real window: start, unlock, list, search, opening an abstract, keystroke to meaning, memory.
//!
//! ```text
//! npm --prefix ui run build
//! cargo build --locked --release -p accession -p accession-window --features accession-window/custom-protocol
//! xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' cargo bench -p tests --bench window
//! ```
//!
//! `ACCESSION_BENCH_TUMORS` says how large the registry of invented patients is (10,000); it is made once
//! and kept in `target/bench`. Time is taken inside the page; WebDriver only starts it and asks for the answers.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../tests/e2e/driver.rs"]
#[allow(dead_code)]
mod driver;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use driver::{Driver, programs, text};
use fantoccini::Client;
use serde_json::{Value, json};

const PHRASE: &str = "invented people only";
const SCRIPT: &str = include_str!("window.js");
/// Windows that are opened to measure the start.
const STARTS: usize = 5;
/// Invented people have 1.1 tumors each, about.
const TUMORS_OF_TEN_PATIENTS: usize = 11;
/// Names, a site, a year and a number, as people search.
const WORDS: [&str; 8] = ["smith", "garcia", "C50", "2025", "lee", "prostate", "johnson", "C34.1"];
/// Items whose codes are of one character.
const ITEMS: [&str; 8] = [
    "laterality",
    "behaviorCodeIcdO3",
    "sex",
    "gradeClinical",
    "diagnosticConfirmation",
    "vitalStatus",
    "typeOfReportingSource",
    "cancerStatus",
];

#[tokio::main]
async fn main() {
    let window = programs().join("accession-window");
    if let Some(why) = missing(&window) {
        println!("bench window: skipped, {why}");
        return;
    }
    let tumors: usize =
        std::env::var("ACCESSION_BENCH_TUMORS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let registry = registry(tumors);
    println!("bench window: {tumors} tumors; load average {}", load());

    let mut starts = Vec::new();
    for _ in 1..STARTS {
        starts.push(start(&registry).await.0);
    }
    let (first, client, _driver) = start(&registry).await;
    starts.push(first);
    line("start to painted unlock screen", "under WebDriver", &starts);
    let asked = |what: &'static str, input: Value| ask(&client, what, input);

    three("unlock to painted Today", &asked("unlock", json!({ "phrase": PHRASE })).await);
    tokio::time::sleep(Duration::from_secs(3)).await;
    memory("after unlock", &registry);
    three("list painted", &asked("list", json!({ "times": 10 })).await);
    let search = asked("search", json!({ "words": WORDS })).await;
    three(
        &format!("search keystroke to painted rows ({} left the same rows)", search["same"]),
        &search["took"],
    );
    let once = asked("open", json!({ "times": 1, "step": 0 })).await;
    three("first abstract: Enter to painted form", &once["took"]);
    let open = asked("open", json!({ "times": 12, "step": 3 })).await;
    three(&format!("abstract: Enter to painted form ({} fields mounted)", open["fields"]), &open["took"]);
    line("abstract: mark open to mark painted", "", &numbers(&open["marks"]));
    tokio::time::sleep(Duration::from_secs(3)).await;
    memory("after opening abstracts", &registry);

    let typing = json!({ "items": ITEMS, "codes": ["1", "2", "9", "3"], "rounds": 16 });
    let typed = asked("type", typing.clone()).await;
    three(&format!("keystroke to meaning ({} fields mounted)", typed["fields"]), &typed["took"]);
    three("All items: Ctrl+0 to painted rows", &asked("all", Value::Null).await);
    let typed = asked("type", typing).await;
    three(&format!("keystroke to meaning, All items ({} fields mounted)", typed["fields"]), &typed["took"]);
    println!("bench window: load average at the end {}", load());
    let _ = client.close().await;
}

/// Why nothing can be measured here, if so.
fn missing(window: &Path) -> Option<String> {
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return Some("there is no display: start it under xvfb-run".into());
    }
    for program in [window, &programs().join("accession")] {
        if !program.exists() {
            return Some(format!("{} is not built: ./run builds it", program.display()));
        }
    }
    None
}

/// The registry of that many tumors, made by the command line where it is not there yet.
fn registry(tumors: usize) -> PathBuf {
    let folder = programs().parent().expect("target").join("bench").join(format!("registry-{tumors}"));
    let whole = folder.join(".complete");
    if !whole.exists() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.parent().expect("a parent")).expect("target/bench");
        let patients = (tumors * 10 / TUMORS_OF_TEN_PATIENTS).to_string();
        let made = Command::new(programs().join("accession"))
            .args(["demo", "--patients", &patients, "--seed", "26", "--registry"])
            .arg(&folder)
            .env("ACCESSION_PASSPHRASE", PHRASE)
            .status();
        assert!(made.is_ok_and(|s| s.success()), "the registry of invented patients is made");
        fs::write(whole, "").expect("a mark");
    }
    folder
}

/// Opens a window and answers the milliseconds from the process's start to its first paint.
async fn start(registry: &Path) -> (f64, Client, Driver) {
    let driver = Driver::start(&[("ACCESSION_REGISTRY", registry)]).await;
    let client = driver.window().await;
    let ready = "return document.querySelector('input[type=password]') !== null && performance.getEntriesByName('first-contentful-paint').length > 0";
    for _ in 0..400 {
        if client.execute(ready, vec![]).await.ok() == Some(Value::Bool(true)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    let began = ask(&client, "began", Value::Null).await;
    let paint =
        began["origin"].as_f64().expect("an origin") + began["paint"].as_f64().expect("a first paint");
    let pid = *family(registry).first().expect("the window's process");
    (paint - born(pid), client, driver)
}

async fn ask(client: &Client, what: &str, input: Value) -> Value {
    let _ = client.update_timeouts(long()).await;
    let answer =
        client.execute_async(SCRIPT, vec![text(what), input]).await.unwrap_or_else(|e| panic!("{what}: {e}"));
    assert!(answer.get("failed").is_none(), "{what}: {answer}");
    answer
}

fn long() -> fantoccini::wd::TimeoutConfiguration {
    fantoccini::wd::TimeoutConfiguration::new(Some(Duration::from_secs(300)), None, None)
}

// ---- What the numbers say ----

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// Prints the tree, the layout and the paint of one list of measurements.
fn three(name: &str, list: &Value) {
    let all = list.as_array().cloned().unwrap_or_default();
    let missed = all.iter().filter(|one| one.is_null()).count();
    for (at, stage) in ["in the tree", "laid out", "painted"].into_iter().enumerate() {
        line(name, stage, &all.iter().filter_map(|one| one[at].as_f64()).collect::<Vec<_>>());
    }
    if missed > 0 {
        println!("{name}: {missed} were not answered in time");
    }
}

fn line(name: &str, stage: &str, values: &[f64]) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(worst) = sorted.last() else {
        println!("{name:<70} {stage:<16} nothing measured");
        return;
    };
    let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share).round() as usize];
    println!(
        "{name:<70} {stage:<16} median {:>7.1} ms  p95 {:>7.1}  worst {worst:>7.1}  n {}",
        at(0.5),
        at(0.95),
        sorted.len()
    );
}

fn load() -> String {
    fs::read_to_string("/proc/loadavg").unwrap_or_default().split(' ').take(3).collect::<Vec<_>>().join(" ")
}

// ---- Processes ----

/// The window's process over this registry, then all that it started.
fn family(registry: &Path) -> Vec<u32> {
    let processes = || {
        fs::read_dir("/proc")
            .expect("/proc")
            .flatten()
            .filter_map(|e| e.file_name().to_str()?.parse::<u32>().ok())
    };
    let wanted = format!("ACCESSION_REGISTRY={}", registry.display());
    let mut found: Vec<u32> = processes()
        .filter(|pid| {
            fs::read_to_string(format!("/proc/{pid}/comm"))
                .is_ok_and(|name| name.starts_with("accession-wind"))
        })
        .filter(|pid| {
            fs::read(format!("/proc/{pid}/environ"))
                .is_ok_and(|e| e.split(|b| *b == 0).any(|v| v == wanted.as_bytes()))
        })
        .collect();
    let mut next = 0;
    while next < found.len() {
        let parent = found[next].to_string();
        found.extend(processes().filter(|pid| stat(*pid).get(1) == Some(&parent)));
        next += 1;
    }
    found
}

/// The fields of `/proc/PID/stat` behind the name: state, parent, ...
fn stat(pid: u32) -> Vec<String> {
    let all = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    all.rsplit(')').next().unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// When a process began, in milliseconds of the wall's clock; exact to a hundredth of a second.
fn born(pid: u32) -> f64 {
    let ticks: f64 = stat(pid)[19].parse().expect("a start time");
    let uptime: f64 = fs::read_to_string("/proc/uptime")
        .expect("an uptime")
        .split(' ')
        .next()
        .expect("seconds")
        .parse()
        .expect("a number");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64();
    (now - uptime + ticks / 100.0) * 1000.0
}

fn memory(when: &str, registry: &Path) {
    let (mut rss, mut pss) = (0, 0);
    for pid in family(registry) {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let of = |name: &str| -> u64 {
            rollup
                .lines()
                .find_map(|l| l.strip_prefix(name)?.split_whitespace().next()?.parse().ok())
                .unwrap_or(0)
        };
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        println!(
            "memory {when}: {:<18} RSS {:>4} MB  PSS {:>4} MB",
            name.trim(),
            of("Rss:") / 1024,
            of("Pss:") / 1024
        );
        rss += of("Rss:");
        pss += of("Pss:");
    }
    println!("memory {when}: {:<18} RSS {:>4} MB  PSS {:>4} MB", "all", rss / 1024, pss / 1024);
}
