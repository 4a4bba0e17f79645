// One field, mixed results in a fixed order. The focus stays in the field; the list is walked with the arrows.
import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import css from "./floats.module.css";
import { Icon } from "./icons.tsx";
import { Kbd } from "./Sev.tsx";

export interface PaletteResult { id: string; lead: ReactNode; text: string; kind: string; keys?: string | null; run: () => void }

interface PaletteProps { open: boolean; onClose: () => void; label: string; hint: string; nothing: string; query: string; onQuery: (query: string) => void; results: readonly PaletteResult[];
  /** The results are those of the query, not of what stood there a moment ago. */
  settled: boolean }

export function Palette({ open, onClose, label, hint, nothing, query, onQuery, results, settled }: PaletteProps): ReactNode {
  return (
    <ModalOverlay className={`${css.scrim} ${css.top}`} isOpen={open} isDismissable onOpenChange={(next) => { if (!next) onClose(); }}>
      <Modal className={css.palette ?? ""}>
        <Dialog aria-label={label} className={css.plain ?? ""}>
          <PaletteBody onClose={onClose} label={label} hint={hint} nothing={nothing} query={query} onQuery={onQuery} results={results} settled={settled} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onClose, label, hint, nothing, query, onQuery, results, settled }: Omit<PaletteProps, "open">): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  // Enter means what was typed: it waits for the answer to it, and typing on takes it back.
  const [entered, setEntered] = useState(false);
  const current = Math.min(at, Math.max(0, results.length - 1));
  useEffect(() => { setAt(0); setEntered(false); }, [query]);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }); }, [current, results]);
  const take = (result: PaletteResult | undefined): void => {
    if (!result) return;
    onClose();
    // After the float is gone the focus is back where it was, and only then the deed may move it.
    setTimeout(result.run, 0);
  };
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    take(results[current]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(results.length - 1, current + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, current - 1));
    else if (event.key === "Enter") setEntered(true);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={css.query}>
        <Icon of={Search} />
        <input autoFocus role="combobox" aria-expanded="true" aria-controls={id} aria-activedescendant={results.length > 0 ? `${id}-${current}` : undefined} aria-label={label}
          placeholder={hint} value={query} autoComplete="off" spellCheck={false} onChange={(event) => onQuery(event.target.value)} onKeyDown={onKeyDown} />
      </div>
      <div ref={list} id={id} role="listbox" aria-label={label} className={css.results}>
        {results.map((result, index) => (
          <div key={result.id} id={`${id}-${index}`} role="option" aria-selected={index === current} className={css.result}
            onMouseMove={() => setAt(index)} onMouseDown={(event) => event.preventDefault()} onClick={() => take(result)}>
            <span className="mono cut">{result.lead}</span>
            <span className="cut">{result.text}</span>
            <span className="muted">{result.kind}{result.keys ? <> <Kbd>{result.keys}</Kbd></> : null}</span>
          </div>
        ))}
        {results.length === 0 ? <div className={css.none}>{nothing}</div> : null}
      </div>
    </>
  );
}
