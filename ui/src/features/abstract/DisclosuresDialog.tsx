// What left the registry with this patient in it: shown, and written as a PDF for the patient who asks.
import type { ReactNode } from "react";
import { Failure } from "../../app/Failure.tsx";
import { Button } from "../../components/controls.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { shortDate } from "../../lib/dates.ts";
import { useChange, useRead } from "../../ipc/client.ts";
import type { DisclosureView } from "../../ipc/generated.ts";
import css from "./abstract.module.css";
import { say } from "./words.ts";

const day = (iso: string): string => shortDate(iso.replaceAll("-", "").slice(0, 8));

function when({ first, last, count }: DisclosureView): string {
  return count > 1 ? say("disclosures.span", { first: day(first), last: day(last), n: count }) : day(first);
}

export function DisclosuresDialog({ patient, onClose }: { patient: string; onClose: () => void }): ReactNode {
  const read = useRead("disclosures", { patient }, { fresh: true });
  const pick = useChange("pick");
  const print = useChange("disclosures_print");
  const write = (): void => pick.mutate({ what: "saveFolder" }, { onSuccess: (folder) => { if (folder) print.mutate({ patient, folder: folder.token }); } });
  return (
    <Dialog open wide onClose={onClose} title={say("disclosures.title")} foot={<>
      <Button autoFocus onClick={onClose} keys="Esc">{say("about.close")}</Button><span className="grow" />
      {print.data ? <span className="small ink2">{say("disclosures.printed", { file: print.data.file })}</span> : null}
      <Button disabled={!read.data || print.isPending || pick.isPending} onClick={write}>{say("disclosures.print")}</Button>
    </>}>
      <p className="ink2">{say("disclosures.text")}</p>
      <Failure error={read.error} title={say("disclosures.failed")} />
      <Failure error={print.error ?? pick.error} title={say("disclosures.printFailed")} />
      {read.data && read.data.length === 0 ? <EmptyState title={say("disclosures.none")}>{say("disclosures.noneText")}</EmptyState> : null}
      {read.data && read.data.length > 0 ? (
        <table className={css.clash}>
          <thead><tr><th>{say("disclosures.recipient")}</th><th>{say("disclosures.when")}</th><th>{say("disclosures.what")}</th><th>{say("disclosures.purpose")}</th></tr></thead>
          <tbody>{read.data.map((one, index) => <tr key={index}><td>{one.recipient}</td><td>{when(one)}</td><td>{one.what}</td><td>{one.purpose}</td></tr>)}</tbody>
        </table>
      ) : null}
    </Dialog>
  );
}
