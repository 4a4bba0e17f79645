// Arithmetic of a rate beside its limit. The rate itself, and who counts, come from Rust.
import type { RateView } from "../../ipc/generated.ts";

/** "82.6 %": one decimal, never rounded up to a limit that is not reached. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

/** How many more contacts would bring the rate to its limit (at least `limit` percent); 0 when it is reached. */
export function shortfall(rate: RateView): number {
  return Math.max(0, Math.ceil((rate.eligible * rate.limit) / 100 - 1e-9) - rate.followed);
}

/** How many could be lost before the rate falls below its limit. */
export function above(rate: RateView): number {
  return Math.max(0, rate.followed - Math.ceil((rate.eligible * rate.limit) / 100 - 1e-9));
}
