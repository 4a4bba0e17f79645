//! Keys: recovery, key files, rotation, emergency access.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn registry_recover(_: &App, _: Recover) -> Result<SessionView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn keys_previous(_: &App, (): Nothing) -> Result<RegistryStatus, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn key_file_make(_: &App, _: FolderOrder) -> Result<WrittenFile, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn keys_status(_: &App, (): Nothing) -> Result<KeysView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn recovery_make(_: &App, (): Nothing) -> Result<RecoveryKeyView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn recovery_sheet(_: &App, _: FolderOrder) -> Result<WrittenFile, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn recovery_confirm(_: &App, _: RecoveryTyped) -> Result<KeysView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn keys_heal(_: &App, _: RotateOrder) -> Result<KeysView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn keys_rotate(_: &App, _: RotateOrder) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}
