import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import { lostToLock } from "../abstract/unsaved.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";

export function UnlockScreen({ status }: { status: RegistryStatus }): ReactNode {
  const [passphrase, setPassphrase] = useState("");
  const [caps, setCaps] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useChange("registry_unlock");
  const lost = lostToLock();
  const wrong = unlock.error?.code === "WrongPassphrase";
  const submit = (): void => {
    if (passphrase === "" || unlock.isPending) return;
    unlock.mutate({ passphrase }, { onError: () => { field.current?.focus(); field.current?.select(); } });
  };
  const watchCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState("CapsLock"));
  const says = caps ? <Sev level="warning">{t("gate.caps")}</Sev>
    : wrong ? <Sev level="error">{t("unlock.wrong")}</Sev>
    : unlock.isPending ? t("unlock.working") : null;
  return (
    <Gate status={status} onSubmit={submit}>
      <h1>{status.name}</h1>
      <p className="muted small">{t(lost ? "unlock.lockedOnly" : "unlock.locked")}</p>
      {lost ? <div className={css.gap}><Callout level="error" title={t("unlock.lost", { count: lost.count })}>{lost.why}</Callout></div> : null}
      <div className={css.fields}>
        <TextField ref={field} label={t("gate.passphrase")} type="password" tall autoFocus value={passphrase} invalid={wrong}
          onChange={(value) => { setPassphrase(value); if (unlock.error) unlock.reset(); }} onKeyUp={watchCaps} onKeyDown={watchCaps} says={says} />
      </div>
      <div className={`row ${css.gap}`}><Button look="primary" size="lg" type="submit" keys="Enter" disabled={unlock.isPending}>{t("unlock.do")}</Button></div>
      {wrong || !unlock.error ? null : <div className={css.gap}><Failure error={unlock.error} title={t("unlock.failed")} /></div>}
    </Gate>
  );
}
