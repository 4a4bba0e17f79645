// The vault by what a person sees and does: the gate with several people, recovery, roles, people, keys, the trail, backups, two at once.
import { createMemoryHistory } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRegistry } from "../dev/fake.ts";
import { RECOVERY, ROLES } from "../dev/vault.ts";
import { App } from "../src/app/App.tsx";
import { landing, may, mayOpen } from "../src/app/may.ts";
import { adminTabs } from "../src/features/administration/AdministrationScreen.tsx";
import { setTransport } from "../src/ipc/transport.ts";

const slow = { timeout: 6000 };

function open(path: string, prepare: (registry: FakeRegistry) => void = () => undefined, options: ConstructorParameters<typeof FakeRegistry>[0] = {}): FakeRegistry {
  const registry = new FakeRegistry(options);
  prepare(registry);
  setTransport(registry.transport);
  render(<App history={createMemoryHistory({ initialEntries: [path] })} />);
  return registry;
}

const asked = (registry: FakeRegistry, command: string): unknown[] => registry.calls.filter((call) => call.command === command).map((call) => call.args);
const type = (label: string | RegExp, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
const click = async (name: string | RegExp): Promise<void> => { fireEvent.click(await screen.findByRole("button", { name }, slow)); };
const face = { login: "M. Okafor", keyFile: false, wait: 0, blocked: false };

describe("the gate of a registry with several people", () => {
  it("asks who it is, and sends the key file only of the one who needs it", async () => {
    const registry = open("/", ({ vault }) => { vault.faces = [face, { ...face, login: "D. Lindqvist", keyFile: true }]; }, { state: "locked" });
    fireEvent.click(await screen.findByRole("button", { name: /Choose who you are/ }, slow));
    fireEvent.click(await screen.findByRole("option", { name: "D. Lindqvist" }, slow));
    type("Pass phrase", "correct horse battery");
    const form = screen.getByLabelText("Pass phrase").closest("form") as HTMLFormElement;
    fireEvent.submit(form);
    expect(asked(registry, "registry_unlock")).toEqual([]);
    fireEvent.click(within(screen.getByRole("group", { name: "Key file" })).getByRole("button", { name: "Choose" }));
    await screen.findByText("outgoing", {}, slow);
    fireEvent.submit(form);
    await screen.findByRole("heading", { name: "Today" }, slow);
    expect(asked(registry, "registry_unlock")).toEqual([{ person: "D. Lindqvist", passphrase: "correct horse battery", keyFile: "k1" }]);
  });

  it("lets nobody in who is blocked, and says who helps", async () => {
    open("/", ({ vault }) => { vault.faces = [{ ...face, blocked: true }]; }, { state: "locked" });
    await screen.findByText("Too many wrong pass phrases", {}, slow);
    expect(screen.getByRole("button", { name: /^Unlock/ }).hasAttribute("disabled")).toBe(true);
  });

  it("opens by the recovery key with a name and a reason, and says so in the status bar", async () => {
    const registry = open("/", () => undefined, { state: "locked" });
    await click("Use a recovery key");
    type("Recovery key", RECOVERY.join(" ").toLowerCase());
    await click("Open the registry");
    expect(asked(registry, "registry_recover")).toEqual([]);
    type("Your name", "N. Ward"); type("Reason", "the administrator is away");
    await click("Open the registry");
    await screen.findByText("Emergency access: N. Ward", {}, slow);
  });

  it("asks for an own pass phrase at the first login, before anything else", async () => {
    const registry = open("/abstracts", ({ vault }) => { vault.mustChange = true; });
    await screen.findByRole("heading", { name: "Choose your own pass phrase" }, slow);
    expect(asked(registry, "abstracts_find")).toEqual([]);
    type("Pass phrase you were given", "given by somebody"); type("New pass phrase", "four words are enough"); type("New pass phrase again", "four words are enough");
    await click("Change pass phrase");
    await screen.findByRole("grid", { name: "Abstracts" }, slow);
  });
});

describe("a registry that cannot be opened", () => {
  it.each([["keysDamaged", "The key file is damaged", "Use the previous key file"], ["damaged", "The registry file is damaged", "Restore from a backup"], ["keysStale", "The key file is older than the registry", "Unlock as an administrator"], ["newer", "This registry was written by a newer program", "Try again"], ["share", "This folder is on a network", "Try again"], ["readOnly", "The registry cannot be written", "Try again"], ["missing", "A file of the registry is missing", "Restore from a backup"], ["somethingElse", "This registry cannot be opened", "Try again"]])("says what to do: %s", async (trouble, title, act) => {
    open("/", (registry) => { registry.trouble = trouble; }, { state: "unreadable" });
    await screen.findByText(title, {}, slow);
    expect(screen.getByRole("button", { name: act })).toBeTruthy();
  });

  it("puts the previous key file in place", async () => {
    const registry = open("/", (it) => { it.trouble = "keysDamaged"; }, { state: "unreadable" });
    await click("Use the previous key file");
    await screen.findByLabelText("Pass phrase", {}, slow);
    expect(asked(registry, "keys_previous")).toEqual([null]);
  });

  it("is restored from a backup, with what was lost", async () => {
    const registry = open("/", (it) => { it.trouble = "damaged"; }, { state: "unreadable" });
    await click("Restore from a backup");
    fireEvent.click(within(screen.getByRole("group", { name: "Folder of the backup" })).getByRole("button"));
    await screen.findByText("outgoing", {}, slow);
    type("Pass phrase on the day of the backup", "correct horse battery"); type("Reason", "disk failed");
    await click("Restore");
    await screen.findByText(/4 entries of the replaced registry are not in it/, {}, slow);
    expect(asked(registry, "registry_restore")).toEqual([{ backup: "k1", passphrase: "correct horse battery", reason: "disk failed" }]);
  });

  it("is restored with the key file of who needed one on that day", async () => {
    const registry = open("/", (it) => { it.trouble = "damaged"; }, { state: "unreadable" });
    await click("Restore from a backup");
    fireEvent.click(within(screen.getByRole("group", { name: "Folder of the backup" })).getByRole("button"));
    await screen.findByText("outgoing", {}, slow);
    const file = within(screen.getByRole("group", { name: "Key file" }));
    expect(file.getByText("only if one was needed on that day")).toBeTruthy();
    fireEvent.click(file.getByRole("button", { name: "Choose" }));
    await file.findByText("outgoing", {}, slow);
    type("Pass phrase on the day of the backup", "correct horse battery"); type("Reason", "disk failed");
    await click("Restore");
    await screen.findByText(/4 entries of the replaced registry are not in it/, {}, slow);
    expect(asked(registry, "registry_restore")).toEqual([{ backup: "k1", passphrase: "correct horse battery", keyFile: "k1", reason: "disk failed" }]);
  });
});

describe("the recovery key", () => {
  it("is shown once, cannot be copied, and is in force only when it was typed back", async () => {
    const registry = open("/administration?tab=keys", ({ vault }) => { vault.keys.recovery = false; });
    fireEvent.click((await screen.findAllByRole("button", { name: "Make the recovery key" }, slow))[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog", {}, slow);
    fireEvent.click(within(dialog).getByRole("button", { name: "Make the recovery key" }));
    const groups = await within(dialog).findByRole("list", { name: "Recovery key, 8 groups" }, slow);
    expect(groups.textContent).toBe(RECOVERY.join(""));
    expect(fireEvent.copy(groups)).toBe(false);
    fireEvent.click(within(dialog).getByRole("button", { name: "It is written down" }));
    expect(dialog.textContent).not.toContain(RECOVERY[0]);
    type("Recovery key from the paper", "Q7KD 2MXA");
    fireEvent.click(within(dialog).getByRole("button", { name: "Put in force" }));
    await within(dialog).findByText(/not as it was shown/, {}, slow);
    type("Recovery key from the paper", RECOVERY.join(" "));
    fireEvent.click(within(dialog).getByRole("button", { name: "Put in force" }));
    await screen.findByText("The recovery key is in force", {}, slow);
    expect(asked(registry, "recovery_confirm")).toHaveLength(2);
  });
});

describe("roles", () => {
  const holder = (role: string): { may: string[] } => ({ may: ROLES.find((one) => one.role === role)?.may ?? [] });
  it.each([["admin", "administration", ["people", "keys", "audit", "backup", "dictionaries", "standards"]], ["supervisor", "home", ["dictionaries", "standards"]], ["registrar", "home", []], ["researcher", "extracts", []]])("%s begins at %s", (role, screenName, tabs) => {
    expect(landing(holder(role))).toBe(screenName);
    expect(adminTabs(holder(role))).toEqual(tabs);
  });
  it("opens nothing without rights", () => {
    expect([landing({ may: [] }), mayOpen({ may: [] }, "home"), may({ may: ["FollowUp"] }, "followUp")]).toEqual([undefined, false, true]);
  });
  it("shows a researcher Extracts alone, and asks for no patient", async () => {
    const registry = open("/", ({ vault }) => { vault.role = "researcher"; vault.may = ["Research"]; });
    await screen.findByRole("heading", { name: "Extracts" }, slow);
    const rail = screen.getByRole("navigation", { name: "Screens" });
    expect(within(rail).getAllByRole("link").map((link) => link.textContent)).toEqual(["Extracts"]);
    expect(registry.calls.map((call) => call.command).filter((command) => ["home", "abstracts_find", "abstract_open", "drafts"].includes(command))).toEqual([]);
    expect(screen.getByText("M. Okafor, researcher")).toBeTruthy();
  });
  it("says that a screen is not part of the role", async () => {
    const registry = new FakeRegistry({});
    Object.assign(registry.vault, { role: "registrar", may: ["Abstract", "FollowUp", "Disclose"] });
    setTransport(registry.transport);
    // Who begins at the address of somebody else begins at home; who goes there is told.
    const history = createMemoryHistory({ initialEntries: ["/administration"] });
    render(<App history={history} />);
    await screen.findByRole("heading", { name: "Today" }, slow);
    history.push("/administration");
    await screen.findByText("Administration is not part of your role", {}, slow);
    expect(asked(registry, "people")).toEqual([]);
  });
});

describe("people", () => {
  it("adds one with a first pass phrase, and disables one with a reason", async () => {
    const registry = open("/administration");
    await click(/^Add a person/);
    const dialog = await screen.findByRole("dialog", {}, slow);
    type("Name", "Ida Moss"); type("Login", "ida"); type("First pass phrase", "four words are enough");
    fireEvent.click(within(dialog).getByRole("button", { name: "Add" }));
    expect(asked(registry, "person_add")).toEqual([]);
    type("First pass phrase again", "four words are enough");
    fireEvent.click(within(dialog).getByRole("button", { name: "Add" }));
    await screen.findByText("Ida Moss is added and can unlock now", {}, slow);
    expect(asked(registry, "person_add")).toEqual([{ login: "ida", name: "Ida Moss", role: "registrar", extras: [], passphrase: "four words are enough" }]);
    fireEvent.mouseDown(screen.getByText("Ida Moss", { selector: "[role=gridcell]" }));
    await click("Disable");
    const ask = await screen.findByRole("dialog", {}, slow);
    expect(within(ask).getByRole("button", { name: "Disable" }).hasAttribute("disabled")).toBe(true);
    type("Reason", "left the office");
    fireEvent.click(within(ask).getByRole("button", { name: "Disable" }));
    await screen.findByText("Ida Moss is disabled", {}, slow);
    expect(asked(registry, "person_change")).toMatchObject([{ disabled: true, reason: "left the office" }]);
  });
  it("shows as text what looks like a page", async () => {
    const evil = '<img src=x onerror="window.__evil=1"><script>window.__evil=1</script>';
    open("/administration", ({ vault }) => { vault.people = vault.people.map((one, at) => (at === 1 ? { ...one, name: evil, login: evil } : one)); });
    expect((await screen.findAllByText(evil, {}, slow)).length).toBeGreaterThan(0);
    expect(document.querySelector("img")).toBeNull();
    expect(Reflect.get(window, "__evil")).toBeUndefined();
  });
});

describe("the audit trail", () => {
  it("is filtered, verified, and says what is broken", async () => {
    const registry = open("/administration?tab=audit", ({ vault }) => { vault.broken = true; });
    const grid = await screen.findByRole("grid", { name: "Audit trail" }, slow);
    await waitFor(() => expect(within(grid).getAllByRole("row").length).toBeGreaterThan(5), slow);
    type("From", "11/1/2026");
    await waitFor(() => expect(asked(registry, "audit_find").at(-1)).toMatchObject({ from: "20261101" }), slow);
    type("From", "nonsense");
    await screen.findByText("Not a date", {}, slow);
    fireEvent.click(screen.getAllByRole("button", { name: /^Verify/ }).at(-1) as HTMLElement);
    await screen.findByText("The trail is not whole: 1 problem", {}, slow);
    expect(screen.getByText("Entry 1,412: its hash does not follow from the entry before")).toBeTruthy();
  });
  it("shows each entry once although every look adds one", async () => {
    open("/administration?tab=audit");
    const grid = await screen.findByRole("grid", { name: "Audit trail" }, slow);
    grid.focus();
    await waitFor(() => expect(within(grid).getAllByRole("row").length).toBeGreaterThan(5), slow);
    for (let n = 0; n < 12; n += 1) fireEvent.keyDown(grid, { key: "PageDown" });
    const numbers = (): number[] => within(grid).getAllByRole("row").slice(1).map((row) => Number(row.querySelector("[role=gridcell]")?.textContent));
    await waitFor(() => expect(numbers().every((n) => n > 0)).toBe(true), slow);
    expect(new Set(numbers()).size).toBe(numbers().length);
  });
});

describe("backups", () => {
  it("rehearses a restore with its certificate, and restores only after saying what is lost", async () => {
    const registry = open("/administration?tab=backup");
    await click("Rehearse a restore");
    await screen.findByText(/restore-certificate-20261116.pdf/, {}, slow);
    await click("Restore");
    const dialog = await screen.findByRole("dialog", {}, slow);
    await within(dialog).findByText(/entries of the audit trail come after entry 2,210/, {}, slow);
    type("Your pass phrase on that day", "correct horse battery"); type("Reason", "wrong import");
    fireEvent.click(within(dialog).getByRole("button", { name: "Restore" }));
    await screen.findByText("The backup is restored", {}, slow);
    expect(asked(registry, "backup_restore")).toEqual([{ name: expect.any(String) as string, passphrase: "correct horse battery", reason: "wrong import" }]);
  });

  it("restores with the key file of who needed one on that day", async () => {
    const registry = open("/administration?tab=backup");
    await click("Restore");
    const dialog = within(await screen.findByRole("dialog", {}, slow));
    fireEvent.click(within(dialog.getByRole("group", { name: "Key file" })).getByRole("button", { name: "Choose" }));
    await dialog.findByText("outgoing", {}, slow);
    type("Your pass phrase on that day", "correct horse battery"); type("Reason", "wrong import");
    fireEvent.click(dialog.getByRole("button", { name: "Restore" }));
    await screen.findByText("The backup is restored", {}, slow);
    expect(asked(registry, "backup_restore")).toMatchObject([{ keyFile: "k1", passphrase: "correct horse battery" }]);
  });
});

describe("an abstract that somebody else has open", () => {
  it("says so, and can be only read or taken over", async () => {
    const registry = open("/abstract/t6", ({ vault }) => { vault.lease = { ...vault.lease, mine: false, who: "R. Quist" }; });
    await screen.findByText(/R. Quist has this abstract open since/, {}, slow);
    await click("Only read");
    expect(document.querySelector<HTMLInputElement>("#i-gradeClinical")?.readOnly).toBe(true);
    await click("Take over");
    await waitFor(() => expect(screen.queryByText(/R. Quist has/)).toBeNull(), slow);
    expect(document.querySelector<HTMLInputElement>("#i-gradeClinical")?.readOnly).toBe(false);
    expect(asked(registry, "lease_take")).toContainEqual({ tumor: "t6", force: true });
  });
  it("offers typing that was not saved, and takes it back", async () => {
    const registry = open("/abstract/t6", ({ vault }) => { vault.drafts = [{ tumor: "t6", label: "x", at: "2026-11-16T14:03:00Z", patientRevision: 3, tumorRevision: 7, changes: [{ item: "gradeClinical", value: "1" }] }]; });
    await screen.findByText(/was not saved/, {}, slow);
    await click("Take it back");
    await screen.findByRole("button", { name: /^Save 1 change/ }, slow);
    expect(asked(registry, "draft_drop")).toEqual([]);
  });
  it("accounts for what left the registry with the patient", async () => {
    const registry = open("/abstract/t6");
    await click("Disclosures");
    await screen.findByText(/State registry, 12 Elm Street/, {}, slow);
    await click("Print as PDF");
    await screen.findByText("disclosures-202600410.pdf is written", {}, slow);
    expect(asked(registry, "disclosures_print")).toMatchObject([{ folder: "k1" }]);
  });
});
