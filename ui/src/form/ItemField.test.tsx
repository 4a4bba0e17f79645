import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeQueryClient } from "../ipc/client.ts";
import { FormProvider } from "./context.ts";
import type { Form } from "./context.ts";
import { loaded, makeForm, standard } from "./fixture.ts";
import { ItemField } from "./ItemField.tsx";
import { LookupPopover } from "./LookupPopover.tsx";

afterEach(cleanup);

async function show(values: Record<string, string>, ids: string[]): Promise<Form> {
  const form = await makeForm(values);
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <FormProvider value={form}>
        {ids.map((id) => <ItemField key={id} item={standard.item(id)} />)}
        <LookupPopover />
      </FormProvider>
    </QueryClientProvider>,
  );
  return form;
}

function type(label: string, text: string): HTMLInputElement {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  input.focus();
  fireEvent.input(input, { target: { value: text }, inputType: "insertText" });
  return input;
}

describe("a registrar", () => {
  it("reads the meaning beside the code as soon as it is typed", async () => {
    await show({}, ["laterality"]);
    const input = type("Laterality", "2");
    expect(input.value).toBe("2");
    expect(screen.getByText("Left").tagName).toBe("OUTPUT");
    expect(input.getAttribute("aria-invalid")).toBeNull();
  });
  it("keeps what was typed when it is no code, and is told so in the field's own line", async () => {
    await show({}, ["laterality"]);
    const input = type("Laterality", "7");
    expect(input.value).toBe("7");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const line = document.getElementById("f-laterality");
    expect(line?.textContent).toContain("says.notACode");
    expect(input.getAttribute("aria-describedby")).toContain("f-laterality");
  });
  it("searches by words without leaving the field, and Esc closes the list and keeps the words", async () => {
    const form = await show({ primarySite: "C509" }, ["primarySite"]);
    const input = type("Primary Site", "upper");
    expect(screen.getAllByRole("option").length).toBe(5);
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(input.getAttribute("aria-activedescendant")).toBe("lookup-0");
    expect(document.activeElement).toBe(input);
    fireEvent.keyDown(input, { key: "Escape" });
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(input.value).toBe("upper");
    expect(form.store.value("primarySite")).toBe("C509");
  });
  it("takes the marked code with Enter", async () => {
    const form = await show({}, ["primarySite"]);
    const input = type("Primary Site", "outer");
    fireEvent.keyDown(input, { key: "Enter" });
    expect(form.store.value("primarySite")).toBe("C504");
    expect(input.value).toBe("C504");
  });
  it("goes on by Enter, and cannot type into what the program maintains", async () => {
    const form = await show({ dateCaseCompleted: "20261113" }, ["laterality", "dateCaseCompleted"]);
    form.step = vi.fn();
    const input = screen.getByLabelText<HTMLInputElement>("Laterality");
    fireEvent.keyDown(input, { key: "Enter" });
    expect(form.step).toHaveBeenCalledWith(input, 1);
    expect(screen.getByLabelText<HTMLInputElement>("Date Case Completed").readOnly).toBe(true);
  });
  it("decides in the field which value stands when somebody else saved first", async () => {
    const form = await show({ laterality: "1" }, ["laterality"]);
    type("Laterality", "2");
    act(() => { form.store.leave("laterality"); form.store.rebase(loaded({ laterality: "9" })); });
    fireEvent.click(screen.getByText("says.take"));
    expect(form.store.value("laterality")).toBe("9");
    expect(screen.queryByText("says.take")).toBeNull();
  });
});
