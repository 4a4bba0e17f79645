// Written by `cargo xtask codegen` from the command table of crates/app; do not edit.

export type AbstractRow = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Patient key.
 */
patient: string, 
/**
 * Accession number (550).
 */
accession: string, 
/**
 * Sequence number (560, else 380).
 */
sequence: string, 
/**
 * "Last, First M."
 */
name: string, 
/**
 * Year of birth, or empty.
 */
birthYear: string, 
/**
 * Primary site code.
 */
site: string, 
/**
 * What the site code means.
 */
siteLabel: string, 
/**
 * Histology code.
 */
histology: string, 
/**
 * Behavior code.
 */
behavior: string, 
/**
 * Date of first contact, as stored.
 */
firstContact: string, 
/**
 * Date of diagnosis, as stored.
 */
dxDate: string, 
/**
 * Class of case.
 */
classOfCase: string, 
/**
 * `incomplete` or `complete`.
 */
status: string, 
/**
 * Whether a recipient has it.
 */
sent: boolean, 
/**
 * Required items that hold a value.
 */
requiredDone: number, 
/**
 * Required items.
 */
requiredOf: number, 
/**
 * Findings of severity error.
 */
errors: number, 
/**
 * Findings of severity warning.
 */
warnings: number, 
/**
 * Days since first contact, while incomplete.
 */
days: number | null, 
/**
 * Abstracted by (570).
 */
abstractor: string, };

export type AbstractView = { 
/**
 * Patient document.
 */
patient: DocumentView, 
/**
 * Tumor document.
 */
tumor: DocumentView, 
/**
 * `incomplete` or `complete`.
 */
status: string, 
/**
 * "Last, First Middle", for the banner.
 */
name: string, 
/**
 * Days since first contact while incomplete.
 */
days: number | null, 
/**
 * All tumors of the patient, this one too.
 */
tumors: Array<TumorLine>, 
/**
 * Findings as saved.
 */
findings: Array<FindingView>, 
/**
 * Required items.
 */
required: RequiredView, 
/**
 * What staging says of the tumor as saved.
 */
staging: StagingView, 
/**
 * Items that the program maintains.
 */
locked: Array<string>, 
/**
 * Contacts, newest first.
 */
contacts: Array<ContactView>, 
/**
 * Ids of items that hold amendments.
 */
amended: Array<string>, 
/**
 * Recipients that have this tumor: "Generic state, 16 Oct 2026".
 */
sentTo: Array<string>, };

export type AbstractsPage = { 
/**
 * Tumors that match.
 */
total: number, 
/**
 * Tumors in the registry.
 */
all: number, 
/**
 * Incomplete ones among those that match.
 */
incomplete: number, 
/**
 * Those with error findings among those that match.
 */
withErrors: number, 
/**
 * The rows from `offset`.
 */
rows: Array<AbstractRow>, };

export type AbstractsQuery = { 
/**
 * Words: beginnings of names, numbers, codes, years; all must match. `dx:2026`, `site:C50` and `class:00-22` narrow.
 */
text?: string, 
/**
 * `incomplete`, `complete` or `sent`.
 */
status?: string, 
/**
 * First year of diagnosis.
 */
yearFrom?: number, 
/**
 * Last year of diagnosis.
 */
yearTo?: number, 
/**
 * Beginning of the primary site code.
 */
site?: string, 
/**
 * Waiting at least so many days since first contact.
 */
daysFrom?: number, 
/**
 * Waiting at most so many days since first contact.
 */
daysTo?: number, 
/**
 * Only tumors without a date of first contact.
 */
undated?: boolean, 
/**
 * Only tumors with error findings.
 */
withErrors?: boolean, 
/**
 * Only tumors with these keys (a held-back list, a result).
 */
only?: Array<string>, 
/**
 * `accession`, `name`, `site`, `firstContact`, `status`, `dxDate`, `required` or `changed`.
 */
sort?: string, 
/**
 * Descending.
 */
descending?: boolean, 
/**
 * First row, from 0.
 */
offset?: number, 
/**
 * Rows at most, up to 500.
 */
limit?: number, };

export type AgeCount = { 
/**
 * "0 to 30 days".
 */
label: string, 
/**
 * Fewest days; nothing when the cases have no date of first contact.
 */
daysFrom: number | null, 
/**
 * Most days; nothing when open.
 */
daysTo: number | null, 
/**
 * Tumors.
 */
count: number, };

export type AmendOrder = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Revision of the patient that was on screen.
 */
patientRevision: number, 
/**
 * Revision of the tumor that was on screen.
 */
tumorRevision: number, 
/**
 * Changes of patient and tumor items.
 */
changes: Array<Change>, 
/**
 * Why; may be empty.
 */
reason: string, };

export type AmendmentView = { 
/**
 * When, UTC, ISO 8601.
 */
when: string, 
/**
 * Who.
 */
who: string, 
/**
 * Item id; `status` for completion and reopening.
 */
item: string, 
/**
 * Value before; empty when it was blank.
 */
old: string, 
/**
 * Value after; empty when it was made blank.
 */
new: string, 
/**
 * Why.
 */
reason: string, 
/**
 * `form`, `import`, `conversion`, `contact` or `program`.
 */
source: string, };

export type AuditExportOrder = { 
/**
 * Token of the folder.
 */
folder: string, };

export type AuditExportReceipt = { 
/**
 * File name.
 */
file: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, 
/**
 * Entries.
 */
entries: number, };

export type AuditPage = { 
/**
 * Entries of this page.
 */
rows: Array<AuditRow>, 
/**
 * Entries that match.
 */
total: number, 
/**
 * Entries in all.
 */
all: number, 
/**
 * Actions that there are.
 */
actions: Array<string>, 
/**
 * Folder of the anchor.
 */
anchorFolder: string, 
/**
 * Last entry that the anchor holds; 0 when it could not be written yet.
 */
anchored: number, 
/**
 * Why the anchor cannot be written, when it cannot.
 */
anchorTrouble: string | null, 
/**
 * Fingerprint of the key that signs, hexadecimal.
 */
publicKey: string, };

export type AuditProblem = { 
/**
 * Number of the entry; 0 when it concerns the whole.
 */
seq: number, 
/**
 * What is wrong.
 */
what: string, };

export type AuditQuery = { 
/**
 * From this day, YYYYMMDD.
 */
from?: string, 
/**
 * To this day, YYYYMMDD, inclusive.
 */
to?: string, 
/**
 * Key of the person.
 */
person?: string, 
/**
 * Action.
 */
action?: string, 
/**
 * Key of the patient.
 */
patient?: string, 
/**
 * `done`, `refused` or `failed`.
 */
outcome?: string, 
/**
 * Oldest first.
 */
ascending?: boolean, 
/**
 * Rows to skip.
 */
offset?: number, 
/**
 * Rows at most, 500.
 */
limit?: number, };

export type AuditRow = { 
/**
 * Number, from 1 without gaps.
 */
seq: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who, by name.
 */
who: string, 
/**
 * Role at that time.
 */
role: string, 
/**
 * Action.
 */
action: string, 
/**
 * Kind of the object.
 */
object: string, 
/**
 * `done`, `refused` or `failed`.
 */
outcome: string, 
/**
 * Key of the patient, where there is one.
 */
patient: string | null, 
/**
 * Key of the tumor, where there is one.
 */
tumor: string | null, 
/**
 * Everything else, name and value.
 */
detail: Array<[string, string]>, 
/**
 * Hash, hexadecimal.
 */
hash: string, };

