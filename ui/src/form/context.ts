/** What every field of one form shares. One object for the life of the form, so that no field renders because of it. */

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Codes } from "./codes.ts";
import type { Words } from "./look.ts";
import type { Lookup, LookupState } from "./lookup.ts";
import type { Item, Standard } from "./standard.ts";
import type { Stage } from "./stage.ts";
import type { FormStore, Snap, Summary } from "./store.ts";

/** A value that can be watched. */
export class Signal<T> {
  private listeners = new Set<() => void>();
  constructor(private value: T) {}
  get = (): T => this.value;
  set = (next: T): void => {
    if (Object.is(next, this.value)) return;
    this.value = next;
    this.listeners.forEach((l) => l());
  };
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export interface Form {
  standard: Standard;
  store: FormStore;
  stage: Stage;
  codes: Codes;
  lookup: Lookup;
  /** The item that has, or last had, the focus. */
  current: Signal<string | undefined>;
  words: Words;
  /** Setting "advance when full". */
  advanceWhenFull: boolean;
  /** Puts the focus on the next or previous item in reading order. */
  step(from: HTMLElement, by: 1 | -1): void;
  /** Scrolls to an item, mounts it if need be, and gives it the focus. */
  goTo(id: string): void;
  /** Shows what staging derives, and how. */
  explain(): void;
}

const Context = createContext<Form | null>(null);
export const FormProvider = Context.Provider;

export function useForm(): Form {
  const form = useContext(Context);
  if (!form) throw new Error("FormProvider is missing");
  return form;
}

export function useSnap(id: string): Snap {
  const { store } = useForm();
  return useSyncExternalStore(useCallback((l) => store.subscribe(id, l), [store, id]), () => store.snap(id));
}

export function useCodesVersion(id: string): number {
  const { codes } = useForm();
  return useSyncExternalStore(useCallback((l) => codes.subscribe(id, l), [codes, id]), () => codes.version(id));
}

export function useSummary(): Summary {
  const { store } = useForm();
  return useSyncExternalStore(useCallback((l) => store.subscribeSummary(l), [store]), () => store.summary());
}

/** One part of the summary. Findings and required items change with the check's answer, not with a keystroke. */
export function useSummaryPart<K extends keyof Summary>(part: K): Summary[K] {
  const { store } = useForm();
  return useSyncExternalStore(useCallback((l) => store.subscribeSummary(l), [store]), () => store.summary()[part]);
}

export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get);
}

export function useLookup(): LookupState {
  const { lookup } = useForm();
  return useSyncExternalStore(lookup.subscribe, lookup.get);
}

/** The meaning of a value as words: label, date in words, or nothing. */
export function meaningFor(form: Form, item: Item, value: string): string {
  return form.codes.meaning(item.id, value, item.hasCodes === "search") ?? "";
}
