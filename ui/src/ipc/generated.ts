// Provisional transcription of crates/app/src/views until `cargo xtask codegen` writes this file; do not edit.

export type AbstractsQuery = { text?: string, status?: string, yearFrom?: number, yearTo?: number, site?: string, withErrors?: boolean, only?: Array<string>, sort?: string, descending?: boolean, offset?: number, limit?: number, };

export type AbstractRow = { tumor: string, patient: string, accession: string, sequence: string, name: string, birthYear: string, site: string, siteLabel: string, histology: string, behavior: string, firstContact: string, dxDate: string, classOfCase: string, status: string, sent: boolean, requiredDone: number, requiredOf: number, errors: number, warnings: number, days: number | null, abstractor: string, };

export type AbstractsPage = { total: number, all: number, incomplete: number, withErrors: number, rows: Array<AbstractRow>, };

export type TumorKeyArg = { tumor: string, };

export type DocumentView = { key: string, revision: number, items: { [key in string]: string }, };

export type TumorLine = { tumor: string, sequence: string, site: string, siteLabel: string, laterality: string, lateralityLabel: string, histology: string, behavior: string, dxDate: string, status: string, };

export type FindingView = { check: string, severity: string, items: Array<string>, message: string, };

export type SectionProgress = { section: string, done: number, of: number, };

export type RequiredView = { done: number, of: number, sections: Array<SectionProgress>, missing: Array<string>, blocking: Array<string>, };

export type AbstractView = { patient: DocumentView, tumor: DocumentView, status: string, name: string, days: number | null, tumors: Array<TumorLine>, findings: Array<FindingView>, required: RequiredView, locked: Array<string>, contacts: Array<ContactView>, amended: Array<string>, sentTo: Array<string>, };

export type Change = { item: string, value: string, };

export type DraftCheck = { tumor: string, changes: Array<Change>, };

export type CheckView = { findings: Array<FindingView>, required: RequiredView, };

export type AmendOrder = { tumor: string, patientRevision: number, tumorRevision: number, changes: Array<Change>, reason: string, };

export type StatusOrder = { tumor: string, tumorRevision: number, reason: string, };

export type NewAbstract = { patient?: string, items: Array<Change>, };

export type ItemHistoryArg = { tumor: string, item: string, };

export type AmendmentView = { when: string, who: string, item: string, old: string, new: string, reason: string, source: string, };

export type CodeTablesArg = { items: Array<string>, };

export type CodeView = { code: string, to: string | null, label: string, };

export type CodeTableView = { item: string, open: boolean, entries: Array<CodeView>, };

export type CodeSearch = { item: string, text: string, limit: number, };

export type CodeHit = { code: string, label: string, term: string, behavior: string | null, };

export type ProfileArg = { profile: string, };

export type SubmissionProfileView = { id: string, name: string, recipient: string, recordType: string, version: number, cases: string, items: string, transport: string, };

export type HeldView = { reason: string, label: string, detail: string, count: number, tumors: Array<string>, };

export type SubmissionPlan = { profile: string, looked: number, new: number, changed: number, unchanged: number, held: number, reasons: Array<HeldView>, leftOut: Array<ItemCount>, };

export type ItemCount = { item: string, count: number, };

export type SubmissionOrder = { profile: string, folder: string, };

export type SubmissionReceipt = { submission: string, number: number, file: string, folder: string, sha256: string, bytes: number, patients: number, tumors: number, items: number, plan: SubmissionPlan, };

export type LedgerRow = { submission: string, number: number, built: string, by: string, file: string, recordType: string, tumors: number, state: string, sent: string, note: string, sha256: string, };

export type LedgerView = { tumors: number, rows: Array<LedgerRow>, };

export type SubmissionRecord = { submission: string, outcome: string, note: string, };

export type ExtractProfileView = { id: string, name: string, basis: string, kept: number, generalised: number, dropped: number, };

export type CohortArg = { yearFrom?: number, yearTo?: number, sites?: Array<string>, behaviors?: Array<string>, completeOnly?: boolean, };

export type ExtractPreviewOrder = { profile: string, cohort: CohortArg, };

export type ExtractOrder = { profile: string, cohort: CohortArg, project: string, requester: string, approval: string, folder: string, };

export type RiskView = { quasiIdentifiers: Array<string>, kWanted: number, kBefore: number, kAfter: number, below: number, uniques: number, suppressed: number, };

