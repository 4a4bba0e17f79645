// Buttons, fields and choices. Native where one element is enough, React Aria where a list opens.
import { ChevronDown, Search } from "lucide-react";
import { useId } from "react";
import type { ButtonHTMLAttributes, InputHTMLAttributes, ReactNode, Ref } from "react";
import { Button as AriaButton, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import css from "./controls.module.css";
import { Icon } from "./icons.tsx";
import { Kbd } from "./Sev.tsx";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "plain" | "primary" | "quiet" | "danger";
  size?: "normal" | "sm" | "lg";
  /** The keys that do the same, on a cap at the end. */
  keys?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", size = "normal", keys, className, children, type = "button", ...rest }: ButtonProps): ReactNode {
  const classes = [css.btn, look === "plain" ? "" : css[look], size === "normal" ? "" : css[size], className ?? ""].join(" ");
  return (
    <button type={type} className={classes} {...rest}>
      {children}
      {keys ? <Kbd>{keys}</Kbd> : null}
    </button>
  );
}

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The reserved line below the field; it never pushes what follows. */
  says?: ReactNode;
  invalid?: boolean;
  tall?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, value, onChange, says, invalid = false, tall = false, className, ...rest }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={`${css.field} ${className ?? ""}`}>
      <label className={css.label} htmlFor={id}>{label}</label>
      <input id={id} className={`${css.input} ${tall ? css.tall : ""}`} value={value} onChange={(event) => onChange(event.target.value)}
        aria-invalid={invalid || undefined} aria-describedby={`${id}s`} autoComplete="off" spellCheck={false} {...rest} />
      <div id={`${id}s`} className={css.says}>{says}</div>
    </div>
  );
}

export function TextArea({ label, value, onChange, says }: { label: string; value: string; onChange: (value: string) => void; says?: ReactNode }): ReactNode {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>{label}</label>
      <textarea id={id} className={css.input} value={value} rows={2} onChange={(event) => onChange(event.target.value)} aria-describedby={`${id}s`} />
      <div id={`${id}s`} className={css.says}>{says}</div>
    </div>
  );
}

interface SearchFieldProps { label: string; hint: string; title?: string; value: string; onChange: (value: string) => void; onEnter?: () => void; onDown?: () => void; keys?: string; width?: number; ref?: Ref<HTMLInputElement> }

export function SearchField({ label, hint, title, value, onChange, onEnter, onDown, keys, width = 340, ref }: SearchFieldProps): ReactNode {
  return (
    <div className={css.search} style={{ width }}>
      <Icon of={Search} />
      <input ref={ref} type="search" aria-label={label} placeholder={hint} title={title} value={value} autoComplete="off" spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter?.();
          if (event.key === "ArrowDown") { event.preventDefault(); onDown?.(); }
        }} />
      {keys && value === "" ? <Kbd>{keys}</Kbd> : null}
    </div>
  );
}

export interface Choice<K extends string> { id: K; label: string; code?: string }

interface ChoiceProps<K extends string> { label: string; choices: readonly Choice<K>[]; value: K; onChange: (value: K) => void }

/** Two to five choices side by side. */
export function Segmented<K extends string>({ label, choices, value, onChange }: ChoiceProps<K>): ReactNode {
  return (
    <ToggleButtonGroup className={css.seg ?? ""} aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => { const chosen = choices.find((choice) => keys.has(choice.id)); if (chosen) onChange(chosen.id); }}>
      {choices.map((choice) => <ToggleButton key={choice.id} id={choice.id}>{choice.label}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}

interface SelectProps<K extends string> extends ChoiceProps<K> { look?: "chip" | "box"; autoFocus?: boolean; says?: ReactNode; /** What stands there while nothing is chosen. */ hint?: string }

/** One of a list; as a chip in a toolbar, or as a box in a dialog. */
export function Select<K extends string>({ label, choices, value, onChange, look = "box", autoFocus = false, says, hint = "" }: SelectProps<K>): ReactNode {
  const labelId = useId();
  return (
    <AriaSelect className={css.field ?? ""} aria-labelledby={labelId} selectedKey={value === "" ? null : value} autoFocus={autoFocus}
      onSelectionChange={(key) => { const chosen = choices.find((choice) => choice.id === key); if (chosen) onChange(chosen.id); }}>
      {look === "box" ? <span id={labelId} className={css.label}>{label}</span> : null}
      <AriaButton className={(look === "chip" ? css.chip : css.selectbox) ?? ""}>
        {look === "chip" ? <span id={labelId}>{label}</span> : null}
        {look === "chip" ? <b>{choices.find((choice) => choice.id === value)?.label ?? ""}</b>
          : <SelectValue>{() => { const chosen = choices.find((choice) => choice.id === value); return chosen ? `${chosen.code ? `${chosen.code}  ` : ""}${chosen.label}` : <span className="muted">{hint}</span>; }}</SelectValue>}
        <Icon of={ChevronDown} />
      </AriaButton>
      {look === "box" && says !== undefined ? <div className={css.says}>{says}</div> : null}
      <Popover offset={4}>
        <ListBox className={css.list ?? ""} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={css.option ?? ""}>
              {choice.code ? <span className={css.code}>{choice.code}</span> : null}
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function Checkbox({ checked, onChange, children, disabled = false }: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean }): ReactNode {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
