/** What a keystroke in a field does. No React here: the field calls, the store and the lookup answer. */

import { looksLikeWords } from "./codes.ts";
import type { Form } from "./context.ts";
import { isFull, lookOf } from "./look.ts";
import type { Row } from "./lookup.ts";
import type { Item } from "./standard.ts";

/** The box now reads `text`; `byHand` when it was typed with the caret at the end (not pasted). Answers whether to hand the focus on. */
export function typed(form: Form, item: Item, text: string, byHand: boolean): boolean | "ask" {
  const { store, codes, lookup } = form;
  const words = isWords(form, item, text);
  if (words) {
    const value = searchedFrom(form, item);
    store.search(item.id, text);
    lookup.search(item, text, value);
    return false;
  }
  if (store.isSearching(item.id)) store.endSearch(item.id);
  store.type(item.id, canonical(form, item, text));
  if (lookup.isOpenFor(item.id)) {
    if (lookup.get().mode === "browse" && text) lookup.browse(item, text, lookup.get().before);
    else lookup.close();
  }
  if (!byHand || !form.advanceWhenFull) return false;
  return isFull(item, store.snap(item.id), codes, store.today);
}

function isWords(form: Form, item: Item, text: string): boolean {
  if (item.hasCodes === "search") {
    // Letters can be a code of their own (NY, USA): words are then what is longer than a code.
    const short = item.dataType === "alpha" && text.trim().length <= item.length;
    return !short && looksLikeWords(text) && (item.dataType !== "text" || text.trim().length > 1);
  }
  return item.hasCodes === "table" && form.codes.fit(item.id, text) === "words";
}

/** A code is written as its table writes it (c504 becomes C504); everything else stays as typed. */
function canonical(form: Form, item: Item, text: string): string {
  if (item.hasCodes !== "table" || form.codes.fit(item.id, text) !== "code") return text;
  const entry = form.codes.entry(item.id, text.trim());
  return entry && !entry.to && entry.code.length === text.length ? entry.code : text;
}

/** The value that the search would replace, for the head of the list. */
function searchedFrom(form: Form, item: Item): { code: string; label: string } {
  const open = form.lookup.get();
  if (open.item?.id === item.id && open.mode === "words") return open.before;
  const snap = form.store.snap(item.id);
  const code = form.store.isSearching(item.id) ? snap.value : snap.saved;
  return { code, label: form.codes.meaning(item.id, code, item.hasCodes === "search") ?? "" };
}

/** Takes a row of the lookup. A row that stands for a range is no value: the list closes and the number is typed. */
export function take(form: Form, item: Item, row: Row): void {
  form.lookup.close();
  if (row.shown !== row.code) return;
  if (item.hasCodes === "search" && !row.note) form.codes.learn(item.id, [{ code: row.code, label: row.preferred ?? row.label }]);
  form.store.take(item.id, row.code);
}

/** A key in a field. Answers true when it was used up. */
export function pressed(form: Form, item: Item, event: KeyboardEvent, input: HTMLInputElement): boolean {
  const { lookup, store } = form;
  const open = lookup.isOpenFor(item.id);
  if (event.altKey && event.key === "ArrowDown") {
    if (item.hasCodes === "none") return false;
    if (!open) lookup.browse(item, store.snap(item.id).text, { code: store.snap(item.id).value, label: form.codes.meaning(item.id, store.value(item.id), item.hasCodes === "search") ?? "" });
    return true;
  }
  if (event.altKey && event.key === "Enter") return takeFix(form, item);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (open) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 11, PageUp: -11 };
    const by = moves[event.key];
    if (by !== undefined) {
      lookup.move(by);
      return true;
    }
    const row = lookup.active();
    if (event.key === "Enter" && row) {
      take(form, item, row);
      return true;
    }
    if (event.key === "Tab" && !event.shiftKey && row && lookup.get().mode === "words") {
      take(form, item, row);
      return false; // The browser then goes on to the next item.
    }
    if (event.key === "Escape") {
      lookup.close();
      return true;
    }
  }
  if (event.key === "Enter") {
    form.step(input, event.shiftKey ? -1 : 1);
    return true;
  }
  return false;
}

function takeFix(form: Form, item: Item): boolean {
  const look = lookOf(item, form.store.snap(item.id), form.codes, form.store.today, form.words);
  if (!look.says.fix) return false;
  form.store.take(item.id, look.says.fix);
  return true;
}
