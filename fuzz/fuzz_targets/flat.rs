//! Any bytes as a file of fixed columns.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::invariants::flat::holds(data));
