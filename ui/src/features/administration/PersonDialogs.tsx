// Adding, changing, disabling a person, and a new pass phrase for one. Each change of rights has its reason.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { rightName, roleName } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { Button, Checkbox, Select, TextField } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Sev } from "../../components/Sev.tsx";
import { useToast } from "../../components/Toast.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { PeopleView, PersonView } from "../../ipc/generated.ts";
import { isGood, NewPassphrase } from "../gate/passphrase.tsx";
import css from "./administration.module.css";

const required = (): ReactNode => <Sev level="error">{t("create.required")}</Sev>;

interface RightsProps { view: PeopleView; role: string; extras: readonly string[]; onRole: (role: string) => void; onExtras: (extras: string[]) => void }

/** The role, and rights beside it that the role does not bring. */
function Rights({ view, role, extras, onRole, onExtras }: RightsProps): ReactNode {
  const own = view.roles.find((one) => one.role === role)?.may ?? [];
  const beside = view.extras.filter((word) => !own.includes(word));
  return (
    <>
      <Select label={t("people.role")} value={role} onChange={onRole} choices={view.roles.map((one) => ({ id: one.role, label: roleName(one.role) }))} />
      {beside.length > 0 ? (
        <fieldset className={css.extras}>
          <legend className="small ink2">{t("people.extras")}</legend>
          {beside.map((word) => <Checkbox key={word} checked={extras.includes(word)} onChange={(on) => onExtras(on ? [...extras, word] : extras.filter((one) => one !== word))}>{rightName(word)}</Checkbox>)}
        </fieldset>
      ) : null}
    </>
  );
}

/** Only extras that the role does not bring are sent. */
function trimmed(view: PeopleView, role: string, extras: readonly string[]): string[] {
  const own = view.roles.find((one) => one.role === role)?.may ?? [];
  return extras.filter((word) => !own.includes(word));
}

export function AddPerson({ view, onClose, onDone }: { view: PeopleView; onClose: () => void; onDone: (person: string) => void }): ReactNode {
  const toast = useToast();
  const { noteSaved } = useSession();
  const [name, setName] = useState("");
  const [login, setLogin] = useState<string | null>(null);
  const [role, setRole] = useState("registrar");
  const [extras, setExtras] = useState<string[]>([]);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const add = useChange("person_add");
  const spelled = (login ?? name).trim();
  const submit = (): void => {
    setTried(true);
    if (name.trim() === "" || spelled === "" || !isGood(passphrase, again) || add.isPending) return;
    add.mutate({ login: spelled, name: name.trim(), role, extras: trimmed(view, role, extras), passphrase }, { onSuccess: (people) => {
      noteSaved();
      toast({ text: t("people.added", { name: name.trim() }) });
      const made = people.people.find((one) => one.login === spelled);
      if (made) onDone(made.person);
      onClose();
    } });
  };
  return (
    <Dialog open onClose={onClose} title={t("people.addTitle")} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("action.cancel")}</Button><span className="grow" /><Button type="submit" look="primary" disabled={add.isPending}>{t("people.addDo")}</Button></>}>
      <div className={css.fields}>
        <div className={css.pair}>
          <TextField label={t("people.name")} value={name} autoFocus onChange={setName} invalid={tried && name.trim() === ""} says={tried && name.trim() === "" ? required() : t("create.userHint")} />
          <TextField label={t("people.login")} value={login ?? name} onChange={setLogin} invalid={tried && spelled === ""} says={tried && spelled === "" ? required() : t("people.loginHint")} />
        </div>
        <Rights view={view} role={role} extras={extras} onRole={setRole} onExtras={setExtras} />
        <NewPassphrase className={css.pair} label={t("people.first")} labelAgain={t("people.firstAgain")} passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} tried={tried} />
        <p className="ink2 small">{t("people.firstText")}</p>
        <Failure error={add.error} title={t("people.addFailed")} />
      </div>
    </Dialog>
  );
}

