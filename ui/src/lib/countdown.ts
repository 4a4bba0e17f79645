// Seconds to wait, counted down on screen. Rust decides whether the wait is over; this only shows it.
import { useEffect, useState } from "react";

/** Whole seconds left of `seconds`, which were told at `toldAt` (ms since the epoch). */
export function useCountdown(seconds: number, toldAt: number): number {
  const left = (): number => Math.max(0, Math.ceil(seconds - (Date.now() - toldAt) / 1000));
  const [shown, setShown] = useState(left);
  useEffect(() => {
    setShown(left());
    if (seconds === 0) return;
    const timer = setInterval(() => {
      const now = left();
      setShown(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, toldAt]);
  return seconds === 0 ? 0 : shown;
}
