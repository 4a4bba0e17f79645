// A registry in memory, with invented people, for the design review and for tests. It answers the same commands as Rust does,
// with plausible counts; it knows no rule of the trade. Never part of the product.
import type {
  AbstractRow, AbstractsPage, AbstractsQuery, Commands, CommandName, ContactOrder, ConversionView, DictionaryView, DueRow, ExtractPreview, ExtractRow, ImportReport, JobView, LedgerRow, PackView, RegistryState, SessionView, Settings, SubmissionPlan, TumorKeyArg,
} from "../src/ipc/generated.ts";
import { FakeAbstracts } from "./abstracts.ts";
import { CHECKS, conversion, county, statewide } from "./dictionaries.ts";
import { FakeVault, RECOVERY } from "./vault.ts";

const LAST = ["Vandermolen", "Iwasaki", "Lockridge", "Moravec", "Underhill", "Ramsdell", "Halvorsen", "Thorvald", "Okonjo", "Szymanski", "Tvedt", "Delacroix-Webb", "Pellegrin", "Yellowhawk", "Fitzwilliam", "Abernathy", "Xiong", "Papadakis", "Baptiste", "Kowalczyk", "Ostrander", "Hennepin-Rau", "Lindahl", "Mendoza", "Ashworth", "Petrosyan"];
const FIRST = ["Trudy", "Kenji", "Percy", "Jana", "Amos", "George", "Ruth M.", "Inge", "Blessing", "Zofia", "Marius", "Noor", "Odile", "Dana", "Sean", "Lou", "Mai", "Nikos", "Solange", "Bea", "Vida", "Cora", "Anders", "Hector", "June", "Ani"];
const SITES = [["C509", "Breast, NOS", "8500"], ["C619", "Prostate gland", "8140"], ["C187", "Sigmoid colon", "8140"], ["C739", "Thyroid gland", "8260"], ["C341", "Upper lobe, lung", "8140"], ["C209", "Rectum, NOS", "8140"], ["C445", "Skin of trunk", "8720"], ["C539", "Cervix uteri", "8070"], ["C649", "Kidney, NOS", "8310"]] as const;
const PEOPLE = ["M. Okafor", "D. Lindqvist", "T. Baird"];
const CLASSES = ["14", "10", "22", "12", "00", "13"];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (value: number): string => String(value).padStart(2, "0");

/** One invented abstract; the same number always gives the same person. */
export function inventRow(index: number): AbstractRow {
  const year = 2026 - Math.floor(index / 430);
  const [site, siteLabel, histology] = at(SITES, index * 7 + Math.floor(index / 9));
  const month = 11 - (Math.floor(index / 26) % 11);
  const incomplete = index % 4 !== 2;
  const done = incomplete ? 12 + ((index * 29) % 90) : 104;
  return {
    tumor: `t${index}`, patient: `p${index}`, accession: `${year}${String(99999 - (index % 430) * 2 - 60000).padStart(5, "0")}`, sequence: index % 9 === 3 ? "01" : index % 13 === 6 ? "02" : "00",
    name: `${at(LAST, index)}, ${at(FIRST, index + Math.floor(index / 26))}`, birthYear: String(1936 + ((index * 17) % 56)), site, siteLabel, histology, behavior: index % 11 === 0 ? "2" : "3",
    firstContact: `${year}${two(month)}${two(28 - (index % 26))}`, dxDate: index % 8 === 5 ? `${year}${two(month)}` : `${year}${two(month)}${two(27 - (index % 26))}`, classOfCase: at(CLASSES, index),
    status: incomplete ? "incomplete" : "complete", sent: !incomplete && index % 3 === 0, requiredDone: done, requiredOf: 104, errors: index % 5 === 1 ? 1 + (index % 2) : 0, warnings: index % 6 === 1 ? 2 : 0,
    days: incomplete ? 8 + index : null, abstractor: at(PEOPLE, index),
  };
}

