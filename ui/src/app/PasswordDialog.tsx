// One's own pass phrase, and a key file beside it.
import { useState } from "react";
import type { ReactNode } from "react";
import { Button, TextField } from "../components/controls.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Sev } from "../components/Sev.tsx";
import { useToast } from "../components/Toast.tsx";
import { KeyFile } from "../features/gate/KeyFile.tsx";
import { isGood, NewPassphrase } from "../features/gate/passphrase.tsx";
import { t } from "../i18n/t.ts";
import { useChange, useRead } from "../ipc/client.ts";
import type { Picked } from "../ipc/generated.ts";
import { Failure } from "./Failure.tsx";
import { useSession } from "./session.tsx";
import css from "./settings.module.css";

export function PasswordDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { session, noteSaved } = useSession();
  const toast = useToast();
  const status = useRead("registry_status", null);
  const needsFile = status.data?.people.find((one) => one.login === session.login)?.keyFile === true;
  const [old, setOld] = useState("");
  const [oldFile, setOldFile] = useState<Picked | null>(null);
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [newFile, setNewFile] = useState<Picked | null>(null);
  const [tried, setTried] = useState(false);
  const pick = useChange("pick");
  const make = useChange("key_file_make");
  const change = useChange("password_change");
  const wrong = change.error?.code === "WrongPassphrase";
  const makeFile = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) make.mutate({ folder: folder.token }); } });
  const submit = (): void => {
    setTried(true);
    if (old === "" || (needsFile && !oldFile) || !isGood(fresh, again) || change.isPending) return;
    change.mutate({ old, new: fresh, ...(oldFile ? { oldKeyFile: oldFile.token } : {}), ...(newFile ? { newKeyFile: newFile.token } : {}) }, {
      onSuccess: () => { noteSaved(); toast({ text: t("change.done") }); onClose(); },
    });
  };
  return (
    <Dialog open onClose={onClose} title={t("change.title")} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("action.cancel")}</Button><span className="grow" /><Button type="submit" look="primary" disabled={change.isPending}>{change.isPending ? t("change.working") : t("change.do")}</Button></>}>
      <div className={css.fields}>
        <TextField label={t("change.old")} type="password" autoFocus value={old} onChange={(value) => { setOld(value); if (change.error) change.reset(); }} invalid={wrong || (tried && old === "")} says={wrong ? <Sev level="error">{t("change.wrong")}</Sev> : null} />
        {needsFile ? <KeyFile label={t("change.oldFile")} none={t("unlock.keyFileNone")} file={oldFile} onFile={setOldFile} /> : null}
        <NewPassphrase className={css.pair} label={t("change.new")} labelAgain={t("change.again")} passphrase={fresh} again={again} onPassphrase={setFresh} onAgain={setAgain} tried={tried} />
        <KeyFile label={t("change.newFile")} none={t("change.noFile")} file={newFile} onFile={setNewFile}>
          {newFile ? <Button size="sm" look="quiet" onClick={() => setNewFile(null)}>{t("change.without")}</Button> : <Button size="sm" look="quiet" disabled={make.isPending} onClick={makeFile}>{t("change.make")}</Button>}
        </KeyFile>
        <p className="muted small">{make.data ? t("change.made", { file: make.data.file }) : t("change.fileText")}</p>
        <Failure error={wrong ? (make.error ?? pick.error) : (change.error ?? make.error ?? pick.error)} title={t("change.failed")} />
      </div>
    </Dialog>
  );
}
