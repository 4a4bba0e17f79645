//! The command table: every command with its argument, answer, permission and cache tags.
//!
//! One macro turns the table into `dispatch`, the list of commands and the TypeScript types,
//! so that the window, the command line and the tests speak of the same things.

use std::any::TypeId;
use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::views::*;
use crate::{App, Error, use_case};

/// What a command needs of the one who calls it; `schemas/security/commands.csv` says which role has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// No session needed.
    Anyone,
    /// An open registry.
    Session,
    /// Read and amend abstracts.
    Abstract,
    /// Record contacts.
    FollowUp,
    /// Import files.
    Import,
    /// Build submissions.
    Submit,
    /// Make extracts.
    Extract,
    /// Change what the registry itself is: its user dictionaries.
    Administer,
    /// Look at cohorts as counts, and at the ledger of extracts.
    Research,
    /// Add people, change roles, reset pass phrases.
    People,
    /// Recovery key and change of the data key.
    Keys,
    /// Read, verify and export the audit trail.
    Audit,
    /// Make, verify, rehearse and restore backups.
    Backup,
    /// Account for disclosures of a patient.
    Disclose,
}

impl Permission {
    /// Every permission, in the order of the table.
    pub const ALL: [Permission; 14] = [
        Permission::Anyone,
        Permission::Session,
        Permission::Abstract,
        Permission::FollowUp,
        Permission::Import,
        Permission::Submit,
        Permission::Extract,
        Permission::Administer,
        Permission::Research,
        Permission::People,
        Permission::Keys,
        Permission::Audit,
        Permission::Backup,
        Permission::Disclose,
    ];

    /// The word in the matrix and on the wire: the variant's name.
    pub fn word(self) -> String {
        format!("{self:?}")
    }
}

/// What a read shows and a change makes stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// All of it: the registry was opened or locked.
    Everything,
    /// Abstract documents and their history.
    Abstract,
    /// Lists and counts of abstracts.
    Worklist,
    /// Contacts and due dates.
    FollowUp,
    /// Submissions and ledgers.
    Submissions,
    /// Extracts.
    Extracts,
    /// Jobs.
    Jobs,
    /// Settings.
    Settings,
    /// User dictionaries and their items.
    Dictionaries,
    /// People and roles.
    People,
    /// Keys.
    Keys,
    /// The audit trail.
    Audit,
    /// Backups.
    Backups,
    /// Drafts.
    Drafts,
    /// Staging releases and standard setters.
    Content,
}

/// One row of the command table.
#[derive(Clone, Copy, Debug)]
pub struct CommandDef {
    /// Name on the wire.
    pub name: &'static str,
    /// What it needs.
    pub permission: Permission,
    /// Tags that its answer shows.
    pub reads: &'static [Tag],
    /// Tags that it makes stale.
    pub changes: &'static [Tag],
}

fn argument<T: DeserializeOwned>(args: Value) -> Result<T, Error> {
    // serde's message may quote the value that it did not understand, so it is not passed on.
    serde_json::from_value(args).map_err(|_| Error::bad_request("the arguments do not fit the command"))
}

fn answer<T: Serialize>(view: T) -> Result<Value, Error> {
    serde_json::to_value(view).map_err(|_| Error::bug("an answer could not be written"))
}

