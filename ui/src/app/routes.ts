// Where screens live. A list of cases that one screen hands to another stays in memory: keys do not belong in an address.
export const SCREENS = ["home", "abstracts", "followup", "submissions", "extracts", "import", "administration"] as const;
export type Screen = (typeof SCREENS)[number];

export const PATHS = { home: "/", abstracts: "/abstracts", followup: "/followup", submissions: "/submissions", extracts: "/extracts", import: "/import", administration: "/administration" } as const satisfies Record<Screen, string>;

/** Which screen an address belongs to. */
export function screenAt(path: string): Screen | undefined {
  if (path.startsWith("/abstract/")) return "abstracts";
  return SCREENS.find((screen) => (screen === "home" ? path === "/" : path.startsWith(PATHS[screen])));
}

export interface AbstractsSearch {
  status?: string | undefined;
  errors?: boolean | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  site?: string | undefined;
  /** Waiting so many days since first contact, from and to. */
  daysFrom?: number | undefined;
  daysTo?: number | undefined;
  /** Only cases without a date of first contact. */
  undated?: boolean | undefined;
  list?: number | undefined;
  sort?: string | undefined;
}

/** Which tab of Administration. */
export interface AdministrationSearch { tab?: string | undefined }

export function readAdministrationSearch(raw: Record<string, unknown>): AdministrationSearch {
  return { tab: text(raw["tab"]) };
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const whole = (value: unknown): number | undefined => (typeof value === "number" && Number.isInteger(value) ? value : undefined);

export function readAbstractsSearch(raw: Record<string, unknown>): AbstractsSearch {
  return { status: text(raw["status"]), errors: raw["errors"] === true ? true : undefined, yearFrom: whole(raw["yearFrom"]), yearTo: whole(raw["yearTo"]), site: text(raw["site"]), daysFrom: whole(raw["daysFrom"]), daysTo: whole(raw["daysTo"]), undated: raw["undated"] === true ? true : undefined, list: whole(raw["list"]), sort: text(raw["sort"]) };
}

export interface CaseList { label: string; tumors: readonly string[] }
const lists: CaseList[] = [];

/** Keeps a list of tumors for the Abstracts screen and answers its number. */
export function handOver(list: CaseList): number {
  lists.push(list);
  return lists.length - 1;
}

export function handedOver(number: number | undefined): CaseList | null {
  return number === undefined ? null : (lists[number] ?? null);
}
