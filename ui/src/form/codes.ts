/** Code tables, read once and kept for ever, and what they say about a text: a code, the beginning of one, or words. */

/** One row of a table; with `to`, every code from `code` to `to`. */
export interface Entry {
  code: string;
  to?: string | null;
  label: string;
}

export interface Table {
  item: string;
  /** True when values outside of the table are allowed as well. */
  open: boolean;
  entries: Entry[];
}

/** One answer of a search in a table too large to be loaded. */
export interface Match {
  code: string;
  label: string;
  /** The synonym that matched, where it is not the label. */
  term?: string | null;
  behavior?: string | null;
}

/** Where tables come from; the screen gives the backend's commands, tests give rows. */
export interface CodeSource {
  /** The standard's own tables, or those of a schema. */
  tables(items: string[], schema?: string): Promise<Table[]>;
  search(item: string, text: string, limit: number): Promise<Match[]>;
  meanings(item: string, codes: string[]): Promise<{ code: string; label: string }[]>;
}

export type Fit = "empty" | "code" | "partial" | "words" | "invalid" | "open";

interface Indexed extends Table {
  byCode: Map<string, Entry>;
  ranges: Entry[];
  longest: number;
}

/** Separates the schema from the item in the key of a table. */
const OF = "\u0000";

/** A label for each code of the tables asked for so far. Some items have other codes in each schema: the one in use decides. */
export class Codes {
  /** By item; a schema's own table by schema and item. */
  private tables = new Map<string, Indexed>();
  private asked = new Set<string>();
  private schema = "";
  private ofSchema: ReadonlySet<string> = new Set();
  private meaningsOf = new Map<string, Map<string, string | null>>();
  private wanted = new Map<string, Set<string>>();
  private listeners = new Map<string, Set<() => void>>();
  private versions = new Map<string, number>();

  constructor(readonly source: CodeSource) {}

  subscribe(item: string, listener: () => void): () => void {
    let set = this.listeners.get(item);
    if (!set) this.listeners.set(item, (set = new Set()));
    set.add(listener);
    return () => set.delete(listener);
  }

  /** Changes when more is known about the item's codes. */
  version(item: string): number {
    return this.versions.get(item) ?? 0;
  }

  table(item: string): Table | undefined {
    return this.indexed(item);
  }

  /** From now on these items have the codes of this schema, and no others. What they mean changes at once. */
  async use(schema: string, items: readonly string[]): Promise<void> {
    const now = new Set(items);
    const touched = new Set([...this.ofSchema, ...now].filter((i) => this.schema !== schema || this.ofSchema.has(i) !== now.has(i)));
    this.schema = schema;
    this.ofSchema = now;
    for (const item of touched) this.changed(item);
    await this.load(items, schema);
  }

  /** Loads what is not there yet; one request for all items. */
  async load(items: readonly string[], schema = ""): Promise<void> {
    const key = (item: string): string => (schema ? schema + OF + item : item);
    const fresh = items.filter((i) => !this.asked.has(key(i)));
    if (!fresh.length) return;
    for (const i of fresh) this.asked.add(key(i));
    try {
      for (const table of await this.source.tables(fresh, schema || undefined)) {
        this.tables.set(key(table.item), index(table));
        this.changed(table.item);
      }
    } catch (error) {
      for (const i of fresh) this.asked.delete(key(i));
      throw error;
    }
  }

  private indexed(item: string): Indexed | undefined {
    return this.tables.get(this.ofSchema.has(item) ? this.schema + OF + item : item);
  }

  /** The label of a code, as far as it is known now. A code of a searched table is fetched and announced later. */
  meaning(item: string, code: string, searched: boolean): string | undefined {
    if (!code) return undefined;
    if (!searched) return this.entry(item, code)?.label;
    const known = this.meaningsOf.get(item)?.get(code);
    if (known === undefined) this.want(item, code);
    return known ?? undefined;
  }

  /** True when a searched table was asked and does not know the code. */
  unknownToSearch(item: string, code: string): boolean {
    return this.meaningsOf.get(item)?.get(code) === null;
  }

  /** Keeps what a search answered, so that taking a code shows its meaning in the same frame. */
  learn(item: string, matches: readonly { code: string; label: string }[]): void {
    const map = this.meaningMap(item);
    let news = false;
    for (const { code, label } of matches) {
      if (map.get(code)) continue;
      map.set(code, label);
      news = true;
    }
    if (news) this.changed(item);
  }

