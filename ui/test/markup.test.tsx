// Markup in whatever a person or a file may have put into the registry: shown letter by letter, never read as markup.
import { createMemoryHistory } from "@tanstack/react-router";
import { readFileSync } from "node:fs";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRegistry } from "../dev/fake.ts";
import { App } from "../src/app/App.tsx";
import { PATHS } from "../src/app/routes.ts";
import { setTransport } from "../src/ipc/transport.ts";

const CORPUS = readFileSync("../tests/cases/security/markup.txt", "utf8").split("\n").filter((line) => line !== "");
const ALL = CORPUS.join(" ");

/** Fields that hold words of the program or of a key, by which screens decide what to draw. */
const WORDS = /^(id|state|kind|code|job|status|theme|density|what|which|tumor|patient|recordType|vitalStatus|dead|uri|may|role|trouble|login|person|item|items|check|at|when|since|severity|level|today|date|dataType|parent|sort|profile|reason|sha256)$|(Id|Date|At|Items)$/;

/** The answer with the texts behind every value that somebody may have typed. */
function poisoned(value: unknown, key = ""): unknown {
  if (typeof value === "string") return WORDS.test(key) || /^\d*$/.test(value) || /^\d{4}-\d\d-\d\dT/.test(value) ? value : `${value} ${ALL}`;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, poisoned(inside, key === "items" ? "value" : name)]));
}

/** What no screen of ours draws, and what only markup that was read could bring. */
const READ = "script, iframe, object, embed, base, link, meta, math, form[action], a[href^='javascript'], img[src='x'], [onerror], [onload], [onfocus], [ontoggle], [srcdoc]";

describe("markup in texts", () => {
  it("shows markup as text", async () => {
    expect(CORPUS.length).toBeGreaterThan(25);
    const window_ = window as unknown as { ran?: number };
    const paths = [...Object.values(PATHS), "/abstract/t6"];
    for (const path of paths) {
      const registry = new FakeRegistry({});
      setTransport(async (command, args) => poisoned(await registry.transport(command, args)));
      const { container } = render(<App history={createMemoryHistory({ initialEntries: [path] })} />);
      // The one screen that asks nothing of the registry until a file is chosen.
      if (path === PATHS.import) fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }, { timeout: 8000 }));
      await waitFor(() => expect(container.querySelector("main")?.textContent ?? "", path).toContain(CORPUS[0]), { timeout: 8000 });
      // The screen stands, rather than the words for one that broke.
      expect(container.textContent).not.toContain("This screen stopped");
      expect(container.textContent, path).toContain(CORPUS[1]);
      const found = [...document.body.querySelectorAll(READ)].map((element) => element.outerHTML.slice(0, 80));
      expect(found, path).toEqual([]);
      expect(window_.ran, path).toBeUndefined();
      cleanup();
    }
  }, 60_000);

  it("would be seen if it were read", () => {
    const page = document.createElement("div");
    const seen = CORPUS.filter((line) => { page.innerHTML = line; return page.querySelector(READ) !== null; });
    expect(seen.length).toBeGreaterThan(15);
  });
});
