// What a user dictionary is, in words: which version it is for, how many items of which level it has.
import { t } from "../../i18n/t.ts";
import type { DictionaryView, UserItemView } from "../../ipc/generated.ts";

const LEVELS = ["Patient", "Tumor", "NaaccrData"] as const;

/** "NAACCR 26" for version 260; "any version" where the dictionary names none. */
export function versionOf({ version }: { version: number | null }): string {
  return version === null ? t("dictionaries.anyVersion") : t("dictionaries.versionFact", { version: String(Math.floor(version / 10)) });
}

/** "14: 3 of patients, 11 of tumors"; only the levels that have items are named. */
export function itemsOf({ items }: { items: readonly UserItemView[] }): string {
  const parts = LEVELS.map((level) => ({ level, n: items.filter((item) => item.parent === level).length })).filter(({ n }) => n > 0);
  const words = parts.map(({ level, n }) => t(`dictionaries.count${level}`, { n })).join(", ");
  return words === "" ? t("dictionaries.noItems") : words;
}

/** "digits, 1", "text, up to 10": the type with its length. */
export function lengthOf({ length, unlimited }: { length: number; unlimited: boolean }): string {
  return unlimited ? t("dictionaries.longer", { n: length }) : String(length);
}

/** What an edition with the URI of an installed dictionary changes there: ids that come and ids that go. */
export function difference(installed: { items: readonly UserItemView[] }, edition: { items: readonly UserItemView[] }): { added: string[]; gone: string[] } {
  const ids = (of: { items: readonly UserItemView[] }): Set<string> => new Set(of.items.map((item) => item.id));
  const [before, after] = [ids(installed), ids(edition)];
  return { added: [...after].filter((id) => !before.has(id)), gone: [...before].filter((id) => !after.has(id)) };
}

/** Those in force first, then by when they were installed, the newest first. */
export function inOrder(dictionaries: readonly DictionaryView[]): DictionaryView[] {
  return [...dictionaries].sort((a, b) => Number(b.inForce) - Number(a.inForce) || b.added.localeCompare(a.added));
}
