// Backups: where and when, which there are and what is known of each; made, verified, rehearsed, restored.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { may } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { Button, Checkbox, Select, TextField } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Callout, EmptyState, Facts, LoadingRows, PanelHead, Progress, Split, TabHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { count, t, tryT } from "../../i18n/t.ts";
import { call, useChange, useRead, useWork } from "../../ipc/client.ts";
import type { BackupRow, BackupsView, JobView, Picked, RestoreOrder } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import { KeyFile } from "../gate/KeyFile.tsx";
import css from "./administration.module.css";
import { Receipt } from "./Receipt.tsx";

function State({ row }: { row: BackupRow }): ReactNode {
  const says = tryT(`backup.state.${row.state}`) ?? row.state;
  return <Sev level={row.state === "damaged" ? "error" : "ok"}>{says}</Sev>;
}

const COLUMNS: readonly Column<BackupRow>[] = [
  { id: "at", head: t("backup.at"), width: "146px", title: (row) => row.name, cell: (row) => moment(row.at) },
  { id: "state", head: t("backup.state"), width: "minmax(140px, 1fr)", cell: (row) => <State row={row} /> },
  { id: "rehearsed", head: t("backup.rehearsed"), width: "140px", look: "soft", cell: (row) => (row.rehearsed === "" ? "" : moment(row.rehearsed)) },
  { id: "patients", head: t("backup.patients"), width: "84px", look: "right", cell: (row) => count(row.patients) },
  { id: "tumors", head: t("backup.tumors"), width: "84px", look: "right", cell: (row) => count(row.tumors) },
  { id: "seq", head: t("backup.seq"), width: "84px", look: "right", wideOnly: true, cell: (row) => count(row.auditSeq) },
  { id: "size", head: t("backup.size"), width: "76px", look: "right", wideOnly: true, cell: (row) => row.megabytes.toFixed(1) },
  { id: "kept", head: t("backup.keptAs"), width: "96px", look: "soft", cell: (row) => (row.kept === "" ? t("backup.keptNot") : (tryT(`backup.keptAs.${row.kept}`) ?? row.kept)) },
];

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), label: t("backup.hourOf", { hour: String(hour) }) }));

/** Folder and schedule; each choice holds at once. */
function Schedule({ view, onFailed }: { view: BackupsView; onFailed: (change: ReturnType<typeof useChange<"backup_settings">>["error"]) => void }): ReactNode {
  const { noteSaved } = useSession();
  const pick = useChange("pick");
  const change = useChange("backup_settings");
  const put = (part: { folder?: string; daily?: boolean; hour?: number }): void => {
    onFailed(null);
    change.mutate({ daily: view.daily, hour: view.hour, ...part }, { onSuccess: noteSaved, onError: onFailed });
  };
  return (
    <section className={css.detail}>
      <div className={css.schedule}>
        <span className="small ink2">{t("backup.folder")}</span>
        <span className={view.folder === "" ? "muted" : css.wraps}>{view.folder === "" ? t("backup.noFolder") : view.folder}</span>
        <Button size="sm" disabled={pick.isPending || change.isPending} onClick={() => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) put({ folder: folder.token }); } })}>{t("backup.pick")}</Button>
      </div>
      <div className={css.schedule}>
        <Checkbox checked={view.daily} disabled={view.folder === ""} onChange={(daily) => put({ daily })}>{t("backup.daily")}</Checkbox>
        <Select look="chip" label={t("backup.hour")} value={String(view.hour)} onChange={(hour) => put({ hour: Number(hour) })} choices={HOURS} />
        <span className="small muted">{t("backup.kept")}</span>
      </div>
      {view.warnings.length > 0 ? <Callout level="warning" title={t("backup.minds")}>{view.warnings.map((warning) => <div key={warning}>{warning}</div>)}</Callout> : null}
      {view.due ? <Callout level="warning" title={t("backup.due")} /> : null}
    </section>
  );
}

function RestoreDialog({ row, entries, onClose, onRestore }: { row: BackupRow; entries: number | null; onClose: () => void; onRestore: (order: Omit<RestoreOrder, "name">) => void }): ReactNode {
  const [passphrase, setPassphrase] = useState("");
  const [keyFile, setKeyFile] = useState<Picked | null>(null);
  const [reason, setReason] = useState("");
  const submit = (): void => {
    if (passphrase === "" || reason.trim() === "") return;
    onRestore({ passphrase, ...(keyFile ? { keyFile: keyFile.token } : {}), reason: reason.trim() });
  };
  return (
    <Dialog open onClose={onClose} title={t("backup.restoreTitle", { when: moment(row.at) })} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("backup.restoreStay")}</Button><span className="grow" /><Button type="submit" look="danger" disabled={passphrase === "" || reason.trim() === ""}>{t("backup.restoreDo")}</Button></>}>
      <div className={css.fields}>
        <p className="ink2">{t("backup.restoreText", { patients: row.patients, tumors: row.tumors })}</p>
        <Callout level="warning">{entries === null ? t("backup.restoreLostUnknown") : t("backup.restoreLost", { n: Math.max(0, entries - row.auditSeq), seq: row.auditSeq })}</Callout>
        <TextField label={t("backup.restorePass")} type="password" autoFocus value={passphrase} onChange={setPassphrase} />
        <KeyFile label={t("unlock.keyFile")} none={t("restore.keyFileNone")} file={keyFile} onFile={setKeyFile} />
        <TextField label={t("backup.reason")} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}

