//! Any bytes as a release of a staging algorithm, and any case to stage.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::staging_invariants::release::holds(data));
