// Dialogs are for what cannot be undone, or for a short form. Esc is always the safe answer.
import type { FormEvent, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import css from "./floats.module.css";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the safe one first; it should carry autoFocus unless the dialog is a form. */
  foot: ReactNode;
  wide?: boolean;
  alert?: boolean;
  onSubmit?: () => void;
}

export function Dialog({ open, onClose, title, children, foot, wide = false, alert = false, onSubmit }: DialogProps): ReactNode {
  const inside = (
    <>
      <div className={css.content}><Heading slot="title" level={2}>{title}</Heading>{children}</div>
      <div className={css.foot}>{foot}</div>
    </>
  );
  const submit = (event: FormEvent): void => { event.preventDefault(); onSubmit?.(); };
  return (
    <ModalOverlay className={css.scrim ?? ""} isOpen={open} onOpenChange={(next) => { if (!next) onClose(); }} isDismissable={!alert && !onSubmit}>
      <Modal className={`${css.modal} ${wide ? css.wide : ""}`}>
        <AriaDialog role={alert ? "alertdialog" : "dialog"} className={css.dialog ?? ""}>
          {onSubmit ? <form className="stack" onSubmit={submit}>{inside}</form> : inside}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
