// Follow-up: the rates on top because they are the aim, the due list below because it is the work.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { TopBar } from "../../app/TopBar.tsx";
import { Button, Segmented } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column, TableHandle } from "../../components/DataTable.tsx";
import { Callout, EmptyState, Figure, ListFoot, LoadingRows, Meter, Toolbar } from "../../components/Panel.tsx";
import { Kbd, Sev } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { call, readKey, useRead } from "../../ipc/client.ts";
import type { ContactOutcome, DueRow, DueView, RateView } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { shortDate } from "../../lib/dates.ts";
import { ContactDialog } from "./ContactDialog.tsx";
import css from "./followup.module.css";
import { above, percent, shortfall } from "./rates.ts";

const COLUMNS: readonly Column<DueRow>[] = [
  { id: "accession", head: t("table.accession"), width: "112px", look: "code", cell: (row) => row.accession },
  { id: "name", head: t("table.patient"), width: "minmax(130px, 1fr)", look: "name", verbatim: true, title: (row) => row.name, cell: (row) => row.name },
  { id: "tumor", head: t("table.tumor"), width: "minmax(110px, 1fr)", look: "soft", title: (row) => row.siteLabel, cell: (row) => row.siteLabel },
  { id: "last", head: t("followup.last"), width: "110px", cell: (row) => (row.lastContact === "" ? t("followup.unknown") : shortDate(row.lastContact)) },
  { id: "due", head: t("followup.due"), width: "110px", cell: (row) => (row.lateMonths > 0 ? <Sev level="warning">{shortDate(row.due)}</Sev> : shortDate(row.due)) },
  { id: "late", head: t("followup.monthsLate"), width: "96px", look: "right", cell: (row) => (row.lateMonths > 0 ? count(row.lateMonths) : "") },
  { id: "contacts", head: t("followup.contacts"), width: "96px", look: "right", cell: (row) => count(row.contacts) },
];

/** The scale begins at 70 % so that a distance of one percent is seen; a rate below that moves it down. */
function scaleFrom(rates: readonly RateView[]): number {
  const least = Math.min(1, ...rates.filter((rate) => rate.eligible > 0).map((rate) => rate.followed / rate.eligible));
  return least >= 0.7 ? 0.7 : Math.max(0, Math.floor(least * 10) / 10);
}

function Rates({ view }: { view: DueView }): ReactNode {
  const from = scaleFrom(view.rates);
  return (
    <div className={css.rates}>
      {view.rates.map((rate) => {
        const share = rate.eligible === 0 ? 0 : rate.followed / rate.eligible;
        const short = shortfall(rate);
        const figure = percent(share).split(" ");
        return (
          <div key={rate.label} className={css.rate}>
            <div className="small ink2 cut" title={rate.label}>{t("rate.label", { label: rate.label, limit: rate.limit })}</div>
            {rate.eligible === 0 ? <Figure>–</Figure> : <Figure unit="%">{figure[0]}</Figure>}
            <Meter label={rate.label} share={share} limit={rate.limit / 100} from={from} />
            <div className={`${css.scale} micro muted`}><span>{Math.round(from * 100)}</span><span>100 %</span></div>
            <div className="small">{rate.eligible === 0 ? <span className="muted">{t("rate.none")}</span> : short > 0 ? <Sev level="warning">{t("rate.belowBy", { followed: rate.followed, eligible: rate.eligible, n: short })}</Sev> : <Sev level="ok">{t("rate.aboveBy", { followed: rate.followed, eligible: rate.eligible, n: above(rate) })}</Sev>}</div>
          </div>
        );
      })}
      {view.excluded.length > 0 ? (
        <div className={css.rate}>
          <div className="small ink2">{t("followup.excluded")}</div>
          <dl className={css.excluded}>{view.excluded.map((row) => [<dt key={row.reason} title={row.reason}>{row.reason}</dt>, <dd key={`${row.reason} n`}>{count(row.count)}</dd>])}</dl>
        </div>
      ) : null}
    </div>
  );
}

