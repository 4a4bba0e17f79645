// In front of every screen: what is not part of the role is neither drawn nor asked for.
import { Link, Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EmptyState } from "../components/Panel.tsx";
import { t } from "../i18n/t.ts";
import { landing, mayOpen } from "./may.ts";
import { PATHS } from "./routes.ts";
import type { Screen } from "./routes.ts";
import { useSession } from "./session.tsx";

export function Guard({ screen, children }: { screen: Screen; children: ReactNode }): ReactNode {
  const { session } = useSession();
  if (mayOpen(session, screen)) return children;
  const first = landing(session);
  if (!first) return <EmptyState title={t("role.none")}>{t("role.noneText")}</EmptyState>;
  // Every session begins at Home: who has none goes on to the first screen of the role.
  if (screen === "home") return <Navigate to={PATHS[first]} replace />;
  return <EmptyState title={t("role.not", { screen: t(`screen.${screen}`) })} acts={<Link to={PATHS[first]}>{t("role.goTo", { screen: t(`screen.${first}`) })}</Link>}>{t("role.notText")}</EmptyState>;
}
