import { describe, expect, it } from "vitest";
import { playing, settle } from "./testing";

const events = (reports: readonly { event: string }[]): string[] => reports.map((report) => report.event);

describe("a session that is left alone", () => {
  it.each(["feet", "head", "face"])(
    "plays %s from its first stroke to its last and reports every step",
    async (routine) => {
      const { player, clock, reports, view } = playing(routine);
      clock.pass(view.clock_ms + 100);
      await settle();
      expect(player.isOver).toBe(true);
      expect(events(reports).filter((event) => event === "advance")).toHaveLength(view.segments.length - 1);
      expect(reports.at(-1)).toMatchObject({ event: "finish", position: view.segments.length - 1 });
      const active = reports.reduce((sum, report) => sum + report.active_ms, 0);
      expect(Math.abs(active - view.clock_ms)).toBeLessThan(view.segments.length + view.clock_ms / 5000);
    },
  );

  it("takes a sixtieth of the time at sixty times the speed", async () => {
    const { player, clock, view } = playing("feet", { speed: 60 });
    clock.pass(view.clock_ms / 60 - 50);
    expect(player.isOver).toBe(false);
    clock.pass(100);
    expect(player.isOver).toBe(true);
  });

  it("gives a sign of life every five seconds, with where it is", async () => {
    const { clock, reports } = playing("feet");
    for (let second = 0; second < 11; second++) {
      clock.pass(1000);
      await settle();
    }
    expect(events(reports)).toEqual(["alive", "alive", "alive"]);
    expect(reports[2]?.position).toBe(0);
    expect(Math.abs((reports[2]?.position_ms ?? 0) - 10_000)).toBeLessThan(100);
  });

  it("begins where the session was left", () => {
    const { player, clock } = playing("feet", { position: 4, position_ms: 12_000 });
    clock.pass(1000);
    expect(player.position).toBe(4);
    expect(player.atMs).toBeCloseTo(13_000, 0);
    expect(player.count).toMatchObject({ kind: "hold", hold: 2, of: 6 });
  });

  it("rests when the machine has slept instead of playing through the night", async () => {
    const { player, clock, reports, sound } = playing("feet");
    clock.pass(1000);
    clock.sleep(8 * 3_600_000);
    await settle();
    expect(player.isPaused).toBe(true);
    expect(player.atMs).toBeCloseTo(1000, 0);
    expect(events(reports)).toContain("pause");
    expect(sound.read().is_playing).toBe(false);
  });

  it("is gone when the machine slept so long that the session has ended", async () => {
    const { player, clock, kept, leaves, reports } = playing("feet");
    clock.pass(1000);
    kept.isOpen = false;
    clock.sleep(8 * 3_600_000);
    await settle();
    expect(leaves).toEqual(["left"]);
    expect(player.isPlaying).toBe(false);
    expect(events(reports)).not.toContain("pause");
  });

  it("is where the sound is when its window is seen again, and tells what it passed", async () => {
    const { player, clock, reports, view } = playing("feet");
    clock.pass(1000);
    await settle();
    clock.leap(150_000);
    await settle();
    expect(player.isPlaying).toBe(true);
    const passed = view.segments.slice(0, 3).reduce((sum, segment) => sum + segment.duration_ms, 0);
    expect([player.position, Math.round(player.atMs / 100)]).toEqual([3, Math.round((151_000 - passed) / 100)]);
    expect(events(reports).filter((event) => event === "advance")).toHaveLength(3);
    expect(reports.reduce((sum, report) => sum + report.active_ms, 0)).toBeGreaterThan(passed - 10);
  });

  it("comes back at once to a window that was hidden for a moment", async () => {
    const { player, sound } = playing("feet");
    await settle();
    sound.slip(20_000);
    await player.comeBack();
    expect(player.position).toBe(1);
  });
});

describe("the sound", () => {
  it("is where the hands are, whatever is asked", async () => {
    const { player, clock, press, sound, view } = playing("feet");
    clock.pass(5000);
    press("toggle");
    expect(sound.read()).toMatchObject({ is_playing: false });
    press("forward");
    expect(sound.read()).toMatchObject({ is_playing: true, at_ms: view.segments[0]?.duration_ms });
    press("leave");
    expect(sound.read().is_playing).toBe(false);
    press("toggle");
    expect(sound.read().is_playing).toBe(true);
    player.stop();
    expect(sound.isEnded).toBe(true);
  });

  it("never holds the massage up when it does not answer", async () => {
    const { player, clock, sound, view } = playing("tired");
    sound.isDown = true;
    for (let left = view.clock_ms + 2000; left > 0; left -= 1000) {
      clock.pass(1000);
      await settle();
    }
    expect(player.isOver).toBe(true);
  });
});

describe("a nudge", () => {
  it("pauses, and goes on from the same moment", async () => {
    const { player, clock, reports, press } = playing("feet");
    press("toggle");
    const stoodAt = player.atMs;
    clock.pass(60_000);
    expect(player.atMs).toBe(stoodAt);
    press("toggle");
    clock.pass(1000);
    await settle();
    expect(player.atMs).toBeCloseTo(stoodAt + 1000, 0);
    expect(events(reports)).toEqual(["alive", "pause", "resume"]);
  });

  it("goes forward, and from the last segment to the end", async () => {
    const { player, press, reports, view } = playing("head");
    for (let step = 0; step < view.segments.length; step++) press("forward");
    await settle();
    expect(player.isOver).toBe(true);
    expect(events(reports).at(-1)).toBe("finish");
  });

  it("goes back to the beginning of the segment, or within two seconds to the one before", () => {
    const { player, clock, press } = playing("feet", { position: 4, position_ms: 0 });
    clock.pass(5000);
    press("back");
    expect([player.position, player.atMs]).toEqual([4, 0]);
    press("back");
    expect([player.position, player.atMs]).toEqual([3, 0]);
  });

  it("repeats the segment", () => {
    const { player, clock, press } = playing("feet", { position: 2 });
    clock.pass(30_000);
    press("repeat");
    expect([player.position, player.atMs]).toEqual([2, 0]);
  });
});

describe("a program that does not answer", () => {
  it("never stops the massage; what was not kept is sent when it is back", async () => {
    const { player, clock, reports, program, view } = playing("head");
    await settle();
    program.isDown = true;
    for (let second = 0; second < 60; second++) {
      clock.pass(1000);
      await settle();
    }
    expect(player.isNotKept).toBe(true);
    expect(player.position).toBe(2);
    program.isDown = false;
    clock.pass(view.clock_ms);
    await settle();
    expect(player.isNotKept).toBe(false);
    expect(events(reports).filter((event) => event === "advance")).toHaveLength(view.segments.length - 1);
    const active = reports.reduce((sum, report) => sum + report.active_ms, 0);
    expect(Math.abs(active - view.clock_ms)).toBeLessThan(100);
  });

  it("cannot keep a person who leaves", async () => {
    const { program, press, leaves } = playing("feet");
    program.isDown = true;
    press("leave");
    press("confirm");
    await settle();
    expect(leaves).toEqual(["left"]);
  });
});
