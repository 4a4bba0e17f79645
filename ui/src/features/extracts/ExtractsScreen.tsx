// Extracts: counts, never records. Profile and cohort to the left, what it would hold and its risk beside, the releases below.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { may } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { TopBar } from "../../app/TopBar.tsx";
import { Button, Checkbox, Select, TextField } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Callout, EmptyState, Facts, LoadingRows, PanelHead, Split, Sums, useInSight } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { call, useChange, useRead, useWork } from "../../ipc/client.ts";
import type { CohortArg, ExtractPreview, ExtractProfileView, ExtractReceipt, ExtractRow } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import { useItemList } from "../items.tsx";
import { WorkPanel } from "../WorkPanel.tsx";
import css from "./extracts.module.css";
import { readSites, readYear } from "./cohort.ts";

const LEDGER: readonly Column<ExtractRow>[] = [
  { id: "when", head: t("extracts.when"), width: "148px", cell: (row) => moment(row.when) },
  { id: "project", head: t("extracts.project"), width: "minmax(0, 1.2fr)", title: (row) => row.project, cell: (row) => row.project },
  { id: "requester", head: t("extracts.requester"), width: "minmax(0, 1fr)", look: "soft", verbatim: true, title: (row) => row.requester, cell: (row) => row.requester },
  { id: "cohort", head: t("extracts.cohort"), width: "minmax(0, 1.4fr)", look: "soft", title: (row) => row.cohort, cell: (row) => row.cohort },
  { id: "rows", head: t("extracts.rows"), width: "78px", look: "right", cell: (row) => (row.rowsHidden ? <span className={css.hidden}>{t("extracts.hidden")}</span> : count(row.rows)) },
  { id: "by", head: t("ledger.by"), width: "104px", look: "soft", wideOnly: true, verbatim: true, cell: (row) => row.by },
  { id: "hash", head: t("ledger.hash"), width: "84px", look: "code", title: (row) => row.sha256, cell: (row) => <span className="muted">{row.sha256.slice(0, 6)}</span> },
];

function Risk({ preview, suppress }: { preview: ExtractPreview; suppress: boolean }): ReactNode {
  const { risk } = preview;
  const items = useItemList();
  // What is small is not shown to a researcher; whether the limit holds is then a supervisor's to see.
  const hides = (...names: string[]): boolean => names.some((name) => preview.hidden.includes(name));
  const within = risk.kAfter >= risk.kWanted || preview.rows === 0;
  const hidden = <span className={css.hidden}>{t("extracts.hidden")}</span>;
  const rows: readonly (readonly [string, ReactNode, boolean])[] = [
    [t("risk.smallest"), hides("kAfter", "kBefore") ? hidden : suppress ? t("risk.smallestFact", { after: risk.kAfter, before: risk.kBefore, wanted: risk.kWanted }) : t("risk.smallestAsIs", { k: risk.kAfter, wanted: risk.kWanted }), within],
    [t("risk.below", { k: risk.kWanted }), hides("below", "suppressed") ? hidden : suppress ? t("risk.belowFact", { below: risk.below, suppressed: risk.suppressed }) : count(risk.below), within],
    [t("risk.alone"), hides("uniques") ? hidden : suppress ? t("risk.aloneFact", { n: risk.uniques }) : count(risk.uniques), within || risk.uniques === 0],
    [t("risk.quasi"), items(risk.quasiIdentifiers), true],
  ];
  return (
    <section>
      <PanelHead title={t("risk.title")} end={hides("kAfter") ? null : within ? <Sev level="ok">{t("risk.within")}</Sev> : <Sev level="error">{t("risk.beyond")}</Sev>} />
      <table className={css.risk}><tbody>{rows.map(([label, fact, ok]) => <tr key={label}><td>{label}</td><td className="b2">{fact}</td><td>{fact === hidden || hides("kAfter") ? null : ok ? <Sev level="ok" says={t("risk.within")} /> : <Sev level="error" says={t("risk.beyond")} />}</td></tr>)}</tbody></table>
    </section>
  );
}

function Preview({ preview, suppress }: { preview: ExtractPreview; suppress: boolean }): ReactNode {
  if (preview.hidden.includes("rows")) return <div className="pad prose"><Callout title={t("extracts.few")}>{t("extracts.fewText")}</Callout></div>;
  return (
    <>
      <Sums total={preview.looked} label={t("extracts.looked")} good={(sum) => t("sum.good", { sum })} bad={(sum) => t("sum.wrong", { sum })}
        parts={[{ value: preview.rows, label: t("extracts.inCohort", { n: preview.patients }), strong: preview.rows > 0 }, { value: preview.looked - preview.rows, label: t("extracts.outside") }]} />
      <div className={css.col}>
        <Facts rows={[[t("extracts.cohort"), preview.cohort], [t("extracts.columns"), t("extracts.columnsFact", { n: preview.columns })], [t("extracts.values"), t("extracts.valuesFact", { generalised: preview.generalised, dropped: preview.dropped })]]} />
        {preview.rows === 0 ? <Callout level="warning" title={t("extracts.emptyCohort")}>{t("extracts.emptyCohortText")}</Callout> : <Risk preview={preview} suppress={suppress} />}
      </div>
    </>
  );
}

