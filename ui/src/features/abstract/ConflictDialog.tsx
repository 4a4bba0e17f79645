// Somebody else saved first and both changed the same items: what it was, what they made of it, what stands here, one decision for each.
import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Segmented } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Callout } from "../../components/Panel.tsx";
import { meaningFor, useForm } from "../../form/context.ts";
import { moment } from "../../lib/dates.ts";
import css from "./abstract.module.css";
import type { KnownClash, Stale } from "./session.ts";
import { say } from "./words.ts";

type Which = "mine" | "theirs";

/** "R. Quist, 13 Nov 2026, 09:12" of the latest, for the title. */
function whoOf(clashes: readonly KnownClash[]): string {
  const last = [...clashes].sort((a, b) => b.when.localeCompare(a.when))[0];
  return last?.by ? last.by : say("stale.somebody");
}

function Value({ item, value }: { item: string; value: string }): ReactNode {
  const form = useForm();
  if (value === "") return <span className="muted">{say("form.blank")}</span>;
  const meaning = meaningFor(form, form.store.item(item), value);
  return <><span className="mono">{value.length > 120 ? `${value.slice(0, 120)}…` : value}</span>{meaning ? <small>{meaning}</small> : null}</>;
}

interface Props { stale: Stale; onDecide: (decisions: ReadonlyMap<string, Which>) => void; onLater: () => void }

/** Nothing is decided until it is taken: Esc leaves both values at each item. */
export function ConflictDialog({ stale, onDecide, onLater }: Props): ReactNode {
  const { store } = useForm();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Which>>(() => new Map(stale.clashes.map((clash) => [clash.item, "mine"])));
  const put = (items: readonly string[], which: Which): void => setChosen((now) => new Map([...now, ...items.map((item) => [item, which] as const)]));
  const all = stale.clashes.map((clash) => clash.item);
  const choices = [{ id: "mine" as const, label: say("stale.mine") }, { id: "theirs" as const, label: say("stale.theirs") }];
  return (
    <Dialog open wide onClose={onLater} onSubmit={() => onDecide(chosen)} title={say("stale.title", { who: whoOf(stale.clashes), count: stale.clashes.length })} foot={<>
      <Button type="button" autoFocus onClick={onLater} keys="Esc">{say("stale.later")}</Button><span className="grow" />
      {all.length > 1 ? <><Button type="button" look="quiet" onClick={() => put(all, "mine")}>{say("stale.keepAll")}</Button><Button type="button" look="quiet" onClick={() => put(all, "theirs")}>{say("stale.takeAll")}</Button></> : null}
      <Button type="submit" look="primary">{say("stale.do")}</Button>
    </>}>
      <p className="ink2">{say("stale.text")}</p>
      <table className={css.clash}>
        <thead><tr><th>{say("stale.item")}</th><th>{say("stale.before")}</th><th>{say("stale.mine")}</th><th>{say("stale.theirs")}</th><th>{say("stale.take")}</th></tr></thead>
        <tbody>
          {stale.clashes.map(({ item, before, mine, theirs, by, when }) => {
            const known = store.item(item);
            const which = chosen.get(item) ?? "mine";
            return (
              <tr key={item}>
                <td><span className="mono muted">{known.number || ""}</span> {known.name}</td>
                <td><Value item={item} value={before} /></td>
                <td data-chosen={which === "mine" || undefined}><Value item={item} value={mine} /></td>
                <td data-chosen={which === "theirs" || undefined}><Value item={item} value={theirs} />{by ? <small>{by}, {moment(when)}</small> : null}</td>
                <td><Segmented<Which> label={say("stale.of", { item: known.name })} value={which} onChange={(next) => put([item], next)} choices={choices} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}

/** What stays on the screen of it: that a decision is open, or that both were saved. */
export function StaleNote({ stale, onOpen, onClose }: { stale: Stale; onOpen: () => void; onClose: () => void }): ReactNode {
  if (!stale.clashes.length) return <Callout title={say("stale.merged")} acts={<Button size="sm" onClick={onClose}>{say("stale.done")}</Button>}>{say("stale.mergedText", { count: stale.kept })}</Callout>;
  return <Callout level="warning" title={say("stale.title", { who: whoOf(stale.clashes), count: stale.clashes.length })} acts={<Button size="sm" look="primary" onClick={onOpen}>{say("stale.open")}</Button>}>{say("stale.noteText")}</Callout>;
}
