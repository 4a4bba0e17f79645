// What reading a file of another version changed, rule by rule; what a person should look at comes first and is marked.
import type { ReactNode } from "react";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { PanelHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { count, t, tryT } from "../../i18n/t.ts";
import type { ConversionCase, ConversionRule, ConversionView } from "../../ipc/generated.ts";
import { ItemName } from "../items.tsx";
import { casesForReview, linesOf, rulesInOrder } from "./conversion.ts";
import css from "./importing.module.css";
import { lines } from "./lines.ts";

const year = (version: number): string => String(Math.floor(version / 10));

function ruleColumns(conversion: ConversionView): readonly Column<ConversionRule>[] {
  return [
    { id: "count", head: t("conversion.cases"), width: "76px", look: "right", cell: (row) => count(row.count) },
    { id: "review", head: t("conversion.review"), width: "92px", cell: (row) => (row.review > 0 ? <Sev level="warning">{count(row.review)}</Sev> : "") },
    { id: "from", head: t("conversion.from"), width: "minmax(130px, .9fr)", cell: (row) => <ItemName id={row.from} /> },
    { id: "kind", head: t("conversion.kind"), width: "96px", look: "soft", cell: (row) => tryT(`conversion.kind.${row.kind}`) ?? row.kind },
    { id: "to", head: t("conversion.to"), width: "minmax(130px, .9fr)", cell: (row) => (row.to === "" ? <span className="muted">–</span> : <ItemName id={row.to} />) },
    { id: "note", head: t("conversion.note"), width: "minmax(170px, 1.4fr)", look: "soft", title: (row) => row.note, cell: (row) => row.note },
    { id: "lines", head: t("import.lines"), width: "minmax(90px, .5fr)", look: "soft", wideOnly: true, title: (row) => linesOf(conversion, row).join(", "), cell: (row) => { const own = linesOf(conversion, row); return lines(own, own.length); } },
  ];
}

const CASES: readonly Column<ConversionCase>[] = [
  { id: "line", head: t("conversion.line"), width: "76px", look: "right", cell: (row) => count(row.line) },
  { id: "tumor", head: t("conversion.tumor"), width: "64px", look: "right", cell: (row) => (row.tumor === null ? "" : count(row.tumor)) },
  { id: "item", head: t("conversion.from"), width: "minmax(150px, 1fr)", cell: (row) => <ItemName id={row.item} /> },
  { id: "old", head: t("conversion.was"), width: "minmax(70px, .5fr)", look: "code", verbatim: true, title: (row) => row.old, cell: (row) => row.old },
  { id: "to", head: t("conversion.to"), width: "minmax(150px, 1fr)", cell: (row) => (row.to === "" ? <span className="muted">–</span> : <ItemName id={row.to} />) },
  { id: "new", head: t("conversion.is"), width: "minmax(70px, .5fr)", look: "code", verbatim: true, title: (row) => row.new, cell: (row) => row.new },
];

export function Conversion({ conversion }: { conversion: ConversionView }): ReactNode {
  const rules = rulesInOrder(conversion);
  const review = casesForReview(conversion);
  return (
    <>
      <section>
        <PanelHead title={t("conversion.title", { from: year(conversion.from), to: year(conversion.to), n: conversion.changes })}
          remark={rules.length === 0 ? t("conversion.nothing") : conversion.review > 0 ? t("conversion.remark") : t("conversion.remarkNone")}
          end={conversion.review > 0 ? <Sev level="warning">{t("conversion.forReview", { n: conversion.review })}</Sev> : null} />
        {rules.length > 0 ? <DataTable label={t("conversion.rules")} led fit columns={ruleColumns(conversion)} rows={rules} total={rules.length} rowKey={(row) => `${row.rule} ${row.from} ${row.to} ${row.kind}`} /> : null}
      </section>
      {review.length > 0 ? (
        <section>
          <PanelHead title={t("conversion.casesTitle", { n: conversion.review })} remark={review.length < conversion.review ? t("conversion.casesFirst", { n: review.length }) : t("conversion.casesRemark")} />
          <div className={css.cases} style={{ "--rows": Math.min(review.length, 12) } as React.CSSProperties}><DataTable label={t("conversion.casesTitle", { n: conversion.review })} led columns={CASES} rows={review} total={review.length} rowKey={(row) => `${row.line} ${row.tumor ?? 0} ${row.rule} ${row.item} ${row.to}`} /></div>
        </section>
      ) : null}
    </>
  );
}
