// Typed commands over the one door of the window, and the cache that follows them:
// a read provides tags, a change invalidates them, and both lists come from Rust.
import { keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { CHANGES, READS } from "./generated.ts";
import type { CommandName, Commands, JobView, Tag } from "./generated.ts";
import { send } from "./transport.ts";

export type Args<C extends CommandName> = Commands[C]["args"];
export type Result<C extends CommandName> = Commands[C]["result"];

/** What a command answers when it could not be done. The message is for people and holds no patient value. */
export class CommandError extends Error {
  readonly code: string;
  readonly incident: string | null;
  constructor(code: string, message: string, incident: string | null) {
    super(message);
    this.name = "CommandError";
    this.code = code;
    this.incident = incident;
  }
}

function field(value: object, name: string): string | null {
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : null;
}

/** Turns whatever came back through the door into a CommandError; an unknown shape is a bug, not a message. */
export function asCommandError(thrown: unknown): CommandError {
  if (thrown instanceof CommandError) return thrown;
  if (typeof thrown === "object" && thrown !== null) {
    const code = field(thrown, "code");
    const message = field(thrown, "message");
    if (code !== null && message !== null) return new CommandError(code, message, field(thrown, "incident"));
  }
  return new CommandError("Bug", "The program did not understand its own answer.", null);
}

export function isLocked(error: unknown): boolean {
  return error instanceof CommandError && error.code === "Locked";
}

/** Calls one command, past the cache. */
export async function call<C extends CommandName>(command: C, args: Args<C>): Promise<Result<C>> {
  try {
    return (await send(command, args)) as Result<C>;
  } catch (thrown) {
    throw asCommandError(thrown);
  }
}

export function readKey<C extends CommandName>(command: C, args: Args<C>): [C, Args<C>] {
  return [command, args];
}

const isCommand = (name: unknown): name is CommandName => typeof name === "string" && name in READS;

/** True when a read (known by its query key) must be asked again after these tags changed. */
export function touches(queryKey: readonly unknown[], changed: readonly Tag[]): boolean {
  const command = queryKey[0];
  if (!isCommand(command)) return false;
  const all = changed as readonly string[];
  return all.includes("Everything") || READS[command].some((tag) => all.includes(tag));
}

export function invalidateTags(client: QueryClient, changed: readonly Tag[]): void {
  if (changed.length === 0) return;
  void client.invalidateQueries({ predicate: (query) => touches(query.queryKey, changed) });
}

export function makeQueryClient(): QueryClient {
  // Whichever command first hears that the registry is locked, the gate asks how it stands and shows the lock.
  const onError = (error: unknown): void => { if (isLocked(error)) void client.invalidateQueries({ queryKey: ["registry_status"] }); };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // The answer is in the same program: no retry helps, and only a change makes a read stale.
    defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: "always" }, mutations: { retry: false, networkMode: "always" } },
  });
  return client;
}

interface ReadOptions<T> {
  enabled?: boolean;
  /** Keeps the last answer on screen while the next is fetched (lists that are filtered while typing). */
  keep?: boolean;
  every?: (data: T | undefined) => number | false;
  /** Forgotten when nobody shows it: asked anew at the next visit. */
  fresh?: boolean;
}

/** Reads through the cache. */
export function useRead<C extends CommandName>(command: C, args: Args<C>, options: ReadOptions<Result<C>> = {}): UseQueryResult<Result<C>, CommandError> {
  const { enabled = true, keep = false, every, fresh = false } = options;
  return useQuery<Result<C>, CommandError>({
    queryKey: readKey(command, args),
    queryFn: () => call(command, args),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(fresh ? { gcTime: 0 } : {}),
    ...(every ? { refetchInterval: (query) => every(query.state.data) } : {}),
  });
}

/** Does something, then lets every read of the changed tags ask again. */
export function useChange<C extends CommandName>(command: C): UseMutationResult<Result<C>, CommandError, Args<C>> {
  const client = useQueryClient();
  return useMutation<Result<C>, CommandError, Args<C>>({
    mutationFn: (args) => call(command, args),
    onSuccess: () => invalidateTags(client, CHANGES[command]),
  });
}

/** One long job, from its order to its end. */
export interface Work {
  job: JobView | null;
  error: CommandError | null;
  running: boolean;
  start: (begin: () => Promise<JobView>) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

let pollMs = 200;

/** How often a running job is asked after; tests ask more often. */
export function setPollInterval(ms: number): void {
  pollMs = ms;
}

/** Follows one long job; the end of a job may change anything, so all other reads ask again. */
export function useWork(onDone?: (job: JobView) => void): Work {
  const client = useQueryClient();
  const [begun, setBegun] = useState<JobView | null>(null);
  const [failed, setFailed] = useState<CommandError | null>(null);
  const ended = useRef<string | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const id = begun?.job ?? "";
  const read = useRead("job", { job: id }, { enabled: begun !== null, every: (job) => (job === undefined || job.state === "running" ? pollMs : false) });
  const job = begun === null ? null : read.data?.job === id ? read.data : begun;

  useEffect(() => {
    if (!job || job.state === "running" || ended.current === job.job) return;
    ended.current = job.job;
    void client.invalidateQueries({ predicate: (query) => isCommand(query.queryKey[0]) && query.queryKey[0] !== "job" });
    if (job.state === "done") done.current?.(job);
  }, [job, client]);

  const start = useCallback(async (begin: () => Promise<JobView>) => {
    setFailed(null);
    setBegun(null);
    try {
      setBegun(await begin());
      invalidateTags(client, ["Jobs"]);
    } catch (thrown) {
      setFailed(asCommandError(thrown));
    }
  }, [client]);
  const cancel = useCallback(() => {
    if (id === "") return;
    call("job_cancel", { job: id }).then(() => invalidateTags(client, ["Jobs"]), (thrown: unknown) => setFailed(asCommandError(thrown)));
  }, [id, client]);
  const reset = useCallback(() => { setBegun(null); setFailed(null); }, []);

  const jobError = job?.state === "failed" ? asCommandError(job.error) : null;
  return { job, error: failed ?? jobError ?? (begun ? read.error : null), running: job?.state === "running" && read.error === null, start, cancel, reset };
}
