/** How a field looks and what its one reserved line says, from what is known about it. Pure; words come from `t`. */

import type { Codes } from "./codes.ts";
import { inWords, parseStored, understand, unknownPart } from "./dates.ts";
import type { Item } from "./standard.ts";
import type { Finding, Snap } from "./store.ts";

/** The states of the design sheet, worst first where two could hold. */
export type Face = "plain" | "empty-req" | "typed" | "error" | "warning" | "conflict" | "derived" | "locked" | "na";

export interface Says {
  text: string;
  /** More findings than the line can show. */
  more: number;
  /** The code that the line offers, taken by Alt+Enter. */
  fix?: string;
}

export interface Look {
  face: Face;
  means: string;
  says: Says;
  /** aria-invalid: only for errors. */
  invalid: boolean;
}

export type Words = (key: string, values?: Record<string, string | number>) => string;

const SILENT: Says = { text: "", more: 0 };

/** What the field shows. */
export function lookOf(item: Item, snap: Snap, codes: Codes, today: string, words: Words): Look {
  const means = item.derives && snap.value === item.derives.value ? item.derives.label : meaningOf(item, snap, codes, words);
  if (item.idle) return { face: "na", means, says: SILENT, invalid: false };
  if (item.derives) return derivedLook(means, snap, words, item.derives);
  if (snap.locked) return { face: "locked", means, says: { text: snap.value ? "" : words("says.locked"), more: 0 }, invalid: false };
  const own = ownVerdict(item, snap, codes, today, words);
  const findings = snap.findings.filter((f) => !isRequired(f, snap));
  const error = findings.find((f) => f.severity === "error");
  // The check says it better and with all it knows; until it has answered for this text, the form says what it sees.
  if (own && !own.hint && (snap.editing || !error)) return { face: "error", means, says: { text: own.text, more: 0 }, invalid: true };
  // While a code is being typed the last answer of the check is about another value: no verdict yet.
  if (error && !(snap.editing && own?.hint)) return { face: "error", means, says: said(error, findings), invalid: true };
  if (snap.conflict) return { face: "conflict", means, says: SILENT, invalid: false };
  if (own?.hint) return { face: "typed", means, says: { text: own.text, more: 0 }, invalid: false };
  if (findings[0]) return { face: "warning", means, says: said(findings[0], findings), invalid: false };
  if (snap.missing) return { face: "empty-req", means, says: requiredLine(item, codes, words), invalid: false };
  return { face: "plain", means, says: hintOf(item, snap, words), invalid: false };
}

/** What the program works out is read, not typed; where the record holds something else, the finding says so. */
function derivedLook(means: string, snap: Snap, words: Words, { value, label, state }: NonNullable<Item["derives"]>): Look {
  const finding = snap.findings[0];
  if (finding) return { face: finding.severity === "error" ? "error" : "warning", means, says: said(finding, snap.findings), invalid: finding.severity === "error" };
  const text = state === "same" || value === snap.value ? "" : words(state === "new" ? "says.derivedNew" : "says.derivedDiffers", { value: [value || words("form.blank"), label].filter(Boolean).join(" ") });
  return { face: "derived", means, says: { text, more: 0 }, invalid: false };
}

function said(worst: Finding, all: readonly Finding[]): Says {
  return { text: worst.message, more: all.length - 1 };
}

/** A blank required item already says so in its own words; the check's sentence would say it twice. */
function isRequired(finding: Finding, snap: Snap): boolean {
  return snap.missing && finding.check.toLowerCase().includes("required");
}

function requiredLine(item: Item, codes: Codes, words: Words): Says {
  const unknown = item.unknown;
  if (item.blankAs) return { text: words("says.requiredBlankAs", { code: item.blankAs }), more: 0 };
  if (!unknown) return { text: words("says.required"), more: 0 };
  const label = codes.entry(item.id, unknown)?.label;
  const text = label ? words("says.requiredUnknown", { code: unknown, label }) : words("says.requiredCode", { code: unknown });
  return { text, more: 0, fix: unknown };
}

