import { useQueryClient } from "@tanstack/react-query";
import { useBlocker, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CSSProperties, ReactNode } from "react";
import { may } from "../../app/may.ts";
import { useSession } from "../../app/session.tsx";
import { Button } from "../../components/controls.tsx";
import { Callout, LoadingRows } from "../../components/Panel.tsx";
import { FormProvider, Signal, useForm, useSignal, useSummaryPart } from "../../form/context.ts";
import type { Form } from "../../form/context.ts";
import { lookOf } from "../../form/look.ts";
import { Lookup, textLines } from "../../form/lookup.ts";
import { LookupPopover } from "../../form/LookupPopover.tsx";
import { isLongText } from "../../form/standard.ts";
import type { UserDictionary } from "../../form/user-items.ts";
import type { Standard } from "../../form/standard.ts";
import { asCommandError, invalidateTags, readKey, useRead } from "../../ipc/client.ts";
import type { CommandError } from "../../ipc/client.ts";
import { CHANGES } from "../../ipc/generated.ts";
import type { DueRow, Tag } from "../../ipc/generated.ts";
import { closeWindow, onClosing } from "../../ipc/transport.ts";
import { useActions, useFinder } from "../../keyboard/actions.tsx";
import { ContactDialog } from "../followup/ContactDialog.tsx";
import css from "./abstract.module.css";
import { AllItems } from "./AllItems.tsx";
import { Banner, ProblemCallout, TumorTabs } from "./Banner.tsx";
import { commands } from "./commands.ts";
import type { AbstractView, DraftView } from "./commands.ts";
import { ConflictDialog, StaleNote } from "./ConflictDialog.tsx";
import { DisclosuresDialog } from "./DisclosuresDialog.tsx";
import { LeaseNote, DraftNote } from "./Notes.tsx";
import { AboutDialog, GoToDialog, UnsavedDialog, ReopenDialog } from "./dialogs.tsx";
import { FormPane } from "./FormPane.tsx";
import type { FormPaneHandle } from "./FormPane.tsx";
import { keyOf } from "./keys.ts";
import type { AbstractKey } from "./keys.ts";
import { SectionList } from "./SectionList.tsx";
import { AbstractSession } from "./session.ts";
import type { Stale } from "./session.ts";
import { SIDE_TABS, SidePanel } from "./SidePanel.tsx";
import type { SideTab } from "./SidePanel.tsx";
import { codes, standardWith, tableItems } from "./standard.ts";
import { holdUnsaved } from "./unsaved.ts";
import { say } from "./words.ts";

const CHANGED: Tag[] = [...CHANGES.abstract_amend];

/** The heart of the program: one abstract, read and typed into. It waits for the user dictionaries, which are part of its form. */
export default function AbstractScreen({ tumor }: { tumor: string }): ReactNode {
  const dictionaries = useRead("dictionaries", null);
  const drafts = useRead("drafts", null);
  if (dictionaries.isPending || drafts.isPending) return <LoadingRows rows={12} />;
  return (
    <>
      {dictionaries.error ? <ProblemCallout title={say("error.dictionaries")} message={dictionaries.error.message} incident={dictionaries.error.incident} /> : null}
      <Work tumor={tumor} standard={standardWith(dictionaries.data ?? NONE)} draft={drafts.data?.find((one) => one.tumor === tumor)} />
    </>
  );
}

const NONE: readonly UserDictionary[] = [];