export type AuditVerdict = { 
/**
 * True when nothing is wrong.
 */
whole: boolean, 
/**
 * Entries.
 */
entries: number, 
/**
 * Signed checkpoints.
 */
checkpoints: number, 
/**
 * Last entry that an anchor outside of the vault vouches for.
 */
anchoredTo: number, 
/**
 * Anchor files that were read.
 */
anchors: Array<string>, 
/**
 * When the last entry was written, UTC.
 */
lastAt: string, 
/**
 * Hash of the last entry, hexadecimal.
 */
head: string, 
/**
 * Remarks that are no problem: restores, clock changes.
 */
notes: Array<string>, 
/**
 * What is wrong, the first hundred.
 */
problems: Array<AuditProblem>, };

export type AuditVerifyOrder = { 
/**
 * Tokens of anchor files beside the registry's own anchor.
 */
anchors: Array<string>, };

export type BackupArg = { 
/**
 * Name.
 */
name: string, };

export type BackupReceipt = { 
/**
 * Name of the backup.
 */
name: string, 
/**
 * Whether all was as it should be.
 */
passed: boolean, 
/**
 * Patients.
 */
patients: number, 
/**
 * Tumors.
 */
tumors: number, 
/**
 * Amendments.
 */
amendments: number, 
/**
 * Last entry of the audit trail.
 */
auditSeq: number, 
/**
 * Its hash, hexadecimal.
 */
auditHead: string, 
/**
 * Every check that was made: what, and how it ended.
 */
checks: Array<[string, string]>, 
/**
 * What is wrong.
 */
problems: Array<string>, 
/**
 * Certificate files, by name.
 */
certificates: Array<string>, 
/**
 * Backups that were removed, as the rule of keeping says.
 */
removed: Array<string>, 
/**
 * Of a restore: entries of the trail that the replaced registry had beyond the backup.
 */
beyond: number, 
/**
 * Of a restore: folder in which the replaced files are kept.
 */
replaced: string, 
/**
 * Seconds that it took.
 */
seconds: number, };

export type BackupRow = { 
/**
 * Name of its folder.
 */
name: string, 
/**
 * When it was made, UTC.
 */
at: string, 
/**
 * Bytes, in megabytes.
 */
megabytes: number, 
/**
 * Patients.
 */
patients: number, 
/**
 * Tumors.
 */
tumors: number, 
/**
 * Last entry of the audit trail in it.
 */
auditSeq: number, 
/**
 * `made` (verified when it was written), `verified` later, or `damaged`.
 */
state: string, 
/**
 * Why it is kept: `daily`, `weekly`, `monthly`, or blank when it goes next.
 */
kept: string, 
/**
 * When its restore was rehearsed, UTC; blank when never.
 */
rehearsed: string, };

export type BackupSettings = { 
/**
 * Token of the folder; as it was when absent.
 */
folder?: string, 
/**
 * Whether a backup is made every day.
 */
daily: boolean, 
/**
 * Hour of the day, 0 to 23, local time.
 */
hour: number, };

export type BackupsView = { 
/**
 * Folder of the backups; blank while none is chosen.
 */
folder: string, 
/**
 * Whether a backup is made every day.
 */
daily: boolean, 
/**
 * Hour of the day from which it is due, 0 to 23, local time.
 */
hour: number, 
/**
 * Whether one is due now.
 */
due: boolean, 
/**
 * Backups, newest first.
 */
backups: Array<BackupRow>, 
/**
 * When a rehearsal last passed, UTC; blank when never.
 */
rehearsed: string, 
/**
 * What to mind: same disk, folder not there.
 */
warnings: Array<string>, };

export type Change = { 
/**
 * Item id.
 */
item: string, 
/**
 * New value; empty makes it blank.
 */
value: string, 
/**
 * Value when the typing began, so that a save on top of another's can tell whether they touched the same item.
 */
was?: string, };

export type CheckView = { 
/**
 * Findings.
 */
findings: Array<FindingView>, 
/**
 * Required items.
 */
required: RequiredView, 
/**
 * What staging says of the draft.
 */
staging: StagingView, };

export type Choice = { 
/**
 * Code.
 */
code: string, 
/**
 * What it means.
 */
label: string, };

export type CodeHit = { 
/**
 * Code.
 */
code: string, 
/**
 * Preferred term.
 */
label: string, 
/**
 * The term that matched.
 */
term: string, 
/**
 * Behavior that the term implies, if any.
 */
behavior: string | null, };

export type CodeNotesArg = { 
/**
 * As in `StagingView.tables`.
 */
tables: string, 
/**
 * Item id.
 */
item: string, };

export type CodeNotesView = { 
/**
 * Title of the table.
 */
title: string, 
/**
 * Which release says so.
 */
source: string, 
/**
 * Description, notes, rationale, coding guidelines, additional information: heading and text.
 */
texts: Array<[string, string]>, 
/**
 * Code and its whole description.
 */
codes: Array<[string, string]>, };

export type CodeSearch = { 
/**
 * Item id.
 */
item: string, 
/**
 * Code or words.
 */
text: string, 
/**
 * Hits at most.
 */
limit: number, };

export type CodeTableView = { 
/**
 * Item id.
 */
item: string, 
/**
 * Whether values outside of the table may be right too.
 */
open: boolean, 
/**
 * Codes in order.
 */
entries: Array<CodeView>, };

export type CodeTablesArg = { 
/**
 * Item ids.
 */
items: Array<string>, 
/**
 * Tables of a schema, as in `StagingView.tables`; the standard's own when absent.
 */
tables?: string, };

export type CodeView = { 
/**
 * Code, or the range's first.
 */
code: string, 
/**
 * The range's last.
 */
to: string | null, 
/**
 * What it means.
 */
label: string, };

export type CohortArg = { 
/**
 * First year of diagnosis.
 */
yearFrom?: number, 
/**
 * Last year of diagnosis.
 */
yearTo?: number, 
/**
 * Beginnings of primary site codes; all when empty.
 */
sites?: Array<string>, 
/**
 * Behavior codes; all when empty.
 */
behaviors?: Array<string>, 
/**
 * Only complete cases.
 */
completeOnly?: boolean, };

export type CompareView = { 
/**
 * Revision of the patient now.
 */
patientRevision: number, 
/**
 * Revision of the tumor now.
 */
tumorRevision: number, 
/**
 * Items that both changed, to different values.
 */
conflicts: Array<ConflictView>, };

export type ConflictView = { 
/**
 * Item id.
 */
item: string, 
/**
 * Value when this person began.
 */
before: string, 
/**
 * Value that is stored now.
 */
theirs: string, 
/**
 * Who stored it.
 */
who: string, 
/**
 * When, UTC.
 */
when: string, 
/**
 * Value that this person typed.
 */
mine: string, };

export type ContactChoices = { 
/**
 * Vital status (1760), the usual one first.
 */
vitalStatus: Array<Choice>, 
/**
 * Code of the vital status with which the date is that of death and a cause may be given.
 */
dead: string, 
/**
 * Cancer status (1770).
 */
cancerStatus: Array<Choice>, 
/**
 * Follow-up source (1790).
 */
source: Array<Choice>, };

export type ContactOrder = { 
/**
 * Patient key.
 */
patient: string, 
/**
 * Date of the contact, or of death: as typed.
 */
date: string, 
/**
 * Vital status code (1760).
 */
vitalStatus: string, 
/**
 * Cancer status code (1770); empty leaves each tumor's as it is.
 */
cancerStatus: string, 
/**
 * Follow-up source code (1790).
 */
source: string, 
/**
 * Cause of death (1910) when dead; may be empty.
 */
causeOfDeath: string, 
/**
 * Free note, never transmitted.
 */
note: string, };

export type ContactOutcome = { 
/**
 * Contact key.
 */
contact: string, 
/**
 * Tumors that it was carried to.
 */
tumors: number, 
/**
 * Items changed, patient and tumors together.
 */
items: number, 
/**
 * Whether it is older than what is on record and was kept as history only.
 */
historyOnly: boolean, 
/**
 * What a person should look at.
 */
findings: Array<string>, };

