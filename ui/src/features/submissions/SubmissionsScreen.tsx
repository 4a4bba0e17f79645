// Submissions: the sum first, then what is held back and why, then the ledger of what the recipient has.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { handOver } from "../../app/routes.ts";
import { useSession } from "../../app/session.tsx";
import { TopBar } from "../../app/TopBar.tsx";
import { Button } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Callout, EmptyState, Facts, LoadingRows, PanelHead, Split, Sums, useInSight } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import type { Severity } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { call, readKey, useChange, useRead, useWork } from "../../ipc/client.ts";
import type { HeldView, LedgerRow, SubmissionPlan, SubmissionProfileView, SubmissionReceipt } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import { useItemNames } from "../items.tsx";
import { WorkPanel } from "../WorkPanel.tsx";
import { RecordDialog } from "./RecordDialog.tsx";
import css from "./submissions.module.css";

// What a person can settle in the abstract is an error; the rest is a rule doing its work.
const FIXABLE: Readonly<Record<string, Severity>> = { editErrors: "error", requiredBlank: "error" };

function heldColumns(open: (row: HeldView) => void): readonly Column<HeldView>[] {
  return [
    { id: "count", head: t("submissions.cases"), width: "82px", look: "right", cell: (row) => <span className="b2">{count(row.count)}</span> },
    { id: "reason", head: t("table.reason"), width: "minmax(160px, 240px)", title: (row) => row.label, cell: (row) => <Sev level={FIXABLE[row.reason] ?? "none"}>{row.label}</Sev> },
    { id: "detail", head: t("table.detail"), width: "minmax(0, 1fr)", look: "soft", title: (row) => row.detail, cell: (row) => row.detail },
    { id: "open", head: "", width: "128px", cell: (row) => (row.tumors.length > 0 ? <button type="button" tabIndex={-1} className="btnlink" onClick={() => open(row)}>{t("submissions.openCases")}</button> : null) },
  ];
}

const TAIL = 22;

/** A long name is cut in the middle: date and number stand at its end. */
function FileName({ name }: { name: string }): ReactNode {
  return <span className={css.file}><span className="cut">{name.slice(0, -TAIL)}</span><span>{name.slice(-TAIL)}</span></span>;
}

function ledgerColumns(record: (row: LedgerRow) => void): readonly Column<LedgerRow>[] {
  return [
    { id: "number", head: t("ledger.number"), width: "72px", look: "code", cell: (row) => String(row.number).padStart(4, "0") },
    { id: "built", head: t("ledger.built"), width: "140px", cell: (row) => moment(row.built) },
    { id: "file", head: t("ledger.file"), width: "minmax(228px, 1.6fr)", look: "code", title: (row) => row.file, cell: (row) => <FileName name={row.file} /> },
    { id: "type", head: t("ledger.type"), width: "48px", cell: (row) => row.recordType },
    { id: "tumors", head: t("ledger.tumors"), width: "72px", look: "right", cell: (row) => count(row.tumors) },
    { id: "state", head: t("table.status"), width: "164px", cell: (row) => (row.state === "sent" ? t("ledger.sent", { when: moment(row.sent) }) : row.state === "discarded" ? t("ledger.discarded") : <button type="button" tabIndex={-1} className="btnlink" onClick={() => record(row)}>{t("ledger.recordOutcome")}</button>) },
    { id: "note", head: t("ledger.note"), width: "minmax(132px, 1fr)", look: "soft", wideOnly: true, title: (row) => row.note, cell: (row) => row.note },
    { id: "by", head: t("ledger.by"), width: "104px", look: "soft", wideOnly: true, verbatim: true, cell: (row) => row.by },
    { id: "hash", head: t("ledger.hash"), width: "84px", look: "code", title: (row) => row.sha256, cell: (row) => <span className="muted">{row.sha256.slice(0, 6)}</span> },
  ];
}

function Receipt({ receipt, onRecord }: { receipt: SubmissionReceipt; onRecord: (() => void) | undefined }): ReactNode {
  if (receipt.submission === "") return <div className="pad"><Callout title={t("submissions.nothing")} /></div>;
  return (
    <div className="pad">
      <Callout level="ok" title={t("submissions.built", { file: receipt.file })} acts={<Button size="sm" look="primary" keys={shown(KEYMAP.primary)} onClick={onRecord}>{t("submissions.recordSent")}</Button>}>
        {t("submissions.reread")}
        <Facts rows={[[t("receipt.folder"), receipt.folder], [t("receipt.holds"), t("receipt.counts", { patients: receipt.patients, tumors: receipt.tumors, items: receipt.items })], [t("receipt.size"), t("receipt.bytes", { n: receipt.bytes })], [t("receipt.hash"), <span key="h" className="mono">{receipt.sha256}</span>]]} />
      </Callout>
    </div>
  );
}

