// Long work on the screen that began it. The status bar shows the same, so a person can go on working elsewhere.
import type { ReactNode } from "react";
import { Button } from "../components/controls.tsx";
import { Progress } from "../components/Panel.tsx";
import { t } from "../i18n/t.ts";
import type { Work } from "../ipc/client.ts";
import css from "./work.module.css";

export function WorkPanel({ work, title }: { work: Work; title: string }): ReactNode {
  if (!work.running || !work.job) return null;
  const { done, of, note } = work.job;
  return (
    <div className={css.work}>
      <h2>{title}</h2>
      <Progress done={done} of={of} label={title} />
      <div className="row small"><span className="grow">{of > 0 ? t("work.of", { done, of }) : t("work.done", { done })}{note ? `, ${note}` : ""}</span><Button size="sm" onClick={work.cancel}>{t("action.cancel")}</Button></div>
      <p className="muted small">{t("work.goOn")}</p>
    </div>
  );
}
