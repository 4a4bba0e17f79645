import { describe, expect, it, vi } from "vitest";
import { Codes } from "./codes.ts";
import { makeForm, source, standard } from "./fixture.ts";
import { planSection } from "./layout.ts";
import { Live } from "./live.ts";
import { isFull, lookOf } from "./look.ts";
import { searchTable, textLines } from "./lookup.ts";
import { take, typed } from "./typing.ts";

const item = (id: string) => standard.item(id);

describe("a code field", () => {
  it("takes characters that fit a code as a code, in the table's own spelling", async () => {
    const form = await makeForm();
    for (const text of ["c", "c5", "c50"]) expect(typed(form, item("primarySite"), text, true)).toBe(false);
    expect(typed(form, item("primarySite"), "c504", true)).toBe(true);
    expect(form.store.snap("primarySite").text).toBe("C504");
  });
  it("advances only when full, valid and typed", async () => {
    const form = await makeForm();
    expect(typed(form, item("laterality"), "7", true)).toBe(false);
    expect(typed(form, item("laterality"), "2", false)).toBe(false);
    expect(typed(form, item("laterality"), "2", true)).toBe(true);
    form.advanceWhenFull = false;
    expect(typed(form, item("laterality"), "1", true)).toBe(false);
  });
  it("searches when other text is typed, and keeps the old value until a code is taken", async () => {
    const form = await makeForm({ primarySite: "C509" });
    typed(form, item("primarySite"), "upper", true);
    expect(form.lookup.isOpenFor("primarySite")).toBe(true);
    expect(form.lookup.get().before).toEqual({ code: "C509", label: "Breast, NOS" });
    expect(form.store.value("primarySite")).toBe("C509");
    take(form, item("primarySite"), form.lookup.get().rows.find((r) => r.code === "C504")!);
    expect(form.store.snap("primarySite").text).toBe("C504");
    expect(form.lookup.isOpenFor("primarySite")).toBe(false);
  });
  it("does not take a row that stands for a range of numbers", async () => {
    const form = await makeForm();
    take(form, item("tumorSizeSummary"), { code: "001", shown: "001-988", label: "Exact size in mm" });
    expect(form.store.value("tumorSizeSummary")).toBe("");
  });
  it("lets letters be a code where codes are letters, and words where they are longer", async () => {
    const form = await makeForm();
    typed(form, item("addrAtDxState"), "MN", true);
    expect(form.store.value("addrAtDxState")).toBe("MN");
    typed(form, item("addrAtDxState"), "minn", true);
    expect(form.store.isSearching("addrAtDxState")).toBe(true);
  });
  it("waits for a searched table before it goes on", async () => {
    const form = await makeForm();
    expect(typed(form, item("histologicTypeIcdO3"), "8500", true)).toBe("ask");
    await vi.waitFor(() => expect(isFull(item("histologicTypeIcdO3"), form.store.snap("histologicTypeIcdO3"), form.codes, "20261113")).toBe(true));
  });
});

describe("what the field shows", () => {
  const look = async (id: string, text: string, leave: boolean) => {
    const form = await makeForm();
    typed(form, item(id), text, true);
    if (leave) form.store.leave(id);
    return lookOf(item(id), form.store.snap(id), form.codes, "20261113", (key) => key);
  };
  it.each([
    ["laterality", "2", true, "plain", "Left", ""],
    ["laterality", "7", false, "error", "", "says.notACode"],
    ["primarySite", "C5", false, "typed", "", "says.fits"],
    ["primarySite", "C5", true, "error", "", "says.notComplete"],
    ["tumorSizeSummary", "024", true, "plain", "Exact size in mm", ""],
    ["tumorSizeSummary", "02", false, "typed", "", "says.oneFits"],
    ["tumorSizeSummary", "995", true, "error", "", "says.notACode"],
    ["dateOfDiagnosis", "202609", true, "plain", "September 2026", "says.dayUnknown"],
    ["dateOfDiagnosis", "2026", true, "plain", "2026", "says.monthUnknown"],
    ["dateOfDiagnosis", "10/6/2026", true, "plain", "6 October 2026, Tuesday", ""],
    ["dateOfDiagnosis", "13/45/26", true, "error", "", "says.notADate"],
    ["dateOfDiagnosis", "10/6/2", false, "typed", "", ""],
  ] as const)("%s %s, left: %s", async (id, text, leave, face, means, says) => {
    const seen = await look(id, text, leave);
    expect([seen.face, seen.means, seen.says.text]).toEqual([face, means, says]);
    expect(seen.invalid).toBe(face === "error");
  });
  it("lets the check speak once it has answered, and never says the same twice", async () => {
    const form = await makeForm();
    typed(form, item("laterality"), "7", true);
    form.store.leave("laterality");
    form.store.check({ findings: [{ check: "codes", severity: "error", items: ["laterality"], message: "7 is no side" }], required: { done: 0, of: 0, sections: [], missing: [] } });
    const seen = lookOf(item("laterality"), form.store.snap("laterality"), form.codes, "20261113", (key) => key);
    expect(seen.says).toEqual({ text: "7 is no side", more: 0 });
  });
  it("says what is required, and offers the code for not known", async () => {
    const form = await makeForm();
    form.store.check({ findings: [], required: { done: 0, of: 1, sections: [], missing: ["laterality"] } });
    const seen = lookOf(item("laterality"), form.store.snap("laterality"), form.codes, "20261113", (key) => key);
    expect(seen.face).toBe("empty-req");
    expect(seen.says).toEqual({ text: "says.requiredUnknown", more: 0, fix: "9" });
  });
});

