import { EqualNot } from "lucide-react";
import type { ReactNode } from "react";

/** The three signs that are our own, because they must differ in outline at 12 px. */
export function SeverityMark({ kind, title }: { kind: "error" | "warning" | "conflict"; title?: string }): ReactNode {
  if (kind === "conflict") return <EqualNot className="ic s" strokeWidth={1.75} aria-hidden={!title} />;
  return (
    <svg className="ic s" viewBox="0 0 24 24" role={title ? "img" : undefined} aria-label={title} aria-hidden={title ? undefined : true}
      fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round">
      {kind === "error" ? (
        <>
          <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" fill="currentColor" stroke="none" />
          <path d="m9 9 6 6m0-6-6 6" stroke="var(--surface)" strokeWidth="2.6" />
        </>
      ) : (
        <>
          <path d="M12 3 22.5 21h-21z" />
          <path d="M12 10v5m0 2.8v.2" strokeWidth="2.4" />
        </>
      )}
    </svg>
  );
}
