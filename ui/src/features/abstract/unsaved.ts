/** Work that is not saved, for whoever is about to take it off the screen: the lock, the window's close button. */

export interface Unsaved {
  count: number;
  save: () => Promise<boolean>;
}

const holders = new Set<() => Unsaved | undefined>();

/** Registers a screen; the answer takes it off again. */
export function holdUnsaved(ask: () => Unsaved | undefined): () => void {
  holders.add(ask);
  return () => holders.delete(ask);
}

/** All unsaved work on screen. */
export function unsavedWork(): Unsaved[] {
  return [...holders].map((ask) => ask()).filter((u): u is Unsaved => u !== undefined);
}
