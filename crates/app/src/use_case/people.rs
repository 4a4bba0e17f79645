//! People and their roles.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn people(_: &App, (): Nothing) -> Result<PeopleView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn person_add(_: &App, _: PersonNew) -> Result<PeopleView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn person_change(_: &App, _: PersonChange) -> Result<PeopleView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn person_reset(_: &App, _: PersonReset) -> Result<PeopleView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn password_change(_: &App, _: PasswordChange) -> Result<SessionView, Error> {
    Err(Error::from("This is not built yet."))
}
