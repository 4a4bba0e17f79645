/** The one lookup of the program: what it lists for the focused item, and in which order. Framework-free. */

import type { Codes, Entry, Match } from "./codes.ts";
import type { Item } from "./standard.ts";

/** One line of the list. */
export interface Row {
  code: string;
  /** Shown code, with the range where the row stands for several. */
  shown: string;
  label: string;
  /** To the right: a behavior. */
  note?: string;
  /** The preferred term, where the row shows a synonym that matched. */
  preferred?: string;
  /** Where its words stand in this patient's text. */
  evidence?: Evidence;
}

export interface Evidence {
  source: string;
  line: number;
  words: string;
}

export interface RowGroup {
  kind: "evidence" | "begins" | "other" | "all";
  rows: Row[];
  /** How many match, of which `rows` may be the first ones. */
  count: number;
}

/** A line of narrative text, prepared for searching. */
export interface TextLine {
  source: string;
  line: number;
  text: string;
  words: ReadonlySet<string>;
}

const ROWS_SHOWN = 200;
const SMALL_WORDS = new Set(["and", "the", "with", "for", "not", "nos", "other", "unknown", "site", "code", "type"]);

/** Words of a text in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** The lines of the narrative texts, numbered within each. */
export function textLines(texts: readonly { source: string; text: string }[]): TextLine[] {
  return texts.flatMap(({ source, text }) =>
    text.split("\n").map((line, i) => ({ source, line: i + 1, text: line, words: new Set(wordsOf(line)) })),
  );
}

function evidenceFor(label: string, query: string[], lines: readonly TextLine[]): Evidence | undefined {
  const words = wordsOf(label).filter((w) => w.length > 2 && !SMALL_WORDS.has(w));
  if (words.length < 2) return undefined;
  for (const { source, line, text, words: has } of lines) {
    if (!words.every((w) => has.has(w))) continue;
    if (!query.every((q) => [...has].some((w) => w.startsWith(q)))) continue;
    return { source, line, words: excerpt(text, words) };
  }
  return undefined;
}

/** The part of a line from the first to the last of the words, at most about sixty letters. */
function excerpt(text: string, words: string[]): string {
  const low = text.toLowerCase();
  const at = words.map((w) => low.indexOf(w)).filter((i) => i >= 0);
  const from = Math.min(...at);
  const to = Math.max(...words.map((w) => low.indexOf(w) + w.length));
  return text.slice(from, Math.min(to, from + 60));
}

const rowOf = (e: Entry): Row => ({ code: e.code, shown: e.to && e.to !== e.code ? `${e.code}-${e.to}` : e.code, label: e.label });

/** All codes of a loaded table that fit what is typed, or all of them when nothing is. */
export function browse(codes: Codes, item: Item, text: string): RowGroup[] {
  const fitting = text ? codes.startingWith(item.id, text) : (codes.table(item.id)?.entries ?? []);
  const entries = fitting.length ? fitting : (codes.table(item.id)?.entries ?? []);
  return entries.length ? [{ kind: "all", rows: entries.slice(0, 1200).map(rowOf), count: entries.length }] : [];
}

/** Search by words in a loaded table: this patient's text first, then labels that begin so, then the others. */
export function searchTable(codes: Codes, item: Item, text: string, lines: readonly TextLine[]): RowGroup[] {
  const query = wordsOf(text);
  const table = codes.table(item.id);
  if (!table || !query.length) return [];
  const evident: Row[] = [];
  const begins: Row[] = [];
  const starts: Row[] = [];
  const inside: Row[] = [];
  const whole = text.trim().toLowerCase();
  for (const entry of table.entries) {
    const label = entry.label.toLowerCase();
    if (!query.every((q) => label.includes(q))) continue;
    const words = wordsOf(label);
    const atStarts = query.every((q) => words.some((w) => w.startsWith(q)));
    const row = rowOf(entry);
    const evidence = atStarts ? evidenceFor(label, query, lines) : undefined;
    if (evidence) evident.push({ ...row, evidence });
    else if (label.startsWith(whole)) begins.push(row);
    else (atStarts ? starts : inside).push(row);
  }
  return grouped(evident, begins, [...starts, ...inside]);
}

