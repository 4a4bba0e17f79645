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
    this.timer ??= setTimeout(() => void this.flush(), REST_MS);
  }

  /** Sends now; ends when everything that was under way is sent. Without a change what is kept goes. */
  flush(): Promise<void> {
    if (!this.stopped) this.send(this.changes());
    return this.sending;
  }

  /** A save took what was typed, and the kept draft with it: what is still not saved is kept again. */
  saved(): Promise<void> {
    if (this.changes().length) this.kept = "";
    return this.flush();
  }

  /** The typing is given up: what is kept of it goes, and nothing is kept any more. */
  giveUp(): Promise<void> {
    this.send([]);
    this.stopped = true;
    return this.sending;
  }

  /** A draft of before stands in the registry. */
  found(changes: readonly Change[]): void {
    this.kept = JSON.stringify(changes);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private send(changes: Change[]): void {
    clearTimeout(this.timer);
    this.timer = undefined;
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