export type ContactView = { 
/**
 * Contact key.
 */
contact: string, 
/**
 * When it was recorded, UTC.
 */
recorded: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Date of the contact, as stored.
 */
date: string, 
/**
 * Vital status code.
 */
vitalStatus: string, 
/**
 * Cancer status code.
 */
cancerStatus: string, 
/**
 * Source code.
 */
source: string, 
/**
 * Source in words.
 */
sourceLabel: string, 
/**
 * Note.
 */
note: string, };

export type ConversionCase = { 
/**
 * Line of the patient in the file.
 */
line: number, 
/**
 * Which tumor of the patient, from 1; nothing for an item of the patient or the root.
 */
tumor: number | null, 
/**
 * Name of the rule.
 */
rule: string, 
/**
 * Item id in the file.
 */
item: string, 
/**
 * Value in the file.
 */
old: string, 
/**
 * Item id in the registry; empty when there is none.
 */
to: string, 
/**
 * Value in the registry.
 */
new: string, 
/**
 * Whether a person should look at it.
 */
review: boolean, };

export type ConversionRule = { 
/**
 * Name of the rule.
 */
rule: string, 
/**
 * Item id in the file.
 */
from: string, 
/**
 * Item id in the registry; empty when there is none.
 */
to: string, 
/**
 * `renamed`, `moved`, `recoded`, `split`, `retired`, `inconsistent`, ...
 */
kind: string, 
/**
 * What it does and where that is written, in words.
 */
note: string, 
/**
 * How often.
 */
count: number, 
/**
 * How often a person should look at it.
 */
review: number, };

export type ConversionView = { 
/**
 * NAACCR version of the file: 180.
 */
from: number, 
/**
 * NAACCR version of the registry: 260.
 */
to: number, 
/**
 * Values that were converted.
 */
changes: number, 
/**
 * Those among them that a person should look at.
 */
review: number, 
/**
 * By rule, the most frequent first.
 */
rules: Array<ConversionRule>, 
/**
 * Where: the first hundred of each rule, in order of the file.
 */
cases: Array<ConversionCase>, };

export type CopyOrder = { 
/**
 * The text.
 */
text: string, };

export type CreateOrder = { 
/**
 * Token of a picked folder; the default folder when absent.
 */
folder?: string, 
/**
 * Name of the registry, as it stands on letters and in file names.
 */
name: string, 
/**
 * Facility number (item 540) of a hospital registry; may be blank.
 */
facility: string, 
/**
 * Two letters of the registry's state; profiles that take own residents only need it.
 */
state?: string, 
/**
 * Name of the person, shown in the history of amendments.
 */
user: string, 
/**
 * Pass phrase, at least 15 characters.
 */
passphrase: string, };

export type DerivedItem = { 
/**
 * Item id; empty for an output that has no item.
 */
item: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What is derived now.
 */
value: string, 
/**
 * What that means.
 */
label: string, 
/**
 * What the record holds, when it is something else.
 */
held: string, 
/**
 * `same`, `new` (the next save writes it), or `differs` (it came from elsewhere and stays until the registrar decides).
 */
state: string, };

export type DictionaryCheckView = { 
/**
 * What it holds.
 */
dictionary: DictionaryView, 
/**
 * What is wrong with it and what to do, in order of the file.
 */
problems: Array<string>, 
/**
 * Whether it breaks no rule of the standard.
 */
sound: boolean, 
/**
 * Whether it can be installed here, if need be with its rules overlooked.
 */
usable: boolean, };

export type DictionaryFile = { 
/**
 * Token of a picked file.
 */
file: string, };

export type DictionaryOrder = { 
/**
 * Token of a picked file.
 */
file: string, 
/**
 * Take it although it breaks rules of the standard; they are kept as its warnings.
 */
lenient: boolean, };

export type DictionaryRetire = { 
/**
 * URI of an installed dictionary.
 */
uri: string, 
/**
 * Whether its items are to be in force.
 */
inForce: boolean, };

export type DictionaryView = { 
/**
 * URI by which files name it.
 */
uri: string, 
/**
 * What it says of itself; may be empty.
 */
description: string, 
/**
 * NAACCR version that it was made for: 250; nothing when for any.
 */
version: number | null, 
/**
 * Version of the XML specification that it follows.
 */
specification: string, 
/**
 * When it was added, UTC; empty when it is not installed.
 */
added: string, 
/**
 * Who added it; empty when it is not installed.
 */
by: string, 
/**
 * Whether its items are in force; values of a retired dictionary stay in the documents.
 */
inForce: boolean, 
/**
 * Rules of the standard that it breaks and that were overlooked.
 */
warnings: Array<string>, 
/**
 * Its items, in the order of the file.
 */
items: Array<UserItemView>, };

export type DisclosureView = { 
/**
 * Day of the first, YYYY-MM-DD.
 */
first: string, 
/**
 * Day of the last, YYYY-MM-DD; the same for one disclosure.
 */
last: string, 
/**
 * How many.
 */
count: number, 
/**
 * Recipient, with address where it is known.
 */
recipient: string, 
/**
 * What was disclosed.
 */
what: string, 
/**
 * Why.
 */
purpose: string, };

export type DisclosuresPrint = { 
/**
 * Key of the patient.
 */
patient: string, 
/**
 * Token of the folder.
 */
folder: string, };

export type DocumentView = { 
/**
 * Key.
 */
key: string, 
/**
 * Revision that an amendment must name.
 */
revision: number, 
/**
 * Value by item id; blank items are absent.
 */
items: { [key in string]: string }, };

export type DraftCheck = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Unsaved changes.
 */
changes: Array<Change>, };

export type DraftOrder = { 
/**
 * Key of the tumor.
 */
tumor: string, 
/**
 * Revision of the patient that the typing began on.
 */
patientRevision: number, 
/**
 * Revision of the tumor that the typing began on.
 */
tumorRevision: number, 
/**
 * Items and values.
 */
changes: Array<Change>, };

export type DraftView = { 
/**
 * Key of the tumor.
 */
tumor: string, 
/**
 * Name of the patient and accession number, for the offer.
 */
label: string, 
/**
 * When it was kept, UTC.
 */
at: string, 
/**
 * Revision of the patient that the typing began on.
 */
patientRevision: number, 
/**
 * Revision of the tumor that the typing began on.
 */
tumorRevision: number, 
/**
 * Items and values.
 */
changes: Array<Change>, };

export type DueArg = { 
/**
 * `late`, `thisMonth`, `nextMonth` or `all`.
 */
which: string, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * Rows at most, up to 500.
 */
limit: number, };

export type DueRow = { 
/**
 * Patient key.
 */
patient: string, 
/**
 * Key of the patient's newest tumor.
 */
tumor: string, 
/**
 * Accession number.
 */
accession: string, 
/**
 * "Last, First M."
 */
name: string, 
/**
 * Site of the newest tumor in words.
 */
siteLabel: string, 
/**
 * Date of last contact, as stored.
 */
lastContact: string, 
/**
 * Month in which the next contact falls due, YYYYMM; empty when the last contact is unknown.
 */
due: string, 
/**
 * Whole months overdue.
 */
lateMonths: number, 
/**
 * Contacts recorded so far.
 */
contacts: number, };

export type DueView = { 
/**
 * Patients in this part of the list.
 */
total: number, 
/**
 * Patients overdue.
 */
late: number, 
/**
 * Patients due this month.
 */
thisMonth: number, 
/**
 * Patients due next month.
 */
nextMonth: number, 
/**
 * Rows, longest overdue first.
 */
rows: Array<DueRow>, 
/**
 * Rates.
 */
rates: Array<RateView>, 
/**
 * Not counted in the rates.
 */
excluded: Array<ReasonCount>, };

