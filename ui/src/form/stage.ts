/** What staging says of the tumor, as the form needs it: the items of its schema, and where they stand. It knows no medicine. */

import type { StagingView } from "../ipc/generated.ts";
import { Signal } from "./context.ts";
import type { Words } from "./look.ts";
import type { Group, Item, Section, Standard } from "./standard.ts";
import type { FormStore } from "./store.ts";

/** Before anything is known: the standard's own section stands. */
export const UNSTAGED: StagingView = Object.freeze({
  stands: "", says: "", algorithm: "", schema: "", tables: "", pack: false, ask: [], candidates: [], items: [], idle: [], derived: [], remarks: [],
});

/** Key of the section that staging drives, as in `schemas/forms/abstract.toml`. */
const SECTION = "stage";

/** The form's sections for this tumor. Replaced, never mutated; a section that did not change stays the same object. */
export interface Layout {
  sections: readonly Section[];
  /** Section and reading order of every item that has a place. */
  places: ReadonlyMap<string, { section: string; at: number }>;
}

/** Holds the answer of staging, and gives the items of the form as it wants them. */
export class Stage {
  /** All that it says; follows every answer of the live check. */
  readonly view = new Signal<StagingView>(UNSTAGED);
  /** Changes only when the form is to look different, so that results alone draw no field anew. */
  readonly layout: Signal<Layout>;
  private items = new Map<string, Item>();
  /** Idle items that were let go and are not saved yet: they stay in sight, so that nothing is silently gone. */
  private readonly gone = new Set<string>();
  private shape = "";

  constructor(
    private readonly standard: Standard,
    private readonly store: FormStore,
    private readonly words: Words,
  ) {
    this.layout = new Signal(layoutOf(standard.sections));
  }

  /** The item as this tumor's schema has it, else as the standard has it. */
  item(id: string): Item {
    return this.items.get(id) ?? this.store.item(id);
  }

  /** Where the item stands in reading order; items without a place come last. */
  place(id: string): number {
    return this.layout.get().places.get(id)?.at ?? Number.MAX_SAFE_INTEGER;
  }

  /** Items that offer the codes of the schema instead of the standard's own. */
  coded(): string[] {
    return this.view.get().items.filter((one) => one.codes).map((one) => one.item);
  }

  set(view: StagingView): void {
    for (const id of this.gone) if (!this.store.snap(id).saved) this.gone.delete(id);
    this.view.set(view);
    this.draw();
  }

  /** Blanks idle items in the draft, each one step of undo. They stay in sight until the draft is saved. */
  letGo(ids: readonly string[]): void {
    for (const id of ids) {
      this.gone.add(id);
      this.store.take(id, "");
    }
    this.draw();
  }

  /** Items that hold a value which this schema does not use, and those that were just let go. */
  idle(): string[] {
    const { idle, items } = this.view.get();
    const used = new Set(items.map((one) => one.item));
    return [...new Set([...idle, ...this.gone])].filter((id) => !used.has(id));
  }

  private draw(): void {
    const view = this.view.get();
    this.renew(overlay(view, this.idle(), (id) => this.store.item(id)));
    const groups = groupsOf({ view, idle: this.idle(), filled: this.filled(view), item: (id) => this.item(id), words: this.words });
    const shape = JSON.stringify([groups, view.stands === ""]);
    if (shape === this.shape) return;
    this.shape = shape;
    this.layout.set(layoutOf(view.stands === "" ? this.standard.sections : sectionsWith(this.standard.sections, groups, this.layout.get().sections)));
  }

  /** Keeps the object of an item that is as it was: its field is then not drawn anew. */
  private renew(next: Map<string, Item>): void {
    for (const [id, item] of next) {
      const old = this.items.get(id);
      if (old && JSON.stringify(old) === JSON.stringify(item)) next.set(id, old);
    }
    this.items = next;
  }

