import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { CalendarClock, FileText, HardDriveDownload, House, Package, Send, Settings } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../components/controls.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Icon, ProgramMark } from "../components/icons.tsx";
import { Callout } from "../components/Panel.tsx";
import { Sev } from "../components/Sev.tsx";
import { adminTabs } from "../features/administration/AdministrationScreen.tsx";
import { NewAbstractDialog } from "../features/abstracts/NewAbstractDialog.tsx";
import { count, t } from "../i18n/t.ts";
import { useRead } from "../ipc/client.ts";
import { useActions } from "../keyboard/actions.tsx";
import { useGuardedCopies } from "./clipboard.ts";
import { CommandPalette } from "./CommandPalette.tsx";
import { ErrorBoundary } from "./Failure.tsx";
import { useCopies } from "./copies.ts";
import { useLock, useLockTimer } from "./lock.ts";
import { landing, may, mayOpen } from "./may.ts";
import { movePane } from "./panes.ts";
import { PasswordDialog } from "./PasswordDialog.tsx";
import { PATHS, SCREENS, screenAt } from "./routes.ts";
import type { Screen } from "./routes.ts";
import { isDark, useSession } from "./session.tsx";
import { SettingsDialog } from "./SettingsDialog.tsx";
import css from "./shell.module.css";
import { StatusBar } from "./StatusBar.tsx";
import { PaletteContext } from "./TopBar.tsx";

const ICONS: Record<Screen, LucideIcon> = { home: House, abstracts: FileText, followup: CalendarClock, submissions: Send, extracts: Package, import: HardDriveDownload, administration: Settings };
const GROUPS: readonly (readonly Screen[])[] = [["home"], ["abstracts", "followup"], ["submissions", "extracts", "import"], ["administration"]];

function Rail({ path }: { path: string }): ReactNode {
  const { session } = useSession();
  const home = useRead("home", null, { enabled: mayOpen(session, "home") });
  const groups = GROUPS.map((group) => group.filter((screen) => mayOpen(session, screen))).filter((group) => group.length > 0);
  const counts: Partial<Record<Screen, number>> = home.data ? { abstracts: home.data.incomplete, followup: home.data.followUpDue + home.data.followUpLate } : {};
  return (
    <aside className={css.rail} data-pane="rail" tabIndex={-1}>
      <div className={css.brand}><ProgramMark /><span>{t("program.name")}</span></div>
      <nav aria-label={t("rail.label")}>
        {groups.map((group, index) => (
          <div key={index} className="stack">
            {index > 0 ? <div className={css.sep} /> : null}
            {group.map((screen) => {
              const here = screen === "home" ? path === "/" : path.startsWith(PATHS[screen]) || (screen === "abstracts" && path.startsWith("/abstract/"));
              const number = counts[screen];
              return (
                <Link key={screen} to={PATHS[screen]} title={t(`screen.${screen}`)} aria-current={here ? "page" : undefined}>
                  <Icon of={ICONS[screen]} /><span>{t(`screen.${screen}`)}</span>{number ? <span className={css.n}>{count(number)}</span> : null}
                </Link>
              );
            })}
          </div>
        ))}
      </nav>
      <div className={css.railfoot}><div className="b small cut" translate="no">{session.user}</div><div className="muted micro cut" title={session.registryName}>{session.registryName}</div></div>
    </aside>
  );
}

export function Shell(): ReactNode {
  const { session, change } = useSession();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const [palette, setPalette] = useState(false);
  const [newAbstract, setNewAbstract] = useState(false);
  const [settings, setSettings] = useState(false);
  const [passphrase, setPassphrase] = useState(false);
  const [minding, setMinding] = useState(false);
  useCopies();
  // The address may be that of somebody who worked here before: who may not open it begins where the role begins.
  const begins = landing(session);
  useEffect(() => {
    const screen = screenAt(path);
    if (screen && begins && !mayOpen(session, screen)) void navigate({ to: PATHS[begins], replace: true });
  }, []); // only when the session begins; later the guard says that a screen is not part of the role
  const lockNow = useLock();
  useGuardedCopies();
  const timer = useLockTimer(session.settings.lockMinutes, lockNow);
  // Read once, so that an abstract opens with the items of its dictionaries without waiting for them.
  useRead("dictionaries", null);
  const openPalette = useCallback(() => setPalette(true), []);
  useActions([
    { id: "palette.open", label: t("palette.label"), run: openPalette, hidden: true },
    ...(may(session, "abstract") ? [{ id: "abstract.new", label: t("abstracts.new"), run: () => setNewAbstract(true) }] : []),
    ...adminTabs(session).map((tab) => ({ id: `admin.${tab}`, label: t(`palette.admin${tab}`), kind: t("palette.screen"), run: () => { void navigate({ to: "/administration", search: { tab } }); } })),
    ...SCREENS.filter((screen) => mayOpen(session, screen)).map((screen) => ({ id: `go.${screen}`, label: t(`screen.${screen}`), kind: t("palette.screen"), run: () => { void navigate({ to: PATHS[screen] }); } })),
    { id: "registry.lock", label: t("lock.now"), run: lockNow },
    { id: "settings.open", label: t("settings.title"), run: () => setSettings(true) },
    ...(session.role === "emergency" ? [] : [{ id: "passphrase.change", label: t("change.title"), run: () => setPassphrase(true) }]),
    { id: "looks.theme", label: isDark(session.settings.theme) ? t("looks.toLight") : t("looks.toDark"), run: () => change({ theme: isDark(session.settings.theme) ? "light" : "dark" }) },
    { id: "looks.system", label: t("looks.toSystem"), run: () => change({ theme: "system" }) },
    { id: "looks.density", label: session.settings.density === "dense" ? t("looks.toStandard") : t("looks.toDense"), run: () => change({ density: session.settings.density === "dense" ? "standard" : "dense" }) },
    { id: "pane.next", label: t("pane.next"), run: () => movePane(1), hidden: true },
    { id: "pane.previous", label: t("pane.previous"), run: () => movePane(-1), hidden: true },
  ]);
  return (
    <PaletteContext value={openPalette}>
      <div className={`${css.app} ${path.startsWith("/abstract/") ? css.narrow : ""}`}>
        <Rail path={path} />
        <main className={css.main} data-pane="main" tabIndex={-1}>
          <ErrorBoundary resetKey={path}><Outlet /></ErrorBoundary>
        </main>
        <StatusBar seconds={timer.seconds} onSettings={() => setSettings(true)} onMind={() => setMinding(true)} />
      </div>
      {timer.warning ? <div className={css.warn} role="alert"><Callout level="warning" title={t("lock.warning", { seconds: timer.seconds })}>{t("lock.warningText")}</Callout></div> : null}
      <CommandPalette open={palette} onClose={() => setPalette(false)} />
      {minding ? (
        <Dialog open onClose={() => setMinding(false)} title={t("mind.title")} foot={<Button autoFocus keys="Esc" onClick={() => setMinding(false)}>{t("action.close")}</Button>}>
          <ul className={css.minds}>{session.warnings.map((warning) => <li key={warning}><Sev level="warning" /> {warning}</li>)}</ul>
        </Dialog>
      ) : null}
      {settings ? <SettingsDialog onClose={() => setSettings(false)} onPassphrase={() => setPassphrase(true)} /> : null}
      {passphrase ? <PasswordDialog onClose={() => setPassphrase(false)} /> : null}
      <NewAbstractDialog open={newAbstract} onClose={() => setNewAbstract(false)} />
    </PaletteContext>
  );
}
