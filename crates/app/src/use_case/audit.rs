//! The audit trail and the accounting of disclosures.

use crate::views::*;
use crate::{App, Error};

pub(crate) fn audit_find(_: &App, _: AuditQuery) -> Result<AuditPage, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn audit_verify(_: &App, _: AuditVerifyOrder) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn audit_export(_: &App, _: AuditExportOrder) -> Result<JobView, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn audit_anchor(_: &App, _: FolderOrder) -> Result<AuditPage, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn disclosures(_: &App, _: PatientKeyArg) -> Result<Vec<DisclosureView>, Error> {
    Err(Error::from("This is not built yet."))
}

pub(crate) fn disclosures_print(_: &App, _: DisclosuresPrint) -> Result<WrittenFile, Error> {
    Err(Error::from("This is not built yet."))
}
