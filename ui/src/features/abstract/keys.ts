// The keys of the abstract as data, in the notation of keyboard/keymap.ts. Keys of the field itself are in form/typing.ts.
import { matches } from "../../keyboard/keymap.ts";

export const ABSTRACT_KEYS = {
  save: "Mod+S",
  complete: "Mod+Enter",
  undo: "Mod+Z",
  redo: "Mod+Shift+Z",
  goTo: "Mod+G",
  about: "F1",
  nextFinding: "F8",
  previousFinding: "Shift+F8",
  side: "F6",
  nextTab: "Mod+PageDown",
  previousTab: "Mod+PageUp",
  wider: "Mod+Shift+ArrowLeft",
  narrower: "Mod+Shift+ArrowRight",
  allItems: "Mod+0",
} as const;

export type AbstractKey = keyof typeof ABSTRACT_KEYS | `section${number}`;

/** Which deed a pressed key is, if any. */
export function keyOf(event: KeyboardEvent): AbstractKey | undefined {
  for (let n = 1; n <= 9; n += 1) if (matches(`Mod+${n}`, event)) return `section${n}`;
  for (const [name, keys] of Object.entries(ABSTRACT_KEYS)) if (matches(keys, event)) return name as AbstractKey;
  return undefined;
}
