// One toast at a time: something is done and (mostly) can be undone. Never for errors. It does not take the focus.
import { Check } from "lucide-react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./controls.tsx";
import css from "./floats.module.css";
import { Icon } from "./icons.tsx";

export interface ToastMessage { text: string; act?: { label: string; run: () => void } }
type Show = (message: ToastMessage) => void;

const Context = createContext<Show | null>(null);
const STAYS_MS = 6000;

export function ToastProvider({ children, label }: { children: ReactNode; label: string }): ReactNode {
  const [shown, setShown] = useState<{ id: number; message: ToastMessage } | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback<Show>((message) => { setHeld(false); setShown((before) => ({ id: (before?.id ?? 0) + 1, message })); }, []);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const value = useMemo(() => show, [show]);
  return (
    <Context value={value}>
      {children}
      <div role="status" aria-label={label}>
        {shown ? (
          <div key={shown.id} className={css.toast} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
            <Icon of={Check} />
            <span className="grow">{shown.message.text}</span>
            {shown.message.act ? <Button look="quiet" size="sm" onClick={() => { shown.message.act?.run(); setShown(null); }}>{shown.message.act.label}</Button> : null}
          </div>
        ) : null}
      </div>
    </Context>
  );
}

export function useToast(): Show {
  const show = useContext(Context);
  if (!show) throw new Error("ToastProvider is missing");
  return show;
}
