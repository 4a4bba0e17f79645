//! Speed of files of fixed columns, in tumors per CPU second: `cargo bench -p naaccr --bench flat`.
//!
//! The load is the shared v18 sample of full abstracts, ten times over, in memory. The reference has no published figure.

#![allow(clippy::unwrap_used)] // a benchmark may stop at the first surprise

use std::fs::{self, File};
use std::hint::black_box;
use std::path::Path;

use naaccr::flat::{Reader, Writer, validate};
use naaccr::xml::{self, Options, Source, UserDictionary, WriteOptions};
use naaccr::{Header, Patient};

const ROUNDS: u32 = 100;

fn main() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/reference/naaccr/samples/naaccr-xml-sample-v180-abstract-100.xml.gz");
    if !sample.exists() {
        println!("skipped: ../shared/reference is not on this machine");
        return;
    }
    let (header, patients) = documents(&sample);
    let file = written(&header, &patients);
    let tumors = patients.iter().map(|p| p.tumors.len()).sum::<usize>();
    let counts = validate(&file[..], &Options::default()).counts;
    assert_eq!(counts.tumors as usize, tumors);
    println!("{:.1} MB in {tumors} lines with {} items", file.len() as f64 / 1e6, counts.items);
    measure("read and validate", tumors, file.len(), || {
        let mut reader = Reader::open(&file[..], &Options::default()).unwrap();
        let mut patient = Patient::default();
        while reader.read_patient(&mut patient).unwrap() {
            black_box(&patient);
        }
    });
    measure("write", tumors, file.len(), || {
        black_box(written(&header, &patients));
    });
}

fn documents(sample: &Path) -> (Header, Vec<Patient>) {
    let dictionaries = UserDictionary::default_for(180).cloned().into_iter().collect();
    let source = Source::new(File::open(sample).unwrap()).unwrap();
    let mut reader = xml::Reader::open(source, &Options { dictionaries, ..Options::default() }).unwrap();
    let mut patients = Vec::new();
    while let Some(patient) = reader.next_patient().unwrap() {
        patients.push(patient);
    }
    let tenfold = (0..10).flat_map(|_| patients.iter().cloned()).collect();
    (reader.header().clone(), tenfold)
}

fn written(header: &Header, patients: &[Patient]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new(), header, &WriteOptions::default()).unwrap();
    for patient in patients {
        writer.write_patient(patient).unwrap();
    }
    writer.finish().unwrap()
}

fn measure(name: &str, tumors: usize, bytes: usize, run: impl Fn()) {
    run();
    let before = cpu_seconds();
    for _ in 0..ROUNDS {
        run();
    }
    let cpu = (cpu_seconds() - before) / f64::from(ROUNDS);
    println!(
        "{name:18} {:8.0} tumors, {:6.0} MB per CPU second",
        tumors as f64 / cpu,
        bytes as f64 / 1e6 / cpu
    );
}

/// CPU seconds of this process, user and system (clock ticks are hundredths on every Linux).
fn cpu_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |n: usize| fields.get(n).and_then(|f| f.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}