type Which = "late" | "thisMonth" | "nextMonth" | "all";
const PAGE = 100;

export function FollowUpScreen(): ReactNode {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [which, setWhich] = useState<Which>("all");
  const [current, setCurrent] = useState<DueRow | null>(null);
  const [contact, setContact] = useState<DueRow | null>(null);
  const [outcome, setOutcome] = useState<{ name: string; outcome: ContactOutcome } | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const table = useRef<TableHandle>(null);
  const due = useRead("followup_due", { which, offset: 0, limit: PAGE }, { keep: true });
  const loadPage = useCallback(async (offset: number, limit: number) => {
    const args = { which, offset, limit };
    return (await client.fetchQuery({ queryKey: readKey("followup_due", args), queryFn: () => call("followup_due", args), staleTime: 60_000 })).rows;
  }, [client, which]);
  const onRange = useCallback((first: number, last: number) => setRange((before) => (before[0] === first && before[1] === last ? before : [first, last])), []);
  const record = (row: DueRow | null): void => { if (row) { setOutcome(null); setContact(row); } };
  useActions(current ? [{ id: "contact.record", label: t("contact.record"), run: () => record(current) }] : []);
  // Read ahead, so that the contact dialog opens whole.
  useRead("contact_choices", null);
  const view = due.data;
  const open = (row: DueRow): void => { void navigate({ to: "/abstract/$tumor", params: { tumor: row.tumor } }); };
  return (
    <>
      <TopBar title={t("screen.followup")} sub={t("followup.sub")}>
        <Button look="primary" keys={shown(KEYMAP["contact.record"])} disabled={!current || !view || view.total === 0} onClick={() => record(current)}>{t("contact.record")}</Button>
      </TopBar>
      {due.error ? <div className="pad"><Failure error={due.error} title={t("followup.failed")} acts={<Button size="sm" onClick={() => { void due.refetch(); }}>{t("error.tryAgain")}</Button>} /></div> : null}
      {!view ? (due.error ? null : <LoadingRows rows={16} />) : (
        <>
          <Rates view={view} />
          <Toolbar label={t("followup.parts")}>
            <Segmented label={t("followup.parts")} value={which} onChange={setWhich}
              choices={[{ id: "all", label: t("followup.all") }, { id: "late", label: t("followup.late", { n: view.late }) }, { id: "thisMonth", label: t("followup.thisMonth", { n: view.thisMonth }) }, { id: "nextMonth", label: t("followup.nextMonth", { n: view.nextMonth }) }]} />
          </Toolbar>
          {outcome && outcome.outcome.findings.length > 0 ? (
            <div className="pad"><Callout level="warning" title={t("contact.look", { n: outcome.outcome.findings.length })} acts={<Button size="sm" onClick={() => setOutcome(null)}>{t("action.close")}</Button>}>
              <ul className={css.findings}>{outcome.outcome.findings.map((finding) => <li key={finding}>{finding}</li>)}</ul></Callout></div>
          ) : null}
          {view.total === 0 ? <div className="body"><EmptyState title={t("followup.none")}>{t("followup.noneText")}</EmptyState></div> : (
            <DataTable ref={table} label={t("screen.followup")} leading led columns={COLUMNS} total={view.total} rowKey={(row) => row.patient} loadPage={loadPage} version={`${which} ${due.dataUpdatedAt}`} restart={which}
              onOpen={open} onCurrent={setCurrent} onRange={onRange} letters={{ c: record }} />
          )}
          <ListFoot><span>{t("table.rows", { from: range[0], to: Math.min(range[1], view.total), of: view.total })}</span><span>{t("followup.footLate", { n: view.late })}</span><span className="grow" /><span><Kbd>C</Kbd> {t("contact.made")}</span><span><Kbd>Enter</Kbd> {t("keys.open")}</span></ListFoot>
        </>
      )}
      {contact ? <ContactDialog row={contact} onClose={() => { setContact(null); table.current?.focus(); }} onRecorded={(made) => setOutcome({ name: contact.name, outcome: made })} /> : null}
    </>
  );
}
