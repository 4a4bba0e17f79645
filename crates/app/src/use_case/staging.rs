//! Staging in the registry: what a tumor needs, what follows, why, and which releases answer.

mod content;
mod derive;
mod invented;
mod notes;
mod setters;
mod trace;
mod view;

pub(crate) use content::{content_add, content_force, content_packs};
use derive::fill;
pub(super) use derive::writes;
pub(super) use invented::settle;
pub(crate) use notes::code_notes;
pub(super) use notes::schema_tables;
pub(crate) use setters::{setters, setters_choose};
pub(crate) use trace::staging_trace;
pub(super) use view::staging_view;

use store::Write;

use super::standing::standing;
use crate::rules::Rules;
use crate::{Error, clock};

/// Asks the rules again about every document: what is required and what is found follows from setters and releases.
fn restand_all(w: &Write<'_>) -> Result<(), Error> {
    let (rules, today) = (Rules::within(w)?, clock::today());
    let mut changed = Vec::new();
    w.each_patient::<Error>(|patient, tumors| {
        for tumor in tumors {
            changed.push((tumor.tumor, standing(&rules, &patient.items, &tumor.items, today)));
        }
        Ok(true)
    })?;
    // Saved once the walk is over, so that it never walks over what it has just written.
    for (tumor, standing) in &changed {
        w.save_standing(*tumor, standing)?;
    }
    Ok(())
}