function Receipt({ receipt }: { receipt: ExtractReceipt }): ReactNode {
  return (
    <div className="pad"><Callout level="ok" title={t("extracts.built", { n: receipt.preview.rows })}>
      {receipt.key === null ? null : <div className={css.key}><div>{t("extracts.key")}</div><b className="mono">{receipt.key}</b></div>}
      <Facts rows={[[t("receipt.folder"), receipt.folder], ...receipt.files.map((file) => [file.file, <span key={file.file} className="mono">{file.sha256}</span>] as const)]} />
    </Callout></div>
  );
}

interface Cohort { arg: CohortArg | null; yearFrom: string; yearTo: string; sites: string; completeOnly: boolean }

function cohortOf(yearFrom: string, yearTo: string, sites: string, completeOnly: boolean): CohortArg | null {
  const from = readYear(yearFrom);
  const to = readYear(yearTo);
  const codes = readSites(sites);
  if (from === null || to === null || codes === null || (from && to && from > to)) return null;
  return { ...(from ? { yearFrom: from } : {}), ...(to ? { yearTo: to } : {}), sites: codes, behaviors: [], completeOnly };
}

export function ExtractsScreen(): ReactNode {
  const profiles = useRead("extract_profiles", null);
  if (profiles.error) return <><TopBar title={t("screen.extracts")} /><div className="pad prose"><Failure error={profiles.error} title={t("extracts.failed")} /></div></>;
  if (!profiles.data) return <><TopBar title={t("screen.extracts")} /><LoadingRows /></>;
  const first = profiles.data[0];
  if (!first) return <><TopBar title={t("screen.extracts")} /><EmptyState title={t("extracts.noProfiles")} /></>;
  return <ExtractWork profiles={profiles.data} first={first} />;
}

