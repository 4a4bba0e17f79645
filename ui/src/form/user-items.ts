/** Items of user dictionaries as items and sections of the form: one section for each dictionary in force. */

import { itemOf } from "./standard.ts";
import type { Group, Item, Section } from "./standard.ts";

/** One item of a user dictionary, as the registry tells it. */
export interface UserItem {
  id: string;
  number: number;
  name: string;
  length: number;
  parent: string;
  dataType: string;
  recordTypes: string;
  unlimited: boolean;
}

/** A user dictionary, as far as the form needs it. */
export interface UserDictionary {
  uri: string;
  description: string;
  inForce: boolean;
  items: readonly UserItem[];
}

/** What user dictionaries add to the standard. */
export interface Own {
  items: Item[];
  sections: Section[];
}

export const NOTHING_OWN: Own = { items: [], sections: [] };

/** What a dictionary is called: its description, else the last part of its URI. */
export function titleOf({ uri, description }: { uri: string; description: string }): string {
  return description.trim() || (uri.split("/").filter(Boolean).at(-1) ?? uri);
}

/** The items and sections of the dictionaries in force, in their order. Two dictionaries may share an item: the first shows it.
 * Items of a file's head are known but stand in no section, as those of the standard. */
export function ownOf(dictionaries: readonly UserDictionary[], levels: { patient: string; tumor: string }): Own {
  const own: Own = { items: [], sections: [] };
  const taken = new Set<string>();
  for (const [at, dictionary] of dictionaries.entries()) {
    if (!dictionary.inForce) continue;
    const name = titleOf(dictionary);
    const id = `dictionary-${at + 1}`;
    const items = dictionary.items.filter((raw) => !taken.has(raw.id)).map((raw) => itemOf(raw, id, name));
    for (const item of items) taken.add(item.id);
    own.items.push(...items);
    const groups = (["patient", "tumor"] as const)
      .map((level): Group => ({ id: `${id}.${level}`, name: levels[level], items: items.filter((item) => item.parent === level), open: true }))
      .filter((group) => group.items.length > 0);
    if (groups.length) own.sections.push({ id, name, groups, items: groups.flatMap((group) => group.items) });
  }
  return own;
}
