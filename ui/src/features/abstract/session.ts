/** One abstract on screen: opened, typed into, checked, saved, completed. Framework-free; the screen watches its signals. */

import { Signal } from "../../form/context.ts";
import { Live } from "../../form/live.ts";
import { Stage } from "../../form/stage.ts";
import type { Standard } from "../../form/standard.ts";
import { FormStore } from "../../form/store.ts";
import type { Change, Clash, Loaded } from "../../form/store.ts";
import { asCommandError } from "../../ipc/client.ts";
import type { CommandError } from "../../ipc/client.ts";
import type { AmendOrder, CompareView, TraceView } from "../../ipc/generated.ts";
import type { AbstractCommands, AbstractView, CheckView, DraftView } from "./commands.ts";
import { DraftKeeper } from "./drafts.ts";
import { LeaseKeeper } from "./lease.ts";
import { say } from "./words.ts";

export interface Problem {
  at: "open" | "save" | "complete" | "reopen";
  error: CommandError;
}

/** An item that both sides changed, with who changed it to theirs and when, where the history knows. */
export interface KnownClash extends Clash {
  by: string;
  when: string;
}

/** What both sides changed, after somebody else saved first. Without a clash: how many changes were saved on top of theirs. */
export interface Stale {
  clashes: KnownClash[];
  kept: number;
}

export class AbstractSession {
  readonly store: FormStore;
  /** What staging says of the tumor as it stands here. */
  readonly stage: Stage;
  readonly view = new Signal<AbstractView | undefined>(undefined);
  readonly problem = new Signal<Problem | undefined>(undefined);
  readonly stale = new Signal<Stale | undefined>(undefined);
  readonly busy = new Signal<"save" | "complete" | "reopen" | undefined>(undefined);
  readonly savedAt = new Signal<number | undefined>(undefined);
  /** The live check could not be asked: findings on screen may be behind. */
  readonly behind = new Signal(false);
  /** Completion was asked for while these items are blank. */
  readonly blocked = new Signal<string[] | undefined>(undefined);
  /** Typing of before that was not saved, until it is taken back or dropped. */
  readonly draft = new Signal<DraftView | undefined>(undefined);
  /** Who else is at work on this abstract. */
  readonly lease: LeaseKeeper;
  private readonly keeper: DraftKeeper;
  private readonly live: Live<Change[], CheckView>;
  private blocking: string[] = [];
  private turn = 0;
  private readonly unwatch: () => void;

  constructor(
    readonly tumor: string,
    standard: Standard,
    private readonly commands: AbstractCommands,
    private readonly today: string,
    private readonly now: () => number = Date.now,
  ) {
    this.store = new FormStore(standard);
    this.stage = new Stage(standard, this.store, say);
    this.live = new Live(
      () => this.store.changes(),
      (changes) => this.commands.check(this.tumor, changes),
      (answer) => this.checked(answer),
      () => this.behind.set(true),
    );
    this.keeper = new DraftKeeper(() => this.unsaved(), (changes) => this.keep(changes), () => this.commands.dropDraft(this.tumor));
    this.lease = new LeaseKeeper((force) => this.commands.lease(this.tumor, force), () => this.commands.release(this.tumor), () => void this.refresh());
    this.unwatch = this.store.subscribeSummary(() => {
      const { turn } = this.store.summary();
      if (turn === this.turn) return;
      this.turn = turn;
      this.keeper.poke();
      this.blocked.set(undefined);
      this.live.poke();
    });
  }

  close(): void {
    this.live.stop();
    this.keeper.stop();
    this.lease.stop();
    this.unwatch();
  }

  async open(): Promise<void> {
    this.problem.set(undefined);
    try {
      this.take(await this.commands.open(this.tumor), (loaded) => this.store.load(loaded));
      this.lease.begin();
    } catch (thrown) {
      this.problem.set({ at: "open", error: asCommandError(thrown) });
    }
  }

  /** Something else changed the documents (a contact recorded): read again, keep what is typed here. */
  async refresh(): Promise<void> {
    try {
      const view = await this.commands.open(this.tumor);
      const known = this.view.get();
      if (known && known.patient.revision === view.patient.revision && known.tumor.revision === view.tumor.revision) return;
      let clashes: Clash[] = [];
      this.take(view, (loaded) => { clashes = this.store.rebase(loaded); });
      if (clashes.length) this.tellClashes(clashes, null);
    } catch (thrown) {
      this.problem.set({ at: "open", error: asCommandError(thrown) });
    }
  }

