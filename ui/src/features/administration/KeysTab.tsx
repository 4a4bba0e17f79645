// The keyring: who can open the registry and with what, the recovery key, and the change of the data key.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Callout, Facts, LoadingRows, Progress, TabHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { useToast } from "../../components/Toast.tsx";
import { t, tryT } from "../../i18n/t.ts";
import { call, useChange, useRead, useWork } from "../../ipc/client.ts";
import type { KeysView, SlotView } from "../../ipc/generated.ts";
import { moment } from "../../lib/dates.ts";
import { useRecoverySteps } from "../gate/RecoveryKey.tsx";
import css from "./administration.module.css";

const COLUMNS: readonly Column<SlotView>[] = [
  { id: "login", head: t("keys.login"), width: "170px", look: "code", verbatim: true, cell: (row) => row.login },
  { id: "kind", head: t("keys.kind"), width: "minmax(150px, 1fr)", look: "name", cell: (row) => tryT(`keys.kind.${row.kind}`) ?? row.kind },
  { id: "created", head: t("keys.created"), width: "150px", look: "soft", cell: (row) => moment(row.created) },
  { id: "derivation", head: t("keys.derivation"), width: "minmax(220px, 1.2fr)", look: "soft", cell: (row) => row.derivation || t("keys.derivationNone") },
  { id: "fingerprint", head: t("keys.fingerprint"), width: "150px", look: "code", cell: (row) => row.fingerprint },
];

function RecoveryDialog({ onClose }: { onClose: () => void }): ReactNode {
  const toast = useToast();
  const { body, act, submit } = useRecoverySteps(() => { toast({ text: t("recovery.inForce") }); onClose(); });
  return (
    <Dialog open wide onClose={onClose} title={t("recovery.title")} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("recovery.later")}</Button><span className="grow" />{act}</>}>
      <div className={css.fields}>{body}</div>
    </Dialog>
  );
}

/** A deed with its reason, and what will be true afterwards. */
function ReasonDialog({ title, act, danger = false, children, error, failed, busy, onClose, onDo }: { title: string; act: string; danger?: boolean; children: ReactNode; error?: Parameters<typeof Failure>[0]["error"]; failed?: string; busy: boolean; onClose: () => void; onDo: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState("");
  const submit = (): void => { if (reason.trim() !== "" && !busy) onDo(reason.trim()); };
  return (
    <Dialog open onClose={onClose} title={title} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("keys.rotateStay")}</Button><span className="grow" /><Button type="submit" look={danger ? "danger" : "primary"} disabled={reason.trim() === "" || busy}>{act}</Button></>}>
      <div className={css.fields}>
        {children}
        <TextField label={t("keys.reason")} value={reason} autoFocus onChange={setReason} />
        <Failure error={error ?? null} title={failed ?? ""} />
      </div>
    </Dialog>
  );
}

export function KeysTab(): ReactNode {
  const read = useRead("keys_status", null);
  const heal = useChange("keys_heal");
  const toast = useToast();
  const { noteSaved } = useSession();
  const [asked, setAsked] = useState<"recovery" | "rotate" | "heal" | null>(null);
  const work = useWork((job) => { noteSaved(); if (job.keys) toast({ text: t("keys.rotateDone", { n: job.keys.generation }) }); });
  if (read.error) return <div className="pad prose"><Failure error={read.error} title={t("keys.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>;
  if (!read.data) return <LoadingRows />;
  const view: KeysView = read.data;
  const rotate = (reason: string): void => { setAsked(null); void work.start(() => call("keys_rotate", { reason })); };
  return (
    <>
      <TabHead says={t("keys.sub")}>
        <Button disabled={work.running} onClick={() => setAsked("rotate")}>{t("keys.rotate")}</Button>
        <Button look={view.recovery ? "plain" : "primary"} disabled={work.running} onClick={() => setAsked("recovery")}>{view.recovery ? t("keys.newRecovery") : t("keys.makeRecovery")}</Button>
      </TabHead>
      <div className={`body ${css.page}`}>
        <div className={css.detail}>
          {view.stale ? <Callout level="error" title={t("keys.stale")} acts={<Button size="sm" onClick={() => setAsked("heal")}>{t("keys.heal")}</Button>}>{t("keys.staleText")}</Callout> : null}
          {view.recovery ? null : <Callout level="warning" title={t("recovery.remind")} acts={<Button size="sm" onClick={() => setAsked("recovery")}>{t("keys.makeRecovery")}</Button>}>{t("recovery.remindText")}</Callout>}
          {view.rotationDue ? <Callout level="warning" title={t("keys.rotationDue")} acts={<Button size="sm" disabled={work.running} onClick={() => setAsked("rotate")}>{t("keys.rotate")}</Button>}>{t("keys.rotationDueText")}</Callout> : null}
          <Failure error={work.error} title={t("keys.rotateFailed")} />
          {work.running && work.job ? <div className={css.work}><div className="small">{t("job.keysRotate")}: {work.job.note}</div><Progress done={work.job.done} of={work.job.of} label={t("job.keysRotate")} /></div> : null}
          <Facts rows={[
            [t("keys.vault"), <span key="v" className="mono">{view.vault}</span>],
            [t("keys.generation"), t("keys.generationFact", { n: view.generation, when: view.rotated === "" ? t("keys.never") : t("keys.since", { when: moment(view.rotated) }) })],
            [t("recovery.title"), view.recovery ? <Sev key="r" level="ok">{t("keys.recoveryFact", { when: moment(view.recoveryMade) })}</Sev> : <Sev key="r" level="warning">{t("keys.recoveryNone")}</Sev>],
          ]} />
        </div>
        <div className={css.items}><DataTable label={t("keys.label")} led columns={COLUMNS} rows={view.slots} total={view.slots.length} rowKey={(row) => `${row.login} ${row.fingerprint}`} /></div>
      </div>
      {asked === "recovery" ? <RecoveryDialog onClose={() => setAsked(null)} /> : null}
      {asked === "rotate" ? (
        <ReasonDialog title={t("keys.rotateTitle")} act={t("keys.rotate")} busy={work.running} onClose={() => setAsked(null)} onDo={rotate}>
          <p className="ink2">{t("keys.rotateText")}</p>
          <Callout level="warning">{t("keys.rotateNot")}</Callout>
          <p className="ink2">{t("keys.rotateAlone")}</p>
        </ReasonDialog>
      ) : null}
      {asked === "heal" ? (
        <ReasonDialog title={t("keys.healTitle")} act={t("keys.heal")} busy={heal.isPending} error={heal.error} failed={t("keys.healFailed")} onClose={() => setAsked(null)}
          onDo={(reason) => heal.mutate({ reason }, { onSuccess: () => { noteSaved(); toast({ text: t("keys.healed") }); setAsked(null); } })}>
          <p className="ink2">{t("keys.healText")}</p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
