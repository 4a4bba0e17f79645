import { describe, expect, it } from "vitest";
import type { StagingItem, StagingView } from "../ipc/generated.ts";
import { Codes } from "./codes.ts";
import { planSection } from "./layout.ts";
import { lookOf } from "./look.ts";
import { Stage, UNSTAGED } from "./stage.ts";
import { Standard } from "./standard.ts";
import { FormStore } from "./store.ts";

const item = (id: string, number: number) => ({ id, number, name: id.toUpperCase(), parent: "Tumor", dataType: "digits", length: 3, hasCodes: "none" });
const standard = new Standard({
  version: 260,
  items: ["site", "size", "grade", "marker", "other", "result", "old", "asked"].map((id, at) => item(id, at + 1)),
  sections: [
    { id: "identification", name: "Identification", groups: [{ name: "Diagnosis", items: ["site"] }] },
    { id: "stage", name: "Stage", groups: [{ name: "All", items: ["size", "grade", "marker", "other", "result", "asked"] }] },
    { id: "late", name: "Late", groups: [{ name: "Old", items: ["old"] }] },
  ],
});

const needs = (id: string, group: string, more: Partial<StagingItem> = {}): StagingItem => ({ item: id, name: "", setters: "SC", complete: false, forStaging: true, group, codes: true, default: null, ...more });
const view = (more: Partial<StagingView>): StagingView => ({ ...UNSTAGED, stands: "staged", ...more });

function make(values: Record<string, string> = {}): { store: FormStore; stage: Stage; shown: () => string[] } {
  const store = new FormStore(standard);
  store.load({ values, patientItems: new Set(), locked: [], findings: [], required: { done: 0, of: 0, sections: [], missing: [] }, today: "20261113" });
  const stage = new Stage(standard, store, (key, its = {}) => [key, ...Object.values(its)].join(" "));
  const shown = (): string[] => stage.layout.get().sections.find((s) => s.id === "stage")?.groups.map((g) => `${g.id.slice(6)}: ${g.items.map((i) => i.id).join(" ")}`) ?? [];
  return { store, stage, shown };
}

describe("the section of stage", () => {
  it("is the standard's own until staging has answered", () => {
    const { stage, shown } = make({ other: "1" });
    expect(shown()).toEqual(["0: size grade marker other result asked"]);
    stage.set(UNSTAGED);
    expect(stage.layout.get().places.get("marker")?.section).toBe("stage");
  });
  it("holds the schema's items in its order, then what is derived, what is also held, and what is idle", () => {
    const { stage, shown } = make({ other: "7", marker: "3" });
    stage.set(view({ items: [needs("size", "tumor"), needs("old", "cs"), needs("grade", "tumor")], idle: ["marker"], derived: [{ item: "result", name: "Result", value: "2", label: "two", held: "", state: "new" }] }));
    expect(shown()).toEqual(["tumor: size grade", "cs: old", "derived: result", "filled: other", "idle: marker"]);
    // An item that the schema wants here leaves its other place: there is one field for each.
    expect(stage.layout.get().sections[2]?.items).toEqual([]);
    expect(stage.layout.get().places.get("old")?.section).toBe("stage");
    expect(stage.layout.get().places.has("asked")).toBe(false);
  });
  it("asks first what decides the schema, with the names that still fit", () => {
    const { stage, shown } = make();
    stage.set(view({ stands: "ask", ask: ["asked", "site"], candidates: ["Brain", "Brain v9"], items: [needs("size", "tumor"), needs("asked", "ssdi")] }));
    expect(shown()).toEqual(["ask: asked", "tumor: size"]);
    const note = stage.layout.get().sections[1]?.groups[0]?.note;
    expect([note?.text, note?.go.map((i) => i.id)]).toEqual(["stage.asks 2 Brain; Brain v9 ASKED", ["site"]]);
  });
  it("says in words why there is no schema", () => {
    const { stage } = make();
    stage.set(view({ stands: "none", says: "No schema has this tumor." }));
    const section = stage.layout.get().sections[1];
    expect(planSection(section!, () => true, () => false).blocks.map((b) => (b.kind === "note" ? b.group.note?.text : b.kind))).toEqual(["No schema has this tumor."]);
  });
  it("stays the same object while only results change, so that no field is drawn anew", () => {
    const { stage } = make();
    stage.set(view({ items: [needs("size", "tumor"), needs("grade", "tumor")], remarks: ["one"] }));
    const before = stage.layout.get();
    const size = stage.item("size");
    stage.set(view({ items: [needs("size", "tumor"), needs("grade", "tumor")], remarks: ["two"] }));
    expect(stage.layout.get()).toBe(before);
    stage.set(view({ items: [needs("size", "tumor"), needs("grade", "tumor", { complete: true })] }));
    expect(stage.layout.get()).not.toBe(before);
    expect(stage.item("size")).toBe(size);
    expect([stage.item("grade").complete, stage.layout.get().sections[0]]).toEqual([true, before.sections[0]]);
  });
  it("calls an item as the schema does, marks it as the schema does, and says what a blank counts as", () => {
    const { stage, store } = make();
    stage.set(view({ items: [needs("size", "tumor", { name: "Size of the tumor", setters: "K", default: "999" })] }));
    const size = stage.item("size");
    expect([size.called, size.name, size.setters, size.hasCodes]).toEqual(["Size of the tumor", "SIZE", "K", "table"]);
    const codes = new Codes({ tables: () => Promise.resolve([]), search: () => Promise.resolve([]), meanings: () => Promise.resolve([]) });
    expect(lookOf(size, store.snap("size"), codes, "20261113", (key, its = {}) => `${key} ${Object.values(its).join()}`).says.text).toBe("says.blankAs 999");
  });
});

