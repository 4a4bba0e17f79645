//! Speed and memory of reading and writing: `cargo bench -p naaccr`; a row's name as argument runs that row alone.
//!
//! The load is the shared v26 sample repeated to 10,000 tumors, or the file that ACCESSION_BENCH_FILE names, and
//! variants made of it. Each row is a process of its own, so that its peak memory is its own.
//! The yardstick is the Java reference, which does not run here: its published figures on files of this kind,
//! 4,800 tumors a CPU second read, 2,340 read and written.

#![allow(clippy::unwrap_used)] // a benchmark may stop at the first surprise

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use flate2::{Compression, write::GzEncoder};
use naaccr::Patient;
use naaccr::xml::{Counts, Options, Reader, Source, WriteBehind, WriteOptions, Writer};

/// A row is measured until it took so many CPU seconds, which are counted in hundredths.
const ENOUGH: f64 = 2.0;
const READ: Option<f64> = Some(4_800.0);
const WRITE: Option<f64> = Some(2_340.0);

struct Row {
    name: &'static str,
    file: &'static str,
    run: fn(&Path) -> Counts,
    reference: Option<f64>,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { name: "read", file: "plain.xml", run: read, reference: READ },
    Row { name: "read, parsing ahead", file: "plain.xml", run: read_parsed_ahead, reference: READ },
    Row { name: "read, ten times the file", file: "large.xml", run: read, reference: READ },
    Row { name: "read line ends CR LF", file: "crlf.xml", run: read, reference: READ },
    Row { name: "read references", file: "references.xml", run: read, reference: READ },
    Row { name: "read naaccrNum", file: "numbers.xml", run: read, reference: READ },
    Row { name: "read incidence", file: "incidence.xml", run: read, reference: None },
    Row { name: "inflate alone", file: "plain.xml.gz", run: inflate, reference: None },
    Row { name: "read .gz", file: "plain.xml.gz", run: read, reference: READ },
    Row { name: "read .gz, two cores", file: "plain.xml.gz", run: read_ahead, reference: READ },
    Row { name: "read .gz, ten times, two cores", file: "large.xml.gz", run: read_ahead, reference: READ },
    Row { name: "rewrite", file: "plain.xml", run: rewrite, reference: WRITE },
    Row { name: "rewrite, two cores", file: "plain.xml", run: rewrite_ahead, reference: WRITE },
    Row { name: "rewrite, ten times, two cores", file: "large.xml", run: rewrite_ahead, reference: WRITE },
    Row { name: "rewrite references", file: "references.xml", run: rewrite, reference: WRITE },
    Row { name: "rewrite .gz to plain", file: "plain.xml.gz", run: rewrite, reference: WRITE },
    Row { name: "rewrite .gz to plain, two cores", file: "plain.xml.gz", run: rewrite_ahead, reference: WRITE },
    Row { name: "rewrite to .gz", file: "plain.xml", run: compress, reference: None },
    Row { name: "rewrite to .gz, two cores", file: "plain.xml", run: compress_behind, reference: None },
];

fn main() {
    let folder = std::env::temp_dir().join("accession-bench");
    let names: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    if let (Some(name), true) = (names.first(), std::env::var_os("ACCESSION_BENCH_ROW").is_some()) {
        return ROWS.iter().filter(|row| row.name == name).for_each(|row| measure(row, &folder));
    }
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/naaccr/samples");
    let named = std::env::var_os("ACCESSION_BENCH_FILE").map(PathBuf::from);
    let (sample, times) = match named {
        Some(file) => (file, 1),
        None => (samples.join("v26-abstract-1k.xml.gz"), 10),
    };
    if !sample.exists() {
        println!("skipped: ../shared/reference is not on this machine; name a file in ACCESSION_BENCH_FILE");
        return;
    }
    fs::create_dir_all(&folder).unwrap();
    prepare(&folder, &sample, times, &samples.join("naaccr-xml-sample-v250-incidence-100.xml.gz"));
    println!(
        "{:32} {:>9} {:>8} {:>9} {:>7} {:>7} {:>8}",
        "", "tumors/s", "MB/s", "reference", "CPU s", "wall s", "peak MB"
    );
    for row in ROWS.iter().filter(|row| names.is_empty() || names.iter().any(|n| n == row.name)) {
        let mut child = Command::new(std::env::current_exe().unwrap());
        assert!(child.arg(row.name).env("ACCESSION_BENCH_ROW", "1").status().unwrap().success());
    }
    println!(
        "Tumors and MB (of XML) are those of one CPU second, wall is the best round's. \"reference\" is the ratio to\n\
         the Java program's measured 4,800 (read) and 2,340 (read and write) tumors a CPU second on another day."
    );
    fs::remove_dir_all(folder).unwrap();
}

