// What a conversion did, in the order in which a person reads it: what is to be looked at first.
import type { ConversionCase, ConversionRule, ConversionView } from "../../ipc/generated.ts";

/** Rules with cases for review first, then the most frequent; rules that did nothing are left out. */
export function rulesInOrder({ rules }: ConversionView): ConversionRule[] {
  return rules.filter((rule) => rule.count > 0).sort((a, b) => Number(b.review > 0) - Number(a.review > 0) || b.review - a.review || b.count - a.count || a.from.localeCompare(b.from));
}

/** The cases that a person should look at, in order of the file. */
export function casesForReview({ cases }: ConversionView): ConversionCase[] {
  return cases.filter((one) => one.review).sort((a, b) => a.line - b.line || (a.tumor ?? 0) - (b.tumor ?? 0));
}

/** The lines of a rule's cases, each once, those for review first. */
export function linesOf({ cases }: ConversionView, rule: ConversionRule): number[] {
  const own = cases.filter((one) => one.rule === rule.rule && one.item === rule.from && one.to === rule.to);
  return [...new Set([...own.filter((one) => one.review), ...own.filter((one) => !one.review)].map((one) => one.line))];
}
