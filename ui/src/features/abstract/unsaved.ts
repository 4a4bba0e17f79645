/** Work that is not saved, for whoever is about to take it off the screen: the lock, the window's close button. */

export interface Unsaved {
  count: number;
  /** Null when all of it is saved; else why not, in words for people. */
  save: () => Promise<string | null>;
}

/** What a lock could not save. */
export interface Lost {
  count: number;
  why: string;
}

/** The lock waits no longer than this for a save. */
const PATIENCE_MS = 5000;

const holders = new Set<() => Unsaved | undefined>();
let lost: Lost | null = null;

/** Registers a screen; the answer takes it off again. */
export function holdUnsaved(ask: () => Unsaved | undefined): () => void {
  holders.add(ask);
  return () => holders.delete(ask);
}

/** All unsaved work on screen. */
export function unsavedWork(): Unsaved[] {
  return [...holders].map((ask) => ask()).filter((u): u is Unsaved => u !== undefined);
}

/** Saves what is typed before the registry locks. It always ends, and what could not be saved is told on the lock screen. */
export async function saveBeforeLock(tooLate: string): Promise<void> {
  const ended = await Promise.all(unsavedWork().map(async ({ count, save }) => ({ count, why: await within(save(), tooLate) })));
  const failed = ended.filter((e): e is Lost => e.why !== null);
  lost = failed.length ? { count: failed.reduce((sum, e) => sum + e.count, 0), why: failed.map((e) => e.why).join(" ") } : null;
}

/** What the last lock could not save. */
export function lostToLock(): Lost | null {
  return lost;
}

function within(saving: Promise<string | null>, tooLate: string): Promise<string | null> {
  return Promise.race([
    saving.catch(() => tooLate),
    new Promise<string>((resolve) => { setTimeout(() => resolve(tooLate), PATIENCE_MS); }),
  ]);
}
