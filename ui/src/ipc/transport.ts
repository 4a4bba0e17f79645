// The only file that speaks to Tauri. Everything else calls through client.ts.
import { invoke } from "@tauri-apps/api/core";

export type Transport = (command: string, args: unknown) => Promise<unknown>;

let transport: Transport = (command, args) => invoke("dispatch", { command, args });

/** Puts another world behind the commands: tests and the design review page use this, the product never. */
export function setTransport(next: Transport): void {
  transport = next;
}

export function send(command: string, args: unknown): Promise<unknown> {
  return transport(command, args);
}

const CLOSING = "accession:closing";

/** Asks a screen when the window is about to close: false keeps it open. The answer takes the screen off again. */
export function onClosing(mayClose: () => boolean): () => void {
  const listen = (event: Event): void => { if (!mayClose()) event.preventDefault(); };
  addEventListener(CLOSING, listen);
  return () => removeEventListener(CLOSING, listen);
}

/** Closes the window now. The page has no permission for that: it asks for an address that the window takes as the wish. */
export function closeWindow(): void {
  location.assign("/closed");
}
