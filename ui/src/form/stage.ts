/** What staging says of the tumor, as the form needs it: the items of its schema, and where they stand. It knows no medicine. */

import type { StagingView } from "../ipc/generated.ts";

/** Before anything is known. */
export const UNSTAGED: StagingView = Object.freeze({
  stands: "blank", says: "", algorithm: "", schema: "", tables: "", pack: false, ask: [], candidates: [], items: [], idle: [], derived: [], remarks: [],
});