macro_rules! commands {
    ($( $name:ident($arg:ty) -> $out:ty, may $may:ident $(, reads [$($read:ident),*])? $(, changes [$($change:ident),*])? ; )*) => {
        /// Every command, in the order of the table.
        pub const COMMANDS: &[CommandDef] = &[
            $( CommandDef {
                name: stringify!($name),
                permission: Permission::$may,
                reads: &[$($(Tag::$read),*)?],
                changes: &[$($(Tag::$change),*)?],
            }, )*
        ];

        /// Runs a command by name: authorise, load, ask, save, answer. What is refused is recorded.
        pub(crate) fn run(app: &App, name: &str, args: Value) -> Result<Value, Error> {
            match name {
                $( stringify!($name) => {
                    app.authorise(stringify!($name))?;
                    if !<[&str]>::is_empty(&[$($(stringify!($change)),*)?]) {
                        app.touch();
                    }
                    let outcome = argument::<$arg>(args).and_then(|args| use_case::$name(app, args));
                    answer(outcome.inspect_err(|error| app.note_refusal(stringify!($name), error))?)
                } )*
                _ => Err(Error::bad_request("no such command")),
            }
        }

        fn visit_all(visitor: &mut Declarations, signatures: &mut Vec<(&'static str, String, String)>) {
            $(
                visitor.visit::<$arg>();
                visitor.visit::<$out>();
                signatures.push((
                    stringify!($name),
                    <$arg as TS>::name(&visitor.config),
                    <$out as TS>::name(&visitor.config),
                ));
            )*
        }
    };
}

commands! {
    registry_status(Nothing) -> RegistryStatus, may Anyone, reads [Everything];
    pick(PickOrder) -> Option<Picked>, may Anyone;
    registry_create(CreateOrder) -> SessionView, may Anyone, changes [Everything];
    registry_unlock(Unlock) -> SessionView, may Anyone, changes [Everything];
    registry_lock(Nothing) -> Nothing, may Anyone, changes [Everything];
    registry_recover(Recover) -> SessionView, may Anyone, changes [Everything];
    registry_restore(RestoreClosed) -> BackupReceipt, may Anyone, changes [Everything];
    keys_previous(Nothing) -> RegistryStatus, may Anyone, changes [Everything];

    session(Nothing) -> SessionView, may Session, reads [Settings];
    settings_change(Settings) -> SessionView, may Session, changes [Settings];
    session_touch(Nothing) -> Nothing, may Session;
    password_change(PasswordChange) -> SessionView, may Session, changes [Settings, People, Keys];
    key_file_make(FolderOrder) -> WrittenFile, may Session;
    clipboard_copy(CopyOrder) -> Nothing, may Session;
    home(Nothing) -> HomeView, may Abstract, reads [Worklist, FollowUp, Submissions];
    jobs(Nothing) -> Vec<JobView>, may Session, reads [Jobs];
    job(JobArg) -> JobView, may Session, reads [Jobs];
    job_cancel(JobArg) -> JobView, may Session, changes [Jobs];

    abstracts_find(AbstractsQuery) -> AbstractsPage, may Abstract, reads [Worklist];
    abstract_open(TumorKeyArg) -> AbstractView, may Abstract, reads [Abstract];
    abstract_new(NewAbstract) -> AbstractView, may Abstract, changes [Abstract, Worklist];
    abstract_check(DraftCheck) -> CheckView, may Abstract;
    abstract_amend(AmendOrder) -> AbstractView, may Abstract, changes [Abstract, Worklist, FollowUp];
    abstract_complete(StatusOrder) -> AbstractView, may Abstract, changes [Abstract, Worklist, FollowUp];
    abstract_reopen(StatusOrder) -> AbstractView, may Abstract, changes [Abstract, Worklist, FollowUp];
    abstract_history(TumorKeyArg) -> Vec<AmendmentView>, may Abstract, reads [Abstract];
    item_history(ItemHistoryArg) -> Vec<AmendmentView>, may Abstract, reads [Abstract];
    code_tables(CodeTablesArg) -> Vec<CodeTableView>, may Abstract;
    code_search(CodeSearch) -> Vec<CodeHit>, may Abstract;

    staging_trace(TraceArg) -> TraceView, may Abstract;
    code_notes(CodeNotesArg) -> Option<CodeNotesView>, may Abstract, reads [Content];
    setters(Nothing) -> SettersView, may Session, reads [Content];
    setters_choose(SettersView) -> SettersView, may Administer, changes [Content, Abstract, Worklist];
    content_packs(Nothing) -> Vec<PackView>, may Session, reads [Content];
    content_add(PackOrder) -> Vec<PackView>, may Administer, changes [Content, Abstract, Worklist];
    content_force(PackForce) -> Vec<PackView>, may Administer, changes [Content, Abstract, Worklist];

    followup_due(DueArg) -> DueView, may FollowUp, reads [FollowUp];
    contact_choices(Nothing) -> ContactChoices, may FollowUp;
    contact_record(ContactOrder) -> ContactOutcome, may FollowUp, changes [FollowUp, Abstract, Worklist];
    contacts(PatientKeyArg) -> Vec<ContactView>, may FollowUp, reads [FollowUp, Abstract];

    import_start(ImportOrder) -> JobView, may Import, changes [Jobs];

    submission_profiles(Nothing) -> Vec<SubmissionProfileView>, may Submit, reads [Submissions];
    submission_plan(ProfileArg) -> JobView, may Submit, changes [Jobs];
    submission_build(SubmissionOrder) -> JobView, may Submit, changes [Jobs, Submissions];
    submission_ledger(ProfileArg) -> LedgerView, may Submit, reads [Submissions];
    submission_record(SubmissionRecord) -> LedgerView, may Submit, changes [Submissions, Worklist];

    extract_profiles(Nothing) -> Vec<ExtractProfileView>, may Research, reads [Extracts];
    extract_preview(ExtractPreviewOrder) -> JobView, may Research, changes [Jobs];
    extract_build(ExtractOrder) -> JobView, may Extract, changes [Jobs, Extracts];
    extract_ledger(Nothing) -> Vec<ExtractRow>, may Research, reads [Extracts];

    dictionaries(Nothing) -> Vec<DictionaryView>, may Session, reads [Dictionaries];
    dictionary_check(DictionaryFile) -> DictionaryCheckView, may Administer;
    dictionary_add(DictionaryOrder) -> Vec<DictionaryView>, may Administer, changes [Dictionaries, Abstract, Worklist];
    dictionary_retire(DictionaryRetire) -> Vec<DictionaryView>, may Administer, changes [Dictionaries, Abstract, Worklist];

    lease_take(LeaseOrder) -> LeaseView, may Abstract;
    lease_release(TumorKeyArg) -> Nothing, may Abstract;
    abstract_compare(AmendOrder) -> CompareView, may Abstract;
    draft_keep(DraftOrder) -> Nothing, may Abstract;
    drafts(Nothing) -> Vec<DraftView>, may Abstract, reads [Drafts];
    draft_drop(TumorKeyArg) -> Vec<DraftView>, may Abstract, changes [Drafts];

    people(Nothing) -> PeopleView, may People, reads [People];
    person_add(PersonNew) -> PeopleView, may People, changes [People, Keys];
    person_change(PersonChange) -> PeopleView, may People, changes [People, Keys, Settings];
    person_reset(PersonReset) -> PeopleView, may People, changes [People, Keys];

    keys_status(Nothing) -> KeysView, may Keys, reads [Keys];
    recovery_make(Nothing) -> RecoveryKeyView, may Keys;
    recovery_sheet(FolderOrder) -> WrittenFile, may Keys;
    recovery_confirm(RecoveryTyped) -> KeysView, may Keys, changes [Keys, Settings];
    keys_heal(RotateOrder) -> KeysView, may Keys, changes [Keys, Settings];
    keys_rotate(RotateOrder) -> JobView, may Keys, changes [Jobs, Keys, People];

    audit_find(AuditQuery) -> AuditPage, may Audit, reads [Audit];
    audit_verify(AuditVerifyOrder) -> JobView, may Audit, changes [Jobs];
    audit_export(AuditExportOrder) -> JobView, may Audit, changes [Jobs];
    audit_anchor(FolderOrder) -> AuditPage, may Audit, changes [Audit];
    disclosures(PatientKeyArg) -> Vec<DisclosureView>, may Disclose, reads [Submissions];
    disclosures_print(DisclosuresPrint) -> WrittenFile, may Disclose;

    backups(Nothing) -> BackupsView, may Backup, reads [Backups];
    backup_settings(BackupSettings) -> BackupsView, may Backup, changes [Backups];
    backup_now(Nothing) -> JobView, may Backup, changes [Jobs, Backups];
    backup_verify(BackupArg) -> JobView, may Backup, changes [Jobs, Backups];
    backup_rehearse(BackupArg) -> JobView, may Backup, changes [Jobs, Backups];
    backup_restore(RestoreOrder) -> JobView, may Backup, changes [Everything];
}

struct Declarations {
    config: Config,
    seen: Vec<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            self.declared.insert(T::ident(&self.config), T::decl(&self.config));
        }
    }
}

