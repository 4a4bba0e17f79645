//! What the audit trail is told: every use case names its deed here, with the time.

pub(crate) use store::{Action, Event};

use crate::clock;

/// Something that is done now.
pub(crate) fn event(action: Action, object: &'static str) -> Event {
    Event::new(action, object, clock::now())
}
