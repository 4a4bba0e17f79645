import { createMemoryHistory } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRegistry } from "../dev/fake.ts";
import { App } from "../src/app/App.tsx";
import { setTransport } from "../src/ipc/transport.ts";

function open(path: string, options: ConstructorParameters<typeof FakeRegistry>[0] = {}): FakeRegistry {
  const registry = new FakeRegistry(options);
  setTransport(registry.transport);
  render(<App history={createMemoryHistory({ initialEntries: [path] })} />);
  return registry;
}

const asked = (registry: FakeRegistry, command: string): unknown[] => registry.calls.filter((call) => call.command === command).map((call) => call.args);
const slow = { timeout: 4000 };

describe("the gate", () => {
  it("asks for no patient while locked, says what is wrong with a pass phrase, and opens", async () => {
    const registry = open("/", { state: "locked" });
    const field = await screen.findByLabelText("Pass phrase");
    expect(registry.calls.map((call) => call.command)).toEqual(["registry_status"]);
    fireEvent.change(field, { target: { value: "wrong" } });
    fireEvent.submit(field.closest("form") as HTMLFormElement);
    await screen.findByText(/does not open the registry/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    // After a wrong one the next attempt waits, counted down on the button.
    expect((await screen.findByRole("button", { name: "Wait 1 s" })).hasAttribute("disabled")).toBe(true);
    fireEvent.change(field, { target: { value: "correct horse battery" } });
    fireEvent.submit(field.closest("form") as HTMLFormElement);
    expect(asked(registry, "registry_unlock")).toHaveLength(1);
    await screen.findByRole("button", { name: /^Unlock/ }, slow);
    fireEvent.submit(field.closest("form") as HTMLFormElement);
    await screen.findByRole("heading", { name: "Today" }, slow);
  });

  it("creates a registry only with a long pass phrase, twice the same, and kept", async () => {
    const registry = open("/", { state: "none" });
    const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
    await screen.findByLabelText("Name of the registry");
    type("Name of the registry", "Elm County"); type("Your name", "A. Abel"); type("State", "md"); type("Pass phrase", "too short"); type("Pass phrase again", "too short");
    fireEvent.click(screen.getByRole("checkbox"));
    fireEvent.click(screen.getByRole("button", { name: "Create registry" }));
    expect(asked(registry, "registry_create")).toEqual([]);
    type("Pass phrase", "four words are enough"); type("Pass phrase again", "four words are enough");
    fireEvent.click(screen.getByRole("button", { name: "Create registry" }));
    await screen.findByRole("heading", { name: "Recovery key" }, slow);
    fireEvent.click(screen.getByRole("button", { name: "Later" }));
    await screen.findByRole("heading", { name: "Today" }, slow);
    expect(asked(registry, "registry_create")).toEqual([{ name: "Elm County", facility: "", state: "MD", user: "A. Abel", passphrase: "four words are enough" }]);
  });

  it("locks at once with Ctrl+L and forgets what was read", async () => {
    open("/");
    await screen.findAllByText(/Halvorsen/, {}, slow);
    fireEvent.keyDown(window, { key: "l", ctrlKey: true });
    await screen.findByLabelText("Pass phrase", {}, slow);
    expect(document.body.textContent).not.toContain("Halvorsen");
  });
});

describe("the list of abstracts", () => {
  it("walks a million rows by key and asks only for the pages it shows", async () => {
    const registry = open("/abstracts", { tumors: 1_000_000 });
    const grid = await screen.findByRole("grid", { name: "Abstracts" }, slow);
    expect(grid.getAttribute("aria-rowcount")).toBe("1000001");
    await waitFor(() => expect(within(grid).getAllByRole("row").length).toBeGreaterThan(10));
    expect(within(grid).getAllByRole("row").length).toBeLessThan(80);
    grid.focus();
    fireEvent.keyDown(grid, { key: "j" });
    await waitFor(() => expect(grid.querySelector('[aria-selected="true"]')?.getAttribute("aria-rowindex")).toBe("3"));
    fireEvent.keyDown(grid, { key: "End" });
    expect(grid.getAttribute("aria-activedescendant")).toMatch(/-999999$/);
    expect(asked(registry, "abstracts_find").length).toBeLessThan(6);
  });

  it("says which filter to drop when nothing matches", async () => {
    open("/abstracts?status=complete");
    const search = await screen.findByRole("searchbox", { name: "Search abstracts" }, slow);
    fireEvent.change(search, { target: { value: "zzzz" } });
    await screen.findByText("No tumor matches “zzzz” and 1 filter", {}, slow);
    fireEvent.click(screen.getByRole("button", { name: "Drop “Complete”" }));
    await screen.findByText("No tumor matches “zzzz”", {}, slow);
  });
});

describe("long work", () => {
  it("accounts for every row of an import before anything is written", async () => {
    const registry = open("/import");
    fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }, slow));
    await screen.findByText("sum checks: 187 + 155 + 63 + 7 = 412", {}, slow);
    expect(asked(registry, "import_start")).toEqual([{ file: "k1", dryRun: true, onChanged: "take", status: "auto" }]);
    fireEvent.click(screen.getByRole("button", { name: /^Import 250 tumors/ }));
    await screen.findByText("412 tumors read and accounted for", {}, slow);
    expect(asked(registry, "import_start").at(-1)).toEqual({ file: "k1", dryRun: false, onChanged: "take", status: "auto" });
    expect(await screen.findByText("Date of Diagnosis", { exact: false }, slow)).toBeTruthy();
  });

  it("builds a submission and records it as sent, the safe answer first", async () => {
    const registry = open("/submissions");
    fireEvent.click((await screen.findAllByRole("button", { name: /Dry run/ }, slow))[0] as HTMLElement);
    fireEvent.click(await screen.findByRole("button", { name: /^Build file of 212/ }, slow));
    fireEvent.click(await screen.findByRole("button", { name: /^Record as sent/ }, slow));
    const dialog = await screen.findByRole("alertdialog");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Not yet"));
    fireEvent.click(within(dialog).getByRole("button", { name: "Record as sent" }));
    await waitFor(() => expect(asked(registry, "submission_record")).toEqual([{ submission: "new", outcome: "sent", note: "" }]));
    await screen.findByText(/^sent 16 Nov 2026/, {}, slow);
    expect(screen.queryByRole("button", { name: "record as sent" })).toBeNull();
  });
});