export function ChangePerson({ view, person, onClose }: { view: PeopleView; person: PersonView; onClose: () => void }): ReactNode {
  const toast = useToast();
  const { noteSaved } = useSession();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [extras, setExtras] = useState<string[]>(person.extras);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChange("person_change");
  const submit = (): void => {
    setTried(true);
    if (name.trim() === "" || reason.trim() === "" || change.isPending) return;
    change.mutate({ person: person.person, name: name.trim(), role, extras: trimmed(view, role, extras), disabled: person.disabled, reason: reason.trim() }, { onSuccess: () => { noteSaved(); toast({ text: t("people.changed", { name: name.trim() }) }); onClose(); } });
  };
  return (
    <Dialog open onClose={onClose} title={t("people.changeTitle", { name: person.name })} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("action.cancel")}</Button><span className="grow" /><Button type="submit" look="primary" disabled={change.isPending}>{t("people.changeDo")}</Button></>}>
      <div className={css.fields}>
        <TextField label={t("people.name")} value={name} autoFocus onChange={setName} invalid={tried && name.trim() === ""} says={tried && name.trim() === "" ? required() : t("create.userHint")} />
        <Rights view={view} role={role} extras={extras} onRole={setRole} onExtras={setExtras} />
        <TextField label={t("people.reason")} value={reason} onChange={setReason} invalid={tried && reason.trim() === ""} says={tried && reason.trim() === "" ? required() : null} />
        <Failure error={change.error} title={t("people.changeFailed")} />
      </div>
    </Dialog>
  );
}

export function DisablePerson({ person, onClose }: { person: PersonView; onClose: () => void }): ReactNode {
  const toast = useToast();
  const { noteSaved } = useSession();
  const [reason, setReason] = useState("");
  const change = useChange("person_change");
  const { name, role, extras } = person;
  const submit = (): void => {
    if (reason.trim() === "" || change.isPending) return;
    change.mutate({ person: person.person, name, role, extras, disabled: true, reason: reason.trim() }, { onSuccess: () => { noteSaved(); toast({ text: t("people.disabledDone", { name }) }); onClose(); } });
  };
  return (
    <Dialog open onClose={onClose} title={t("people.disableTitle", { name })} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("people.disableStay")}</Button><span className="grow" /><Button type="submit" look="danger" disabled={reason.trim() === "" || change.isPending}>{t("people.disable")}</Button></>}>
      <div className={css.fields}>
        <p className="ink2">{t("people.disableText")}</p>
        <TextField label={t("people.reason")} value={reason} autoFocus onChange={setReason} />
        <Failure error={change.error} title={t("people.changeFailed")} />
      </div>
    </Dialog>
  );
}

/** A new pass phrase; who was disabled comes back with it. */
export function ResetPerson({ person, onClose }: { person: PersonView; onClose: () => void }): ReactNode {
  const toast = useToast();
  const { noteSaved } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const reset = useChange("person_reset");
  const { name } = person;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === "" || !isGood(passphrase, again) || reset.isPending) return;
    reset.mutate({ person: person.person, passphrase, reason: reason.trim() }, { onSuccess: () => { noteSaved(); toast({ text: t("people.resetDone", { name }) }); onClose(); } });
  };
  return (
    <Dialog open onClose={onClose} title={t("people.resetTitle", { name })} onSubmit={submit} foot={<><Button type="button" onClick={onClose} keys="Esc">{t("action.cancel")}</Button><span className="grow" /><Button type="submit" look="primary" disabled={reset.isPending}>{person.disabled ? t("people.enable") : t("people.resetDo")}</Button></>}>
      <div className={css.fields}>
        <p className="ink2">{person.disabled ? t("people.enableText", { name }) : ""} {t("people.resetText")}</p>
        <NewPassphrase className={css.pair} label={t("people.first")} labelAgain={t("people.firstAgain")} passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} tried={tried} />
        <TextField label={t("people.reason")} value={reason} onChange={setReason} invalid={tried && reason.trim() === ""} says={tried && reason.trim() === "" ? required() : null} />
        <Failure error={reset.error} title={t("people.resetFailed")} />
      </div>
    </Dialog>
  );
}
