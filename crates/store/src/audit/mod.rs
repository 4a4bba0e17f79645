//! The audit trail: every transaction and every look at a record says what it was and who did it.

mod event;

pub use event::{Action, Event, Outcome, Station, Who};