describe("follow-up", () => {
  it("understands a partial date, records the contact and says for how many tumors", async () => {
    const registry = open("/followup", { tumors: 900 });
    const grid = await screen.findByRole("grid", { name: "Follow-up" }, slow);
    await waitFor(() => expect(grid.querySelector('[aria-selected="true"]')).not.toBeNull(), slow);
    grid.focus();
    fireEvent.keyDown(grid, { key: "c" });
    const date = await screen.findByLabelText("Date of contact", {}, slow);
    fireEvent.change(date, { target: { value: "31/12/2026" } });
    await screen.findByText(/Not a date/);
    fireEvent.change(date, { target: { value: "10/2026" } });
    await screen.findByText("October 2026. Day unknown; stored as 202610");
    fireEvent.submit(date.closest("form") as HTMLFormElement);
    await screen.findByText("Contact recorded for 2 tumors", {}, slow);
    expect(asked(registry, "contact_record")).toMatchObject([{ date: "10/2026", vitalStatus: "1", cancerStatus: "", source: "" }]);
  });
});

describe("Today", () => {
  it("opens exactly the cases of a bar", async () => {
    const registry = open("/");
    fireEvent.click(await screen.findByText("31 to 90 days", {}, slow));
    await waitFor(() => expect(asked(registry, "abstracts_find").at(-1)).toMatchObject({ status: "incomplete", daysFrom: 31, daysTo: 90 }), slow);
    fireEvent.click(await screen.findByRole("button", { name: "31 to 90 days" }, slow));
    await waitFor(() => expect(asked(registry, "abstracts_find").at(-1)).not.toHaveProperty("daysFrom"), slow);
  });
});

describe("an extract", () => {
  it("shows the risk as it is, suppresses when a person decides so, and names items by number", async () => {
    const registry = open("/extracts");
    fireEvent.click(await screen.findByRole("button", { name: /^Preview counts/ }, slow));
    await screen.findByText(/390 Date of Diagnosis|400 Primary Site/, {}, slow);
    fireEvent.click(screen.getByRole("checkbox", { name: /^Blank quasi-identifiers/ }));
    fireEvent.click(await screen.findByRole("button", { name: /^Preview counts/ }, slow));
    await waitFor(() => expect(asked(registry, "extract_preview")).toMatchObject([{ suppress: false }, { suppress: true }]));
  });
});

describe("settings", () => {
  it("keeps whole minutes from 1 to 30, and none of the keys in between", async () => {
    const registry = open("/");
    await screen.findByRole("heading", { name: "Today" }, slow);
    fireEvent.keyDown(window, { key: ",", ctrlKey: true });
    const minutes = await screen.findByLabelText("Lock after minutes without input", {}, slow);
    for (const typed of ["", "4", "45"]) fireEvent.change(minutes, { target: { value: typed } });
    fireEvent.submit(minutes.closest("form") as HTMLFormElement);
    await screen.findByText("Write a number from 1 to 30.");
    expect(asked(registry, "settings_change")).toEqual([]);
    fireEvent.change(minutes, { target: { value: "25" } });
    fireEvent.submit(minutes.closest("form") as HTMLFormElement);
    await waitFor(() => expect(asked(registry, "settings_change")).toMatchObject([{ lockMinutes: 25, theme: "light" }]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("looks", () => {
  it("keeps density in the registry, with the other settings untouched", async () => {
    const registry = open("/");
    fireEvent.click(await screen.findByRole("button", { name: "Density" }, slow));
    await waitFor(() => expect(document.documentElement.dataset["density"]).toBe("dense"));
    expect(asked(registry, "settings_change")).toEqual([{ theme: "light", density: "dense", lockMinutes: 15, advanceWhenFull: true, singleKeys: true }]);
  });
});
