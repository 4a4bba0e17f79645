/** Keeps typing that is not saved yet, so that a crash takes two seconds of it at most. */

import type { Change } from "../../form/store.ts";

/** From the first change that is not kept until it is sent; with the way to the disk well under two seconds. */
const REST_MS = 1000;

export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();
  private stopped = false;
  /** What the registry holds, as text; nothing is sent twice. */
  private kept = "[]";

  constructor(
    private readonly changes: () => Change[],
    private readonly keep: (changes: Change[]) => Promise<unknown>,
    private readonly drop: () => Promise<unknown>,
  ) {}

  /** Something was typed. Typing that goes on does not put it off. */
  poke(): void {
    if (this.stopped) return;
    this.timer ??= setTimeout(() => { this.timer = undefined; this.send(); }, REST_MS);
  }

  /** Everything typed is saved, or was given up: what is kept of it goes. */
  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.send([]);
  }

  /** A draft of before stands in the registry: without typing it stays there until it is taken back or dropped. */
  found(changes: readonly Change[]): void {
    this.kept = JSON.stringify(changes);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private send(changes: Change[] = this.changes()): void {
    const text = JSON.stringify(changes);
    // One after the other: an older answer never overtakes a newer draft.
    this.sending = this.sending.then(async () => {
      if (text === this.kept) return;
      try {
        await (changes.length ? this.keep(changes) : this.drop());
        this.kept = text;
      } catch {
        // The next change tries again; saving itself says what is wrong.
      }
    });
  }
}
