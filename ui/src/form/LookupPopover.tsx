import { CornerDownLeft, Quote } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Markdown } from "../components/Markdown.tsx";
import { descriptionOf, useNotes } from "./CodeNotes.tsx";
import { useForm, useLookup } from "./context.ts";
import styles from "./form.module.css";
import { wordsOf } from "./lookup.ts";
import type { Row, RowGroup } from "./lookup.ts";
import { take } from "./typing.ts";

interface Place { left: number; top: number | undefined; bottom: number | undefined; width: number; room: number }

const WIDTH = 374;
/** Room for the whole description of a code: the same for all, so that the list does not jump. */
const NOTES = 92;

/** Under its field, or above where there is no room; never over it. */
function placeFor(input: HTMLElement): Place {
  const field = input.closest(`.${styles.item}`) ?? input;
  const box = field.getBoundingClientRect();
  const own = input.getBoundingClientRect();
  const width = Math.min(Math.max(WIDTH, Math.min(box.width - 30, 460)), window.innerWidth - 16);
  const left = Math.max(8, Math.min(box.left + 28, window.innerWidth - width - 8));
  const below = window.innerHeight - own.bottom - 34;
  const above = own.top - 12;
  const up = below < 260 && above > below;
  return { left, width, top: up ? undefined : own.bottom + 6, bottom: up ? window.innerHeight - own.top + 6 : undefined, room: Math.max(120, up ? above : below) };
}

/** The one popover of the program: codes for the focused item. The focus stays in the field. */
export function LookupPopover(): ReactNode {
  const form = useForm();
  const state = useLookup();
  const [place, setPlace] = useState<Place | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const notes = useNotes(state.item);
  const id = state.item?.id;

  useLayoutEffect(() => {
    if (!id) {
      setPlace(null);
      return;
    }
    const input = document.getElementById(`i-${id}`);
    if (!input) return;
    const put = (): void => setPlace(placeFor(input));
    put();
    window.addEventListener("resize", put);
    document.addEventListener("scroll", put, true);
    input.setAttribute("aria-controls", "lookup-list");
    input.setAttribute("aria-expanded", "true");
    return () => {
      window.removeEventListener("resize", put);
      document.removeEventListener("scroll", put, true);
      input.removeAttribute("aria-controls");
      input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-expanded", "false");
    };
  }, [id]);
  useLayoutEffect(() => {
    const input = id ? document.getElementById(`i-${id}`) : null;
    if (!input) return;
    if (state.active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `lookup-${state.active}`);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [id, state.active, state.rows, place === null]);

  const item = state.item;
  if (!item || !place) return null;
  const { words } = form;
  const searching = state.mode === "words";
  const whole = descriptionOf(notes, state.rows[state.active]?.shown ?? "");
  let at = 0;
  return (
    <div className={styles.lookup} style={{ left: place.left, width: place.width, top: place.top, bottom: place.bottom }} onPointerDown={(event) => event.preventDefault()}>
      <div className={styles.lookupHead}>
        <span className="cut">
          {searching ? <>{words("lookup.search")} <b>{state.text}</b> {words("lookup.in", { item: item.called ?? item.name })}</> : words("lookup.codes", { item: item.called ?? item.name })}
        </span>
        <span className="grow" />
        {state.before.code ? <span className="cut">{words("lookup.was")} <b className="mono">{state.before.code}</b> {state.before.label}</span> : null}
      </div>
      <div ref={list} id="lookup-list" role="listbox" aria-label={words("lookup.codes", { item: item.called ?? item.name })} className={styles.lookupList} style={{ maxHeight: Math.min(place.room - 64 - (notes ? NOTES : 0), 318) }}>
        {state.groups.map((group) => (
          <div key={group.kind} role="presentation">
            {group.kind === "all" ? null : <div className={styles.lookupGroup} role="presentation">{groupHead(group, state.text, words)}</div>}
            {group.rows.map((row) => {
              const index = at++;
              return <Option key={`${row.code} ${row.label} ${index}`} row={row} index={index} active={index === state.active} query={searching ? state.text : ""}
                onPoint={() => form.lookup.point(index)}
                onTake={() => take(form, item, row)} />;
            })}
          </div>
        ))}
        {state.rows.length === 0 && !state.waiting ? <p className={styles.lookupNone}>{words("lookup.none", { text: state.text })}</p> : null}
      </div>
      {notes ? <div className={styles.whole} style={{ height: NOTES }} aria-live="polite">{whole ? <Markdown text={whole} /> : <span className="muted">{words("lookup.noWhole")}</span>}</div> : null}
      <div className={styles.lookupFoot}>
        <span><kbd>Enter</kbd> {words("lookup.take")}</span>
        {searching ? <span><kbd>Tab</kbd> {words("lookup.takeOn")}</span> : null}
        <span><kbd>Esc</kbd> {words("lookup.close")}</span>
        {notes ? <span><kbd>F1</kbd> {words("lookup.notes")}</span> : null}
        <span className="grow" />
        {state.rows.length > 11 ? <span>{words(searching ? "lookup.matches" : "lookup.count", { count: state.groups.reduce((n, g) => n + g.count, 0) })}</span> : null}
      </div>
    </div>
  );
}

function groupHead(group: RowGroup, text: string, words: (key: string, values?: Record<string, string | number>) => string): string {
  if (group.kind === "evidence") return words("lookup.evidence");
  if (group.kind === "begins") return words("lookup.begins", { text: text.trim(), count: group.count });
  return words("lookup.other", { count: group.count });
}

function Option({ row, index, active, query, onPoint, onTake }: { row: Row; index: number; active: boolean; query: string; onPoint: () => void; onTake: () => void }): ReactNode {
  return (
    <div id={`lookup-${index}`} role="option" aria-selected={active} className={styles.option} onPointerMove={onPoint} onClick={onTake}>
      <span className="mono">{row.shown}</span>
      {/* AJCC gives codes only; a code is not said twice. */}
      {row.label === row.code ? <span /> : <span className="cut" title={row.label}><Marked text={row.label} query={query} /></span>}
      {row.note ? <span className="muted mono">{row.note}</span> : active ? <CornerDownLeft className="ic s" strokeWidth={1.75} aria-hidden /> : <span />}
      {active && row.preferred ? <span className={styles.why}>{row.preferred}</span> : null}
      {row.evidence ? (
        <span className={styles.why}>
          <Quote className="ic s" strokeWidth={1.75} aria-hidden /> {row.evidence.source}, line {row.evidence.line}: “<Marked text={row.evidence.words} query={query} />”
        </span>
      ) : null}
    </div>
  );
}

/** The matched letters, marked. */
function Marked({ text, query }: { text: string; query: string }): ReactNode {
  const parts = wordsOf(query);
  if (!parts.length) return text;
  const low = text.toLowerCase();
  let best: [number, number] | null = null;
  for (const part of parts) {
    const starts = new RegExp(`(^|[^\\p{L}\\d])${part}`, "u").exec(low);
    const at = starts ? starts.index + (starts[1]?.length ?? 0) : low.indexOf(part);
    if (at >= 0 && (!best || at < best[0])) best = [at, at + part.length];
  }
  if (!best) return text;
  return <>{text.slice(0, best[0])}<mark>{text.slice(best[0], best[1])}</mark>{text.slice(best[1])}</>;
}
