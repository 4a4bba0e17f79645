// The audit trail: filtered, entry by entry, verified, anchored outside of the registry, and exported for an outsider.
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { may, roleName } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { Button, Select, TextField } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Callout, EmptyState, Facts, ListFoot, LoadingRows, PanelHead, Progress, Split, TabHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { understand } from "../../form/dates.ts";
import { count, t, tryT } from "../../i18n/t.ts";
import { call, useChange, useRead, useWork } from "../../ipc/client.ts";
import type { AuditPage, AuditQuery, AuditRow, AuditVerdict, JobView } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import css from "./administration.module.css";

const PAGE = 100;
/** Every look at the trail is an entry of it, so rows move down while pages are read: a few more are asked for than are shown. */
const MARGIN = 20;

const actionName = (action: string): string => tryT(`audit.action.${action}`) ?? action;

function Outcome({ row }: { row: AuditRow }): ReactNode {
  const says = tryT(`outcome.${row.outcome}`) ?? row.outcome;
  return row.outcome === "done" ? <span className="muted">{says}</span> : <Sev level={row.outcome === "refused" ? "warning" : "error"}>{says}</Sev>;
}

const COLUMNS: readonly Column<AuditRow>[] = [
  { id: "seq", head: t("audit.seq"), width: "82px", look: "code", cell: (row) => String(row.seq) },
  { id: "at", head: t("audit.at"), width: "150px", look: "soft", cell: (row) => moment(row.at) },
  { id: "who", head: t("audit.who"), width: "minmax(120px, 1fr)", look: "name", verbatim: true, cell: (row) => row.who },
  { id: "role", head: t("audit.role"), width: "112px", look: "soft", wideOnly: true, cell: (row) => roleName(row.role) },
  { id: "action", head: t("audit.action"), width: "128px", cell: (row) => actionName(row.action) },
  { id: "object", head: t("audit.object"), width: "minmax(90px, 1fr)", cell: (row) => row.object },
  { id: "outcome", head: t("audit.outcome"), width: "92px", cell: (row) => <Outcome row={row} /> },
];

interface Filters { from: string; to: string; person: string; action: string; outcome: string; patient: string }
const NONE: Filters = { from: "", to: "", person: "", action: "", outcome: "", patient: "" };

/** A whole day as it is stored, null where what was typed is none. */
function dayOf(typed: string, today: string): string | null {
  const day = typed.trim() === "" ? "" : understand(typed, today);
  return day === "" || day?.length === 8 ? day : null;
}

function queryOf(filters: Filters, today: string): AuditQuery {
  const { person, action, outcome, patient } = filters;
  const asked = { from: dayOf(filters.from, today) ?? "", to: dayOf(filters.to, today) ?? "", person, action, outcome, patient };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
}

function Verdict({ verdict }: { verdict: AuditVerdict }): ReactNode {
  const { whole, entries, checkpoints, anchoredTo, anchors, notes, problems, head } = verdict;
  return (
    <Callout level={whole ? "ok" : "error"} title={whole ? t("audit.whole", { n: entries }) : t("audit.broken", { n: problems.length })}>
      {problems.map((problem, index) => <div key={index}>{problem.seq > 0 ? t("audit.problem", { seq: problem.seq, what: problem.what }) : t("audit.problemAll", { what: problem.what })}</div>)}
      {whole ? <div>{t("audit.wholeText", { n: checkpoints, to: anchoredTo })}</div> : null}
      {notes.map((note) => <div key={note}>{note}</div>)}
      {anchors.length > 0 ? <div>{t("audit.readAnchors", { names: anchors.join(", ") })}</div> : null}
      <div>{t("audit.head")} <span className={css.hash}>{head}</span></div>
    </Callout>
  );
}

