// Import: pick a file, read it without writing, see every row accounted for, then take it.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { TopBar } from "../../app/TopBar.tsx";
import { Button } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Callout, EmptyState, Facts, PanelHead, Sums } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { count, t } from "../../i18n/t.ts";
import { call, useChange, useWork } from "../../ipc/client.ts";
import type { ImportReport, Picked, ProblemCount, SkippedRows, Sum } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { ItemName } from "../items.tsx";
import { WorkPanel } from "../WorkPanel.tsx";
import { Conversion } from "./Conversion.tsx";
import css from "./importing.module.css";
import { lines } from "./lines.ts";

function adds(sum: Sum): boolean {
  return sum.read === sum.new + sum.matched + sum.changed + sum.skipped;
}

const SKIPPED: readonly Column<SkippedRows>[] = [
  { id: "count", head: t("import.tumors"), width: "86px", look: "right", cell: (row) => count(row.count) },
  { id: "reason", head: t("table.reason"), width: "minmax(0, 1fr)", title: (row) => row.reason, cell: (row) => row.reason },
  { id: "lines", head: t("import.lines"), width: "minmax(0, 1fr)", look: "soft", title: (row) => row.lines.join(", "), cell: (row) => lines(row.lines, row.count) },
];

const PROBLEMS: readonly Column<ProblemCount>[] = [
  { id: "count", head: t("import.times"), width: "86px", look: "right", cell: (row) => count(row.count) },
  { id: "code", head: t("import.problem"), width: "minmax(0, 1fr)", title: (row) => row.code, cell: (row) => <Sev level="warning">{row.code}</Sev> },
  { id: "item", head: t("table.item"), width: "minmax(0, .8fr)", cell: (row) => <ItemName id={row.item} /> },
  { id: "lines", head: t("import.lines"), width: "minmax(0, .8fr)", look: "soft", title: (row) => row.lines.join(", "), cell: (row) => lines(row.lines, row.count) },
];

function SumRow({ label, sum }: { label: string; sum: Sum }): ReactNode {
  return (
    <tr>
      <td>{label}</td><td className="b2">{count(sum.read)}</td><td>{count(sum.new)}</td><td>{count(sum.matched)}</td><td>{count(sum.changed)}</td><td>{count(sum.skipped)}</td>
      <td>{adds(sum) ? <Sev level="ok">{t("sum.adds")}</Sev> : <Sev level="error">{t("sum.bad")}</Sev>}</td>
    </tr>
  );
}

function Report({ report }: { report: ImportReport }): ReactNode {
  const { tumors } = report;
  return (
    <>
      <Sums flush total={tumors.read} label={t("import.tumorsRead")} good={(sum) => t("sum.good", { sum })} bad={(sum) => t("sum.wrong", { sum })}
        parts={[{ value: tumors.new, label: t("import.new"), strong: true }, { value: tumors.matched, label: t("import.matched") }, { value: tumors.changed, label: t("import.changed") }, { value: tumors.skipped, label: t("import.skipped") }]} />
      <table className={css.sum} aria-label={t("import.accounting")}>
        <thead><tr><th /><th>{t("import.read")}</th><th>{t("import.new")}</th><th>{t("import.matched")}</th><th>{t("import.changed")}</th><th>{t("import.skipped")}</th><th /></tr></thead>
        <tbody><SumRow label={t("import.patients")} sum={report.patients} /><SumRow label={t("import.tumors")} sum={report.tumors} /></tbody>
      </table>
      <Facts rows={[
        [t("import.file"), <span key="f" className="mono">{report.file}</span>], [t("import.standard"), t("import.standardFact", { version: String(Math.floor(report.version / 10)), type: report.recordType })],
        [t("import.items"), t("import.itemsFact", { n: report.items, amended: report.amended, kept: report.keptUnknown })], [t("receipt.hash"), <span key="h" className="mono">{report.sha256}</span>],
      ]} />
      {report.conversion ? <Conversion conversion={report.conversion} /> : null}
      <section><PanelHead title={t("import.skippedTitle", { n: tumors.skipped })} remark={tumors.skipped === 0 ? t("import.skippedNone") : t("import.skippedRemark")} />
        {report.skipped.length > 0 ? <DataTable label={t("import.skippedTitle", { n: tumors.skipped })} led fit columns={SKIPPED} rows={report.skipped} total={report.skipped.length} rowKey={(row) => row.reason} /> : null}</section>
      <section><PanelHead title={t("import.problems", { n: report.problems.reduce((sum, row) => sum + row.count, 0) })} remark={report.problems.length === 0 ? t("import.problemsNone") : t("import.problemsRemark")} />
        {report.problems.length > 0 ? <DataTable label={t("import.problem")} led fit columns={PROBLEMS} rows={report.problems} total={report.problems.length} rowKey={(row) => `${row.code} ${row.item}`} /> : null}</section>
    </>
  );
}

