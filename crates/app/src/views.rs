//! What goes over the wire: arguments and views of the commands, as plain values.
//!
//! Keys are strings, counts are `u32`, dates are NAACCR or ISO text: nothing that JavaScript rounds.

mod abstracts;
mod audit;
mod backup;
mod concurrent;
mod dictionary;
mod exchange;
mod followup;
mod jobs;
mod keys;
mod people;
mod session;
mod staging;

pub use abstracts::*;
pub use audit::*;
pub use backup::*;
pub use concurrent::*;
pub use dictionary::*;
pub use exchange::*;
pub use followup::*;
pub use jobs::*;
pub use keys::*;
pub use people::*;
pub use session::*;
pub use staging::*;

/// No argument, or nothing to say.
pub type Nothing = ();
