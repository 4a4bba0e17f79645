/** The form's memory: what is typed, what is saved, what was found; per item, so that a keystroke renders one field.
 * Framework-free: React reads it through `useSyncExternalStore`. */

import { understand } from "./dates.ts";
import { isLongText } from "./standard.ts";
import type { Item, Standard } from "./standard.ts";

/** What a check says about values. */
export interface Finding {
  check: string;
  /** `error` or `warning`. */
  severity: string;
  items: string[];
  message: string;
}

/** Required items: how many there are, how many are filled, and which are blank. */
export interface Required {
  done: number;
  of: number;
  sections: { section: string; done: number; of: number }[];
  missing: string[];
}

export interface Change {
  item: string;
  value: string;
}

/** Mine and theirs, where another amendment touched an item that has unsaved typing here. */
export interface Conflict {
  theirs: string;
}

/** An item that both sides changed: as it was for both, and what each made of it. */
export interface Clash {
  item: string;
  before: string;
  mine: string;
  theirs: string;
}

/** What one field shows. Replaced, never mutated, so that identity says "unchanged". */
export interface Snap {
  /** As in the box. */
  text: string;
  /** As it would be stored. */
  value: string;
  /** As it was last saved. */
  saved: string;
  /** Typed into since it got the focus: no verdict on a code that is not complete yet. */
  editing: boolean;
  findings: readonly Finding[];
  missing: boolean;
  locked: boolean;
  conflict?: Conflict;
}

/** What the whole form shows outside its fields. */
export interface Summary {
  dirty: number;
  canUndo: boolean;
  canRedo: boolean;
  findings: readonly Finding[];
  required: Required;
  /** Counts every change of any value: a key for whoever derives from values. */
  turn: number;
  /** Nothing can be typed: somebody else is at work on it. */
  readOnly: boolean;
}

/** One abstract as it was read: both documents in one map, because the form knows only items. */
export interface Loaded {
  values: Record<string, string>;
  patientItems: ReadonlySet<string>;
  locked: readonly string[];
  findings: readonly Finding[];
  required: Required;
  today: string;
}

interface Step {
  item: string;
  before: string;
  after: string;
}

const NONE: readonly Finding[] = Object.freeze([]);
const NOTHING_REQUIRED: Required = { done: 0, of: 0, sections: [], missing: [] };
/** As many steps back as a day can need; the oldest leave first. */
const UNDO_LIMIT = 500;

export class FormStore {
  private snaps = new Map<string, Snap>();
  private saved = new Map<string, string>();
  private dirty = new Set<string>();
  private conflicts = new Map<string, Conflict>();
  private findingsOf = new Map<string, Finding[]>();
  private missing = new Set<string>();
  private locked = new Set<string>();
  private undone: Step[] = [];
  private done: Step[] = [];
  /** The visit to a field whose keystrokes are one step of undo. */
  private visit: string | undefined;
  private editing: string | undefined;
  private searching: string | undefined;
  private listeners = new Map<string, Set<() => void>>();
  private summaryListeners = new Set<() => void>();
  private summaryNow: Summary = { dirty: 0, canUndo: false, canRedo: false, findings: NONE, required: NOTHING_REQUIRED, turn: 0, readOnly: false };
  private patientItems: ReadonlySet<string> = new Set();
  today = "";

  constructor(readonly standard: Standard) {}

  // ---------- Reading ----------

  snap(id: string): Snap {
    let snap = this.snaps.get(id);
    if (!snap) {
      const saved = this.saved.get(id) ?? "";
      snap = this.make(id, saved, saved);
      this.snaps.set(id, snap);
    }
    return snap;
  }

  value(id: string): string {
    return this.snaps.get(id)?.value ?? this.saved.get(id) ?? "";
  }

  summary(): Summary {
    return this.summaryNow;
  }

  isDirty(): boolean {
    return this.dirty.size > 0;
  }

  /** Ids of all items that hold a value or once did here, in no order. */
  held(): string[] {
    const ids = new Set(this.saved.keys());
    for (const id of this.dirty) ids.add(id);
    return [...ids];
  }

  item(id: string): Item {
    return this.standard.item(id, this.patientItems.has(id) ? "patient" : "tumor");
  }

  subscribe(id: string, listener: () => void): () => void {
    let set = this.listeners.get(id);
    if (!set) this.listeners.set(id, (set = new Set()));
    set.add(listener);
    return () => set.delete(listener);
  }

  subscribeSummary(listener: () => void): () => void {
    this.summaryListeners.add(listener);
    return () => this.summaryListeners.delete(listener);
  }

  /** What differs from the saved documents, in the order in which it was first changed. */
  changes(): Change[] {
    return [...this.dirty].map((item) => ({ item, value: this.value(item) }));
  }

  // ---------- Typing ----------

  /** Whether the form can only be read. What was typed before stays. */
  setReadOnly(readOnly: boolean): void {
    this.summaryNow = { ...this.summaryNow, readOnly };
    this.tell();
  }

