// Chooses who answers: the window, or sample data in a plain browser.
import type { Host } from "./host";

let chosen: Host | null = null;

/** Connects to the window, or to sample data where there is none. Call once, before anything is drawn. */
export async function connect(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) {
    chosen = (await import("./tauri-host")).tauriHost;
  } else if (import.meta.env.PROD) {
    throw new Error("Drowse runs in its own window");
  } else {
    const { MemoryHost } = await import("./memory-host");
    const query = new URLSearchParams(window.location.search);
    const sample = new MemoryHost(query);
    chosen = sample;
    // The language in the address may change while the page stands: it is written anew without being loaded anew.
    window.addEventListener("popstate", () => {
      const language = new URLSearchParams(window.location.search).get("lang") ?? "en";
      query.set("lang", language);
      void sample.setSetting("language", language);
    });
    const screen = query.get("screen");
    if (screen) window.location.hash = screen;
  }
  return chosen;
}

/** Puts a host of the test's own in place. */
export function useHost(host: Host): void {
  chosen = host;
}

/** The host that was connected. */
export function host(): Host {
  if (!chosen) throw new Error("no host: call connect() before drawing");
  return chosen;
}