function Plan({ plan, open }: { plan: SubmissionPlan; open: (row: HeldView) => void }): ReactNode {
  const find = useItemNames();
  return (
    <>
      <Sums total={plan.looked} label={t("submissions.looked")} good={(sum) => t("sum.good", { sum })} bad={(sum) => t("sum.wrong", { sum })}
        parts={[{ value: plan.new, label: t("submissions.new"), strong: plan.new > 0 }, { value: plan.changed, label: t("submissions.changed"), strong: plan.changed > 0 }, ...(plan.again > 0 ? [{ value: plan.again, label: t("submissions.goAgain"), strong: true }] : []), { value: plan.unchanged, label: t("submissions.unchanged") }, { value: plan.held, label: t("submissions.held") }]} />
      <div className="pad" style={{ paddingBottom: 0 }}><PanelHead title={t("submissions.heldTitle", { n: plan.held })} remark={plan.held === 0 ? t("submissions.heldNone") : t("submissions.heldRemark")} /></div>
      {plan.reasons.length > 0 ? <DataTable label={t("submissions.heldTitle", { n: plan.held })} led fit columns={heldColumns(open)} rows={plan.reasons} total={plan.reasons.length} rowKey={(row) => `${row.reason} ${row.label}`} onOpen={open} /> : null}
      {plan.leftOut.length > 0 ? <div className="pad small ink2">{t("submissions.leftOut", { items: plan.leftOut.map((row) => { const item = find(row.item); return `${item ? `${item.number} ${item.name}` : row.item} (${count(row.count)})`; }).join(", ") })}</div> : null}
    </>
  );
}

function ProfileList({ profiles, chosen, choose }: { profiles: readonly SubmissionProfileView[]; chosen: SubmissionProfileView | undefined; choose: (id: string) => void }): ReactNode {
  return (
    <aside className={css.profiles} data-pane="profiles" tabIndex={-1}>
      <div className="pad small b" style={{ paddingBottom: 4 }}>{t("submissions.profiles")}</div>
      <ul>{profiles.map((profile) => (
        <li key={profile.id}><button type="button" className={css.profile} aria-current={profile.id === chosen?.id} onClick={() => choose(profile.id)}>
          <span className="b2">{profile.name}</span><span className="muted small">{t("submissions.typeOf", { type: profile.recordType, recipient: profile.recipient })}</span></button></li>
      ))}</ul>
      {chosen ? <div className="pad"><Facts rows={[[t("submissions.recipient"), chosen.recipient], [t("submissions.version"), t("submissions.versionFact", { version: String(Math.floor(chosen.version / 10)), type: chosen.recordType })], [t("submissions.casesFact"), chosen.cases], [t("submissions.itemsFact"), chosen.items], [t("submissions.transport"), chosen.transport]]} /></div> : null}
    </aside>
  );
}

