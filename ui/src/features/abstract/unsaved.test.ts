import { describe, expect, it, vi } from "vitest";
import { holdUnsaved, lostToLock, saveBeforeLock } from "./unsaved.ts";

async function lockWith(...saves: [number, () => Promise<string | null>][]): Promise<void> {
  const offs = saves.map(([count, save]) => holdUnsaved(() => ({ count, save })));
  await saveBeforeLock("too late");
  for (const off of offs) off();
}

describe("a lock", () => {
  it("saves all unsaved work and then has nothing to tell", async () => {
    const save = vi.fn(() => Promise.resolve(null));
    await lockWith([2, save], [1, save]);
    expect(save).toHaveBeenCalledTimes(2);
    expect(lostToLock()).toBeNull();
  });
  it("tells how many changes were lost and why, and forgets it at the next lock", async () => {
    await lockWith([3, () => Promise.resolve("The disk is full.")], [1, () => Promise.resolve(null)]);
    expect(lostToLock()).toEqual({ count: 3, why: "The disk is full." });
    await lockWith();
    expect(lostToLock()).toBeNull();
  });
  it("does not wait for a save that never ends, nor stumble over one that breaks", async () => {
    vi.useFakeTimers();
    const locked = lockWith([1, () => new Promise(() => undefined)], [2, () => Promise.reject(new Error("broken"))]);
    await vi.advanceTimersByTimeAsync(5000);
    await locked;
    vi.useRealTimers();
    expect(lostToLock()).toEqual({ count: 3, why: "too late too late" });
  });
});
