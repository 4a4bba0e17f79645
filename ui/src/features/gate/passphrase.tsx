// The rules of a pass phrase as they are shown while typing; Rust holds them.
import type { ReactNode } from "react";
import { TextField } from "../../components/controls.tsx";
import { Sev } from "../../components/Sev.tsx";
import { t } from "../../i18n/t.ts";

export const SHORTEST = 15;

/** Length is the only measure here: characters as people count them, not bytes. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase].length;
}

export function isGood(passphrase: string, again: string): boolean {
  return passphraseLength(passphrase) >= SHORTEST && passphrase === again;
}

interface Props { label: string; labelAgain: string; passphrase: string; again: string; onPassphrase: (value: string) => void; onAgain: (value: string) => void; tried: boolean; className?: string | undefined }

/** A new pass phrase, twice. */
export function NewPassphrase({ label, labelAgain, passphrase, again, onPassphrase, onAgain, tried, className }: Props): ReactNode {
  const length = passphraseLength(passphrase);
  const long = length >= SHORTEST;
  const same = again === passphrase;
  return (
    <div className={className}>
      <TextField label={label} type="password" value={passphrase} onChange={onPassphrase} invalid={tried && !long}
        says={length === 0 ? t("create.lengthHint", { n: SHORTEST }) : long ? <Sev level="ok">{t("create.longEnough", { n: length })}</Sev> : <Sev level={tried ? "error" : "none"}>{t("create.length", { n: length, of: SHORTEST })}</Sev>} />
      <TextField label={labelAgain} type="password" value={again} onChange={onAgain} invalid={again !== "" && !same}
        says={again === "" ? null : same ? (long ? <Sev level="ok">{t("create.same")}</Sev> : null) : <Sev level="error">{t("create.differ")}</Sev>} />
    </div>
  );
}