function Entry({ row, onPatient }: { row: AuditRow; onPatient: (patient: string) => void }): ReactNode {
  const { session } = useSession();
  const navigate = useNavigate();
  const { patient, tumor } = row;
  return (
    <section className={css.detail} aria-label={t("audit.detail", { n: row.seq })}>
      <PanelHead title={t("audit.detail", { n: row.seq })} end={<Outcome row={row} />} />
      <Facts rows={[
        [t("audit.at"), <>{moment(row.at)} <span className="muted mono micro">{row.at}</span></>], [t("audit.who"), <span key="w" translate="no">{row.who}</span>], [t("audit.role"), roleName(row.role)], [t("audit.action"), actionName(row.action)], [t("audit.object"), row.object],
        ...(patient ? [[t("audit.patient"), <button key="p" type="button" className="btnlink" onClick={() => onPatient(patient)}>{t("audit.onlyPatient")}</button>] as const] : []),
        ...(tumor && may(session, "abstract") ? [[t("audit.tumor"), <button key="t" type="button" className="btnlink" onClick={() => { void navigate({ to: "/abstract/$tumor", params: { tumor } }); }}>{t("audit.openTumor")}</button>] as const] : []),
        ...row.detail.map(([name, value], index) => [name, <span key={index} translate="no">{value}</span>] as const),
        [t("audit.hash"), <span key="h" className={css.hash}>{row.hash}</span>],
      ]} />
    </section>
  );
}

function Anchor({ page, onPick, busy }: { page: AuditPage; onPick: () => void; busy: boolean }): ReactNode {
  return (
    <section className={css.detail}>
      <PanelHead title={t("audit.anchorTitle")} />
      <p className="small ink2">{t("audit.anchorText")}</p>
      {page.anchorTrouble === null ? null : <Callout level="error" title={t("audit.anchorTrouble")}>{page.anchorTrouble}</Callout>}
      <Facts rows={[[t("audit.anchor"), <span key="f">{page.anchorFolder}</span>], ["", page.anchored > 0 ? t("audit.anchorNow", { n: page.anchored }) : t("audit.anchorNone")], [t("audit.publicKey"), <span key="k" className={css.hash}>{page.publicKey}</span>]]} />
      <div className="row"><Button size="sm" disabled={busy} onClick={onPick}>{t("audit.anchorPick")}</Button></div>
    </section>
  );
}