type OnChanged = "take" | "keep";

export function ImportScreen(): ReactNode {
  const navigate = useNavigate();
  const { noteSaved, session } = useSession();
  const version = String(session.naaccrVersion);
  const [file, setFile] = useState<Picked | null>(null);
  const [onChanged, setOnChanged] = useState<OnChanged>("take");
  const pick = useChange("pick");
  const work = useWork((job) => { if (job.import && !job.import.dryRun) noteSaved(); });
  const report = work.job?.state === "done" ? work.job.import : null;
  const run = (picked: Picked, dryRun: boolean, changed: OnChanged): void => { void work.start(() => call("import_start", { file: picked.token, dryRun, onChanged: changed, status: "auto" })); };
  const choose = (): void => pick.mutate({ what: "openNaaccr" }, { onSuccess: (picked) => { if (picked) { setFile(picked); run(picked, true, onChanged); } } });
  const ready = file !== null && report !== null && report.dryRun && report.tumors.new + report.tumors.changed + report.tumors.matched > 0;
  const doImport = (): void => { if (file && ready) run(file, false, onChanged); };
  useActions(ready ? [{ id: "primary", label: t("import.do", { n: report.tumors.new + report.tumors.changed }), run: doImport }] : []);
  const finished = report !== null && !report.dryRun;
  return (
    <>
      <TopBar title={t("screen.import")} sub={file ? (report?.dryRun ? t("import.subDry", { file: file.name }) : file.name) : t("import.sub", { version })}>
        {file && !work.running ? <Button onClick={choose}>{t("import.another")}</Button> : null}
        {ready ? <Button look="primary" keys={shown(KEYMAP.primary)} onClick={doImport}>{t("import.do", { n: report.tumors.new + (onChanged === "take" ? report.tumors.changed : 0) })}</Button> : null}
      </TopBar>
      <div className="body">
        {file === null ? (
          <EmptyState title={t("import.title")} acts={<Button look="primary" size="sm" onClick={choose} disabled={pick.isPending}>{t("import.choose")}</Button>}>{t("import.intro")}<br />{t("import.kinds", { version })}</EmptyState>
        ) : (
          <div className={css.col}>
            <Failure error={work.error} title={t("import.failed")} acts={<><Button size="sm" onClick={choose}>{t("import.another")}</Button><Button size="sm" look="quiet" onClick={() => run(file, true, onChanged)}>{t("error.tryAgain")}</Button></>} />
            {work.job?.state === "cancelled" ? <Callout title={t("job.cancelled")} acts={<Button size="sm" onClick={() => run(file, true, onChanged)}>{t("import.dryAgain")}</Button>}>{t("import.cancelledText")}</Callout> : null}
            <WorkPanel work={work} title={work.job?.import === null ? t("import.reading", { file: file.name }) : file.name} />
            {finished ? <Callout level="ok" title={t("import.doneTitle", { n: report.tumors.read })} acts={<Button size="sm" onClick={() => { void navigate({ to: "/abstracts", search: { sort: "changed" } }); }}>{t("import.openAbstracts")}</Button>}>{t("import.doneText", { new: report.tumors.new, changed: report.tumors.changed, matched: report.tumors.matched, skipped: report.tumors.skipped })}</Callout> : null}
            {report?.dryRun && report.tumors.changed > 0 ? (
              <fieldset className={css.choices}>
                <legend className="b small">{t("import.onChanged", { n: report.tumors.changed })}</legend>
                {(["take", "keep"] as const).map((choice) => (
                  <label key={choice} className={css.choice}><input type="radio" name="onChanged" checked={onChanged === choice} onChange={() => { setOnChanged(choice); }} /><span><span className="b2">{t(`import.${choice}`)}</span><br /><span className="muted">{t(`import.${choice}Text`)}</span></span></label>
                ))}
              </fieldset>
            ) : null}
            {report ? <Report report={report} /> : null}
          </div>
        )}
        {pick.error ? <div className="pad prose"><Failure error={pick.error} title={t("import.failed")} /></div> : null}
      </div>
    </>
  );
}
