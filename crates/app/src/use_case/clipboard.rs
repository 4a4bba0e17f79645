//! Copies that clipboard histories skip.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn clipboard_copy(_: &App, _: CopyOrder) -> Result<Nothing, Error> {
    Err(Error::from("This is not built yet."))
}
