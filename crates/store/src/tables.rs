//! One file per table, with its few plain statements.

pub(crate) mod abstracts;
pub(crate) mod amendment;
pub(crate) mod backup;
pub(crate) mod contact;
pub(crate) mod content;
pub(crate) mod dictionary;
pub(crate) mod draft;
pub(crate) mod extract;
pub(crate) mod import;
pub(crate) mod lease;
pub(crate) mod patient;
pub(crate) mod person;
pub(crate) mod setting;
pub(crate) mod submission;
pub(crate) mod tumor;
