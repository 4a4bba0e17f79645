//! Submissions: which cases go to which recipient, and with which items.
//!
//! Everything that differs between recipients is data in `schemas/submissions/`;
//! a supervisor may copy a profile and change it without a new program.

mod decide;
mod payload;
mod profile;

pub use decide::{CaseFacts, Decision, HeldReason, Reason, decide};
pub use payload::{Dropped, Hash, Payload, Why, payload, payload_hash};
pub use profile::{
    Cases, Changes, Compression, Grouping, Kind, OwnState, Profile, Reportability, Residence, Selection,
    Take, UserItems, file_name,
};

use crate::Error;

const SHIPPED: [&str; 4] = [
    include_str!("../../../../schemas/submissions/generic-state-monthly.toml"),
    include_str!("../../../../schemas/submissions/generic-state-corrections.toml"),
    include_str!("../../../../schemas/submissions/national-incidence.toml"),
    include_str!("../../../../schemas/submissions/hospital-quality.toml"),
];

/// The profiles that come with the program, the generic state monthly first.
pub fn shipped() -> Result<Vec<Profile>, Error> {
    SHIPPED.iter().map(|text| Profile::parse(text)).collect()
}
