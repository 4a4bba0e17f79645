// What may be done now. Screens register actions while they are on screen; the keyboard and the palette read this one list.
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { isTyping, KEYMAP, matches } from "./keymap.ts";
import type { KeyedAction } from "./keymap.ts";

export interface Action {
  id: string;
  label: string;
  run: () => void;
  /** Shown to the right in the palette instead of "command". */
  kind?: string;
  /** In the keymap but not worth a line in the palette. */
  hidden?: boolean;
}

/** What a screen finds of its own for the words typed into the palette: an item of the form on screen. */
export interface Found extends Action { lead: string }
export type Finder = (words: string) => Found[];

class ActionRegistry {
  private finders = new Map<symbol, Finder>();
  private sets = new Map<symbol, Action[]>();
  private listeners = new Set<() => void>();
  private flat: Action[] = [];

  put(owner: symbol, actions: Action[]): void {
    this.sets.set(owner, actions);
    this.changed();
  }
  drop(owner: symbol): void {
    this.sets.delete(owner);
    this.changed();
  }
  private changed(): void {
    const byId = new Map<string, Action>();
    for (const set of this.sets.values()) for (const action of set) byId.set(action.id, action);
    this.flat = [...byId.values()];
    for (const listener of this.listeners) listener();
  }
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  list = (): Action[] => this.flat;

  putFinder(owner: symbol, finder: Finder): () => void {
    this.finders.set(owner, finder);
    return () => { this.finders.delete(owner); };
  }
  find = (words: string): Found[] => [...this.finders.values()].flatMap((finder) => finder(words));
}

const Context = createContext<ActionRegistry | null>(null);

function useRegistry(): ActionRegistry {
  const registry = useContext(Context);
  if (!registry) throw new Error("ActionProvider is missing");
  return registry;
}

export const keysOf = (id: string): string | null => (id in KEYMAP ? KEYMAP[id as KeyedAction] : null);

/** Holds the actions and listens to the keyboard for all of them. */
export function ActionProvider({ children }: { children: ReactNode }): ReactNode {
  const registry = useMemo(() => new ActionRegistry(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      // A dialog owns the keyboard until it is answered.
      const modal = document.querySelector('[role="dialog"],[role="alertdialog"]') !== null;
      for (const action of registry.list()) {
        const keys = keysOf(action.id);
        if (keys === null || !matches(keys, event)) continue;
        if (modal && action.id !== "palette.open" && action.id !== "registry.lock") continue;
        // Whoever speaks to the computer or types with one finger switches single letters off (WCAG 2.1.4).
        if (keys.length === 1 && (isTyping(event.target) || document.documentElement.dataset.singleKeys === "off")) continue;
        event.preventDefault();
        action.run();
        return;
      }
    };
    // A tab or a list that has the focus takes every Enter for itself: with Ctrl it is the screen's.
    const onEarly = (event: KeyboardEvent): void => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof Element && event.target.closest("[data-react-aria-pressable],[role=tab],[role=option]")) onKey(event);
    };
    window.addEventListener("keydown", onEarly, true);
    window.addEventListener("keydown", onKey);
    return () => { window.removeEventListener("keydown", onEarly, true); window.removeEventListener("keydown", onKey); };
  }, [registry]);
  return <Context value={registry}>{children}</Context>;
}

/** Offers actions while the component is mounted; later registrations win over earlier ones of the same id. */
export function useActions(actions: Action[]): void {
  const registry = useRegistry();
  const owner = useMemo(() => Symbol("actions"), []);
  const latest = useRef(actions);
  latest.current = actions;
  const shape = actions.map((action) => `${action.id} ${action.label}`).join("\n");
  useEffect(() => {
    // The run functions are looked up late, so a re-render does not have to register again.
    registry.put(owner, latest.current.map((action) => ({ ...action, run: () => latest.current.find((now) => now.id === action.id)?.run() })));
    return () => registry.drop(owner);
  }, [registry, owner, shape]);
}

export function useActionList(): Action[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

/** Lets the palette find things of this screen while it is mounted. */
export function useFinder(finder: Finder): void {
  const registry = useRegistry();
  const latest = useRef(finder);
  latest.current = finder;
  useEffect(() => registry.putFinder(Symbol("finder"), (words) => latest.current(words)), [registry]);
}

/** What the screens that are mounted find for these words. */
export function useFound(words: string): Found[] {
  return useRegistry().find(words);
}
