import { mount, tick } from "svelte";
import App from "./App.svelte";
import { Appearance } from "./appearance.svelte";
import { connect } from "./ipc/commands";
import { followComfort } from "./lib/comfort.svelte";
import type { Host } from "./ipc/host";
import { problemWords } from "./lib/problem";
import { router } from "./lib/router.svelte";
import { goToOpening } from "./openings";
import TroubleScreen from "./TroubleScreen.svelte";

/** Draws the first screen, or why there is none: a diary that cannot be opened must not leave a dark window. */
async function draw(host: Host, target: HTMLElement): Promise<void> {
  try {
    const startup = await host.startup();
    const appearance = new Appearance(host, startup);
    if (startup.opens.screen === "tonight") router.readAddress(window.location.hash);
    else await goToOpening(startup.opens, host, router);
    mount(App, { target, props: { startup, appearance } });
  } catch (error) {
    mount(TroubleScreen, { target, props: { problem: problemWords(error) } });
  }
}

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
followComfort();
const host = await connect();
await draw(host, target);

// A hidden web view gets no animation frames, so readiness waits for the drawing and the letters only.
await tick();
await document.fonts.ready;
await host.windowReady();
