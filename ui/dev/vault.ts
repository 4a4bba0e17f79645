// People, keys, trail, backups of the invented registry: what Rust would answer, kept in memory.
import type { AuditPage, AuditQuery, AuditRow, BackupReceipt, BackupRow, BackupsView, Commands, CommandName, DisclosureView, DraftView, JobView, KeysView, LeaseView, PeopleView, PersonFace, PersonView, RoleView } from "../src/ipc/generated.ts";

type Handlers = { [C in CommandName]?: (args: Commands[C]["args"]) => Commands[C]["result"] };

const CLINICAL = ["Abstract", "FollowUp", "Disclose"];
const OFFICE = [...CLINICAL, "Import", "Submit", "Research", "Extract", "Administer"];
const CARE = ["Administer", "People", "Keys", "Audit", "Backup"];
export const ROLES: RoleView[] = [
  { role: "admin", may: CARE },
  { role: "supervisor", may: OFFICE },
  { role: "registrar", may: CLINICAL },
  { role: "researcher", may: ["Research"] },
];
export const EVERYTHING = [...new Set([...OFFICE, ...CARE])];
export const RECOVERY = ["Q7KD-2MXA", "94TB-ZC6E", "HW3P-N8RF", "5YGU-JD2S", "K6VA-X9QM", "T4ZC-8EBH", "W2NR-P7FD", "3GUY-6SJK"];

const person = (key: number, login: string, name: string, role: string, more: Partial<PersonView> = {}): PersonView => ({
  person: String(key), login, name, role, extras: [], disabled: false, mustChange: false, keyFile: false, lastLogin: "2026-11-16T07:14:00Z", created: "2026-01-12T09:00:00Z", createdBy: "M. Okafor", ...more,
});

const DETAIL: [string, string][][] = [[["items", "3"], ["revision", "7"]], [["criteria", "C50"], ["found", "412"]], [["reason", "second opinion"]]];
const ACTIONS = ["read", "search", "update", "create", "login", "lock", "export", "loginFailed", "backup", "privilege"];

export function inventEntry(seq: number): AuditRow {
  const action = seq % 41 === 0 ? "privilege" : (ACTIONS[(seq * 7) % 7] ?? "read");
  const ofPatient = ["read", "update", "create"].includes(action);
  const minutes = seq * 11;
  const at = new Date(Date.UTC(2026, 10, 1, 8) + minutes * 60_000).toISOString();
  return {
    seq, at, who: seq % 3 === 0 ? "T. Baird" : "M. Okafor", role: seq % 3 === 0 ? "registrar" : "admin", action, object: ofPatient ? "abstract" : action === "search" ? "list" : action === "export" ? "submission" : "registry",
    outcome: seq % 97 === 0 ? "refused" : "done", patient: ofPatient ? `p${seq % 60}` : null, tumor: ofPatient ? `t${seq % 60}` : null, detail: DETAIL[seq % 3] ?? [], hash: (seq * 2654435761 % 4294967296).toString(16).padStart(8, "0").repeat(8),
  };
}

const backup = (day: number, more: Partial<BackupRow> = {}): BackupRow => ({
  name: `accession-backup-202611${String(day).padStart(2, "0")}T020000Z-3fa81c02`, at: `2026-11-${String(day).padStart(2, "0")}T02:00:00Z`, megabytes: 1884.2 - (16 - day) * 3.1, patients: 1207 - (16 - day), tumors: 1284 - (16 - day) * 2, auditSeq: 2210 - (16 - day) * 96, state: "made", kept: day > 9 ? "daily" : "weekly", rehearsed: "", ...more,
});

export interface Job { begin: (view: Partial<JobView> & { kind: string }, of: number, finish: () => Partial<JobView>) => JobView }

