//! Speed and memory of staging: `cargo bench -p staging`; a row's name as argument runs that row alone.
//!
//! The load are the reference's sample cases as lists of key and value, or, where ../shared/reference is not at hand,
//! cases drawn from the tables of codes. Each row is a process of its own, so that its time to load and its peak memory
//! are its own. The yardstick are the measured figures of the Java reference, one thread, schema look-up included.

#![allow(clippy::unwrap_used)] // a benchmark may stop at the first surprise

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use naaccr::xml::Source;
use serde_json::Value;
use staging::{Algorithm, Verdict, Workspace, facts, release};

/// A row is measured until it took so many CPU seconds, which are counted in hundredths.
const ENOUGH: f64 = 2.0;
const YEAR: u16 = 2026;

/// The algorithms, and the cases a second of the reference where they were measured.
const ALGORITHMS: [(&str, Option<f64>); 4] = [
    ("cs-02.05.50", Some(4_561.0)),
    ("tnm-2.1", Some(7_441.0)),
    ("eod_public-3.3", Some(9_949.0)),
    ("pediatric-1.3", None),
];

/// Keys with their values.
type Inputs = Vec<(String, String)>;

fn main() {
    let names: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    if let (Some(row), true) = (names.first(), std::env::var_os("ACCESSION_BENCH_ROW").is_some()) {
        return measure(row);
    }
    if !reference("").is_dir() {
        println!(
            "../shared/reference is not on this machine: cases are drawn from the tables, zips are left out"
        );
    }
    let mut rows: Vec<String> = Vec::new();
    for what in ["stage", "stage and say", "select"] {
        rows.extend(ALGORITHMS.iter().map(|(name, _)| format!("{what} {name}")));
    }
    rows.extend(["load four from facts", "load four from zips", "memory"].map(str::to_owned));
    for row in rows.iter().filter(|row| names.is_empty() || names.iter().any(|n| row.starts_with(n.as_str())))
    {
        let mut child = Command::new(std::env::current_exe().unwrap());
        assert!(child.arg(row).env("ACCESSION_BENCH_ROW", "1").status().unwrap().success());
    }
    println!(
        "Cases, valid or not, in one CPU second of one thread. \"say\" makes texts of the answer too, as the reference \
         does, whose measured figures of another day are CS 4,561, TNM 7,441, EOD 9,949."
    );
}

fn measure(row: &str) {
    let named = |what: &str| row.strip_prefix(what).and_then(|n| ALGORITHMS.iter().find(|a| a.0 == n.trim()));
    if let Some((name, yardstick)) = named("stage and say") {
        stage(row, name, *yardstick, |algorithm, room, inputs| {
            let verdict = algorithm.stage_in(room, inputs, YEAR);
            black_box(algorithm.staged(room, verdict));
        });
    } else if let Some((name, yardstick)) = named("stage") {
        stage(row, name, *yardstick, |algorithm, room, inputs| {
            black_box(algorithm.stage_in(room, inputs, YEAR));
        });
    } else if let Some((name, _)) = named("select") {
        stage(row, name, None, |algorithm, room, inputs| {
            black_box(algorithm.select_in(room, inputs));
        });
    } else if row == "memory" {
        memory(row);
    } else {
        load(row);
    }
}

fn embedded(name: &str) -> &'static Algorithm {
    facts::embedded().iter().find(|a| format!("{}-{}", a.id(), a.version()) == name).unwrap()
}

fn stage(
    row: &str,
    name: &str,
    yardstick: Option<f64>,
    run: impl Fn(&Algorithm, &mut Workspace, &[(&str, &str)]),
) {
    let algorithm = embedded(name);
    let mut cases: Vec<Inputs> = Vec::new();
    each_case(name, |inputs| cases.push(inputs));
    let cases: Vec<Vec<(&str, &str)>> = cases.iter().map(|c| borrowed(c)).collect();
    let mut room = Workspace::default();
    // Tables are indexed when they are first looked up, which is no part of the speed.
    cases.iter().for_each(|inputs| run(algorithm, &mut room, inputs));
    let (mut rounds, before) = (0, cpu_seconds());
    while cpu_seconds() - before < ENOUGH {
        for _ in 0..10 {
            cases.iter().for_each(|inputs| run(algorithm, &mut room, inputs));
        }
        rounds += 10;
    }
    let rate = (rounds * cases.len()) as f64 / (cpu_seconds() - before);
    let factor = yardstick.map_or(String::new(), |y| format!(", {:.0} x the reference's {y}", rate / y));
    println!("{row:32} {rate:9.0} cases/s{factor}");
}

