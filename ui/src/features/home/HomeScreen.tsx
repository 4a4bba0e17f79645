// Today: one list, most pressing first, each row with its reason; four figures, each a link; the office beside it.
import { Link, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import type { AbstractsSearch } from "../../app/routes.ts";
import { TopBar } from "../../app/TopBar.tsx";
import { jobName } from "../../app/StatusBar.tsx";
import { Button } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Icon } from "../../components/icons.tsx";
import { Callout, EmptyState, Figure, LoadingRows, Meter, PanelHead, Split } from "../../components/Panel.tsx";
import { Kbd, Sev } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { useRead } from "../../ipc/client.ts";
import type { AbstractRow, AgeCount, HomeView, JobView } from "../../ipc/generated.ts";
import { useActionList } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { dayInWords, moment, shortDate } from "../../lib/dates.ts";
import { percent, shortfall } from "../followup/rates.ts";
import css from "./home.module.css";

/** Why a case is in the list, in the order of what presses most. */
function Why({ row }: { row: AbstractRow }): ReactNode {
  const items = t("home.items", { done: row.requiredDone, of: row.requiredOf });
  if (row.errors > 0) return <><Sev level="error" /> {t(row.warnings > 0 ? "home.whyErrors" : "row.errors", { n: row.errors, warnings: row.warnings })}, {items}</>;
  if (row.warnings > 0) return <><Sev level="warning" /> {t("home.whyWarnings", { n: row.warnings })}, {items}</>;
  return <><Sev level="none" /> {items}</>;
}

const PRESSING: readonly Column<AbstractRow>[] = [
  { id: "accession", head: t("table.accessionSeq"), width: "138px", look: "code", cell: (row) => `${row.accession} ${row.sequence}` },
  { id: "name", head: t("table.patient"), width: "minmax(120px, 178px)", look: "name", verbatim: true, title: (row) => row.name, cell: (row) => row.name },
  { id: "site", head: t("table.tumor"), width: "minmax(90px, 150px)", look: "soft", title: (row) => row.siteLabel, cell: (row) => row.siteLabel },
  { id: "why", head: t("home.why"), width: "minmax(208px, 1fr)", cell: (row) => <Why row={row} /> },
  { id: "when", head: t("home.when"), width: "92px", look: "right", cell: (row) => (row.days === null ? "" : t("home.day", { n: row.days })) },
];

function Figures({ home }: { home: HomeView }): ReactNode {
  return (
    <div className={css.figs}>
      <Link to="/abstracts" search={{ status: "incomplete" }}><Figure>{count(home.incomplete)}</Figure><span>{t("home.incomplete")}<br /><span className="muted">{t("home.ofTumors", { n: home.tumors })}</span></span></Link>
      <Link to="/abstracts" search={{ errors: true }}><Figure>{count(home.withErrors)}</Figure><span>{t("home.withErrors")}<br /><span className="muted">{t("home.withErrorsMore")}</span></span></Link>
      <Link to="/followup"><Figure>{count(home.followUpDue + home.followUpLate)}</Figure><span>{t("home.due")}<br /><span className="muted">{t("home.late", { n: home.followUpLate })}</span></span></Link>
      <Link to="/submissions"><Figure>{count(home.readyToSend)}</Figure><span>{t("home.ready")}<br /><span className="muted">{t("home.readyMore")}</span></span></Link>
    </div>
  );
}

/** The search that shows exactly the cases of a bar. */
function ageSearch(age: AgeCount): AbstractsSearch {
  const days = age.daysFrom === null ? { undated: true } : { daysFrom: age.daysFrom, ...(age.daysTo === null ? {} : { daysTo: age.daysTo }) };
  return { status: "incomplete", sort: "firstContact", ...days };
}