export class FakeVault {
  people: PersonView[] = [person(1, "M. Okafor", "M. Okafor", "admin", { extras: OFFICE.filter((word) => word !== "Administer") }), person(2, "T. Baird", "Tess Baird", "registrar"), person(3, "D. Lindqvist", "D. Lindqvist", "supervisor", { keyFile: true }), person(4, "venkat", "A. Venkataraman", "researcher", { mustChange: true, lastLogin: "" }), person(5, "quist", "R. Quist", "registrar", { disabled: true })];
  faces: PersonFace[] | null = null;
  may: string[] = EVERYTHING;
  role = "admin";
  warnings: string[] = [];
  mustChange = false;
  keys: KeysView = { vault: "3fa81c02d94e4b7f", generation: 2, recovery: true, recoveryMade: "2026-01-12T09:04:00Z", rotationDue: true, rotated: "2026-06-30T16:20:00Z", stale: false, slots: [] };
  entries = 2214;
  backups: BackupsView = { folder: "/mnt/backup/accession", daily: true, hour: 2, due: false, rehearsed: "2026-11-15T10:12:00Z", warnings: [], backups: [backup(16), backup(15, { rehearsed: "2026-11-15T10:12:00Z", state: "verified" }), backup(14), backup(13), backup(9), backup(2, { state: "damaged", kept: "" })] };
  drafts: DraftView[] = [];
  lease: LeaseView = { mine: true, who: "M. Okafor", host: "elm", since: "2026-11-16T09:12:00Z", beatSeconds: 30, expiresSeconds: 120 };
  disclosures: DisclosureView[] = [
    { first: "2026-08-16", last: "2026-11-16", count: 4, recipient: "State registry, 12 Elm Street, St. Paul MN", what: "Record type A, all items", purpose: "Reporting required by state law" },
    { first: "2026-06-02", last: "2026-06-02", count: 1, recipient: "National file", what: "Record type I, no identifiers", purpose: "Public health surveillance" },
  ];
  broken = false;
  private pending = false;

  constructor(private readonly job: Job) {
    this.keys.slots = this.slots();
  }

  private slots(): KeysView["slots"] {
    const own = this.people.filter((one) => !one.disabled).map((one, index) => ({ login: one.login, kind: one.keyFile ? "password+keyfile" : "password", created: one.created, derivation: "Argon2id, 256 MiB, 3 passes, 4 lanes", fingerprint: (0x8f3ac1 + index * 7777777).toString(16) }));
    return this.keys.recovery ? [...own, { login: "recovery", kind: "recovery", created: this.keys.recoveryMade, derivation: "", fingerprint: "c07d92e4" }] : own;
  }

  faceList(): PersonFace[] {
    return this.faces ?? [{ login: "M. Okafor", keyFile: false, wait: 0, blocked: false }];
  }

  private view(): PeopleView {
    return { people: this.people, roles: ROLES, extras: EVERYTHING, rotationDue: this.keys.rotationDue };
  }

  private change(key: string, part: Partial<PersonView>): PeopleView {
    this.people = this.people.map((one) => (one.person === key ? { ...one, ...part } : one));
    return this.view();
  }

  private find(query: AuditQuery): AuditPage {
    this.entries += 1;
    const { offset = 0, limit = 100 } = query;
    const all = Array.from({ length: this.entries }, (_, n) => inventEntry(this.entries - n)).filter((row) => (!query.action || row.action === query.action) && (!query.patient || row.patient === query.patient) && (!query.outcome || row.outcome === query.outcome) && (!query.person || row.who === this.people.find((one) => one.person === query.person)?.name));
    return { rows: all.slice(offset, offset + limit), total: all.length, all: this.entries, actions: ACTIONS, anchorFolder: "/home/okafor/.local/state/accession/anchors", anchored: 2200, anchorTrouble: null, publicKey: "9e41c0d2f7aa18b3" };
  }

  private receipt(name: string, more: Partial<BackupReceipt> = {}): BackupReceipt {
    return {
      name, passed: true, patients: 1207, tumors: 1284, amendments: 20114, auditSeq: this.entries, auditHead: "ab".repeat(32), checks: [["Files and hashes", "as written"], ["Every page", "intact"], ["Audit trail", `whole to ${this.entries}`], ["Counts of every table", "equal"]],
      problems: [], certificates: [], removed: [], beyond: 0, replaced: "", seconds: 4.2, ...more,
    };
  }

