import raw from "../../form/standard.generated.json";
import { Codes } from "../../form/codes.ts";
import type { Match } from "../../form/codes.ts";
import { Standard } from "../../form/standard.ts";
import type { RawStandard } from "../../form/standard.ts";
import { ownOf } from "../../form/user-items.ts";
import type { UserDictionary } from "../../form/user-items.ts";
import { commands } from "./commands.ts";
import { say } from "./words.ts";

const base = raw as unknown as RawStandard;

/** The items of the version worked in, without those of user dictionaries. */
export const standard = new Standard(base);

let merged: { of: readonly UserDictionary[]; standard: Standard } | undefined;

/** The standard with the items of the dictionaries in force; one object as long as the dictionaries are the same. */
export function standardWith(dictionaries: readonly UserDictionary[]): Standard {
  if (merged?.of !== dictionaries) {
    const own = ownOf(dictionaries, { patient: say("form.ofPatient"), tumor: say("form.ofTumor") });
    merged = { of: dictionaries, standard: own.items.length ? new Standard(base, own) : standard };
  }
  return merged.standard;
}

/** One set of code tables for the life of the window: codes do not change while it is open. */
export const codes = new Codes({
  tables: (items, schema) => commands.codeTables(items, schema),
  search: (item, text, limit) => commands.codeSearch(item, text, limit),
  meanings: async (item, wanted) => {
    const found = await Promise.all(wanted.map((code) => commands.codeSearch(item, code, 120)));
    return found.flatMap((hits, i) => {
      const code = wanted[i] ?? "";
      const own = hits.filter((h) => h.code.toUpperCase() === code.toUpperCase());
      return own.length ? [{ code, label: labelOf(own) }] : [];
    });
  },
});

/** Items whose tables are read whole. */
export const tableItems: readonly string[] = standard.items.filter((i) => i.hasCodes === "table").map((i) => i.id);

/** The label of a code; where it differs by behavior, each with its behavior: which one holds is not this form's to say. */
function labelOf(hits: readonly Match[]): string {
  const labels = new Map(hits.map((h) => [h.label, h.behavior ?? ""]));
  if (labels.size === 1) return hits[0]?.label ?? "";
  return [...labels].sort((a, b) => b[1].localeCompare(a[1])).slice(0, 3).map(([label, behavior]) => (behavior ? `${label} /${behavior}` : label)).join(" · ");
}
