// The keymap as data. Components name actions, never keys.
// Letters are matched by `key` (whatever the layout), digits and Alt combinations by `code`, as ui.md asks.

export const KEYMAP = {
  "palette.open": "Mod+K",
  "registry.lock": "Mod+L",
  "settings.open": "Mod+,",
  "abstract.new": "Mod+N",
  "contact.record": "Mod+R",
  "list.search": "/",
  "primary": "Mod+Enter",
  "tab.next": "Mod+PageDown",
  "tab.previous": "Mod+PageUp",
  "pane.next": "F6",
  "pane.previous": "Shift+F6",
  "go.home": "Alt+1",
  "go.abstracts": "Alt+2",
  "go.followup": "Alt+3",
  "go.submissions": "Alt+4",
  "go.extracts": "Alt+5",
  "go.import": "Alt+6",
  "go.administration": "Alt+7",
} as const satisfies Record<string, string>;

export type KeyedAction = keyof typeof KEYMAP;

export const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

interface Stroke { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/** True when a pressed key is this combination, e.g. "Mod+Shift+Left", "F6", "/". */
export function matches(keys: string, stroke: Stroke, mac: boolean = isMac): boolean {
  const parts = keys.split("+");
  const last = parts.at(-1) ?? "";
  const mod = parts.includes("Mod");
  const shift = parts.includes("Shift");
  const alt = parts.includes("Alt");
  if ((mac ? stroke.metaKey : stroke.ctrlKey) !== mod) return false;
  if ((mac ? stroke.ctrlKey : stroke.metaKey) || stroke.altKey !== alt) return false;
  if (/^[0-9]$/.test(last)) return stroke.shiftKey === shift && (stroke.code === `Digit${last}` || stroke.code === `Numpad${last}`);
  if (/^[A-Z]$/.test(last)) return stroke.shiftKey === shift && (alt ? stroke.code === `Key${last}` : stroke.key.toUpperCase() === last);
  // A sign such as "/" may need Shift on some layouts, so Shift is not asked for.
  if (last.length === 1) return stroke.key === last;
  return stroke.shiftKey === shift && stroke.key === last;
}

/** How the combination is written on a key cap. */
export function shown(keys: string, mac: boolean = isMac): string {
  return keys.split("+").map((part) => (part === "Mod" ? (mac ? "Cmd" : "Ctrl") : part === "Alt" && mac ? "Option" : part)).join(" ");
}

/** Single signs and letters work only while nothing is being typed (WCAG 2.1.4). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type));
}
