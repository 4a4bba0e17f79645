//! What must hold for any bytes at all. The fuzz targets (`fuzz/`) and `fuzz_seeds.rs` share it.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a broken promise ends the run

pub mod dictionary;
pub mod flat;
pub mod gz;
pub mod xml;
