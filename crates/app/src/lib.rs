//! The one room with doors to all others: it loads, asks a rule, saves, and answers.
//!
//! Session, permissions, use cases, the command table, jobs, the clock.
//! Deliberately absent: SQL (in `store`), rules (in the rule crates), a window (in `src-tauri`).
//!
//! ```
//! use std::sync::Arc;
//! use accession_app::{App, Config, NoDesk};
//! let folder = std::env::temp_dir().join("accession-doc-none");
//! let app = App::new(Config { folder, ..Config::default() }, Arc::new(NoDesk));
//! let status = app.dispatch("registry_status", serde_json::Value::Null).unwrap();
//! assert_eq!(status["state"], "none");
//! assert_eq!(app.dispatch("home", serde_json::Value::Null).unwrap_err().code, "Locked");
//! ```

mod archive;
mod clock;
mod dictionaries;
mod error;
mod files;
mod jobs;
mod offline;
mod password;
mod pdf;
mod records;
mod retention;
mod rights;
mod rules;
mod session;
mod station;
mod table;
mod trail;
mod use_case;
pub mod views;

pub use clock::{Moment, today};
pub use error::{Code, Error};
pub use jobs::Progress;
pub use naaccr::convert::Retired;
pub use naaccr::standard::CURRENT;
pub use naaccr::xml::{TooLong, Unknown};
pub use offline::{
    Conversion, Converted, LeftOut, Question, Reading, StagedFile, Stager, Writing, Written,
    check_dictionary, convert, rewrite, stage, validate,
};
pub use password::check_passphrase;
pub use records::Format;
pub use retention::{backup_due, keeping};
pub use session::{App, Config, Desk, NoDesk, default_folder, quiet_panics};
pub use store::{KeyCost, harden_process};
pub use table::{COMMANDS, CommandDef, Permission, Tag, typescript};
pub use use_case::audit::audit_check;
pub use use_case::backup::{BackupWork, SalvageReport};
pub use use_case::demo::{DemoOrder, DemoReport};
pub use use_case::doctor::{DoctorReport, DoctorSetting};
pub use views::{PickWhat, WireError};

/// What a code of an item means; `None` without a table or for a value outside of it.
pub fn meaning(item: &str, code: &str) -> Option<&'static str> {
    naaccr::codes::meaning(naaccr::standard::by_id(item)?, code)
}

/// The day of YYYYMMDD or YYYY-MM-DD.
pub fn day(text: &str) -> Option<naaccr::Date> {
    naaccr::Date::parse(text)
}
