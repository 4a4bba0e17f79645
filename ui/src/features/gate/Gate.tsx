// The page before the registry: form to the left, the empty ledger to the right. The only picture in the program.
import type { FormEvent, ReactNode } from "react";
import { ProgramMark } from "../../components/icons.tsx";
import { Facts } from "../../components/Panel.tsx";
import { t } from "../../i18n/t.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";

const LINES = 40;

export function Gate({ status, wide = false, children, onSubmit }: { status: RegistryStatus; wide?: boolean; children: ReactNode; onSubmit?: () => void }): ReactNode {
  const submit = (event: FormEvent): void => { event.preventDefault(); onSubmit?.(); };
  return (
    <div className={css.gate}>
      <main className={css.left}>
        <div className={css.mark}><ProgramMark size={24} /><span>{t("program.name")}</span></div>
        <form className={`${css.form} ${wide ? css.wideform : ""}`} onSubmit={submit}>{children}</form>
        <div className={css.foot}>
          <Facts rows={[...(status.state === "none" ? [] : [[t("gate.folder"), status.folder] as const]), [t("gate.program"), t("gate.programFact", { version: status.program })]]} />
        </div>
      </main>
      <div className={css.right} aria-hidden="true">
        <div className={css.line}><span>{t("gate.line")}</span><span>{t("gate.entry")}</span></div>
        {Array.from({ length: LINES }, (_, index) => (
          <div key={index} className={`${css.line} ${index === 0 ? css.now : ""}`}><span className="mono">{index + 1}</span><span>{index === 0 ? <i /> : null}</span></div>
        ))}
      </div>
    </div>
  );
}
