import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/controls.tsx";
import { Callout, EmptyState } from "../../components/Panel.tsx";
import { Tag } from "../../components/Sev.tsx";
import { useForm, useSignal, useSnap } from "../../form/context.ts";
import { Live } from "../../form/live.ts";
import type { DerivedItem, TraceStep, TraceView } from "../../ipc/generated.ts";
import css from "./abstract.module.css";
import type { AbstractSession } from "./session.ts";
import { say } from "./words.ts";

/** What staging derives for this tumor, what it remarks, and how the result came about. */
export function StagingPane({ session }: { session: AbstractSession }): ReactNode {
  const { stage } = useForm();
  const view = useSignal(stage.view);
  const { algorithm, schema, candidates, derived } = view;
  // The head has named algorithm and schema already, and a remark is not said twice.
  const says = view.says === `${algorithm}, ${schema}` ? "" : view.says;
  const remarks = view.remarks.filter((remark) => remark !== says);
  return (
    <>
      <div className={css.doc}>
        <span className="b cut" title={schema || undefined}>{schema || say("staging.noSchema")}</span>
        <span className="grow" />
        {algorithm ? <span className="muted">{algorithm}</span> : null}
      </div>
      {says ? <p className={css.stagingSays}>{says}</p> : null}
      {candidates.length ? <ul className={css.candidates} aria-label={say("staging.candidates")}>{candidates.map((name) => <li key={name}>{name}</li>)}</ul> : null}
      {derived.length ? (
        <section className={css.block} aria-label={say("staging.result")}>
          <h3>{say("staging.result")}</h3>
          <ul className={css.results}>{derived.map((one, at) => <Derived key={one.item || `${at} ${one.name}`} derived={one} />)}</ul>
        </section>
      ) : null}
      {remarks.length ? (
        <section className={css.block} aria-label={say("staging.remarks")}>
          <h3>{say("staging.remarks")}</h3>
          <ul className={css.remarks}>{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>
        </section>
      ) : null}
      {schema ? <Trace session={session} /> : null}
    </>
  );
}

function Derived({ derived }: { derived: DerivedItem }): ReactNode {
  const { store, goTo } = useForm();
  const { item, name, value, label, state } = derived;
  const known = store.standard.byId(item);
  // What stands in the draft counts: a value that was just taken is no difference any more.
  const held = useSnap(item).value;
  const differs = state === "differs" && held !== value;
  return (
    <li>
      <span className={css.k}>{known ? <button type="button" className="btnlink" title={known.name} onClick={() => goTo(item)}>{known.number}</button> : null}</span>
      <div>
        <div className={css.resultName}>{name}{state === "new" && held !== value ? <Tag accent>{say("staging.new")}</Tag> : null}</div>
        <div><b className="mono">{value || say("form.blank")}</b> {label}</div>
        {differs ? (
          <div className={css.differs}>
            <span>{say("staging.holds")} <b className="mono">{held || say("form.blank")}</b></span>
            <Button size="sm" onClick={() => store.take(item, value)}>{say("staging.take")}</Button>
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** The tables in the order in which they were looked up. Asked while it is on screen, after a rest in typing. */
function Trace({ session }: { session: AbstractSession }): ReactNode {
  const [trace, setTrace] = useState<TraceView | "failed" | null>(null);
  useEffect(() => {
    const live = new Live(() => undefined, () => session.trace(), setTrace, () => setTrace("failed"));
    live.poke();
    const unwatch = session.stage.view.subscribe(() => live.poke());
    return () => {
      unwatch();
      live.stop();
    };
  }, [session]);
  if (!trace) return null;
  if (trace === "failed") return <div className="pad"><Callout level="error" title={say("staging.traceFailed")} /></div>;
  if (!trace.steps.length) return <div className="pad"><EmptyState title={say("staging.noTrace")} /></div>;
  return (
    <section className={css.block} aria-label={say("staging.trace")}>
      <h3>{say("staging.trace")} <span className="muted">{say("staging.steps", { count: trace.steps.length })}</span></h3>
      <ol className={css.trace}>{trace.steps.map((step, at) => <Step key={`${at} ${step.table}`} step={step} at={at + 1} opens={step.mapping !== trace.steps[at - 1]?.mapping} />)}</ol>
    </section>
  );
}

function Step({ step, at, opens }: { step: TraceStep; at: number; opens: boolean }): ReactNode {
  return (
    <li>
      {opens && step.mapping ? <h4>{step.mapping}</h4> : null}
      <div className={css.step}>
        <span className={css.k}>{at}</span>
        <div>
          <div className={css.resultName}>{step.name}</div>
          <div>{step.says}</div>
          <Pairs of={step.given} title={say("staging.given")} />
          <Pairs of={step.gives} title={say("staging.gives")} />
          <div className={css.small}>{step.row === null ? say("staging.noRow", { table: step.table }) : say("staging.row", { row: step.row, table: step.table })}</div>
        </div>
      </div>
    </li>
  );
}

function Pairs({ of, title }: { of: readonly (readonly [string, string])[]; title: string }): ReactNode {
  if (!of.length) return null;
  return (
    <dl className={css.pairs}>
      <dt>{title}</dt>
      {of.map(([name, value]) => <dd key={name}>{name} <b className="mono">{value || say("form.blank")}</b></dd>)}
    </dl>
  );
}
