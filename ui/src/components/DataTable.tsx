// The one table of the program. Fixed row heights, rows drawn only where they are seen, pages fetched as they come into sight.
// The grid itself has the focus and names the current row, so a row that scrolls away takes no focus with it.
import { ArrowDown, ArrowUp, Check } from "lucide-react";
import { memo, useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Icon } from "./icons.tsx";
import css from "./table.module.css";
import { scrollToRow, visibleRows } from "./virtual.ts";

export interface Column<R> {
  id: string;
  head: ReactNode;
  /** A CSS grid track: "132px" or "minmax(0, 1fr)". */
  width: string;
  cell: (row: R, index: number) => ReactNode;
  /** The whole text, when the cell may be cut. */
  title?: (row: R) => string;
  look?: "right" | "code" | "name" | "soft";
  sortable?: boolean;
  /** Leaves at 1360 px and below. */
  wideOnly?: boolean;
  /** Names of people are not translated. */
  verbatim?: boolean;
}

export interface Sort { id: string; descending: boolean }
export interface TableHandle { focus: () => void; current: () => number }

interface DataTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  total: number;
  /** All rows at once (short lists) ... */
  rows?: readonly R[];
  /** ... or pages through a callback (long lists). */
  loadPage?: (offset: number, limit: number) => Promise<readonly R[]>;
  /** Pages are asked again when this changes. */
  version?: string | number;
  /** The selection and the scroll position begin anew when this changes (another search). */
  restart?: string;
  /** The list that a screen is about: it takes the focus when nothing else has it, so that J and K work at once. */
  leading?: boolean;
  led?: boolean;
  twoLine?: boolean;
  /** As high as its rows, without a scroll bar of its own. */
  fit?: boolean;
  /** The current row shows only while the list has the focus: for a second list on a screen. */
  calm?: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  onOpen?: (row: R) => void;
  onCurrent?: (row: R, index: number) => void;
  onRange?: (first: number, last: number) => void;
  marks?: ReadonlySet<string>;
  onMark?: (key: string) => void;
  /** Single letters that work while the list has the focus. */
  letters?: Record<string, (row: R) => void>;
  ref?: Ref<TableHandle>;
}

const PAGE = 100;
const OVERSCAN = 20;

interface Pages<R> { version: string | number; pages: Map<number, readonly R[]> }

function usePages<R>(props: DataTableProps<R>, first: number, last: number): (index: number) => R | undefined {
  const { rows, loadPage, version = 0 } = props;
  const store = useRef<Pages<R>>({ version, pages: new Map() });
  const asked = useRef(new Map<number, string | number>());
  const [, redraw] = useState(0);
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, last - 1) / PAGE);
  useEffect(() => {
    if (rows || !loadPage || last <= first) return;
    for (let page = from; page <= to; page += 1) {
      if (asked.current.get(page) === version) continue;
      asked.current.set(page, version);
      loadPage(page * PAGE, PAGE).then((found) => {
        // An answer to an older question is dropped.
        if (asked.current.get(page) !== version) return;
        if (store.current.version !== version) store.current = { version, pages: new Map() };
        store.current.pages.set(page, found);
        redraw((n) => n + 1);
      }, () => { asked.current.delete(page); });
    }
  }, [rows, loadPage, version, from, to, first, last]);
  return (index) => (rows ? rows[index] : store.current.pages.get(Math.floor(index / PAGE))?.[index % PAGE]);
}

/** Row height in px, read from the tokens so that density is said in one place. */
function useRowHeight(element: HTMLElement | null, twoLine: boolean): number {
  const [height, setHeight] = useState(twoLine ? 44 : 28);
  useLayoutEffect(() => {
    if (!element) return;
    const read = (): void => {
      const value = Number.parseFloat(getComputedStyle(element).getPropertyValue(twoLine ? "--row-table-two" : "--row-table"));
      if (value > 0) setHeight(value);
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-density"] });
    return () => observer.disconnect();
  }, [element, twoLine]);
  return height;
}

function useViewport(element: HTMLElement | null): { height: number; width: number; scrollTop: number } {
  const [view, setView] = useState({ height: 600, width: 0, scrollTop: 0 });
  useLayoutEffect(() => {
    if (!element) return;
    const read = (): void => setView({ height: element.clientHeight || 600, width: element.clientWidth, scrollTop: element.scrollTop });
    read();
    element.addEventListener("scroll", read, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(read);
    observer?.observe(element);
    return () => { element.removeEventListener("scroll", read); observer?.disconnect(); };
  }, [element]);
  return view;
}

/** A cell may always be cut (large text, wide spacing), so it always has its whole text somewhere. */
function titleOf<R>(column: Column<R>, row: R, index: number): string | undefined {
  if (column.title) return column.title(row);
  const content = column.cell(row, index);
  return typeof content === "string" && content !== "" ? content : undefined;
}

const LEAST = 120;

/** The width below which cells would lose their text: tracks at their least, and flexible ones at a readable width. */
function leastWidth<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, { width }) => sum + trackWidth(width), 0);
}