function meaningOf(item: Item, snap: Snap, codes: Codes, words: Words): string {
  if (!snap.value) return "";
  if (item.dataType === "date") return inWords(snap.value) ?? "";
  if (item.hasCodes === "none") return "";
  const meaning = codes.meaning(item.id, snap.value, item.hasCodes === "search") ?? (snap.locked ? words("says.locked") : "");
  // AJCC gives codes only; a code is not said twice.
  return meaning === snap.value ? "" : meaning;
}

/** What the form itself can say about a text before the check answers: only its shape, and whether its table has it. */
function ownVerdict(item: Item, snap: Snap, codes: Codes, today: string, words: Words): { text: string; hint: boolean } | undefined {
  const text = snap.text.trim();
  if (!text) return undefined;
  if (item.dataType === "date") {
    if (understand(text, today)) return undefined;
    return snap.editing && text.length < 8 && /^[\d/t+-]*$/i.test(text) ? { text: "", hint: true } : { text: words("says.notADate"), hint: false };
  }
  if (item.hasCodes === "search") {
    if (!codes.unknownToSearch(item.id, snap.value)) return undefined;
    // Whether values outside of a searched table are wrong, only the check knows: this is a remark, not a verdict.
    const partial = snap.editing && snap.value.length < item.length;
    return { text: partial ? words("says.moreSearch") : words("says.notInTable", { code: text }), hint: true };
  }
  if (item.hasCodes !== "table") return undefined;
  switch (codes.fit(item.id, text)) {
    case "partial": {
      if (!snap.editing) return codes.table(item.id)?.open ? undefined : { text: words("says.notComplete", { code: text }), hint: false };
      const fits = codes.startingWith(item.id, text);
      const last = fits[fits.length - 1];
      return {
        text: words(fits.length === 1 ? "says.oneFits" : "says.fits", { from: fits[0]?.code ?? "", to: last?.to ?? last?.code ?? "", count: fits.length }),
        hint: true,
      };
    }
    case "words":
      return snap.editing ? { text: "", hint: true } : codes.table(item.id)?.open ? undefined : { text: words("says.notACode", { code: text }), hint: false };
    case "invalid":
      return { text: words("says.notACode", { code: text }), hint: false };
    default:
      return undefined;
  }
}

function hintOf(item: Item, snap: Snap, words: Words): Says {
  if (item.blankAs && !snap.text) return { text: words("says.blankAs", { code: item.blankAs }), more: 0 };
  if (item.dataType !== "date" || !parseStored(snap.value)) return SILENT;
  const part = unknownPart(snap.value);
  if (part === "none") return SILENT;
  return { text: words(part === "day" ? "says.dayUnknown" : "says.monthUnknown", { stored: snap.value }), more: 0 };
}

/** Width class of the box by what it holds. */
export function boxOf(item: Item): "w1" | "w2" | "w3" | "date" | "mid" | "text" {
  if (item.dataType === "date") return "date";
  if (item.hasCodes === "none" && item.dataType === "text" && (item.length > 8 || item.length === 0)) return "text";
  if (item.length === 1) return "w1";
  if (item.length === 2) return "w2";
  if (item.length <= 5) return "w3";
  return item.length <= 9 ? "date" : "mid";
}

/** Whether a typed text fills the field and may hand the focus on; "ask" while a searched table has not answered. */
export function isFull(item: Item, snap: Snap, codes: Codes, today: string): boolean | "ask" {
  const text = snap.text;
  if (text !== text.trim() || !text) return false;
  if (item.dataType === "date") return text.length === 8 && understand(text, today) === text;
  if (text.length !== item.length) return false;
  if (item.hasCodes === "table") {
    const fit = codes.fit(item.id, text);
    return fit === "code" || (fit === "open" && item.dataType === "digits" && /^\d+$/.test(text));
  }
  if (item.hasCodes === "search") {
    if (codes.meaning(item.id, text, true)) return true;
    return codes.unknownToSearch(item.id, text) ? false : "ask";
  }
  return item.dataType === "digits" && /^\d+$/.test(text);
}
