import { describe, expect, it } from "vitest";
import { standardWith, standard as base } from "../features/abstract/standard.ts";
import { planSection } from "./layout.ts";
import { boxOf } from "./look.ts";
import { isLongText } from "./standard.ts";
import { FormStore } from "./store.ts";
import { loaded } from "./fixture.ts";
import { ownOf, titleOf } from "./user-items.ts";
import type { UserDictionary, UserItem } from "./user-items.ts";

const item = (id: string, number: number, more: Partial<UserItem> = {}): UserItem => ({ id, number, name: `Name of ${id}`, length: 10, parent: "Tumor", dataType: "text", recordTypes: "AMCI", unlimited: false, ...more });
const county: UserDictionary = { uri: "https://example.org/county.xml", description: "County", inForce: true, items: [item("countyTrial", 9552), item("countyConsent", 9551, { parent: "Patient", dataType: "digits", length: 1 }), item("countyFile", 9553, { parent: "NaaccrData" })] };
const levels = { patient: "Patient", tumor: "Tumor" };

describe("items of user dictionaries", () => {
  it("stand in one section for each dictionary in force, by level, unfolded", () => {
    const { items, sections } = ownOf([county], levels);
    expect(items.map((i) => [i.id, i.section])).toEqual([["countyTrial", "dictionary-1"], ["countyConsent", "dictionary-1"], ["countyFile", ""]]);
    expect(sections.map((s) => [s.name, s.groups.map((g) => [g.name, g.open, g.items.map((i) => i.id)])])).toEqual([["County", [["Patient", true, ["countyConsent"]], ["Tumor", true, ["countyTrial"]]]]]);
  });
  it("of a retired dictionary are not of the form", () => expect(ownOf([{ ...county, inForce: false }], levels)).toEqual({ items: [], sections: [] }));
  it("that two dictionaries share are shown once, by the first", () => {
    const other = { ...county, uri: "u2", description: "Other", items: [item("countyTrial", 9552), item("otherTrial", 9600)] };
    expect(ownOf([county, other], levels).sections.map((s) => s.items.map((i) => i.id))).toEqual([["countyConsent", "countyTrial"], ["otherTrial"]]);
  });
  it("that are all of the file's head make no section", () => expect(ownOf([{ ...county, items: [item("onlyHead", 9700, { parent: "NaaccrData" })] }], levels).sections).toEqual([]));
  it.each([[{ uri: "https://e.org/a/b.xml", description: " State " }, "State"], [{ uri: "https://e.org/a/b.xml", description: "" }, "b.xml"]])("%o is called %s", (dictionary, title) => expect(titleOf(dictionary)).toBe(title));
});

describe("the standard with dictionaries", () => {
  const dictionaries = [county];
  const standard = standardWith(dictionaries);
  it("is one object as long as the dictionaries are the same, and the static one where none is in force", () => {
    expect(standardWith(dictionaries)).toBe(standard);
    expect(standardWith([{ ...county, inForce: false }])).toBe(base);
    expect(standardWith([])).toBe(base);
  });
  it("keeps every item of the standard in its place and puts its own at the end", () => {
    expect(standard.items.slice(0, base.items.length)).toEqual(base.items);
    expect(standard.sections.slice(0, base.sections.length).map((s) => s.id)).toEqual(base.sections.map((s) => s.id));
    expect(standard.sections.at(-1)?.name).toBe("County");
    const order = standard.sections.flatMap((s) => s.items).map((i) => i.id);
    expect(order.indexOf("primarySite")).toBe(base.sections.flatMap((s) => s.items).findIndex((i) => i.id === "primarySite"));
    expect(order.indexOf("countyConsent")).toBeGreaterThan(order.indexOf(base.sections.at(-1)?.items.at(-1)?.id ?? ""));
  });
  it.each(["countytrial", "9552", "name of countyTr", "trial county"])("finds an item by %s", (words) => expect(standard.find(words)[0]?.id).toBe("countyTrial"));
  it("knows its level: the head's is locked, the patient's is the patient's", () => {
    const store = new FormStore(standard);
    store.load(loaded({ countyTrial: "X", nobodysItem: "1" }));
    expect([store.snap("countyFile").locked, store.snap("countyTrial").locked, store.item("countyConsent").parent, store.item("nobodysItem").number]).toEqual([true, false, "patient", 0]);
  });
  it("lays out its section unfolded by the group's wish", () => {
    const section = standard.sections.at(-1);
    const plan = section && planSection(section, (group) => group.open, () => false);
    expect(plan?.blocks.map((b) => b.kind)).toEqual(["head", "grid", "head", "grid"]);
  });
});

describe("a user item's field", () => {
  const look = (more: Partial<UserItem>): [string, boolean] => { const one = ownOf([{ ...county, items: [item("x1", 1, more)] }], levels).items[0]; return one ? [boxOf(one), isLongText(one)] : ["", false]; };
  it.each([
    [{ length: 1, dataType: "digits" }, ["w1", false]], [{ length: 8, dataType: "date" }, ["date", false]], [{ length: 10 }, ["text", false]], [{ length: 1000 }, ["text", true]], [{ length: 40, unlimited: true }, ["text", true]],
  ] as [Partial<UserItem>, [string, boolean]][])("of %o is %o", (more, expected) => expect(look(more)).toEqual(expected));
});
