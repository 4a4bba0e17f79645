import { LockKeyhole as Lock, SquareEqual } from "lucide-react";
import { memo, useEffect, useLayoutEffect, useRef } from "react";
import type { ChangeEvent, KeyboardEvent, ReactNode, RefObject } from "react";
import { useCodesVersion, useForm, useSnap, useSummaryPart } from "./context.ts";
import styles from "./form.module.css";
import { SeverityMark } from "./marks.tsx";
import { boxOf, isFull, lookOf } from "./look.ts";
import type { Look } from "./look.ts";
import type { Item } from "./standard.ts";
import type { Snap } from "./store.ts";
import { pressed, typed } from "./typing.ts";

const cx = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");

/** One item of the standard: number, label, code, meaning, and one line for what the program says. It knows no medicine. */
export const ItemField = memo(function ItemField({ item, everywhere = false }: { item: Item; everywhere?: boolean }): ReactNode {
  const form = useForm();
  const snap = useSnap(item.id);
  const readOnly = useSummaryPart("readOnly");
  useCodesVersion(item.id);
  const look = lookOf(item, snap, form.codes, form.store.today, form.words);
  const input = useRef<HTMLInputElement>(null);
  const waitingToAdvance = useRef<string | null>(null);
  const searching = form.store.isSearching(item.id);
  const box = boxOf(item);
  const dom = `i-${item.id}`;
  // Where a value is not this schema's any more, it is read and let go; where it is derived, it is read and explained.
  const fixed = snap.locked || Boolean(item.idle) || item.derives !== undefined;

  const wasTyped = useRef(false);
  usePaintMark(look.means, wasTyped);
  useEffect(() => {
    // A searched table answers a moment later; the focus goes on only if nothing was typed since.
    if (waitingToAdvance.current === null || waitingToAdvance.current !== snap.text) return;
    if (isFull(item, snap, form.codes, form.store.today) !== true) return;
    waitingToAdvance.current = null;
    if (input.current && document.activeElement === input.current) form.step(input.current, 1);
  });

  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const native = event.nativeEvent as InputEvent;
    const box = event.currentTarget;
    const byHand = native.inputType === "insertText" && box.selectionStart === box.value.length;
    wasTyped.current = true;
    const go = typed(form, item, box.value, byHand);
    waitingToAdvance.current = go === "ask" ? box.value : null;
    if (go === true) form.step(box, 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (item.derives && event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      form.explain();
      return;
    }
    if (pressed(form, item, event.nativeEvent, event.currentTarget)) event.preventDefault();
  };

  return (
    <div className={cx(styles.item, styles[look.face], styles[`in-${box}`], !look.says.text && !snap.conflict && styles.two, searching && styles.searching, !!snap.value && snap.value !== snap.saved && styles.unsaved, !snap.value && !!snap.saved && styles.unsaved)} data-face={look.face}>
      <span className={styles.no}>{item.number || ""}</span>
      <label htmlFor={dom} title={item.called && item.called !== item.name ? `${item.called} (${item.name})` : item.name}><Name item={item} /></label>
      <span className={cx(styles.in, styles[box], searching && styles.sans, box === "text" && styles.sans)}>
        <input
          ref={input}
          id={dom}
          data-item={item.id}
          value={snap.text}
          readOnly={fixed || readOnly}
          tabIndex={fixed && !everywhere ? -1 : 0}
          spellCheck={false}
          autoComplete="off"
          translate={item.hasCodes === "none" ? "no" : undefined}
          role={item.hasCodes === "none" ? undefined : "combobox"}
          aria-expanded={item.hasCodes === "none" ? undefined : form.lookup.isOpenFor(item.id)}
          aria-autocomplete={item.hasCodes === "none" ? undefined : "list"}
          aria-invalid={look.invalid || undefined}
          aria-required={item.complete || undefined}
          aria-describedby={`r-${item.id} m-${item.id} f-${item.id}`}
          onChange={onChange}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            form.current.set(item.id);
            event.currentTarget.select();
          }}
          onBlur={() => {
            waitingToAdvance.current = null;
            if (form.lookup.isOpenFor(item.id)) form.lookup.close();
            form.store.leave(item.id);
          }}
        />
      </span>
      <output className={styles.means} id={`m-${item.id}`} htmlFor={dom} title={look.means}>{look.means}</output>
      <Marks item={item} missing={snap.missing} locked={snap.locked} />
      {item.idle ? <IdleLine item={item} snap={snap} /> : <FindingLine item={item} look={look} theirs={snap.conflict?.theirs} />}
    </div>
  );
});