export type ExtractOrder = { 
/**
 * Profile id.
 */
profile: string, 
/**
 * Cohort.
 */
cohort: CohortArg, 
/**
 * Whether quasi-identifiers of small classes are blanked until the limit holds.
 */
suppress: boolean, 
/**
 * Project; patients get ids of this project's own.
 */
project: string, 
/**
 * Who asked for it.
 */
requester: string, 
/**
 * IRB or data use agreement number; may be empty.
 */
approval: string, 
/**
 * Token of a picked folder.
 */
folder: string, 
/**
 * Write an archive under a key of its own (AES-256), which the receipt shows once.
 */
encrypt?: boolean, };

export type ExtractPreview = { 
/**
 * Tumors in the registry.
 */
looked: number, 
/**
 * Tumors in the cohort.
 */
rows: number, 
/**
 * Patients in the cohort.
 */
patients: number, 
/**
 * The cohort in words.
 */
cohort: string, 
/**
 * Columns of the file.
 */
columns: number, 
/**
 * Values generalised (dates to years, ages, ZIP codes).
 */
generalised: number, 
/**
 * Values dropped.
 */
dropped: number, 
/**
 * Risk.
 */
risk: RiskView, 
/**
 * Counts that are 0 here because they are small, or tell a small one: researchers do not see those.
 */
hidden: Array<string>, };

export type ExtractPreviewOrder = { 
/**
 * Profile id.
 */
profile: string, 
/**
 * Cohort.
 */
cohort: CohortArg, 
/**
 * Whether quasi-identifiers of small classes are blanked until the limit holds.
 */
suppress: boolean, };

export type ExtractProfileView = { 
/**
 * Profile id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Legal basis, in words.
 */
basis: string, 
/**
 * Items that leave the registry.
 */
kept: number, 
/**
 * Items that are generalised.
 */
generalised: number, 
/**
 * Items that are dropped.
 */
dropped: number, };

export type ExtractReceipt = { 
/**
 * Extract key.
 */
extract: string, 
/**
 * Folder, for display.
 */
folder: string, 
/**
 * Files: name and SHA-256.
 */
files: Array<FileHash>, 
/**
 * What it holds.
 */
preview: ExtractPreview, 
/**
 * Key of the archive, shown once and kept nowhere; nothing when the files are plain.
 */
key: string | null, };

export type ExtractRow = { 
/**
 * Extract key.
 */
extract: string, 
/**
 * When, UTC.
 */
when: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Project.
 */
project: string, 
/**
 * Who asked for it.
 */
requester: string, 
/**
 * Profile id.
 */
profile: string, 
/**
 * The cohort in words.
 */
cohort: string, 
/**
 * Tumors.
 */
rows: number, 
/**
 * Whether the count is small, so that a researcher sees 0.
 */
rowsHidden: boolean, 
/**
 * File name.
 */
file: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, };

export type FileHash = { 
/**
 * File name.
 */
file: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, };

export type FindingView = { 
/**
 * Name of the check.
 */
check: string, 
/**
 * `error` or `warning`.
 */
severity: string, 
/**
 * Item ids, the one to go to first.
 */
items: Array<string>, 
/**
 * What is wrong and the way out.
 */
message: string, };

export type FolderOrder = { 
/**
 * Token of the folder.
 */
folder: string, };

export type HeldView = { 
/**
 * `notComplete`, `editErrors`, `requiredBlank`, ...
 */
reason: string, 
/**
 * The reason in words.
 */
label: string, 
/**
 * More, without patients.
 */
detail: string, 
/**
 * How many tumors.
 */
count: number, 
/**
 * Their keys, the first thousand.
 */
tumors: Array<string>, };

export type HomeView = { 
/**
 * Patients in the registry.
 */
patients: number, 
/**
 * Tumors in the registry.
 */
tumors: number, 
/**
 * Incomplete abstracts.
 */
incomplete: number, 
/**
 * Incomplete abstracts by days since first contact.
 */
incompleteByAge: Array<AgeCount>, 
/**
 * Tumors with an error finding.
 */
withErrors: number, 
/**
 * Complete tumors that no recipient has yet.
 */
readyToSend: number, 
/**
 * Living patients whose contact falls due by the end of this month.
 */
followUpDue: number, 
/**
 * Living patients whose contact is overdue.
 */
followUpLate: number, 
/**
 * Most pressing incomplete abstracts, oldest first.
 */
pressing: Array<AbstractRow>, 
/**
 * Abstracts amended last, newest first.
 */
recent: Array<AbstractRow>, };

export type ImportOrder = { 
/**
 * Token of a picked file.
 */
file: string, 
/**
 * Read and account for everything, write nothing.
 */
dryRun: boolean, 
/**
 * `take` the file's values for tumors that differ, or `keep` ours.
 */
onChanged: string, 
/**
 * Status of new cases: `complete`, `incomplete`, or `auto` (complete when the date of completion is filled).
 */
status: string, };

export type ImportReport = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * Whether nothing was written.
 */
dryRun: boolean, 
/**
 * NAACCR version of the file: 260.
 */
version: number, 
/**
 * Record type of the file.
 */
recordType: string, 
/**
 * Patients.
 */
patients: Sum, 
/**
 * Tumors.
 */
tumors: Sum, 
/**
 * Items with a value, root items too.
 */
items: number, 
/**
 * Item values that were changed in known patients and tumors.
 */
amended: number, 
/**
 * Items that no dictionary in force knows, kept as they came.
 */
keptUnknown: number, 
/**
 * Skipped rows by reason.
 */
skipped: Array<SkippedRows>, 
/**
 * Problems by code and item, the most frequent first.
 */
problems: Array<ProblemCount>, 
/**
 * What was converted to the registry's version; nothing when the file is of that version already.
 */
conversion: ConversionView | null, };

export type ItemCount = { 
/**
 * Item id.
 */
item: string, 
/**
 * How often.
 */
count: number, };

export type ItemHistoryArg = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Item id.
 */
item: string, };

export type JobArg = { 
/**
 * Job key.
 */
job: string, };

export type JobView = { 
/**
 * Job key.
 */
job: string, 
/**
 * `import`, `submissionPlan`, `submission`, `extractPreview`, `extract`, `auditVerify`, `auditExport`, `backup`,
 * `backupVerify`, `backupRehearse`, `backupRestore` or `keysRotate`.
 */
kind: string, 
/**
 * `running`, `done`, `failed` or `cancelled`.
 */
state: string, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all; 0 while unknown.
 */
of: number, 
/**
 * What it does: "Reading tumors".
 */
note: string, 
/**
 * Why it failed.
 */
error: WireError | null, 
/**
 * Result of an import.
 */
import: ImportReport | null, 
/**
 * Result of a dry run.
 */
plan: SubmissionPlan | null, 
/**
 * Result of a submission.
 */
submission: SubmissionReceipt | null, 
/**
 * Result of a preview.
 */
preview: ExtractPreview | null, 
/**
 * Result of an extract.
 */
extract: ExtractReceipt | null, 
/**
 * Result of a verification of the audit trail.
 */
verdict: AuditVerdict | null, 
/**
 * Result of an export of the audit trail.
 */
auditExport: AuditExportReceipt | null, 
/**
 * Result of a backup, its verification, rehearsal or restore.
 */
backup: BackupReceipt | null, 
/**
 * Result of a change of the data key.
 */
keys: KeysView | null, };

