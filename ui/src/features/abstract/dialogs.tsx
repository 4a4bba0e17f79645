import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button, TextField } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Markdown } from "../../components/Markdown.tsx";
import { Facts } from "../../components/Panel.tsx";
import { CodeNotes, descriptionOf, useNotes } from "../../form/CodeNotes.tsx";
import { meaningFor, useForm } from "../../form/context.ts";
import { spelled } from "../../form/ItemField.tsx";
import type { Item } from "../../form/standard.ts";
import css from "./abstract.module.css";
import { count } from "../../i18n/t.ts";
import { say } from "./words.ts";

/** Ctrl+G: an item by its number or its words. */
export function GoToDialog({ open, onClose, onGo }: { open: boolean; onClose: () => void; onGo: (id: string) => void }): ReactNode {
  const { standard, store } = useForm();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const query = text.trim().toLowerCase();
  const own = query ? store.held().filter((id) => !standard.byId(id) && id.toLowerCase().includes(query)).map((id) => store.item(id)) : [];
  const found = [...standard.find(text, 40), ...own].slice(0, 40);
  const go = (item: Item | undefined): void => {
    if (!item) return;
    onClose();
    onGo(item.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!by || !found.length) return;
    event.preventDefault();
    const next = (active + by + found.length) % found.length;
    setActive(next);
    document.getElementById(`goto-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Dialog open={open} onClose={onClose} title={say("goto.title")} onSubmit={() => go(found[active])} foot={<><span className="grow" /><Button type="button" onClick={onClose} keys="Esc">{say("about.close")}</Button></>}>
      <div onKeyDown={onKey}>
        <TextField label={say("goto.label")} value={text} autoFocus onChange={(next) => { setText(next); setActive(0); }}
          role="combobox" aria-expanded={found.length > 0} aria-controls="goto-list" aria-activedescendant={found.length ? `goto-${active}` : undefined}
          says={text && !found.length ? say("goto.none") : " "} />
        <div id="goto-list" role="listbox" aria-label={say("goto.title")} className={css.gotoList}>
          {found.map((item, index) => (
            <div key={item.id} id={`goto-${index}`} role="option" aria-selected={index === active} className={css.gotoRow} onPointerMove={() => setActive(index)} onClick={() => go(item)}>
              <span className="mono">{item.number || ""}</span>
              <span className="cut">{item.name}</span>
              <span className="muted micro cut">{item.number ? (standard.sections.find((s) => s.id === item.section)?.name ?? (item.parent === "header" ? say("about.header") : say("abstract.allItems"))) : say("goto.own")}</span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** F1: what the standard says of an item. */
export function AboutDialog({ item, onClose }: { item: Item | undefined; onClose: () => void }): ReactNode {
  const form = useForm();
  const notes = useNotes(item);
  if (!item) return null;
  const { standard, codes, store } = form;
  const table = item.hasCodes === "table" ? codes.table(item.id) : undefined;
  const value = store.value(item.id);
  const required = spelled(item.setters, say) || say("about.requiredNone");
  const rows: [ReactNode, ReactNode][] = [
    [say("about.value"), value ? <><span className="mono">{value.length > 80 ? `${value.slice(0, 80)}…` : value}</span> {meaningFor(form, item, value)}</> : <span className="muted">{say("form.blank")}</span>],
    ...(item.called && item.called !== item.name ? [[say("about.name"), item.name] as [ReactNode, ReactNode]] : []),
    [say("about.id"), <span key="id" className="mono">{item.id}</span>],
    [say("about.type"), say(`about.type.${item.dataType}`)],
    [say("about.length"), item.unlimited ? say("about.unlimited", { length: item.length }) : item.length ? count(item.length) : "–"],
    [say("about.level"), say(`about.${item.parent}`)],
    ...(item.dictionary ? [] : [[say("about.section"), standard.sections.find((s) => s.id === item.section)?.name ?? "–"] as [ReactNode, ReactNode]]),
    ...(item.recordTypes ? [[say("about.records"), item.recordTypes] as [ReactNode, ReactNode]] : []),
    ...(item.dictionary ? [[say("about.dictionary"), item.dictionary] as [ReactNode, ReactNode]] : [[say("about.required"), `${required}${item.complete ? `; ${say("about.complete")}` : ""}`] as [ReactNode, ReactNode]]),
  ];
  return (
    <Dialog open onClose={onClose} wide title={`${item.number || ""} ${item.called ?? item.name}`.trim()} foot={<><span className="grow" /><Button autoFocus onClick={onClose} keys="Esc">{say("about.close")}</Button></>}>
      {item.number === 0 ? <p className="ink2">{say("about.own", { version: standard.version.replace(/0$/, "") })}</p> : null}
      <Facts rows={rows} />
      {notes ? <CodeNotes notes={notes} /> : null}
      {table ? (
        <div className={css.aboutCodes} tabIndex={0} role="region" aria-label={say("about.codes", { count: table.entries.length })}>
          <h3>{say("about.codes", { count: table.entries.length })}{table.open ? <span className="muted"> {say("about.codesOpen")}</span> : null}</h3>
          {table.entries.map((entry) => {
            const code = entry.to && entry.to !== entry.code ? `${entry.code}-${entry.to}` : entry.code;
            const whole = descriptionOf(notes, code);
            return <div key={code} className={css.aboutCode}><span className="mono">{code}</span>{whole ? <Markdown text={whole} /> : <span>{entry.label}</span>}</div>;
          })}
        </div>
      ) : <p className="muted small">{item.hasCodes === "search" ? say("about.codesSearch") : say("about.noCodes")}</p>}
    </Dialog>
  );
}

/** Unsaved changes stand in the way of leaving the screen, or of closing the window. The safe answer has the focus. */
export function UnsavedDialog({ of, open, count, onStay, onSave, onDrop }: { of: "leave" | "close"; open: boolean; count: number; onStay: () => void; onSave: () => void; onDrop: () => void }): ReactNode {
  return (
    <Dialog alert open={open} onClose={onStay} title={say(`${of}.title`, { count })} foot={<>
      <Button autoFocus onClick={onStay} keys="Esc">{say(`${of}.stay`)}</Button><span className="grow" />
      <Button look="danger" onClick={onDrop}>{say(`${of}.drop`)}</Button>
      <Button look="primary" onClick={onSave}>{say(`${of}.save`)}</Button>
    </>}>
      <p className="ink2">{say(`${of}.body`)}</p>
    </Dialog>
  );
}

export function ReopenDialog({ open, onClose, onReopen }: { open: boolean; onClose: () => void; onReopen: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState("");
  return (
    <Dialog open={open} onClose={onClose} title={say("reopen.title")} onSubmit={() => { if (reason.trim()) { onClose(); onReopen(reason.trim()); } }} foot={<>
      <Button type="button" onClick={onClose} keys="Esc">{say("reopen.stay")}</Button><span className="grow" />
      <Button type="submit" look="primary" disabled={!reason.trim()}>{say("reopen.do")}</Button>
    </>}>
      <p className="ink2">{say("reopen.body")}</p>
      <TextField label={say("reopen.reason")} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
