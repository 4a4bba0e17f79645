/** Asks the program after a rest in typing; the latest answer wins, and at most one question is on its way. */
export class Live<Q, A> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private again = false;
  private stopped = false;

  constructor(
    private readonly question: () => Q,
    private readonly ask: (question: Q) => Promise<A>,
    private readonly take: (answer: A) => void,
    private readonly failed: (error: unknown) => void,
    private readonly rest = 120,
  ) {}

  poke(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), this.rest);
  }

  /** What was asked before is about values that are no more: its answer is dropped. */
  drop(): void {
    clearTimeout(this.timer);
    this.again = false;
    this.turn += 1;
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  private turn = 0;

  private async run(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    const turn = ++this.turn;
    try {
      const answer = await this.ask(this.question());
      // A newer question is waiting: this answer would flash something that is already untrue.
      if (turn === this.turn && !this.again && !this.stopped) this.take(answer);
    } catch (error) {
      if (turn === this.turn && !this.stopped) this.failed(error);
    } finally {
      this.busy = false;
      if (this.again && !this.stopped) {
        this.again = false;
        void this.run();
      }
    }
  }
}