  /** Saves the draft. Answers true when everything typed until now is saved. */
  async save(reason = ""): Promise<boolean> {
    if (!this.view.get() || this.busy.get()) return false;
    if (!this.store.isDirty()) return true;
    this.problem.set(undefined);
    this.busy.set("save");
    this.live.drop();
    try {
      await this.amend(reason);
      this.stale.set(undefined);
      return true;
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === "StaleRevision") return await this.meetTheirs(reason);
      this.problem.set({ at: "save", error });
      return false;
    } finally {
      this.busy.set(undefined);
    }
  }

  private async amend(reason: string): Promise<void> {
    const view = this.view.get();
    if (!view) return;
    const order = this.order(view, reason);
    const saved = await this.commands.amend(order);
    this.take(saved, (loaded) => this.store.savedAs(loaded, order.changes));
    this.savedAt.set(this.now());
    await this.keeper.saved();
  }

  private order(view: AbstractView, reason: string): AmendOrder {
    return { tumor: this.tumor, patientRevision: view.patient.revision, tumorRevision: view.tumor.revision, changes: this.store.changes(), reason };
  }

  /** What a crash must not take: what is typed now, and the draft of before as long as nobody has decided about it. */
  private unsaved(): Change[] {
    const now = this.store.changes();
    const typed = new Set(now.map((change) => change.item));
    return [...(this.draft.get()?.changes ?? []).filter((change) => !typed.has(change.item)), ...now];
  }

  private async keep(changes: Change[]): Promise<void> {
    const view = this.view.get();
    if (view) await this.commands.keepDraft({ tumor: this.tumor, patientRevision: view.patient.revision, tumorRevision: view.tumor.revision, changes });
  }

  /** Offers typing of before that was not saved. Where all of it stands in the abstract already, there is nothing to offer. */
  offer(draft: DraftView): void {
    if (!this.view.get() || this.draft.get()) return;
    this.keeper.found(draft.changes);
    if (draft.changes.every(({ item, value }) => this.store.value(item) === value)) void this.keeper.flush();
    else this.draft.set(draft);
  }

  /** The typing of before is on top again, unsaved; each item is one step of undo. */
  takeDraft(): void {
    const draft = this.draft.get();
    this.draft.set(undefined);
    for (const { item, value } of draft?.changes ?? []) this.store.take(item, value);
    void this.keeper.flush();
  }

  dropDraft(): void {
    this.draft.set(undefined);
    void this.keeper.flush();
  }

  /** What is typed is not wanted: it is not offered again. */
  giveUp(): Promise<void> {
    return this.keeper.giveUp();
  }

  /** Saves for whoever must leave now, and cannot ask. Answers why it could not, in words for people, else null. */
  async saveOrSay(): Promise<string | null> {
    await this.idle();
    if (await this.save()) return null;
    await this.keeper.flush();
    return this.problem.get()?.error.message ?? say("lock.clash");
  }

  /** Ends when no save is on its way. */
  private idle(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.busy.get()) return resolve();
      const off = this.busy.subscribe(() => {
        if (this.busy.get()) return;
        off();
        resolve();
      });
    });
  }

  /** Saves, then marks the case complete, if no item that this needs is blank. */
  async complete(): Promise<void> {
    if (!(await this.save())) return;
    const view = this.view.get();
    if (!view || view.status === "complete") return;
    if (this.blocking.length) {
      this.blocked.set(this.blocking);
      return;
    }
    await this.setStatus("complete", () => this.commands.complete(this.tumor, view.tumor.revision));
  }

  async reopen(reason: string): Promise<void> {
    const view = this.view.get();
    if (view) await this.setStatus("reopen", () => this.commands.reopen(this.tumor, view.tumor.revision, reason));
  }

  /** How staging comes to its result, for the draft as it is now. */
  trace(): Promise<TraceView> {
    return this.commands.trace(this.tumor, this.store.changes());
  }

  /** A clash was settled in its field or in the callout. */
  settle(item: string, which: "mine" | "theirs"): void {
    this.store.settle(item, which);
    const stale = this.stale.get();
    if (!stale) return;
    const clashes = stale.clashes.filter((c) => c.item !== item);
    this.stale.set(clashes.length ? { ...stale, clashes } : undefined);
  }

  /** Every clash is decided: the decisions are taken, and all of it is saved. */
  async decide(decisions: ReadonlyMap<string, "mine" | "theirs">): Promise<boolean> {
    for (const [item, which] of decisions) this.settle(item, which);
    return this.save();
  }

  private async setStatus(at: "complete" | "reopen", ask: () => Promise<AbstractView>): Promise<void> {
    this.problem.set(undefined);
    this.busy.set(at);
    try {
      this.take(await ask(), (loaded) => this.store.savedAs(loaded, []));
      this.savedAt.set(this.now());
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === "StaleRevision") await this.meetTheirs("");
      else this.problem.set({ at, error });
    } finally {
      this.busy.set(undefined);
    }
  }

  /** Somebody else saved first: their values become the ground, what is typed here stays on top.
   * Where they changed no item that is typed here, it is saved on top of theirs; answers true then. */
  private async meetTheirs(reason: string): Promise<boolean> {
    try {
      const view = this.view.get();
      // Who changed what, and when; without an answer the values alone are shown.
      const known = view ? await this.commands.compare(this.order(view, reason)).catch(() => null) : null;
      const theirs = await this.commands.open(this.tumor);
      let clashes: Clash[] = [];
      this.take(theirs, (loaded) => { clashes = this.store.rebase(loaded); });
      const kept = this.store.summary().dirty;
      if (clashes.length) this.tellClashes(clashes, known);
      else if (kept) {
        await this.amend(reason);
        this.stale.set({ clashes: [], kept });
        return true;
      }
    } catch (thrown) {
      this.problem.set({ at: "save", error: asCommandError(thrown) });
    }
    return false;
  }

  private tellClashes(clashes: readonly Clash[], compared: CompareView | null): void {
    const known = clashes.map((clash) => {
      const theirs = compared?.conflicts.find((conflict) => conflict.item === clash.item);
      return { ...clash, by: theirs?.who ?? "", when: theirs?.when ?? "" };
    });
    this.stale.set({ clashes: known, kept: this.store.summary().dirty });
    this.live.poke();
  }

  private checked(answer: CheckView): void {
    this.behind.set(false);
    this.blocking = answer.required.blocking ?? [];
    this.store.check(answer);
    this.stage.set(answer.staging);
  }

  private take(view: AbstractView, into: (loaded: Loaded) => void): void {
    this.blocking = view.required.blocking ?? [];
    into({
      values: { ...view.patient.items, ...view.tumor.items },
      patientItems: new Set(Object.keys(view.patient.items)),
      locked: view.locked,
      findings: view.findings,
      required: view.required,
      today: this.today,
    });
    this.turn = this.store.summary().turn;
    this.stage.set(view.staging);
    this.view.set(view);
    if (this.store.isDirty()) this.live.poke();
  }
}
