// Administration > user dictionaries, by what a person sees and does; and their items in the palette.
import { createMemoryHistory } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { county, statewide } from "../dev/dictionaries.ts";
import { FakeRegistry } from "../dev/fake.ts";
import { App } from "../src/app/App.tsx";
import { difference, inOrder, itemsOf, versionOf } from "../src/features/administration/dictionaries.ts";
import { setTransport } from "../src/ipc/transport.ts";

const slow = { timeout: 4000 };

function open(path: string, options: ConstructorParameters<typeof FakeRegistry>[0] = {}): FakeRegistry {
  const registry = new FakeRegistry(options);
  setTransport(registry.transport);
  render(<App history={createMemoryHistory({ initialEntries: [path] })} />);
  return registry;
}

const asked = (registry: FakeRegistry, command: string): unknown[] => registry.calls.filter((call) => call.command === command).map((call) => call.args);

describe("user dictionaries", () => {
  it("shows what is installed, says what retiring means, and takes it back", async () => {
    const registry = open("/administration?tab=dictionaries");
    const list = await screen.findByRole("listbox", { name: "User dictionaries" }, slow);
    expect(within(list).getAllByRole("option")).toHaveLength(2);
    const items = screen.getByRole("grid", { name: "Items of Items of an invented county" });
    expect(within(items).getByText("countyConsent")).toBeTruthy();
    expect(screen.getByText(/No value is deleted/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Retire" }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }, slow));
    await screen.findByText("Items of an invented county is in force", {}, slow);
    expect(asked(registry, "dictionary_retire")).toEqual([{ uri: county.uri, inForce: false }, { uri: county.uri, inForce: true }]);
  });

  it("installs a sound file by the primary key", async () => {
    const registry = open("/administration?tab=dictionaries", { dictionaries: [] });
    await screen.findByText("No user dictionary yet", {}, slow);
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
    await screen.findByText("The file keeps every rule of user dictionaries.", {}, slow);
    expect(asked(registry, "pick").at(-1)).toEqual({ what: "openDictionary" });
    expect(asked(registry, "dictionary_add")).toEqual([]);
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
    await screen.findByText(/installed: 6 items in the form/, {}, slow);
    expect(asked(registry, "dictionary_add")).toEqual([{ file: "k1", lenient: false }]);
  });

  it("shows every rule that a file breaks, and installs it only by its own button, with the warnings", async () => {
    const registry = open("/administration?tab=dictionaries", { dictionaries: [], dictionaryFile: "unsound" });
    fireEvent.click(await screen.findByRole("button", { name: /^Install a dictionary/ }, slow));
    await screen.findByText("The file breaks 2 rules of the standard.", {}, slow);
    expect(screen.getByText(/^Line 5: screeningResult/)).toBeTruthy();
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
    expect(asked(registry, "dictionary_add")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Install anyway" }));
    await screen.findByText("Installed although it breaks 2 rules of the standard", {}, slow);
    expect(asked(registry, "dictionary_add")).toEqual([{ file: "k1", lenient: true }]);
  });

  it("offers no way to install what cannot be", async () => {
    open("/administration?tab=dictionaries", { dictionaryFile: "unusable" });
    fireEvent.click(await screen.findByRole("button", { name: /^Install a dictionary/ }, slow));
    await screen.findByText("This dictionary cannot be installed here.", {}, slow);
    expect(screen.queryByRole("button", { name: /^Install/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Not now" }));
    await screen.findByRole("listbox", { name: "User dictionaries" }, slow);
  });

  it("says why a file could not be read", async () => {
    const registry = new FakeRegistry({});
    setTransport((command, args) => (command === "dictionary_check" ? Promise.reject({ code: "BadRequest", message: "Line 3: no tag is called Items.", incident: null }) : registry.transport(command, args)));
    render(<App history={createMemoryHistory({ initialEntries: ["/administration?tab=dictionaries"] })} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Install a dictionary/ }, slow));
    await screen.findByText("The file is not a user dictionary that can be read.", {}, slow);
    expect(screen.getByText("Line 3: no tag is called Items.")).toBeTruthy();
  });

  it("has its items in the palette of an abstract, by id, number and name", async () => {
    open("/abstract/t6");
    await screen.findAllByText("Items of an invented county", {}, slow);
    fireEvent.keyDown(window, { key: "k", ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "Command palette" }, slow);
    for (const words of ["countyTrial", "9552", "trial of the"]) {
      fireEvent.change(field, { target: { value: words } });
      await waitFor(() => expect(within(screen.getByRole("listbox", { name: "Command palette" })).getAllByRole("option")[0]?.textContent).toContain("9552Trial of the countygo to item"));
    }
  });
});

describe("a file of another version", () => {
  it("shows what was converted, by rule, what is for review first and case by case", async () => {
    open("/import");
    fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }, slow));
    await screen.findByRole("heading", { name: "Converted from NAACCR 25 to 26, 431 values" }, slow);
    const rules = within(screen.getByRole("grid", { name: "Conversion by rule" })).getAllByRole("row");
    expect(rules[1]?.textContent).toContain("recoded");
    expect(rules).toHaveLength(5);
    const cases = within(screen.getByRole("grid", { name: "For review, 3 values" })).getAllByRole("row");
    expect(cases.map((row) => row.textContent?.slice(0, 5)).slice(1)).toEqual(["41sex", "377se", "1,201"]);
  });
  it("of this version has no such part, and one without a change says so", async () => {
    const registry = open("/import");
    registry.conversion = null;
    fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }, slow));
    await screen.findByText(/^sum checks/, {}, slow);
    expect(screen.queryByText(/^Converted from/)).toBeNull();
    registry.conversion = { from: 250, to: 260, changes: 0, review: 0, rules: [], cases: [] };
    fireEvent.click(screen.getByRole("button", { name: "Another file" }));
    await screen.findByText("no value had to be changed", {}, slow);
    expect(screen.queryByRole("grid", { name: "Conversion by rule" })).toBeNull();
  });
});

describe("what a dictionary is, in words", () => {
  it.each([[null, "any version"], [260, "NAACCR 26"], [180, "NAACCR 18"]])("version %s is for %s", (version, words) => expect(versionOf({ version })).toBe(words));
  it("counts its items by level", () => expect([itemsOf(county), itemsOf({ items: [] })]).toEqual(["1 of patients, 4 of tumors, 1 of the file", "none"]));
  it("names what another edition brings and takes", () => expect(difference({ items: county.items.slice(0, 3) }, { items: county.items.slice(1, 4) })).toEqual({ added: ["countyNavigatorText"], gone: ["countyConsent"] }));
  it("lists those in force first", () => expect(inOrder([statewide, county]).map((one) => one.inForce)).toEqual([true, false]));
});