function Ages({ home }: { home: HomeView }): ReactNode {
  const most = Math.max(1, ...home.incompleteByAge.map((age) => age.count));
  // The oldest bar is the open one; what has no date at all is not late, only unknown.
  const oldest = home.incompleteByAge.findIndex((age) => age.daysFrom !== null && age.daysTo === null);
  return (
    <div>
      <PanelHead title={t("home.ages")} remark={t("home.agesRemark", { n: home.incomplete })} />
      <div className={css.ages}>
        {home.incompleteByAge.map((age, index) => (
          <Link key={age.label} to="/abstracts" search={ageSearch(age)} className={css.age}>
            <span className="ink2 cut">{age.label}</span>
            <span className={css.track}>
              <i className={index >= oldest - 1 && age.daysFrom !== null ? css.old : ""} style={{ width: `${(age.count / most) * 60}%` }} /><span className="b2">{count(age.count)}</span>
              {age.count > 0 && index === oldest ? <Sev level="error">{t("home.ageLate")}</Sev> : null}
              {age.count > 0 && index === oldest - 1 ? <Sev level="warning">{t("home.ageSoon")}</Sev> : null}
            </span>
          </Link>
        ))}
      </div>
    </div>
  );
}

function Recent({ rows }: { rows: readonly AbstractRow[] }): ReactNode {
  return (
    <div>
      <PanelHead title={t("home.recent")} />
      <ul className={css.list}>
        {rows.slice(0, 6).map((row) => (
          <li key={row.tumor}><Link to="/abstract/$tumor" params={{ tumor: row.tumor }}>
            <span className="mono muted">{row.accession}</span><span className="cut b2" translate="no">{row.name}</span><span className="cut grow ink2">{row.siteLabel}</span><span className="muted nowrap">{shortDate(row.firstContact)}</span>
          </Link></li>
        ))}
      </ul>
    </div>
  );
}

function jobSays(job: JobView): string {
  if (job.state === "failed") return t("home.jobFailed", { name: jobName(job) });
  if (job.state === "cancelled") return t("home.jobCancelled", { name: jobName(job) });
  if (job.state === "running") return t("job.progress", { name: jobName(job), done: job.done, of: job.of });
  const name = jobName(job);
  if (job.import) return t(job.import.dryRun ? "home.jobTried" : "home.jobOf", { name, file: job.import.file, n: job.import.tumors.read });
  if (job.submission && job.submission.submission !== "") return t("home.jobOf", { name, file: job.submission.file, n: job.submission.tumors });
  return t("home.jobDone", { name, n: job.plan?.looked ?? job.preview?.rows ?? job.extract?.preview.rows ?? job.submission?.plan.looked ?? job.done });
}

function Office({ home }: { home: HomeView }): ReactNode {
  const due = useRead("followup_due", { which: "all", offset: 0, limit: 1 });
  const jobs = useRead("jobs", null);
  return (
    <aside className={`pad ${css.side}`} data-pane="office" tabIndex={-1}>
      <PanelHead title={t("home.rates")} end={<span className="muted micro">{t("home.ratesRemark")}</span>} />
      <div className={css.rates}>{(due.data?.rates ?? []).map((rate) => {
        const share = rate.eligible === 0 ? 0 : rate.followed / rate.eligible;
        const short = shortfall(rate);
        return (
          <div key={rate.label} className={css.rate}>
            <div className="row"><span className="grow small ink2 cut">{rate.label}</span><span className="b">{rate.eligible === 0 ? t("rate.none") : short > 0 ? <Sev level="warning">{percent(share)}</Sev> : percent(share)}</span></div>
            <Meter label={rate.label} share={share} limit={rate.limit / 100} />
            <div className="micro muted">{t("rate.of", { followed: rate.followed, eligible: rate.eligible, limit: rate.limit })}{short > 0 ? `: ${t("rate.short", { n: short })}` : ""}</div>
          </div>
        );
      })}</div>
      <div className={css.block}>
        <PanelHead title={t("home.office")} />
        <ul className={css.list}>
          <li><Link to="/abstracts"><span className="grow">{t("home.patients")}</span><span className="num">{count(home.patients)}</span></Link></li>
          <li><Link to="/abstracts"><span className="grow">{t("home.tumors")}</span><span className="num">{count(home.tumors)}</span></Link></li>
          <li><Link to="/abstracts" search={{ status: "complete" }}><span className="grow">{t("home.complete")}</span><span className="num">{count(home.tumors - home.incomplete)}</span></Link></li>
        </ul>
      </div>
      {jobs.data && jobs.data.length > 0 ? (
        <div className={css.block}>
          <PanelHead title={t("home.jobs")} />
          <ul className={css.list}>
            {jobs.data.slice(0, 5).map((job) => <li key={job.job} className={css.job}><Sev level={job.state === "failed" ? "error" : job.state === "done" ? "ok" : "none"} /><span className="grow cut" title={jobSays(job)}>{jobSays(job)}</span></li>)}
          </ul>
        </div>
      ) : null}
    </aside>
  );
}

