// An invented abstract behind the commands of the abstract screen, for design review and for measuring in a browser.
// Never part of the product. The code tables are the registry's own files, read from schemas/.
import { county, statewide } from "./dictionaries.ts";
import raw from "../src/form/standard.generated.json";
import { notes, schemaTable, staged, TRACE } from "./staging.ts";
import type { Change, Finding } from "../src/form/store.ts";
import type { AbstractView, AmendmentView as Amendment, CheckView, TumorLine } from "../src/features/abstract/commands.ts";

const files = import.meta.glob<string>("../../schemas/codes/*.csv", { query: "?raw", import: "default", eager: true });

function rows(name: string): string[][] {
  const text = files[`../../schemas/codes/${name}.csv`] ?? "";
  return text.split("\n").slice(1).filter(Boolean).map((line) => (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"')));
}

const fileOf = new Map(rows("index").map((r) => [r[0] ?? "", r[1] ?? ""]));
const table = (item: string) => rows(fileOf.get(item) ?? item).map(([code = "", to = "", label = ""]) => ({ code, to: to || null, label }));
let histology: { code: string; behavior: string; kind: string; label: string }[] | undefined;
const terms = () => (histology ??= rows("histology").map(([code = "", behavior = "", kind = "", label = ""]) => ({ code, behavior, kind, label })));

const LINES = [
  "FINAL DIAGNOSIS", "A. Left breast, upper outer quadrant, lumpectomy, specimen received 6 Oct 2026:",
  "Invasive carcinoma of no special type, Nottingham grade 2 (3 + 2 + 2 = 7).", "Tumor 2.4 cm in greatest dimension, confined to breast tissue.",
  "Ductal carcinoma in situ, minor component, no extensive intraductal component.", "Lymphovascular invasion present. Skin and nipple not involved.",
  "Margins negative; closest 4 mm, posterior.", "B. Sentinel nodes, left axilla: metastatic carcinoma in 1 of 2 nodes, largest deposit 6 mm.",
];
const patient: Record<string, string> = {
  nameLast: "Halvorsen", nameFirst: "Ruth", nameMiddle: "Margarethe", dateOfBirth: "19580614", sexAssignedAtBirth: "2", race1: "01", race2: "88", race3: "88", race4: "88", race5: "88",
  spanishHispanicOrigin: "0", vitalStatus: "1", dateOfLastContact: "20261102", patientIdNumber: "00000418", birthplaceCountry: "USA", birthplaceState: "MN", telephone: "0000000000",
};
const first: Record<string, string> = {
  accessionNumberHosp: "202600418", medicalRecordNumber: "0044-71-903", ageAtDiagnosis: "068", dateOfDiagnosis: "202609", primarySite: "C509", laterality: "2", histologicTypeIcdO3: "8500",
  behaviorCodeIcdO3: "3", sequenceNumberHospital: "02", dateOf1stContact: "20261003", classOfCase: "12", diagnosticConfirmation: "1", typeOfReportingSource: "1", casefindingSource: "20",
  multiplicityCounter: "01", regionalNodesExamined: "02", regionalNodesPositive: "03", eodPrimaryTumor: "100", eodRegionalNodes: "200", eodMets: "00", summaryStage2018: "3",
  gradePathological: "2", tumorSizeSummary: "024", lymphVascularInvasion: "9", erSummary: "1", prSummary: "1", her2OverallSummary: "0", rxDateSurgery: "20261006", rxSummSurgicalMargins: "0",
  rxSummScopeRegLnSur: "2", rxSummHormone: "88", textPrimarySiteTitle: "Lt breast UOQ", textHistologyTitle: "Inv ca NST", textDxProcPath: LINES.join("\n"),
  textDxProcOp: "Lumpectomy with sentinel node biopsy, left, 6 Oct 2026.", stateRegistryRiskScore: "17", minnesotaSurvey: "A", addrAtDxState: "MN", addrAtDxCountry: "USA", addrAtDxCity: "Duluth",
  metsAtDxBone: "0", metsAtDxBrain: "0", metsAtDxLiver: "0", metsAtDxLung: "0", countyAtDx: "137", kras: "1", tumorDeposits: "02", derivedSummaryStage2018: "3", ceaPretreatmentLabValue: "12.5",  reasonForNoSurgery: "0", grade: "9",
};
const standard = raw as unknown as { items: { id: string; parent: string; length: number; name: string; number: number; hasCodes: string; section?: string; required?: { setters: string; complete: boolean } }[]; sections: { id: string }[] };
const byId = new Map([...standard.items, ...county.items.map((i) => ({ ...i, hasCodes: "none", section: undefined, required: undefined }))].map((i) => [i.id, i]));

interface State { patient: Record<string, string>; tumors: Record<string, Record<string, string>>; revision: number; status: Record<string, string>; amended: Amendment[] }
const state: State = {
  patient, revision: 3, status: { t2: "incomplete", t1: "complete" },
  tumors: { t2: first, t1: { ...first, dateOfDiagnosis: "20110509", primarySite: "C501", laterality: "1", sequenceNumberHospital: "01", regionalNodesPositive: "00", gradeClinical: "2" } },
  amended: [
    { when: "2026-11-13T09:42:00Z", who: "M. Okafor", item: "regionalNodesPositive", old: "01", new: "03", reason: "", source: "form" },
    { when: "2026-11-12T10:21:00Z", who: "M. Okafor", item: "rxDateSurgery", old: "", new: "20261006", reason: "from pathology 26-S-04417", source: "form" },
    { when: "2026-10-09T08:30:00Z", who: "T. Baird", item: "primarySite", old: "", new: "C509", reason: "", source: "import" },
  ],
};

function check(values: Record<string, string>): CheckView {
  const findings: Finding[] = [];
  const positive = values["regionalNodesPositive"] ?? "";
  const examined = values["regionalNodesExamined"] ?? "";
  if (/^\d\d$/.test(positive) && /^\d\d$/.test(examined) && Number(positive) < 90 && Number(positive) > Number(examined)) {
    findings.push({ check: "Regional Nodes Examined, Positive", severity: "error", items: ["regionalNodesPositive", "regionalNodesExamined"], message: `${Number(positive)} positive of ${Number(examined)} examined` });
  }
  if (values["lymphVascularInvasion"] === "9") findings.push({ check: "Text and code", severity: "warning", items: ["lymphVascularInvasion"], message: "9, but the text reads “present”: 1 may apply" });
  for (const [id, value] of Object.entries(values)) {
    const item = byId.get(id);
    if (item && value.length > item.length && item.length < 1000) findings.push({ check: "Length", severity: "error", items: [id], message: `${value.length} characters of at most ${item.length}` });
  }
  const needed = standard.items.filter((i) => i.required?.complete && i.section);
  const missing = needed.filter((i) => !values[i.id]).map((i) => i.id);
  const sections = standard.sections.map((s) => { const own = needed.filter((i) => i.section === s.id); return { section: s.id, of: own.length, done: own.filter((i) => values[i.id]).length }; });
  return { findings, required: { done: needed.length - missing.length, of: needed.length, sections, missing, blocking: missing }, staging: staged(values) };
}

function view(tumor: string): AbstractView {
  const items = state.tumors[tumor] ?? {};
  const checked = check({ ...state.patient, ...items });
  const line = (key: string, i: Record<string, string>): TumorLine => ({
    tumor: key, sequence: i["sequenceNumberHospital"] ?? "", site: i["primarySite"] ?? "", siteLabel: table("primarySite").find((r) => r.code === i["primarySite"])?.label ?? "",
    laterality: i["laterality"] ?? "", lateralityLabel: table("laterality").find((r) => r.code === i["laterality"])?.label ?? "", histology: i["histologicTypeIcdO3"] ?? "", behavior: i["behaviorCodeIcdO3"] ?? "",
    dxDate: i["dateOfDiagnosis"] ?? "", status: state.status[key] ?? "incomplete",
  });
  return {
    patient: { key: "p1", revision: state.revision, items: { ...state.patient } }, tumor: { key: tumor, revision: state.revision, items: { ...items } }, status: state.status[tumor] ?? "incomplete",
    name: "Halvorsen, Ruth Margarethe", days: 41, tumors: ["t1", "t2"].map((k) => line(k, state.tumors[k] ?? {})), findings: checked.findings, required: checked.required, staging: checked.staging,
    locked: ["dateCaseCompleted", "dateCaseCompletedCoc", "dateCaseLastChanged", "dateCaseInitiated", "schemaId"], amended: state.amended.map((a) => a.item), sentTo: tumor === "t1" ? ["Generic state, 16 Oct 2026"] : [],
    contacts: [{ contact: "c1", recorded: "2026-11-02T14:10:00Z", by: "M. Okafor", date: "20261102", vitalStatus: "1", cancerStatus: "1", source: "2", sourceLabel: "Reported hospitalization", note: "Seen at the breast clinic." }],
  };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The answers to the abstract's commands; undefined for a command of another screen. */
export async function abstractWorld(command: string, args: Record<string, unknown>): Promise<unknown> {
  const tumor = String(args["tumor"] ?? "t2");
  switch (command) {
    case "dictionaries": return new URLSearchParams(location.search).has("long") ? [county, { ...statewide, inForce: true }] : [county];
    case "abstract_open": return view(tumor);
    case "abstract_check": {
      await wait(8);
      const values = { ...state.patient, ...state.tumors[tumor] };
      for (const c of args["changes"] as Change[]) values[c.item] = c.value;
      return check(values);
    }
    case "abstract_amend": {
      if (args["tumorRevision"] !== state.revision) throw { code: "StaleRevision", message: "Somebody else saved first.", incident: null };
      for (const { item, value } of args["changes"] as Change[]) {
        const into = byId.get(item)?.parent === "Patient" ? state.patient : (state.tumors[tumor] ?? {});
        state.amended.unshift({ when: "2026-11-13T09:50:00Z", who: "M. Okafor", item, old: into[item] ?? "", new: value, reason: "", source: "form" });
        if (value) into[item] = value;
        else delete into[item];
      }
      state.revision += 1;
      return view(tumor);
    }
    case "abstract_complete": state.status[tumor] = "complete"; state.revision += 1; return view(tumor);
    case "abstract_reopen": state.status[tumor] = "incomplete"; state.revision += 1; return view(tumor);
    case "drafts": case "draft_drop": return [];
    case "draft_keep": case "lease_release": return null;
    case "lease_take": return { mine: true, who: "", host: "", since: "2026-11-13T09:12:00Z", beatSeconds: 30, expiresSeconds: 120 };
    case "abstract_new": return view("t2");
    case "abstract_history": return state.amended;
    case "item_history": return state.amended.filter((a) => a.item === args["item"]);
    case "staging_trace": return TRACE;
    case "code_notes": return notes(String(args["tables"]), String(args["item"]));
    case "code_tables": if (args["tables"]) return (args["items"] as string[]).map((item) => ({ item, open: false, entries: schemaTable(String(args["tables"]), item) }));
      return (args["items"] as string[]).map((item) => ({ item, open: false, entries: table(item) })).filter((t) => t.entries.length);
    case "code_search": {
      const item = String(args["item"]);
      const text = String(args["text"]).toLowerCase();
      const words = text.split(/\s+/).filter(Boolean);
      const limit = Number(args["limit"]);
      if (item === "histologicTypeIcdO3") {
        const hits = terms().filter((t) => t.code.startsWith(text) || words.every((w) => t.label.toLowerCase().includes(w)));
        const preferred = new Map(terms().filter((t) => t.kind === "preferred").map((t) => [`${t.code}/${t.behavior}`, t.label]));
        return hits.slice(0, limit).map((h) => ({ code: h.code, label: preferred.get(`${h.code}/${h.behavior}`) ?? h.label, term: h.label, behavior: h.behavior }));
      }
      return table(item).filter((e) => e.code.toLowerCase().startsWith(text) || words.every((w) => e.label.toLowerCase().includes(w))).slice(0, limit).map((e) => ({ code: e.code, label: e.label, term: e.label, behavior: null }));
    }
    case "dev_theirs": state.revision += 1; Object.assign(state.tumors["t2"] ?? {}, args["items"]); return null;
    default: return undefined;
  }
}
