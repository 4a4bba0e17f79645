//! Copies: through the program and not through the page, so that they are recorded, skipped by histories and cleared.

use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error};

/// Longest text that is copied, in bytes: more than any screen shows.
const LONGEST: usize = 1 << 20;

pub(crate) fn clipboard_copy(app: &App, order: CopyOrder) -> Result<Nothing, Error> {
    if order.text.len() > LONGEST {
        return Err(Error::bad_input("That is too much to copy. Mark less of it, or make an export."));
    }
    // The trail keeps how much was copied and not what: the text may be anybody's.
    let copied = event(Action::Copy, "text").fact("characters", order.text.chars().count().to_string());
    // While the registry is held, so that a lock comes before or clears what was copied.
    app.with(|registry| {
        registry.record(copied)?;
        match app.copy(order.text) {
            true => Ok(()),
            false => Err(Error::from("The clipboard cannot be used here. Nothing was copied.")),
        }
    })
}
