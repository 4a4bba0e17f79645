// A key file: picked in a dialog that Rust opens; the page sees its name and a token.
import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { t } from "../../i18n/t.ts";
import { useChange } from "../../ipc/client.ts";
import type { Picked } from "../../ipc/generated.ts";

interface Props { label: string; none: string; file: Picked | null; onFile: (file: Picked | null) => void; children?: ReactNode }

export function KeyFile({ label, none, file, onFile, children }: Props): ReactNode {
  const pick = useChange("pick");
  return (
    <div role="group" aria-label={label}>
      <div className="small ink2">{label}</div>
      <div className="row">
        <span className={`grow cut ${file ? "" : "muted"}`} title={file?.name}>{file?.name ?? none}</span>
        {children}
        <Button size="sm" onClick={() => pick.mutate({ what: "keyFile" }, { onSuccess: (picked) => { if (picked) onFile(picked); } })}>{t("unlock.pickKeyFile")}</Button>
      </div>
    </div>
  );
}
