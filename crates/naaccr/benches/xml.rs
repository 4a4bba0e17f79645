//! Speed of reading and writing, in tumors per CPU second: `cargo bench -p naaccr`.
//!
//! The load is the shared v26 sample repeated to 10,000 tumors, or the file that ACCESSION_BENCH_FILE names.
//! The yardstick is the Java reference: 4,800 tumors a CPU second read, 2,340 read and written.

#![allow(clippy::unwrap_used)] // a benchmark may stop at the first surprise

use std::fs::{self, File};
use std::hint::black_box;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use naaccr::Patient;
use naaccr::xml::{Counts, Options, Reader, Source, WriteOptions, Writer};

const ROUNDS: usize = 5;

fn main() {
    let named = std::env::var_os("ACCESSION_BENCH_FILE").map(PathBuf::from);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/reference/naaccr/samples/v26-abstract-1k.xml.gz");
    let made = named.is_none();
    let path = match named {
        Some(path) => path,
        None if sample.exists() => tenfold(&sample),
        None => {
            println!(
                "skipped: ../shared/reference is not on this machine; name a file in ACCESSION_BENCH_FILE"
            );
            return;
        }
    };
    let bytes = {
        let mut source = Source::new(File::open(&path).unwrap()).unwrap();
        io::copy(&mut source, &mut io::sink()).unwrap()
    };
    let compressed = Source::new(File::open(&path).unwrap()).unwrap().is_compressed();
    println!(
        "{} ({:.1} MB of XML{})",
        path.display(),
        bytes as f64 / 1e6,
        if compressed { ", compressed" } else { "" }
    );
    measure("read and validate", bytes, 4_800.0, || read(&path));
    measure("read and write", bytes, 2_340.0, || rewrite(&path));
    if sample.exists() {
        measure("read compressed", bytes / 10, 4_800.0, || read(&sample));
    }
    println!("peak memory {:.1} MB", status("VmHWM:") / 1e3);
    if made {
        fs::remove_file(path).unwrap();
    }
}

/// The sample's patients ten times over, in a temporary file; made in small steps, to keep the peak honest.
fn tenfold(sample: &Path) -> PathBuf {
    let path = std::env::temp_dir().join(format!("accession-bench-{}.xml", std::process::id()));
    let mut header = None;
    let mut writer = None;
    for _ in 0..10 {
        let mut reader =
            Reader::open(Source::new(File::open(sample).unwrap()).unwrap(), &Options::default()).unwrap();
        let header = header.get_or_insert_with(|| reader.header().clone());
        let writer = writer.get_or_insert_with(|| {
            Writer::new(File::create(&path).unwrap(), header, &WriteOptions::default()).unwrap()
        });
        let mut patient = Patient::default();
        while reader.read_patient(&mut patient).unwrap() {
            writer.write_patient(&patient).unwrap();
        }
    }
    writer.unwrap().finish().unwrap();
    path
}

fn read(path: &Path) -> Counts {
    let mut reader =
        Reader::open(Source::new(File::open(path).unwrap()).unwrap(), &Options::default()).unwrap();
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        black_box(&patient);
    }
    reader.counts()
}

fn rewrite(path: &Path) -> Counts {
    let mut reader =
        Reader::open(Source::new(File::open(path).unwrap()).unwrap(), &Options::default()).unwrap();
    let out = path.with_extension("out");
    let mut writer =
        Writer::new(File::create(&out).unwrap(), reader.header(), &WriteOptions::default()).unwrap();
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        writer.write_patient(&patient).unwrap();
    }
    writer.finish().unwrap();
    fs::remove_file(out).unwrap();
    reader.counts()
}

fn measure(name: &str, bytes: u64, reference: f64, run: impl Fn() -> Counts) {
    let counts = run();
    let (cpu, wall) = (cpu_seconds(), Instant::now());
    for _ in 0..ROUNDS {
        assert_eq!(run(), counts);
    }
    let cpu = (cpu_seconds() - cpu) / ROUNDS as f64;
    let wall = wall.elapsed().as_secs_f64() / ROUNDS as f64;
    let rate = counts.tumors as f64 / cpu;
    println!(
        "{name:18} {rate:9.0} tumors, {:6.1} MB, {:.2} million items per CPU second; {:.1} times the reference; \
         {cpu:.3} s CPU, {wall:.3} s wall",
        bytes as f64 / 1e6 / cpu,
        counts.items as f64 / 1e6 / cpu,
        rate / reference,
    );
}

/// CPU seconds of this process, user and system (clock ticks are hundredths on every Linux).
fn cpu_seconds() -> f64 {
    // schedstat counts nanoseconds; stat only hundredths of a second.
    let precise = fs::read_to_string("/proc/self/schedstat").ok();
    let nanos = precise.and_then(|s| s.split(' ').next().and_then(|n| n.parse::<f64>().ok()));
    if let Some(nanos) = nanos {
        return nanos / 1e9;
    }
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<f64> =
        stat.rsplit(") ").next().unwrap_or("").split(' ').map(|f| f.parse().unwrap_or(0.0)).collect();
    match fields[..] {
        [] => 0.0,
        _ => (fields[11] + fields[12]) / 100.0,
    }
}

/// A line of /proc/self/status, in kB.
fn status(name: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix(name)).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0)
}
