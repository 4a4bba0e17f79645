import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { setPollInterval } from "../src/ipc/client.ts";

setPollInterval(10);

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute("data-theme");
  document.documentElement.removeAttribute("data-density");
});
