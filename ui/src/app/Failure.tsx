// How a failed command looks on a screen, and what is left when a screen itself breaks.
import { Component, useState } from "react";
import type { ErrorInfo, ReactNode } from "react";
import { Button } from "../components/controls.tsx";
import { Callout } from "../components/Panel.tsx";
import { t } from "../i18n/t.ts";
import { call } from "../ipc/client.ts";
import type { CommandError } from "../ipc/client.ts";

function CopyIncident({ incident }: { incident: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  return <Button size="sm" onClick={() => { call("clipboard_copy", { text: incident }).then(() => setCopied(true), () => undefined); }}>{copied ? t("error.copied") : t("error.copyIncident")}</Button>;
}

/** The message of the command, and for a bug its incident number. A cancelled job is not a failure. */
export function Failure({ error, title, acts }: { error: CommandError | null; title: string; acts?: ReactNode }): ReactNode {
  if (!error || error.code === "Cancelled" || error.code === "Locked") return null;
  const incident = error.code === "Bug" && error.incident ? error.incident : null;
  return (
    <Callout level="error" title={title} acts={incident || acts ? <>{acts}{incident ? <CopyIncident incident={incident} /> : null}</> : undefined}>
      {error.message}
      {incident ? <> {t("failure.incident")} <span className="mono">{incident}</span> {t("failure.incidentHolds")}</> : null}
    </Callout>
  );
}

interface BoundaryProps { children: ReactNode; resetKey: string }
interface BoundaryState { incident: string | null; resetKey: string }

/** Catches a broken screen. The number is made here, and neither it nor the text says anything of a patient. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { incident: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { incident: `W${Date.now().toString(36).slice(-6).toUpperCase()}` };
  }
  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { incident: null, resetKey: props.resetKey };
  }
  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    // Deliberately silent: a component's error text may hold what was on screen.
  }
  override render(): ReactNode {
    const { incident } = this.state;
    if (incident === null) return this.props.children;
    return (
      <div className="pad prose">
        <Callout level="error" title={t("error.screenTitle")}
          acts={<><Button size="sm" onClick={() => this.setState({ incident: null })}>{t("error.tryAgain")}</Button><CopyIncident incident={incident} /></>}>
          {t("error.screenText")} {t("failure.incident")} <span className="mono">{incident}</span> {t("failure.incidentHolds")}
        </Callout>
      </div>
    );
  }
}
