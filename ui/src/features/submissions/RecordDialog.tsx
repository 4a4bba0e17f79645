// "Record as sent?": cannot be taken back, so the safe answer has the focus.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { LedgerView } from "../../ipc/generated.ts";

interface Entry { submission: string; file: string; tumors: number; recordType: string }

export function RecordDialog({ entry, recipient, onClose, onRecorded }: { entry: Entry; recipient: string; onClose: () => void; onRecorded: (ledger: LedgerView) => void }): ReactNode {
  const [note, setNote] = useState("");
  const record = useChange("submission_record");
  const as = (outcome: "sent" | "discarded"): void => record.mutate({ submission: entry.submission, outcome, note: note.trim() }, { onSuccess: (ledger) => { onRecorded(ledger); onClose(); } });
  return (
    <Dialog open alert onClose={onClose} title={t("record.title")}
      foot={<><Button look="quiet" disabled={record.isPending} onClick={() => as("discarded")}>{t("record.discard")}</Button><span className="grow" /><Button autoFocus keys="Esc" onClick={onClose}>{t("record.notYet")}</Button><Button look="primary" disabled={record.isPending} onClick={() => as("sent")}>{t("record.sent")}</Button></>}>
      <p className="ink2">{t("record.text", { file: entry.file, n: entry.tumors, type: entry.recordType, recipient })}</p>
      <div style={{ marginTop: 12 }}><TextField label={t("record.note")} value={note} onChange={setNote} says={t("record.noteHint")} /></div>
      <Failure error={record.error} title={t("record.failed")} />
    </Dialog>
  );
}
