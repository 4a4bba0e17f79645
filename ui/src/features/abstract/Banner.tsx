import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { SmallBar, Callout } from "../../components/Panel.tsx";
import { Tag } from "../../components/Sev.tsx";
import { meaningFor, useCodesVersion, useForm, useSnap, useSummaryPart } from "../../form/context.ts";
import { short } from "../../form/dates.ts";
import { shown } from "../../keyboard/keymap.ts";
import css from "./abstract.module.css";
import type { AbstractView, TumorLine } from "./commands.ts";
import { ABSTRACT_KEYS } from "./keys.ts";
import { say } from "./words.ts";

interface Props {
  view: AbstractView;
  busy: boolean;
  onSave: () => void;
  onComplete: () => void;
  onReopen: () => void;
}

/** Who this is, how far it is, and the two deeds. Always in sight. */
export function Banner({ view, busy, onSave, onComplete, onReopen }: Props): ReactNode {
  const required = useSummaryPart("required");
  const dirty = useSummaryPart("dirty");
  const complete = view.status === "complete";
  return (
    <header className={css.banner}>
      <div className={css.who}>
        <Name />
        <dl><Born /><Sex /><Fact id="medicalRecordNumber" label={say("abstract.mrn")} /><Fact id="accessionNumberHosp" label={say("abstract.accession")} /><LastContact /></dl>
      </div>
      <div className={css.done}>
        <div>
          <div className="micro muted">{say("abstract.requiredItems")}</div>
          <div className={css.meter}><SmallBar share={required.of ? required.done / required.of : 0} />{say("abstract.requiredCount", { done: required.done, of: required.of })}</div>
        </div>
        {complete ? null : (
          <div>
            <div className="micro muted">{say("abstract.sinceContact")}</div>
            <div>{view.days === null ? say("abstract.dayUnknown") : say("abstract.day", { days: view.days })}</div>
          </div>
        )}
        <Button onClick={onSave} disabled={busy || dirty === 0} title={shown(ABSTRACT_KEYS.save)}>{dirty ? say("abstract.saveCount", { count: dirty }) : say("abstract.save")}</Button>
        {complete
          ? <Button onClick={onReopen} disabled={busy}>{say("abstract.reopen")}</Button>
          : <Button look="primary" keys={shown(ABSTRACT_KEYS.complete)} onClick={onComplete} disabled={busy}>{say("abstract.complete")}</Button>}
      </div>
    </header>
  );
}

function Name(): ReactNode {
  const last = useSnap("nameLast").value;
  const first = useSnap("nameFirst").value;
  const middle = useSnap("nameMiddle").value;
  const given = [first, middle].filter(Boolean).join(" ");
  const name = [last, given].filter(Boolean).join(", ");
  return <h1 className="cut" translate="no">{name || say("abstract.noName")}</h1>;
}

function Fact({ id, label }: { id: string; label: string }): ReactNode {
  const { value } = useSnap(id);
  return value ? <div><dt>{label}</dt><dd className="mono">{value}</dd></div> : null;
}

function Born(): ReactNode {
  const born = useSnap("dateOfBirth").value;
  const age = Number(useSnap("ageAtDiagnosis").value);
  const known = Number.isInteger(age) && age > 0 && age < 121;
  return born ? <div><dt>{say("abstract.born")}</dt><dd>{[short(born), known ? say("abstract.atDx", { age }) : ""].filter(Boolean).join(", ")}</dd></div> : null;
}

function useMeaning(id: string): { value: string; label: string } {
  const form = useForm();
  const { value } = useSnap(id);
  useCodesVersion(id);
  return { value, label: value ? meaningFor(form, form.standard.item(id), value) : "" };
}

function Sex(): ReactNode {
  const { value, label } = useMeaning("sexAssignedAtBirth");
  return value ? <div><dt>{say("abstract.sex")}</dt><dd><span className="mono">{value}</span> {label}</dd></div> : null;
}

function LastContact(): ReactNode {
  const date = useSnap("dateOfLastContact").value;
  const { label } = useMeaning("vitalStatus");
  return date ? <div><dt>{say("abstract.lastContact")}</dt><dd>{[short(date), label.toLowerCase()].filter(Boolean).join(", ")}</dd></div> : null;
}

/** The patient's tumors, the one on screen marked. */
export function TumorTabs({ view, tumor, onOpen, onNew, onDisclosures }: { view: AbstractView; tumor: string; onOpen: (tumor: string) => void; onNew: () => void; onDisclosures: (() => void) | undefined }): ReactNode {
  return (
    <nav className={css.tumors} aria-label={say("abstract.tumors")}>
      {view.tumors.map((line) => (
        <button key={line.tumor} type="button" aria-current={line.tumor === tumor ? "true" : undefined} onClick={() => { if (line.tumor !== tumor) onOpen(line.tumor); }}>
          <TumorName line={line} />
          <Tag accent={line.status !== "complete" && line.tumor === tumor}>{say(`abstract.status.${line.status}`)}</Tag>
        </button>
      ))}
      <button type="button" className={css.new} title={say("abstract.newTumorTitle")} onClick={onNew}>+ {say("abstract.newTumor")}</button>
      <span className="grow" />
      {onDisclosures ? <button type="button" className={css.new} onClick={onDisclosures}>{say("disclosures.open")}</button> : null}
      {view.sentTo.length ? <span className="micro muted wide-only cut">{view.sentTo.join(" · ")}</span> : null}
    </nav>
  );
}

export function TumorName({ line }: { line: TumorLine }): ReactNode {
  const words = [line.siteLabel || say("abstract.noSite"), line.lateralityLabel.replace(/\s*\(.*\)$/, "").toLowerCase(), line.dxDate.slice(0, 4)].filter(Boolean).join(", ");
  return (
    <>
      <span className="mono">{line.sequence}</span>
      <span className={`${css.site} cut`}>{words}</span>
      {line.site ? <span className="mono">{line.site} {line.histology}{line.behavior ? `/${line.behavior}` : ""}</span> : null}
    </>
  );
}

/** Failed saves, clashes and what completion still needs: in place, above what they stop. */
export function ProblemCallout({ title, message, incident, onAgain, onClose }: { title: string; message: string; incident: string | null; onAgain?: (() => void) | undefined; onClose?: (() => void) | undefined }): ReactNode {
  return (
    <Callout level="error" title={title} acts={<>
      {onAgain ? <Button size="sm" onClick={onAgain}>{say("error.again")}</Button> : null}
      {onClose ? <Button size="sm" look="quiet" onClick={onClose}>{say("error.close")}</Button> : null}
    </>}>
      {message} {incident ? say("error.incident", { incident }) : ""}
    </Callout>
  );
}
