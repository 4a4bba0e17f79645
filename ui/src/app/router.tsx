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
import { readAbstractsSearch, readAdministrationSearch } from "./routes.ts";
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

const root = createRootRoute({ component: Shell, notFoundComponent: () => <EmptyState title={t("route.notFound")} /> });
const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: HomeScreen }),
  createRoute({ getParentRoute: () => root, path: "/abstracts", component: AbstractsScreen, validateSearch: readAbstractsSearch }),
  createRoute({ getParentRoute: () => root, path: "/abstract/$tumor", component: AbstractRoute }),
  createRoute({ getParentRoute: () => root, path: "/followup", component: FollowUpScreen }),
  createRoute({ getParentRoute: () => root, path: "/submissions", component: SubmissionsScreen }),
  createRoute({ getParentRoute: () => root, path: "/extracts", component: ExtractsScreen }),
  createRoute({ getParentRoute: () => root, path: "/import", component: ImportScreen }),
  createRoute({ getParentRoute: () => root, path: "/administration", component: AdministrationScreen, validateSearch: readAdministrationSearch }),
] as const;

/** Hash history works under tauri:// and in a plain browser alike. */
export function makeRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree: root.addChildren(routes), history, defaultPreload: false, scrollRestoration: false });
}

declare module "@tanstack/react-router" {
  interface Register { router: ReturnType<typeof makeRouter> }
}
