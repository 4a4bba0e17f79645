// A dictionary file before it is installed: whether it keeps the rules, what is wrong with it and what is done about that, what it holds.
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { Callout, Facts, PanelHead } from "../../components/Panel.tsx";
import { t } from "../../i18n/t.ts";
import type { DictionaryCheckView, DictionaryView } from "../../ipc/generated.ts";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import css from "./administration.module.css";
import { difference, itemsOf, versionOf } from "./dictionaries.ts";
import { UserItems } from "./UserItems.tsx";

interface Props { file: string; check: DictionaryCheckView; installed: DictionaryView | undefined; busy: boolean; onInstall: () => void; onLeave: () => void }

function Verdict({ check, busy, onInstall, onLeave }: Props): ReactNode {
  const { problems, sound, usable } = check;
  const n = problems.length;
  const list = n > 0 ? <ol className={css.problems}>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ol> : null;
  const away = <Button size="sm" look={usable ? "quiet" : "plain"} onClick={onLeave}>{t("dictionaries.notNow")}</Button>;
  if (!usable) return <Callout level="error" title={t("dictionaries.unusable")} acts={away}>{list}</Callout>;
  if (sound) {
    return (
      <Callout level="ok" title={t("dictionaries.sound")} acts={<><Button size="sm" look="primary" keys={shown(KEYMAP.primary)} disabled={busy} onClick={onInstall}>{t("dictionaries.install")}</Button>{away}</>}>
        {t("dictionaries.soundText")}{list}
      </Callout>
    );
  }
  return (
    <Callout level="warning" title={t("dictionaries.unsound", { n })} acts={<><Button size="sm" disabled={busy} onClick={onInstall}>{t("dictionaries.installAnyway")}</Button>{away}</>}>
      {t("dictionaries.unsoundText")}{list}
    </Callout>
  );
}

function Edition({ installed, check }: { installed: DictionaryView; check: DictionaryCheckView }): ReactNode {
  const { added, gone } = difference(installed, check.dictionary);
  return (
    <Callout title={t("dictionaries.edition", { when: moment(installed.added), by: installed.by })}>
      {t("dictionaries.editionText")}
      <Facts rows={[[t("dictionaries.added"), added.length > 0 ? added.join(", ") : t("dictionaries.none")], [t("dictionaries.gone"), gone.length > 0 ? gone.join(", ") : t("dictionaries.none")]]} />
    </Callout>
  );
}

export function DictionaryCheck(props: Props): ReactNode {
  const { file, check, installed } = props;
  const { dictionary } = check;
  const page = useRef<HTMLDivElement>(null);
  // What was asked for is here: the keyboard and a screen reader begin at it.
  useEffect(() => page.current?.focus(), [check]);
  return (
    <div ref={page} className={css.check} role="region" aria-label={t("dictionaries.subCheck", { file })} tabIndex={-1}>
      <Verdict {...props} />
      {installed && check.usable ? <Edition installed={installed} check={check} /> : null}
      <section className={css.holds}>
        <PanelHead title={dictionary.description || t("dictionaries.untitled")} remark={t("dictionaries.holds")} />
        <Facts rows={[[t("import.file"), file], [t("dictionaries.uri"), <span key="u" className="mono">{dictionary.uri}</span>], [t("dictionaries.for"), versionOf(dictionary)], [t("dictionaries.specification"), dictionary.specification], [t("dictionaries.items"), itemsOf(dictionary)]]} />
      </section>
      <UserItems label={t("dictionaries.items")} items={dictionary.items} />
    </div>
  );
}
