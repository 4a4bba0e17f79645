import { Check, LockKeyhole } from "lucide-react";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { ErrorMark, Icon, WarningMark } from "../../components/icons.tsx";
import { SmallBar } from "../../components/Panel.tsx";
import { Kbd } from "../../components/Sev.tsx";
import { useForm, useSignal, useSummaryPart } from "../../form/context.ts";
import formCss from "../../form/form.module.css";
import { shown } from "../../keyboard/keymap.ts";
import css from "./abstract.module.css";
import { ABSTRACT_KEYS } from "./keys.ts";
import { say } from "./words.ts";

interface Props {
  current: string;
  all: boolean;
  /** How many items no dictionary knows; those of user dictionaries are counted here. */
  unknown: number;
  onSection: (index: number) => void;
  onAll: () => void;
}

/** Sections with their progress and findings. */
export function SectionList({ current, all, unknown, onSection, onAll }: Props): ReactNode {
  const { stage, standard, store } = useForm();
  const { sections, places } = useSignal(stage.layout);
  const findings = useSummaryPart("findings");
  const required = useSummaryPart("required");
  const counts = useMemo(() => {
    const by = new Map<string, { errors: number; warnings: number }>();
    for (const finding of findings) {
      const section = places.get(finding.items[0] ?? "")?.section ?? "";
      const count = by.get(section) ?? { errors: 0, warnings: 0 };
      if (finding.severity === "error") count.errors += 1;
      else count.warnings += 1;
      by.set(section, count);
    }
    return by;
  }, [findings, places]);
  const filled = useMemo(() => new Map(sections.map((s) => [s.id, s.items.filter((i) => store.value(i.id) !== "").length])), [sections, store, required]);

  const ofStandard = useMemo(() => standard.items.filter((i) => !i.dictionary).length, [standard]);
  const own = standard.items.length - ofStandard + unknown;

  return (
    <nav className={css.sections} aria-label={say("abstract.sections")} data-pane="sections" tabIndex={-1}>
      <div className={css.sectionsHead}>{say("abstract.sections")} <Kbd>Ctrl 1…9</Kbd></div>
      {sections.map((section, index) => {
        const progress = required.sections.find((s) => s.section === section.id);
        const count = counts.get(section.id);
        const here = !all && section.id === current;
        const of = progress?.of ?? 0;
        const held = filled.get(section.id) ?? 0;
        return (
          <button key={section.id} type="button" className={`${css.sec} ${here ? css.on : ""}`} aria-current={here ? "true" : undefined} onClick={() => onSection(index)} title={section.name}>
            {index < 9 ? <Kbd>{index + 1}</Kbd> : <span />}
            <span className={css.l}>{section.name}</span>
            <span className={css.g}>
              {count?.errors ? <span className={css.errors}><ErrorMark className="ic s" />{count.errors}<span className="vh"> {say("findings.errors", { count: count.errors })}</span></span> : null}
              {count?.warnings ? <span className={css.warnings}><WarningMark className="ic s" />{count.warnings}<span className="vh"> {say("findings.warnings", { count: count.warnings })}</span></span> : null}
              {!count && of > 0 && progress?.done === of ? <span className={css.ok}><Icon of={Check} small /></span> : null}
            </span>
            <span className={css.m}>
              {of > 0 ? <><SmallBar share={(progress?.done ?? 0) / of} />{say("form.sectionCount", { done: progress?.done ?? 0, of })}</>
                : held > 0 ? say("abstract.filled", { count: held }) : say("abstract.nothingYet")}
            </span>
          </button>
        );
      })}
      <button type="button" className={`${css.sec} ${css.allRow} ${all ? css.on : ""}`} aria-current={all ? "true" : undefined} onClick={onAll}>
        <Kbd>0</Kbd><span className={css.l}>{say("abstract.allItems")}</span>
        <span className={`${css.g} micro muted`}>{own ? say("abstract.allItemsCount", { standard: ofStandard, own }) : ofStandard}</span>
      </button>
      <div className={`${css.legend} micro`}>
        <div><span className={formCss.req}><i>S</i><i>N</i><i>C</i></span> {say("abstract.legendRequired")}</div>
        <div><Icon of={LockKeyhole} small /> {say("abstract.legendLocked")}</div>
        <div><span className={css.dot} /> {say("abstract.legendUnsaved")}</div>
      </div>
      <div className={`${css.keys} micro`}>
        <div><Kbd>F8</Kbd> {say("abstract.keyFinding")}</div>
        <div><Kbd>{shown(ABSTRACT_KEYS.goTo)}</Kbd> {say("abstract.keyGoTo")}</div>
        <div><Kbd>{shown(ABSTRACT_KEYS.save)}</Kbd> {say("abstract.keySave")}</div>
        <div><Kbd>F1</Kbd> {say("abstract.keyAbout")}</div>
        <div><Kbd>F6</Kbd> {say("abstract.keyPane")}</div>
      </div>
    </nav>
  );
}
