// F6 walks the panes of the window: rail, what the screen marks with data-pane, status. Each remembers its last focus.
const remembered = new WeakMap<Element, HTMLElement>();
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

if (typeof document !== "undefined") {
  document.addEventListener("focusin", (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    const pane = target.closest("[data-pane]");
    if (pane) remembered.set(pane, target);
  });
}

export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.getClientRects().length > 0);
  if (panes.length === 0) return;
  const inside = document.activeElement?.closest("[data-pane]") ?? null;
  const at = inside ? panes.indexOf(inside as HTMLElement) : by === 1 ? -1 : 0;
  const pane = panes[(at + by + panes.length) % panes.length];
  if (!pane) return;
  const before = remembered.get(pane);
  const target = before?.isConnected ? before : pane.querySelector<HTMLElement>(FOCUSABLE);
  (target ?? pane).focus();
}
