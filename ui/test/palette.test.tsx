// Enter in the palette acts on what was typed, not on what is still drawn.
import { createMemoryHistory } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRegistry } from "../dev/fake.ts";
import { App } from "../src/app/App.tsx";
import { setTransport } from "../src/ipc/transport.ts";

const slow = { timeout: 4000 };

describe("the palette", () => {
  it("waits with Enter for the answer to what was typed, and typing on takes it back", async () => {
    const registry = new FakeRegistry();
    // Answers to a search are held until the test lets them go.
    const held: (() => void)[] = [];
    setTransport(async (command, args) => {
      const answer = await registry.transport(command, args);
      if (command === "abstracts_find" && (args as { text: string }).text !== "") await new Promise<void>((go) => held.push(go));
      return answer;
    });
    const letGo = (): void => { for (const go of held.splice(0)) go(); };
    const history = createMemoryHistory({ initialEntries: ["/"] });
    render(<App history={history} />);
    await screen.findByRole("heading", { name: "Today" }, slow);
    fireEvent.keyDown(window, { key: "k", ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "Command palette" }, slow);

    // "a" finds cases and screens; while "Halv" is typed those still stand there.
    fireEvent.change(field, { target: { value: "a" } });
    await waitFor(() => expect(held.length).toBe(1), slow);
    letGo();
    await waitFor(() => expect(screen.getAllByRole("option").length).toBeGreaterThan(3), slow);
    fireEvent.change(field, { target: { value: "Halvorsen" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(held.length).toBe(1), slow);
    expect(screen.queryByRole("combobox", { name: "Command palette" })).not.toBeNull();
    fireEvent.change(field, { target: { value: "Halvorsen, " } });
    letGo();
    await waitFor(() => expect(held.length).toBe(1), slow);
    letGo();
    await new Promise((go) => setTimeout(go, 100));
    expect(history.location.pathname).toBe("/");

    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(history.location.pathname).toMatch(/^\/abstract\//), slow);
    await screen.findAllByText(/Halvorsen/, {}, slow);
  });
});