  /** What the section holds beyond that, as a file brought it or the program wrote it. */
  private filled(view: StagingView): string[] {
    const placed = new Set([...view.items.map((one) => one.item), ...view.derived.map((one) => one.item), ...this.idle(), ...view.ask]);
    const own = this.standard.sections.find((section) => section.id === SECTION)?.items ?? [];
    return own.map((item) => item.id).filter((id) => !placed.has(id) && this.store.value(id) !== "");
  }
}

/** The items that staging sees in another way than the standard. */
export function overlay(view: StagingView, idle: readonly string[], standard: (id: string) => Item): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const id of idle) items.set(id, { ...standard(id), idle: true, setters: "", complete: false });
  for (const { item, name, value, label, held, state } of view.derived) if (item) items.set(item, { ...standard(item), called: name, complete: false, derives: { value, label, held, state } });
  for (const one of view.items) {
    const item = standard(one.item);
    const { hasCodes } = item;
    items.set(one.item, {
      ...item, called: one.name || item.name, setters: one.setters, complete: one.complete, section: SECTION, ofSchema: true,
      // What a code of "not known" means is the schema's to say, not the standard's.
      unknown: undefined, hasCodes: one.codes ? "table" : hasCodes, ...(one.default ? { blankAs: one.default } : {}),
    });
  }
  return items;
}

interface Parts {
  view: StagingView;
  idle: readonly string[];
  filled: readonly string[];
  item: (id: string) => Item;
  words: Words;
}

/** The groups of the section: what is asked, the schema's items in its order, what follows from them, and what is left over. */
export function groupsOf({ view, idle, filled, item, words }: Parts): Group[] {
  const group = (id: string, ids: readonly string[], more: Partial<Group> = {}): Group => ({ id: `${SECTION}.${id}`, name: words(`stage.group.${id}`), items: ids.map(item), open: true, ...more });
  const asked = view.ask.filter((id) => item(id).section === SECTION);
  const groups: Group[] = [];
  if (view.stands !== "staged" && view.stands !== "unstaged") groups.push(group("ask", asked, { note: { text: noteOf(view, item, words), go: view.ask.filter((id) => !asked.includes(id)).map(item) } }));
  const rest = view.items.filter((one) => !asked.includes(one.item));
  for (const name of new Set(rest.map((one) => one.group))) groups.push(group(name, rest.filter((one) => one.group === name).map((one) => one.item)));
  const derived = view.derived.map((one) => one.item).filter((id) => id !== "" && !view.items.some((one) => one.item === id));
  if (derived.length) groups.push(group("derived", derived));
  if (filled.length) groups.push(group("filled", filled));
  if (idle.length) groups.push(group("idle", idle, { idle: true }));
  return groups;
}

/** What the section says while no schema is chosen. */
function noteOf(view: StagingView, item: (id: string) => Item, words: Words): string {
  const first = view.ask[0];
  if (view.stands !== "ask" || !first) return view.says;
  const name = item(first).called ?? item(first).name;
  return view.candidates.length ? words("stage.asks", { count: view.candidates.length, names: view.candidates.join("; "), item: name }) : words("stage.asksOnly", { item: name });
}

/** The standard's sections with the groups of staging in place of its own; what they take leaves its other place. */
export function sectionsWith(sections: readonly Section[], groups: Group[], before: readonly Section[] = []): Section[] {
  const taken = new Set(groups.flatMap((group) => group.items).map((item) => item.id));
  return sections.map((section) => {
    if (section.id === SECTION) return { ...section, groups, items: groups.flatMap((group) => group.items) };
    if (!section.items.some((item) => taken.has(item.id))) return section;
    const kept = section.groups.map((group) => ({ ...group, items: group.items.filter((item) => !taken.has(item.id)) }));
    const next = { ...section, groups: kept, items: kept.flatMap((group) => group.items) };
    const old = before.find((one) => one.id === section.id);
    return old && old.items.length === next.items.length && old.items.every((item, at) => item === next.items[at]) ? old : next;
  });
}

function layoutOf(sections: readonly Section[]): Layout {
  const all = sections.flatMap((section) => section.items.map((item) => [item.id, section.id] as const));
  return { sections, places: new Map(all.map(([id, section], at) => [id, { section, at }])) };
}