  readonly handlers: Handlers = {
    session_touch: () => null,
    clipboard_copy: () => null,
    password_change: ({ old }) => { if (old === "wrong") throw { code: "WrongPassphrase", message: "wrong", incident: "" }; this.mustChange = false; return null as never; },
    key_file_make: () => ({ file: "okafor.accession-key", sha256: "00".repeat(32) }),
    people: () => this.view(),
    person_add: ({ login, name, role, extras }) => { this.people = [...this.people, person(this.people.length + 1, login, name, role, { extras, mustChange: true, lastLogin: "" })]; return this.view(); },
    person_change: ({ person: key, name, role, extras, disabled }) => { if (disabled) this.keys.rotationDue = true; return this.change(key, { name, role, extras, disabled }); },
    person_reset: ({ person: key }) => this.change(key, { disabled: false, mustChange: true, keyFile: false }),
    keys_status: () => ({ ...this.keys, slots: this.slots() }),
    recovery_make: () => { this.pending = true; return { groups: RECOVERY }; },
    recovery_sheet: () => ({ file: "recovery-key.pdf", sha256: "00".repeat(32) }),
    recovery_confirm: ({ typed }) => {
      const plain = (text: string): string => text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
      if (!this.pending || plain(typed) !== plain(RECOVERY.join(""))) throw { code: "BadInput", message: "Group 3 is not as it was shown. Compare it with the paper.", incident: "" };
      this.keys = { ...this.keys, recovery: true, recoveryMade: "2026-11-16T09:42:00Z" };
      this.warnings = [];
      return { ...this.keys, slots: this.slots() };
    },
    keys_heal: () => { this.keys = { ...this.keys, stale: false }; return { ...this.keys, slots: this.slots() }; },
    keys_rotate: () => this.job.begin({ kind: "keysRotate", note: "writing" }, 4, () => { this.keys = { ...this.keys, generation: this.keys.generation + 1, rotationDue: false, rotated: "2026-11-16T09:44:00Z" }; return { keys: { ...this.keys, slots: this.slots() } }; }),
    audit_find: (query) => this.find(query),
    audit_verify: () => this.job.begin({ kind: "auditVerify" }, 4, () => ({ verdict: { whole: !this.broken, entries: this.entries, checkpoints: 22, anchoredTo: 2200, anchors: ["accession-3fa81c02.anchor"], lastAt: "2026-11-16T09:42:00Z", head: "ab".repeat(32), notes: [], problems: this.broken ? [{ seq: 1412, what: "its hash does not follow from the entry before" }] : [] } })),
    audit_export: () => this.job.begin({ kind: "auditExport" }, 4, () => ({ auditExport: { file: "accession-3fa81c02-audit.json", sha256: "cd".repeat(32), entries: this.entries } })),
    audit_anchor: () => this.find({ limit: 1 }),
    disclosures: () => this.disclosures,
    disclosures_print: () => ({ file: "disclosures-202600410.pdf", sha256: "00".repeat(32) }),
    backups: () => this.backups,
    backup_settings: ({ daily, hour, folder }) => (this.backups = { ...this.backups, daily, hour, ...(folder ? { folder: "/mnt/other" } : {}) }),
    backup_now: () => this.job.begin({ kind: "backup", note: "copying" }, 4, () => { const made = backup(17, { patients: 1207, tumors: 1284 }); this.backups = { ...this.backups, backups: [made, ...this.backups.backups] }; return { backup: this.receipt(made.name, { removed: ["accession-backup-20261102T020000Z-3fa81c02"] }) }; }),
    backup_verify: ({ name }) => this.job.begin({ kind: "backupVerify", note: "reading" }, 4, () => ({ backup: name.includes("1102") ? this.receipt(name, { passed: false, problems: ["registry.accession differs from its hash. Do not rely on this backup; make another one."] }) : this.receipt(name) })),
    backup_rehearse: ({ name }) => this.job.begin({ kind: "backupRehearse", note: "restoring into a folder of its own" }, 4, () => ({ backup: this.receipt(name, { certificates: ["restore-certificate-20261116.pdf", "restore-certificate-20261116.json"] }) })),
    backup_restore: ({ name }) => this.job.begin({ kind: "backupRestore", note: "" }, 4, () => ({ backup: this.receipt(name, { beyond: 96, replaced: "registry.pre-restore-20261116T094200Z" }) })),
    registry_restore: () => this.receipt("accession-backup-20261116T020000Z-3fa81c02", { beyond: 4, replaced: "registry.pre-restore-20261116T094200Z" }),
    lease_take: ({ force }) => { if (force) this.lease = { ...this.lease, mine: true, who: "M. Okafor" }; return this.lease; },
    lease_release: () => null,
    abstract_compare: () => ({ patientRevision: 3, tumorRevision: 8, conflicts: [] }),
    draft_keep: () => null,
    drafts: () => this.drafts,
    draft_drop: ({ tumor }) => (this.drafts = this.drafts.filter((one) => one.tumor !== tumor)),
  };
}
