// What staging might say of the invented tumors, for looking at the form: a few items of three schemas. Never part of the product.
import type { CodeNotesView, StagingItem, StagingView, TraceView } from "../src/ipc/generated.ts";

type Row = [item: string, name: string, setters: string, group: string, fallback?: string];

const GRADE: Row[] = [["gradeClinical", "Grade Clinical", "SNC", "grade"], ["gradePathological", "Grade Pathological", "SNC", "grade"], ["gradePostTherapyClin", "Grade Post Therapy Clin (yc)", "SC", "grade"], ["gradePostTherapy", "Grade Post Therapy Path (yp)", "SNC", "grade"]];
const TUMOR: Row[] = [["tumorSizeSummary", "Tumor Size Summary", "SNCK", "tumor", "999"], ["lymphVascularInvasion", "Lymphovascular Invasion", "SC", "tumor"], ["regionalNodesPositive", "Regional Nodes Positive", "SNC", "tumor", "99"], ["regionalNodesExamined", "Regional Nodes Examined", "SNC", "tumor", "99"], ["metsAtDxBone", "Mets at Diagnosis – Bone", "SNC", "tumor"], ["metsAtDxLiver", "Mets at Diagnosis – Liver", "SNC", "tumor"]];
const EOD: Row[] = [["eodPrimaryTumor", "EOD Primary Tumor", "S", "eod", "999"], ["eodRegionalNodes", "EOD Regional Nodes", "S", "eod", "999"], ["eodMets", "EOD Mets", "S", "eod", "99"], ["summaryStage2018", "Summary Stage 2018", "NC", "summary"]];
const TNM: Row[] = [["ajccTnmClinT", "AJCC TNM Clin T", "C", "tnm"], ["ajccTnmClinTSuffix", "AJCC TNM Clin T Suffix", "C", "tnm"], ["ajccTnmClinN", "AJCC TNM Clin N", "C", "tnm"], ["ajccTnmClinM", "AJCC TNM Clin M", "C", "tnm"], ["ajccTnmClinStageGroup", "AJCC TNM Clin Stage Group", "C", "tnm"], ["ajccTnmPathT", "AJCC TNM Path T", "C", "tnm"], ["ajccTnmPathN", "AJCC TNM Path N", "C", "tnm"]];
const BREAST: Row[] = [["estrogenReceptorSummary", "Estrogen Receptor Summary", "SNC", "ssdi"], ["estrogenReceptorPercntPosOrRange", "ER Percent Positive or Range", "C", "ssdi"], ["progesteroneRecepSummary", "Progesterone Receptor Summary", "SNC", "ssdi"], ["her2OverallSummary", "HER2 Overall Summary", "SNC", "ssdi"], ["ki67", "Ki-67", "C", "ssdi"], ["oncotypeDxRecurrenceScoreInvasiv", "Oncotype Dx Recurrence Score-Invasive", "C", "ssdi"]];
const COLON: Row[] = [["ceaPretreatmentInterpretation", "CEA Pretreatment Interpretation", "SC", "ssdi"], ["ceaPretreatmentLabValue", "CEA Pretreatment Lab Value", "C", "ssdi"], ["tumorDeposits", "Tumor Deposits", "SC", "ssdi"], ["microsatelliteInstability", "Microsatellite Instability", "SNC", "ssdi"], ["kras", "KRAS", "C", "ssdi"]];
const OWN = [...BREAST, ...COLON].map(([item]) => item);

const items = (rows: Row[]): StagingItem[] => rows.map(([item, name, setters, group, fallback]) => ({ item, name, setters, complete: setters.includes("N"), forStaging: group === "eod", group, codes: true, default: fallback ?? null }));
const none = { ask: [], candidates: [], idle: [], derived: [], remarks: [], pack: true };

