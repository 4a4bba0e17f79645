//! The standard setters whose requirements the registry follows.

use super::restand_all;
use crate::rules::{ALL_SETTERS, SETTERS};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error};

/// Letters of the setters in the order in which they are shown, with their names.
const KNOWN: [(char, &str); 4] = [('S', "SEER"), ('N', "NPCR"), ('C', "CoC"), ('K', "CCCR")];

pub(crate) fn setters(app: &App, (): Nothing) -> Result<SettersView, Error> {
    app.with(|registry| {
        Ok(SettersView { chosen: registry.fact(SETTERS)?.unwrap_or_else(|| ALL_SETTERS.to_owned()) })
    })
}

pub(crate) fn setters_choose(app: &App, order: SettersView) -> Result<SettersView, Error> {
    let chosen: String =
        KNOWN.iter().map(|(letter, _)| *letter).filter(|l| order.chosen.contains(*l)).collect();
    let letters = order.chosen.chars().count();
    if chosen.is_empty() || chosen.chars().count() != letters {
        let names: Vec<String> = KNOWN.iter().map(|(letter, name)| format!("{letter} ({name})")).collect();
        let message = format!("Choose at least one standard setter: {}.", names.join(", "));
        return Err(Error::bad_input(message));
    }
    // A connection of its own, because a large registry takes some seconds, in which others may read.
    let mut registry = app.with(|registry| Ok(registry.another()?))?;
    let told = event(Action::Config, "registry").fact("setting", "setters").fact("setters", chosen.clone());
    registry.write::<_, Error>(told, |w| {
        w.set_fact(SETTERS, &chosen)?;
        restand_all(w)
    })?;
    Ok(SettersView { chosen })
}
