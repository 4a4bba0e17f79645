import { tryT } from "../../i18n/t.ts";

/** The message for a key of this screen or of the form. A key that is missing shows itself, so that it is found. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return tryT(key, values) ?? key;
}
