//! Any bytes as a user dictionary.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::invariants::dictionary::holds(data));
