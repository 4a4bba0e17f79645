// The lock timer: minutes without input until the registry locks. Any key, click or wheel begins it anew.
import { useCallback, useEffect, useRef, useState } from "react";
import { saveBeforeLock } from "../features/abstract/unsaved.ts";
import { t } from "../i18n/t.ts";
import { call, useChange } from "../ipc/client.ts";

const WARN_SECONDS = 30;
const INPUTS = ["keydown", "pointerdown", "wheel", "pointermove"] as const;

/** Rust locks by itself; input reaches it only as this word, no more often than it is worth. */
const TOUCH_MS = 10_000;

export interface LockTimer { seconds: number; warning: boolean }

export function useLockTimer(minutes: number, lock: () => void, now: () => number = Date.now): LockTimer {
  const last = useRef(now());
  const [seconds, setSeconds] = useState(minutes * 60);
  const run = useRef(lock);
  run.current = lock;
  useEffect(() => {
    last.current = now();
    let locked = false;
    let told = 0;
    let later: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(later);
      later = undefined;
      told = now();
      // What it answers does not matter here: a registry that is locked says so to the next command.
      call("session_touch", null).catch(() => undefined);
    };
    // Another window that comes or goes over this one moves no hand, though the system says that the pointer did.
    let place = "";
    const touch = (event: Event): void => {
      if (event.type === "pointermove") {
        const { screenX, screenY } = event as PointerEvent;
        const still = place === `${screenX} ${screenY}`;
        place = `${screenX} ${screenY}`;
        if (still) return;
      }
      last.current = now();
      // Rust hears of the last input too, if late: it must not lock before this window has saved what is typed.
      if (last.current - told >= TOUCH_MS) tell();
      else later ??= setTimeout(tell, TOUCH_MS - (last.current - told));
    };
    const tick = (): void => {
      const left = Math.max(0, Math.ceil(minutes * 60 - (now() - last.current) / 1000));
      setSeconds(left);
      if (left === 0 && !locked) { locked = true; run.current(); }
    };
    for (const name of INPUTS) window.addEventListener(name, touch, { passive: true, capture: true });
    const timer = setInterval(tick, 1000);
    return () => { for (const name of INPUTS) window.removeEventListener(name, touch, { capture: true }); clearInterval(timer); clearTimeout(later); };
  }, [minutes, now]);
  return { seconds, warning: seconds <= WARN_SECONDS };
}

/** Locks the registry; what is typed and not saved is saved as a draft first. */
export function useLock(): () => void {
  const { mutate } = useChange("registry_lock");
  return useCallback(() => { void saveBeforeLock(t("lock.tooLate")).then(() => mutate(null)); }, [mutate]);
}

export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