function Work({ tumor, standard: latest, draft }: { tumor: string; standard: Standard; draft: DraftView | undefined }): ReactNode {
  // Dictionaries that change while an abstract is on screen wait until it is opened again: what is typed is not taken away.
  const [standard] = useState(latest);
  const { session: user, noteSaved } = useSession();
  const client = useQueryClient();
  const session = useMemo(() => {
    for (const mark of ["abstract:open", "abstract:painted", "meaning:painted"]) performance.clearMarks(mark);
    performance.mark("abstract:open");
    // What is left of the drafts is known without asking for them again.
    const dropDraft = async (of: string): Promise<DraftView[]> => {
      const left = await commands.dropDraft(of);
      client.setQueryData(readKey("drafts", null), left);
      return left;
    };
    return new AbstractSession(tumor, standard, { ...commands, dropDraft }, user.today);
    // A session lives as long as its tumor is on screen; settings that change meanwhile do not begin another.
  }, [tumor, standard]);
  const view = useSignal(session.view);
  const problem = useSignal(session.problem);
  const savedAt = useSignal(session.savedAt);
  const [codesFailed, setCodesFailed] = useState<CommandError | null>(null);
  const loadCodes = useCallback(() => {
    setCodesFailed(null);
    const failed = (thrown: unknown): void => setCodesFailed(asCommandError(thrown));
    codes.load(tableItems).catch(failed);
    codes.use(session.stage.view.get().tables, session.stage.coded()).catch(failed);
  }, [session]);

  useEffect(() => {
    loadCodes();
    // The draft as it was when the abstract came on screen: the one that is kept from now on is this session's own.
    void session.open().then(() => { if (draft) session.offer(draft); });
    // What the fields offer and mean follows the schema at once.
    const unwatch = session.stage.view.subscribe(loadCodes);
    return () => {
      unwatch();
      session.close();
      void codes.use("", []);
    };
  }, [session, loadCodes]);
  useEffect(() => holdUnsaved(() => {
    const { dirty } = session.store.summary();
    return dirty ? { count: dirty, save: () => session.saveOrSay() } : undefined;
  }), [session]);
  useEffect(() => {
    if (savedAt === undefined) return;
    noteSaved();
    invalidateTags(client, CHANGED);
  }, [savedAt]);

  if (problem?.at === "open" && !view) {
    return <div className="pad prose"><ProblemCallout title={say("error.open")} message={problem.error.message} incident={problem.error.incident} onAgain={() => void session.open()} /></div>;
  }
  if (!view) return <LoadingRows rows={12} />;
  return (
    <>
      {codesFailed ? <ProblemCallout title={say("error.codes")} message={codesFailed.message} incident={codesFailed.incident} onAgain={loadCodes} /> : null}
      <Open session={session} view={view} advanceWhenFull={user.settings.advanceWhenFull !== false} />
    </>
  );
}

function useFormOf(session: AbstractSession, advanceWhenFull: boolean, goTo: (id: string) => void, explain: () => void): Form {
  const form = useMemo<Form>(() => {
    const { store, stage } = session;
    const { standard } = store;
    const lookup = new Lookup(codes);
    lookup.lines = () => textLines(standard.items.filter(isLongText).map((i) => ({ source: i.label, text: store.value(i.id) })).filter((t) => t.text));
    return { standard, store, stage, codes, lookup, current: new Signal<string | undefined>(undefined), words: say, advanceWhenFull, step, goTo, explain };
  }, [session, goTo, explain]);
  form.advanceWhenFull = advanceWhenFull;
  return form;
}

/** The next or previous field in reading order, within its pane. */
function step(from: HTMLElement, by: 1 | -1): void {
  const pane = from.closest("[data-pane]") ?? document;
  const fields = [...pane.querySelectorAll<HTMLElement>("[data-item]:not([readonly])")];
  fields[fields.indexOf(from) + by]?.focus();
}

/** A dialog gives the focus back a moment after it closes; what should have it comes after that. */
function afterDialog(run: () => void): void {
  setTimeout(run, 60);
}

/** As many items as the palette shows above cases and commands. */
const PALETTE_ITEMS = 6;
const NARROW = "(max-width: 1279px)";

