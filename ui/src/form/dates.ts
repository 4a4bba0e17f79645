/** What a person types into a date field, understood. Input grammar only: no rule of the standard stands here.
 *
 * The same rows (tests/cases/naaccr/understand.csv) are run over `naaccr::date::understand`, so the two cannot differ. */

/** A date of which the day, or month and day, may be unknown. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (n: number) => String(n).padStart(2, "0");

/** Reads the stored form; undefined when it is not YYYY, YYYYMM or YYYYMMDD of a day that the calendar has. */
export function parseStored(text: string): PartialDate | undefined {
  if (!/^(18|19|20)\d\d(\d\d(\d\d)?)?$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return { year };
  const month = Number(text.slice(4, 6));
  if (month < 1 || month > 12) return undefined;
  if (text.length === 6) return { year, month };
  const day = Number(text.slice(6, 8));
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** YYYY, YYYYMM or YYYYMMDD. */
export function toStored(date: PartialDate): string {
  return String(date.year) + (date.month ? two(date.month) : "") + (date.month && date.day ? two(date.day) : "");
}

/** Milliseconds of the day at noon UTC: arithmetic that no time zone can shift. */
function noon(date: Required<PartialDate>): number {
  return Date.UTC(date.year, date.month - 1, date.day, 12);
}

function shifted(today: string, days: number): PartialDate | undefined {
  const from = parseStored(today);
  if (!from?.month || !from.day) return undefined;
  const at = new Date(noon(from as Required<PartialDate>) + days * 86_400_000);
  return parseStored(`${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`);
}

/** The stored form of what was typed, or undefined. `today` (YYYYMMDD) comes from the session: this file knows no clock. */
export function understand(typed: string, today: string): string | undefined {
  const text = typed.trim();
  const relative = /^t([+-]\d{1,5})?$/i.exec(text);
  if (relative) {
    const day = shifted(today, Number(relative[1] ?? 0));
    return day && toStored(day);
  }
  let compact = text;
  if (text.includes("/")) {
    const parts = text.split("/");
    if (!parts.every((p) => /^\d{1,4}$/.test(p)) || parts[parts.length - 1]!.length !== 4) return undefined;
    const [month, day, year] = parts.length === 2 ? [parts[0]!, "", parts[1]!] : [parts[0]!, parts[1]!, parts[2]!];
    if (parts.length > 3 || parts.length < 2 || month.length > 2 || day.length > 2) return undefined;
    compact = year + month.padStart(2, "0") + (parts.length === 3 ? day.padStart(2, "0") : "");
  } else if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) {
    compact = text.replaceAll("-", "");
  }
  return parseStored(compact) && compact;
}

/** The stored date in words: "September 2026", "6 October 2026, Tuesday". Undefined when it is no date. */
export function inWords(stored: string): string | undefined {
  const date = parseStored(stored);
  if (!date) return undefined;
  if (!date.month) return String(date.year);
  const month = MONTHS[date.month - 1]!;
  if (!date.day) return `${month} ${date.year}`;
  const weekday = DAYS[new Date(noon(date as Required<PartialDate>)).getUTCDay()]!;
  return `${date.day} ${month} ${date.year}, ${weekday}`;
}

/** Table form: "6 Oct 2026", "Oct 2026", "2026"; the text itself when it is no date. */
export function short(stored: string): string {
  const date = parseStored(stored.slice(0, 10).replaceAll("-", ""));
  if (!date) return stored;
  const month = date.month ? MONTHS[date.month - 1]!.slice(0, 3) + " " : "";
  return (date.day ? `${date.day} ` : "") + month + date.year;
}

/** Which parts are not known: 'none', 'day', 'month'. */
export function unknownPart(stored: string): "none" | "day" | "month" {
  return stored.length >= 8 ? "none" : stored.length === 6 ? "day" : "month";
}

/** Whole days from one exact stored date to another; undefined when either is not exact. */
export function daysBetween(from: string, to: string): number | undefined {
  const a = parseStored(from);
  const b = parseStored(to);
  if (!a?.day || !b?.day) return undefined;
  return Math.round((noon(b as Required<PartialDate>) - noon(a as Required<PartialDate>)) / 86_400_000);
}
