import { defineConfig } from "vitest/config";

// Looks at every screen in a real browser, with sample data: `npm run shots`. Pictures go to ui/shots.
export default defineConfig({
  test: {
    include: ["screens/*.test.ts"],
    globalSetup: ["screens/serve.ts"],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
