//! Speed of conversions, in tumors per second: `cargo bench -p naaccr --bench convert`.
//!
//! The load is a shared sample's patients over and over to 10,000 tumors, in memory.

#![allow(clippy::unwrap_used)] // a benchmark may stop at the first surprise

use std::fs::File;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use naaccr::Patient;
use naaccr::convert::{Converter, Retired};
use naaccr::xml::{Options, Reader, Source};

const TUMORS: usize = 10_000;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/reference/naaccr/samples");
    if !folder.exists() {
        println!("skipped: ../shared/reference is not on this machine");
        return;
    }
    for (version, to) in [(180, 260), (220, 260), (250, 260), (250, 160), (250, 230)] {
        let name = format!("naaccr-xml-sample-v{version}-abstract-100.xml.gz");
        let source = Source::new(File::open(folder.join(name)).unwrap()).unwrap();
        let mut reader = Reader::open(source, &Options::default()).unwrap();
        let mut patients: Vec<Patient> = Vec::new();
        while let Some(patient) = reader.next_patient().unwrap() {
            patients.push(patient);
        }
        for retired in [Retired::Keep, Retired::Remove] {
            let converter = Converter::new(version, to, retired).unwrap();
            let (mut tumors, mut changes, mut spent) = (0, 0, Duration::ZERO);
            while tumors < TUMORS {
                let mut load = patients.clone();
                let begin = Instant::now();
                for patient in &mut load {
                    changes += black_box(converter.patient(patient)).len();
                }
                spent += begin.elapsed();
                tumors += load.iter().map(|p| p.tumors.len()).sum::<usize>();
            }
            println!(
                "{version} to {to}, {retired:?}: {tumors} tumors, {changes} changes, {:.1} ms",
                spent.as_secs_f64() * 1e3
            );
        }
    }
}
