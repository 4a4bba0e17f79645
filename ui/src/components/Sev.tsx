// Severity is said four ways: glyph, word, line and color. This gives the glyph and the color, and asks for the word.
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { ErrorMark, Icon, WarningMark } from "./icons.tsx";
import css from "./sev.module.css";

export type Severity = "error" | "warning" | "ok" | "none";

const GLYPH: Record<Severity, ReactNode> = { error: <ErrorMark />, warning: <WarningMark />, ok: <Icon of={Check} />, none: <Icon of={Minus} /> };

interface SevProps {
  level: Severity;
  children?: ReactNode;
  /** The word, where only the glyph is seen. */
  says?: string;
}

export function Sev({ level, children, says }: SevProps): ReactNode {
  return (
    <span className={`${css.sev} ${css[level]} ${children === undefined ? css.alone : ""}`} title={says}>
      {GLYPH[level]}
      {children}
      {says ? <span className="vh">{says}</span> : null}
    </span>
  );
}

export function Tag({ children, accent = false }: { children: ReactNode; accent?: boolean }): ReactNode {
  return <span className={`${css.tag} ${accent ? css.accent : ""}`}>{children}</span>;
}

/** A key cap. */
export function Kbd({ children }: { children: ReactNode }): ReactNode {
  return <kbd className={css.kbd}>{children}</kbd>;
}
