// Icons: Lucide at 14 px and stroke 1.75, and the three own marks that must differ in outline at 12 px.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export function Icon({ of: Drawn, small = false }: { of: LucideIcon; small?: boolean }): ReactNode {
  return <Drawn className={small ? "ic s" : "ic"} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}

interface MarkProps { className?: string }
const ink = { fill: "none", stroke: "currentColor", strokeWidth: 1.75, strokeLinecap: "round", strokeLinejoin: "round" } as const;

/** Filled octagon with a cross: Error. */
export function ErrorMark({ className = "ic" }: MarkProps): ReactNode {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" {...ink}>
      <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" fill="currentColor" stroke="none" />
      <path d="m9 9 6 6m0-6-6 6" stroke="var(--surface)" strokeWidth="2.6" />
    </svg>
  );
}

/** Open triangle: Warning. */
export function WarningMark({ className = "ic" }: MarkProps): ReactNode {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" {...ink}>
      <path d="M12 3 22.5 21h-21z" />
      <path d="M12 10v5m0 2.8v.2" strokeWidth="2.4" />
    </svg>
  );
}

/** Flag: Over-ridden. */
export function FlaggedMark({ className = "ic" }: MarkProps): ReactNode {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" {...ink}>
      <path d="M5 22V3h13l-3 4.500 3 4.500H5" />
    </svg>
  );
}

/** A page with the ledger margin and three entries, one of them ours. */
export function ProgramMark({ size = 20 }: { size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <rect x=".75" y=".75" width="18.5" height="18.5" rx="2" fill="var(--field)" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M6 1v18M8 1v18" stroke="var(--ink)" strokeWidth="1" />
      <path d="M10.5 6h6M10.5 14h6" stroke="var(--ink-3)" strokeWidth="1.5" />
      <path d="M10.5 10h6" stroke="var(--accent)" strokeWidth="2.5" />
      <path d="M2.7 10h1.8" stroke="var(--accent)" strokeWidth="2.5" />
    </svg>
  );
}
