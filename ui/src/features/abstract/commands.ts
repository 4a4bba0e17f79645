// The commands of the abstract, as the session asks them. Tests put another object in their place.
import { call } from "../../ipc/client.ts";
import type { AbstractView, AmendmentView, AmendOrder, Change, CheckView, CodeHit, CodeTableView, CompareView, DraftOrder, DraftView, LeaseView, TraceView } from "../../ipc/generated.ts";

export type { AbstractView, AmendmentView, CheckView, DraftView, LeaseView, TumorLine } from "../../ipc/generated.ts";

export interface AbstractCommands {
  open(tumor: string): Promise<AbstractView>;
  check(tumor: string, changes: Change[]): Promise<CheckView>;
  amend(order: AmendOrder): Promise<AbstractView>;
  complete(tumor: string, tumorRevision: number): Promise<AbstractView>;
  reopen(tumor: string, tumorRevision: number, reason: string): Promise<AbstractView>;
  begin(patient: string): Promise<AbstractView>;
  history(tumor: string): Promise<AmendmentView[]>;
  itemHistory(tumor: string, item: string): Promise<AmendmentView[]>;
  compare(order: AmendOrder): Promise<CompareView>;
  lease(tumor: string, force: boolean): Promise<LeaseView>;
  release(tumor: string): Promise<null>;
  keepDraft(order: DraftOrder): Promise<null>;
  dropDraft(tumor: string): Promise<DraftView[]>;
  trace(tumor: string, changes: Change[]): Promise<TraceView>;
  codeTables(items: string[], tables?: string): Promise<CodeTableView[]>;
  codeSearch(item: string, text: string, limit: number): Promise<CodeHit[]>;
}

export const commands: AbstractCommands = {
  open: (tumor) => call("abstract_open", { tumor }),
  check: (tumor, changes) => call("abstract_check", { tumor, changes }),
  amend: (order) => call("abstract_amend", order),
  complete: (tumor, tumorRevision) => call("abstract_complete", { tumor, tumorRevision, reason: "" }),
  reopen: (tumor, tumorRevision, reason) => call("abstract_reopen", { tumor, tumorRevision, reason }),
  begin: (patient) => call("abstract_new", { patient, items: [] }),
  history: (tumor) => call("abstract_history", { tumor }),
  itemHistory: (tumor, item) => call("item_history", { tumor, item }),
  compare: (order) => call("abstract_compare", order),
  lease: (tumor, force) => call("lease_take", { tumor, force }),
  release: (tumor) => call("lease_release", { tumor }),
  keepDraft: (order) => call("draft_keep", order),
  dropDraft: (tumor) => call("draft_drop", { tumor }),
  trace: (tumor, changes) => call("staging_trace", { tumor, changes }),
  codeTables: (items, tables) => call("code_tables", tables ? { items, tables } : { items }),
  codeSearch: (item, text, limit) => call("code_search", { item, text, limit }),
};
