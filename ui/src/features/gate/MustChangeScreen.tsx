// The first login: the pass phrase was given by an administrator, and nothing else is open until it is one's own.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useLock } from "../../app/lock.ts";
import { Button, TextField } from "../../components/controls.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { SessionView } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";
import { isGood, NewPassphrase } from "./passphrase.tsx";

export function MustChangeScreen({ session }: { session: SessionView }): ReactNode {
  const status = useRead("registry_status", null);
  const lock = useLock();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChange("password_change");
  const wrong = change.error?.code === "WrongPassphrase";
  const submit = (): void => {
    setTried(true);
    if (old !== "" && isGood(fresh, again) && !change.isPending) change.mutate({ old, new: fresh });
  };
  if (!status.data) return null;
  return (
    <Gate status={status.data} wide onSubmit={submit}>
      <h1>{t("change.first")}</h1>
      <p className="ink2 small">{session.user}. {t("change.firstText")}</p>
      <div className={css.fields}>
        <TextField label={t("change.given")} type="password" autoFocus value={old} onChange={(value) => { setOld(value); if (change.error) change.reset(); }} invalid={wrong || (tried && old === "")} says={wrong ? <Sev level="error">{t("change.wrong")}</Sev> : null} />
        <NewPassphrase className={css.pair} label={t("change.new")} labelAgain={t("change.again")} passphrase={fresh} again={again} onPassphrase={setFresh} onAgain={setAgain} tried={tried} />
      </div>
      <div className={`row wrap ${css.gap}`}>
        <Button look="primary" size="lg" type="submit" disabled={change.isPending}>{change.isPending ? t("change.working") : t("change.do")}</Button>
        <Button look="quiet" size="lg" onClick={lock}>{t("lock.now")}</Button>
      </div>
      {wrong ? null : <div className={css.gap}><Failure error={change.error} title={t("change.failed")} /></div>}
    </Gate>
  );
}
