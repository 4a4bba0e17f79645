import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Change } from "../../form/store.ts";
import { DraftKeeper } from "./drafts.ts";

describe("typing that is not saved", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });
  const world = (): { now: Change[]; sent: string[]; keeper: DraftKeeper; fails: boolean } => {
    const it = { now: [] as Change[], sent: [] as string[], fails: false, keeper: undefined as unknown as DraftKeeper };
    it.keeper = new DraftKeeper(() => it.now, (changes) => { if (it.fails) return Promise.reject(new Error("full")); it.sent.push(changes.map((c) => c.value).join()); return Promise.resolve(); }, () => { it.sent.push("dropped"); return Promise.resolve(); });
    return it;
  };

  it("is kept within two seconds although typing goes on", async () => {
    const w = world();
    for (let n = 1; n <= 30; n += 1) {
      w.now = [{ item: "nameMiddle", value: "A".repeat(n) }];
      w.keeper.poke();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(w.sent.length).toBeGreaterThanOrEqual(2);
    expect(w.sent.every((value, at) => at === 0 || value.length > (w.sent[at - 1]?.length ?? 0))).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(w.sent.at(-1)).toHaveLength(30);
  });
  it("goes when it is saved, is not sent twice, and is tried again after a failure", async () => {
    const w = world();
    w.now = [{ item: "laterality", value: "2" }];
    w.fails = true;
    w.keeper.poke();
    await vi.advanceTimersByTimeAsync(1100);
    expect(w.sent).toEqual([]);
    w.fails = false;
    w.keeper.poke();
    await vi.advanceTimersByTimeAsync(1100);
    w.keeper.poke();
    await vi.advanceTimersByTimeAsync(1100);
    expect(w.sent).toEqual(["2"]);
    w.now = [];
    await w.keeper.flush();
    expect(w.sent).toEqual(["2", "dropped"]);
  });
  it("of before stays until it is given up, and nothing is kept after that", async () => {
    const w = world();
    w.keeper.found([{ item: "laterality", value: "1" }]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(w.sent).toEqual([]);
    await w.keeper.giveUp();
    w.now = [{ item: "laterality", value: "2" }];
    w.keeper.poke();
    await vi.advanceTimersByTimeAsync(1100);
    expect(w.sent).toEqual(["dropped"]);
  });
});