/** As many letters of a long name as always stand at its end. */
const TAIL = 10;

/** Names of a schema's items often differ only at their end, so a long one is cut before it. */
function Name({ item }: { item: Item }): ReactNode {
  const name = item.called ?? item.name;
  if (!item.ofSchema || name.length <= 2 * TAIL) return name;
  return <span className={styles.name}><span>{name.slice(0, -TAIL)}</span><span>{name.slice(-TAIL)}</span></span>;
}

/** The line under a value that this tumor's schema does not use: it is let go here, or put back until the draft is saved. */
function IdleLine({ item, snap }: { item: Item; snap: Snap }): ReactNode {
  const { words, store, stage } = useForm();
  const name = { item: item.name };
  return (
    <span className={styles.says} id={`f-${item.id}`}>
      {snap.value ? null : <>{words("idle.gone")} <b className="mono">{snap.saved}</b> · </>}
      <button type="button" data-letgo aria-label={words(snap.value ? "idle.letGoOf" : "idle.backOf", name)} onClick={() => (snap.value ? stage.letGo([item.id]) : store.take(item.id, snap.saved))}>
        {words(snap.value ? "idle.letGo" : "idle.back")}
      </button>
    </span>
  );
}

/** Lets the end-to-end benchmark see when a typed code's meaning was painted. */
function usePaintMark(means: string, wasTyped: RefObject<boolean>): void {
  const last = useRef(means);
  useLayoutEffect(() => {
    if (last.current === means) return;
    last.current = means;
    if (!wasTyped.current || !means) return;
    wasTyped.current = false;
    requestAnimationFrame(() => {
      performance.clearMarks("meaning:painted");
      performance.mark("meaning:painted");
    });
  });
}

/** Who requires the item: three fixed slots, so that letters align down the column. */
export function Marks({ item, missing, locked }: { item: Item; missing: boolean; locked: boolean }): ReactNode {
  const { words } = useForm();
  return (
    <span className={styles.marks}>
      {!item.idle && !item.derives && (item.setters || (item.section && !item.dictionary)) ? (
        <span id={`r-${item.id}`} role="img" aria-label={item.setters ? words("form.requiredBy", { setters: spelled(item.setters, words) }) : words("form.requiredByNone")} className={cx(styles.req, missing && styles.miss)} title={item.setters ? words("form.requiredBy", { setters: spelled(item.setters, words) }) : words("form.requiredByNone")}>
          {(item.setters.includes("K") ? SLOTS : SLOTS.slice(0, 3)).map((letter) => (
            <i key={letter} className={item.setters.includes(letter) ? undefined : styles.off}>{item.setters.includes(letter) ? letter : "·"}</i>
          ))}
        </span>
      ) : null}
      {item.derives ? <SquareEqual className="ic s" strokeWidth={1.75} aria-label={words("says.derived")} /> : null}
      {locked ? <Lock className="ic s" strokeWidth={1.75} aria-label={words("says.locked")} /> : null}
    </span>
  );
}

/** Names of those who may require an item, by their letter. */
export const SETTERS: Record<string, string> = { S: "SEER", N: "NPCR", C: "CoC", K: "CCCR" };
const SLOTS = Object.keys(SETTERS);

export function spelled(setters: string, words: (key: string) => string): string {
  const names = [...setters].map((s) => SETTERS[s] ?? s);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${words("form.and")} ${names[names.length - 1]}`;
}

/** The one reserved line. The worst is shown; the panel shows all. */
export function FindingLine({ item, look, theirs }: { item: Item; look: Look; theirs?: string | undefined }): ReactNode {
  const { words, store } = useForm();
  if (theirs !== undefined && look.face === "conflict") {
    return (
      <span className={styles.says} id={`f-${item.id}`}>
        <SeverityMark kind="conflict" /> {words("says.theirs")} <b>{theirs || words("form.blank")}</b>
        {" · "}<button type="button" tabIndex={-1} onClick={() => store.settle(item.id, "mine")}>{words("says.keep")}</button>
        {" · "}<button type="button" tabIndex={-1} onClick={() => store.settle(item.id, "theirs")}>{words("says.take")}</button>
      </span>
    );
  }
  const { text, more } = look.says;
  const glyph = look.face === "error" || look.face === "warning" ? look.face : null;
  const whole = more > 0 ? `${text} ${words("says.more", { count: more })}` : text;
  return (
    <span className={styles.says} id={`f-${item.id}`} title={whole || undefined}>
      {glyph && text ? <SeverityMark kind={glyph} /> : null}
      {whole}
    </span>
  );
}
