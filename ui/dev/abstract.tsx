// The abstract screen alone, with an invented patient: for looking at it, and for measuring keystrokes in a browser.
// ?theme=dark&density=dense preset the looks.
import { QueryClientProvider } from "@tanstack/react-query";
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider, useParams } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { SessionProvider } from "../src/app/session.tsx";
import shell from "../src/app/shell.module.css";
import AbstractScreen from "../src/features/abstract/AbstractScreen.tsx";
import { ToastProvider } from "../src/components/Toast.tsx";
import { makeQueryClient } from "../src/ipc/client.ts";
import { setTransport } from "../src/ipc/transport.ts";
import { ActionProvider } from "../src/keyboard/actions.tsx";
import { abstractWorld } from "./abstract-world.ts";

const query = new URLSearchParams(location.search);
const settings = { theme: query.get("theme") ?? "light", density: query.get("density") ?? "standard", lockMinutes: 15, advanceWhenFull: true, singleKeys: true };
setTransport(async (command, args) => structuredClone(await abstractWorld(command, (args ?? {}) as Record<string, unknown>)));
Object.assign(window, { abstractWorld });

function Frame() {
  return (
    <div className={`${shell.app} ${shell.narrow}`}>
      <aside className={shell.rail} data-pane="rail" tabIndex={-1} />
      <main className={shell.main} data-pane="main" tabIndex={-1}><Outlet /></main>
      <div className={shell.status} />
    </div>
  );
}
function Route() {
  const { tumor } = useParams({ strict: false }) as { tumor: string };
  return <AbstractScreen key={tumor} tumor={tumor} />;
}
const root = createRootRoute({ component: Frame });
const router = createRouter({
  routeTree: root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/", component: () => <p>Elsewhere</p> }),
    createRoute({ getParentRoute: () => root, path: "/abstract/$tumor", component: Route }),
  ]),
  history: createHashHistory(),
});
const session = { registryName: "St. Brendan Cancer Registry", folder: "", user: "M. Okafor", naaccrVersion: "26", today: "20261113", lockMinutes: 15, may: [], settings } as never;
const at = document.getElementById("root");
if (at) {
  createRoot(at).render(
    <QueryClientProvider client={makeQueryClient()}>
      <SessionProvider session={session}><ActionProvider><ToastProvider label="Done"><RouterProvider router={router as never} /></ToastProvider></ActionProvider></SessionProvider>
    </QueryClientProvider>,
  );
}