  entry(item: string, code: string): Entry | undefined {
    const table = this.indexed(item);
    if (!table) return undefined;
    const exact = table.byCode.get(code.toUpperCase());
    if (exact) return exact;
    return table.ranges.find((r) => within(r, code));
  }

  /** What a text is for an item with a loaded table. */
  fit(item: string, text: string): Fit {
    const typed = text.trim();
    if (!typed) return "empty";
    const table = this.indexed(item);
    if (!table) return "open";
    if (this.entry(item, typed)) return "code";
    if (this.startsCode(table, typed.toUpperCase())) return "partial";
    if (looksLikeWords(typed)) return "words";
    return table.open ? "open" : "invalid";
  }

  /** The codes that still fit what is typed. */
  startingWith(item: string, text: string): Entry[] {
    const table = this.indexed(item);
    const typed = text.trim().toUpperCase();
    return table ? table.entries.filter((e) => entryStarts(e, typed)) : [];
  }

  private startsCode(table: Indexed, typed: string): boolean {
    return typed.length < table.longest && table.entries.some((e) => entryStarts(e, typed));
  }

  private meaningMap(item: string): Map<string, string | null> {
    let map = this.meaningsOf.get(item);
    if (!map) this.meaningsOf.set(item, (map = new Map()));
    return map;
  }

  /** All codes that fields ask for in one turn go in one request. */
  private want(item: string, code: string): void {
    const pending = this.wanted.get(item);
    if (pending) {
      pending.add(code);
      return;
    }
    const codes = new Set([code]);
    this.wanted.set(item, codes);
    queueMicrotask(() => {
      this.wanted.delete(item);
      const list = [...codes];
      this.source.meanings(item, list).then(
        (answers) => {
          const map = this.meaningMap(item);
          for (const c of list) if (!map.has(c)) map.set(c, null);
          for (const { code: c, label } of answers) map.set(c, label);
          this.changed(item);
        },
        () => undefined, // The field then shows the code alone, which is the fact; the next keystroke asks again.
      );
    });
  }

  private changed(item: string): void {
    this.versions.set(item, this.version(item) + 1);
    this.listeners.get(item)?.forEach((l) => l());
  }
}

function index(table: Table): Indexed {
  const byCode = new Map<string, Entry>();
  const ranges: Entry[] = [];
  let longest = 0;
  for (const e of table.entries) {
    longest = Math.max(longest, e.code.length, e.to?.length ?? 0);
    if (e.to && e.to !== e.code) ranges.push(e);
    else byCode.set(e.code.toUpperCase(), e);
  }
  // A row without a code says what blank means; blank is nothing to type.
  return { ...table, entries: table.entries.filter((e) => e.code !== ""), byCode, ranges, longest };
}

const NUMBER = /^\d*\.?\d+$/;

/** Whether a code is in a range: as texts of one length, or as numbers; a whole range holds whole numbers only. */
function within({ code: from, to }: Entry, code: string): boolean {
  if (!to) return false;
  const numbers = NUMBER.test(from) && NUMBER.test(to) && (from.length !== to.length || from.includes("."));
  if (!numbers) return from.length === code.length && from <= code && code <= to;
  if (!NUMBER.test(code) || (code.includes(".") && !`${from}${to}`.includes("."))) return false;
  return Number(from) <= Number(code) && Number(code) <= Number(to);
}

function entryStarts(entry: Entry, typed: string): boolean {
  const code = entry.code.toUpperCase();
  if (code.startsWith(typed)) return true;
  // A number on its way to its decimals.
  if (entry.to?.includes(".") && NUMBER.test(entry.to) && typed.length < entry.to.length) return /^\d+\.?$/.test(typed);
  if (!entry.to || entry.to.length !== code.length || typed.length > code.length) return false;
  const head = typed.length;
  return code.slice(0, head) <= typed && typed <= entry.to.toUpperCase().slice(0, head);
}

/** Words rather than a code: letters together, or a blank between; a digit at the end of letters is still a code. */
export function looksLikeWords(text: string): boolean {
  if (/\d/.test(text) && !/\s/.test(text)) return false;
  return /\p{L}/u.test(text);
}
