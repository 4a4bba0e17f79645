import { describe, expect, it } from "vitest";
import { conversion } from "../../../dev/dictionaries.ts";
import { casesForReview, linesOf, rulesInOrder } from "./conversion.ts";

describe("the report of a conversion", () => {
  it("puts rules with cases for review first, then the most frequent, and leaves out those that did nothing", () => {
    const idle = { rule: "idle", from: "x", to: "y", kind: "renamed", note: "", count: 0, review: 0 };
    expect(rulesInOrder({ ...conversion, rules: [idle, ...conversion.rules].reverse() }).map((rule) => [rule.rule, rule.count])).toEqual([["sex-other", 3], ["sex-at-birth", 386], ["renamed", 41], ["retired", 1]]);
  });
  it("names the lines of a rule once, those for review first", () => {
    const rule = { rule: "r", from: "a", to: "b", kind: "recoded", note: "", count: 3, review: 1 };
    const one = (line: number, review: boolean, to = "b") => ({ line, tumor: null, rule: "r", item: "a", old: "1", to, new: "2", review });
    expect(linesOf({ ...conversion, cases: [one(3, false), one(3, false), one(9, true), one(4, false, "c")] }, rule)).toEqual([9, 3]);
  });
  it("lists what a person should look at in order of the file", () => {
    const shuffled = { ...conversion, cases: [...conversion.cases].reverse() };
    expect(casesForReview(shuffled).map((one) => one.line)).toEqual([41, 377, 1201]);
  });
});
