import type { ReactNode } from "react";
import { Markdown } from "../components/Markdown.tsx";
import { useRead } from "../ipc/client.ts";
import type { CodeNotesView } from "../ipc/generated.ts";
import { useForm, useSignal } from "./context.ts";
import styles from "./form.module.css";
import type { Words } from "./look.ts";
import type { Item } from "./standard.ts";

/** What an installed release says about the codes of an item, if one is in force. */
export function useNotes(item: Item | undefined): CodeNotesView | null {
  const { stage } = useForm();
  const { tables, pack } = useSignal(stage.view);
  const enabled = pack && tables !== "" && item?.ofSchema === true;
  return useRead("code_notes", { tables, item: item?.id ?? "" }, { enabled }).data ?? null;
}

/** The whole description of a code, in the words of the release. */
export function descriptionOf(notes: CodeNotesView | null, code: string): string {
  const of = (cell: string): boolean => cell === code || cell.split(",").some((one) => one.trim() === code);
  return notes?.codes.find(([cell]) => of(cell))?.[1] ?? "";
}

/** A release names its texts by keys (`coding_guidelines`). */
function headed(key: string, words: Words): string {
  const said = words(`notes.of.${key}`);
  return said.startsWith("notes.of.") ? key : said;
}

/** Notes, rationale and coding guidelines, as published. */
export function CodeNotes({ notes }: { notes: CodeNotesView }): ReactNode {
  const { words } = useForm();
  return (
    <section className={styles.notes} aria-label={words("notes.title")} tabIndex={0}>
      <h3>{notes.title} <span className="muted">{notes.source}</span></h3>
      {notes.texts.map(([heading, text], at) => <div key={at}><h4>{headed(heading, words)}</h4><Markdown text={text} /></div>)}
    </section>
  );
}
