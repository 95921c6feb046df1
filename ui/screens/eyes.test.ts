import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { EYES_SCENES, FEWER_COLOURS, FORCED, lookAs, lookAsUsual, MORE_CONTRAST } from "./eyes";
import { unreached, unseenChoices, unseenDrawings, unseenFocus } from "./eyes-checks";
import { LentWindows } from "./lent-windows";
import { accessibilityProblems, ARE_KEPT, keepPicture, openScene, widerThanWindow } from "./window";

const address = inject("address");
let windows: LentWindows;

beforeAll(async () => {
  windows = await LentWindows.open();
});
afterAll(() => windows.close());

describe.concurrent.each(EYES_SCENES)("$name", (scene) => {
  it("is clear to eyes that want other colours and to those that see fewer, and Tab reaches all of it", () =>
    windows.lend(async (page) => {
      await openScene(page, address, scene, scene.theme ?? "night", "en");
      const problems: string[] = [];
      const note = (eyes: string, found: string[]) => problems.push(...found.map((problem) => `${eyes}: ${problem}`));
      if (ARE_KEPT) {
        for (const eyes of FEWER_COLOURS) {
          await lookAs(page, eyes);
          await keepPicture(page, scene, eyes.name);
        }
      }
      for (const eyes of [MORE_CONTRAST, ...FORCED]) {
        await lookAs(page, eyes);
        await keepPicture(page, scene, eyes.name);
        note(eyes.name, await accessibilityProblems(page, "colours"));
        const wider = await widerThanWindow(page);
        if (wider > 0) note(eyes.name, [`${wider} px wider than the window`]);
        if (FORCED.includes(eyes)) note(eyes.name, [...(await unseenChoices(page)), ...(await unseenDrawings(page))]);
      }
      note("forced", await unseenFocus(page));
      note("keyboard", await unreached(page));
      expect(problems).toEqual([]);
    }, lookAsUsual));
});
