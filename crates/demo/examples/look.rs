//! Prints one invented patient, or measures how fast they are made: `look 7` or `look --speed 100000`.

use std::time::Instant;

use demo::Generator;
use naaccr::Date;

fn main() {
    let mut words = std::env::args().skip(1);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let Some(today) = Date::new(2026, 6, 1) else { return };
    let demo = Generator::new(42, today);
    if first == "--speed" {
        let (begun, n) = (Instant::now(), second.parse().unwrap_or(50_000));
        let tumors: usize = demo.patients().take(n).map(|p| p.patient.tumors.len()).sum();
        let seconds = begun.elapsed().as_secs_f64();
        println!("{n} patients, {tumors} tumors in {seconds:.2} s: {:.0} patients/s", n as f64 / seconds);
        return;
    }
    let p = demo.patient(first.parse().unwrap_or(0));
    p.patient.items.iter().for_each(|(id, value)| println!("{id} = {value}"));
    for (tumor, status) in p.patient.tumors.iter().zip(&p.statuses) {
        println!("\n-- tumor, {status:?}, {} items", tumor.items.len());
        tumor.items.iter().for_each(|(id, value)| println!("{id} = {value}"));
    }
    for c in &p.contacts {
        println!(
            "contact {} vital {} cancer {:?} {}",
            c.date.to_naaccr(),
            c.vital_status,
            c.cancer_status,
            c.note
        );
    }
}