export type KeysView = { 
/**
 * Id of the vault, hexadecimal.
 */
vault: string, 
/**
 * How often the data key was changed, from 1.
 */
generation: number, 
/**
 * Slots.
 */
slots: Array<SlotView>, 
/**
 * Whether a recovery key exists.
 */
recovery: boolean, 
/**
 * When it was made, UTC; blank without.
 */
recoveryMade: string, 
/**
 * Whether somebody was disabled since the data key was last changed.
 */
rotationDue: boolean, 
/**
 * When the data key was last changed, UTC.
 */
rotated: string, 
/**
 * Whether the key file is older than the registry and an administrator must confirm it.
 */
stale: boolean, };

export type LeaseOrder = { 
/**
 * Key of the tumor.
 */
tumor: string, 
/**
 * Take it from whoever has it; recorded in the audit trail.
 */
force: boolean, };

export type LeaseView = { 
/**
 * Whether it is this session's.
 */
mine: boolean, 
/**
 * Name of who has it.
 */
who: string, 
/**
 * Host of who has it.
 */
host: string, 
/**
 * Since when, UTC.
 */
since: string, 
/**
 * Seconds between two beats that keep it.
 */
beatSeconds: number, 
/**
 * Seconds without a beat after which it may be taken.
 */
expiresSeconds: number, };

export type LedgerRow = { 
/**
 * Submission key.
 */
submission: string, 
/**
 * Running number.
 */
number: number, 
/**
 * When it was built, UTC.
 */
built: string, 
/**
 * By whom.
 */
by: string, 
/**
 * File name.
 */
file: string, 
/**
 * Record type.
 */
recordType: string, 
/**
 * Tumors.
 */
tumors: number, 
/**
 * `built`, `sent` or `discarded`.
 */
state: string, 
/**
 * When it was recorded as sent; empty otherwise.
 */
sent: string, 
/**
 * What came back.
 */
note: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, };

export type LedgerView = { 
/**
 * Tumors that the recipient has.
 */
tumors: number, 
/**
 * Submissions, newest first.
 */
rows: Array<LedgerRow>, };

export type NewAbstract = { 
/**
 * A patient of the registry; a new one when absent.
 */
patient?: string, 
/**
 * First items (name, date of first contact).
 */
items: Array<Change>, };

export type PackForce = { 
/**
 * Key of the pack.
 */
key: string, 
/**
 * In force from now on.
 */
inForce: boolean, };

export type PackOrder = { 
/**
 * Token of a picked file, or a path on the command line.
 */
file: string, };

export type PackView = { 
/**
 * `eod_public-3.3`.
 */
key: string, 
/**
 * `EOD public 3.3`.
 */
name: string, 
/**
 * Schemas.
 */
schemas: number, 
/**
 * Tables.
 */
tables: number, 
/**
 * First and last year of diagnosis that it is for: "2018 and later".
 */
years: string, 
/**
 * Came with the program.
 */
builtIn: boolean, 
/**
 * Answers for its years now.
 */
inForce: boolean, 
/**
 * When it was installed, UTC; empty for built-in ones.
 */
added: string, 
/**
 * Who installed it.
 */
by: string, };

export type PasswordChange = { 
/**
 * Pass phrase until now.
 */
old: string, 
/**
 * Token of the key file until now, where one is needed.
 */
oldKeyFile?: string, 
/**
 * New pass phrase.
 */
new: string, 
/**
 * Token of the key file from now on; none when absent.
 */
newKeyFile?: string, };

export type PatientKeyArg = { 
/**
 * Patient key.
 */
patient: string, };

export type PeopleView = { 
/**
 * People, by name; disabled ones last.
 */
people: Array<PersonView>, 
/**
 * Roles.
 */
roles: Array<RoleView>, 
/**
 * Permissions that can be granted beside a role.
 */
extras: Array<string>, 
/**
 * Whether somebody was disabled since the data key was last changed.
 */
rotationDue: boolean, };

export type PersonChange = { 
/**
 * Key.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: string, 
/**
 * Permissions beside the role.
 */
extras: Array<string>, 
/**
 * Whether they may not come in any more. Enabling again needs a new pass phrase by `person_reset`.
 */
disabled: boolean, 
/**
 * Why.
 */
reason: string, };

export type PersonFace = { 
/**
 * Login.
 */
login: string, 
/**
 * Whether a key file is needed beside the pass phrase.
 */
keyFile: boolean, 
/**
 * Seconds to wait until the next attempt, after wrong ones.
 */
wait: number, 
/**
 * Whether too many attempts have closed this door: an administrator or the recovery key opens it.
 */
blocked: boolean, };

export type PersonNew = { 
/**
 * Login: letters, digits, `.`, `-`, `_`, space; unique.
 */
login: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: string, 
/**
 * Permissions beside the role.
 */
extras: Array<string>, 
/**
 * First pass phrase; it must be changed at the first login.
 */
passphrase: string, };

export type PersonReset = { 
/**
 * Key.
 */
person: string, 
/**
 * New pass phrase; it must be changed at the next login.
 */
passphrase: string, 
/**
 * Why.
 */
reason: string, };

export type PersonView = { 
/**
 * Key.
 */
person: string, 
/**
 * What they type to unlock.
 */
login: string, 
/**
 * Name, as it stands beside amendments.
 */
name: string, 
/**
 * `admin`, `supervisor`, `registrar` or `researcher`.
 */
role: string, 
/**
 * Permissions granted beside the role.
 */
extras: Array<string>, 
/**
 * Whether they may not come in any more.
 */
disabled: boolean, 
/**
 * Whether the password was given by an administrator and must be changed.
 */
mustChange: boolean, 
/**
 * Whether a key file is needed beside the password.
 */
keyFile: boolean, 
/**
 * When they last came in, UTC; blank when never.
 */
lastLogin: string, 
/**
 * When they were added, UTC.
 */
created: string, 
/**
 * Who added them.
 */
createdBy: string, };

export type PickOrder = { 
/**
 * What to pick.
 */
what: PickWhat, };

export type PickWhat = "registryFolder" | "openNaaccr" | "openDictionary" | "openRelease" | "saveFolder" | "keyFile" | "anchorFile" | "backupFolder";

export type Picked = { 
/**
 * Stands for the path in later commands of this session.
 */
token: string, 
/**
 * The path's last part.
 */
name: string, };

export type ProblemCount = { 
/**
 * One of the twelve codes of the standard's reader.
 */
code: string, 
/**
 * Item id.
 */
item: string, 
/**
 * How often.
 */
count: number, 
/**
 * Lines of the file, the first hundred.
 */
lines: Array<number>, };

export type ProfileArg = { 
/**
 * Profile id.
 */
profile: string, };

export type RateView = { 
/**
 * What it is a rate of.
 */
label: string, 
/**
 * Patients followed.
 */
followed: number, 
/**
 * Patients eligible.
 */
eligible: number, 
/**
 * Limit in percent.
 */
limit: number, };

export type ReasonCount = { 
/**
 * Rule.
 */
reason: string, 
/**
 * Patients, or cases.
 */
count: number, };

export type Recover = { 
/**
 * The recovery key, with or without spaces and hyphens.
 */
recoveryKey: string, 
/**
 * Who uses it.
 */
name: string, 
/**
 * Why.
 */
reason: string, };

export type RecoveryKeyView = { 
/**
 * Groups of letters and digits.
 */
groups: Array<string>, };

export type RecoveryTyped = { 
/**
 * What was typed.
 */
typed: string, };

export type RegistryState = "none" | "locked" | "open" | "unreadable";