function trackWidth(width: string): number {
  return Number(/^(?:minmax\()?(\d+)px/.exec(width)?.[1]) || LEAST;
}

/** The tracks of a list that scrolls sideways: room is there, so names get it. */
function roomy(width: string): string {
  return width.includes("fr") ? `minmax(${Math.max(160, trackWidth(width))}px, 1fr)` : width;
}

function cellClass<R>(column: Column<R>): string {
  return [css.cell, column.look ? css[column.look] : ""].join(" ");
}

interface RowActs<R> { pick: (index: number) => void; open: (row: R) => void; mark: (row: R) => void }
interface RowProps {
  id: string;
  row: unknown;
  index: number;
  columns: readonly Column<unknown>[];
  template: string;
  /** Distance from the top of the canvas in px; null where rows stand in the flow. */
  top: number | null;
  selected: boolean | undefined;
  mark: { on: boolean; label: string } | undefined;
  acts: RowActs<unknown>;
}

const sameRow = (a: RowProps, b: RowProps): boolean =>
  a.row === b.row && a.index === b.index && a.columns === b.columns && a.template === b.template && a.top === b.top && a.selected === b.selected && a.id === b.id && a.acts === b.acts
  && a.mark?.on === b.mark?.on && (a.mark === undefined) === (b.mark === undefined);

/** One row, drawn again only when something of it changes: typing into the search redraws the screen several times. */
const Row = memo(function Row({ id, row, index, columns, template, top, selected, mark, acts }: RowProps): ReactNode {
  const place = top === null ? { gridTemplateColumns: template } : { gridTemplateColumns: template, transform: `translateY(${top}px)` };
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={selected} className={css.row} style={place} onMouseDown={() => acts.pick(index)} onDoubleClick={() => acts.open(row)}>
      {columns.map((column, columnIndex) => (
        <div key={column.id} role="gridcell" className={cellClass(column)} title={titleOf(column, row, index)} translate={column.verbatim ? "no" : undefined}>
          {columnIndex === 0 && mark ? (
            <span className={css.mark} data-on={mark.on} role="checkbox" aria-checked={mark.on} aria-label={mark.label} onClick={() => acts.mark(row)}>{mark.on ? <Icon of={Check} /> : null}</span>
          ) : null}
          {column.cell(row, index)}
        </div>
      ))}
    </div>
  );
}, sameRow);

