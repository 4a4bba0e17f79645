// The arithmetic of virtual rows, apart from any element so that it can be tested.

/** Engines stop laying out somewhere above 17 million pixels; beyond this the scroll bar is scaled, the rows are not. */
export const TALLEST = 12_000_000;

export interface Window { first: number; last: number; canvas: number; shift: number }

export interface Measures { total: number; rowHeight: number; viewHeight: number; scrollTop: number; overscan: number }

function ratio(total: number, rowHeight: number, viewHeight: number): number {
  const full = total * rowHeight;
  if (full <= TALLEST) return 1;
  return (full - viewHeight) / (TALLEST - viewHeight);
}

/** Which rows to draw, the height of the canvas, and where the first drawn row stands on it. `last` is exclusive. */
export function visibleRows({ total, rowHeight, viewHeight, scrollTop, overscan }: Measures): Window {
  const scale = ratio(total, rowHeight, viewHeight);
  const top = scrollTop * scale;
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(total, Math.ceil((top + viewHeight) / rowHeight) + overscan);
  return { first, last: Math.max(first, last), canvas: Math.min(total * rowHeight, TALLEST), shift: scrollTop + first * rowHeight - top };
}

/** The scroll position that brings a row into sight, or null if it is seen already. */
export function scrollToRow(index: number, { total, rowHeight, viewHeight, scrollTop }: Omit<Measures, "overscan">): number | null {
  const scale = ratio(total, rowHeight, viewHeight);
  const top = scrollTop * scale;
  const start = index * rowHeight;
  if (start < top) return start / scale;
  if (start + rowHeight > top + viewHeight) return (start + rowHeight - viewHeight) / scale;
  return null;
}
