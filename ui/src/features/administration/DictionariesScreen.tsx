// Administration: the user dictionaries of the registry. To the left which there are, beside it what one holds; installing shows first.
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button } from "../../components/controls.tsx";
import { Callout, EmptyState, Facts, LoadingRows, PanelHead, Split, TabHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { useToast } from "../../components/Toast.tsx";
import { titleOf } from "../../form/user-items.ts";
import { t } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { DictionaryCheckView, DictionaryView, Picked } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import css from "./administration.module.css";
import { inOrder, itemsOf, versionOf } from "./dictionaries.ts";
import { DictionaryCheck } from "./DictionaryCheck.tsx";
import { UserItems } from "./UserItems.tsx";

function Standing({ dictionary }: { dictionary: DictionaryView }): ReactNode {
  return dictionary.inForce ? <Sev level="ok">{t("dictionaries.inForce")}</Sev> : <Sev level="none">{t("dictionaries.retired")}</Sev>;
}

const TAIL = 26;

/** A long URI is cut in the middle: what tells two of them apart stands at the end. */
function Uri({ uri }: { uri: string }): ReactNode {
  return <span className={css.entryUri} title={uri}><span className="cut">{uri.slice(0, -TAIL)}</span><span>{uri.slice(-TAIL)}</span></span>;
}

function List({ dictionaries, chosen, focus, choose }: { dictionaries: readonly DictionaryView[]; chosen: DictionaryView; focus: boolean; choose: (uri: string) => void }): ReactNode {
  const side = useRef<HTMLElement>(null);
  // Back from a file, the keyboard goes on at the dictionary that is shown; the list is drawn a frame later.
  useEffect(() => {
    if (!focus) return;
    const frame = requestAnimationFrame(() => side.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [focus, chosen.uri]);
  return (
    <aside ref={side} className={css.side} data-pane="dictionaries" tabIndex={-1}>
      <div className={css.sideHead}>{t("dictionaries.title")}<span className="muted">{dictionaries.length}</span></div>
      <ListBox aria-label={t("dictionaries.title")} className={css.list ?? ""} items={dictionaries} selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={[chosen.uri]}
        onSelectionChange={(keys) => { const next = dictionaries.find((one) => keys !== "all" && keys.has(one.uri)); if (next) choose(next.uri); }}>
        {(one) => (
          <ListBoxItem id={one.uri} textValue={titleOf(one)} className={css.entry ?? ""}>
            <span className={css.entryTitle}>{titleOf(one)}</span>
            <Uri uri={one.uri} />
            <span className={css.entryFoot}>
              <Standing dictionary={one} />
              {one.warnings.length > 0 ? <Sev level="warning">{t("dictionaries.warnings", { n: one.warnings.length })}</Sev> : null}
              <span className="muted">{t("dictionaries.itemCount", { n: one.items.length })}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </aside>
  );
}

function Detail({ dictionary, busy, onRetire }: { dictionary: DictionaryView; busy: boolean; onRetire: (inForce: boolean) => void }): ReactNode {
  const { inForce, warnings } = dictionary;
  return (
    <>
      <div className={css.detail}>
        <PanelHead title={<span className={css.wraps}>{titleOf(dictionary)}</span>} end={<Standing dictionary={dictionary} />} />
        <Facts rows={[
          [t("dictionaries.uri"), <span key="u" className="mono">{dictionary.uri}</span>], [t("dictionaries.for"), versionOf(dictionary)], [t("dictionaries.specification"), dictionary.specification || "–"],
          [t("dictionaries.items"), itemsOf(dictionary)], [t("dictionaries.installed"), <span key="i">{t("dictionaries.installedFact", { when: moment(dictionary.added), by: dictionary.by })}</span>],
        ]} />
        {warnings.length > 0 ? <Callout level="warning" title={t("dictionaries.overlooked", { n: warnings.length })}><ol className={css.problems}>{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ol></Callout> : null}
        <div className={css.deed}>
          <Button size="sm" disabled={busy} onClick={() => onRetire(!inForce)}>{inForce ? t("dictionaries.retire") : t("dictionaries.putInForce")}</Button>
          <p className="small ink2">{inForce ? t("dictionaries.retireText") : t("dictionaries.putInForceText")}</p>
        </div>
      </div>
      <UserItems label={t("dictionaries.itemsOf", { name: titleOf(dictionary) })} items={dictionary.items} />
    </>
  );
}

interface Looked { file: Picked; check: DictionaryCheckView }

export function DictionariesScreen(): ReactNode {
  const { noteSaved } = useSession();
  const toast = useToast();
  const read = useRead("dictionaries", null);
  const pick = useChange("pick");
  const check = useChange("dictionary_check");
  const add = useChange("dictionary_add");
  const retire = useChange("dictionary_retire");
  const [chosenUri, setChosenUri] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [back, setBack] = useState(false);

  const dictionaries = inOrder(read.data ?? []);
  const chosen = dictionaries.find((one) => one.uri === chosenUri) ?? dictionaries[0];
  const busy = pick.isPending || check.isPending || add.isPending || retire.isPending;
  const clear = (): void => { for (const deed of [pick, check, add, retire]) deed.reset(); };
  const choose = (): void => {
    if (busy) return;
    clear();
    pick.mutate({ what: "openDictionary" }, { onSuccess: (file) => {
      if (file) check.mutate({ file: file.token }, { onSuccess: (found) => setLooked({ file, check: found }), onError: () => setLooked(null) });
    } });
  };
  const put = (dictionary: DictionaryView, inForce: boolean): void => {
    clear();
    retire.mutate({ uri: dictionary.uri, inForce }, { onSuccess: () => {
      noteSaved();
      // The list puts those in force first: the one that was changed stays the one that is shown.
      setChosenUri(dictionary.uri);
      toast({ text: t(inForce ? "dictionaries.nowInForce" : "dictionaries.nowRetired", { name: titleOf(dictionary) }), act: { label: t("action.undo"), run: () => put(dictionary, !inForce) } });
    } });
  };
  const install = (): void => {
    if (!looked?.check.usable || busy) return;
    const { dictionary, sound } = looked.check;
    add.mutate({ file: looked.file.token, lenient: !sound }, { onSuccess: () => {
      noteSaved();
      setLooked(null);
      setBack(true);
      setChosenUri(dictionary.uri);
      toast({ text: t("dictionaries.nowInstalled", { name: titleOf(dictionary), n: dictionary.items.length }), act: { label: t("dictionaries.retire"), run: () => put(dictionary, false) } });
    } });
  };
  const leave = (): void => { clear(); setLooked(null); setBack(true); };
  // What breaks rules is installed by its own button only, not by the key of the primary one.
  useActions(looked ? (looked.check.usable && looked.check.sound ? [{ id: "primary", label: t("dictionaries.install"), run: install }] : []) : [{ id: "primary", label: t("dictionaries.choose"), run: choose }]);

  const failed = pick.error ?? check.error ?? add.error ?? retire.error;
  const failedTitle = add.error ? t("dictionaries.notInstalled") : retire.error ? t("dictionaries.notChanged") : t("dictionaries.notRead");
  const failure = failed ? <div className="pad prose"><Failure error={failed} title={failedTitle} acts={<Button size="sm" onClick={choose}>{t("import.another")}</Button>} /></div> : null;
  return (
    <>
      <TabHead says={looked ? t("dictionaries.subCheck", { file: looked.file.name }) : t("dictionaries.sub")}>
        {looked ? <Button disabled={busy} onClick={choose}>{t("import.another")}</Button> : chosen ? <Button look="primary" keys={shown(KEYMAP.primary)} disabled={busy} onClick={choose}>{t("dictionaries.choose")}</Button> : null}
      </TabHead>
      {looked ? <div className={`body ${css.page}`}>{failure}<DictionaryCheck file={looked.file.name} check={looked.check} installed={dictionaries.find((one) => one.uri === looked.check.dictionary.uri)} busy={busy} onInstall={install} onLeave={leave} /></div>
        : read.error ? <div className="body pad prose"><Failure error={read.error} title={t("dictionaries.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>
        : !read.data ? <div className="body"><LoadingRows /></div>
        : !chosen ? <div className="body">{failure}<EmptyState title={t("dictionaries.empty")} acts={<Button look="primary" size="sm" keys={shown(KEYMAP.primary)} disabled={busy} onClick={choose}>{t("dictionaries.choose")}</Button>}>{t("dictionaries.emptyText")}</EmptyState></div>
        : (
          <Split columns="" className={css.split ?? ""}>
            <List dictionaries={dictionaries} chosen={chosen} focus={back} choose={(uri) => { clear(); setChosenUri(uri); }} />
            <section className={css.page}>
              {failure}
              <Detail key={chosen.uri} dictionary={chosen} busy={busy} onRetire={(inForce) => put(chosen, inForce)} />
            </section>
          </Split>
        )}
    </>
  );
}