export type ExtractPreview = { looked: number, rows: number, patients: number, cohort: string, columns: number, generalised: number, dropped: number, risk: RiskView, };

export type ExtractReceipt = { extract: string, folder: string, files: Array<FileHash>, preview: ExtractPreview, };

export type FileHash = { file: string, sha256: string, };

export type ExtractRow = { extract: string, when: string, by: string, project: string, requester: string, profile: string, cohort: string, rows: number, file: string, sha256: string, };

export type PatientKeyArg = { patient: string, };

export type DueArg = { which: string, offset: number, limit: number, };

export type DueRow = { patient: string, tumor: string, accession: string, name: string, siteLabel: string, lastContact: string, due: string, lateMonths: number, contacts: number, };

export type RateView = { label: string, followed: number, eligible: number, limit: number, };

export type ReasonCount = { reason: string, count: number, };

export type DueView = { total: number, late: number, thisMonth: number, nextMonth: number, rows: Array<DueRow>, rates: Array<RateView>, excluded: Array<ReasonCount>, };

export type ContactOrder = { patient: string, date: string, vitalStatus: string, cancerStatus: string, source: string, causeOfDeath: string, note: string, };

export type ContactOutcome = { contact: string, tumors: number, items: number, historyOnly: boolean, findings: Array<string>, };

export type ContactView = { contact: string, recorded: string, by: string, date: string, vitalStatus: string, cancerStatus: string, source: string, sourceLabel: string, note: string, };

export type JobArg = { job: string, };

export type JobView = { job: string, kind: string, state: string, done: number, of: number, note: string, error: WireError | null, import: ImportReport | null, plan: SubmissionPlan | null, submission: SubmissionReceipt | null, preview: ExtractPreview | null, extract: ExtractReceipt | null, };

export type WireError = { code: string, message: string, incident: string, };

export type ImportOrder = { file: string, dryRun: boolean, onChanged: string, };

export type Sum = { read: number, new: number, matched: number, changed: number, skipped: number, };

export type SkippedRows = { reason: string, count: number, lines: Array<number>, };

export type ProblemCount = { code: string, item: string, count: number, lines: Array<number>, };

export type ImportReport = { file: string, sha256: string, dryRun: boolean, version: number, recordType: string, patients: Sum, tumors: Sum, items: number, amended: number, keptUnknown: number, skipped: Array<SkippedRows>, problems: Array<ProblemCount>, };

export type RegistryStatus = { folder: string, name: string, state: RegistryState, message: string | null, program: string, };

export type CreateOrder = { folder?: string, name: string, facility: string, user: string, passphrase: string, };

export type Unlock = { passphrase: string, };

export type SessionView = { registryName: string, folder: string, user: string, naaccrVersion: number, today: string, settings: Settings, };

export type Settings = { theme: string, density: string, lockMinutes: number, advanceWhenFull: boolean, };

export type PickOrder = { what: PickWhat, };

export type Picked = { token: string, name: string, };

export type AgeCount = { label: string, count: number, };

export type HomeView = { patients: number, tumors: number, incomplete: number, incompleteByAge: Array<AgeCount>, withErrors: number, readyToSend: number, followUpDue: number, followUpLate: number, pressing: Array<AbstractRow>, recent: Array<AbstractRow>, };

export type RegistryState = "none" | "locked" | "open" | "unreadable";

export type PickWhat = "registryFolder" | "openNaaccr" | "saveFolder";

export interface Commands {
  registry_status: { args: null; result: RegistryStatus };
  pick: { args: PickOrder; result: Picked | null };
  registry_create: { args: CreateOrder; result: SessionView };
  registry_unlock: { args: Unlock; result: SessionView };
  registry_lock: { args: null; result: null };
  session: { args: null; result: SessionView };
  settings_change: { args: Settings; result: SessionView };
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
  followup_due: { args: DueArg; result: DueView };
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
;

export const READS: Record<CommandName, readonly Tag[]> = {
  registry_status: ["Everything"],
  pick: [],
  registry_create: [],
  registry_unlock: [],
  registry_lock: [],
  session: ["Settings"],
  settings_change: [],
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
  followup_due: ["FollowUp"],
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
};

export const CHANGES: Record<CommandName, readonly Tag[]> = {
  registry_status: [],
  pick: [],
  registry_create: ["Everything"],
  registry_unlock: ["Everything"],
  registry_lock: ["Everything"],
  session: [],
  settings_change: ["Settings"],
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
  followup_due: [],
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
};
