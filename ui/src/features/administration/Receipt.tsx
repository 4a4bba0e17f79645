// What a backup, a verification, a rehearsal or a restore found: every check with its end, and what is wrong.
import type { ReactNode } from "react";
import { Callout } from "../../components/Panel.tsx";
import { t, tryT } from "../../i18n/t.ts";
import type { BackupReceipt } from "../../ipc/generated.ts";
import css from "./administration.module.css";

export function Receipt({ kind, receipt, acts }: { kind: string; receipt: BackupReceipt; acts?: ReactNode }): ReactNode {
  const { passed, name, patients, tumors, amendments, auditSeq, seconds, problems, checks, certificates, removed, beyond, replaced } = receipt;
  const title = passed ? (tryT(`backup.passed.${kind}`) ?? name) : t("backup.notPassed", { name });
  return (
    <Callout level={passed ? "ok" : "error"} title={title} acts={acts}>
      {problems.map((problem) => <div key={problem} className="b2">{problem}</div>)}
      <div>{t("backup.counts", { patients, tumors, amendments, seq: auditSeq, seconds: seconds.toFixed(1) })}</div>
      {replaced === "" ? null : <div>{t("backup.beyond", { n: beyond, folder: replaced })}</div>}
      {certificates.length > 0 ? <div>{t("backup.certificates", { names: certificates.join(", ") })}</div> : null}
      {removed.length > 0 ? <div>{t("backup.removed", { names: removed.join(", ") })}</div> : null}
      {checks.length > 0 ? <dl className={css.checks}>{checks.map(([what, how]) => <div key={what}><dt>{what}</dt><dd>{how}</dd></div>)}</dl> : null}
    </Callout>
  );
}
