//! Any bytes as a NAACCR XML file.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| accession_fuzz::invariants::xml::holds(data));