export function AuditTab(): ReactNode {
  const { session } = useSession();
  const [filters, setFilters] = useState<Filters>(NONE);
  const [current, setCurrent] = useState<AuditRow | null>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [done, setDone] = useState<JobView | null>(null);
  const query = queryOf(filters, session.today);
  const read = useRead("audit_find", { ...query, offset: 0, limit: PAGE + MARGIN }, { keep: true, fresh: true });
  const people = useRead("people", null, { enabled: may(session, "people") });
  const pick = useChange("pick");
  const anchor = useChange("audit_anchor");
  const work = useWork(setDone);
  const page = read.data;

  const verify = (anchors: string[] = []): void => { setDone(null); void work.start(() => call("audit_verify", { anchors })); };
  const verifyWith = (): void => pick.mutate({ what: "anchorFile" }, { onSuccess: (file) => { if (file) verify([file.token]); } });
  const exportIt = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) { setDone(null); void work.start(() => call("audit_export", { folder: folder.token })); } } });
  const pickAnchor = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) anchor.mutate({ folder: folder.token }); } });
  useActions([{ id: "primary", label: t("audit.verify"), run: () => verify() }]);

  const shape = JSON.stringify(query);
  const known = useRef({ total: 0, shift: 0 });
  known.current = { total: page?.total ?? 0, shift: 0 };
  const loadPage = useCallback(async (offset: number, limit: number): Promise<readonly AuditRow[]> => {
    if (offset === 0) return page?.rows.slice(0, limit) ?? [];
    const { total, shift } = known.current;
    const found = await call("audit_find", { ...(JSON.parse(shape) as AuditQuery), offset: offset + shift, limit: limit + MARGIN });
    const moved = Math.max(0, found.total - total - shift);
    known.current = { total, shift: shift + moved };
    return found.rows.slice(moved, moved + limit);
  }, [shape, page]);
  const onRange = useCallback((first: number, last: number) => setRange((before) => (before.first === first && before.last === last ? before : { first, last })), []);

  const put = (part: Partial<Filters>): void => setFilters((now) => ({ ...now, ...part }));
  const filtered = shape !== "{}";
  const wrong = (typed: string): boolean => dayOf(typed, session.today) === null;
  const error = work.error ?? pick.error ?? anchor.error;
  const failedTitle = anchor.error ? t("audit.anchorFailed") : work.job?.kind === "auditExport" ? t("audit.exportFailed") : t("audit.verifyFailed");
  const choices = (words: readonly string[], name: (word: string) => string, none: string): { id: string; label: string }[] => [{ id: "*", label: none }, ...words.map((word) => ({ id: word, label: name(word) }))];
  const chosen = (value: string): string => (value === "" ? "*" : value);
  const value = (id: string): string => (id === "*" ? "" : id);

  if (read.error && !page) return <div className="pad prose"><Failure error={read.error} title={t("audit.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>;
  if (!page) return <LoadingRows rows={12} />;
  return (
    <>
      <TabHead says={filtered ? t("audit.subOf", { n: page.total, all: page.all }) : t("audit.sub", { n: page.all })}>
        <Button disabled={work.running} onClick={exportIt}>{t("audit.export")}</Button>
        <Button disabled={work.running} onClick={verifyWith}>{t("audit.withAnchor")}</Button>
        <Button look="primary" keys={shown(KEYMAP.primary)} disabled={work.running} onClick={() => verify()}>{t("audit.verify")}</Button>
      </TabHead>
      {error || work.running || done ? (
        <div className={css.band}>
          <Failure error={error} title={failedTitle} />
          {work.running && work.job ? <div className={css.work}><div className="small">{tryT(`job.${work.job.kind}`) ?? work.job.kind}</div><Progress done={work.job.done} of={work.job.of} label={tryT(`job.${work.job.kind}`) ?? work.job.kind} /></div> : null}
          {done?.verdict ? <Verdict verdict={done.verdict} /> : null}
          {done?.auditExport ? <Callout level="ok" title={t("audit.exported", { file: done.auditExport.file, n: done.auditExport.entries })}><span className={css.hash}>{done.auditExport.sha256}</span></Callout> : null}
        </div>
      ) : null}
      <div className={css.filters} role="search" aria-label={t("audit.label")}>
        <TextField className={css.date ?? ""} label={t("audit.from")} value={filters.from} onChange={(from) => put({ from })} invalid={wrong(filters.from)} says={wrong(filters.from) ? <Sev level="error">{t("audit.dateWrong")}</Sev> : null} />
        <TextField className={css.date ?? ""} label={t("audit.to")} value={filters.to} onChange={(to) => put({ to })} invalid={wrong(filters.to)} says={wrong(filters.to) ? <Sev level="error">{t("audit.dateWrong")}</Sev> : null} />
        {people.data ? <div className={css.choice}><Select label={t("audit.who")} value={chosen(filters.person)} onChange={(id) => put({ person: value(id) })} says={null} choices={[{ id: "*", label: t("audit.anyone") }, ...people.data.people.map((one) => ({ id: one.person, label: one.name }))]} /></div> : null}
        <div className={css.choice}><Select label={t("audit.action")} value={chosen(filters.action)} onChange={(id) => put({ action: value(id) })} says={null} choices={choices(page.actions, actionName, t("audit.any"))} /></div>
        <div className={css.choice}><Select label={t("audit.outcome")} value={chosen(filters.outcome)} onChange={(id) => put({ outcome: value(id) })} says={null} choices={choices(["done", "refused", "failed"], (word) => tryT(`outcome.${word}`) ?? word, t("audit.any"))} /></div>
        {filters.patient !== "" ? <Button size="sm" onClick={() => put({ patient: "" })}>{t("audit.ofPatient")} ×</Button> : null}
        {filtered ? <Button size="sm" look="quiet" onClick={() => setFilters(NONE)}>{t("audit.clear")}</Button> : null}
      </div>
      <Split columns="" className={css.wideSide ?? ""}>
        <section className={css.tableBox} data-pane="audit" tabIndex={-1}>
          {page.total === 0 ? <EmptyState title={t("audit.none")} acts={<Button size="sm" onClick={() => setFilters(NONE)}>{t("audit.clear")}</Button>}>{t("audit.noneText", { all: count(page.all) })}</EmptyState> : (
            <DataTable label={t("audit.label")} led leading columns={COLUMNS} total={page.total} loadPage={loadPage} version={read.dataUpdatedAt} restart={shape} rowKey={(row) => String(row.seq)} onCurrent={setCurrent} onRange={onRange} />
          )}
          <ListFoot><span>{t("audit.rows", { from: count(range.first), to: count(range.last), total: count(page.total) })}</span></ListFoot>
        </section>
        <aside className={css.aside} data-pane="entry" tabIndex={-1}>
          {current && page.total > 0 ? <Entry row={current} onPatient={(patient) => put({ patient })} /> : null}
          <Anchor page={page} onPick={pickAnchor} busy={anchor.isPending || pick.isPending} />
        </aside>
      </Split>
    </>
  );
}
