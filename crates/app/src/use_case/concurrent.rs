//! Several programs on one registry: leases, conflicts, drafts.
//!
//! A lease tells people of each other and stops nobody: what protects a value is the revision that every save names.
//! Jobs that amend many records (an import, a form of the program) look at revisions only.

use casework::Merge;
use store::{Lease, NewDraft, PatientRow, TumorRow, Write};

use crate::dictionaries::UserItems;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::abstracts::of_patient;
use super::key;

/// Seconds between two beats of the page.
const BEAT: u32 = 30;
/// Seconds without a beat after which a lease may be taken: four missed beats.
const EXPIRES: u32 = 120;
/// Longest value of a draft in bytes, as of a save.
const LONGEST_VALUE: usize = 64 * 1024;
/// Longest draft in bytes.
const LONGEST_DRAFT: usize = 1024 * 1024;

fn lease_view(lease: Lease, session: &str) -> LeaseView {
    LeaseView {
        mine: lease.session == session,
        who: lease.name,
        host: lease.host,
        since: lease.since,
        beat_seconds: BEAT,
        expires_seconds: EXPIRES,
    }
}

pub(crate) fn lease_take(app: &App, order: LeaseOrder) -> Result<LeaseView, Error> {
    let tumor = key(&order.tumor)?;
    app.with(|registry| {
        let patient = registry.tumor(tumor)?.patient;
        let (since, beat) = (clock::now(), clock::seconds());
        let who = registry.who().clone();
        let held = registry.take_lease(tumor, &since, beat)?;
        if held.session == who.session || !(order.force || held.is_dead(beat, EXPIRES)) {
            return Ok(lease_view(held, &who.session));
        }
        let how = if held.is_dead(beat, EXPIRES) { "expired" } else { "taken" };
        let taken = event(Action::TakeOver, "abstract").tumor(tumor).patient(patient).fact("lease", how);
        registry.write::<_, Error>(taken.private("from", &held.name), |w| {
            Ok(w.take_over_lease(tumor, &who, &since, beat)?)
        })?;
        let mine =
            Lease { name: who.name, session: who.session.clone(), host: who.station.host, since, beat };
        Ok(lease_view(mine, &who.session))
    })
}

pub(crate) fn lease_release(app: &App, arg: TumorKeyArg) -> Result<Nothing, Error> {
    let tumor = key(&arg.tumor)?;
    app.with(|registry| Ok(registry.release_leases(Some(tumor))?))
}

/// A value as it is stored: lines end with one character, and none at the end.
pub(super) fn stored(value: &str) -> String {
    value.replace("\r\n", "\n").trim_end_matches(['\n', '\r']).to_owned()
}

/// The typed changes against what is stored now: what is to be saved, and where a person must choose.
#[derive(Default)]
pub(super) struct Merged {
    /// Items and values that are saved.
    pub(super) save: Vec<(String, String)>,
    /// Items that somebody else has changed to another value.
    pub(super) conflicts: Vec<ConflictView>,
}

/// Merges item by item what was typed on `order`'s revisions into the record as it is now.
///
/// Where the order does not bring an item's value before, the history says it.
pub(super) fn merged(
    w: &Write<'_>,
    user: &UserItems,
    order: &AmendOrder,
    patient: &PatientRow,
    tumor: &TumorRow,
) -> Result<Merged, Error> {
    let mut merged = Merged::default();
    for change in &order.changes {
        let mine = stored(&change.value);
        let of_patient = of_patient(user, change, &patient.items, &tumor.items);
        let (items, of_tumor, revision) = if of_patient {
            (&patient.items, None, order.patient_revision)
        } else {
            (&tumor.items, Some(tumor.tumor), order.tumor_revision)
        };
        let theirs = items.get_id(&change.item).unwrap_or("").to_owned();
        let before = match &change.was {
            Some(was) => stored(was),
            None => {
                let old = w.value_before(patient.patient, of_tumor, &change.item, revision)?;
                old.unwrap_or_else(|| theirs.clone())
            }
        };
        match casework::merge(&before, &theirs, &mine) {
            Merge::Same => {}
            Merge::Save => merged.save.push((change.item.clone(), mine)),
            Merge::Conflict => {
                let last = w.last_amendment(patient.patient, of_tumor, &change.item)?;
                let (who, when) = last.map_or_else(Default::default, |a| (a.by, a.at));
                let item = change.item.clone();
                merged.conflicts.push(ConflictView { item, before, theirs, who, when, mine });
            }
        }
    }
    Ok(merged)
}

pub(crate) fn abstract_compare(app: &App, order: AmendOrder) -> Result<CompareView, Error> {
    let tumor = key(&order.tumor)?;
    app.with(|registry| {
        let user = app.user_items(registry)?;
        // A look at values of the record, so it is recorded; in one transaction, so both revisions belong together.
        registry.write(event(Action::Read, "abstract").tumor(tumor).fact("compare", "yes"), |w| {
            let tumor = w.tumor(tumor)?;
            let patient = w.patient(tumor.patient)?;
            w.note(|e| e.patient(patient.patient));
            let merged = merged(w, &user, &order, &patient, &tumor)?;
            Ok(CompareView {
                patient_revision: patient.revision,
                tumor_revision: tumor.revision,
                conflicts: merged.conflicts,
            })
        })
    })
}

pub(crate) fn draft_keep(app: &App, order: DraftOrder) -> Result<Nothing, Error> {
    let tumor = key(&order.tumor)?;
    if order.changes.iter().any(|c| c.item.len() > 64 || c.value.len() > LONGEST_VALUE) {
        return Err(Error::bad_input("A value is far too long to be kept."));
    }
    let changes =
        serde_json::to_string(&order.changes).map_err(|_| Error::bug("A draft was not written."))?;
    if changes.len() > LONGEST_DRAFT {
        return Err(Error::bad_input("So much typing cannot be kept. Save the abstract."));
    }
    app.with(|registry| {
        registry.tumor(tumor)?;
        if order.changes.is_empty() {
            return Ok(registry.drop_draft(tumor)?);
        }
        Ok(registry.keep_draft(&NewDraft {
            tumor,
            at: &clock::now(),
            patient_revision: order.patient_revision,
            tumor_revision: order.tumor_revision,
            changes: &changes,
        })?)
    })
}

fn draft_view(draft: store::Draft) -> DraftView {
    let label = [draft.name, draft.accession].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>();
    DraftView {
        tumor: draft.tumor.to_string(),
        label: label.join(" \u{b7} "),
        at: draft.at,
        patient_revision: draft.patient_revision,
        tumor_revision: draft.tumor_revision,
        // Written by this program; what another version wrote and this one cannot read is offered as empty.
        changes: serde_json::from_str(&draft.changes).unwrap_or_default(),
    }
}

pub(crate) fn drafts(app: &App, (): Nothing) -> Result<Vec<DraftView>, Error> {
    app.with(|registry| {
        let drafts = registry.drafts()?;
        registry.record(event(Action::Read, "drafts").fact("count", drafts.len().to_string()))?;
        Ok(drafts.into_iter().map(draft_view).collect())
    })
}

pub(crate) fn draft_drop(app: &App, arg: TumorKeyArg) -> Result<Vec<DraftView>, Error> {
    let tumor = key(&arg.tumor)?;
    app.with(|registry| {
        registry.drop_draft(tumor)?;
        Ok(registry.drafts()?.into_iter().map(draft_view).collect())
    })
}
