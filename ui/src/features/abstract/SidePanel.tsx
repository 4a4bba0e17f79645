import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { ErrorMark, WarningMark } from "../../components/icons.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { Kbd } from "../../components/Sev.tsx";
import { useForm, useSignal, useSnap, useSummaryPart } from "../../form/context.ts";
import type { Item } from "../../form/standard.ts";
import { isLongText } from "../../form/standard.ts";
import type { Finding } from "../../form/store.ts";
import css from "./abstract.module.css";
import type { AbstractView } from "./commands.ts";
import { ContactsPane, HistoryPane, TumorsPane } from "./panes.tsx";
import type { AbstractSession } from "./session.ts";
import { StagingPane } from "./StagingPane.tsx";
import { say } from "./words.ts";

export const SIDE_TABS = ["findings", "staging", "text", "tumors", "contacts", "history"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

interface Props {
  session: AbstractSession;
  view: AbstractView;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  onOpenTumor: (tumor: string) => void;
  onContact: () => void;
  onClose?: (() => void) | undefined;
}

/** What belongs to the form but is not the form. The focus stays where it is when its tab changes. */
export function SidePanel({ session, view, tab, onTab, onOpenTumor, onContact, onClose }: Props): ReactNode {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const findings = useSummaryPart("findings");
  const counts: Partial<Record<SideTab, number>> = { findings: findings.length, tumors: view.tumors.length, contacts: view.contacts.length };
  useEffect(() => { tabs.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" }); }, [tab]);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = SIDE_TABS[(SIDE_TABS.indexOf(tab) + by + SIDE_TABS.length) % SIDE_TABS.length] ?? "findings";
    onTab(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <aside className={css.side} aria-label={say("abstract.side")} data-pane="side" tabIndex={-1}>
      <div ref={tabs} className={css.tabs} role="tablist" aria-label={say("abstract.side")} onKeyDown={onKey}>
        {SIDE_TABS.map((name) => (
          <button key={name} type="button" role="tab" id={`${id}${name}`} data-tab={name} aria-selected={tab === name} aria-controls={`${id}p`} tabIndex={tab === name ? 0 : -1} onClick={() => onTab(name)}>
            {say(`tab.${name}`)}{counts[name] ? <span className="muted">{counts[name]}</span> : null}
          </button>
        ))}
        {onClose ? <><span className="grow" /><Button size="sm" look="quiet" onClick={onClose}>{say("abstract.closeSide")}</Button></> : null}
      </div>
      <div className={css.pane} role="tabpanel" id={`${id}p`} aria-labelledby={`${id}${tab}`} tabIndex={0}>
        {tab === "findings" ? <FindingsPane session={session} /> : null}
        {tab === "staging" ? <StagingPane session={session} /> : null}
        {tab === "text" ? <TextPane /> : null}
        {tab === "tumors" ? <TumorsPane view={view} tumor={session.tumor} onOpen={onOpenTumor} /> : null}
        {tab === "contacts" ? <ContactsPane view={view} onContact={onContact} /> : null}
        {tab === "history" ? <HistoryPane tumor={session.tumor} revision={`${view.patient.revision}.${view.tumor.revision}`} amended={view.amended} /> : null}
      </div>
      {tab === "findings" ? null : <FindingStrip />}
    </aside>
  );
}

function FindingsPane({ session }: { session: AbstractSession }): ReactNode {
  const { standard, goTo, current } = useForm();
  const findings = useSummaryPart("findings");
  const required = useSummaryPart("required");
  const here = useSignal(current);
  const behind = useSignal(session.behind);
  const blank = required.missing.map((id) => standard.byId(id)).filter((i): i is Item => i !== undefined);
  if (!findings.length && !blank.length && !behind) return <div className="pad"><EmptyState title={say("findings.none")}>{say("findings.noneMore")}</EmptyState></div>;
  return (
    <>
      {behind ? <p className={`${css.strip} small`}>{say("findings.behind")}</p> : null}
      {findings.map((finding, index) => <FindingCard key={`${finding.check} ${finding.message} ${index}`} finding={finding} on={here !== undefined && finding.items.includes(here)} />)}
      {blank.length ? (
        <section className={css.blank}>
          <h3>{say("findings.missing", { count: blank.length })}</h3>
          <ul>
            {blank.slice(0, 60).map((item) => (
              <li key={item.id}><button type="button" onClick={() => goTo(item.id)}><span className="mono">{item.number}</span><span className="cut">{item.name}</span></button></li>
            ))}
          </ul>
          {blank.length > 60 ? <p className="micro muted">{say("findings.missingMore", { count: blank.length - 60 })}</p> : null}
        </section>
      ) : null}
    </>
  );
}

function FindingCard({ finding, on }: { finding: Finding; on: boolean }): ReactNode {
  const { store, goTo } = useForm();
  const items = finding.items.map((id) => store.item(id));
  const where = items.map((i) => i.number || i.id).join(", ");
  return (
    <article className={`${css.finding} ${on ? css.onFinding : ""}`}>
      <span className={css[finding.severity]}>{finding.severity === "error" ? <ErrorMark /> : <WarningMark />}</span>
      <div>
        <h3>{finding.message}</h3>
        <p>{items.map((i) => i.name).join(" · ")}</p>
        <div className={css.small}>{finding.check} · {say(`findings.${finding.severity}`)} · {items.length === 1 ? `item ${where}` : `items ${where}`}</div>
        <div className={css.act}>
          {items.slice(0, 3).map((item) => <Button key={item.id} size="sm" onClick={() => goTo(item.id)}>{say("findings.goTo", { number: String(item.number || item.id) })}</Button>)}
        </div>
      </div>
    </article>
  );
}

/** The worst three, in sight under every other tab. */
function FindingStrip(): ReactNode {
  const { standard, goTo, current } = useForm();
  const findings = useSummaryPart("findings");
  const here = useSignal(current);
  const errors = findings.filter((f) => f.severity === "error").length;
  const warnings = findings.length - errors;
  return (
    <section className={css.mini} aria-label={say("tab.findings")}>
      <div className={css.miniHead}>
        <span className="b">{findings.length ? say("tab.findings") : say("findings.none")}</span>
        {errors ? <span className={css.error}><ErrorMark className="ic s" /> {say("findings.errors", { count: errors })}</span> : null}
        {warnings ? <span className={css.warning}><WarningMark className="ic s" /> {say("findings.warnings", { count: warnings })}</span> : null}
        <span className="grow" />
        {findings.length ? <span className="muted micro"><Kbd>F8</Kbd> {say("findings.next")}</span> : null}
      </div>
      {findings.slice(0, 3).map((finding, index) => {
        const id = finding.items[0] ?? "";
        return (
          <button key={`${finding.check} ${index}`} type="button" className={`${css.mf} ${here === id ? css.mfOn : ""}`} onClick={() => goTo(id)} title={finding.message}>
            <span className={css[finding.severity]}>{finding.severity === "error" ? <ErrorMark className="ic s" /> : <WarningMark className="ic s" />}</span>
            <span className="mono">{standard.byId(id)?.number ?? ""}</span>
            <span className="cut">{finding.message}</span>
          </button>
        );
      })}
    </section>
  );
}

/** The narrative of this tumor as one reads it, with line numbers and what of it will be transmitted. */
function TextPane(): ReactNode {
  const { standard, store } = useForm();
  useSummaryPart("required"); // Which texts are blank is looked at with each answer of the check.
  const items = standard.items.filter(isLongText);
  const filled = items.filter((i) => store.value(i.id) !== "");
  const blank = items.filter((i) => store.value(i.id) === "" && (i.setters || i.complete));
  if (!filled.length) return <div className="pad"><EmptyState title={say("text.none")}>{say("text.noneMore")}</EmptyState></div>;
  return (
    <>
      {filled.map((item) => <Narrative key={item.id} item={item} />)}
      {blank.length ? <p className="pad micro muted">{say("text.blank", { names: blank.map((i) => i.name).join(", ") })}</p> : null}
    </>
  );
}

function Narrative({ item }: { item: Item }): ReactNode {
  const { goTo } = useForm();
  const { text } = useSnap(item.id);
  const used = text.length;
  const over = item.unlimited ? 0 : used - item.length;
  return (
    <section className={css.narrative}>
      <div className={css.doc}>
        <button type="button" className="btnlink cut" onClick={() => goTo(item.id)} title={item.name}>{item.name}</button>
        <span className="grow" />
        <span className={`micro ${over > 0 ? css.error : "muted"}`}>{over > 0 ? say("text.over", { used, length: item.length, over }) : item.unlimited ? say("form.textUnlimited", { used }) : say("text.used", { used, length: item.length })}</span>
      </div>
      <div className={css.src}>{text.split("\n").map((line, at) => <p key={at}><span className={css.ln}>{at + 1}</span><span>{line || "\u00a0"}</span></p>)}</div>
    </section>
  );
}
