/** The items of the standard as the form needs them: names, shapes and places, no medicine.
 * Read from `standard.generated.json` (written by `cargo xtask codegen`); user dictionaries add theirs (`user-items.ts`). */

import type { Own, UserItem } from "./user-items.ts";

export type Parent = "patient" | "tumor" | "header";
export type DataType = "text" | "alpha" | "digits" | "mixed" | "numeric" | "date" | "dateTime";

/** One item of the standard, or one that only the documents know (`number` 0). */
export interface Item {
  id: string;
  number: number;
  name: string;
  label: string;
  parent: Parent;
  dataType: DataType;
  length: number;
  recordTypes: string;
  hasCodes: "none" | "table" | "search";
  /** Who requires it: letters of S, N, C. */
  setters: string;
  /** Needed before the abstract can be completed. */
  complete: boolean;
  /** The code that says "not known", where the standard has one. */
  unknown?: string;
  section: string;
  /** What the user dictionary is called that the item comes from; absent for items of the standard. */
  dictionary?: string;
  /** A text that may be longer than `length`. */
  unlimited?: boolean;
  /** What the schema of this tumor calls it. */
  called?: string;
  /** The schema of this tumor asks it: `setters` and `complete` are the schema's. */
  ofSchema?: boolean;
  /** The code that a blank counts as in staging. */
  blankAs?: string;
  /** Holds a value that this tumor's schema does not use. */
  idle?: boolean;
  /** What staging derives for it: read, not typed. */
  derives?: { value: string; label: string; held: string; state: string };
}

export interface Group {
  id: string;
  name: string;
  items: Item[];
  /** Unfolded though nothing in it is filled. */
  open?: boolean;
  /** What stands above its items: a sentence, and items elsewhere in the form that it is about. */
  note?: { text: string; go: Item[] };
  /** Its items can be let go together. */
  idle?: boolean;
}

export interface Section {
  id: string;
  name: string;
  groups: Group[];
  items: Item[];
}

interface RawItem {
  id: string;
  number: number;
  name: string;
  label?: string;
  parent: string;
  dataType?: string;
  length: number;
  recordTypes?: string | string[];
  hasCodes?: string;
  required?: { setters?: string; complete?: boolean; unknown?: string | null } | null;
}

interface RawSection {
  id: string;
  name: string;
  groups: { name: string; items: string[] }[];
}

/** The generated file's shape. */
export interface RawStandard {
  version: string | number;
  items: RawItem[];
  sections: RawSection[];
}

const PARENTS: Record<string, Parent> = { patient: "patient", tumor: "tumor", naaccrdata: "header", header: "header" };

/** All items of one version, by id and number, with their sections in form order. */
export class Standard {
  readonly version: string;
  readonly items: Item[];
  readonly sections: Section[];
  private readonly byIdMap = new Map<string, Item>();
  private readonly byNumberMap = new Map<number, Item>();

  constructor(raw: RawStandard, own: Own = { items: [], sections: [] }) {
    this.version = String(raw.version);
    const sectionOf = new Map<string, string>();
    for (const s of raw.sections) for (const g of s.groups) for (const id of g.items) sectionOf.set(id, s.id);
    const ofStandard = raw.items.map((r): Item => ({
      id: r.id,
      number: r.number,
      name: r.name,
      label: r.label || r.name,
      parent: PARENTS[r.parent.toLowerCase()] ?? "tumor",
      dataType: (r.dataType ?? "text") as DataType,
      length: r.length,
      recordTypes: Array.isArray(r.recordTypes) ? r.recordTypes.join(" ") : (r.recordTypes ?? ""),
      hasCodes: (r.hasCodes ?? "none") as Item["hasCodes"],
      setters: r.required?.setters ?? "",
      complete: r.required?.complete ?? false,
      unknown: r.required?.unknown ?? undefined,
      section: sectionOf.get(r.id) ?? "",
    }));
    this.items = [...ofStandard, ...own.items];
    for (const item of this.items) {
      this.byIdMap.set(item.id, item);
      this.byNumberMap.set(item.number, item);
    }
    const sections = raw.sections.map((s): Section => {
      const groups = s.groups.map((g, i) => ({
        id: `${s.id}.${i}`,
        name: g.name,
        items: g.items.map((id) => this.byIdMap.get(id)).filter((x): x is Item => x !== undefined),
      }));
      return { id: s.id, name: s.name, groups, items: groups.flatMap((g) => g.items) };
    });
    this.sections = [...sections, ...own.sections];
  }

  /** The item, or one made up for an id that only the documents know. */
  item(id: string, parent: Parent = "tumor"): Item {
    return this.byIdMap.get(id) ?? unknownItem(id, parent);
  }

  byId(id: string): Item | undefined {
    return this.byIdMap.get(id);
  }

  byNumber(number: number): Item | undefined {
    return this.byNumberMap.get(number);
  }

  /** Items whose number begins with the digits, or whose words begin with the words; best first. */
  find(text: string, limit = 50): Item[] {
    const query = text.trim().toLowerCase();
    if (!query) return [];
    if (/^\d+$/.test(query)) {
      return this.items
        .filter((i) => String(i.number).startsWith(query))
        .sort((a, b) => a.number - b.number)
        .slice(0, limit);
    }
    const words = query.split(/[\s-]+/).filter(Boolean);
    const scored: [number, Item][] = [];
    for (const item of this.items) {
      const hay = `${item.name} ${item.label} ${item.id}`.toLowerCase();
      if (!words.every((w) => hay.includes(w))) continue;
      const name = item.name.toLowerCase();
      const rank = name.startsWith(query) ? 0 : wordStart(name, words) ? 1 : 2;
      scored.push([rank, item]);
    }
    return scored
      .sort((a, b) => a[0] - b[0] || a[1].name.length - b[1].name.length || a[1].number - b[1].number)
      .slice(0, limit)
      .map((s) => s[1]);
  }
}

function wordStart(name: string, words: string[]): boolean {
  const parts = name.split(/[^a-z0-9]+/);
  return words.every((w) => parts.some((p) => p.startsWith(w)));
}

function unknownItem(id: string, parent: Parent): Item {
  return {
    id, number: 0, name: id, label: id, parent, dataType: "text", length: 0,
    recordTypes: "", hasCodes: "none", setters: "", complete: false, section: "",
  };
}

/** An item of a user dictionary. */
export function itemOf(raw: UserItem, section: string, dictionary: string): Item {
  const parent = PARENTS[raw.parent.toLowerCase()] ?? "tumor";
  return {
    id: raw.id, number: raw.number, name: raw.name || raw.id, label: raw.name || raw.id, parent, dataType: raw.dataType as DataType, length: raw.length,
    recordTypes: raw.recordTypes, hasCodes: "none", setters: "", complete: false, section: parent === "header" ? "" : section, dictionary, unlimited: raw.unlimited,
  };
}

/** A text of more than one line: gets an editor of its own across both columns. */
export function isLongText(item: Item): boolean {
  return item.dataType === "text" && (item.length >= 1000 || item.unlimited === true);
}

/** A one-line text: its box takes the whole column. */
export function isLineText(item: Item): boolean {
  return item.hasCodes === "none" && item.dataType === "text" && (item.length > 8 || item.length === 0) && !isLongText(item);
}