/** The answer of a searched table, already ranked, with this patient's text first. */
export function searchedGroups(matches: readonly Match[], text: string, lines: readonly TextLine[]): RowGroup[] {
  const query = wordsOf(text);
  const whole = text.trim().toLowerCase();
  const evident: Row[] = [];
  const begins: Row[] = [];
  const other: Row[] = [];
  const seen = new Set<string>();
  for (const m of matches) {
    const said = m.term || m.label;
    const key = `${m.code} ${m.behavior ?? ""} ${said}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const row: Row = { code: m.code, shown: m.code, label: said, ...(m.behavior ? { note: `/${m.behavior}` } : {}), ...(said !== m.label ? { preferred: m.label } : {}) };
    const evidence = evidenceFor(said, query, lines);
    if (evidence) evident.push({ ...row, evidence });
    else if (said.toLowerCase().startsWith(whole) || m.code.startsWith(whole)) begins.push(row);
    else other.push(row);
  }
  return grouped(evident, begins, other);
}

function grouped(evident: Row[], begins: Row[], other: Row[]): RowGroup[] {
  const all: [RowGroup["kind"], Row[]][] = [["evidence", evident], ["begins", begins], ["other", other]];
  return all
    .filter(([, rows]) => rows.length)
    .map(([kind, rows]) => ({ kind, rows: rows.slice(0, ROWS_SHOWN), count: rows.length }));
}

export interface LookupState {
  item: Item | undefined;
  mode: "words" | "browse";
  text: string;
  groups: RowGroup[];
  /** All rows in order, for the keyboard. */
  rows: Row[];
  active: number;
  /** A searched table has not answered for this text yet. */
  waiting: boolean;
  /** The value before the search. */
  before: { code: string; label: string };
}

const CLOSED: LookupState = {
  item: undefined, mode: "words", text: "", groups: [], rows: [], active: -1, waiting: false, before: { code: "", label: "" },
};

/** Opens, fills, moves and closes the lookup. The field that has the focus drives it. */
export class Lookup {
  private state = CLOSED;
  private listeners = new Set<() => void>();
  private asked = 0;
  lines: () => readonly TextLine[] = () => [];

  constructor(private readonly codes: Codes) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): LookupState => this.state;

  isOpenFor(item: string): boolean {
    return this.state.item?.id === item;
  }

  active(): Row | undefined {
    return this.state.rows[this.state.active];
  }

  close(): void {
    this.asked += 1;
    if (this.state.item) this.set(CLOSED);
  }

  /** Alt+Down: the codes that fit what is in the box. */
  browse(item: Item, text: string, before: { code: string; label: string }): void {
    if (item.hasCodes === "search") return this.fetch(item, text, "browse", before);
    const groups = browse(this.codes, item, this.codes.fit(item.id, text) === "partial" ? text : "");
    const rows = groups.flatMap((g) => g.rows);
    const now = rows.findIndex((r) => r.code === text.trim().toUpperCase());
    this.set({ item, mode: "browse", text, groups, rows, active: now >= 0 ? now : rows.length ? 0 : -1, waiting: false, before });
  }

  /** Words were typed. */
  search(item: Item, text: string, before: { code: string; label: string }): void {
    if (item.hasCodes === "search") return this.fetch(item, text, "words", before);
    const groups = searchTable(this.codes, item, text, this.lines());
    this.show(item, "words", text, groups, before, false);
  }

  move(by: number): void {
    const { rows, active } = this.state;
    if (!rows.length) return;
    const next = Math.abs(by) === 1 ? (active + by + rows.length) % rows.length : Math.max(0, Math.min(rows.length - 1, active + by));
    this.set({ ...this.state, active: next });
  }

  point(active: number): void {
    if (active !== this.state.active) this.set({ ...this.state, active });
  }

  private fetch(item: Item, text: string, mode: LookupState["mode"], before: LookupState["before"]): void {
    const ask = ++this.asked;
    // The old list stays until the new one is there: nothing flickers, and there is no spinner for a few milliseconds.
    const same = this.state.item?.id === item.id;
    this.set({ ...(same ? this.state : CLOSED), item, mode, text, before, waiting: true });
    this.codes.source.search(item.id, text, ROWS_SHOWN).then(
      (matches) => {
        if (ask !== this.asked) return;
        // A code whose term depends on the behavior has no single label to keep.
        this.codes.learn(item.id, matches.filter((m) => !m.behavior));
        this.show(item, mode, text, searchedGroups(matches, text, this.lines()), before, false);
      },
      () => {
        if (ask === this.asked) this.show(item, mode, text, [], before, false);
      },
    );
  }

  private show(item: Item, mode: LookupState["mode"], text: string, groups: RowGroup[], before: LookupState["before"], waiting: boolean): void {
    const rows = groups.flatMap((g) => g.rows);
    this.set({ item, mode, text, groups, rows, active: rows.length ? 0 : -1, waiting, before });
  }

  private set(state: LookupState): void {
    this.state = state;
    this.listeners.forEach((l) => l());
  }
}
