/** A small invented standard and its codes, for the tests of the form. */
import type { CodeSource, Match, Table } from "./codes.ts";
import { Codes } from "./codes.ts";
import { Signal } from "./context.ts";
import type { Form } from "./context.ts";
import { Lookup } from "./lookup.ts";
import { Standard } from "./standard.ts";
import { Stage } from "./stage.ts";
import { FormStore } from "./store.ts";
import type { Finding, Loaded } from "./store.ts";

export const standard = new Standard({
  version: 260,
  items: [
    { id: "nameLast", number: 2230, name: "Name--Last", parent: "Patient", dataType: "text", length: 40, hasCodes: "none", required: { setters: "SNC", complete: true } },
    { id: "dateOfDiagnosis", number: 390, name: "Date of Diagnosis", parent: "Tumor", dataType: "date", length: 8, hasCodes: "none", required: { setters: "SNC", complete: true } },
    { id: "primarySite", number: 400, name: "Primary Site", parent: "Tumor", dataType: "text", length: 4, hasCodes: "table", required: { setters: "SNC", complete: true } },
    { id: "laterality", number: 410, name: "Laterality", parent: "Tumor", dataType: "digits", length: 1, hasCodes: "table", required: { setters: "SNC", complete: true, unknown: "9" } },
    { id: "histologicTypeIcdO3", number: 522, name: "Histologic Type ICD-O-3", parent: "Tumor", dataType: "digits", length: 4, hasCodes: "search", required: { setters: "SNC", complete: true } },
    { id: "tumorSizeSummary", number: 756, name: "Tumor Size Summary", parent: "Tumor", dataType: "digits", length: 3, hasCodes: "table" },
    { id: "addrAtDxState", number: 80, name: "Addr at DX--State", parent: "Tumor", dataType: "alpha", length: 2, hasCodes: "search" },
    { id: "textDxProcPath", number: 2570, name: "Text--DX Proc--Path", parent: "Tumor", dataType: "text", length: 4000, hasCodes: "none" },
    { id: "dateCaseCompleted", number: 2090, name: "Date Case Completed", parent: "Tumor", dataType: "date", length: 8, hasCodes: "none" },
  ],
  sections: [
    { id: "patient", name: "Patient", groups: [{ name: "Name", items: ["nameLast"] }] },
    { id: "identification", name: "Cancer identification", groups: [
      { name: "Diagnosis", items: ["dateOfDiagnosis", "primarySite", "laterality", "histologicTypeIcdO3"] },
      { name: "Size", items: ["tumorSizeSummary", "textDxProcPath", "addrAtDxState", "dateCaseCompleted"] },
    ] },
  ],
});

const TABLES: Table[] = [
  { item: "primarySite", open: false, entries: [
    { code: "C341", label: "Upper lobe, lung" }, { code: "C502", label: "Upper-inner quadrant of breast" }, { code: "C504", label: "Upper-outer quadrant of breast" },
    { code: "C509", label: "Breast, NOS" }, { code: "C030", label: "Upper gum" }, { code: "C446", label: "Skin of upper limb and shoulder" },
  ] },
  { item: "laterality", open: false, entries: [{ code: "0", label: "Not paired" }, { code: "1", label: "Right" }, { code: "2", label: "Left" }, { code: "9", label: "Not known" }] },
  { item: "tumorSizeSummary", open: false, entries: [{ code: "000", label: "No mass" }, { code: "001", to: "988", label: "Exact size in mm" }, { code: "999", label: "Not known" }] },
];
const TERMS: Match[] = [
  { code: "8500", label: "Invasive carcinoma of no special type", term: "Duct carcinoma, NOS", behavior: "3" },
  { code: "8520", label: "Lobular carcinoma, NOS", term: "Lobular carcinoma, NOS", behavior: "3" },
];

export const source: CodeSource = {
  tables: (items) => Promise.resolve(TABLES.filter((t) => items.includes(t.item))),
  search: (_, text) => Promise.resolve(TERMS.filter((t) => t.code.startsWith(text) || (t.term ?? "").toLowerCase().includes(text.toLowerCase()))),
  meanings: (_, wanted) => Promise.resolve(TERMS.filter((t) => wanted.includes(t.code)).map(({ code, label }) => ({ code, label }))),
};

export function loaded(values: Record<string, string> = {}, findings: Finding[] = [], missing: string[] = []): Loaded {
  return { values, patientItems: new Set(["nameLast"]), locked: ["dateCaseCompleted"], findings, required: { done: 0, of: missing.length, sections: [], missing }, today: "20261113" };
}

/** A form with its tables loaded. */
export async function makeForm(values: Record<string, string> = {}): Promise<Form> {
  const codes = new Codes(source);
  await codes.load(["primarySite", "laterality", "tumorSizeSummary"]);
  const store = new FormStore(standard);
  store.load(loaded(values));
  return { standard, store, stage: new Stage(standard, store, (key) => key), explain: () => undefined, codes, lookup: new Lookup(codes), current: new Signal<string | undefined>(undefined), words: (key) => key, advanceWhenFull: true, step: () => undefined, goTo: () => undefined };
}
