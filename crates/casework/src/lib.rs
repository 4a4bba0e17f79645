//! The registrar's day as pure rules: accession and sequence numbers, timeliness, the worklist,
//! follow-up due dates and rates, what one contact changes, and what a save does that meets another's.
//!
//! Deliberately absent: the clock (the day is an argument), storage, and every number that a
//! standard setter may change (these are sets with dates in `schemas/casework/parameters.toml`).
//!
//! ```
//! use casework::{DueState, Parameters, follow_up_due};
//! use naaccr::{Date, PartialDate};
//! let parameters = Parameters::embedded()?;
//! let (last, on) = (PartialDate::parse("20240115"), Date::new(2026, 1, 2));
//! let state = on.map(|on| follow_up_due(Some("1"), last, &parameters, on));
//! assert_eq!(state, Some(DueState::Late { months: 9 }));
//! # Ok::<(), casework::ParametersError>(())
//! ```

mod accession;
mod contact;
mod due;
mod merge;
mod parameters;
mod rate;
mod timeliness;
mod worklist;

pub use accession::{SequenceChange, SequenceKind, Sequencing, assign_sequence, next_accession};
pub use contact::{Contact, ContactOutcome, ItemChange, Kept, Target, Vital, contact};
pub use due::{DueMonth, DueState, follow_up_due};
pub use merge::{Merge, merge};
pub use parameters::{
    Analytic, ContactCodes, Exclusion, FollowUp, FollowUpRate, Horizon, IcdRevision, Parameters,
    ParametersError, Timeliness, Worklist,
};
pub use rate::{AgeGroup, Counts, RateReport, follow_up_rate, is_analytic};
pub use timeliness::{TimelinessReport, timeliness, timeliness_days};
pub use worklist::{WorklistState, worklist_counts, worklist_state};