function ExtractWork({ profiles, first }: { profiles: readonly ExtractProfileView[]; first: ExtractProfileView }): ReactNode {
  const { session, noteSaved } = useSession();
  const [profileId, setProfileId] = useState(first.id);
  const [cohort, setCohort] = useState<Omit<Cohort, "arg">>({ yearFrom: "", yearTo: "", sites: "", completeOnly: true });
  // What leaves is within the limit unless a person decides otherwise.
  const [suppress, setSuppress] = useState(false);
  const [project, setProject] = useState("");
  const [requester, setRequester] = useState("");
  const [approval, setApproval] = useState("");
  const pick = useChange("pick");
  const preview = useWork();
  const build = useWork(noteSaved);
  const ledger = useRead("extract_ledger", null);
  const profile = profiles.find((one) => one.id === profileId) ?? first;
  const arg = cohortOf(cohort.yearFrom, cohort.yearTo, cohort.sites, cohort.completeOnly);
  const change = (part: Partial<Omit<Cohort, "arg">>): void => { setCohort({ ...cohort, ...part }); preview.reset(); build.reset(); };
  const seen = preview.job?.state === "done" ? preview.job.preview : null;
  const receipt = build.job?.state === "done" ? build.job.extract : null;
  const place = useInSight<HTMLElement>(receipt ?? seen);
  const busy = preview.running || build.running;
  const look = (): void => { if (arg) { build.reset(); void preview.start(() => call("extract_preview", { profile: profile.id, cohort: arg, suppress })); } };
  const named = project.trim() !== "" && requester.trim() !== "";
  const doBuild = (): void => {
    if (!arg) return;
    pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) void build.start(() => call("extract_build", { profile: profile.id, cohort: arg, suppress, project: project.trim(), requester: requester.trim(), approval: approval.trim(), folder: folder.token })); } });
  };
  const canBuild = may(session, "extract") && seen !== null && seen.rows > 0 && !busy && !receipt;
  useActions(canBuild && named ? [{ id: "primary", label: t("extracts.build", { n: seen.rows }), run: doBuild }] : arg && !busy && !seen ? [{ id: "primary", label: t("extracts.preview"), run: look }] : []);
  const yearWrong = (value: string): boolean => readYear(value) === null;
  return (
    <>
      <TopBar title={t("screen.extracts")} sub={receipt ? t("extracts.subBuilt") : seen ? t("extracts.subPreview") : t("extracts.sub")}>
        {seen && !receipt && may(session, "extract") ? <><Button onClick={look} disabled={busy || !arg}>{t("submissions.again")}</Button><Button look="primary" keys={shown(KEYMAP.primary)} disabled={!canBuild || !named} onClick={doBuild}>{t("extracts.build", { n: seen.rows })}</Button></> : <Button look="primary" keys={shown(KEYMAP.primary)} disabled={busy || !arg} onClick={look}>{t("extracts.preview")}</Button>}
      </TopBar>
      <Split columns="" className={css.split ?? ""}>
        <aside className={`pad ${css.side}`} data-pane="cohort" tabIndex={-1}>
          <PanelHead title={t("extracts.what")} />
          <Select label={t("extracts.profile")} value={profile.id} choices={profiles.map((one) => ({ id: one.id, label: one.name }))} onChange={(id) => { setProfileId(id); preview.reset(); build.reset(); }} says={profile.basis} />
          <Facts rows={[[t("extracts.kept"), count(profile.kept)], [t("extracts.generalised"), count(profile.generalised)], [t("extracts.dropped"), count(profile.dropped)]]} />
          <div className={css.block}><PanelHead title={t("extracts.cohort")} remark={t("extracts.cohortRemark")} />
            <div className={css.pair}>
              <TextField label={t("extracts.yearFrom")} value={cohort.yearFrom} inputMode="numeric" onChange={(yearFrom) => change({ yearFrom })} invalid={yearWrong(cohort.yearFrom)} says={yearWrong(cohort.yearFrom) ? t("extracts.yearWrong") : null} />
              <TextField label={t("extracts.yearTo")} value={cohort.yearTo} inputMode="numeric" onChange={(yearTo) => change({ yearTo })} invalid={yearWrong(cohort.yearTo) || (arg === null && !yearWrong(cohort.yearFrom) && readSites(cohort.sites) !== null)} says={yearWrong(cohort.yearTo) ? t("extracts.yearWrong") : arg === null && !yearWrong(cohort.yearFrom) && readSites(cohort.sites) !== null ? t("extracts.yearOrder") : null} />
            </div>
            <TextField label={t("extracts.sites")} value={cohort.sites} onChange={(sites) => change({ sites })} invalid={readSites(cohort.sites) === null} says={readSites(cohort.sites) === null ? <Sev level="error">{t("extracts.sitesWrong")}</Sev> : t("extracts.sitesHint")} />
            <Checkbox checked={cohort.completeOnly} onChange={(completeOnly) => change({ completeOnly })}>{t("extracts.completeOnly")}</Checkbox>
            <div className={css.suppress}><Checkbox checked={suppress} onChange={(next) => { setSuppress(next); preview.reset(); build.reset(); }}>{t("extracts.suppress")}</Checkbox></div>
          </div>
          <div className={css.block}><PanelHead title={t("extracts.for")} />
            <TextField label={t("extracts.project")} value={project} onChange={setProject} says={t("extracts.projectHint")} />
            <TextField label={t("extracts.requester")} value={requester} onChange={setRequester} />
            <TextField label={t("extracts.approval")} value={approval} onChange={setApproval} />
          </div>
        </aside>
        <section ref={place} className="stack">
          {preview.error || build.error || pick.error ? <div className="pad"><Failure error={preview.error ?? build.error ?? pick.error} title={build.error ? t("submissions.notWritten") : t("extracts.failed")} acts={build.error ? <Button size="sm" onClick={doBuild}>{t("submissions.otherFolder")}</Button> : undefined} /></div> : null}
          <WorkPanel work={preview} title={t("extracts.previewing")} />
          <WorkPanel work={build} title={t("extracts.building")} />
          {[preview, build].some((work) => work.job?.state === "cancelled") ? <div className="pad"><Callout title={t("job.cancelled")}>{t("submissions.cancelledText")}</Callout></div> : null}
          {receipt ? <Receipt receipt={receipt} /> : null}
          {seen && !preview.running ? <Preview preview={seen} suppress={suppress} /> : !busy && !preview.error ? <EmptyState title={t("extracts.startTitle")}>{t("extracts.startText")}</EmptyState> : null}
          {seen && !may(session, "extract") ? <div className="pad"><Callout>{t("extracts.approve")}</Callout></div> : null}
          {canBuild && !named ? <div className="pad"><Callout>{t("extracts.nameFirst")}</Callout></div> : null}
          <div className="pad" style={{ paddingBottom: 0 }}><PanelHead title={t("extracts.ledger")} remark={t("extracts.ledgerRemark")} /></div>
          {ledger.error ? <div className="pad"><Failure error={ledger.error} title={t("extracts.failed")} /></div> : null}
          {ledger.data && ledger.data.length === 0 ? <EmptyState title={t("extracts.ledgerEmpty")} /> : null}
          {ledger.data && ledger.data.length > 0 ? <DataTable label={t("extracts.ledger")} led fit columns={LEDGER} rows={ledger.data} total={ledger.data.length} rowKey={(row) => row.extract} /> : null}
        </section>
      </Split>
    </>
  );
}
