//! Any bytes as a compressed file, whole and damaged.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::invariants::gz::holds(data));
