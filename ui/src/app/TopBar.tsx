import { Search } from "lucide-react";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { Icon } from "../components/icons.tsx";
import { Kbd } from "../components/Sev.tsx";
import { t } from "../i18n/t.ts";
import { KEYMAP, shown } from "../keyboard/keymap.ts";
import css from "./shell.module.css";

export const PaletteContext = createContext<() => void>(() => undefined);

export function PaletteButton(): ReactNode {
  const open = useContext(PaletteContext);
  return (
    <button type="button" className={css.palettebtn} onClick={open} aria-label={t("palette.label")}>
      <Icon of={Search} small /><span>{t("palette.button")}</span><Kbd>{shown(KEYMAP["palette.open"])}</Kbd>
    </button>
  );
}

/** Title, remark, the palette and at most one primary button. */
export function TopBar({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <header className={css.topbar}>
      <h1>{title}</h1>
      <span className={css.sub} title={typeof sub === "string" ? sub : undefined}>{sub}</span>
      <div className={css.acts}><PaletteButton />{children}</div>
    </header>
  );
}
