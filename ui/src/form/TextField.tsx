import { memo } from "react";
import type { ReactNode } from "react";
import { useForm, useSnap, useSummaryPart } from "./context.ts";
import styles from "./form.module.css";
import { FindingLine, Marks } from "./ItemField.tsx";
import { lookOf } from "./look.ts";
import type { Item } from "./standard.ts";

const number = new Intl.NumberFormat("en-US");

/** A narrative text: an editor across both columns, with how much of it will be transmitted. */
export const TextField = memo(function TextField({ item }: { item: Item }): ReactNode {
  const form = useForm();
  const snap = useSnap(item.id);
  const readOnly = useSummaryPart("readOnly");
  const look = lookOf(item, snap, form.codes, form.store.today, form.words);
  const used = snap.text.length;
  const over = used > item.length && !item.unlimited;
  const dom = `i-${item.id}`;
  return (
    <div className={[styles.textItem, styles[look.face], snap.value !== snap.saved ? styles.unsaved : ""].filter(Boolean).join(" ")} data-face={look.face}>
      <span className={styles.no}>{item.number || ""}</span>
      <div className={styles.textHead}>
        <label htmlFor={dom} title={item.name}>{item.name}</label>
        <Marks item={item} missing={snap.missing} locked={snap.locked} />
        <FindingLine item={item} look={look} theirs={snap.conflict?.theirs} />
        <span className={[styles.count, over ? styles.over : ""].join(" ")} id={`m-${item.id}`}>
          {item.unlimited
            ? form.words("form.textUnlimited", { used: number.format(used) })
            : over
            ? form.words("form.textOver", { used, length: item.length, over: used - item.length })
            : form.words("form.textCount", { used: number.format(used), length: number.format(item.length) })}
        </span>
      </div>
      <textarea
        id={dom}
        data-item={item.id}
        value={snap.text}
        readOnly={snap.locked || readOnly}
        aria-invalid={look.invalid || undefined}
        aria-required={item.complete || undefined}
        aria-describedby={`r-${item.id} m-${item.id} f-${item.id}`}
        spellCheck
        onChange={(event) => form.store.type(item.id, event.currentTarget.value)}
        onFocus={() => form.current.set(item.id)}
        onBlur={() => form.store.leave(item.id)}
      />
    </div>
  );
});
