//! Any text as a file of staging facts.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::staging_invariants::facts::holds(data));