export type RegistryStatus = { 
/**
 * Folder of the registry, for display.
 */
folder: string, 
/**
 * The registry's name, from the keyring beside it; empty when there is none.
 */
name: string, 
/**
 * Whether it exists and is open.
 */
state: RegistryState, 
/**
 * What to do when it is unreadable.
 */
message: string | null, 
/**
 * Kind of the trouble, when it is unreadable: `keysDamaged`, `keysStale`, `keysForeign`, `damaged`, `newer`,
 * `missing`, `share`, `readOnly` or `other`.
 */
trouble: string | null, 
/**
 * Whether the key file before the last change is there and could take its place.
 */
previousKeys: boolean, 
/**
 * Who may unlock.
 */
people: Array<PersonFace>, 
/**
 * What to mind before anything is lost: little space, a folder that a cloud service copies.
 */
warnings: Array<string>, 
/**
 * Version of this program.
 */
program: string, };

export type RequiredView = { 
/**
 * Required items with a value.
 */
done: number, 
/**
 * Required items.
 */
of: number, 
/**
 * By section.
 */
sections: Array<SectionProgress>, 
/**
 * Ids of required items without a value.
 */
missing: Array<string>, 
/**
 * Ids of items without which the case cannot be completed and that are blank.
 */
blocking: Array<string>, };

export type RestoreClosed = { 
/**
 * Token of the backup's folder.
 */
backup: string, 
/**
 * Login; may be absent when the backup knows one person; `recovery` with the recovery key for a pass phrase.
 */
person?: string, 
/**
 * Pass phrase, as it was on the day of the backup.
 */
passphrase: string, 
/**
 * Token of the key file, when the person's slot needed one on that day.
 */
keyFile?: string, 
/**
 * Why.
 */
reason: string, };

export type RestoreOrder = { 
/**
 * Name of the backup.
 */
name: string, 
/**
 * Pass phrase of the one who restores, as it was on the day of the backup.
 */
passphrase: string, 
/**
 * Token of the key file, when the person's slot needed one on that day.
 */
keyFile?: string, 
/**
 * Why.
 */
reason: string, };

export type RiskView = { 
/**
 * Quasi-identifiers looked at, item ids.
 */
quasiIdentifiers: Array<string>, 
/**
 * Smallest class that is asked for.
 */
kWanted: number, 
/**
 * Smallest class found before suppression.
 */
kBefore: number, 
/**
 * Smallest class after suppression.
 */
kAfter: number, 
/**
 * Records in classes below the limit, before suppression.
 */
below: number, 
/**
 * Records that are alone in their class, before suppression.
 */
uniques: number, 
/**
 * Records of which quasi-identifiers were blanked.
 */
suppressed: number, };

export type RoleView = { 
/**
 * `admin`, `supervisor`, `registrar` or `researcher`.
 */
role: string, 
/**
 * Permissions, as words.
 */
may: Array<string>, };

export type RotateOrder = { 
/**
 * Why.
 */
reason: string, };

export type SectionProgress = { 
/**
 * Section id of the form.
 */
section: string, 
/**
 * Required items with a value.
 */
done: number, 
/**
 * Required items.
 */
of: number, };

export type SessionView = { 
/**
 * Name of the registry.
 */
registryName: string, 
/**
 * Its folder, for display.
 */
folder: string, 
/**
 * Who works.
 */
user: string, 
/**
 * Key of the person; `0` in emergency access.
 */
person: string, 
/**
 * Login.
 */
login: string, 
/**
 * `admin`, `supervisor`, `registrar`, `researcher` or `emergency`.
 */
role: string, 
/**
 * What this session may do: permissions of the role and extras.
 */
may: Array<string>, 
/**
 * Whether the pass phrase must be changed before anything else.
 */
mustChange: boolean, 
/**
 * What to mind: no recovery key, anchor not written, little space, stale key file.
 */
warnings: Array<string>, 
/**
 * NAACCR version worked in: 26.
 */
naaccrVersion: number, 
/**
 * Today, YYYYMMDD, by the program's clock.
 */
today: string, 
/**
 * Settings of this user.
 */
settings: Settings, };

export type SettersView = { 
/**
 * Letters of S (SEER), N (NPCR), C (CoC), K (CCCR).
 */
chosen: string, };

export type Settings = { 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * `standard` or `dense`.
 */
density: string, 
/**
 * Minutes without input until the registry locks, 1 to 30.
 */
lockMinutes: number, 
/**
 * Whether a full and valid code moves on to the next item.
 */
advanceWhenFull: boolean, 
/**
 * Whether single letters are keys outside of fields (WCAG 2.1.4).
 */
singleKeys: boolean, };

export type SkippedRows = { 
/**
 * Why.
 */
reason: string, 
/**
 * How many tumors.
 */
count: number, 
/**
 * Lines of the file, the first hundred.
 */
lines: Array<number>, };

export type SlotView = { 
/**
 * Login, or `recovery`.
 */
login: string, 
/**
 * `password`, `password+keyfile` or `recovery`.
 */
kind: string, 
/**
 * When it was made, UTC.
 */
created: string, 
/**
 * How the key is derived: "Argon2id, 256 MiB, 3 passes, 4 lanes".
 */
derivation: string, 
/**
 * First digits of the public key's hash.
 */
fingerprint: string, };

export type StagingItem = { 
/**
 * Item id.
 */
item: string, 
/**
 * What this schema calls it.
 */
name: string, 
/**
 * Which of the chosen standard setters require it for this year: letters of S (SEER), N (NPCR), C (CoC), K (CCCR).
 */
setters: string, 
/**
 * Needed before the abstract can be completed.
 */
complete: boolean, 
/**
 * Whether derived items depend on it.
 */
forStaging: boolean, 
/**
 * Group within the section: `tumor`, `grade`, `ssdi`, `eod`, `summary`, `tnm`, `cs` or `pediatric`.
 */
group: string, 
/**
 * Whether the schema has a table of its codes.
 */
codes: boolean, 
/**
 * The value that the algorithm takes when it is blank, if any.
 */
default: string | null, };

export type StagingView = { 
/**
 * `staged`, `ask` (a discriminator is needed), `blank` (site, histology or year is), `none` (no schema has this tumor),
 * `early` (diagnosed before the first algorithm's years), or `unstaged` (a value stands in the way).
 */
stands: string, 
/**
 * In words for the panel: which algorithm and schema, or what is missing.
 */
says: string, 
/**
 * `EOD public 3.3`; empty when the year has none.
 */
algorithm: string, 
/**
 * Name of the schema; empty while there is none.
 */
schema: string, 
/**
 * Names the schema's own code tables in `code_tables` and `code_notes`: `eod_public-3.3/breast`; else empty.
 */
tables: string, 
/**
 * Whether an installed release answers, which can show notes and long descriptions; else the built-in facts.
 */
pack: boolean, 
/**
 * Items that selection needs now, the one to ask first.
 */
ask: Array<string>, 
/**
 * Names of the schemas that still fit while something is asked.
 */
candidates: Array<string>, 
/**
 * The items that this tumor needs in the section of stage and prognostic factors, in the schema's order.
 */
items: Array<StagingItem>, 
/**
 * Items that hold a value and do not belong to this schema and year.
 */
idle: Array<string>, 
/**
 * What follows from the items.
 */
derived: Array<DerivedItem>, 
/**
 * What stands in the way or wants a look, in words.
 */
remarks: Array<string>, };

export type StatusOrder = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Revision of the tumor that was on screen.
 */
tumorRevision: number, 
/**
 * Why; needed to reopen.
 */
reason: string, };

export type SubmissionOrder = { 
/**
 * Profile id.
 */
profile: string, 
/**
 * Token of a picked folder.
 */
folder: string, };