  /** The box of an item now reads `text`. */
  type(id: string, text: string): void {
    if (this.summaryNow.readOnly || this.locked.has(id)) return;
    this.editing = id;
    if (this.searching === id) {
      this.put(id, text, this.value(id));
      return;
    }
    const before = this.snap(id).text;
    this.record(id, before, text);
    this.put(id, text, this.stored(id, text));
  }

  /** Words are being searched in this item's box: they are not its value until the search ends. */
  search(id: string, text: string): void {
    if (this.summaryNow.readOnly || this.locked.has(id)) return;
    if (this.searching !== id && this.visit === id) {
      // The letters that began the search were taken for a code; give the value back that stood before.
      const step = this.done[this.done.length - 1];
      if (step?.item === id) {
        this.done.pop();
        this.put(id, text, this.stored(id, step.before));
      }
      this.visit = undefined;
    }
    this.searching = id;
    this.editing = id;
    this.put(id, text, this.value(id));
    this.tell();
  }

  isSearching(id: string): boolean {
    return this.searching === id;
  }

  /** The search is over without a code taken: what stands in the box is the value, so nothing typed is lost. */
  endSearch(id: string): void {
    if (this.searching !== id) return;
    this.searching = undefined;
    const snap = this.snap(id);
    if (snap.text === this.stored(id, snap.text) && snap.text === snap.value) return;
    this.record(id, snap.value, snap.text);
    this.put(id, snap.text, this.stored(id, snap.text));
  }

  /** Sets a whole value in one step of undo: a code taken, a fix, a choice in a conflict. */
  take(id: string, value: string): void {
    if (this.summaryNow.readOnly || this.locked.has(id)) return;
    const before = this.searching === id ? this.snap(id).value : this.snap(id).text;
    if (this.searching === id) this.searching = undefined;
    this.visit = undefined;
    if (before !== value) this.record(id, before, value);
    this.visit = undefined;
    this.put(id, value, this.stored(id, value));
  }

  /** The focus left the item: its typing is one closed step, and its code may be judged. */
  leave(id: string): void {
    this.endSearch(id);
    if (this.visit === id) this.visit = undefined;
    if (this.editing !== id) return;
    this.editing = undefined;
    this.refresh(id);
  }

  /** Takes back the last step; answers the item that it touched. */
  undo(): string | undefined {
    if (this.searching) {
      // Words that were only searched are no step yet: undo puts the value back into the box.
      const id = this.searching;
      return this.step(id, this.value(id));
    }
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return this.step(step.item, step.before);
  }

  redo(): string | undefined {
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return this.step(step.item, step.after);
  }

  private step(id: string, text: string): string {
    this.visit = undefined;
    if (this.searching === id) this.searching = undefined;
    this.editing = undefined;
    this.put(id, text, this.stored(id, text));
    this.tell();
    return id;
  }

  // ---------- What the program answers ----------

  /** A freshly read abstract. Unsaved typing is dropped: ask before. */
  load(loaded: Loaded): void {
    this.saved = new Map(Object.entries(loaded.values).filter(([, v]) => v !== ""));
    this.dirty.clear();
    this.conflicts.clear();
    this.done = [];
    this.undone = [];
    this.visit = this.editing = this.searching = undefined;
    this.receive(loaded);
    for (const id of this.snaps.keys()) {
      const saved = this.saved.get(id) ?? "";
      this.putSnap(id, this.make(id, saved, saved));
    }
    this.tell();
  }

  /** The answer to a save. Typing that went on meanwhile stays, and stays unsaved. */
  savedAs(loaded: Loaded, sent: readonly Change[]): void {
    const sentValue = new Map(sent.map((c) => [c.item, c.value]));
    this.conflicts.clear();
    this.rebaseOn(loaded, (id, now) => sentValue.get(id) === now);
    this.done = this.dirty.size ? this.done.filter((s) => this.dirty.has(s.item)) : [];
    this.undone = [];
    this.visit = undefined;
    this.tell();
  }

  /** Another amendment came first: take its values as the ground and lay unsaved typing on top.
   * Answers the items that both sides changed to different values. */
  rebase(loaded: Loaded): Clash[] {
    const before = new Map(this.saved);
    const clashes: Clash[] = [];
    this.rebaseOn(loaded, (id, now) => (this.saved.get(id) ?? "") === now);
    for (const id of this.dirty) {
      const theirs = this.saved.get(id) ?? "";
      if ((before.get(id) ?? "") === theirs) continue;
      this.conflicts.set(id, { theirs });
      clashes.push({ item: id, before: before.get(id) ?? "", mine: this.value(id), theirs });
      this.refresh(id);
    }
    this.tell();
    return clashes;
  }

