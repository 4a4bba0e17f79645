// Above the form: somebody else is at work here, and typing of before that was not saved.
import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { useSignal, useSummaryPart } from "../../form/context.ts";
import { clock, moment } from "../../lib/dates.ts";
import type { AbstractSession } from "./session.ts";
import { say } from "./words.ts";

const NAMED = 6;

/** "09:12" of today, else with its day. */
function since(iso: string): string {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString() ? clock(date).slice(0, 5) : moment(iso);
}

export function LeaseNote({ session, user }: { session: AbstractSession; user: string }): ReactNode {
  const lease = useSignal(session.lease.view);
  const lost = useSignal(session.lease.lost);
  const readOnly = useSummaryPart("readOnly");
  if (!lease || lease.mine) return null;
  const who = { who: lease.who, since: since(lease.since) };
  const { store } = session;
  const take = (): void => { store.setReadOnly(false); void session.lease.takeOver(); };
  return (
    <Callout level="warning" title={say(lost ? "lease.lost" : lease.who === user ? "lease.own" : "lease.title", who)} acts={<>
      <Button size="sm" onClick={take}>{say("lease.take")}</Button>
      <Button size="sm" look="quiet" onClick={() => store.setReadOnly(!readOnly)}>{say(readOnly ? "lease.type" : "lease.read")}</Button>
    </>}>{say(readOnly ? "lease.readOnly" : "lease.text", who)}</Callout>
  );
}

export function DraftNote({ session }: { session: AbstractSession }): ReactNode {
  const draft = useSignal(session.draft);
  const view = useSignal(session.view);
  if (!draft || !view) return null;
  const names = draft.changes.slice(0, NAMED).map(({ item }) => session.store.item(item).name).join(", ");
  const moved = draft.tumorRevision !== view.tumor.revision || draft.patientRevision !== view.patient.revision;
  return (
    <Callout level="warning" title={say("draft.title", { time: since(draft.at) })} acts={<>
      <Button size="sm" look="primary" onClick={() => session.takeDraft()}>{say("draft.take")}</Button>
      <Button size="sm" onClick={() => session.dropDraft()}>{say("draft.drop")}</Button>
    </>}>{say("draft.text", { count: draft.changes.length, names: draft.changes.length > NAMED ? `${names} …` : names })}{moved ? ` ${say("draft.moved")}` : ""}</Callout>
  );
}
