import { defineConfig } from "vitest/config";

const test = { testTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...test,
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          // A PostgreSQL for the tests that ask for one.
          globalSetup: "test/store/global-postgres.ts",
        },
      },
      // Needs a Chromium, which not every machine has.
      { test: { ...test, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
