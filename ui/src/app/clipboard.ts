// Copies go through the program and not through the page: it records them, hides them from clipboard histories
// and clears them. The page only says what is marked.
import { useEffect } from "react";
import { useToast } from "../components/Toast.tsx";
import { t } from "../i18n/t.ts";
import { asCommandError, call } from "../ipc/client.ts";
import type { CommandError } from "../ipc/client.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

interface Marked { text: string; remove: () => void }

/** What is marked, in the field that has the focus or else in the page; a password is never given. */
function marked(target: EventTarget | null): Marked {
  const field = isField(target) ? target : isField(document.activeElement) ? document.activeElement : null;
  if (!field) return { text: document.getSelection()?.toString() ?? "", remove: () => undefined };
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (field.type === "password" || start === null || end === null) return { text: "", remove: () => undefined };
  const remove = (): void => {
    // Typing on in the meantime counts, not the cut.
    if (field.readOnly || field.disabled || field.value !== value) return;
    field.setRangeText("", start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "deleteByCut" }));
  };
  return { text: value.slice(start, end), remove };
}

/** Takes copying and cutting over from the page; the answer gives it back. */
export function takeOverCopies(failed: (error: CommandError) => void): () => void {
  const listen = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { text, remove } = marked(event.target);
    if (text === "") return;
    // Nothing is cut that did not reach the clipboard.
    call("clipboard_copy", { text }).then(() => { if (event.type === "cut") remove(); }, (thrown: unknown) => failed(asCommandError(thrown)));
  };
  for (const name of ["copy", "cut"] as const) document.addEventListener(name, listen);
  return () => { for (const name of ["copy", "cut"] as const) document.removeEventListener(name, listen); };
}

/** While the registry is open, whatever is copied goes through the program. */
export function useGuardedCopies(): void {
  const toast = useToast();
  useEffect(() => takeOverCopies((error) => toast({ text: t("copy.failed", { why: error.message }) })), [toast]);
}
