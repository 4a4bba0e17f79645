import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import type { RouterHistory } from "@tanstack/react-router";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { LoadingRows } from "../components/Panel.tsx";
import { ToastProvider } from "../components/Toast.tsx";
import { CreateScreen } from "../features/gate/CreateScreen.tsx";
import { MustChangeScreen } from "../features/gate/MustChangeScreen.tsx";
import { RecoveryScreen } from "../features/gate/RecoveryKey.tsx";
import { TroubleScreen } from "../features/gate/TroubleScreen.tsx";
import { UnlockScreen } from "../features/gate/UnlockScreen.tsx";
import { t } from "../i18n/t.ts";
import { makeQueryClient, useRead } from "../ipc/client.ts";
import { ActionProvider } from "../keyboard/actions.tsx";
import { Failure } from "./Failure.tsx";
import { makeRouter } from "./router.tsx";
import { SessionProvider } from "./session.tsx";

/** No registry: create. Locked: unlock. Open: the shell. Nothing of a patient is mounted or cached before that. */
function Gate({ history }: { history?: RouterHistory | undefined }): ReactNode {
  const client = useQueryClient();
  const status = useRead("registry_status", null);
  const state = status.data?.state;
  // A new registry has no recovery key: it is offered before anything else.
  const [created, setCreated] = useState(false);
  useEffect(() => {
    if (state === "locked") setCreated(false);
    if (state !== undefined && state !== "open") client.removeQueries({ predicate: (query) => query.queryKey[0] !== "registry_status" });
  }, [state, client]);
  if (status.error) return <div className="pad prose"><Failure error={status.error} title={t("gate.statusFailed")} /></div>;
  if (!status.data) return null;
  if (state === "none") return <CreateScreen status={status.data} onCreated={() => setCreated(true)} />;
  if (state === "locked") return <UnlockScreen status={status.data} />;
  if (state === "unreadable") return <TroubleScreen status={status.data} />;
  if (created) return <RecoveryScreen status={status.data} onDone={() => setCreated(false)} />;
  return <OpenSession history={history} />;
}

function OpenSession({ history }: { history?: RouterHistory | undefined }): ReactNode {
  const session = useRead("session", null);
  const [router] = useState(() => makeRouter(history));
  if (session.error) return <div className="pad prose"><Failure error={session.error} title={t("gate.statusFailed")} /></div>;
  if (!session.data) return <LoadingRows />;
  if (session.data.mustChange) return <MustChangeScreen session={session.data} />;
  return (
    <SessionProvider session={session.data}>
      <ActionProvider><ToastProvider label={t("toast.label")}><RouterProvider router={router} /></ToastProvider></ActionProvider>
    </SessionProvider>
  );
}

export function App({ history }: { history?: RouterHistory }): ReactNode {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}><Gate history={history} /></QueryClientProvider>;
}
