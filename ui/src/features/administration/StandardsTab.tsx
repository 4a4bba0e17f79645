// What standards the registry follows: whose requirements count, and the releases of staging algorithms with the years that they answer for.
import { useState } from "react";
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { useSession } from "../../app/session.tsx";
import { Button, Checkbox } from "../../components/controls.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { Facts, LoadingRows, PanelHead, Split, TabHead } from "../../components/Panel.tsx";
import { Sev } from "../../components/Sev.tsx";
import { useToast } from "../../components/Toast.tsx";
import { SETTERS } from "../../form/ItemField.tsx";
import { count, t } from "../../i18n/t.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { PackView } from "../../ipc/generated.ts";
import { useActions } from "../../keyboard/actions.tsx";
import { KEYMAP, shown } from "../../keyboard/keymap.ts";
import { moment } from "../../lib/dates.ts";
import css from "./administration.module.css";

function Standing({ pack }: { pack: PackView }): ReactNode {
  return pack.inForce ? <Sev level="ok">{t("standards.inForce")}</Sev> : <Sev level="none">{t("standards.outOfForce")}</Sev>;
}

/** An installed release may have the key of one that came with the program. */
const idOf = (pack: PackView): string => `${pack.builtIn ? "built-in" : "added"} ${pack.key}`;
const origin = (pack: PackView): string => (pack.builtIn ? t("standards.builtIn") : t("standards.addedFact", { when: moment(pack.added), by: pack.by }));

const COLUMNS: readonly Column<PackView>[] = [
  { id: "name", head: t("standards.release"), width: "minmax(160px, 1.2fr)", look: "name", title: (row) => row.name, cell: (row) => row.name },
  { id: "years", head: t("standards.years"), width: "minmax(120px, 1fr)", title: (row) => row.years, cell: (row) => row.years },
  { id: "force", head: t("standards.standing"), width: "120px", cell: (row) => <Standing pack={row} /> },
  { id: "schemas", head: t("standards.schemas"), width: "76px", look: "right", cell: (row) => count(row.schemas) },
  { id: "tables", head: t("standards.tables"), width: "76px", look: "right", wideOnly: true, cell: (row) => count(row.tables) },
  { id: "origin", head: t("standards.origin"), width: "minmax(140px, 1.2fr)", look: "soft", title: origin, cell: origin },
];

/** Whose requirements count. At least one stays chosen: a registry follows somebody. */
function Setters(): ReactNode {
  const { noteSaved } = useSession();
  const read = useRead("setters", null);
  const choose = useChange("setters_choose");
  const chosen = read.data?.chosen ?? "";
  const put = (letter: string, on: boolean): void => {
    const next = Object.keys(SETTERS).filter((one) => (one === letter ? on : chosen.includes(one))).join("");
    if (next) choose.mutate({ chosen: next }, { onSuccess: noteSaved });
  };
  return (
    <section className={css.detail} aria-label={t("standards.setters")}>
      <PanelHead title={t("standards.setters")} />
      <Failure error={read.error} title={t("standards.settersFailed")} />
      <Failure error={choose.error} title={t("standards.settersNotSaved")} />
      {read.data ? (
        <fieldset className={css.extras}>
          <legend className="vh">{t("standards.setters")}</legend>
          {Object.entries(SETTERS).map(([letter, name]) => (
            <Checkbox key={letter} checked={chosen.includes(letter)} disabled={choose.isPending || chosen === letter} onChange={(on) => put(letter, on)}><span className="mono">{letter}</span> {name}</Checkbox>
          ))}
        </fieldset>
      ) : null}
      <p className="small ink2">{t("standards.settersText")}</p>
    </section>
  );
}

