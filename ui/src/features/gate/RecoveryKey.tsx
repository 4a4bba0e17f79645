// The recovery key: shown once, written down, typed back; only then it is in force. The same steps after creating and in Administration.
import { useState } from "react";
import type { ClipboardEvent, ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button, TextField } from "../../components/controls.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";

export interface RecoverySteps {
  body: ReactNode;
  /** The deed of this step, for whatever frame holds the steps. */
  act: ReactNode;
  submit: () => void;
}

/** The steps without a frame: a dialog and the gate put one around them. */
export function useRecoverySteps(onDone: () => void): RecoverySteps {
  const make = useChange("recovery_make");
  const sheet = useChange("recovery_sheet");
  const pick = useChange("pick");
  const confirm = useChange("recovery_confirm");
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState("");
  const groups = make.data?.groups;

  const print = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) sheet.mutate({ folder: folder.token }); } });
  const put = (): void => { if (typed.trim() !== "" && !confirm.isPending) confirm.mutate({ typed: typed.trim() }, { onSuccess: onDone }); };
  const noCopy = (event: ClipboardEvent): void => event.preventDefault();

  if (!groups) {
    return {
      submit: () => { if (!make.isPending) make.mutate(null); },
      body: <><p className="ink2">{t("recovery.offer")}</p><Failure error={make.error} title={t("recovery.makeFailed")} /></>,
      act: <Button look="primary" type="submit" disabled={make.isPending}>{t("recovery.make")}</Button>,
    };
  }
  if (!typing) {
    return {
      submit: () => setTyping(true),
      body: (
        <>
          <p className="ink2">{t("recovery.shown")}</p>
          <ol className={css.groups} aria-label={t("recovery.key", { n: groups.length })} onCopy={noCopy} onCut={noCopy}>{groups.map((group, index) => <li key={index} className="mono">{group}</li>)}</ol>
          <div className="row wrap"><Button size="sm" disabled={sheet.isPending || pick.isPending} onClick={print}>{t("recovery.print")}</Button>{sheet.data ? <span className="small ink2">{t("recovery.printed", { file: sheet.data.file })}</span> : null}</div>
          <Failure error={sheet.error ?? pick.error} title={t("recovery.printFailed")} />
        </>
      ),
      act: <Button look="primary" type="submit">{t("recovery.written")}</Button>,
    };
  }
  return {
    submit: put,
    body: (
      <>
        <p className="ink2">{t("recovery.typeText")}</p>
        <TextField label={t("recovery.typed")} className={css.key ?? ""} autoFocus value={typed} onChange={(value) => { setTyped(value); if (confirm.error) confirm.reset(); }} invalid={confirm.error !== null} />
        <div className="row"><Button size="sm" look="quiet" onClick={() => setTyping(false)}>{t("recovery.again")}</Button></div>
        <Failure error={confirm.error} title={t("recovery.failed")} />
      </>
    ),
    act: <Button look="primary" type="submit" disabled={confirm.isPending || typed.trim() === ""}>{t("recovery.confirm")}</Button>,
  };
}

/** After creating: now, or later. */
export function RecoveryScreen({ status, onDone }: { status: RegistryStatus; onDone: () => void }): ReactNode {
  const { body, act, submit } = useRecoverySteps(onDone);
  return (
    <Gate status={status} wide onSubmit={submit}>
      <h1>{t("recovery.title")}</h1>
      <div className={css.steps}>{body}</div>
      <div className={`row wrap ${css.gap}`}>{act}<Button look="quiet" onClick={onDone}>{t("recovery.later")}</Button></div>
      <p className={`muted small ${css.gap}`}>{t("recovery.laterText")}</p>
    </Gate>
  );
}
