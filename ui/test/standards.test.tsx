// Administration > standards, by what a person sees and does.
import { createMemoryHistory } from "@tanstack/react-router";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRegistry } from "../dev/fake.ts";
import { App } from "../src/app/App.tsx";
import { setTransport } from "../src/ipc/transport.ts";

const slow = { timeout: 4000 };

function open(): FakeRegistry {
  const registry = new FakeRegistry();
  setTransport(registry.transport);
  render(<App history={createMemoryHistory({ initialEntries: ["/administration?tab=standards"] })} />);
  return registry;
}

const asked = (registry: FakeRegistry, command: string): unknown[] => registry.calls.filter((call) => call.command === command).map((call) => call.args);

describe("standards", () => {
  it("says whose requirements count, and keeps at least one", async () => {
    const registry = open();
    const box = (name: RegExp): HTMLInputElement => screen.getByRole("checkbox", { name });
    await screen.findByRole("checkbox", { name: /CCCR/ }, slow);
    expect([/SEER/, /NPCR/, /CoC/, /CCCR/].map((name) => box(name).checked)).toEqual([true, true, true, false]);
    fireEvent.click(box(/NPCR/));
    await screen.findByRole("checkbox", { name: /NPCR/, checked: false }, slow);
    fireEvent.click(box(/CoC/));
    await screen.findByRole("checkbox", { name: /CoC/, checked: false }, slow);
    expect(asked(registry, "setters_choose")).toEqual([{ chosen: "SC" }, { chosen: "S" }]);
    expect(box(/SEER/).disabled).toBe(true);
  });

  it("adds a release by the primary key, shows it, and takes it out of force and back", async () => {
    const registry = open();
    await screen.findByText(/No release was added yet/, {}, slow);
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true });
    await screen.findByText("EOD public 3.4 added: 142 schemas", {}, slow);
    expect([asked(registry, "pick").at(-1), asked(registry, "content_add")]).toEqual([{ what: "openRelease" }, [{ file: "k1" }]]);
    const detail = screen.getByRole("region", { name: "EOD public 3.4" });
    fireEvent.click(within(detail).getByRole("button", { name: "Take out of force" }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }, slow));
    await screen.findByText("EOD public 3.4 is in force", {}, slow);
    expect(asked(registry, "content_force")).toEqual([{ key: "eod_public-3.4", inForce: false }, { key: "eod_public-3.4", inForce: true }]);
  });
});
