import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, Checkbox, TextField } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { Picked, RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";
import { isGood, NewPassphrase } from "./passphrase.tsx";
import { RestoreScreen } from "./RestoreScreen.tsx";

export function CreateScreen({ status, onCreated }: { status: RegistryStatus; onCreated: () => void }): ReactNode {
  const [restore, setRestore] = useState(false);
  const [name, setName] = useState("");
  const [facility, setFacility] = useState("");
  const [state, setState] = useState("");
  const [user, setUser] = useState("");
  const [folder, setFolder] = useState<Picked | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const pick = useChange("pick");
  const create = useChange("registry_create");
  const good = isGood(passphrase, again);
  const stateSpelled = /^[A-Za-z]{2}$|^$/.test(state.trim());
  const ready = stateSpelled && name.trim() !== "" && user.trim() !== "" && good && understood;

  const submit = (): void => {
    setTried(true);
    if (!ready || create.isPending) return;
    create.mutate({ ...(folder ? { folder: folder.token } : {}), name: name.trim(), facility: facility.trim(), ...(state.trim() === "" ? {} : { state: state.trim().toUpperCase() }), user: user.trim(), passphrase }, { onSuccess: onCreated });
  };
  const required = (value: string): ReactNode => (tried && value.trim() === "" ? <Sev level="error">{t("create.required")}</Sev> : null);
  if (restore) return <RestoreScreen status={status} onBack={() => setRestore(false)} />;
  return (
    <Gate status={status} wide onSubmit={submit}>
      <h1>{t("create.title")}</h1>
      <p className="muted small">{t("create.intro")}</p>
      <div className={css.fields}>
        <TextField label={t("create.name")} value={name} onChange={setName} autoFocus invalid={tried && name.trim() === ""} says={required(name) ?? t("create.nameHint")} />
        <div className={css.three}>
          <TextField label={t("create.user")} value={user} onChange={setUser} invalid={tried && user.trim() === ""} says={required(user) ?? t("create.userHint")} />
          <TextField label={t("create.facility")} value={facility} onChange={setFacility} inputMode="numeric" says={t("create.facilityHint")} />
          <TextField label={t("create.state")} value={state} onChange={setState} maxLength={2} invalid={!stateSpelled} says={stateSpelled ? t("create.stateHint") : <Sev level="error">{t("create.stateWrong")}</Sev>} />
        </div>
        <div>
          <div className="small ink2">{t("gate.folder")}</div>
          <div className="row"><span className="grow cut" title={folder?.name ?? status.folder}>{folder?.name ?? status.folder}</span>
            <Button size="sm" onClick={() => pick.mutate({ what: "registryFolder" }, { onSuccess: (picked) => { if (picked) setFolder(picked); } })}>{t("create.pickFolder")}</Button></div>
        </div>
        <NewPassphrase className={css.pair} label={t("gate.passphrase")} labelAgain={t("create.again")} passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} tried={tried} />
        <Callout level="warning" title={t("create.lostTitle")}>{t("create.lostText")}</Callout>
        <Checkbox checked={understood} onChange={setUnderstood}>{t("create.understood")}</Checkbox>
      </div>
      <div className={`row ${css.gap}`}><Button look="primary" size="lg" type="submit" disabled={create.isPending}>{create.isPending ? t("create.working") : t("create.do")}</Button>
        {tried ? null : <Button look="quiet" onClick={() => setRestore(true)}>{t("closed.offer")}</Button>}
        {tried && !ready ? <span className="small muted">{!understood && name.trim() !== "" && user.trim() !== "" && good ? t("create.tick") : t("create.missing")}</span> : null}</div>
      <div className={css.gap}><Failure error={create.error ?? pick.error} title={t("create.failed")} /></div>
    </Gate>
  );
}
