import { mount, tick } from "svelte";
import App from "./App.svelte";
import { Appearance } from "./appearance.svelte";
import { preloadCharts } from "./components/charts/load-charts";
import { connect } from "./ipc/commands";
import { router } from "./lib/router.svelte";
import { goToOpening } from "./openings";

const host = await connect();
const startup = await host.startup();
const appearance = new Appearance(host, startup);

if (startup.opens.screen === "tonight") router.readAddress(window.location.hash);
else await goToOpening(startup.opens, host, router);

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(App, { target, props: { startup, appearance } });

// A hidden web view gets no animation frames, so readiness waits for the drawing and the letters only.
await tick();
await document.fonts.ready;
await host.windowReady();
preloadCharts();