const AGES = [
  { label: "0 to 30 days", daysFrom: 0, daysTo: 30, count: 34 }, { label: "31 to 90 days", daysFrom: 31, daysTo: 90, count: 52 }, { label: "91 to 150 days", daysFrom: 91, daysTo: 150, count: 25 },
  { label: "151 to 180 days", daysFrom: 151, daysTo: 180, count: 8 }, { label: "181 days and more", daysFrom: 181, daysTo: null, count: 3 }, { label: "no date of first contact", daysFrom: null, daysTo: null, count: 2 },
];

interface Options { dictionaries?: DictionaryView[]; dictionaryFile?: keyof typeof CHECKS; tumors?: number; state?: RegistryState; today?: string; passphrase?: string }
type Handlers = { [C in CommandName]?: (args: Commands[C]["args"]) => Commands[C]["result"] };

const job = (kind: string, of: number, note: string): JobView => ({ job: "", kind, state: "running", done: 0, of, note, error: null, import: null, plan: null, submission: null, preview: null, extract: null, verdict: null, auditExport: null, backup: null, keys: null });

export class FakeRegistry {
  state: RegistryState;
  settings: Settings = { theme: "light", density: "standard", lockMinutes: 15, advanceWhenFull: true, singleKeys: true };
  name = "St. Brendan Cancer Registry";
  user = "M. Okafor";
  calls: { command: string; args: unknown }[] = [];
  contacts: ContactOrder[] = [];
  ledger: LedgerRow[] = [];
  dictionaries: DictionaryView[];
  conversion: ConversionView | null = conversion;
  setters = "SNC";
  packs: PackView[] = ([["cs-02.05.50", "CS 02.05.50", 153, 1484, "2004 to 2015"], ["tnm-2.1", "TNM 2.1", 153, 1363, "2016 to 2017"], ["eod_public-3.3", "EOD public 3.3", 141, 1059, "2018 and later"], ["pediatric-1.3", "Pediatric 1.3", 33, 129, "2018 and later"]] as const)
    .map(([key, name, schemas, tables, years]) => ({ key, name, schemas, tables, years, builtIn: true, inForce: true, added: "", by: "" }));
  /** What the next picked dictionary file holds. */
  dictionaryFile: keyof typeof CHECKS;
  readonly total: number;
  private passphrase: string;
  private today: string;
  private work = new Map<string, { view: JobView; steps: number; finish: () => Partial<JobView> }>();
  private abstracts = new FakeAbstracts();
  readonly vault = new FakeVault({ begin: (view, of, finish) => this.begin({ ...job(view.kind, of, view.note ?? ""), ...view }, finish) });
  /** What the status says is wrong, while it is unreadable. */
  trouble: string | null = "newer";
  wrong = 0;

  constructor({ tumors = 120, state = "open", today = "20261116", passphrase = "correct horse battery", dictionaries = [county, statewide], dictionaryFile = "sound" }: Options = {}) {
    this.total = tumors;
    this.dictionaries = dictionaries;
    this.dictionaryFile = dictionaryFile;
    this.state = state;
    this.today = today;
    this.passphrase = passphrase;
    this.ledger = ["10", "09", "08", "07", "06"].map((month, index) => ({
      submission: `s${index}`, number: 58 - index * 3, built: `2026-${month}-16T14:12:00Z`, by: at(PEOPLE, index), file: `accession-state-a-26${month}.xml.gz`, recordType: "A", tumors: 198 + index * 11, state: "sent",
      sent: `2026-${month}-16T15:00:00Z`, note: index === 0 ? "accepted 197, 1 query" : "accepted", sha256: `${(0x8f3ac1 + index * 77777).toString(16)}c07d92e4b1a9e3f0`.padEnd(64, "0"),
    }));
  }

  transport = (command: string, args: unknown): Promise<unknown> => {
    this.calls.push({ command, args });
    const handler = ({ ...this.vault.handlers, ...this.handlers } as Record<string, ((args: unknown) => unknown) | undefined>)[command];
    if (!handler) return Promise.reject({ code: "BadRequest", message: `no such command: ${command}`, incident: "" });
    const open = this.state === "open" || ["registry_status", "registry_create", "registry_unlock", "registry_recover", "registry_restore", "keys_previous", "pick"].includes(command);
    if (!open) return Promise.reject({ code: "Locked", message: "The registry is locked.", incident: "" });
    try {
      return Promise.resolve(structuredClone(handler(args)));
    } catch (thrown) {
      return Promise.reject(thrown);
    }
  };

