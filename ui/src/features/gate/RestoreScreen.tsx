// Restore where the registry cannot be opened, or where there is none.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { t } from "../../i18n/t.ts";
import { call, invalidateTags, useChange } from "../../ipc/client.ts";
import type { CommandError } from "../../ipc/client.ts";
import { asCommandError } from "../../ipc/client.ts";
import type { BackupReceipt, Picked, RegistryStatus } from "../../ipc/generated.ts";
import { useQueryClient } from "@tanstack/react-query";
import { Receipt } from "../administration/Receipt.tsx";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";
import { KeyFile } from "./KeyFile.tsx";

export function RestoreScreen({ status, onBack }: { status: RegistryStatus; onBack: () => void }): ReactNode {
  const client = useQueryClient();
  const [folder, setFolder] = useState<Picked | null>(null);
  const [person, setPerson] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [keyFile, setKeyFile] = useState<Picked | null>(null);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<CommandError | null>(null);
  const [receipt, setReceipt] = useState<BackupReceipt | null>(null);
  const pick = useChange("pick");
  const ready = folder !== null && passphrase !== "" && reason.trim() !== "" && !busy;
  // The answer is read before the gate learns that there is a registry again: it says what was lost.
  const goOn = (): void => invalidateTags(client, ["Everything"]);
  const submit = (): void => {
    if (receipt) return goOn();
    if (!ready) return;
    setBusy(true);
    setFailed(null);
    call("registry_restore", { backup: folder.token, ...(person.trim() === "" ? {} : { person: person.trim() }), passphrase, ...(keyFile ? { keyFile: keyFile.token } : {}), reason: reason.trim() })
      .then(setReceipt, (thrown: unknown) => setFailed(asCommandError(thrown)))
      .finally(() => setBusy(false));
  };
  if (receipt) {
    return (
      <Gate status={status} wide onSubmit={submit}>
        <h1>{t("closed.done", { name: receipt.name })}</h1>
        <div className={css.gap}><Receipt kind="backupRestore" receipt={receipt} /></div>
        <div className={`row ${css.gap}`}><Button look="primary" size="lg" type="submit" autoFocus>{t("closed.goOn")}</Button></div>
      </Gate>
    );
  }
  return (
    <Gate status={status} wide onSubmit={submit}>
      <h1>{t("closed.title")}</h1>
      <p className="ink2 small">{t("closed.text")}</p>
      <div className={css.fields}>
        <div role="group" aria-label={t("closed.folder")}>
          <div className="small ink2">{t("closed.folder")}</div>
          <div className="row"><span className={`grow cut ${folder ? "" : "muted"}`} title={folder?.name}>{folder?.name ?? t("closed.none")}</span>
            <Button size="sm" autoFocus onClick={() => pick.mutate({ what: "backupFolder" }, { onSuccess: (picked) => { if (picked) setFolder(picked); } })}>{t("closed.pick")}</Button></div>
        </div>
        <TextField label={t("closed.person")} value={person} onChange={setPerson} says={t("closed.personHint")} />
        <TextField label={t("closed.passphrase")} type="password" value={passphrase} onChange={setPassphrase} />
        <KeyFile label={t("unlock.keyFile")} none={t("restore.keyFileNone")} file={keyFile} onFile={setKeyFile} />
        <TextField label={t("closed.reason")} value={reason} onChange={setReason} />
      </div>
      <div className={`row wrap ${css.gap}`}>
        <Button look="primary" size="lg" type="submit" disabled={!ready}>{busy ? t("closed.working") : t("closed.do")}</Button>
        <Button look="quiet" size="lg" onClick={onBack}>{t("closed.back")}</Button>
      </div>
      <div className={css.gap}><Failure error={failed ?? pick.error} title={t("closed.failed")} /></div>
    </Gate>
  );
}
