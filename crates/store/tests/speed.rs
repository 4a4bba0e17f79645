//! How long keys take on this machine: `cargo test --release -p store --test speed -- --ignored --nocapture`.
//! Not among the other tests, because a machine that does something else meanwhile would fail it.

#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use naaccr::Items;
use store::{Action, Error, Event, KeyCost, Registry, Secret, Standing, Status};

/// Work that is done, and what it took; this process's own time says what it would take on a machine at rest.
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
    let own = || -> Duration {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        // User and system time, in hundredths of a second: the 14th and 15th word; the 2nd is in brackets.
        let words = stat.rsplit(") ").next().unwrap_or("").split(' ');
        Duration::from_millis(words.skip(11).take(2).filter_map(|w| w.parse::<u64>().ok()).sum::<u64>() * 10)
    };
    let (start, before) = (Instant::now(), own());
    let done = work();
    let (wall, cpu) = (start.elapsed(), own().saturating_sub(before));
    println!("{what}: {wall:.2?}, of it {cpu:.2?} of this process");
    (done, wall)
}

#[test]
#[ignore = "a measurement"]
fn an_unlock_takes_half_a_second_to_two_and_ten_thousand_tumors_rotate_soon() {
    let folder = std::env::temp_dir().join(format!("accession-speed-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let secret = Secret::passphrase("correct horse battery staple");
    let create =
        || Registry::create(&folder, "St. Brendan", "okafor", &secret, "now", KeyCost::Standard).unwrap();
    let (mut registry, _) = timed("calibration and creation", create);
    println!("{}", registry.slots().unwrap()[0].work);
    let words =
        "Invented words, as long as those of a registrar who writes what the report says. ".repeat(12);
    let event = Event::new(Action::Create, "patient", "2026-11-22T10:00:00.000Z");
    let patient: Items = [("nameLast", "Invented"), ("dateOfBirth", "19580614")].into_iter().collect();
    let fill = || {
        registry.write::<_, Error>(event, |w| {
            for n in 0..10_000 {
                let number = format!("2026{n:05}");
                let tumor: Items = [
                    ("primarySite", "C504"),
                    ("accessionNumberHosp", number.as_str()),
                    ("textRemarks", &words),
                ]
                .into_iter()
                .collect();
                let p = w.add_patient("self", None, &patient, "", "now")?;
                w.add_tumor(p, None, Status::Incomplete, &patient, &tumor, "", &Standing::default(), "now")?;
            }
            Ok(())
        })
    };
    timed("10,000 tumors written", fill).0.unwrap();
    registry.rotate(&mut |_, _| ()).unwrap();
    let bytes = std::fs::metadata(folder.join("registry.accession")).unwrap().len();
    let rotate = || registry.rotate(&mut |_, _| ()).unwrap();
    timed(&format!("rotation of 10,000 tumors, {} MB", bytes / 1_000_000), rotate);
    drop(registry);
    let (registry, took) = timed("unlock", || Registry::unlock(&folder, None, &secret).unwrap());
    assert!(took > Duration::from_millis(400) && took < Duration::from_secs(2), "{took:?}");
    drop(registry);
    std::fs::remove_dir_all(&folder).unwrap();
}