/** Typing of before that was not saved: each opens its abstract, which offers it. */
function Drafts(): ReactNode {
  const { session } = useSession();
  const drafts = useRead("drafts", null);
  const minds = session.warnings;
  if (!drafts.data?.length && minds.length === 0) return null;
  return (
    <div className={css.notes}>
      {minds.length > 0 ? <Callout level="warning">{minds.map((warning) => <div key={warning}>{warning}</div>)}</Callout> : null}
      {drafts.data?.length ? (
        <Callout level="warning" title={t("draft.home")}>
          {drafts.data.map((draft) => <div key={draft.tumor} className="row"><Link to="/abstract/$tumor" params={{ tumor: draft.tumor }}><span translate="no">{draft.label}</span></Link><span className="muted">{t("draft.homeOf", { count: draft.changes.length })}, {moment(draft.at)}</span></div>)}
        </Callout>
      ) : null}
    </div>
  );
}

export function HomeScreen(): ReactNode {
  const { session } = useSession();
  const navigate = useNavigate();
  const home = useRead("home", null);
  const actions = useActionList();
  const newAbstract = actions.find((action) => action.id === "abstract.new");
  const open = (row: AbstractRow): void => { void navigate({ to: "/abstract/$tumor", params: { tumor: row.tumor } }); };
  return (
    <>
      <TopBar title={t("home.title")} sub={dayInWords(session.today)}>
        <Button look="primary" keys={shown(KEYMAP["abstract.new"])} onClick={newAbstract?.run}><Icon of={Plus} />{t("abstracts.new")}</Button>
      </TopBar>
      <div className="vh">{session.registryName}</div>
      <Drafts />
      {home.error ? <div className="pad"><Failure error={home.error} title={t("home.failed")} /></div> : null}
      {!home.data ? (home.error ? null : <LoadingRows rows={12} />) : home.data.tumors === 0 ? (
        <EmptyState title={t("abstracts.none")} acts={<><Button look="primary" size="sm" onClick={() => { void navigate({ to: "/import" }); }}>{t("import.title")}</Button><Button size="sm" keys={shown(KEYMAP["abstract.new"])} onClick={newAbstract?.run}>{t("abstracts.new")}</Button></>}>{t("abstracts.noneText")}</EmptyState>
      ) : (
        <Split className={css.split ?? ""} columns="">
          <section className="stack">
            <Figures home={home.data} />
            <div className="pad" style={{ paddingBottom: 0 }}>
              <PanelHead title={t("home.next")} remark={t("home.nextRemark", { n: home.data.pressing.length })} end={<span className="muted micro"><Kbd>J</Kbd> <Kbd>K</Kbd> {t("keys.move")} &nbsp;<Kbd>Enter</Kbd> {t("keys.open")}</span>} />
            </div>
            {home.data.pressing.length === 0 ? <EmptyState title={t("home.nothing")}>{t("home.nothingText")}</EmptyState>
              : <DataTable label={t("home.next")} leading led fit columns={PRESSING} rows={home.data.pressing} total={home.data.pressing.length} rowKey={(row) => row.tumor} onOpen={open} />}
            <div className={`pad ${css.two} ${css.block}`}><Ages home={home.data} /><Recent rows={home.data.recent} /></div>
          </section>
          <Office home={home.data} />
        </Split>
      )}
    </>
  );
}
