// What the session may do, as Rust says it. The window only leaves out what would be refused; the permission is decided there.
import { tryT } from "../i18n/t.ts";
import type { SessionView } from "../ipc/generated.ts";
import { SCREENS } from "./routes.ts";
import type { Screen } from "./routes.ts";

export type Permission = "abstract" | "followUp" | "import" | "submit" | "extract" | "administer" | "research" | "people" | "keys" | "audit" | "backup" | "disclose";

export type Holder = Pick<SessionView, "may">;

export function may(session: Holder, permission: Permission): boolean {
  return session.may.some((word) => word.toLowerCase() === permission.toLowerCase());
}

/** Any of these opens the screen. */
const OPENS: Record<Screen, readonly Permission[]> = {
  home: ["abstract"],
  abstracts: ["abstract"],
  followup: ["followUp"],
  submissions: ["submit"],
  extracts: ["research", "extract"],
  import: ["import"],
  administration: ["people", "keys", "audit", "backup", "administer"],
};

export function mayOpen(session: Holder, screen: Screen): boolean {
  return OPENS[screen].some((permission) => may(session, permission));
}

/** Where this session begins: Today, else the first screen of its rail. */
export function landing(session: Holder): Screen | undefined {
  return SCREENS.find((screen) => mayOpen(session, screen));
}

export const roleName = (role: string): string => tryT(`role.${role}`) ?? role;
export const rightName = (word: string): string => tryT(`may.${word.toLowerCase()}`) ?? word;
