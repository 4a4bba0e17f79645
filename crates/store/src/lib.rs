//! The encrypted registry: one SQLCipher file and the keyring beside it.
//!
//! Sole user of rusqlite and the only place that knows SQL or a key.
//! It keeps documents, their projected columns, and rows that are only ever added
//! (amendments, contacts, submissions, disclosures, extracts).
//! Deliberately absent: rules, permissions, the clock. Callers bring times and names.

mod audit;
mod backup;
mod codec;
mod error;
mod files;
mod hold;
mod keyring;
mod memory;
mod open;
mod registry;
mod restore;
mod rotate;
mod salvage;
mod share;
mod tables;
mod unlock;

pub use audit::{
    Action, AuditFind, AuditFound, AuditLine, Event, Outcome, Problem, Station, Verdict, Who, audit_check,
    signed_by,
};
pub use backup::{
    AuditHead, Check, FileFact, Kept, Made, Manifest, Step, backups_in, check_backup_folder, check_files,
    remove_backup,
};
pub use error::{Error, Result};
pub use keyring::{FaceSlot, KeyCost, RECOVERY_LOGIN, RecoveryKey, RegistryFace, Secret, SlotInfo, SlotKind};
pub use keyring::{attempts, hash_key_file, same_login};
pub use memory::{harden_process, hardened};
pub use open::Setting;
pub use registry::{Engine, Registry, Write};
pub use restore::{Closed, SideCopy, Sums};
pub use salvage::{Gaps, Salvaged, SalvagedTable, salvage};
pub use share::{free_space, synchronised};
pub use tables::abstracts::{Find, Found, Listed, Sort};
pub use tables::amendment::{Amendment, NewAmendment};
pub use tables::backup::BackupLine;
pub use tables::contact::{Contact, NewContact};
pub use tables::content::{ContentRow, NewContent};
pub use tables::dictionary::{DictionaryRow, NewDictionary};
pub use tables::draft::{Draft, NewDraft};
pub use tables::extract::{Extract, NewExtract};
pub use tables::import::{Conversion, NewImport};
pub use tables::lease::Lease;
pub use tables::patient::{DueLine, PatientRow};
pub use tables::person::{NewPerson, Person};
pub use tables::submission::{Disclosure, NewSubmission, Submission, SubmissionLine};
pub use tables::tumor::{Standing, Status, TumorRow};
