// What a person may set: looks, the lock and how the form goes on. Every choice holds at once and is kept in the registry.
import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Segmented, TextField } from "../components/controls.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Sev } from "../components/Sev.tsx";
import { t } from "../i18n/t.ts";
import { useSession } from "./session.tsx";
import css from "./settings.module.css";

const LONGEST = 30;

/** Whole minutes from 1 to the longest that is allowed, or null. */
export function readMinutes(typed: string): number | null {
  const minutes = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= LONGEST ? minutes : null;
}

type Theme = "system" | "light" | "dark";
type Density = "standard" | "dense";

export function SettingsDialog({ onClose, onPassphrase }: { onClose: () => void; onPassphrase: () => void }): ReactNode {
  const { session, change } = useSession();
  const { theme, density, lockMinutes, advanceWhenFull, singleKeys } = session.settings;
  const [typed, setTyped] = useState(String(lockMinutes));
  const minutes = readMinutes(typed);
  // While "15" is typed it says "1" for a moment, so the lock takes the number only when the field is left.
  const keepMinutes = (): void => { if (minutes !== null && minutes !== lockMinutes) change({ lockMinutes: minutes }); };
  const close = (): void => { keepMinutes(); onClose(); };
  return (
    <Dialog open onClose={close} title={t("settings.title")} onSubmit={() => { if (minutes !== null) close(); }}
      foot={<>{session.role === "emergency" ? null : <><Button onClick={() => { close(); onPassphrase(); }}>{t("change.title")}</Button><span className="grow" /></>}<Button type="submit" keys="Esc">{t("action.close")}</Button></>}>
      <p className="ink2 small">{t("settings.intro", { user: session.user })}</p>
      <div className={css.rows}>
        <span>{t("settings.theme")}</span>
        <Segmented<Theme> label={t("settings.theme")} value={theme === "light" || theme === "dark" ? theme : "system"} onChange={(next) => change({ theme: next })}
          choices={[{ id: "system", label: t("settings.system") }, { id: "light", label: t("settings.light") }, { id: "dark", label: t("settings.dark") }]} />
        <span>{t("settings.density")}</span>
        <Segmented<Density> label={t("settings.density")} value={density === "dense" ? "dense" : "standard"} onChange={(next) => change({ density: next })}
          choices={[{ id: "standard", label: t("settings.standard") }, { id: "dense", label: t("settings.dense") }]} />
      </div>
      <TextField label={t("settings.lock")} className={css.minutes ?? ""} value={typed} onChange={setTyped} onBlur={keepMinutes} inputMode="numeric" invalid={minutes === null}
        says={minutes === null ? <Sev level="error">{t("settings.lockWrong", { n: LONGEST })}</Sev> : t("settings.lockHint", { n: LONGEST })} />
      <Checkbox checked={advanceWhenFull} onChange={(next) => change({ advanceWhenFull: next })}>{t("settings.advance")}<br /><span className="muted small">{t("settings.advanceText")}</span></Checkbox>
      <Checkbox checked={singleKeys} onChange={(next) => change({ singleKeys: next })}>{t("settings.letters")}<br /><span className="muted small">{t("settings.lettersText")}</span></Checkbox>
    </Dialog>
  );
}