/// The TypeScript of `ui/src/ipc/generated.ts`: types, commands, tags.
pub fn typescript() -> String {
    let mut visitor = Declarations { config: Config::new(), seen: Vec::new(), declared: BTreeMap::new() };
    let mut signatures = Vec::new();
    visitor.visit::<WireError>();
    visit_all(&mut visitor, &mut signatures);
    let mut out = String::from(
        "// Written by `cargo xtask codegen` from the command table of crates/app; do not edit.\n\n",
    );
    for declaration in visitor.declared.values() {
        out.push_str("export ");
        out.push_str(declaration);
        out.push_str("\n\n");
    }
    out.push_str("export interface Commands {\n");
    for (name, arg, result) in &signatures {
        out.push_str(&format!("  {name}: {{ args: {arg}; result: {result} }};\n"));
    }
    out.push_str("}\n\nexport type CommandName = keyof Commands;\n\n");
    out.push_str("export type Tag =\n");
    let tags = [
        Tag::Everything,
        Tag::Abstract,
        Tag::Worklist,
        Tag::FollowUp,
        Tag::Submissions,
        Tag::Extracts,
        Tag::Jobs,
        Tag::Settings,
        Tag::Dictionaries,
        Tag::People,
        Tag::Keys,
        Tag::Audit,
        Tag::Backups,
        Tag::Drafts,
        Tag::Content,
    ];
    for tag in tags {
        out.push_str(&format!("  | \"{tag:?}\"\n"));
    }
    out.push_str(";\n\n");
    for (name, pick) in [("READS", true), ("CHANGES", false)] {
        out.push_str(&format!("export const {name}: Record<CommandName, readonly Tag[]> = {{\n"));
        for command in COMMANDS {
            let tags = if pick { command.reads } else { command.changes };
            let list: Vec<String> = tags.iter().map(|t| format!("\"{t:?}\"")).collect();
            out.push_str(&format!("  {}: [{}],\n", command.name, list.join(", ")));
        }
        out.push_str("};\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