export function BackupTab(): ReactNode {
  const { session, noteSaved } = useSession();
  const read = useRead("backups", null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const [done, setDone] = useState<JobView | null>(null);
  const [settingsFailed, setSettingsFailed] = useState<ReturnType<typeof useChange<"backup_settings">>["error"]>(null);
  const work = useWork((job) => { noteSaved(); setDone(job); });
  // How many entries a restore would leave behind; asked only when somebody is about to.
  const trail = useRead("audit_find", { offset: 0, limit: 1 }, { enabled: restoring !== null && may(session, "audit"), fresh: true });
  const begin = (start: () => Promise<JobView>): void => { setDone(null); void work.start(start); };
  const now = (): void => { if (read.data && read.data.folder !== "" && !work.running) begin(() => call("backup_now", null)); };
  useActions([{ id: "primary", label: t("backup.now"), run: now }]);
  if (read.error) return <div className="pad prose"><Failure error={read.error} title={t("backup.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>;
  if (!read.data) return <LoadingRows />;
  const view = read.data;
  const row = view.backups.find((one) => one.name === chosen) ?? view.backups[0];
  const name = work.job ? (tryT(`job.${work.job.kind}`) ?? work.job.kind) : "";
  return (
    <>
      <TabHead says={<>{t("backup.sub", { n: view.backups.length })} · {view.rehearsed === "" ? t("backup.rehearsedNever") : t("backup.rehearsedLast", { when: moment(view.rehearsed) })}</>}>
        <Button look="primary" keys={shown(KEYMAP.primary)} disabled={view.folder === "" || work.running} onClick={now}>{t("backup.now")}</Button>
      </TabHead>
      {work.error || settingsFailed || work.running || done?.backup ? (
        <div className={css.band}>
          <Failure error={settingsFailed} title={t("backup.settingsFailed")} />
          <Failure error={work.error} title={t("backup.workFailed")} />
          {work.running && work.job ? <div className={css.work}><div className="small">{name}{work.job.note === "" ? "" : `: ${work.job.note}`}</div><Progress done={work.job.done} of={work.job.of} label={name} /></div> : null}
          {done?.backup ? <Receipt kind={done.kind} receipt={done.backup} /> : null}
        </div>
      ) : null}
      <Split columns="" className={css.withSide ?? ""}>
        <section className={css.tableBox} data-pane="backups" tabIndex={-1}>
          <Schedule view={view} onFailed={setSettingsFailed} />
          {view.backups.length === 0 ? <EmptyState title={t("backup.none")}>{t("backup.noneText")}</EmptyState>
            : <DataTable label={t("backup.label")} led leading columns={COLUMNS} rows={view.backups} total={view.backups.length} rowKey={(one) => one.name} onCurrent={(one) => setChosen(one.name)} />}
        </section>
        <aside className={css.aside} data-pane="backup" tabIndex={-1}>
          {row ? (
            <section className={css.detail} aria-label={row.name}>
              <PanelHead title={moment(row.at)} end={<State row={row} />} />
              <Facts rows={[[t("backup.folder"), <span key="n" className={css.hash}>{row.name}</span>], [t("backup.rehearsed"), row.rehearsed === "" ? t("people.never") : moment(row.rehearsed)]]} />
              <p className="small ink2">{t("backup.rehearsedText")}</p>
              <div className="row wrap">
                <Button size="sm" disabled={work.running} onClick={() => begin(() => call("backup_verify", { name: row.name }))}>{t("backup.verify")}</Button>
                <Button size="sm" disabled={work.running} onClick={() => begin(() => call("backup_rehearse", { name: row.name }))}>{t("backup.rehearse")}</Button>
                <Button size="sm" look="danger" disabled={work.running} onClick={() => setRestoring(row)}>{t("backup.restore")}</Button>
              </div>
            </section>
          ) : null}
        </aside>
      </Split>
      {restoring ? <RestoreDialog row={restoring} entries={trail.data?.all ?? null} onClose={() => setRestoring(null)}
        onRestore={(order) => { const { name: of } = restoring; setRestoring(null); begin(() => call("backup_restore", { name: of, ...order })); }} /> : null}
    </>
  );
}
