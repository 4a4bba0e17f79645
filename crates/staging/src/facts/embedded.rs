//! The facts that the program brings with it.

use std::sync::OnceLock;
use std::thread;

use super::read;
use crate::Algorithm;

/// Name and text of each file, oldest years first.
pub(crate) const FILES: [(&str, &str); 4] = [
    ("cs-02.05.50", include_str!("../../../../schemas/staging/cs-02.05.50.txt")),
    ("tnm-2.1", include_str!("../../../../schemas/staging/tnm-2.1.txt")),
    ("eod_public-3.3", include_str!("../../../../schemas/staging/eod_public-3.3.txt")),
    ("pediatric-1.3", include_str!("../../../../schemas/staging/pediatric-1.3.txt")),
];

/// The algorithms that the program brings with it, compiled once, oldest years first: CS, TNM, EOD, Pediatric.
pub fn embedded() -> &'static [Algorithm] {
    static ALL: OnceLock<Vec<Algorithm>> = OnceLock::new();
    ALL.get_or_init(|| {
        // That each of them is read and compiled is a test; a program without one of them still does the rest.
        let compiled = |(name, text)| Algorithm::compile(read(name, text).ok()?).ok();
        thread::scope(|work| {
            let begun = FILES.map(|file| work.spawn(move || compiled(file)));
            begun.into_iter().filter_map(|algorithm| algorithm.join().ok().flatten()).collect()
        })
    })
}
