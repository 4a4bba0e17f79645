import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scrollToRow, TALLEST, visibleRows } from "../src/components/virtual.ts";
import { readSites, readYear } from "../src/features/extracts/cohort.ts";
import { above, percent, shortfall } from "../src/features/followup/rates.ts";
import { passphraseLength } from "../src/features/gate/passphrase.tsx";
import ofAbstract from "../src/i18n/abstract.en-US.json";
import messages from "../src/i18n/en-US.json";
import { t } from "../src/i18n/t.ts";
import { asCommandError, touches } from "../src/ipc/client.ts";
import { matches, shown } from "../src/keyboard/keymap.ts";
import { minutesAndSeconds } from "../src/app/lock.ts";

const stroke = (key: string, more: Partial<{ code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }> = {}) => ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe("keys", () => {
  it.each([
    ["Mod+K", stroke("k", { ctrlKey: true }), false, true],
    ["Mod+K", stroke("k", { metaKey: true }), true, true],
    ["Mod+K", stroke("k", { metaKey: true }), false, false],
    ["Mod+K", stroke("K", { ctrlKey: true, shiftKey: true }), false, false],
    ["Alt+2", stroke("é", { altKey: true, code: "Digit2" }), false, true],
    ["Alt+2", stroke("2", { altKey: true, code: "Digit3" }), false, false],
    ["/", stroke("/", { shiftKey: true, code: "Digit7" }), false, true],
    ["Shift+F6", stroke("F6", { shiftKey: true }), false, true],
    ["F6", stroke("F6", { shiftKey: true }), false, false],
  ])("%s against %o on mac %s is %s", (keys, pressed, mac, expected) => expect(matches(keys, pressed, mac)).toBe(expected));
  it("writes keys as the machine names them", () => expect([shown("Mod+Enter", false), shown("Mod+Enter", true)]).toEqual(["Ctrl Enter", "Cmd Enter"]));
});

describe("virtual rows", () => {
  it("draws what is seen and twenty more on each side", () => {
    expect(visibleRows({ total: 1000, rowHeight: 28, viewHeight: 560, scrollTop: 2800, overscan: 20 })).toEqual({ first: 80, last: 140, canvas: 28000, shift: 2240 });
  });
  it("reaches the last of a million rows though the canvas is capped", () => {
    const measures = { total: 1_000_000, rowHeight: 28, viewHeight: 560, overscan: 20 };
    const drawn = visibleRows({ ...measures, scrollTop: TALLEST - 560 });
    expect(drawn.canvas).toBe(TALLEST);
    expect(drawn.last).toBe(1_000_000);
    expect(drawn.shift + (drawn.last - drawn.first) * 28).toBeCloseTo(TALLEST, 3);
  });
  it("scrolls to any of a million rows so that it is seen", () => {
    const measures = { total: 1_000_000, rowHeight: 28, viewHeight: 560, scrollTop: 0 };
    for (const row of [0, 1, 19, 20, 4321, 500_000, 999_999]) {
      const top = scrollToRow(row, measures) ?? 0;
      const drawn = visibleRows({ ...measures, scrollTop: top, overscan: 0 });
      const y = drawn.shift + (row - drawn.first) * 28 - top;
      expect(y).toBeGreaterThan(-0.01);
      expect(y + 28).toBeLessThan(560.01);
    }
  });
});

describe("rates", () => {
  it("is never rounded up to a limit that is not reached", () => expect(percent(0.89996)).toBe("89.9 %"));
  it.each([[1118, 1253, 90, 10, 0], [3214, 3891, 80, 0, 101], [90, 100, 90, 0, 0], [89, 100, 90, 1, 0], [0, 0, 90, 0, 0]])("%i of %i at %i %% is %i short, %i above", (followed, eligible, limit, short, over) => {
    expect([shortfall({ label: "", followed, eligible, limit }), above({ label: "", followed, eligible, limit })]).toEqual([short, over]);
  });
});

describe("cohort fields", () => {
  it.each([["", undefined], ["2016", 2016], ["16", null], ["20166", null]])("year %s", (typed, read) => expect(readYear(typed)).toBe(read));
  it.each([["", []], ["c50, C34", ["C50", "C34"]], ["C50 C50", ["C50"]], ["breast", null], ["C5099", null]])("sites %s", (typed, read) => expect(readSites(typed)).toEqual(read));
});

describe("commands", () => {
  it("lets a read ask again only when one of its tags changed", () => {
    expect(touches(["abstracts_find", {}], ["Worklist"])).toBe(true);
    expect(touches(["abstracts_find", {}], ["Submissions"])).toBe(false);
    expect(touches(["abstracts_find", {}], ["Everything"])).toBe(true);
    expect(touches(["not_a_command"], ["Everything"])).toBe(false);
  });
  it("never shows an unknown error's text, which may hold a value", () => {
    expect(asCommandError(new Error("Halvorsen, Ruth")).message).not.toContain("Halvorsen");
    expect(asCommandError({ code: "DiskFull", message: "38 MB free", incident: "" })).toMatchObject({ code: "DiskFull", message: "38 MB free" });
  });
});

describe("messages", () => {
  it("counts words and puts commas", () => {
    expect(t("abstracts.of", { n: 1, all: 8412 })).toBe("1 of 8,412 tumors");
    expect(t("abstracts.all", { n: 1 })).toBe("1 tumor");
  });
  it("writes as ui.md asks: no please, no exclamation marks, no success stories", () => {
    for (const text of Object.values(messages)) expect(text).not.toMatch(/please|successfully|oops|!/i);
  });
});

describe("message files", () => {
  // One file silently won over the other once, and Today showed "{count|error|errors}".
  it("share no key", () => expect(Object.keys(messages).filter((key) => key in ofAbstract)).toEqual([]));
});

describe("small things", () => {
  it("counts a pass phrase as people do", () => expect([passphraseLength("çafé"), passphraseLength("🔑🔑")]).toEqual([4, 2]));
  it("shows the lock timer", () => expect([minutesAndSeconds(761), minutesAndSeconds(9)]).toEqual(["12:41", "0:09"]));
  it("keeps fonts and scripts out of the page, which the content policy demands", () => {
    const page = readFileSync("index.html", "utf8");
    expect(page).not.toMatch(/style=|<style|<script(?![^>]*src=)/);
  });
});
