import type { Opening } from "./ipc/generated/Opening";
import type { Host } from "./ipc/host";
import type { Router } from "./lib/router.svelte";

/** Goes where the program was asked to open; a massage that was not named is tonight's. */
export async function goToOpening(opening: Opening, host: Host, router: Router): Promise<void> {
  if (opening.screen === "tonight") return router.goTo("tonight");
  if (opening.screen === "morning-log") {
    return router.go({ screen: "diary", diary_date: (await host.tonight()).last_night_date });
  }
  if (opening.screen === "pause") return router.go({ screen: "settings", at: "pause" });
  const tonight = opening.routine_id === null ? await host.tonight() : null;
  const routineId = opening.routine_id ?? tonight?.routine.id;
  if (routineId === undefined) return router.goTo("tonight");
  router.go({
    screen: "player",
    play: {
      routine_id: routineId,
      minutes: opening.minutes ?? tonight?.minutes ?? null,
      started_from: opening.from_reminder ? "reminder" : "window",
    },
    waits: opening.from_reminder,
  });
}
