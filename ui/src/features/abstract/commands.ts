// The commands of the abstract, with the shapes of crates/app/src/views/abstracts.rs.
import { call } from "../../ipc/client.ts";
import type { Match, Table } from "../../form/codes.ts";
import type { Change, Finding, Required } from "../../form/store.ts";

export interface DocumentView { key: string; revision: number; items: Record<string, string> }
export interface TumorLine { tumor: string; sequence: string; site: string; siteLabel: string; laterality: string; lateralityLabel: string; histology: string; behavior: string; dxDate: string; status: string }
export interface ContactView { contact: string; recorded: string; by: string; date: string; vitalStatus: string; cancerStatus: string; source: string; sourceLabel: string; note: string }
export interface RequiredView extends Required { blocking: string[] }
export interface AbstractView {
  patient: DocumentView; tumor: DocumentView; status: string; name: string; days: number | null; tumors: TumorLine[];
  findings: Finding[]; required: RequiredView; locked: string[]; contacts: ContactView[]; amended: string[]; sentTo: string[];
}
export interface CheckView { findings: Finding[]; required: RequiredView }
export interface Amendment { when: string; who: string; item: string; old: string; new: string; reason: string; source: string }

const ask = <T>(command: string, args: unknown): Promise<T> => call(command as never, args as never) as Promise<T>;

/** What the abstract screen asks of the program. Tests put another one in its place. */
export interface AbstractCommands {
  open(tumor: string): Promise<AbstractView>;
  check(tumor: string, changes: Change[]): Promise<CheckView>;
  amend(order: { tumor: string; patientRevision: number; tumorRevision: number; changes: Change[]; reason: string }): Promise<AbstractView>;
  complete(tumor: string, tumorRevision: number): Promise<AbstractView>;
  reopen(tumor: string, tumorRevision: number, reason: string): Promise<AbstractView>;
  begin(patient: string): Promise<AbstractView>;
  history(tumor: string): Promise<Amendment[]>;
  itemHistory(tumor: string, item: string): Promise<Amendment[]>;
  codeTables(items: string[]): Promise<Table[]>;
  codeSearch(item: string, text: string, limit: number): Promise<Match[]>;
}

export const commands: AbstractCommands = {
  open: (tumor) => ask("abstract_open", { tumor }),
  check: (tumor, changes) => ask("abstract_check", { tumor, changes }),
  amend: (order) => ask("abstract_amend", order),
  complete: (tumor, tumorRevision) => ask("abstract_complete", { tumor, tumorRevision, reason: "" }),
  reopen: (tumor, tumorRevision, reason) => ask("abstract_reopen", { tumor, tumorRevision, reason }),
  begin: (patient) => ask("abstract_new", { patient, items: [] }),
  history: (tumor) => ask("abstract_history", { tumor }),
  itemHistory: (tumor, item) => ask("item_history", { tumor, item }),
  codeTables: (items) => ask("code_tables", { items }),
  codeSearch: (item, text, limit) => ask("code_search", { item, text, limit }),
};
