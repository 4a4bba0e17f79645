//! The promises that the targets hold the code to; `crates/naaccr/tests/fuzz_seeds.rs` replays seeds against the same.

#[path = "../../crates/naaccr/tests/invariants/mod.rs"]
pub mod invariants;

#[path = "../../crates/store/tests/invariants/keyring.rs"]
pub mod keyring;

/// The same for the readers and the engine of staging; `crates/staging/tests/fuzz_seeds.rs` replays them.
#[path = "../../crates/staging/tests/invariants/mod.rs"]
pub mod staging_invariants;
