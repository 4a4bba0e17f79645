// Who may open the registry, with which role; and what each role may do.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Callout, Facts, LoadingRows, PanelHead, Split, TabHead } from "../../components/Panel.tsx";
import { Sev, Tag } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useRead } from "../../ipc/client.ts";
import type { PeopleView, PersonView, RoleView } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import { rightName, roleName } from "../../app/may.ts";
import css from "./administration.module.css";
import { AddPerson, ChangePerson, DisablePerson, ResetPerson } from "./PersonDialogs.tsx";

function Standing({ person }: { person: PersonView }): ReactNode {
  if (person.disabled) return <Sev level="none">{t("people.disabled")}</Sev>;
  if (person.mustChange) return <Sev level="warning">{t("people.mustChange")}</Sev>;
  return <Sev level="ok">{t("people.active")}</Sev>;
}

const extrasOf = (person: PersonView): string => person.extras.map(rightName).join(", ");

const COLUMNS: readonly Column<PersonView>[] = [
  { id: "login", head: t("people.login"), width: "150px", look: "code", verbatim: true, cell: (row) => row.login },
  { id: "name", head: t("people.name"), width: "minmax(140px, 1.2fr)", look: "name", verbatim: true, cell: (row) => row.name },
  { id: "role", head: t("people.role"), width: "116px", cell: (row) => roleName(row.role) },
  { id: "extras", head: t("people.extras"), width: "minmax(120px, 1fr)", look: "soft", wideOnly: true, title: extrasOf, cell: extrasOf },
  { id: "standing", head: t("people.standing"), width: "176px", cell: (row) => <Standing person={row} /> },
  { id: "last", head: t("people.last"), width: "140px", look: "soft", cell: (row) => (row.lastLogin === "" ? t("people.never") : moment(row.lastLogin)) },
];

interface Right { word: string; roles: Record<string, boolean> }

/** The matrix: a row for each right, a column for each role. */
function Matrix({ roles }: { roles: readonly RoleView[] }): ReactNode {
  const words = [...new Set(roles.flatMap((role) => role.may))];
  const rows = words.map((word): Right => ({ word, roles: Object.fromEntries(roles.map((role) => [role.role, role.may.includes(word)])) }));
  const columns: Column<Right>[] = [
    { id: "right", head: t("people.right"), width: "minmax(180px, 1.4fr)", cell: (row) => rightName(row.word) },
    ...roles.map((role): Column<Right> => ({
      id: role.role, head: roleName(role.role), width: "minmax(96px, 1fr)",
      cell: (row) => (row.roles[role.role] ? <Sev level="ok">{t("people.yes")}</Sev> : <span className="muted">{t("people.no")}</span>),
    })),
  ];
  return <DataTable label={t("people.matrix")} led fit columns={columns} rows={rows} total={rows.length} rowKey={(row) => row.word} />;
}

type Asked = "change" | "reset" | "disable" | "enable";

function Detail({ person, onAsk }: { person: PersonView; onAsk: (asked: Asked) => void }): ReactNode {
  const { session } = useSession();
  const self = person.person === session.person;
  return (
    <section className={css.detail} aria-label={person.name}>
      <PanelHead title={<span className={css.wraps} translate="no">{person.name}</span>} end={self ? <Tag accent>{t("people.you")}</Tag> : <Standing person={person} />} />
      <Facts rows={[
        [t("people.login"), <span key="l" className="mono" translate="no">{person.login}</span>], [t("people.role"), roleName(person.role)], [t("people.extras"), extrasOf(person) || t("people.none")],
        [t("people.keyFile"), person.keyFile ? t("people.keyFileYes") : t("people.keyFileNo")], [t("people.last"), person.lastLogin === "" ? t("people.never") : moment(person.lastLogin)],
        [t("people.created"), t("people.createdFact", { when: moment(person.created), by: person.createdBy })],
      ]} />
      <div className="row wrap">
        {person.disabled ? <Button size="sm" onClick={() => onAsk("enable")}>{t("people.enable")}</Button> : (
          <>
            <Button size="sm" onClick={() => onAsk("change")}>{t("people.change")}</Button>
            {self ? null : <><Button size="sm" onClick={() => onAsk("reset")}>{t("people.reset")}</Button><Button size="sm" look="danger" onClick={() => onAsk("disable")}>{t("people.disable")}</Button></>}
          </>
        )}
      </div>
    </section>
  );
}

export function PeopleTab(): ReactNode {
  const read = useRead("people", null);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | "add" | null>(null);
  useActions([{ id: "primary", label: t("people.add"), run: () => setAsked("add") }]);
  if (read.error) return <div className="pad prose"><Failure error={read.error} title={t("people.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>;
  if (!read.data) return <LoadingRows />;
  const view: PeopleView = read.data;
  const person = view.people.find((one) => one.person === chosen) ?? view.people[0];
  const close = (): void => setAsked(null);
  return (
    <>
      <TabHead says={t("people.sub", { n: view.people.length, off: view.people.filter((one) => one.disabled).length })}>
        <Button look="primary" keys={shown(KEYMAP.primary)} onClick={() => setAsked("add")}>{t("people.add")}</Button>
      </TabHead>
      {view.rotationDue ? <div className={css.band}><Callout level="warning" title={t("people.rotation")} acts={<Button size="sm" onClick={() => { void navigate({ to: "/administration", search: { tab: "keys" } }); }}>{t("people.rotationGo")}</Button>}>{t("people.rotationText")}</Callout></div> : null}
      <Split columns="" className={css.withSide ?? ""}>
        <section className="stack" data-pane="people" tabIndex={-1}>
          <DataTable label={t("people.label")} led fit leading columns={COLUMNS} rows={view.people} total={view.people.length} rowKey={(row) => row.person}
            onCurrent={(row) => setChosen(row.person)} onOpen={(row) => { setChosen(row.person); setAsked(row.disabled ? "enable" : "change"); }} />
          <div className={css.matrix}><PanelHead title={t("people.matrix")} /></div>
          <Matrix roles={view.roles} />
        </section>
        <aside className={css.aside} data-pane="person" tabIndex={-1}>{person ? <Detail person={person} onAsk={setAsked} /> : null}</aside>
      </Split>
      {asked === "add" ? <AddPerson view={view} onClose={close} onDone={setChosen} /> : null}
      {asked === "change" && person ? <ChangePerson view={view} person={person} onClose={close} /> : null}
      {asked === "disable" && person ? <DisablePerson person={person} onClose={close} /> : null}
      {(asked === "reset" || asked === "enable") && person ? <ResetPerson person={person} onClose={close} /> : null}
    </>
  );
}
