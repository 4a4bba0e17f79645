import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { SearchField, Segmented } from "../../components/controls.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { useForm, useSignal, useSummary } from "../../form/context.ts";
import { ItemField } from "../../form/ItemField.tsx";
import type { Item } from "../../form/standard.ts";
import css from "./abstract.module.css";
import { say } from "./words.ts";

type Filter = "all" | "filled" | "missing" | "changed" | "own";
const OVERSCAN = 12;

/** Every item of the version, and every item that only the documents hold; searchable. */
export function AllItems({ seek }: { seek: string | undefined }): ReactNode {
  const { stage, standard, store } = useForm();
  const layout = useSignal(stage.layout);
  const { turn, required, dirty } = useSummary();
  const [text, setText] = useState(seek ?? "");
  const [filter, setFilter] = useState<Filter>("all");
  useLayoutEffect(() => { if (seek !== undefined) { setText(seek); setFilter("all"); } }, [seek]);
  const own = useMemo(() => store.held().filter((id) => !standard.byId(id)).sort().map((id) => store.item(id)), [store, standard, turn]);
  const everything = useMemo(() => [...[...standard.items].sort((a, b) => a.number - b.number), ...own], [standard, own]);

  const rows = useMemo(() => {
    const query = text.trim().toLowerCase();
    const found = query
      ? [...standard.find(query, 800), ...own.filter((i) => i.id.toLowerCase().includes(query))]
      : everything;
    const keep: Record<Filter, (item: Item) => boolean> = {
      all: () => true,
      filled: (i) => store.value(i.id) !== "",
      missing: (i) => required.missing.includes(i.id),
      changed: (i) => store.snap(i.id).value !== store.snap(i.id).saved,
      own: (i) => i.number === 0 || i.dictionary !== undefined,
    };
    return found.filter(keep[filter]).map((item) => stage.item(item.id));
    // Values decide only which rows a filter keeps, so a keystroke under "All" computes nothing.
  }, [text, filter, everything, own, standard, stage, store, layout, filter === "all" ? 0 : turn, filter === "missing" ? required : 0, filter === "changed" ? dirty : 0]);

  return (
    <div className={css.all}>
      <div className={css.allBar}>
        <SearchField label={say("all.search")} hint={say("all.search")} value={text} onChange={setText} width={240} onDown={() => document.querySelector<HTMLElement>("[data-rows] [data-item]")?.focus()} />
        <Segmented label={say("all.show")} value={filter} onChange={setFilter}
          choices={(["all", "filled", "missing", "changed", "own"] as const).map((id) => ({ id, label: say(`all.${id}`) }))} />
        <span className="grow" />
        <span className="micro muted">{say("all.count", { count: rows.length, of: everything.length })}</span>
      </div>
      {rows.length ? <Rows rows={rows} /> : <div className="pad"><EmptyState title={say("all.none")}>{say("all.noneMore", { of: everything.length })}</EmptyState></div>}
    </div>
  );
}

/** Rows of one fixed height: only those near the window are fields. */
function Rows({ rows }: { rows: Item[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<[number, number]>([0, 40]);
  const measure = (): void => {
    const el = box.current;
    if (!el) return;
    const height = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row-item")) || 44;
    const from = Math.max(0, Math.floor(el.scrollTop / height) - OVERSCAN);
    const to = Math.ceil((el.scrollTop + el.clientHeight) / height) + OVERSCAN;
    setRange((now) => (now[0] === from && now[1] === to ? now : [from, to]));
  };
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [rows]);
  return (
    <div ref={box} className={css.allRows} data-pane="form" data-rows tabIndex={-1} onScroll={measure}>
      <div style={{ height: `calc(${rows.length} * var(--row-item))`, position: "relative" }}>
        <div style={{ position: "absolute", insetInline: 0, top: `calc(${range[0]} * var(--row-item))` }}>
          {rows.slice(range[0], range[1]).map((item) => <ItemField key={item.id} item={item} everywhere />)}
        </div>
      </div>
    </div>
  );
}
