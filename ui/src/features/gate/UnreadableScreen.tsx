import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { t } from "../../i18n/t.ts";
import { useRead } from "../../ipc/client.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";

export function UnreadableScreen({ status }: { status: RegistryStatus }): ReactNode {
  const read = useRead("registry_status", null);
  return (
    <Gate status={status} wide>
      <h1>{status.name === "" ? t("unreadable.title") : status.name}</h1>
      <div className={css.gap}>
        <Callout level="error" title={t("unreadable.title")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>}>
          {status.message ?? ""} {t("unreadable.untouched")}
        </Callout>
      </div>
    </Gate>
  );
}
