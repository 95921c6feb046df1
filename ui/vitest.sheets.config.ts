import { defineConfig } from "vitest/config";

// Pictures every step of every routine for looking at: `npm run sheets`. They go to ui/shots/routines.
export default defineConfig({
  test: {
    include: ["screens/sheets/*.test.ts"],
    globalSetup: ["screens/serve.ts"],
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
