//! The use cases, one function per command: load, ask a rule, save in one transaction, answer.

mod abstracts;
mod amend;
pub(crate) mod audit;
pub(crate) mod backup;
mod clipboard;
mod codes;
mod concurrent;
pub(crate) mod demo;
mod dictionary;
pub(crate) mod doctor;
mod extract;
mod followup;
pub(crate) mod gate;
mod history;
mod home;
mod import;
mod keys;
mod matching;
mod people;
pub(crate) mod registry;
mod staging;
mod standing;
mod submission;
mod tally;

pub(crate) use abstracts::{abstract_check, abstract_open, abstracts_find};
pub(crate) use amend::{abstract_amend, abstract_complete, abstract_new, abstract_reopen};
pub(crate) use audit::{
    audit_anchor, audit_export, audit_find, audit_verify, disclosures, disclosures_print,
};
pub(crate) use backup::{
    backup_now, backup_rehearse, backup_restore, backup_settings, backup_verify, backups, registry_restore,
};
pub(crate) use clipboard::clipboard_copy;
pub(crate) use codes::{code_search, code_tables};
pub(crate) use concurrent::{abstract_compare, draft_drop, draft_keep, drafts, lease_release, lease_take};
pub(crate) use dictionary::{
    check_dictionary, dictionaries, dictionary_add, dictionary_check, dictionary_retire,
};
pub(crate) use extract::{extract_build, extract_ledger, extract_preview, extract_profiles};
pub(crate) use followup::{contact_choices, contact_record, contacts, followup_due};
pub(crate) use gate::{
    keys_previous, registry_create, registry_lock, registry_recover, registry_status, registry_unlock,
};
pub(crate) use history::{abstract_history, item_history};
pub(crate) use home::home;
pub(crate) use import::import_start;
pub(crate) use keys::{
    key_file_make, keys_heal, keys_rotate, keys_status, recovery_confirm, recovery_make, recovery_sheet,
};
pub(crate) use people::{password_change, people, person_add, person_change, person_reset};
pub(crate) use registry::{job, job_cancel, jobs, pick, session, session_touch, settings_change};
pub(crate) use staging::{
    code_notes, content_add, content_force, content_packs, setters, setters_choose, staging_trace,
};
pub(crate) use submission::{
    submission_build, submission_ledger, submission_plan, submission_profiles, submission_record,
};
pub(crate) use tally::Conversions;

use crate::{Code, Error};

/// A key from the wire.
fn key(text: &str) -> Result<i64, Error> {
    text.parse().map_err(|_| Error::new(Code::NotFound, "There is no such record in this registry."))
}

/// Counts on the wire are 32 bits; a registry that holds more than four thousand million of anything is not ours.
fn count(n: impl TryInto<u32>) -> u32 {
    n.try_into().unwrap_or(u32::MAX)
}