  private rebaseOn(loaded: Loaded, settled: (id: string, now: string) => boolean): void {
    const mine = new Map([...this.dirty].map((id) => [id, this.snap(id)]));
    this.saved = new Map(Object.entries(loaded.values).filter(([, v]) => v !== ""));
    this.receive(loaded);
    for (const id of new Set([...this.snaps.keys(), ...mine.keys()])) {
      const typed = mine.get(id);
      const saved = this.saved.get(id) ?? "";
      // What is being typed keeps its own spelling (a date as 3/15/2024); what was saved may have been normalised.
      const keep = typed && (!settled(id, typed.value) || this.editing === id);
      if (keep) this.put(id, typed.text, typed.value);
      else if (typed && typed.value === saved) this.put(id, typed.text, saved);
      else this.put(id, saved, saved);
    }
  }

  /** Keeps mine or takes theirs; both are then the registrar's own decision. */
  settle(id: string, which: "mine" | "theirs"): void {
    const conflict = this.conflicts.get(id);
    if (!conflict) return;
    this.conflicts.delete(id);
    if (which === "theirs") this.take(id, conflict.theirs);
    this.refresh(id);
    this.tell();
  }

  /** The answer of the live check. */
  check(answer: { findings: readonly Finding[]; required: Required }): void {
    const touched = new Set([...this.findingsOf.keys(), ...this.missing]);
    this.receiveCheck(answer);
    for (const id of this.findingsOf.keys()) touched.add(id);
    for (const id of this.missing) touched.add(id);
    for (const id of touched) this.refresh(id);
    this.tell();
  }

  private receive(loaded: Loaded): void {
    this.patientItems = loaded.patientItems;
    // Items of a file's head belong to no abstract: they are written when a file is written.
    this.locked = new Set([...loaded.locked, ...this.standard.items.filter((i) => i.parent === "header").map((i) => i.id)]);
    this.today = loaded.today;
    this.receiveCheck(loaded);
  }

  private receiveCheck(answer: { findings: readonly Finding[]; required: Required }): void {
    this.findingsOf = new Map();
    const rank = (f: Finding) => (f.severity === "error" ? 0 : 1);
    const sorted = [...answer.findings].sort((a, b) => rank(a) - rank(b));
    for (const finding of sorted) {
      for (const id of finding.items) {
        const list = this.findingsOf.get(id);
        if (list) list.push(finding);
        else this.findingsOf.set(id, [finding]);
      }
    }
    this.missing = new Set(answer.required.missing);
    this.summaryNow = { ...this.summaryNow, findings: sorted, required: answer.required };
  }

  // ---------- Inside ----------

  private stored(id: string, text: string): string {
    const item = this.standard.byId(id);
    const trimmed = item && isLongText(item) ? text : text.trim();
    return item?.dataType === "date" ? (understand(trimmed, this.today) ?? trimmed) : trimmed;
  }

  private record(id: string, before: string, after: string): void {
    const last = this.done[this.done.length - 1];
    if (this.visit === id && last?.item === id) {
      last.after = after;
      if (last.before === after) this.done.pop();
    } else if (before !== after) {
      this.done.push({ item: id, before, after });
      if (this.done.length > UNDO_LIMIT) this.done.shift();
    }
    this.visit = id;
    this.undone = [];
  }

  private put(id: string, text: string, value: string): void {
    const before = this.value(id);
    if (value === (this.saved.get(id) ?? "")) {
      this.dirty.delete(id);
      this.conflicts.delete(id);
    } else this.dirty.add(id);
    this.putSnap(id, this.make(id, text, value));
    if (before !== value) this.tell(true);
  }

  private make(id: string, text: string, value: string): Snap {
    const conflict = this.conflicts.get(id);
    return {
      text,
      value,
      saved: this.saved.get(id) ?? "",
      editing: this.editing === id,
      findings: this.findingsOf.get(id) ?? NONE,
      missing: this.missing.has(id) && value === "",
      locked: this.locked.has(id),
      ...(conflict ? { conflict } : {}),
    };
  }

  private refresh(id: string): void {
    const saved = this.saved.get(id) ?? "";
    const { text, value } = this.snaps.get(id) ?? { text: saved, value: saved };
    this.putSnap(id, this.make(id, text, value));
  }

  private putSnap(id: string, next: Snap): void {
    const old = this.snaps.get(id);
    if (old && same(old, next)) return;
    this.snaps.set(id, next);
    this.listeners.get(id)?.forEach((listener) => listener());
  }

  private tell(valueChanged = false): void {
    const now = this.summaryNow;
    this.summaryNow = {
      ...now,
      dirty: this.dirty.size,
      canUndo: this.done.length > 0,
      canRedo: this.undone.length > 0,
      turn: now.turn + (valueChanged ? 1 : 0),
    };
    this.summaryListeners.forEach((listener) => listener());
  }
}

function same(a: Snap, b: Snap): boolean {
  return (
    a.text === b.text && a.value === b.value && a.saved === b.saved && a.editing === b.editing && a.missing === b.missing &&
    a.locked === b.locked && a.conflict?.theirs === b.conflict?.theirs &&
    a.findings.length === b.findings.length &&
    a.findings.every((f, i) => f.message === b.findings[i]!.message && f.check === b.findings[i]!.check && f.severity === b.findings[i]!.severity)
  );
}
