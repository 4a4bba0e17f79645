import { createHashHistory, createRootRoute, createRoute, createRouter, useParams } from "@tanstack/react-router";
import type { RouterHistory } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { ComponentType, ReactNode } from "react";
import { EmptyState, LoadingRows } from "../components/Panel.tsx";
import { AbstractsScreen } from "../features/abstracts/AbstractsScreen.tsx";
import { AdministrationScreen } from "../features/administration/AdministrationScreen.tsx";
import { ExtractsScreen } from "../features/extracts/ExtractsScreen.tsx";
import { FollowUpScreen } from "../features/followup/FollowUpScreen.tsx";
import { HomeScreen } from "../features/home/HomeScreen.tsx";
import { ImportScreen } from "../features/importing/ImportScreen.tsx";
import { SubmissionsScreen } from "../features/submissions/SubmissionsScreen.tsx";
import { t } from "../i18n/t.ts";
import { Guard } from "./Guard.tsx";
import { readAbstractsSearch, readAdministrationSearch } from "./routes.ts";
import type { Screen } from "./routes.ts";
import { Shell } from "./Shell.tsx";

// The abstract is the largest screen and is fetched when it is first opened.
const found = import.meta.glob<{ default: ComponentType<{ tumor: string }> }>("../features/abstract/AbstractScreen.tsx");
const load = Object.values(found)[0];
const AbstractScreen = load ? lazy(load) : null;

function AbstractRoute(): ReactNode {
  const { tumor } = useParams({ strict: false });
  if (!AbstractScreen || !tumor) return <EmptyState title={t("abstract.notBuilt")} />;
  return <Suspense fallback={<LoadingRows rows={8} />}><AbstractScreen key={tumor} tumor={tumor} /></Suspense>;
}

function guarded(screen: Screen, Inside: () => ReactNode): () => ReactNode {
  return () => <Guard screen={screen}><Inside /></Guard>;
}

const root = createRootRoute({ component: Shell, notFoundComponent: () => <EmptyState title={t("route.notFound")} /> });
const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: guarded("home", HomeScreen) }),
  createRoute({ getParentRoute: () => root, path: "/abstracts", component: guarded("abstracts", AbstractsScreen), validateSearch: readAbstractsSearch }),
  createRoute({ getParentRoute: () => root, path: "/abstract/$tumor", component: guarded("abstracts", AbstractRoute) }),
  createRoute({ getParentRoute: () => root, path: "/followup", component: guarded("followup", FollowUpScreen) }),
  createRoute({ getParentRoute: () => root, path: "/submissions", component: guarded("submissions", SubmissionsScreen) }),
  createRoute({ getParentRoute: () => root, path: "/extracts", component: guarded("extracts", ExtractsScreen) }),
  createRoute({ getParentRoute: () => root, path: "/import", component: guarded("import", ImportScreen) }),
  createRoute({ getParentRoute: () => root, path: "/administration", component: guarded("administration", AdministrationScreen), validateSearch: readAdministrationSearch }),
] as const;

/** Hash history works under tauri:// and in a plain browser alike. */
export function makeRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree: root.addChildren(routes), history, defaultPreload: false, scrollRestoration: false });
}

declare module "@tanstack/react-router" {
  interface Register { router: ReturnType<typeof makeRouter> }
}
