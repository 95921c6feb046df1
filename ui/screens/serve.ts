import { createServer } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the interface answers with sample data. */
    address: string;
  }
}

/** Serves the interface on a free port while the screens are looked at. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await createServer({
    root: new URL("..", import.meta.url).pathname,
    logLevel: "error",
    // A cache of its own: two servers that share one make each other load stale modules.
    cacheDir: "node_modules/.vite-screens",
    server: { port: 0, strictPort: false, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the server has no address");
  project.provide("address", address);
  return () => server.close();
}
