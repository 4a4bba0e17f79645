// Design review: the real window over invented people, in a plain browser. ?state=none|locked, ?theme=dark, ?density=dense, ?people=1000000
import { createRoot } from "react-dom/client";
import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { App } from "../src/app/App.tsx";
import { setTransport } from "../src/ipc/transport.ts";
import { FakeRegistry } from "./fake.ts";

const asked = new URLSearchParams(location.search);
const fake = new FakeRegistry({ tumors: Number(asked.get("people") ?? "1284"), state: asked.get("state") === "none" ? "none" : asked.get("state") === "locked" ? "locked" : "open", today: "20261116" });
const file = asked.get("file");
if (file === "unsound" || file === "unusable") fake.dictionaryFile = file;
if (asked.get("dictionaries") === "none") fake.dictionaries = [];
fake.settings = { ...fake.settings, theme: asked.get("theme") ?? "light", density: asked.get("density") ?? "standard" };
setTransport(fake.transport);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
