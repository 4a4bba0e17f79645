// Copying and cutting: through the program, never through the page.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeOverCopies } from "../src/app/clipboard.ts";
import type { CommandError } from "../src/ipc/client.ts";
import { setTransport } from "../src/ipc/transport.ts";

let sent: unknown[] = [];
let failures: CommandError[] = [];
let giveBack: () => void = () => undefined;

beforeEach(() => {
  sent = [];
  failures = [];
  setTransport((command, args) => { sent.push([command, args]); return Promise.resolve(null); });
  giveBack = takeOverCopies((error) => failures.push(error));
});
afterEach(() => { giveBack(); document.body.innerHTML = ""; });

function field(value: string, start: number, end: number, type = "text"): HTMLInputElement {
  const made = document.createElement("input");
  made.value = value;
  document.body.append(made);
  made.focus();
  made.setSelectionRange(start, end);
  made.type = type;
  return made;
}

/** Presses the key; true when the page's own copying was prevented. */
const press = (at: Element, name: "copy" | "cut"): boolean => !at.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
const settled = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

describe("copying", () => {
  it("hands what is marked to the program and keeps the page's own clipboard out", async () => {
    const input = field("Halvorsen, Ruth", 0, 9);
    expect(press(input, "copy")).toBe(true);
    await settled();
    expect(sent).toEqual([["clipboard_copy", { text: "Halvorsen" }]]);
    expect(input.value).toBe("Halvorsen, Ruth");
  });

  it("takes text of the page where no field has the focus", async () => {
    vi.spyOn(document, "getSelection").mockReturnValue({ toString: () => "C504" } as Selection);
    expect(press(document.body, "copy")).toBe(true);
    await settled();
    expect(sent).toEqual([["clipboard_copy", { text: "C504" }]]);
    vi.restoreAllMocks();
  });

  it("cuts only what the program took, and tells the form", async () => {
    const input = field("C504 left", 4, 9);
    const heard: string[] = [];
    input.addEventListener("input", () => heard.push(input.value));
    press(input, "cut");
    await settled();
    expect([input.value, heard]).toEqual(["C504", ["C504"]]);
  });

  it("neither copies nor cuts when the program refuses, and says so", async () => {
    setTransport(() => Promise.reject({ code: "Failed", message: "The clipboard cannot be used here.", incident: "" }));
    const input = field("C504", 0, 4);
    expect(press(input, "cut")).toBe(true);
    await settled();
    expect(input.value).toBe("C504");
    expect(failures.map((f) => f.message)).toEqual(["The clipboard cannot be used here."]);
  });

  it("never gives a password, and nothing where nothing is marked", async () => {
    expect(press(field("four words are enough", 0, 4, "password"), "copy")).toBe(true);
    expect(press(field("C504", 2, 2), "copy")).toBe(true);
    await settled();
    expect(sent).toEqual([]);
  });
});
