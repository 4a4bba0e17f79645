// Design review: the real window over invented people, in a plain browser. ?state=none|locked, ?theme=dark, ?density=dense, ?people=1000000
import { createRoot } from "react-dom/client";
import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { App } from "../src/app/App.tsx";
import { setTransport } from "../src/ipc/transport.ts";
import { FakeRegistry } from "./fake.ts";
import { ROLES } from "./vault.ts";

const asked = new URLSearchParams(location.search);
const STATES = ["none", "locked", "unreadable"] as const;
const fake = new FakeRegistry({ tumors: Number(asked.get("people") ?? "1284"), state: STATES.find((state) => state === asked.get("state")) ?? "open", today: "20261116" });
// ?role=registrar, ?trouble=keysDamaged, ?faces=many|wait|blocked|file, ?mustChange, ?warnings, ?lease, ?draft
const role = asked.get("role");
if (role) Object.assign(fake.vault, { role, may: role === "emergency" ? fake.vault.may : (ROLES.find((one) => one.role === role)?.may ?? []) });
fake.trouble = asked.get("trouble") ?? "newer";
const face = { login: "M. Okafor", keyFile: false, wait: 0, blocked: false };
const faces = asked.get("faces");
if (faces === "many") fake.vault.faces = [face, { ...face, login: "T. Baird" }, { ...face, login: "D. Lindqvist", keyFile: true }];
else if (faces) fake.vault.faces = [{ ...face, wait: faces === "wait" ? 8 : 0, blocked: faces === "blocked", keyFile: faces === "file" }];
fake.vault.mustChange = asked.has("mustChange");
if (asked.has("warnings")) fake.vault.warnings = ["There is no recovery key yet. Make one under Administration, Keys and recovery.", "The disk has 812 MB free. Below 1 GB nothing large is written."];
if (asked.has("lease")) fake.vault.lease = { ...fake.vault.lease, mine: false, who: "R. Quist" };
if (asked.has("draft")) fake.vault.drafts = [{ tumor: "t6", label: "Moravec, Jana, 202639880", at: "2026-11-16T14:03:00Z", patientRevision: 3, tumorRevision: 7, changes: [{ item: "primarySite", value: "C504" }, { item: "regionalNodesPositive", value: "01" }] }];
const file = asked.get("file");
if (file === "unsound" || file === "unusable") fake.dictionaryFile = file;
if (asked.get("dictionaries") === "none") fake.dictionaries = [];
fake.settings = { ...fake.settings, theme: asked.get("theme") ?? "light", density: asked.get("density") ?? "standard" };
setTransport(fake.transport);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