export function SubmissionsScreen(): ReactNode {
  const navigate = useNavigate();
  const { noteSaved } = useSession();
  const profiles = useRead("submission_profiles", null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = profiles.data?.find((profile) => profile.id === chosenId) ?? profiles.data?.[0];
  return (
    <>
      {chosen && profiles.data ? (
        <ProfileScreen key={chosen.id} profile={chosen} profiles={profiles.data} choose={setChosenId} onSaved={noteSaved}
          openCases={(row) => { void navigate({ to: "/abstracts", search: { list: handOver({ label: t("submissions.listLabel", { reason: row.label, n: row.tumors.length }), tumors: row.tumors }) } }); }} />
      ) : (
        <>
          <TopBar title={t("screen.submissions")} />
          {profiles.error ? <div className="pad prose"><Failure error={profiles.error} title={t("submissions.failed")} /></div> : profiles.data ? <EmptyState title={t("submissions.noProfiles")} /> : <LoadingRows />}
        </>
      )}
    </>
  );
}

interface ProfileScreenProps { profile: SubmissionProfileView; profiles: readonly SubmissionProfileView[]; choose: (id: string) => void; openCases: (row: HeldView) => void; onSaved: () => void }

function ProfileScreen({ profile, profiles, choose, openCases, onSaved }: ProfileScreenProps): ReactNode {
  const client = useQueryClient();
  const plan = useWork();
  const build = useWork((job) => { if (job.submission?.submission) onSaved(); });
  const pick = useChange("pick");
  const ledger = useRead("submission_ledger", { profile: profile.id });
  const [recording, setRecording] = useState<{ submission: string; file: string; tumors: number; recordType: string } | null>(null);
  const planned = plan.job?.state === "done" ? plan.job.plan : null;
  const receipt = build.job?.state === "done" ? build.job.submission : null;
  const goes = planned ? planned.new + planned.changed + planned.again : 0;
  const place = useInSight<HTMLElement>(receipt ?? planned);
  const busy = plan.running || build.running;
  const dryRun = (): void => { build.reset(); void plan.start(() => call("submission_plan", { profile: profile.id })); };
  const doBuild = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) void build.start(() => call("submission_build", { profile: profile.id, folder: folder.token })); } });
  const primary = !busy && !receipt && goes > 0 ? { label: t("submissions.build", { n: goes }), run: doBuild } : !busy && !planned ? { label: t("submissions.dryRun"), run: dryRun } : null;
  const record = (row: { submission: string; file: string; tumors: number; recordType: string }): void => setRecording(row);
  const recordReceipt = receipt && receipt.submission !== "" ? { label: t("submissions.recordSent"), run: () => record({ submission: receipt.submission, file: receipt.file, tumors: receipt.tumors, recordType: profile.recordType }) } : null;
  const next = primary ?? recordReceipt;
  useActions(next ? [{ id: "primary", ...next }] : []);
  return (
    <>
      <TopBar title={t("screen.submissions")} sub={planned && !receipt ? t("submissions.subDry", { name: profile.name }) : profile.name}>
        {planned && !busy ? <Button onClick={dryRun}>{t("submissions.again")}</Button> : null}
        {primary ? <Button look="primary" keys={shown(KEYMAP.primary)} onClick={primary.run}>{primary.label}</Button> : null}
      </TopBar>
      <Split columns="" className={css.split ?? ""}>
        <ProfileList profiles={profiles} chosen={profile} choose={choose} />
        <section ref={place} className="stack">
          {plan.error || build.error || pick.error ? <div className="pad"><Failure error={plan.error ?? build.error ?? pick.error} title={build.error ? t("submissions.notWritten") : t("submissions.failed")} acts={<Button size="sm" onClick={build.error ? doBuild : dryRun}>{build.error ? t("submissions.otherFolder") : t("error.tryAgain")}</Button>} /></div> : null}
          <WorkPanel work={plan} title={t("submissions.planning", { name: profile.name })} />
          <WorkPanel work={build} title={t("submissions.building", { name: profile.name, n: goes })} />
          {[plan, build].some((work) => work.job?.state === "cancelled") ? <div className="pad"><Callout title={t("job.cancelled")}>{t("submissions.cancelledText")}</Callout></div> : null}
          {receipt ? <Receipt receipt={receipt} onRecord={recordReceipt?.run} /> : null}
          {planned && !plan.running ? <Plan plan={planned} open={openCases} /> : !busy && !plan.error ? <EmptyState title={t("submissions.startTitle", { name: profile.name })} acts={<Button size="sm" onClick={dryRun}>{t("submissions.dryRun")}</Button>}>{t("submissions.startText")}</EmptyState> : null}
          <div className={`pad ${css.gap}`} style={{ paddingBottom: 0 }}><PanelHead title={t("ledger.title")} remark={ledger.data ? t("ledger.remark", { n: ledger.data.tumors }) : null} /></div>
          {ledger.error ? <div className="pad"><Failure error={ledger.error} title={t("submissions.failed")} /></div> : null}
          {ledger.data && ledger.data.rows.length === 0 ? <EmptyState title={t("ledger.empty")}>{t("ledger.emptyText")}</EmptyState> : null}
          {ledger.data && ledger.data.rows.length > 0 ? <DataTable label={t("ledger.title")} led fit calm columns={ledgerColumns(record)} rows={ledger.data.rows} total={ledger.data.rows.length} rowKey={(row) => row.submission} onOpen={(row) => { if (row.state === "built") record(row); }} /> : null}
        </section>
      </Split>
      {recording ? <RecordDialog entry={recording} recipient={profile.recipient} onClose={() => setRecording(null)} onRecorded={(view) => { client.setQueryData(readKey("submission_ledger", { profile: profile.id }), view); onSaved(); build.reset(); plan.reset(); }} /> : null}
    </>
  );
}
