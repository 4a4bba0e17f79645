// Administration: one tab for each thing that this session may look after.
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { may } from "../../app/may.ts";
import type { Holder, Permission } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { TopBar } from "../../app/TopBar.tsx";
import { Tabs } from "../../components/Panel.tsx";
import { t } from "../../i18n/t.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { AuditTab } from "./AuditTab.tsx";
import { BackupTab } from "./BackupTab.tsx";
import { DictionariesScreen } from "./DictionariesScreen.tsx";
import { KeysTab } from "./KeysTab.tsx";
import { PeopleTab } from "./PeopleTab.tsx";
import { StandardsTab } from "./StandardsTab.tsx";

export const ADMIN_TABS = ["people", "keys", "audit", "backup", "dictionaries", "standards"] as const;
export type AdminTab = (typeof ADMIN_TABS)[number];

const NEEDS: Record<AdminTab, Permission> = { people: "people", keys: "keys", audit: "audit", backup: "backup", dictionaries: "administer", standards: "administer" };

export function adminTabs(session: Holder): AdminTab[] {
  return ADMIN_TABS.filter((tab) => may(session, NEEDS[tab]));
}

const PANELS: Record<AdminTab, () => ReactNode> = { people: PeopleTab, keys: KeysTab, audit: AuditTab, backup: BackupTab, dictionaries: DictionariesScreen, standards: StandardsTab };

export function AdministrationScreen(): ReactNode {
  const { session } = useSession();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false });
  const tabs = adminTabs(session);
  const current = tabs.find((one) => one === tab) ?? tabs[0];
  const go = (next: string): void => { void navigate({ to: "/administration", search: { tab: next }, replace: true }); };
  const step = (by: 1 | -1): void => { if (current) go(tabs[(tabs.indexOf(current) + by + tabs.length) % tabs.length] ?? current); };
  useActions([{ id: "tab.next", label: t("admin.tabs"), run: () => step(1), hidden: true }, { id: "tab.previous", label: t("admin.tabs"), run: () => step(-1), hidden: true }]);
  return (
    <>
      <TopBar title={t("screen.administration")} sub={session.registryName} />
      {current ? <Tabs label={t("admin.tabs")} selected={current} onSelect={go} items={tabs.map((one) => { const Panel = PANELS[one]; return { id: one, label: t(`admin.${one}`), panel: <Panel /> }; })} /> : null}
    </>
  );
}