fn load(row: &str) {
    let (begin, before) = (Instant::now(), cpu_seconds());
    let what = match row {
        "load four from facts" => format!("{} algorithms", facts::embedded().len()),
        _ => {
            if !reference("").is_dir() {
                return println!("{row:32} skipped");
            }
            let zips = ALGORITHMS.map(|(name, _)| fs::read(reference(&format!("{name}.zip"))).unwrap());
            let all = zips.map(|zip| Algorithm::compile(release::read(&zip).unwrap()).unwrap());
            format!("{} algorithms", black_box(all).len())
        }
    };
    let (wall, cpu) = (begin.elapsed().as_secs_f64() * 1e3, (cpu_seconds() - before) * 1e3);
    println!("{row:32} {wall:9.1} ms, {cpu:.0} ms of CPU, {what}, peak {:.1} MB", peak_megabytes());
}

fn memory(row: &str) {
    let mut room = Workspace::default();
    let (mut cases, mut staged) = (0, 0);
    for (name, _) in ALGORITHMS {
        let algorithm = embedded(name);
        each_case(name, |inputs| {
            let verdict = algorithm.stage_in(&mut room, &borrowed(&inputs), YEAR);
            cases += 1;
            staged += u32::from(verdict == Verdict::Staged);
            black_box(algorithm.staged(&room, verdict));
        });
    }
    println!("{row:32} {:9.1} MB at most: four algorithms, {cases} cases, {staged} staged", peak_megabytes());
}

fn borrowed(inputs: &Inputs) -> Vec<(&str, &str)> {
    inputs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect()
}

fn reference(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/staging").join(file)
}

/// The reference's sample cases, or drawn ones.
fn each_case(name: &str, mut take: impl FnMut(Inputs)) {
    let sample = reference(&format!("cases/{name}-cases.jsonl.gz"));
    if !sample.exists() {
        return drawn(embedded(name)).into_iter().for_each(take);
    }
    let mut text = String::new();
    Source::new(File::open(sample).unwrap()).unwrap().read_to_string(&mut text).unwrap();
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let inputs = case["in"].as_object().unwrap().iter();
        take(inputs.map(|(key, value)| (key.clone(), value.as_str().unwrap().to_owned())).collect());
    }
}

/// Cases drawn from the tables of codes, ten for each schema where so many can be found.
fn drawn(algorithm: &Algorithm) -> Vec<Inputs> {
    let mut state = 7_u64;
    let mut below = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound.max(1)
    };
    let mut cases = Vec::new();
    for schema in algorithm.schemas() {
        let mut found = 0;
        for _ in 0..20_000 {
            let mut pick = |table: &str| {
                let codes = algorithm.codes(table).map(|c| c.entries).unwrap_or_default();
                codes.get(below(codes.len())).map(|(code, _, _)| (*code).to_owned())
            };
            let mut inputs: Inputs = Vec::new();
            for input in schema.inputs().iter().filter(|i| matches!(&*i.key, "site" | "hist")) {
                inputs.extend(input.table.as_deref().and_then(&mut pick).map(|v| (input.key.to_string(), v)));
            }
            // Site and histology decide mostly; the rest is drawn for those that may belong here.
            if !algorithm.select(&borrowed(&inputs)).iter().any(|s| s.id() == schema.id()) {
                continue;
            }
            for input in schema.inputs().iter().filter(|i| !matches!(&*i.key, "site" | "hist")) {
                inputs.extend(input.table.as_deref().and_then(&mut pick).map(|v| (input.key.to_string(), v)));
            }
            cases.push(inputs);
            found += 1;
            if found == 10 {
                break;
            }
        }
    }
    cases
}

/// CPU seconds of this process, in hundredths.
fn cpu_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
    let ticks = |at: usize| fields.get(at).and_then(|f| f.parse::<f64>().ok()).unwrap_or(f64::INFINITY);
    (ticks(11) + ticks(12)) / 100.0
}

/// The most memory that this process ever held.
fn peak_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(f64::NAN) / 1e3
}
