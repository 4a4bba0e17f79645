// Reading of what is typed into the cohort fields: spelling only.

/** A year, undefined when blank, null when it is no year. */
export function readYear(typed: string): number | undefined | null {
  const text = typed.trim();
  if (text === "") return undefined;
  return /^(18|19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** Beginnings of site codes, parted by commas or blanks; null when one is no beginning of a site code. */
export function readSites(typed: string): string[] | null {
  const codes = typed.toUpperCase().split(/[\s,;]+/).filter((code) => code !== "");
  return codes.every((code) => /^C\d{0,3}$/.test(code)) ? [...new Set(codes)] : null;
}
