// The least that an abstract begins with: a name, and the day of first contact. Everything else is done in the form.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Sev } from "../../components/Sev.tsx";
import { inWords, understand } from "../../form/dates.ts";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";

export function NewAbstractDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { session } = useSession();
  const navigate = useNavigate();
  const create = useChange("abstract_new");
  const [last, setLast] = useState("");
  const [first, setFirst] = useState("");
  const [contact, setContact] = useState("");
  const stored = contact.trim() === "" ? "" : understand(contact, session.today);
  const close = (): void => { onClose(); setLast(""); setFirst(""); setContact(""); create.reset(); };
  const submit = (): void => {
    if (last.trim() === "" || stored === undefined || create.isPending) return;
    const items = [{ item: "nameLast", value: last.trim() }, { item: "nameFirst", value: first.trim() }, { item: "dateOf1stContact", value: stored }].filter((change) => change.value !== "");
    create.mutate({ items }, { onSuccess: (made) => { close(); void navigate({ to: "/abstract/$tumor", params: { tumor: made.tumor.key } }); } });
  };
  return (
    <Dialog open={open} onClose={close} title={t("abstracts.new")} onSubmit={submit}
      foot={<><Button keys="Esc" onClick={close}>{t("action.cancel")}</Button><Button look="primary" type="submit" disabled={last.trim() === "" || stored === undefined || create.isPending}>{t("newAbstract.do")}</Button></>}>
      <p className="ink2 small">{t("newAbstract.intro")}</p>
      <TextField label={t("newAbstract.last")} value={last} onChange={setLast} autoFocus />
      <TextField label={t("newAbstract.first")} value={first} onChange={setFirst} />
      <TextField label={t("newAbstract.contact")} value={contact} onChange={setContact} invalid={stored === undefined}
        says={stored === undefined ? <Sev level="error">{t("date.wrong")}</Sev> : stored === "" ? t("date.hint") : inWords(stored)} />
      <Failure error={create.error} title={t("newAbstract.failed")} />
    </Dialog>
  );
}
