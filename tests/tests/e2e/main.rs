//! Journeys through the real window: what a registrar, a supervisor and a researcher do.
//!
//! `./test` runs them. A plain `cargo test` lists them as ignored, because they need the built window:
//!
//! ```text
//! npm --prefix ui run build
//! cargo build --workspace --features accession-window/custom-protocol
//! xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' cargo test -p tests --features e2e --test e2e
//! ```
//!
//! Each journey has its own window, driver and registry of invented patients, and leaves pictures in `target/e2e/`.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod driver;
mod invented;
mod person;

mod abstracting;
mod backups;
mod crash;
mod dictionaries;
mod door;
mod files;
mod follow_up;
mod idle;
mod leaving;
mod recovery;
mod registry;
mod roles;
mod staging;
mod standards;
mod together;
mod trail;
mod trouble;

/// Opens every registry of these journeys; what it protects is invented.
pub const PHRASE: &str = "invented people only";
