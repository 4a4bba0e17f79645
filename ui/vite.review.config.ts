// Builds the design review page (dev/index.html with invented people). Never part of the product: another root, another folder.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  base: "./",
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    outDir: "dist-review",
    modulePreload: { polyfill: false },
    rollupOptions: { input: fileURLToPath(new URL("./dev/index.html", import.meta.url)) },
  },
  preview: { host: "127.0.0.1", port: 5183, strictPort: true },
});
