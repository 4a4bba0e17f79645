/** From a section to blocks of known height, so that a section that is not mounted still takes exactly its room. */

import type { Group, Item, Section } from "./standard.ts";
import { isLongText } from "./standard.ts";

export type Block =
  | { kind: "grid"; key: string; items: Item[] }
  | { kind: "note"; group: Group }
  | { kind: "text"; item: Item }
  | { kind: "head"; group: Group; folded: boolean; held: number };

export interface Plan {
  section: Section;
  blocks: Block[];
  /** Rows of items in two columns and in one, and pixels of heads. */
  rows2: number;
  rows1: number;
  px: number;
}

const HEAD = 28;
const GAP = 8;
const TEXT_ROWS = 3;

/** A group none of whose items is filled or required is folded until it is opened: the form stays as long as the case needs. */
export function planSection(section: Section, isOpen: (group: Group) => boolean | undefined, needed: (item: Item) => boolean): Plan {
  const blocks: Block[] = [];
  let rows2 = 0;
  let rows1 = 0;
  let px = HEAD + GAP;
  const named = section.groups.length > 1;
  for (const group of section.groups) {
    if (!group.items.length && !group.note) continue;
    const held = group.items.filter(needed).length;
    const folded = named && !(isOpen(group) ?? held > 0);
    if (named && group.name) {
      blocks.push({ kind: "head", group, folded, held });
      px += HEAD;
    }
    if (folded) continue;
    if (group.note) {
      blocks.push({ kind: "note", group });
      rows2 += 1;
      rows1 += 1;
    }
    const first = blocks.length;
    let run: Item[] = [];
    const flush = (): void => {
      if (!run.length) return;
      blocks.push({ kind: "grid", key: `${group.id} ${blocks.length - first}`, items: run });
      rows2 += Math.ceil(run.length / 2);
      rows1 += run.length;
      run = [];
    };
    for (const item of group.items) {
      if (!isLongText(item)) {
        run.push(item);
        continue;
      }
      flush();
      blocks.push({ kind: "text", item });
      rows2 += TEXT_ROWS;
      rows1 += TEXT_ROWS;
    }
    flush();
  }
  return { section, blocks, rows2, rows1, px };
}
