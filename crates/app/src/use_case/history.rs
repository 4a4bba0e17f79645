//! What was amended, by whom, when and why.

use serde::Deserialize;
use store::Amendment;

use crate::trail::{Action, event};
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
        let mut all = views(registry.amendments(patient, tumor, item)?);
        for import in registry.conversions(patient)? {
            let kept: Vec<KeptChange> = serde_json::from_slice(&import.changes).unwrap_or_default();
            let here =
                |c: &&KeptChange| c.key.is_none_or(|key| key == tumor) && (c.from != c.to || c.old != c.new);
            for change in kept.iter().filter(here) {
                let shown = change.view(&import.at, &import.by, &import.file);
                // Where the conversion changed a known case, an amendment says so already.
                let said =
                    |a: &AmendmentView| a.when == shown.when && a.item == shown.item && a.new == shown.new;
                if item.is_none_or(|i| i == change.to || i == change.from) && !all.iter().any(said) {
                    // Amendments stand in the order in which they were saved, whatever the clock said then;
                    // only what an import converted finds its place by its time.
                    let place = all.iter().position(|a| a.when < shown.when).unwrap_or(all.len());
                    all.insert(place, shown);
                }
            }
        }
        let look = event(Action::Read, "history").tumor(tumor).patient(patient);
        registry.record(look.private("item", item.unwrap_or("")))?;
        Ok(all)
    })
}

/// One change of a conversion as it is kept with the import: [`naaccr::convert::Change`] and the tumor that it went to.
#[derive(Deserialize)]
struct KeptChange {
    /// Key of the tumor; nothing for an item of the patient.
    #[serde(default)]
    key: Option<i64>,
    from: String,
    old: String,
    to: String,
    new: String,
    note: String,
}

impl KeptChange {
    fn view(&self, at: &str, by: &str, file: &str) -> AmendmentView {
        let same = self.to == self.from;
        let item = if self.to.is_empty() { &self.from } else { &self.to };
        let before = if same { String::new() } else { format!(" ({} was {})", self.from, self.old) };
        AmendmentView {
            when: at.to_owned(),
            who: by.to_owned(),
            item: item.clone(),
            old: if same || self.to.is_empty() { self.old.clone() } else { String::new() },
            new: self.new.clone(),
            reason: format!("import of {file}: {}{before}", self.note),
            source: "conversion".to_owned(),
        }
    }
}

pub(crate) fn abstract_history(app: &App, arg: TumorKeyArg) -> Result<Vec<AmendmentView>, Error> {
    of(app, &arg.tumor, None)
}

pub(crate) fn item_history(app: &App, arg: ItemHistoryArg) -> Result<Vec<AmendmentView>, Error> {
    of(app, &arg.tumor, Some(&arg.item))
}