/// Makes the files of all rows, in small steps.
fn prepare(folder: &Path, sample: &Path, times: usize, incidence: &Path) {
    let plain = folder.join("plain.xml");
    let numbers = WriteOptions { numbers: true, ..WriteOptions::default() };
    // Blanks within text become what must be escaped: many references, and nothing grows too long.
    let escape = |patient: &mut Patient| {
        for items in
            std::iter::once(&mut patient.items).chain(patient.tumors.iter_mut().map(|t| &mut t.items))
        {
            *items = items.iter().map(|(id, value)| (id, value.replace(' ', "&"))).fold(
                naaccr::Items::new(),
                |mut items, (id, value)| {
                    items.set(id, &value);
                    items
                },
            );
        }
    };
    repeat(sample, times, &plain, &WriteOptions::default(), |_| ());
    repeat(sample, 10 * times, &folder.join("large.xml"), &WriteOptions::default(), |_| ());
    repeat(sample, times, &folder.join("numbers.xml"), &numbers, |_| ());
    repeat(sample, times, &folder.join("references.xml"), &WriteOptions::default(), escape);
    if incidence.exists() {
        repeat(incidence, 100, &folder.join("incidence.xml"), &WriteOptions::default(), |_| ());
    }
    for name in ["plain.xml", "large.xml"] {
        let to = File::create(folder.join(name).with_extension("xml.gz")).unwrap();
        let mut gzip = GzEncoder::new(to, Compression::new(6));
        io::copy(&mut File::open(folder.join(name)).unwrap(), &mut gzip).unwrap();
        gzip.finish().unwrap();
    }
    let mut crlf = BufWriter::new(File::create(folder.join("crlf.xml")).unwrap());
    let mut from = BufReader::with_capacity(1 << 16, File::open(&plain).unwrap());
    let mut line = Vec::new();
    while io::BufRead::read_until(&mut from, b'\n', &mut line).unwrap() > 0 {
        if line.pop_if(|last| *last == b'\n').is_some() {
            line.extend_from_slice(b"\r\n");
        }
        crlf.write_all(&line).unwrap();
        line.clear();
    }
    crlf.flush().unwrap();
}

/// A file's patients several times over, changed.
fn repeat(from: &Path, times: usize, to: &Path, options: &WriteOptions, change: impl Fn(&mut Patient)) {
    let mut patient = Patient::default();
    let mut writer = None;
    for _ in 0..times {
        let mut reader = open(from);
        let writer = writer
            .get_or_insert_with(|| Writer::new(File::create(to).unwrap(), reader.header(), options).unwrap());
        while reader.read_patient(&mut patient).unwrap() {
            change(&mut patient);
            writer.write_patient(&patient).unwrap();
        }
    }
    writer.unwrap().finish().unwrap();
}

fn source(path: &Path) -> Source<BufReader<File>> {
    Source::new(BufReader::with_capacity(256 * 1024, File::open(path).unwrap())).unwrap()
}

fn open(path: &Path) -> Reader<Source<BufReader<File>>> {
    Reader::open(source(path), &Options::default()).unwrap()
}

fn inflate(path: &Path) -> Counts {
    let (mut source, mut buffer) = (source(path), vec![0; 128 * 1024]);
    while source.read(&mut buffer).unwrap() > 0 {
        black_box(&buffer);
    }
    Counts::default()
}