describe("the lookup", () => {
  it("puts codes whose words stand in this patient's text first, then beginnings, then the rest", async () => {
    const form = await makeForm();
    const lines = textLines([{ source: "Path", text: "FINAL\nA. Left breast, upper outer quadrant, lumpectomy" }]);
    const groups = searchTable(form.codes, item("primarySite"), "upper", lines);
    expect(groups.map((g) => [g.kind, g.rows.map((r) => r.code)])).toEqual([
      ["evidence", ["C504"]],
      ["begins", ["C341", "C502", "C030"]],
      ["other", ["C446"]],
    ]);
    expect(groups[0]?.rows[0]?.evidence).toEqual({ source: "Path", line: 2, words: "breast, upper outer quadrant" });
  });
  it("moves round its ends and shows only the newest answer", async () => {
    const form = await makeForm();
    form.lookup.search(item("primarySite"), "upper", { code: "", label: "" });
    form.lookup.move(-1);
    expect(form.lookup.get().active).toBe(form.lookup.get().rows.length - 1);
    const settle: (() => void)[] = [];
    const codes = new Codes({ ...source, search: (_, text) => new Promise((done) => settle.push(() => done([{ code: text, label: text }]))) });
    const { Lookup } = await import("./lookup.ts");
    const lookup = new Lookup(codes);
    lookup.search(item("histologicTypeIcdO3"), "du", { code: "", label: "" });
    lookup.search(item("histologicTypeIcdO3"), "duct", { code: "", label: "" });
    settle[1]?.();
    settle[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(lookup.get().rows.map((r) => r.code)).toEqual(["duct"]);
  });
});

describe("the layout", () => {
  it("knows the height of a section that is not mounted, folds what is empty, and gives texts both columns", () => {
    const section = standard.sections[1]!;
    const plan = planSection(section, () => true, () => true);
    expect([plan.rows2, plan.rows1]).toEqual([2 + 1 + 3 + 1, 4 + 1 + 3 + 2]);
    const folded = planSection(section, () => undefined, (i) => i.id === "laterality");
    expect(folded.blocks.filter((b) => b.kind === "head").map((b) => b.kind === "head" && b.folded)).toEqual([false, true]);
    expect(folded.rows2).toBe(2);
  });
});

describe("finding items", () => {
  it("finds by number, by the beginning of a name, and by words in any order", () => {
    expect(standard.find("40").map((i) => i.number)).toEqual([400]);
    expect(standard.find("date of").map((i) => i.id)).toEqual(["dateOfDiagnosis"]);
    expect(standard.find("size tumor")[0]?.id).toBe("tumorSizeSummary");
    expect(standard.find("zebra")).toEqual([]);
  });
});

describe("the live check", () => {
  it("asks once after a rest, one at a time, and shows only an answer that is still true", async () => {
    vi.useFakeTimers();
    let value = "a";
    const asked: string[] = [];
    const settle: (() => void)[] = [];
    const taken: string[] = [];
    const live = new Live(() => value, (q: string) => { asked.push(q); return new Promise<string>((done) => settle.push(() => done(q))); }, (a) => taken.push(a), () => undefined);
    live.poke(); live.poke();
    await vi.advanceTimersByTimeAsync(120);
    value = "ab";
    live.poke();
    await vi.advanceTimersByTimeAsync(120);
    expect(asked).toEqual(["a"]);
    settle[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(taken).toEqual([]);
    expect(asked).toEqual(["a", "ab"]);
    settle[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(taken).toEqual(["ab"]);
    live.stop();
    vi.useRealTimers();
  });
});
