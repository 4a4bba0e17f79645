// Records one contact for the patient; Rust carries it to every tumor and says which codes there are, the usual one first.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button, Select, TextArea, TextField } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Sev } from "../../components/Sev.tsx";
import { useToast } from "../../components/Toast.tsx";
import { inWords, understand, unknownPart } from "../../form/dates.ts";
import { t } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { Choice, ContactOutcome, DueRow } from "../../ipc/generated.ts";
import { shortDate } from "../../lib/dates.ts";
import css from "./followup.module.css";

function choicesOf(codes: readonly Choice[] | undefined, blank: string | null): { id: string; code: string; label: string }[] {
  const choices = (codes ?? []).map(({ code, label }) => ({ id: code, code, label }));
  return blank === null ? choices : [{ id: "", code: "", label: blank }, ...choices];
}

/** What was understood of the typed date, and what will be stored. */
function DateSays({ typed, stored }: { typed: string; stored: string | undefined }): ReactNode {
  if (typed.trim() === "") return t("date.hint");
  if (stored === undefined) return <Sev level="error">{t("date.wrong")}</Sev>;
  const part = unknownPart(stored);
  const words = inWords(stored) ?? stored;
  if (part === "none") return words;
  return `${words}. ${t(part === "day" ? "date.dayUnknown" : "date.monthUnknown", { stored })}`;
}

export function ContactDialog({ row, onClose, onRecorded }: { row: DueRow; onClose: () => void; onRecorded: (outcome: ContactOutcome) => void }): ReactNode {
  const { session, noteSaved } = useSession();
  const toast = useToast();
  const choices = useRead("contact_choices", null);
  const before = useRead("contacts", { patient: row.patient });
  const record = useChange("contact_record");
  const [date, setDate] = useState("");
  const [chosenVital, setVitalStatus] = useState<string | null>(null);
  const [cancerStatus, setCancerStatus] = useState("");
  const [source, setSource] = useState("");
  const [causeOfDeath, setCauseOfDeath] = useState("");
  const [note, setNote] = useState("");
  const stored = understand(date, session.today);
  const vital = choicesOf(choices.data?.vitalStatus, null);
  const vitalStatus = chosenVital ?? vital[0]?.id ?? "";
  const dead = choices.data !== undefined && vitalStatus === choices.data.dead;
  const ready = date.trim() !== "" && stored !== undefined && choices.data !== undefined && !record.isPending;
  const submit = (): void => {
    if (!ready) return;
    record.mutate({ patient: row.patient, date, vitalStatus, cancerStatus, source, note: note.trim(), causeOfDeath: dead ? causeOfDeath.trim() : "" }, {
      onSuccess: (outcome) => {
        noteSaved();
        toast({ text: outcome.historyOnly ? t("contact.history") : t("contact.done", { n: outcome.tumors }) });
        onRecorded(outcome);
        onClose();
      },
    });
  };
  return (
    <Dialog open wide onClose={onClose} title={t("contact.title", { accession: row.accession })} onSubmit={submit}
      foot={<><span className="grow small muted">{t("contact.carried")}</span><Button keys="Esc" onClick={onClose}>{t("action.cancel")}</Button><Button look="primary" type="submit" disabled={!ready}>{t("contact.record")}</Button></>}>
      <p className={`ink2 small ${css.intro}`}><span translate="no">{row.name}</span>, {row.siteLabel}. {row.lastContact === "" ? t("contact.lastUnknown") : t("contact.last", { date: shortDate(row.lastContact) })}</p>
      <div className={css.two}>
        <TextField label={dead ? t("contact.dateDeath") : t("contact.date")} value={date} onChange={setDate} autoFocus invalid={date.trim() !== "" && stored === undefined} says={<DateSays typed={date} stored={stored} />} />
        <Select label={t("contact.vital")} value={vitalStatus} onChange={setVitalStatus} choices={vital} says="" />
        <Select label={t("contact.cancer")} value={cancerStatus} onChange={setCancerStatus} choices={choicesOf(choices.data?.cancerStatus, t("contact.asIs"))} says="" />
        <Select label={t("contact.source")} value={source} onChange={setSource} choices={choicesOf(choices.data?.source, t("contact.noSource"))} says="" />
        {dead ? <TextField label={t("contact.cause")} value={causeOfDeath} onChange={setCauseOfDeath} says={t("contact.causeHint")} /> : null}
      </div>
      <TextArea label={t("contact.note")} value={note} onChange={setNote} says={t("contact.noteHint")} />
      <Failure error={record.error ?? choices.error} title={t("contact.failed")} />
      {before.data && before.data.length > 0 ? (
        <>
          <div className={`small b ${css.before}`}>{t("contact.before", { n: before.data.length })}</div>
          <ul className={css.history}>{before.data.map((past) => <li key={past.contact}><span>{shortDate(past.date)}</span><span className="cut" title={past.note}>{past.sourceLabel || t("contact.noSource")}{past.note ? `: ${past.note}` : ""}</span><span className="cut muted">{past.by}</span></li>)}</ul>
        </>
      ) : null}
    </Dialog>
  );
}