export type SubmissionPlan = { 
/**
 * Profile id.
 */
profile: string, 
/**
 * Tumors looked at.
 */
looked: number, 
/**
 * New to the recipient.
 */
new: number, 
/**
 * Changed since the recipient got them.
 */
changed: number, 
/**
 * Sent again as they are, where the profile sends everything.
 */
again: number, 
/**
 * The recipient has them as they are.
 */
unchanged: number, 
/**
 * Held back.
 */
held: number, 
/**
 * Held back, by reason.
 */
reasons: Array<HeldView>, 
/**
 * Items left out of the payload because the file cannot carry them, with counts.
 */
leftOut: Array<ItemCount>, };

export type SubmissionProfileView = { 
/**
 * Profile id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Recipient.
 */
recipient: string, 
/**
 * Record type.
 */
recordType: string, 
/**
 * NAACCR version: 260.
 */
version: number, 
/**
 * Which cases, in words.
 */
cases: string, 
/**
 * Which items, in words.
 */
items: string, 
/**
 * How it travels, in words.
 */
transport: string, };

export type SubmissionReceipt = { 
/**
 * Submission key.
 */
submission: string, 
/**
 * Running number.
 */
number: number, 
/**
 * File name.
 */
file: string, 
/**
 * Folder, for display.
 */
folder: string, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Patients in the file, counted by reading it again.
 */
patients: number, 
/**
 * Tumors in the file, counted by reading it again.
 */
tumors: number, 
/**
 * Items in the file, counted by reading it again.
 */
items: number, 
/**
 * The plan that it follows.
 */
plan: SubmissionPlan, };

export type SubmissionRecord = { 
/**
 * Submission key.
 */
submission: string, 
/**
 * `sent` or `discarded`.
 */
outcome: string, 
/**
 * What came back; may be empty.
 */
note: string, };

export type Sum = { 
/**
 * Read from the file.
 */
read: number, 
/**
 * New to the registry.
 */
new: number, 
/**
 * Known, and the file says nothing new.
 */
matched: number, 
/**
 * Known, and changed by the file.
 */
changed: number, 
/**
 * Not taken, each with a reason.
 */
skipped: number, };

export type TraceStep = { 
/**
 * Name of the mapping.
 */
mapping: string, 
/**
 * Name of the table.
 */
name: string, 
/**
 * Id of the table.
 */
table: string, 
/**
 * In words: "EOD Mets 00 gives SS2018 M NONE" or "no row has this combination".
 */
says: string, 
/**
 * What the row looked at: name and value.
 */
given: Array<[string, string]>, 
/**
 * What it set: name and value.
 */
gives: Array<[string, string]>, 
/**
 * The row that answered, from 1; none when no row did.
 */
row: number | null, };

export type TraceView = { 
/**
 * Tables in the order in which they were looked up.
 */
steps: Array<TraceStep>, };

export type TumorKeyArg = { 
/**
 * Tumor key.
 */
tumor: string, };

export type TumorLine = { 
/**
 * Tumor key.
 */
tumor: string, 
/**
 * Sequence number.
 */
sequence: string, 
/**
 * Primary site code.
 */
site: string, 
/**
 * What it means.
 */
siteLabel: string, 
/**
 * Laterality code.
 */
laterality: string, 
/**
 * What it means, or empty.
 */
lateralityLabel: string, 
/**
 * Histology code.
 */
histology: string, 
/**
 * Behavior code.
 */
behavior: string, 
/**
 * Date of diagnosis, as stored.
 */
dxDate: string, 
/**
 * `incomplete` or `complete`.
 */
status: string, };

export type Unlock = { 
/**
 * Login; may be absent when one person only may unlock.
 */
person?: string, 
/**
 * Pass phrase.
 */
passphrase: string, 
/**
 * Token of the key file, where one is needed.
 */
keyFile?: string, };

export type UserItemView = { 
/**
 * NAACCR XML id.
 */
id: string, 
/**
 * Item number.
 */
number: number, 
/**
 * Name; the id when the dictionary gives none.
 */
name: string, 
/**
 * Longest value, in UTF-16 code units.
 */
length: number, 
/**
 * `NaaccrData`, `Patient` or `Tumor`.
 */
parent: string, 
/**
 * `alpha`, `digits`, `mixed`, `numeric`, `text`, `date` or `dateTime`.
 */
dataType: string, 
/**
 * Letters of the record types that may carry it: `AMCI`.
 */
recordTypes: string, 
/**
 * Whether a text may be longer than `length`.
 */
unlimited: boolean, };

export type WireError = { 
/**
 * What the window branches on.
 */
code: string, 
/**
 * What happened and what to do, without a patient value.
 */
message: string, 
/**
 * Number to quote to support.
 */
incident: string, };

export type WrittenFile = { 
/**
 * Its name.
 */
file: string, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, };

export interface Commands {
  registry_status: { args: null; result: RegistryStatus };
  pick: { args: PickOrder; result: Picked | null };
  registry_create: { args: CreateOrder; result: SessionView };
  registry_unlock: { args: Unlock; result: SessionView };
  registry_lock: { args: null; result: null };
  registry_recover: { args: Recover; result: SessionView };
  registry_restore: { args: RestoreClosed; result: BackupReceipt };
  keys_previous: { args: null; result: RegistryStatus };
  session: { args: null; result: SessionView };
  settings_change: { args: Settings; result: SessionView };
  session_touch: { args: null; result: null };
  password_change: { args: PasswordChange; result: SessionView };
  key_file_make: { args: FolderOrder; result: WrittenFile };
  clipboard_copy: { args: CopyOrder; result: null };
  home: { args: null; result: HomeView };
  jobs: { args: null; result: Array<JobView> };
  job: { args: JobArg; result: JobView };
  job_cancel: { args: JobArg; result: JobView };
  abstracts_find: { args: AbstractsQuery; result: AbstractsPage };
  abstract_open: { args: TumorKeyArg; result: AbstractView };
  abstract_new: { args: NewAbstract; result: AbstractView };
  abstract_check: { args: DraftCheck; result: CheckView };
  abstract_amend: { args: AmendOrder; result: AbstractView };
  abstract_complete: { args: StatusOrder; result: AbstractView };
  abstract_reopen: { args: StatusOrder; result: AbstractView };
  abstract_history: { args: TumorKeyArg; result: Array<AmendmentView> };
  item_history: { args: ItemHistoryArg; result: Array<AmendmentView> };
  code_tables: { args: CodeTablesArg; result: Array<CodeTableView> };
  code_search: { args: CodeSearch; result: Array<CodeHit> };
  staging_trace: { args: DraftCheck; result: TraceView };
  code_notes: { args: CodeNotesArg; result: CodeNotesView | null };
  setters: { args: null; result: SettersView };
  setters_choose: { args: SettersView; result: SettersView };
  content_packs: { args: null; result: Array<PackView> };
  content_add: { args: PackOrder; result: Array<PackView> };
  content_force: { args: PackForce; result: Array<PackView> };
  followup_due: { args: DueArg; result: DueView };
  contact_choices: { args: null; result: ContactChoices };
  contact_record: { args: ContactOrder; result: ContactOutcome };
  contacts: { args: PatientKeyArg; result: Array<ContactView> };
  import_start: { args: ImportOrder; result: JobView };
  submission_profiles: { args: null; result: Array<SubmissionProfileView> };
  submission_plan: { args: ProfileArg; result: JobView };
  submission_build: { args: SubmissionOrder; result: JobView };
  submission_ledger: { args: ProfileArg; result: LedgerView };
  submission_record: { args: SubmissionRecord; result: LedgerView };
  extract_profiles: { args: null; result: Array<ExtractProfileView> };
  extract_preview: { args: ExtractPreviewOrder; result: JobView };
  extract_build: { args: ExtractOrder; result: JobView };
  extract_ledger: { args: null; result: Array<ExtractRow> };
  dictionaries: { args: null; result: Array<DictionaryView> };
  dictionary_check: { args: DictionaryFile; result: DictionaryCheckView };
  dictionary_add: { args: DictionaryOrder; result: Array<DictionaryView> };
  dictionary_retire: { args: DictionaryRetire; result: Array<DictionaryView> };
  lease_take: { args: LeaseOrder; result: LeaseView };
  lease_release: { args: TumorKeyArg; result: null };
  abstract_compare: { args: AmendOrder; result: CompareView };
  draft_keep: { args: DraftOrder; result: null };
  drafts: { args: null; result: Array<DraftView> };
  draft_drop: { args: TumorKeyArg; result: Array<DraftView> };
  people: { args: null; result: PeopleView };
  person_add: { args: PersonNew; result: PeopleView };
  person_change: { args: PersonChange; result: PeopleView };
  person_reset: { args: PersonReset; result: PeopleView };
  keys_status: { args: null; result: KeysView };
  recovery_make: { args: null; result: RecoveryKeyView };
  recovery_sheet: { args: FolderOrder; result: WrittenFile };
  recovery_confirm: { args: RecoveryTyped; result: KeysView };
  keys_heal: { args: RotateOrder; result: KeysView };
  keys_rotate: { args: RotateOrder; result: JobView };
  audit_find: { args: AuditQuery; result: AuditPage };
  audit_verify: { args: AuditVerifyOrder; result: JobView };
  audit_export: { args: AuditExportOrder; result: JobView };
  audit_anchor: { args: FolderOrder; result: AuditPage };
  disclosures: { args: PatientKeyArg; result: Array<DisclosureView> };
  disclosures_print: { args: DisclosuresPrint; result: WrittenFile };
  backups: { args: null; result: BackupsView };
  backup_settings: { args: BackupSettings; result: BackupsView };
  backup_now: { args: null; result: JobView };
  backup_verify: { args: BackupArg; result: JobView };
  backup_rehearse: { args: BackupArg; result: JobView };
  backup_restore: { args: RestoreOrder; result: JobView };
}

