// Ctrl+K: items of the form on screen, cases by name or number, screens and commands, in that order; only what may be done now.
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import type { ReactNode } from "react";
import { Palette } from "../components/Palette.tsx";
import type { PaletteResult } from "../components/Palette.tsx";
import { t } from "../i18n/t.ts";
import { useRead } from "../ipc/client.ts";
import { keysOf, useActionList, useFound } from "../keyboard/actions.tsx";
import { shown } from "../keyboard/keymap.ts";
import { may } from "./may.ts";
import { useSession } from "./session.tsx";

const CASES = 8;

export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const navigate = useNavigate();
  const { session } = useSession();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
const finds = may(session, "abstract");
  const found = useRead("abstracts_find", { text: asked, sort: "changed", descending: true, offset: 0, limit: CASES }, { enabled: open && asked.length > 0 && finds, keep: true });
  // A read that failed, or that is not this role's, will not answer any more, so there is nothing to wait for.
  const settled = asked === query.trim() && (asked === "" || !finds || found.isError || (found.data !== undefined && !found.isPlaceholderData));
  const actions = useActionList();
  const words = query.trim().toLowerCase();
  const ofScreen = useFound(open ? words : "").map((found): PaletteResult => ({ id: found.id, lead: found.lead, text: found.label, kind: found.kind ?? t("palette.command"), run: found.run }));

  const cases: PaletteResult[] = asked === "" ? [] : (found.data?.rows ?? []).map((row) => ({
    id: `case ${row.tumor}`, lead: `${row.accession} ${row.sequence}`, text: `${row.name}, ${row.siteLabel}`, kind: t("palette.openAbstract"),
    run: () => { void navigate({ to: "/abstract/$tumor", params: { tumor: row.tumor } }); },
  }));
  const commands: PaletteResult[] = actions.filter((action) => !action.hidden && action.label.toLowerCase().includes(words)).map((action) => {
    const keys = keysOf(action.id);
    return { id: action.id, lead: "", text: action.label, kind: action.kind ?? t("palette.command"), keys: keys ? shown(keys) : null, run: action.run };
  });
  const close = (): void => { onClose(); setQuery(""); };
  return <Palette open={open} onClose={close} label={t("palette.label")} hint={t("palette.hint")} nothing={t("palette.nothing", { words: query.trim() })} query={query} onQuery={setQuery} results={[...ofScreen, ...cases, ...commands]} settled={settled} />;
}