  private session(): SessionView {
    return { registryName: this.name, folder: "/home/registry/st-brendan", user: this.user, person: "1", login: "M. Okafor", role: this.vault.role, may: this.vault.may, mustChange: this.vault.mustChange, warnings: this.vault.warnings, naaccrVersion: 26, today: this.today, settings: this.settings };
  }

  private begin(view: JobView, finish: () => Partial<JobView>, steps = 4): JobView {
    const id = `j${this.work.size + 1}`;
    this.work.set(id, { view: { ...view, job: id }, steps, finish });
    return { ...view, job: id };
  }

  private step(id: string): JobView {
    const found = this.work.get(id);
    if (!found) throw { code: "NotFound", message: "No such job.", incident: "" };
    if (found.view.state !== "running") return found.view;
    const done = Math.min(found.view.of, found.view.done + Math.ceil(found.view.of / found.steps));
    found.view = { ...found.view, done };
    if (done >= found.view.of) found.view = { ...found.view, state: "done", ...found.finish() };
    return found.view;
  }

  private matches(query: AbstractsQuery): { rows: AbstractRow[]; total: number; filtered: boolean } {
    const words = (query.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const filtered = words.length > 0 || Boolean(query.status ?? query.yearFrom ?? query.site ?? query.withErrors ?? query.only ?? query.undated) || query.daysFrom !== undefined || query.daysTo !== undefined;
    const from = query.offset ?? 0;
    const limit = query.limit ?? 100;
    if (!filtered) return { rows: Array.from({ length: Math.max(0, Math.min(limit, this.total - from)) }, (_, n) => inventRow(from + n)), total: this.total, filtered };
    const all = Array.from({ length: Math.min(this.total, 5000) }, (_, n) => inventRow(n)).filter((row) => {
      const text = `${row.name} ${row.accession} ${row.site} ${row.siteLabel} ${row.histology}`.toLowerCase();
      return words.every((word) => text.includes(word)) && (!query.status || (query.status === "sent" ? row.sent : row.status === query.status)) && (!query.yearFrom || Number(row.dxDate.slice(0, 4)) >= query.yearFrom)
        && (!query.yearTo || Number(row.dxDate.slice(0, 4)) <= query.yearTo) && (!query.site || row.site.startsWith(query.site)) && (!query.withErrors || row.errors > 0) && (query.daysFrom === undefined || (row.days ?? -1) >= query.daysFrom) && (query.daysTo === undefined || (row.days ?? -1) <= query.daysTo) && (!query.undated || row.firstContact === "") && (!query.only || query.only.includes(row.tumor));
    });
    return { rows: all.slice(from, from + limit), total: all.length, filtered };
  }

  private find(query: AbstractsQuery): AbstractsPage {
    const { rows, total } = this.matches(query);
    return { total, all: this.total, incomplete: Math.floor(total / 4), withErrors: Math.floor(total / 28), rows };
  }

  private dueRows(which: string): DueRow[] {
    const rows = Array.from({ length: Math.min(64, this.total) }, (_, index): DueRow => {
      const row = inventRow(500 + index);
      const late = Math.max(0, 14 - Math.floor(index / 3));
      const due = new Date(Date.UTC(2026, 10 - late, 1));
      const lastYear = due.getUTCMonth() - 3 < 0 ? due.getUTCFullYear() - 2 : due.getUTCFullYear() - 1;
      return { patient: row.patient, tumor: row.tumor, accession: row.accession, name: row.name, siteLabel: row.siteLabel, lastContact: `${lastYear}${two(((due.getUTCMonth() + 9) % 12) + 1)}${two(1 + (index % 27))}`, due: `${due.getUTCFullYear()}${two(due.getUTCMonth() + 1)}`, lateMonths: late, contacts: index % 5 };
    }).filter((row) => !this.contacts.some((contact) => contact.patient === row.patient));
    return which === "late" ? rows.filter((row) => row.lateMonths > 0) : which === "thisMonth" ? rows.filter((row) => row.lateMonths === 0) : which === "nextMonth" ? [] : rows;
  }

  private plan(profile: string): SubmissionPlan {
    const reasons = [
      { reason: "editErrors", label: "Failed checks", detail: "Date of diagnosis after date of last contact (4), sex and site (2)", count: 6, tumors: ["t1", "t6", "t11", "t16", "t21", "t26"] },
      { reason: "requiredBlank", label: "Required item blank", detail: "County at DX Analysis; Grade Clinical", count: 3, tumors: ["t31", "t36", "t41"] },
      { reason: "notComplete", label: "Not complete", detail: "incomplete abstracts", count: 25, tumors: Array.from({ length: 25 }, (_, n) => `t${n * 4}`) },
      { reason: "outsideYears", label: "Diagnosed outside of the years", detail: "the file takes 2024 to 2026", count: 9, tumors: Array.from({ length: 9 }, (_, n) => `t${1000 + n}`) },
    ];
    return { profile, looked: 1284, new: 193, changed: 19, again: 0, unchanged: 1029, held: 43, reasons, leftOut: [] };
  }

  private preview(): ExtractPreview {
    return { looked: this.total, rows: Math.min(767, this.total), patients: Math.min(731, this.total), cohort: "diagnosed 2016 to 2025, all sites, complete cases", columns: 31, generalised: 2411, dropped: 6904, risk: { quasiIdentifiers: ["sexAssignedAtBirth", "ageAtDiagnosis", "countyAtDxAnalysis", "race1", "primarySite"], kWanted: 11, kBefore: 3, kAfter: 11, below: 38, uniques: 0, suppressed: 38 }, hidden: [] };
  }

  private report(dryRun: boolean): ImportReport {
    return {
      file: "st-brendan-2026.xml.gz", sha256: "9b1f".padEnd(64, "7"), dryRun, version: 250, recordType: "A", items: 48211, amended: dryRun ? 0 : 141, keptUnknown: 12,
      patients: { read: 389, new: 171, matched: 152, changed: 60, skipped: 6 }, tumors: { read: 412, new: 187, matched: 155, changed: 63, skipped: 7 },
      skipped: [{ reason: "No patient id and no name", count: 4, lines: [212, 908, 1404, 2211] }, { reason: "Same patient and tumor twice in the file", count: 3, lines: [3100, 3155, 3177] }],
      problems: [{ code: "Value invalid for data type", item: "dateOfDiagnosis", count: 5, lines: [41, 377, 1201, 1888, 2040] }, { code: "Unknown NAACCR ID", item: "hospitalLocalCode", count: 12, lines: [12, 44, 71] }],
      conversion: this.conversion,
    };
  }

  private handlers: Handlers = {
    dictionaries: () => this.dictionaries,
    dictionary_check: () => CHECKS[this.dictionaryFile],
    dictionary_add: ({ lenient }) => {
      const { dictionary, problems, sound } = CHECKS[this.dictionaryFile];
      if (!sound && !lenient) throw { code: "BadRequest", message: problems[0] ?? "", incident: null };
      return (this.dictionaries = [...this.dictionaries.filter((one) => one.uri !== dictionary.uri), { ...dictionary, added: "2026-11-16T09:42:00Z", by: this.user, inForce: true, warnings: problems }]);
    },
    dictionary_retire: ({ uri, inForce }) => (this.dictionaries = this.dictionaries.map((one) => (one.uri === uri ? { ...one, inForce } : one))),
    registry_status: () => ({ folder: "/home/registry/st-brendan", name: this.state === "none" ? "" : this.name, state: this.state, message: this.state === "unreadable" ? (this.trouble === "newer" ? "It was last opened by Accession 1.4, and this is 0.2. Install 1.4." : "registry.keys cannot be read.") : null, program: "0.2.0", trouble: this.state === "unreadable" ? this.trouble : null, previousKeys: true, people: this.vault.faceList(), warnings: [] }),
    setters: () => ({ chosen: this.setters }),
    setters_choose: ({ chosen }) => ({ chosen: (this.setters = chosen) }),
    content_packs: () => this.packs,
    content_add: () => (this.packs = [...this.packs.map((one) => ({ ...one, inForce: one.key.startsWith("eod") ? false : one.inForce })), { key: "eod_public-3.4", name: "EOD public 3.4", schemas: 142, tables: 1066, years: "2018 and later", builtIn: false, inForce: true, added: "2026-11-16T09:12:00Z", by: this.user }]),
    content_force: ({ key, inForce }) => (this.packs = this.packs.map((one) => (one.key === key && !one.builtIn ? { ...one, inForce } : one.builtIn && one.key.startsWith("eod") ? { ...one, inForce: !inForce } : one))),
    pick: ({ what }) => ({ token: "k1", name: what === "openNaaccr" ? "st-brendan-2026.xml.gz" : what === "openDictionary" ? "county-2026.xml" : what === "openRelease" ? "eod_public-3.4.zip" : "outgoing" }),
    registry_create: (order) => { this.name = order.name; this.user = order.user; this.passphrase = order.passphrase; this.state = "open"; return this.session(); },
    registry_recover: ({ recoveryKey, name }) => {
      if (recoveryKey.replace(/[^A-Z0-9]/gi, "").toUpperCase() !== RECOVERY.join("").replace(/-/g, "")) throw { code: "BadInput", message: "This is not a recovery key: a letter is wrong. Compare it with the paper.", incident: "" };
      Object.assign(this.vault, { role: "emergency" }); this.user = name; this.state = "open"; return this.session();
    },
    keys_previous: () => { this.state = "locked"; return this.handlers.registry_status?.(null) as never; },
    password_change: (order) => { this.vault.handlers.password_change?.(order); return this.session(); },
    registry_unlock: ({ passphrase }) => { if (passphrase !== this.passphrase) { this.wrong += 1; this.vault.faces = this.vault.faceList().map((one) => ({ ...one, wait: 2 ** (this.wrong - 1) })); } if (passphrase !== this.passphrase) throw { code: "WrongPassphrase", message: "This pass phrase does not open the registry.", incident: "" }; this.state = "open"; return this.session(); },
    registry_lock: () => { this.state = "locked"; return null; },
    session: () => this.session(),
    settings_change: (settings) => { this.settings = settings; return this.session(); },
    home: () => ({
      patients: Math.floor(this.total * 0.94), tumors: this.total, incomplete: 124, incompleteByAge: AGES,
      withErrors: 9, readyToSend: 212, followUpDue: 22, followUpLate: 42 - this.contacts.length, pressing: this.total === 0 ? [] : [6, 1, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15].map(inventRow), recent: this.total === 0 ? [] : [6, 2, 10, 14, 18, 22].map(inventRow),
    }),
    jobs: () => [...this.work.values()].map((found) => found.view).reverse(),
    job: ({ job: id }) => this.step(id),
    job_cancel: ({ job: id }) => { const found = this.work.get(id); if (found) found.view = { ...found.view, state: "cancelled" }; return this.step(id); },
    abstracts_find: (query) => this.find(query),
    abstract_open: ({ tumor }: TumorKeyArg) => this.abstracts.open(inventRow(Number(tumor.slice(1)) || 0)),
    abstract_new: () => this.abstracts.open(inventRow(6)),
    abstract_check: (draft) => this.abstracts.check(draft),
    abstract_history: () => [],
    item_history: () => [],
    code_search: () => [],
    code_tables: ({ items }) => items.map((item) => ({ item, open: false, entries: [] })),
    contact_choices: () => ({
      vitalStatus: [{ code: "1", label: "Alive" }, { code: "0", label: "Dead" }], dead: "0",
      cancerStatus: [{ code: "1", label: "No evidence of this tumor" }, { code: "2", label: "Evidence of this tumor" }, { code: "9", label: "Unknown" }],
      source: [{ code: "0", label: "Reported hospitalization" }, { code: "1", label: "Readmission" }, { code: "2", label: "Physician" }, { code: "3", label: "Patient" }],
    }),
    followup_due: ({ which, offset, limit }) => {
      const rows = this.dueRows(which);
      return { total: rows.length, late: this.dueRows("late").length, thisMonth: this.dueRows("thisMonth").length, nextMonth: 0, rows: rows.slice(offset, offset + limit),
        rates: [{ label: "All analytic", followed: 3214, eligible: 3891, limit: 80 }, { label: "Last five years", followed: 1118, eligible: 1253, limit: 90 }], excluded: [{ reason: "Class 00 since 2006", count: 214 }, { reason: "Other country", count: 12 }, { reason: "By agreement", count: 37 }] };
    },
    contact_record: (order) => { this.contacts.push(order); return { contact: `c${this.contacts.length}`, tumors: 2, items: 4, historyOnly: false, findings: [] }; },
    contacts: () => [{ contact: "c0", recorded: "2025-08-24T10:00:00Z", by: "T. Baird", date: "20250824", vitalStatus: "1", cancerStatus: "1", source: "3", sourceLabel: "Patient", note: "letter answered" }],
    import_start: ({ dryRun }) => this.begin(job("import", 412, dryRun ? "reading" : "writing"), () => ({ import: this.report(dryRun) })),
    submission_profiles: () => [
      { id: "state-a", name: "State monthly", recipient: "State registry", recordType: "A", version: 260, cases: "complete, class 00 to 22 and 30 to 43, diagnosed 2024 to 2026", items: "all items of record type A", transport: "gzip" },
      { id: "state-m", name: "State corrections", recipient: "State registry", recordType: "M", version: 260, cases: "sent before and changed since", items: "all items of record type M", transport: "gzip" },
      { id: "national-i", name: "National incidence", recipient: "National file", recordType: "I", version: 260, cases: "complete, class 00 to 22", items: "incidence items, no identifiers", transport: "gzip" },
    ],
    submission_plan: ({ profile }) => this.begin(job("submissionPlan", 1284, "checks running"), () => ({ plan: this.plan(profile) })),
    submission_build: ({ profile }) => this.begin(job("submission", 212, "checks running"), () => {
      const receipt = { submission: "new", number: 61, file: "accession-state-a-2611.xml.gz", folder: "outgoing", sha256: "c07d92".padEnd(64, "5"), bytes: 1482201, patients: 205, tumors: 212, items: 24117, plan: this.plan(profile) };
      this.ledger = [{ submission: "new", number: 61, built: "2026-11-16T09:42:00Z", by: this.user, file: receipt.file, recordType: "A", tumors: 212, state: "built", sent: "", note: "", sha256: receipt.sha256 }, ...this.ledger];
      return { submission: receipt };
    }),
    submission_ledger: () => ({ tumors: 6204, rows: this.ledger }),
    submission_record: ({ submission, outcome, note }) => { this.ledger = this.ledger.map((row) => (row.submission === submission ? { ...row, state: outcome, note, sent: outcome === "sent" ? "2026-11-16T10:00:00Z" : "" } : row)); return { tumors: 6416, rows: this.ledger }; },
    extract_profiles: () => [{ id: "seer", name: "SEER-like research file", basis: "De-identified; a research data agreement applies.", kept: 19, generalised: 12, dropped: 842 }, { id: "safe-harbor", name: "Safe Harbor", basis: "45 CFR 164.514(b)(2)", kept: 14, generalised: 9, dropped: 850 }],
    extract_preview: () => this.begin(job("extractPreview", this.total, "counting"), () => ({ preview: this.preview() })),
    extract_build: () => this.begin(job("extract", this.total, "writing"), () => ({ extract: { extract: "x1", folder: "outgoing", key: null, files: [{ file: "extract.csv", sha256: "ab12".padEnd(64, "3") }, { file: "codebook.csv", sha256: "cd34".padEnd(64, "4") }], preview: this.preview() } })),
    extract_ledger: (): ExtractRow[] => [{ extract: "x0", when: "2026-06-02T09:00:00Z", by: "D. Lindqvist", project: "Colon, stage and distance", requester: "A. Venkataraman", profile: "seer", cohort: "C18, 2016 to 2023", rows: 2911, rowsHidden: false, file: "extract.csv", sha256: "4d09be".padEnd(64, "1") }],
  };
}
