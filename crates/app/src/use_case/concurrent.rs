//! Several programs on one registry: leases, conflicts, drafts.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn lease_take(_: &App, _: LeaseOrder) -> Result<LeaseView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn lease_release(_: &App, _: TumorKeyArg) -> Result<Nothing, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn abstract_compare(_: &App, _: AmendOrder) -> Result<CompareView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn draft_keep(_: &App, _: DraftOrder) -> Result<Nothing, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn drafts(_: &App, (): Nothing) -> Result<Vec<DraftView>, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn draft_drop(_: &App, _: TumorKeyArg) -> Result<Vec<DraftView>, Error> {
    Err(Error::from("This is not built yet."))
}
