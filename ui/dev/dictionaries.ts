// Invented user dictionaries: what a state and a county could add. They are the same for tests and for the design review.
import type { ConversionView, DictionaryCheckView, DictionaryView, UserItemView } from "../src/ipc/generated.ts";

const item = (id: string, number: number, name: string, length: number, more: Partial<UserItemView> = {}): UserItemView => ({ id, number, name, length, parent: "Tumor", dataType: "text", recordTypes: "AMCI", unlimited: false, ...more });

const COUNTY: UserItemView[] = [
  item("countyConsent", 9551, "Consent to be contacted", 1, { parent: "Patient", dataType: "digits" }),
  item("countyTrial", 9552, "Trial of the county", 10),
  item("countyNavigatorDate", 9553, "First visit of the navigator", 8, { dataType: "date", recordTypes: "AM" }),
  item("countyNavigatorText", 9554, "Notes of the navigator", 500, { recordTypes: "AM" }),
  item("countyStory", 95550, "countyStory", 1000, { recordTypes: "A", unlimited: true }),
  item("countyRelease", 9556, "Release of the county file", 8, { parent: "NaaccrData" }),
];

export const county: DictionaryView = { uri: "https://registry.example.org/dictionaries/county-2026.xml", description: "Items of an invented county", version: 260, specification: "1.8", added: "2026-11-03T08:12:00Z", by: "D. Lindqvist", inForce: true, warnings: [], items: COUNTY };

const TOPICS = ["Residence", "Insurance", "Referral", "Occupation", "Industry", "Tobacco", "Screening", "Family history"];

/** A long one, lenient and retired. */
export const statewide: DictionaryView = {
  uri: "https://registry.example.org/dictionaries/state-of-nowhere/user-defined-naaccr-dictionary-180.xml", description: "User-defined items of the central cancer registry of an invented state, with the items of its hospitals", version: 180, specification: "1.4", added: "2024-01-15T10:00:00Z", by: "T. Baird", inForce: false,
  warnings: ["Line 14: stateResidence7 has padding rightBlank, which specification 1.7 no longer knows; its values are read without it.", "Line 31: naaccrName is longer than 50 characters; it is kept whole."],
  items: Array.from({ length: 240 }, (_, n) => item(`state${(TOPICS[n % TOPICS.length] ?? "").replaceAll(" ", "")}${n + 1}`, 9600 + n, `${TOPICS[n % TOPICS.length]}, part ${Math.floor(n / TOPICS.length) + 1}`, 1 + (n % 30), { dataType: ["text", "digits", "alpha", "mixed", "numeric", "date"][n % 6] ?? "text", parent: n % 5 === 0 ? "Patient" : "Tumor" })),
};

const none = { added: "", by: "", inForce: false, warnings: [] };

/** What is found in a file, by the name of its token. */
export const CHECKS: Record<"sound" | "unsound" | "unusable", DictionaryCheckView> = {
  sound: { dictionary: { ...county, ...none }, problems: [], sound: true, usable: true },
  unsound: { dictionary: { ...county, ...none, uri: "https://registry.example.org/dictionaries/screening.xml", description: "Screening programme", version: null, specification: "1.5", items: [item("screeningResult", 9701, "Result of the screening", 2, { dataType: "digits" }), item("screeningRound", 9702, "Round of the screening", 2, { dataType: "digits" })] }, problems: ["Line 5: screeningResult has the attribute colour, which no specification knows. It is overlooked.", "Line 6: naaccrNum 9702 is given twice. The first item keeps it; the second is known by its id only."], sound: false, usable: true },
  unusable: { dictionary: { ...county, ...none, uri: "https://registry.example.org/dictionaries/clash.xml", description: "Clash" }, problems: ["countyConsent is an item of https://registry.example.org/dictionaries/county-2026.xml with other attributes. Retire that dictionary first, or ask for another id."], sound: true, usable: false },
};

export const conversion: ConversionView = {
  from: 250, to: 260, changes: 431, review: 3,
  rules: [
    { rule: "sex-at-birth", from: "sex", to: "sexAssignedAtBirth", kind: "copied", note: "Sex was retired in version 26; codes 1 and 2 mean the same in Sex Assigned at Birth.", count: 386, review: 0 },
    { rule: "sex-other", from: "sex", to: "sexAssignedAtBirth", kind: "recoded", note: "Codes 3 to 6 have no equal; 9 is set and a person should look.", count: 3, review: 3 },
    { rule: "renamed", from: "overRideSiteLatEod", to: "overRideSiteLaterality", kind: "renamed", note: "The same item under another id.", count: 41, review: 0 },
    { rule: "retired", from: "hospitalLocalCode", to: "", kind: "retired", note: "Version 26 has no such item; the value is kept as it came.", count: 1, review: 0 },
  ],
  cases: [
    ...[41, 377, 1201].map((line) => ({ line, tumor: null, rule: "sex-other", item: "sex", old: "3", to: "sexAssignedAtBirth", new: "9", review: true })),
    ...[12, 41, 60, 88].map((line) => ({ line, tumor: null, rule: "sex-at-birth", item: "sex", old: "2", to: "sexAssignedAtBirth", new: "2", review: false })),
  ],
};
