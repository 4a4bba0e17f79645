//! The audit trail: every transaction and every look at a record says what it was and who did it.
//!
//! One entry for each, in the same transaction, chained by SHA-256 and sealed by HMAC; signed heads go to an anchor
//! outside of the vault. Order is that of the numbers; times are what the workstation's clock said.
//! Entries are never deleted: the trail is kept as long as the registry, which is longer than any rule asks.

mod anchor;
mod checkpoint;
mod digest;
mod entry;
mod event;
mod export;
mod find;
mod seal;
#[cfg(test)]
mod tests;
mod trail;
mod verify;

pub use event::{Action, Event, Outcome, Station, Who};
pub use export::audit_check;
pub use find::{AuditFind, AuditFound, AuditLine, signed_by};
pub(crate) use find::{digest_of, head_of};
pub(crate) use seal::Seal;
pub(crate) use trail::Trail;
pub use verify::{Problem, Verdict};
