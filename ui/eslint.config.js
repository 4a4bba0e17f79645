import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "dist-review", "node_modules", "src/ipc/generated.ts"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      "no-debugger": "error",
      eqeqeq: "error",
      "prefer-const": "error",
      "max-lines": ["error", 600],
      "no-restricted-imports": ["error", { patterns: [{ group: ["@tauri-apps/*"], message: "Only ipc/transport.ts speaks to Tauri." }] }],
    },
  },
  { files: ["src/ipc/transport.ts"], rules: { "no-restricted-imports": "off" } },
);
