// Moments of the clock as people see them. The grammar of dates is in form/dates.ts, which also knows partial ones.
import { parseStored, short } from "../form/dates.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** "6 Oct 2026", "Oct 2026", "2026": for tables. Unreadable text is shown as it is. */
export function shortDate(stored: string | null | undefined): string {
  return stored ? short(stored) : "";
}

const LONG = new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/** "Monday, 16 November 2026" for a whole stored day. */
export function dayInWords(stored: string): string {
  const date = parseStored(stored);
  if (!date?.month || !date.day) return stored;
  const noon = new Date(Date.UTC(date.year, date.month - 1, date.day, 12));
  return `${LONG.format(noon)}, ${date.day} ${MONTH.format(noon)} ${date.year}`;
}

/** A moment in a ledger, by the clock on the wall: "6 Oct 2026, 09:42". */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (iso === "" || Number.isNaN(date.getTime())) return iso;
  return `${short(`${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function clock(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
