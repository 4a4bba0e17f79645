import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode, Ref, RefObject } from "react";
import { flushSync } from "react-dom";
import { useForm, useSignal, useSummaryPart } from "../../form/context.ts";
import { Button } from "../../components/controls.tsx";
import formCss from "../../form/form.module.css";
import { ItemField } from "../../form/ItemField.tsx";
import { planSection } from "../../form/layout.ts";
import type { Plan } from "../../form/layout.ts";
import type { Group, Item, Section } from "../../form/standard.ts";
import { TextField } from "../../form/TextField.tsx";
import css from "./abstract.module.css";
import { say } from "./words.ts";

export interface FormPaneHandle {
  /** Mounts the item's section, opens its group, scrolls it to the upper third and focuses it. */
  goTo(id: string): boolean;
  goToSection(index: number): void;
  focusLast(): void;
}

interface Props {
  /** Told when another section comes to the top. */
  onSection: (id: string) => void;
  ref: Ref<FormPaneHandle>;
}

/** The form: the current section and its neighbours as fields, the others as room of exactly their height. */
export function FormPane({ onSection, ref }: Props): ReactNode {
  const form = useForm();
  const { stage, store } = form;
  const { sections, places } = useSignal(stage.layout);
  const box = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState(0);
  /** First and last section that the window shows. */
  const [seen, setSeen] = useState<readonly [number, number]>([0, 1]);
  const last = useRef(new Map<string, string>());
  /** While an item is gone to, its section must stay mounted though the window does not show it yet. */
  const going = useRef(false);
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(() => openAtFirst(sections.flatMap((s) => s.groups), store));
  const planned = useRef<{ open: typeof open; of: Map<Section, Plan> }>({ open, of: new Map() });
  const plans = useMemo(() => {
    // Which groups are open decides the layout, and which items the schema has; values do not: typing never moves the form.
    const before = planned.current.open === open ? planned.current.of : new Map<Section, Plan>();
    const plan = (s: Section): Plan => before.get(s) ?? planSection(s, (g) => isOpen(open, g), (item) => store.value(item.id) !== "");
    planned.current = { open, of: new Map(sections.map((s) => [s, plan(s)])) };
    return [...planned.current.of.values()];
  }, [sections, store, open]);
  useKeptPlace(box, sections);
  const show = useCallback((index: number): void => {
    setCurrent(index);
    onSection(sections[index]?.id ?? "");
  }, [onSection, sections]);

  const goTo = useCallback((id: string): boolean => {
    const index = sections.findIndex((s) => s.id === places.get(id)?.section);
    const group = sections[index]?.groups.find((g) => g.items.some((i) => i.id === id));
    if (!group) return false;
    going.current = true;
    flushSync(() => {
      show(index);
      setOpen((now) => (isOpen(now, group) ? now : new Map(now).set(group.id, true)));
    });
    going.current = false;
    const field = document.getElementById(`i-${id}`);
    if (!field || !box.current) return false;
    const top = field.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    box.current.scrollTop += top - box.current.clientHeight / 3;
    field.focus({ preventScroll: true });
    return true;
  }, [sections, places, show]);

  useImperativeHandle(ref, () => ({
    goTo,
    goToSection: (index) => {
      const section = sections[index];
      if (!section || !box.current) return;
      flushSync(() => show(index));
      const head = box.current.querySelector<HTMLElement>(`[data-section="${section.id}"]`);
      if (head) box.current.scrollTop += head.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
      const kept = last.current.get(section.id);
      const field = (kept ? document.getElementById(`i-${kept}`) : null) ?? head?.querySelector<HTMLElement>("[data-item]:not([readonly])");
      (field ?? head?.querySelector<HTMLElement>("button"))?.focus({ preventScroll: field?.dataset.item !== kept });
    },
    focusLast: () => {
      const id = form.current.get();
      const field = id ? document.getElementById(`i-${id}`) : null;
      (field ?? box.current?.querySelector<HTMLElement>("[data-item]:not([readonly])"))?.focus();
    },
  }), [goTo, show, sections, form]);

  const look = useCallback((): void => {
    const pane = box.current;
    if (!pane || going.current) return;
    const { top, bottom } = pane.getBoundingClientRect();
    const rects = [...pane.querySelectorAll<HTMLElement>("[data-section]")].map((h) => h.getBoundingClientRect());
    const from = Math.max(0, rects.findIndex((r) => r.bottom > top));
    const to = Math.max(from, rects.findLastIndex((r) => r.top < bottom));
    setSeen((now) => (now[0] === from && now[1] === to ? now : [from, to]));
    // Where the focus is in sight, its section is the current one; else the one at the top.
    const focused = document.activeElement?.closest<HTMLElement>("[data-section]")?.dataset.section;
    const own = sections.findIndex((s) => s.id === focused);
    const edge = top + Math.min(160, pane.clientHeight / 3);
    show(own >= from && own <= to ? own : Math.max(0, rects.findLastIndex((r) => r.top <= edge)));
  }, [show, sections]);
  useLayoutEffect(() => {
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, [look, open]);

  useLayoutEffect(() => {
    requestAnimationFrame(() => performance.mark("abstract:painted"));
  }, [store]);

  const toggle = useCallback((group: Group) => setOpen((now) => new Map(now).set(group.id, !isOpen(now, group))), []);
  const focused = places.get(form.current.get() ?? "")?.section;
  return (
    <form ref={box} className={css.form} aria-label={say("abstract.form")} data-pane="form" tabIndex={-1} onScroll={look} onSubmit={(e) => e.preventDefault()}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset.item;
        const section = id ? places.get(id)?.section : undefined;
        if (!id || !section) return;
        last.current.set(section, id);
        const index = sections.findIndex((s) => s.id === section);
        if (index !== current) show(index);
      }}>
      {plans.map((plan, index) => (
        <SectionView key={plan.section.id} plan={plan} number={index + 1} mounted={Math.abs(index - current) <= 1 || (index >= seen[0] - 1 && index <= seen[1] + 1) || plan.section.id === focused} onToggle={toggle} />
      ))}
    </form>
  );
}

