// Items by number and name, wherever a list would otherwise show an id.
// The dictionary is large and is fetched when the first such list is on screen.
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useRead } from "../ipc/client.ts";
import type { DictionaryView } from "../ipc/generated.ts";

export interface NamedItem { number: number; name: string }

let names: Map<string, NamedItem> | null = null;
let asked: Promise<Map<string, NamedItem>> | null = null;

function load(): Promise<Map<string, NamedItem>> {
  asked ??= import("../form/standard.generated.json").then((standard) => {
    names = new Map(standard.default.items.map((item) => [item.id, { number: item.number, name: item.name }]));
    return names;
  });
  return asked;
}

let own: { of: readonly DictionaryView[]; items: Map<string, NamedItem> } | null = null;

/** The items of the installed dictionaries, retired ones too: their values are still named. */
function ownItems(dictionaries: readonly DictionaryView[] | undefined): Map<string, NamedItem> | undefined {
  if (!dictionaries) return undefined;
  if (own?.of !== dictionaries) own = { of: dictionaries, items: new Map(dictionaries.flatMap((one) => one.items.map((item) => [item.id, { number: item.number, name: item.name || item.id }]))) };
  return own.items;
}

/** Finds items by id, of the standard and of user dictionaries; knows nothing for a moment, and never an id that nobody defines. */
export function useItemNames(): (id: string) => NamedItem | undefined {
  const [known, setKnown] = useState(names);
  const dictionaries = useRead("dictionaries", null);
  useEffect(() => {
    if (known) return;
    let here = true;
    load().then((loaded) => { if (here) setKnown(loaded); }, () => undefined);
    return () => { here = false; };
  }, [known]);
  return (id) => known?.get(id) ?? ownItems(dictionaries.data)?.get(id);
}

/** "390 Date of Diagnosis"; an id of nobody's dictionary stays as it is. */
export function ItemName({ id }: { id: string }): ReactNode {
  const item = useItemNames()(id);
  if (!item) return <span className="mono" title={id}>{id}</span>;
  return <span title={`${item.number} ${item.name}`}><span className="mono muted">{item.number}</span> {item.name}</span>;
}

/** Items in a running text: "390 Date of Diagnosis, 400 Primary Site". */
export function useItemList(): (ids: readonly string[]) => string {
  const find = useItemNames();
  return (ids) => ids.map((id) => { const item = find(id); return item ? `${item.number} ${item.name}` : id; }).join(", ");
}
