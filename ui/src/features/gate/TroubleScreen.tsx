// The registry cannot be opened: what is wrong, and every way out with its button.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button } from "../../components/controls.tsx";
import { Callout } from "../../components/Panel.tsx";
import { t, tryT } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { RegistryStatus } from "../../ipc/generated.ts";
import css from "./gate.module.css";
import { Gate } from "./Gate.tsx";
import { RestoreScreen } from "./RestoreScreen.tsx";
import { UnlockScreen } from "./UnlockScreen.tsx";

type WayOut = "previous" | "unlock" | "restore" | "salvage";

/** What helps, most helpful first. */
const WAYS: Record<string, readonly WayOut[]> = {
  keysDamaged: ["previous", "restore"],
  keysStale: ["unlock", "restore"],
  keysForeign: ["previous", "restore"],
  damaged: ["restore", "salvage"],
  missing: ["previous", "restore"],
};

export function TroubleScreen({ status }: { status: RegistryStatus }): ReactNode {
  const read = useRead("registry_status", null);
  const previous = useChange("keys_previous");
  const [way, setWay] = useState<"unlock" | "restore" | null>(null);
  if (way === "unlock") return <UnlockScreen status={status} onBack={() => setWay(null)} />;
  if (way === "restore") return <RestoreScreen status={status} onBack={() => setWay(null)} />;
  const kind = status.trouble ?? "other";
  const ways = (WAYS[kind] ?? []).filter((one) => one !== "previous" || status.previousKeys);
  const title = tryT(`trouble.${kind}`) ?? t("trouble.other");
  const [first] = ways.filter((one) => one !== "salvage");
  const button = (one: WayOut): ReactNode => {
    const look = one === first ? "primary" : "plain";
    if (one === "previous") return <Button key={one} look={look} disabled={previous.isPending} onClick={() => previous.mutate(null)}>{t("trouble.previous")}</Button>;
    if (one === "unlock") return <Button key={one} look={look} onClick={() => setWay("unlock")}>{t("trouble.unlock")}</Button>;
    if (one === "restore") return <Button key={one} look={look} onClick={() => setWay("restore")}>{t("trouble.restore")}</Button>;
    return null;
  };
  return (
    <Gate status={status} wide>
      <h1>{status.name === "" ? title : status.name}</h1>
      <div className={css.gap}>
        <Callout level="error" title={title}>{status.message ?? ""} {t("trouble.untouched")}</Callout>
      </div>
      <div className={css.steps}>
        <p className="ink2">{tryT(`trouble.${kind}Text`) ?? ""}</p>
        {ways.includes("previous") ? <p className="ink2 small">{t("trouble.previousText")}</p> : null}
        {ways.includes("salvage") ? <p className={`mono small ${css.command}`}>{t("trouble.salvage", { folder: status.folder })}</p> : null}
      </div>
      <div className={`row wrap ${css.gap}`}>{ways.map(button)}<Button look={first ? "quiet" : "primary"} onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button></div>
      <div className={css.gap}><Failure error={previous.error} title={t("trouble.previousFailed")} /></div>
    </Gate>
  );
}
