//! What goes over the wire: arguments and views of the commands, as plain values.
//!
//! Keys are strings, counts are `u32`, dates are NAACCR or ISO text: nothing that JavaScript rounds.

mod abstracts;
mod dictionary;
mod exchange;
mod followup;
mod jobs;
mod session;

pub use abstracts::*;
pub use dictionary::*;
pub use exchange::*;
pub use followup::*;
pub use jobs::*;
pub use session::*;

/// No argument, or nothing to say.
pub type Nothing = ();