export type CommandName = keyof Commands;

export type Tag =
  | "Everything"
  | "Abstract"
  | "Worklist"
  | "FollowUp"
  | "Submissions"
  | "Extracts"
  | "Jobs"
  | "Settings"
  | "Dictionaries"
  | "People"
  | "Keys"
  | "Audit"
  | "Backups"
  | "Drafts"
  | "Content"
;

export const READS: Record<CommandName, readonly Tag[]> = {
  registry_status: ["Everything"],
  pick: [],
  registry_create: [],
  registry_unlock: [],
  registry_lock: [],
  registry_recover: [],
  registry_restore: [],
  keys_previous: [],
  session: ["Settings"],
  settings_change: [],
  session_touch: [],
  password_change: [],
  key_file_make: [],
  clipboard_copy: [],
  home: ["Worklist", "FollowUp", "Submissions"],
  jobs: ["Jobs"],
  job: ["Jobs"],
  job_cancel: [],
  abstracts_find: ["Worklist"],
  abstract_open: ["Abstract"],
  abstract_new: [],
  abstract_check: [],
  abstract_amend: [],
  abstract_complete: [],
  abstract_reopen: [],
  abstract_history: ["Abstract"],
  item_history: ["Abstract"],
  code_tables: [],
  code_search: [],
  staging_trace: [],
  code_notes: ["Content"],
  setters: ["Content"],
  setters_choose: [],
  content_packs: ["Content"],
  content_add: [],
  content_force: [],
  followup_due: ["FollowUp"],
  contact_choices: [],
  contact_record: [],
  contacts: ["FollowUp", "Abstract"],
  import_start: [],
  submission_profiles: ["Submissions"],
  submission_plan: [],
  submission_build: [],
  submission_ledger: ["Submissions"],
  submission_record: [],
  extract_profiles: ["Extracts"],
  extract_preview: [],
  extract_build: [],
  extract_ledger: ["Extracts"],
  dictionaries: ["Dictionaries"],
  dictionary_check: [],
  dictionary_add: [],
  dictionary_retire: [],
  lease_take: [],
  lease_release: [],
  abstract_compare: [],
  draft_keep: [],
  drafts: ["Drafts"],
  draft_drop: [],
  people: ["People"],
  person_add: [],
  person_change: [],
  person_reset: [],
  keys_status: ["Keys"],
  recovery_make: [],
  recovery_sheet: [],
  recovery_confirm: [],
  keys_heal: [],
  keys_rotate: [],
  audit_find: ["Audit"],
  audit_verify: [],
  audit_export: [],
  audit_anchor: [],
  disclosures: ["Submissions"],
  disclosures_print: [],
  backups: ["Backups"],
  backup_settings: [],
  backup_now: [],
  backup_verify: [],
  backup_rehearse: [],
  backup_restore: [],
};

export const CHANGES: Record<CommandName, readonly Tag[]> = {
  registry_status: [],
  pick: [],
  registry_create: ["Everything"],
  registry_unlock: ["Everything"],
  registry_lock: ["Everything"],
  registry_recover: ["Everything"],
  registry_restore: ["Everything"],
  keys_previous: ["Everything"],
  session: [],
  settings_change: ["Settings"],
  session_touch: [],
  password_change: ["Settings", "People", "Keys"],
  key_file_make: [],
  clipboard_copy: [],
  home: [],
  jobs: [],
  job: [],
  job_cancel: ["Jobs"],
  abstracts_find: [],
  abstract_open: [],
  abstract_new: ["Abstract", "Worklist"],
  abstract_check: [],
  abstract_amend: ["Abstract", "Worklist", "FollowUp"],
  abstract_complete: ["Abstract", "Worklist", "FollowUp"],
  abstract_reopen: ["Abstract", "Worklist", "FollowUp"],
  abstract_history: [],
  item_history: [],
  code_tables: [],
  code_search: [],
  staging_trace: [],
  code_notes: [],
  setters: [],
  setters_choose: ["Content", "Abstract", "Worklist"],
  content_packs: [],
  content_add: ["Content", "Abstract", "Worklist"],
  content_force: ["Content", "Abstract", "Worklist"],
  followup_due: [],
  contact_choices: [],
  contact_record: ["FollowUp", "Abstract", "Worklist"],
  contacts: [],
  import_start: ["Jobs"],
  submission_profiles: [],
  submission_plan: ["Jobs"],
  submission_build: ["Jobs", "Submissions"],
  submission_ledger: [],
  submission_record: ["Submissions", "Worklist"],
  extract_profiles: [],
  extract_preview: ["Jobs"],
  extract_build: ["Jobs", "Extracts"],
  extract_ledger: [],
  dictionaries: [],
  dictionary_check: [],
  dictionary_add: ["Dictionaries", "Abstract", "Worklist"],
  dictionary_retire: ["Dictionaries", "Abstract", "Worklist"],
  lease_take: [],
  lease_release: [],
  abstract_compare: [],
  draft_keep: [],
  drafts: [],
  draft_drop: ["Drafts"],
  people: [],
  person_add: ["People", "Keys"],
  person_change: ["People", "Keys", "Settings"],
  person_reset: ["People", "Keys"],
  keys_status: [],
  recovery_make: [],
  recovery_sheet: [],
  recovery_confirm: ["Keys", "Settings"],
  keys_heal: ["Keys", "Settings"],
  keys_rotate: ["Jobs", "Keys", "People"],
  audit_find: [],
  audit_verify: ["Jobs"],
  audit_export: ["Jobs"],
  audit_anchor: ["Audit"],
  disclosures: [],
  disclosures_print: [],
  backups: [],
  backup_settings: ["Backups"],
  backup_now: ["Jobs", "Backups"],
  backup_verify: ["Jobs", "Backups"],
  backup_rehearse: ["Jobs", "Backups"],
  backup_restore: ["Everything"],
};