export function DataTable<R>(props: DataTableProps<R>): ReactNode {
  const { label, columns: allColumns, rowKey, total, led = false, twoLine = false, fit = false, calm = false, leading = false, sort, onSort, onOpen, onCurrent, onRange, marks, onMark, letters, restart, ref } = props;
  const id = useId();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [current, setCurrent] = useState(0);
  const wide = useWide();
  const rowHeight = useRowHeight(element, twoLine);
  const view = useViewport(element);
  // Too narrow even for the columns that always stand (200 % zoom): the list scrolls sideways, and then nothing has to leave.
  const narrow = view.width > 0 && leastWidth(allColumns.filter((column) => !column.wideOnly)) > view.width;
  const columns = useMemo(() => allColumns.filter((column) => wide || narrow || !column.wideOnly), [allColumns, wide, narrow]);
  const minWidth = narrow ? columns.reduce((sum, { width }) => sum + trackWidth(roomy(width)), 0) : undefined;
  const headHeight = 27;
  const measures = { total, rowHeight, viewHeight: Math.max(rowHeight, view.height - headHeight), scrollTop: view.scrollTop };
  const drawn = fit ? { first: 0, last: total, canvas: total * rowHeight, shift: 0 } : visibleRows({ ...measures, overscan: OVERSCAN });
  const rowAt = usePages(props, drawn.first, drawn.last);
  const at = Math.min(current, Math.max(0, total - 1));
  // A list that can only be read has no selected row to mislead.
  const selectable = Boolean(onOpen ?? onCurrent ?? letters ?? onMark);

  useEffect(() => { setCurrent(0); if (element && !fit) element.scrollTop = 0; }, [restart, element, fit]);
  useEffect(() => {
    if (leading && element && (document.activeElement ?? document.body) === document.body) element.focus({ preventScroll: true });
  }, [leading, element]);
  useImperativeHandle(ref, () => ({ focus: () => element?.focus(), current: () => at }), [element, at]);

  const currentRow = rowAt(at);
  const currentKey = currentRow === undefined ? null : rowKey(currentRow);
  const tell = useRef(onCurrent);
  tell.current = onCurrent;
  useEffect(() => { if (currentRow !== undefined) tell.current?.(currentRow, at); }, [currentKey, at]); // the row's key stands for the row

  const top = fit ? 0 : drawn.first * rowHeight + view.scrollTop - drawn.shift;
  const seenFirst = Math.min(total, Math.floor(top / rowHeight) + 1);
  // A row counts as seen when all of it is; half a pixel is rounding of a scaled scroll bar.
  const seenLast = Math.max(seenFirst, Math.min(total, Math.floor((top + measures.viewHeight + 0.5) / rowHeight)));
  useEffect(() => { onRange?.(total === 0 ? 0 : seenFirst, seenLast); }, [onRange, seenFirst, seenLast, total]);

  const go = useCallback((index: number) => {
    if (total === 0) return;
    const next = Math.max(0, Math.min(total - 1, index));
    setCurrent(next);
    if (!element || fit) return;
    const top = scrollToRow(next, { total, rowHeight, viewHeight: Math.max(rowHeight, element.clientHeight - headHeight), scrollTop: element.scrollTop });
    if (top !== null) element.scrollTop = top;
  }, [element, fit, total, rowHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const lettersOff = document.documentElement.dataset.singleKeys === "off";
    if (lettersOff && event.key.length === 1 && event.key !== " ") return;
    const page = Math.max(1, Math.floor(measures.viewHeight / rowHeight) - 1);
    const row = rowAt(at);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const letter = letters?.[key];
    if (key === "j" || key === "ArrowDown") go(at + 1);
    else if (key === "k" || key === "ArrowUp") go(at - 1);
    else if (key === "PageDown") go(at + page);
    else if (key === "PageUp") go(at - page);
    else if (key === "Home") go(0);
    else if (key === "End") go(total - 1);
    else if (key === "Enter" && row !== undefined && onOpen) onOpen(row);
    else if (key === " " && row !== undefined && onMark) { onMark(rowKey(row)); go(at + 1); }
    else if (letter && row !== undefined) letter(row);
    else return;
    event.preventDefault();
  };

  // What a row does is looked up when it is done, so that rows are drawn again only for what they show.
  const latest = useRef({ onOpen, onMark, rowKey });
  latest.current = { onOpen, onMark, rowKey };
  const acts = useMemo((): RowActs<R> => ({
    pick: setCurrent,
    open: (row) => latest.current.onOpen?.(row),
    mark: (row) => latest.current.onMark?.(latest.current.rowKey(row)),
  }), []);

  const template = columns.map((column) => (narrow ? roomy(column.width) : column.width)).join(" ");
  const indices = Array.from({ length: drawn.last - drawn.first }, (_, n) => drawn.first + n);
  return (
    <div ref={setElement} role="grid" aria-label={label} aria-rowcount={total + 1} aria-colcount={columns.length} aria-multiselectable={onMark ? true : undefined}
      aria-activedescendant={total > 0 ? `${id}-${at}` : undefined} tabIndex={0} onKeyDown={onKeyDown}
      className={[css.grid, led ? css.led : "", twoLine ? css.two : "", fit ? css.fit : "", narrow ? css.narrow : "", selectable && total > 0 ? css.picks : "", calm ? css.calm : ""].join(" ")}>
      <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: template, minWidth }}>
        {columns.map((column) => <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />)}
      </div>
      <div role="rowgroup" className={css.canvas} style={fit ? { minWidth } : { height: drawn.canvas, minWidth }}>
        {indices.map((index, n) => {
          const row = rowAt(index);
          if (row === undefined) {
            return (
              <div key={`wait ${index}`} role="row" aria-rowindex={index + 2} aria-busy="true" className={css.row} style={fit ? {} : { transform: `translateY(${drawn.shift + n * rowHeight}px)` }}>
                <div role="gridcell" className={css.waiting}><span className="mono muted micro">{index + 1}</span><i style={{ width: 80 + ((index * 37) % 90) }} /><i style={{ width: 40 + ((index * 23) % 60) }} /></div>
              </div>
            );
          }
          const key = rowKey(row);
          return (
            <Row key={key} id={`${id}-${index}`} row={row as unknown} index={index} columns={columns as unknown as readonly Column<unknown>[]} template={template} top={fit ? null : drawn.shift + n * rowHeight}
              selected={selectable ? index === at : undefined} mark={marks && marks.size > 0 ? { on: marks.has(key), label } : undefined} acts={acts as RowActs<unknown>} />
          );
        })}
      </div>
    </div>
  );
}

function useWide(): boolean {
  const query = "(min-width: 1361px)";
  const [wide, setWide] = useState(() => (typeof matchMedia === "function" ? matchMedia(query).matches : true));
  useEffect(() => {
    if (typeof matchMedia !== "function") return;
    const list = matchMedia(query);
    const read = (): void => setWide(list.matches);
    read();
    list.addEventListener("change", read);
    return () => list.removeEventListener("change", read);
  }, []);
  return wide;
}

function HeadCell<R>({ column, sort, onSort }: { column: Column<R>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }): ReactNode {
  const sorted = sort?.id === column.id ? sort : null;
  const classes = [css.headcell, column.look === "right" ? css.right : ""].join(" ");
  return (
    <div role="columnheader" className={classes} aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}>
      {column.sortable && onSort ? (
        <button type="button" tabIndex={-1} onClick={() => onSort({ id: column.id, descending: sorted ? !sorted.descending : false })}>
          {column.head}{sorted ? <Icon of={sorted.descending ? ArrowDown : ArrowUp} /> : null}
        </button>
      ) : column.head}
    </div>
  );
}
