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
