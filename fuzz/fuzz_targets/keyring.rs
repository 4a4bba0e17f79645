//! Any bytes as a key file.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::keyring::holds(data));
