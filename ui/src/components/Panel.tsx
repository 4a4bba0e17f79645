// Heads, sums, meters, callouts, empty and loading: the quiet furniture of every screen.
import { Fragment, useEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import type { Key } from "react-aria-components";
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { count } from "../i18n/t.ts";
import { ErrorMark, WarningMark } from "./icons.tsx";
import css from "./panel.module.css";
import { Sev } from "./Sev.tsx";

export function PanelHead({ title, remark, end }: { title: ReactNode; remark?: ReactNode; end?: ReactNode }): ReactNode {
  return (
    <div className={css.head}>
      <h2>{title}</h2>
      {remark ? <span className="muted small cut">{remark}</span> : null}
      {end ? <span className={css.end}>{end}</span> : null}
    </div>
  );
}

export function Toolbar({ children, label }: { children: ReactNode; label: string }): ReactNode {
  return <div className={css.toolbar} role="toolbar" aria-label={label}>{children}</div>;
}

/** The first line of a tab: what it shows, and its deeds at the right end. */
export function TabHead({ says, children }: { says: ReactNode; children?: ReactNode }): ReactNode {
  return <div className={css.tabhead}><span className="small ink2 cut grow" title={typeof says === "string" ? says : undefined}>{says}</span>{children}</div>;
}

export function ListFoot({ children }: { children: ReactNode }): ReactNode {
  return <div className={css.foot}>{children}</div>;
}

/** Columns parted by hairlines; each scrolls by itself. */
export function Split({ columns, children, className }: { columns: string; children: ReactNode; className?: string }): ReactNode {
  return <div className={`${css.split} ${className ?? ""}`} style={{ gridTemplateColumns: columns }}>{children}</div>;
}

/** Brings what a person asked for into sight, where a narrow window has put it below what it was asked with. */
export function useInSight<E extends HTMLElement>(answer: unknown): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const [at, around] = [place.current, place.current?.parentElement];
    if (answer && at && around) around.scrollTop = at.offsetTop;
  }, [answer]);
  return place;
}

export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }): ReactNode {
  return <dl className={css.kv}>{rows.map(([term, fact], index) => <Fragment key={index}><dt>{term}</dt><dd>{fact}</dd></Fragment>)}</dl>;
}

export function Figure({ children, unit, strong = false }: { children: ReactNode; unit?: string; strong?: boolean }): ReactNode {
  return <span className={`${css.fig} ${strong ? css.go : ""}`}>{children}{unit ? <small> {unit}</small> : null}</span>;
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** A share on a scale, with the limit as a line across. */
export function Meter({ share, limit, label, from = 0, thin = false }: { share: number; limit?: number; label: string; from?: number; thin?: boolean }): ReactNode {
  const at = (value: number): string => percent((value - from) / (1 - from));
  return (
    <span className={`${css.bar} ${thin ? css.thin : ""}`} role="meter" aria-label={label} aria-valuemin={from * 100} aria-valuemax={100} aria-valuenow={Math.round(share * 1000) / 10}>
      <i style={{ width: at(share) }} />
      {limit === undefined ? null : <b style={{ left: at(limit) }} />}
    </span>
  );
}

/** How far a long work has come; without a known end only the count moves. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }): ReactNode {
  return (
    <span className={css.bar} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of || undefined} aria-valuenow={of ? done : undefined}>
      <i style={{ width: of ? percent(done / of) : "0%" }} />
    </span>
  );
}

/** The thin bar beside a number in a table. */
export function SmallBar({ share }: { share: number }): ReactNode {
  return <span className={css.prog} aria-hidden="true"><i style={{ width: percent(share) }} /></span>;
}

interface CalloutProps { level?: "note" | "error" | "warning" | "ok"; title?: ReactNode; children?: ReactNode; acts?: ReactNode }

/** A message about the task of this screen, in place, above what it stops. */
export function Callout({ level = "note", title, children, acts }: CalloutProps): ReactNode {
  return (
    <div className={`${css.callout} ${level === "note" ? "" : css[level]}`} role={level === "error" ? "alert" : "note"}>
      {title ? <div className={css.title}>{level === "error" ? <ErrorMark /> : level === "warning" ? <WarningMark /> : null}<span>{title}</span></div> : null}
      {children ? <div>{children}</div> : null}
      {acts ? <div className={css.acts}>{acts}</div> : null}
    </div>
  );
}

export function EmptyState({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }): ReactNode {
  return (
    <div className={css.empty}>
      <h3>{title}</h3>
      {children ? <p>{children}</p> : null}
      {acts ? <div className={css.acts}>{acts}</div> : null}
    </div>
  );
}

export interface Addend { value: number; label: string; strong?: boolean }

/** "1,284 = 212 + 1,029 + 43": every sum is shown to add up, and says so when it does not. */
export function Sums({ total, label, parts, good, bad, flush = false }: { flush?: boolean; total: number; label: string; parts: readonly Addend[]; good: (sum: string) => string; bad: (sum: string) => string }): ReactNode {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const written = `${parts.map((part) => count(part.value)).join(" + ")} = ${count(sum)}`;
  return (
    <div className={`${css.sums} ${flush ? css.flush : ""}`}>
      <div><Figure>{count(total)}</Figure><span className="small ink2">{label}</span></div>
      {parts.map((part, index) => (
        <Fragment key={part.label}>
          <i aria-hidden="true">{index === 0 ? "=" : "+"}</i>
          <div><Figure strong={part.strong ?? false}>{count(part.value)}</Figure><span className="small ink2">{part.label}</span></div>
        </Fragment>
      ))}
      <div className={css.check}>{sum === total ? <Sev level="ok">{good(written)}</Sev> : <Sev level="error">{bad(written)}</Sev>}</div>
    </div>
  );
}

/** Nothing for 300 ms, then still rows with their numbers. */
export function LoadingRows({ rows = 5, says }: { rows?: number; says?: string }): ReactNode {
  const widths = [["62%", "70%", "54%"], ["50%", "70%", "74%"], ["74%", "58%", "46%"], ["57%", "70%", "63%"], ["46%", "64%", "56%"]];
  return (
    <div className={css.late} aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.skrow}>
          <span className="mono muted micro">{index + 1}</span>
          {(widths[index % widths.length] ?? []).map((width, at) => <span key={at} className={css.skel} style={{ width }} />)}
        </div>
      ))}
      {says ? <div className="pad micro muted">{says}</div> : null}
    </div>
  );
}

export interface TabItem { id: string; label: string; count?: string; panel: ReactNode }

interface TabsProps { label: string; items: readonly TabItem[]; /** The chosen tab, where whoever shows the tabs keeps it. */ selected?: string; onSelect?: (id: string) => void }

export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactNode {
  const kept = selected === undefined ? {} : { selectedKey: selected, onSelectionChange: (key: Key): void => onSelect?.(String(key)) };
  return (
    <AriaTabs className={css.tabs ?? ""} {...kept}>
      <TabList aria-label={label} className={css.tablist ?? ""}>
        {items.map((item) => <AriaTab key={item.id} id={item.id} className={css.tab ?? ""}>{item.label}{item.count ? <span>{item.count}</span> : null}</AriaTab>)}
      </TabList>
      {items.map((item) => <TabPanel key={item.id} id={item.id} className={css.tabpanel ?? ""}>{item.panel}</TabPanel>)}
    </AriaTabs>
  );
}
