// Copies go to the clipboard by Rust, which keeps them out of histories and takes them off again after a while.
import { useEffect } from "react";
import { call } from "../ipc/client.ts";

/** What is selected: in the field that has the focus, else on the page. */
function selected(): string {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A pass phrase is not copied.
    return field.type === "password" ? "" : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  }
  return getSelection()?.toString() ?? "";
}

export function useCopies(): void {
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      if (event.defaultPrevented) return;
      const text = selected();
      event.preventDefault();
      if (text === "") return;
      // Only what is on the clipboard is cut out of the field.
      call("clipboard_copy", { text }).then(() => { if (event.type === "cut") document.execCommand("delete"); }, () => undefined);
    };
    document.addEventListener("copy", take);
    document.addEventListener("cut", take);
    return () => { document.removeEventListener("copy", take); document.removeEventListener("cut", take); };
  }, []);
}
