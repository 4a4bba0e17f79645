import { describe, expect, it } from "vitest";
import { loaded, standard } from "./fixture.ts";
import { FormStore } from "./store.ts";

function open(values: Record<string, string> = {}): FormStore {
  const store = new FormStore(standard);
  store.load(loaded(values));
  return store;
}

describe("typing", () => {
  it("renders only the field that is typed into", () => {
    const store = open();
    const told: string[] = [];
    store.subscribe("laterality", () => told.push("laterality"));
    store.subscribe("primarySite", () => told.push("primarySite"));
    store.type("laterality", "2");
    expect(told).toEqual(["laterality"]);
  });
  it("is unsaved until it equals what was saved", () => {
    const store = open({ laterality: "1" });
    store.type("laterality", "2");
    expect(store.changes()).toEqual([{ item: "laterality", value: "2" }]);
    store.type("laterality", "1");
    expect(store.isDirty()).toBe(false);
  });
  it("keeps the spelling of a date and stores what it means", () => {
    const store = open();
    store.type("dateOfDiagnosis", "9/2026");
    expect(store.snap("dateOfDiagnosis").text).toBe("9/2026");
    expect(store.changes()).toEqual([{ item: "dateOfDiagnosis", value: "202609" }]);
  });
  it("keeps a date that it does not understand: it is the registrar's text", () => {
    const store = open();
    store.type("dateOfDiagnosis", "13/45/26");
    expect(store.changes()).toEqual([{ item: "dateOfDiagnosis", value: "13/45/26" }]);
  });
  it("does not touch what the program maintains", () => {
    const store = open({ dateCaseCompleted: "20261113" });
    store.type("dateCaseCompleted", "2020");
    store.take("dateCaseCompleted", "2020");
    expect(store.value("dateCaseCompleted")).toBe("20261113");
  });
  it("keeps blanks and lines of a narrative as typed", () => {
    const store = open();
    store.type("textDxProcPath", "Line one\n  Line two ");
    expect(store.value("textDxProcPath")).toBe("Line one\n  Line two ");
  });
});

describe("searching by words", () => {
  it("leaves the value alone until a code is taken", () => {
    const store = open({ primarySite: "C509" });
    store.type("primarySite", "c");
    store.search("primarySite", "ce");
    expect(store.value("primarySite")).toBe("C509");
    expect(store.isDirty()).toBe(false);
    store.take("primarySite", "C504");
    expect(store.changes()).toEqual([{ item: "primarySite", value: "C504" }]);
    store.undo();
    expect(store.value("primarySite")).toBe("C509");
  });
  it("loses nothing when the field is left with words in it", () => {
    const store = open({ primarySite: "C509" });
    store.search("primarySite", "upper");
    store.leave("primarySite");
    expect(store.snap("primarySite").text).toBe("upper");
    expect(store.changes()).toEqual([{ item: "primarySite", value: "upper" }]);
  });
});

describe("undo", () => {
  it("takes back one visit to a field at a time, and gives it back", () => {
    const store = open({ laterality: "1" });
    store.type("primarySite", "C");
    store.type("primarySite", "C5");
    store.leave("primarySite");
    store.type("laterality", "2");
    store.leave("laterality");
    expect(store.undo()).toBe("laterality");
    expect(store.value("laterality")).toBe("1");
    expect(store.undo()).toBe("primarySite");
    expect(store.isDirty()).toBe(false);
    expect(store.undo()).toBeUndefined();
    store.redo();
    store.redo();
    expect(store.value("primarySite")).toBe("C5");
    expect(store.value("laterality")).toBe("2");
  });
  it("forgets what was undone once something else is typed", () => {
    const store = open();
    store.type("laterality", "2");
    store.undo();
    store.type("laterality", "1");
    expect(store.summary().canRedo).toBe(false);
  });
});

describe("saving and others", () => {
  it("keeps as unsaved what was typed while the draft was on its way", () => {
    const store = open();
    store.type("laterality", "2");
    const sent = store.changes();
    store.leave("laterality");
    store.type("primarySite", "C504");
    store.savedAs(loaded({ laterality: "2" }), sent);
    expect(store.changes()).toEqual([{ item: "primarySite", value: "C504" }]);
  });
  it("keeps what was typed over a value while that value was being saved", () => {
    const store = open();
    store.type("laterality", "2");
    const sent = store.changes();
    store.type("laterality", "1");
    store.savedAs(loaded({ laterality: "2" }), sent);
    expect(store.changes()).toEqual([{ item: "laterality", value: "1" }]);
  });
  it("lays typing on top of another's amendment and shows where both differ", () => {
    const store = open({ laterality: "1", primarySite: "C509" });
    store.type("laterality", "2");
    store.leave("laterality");
    const clashes = store.rebase(loaded({ laterality: "9", primarySite: "C504" }));
    expect(clashes).toEqual([{ item: "laterality", before: "1", mine: "2", theirs: "9" }]);
    expect(store.value("primarySite")).toBe("C504");
    expect(store.snap("laterality").conflict).toEqual({ theirs: "9" });
    store.settle("laterality", "theirs");
    expect(store.value("laterality")).toBe("9");
    expect(store.isDirty()).toBe(false);
    expect(store.snap("laterality").conflict).toBeUndefined();
  });
  it("has no clash where both typed the same", () => {
    const store = open({ laterality: "1" });
    store.type("laterality", "2");
    expect(store.rebase(loaded({ laterality: "2" }))).toEqual([]);
    expect(store.isDirty()).toBe(false);
  });
});

describe("findings", () => {
  it("reach each item they name, errors first, and leave when they are gone", () => {
    const store = open({ laterality: "1" });
    let told = 0;
    store.subscribe("primarySite", () => (told += 1));
    const warning = { check: "w", severity: "warning" as const, items: ["laterality"], message: "look" };
    const error = { check: "e", severity: "error" as const, items: ["laterality", "primarySite"], message: "no" };
    const required = { done: 1, of: 2, sections: [], missing: ["primarySite"] };
    store.check({ findings: [warning, error], required });
    expect(store.snap("laterality").findings.map((f) => f.check)).toEqual(["e", "w"]);
    expect(store.snap("primarySite").missing).toBe(true);
    store.check({ findings: [warning, error], required });
    expect(told).toBe(1);
    store.check({ findings: [], required: { ...required, missing: [] } });
    expect(store.snap("laterality").findings).toEqual([]);
    expect(store.snap("primarySite").missing).toBe(false);
  });
});
