import { describe, expect, it } from "vitest";
import { playing, settle } from "./testing";

const events = (reports: readonly { event: string }[]): string[] => reports.map((report) => report.event);

describe("keys", () => {
  it("pause and go on", async () => {
    const { player, type, reports } = playing("feet");
    type(" ");
    expect(player.isPaused).toBe(true);
    type("x");
    expect(player.isPaused).toBe(false);
    await settle();
    expect(events(reports).filter((event) => event !== "alive")).toEqual(["pause", "resume"]);
  });

  it("make the massage slower and faster in tens, at the same stroke, and say so for a moment", async () => {
    const { player, clock, press } = playing("feet", { position: 4, position_ms: 9000, pace_pct: 100 });
    press("slower");
    await settle();
    expect([player.view.pace_pct, player.position]).toEqual([90, 4]);
    expect(player.atMs).toBeCloseTo(10_000, 0);
    expect(player.hands.note).toEqual({ kind: "pace", pct: 90 });
    clock.pass(3100);
    expect(player.hands.note).toBeNull();
    press("faster");
    await settle();
    expect(player.view.pace_pct).toBe(100);
  });

  it("leave the pace where it is at its ends", async () => {
    const { player, press } = playing("feet", { pace_pct: 70 });
    press("slower");
    await settle();
    expect(player.view.pace_pct).toBe(70);
    expect(player.hands.note).toEqual({ kind: "pace", pct: 70 });
  });

  it("change the pace of a massage that rests without waking it", async () => {
    const { player, press, sound } = playing("feet", { pace_pct: 100 });
    press("toggle");
    press("faster");
    await settle();
    expect([player.isPaused, sound.read().is_playing]).toEqual([true, false]);
  });

  it("silence the sound and let it be heard", async () => {
    const { player, press, sound } = playing("feet");
    press("mute");
    expect([player.isMuted, sound.isMuted]).toEqual([true, true]);
    expect(player.hands.note).toEqual({ kind: "sound", isMuted: true });
    press("mute");
    expect(sound.isMuted).toBe(false);
  });
});

describe("leaving", () => {
  it("asks once; Enter leaves, and the program knows before the screen changes", async () => {
    const { player, reports, press, leaves, clock } = playing("feet", { position: 5 });
    press("leave");
    expect(player.hands.question).toBe("leave");
    const stoodAt = player.atMs;
    clock.pass(5000);
    expect(player.atMs).toBe(stoodAt);
    press("confirm");
    expect(leaves).toEqual([]);
    await settle();
    expect(leaves).toEqual(["left"]);
    expect(reports.at(-1)).toMatchObject({ event: "leave", position: 5, position_ms: Math.round(stoodAt) });
    expect(clock.isFollowed).toBe(false);
  });

  it.each(["leave", "forward", "toggle", "slower"] as const)("takes %s for staying", (nudge) => {
    const { player, press } = playing("feet");
    press("leave");
    press(nudge);
    expect([player.hands.question, player.position, player.isPlaying]).toEqual([null, 0, true]);
  });

  it("never happens by pressing Escape, however often", async () => {
    const { type, leaves } = playing("feet");
    for (let press = 0; press < 50; press++) type("Escape");
    await settle();
    expect(leaves).toEqual([]);
  });

  it("never happens by mashing, whatever has the focus", async () => {
    const { player, clock, leaves } = playing("feet");
    const keys = ["Escape", "Enter", "Tab", " ", "x"];
    player.hands.do("leave");
    for (let key = 0; key < 400; key++) {
      player.hands.press(keys[(key * 7 + (key % 3)) % keys.length] ?? "x", () => player.hands.do("confirm"));
      clock.pass(key % 5 === 0 ? 380 : 30);
    }
    clock.pass(1000);
    await settle();
    expect(leaves).toEqual([]);
  });

  it("happens by the button that has the focus", async () => {
    const { player, clock, leaves } = playing("feet");
    player.hands.do("leave");
    clock.pass(1000);
    player.hands.press("Enter", () => player.hands.do("confirm"));
    clock.pass(1000);
    await settle();
    expect(leaves).toEqual(["left"]);
  });

  it("is not asked for ever: it may have been an elbow", () => {
    const { player, press, clock } = playing("feet");
    press("leave");
    clock.pass(20_100);
    expect(player.isPlaying).toBe(true);
  });

  it("stops for the night at the stop-now signs", async () => {
    const { reports, press, leaves } = playing("feet");
    press("signs");
    press("confirm");
    await settle();
    expect(leaves).toEqual(["left"]);
    expect(reports.at(-1)?.event).toBe("stop");
  });
});
