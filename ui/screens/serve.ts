import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the interface answers with sample data. */
    address: string;
  }
}

/**
 * Builds the interface with its sample data and serves it on a free port while the screens are looked at. From a
 * development server every page would ask for 250 files, and wait seconds for them. The sample data are in the build
 * because Vitest's NODE_ENV is `test`.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const place = {
    root: new URL("..", import.meta.url).pathname,
    logLevel: "error",
    build: { outDir: "node_modules/.screens", minify: false, reportCompressedSize: false },
  } as const;
  await build(place);
  // What the browser need not ask for again, it need not compile again either.
  const headers = { "Cache-Control": "max-age=3600" };
  const server = await preview({ ...place, preview: { port: 0, strictPort: false, headers } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the server has no address");
  project.provide("address", address);
  return () => server.close();
}
