import { mount } from "svelte";
import { Appearance } from "./appearance.svelte";
import CardWindow from "./CardWindow.svelte";
import { connect } from "./ipc/commands";
import type { Host } from "./ipc/host";
import { followComfort } from "./lib/comfort.svelte";

/** Draws the card. Where that fails there is none: the agent hears no word of it, and says why nothing was shown. */
async function draw(host: Host, target: HTMLElement): Promise<void> {
  try {
    const appearance = new Appearance(host, await host.startup());
    mount(CardWindow, { target, props: { appearance } });
  } catch {
    await host.leaveCard();
  }
}

const target = document.getElementById("app");
if (!target) throw new Error("card.html has no #app");
followComfort();
await draw(await connect(), target);
