//! Staging in the form: what this tumor needs, what follows, and why.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn staging_trace(_: &App, _arg: TraceArg) -> Result<TraceView, Error> {
    Ok(TraceView { steps: Vec::new() })
}

pub(crate) fn code_notes(_: &App, _arg: CodeNotesArg) -> Result<Option<CodeNotesView>, Error> {
    Ok(None)
}

pub(crate) fn setters(_: &App, _: Nothing) -> Result<SettersView, Error> {
    Ok(SettersView { chosen: "SNC".into() })
}

pub(crate) fn setters_choose(_: &App, order: SettersView) -> Result<SettersView, Error> {
    Ok(order)
}

pub(crate) fn content_packs(_: &App, _: Nothing) -> Result<Vec<PackView>, Error> {
    Ok(Vec::new())
}

pub(crate) fn content_add(app: &App, _order: PackOrder) -> Result<Vec<PackView>, Error> {
    content_packs(app, ())
}

pub(crate) fn content_force(app: &App, _order: PackForce) -> Result<Vec<PackView>, Error> {
    content_packs(app, ())
}
