// Registry, person and role, what to mind, saved time, the job that runs, lock timer, version, looks. It never blinks.
import { Check, Lock, Rows3, Settings as SettingsIcon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../components/icons.tsx";
import { Sev } from "../components/Sev.tsx";
import { t, tryT } from "../i18n/t.ts";
import { useChange, useRead } from "../ipc/client.ts";
import type { JobView } from "../ipc/generated.ts";
import { clock } from "../lib/dates.ts";
import { minutesAndSeconds } from "./lock.ts";
import { roleName } from "./may.ts";
import { isDark, useSession } from "./session.tsx";
import css from "./shell.module.css";

const running = (jobs: readonly JobView[] | undefined): JobView | undefined => jobs?.find((job) => job.state === "running");

export function jobName(job: JobView): string {
  return tryT(`job.${job.kind}`) ?? job.kind;
}

function RunningJob(): ReactNode {
  const jobs = useRead("jobs", null, { every: (list) => (running(list) ? 500 : false) });
  const cancel = useChange("job_cancel");
  const job = running(jobs.data);
  if (!job) return null;
  const share = job.of > 0 ? `${(job.done / job.of) * 100}%` : "0%";
  return (
    <span className={css.job} role="status">
      <i aria-hidden="true"><i style={{ width: share }} /></i>
      <span>{job.of > 0 ? t("job.progress", { name: jobName(job), done: job.done, of: job.of }) : t("job.counting", { name: jobName(job), done: job.done })}</span>
      <button type="button" onClick={() => cancel.mutate({ job: job.job })}>{t("action.cancel")}</button>
    </span>
  );
}

export function StatusBar({ seconds, onSettings, onMind }: { seconds: number; onSettings: () => void; onMind: () => void }): ReactNode {
  const { session, change, savedAt } = useSession();
  const { theme, density } = session.settings;
  return (
    <footer className={css.status} data-pane="status" tabIndex={-1}>
      <span title={session.folder}><b>{session.registryName}</b></span>
      {session.role === "emergency" ? <span className={css.emergency}><Sev level="error">{t("who.emergency", { name: session.user })}</Sev></span>
        : <span className={css.roomy} translate="no">{t("who.said", { name: session.user, role: roleName(session.role).toLowerCase() })}</span>}
      {session.warnings.length > 0 ? <button type="button" onClick={onMind} title={t("mind.title")}><Sev level="warning">{t("mind.count", { n: session.warnings.length })}</Sev></button> : null}
      <RunningJob />
      <span className={css.sp} />
      {savedAt ? <span className={css.roomy}><Icon of={Check} small /> {t("status.saved", { time: clock(savedAt) })}</span> : null}
      <span className={css.timer}><Icon of={Lock} small /> {t("status.locksIn", { time: minutesAndSeconds(seconds) })}</span>
      <span className={`wide-only ${css.roomy}`}>{t("status.version", { version: String(session.naaccrVersion) })}</span>
      <button type="button" onClick={onSettings} title={t("settings.title")}><Icon of={SettingsIcon} small />{t("settings.title")}</button>
      <button type="button" onClick={() => change({ density: density === "dense" ? "standard" : "dense" })} title={density === "dense" ? t("looks.toStandard") : t("looks.toDense")}><Icon of={Rows3} small />{t("looks.density")}</button>
      <button type="button" onClick={() => change({ theme: isDark(theme) ? "light" : "dark" })} title={isDark(theme) ? t("looks.toLight") : t("looks.toDark")}><Icon of={Sun} small />{t("looks.theme")}</button>
    </footer>
  );
}
