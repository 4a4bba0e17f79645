import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { daysBetween, inWords, short, understand } from "./dates.ts";

const rows = readFileSync(resolve(import.meta.dirname, "../../../tests/cases/naaccr/understand.csv"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split(","));

describe("what is typed into a date field", () => {
  it("has its rows", () => expect(rows.length).toBeGreaterThan(50));
  it.each(rows)('%s on %s is stored as "%s"', (typed, today, stored) => {
    expect(understand(typed!, today!) ?? "").toBe(stored);
  });
});

describe("a stored date in words", () => {
  it("says what is known, and no more", () => {
    expect(inWords("202609")).toBe("September 2026");
    expect(inWords("2026")).toBe("2026");
    expect(inWords("20261006")).toBe("6 October 2026, Tuesday");
    expect(inWords("20230229")).toBeUndefined();
    expect(short("20261006")).toBe("6 Oct 2026");
    expect(short("202610")).toBe("Oct 2026");
  });
  it("counts days between exact dates only", () => {
    expect(daysBetween("20261003", "20261113")).toBe(41);
    expect(daysBetween("202610", "20261113")).toBeUndefined();
  });
});
