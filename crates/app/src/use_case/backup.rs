//! Backups: made, verified, rehearsed, restored.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn registry_restore(_: &App, _: RestoreClosed) -> Result<BackupReceipt, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backups(_: &App, (): Nothing) -> Result<BackupsView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backup_settings(_: &App, _: BackupSettings) -> Result<BackupsView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backup_now(_: &App, (): Nothing) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backup_verify(_: &App, _: BackupArg) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backup_rehearse(_: &App, _: BackupArg) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn backup_restore(_: &App, _: RestoreOrder) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}
