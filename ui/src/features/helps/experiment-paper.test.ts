import { expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { ExperimentPaper } from "./experiment-paper.svelte";

async function open(state: string) {
  const host = new MemoryHost(new URLSearchParams(`state=experiment-clear,${state}`));
  const paper = new ExperimentPaper(host, 1);
  await paper.show();
  return { host, paper };
}

it("shows the page the program wrote, and names the file it was saved in", async () => {
  const { host, paper } = await open("");
  expect(paper.html).toContain('class="sheet-page sheet-experiment"');
  await paper.save();
  expect([paper.saved, host.asked]).toEqual(["drowse-experiment.html", ["experiment page 1"]]);
});

it("says why there is no page, or no file", async () => {
  const running = new ExperimentPaper(new MemoryHost(new URLSearchParams("state=experiment")), 1);
  await running.show();
  expect([running.html, running.problem]).toEqual([null, expect.stringContaining("still running")]);
  const { paper } = await open("nowhere");
  await paper.save();
  expect([paper.saved, paper.problem]).toEqual([null, null]);
});
