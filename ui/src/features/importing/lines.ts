import { count, t } from "../../i18n/t.ts";

/** The first lines of a file, and whether there are more. */
export function lines(numbers: readonly number[], all: number): string {
  const shownLines = numbers.slice(0, 12).map((line) => count(line)).join(", ");
  return all > Math.min(12, numbers.length) ? t("import.linesMore", { lines: shownLines }) : shownLines;
}
