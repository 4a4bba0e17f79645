// The open session, its settings, and what the status bar says of the last save.
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useChange } from "../ipc/client.ts";
import type { SessionView, Settings } from "../ipc/generated.ts";

interface SessionValue {
  session: SessionView;
  change: (settings: Partial<Settings>) => void;
  savedAt: Date | null;
  noteSaved: () => void;
}

const Context = createContext<SessionValue | null>(null);

export function useSession(): SessionValue {
  const value = useContext(Context);
  if (!value) throw new Error("SessionProvider is missing");
  return value;
}

/** Theme, density and single-letter keys are attributes of the document; tokens.css does the rest. */
function useLooks(settings: Settings): void {
  useEffect(() => {
    const root = document.documentElement;
    if (settings.theme === "light" || settings.theme === "dark") root.dataset.theme = settings.theme;
    else delete root.dataset.theme;
    if (settings.density === "dense") root.dataset.density = "dense";
    else delete root.dataset.density;
    if (settings.singleKeys === false) root.dataset.singleKeys = "off";
    else delete root.dataset.singleKeys;
  }, [settings.theme, settings.density, settings.singleKeys]);
}

export function SessionProvider({ session, children }: { session: SessionView; children: ReactNode }): ReactNode {
  const settings = useChange("settings_change");
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  // The window shows the choice at once; the registry keeps it.
  const [wished, setWished] = useState<Settings | null>(null);
  const shown = wished ?? session.settings;
  useLooks(shown);
  const { mutate } = settings;
  const value = useMemo<SessionValue>(() => ({
    session: { ...session, settings: shown },
    change: (part) => {
      const next = { ...shown, ...part };
      setWished(next);
      mutate(next, { onError: () => setWished(null) });
    },
    savedAt,
    noteSaved: () => setSavedAt(new Date()),
  }), [session, shown, mutate, savedAt]);
  return <Context value={value}>{children}</Context>;
}

export function isDark(theme: string): boolean {
  return theme === "dark" || (theme !== "light" && typeof matchMedia === "function" && matchMedia("(prefers-color-scheme: dark)").matches);
}
