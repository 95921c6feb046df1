import { mount, tick } from "svelte";
import App from "./App.svelte";
import { connect } from "./ipc/commands";
import { useClock } from "./lib/clock-format";
import { useLanguage } from "./lib/words";

const host = await connect();
const startup = await host.startup();
useLanguage(startup.language);
useClock(startup.clock);
document.documentElement.lang = startup.language;
document.documentElement.dataset["theme"] = startup.theme;

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(App, { target, props: { startup } });

// A hidden web view gets no animation frames, so readiness waits for the drawing and the letters only.
await tick();
await document.fonts.ready;
await host.windowReady();
