/** Who is at work on an abstract. The lease is advisory: it says so in time, the save decides. */

import { Signal } from "../../form/context.ts";
import type { LeaseView } from "../../ipc/generated.ts";

export class LeaseKeeper {
  readonly view = new Signal<LeaseView | undefined>(undefined);
  /** It was ours, and somebody took it over. */
  readonly lost = new Signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly ask: (force: boolean) => Promise<LeaseView>,
    private readonly release: () => Promise<unknown>,
    /** It became ours after somebody else had it: what they saved must be read. */
    private readonly onFree: () => void,
  ) {}

  /** Takes it, or learns who has it, and asks again with every beat. */
  begin(): void {
    void this.beat(false);
  }

  takeOver(): Promise<void> {
    return this.beat(true);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    // A release that fails ends by itself when the beats stay away.
    if (this.view.get()?.mine) this.release().catch(() => undefined);
  }

  private async beat(force: boolean): Promise<void> {
    clearTimeout(this.timer);
    const before = this.view.get();
    let beat = before?.beatSeconds ?? 30;
    try {
      const now = await this.ask(force);
      beat = now.beatSeconds;
      if (this.stopped) return;
      this.view.set(now);
      if (now.mine) this.lost.set(false);
      else if (before?.mine) this.lost.set(true);
      if (now.mine && before && !before.mine) this.onFree();
    } catch {
      // Without an answer nothing is said of others; the next beat asks again.
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.beat(false), beat * 1000);
  }
}
