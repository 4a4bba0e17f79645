//! What was amended, by whom, when and why.

use store::Amendment;

use crate::views::*;
use crate::{App, Error};

use super::key;

fn views(amendments: Vec<Amendment>) -> Vec<AmendmentView> {
    let view = |a: Amendment| AmendmentView {
        when: a.at,
        who: a.by,
        item: a.item,
        old: a.old,
        new: a.new,
        reason: a.reason,
        source: a.source,
    };
    amendments.into_iter().map(view).collect()
}

fn of(app: &App, tumor: &str, item: Option<&str>) -> Result<Vec<AmendmentView>, Error> {
    let tumor = key(tumor)?;
    app.with(|registry| {
        let patient = registry.tumor(tumor)?.patient;
        Ok(views(registry.amendments(patient, tumor, item)?))
    })
}

pub(crate) fn abstract_history(app: &App, arg: TumorKeyArg) -> Result<Vec<AmendmentView>, Error> {
    of(app, &arg.tumor, None)
}

pub(crate) fn item_history(app: &App, arg: ItemHistoryArg) -> Result<Vec<AmendmentView>, Error> {
    of(app, &arg.tumor, Some(&arg.item))
}
