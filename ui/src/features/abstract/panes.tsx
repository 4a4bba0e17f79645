import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button, Segmented } from "../../components/controls.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { Tag } from "../../components/Sev.tsx";
import { meaningFor, useForm, useSignal } from "../../form/context.ts";
import { short } from "../../form/dates.ts";
import { moment } from "../../lib/dates.ts";
import css from "./abstract.module.css";
import { TumorName } from "./Banner.tsx";
import { commands } from "./commands.ts";
import type { AbstractView, AmendmentView } from "./commands.ts";
import { say } from "./words.ts";

/** The patient's tumors side by side. */
export function TumorsPane({ view, tumor, onOpen }: { view: AbstractView; tumor: string; onOpen: (tumor: string) => void }): ReactNode {
  return (
    <>
      <div className={css.doc}><span className="b">{view.tumors.length === 1 ? say("tumors.one") : say("tumors.many", { count: view.tumors.length })}</span></div>
      {view.tumors.length === 1 ? <p className="pad small ink2">{say("tumors.oneMore")}</p> : null}
      <ul className={css.tumorList}>
        {view.tumors.map((line) => (
          <li key={line.tumor} className={line.tumor === tumor ? css.onTumor : ""}>
            <div className={css.tumorLine}><TumorName line={line} /></div>
            <div className={css.tumorFoot}>
              <Tag>{say(`abstract.status.${line.status}`)}</Tag>
              {line.dxDate ? <span className="muted micro">{short(line.dxDate)}</span> : null}
              <span className="grow" />
              {line.tumor === tumor ? <span className="muted micro">{say("tumors.this")}</span> : <Button size="sm" onClick={() => onOpen(line.tumor)}>{say("tumors.open")}</Button>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Follow-up contacts of the patient, newest first. */
export function ContactsPane({ view, onContact }: { view: AbstractView; onContact: () => void }): ReactNode {
  const form = useForm();
  const record = <Button size="sm" keys="Ctrl R" onClick={onContact}>{say("contacts.record")}</Button>;
  if (!view.contacts.length) return <div className="pad"><EmptyState title={say("contacts.none")} acts={record}>{say("contacts.noneMore")}</EmptyState></div>;
  const vital = form.standard.item("vitalStatus");
  return (
    <>
      <div className={css.doc}><span className="b">{say("tab.contacts")}</span><span className="grow" />{record}</div>
      <ol className={css.tr}>
        {view.contacts.map((contact) => (
          <li key={contact.contact}>
            <span className={css.k}>{short(contact.date)}</span>
            <span>
              <span className="mono">{contact.vitalStatus}</span> {meaningFor(form, vital, contact.vitalStatus)}{contact.sourceLabel ? ` · ${contact.sourceLabel}` : ""}
              {contact.note ? <><br />{contact.note}</> : null}
              <br /><span className="muted">{contact.by}, {moment(contact.recorded)}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Amendments of the case, or of the item that has the focus. */
export function HistoryPane({ tumor, revision, amended }: { tumor: string; revision: string; amended: readonly string[] }): ReactNode {
  const form = useForm();
  const current = useSignal(form.current);
  const [of, setOf] = useState<"case" | "item">("case");
  const [found, setFound] = useState<AmendmentView[] | null | "failed">(null);
  const item = of === "item" ? current : undefined;
  useEffect(() => {
    let live = true;
    setFound(null);
    const ask = of === "case" ? commands.history(tumor) : item ? commands.itemHistory(tumor, item) : Promise.resolve([]);
    ask.then((rows) => { if (live) setFound(rows); }, () => { if (live) setFound("failed"); });
    return () => { live = false; };
  }, [tumor, of, item, revision]);

  const name = item ? form.store.item(item).name : "";
  return (
    <>
      <div className={css.doc}>
        <Segmented label={say("tab.history")} value={of} onChange={setOf} choices={[{ id: "case", label: say("history.case") }, { id: "item", label: say("history.item") }]} />
        <span className="grow" />
        {Array.isArray(found) && found.length ? <span className="muted micro">{say("history.count", { count: found.length })}</span> : null}
      </div>
      {found === "failed" ? <p className="pad small">{say("history.failed")}</p> : null}
      {Array.isArray(found) && !found.length
        ? <div className="pad"><EmptyState title={say("history.none")}>{item && !amended.includes(item) ? say("history.noneItem", { item: name }) : ""}</EmptyState></div>
        : null}
      {Array.isArray(found) ? (
        <ol className={css.tr}>{found.map((amendment, index) => <Line key={index} amendment={amendment} />)}</ol>
      ) : null}
    </>
  );
}

function Line({ amendment }: { amendment: AmendmentView }): ReactNode {
  const form = useForm();
  const { item, old, new: now, reason, who, when, source } = amendment;
  const known = form.standard.byId(item);
  const go = known ? <button type="button" className="btnlink mono" title={known.name} onClick={() => form.goTo(item)}>{known.number}</button> : <span>{item}</span>;
  return (
    <li>
      <span className={css.k}>{moment(when)}</span>
      <span>
        {go} {known ? <span className="muted">{known.name}</span> : null}<br />
        <Value text={old} /> {say("history.to")} <b><Value text={now} /></b><br />
        <span className="muted">{[who, source, reason].filter(Boolean).join(" · ")}</span>
      </span>
    </li>
  );
}

function Value({ text }: { text: string }): ReactNode {
  if (!text) return <span className="muted">{say("history.blank")}</span>;
  return <span className="mono" title={text}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>;
}