function Detail({ pack, busy, onForce }: { pack: PackView; busy: boolean; onForce: (inForce: boolean) => void }): ReactNode {
  return (
    <section className={css.detail} aria-label={pack.name}>
      <PanelHead title={<span className={css.wraps}>{pack.name}</span>} end={<Standing pack={pack} />} />
      <Facts rows={[
        [t("standards.key"), <span key="k" className="mono">{pack.key}</span>], [t("standards.years"), pack.years], [t("standards.schemas"), count(pack.schemas)], [t("standards.tables"), count(pack.tables)], [t("standards.origin"), origin(pack)],
      ]} />
      {pack.builtIn ? <p className="small ink2">{t(pack.inForce ? "standards.builtInText" : "standards.builtInOut")}</p> : (
        <div className={css.deed}>
          <Button size="sm" disabled={busy} onClick={() => onForce(!pack.inForce)}>{t(pack.inForce ? "standards.take" : "standards.put")}</Button>
          <p className="small ink2">{t(pack.inForce ? "standards.takeText" : "standards.putText")}</p>
        </div>
      )}
    </section>
  );
}

export function StandardsTab(): ReactNode {
  const { noteSaved } = useSession();
  const toast = useToast();
  const read = useRead("content_packs", null);
  const pick = useChange("pick");
  const add = useChange("content_add");
  const force = useChange("content_force");
  const [chosen, setChosen] = useState<string | null>(null);
  const busy = pick.isPending || add.isPending || force.isPending;
  const clear = (): void => { for (const deed of [pick, add, force]) deed.reset(); };
  const install = (): void => {
    if (busy) return;
    clear();
    const before = new Map((read.data ?? []).map((one) => [idOf(one), one.added]));
    pick.mutate({ what: "openRelease" }, { onSuccess: (file) => {
      if (file) add.mutate({ file: file.token }, { onSuccess: (packs) => {
        noteSaved();
        const added = packs.find((one) => !one.builtIn && before.get(idOf(one)) !== one.added);
        if (!added) return;
        setChosen(idOf(added));
        toast({ text: t("standards.nowAdded", { name: added.name, n: added.schemas }) });
      } });
    } });
  };
  const put = (pack: PackView, inForce: boolean): void => {
    clear();
    force.mutate({ key: pack.key, inForce }, { onSuccess: () => {
      noteSaved();
      toast({ text: t(inForce ? "standards.nowIn" : "standards.nowOut", { name: pack.name }), act: { label: t("action.undo"), run: () => put(pack, !inForce) } });
    } });
  };
  useActions([{ id: "primary", label: t("standards.add"), run: install }]);
  if (read.error) return <div className="pad prose"><Failure error={read.error} title={t("standards.failed")} acts={<Button size="sm" onClick={() => { void read.refetch(); }}>{t("error.tryAgain")}</Button>} /></div>;
  if (!read.data) return <LoadingRows />;
  // The newest that was added comes first, and is the one that is shown after it was added.
  const packs = [...read.data].sort((a, b) => b.added.localeCompare(a.added));
  const pack = packs.find((one) => idOf(one) === chosen) ?? packs[0];
  const own = packs.filter((one) => !one.builtIn).length;
  return (
    <>
      <TabHead says={t(own ? "standards.sub" : "standards.subNone", { n: packs.length - own, own })}>
        <Button look="primary" keys={shown(KEYMAP.primary)} disabled={busy} onClick={install}>{t("standards.add")}</Button>
      </TabHead>
      {pick.error || add.error || force.error ? (
        <div className={css.band}>
          <Failure error={pick.error ?? add.error} title={t("standards.notAdded")} acts={<Button size="sm" onClick={install}>{t("import.another")}</Button>} />
          <Failure error={force.error} title={t("standards.notChanged")} />
        </div>
      ) : null}
      <Split columns="" className={css.withSide ?? ""}>
        <section className="stack" data-pane="standards" tabIndex={-1}>
          <Setters />
          <div className={css.matrix}><PanelHead title={t("standards.releases")} /></div>
          <DataTable label={t("standards.releases")} fit leading restart={String(own)} columns={COLUMNS} rows={packs} total={packs.length} rowKey={idOf} onCurrent={(row) => setChosen(idOf(row))} />
          {own ? null : <p className={`small ink2 ${css.matrix}`}>{t("standards.none")}</p>}
        </section>
        <aside className={css.aside} data-pane="release" tabIndex={-1}>{pack ? <Detail pack={pack} busy={busy} onForce={(inForce) => put(pack, inForce)} /> : null}</aside>
      </Split>
    </>
  );
}