function isOpen(open: ReadonlyMap<string, boolean>, group: Group): boolean {
  return open.get(group.id) ?? group.open ?? false;
}

/** While sections change around it, the field that is typed in keeps the focus, its caret and its place in the window. */
function useKeptPlace(box: RefObject<HTMLElement | null>, sections: readonly Section[]): void {
  const { stage } = useForm();
  const kept = useRef<{ id: string; top: number; from: number | null; to: number | null } | null>(null);
  useLayoutEffect(() => stage.layout.subscribe(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !box.current?.contains(field)) return;
    kept.current = { id: field.id, top: field.getBoundingClientRect().top, from: field.selectionStart, to: field.selectionEnd };
  }), [stage, box]);
  useLayoutEffect(() => {
    const was = kept.current;
    kept.current = null;
    const field = was ? document.getElementById(was.id) : null;
    if (!was || !box.current || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    box.current.scrollTop += field.getBoundingClientRect().top - was.top;
    if (field === document.activeElement) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(was.from, was.to);
  }, [sections, box]);
}

function openAtFirst(groups: Group[], store: { value(id: string): string; summary(): { required: { missing: string[] } } }): Map<string, boolean> {
  const missing = new Set(store.summary().required.missing);
  return new Map(groups.map((g) => [g.id, g.open === true || g.items.some((i) => store.value(i.id) !== "" || missing.has(i.id))]));
}

const SectionView = memo(function SectionView({ plan, number, mounted, onToggle }: { plan: Plan; number: number; mounted: boolean; onToggle: (group: Group) => void }): ReactNode {
  const { section } = plan;
  const height = { "--h2": `calc(${plan.px}px + ${plan.rows2} * var(--row-item))`, "--h1": `calc(${plan.px}px + ${plan.rows1} * var(--row-item))` } as React.CSSProperties;
  return (
    <fieldset className={mounted ? css.section : css.placeholder} style={height} data-section={section.id} aria-labelledby={`s-${section.id}`}>
      <div className={formCss.groupHead} id={`s-${section.id}`} role="heading" aria-level={2}>
        {section.name}
        <small>{say("form.section", { number })}</small>
        <SectionCount id={section.id} />
      </div>
      {mounted ? plan.blocks.map((block) => {
        if (block.kind === "head") return <GroupHead key={block.group.id} group={block.group} folded={block.folded} onToggle={onToggle} />;
        if (block.kind === "note") return <Note key={`${block.group.id} note`} group={block.group} />;
        if (block.kind === "text") return <TextField key={block.item.id} item={block.item} />;
        return <Grid key={block.key} items={block.items} />;
      }) : null}
    </fieldset>
  );
});

function Grid({ items }: { items: Item[] }): ReactNode {
  const rows = { "--rows2": Math.ceil(items.length / 2), "--rows1": items.length } as React.CSSProperties;
  return <div className={`${formCss.items} ${css.items}`} style={rows}>{items.map((item) => <ItemField key={item.id} item={item} />)}</div>;
}

function SectionCount({ id }: { id: string }): ReactNode {
  const progress = useSummaryPart("required").sections.find((s) => s.section === id);
  return progress && progress.of > 0 ? <span className={formCss.end}>{say("form.sectionCount", { done: progress.done, of: progress.of })}</span> : null;
}

function GroupHead({ group, folded, onToggle }: { group: Group; folded: boolean; onToggle: (group: Group) => void }): ReactNode {
  const { stage, store } = useForm();
  const required = useSummaryPart("required");
  const held = group.items.filter((i) => store.value(i.id) !== "").length;
  const missing = group.items.filter((i) => required.missing.includes(i.id)).length;
  const remark = missing ? say("findings.missing", { count: missing }) : held ? say("form.fold", { held, count: group.items.length }) : say("form.none", { count: group.items.length });
  const toggle = (
    <button type="button" className={formCss.subHead} aria-expanded={!folded} tabIndex={folded ? 0 : -1} onClick={() => onToggle(group)}>
      {folded ? <ChevronRight className="ic s" strokeWidth={1.75} aria-hidden /> : <ChevronDown className="ic s" strokeWidth={1.75} aria-hidden />}
      {group.name}
      {folded || missing ? <small>{remark}</small> : null}
    </button>
  );
  if (!group.idle) return toggle;
  const ids = group.items.map((i) => i.id).filter((id) => store.value(id) !== "");
  return (
    <div className={formCss.subHeadRow}>
      {toggle}
      {ids.length > 1 ? <Button size="sm" onClick={() => stage.letGo(ids)}>{say("idle.letGoAll", { count: ids.length })}</Button> : null}
    </div>
  );
}

/** What stands above the items of a group: in words, with the items elsewhere that it is about. */
function Note({ group }: { group: Group }): ReactNode {
  const { goTo } = useForm();
  const { text, go } = group.note ?? { text: "", go: [] };
  return (
    <div className={formCss.note} role="note">
      <span title={text}>{text}</span>
      {go.map((item) => <Button key={item.id} size="sm" onClick={() => goTo(item.id)}>{say("stage.goTo", { number: String(item.number), item: item.called ?? item.name })}</Button>)}
    </div>
  );
}
