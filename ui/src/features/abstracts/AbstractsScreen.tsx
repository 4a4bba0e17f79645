// The list of abstracts: search while typing, filters that say what they do, rows that are fetched as they come into sight.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus, X } from "lucide-react";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { handedOver } from "../../app/routes.ts";
import type { AbstractsSearch } from "../../app/routes.ts";
import { TopBar } from "../../app/TopBar.tsx";
import { Button, SearchField, Select } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column, Sort, TableHandle } from "../../components/DataTable.tsx";
import { Icon } from "../../components/icons.tsx";
import { EmptyState, ListFoot, LoadingRows, SmallBar, Toolbar } from "../../components/Panel.tsx";
import { Kbd, Sev } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { call, readKey, useRead } from "../../ipc/client.ts";
import type { AbstractRow, AbstractsQuery } from "../../ipc/generated.ts";
import { useActionList, useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { shortDate } from "../../lib/dates.ts";
import { useSession } from "../../app/session.tsx";
import css from "./abstracts.module.css";

function Findings({ row }: { row: AbstractRow }): ReactNode {
  if (row.errors === 0 && row.warnings === 0) return <Sev level="ok" says={t("row.clean")} />;
  return (
    <>
      {row.errors > 0 ? <span title={t("row.errors", { n: row.errors })}><Sev level="error">{row.errors}</Sev></span> : null}{row.errors > 0 && row.warnings > 0 ? " " : null}
      {row.warnings > 0 ? <span title={t("row.warnings", { n: row.warnings })}><Sev level="warning">{row.warnings}</Sev></span> : null}
    </>
  );
}

function share(row: AbstractRow): number {
  return row.requiredOf === 0 ? 1 : row.requiredDone / row.requiredOf;
}

function statusWord(row: AbstractRow): string {
  return row.status === "complete" ? (row.sent ? t("status.sent") : t("status.complete")) : t("status.incomplete");
}

const COLUMNS: readonly Column<AbstractRow>[] = [
  { id: "accession", head: t("table.accession"), width: "138px", look: "code", sortable: true, cell: (row) => <>{row.accession} <span className="b">{row.sequence}</span></> },
  { id: "name", head: t("table.patient"), width: "minmax(110px, 1fr)", look: "name", sortable: true, verbatim: true, title: (row) => row.name, cell: (row) => row.name },
  { id: "born", head: t("table.born"), width: "52px", cell: (row) => row.birthYear },
  { id: "site", head: t("table.site"), width: "52px", look: "code", sortable: true, cell: (row) => row.site },
  { id: "siteLabel", head: "", width: "minmax(90px, 148px)", look: "soft", title: (row) => row.siteLabel, cell: (row) => row.siteLabel },
  { id: "histology", head: t("table.histology"), width: "68px", look: "code", cell: (row) => (row.histology === "" ? "" : `${row.histology}/${row.behavior}`) },
  { id: "firstContact", head: t("table.firstContact"), width: "96px", sortable: true, cell: (row) => shortDate(row.firstContact) },
  { id: "class", head: t("table.class"), width: "50px", look: "code", cell: (row) => row.classOfCase },
  { id: "status", head: t("table.status"), width: "84px", sortable: true, cell: statusWord },
  { id: "required", head: t("table.required"), width: "98px", look: "right", sortable: true, wideOnly: true, title: (row) => t("home.items", { done: row.requiredDone, of: row.requiredOf }), cell: (row) => <><SmallBar share={share(row)} /><span className={css.percent}>{Math.floor(share(row) * 100)}</span></> },
  { id: "findings", head: t("table.findings"), width: "88px", cell: (row) => <Findings row={row} /> },
  { id: "days", head: t("table.days"), width: "54px", look: "right", cell: (row) => (row.days === null ? "" : count(row.days)) },
  { id: "abstractor", head: t("table.abstractor"), width: "100px", look: "soft", wideOnly: true, verbatim: true, title: (row) => row.abstractor, cell: (row) => row.abstractor },
];

/** "31 to 90 days": how long the cases have waited, as the bars of Today say it. */
function ageWords({ daysFrom, daysTo, undated }: AbstractsSearch): string | null {
  if (undated) return t("filter.undated");
  if (daysFrom === undefined && daysTo === undefined) return null;
  return daysTo === undefined ? t("filter.daysFrom", { from: daysFrom ?? 0 }) : t("filter.days", { from: daysFrom ?? 0, to: daysTo });
}

interface Filter { name: string; without: AbstractsSearch }

/** Each filter that is set, and what the search is without it. */
function filtersOf(search: AbstractsSearch): Filter[] {
  const filters: Filter[] = [];
  if (search.status) filters.push({ name: t(search.status === "complete" ? "status.complete" : search.status === "sent" ? "status.sent" : "status.incomplete"), without: { ...search, status: undefined } });
  if (search.errors) filters.push({ name: t("filter.errors"), without: { ...search, errors: undefined } });
  if (search.yearFrom !== undefined || search.yearTo !== undefined) filters.push({ name: t("filter.diagnosed", { years: String(search.yearFrom ?? search.yearTo) }), without: { ...search, yearFrom: undefined, yearTo: undefined } });
  if (search.site) filters.push({ name: t("filter.site", { site: search.site }), without: { ...search, site: undefined } });
  const age = ageWords(search);
  if (age) filters.push({ name: age, without: { ...search, daysFrom: undefined, daysTo: undefined, undated: undefined } });
  const list = handedOver(search.list);
  if (list) filters.push({ name: list.label, without: { ...search, list: undefined } });
  return filters;
}

function queryOf(text: string, search: AbstractsSearch, sort: Sort): Omit<AbstractsQuery, "offset" | "limit"> {
  const list = handedOver(search.list);
  return {
    text, sort: sort.id, descending: sort.descending,
    ...(search.status ? { status: search.status } : {}), ...(search.errors ? { withErrors: true } : {}),
    ...(search.yearFrom !== undefined ? { yearFrom: search.yearFrom } : {}), ...(search.yearTo !== undefined ? { yearTo: search.yearTo } : {}),
    ...(search.site ? { site: search.site } : {}), ...(search.daysFrom !== undefined ? { daysFrom: search.daysFrom } : {}), ...(search.daysTo !== undefined ? { daysTo: search.daysTo } : {}), ...(search.undated ? { undated: true } : {}), ...(list ? { only: [...list.tumors] } : {}),
  };
}

const FIRST_PAGE = 100;
/** The list and its first page ask the same question: one answer serves both until a change makes it stale (ms). */
const FRESH = 60_000;
const YEARS_BACK = 12;

export function AbstractsScreen(): ReactNode {
  const navigate = useNavigate();
  const client = useQueryClient();
  const search = useSearch({ strict: false }) as AbstractsSearch;
  const { session } = useSession();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const [sort, setSort] = useState<Sort>({ id: search.sort ?? "accession", descending: search.sort === undefined });
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const searchField = useRef<HTMLInputElement>(null);
  const table = useRef<TableHandle>(null);
  const query = useMemo(() => queryOf(asked, search, sort), [asked, search, sort]);
  const page = useRead("abstracts_find", { ...query, offset: 0, limit: FIRST_PAGE }, { keep: true });
  const loadPage = useCallback(async (offset: number, limit: number) => {
    const args = { ...query, offset, limit };
    const answer = await client.fetchQuery({ queryKey: readKey("abstracts_find", args), queryFn: () => call("abstracts_find", args), staleTime: FRESH });
    return answer.rows;
  }, [client, query]);
  const onRange = useCallback((first: number, last: number) => setRange((before) => (before[0] === first && before[1] === last ? before : [first, last])), []);

  const setSearch = (next: AbstractsSearch): void => { void navigate({ to: "/abstracts", search: next, replace: true }); };
  const open = (row: AbstractRow): void => { void navigate({ to: "/abstract/$tumor", params: { tumor: row.tumor } }); };
  useActions([{ id: "list.search", label: t("abstracts.search"), hidden: true, run: () => { searchField.current?.focus(); searchField.current?.select(); } }]);
  const newAbstract = useActionList().find((action) => action.id === "abstract.new");

  const filters = filtersOf(search);
  const thisYear = Number(session.today.slice(0, 4));
  const years = [{ id: "any", label: t("filter.any") }, ...Array.from({ length: YEARS_BACK }, (_, n) => ({ id: String(thisYear - n), label: String(thisYear - n) }))];
  const data = page.data;
  const dropLast = filters.at(-1);
  return (
    <>
      <TopBar title={t("screen.abstracts")} sub={data ? (data.total === data.all ? t("abstracts.all", { n: data.all }) : t("abstracts.of", { n: data.total, all: data.all })) : null}>
        <Button look="primary" keys={shown(KEYMAP["abstract.new"])} onClick={newAbstract?.run}><Icon of={Plus} />{t("abstracts.new")}</Button>
      </TopBar>
      <Toolbar label={t("filter.label")}>
        <SearchField ref={searchField} label={t("abstracts.search")} hint={t("abstracts.searchHint")} title={t("abstracts.searchTitle")} keys="/" value={text} onChange={setText} onDown={() => table.current?.focus()} onEnter={() => table.current?.focus()} />
        <Select look="chip" label={t("filter.status")} value={search.errors ? "errors" : (search.status ?? "any")} onChange={(status) => setSearch({ ...search, status: status === "any" || status === "errors" ? undefined : status, errors: status === "errors" ? true : undefined })}
          choices={[{ id: "any", label: t("filter.any") }, { id: "incomplete", label: t("status.incomplete") }, { id: "complete", label: t("status.complete") }, { id: "sent", label: t("status.sent") }, { id: "errors", label: t("filter.errors") }]} />
        <Select look="chip" label={t("filter.year")} value={search.yearFrom === undefined ? "any" : String(search.yearFrom)} choices={years}
          onChange={(year) => setSearch({ ...search, yearFrom: year === "any" ? undefined : Number(year), yearTo: year === "any" ? undefined : Number(year) })} />
        <SearchField width={124} label={t("filter.siteLabel")} hint={t("filter.siteHint")} value={search.site ?? ""} onChange={(site) => setSearch({ ...search, site: site === "" ? undefined : site.toUpperCase() })} onEnter={() => table.current?.focus()} />
        {ageWords(search) ? <Button size="sm" onClick={() => setSearch({ ...search, daysFrom: undefined, daysTo: undefined, undated: undefined })}>{ageWords(search)}<Icon of={X} small /></Button> : null}
        {handedOver(search.list) ? <Button size="sm" onClick={() => setSearch({ ...search, list: undefined })}>{handedOver(search.list)?.label}<Icon of={X} small /></Button> : null}
        {filters.length > 0 ? <Button look="quiet" size="sm" onClick={() => setSearch({})}>{t("filter.clear")}</Button> : null}
      </Toolbar>
      {page.error ? <div className="pad"><Failure error={page.error} title={t("abstracts.failed")} acts={<Button size="sm" onClick={() => { void page.refetch(); }}>{t("error.tryAgain")}</Button>} /></div> : null}
      {!data ? (page.error ? null : <div className="body"><LoadingRows rows={20} /></div>)
        : data.all === 0 ? <div className="body"><EmptyState title={t("abstracts.none")} acts={<><Button look="primary" size="sm" onClick={() => { void navigate({ to: "/import" }); }}>{t("import.title")}</Button><Button size="sm" keys={shown(KEYMAP["abstract.new"])} onClick={newAbstract?.run}>{t("abstracts.new")}</Button></>}>{t("abstracts.noneText")}</EmptyState></div>
        : data.total === 0 ? (
          <div className="body"><EmptyState title={text === "" ? t("abstracts.noMatch", { n: filters.length }) : filters.length === 0 ? t("abstracts.noWords", { words: text }) : t("abstracts.noBoth", { words: text, n: filters.length })}
            acts={<>{dropLast ? <Button size="sm" onClick={() => setSearch(dropLast.without)}>{t("filter.drop", { name: dropLast.name })}</Button> : null}<Button look="quiet" size="sm" onClick={() => { setText(""); setSearch({}); }}>{t("filter.clear")}</Button></>}>{text.includes(":") ? t("abstracts.noneItem") : null}</EmptyState></div>
        ) : (
          <DataTable ref={table} label={t("screen.abstracts")} leading led columns={COLUMNS} total={data.total} rowKey={(row) => row.tumor} loadPage={loadPage} version={`${JSON.stringify(query)} ${page.dataUpdatedAt}`} restart={JSON.stringify(query)}
            sort={sort} onSort={setSort} onOpen={open} onRange={onRange} />
        )}
      {data && data.total > 0 ? (
        <ListFoot>
          <span>{t("table.rows", { from: range[0], to: range[1], of: data.total })}</span><span>{t("abstracts.footIncomplete", { n: data.incomplete })}</span><span>{t("abstracts.footErrors", { n: data.withErrors })}</span>
          <span className="grow" /><span><Kbd>J</Kbd> <Kbd>K</Kbd> {t("keys.move")}</span><span><Kbd>Enter</Kbd> {t("keys.open")}</span><span><Kbd>/</Kbd> {t("keys.search")}</span>
        </ListFoot>
      ) : null}
    </>
  );
}
