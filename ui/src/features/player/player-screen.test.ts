import { describe, expect, it } from "vitest";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import { playerView } from "../../ipc/sample/player";
import type { Play } from "../../lib/router.svelte";
import { PlayerScreen } from "./player-screen.svelte";
import { HandClock } from "./testing";

const feet: Play = { routine_id: "feet", minutes: null, started_from: "window" };

function screenFor(play: Play, isRefusing = false) {
  const calls: string[] = [];
  const answer = <Answer>(name: string, value: Answer): Promise<Answer> => {
    calls.push(name);
    return isRefusing ? Promise.reject(new Error("no")) : Promise.resolve(value);
  };
  const clock = new HandClock();
  const sound = { at_ms: 0, is_playing: true, silence: null };
  const host = {
    startRoutine: () => answer("startRoutine", playerView("feet")),
    resumeSession: () => answer("resumeSession", { ...playerView("feet"), position: 4 }),
    listRoutines: () => answer("listRoutines", [{ id: "feet" } as RoutineView]),
    reportPlayer: () => Promise.resolve(),
    moveSound: () => Promise.resolve(sound),
    readSound: () => Promise.resolve(sound),
    muteSound: () => Promise.resolve(),
    endSound: () => Promise.resolve(),
    goodNight: () => answer("goodNight", undefined),
    setPace: () => Promise.resolve(playerView("feet")),
  };
  return { screen: new PlayerScreen(play, host, clock, () => undefined), calls, clock };
}

describe("the player's screen", () => {
  it("waits for one key, and starts nothing before", async () => {
    const { screen, calls } = screenFor(feet);
    await screen.wait();
    expect(screen.scene.kind).toBe("ready");
    expect(calls).toEqual(["listRoutines"]);
    await Promise.all([screen.begin(), screen.begin()]);
    expect(screen.scene.kind).toBe("playing");
    expect(calls).toEqual(["listRoutines", "startRoutine"]);
  });

  it("plays at once when the person has just begun in the window", async () => {
    const { screen, clock } = screenFor(feet);
    await screen.begin();
    expect(screen.scene.kind).toBe("playing");
    expect(clock.isFollowed).toBe(true);
    screen.close();
    expect(clock.isFollowed).toBe(false);
  });

  it("goes on where a session was left", async () => {
    const { screen } = screenFor({ session_id: 7 });
    await screen.wait();
    expect(screen.scene.kind === "playing" && screen.scene.player.position).toBe(4);
  });

  it("says so when the program refuses", async () => {
    const { screen } = screenFor(feet, true);
    await screen.wait();
    expect(screen.scene.kind).toBe("refused");
    await screen.begin();
    expect(screen.scene.kind).toBe("refused");
  });

  it("goes dark with the sound, and lets the computer rest even when it cannot", async () => {
    const { screen, calls, clock } = screenFor(feet);
    await screen.begin();
    await screen.goDark();
    expect(clock.isFollowed).toBe(false);
    expect(calls.at(-1)).toBe("goodNight");
    await expect(screenFor(feet, true).screen.goDark()).resolves.toBeUndefined();
  });
});