fn read(path: &Path) -> Counts {
    read_all(open(path))
}

fn read_ahead(path: &Path) -> Counts {
    read_all(Reader::open(source(path).ahead().unwrap(), &Options::default()).unwrap())
}

fn read_all(mut reader: Reader<impl Read>) -> Counts {
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        black_box(&patient);
    }
    reader.counts()
}

fn read_parsed_ahead(path: &Path) -> Counts {
    let mut reader = open(path).ahead().unwrap();
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        black_box(&patient);
    }
    reader.counts()
}

fn rewrite(path: &Path) -> Counts {
    into(path, |file| {
        let mut reader = open(path);
        let mut writer = Writer::new(file, reader.header(), &WriteOptions::default()).unwrap();
        let mut patient = Patient::default();
        while reader.read_patient(&mut patient).unwrap() {
            writer.write_patient(&patient).unwrap();
        }
        writer.finish().unwrap();
        reader.counts()
    })
}

fn rewrite_ahead(path: &Path) -> Counts {
    into(path, |file| ahead(path, file).1)
}

fn compress(path: &Path) -> Counts {
    into(path, |file| {
        let mut reader = open(path);
        let gzip = GzEncoder::new(file, Compression::new(6));
        let mut writer = Writer::new(gzip, reader.header(), &WriteOptions::default()).unwrap();
        let mut patient = Patient::default();
        while reader.read_patient(&mut patient).unwrap() {
            writer.write_patient(&patient).unwrap();
        }
        writer.finish().unwrap().finish().unwrap();
        reader.counts()
    })
}

fn compress_behind(path: &Path) -> Counts {
    into(path, |file| {
        let gzip = WriteBehind::new(GzEncoder::new(file, Compression::new(6))).unwrap();
        let (gzip, counts) = ahead(path, gzip);
        gzip.finish().unwrap().finish().unwrap();
        counts
    })
}

/// Inflates and parses ahead of a writer.
fn ahead<W: Write>(path: &Path, write: W) -> (W, Counts) {
    let source = source(path).ahead().unwrap();
    let mut reader = Reader::open(source, &Options::default()).unwrap().ahead().unwrap();
    let mut writer = Writer::new(write, reader.header(), &WriteOptions::default()).unwrap();
    let mut patient = Patient::default();
    while reader.read_patient(&mut patient).unwrap() {
        writer.write_patient(&patient).unwrap();
    }
    (writer.finish().unwrap(), reader.counts())
}

/// Runs with a new file that is removed afterwards.
fn into(path: &Path, run: impl FnOnce(File) -> Counts) -> Counts {
    let out = path.with_extension("out");
    let counts = run(File::create(&out).unwrap());
    fs::remove_file(out).unwrap();
    counts
}

fn measure(row: &Row, folder: &Path) {
    let path = folder.join(row.file);
    if !path.exists() {
        return println!("{:32} skipped: no sample", row.name);
    }
    let bytes = io::copy(&mut source(&path), &mut io::sink()).unwrap() as f64;
    let counts = (row.run)(&path);
    let before = cpu_seconds();
    let (mut rounds, mut cpu, mut wall) = (0.0, 0.0, f64::MAX);
    while cpu < ENOUGH {
        let begun = Instant::now();
        assert_eq!((row.run)(&path), counts);
        wall = wall.min(begun.elapsed().as_secs_f64());
        rounds += 1.0;
        cpu = cpu_seconds() - before;
    }
    cpu /= rounds;
    let rate = counts.tumors as f64 / cpu;
    println!(
        "{:32} {rate:9.0} {:8.0} {:>9} {cpu:7.3} {wall:7.3} {:8.1}",
        row.name,
        bytes / 1e6 / cpu,
        row.reference.map_or("".to_owned(), |reference| format!("{:.1} x", rate / reference)),
        peak_megabytes(),
    );
}

/// CPU seconds of this process with all its threads, also those that have ended; in hundredths.
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
