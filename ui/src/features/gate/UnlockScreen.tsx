// Locked: who, the pass phrase, the key file where one is needed; after wrong ones the wait, counted down. The recovery key is the other way in.
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, Select, TextField } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { PersonFace, Picked, RegistryStatus } from "../../ipc/generated.ts";
import { useCountdown } from "../../lib/countdown.ts";
import { lostToLock } from "../abstract/unsaved.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";
import { KeyFile } from "./KeyFile.tsx";
import { RecoverScreen } from "./RecoverScreen.tsx";

/** Who unlocked last in this window: chosen again after a lock. */
let last = "";

export function UnlockScreen({ status, onBack }: { status: RegistryStatus; onBack?: () => void }): ReactNode {
  const [recover, setRecover] = useState(false);
  return recover ? <RecoverScreen status={status} onBack={() => setRecover(false)} /> : <Unlock status={status} onRecover={() => setRecover(true)} onBack={onBack} />;
}

function Unlock({ status, onRecover, onBack }: { status: RegistryStatus; onRecover: () => void; onBack: (() => void) | undefined }): ReactNode {
  const { people } = status;
  const read = useRead("registry_status", null);
  const [login, setLogin] = useState(() => (people.length === 1 ? people[0]?.login : people.find((one) => one.login === last)?.login) ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [keyFile, setKeyFile] = useState<Picked | null>(null);
  const [caps, setCaps] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useChange("registry_unlock");
  const person: PersonFace | undefined = people.find((one) => one.login === login);
  const wait = useCountdown(person?.wait ?? 0, read.dataUpdatedAt);
  const lost = lostToLock();
  const wrong = unlock.error?.code === "WrongPassphrase";
  const blocked = person?.blocked === true;
  const ready = passphrase !== "" && !unlock.isPending && wait === 0 && !blocked && (login !== "" || people.length === 0) && (!person?.keyFile || keyFile !== null);

  const submit = (): void => {
    if (!ready) return;
    unlock.mutate({ ...(login === "" ? {} : { person: login }), passphrase, ...(person?.keyFile && keyFile ? { keyFile: keyFile.token } : {}) }, {
      onSuccess: () => { last = login; },
      onError: () => { void read.refetch(); field.current?.focus(); field.current?.select(); },
    });
  };
  const choose = (next: string): void => { setLogin(next); setKeyFile(null); unlock.reset(); field.current?.focus(); };
  const watchCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState("CapsLock"));
  const says = caps ? <Sev level="warning">{t("gate.caps")}</Sev>
    : wrong ? <Sev level="error">{t("unlock.wrong")}</Sev>
    : unlock.isPending ? t("unlock.working") : wait > 0 ? t("unlock.waitSays") : null;
  return (
    <Gate status={status} onSubmit={submit}>
      <h1>{status.name}</h1>
      <p className="muted small">{t(lost ? "unlock.lockedOnly" : "unlock.locked")}</p>
      {lost ? <div className={css.gap}><Callout level="error" title={t("unlock.lost", { count: lost.count })}>{lost.why}</Callout></div> : null}
      <div className={css.fields}>
        {people.length > 1 ? <Select label={t("unlock.person")} hint={t("unlock.choose")} value={login} onChange={choose} autoFocus={login === ""} choices={people.map((one) => ({ id: one.login, label: one.login }))} />
          : person ? <div><div className="small ink2">{t("unlock.person")}</div><div className={css.person} translate="no">{person.login}</div></div> : null}
        <TextField ref={field} label={t("gate.passphrase")} type="password" tall autoFocus={login !== "" || people.length === 0} value={passphrase} invalid={wrong}
          onChange={(value) => { setPassphrase(value); if (unlock.error) unlock.reset(); }} onKeyUp={watchCaps} onKeyDown={watchCaps} says={says} />
        {person?.keyFile ? <KeyFile label={t("unlock.keyFile")} none={t("unlock.keyFileNone")} file={keyFile} onFile={setKeyFile} /> : null}
      </div>
      <div className={`row wrap ${css.gap}`}>
        <Button look="primary" size="lg" type="submit" {...(wait > 0 ? {} : { keys: "Enter" })} disabled={unlock.isPending || wait > 0 || blocked}>{wait > 0 ? t("unlock.wait", { n: wait }) : t("unlock.do")}</Button>
        <Button look="quiet" size="lg" onClick={onRecover}>{t("unlock.recovery")}</Button>
        {onBack ? <Button look="quiet" size="lg" onClick={onBack}>{t("closed.back")}</Button> : null}
      </div>
      {blocked ? <div className={css.gap}><Callout level="error" title={t("unlock.blocked")}>{t("unlock.blockedText", { person: login })}</Callout></div> : null}
      {wrong || !unlock.error ? null : <div className={css.gap}><Failure error={unlock.error} title={t("unlock.failed")} /></div>}
      {status.warnings.length > 0 ? <div className={css.gap}><Callout level="warning">{status.warnings.map((warning) => <div key={warning}>{warning}</div>)}</Callout></div> : null}
    </Gate>
  );
}
