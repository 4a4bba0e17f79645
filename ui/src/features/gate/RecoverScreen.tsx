// Emergency access: the recovery key, who uses it and why. It is recorded, and shown until the registry is locked.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";

export function RecoverScreen({ status, onBack }: { status: RegistryStatus; onBack: () => void }): ReactNode {
  const [key, setKey] = useState("");
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const recover = useChange("registry_recover");
  const ready = [key, name, reason].every((value) => value.trim() !== "");
  const submit = (): void => {
    setTried(true);
    if (ready && !recover.isPending) recover.mutate({ recoveryKey: key.trim(), name: name.trim(), reason: reason.trim() });
  };
  const type = (set: (value: string) => void) => (value: string): void => { set(value); if (recover.error) recover.reset(); };
  const blank = (value: string): boolean => tried && value.trim() === "";
  const required = <Sev level="error">{t("create.required")}</Sev>;
  return (
    <Gate status={status} wide onSubmit={submit}>
      <h1>{status.name}</h1>
      <h2 className={css.second}>{t("recover.title")}</h2>
      <p className="ink2 small">{t("recover.text")}</p>
      <div className={css.fields}>
        <TextField label={t("recover.key")} className={css.key ?? ""} autoFocus value={key} onChange={type(setKey)} invalid={blank(key)} says={blank(key) ? required : t("recover.keyHint")} />
        <TextField label={t("recover.name")} value={name} onChange={type(setName)} invalid={blank(name)} says={blank(name) ? required : null} />
        <TextField label={t("recover.reason")} value={reason} onChange={type(setReason)} invalid={blank(reason)} says={blank(reason) ? required : t("recover.reasonHint")} />
      </div>
      <div className={`row wrap ${css.gap}`}>
        <Button look="primary" size="lg" type="submit" disabled={recover.isPending}>{recover.isPending ? t("recover.working") : t("recover.do")}</Button>
        <Button look="quiet" size="lg" onClick={onBack}>{t("recover.back")}</Button>
      </div>
      <div className={css.gap}><Failure error={recover.error} title={t("recover.failed")} /></div>
    </Gate>
  );
}