/** Which of three schemas the site has. */
export function staged(values: Record<string, string>): StagingView {
  const site = values["primarySite"] ?? "";
  const held = OWN.filter((id) => values[id]);
  if (!site) return { ...none, stands: "blank", says: "Primary site, histology and year of diagnosis decide which schema this tumor has. Primary site is blank.", algorithm: "EOD public 3.3", schema: "", tables: "", items: [], idle: held };
  if (site.startsWith("C71") && !values["schemaDiscriminator1"]) {
    return { ...none, stands: "ask", says: "Three schemas fit. Schema Discriminator 1 decides.", algorithm: "EOD public 3.3", schema: "", tables: "", ask: ["schemaDiscriminator1"], candidates: ["Brain", "CNS Other", "Medulloblastoma"], items: items(TUMOR), idle: held };
  }
  const breast = site.startsWith("C50");
  const own = breast ? BREAST : COLON;
  const used = new Set(own.map(([item]) => item));
  const mets = values["eodMets"] || "99";
  const derived = mets === "00" ? "2" : mets === "99" ? "9" : "7";
  const before = values["derivedSummaryStage2018"] ?? "";
  return {
    ...none, stands: "staged", says: "Site, histology and year choose this schema.", algorithm: "EOD public 3.3", schema: breast ? "Breast" : "Colon and Rectum", tables: `eod_public-3.3/${breast ? "breast" : "colon_rectum"}`,
    items: items([...TUMOR, ...GRADE, ...own, ...EOD, ...TNM]), idle: held.filter((id) => !used.has(id)),
    derived: [
      { item: "schemaId", name: "Schema ID", value: breast ? "00480" : "00200", label: breast ? "Breast" : "Colon and Rectum", held: values["schemaId"] ?? "", state: values["schemaId"] === (breast ? "00480" : "00200") ? "same" : "new" },
      { item: "derivedSummaryStage2018", name: "Derived Summary Stage 2018", value: derived, label: { 2: "Regional by direct extension only", 7: "Distant", 9: "Unknown" }[derived] ?? "", held: before, state: before === derived ? "same" : before ? "differs" : "new" },
    ],
    remarks: before && before !== derived ? [`The record came with ${before} in Derived Summary Stage 2018; the items give ${derived}.`] : [],
  };
}

export const TRACE: TraceView = { steps: [
  { mapping: "Summary Stage 2018", name: "Summary Stage 2018 from EOD Mets", table: "ss2018_mets_48348", says: "EOD Mets 00 gives SS2018 M NONE", given: [["EOD Mets", "00"]], gives: [["SS2018 M", "NONE"]], row: 1 },
  { mapping: "Summary Stage 2018", name: "Summary Stage 2018 from T, N and M", table: "summary_stage_rpa", says: "T RE, N NONE, M NONE gives 2", given: [["SS2018 T", "RE"], ["SS2018 N", "NONE"], ["SS2018 M", "NONE"]], gives: [["Derived Summary Stage 2018", "2"]], row: 14 },
  { mapping: "Summary grade", name: "Derived summary grade", table: "derived_grade_standard", says: "no row has this combination", given: [["Grade Clinical", ""], ["Grade Pathological", "2"]], gives: [], row: null },
] };

/** Codes that differ by schema, so that a change of it is seen. */
export function schemaTable(tables: string, item: string): { code: string; to: string | null; label: string }[] {
  const of = tables.split("/")[1] ?? "";
  if (item === "ceaPretreatmentLabValue") return [["0.0", null, "0.0 ng/mL"], ["0.1", "9999.9", "ng/mL"], ["XXXX.1", null, "10,000 ng/mL or more"], ["XXXX.9", null, "Not documented"]].map(([code, to, label]) => ({ code: code ?? "", to: to ?? null, label: label ?? "" }));
  if (/^tumorSize|regionalNodes|oncotype/.test(item)) return [{ code: "000", to: null, label: `None (${of})` }, { code: "001", to: "988", label: "Exactly" }, { code: "999", to: null, label: "Unknown" }].map((row) => (item.startsWith("regional") ? { ...row, code: row.code.slice(1), to: row.to ? "89" : null } : row));
  const long = item.startsWith("eod") && item !== "eodMets" ? ["000", "100", "200", "300", "999"] : item === "eodMets" ? ["00", "10", "70", "99"] : item.startsWith("ajcc") ? ["cT0", "cT1mi", "cT1a", "cT1b", "cT2", "88"] : item.includes("Percnt") ? ["000", "R10", "R20", "XX9"] : ["0", "1", "2", "3", "9"];
  return long.map((code) => ({ code, to: null, label: item.startsWith("ajcc") ? "" : `Invented meaning of ${code} in ${of}` }));
}

export function notes(tables: string, item: string): CodeNotesView {
  return {
    title: `${item} of ${tables}`, source: "EOD public 3.3, installed 2 November 2026",
    texts: [
      ["Notes", "**Note 1:** **Physician statement**\n* Use the code of the physician where nothing else is known.\n  * *Example*: invented words that say the same in two lines, so that one sees how they wrap.\n* Do not use it otherwise.\n\n**Note 2:** See the [manual](https://example.org/manual) for more."],
      ["Coding guidelines", "## When to code\n1. First\n2. Then\n\nA paragraph <b>without</b> markup of pages."],
    ],
    codes: ["0", "1", "2", "3", "9"].map((code) => [code, `The whole description of **${code}**:\n* one condition\n* another condition`]),
  };
}
