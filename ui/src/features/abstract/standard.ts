import raw from "../../form/standard.generated.json";
import { Codes } from "../../form/codes.ts";
import { Standard } from "../../form/standard.ts";
import type { RawStandard } from "../../form/standard.ts";
import { commands } from "./commands.ts";

/** The items of the version worked in. */
export const standard = new Standard(raw as unknown as RawStandard);

/** One set of code tables for the life of the window: codes do not change while it is open. */
export const codes = new Codes({
  tables: (items) => commands.codeTables(items),
  search: (item, text, limit) => commands.codeSearch(item, text, limit),
  meanings: async (item, wanted) => {
    const found = await Promise.all(wanted.map((code) => commands.codeSearch(item, code, 12).then((hits) => hits.find((h) => h.code.toUpperCase() === code.toUpperCase()))));
    return found.flatMap((hit, i) => (hit ? [{ code: wanted[i] ?? hit.code, label: hit.label }] : []));
  },
});

/** Items whose tables are read whole. */
export const tableItems: readonly string[] = standard.items.filter((i) => i.hasCodes === "table").map((i) => i.id);