function Open({ session, view, advanceWhenFull }: { session: AbstractSession; view: AbstractView; advanceWhenFull: boolean }): ReactNode {
  const navigate = useNavigate();
  const { standard } = session.store;
  const [section, setSection] = useState(standard.sections[0]?.id ?? "");
  const [all, setAll] = useState<{ seek?: string } | null>(null);
  const [tab, setTab] = useState<SideTab>("findings");
  const [drawer, setDrawer] = useState(false);
  const [side, setSide] = useState<number | null>(null);
  const [dialog, setDialog] = useState<"goto" | "about" | "reopen" | "contact" | "close" | "disclosures" | null>(null);
  const worker = useSession().session;
  const discloses = may(worker, "disclose");
  const pane = useRef<FormPaneHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const problem = useSignal(session.problem);
  const stale = useSignal(session.stale);
  const blocked = useSignal(session.blocked);
  // A new clash asks at once; put off, its note stays and asks again.
  const [deciding, setDeciding] = useState<Stale | null>(null);
  const clashing = Boolean(stale?.clashes.length);
  useEffect(() => setDeciding(clashing ? (session.stale.get() ?? null) : null), [clashing, session]);
  const busy = useSignal(session.busy);

  const goTo = useCallback((id: string): void => {
    setDrawer(false);
    setAll((now) => (session.stage.layout.get().places.has(id) ? null : { ...now, seek: id }));
    const go = (): void => {
      if (!pane.current?.goTo(id)) requestAnimationFrame(() => document.getElementById(`i-${id}`)?.focus());
    };
    if (document.querySelector("[role=dialog]")) afterDialog(go);
    else requestAnimationFrame(go);
  }, [session]);
  const explain = useCallback((): void => {
    setTab("staging");
    if (matchMedia(NARROW).matches) setDrawer(true);
  }, []);
  const form = useFormOf(session, advanceWhenFull, goTo, explain);
  const blocker = useBlocker({ shouldBlockFn: () => session.store.isDirty(), withResolver: true, enableBeforeUnload: false });

  useEffect(() => {
    const first = session.store.summary().required.missing.filter((id) => session.stage.layout.get().places.has(id)).sort((a, b) => session.stage.place(a) - session.stage.place(b))[0];
    requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body && root.current && !root.current.contains(document.activeElement) && document.activeElement.closest("[role=dialog]")) return;
      if (!first || !pane.current?.goTo(first)) pane.current?.goToSection(0);
    });
  }, [session]);

  const nextFinding = (by: 1 | -1): void => {
    const ids = stops(session);
    if (!ids.length) return;
    const from = form.current.get() ?? "";
    const at = ids.indexOf(from);
    const after = ids.findIndex((id) => session.stage.place(id) > session.stage.place(from));
    const near = by === 1 ? Math.max(0, after) : (after < 0 ? ids.length : after) - 1;
    goTo(ids[((at < 0 ? near : at + by) + ids.length) % ids.length] ?? "");
  };
  const openTumor = useCallback((tumor: string): void => { void navigate({ to: "/abstract/$tumor", params: { tumor } }); }, [navigate]);
  const newTumor = (): void => { void commands.begin(view.patient.key).then((made) => openTumor(made.tumor.key), (thrown: unknown) => session.problem.set({ at: "save", error: asCommandError(thrown) })); };
  const back = (id: string | undefined): void => { if (id) requestAnimationFrame(() => goTo(id)); };

  const deeds: Partial<Record<AbstractKey, () => void>> = {
    save: () => void session.save(),
    complete: () => { if (view.status !== "complete") void session.complete(); },
    undo: () => back(session.store.undo()),
    redo: () => back(session.store.redo()),
    goTo: () => setDialog("goto"),
    about: () => setDialog("about"),
    nextFinding: () => nextFinding(1),
    previousFinding: () => nextFinding(-1),
    nextTab: () => setTab((now) => SIDE_TABS[(SIDE_TABS.indexOf(now) + 1) % SIDE_TABS.length] ?? now),
    previousTab: () => setTab((now) => SIDE_TABS[(SIDE_TABS.indexOf(now) + SIDE_TABS.length - 1) % SIDE_TABS.length] ?? now),
    wider: () => setSide((now) => Math.min(window.innerWidth / 2, (now ?? sideWidth()) + 40)),
    narrower: () => setSide((now) => Math.max(280, (now ?? sideWidth()) - 40)),
    allItems: () => setAll((now) => (now ? null : {})),
  };
  const goToSection = (index: number): void => {
    setAll(null);
    requestAnimationFrame(() => pane.current?.goToSection(index));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector("[role=dialog],[role=alertdialog]")) return;
    const key = keyOf(event);
    if (!key) {
      if (event.key === "Escape" && drawer && !form.lookup.get().item) { setDrawer(false); pane.current?.focusLast(); }
      return;
    }
    if (key === "side") {
      // Where the side panel is a drawer, F6 from the form opens it; elsewhere the window walks its panes.
      if (!matchMedia(NARROW).matches || drawer || !(event.target as HTMLElement).closest?.("[data-pane=form]")) return;
      event.preventDefault();
      setDrawer(true);
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("[data-pane=side] [aria-selected=true]")?.focus());
      return;
    }
    event.preventDefault();
    if (key.startsWith("section")) goToSection(Number(key.slice(7)) - 1);
    else deeds[key]?.();
  };
  const latestKey = useRef(onKeyDown);
  latestKey.current = onKeyDown;
  useEffect(() => {
    // On the window, and before it: the keys work wherever the focus is, also when what had it is gone.
    const listen = (event: globalThis.KeyboardEvent): void => latestKey.current(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
  useEffect(() => onClosing(() => {
    const clean = !session.store.isDirty();
    if (!clean) setDialog("close");
    return clean;
  }), [session]);
  useActions([
    ...(discloses ? [{ id: "abstract.disclosures", label: say("disclosures.title"), run: () => setDialog("disclosures") }] : []),
    { id: "contact.record", label: say("contacts.record"), run: () => setDialog("contact") },
    { id: "abstract.goto", label: say("goto.title"), run: () => setDialog("goto") },
    { id: "abstract.save", label: say("abstract.save"), run: () => void session.save() },
    { id: "abstract.all", label: say("abstract.allItems"), run: () => setAll({}) },
    ...(view.status === "complete"
      ? [{ id: "abstract.reopen", label: say("abstract.reopen"), run: () => setDialog("reopen") }]
      : [{ id: "abstract.complete", label: say("abstract.complete"), run: () => void session.complete() }]),
  ]);
  useFinder((words) => standard.find(words, PALETTE_ITEMS).map((item) => ({ id: `item ${item.id}`, lead: String(item.number), label: item.name, kind: say("goto.palette"), run: () => goTo(item.id) })));
  const unknown = Object.keys({ ...view.patient.items, ...view.tumor.items }).filter((id) => !standard.byId(id)).length;
  const widths = side === null ? undefined : ({ "--w-side": `${side}px` } as CSSProperties);

  return (
    <FormProvider value={form}>
      <div ref={root} className={css.screen}>
        <Banner view={view} busy={busy !== undefined} onSave={() => void session.save()} onComplete={() => void session.complete()} onReopen={() => setDialog("reopen")} />
        <TumorTabs view={view} tumor={session.tumor} onOpen={openTumor} onNew={newTumor} onDisclosures={discloses ? () => setDialog("disclosures") : undefined} />
        <LeaseNote session={session} user={worker.user} />
        <DraftNote session={session} />
        {problem && problem.at !== "open" ? <ProblemCallout title={say(`error.${problem.at}`)} message={problem.error.message} incident={problem.error.incident} onClose={() => session.problem.set(undefined)} /> : null}
        {stale ? <StaleNote stale={stale} onOpen={() => setDeciding(stale)} onClose={() => session.stale.set(undefined)} /> : null}
        {stale?.clashes.length && deciding === stale ? <ConflictDialog key={stale.clashes.map((c) => c.item + c.theirs).join()} stale={stale} onLater={() => setDeciding(null)} onDecide={(decisions) => { setDeciding(null); void session.decide(decisions); }} /> : null}
        {blocked ? <Callout level="warning" title={say("complete.blocked", { missing: blocked.length })} acts={<>
          <Button size="sm" onClick={() => { if (blocked[0]) goTo(blocked[0]); }}>{say("complete.first")}</Button>
          <Button size="sm" look="quiet" onClick={() => session.blocked.set(undefined)}>{say("error.close")}</Button>
        </>}>{blocked.slice(0, 12).map((id) => standard.byId(id)?.name ?? id).join(" · ")}</Callout> : null}
        <div className={css.cols} style={widths}>
          <SectionList current={section} all={all !== null} unknown={unknown} onSection={goToSection} onAll={() => setAll({})} />
          {all ? <AllItems seek={all.seek} /> : <FormPane ref={pane} onSection={setSection} />}
          <div className={`${css.sideBox} ${drawer ? css.drawn : ""}`}>
            <SidePanel session={session} view={view} tab={tab} onTab={setTab} onOpenTumor={openTumor} onContact={() => setDialog("contact")} onClose={drawer ? () => { setDrawer(false); pane.current?.focusLast(); } : undefined} />
          </div>
          <button type="button" className={css.drawerTab} onClick={() => setDrawer(true)}>{say("abstract.openSide")} <FindingsCount /></button>
        </div>
        <LookupPopover />
        <Announcer />
        {dialog === "goto" ? <GoToDialog open onClose={() => setDialog(null)} onGo={goTo} /> : null}
        {dialog === "about" ? <AboutDialog item={aboutItem(form)} onClose={() => { setDialog(null); afterDialog(() => pane.current?.focusLast()); }} /> : null}
        {dialog === "contact" ? <ContactDialog row={contactRow(view, session.tumor)} onClose={() => setDialog(null)} onRecorded={() => void session.refresh()} /> : null}
        {dialog === "disclosures" ? <DisclosuresDialog patient={view.patient.key} onClose={() => { setDialog(null); afterDialog(() => pane.current?.focusLast()); }} /> : null}
        <UnsavedDialog of="close" open={dialog === "close"} count={session.store.summary().dirty}
          onStay={() => { setDialog(null); afterDialog(() => pane.current?.focusLast()); }}
          onDrop={() => void session.giveUp().then(closeWindow)}
          onSave={() => void session.save().then((saved) => { if (saved) closeWindow(); else setDialog(null); })} />
        <ReopenDialog open={dialog === "reopen"} onClose={() => setDialog(null)} onReopen={(reason) => void session.reopen(reason)} />
        <UnsavedDialog of="leave" open={blocker.status === "blocked"} count={session.store.summary().dirty}
          onStay={() => { blocker.reset?.(); afterDialog(() => pane.current?.focusLast()); }}
          onDrop={() => { void session.giveUp(); blocker.proceed?.(); }}
          onSave={() => void session.save().then((saved) => (saved ? blocker.proceed?.() : blocker.reset?.()))} />
      </div>
    </FormProvider>
  );
}

/** The patient of this abstract as the contact recorder wants it. */
function contactRow(view: AbstractView, tumor: string): DueRow {
  const line = view.tumors.find((t) => t.tumor === tumor);
  return {
    patient: view.patient.key, tumor, accession: view.tumor.items["accessionNumberHosp"] ?? "", name: view.name, siteLabel: line?.siteLabel ?? "",
    lastContact: view.patient.items["dateOfLastContact"] ?? view.tumor.items["dateOfLastContact"] ?? "", due: "", lateMonths: 0, contacts: view.contacts.length,
  };
}

/** The items that F8 stops at, in form order: the first item of each finding. */
function stops(session: AbstractSession): string[] {
  const { stage, store } = session;
  const { findings } = store.summary();
  const ids = new Set(findings.map((f) => f.items[0]).filter((id): id is string => id !== undefined));
  return [...ids].sort((a, b) => stage.place(a) - stage.place(b));
}

function sideWidth(): number {
  return parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--w-side")) || 388;
}

function aboutItem(form: Form) {
  const id = form.current.get();
  return id ? form.stage.item(id) : form.standard.sections[0]?.items[0];
}

function FindingsCount(): ReactNode {
  const findings = useSummaryPart("findings");
  return findings.length ? <b>{findings.length}</b> : null;
}

/** Says a finding when its field is left, and a meaning after 400 ms of rest: politely, once. */
function Announcer(): ReactNode {
  const [said, setSaid] = useState("");
  const form = useForm();
  useEffect(() => {
    let before = form.current.get();
    return form.current.subscribe(() => {
      const left = before;
      before = form.current.get();
      if (!left) return;
      const item = form.stage.item(left);
      const look = lookOf(item, form.store.snap(left), form.codes, form.store.today, form.words);
      if ((look.face === "error" || look.face === "warning") && look.says.text) setSaid(say(`announce.${look.face}`, { message: look.says.text }));
      else setSaid("");
    });
  }, [form]);
  return <div className="vh" role="status" aria-live="polite">{said}</div>;
}