describe("items that a schema no longer uses", () => {
  it("are blanked in the draft only when they are let go, stay in sight until it is saved, and come back with undo", () => {
    const { stage, store, shown } = make({ marker: "3", other: "7" });
    const idle = view({ items: [needs("size", "tumor")], idle: ["marker", "other"] });
    stage.set(idle);
    expect(store.changes()).toEqual([]);
    stage.letGo(["marker"]);
    expect(store.changes()).toEqual([{ item: "marker", value: "" }]);
    stage.set(view({ items: [needs("size", "tumor")], idle: ["other"] }));
    expect(shown()).toEqual(["tumor: size", "idle: other marker"]);
    expect(store.undo()).toBe("marker");
    expect([store.value("marker"), store.isDirty()]).toEqual(["3", false]);
    stage.letGo(["marker", "other"]);
    store.savedAs({ values: {}, patientItems: new Set(), locked: [], findings: [], required: { done: 0, of: 0, sections: [], missing: [] }, today: "20261113" }, store.changes());
    stage.set(view({ items: [needs("size", "tumor")] }));
    expect(shown()).toEqual(["tumor: size"]);
  });
});

describe("codes of a schema", () => {
  const tables: Record<string, string> = { breast: "ductal", colon: "polyp" };
  const asked: string[] = [];
  const source = {
    tables: (items: string[], schema?: string) => {
      asked.push(`${schema ?? "own"}:${items.join()}`);
      return Promise.resolve(items.map((id) => ({ item: id, open: false, entries: [{ code: "100", label: schema ? (tables[schema] ?? "") : "standard" }, { code: "0.1", to: "99.9", label: "exactly" }] })));
    },
    search: () => Promise.resolve([]), meanings: () => Promise.resolve([]),
  };
  it("mean something else at once when the schema changes, and are read once for each", async () => {
    const codes = new Codes(source);
    await codes.load(["size"]);
    await codes.use("breast", ["size"]);
    expect(codes.meaning("size", "100", false)).toBe("ductal");
    const version = codes.version("size");
    const read = codes.use("colon", ["size"]);
    // While the new table is on its way nothing of the old one is shown.
    expect([codes.meaning("size", "100", false), codes.version("size") > version]).toEqual([undefined, true]);
    await read;
    expect(codes.meaning("size", "100", false)).toBe("polyp");
    await codes.use("breast", ["size"]);
    await codes.use("", []);
    expect([codes.meaning("size", "100", false), asked]).toEqual(["standard", ["own:size", "breast:size", "colon:size"]]);
  });
  it("may be ranges of numbers of several lengths", async () => {
    const codes = new Codes(source);
    await codes.use("breast", ["size"]);
    expect(["0.1", "12.5", "99.9", "7"].map((code) => codes.fit("size", code))).toEqual(["code", "code", "code", "code"]);
    expect(["12.", "0.0", "99.95", "x"].map((code) => codes.fit("size", code))).toEqual(["partial", "invalid", "invalid", "words"]);
  });
});
