import { describe, expect, it } from "vitest";
import { SoundClock } from "./sound-clock.svelte";
import { HandClock, HandSound, settle } from "./testing";

/** A session that plays from `startMs`, and the sound it follows. */
async function following(startMs = 0, speed = 1) {
  const clock = new HandClock();
  const sound = new HandSound(clock, speed);
  const answer = { afterMs: 0 };
  const host = {
    moveSound: async (_session: number, atMs: number, isPlaying: boolean) => sound.moveTo(atMs, isPlaying),
    readSound: async () => {
      const view = sound.read();
      clock.leap(answer.afterMs);
      return view;
    },
    muteSound: async () => undefined,
    endSound: async () => undefined,
  };
  const session = new SoundClock(host, clock, 1, speed, startMs);
  await session.move(startMs, true);
  /** Counts on as the player does, and returns every place it showed. */
  const play = async (ms: number): Promise<number[]> => {
    const shown: number[] = [];
    for (let left = ms; left > 0; left -= 50) {
      clock.leap(50);
      shown.push(session.at());
      await session.look();
    }
    return shown;
  };
  return { session, sound, clock, play, answer };
}

describe("the clock of a session", () => {
  it("counts on between answers of the sound", async () => {
    const { session, clock } = await following(5000);
    clock.leap(700);
    expect(session.at()).toBeCloseTo(5700, 5);
  });

  it.each([200, -200])("walks a slip of %i ms off within two seconds, never back and never in a leap", async (slip) => {
    const { session, sound, play } = await following();
    sound.slip(slip);
    const shown = await play(2200);
    expect(session.at()).toBeCloseTo(sound.read().at_ms, 0);
    const strides = shown.slice(1).map((at, index) => at - (shown[index] ?? 0));
    expect(Math.min(...strides)).toBeGreaterThan(30);
    expect(Math.max(...strides)).toBeLessThan(70);
  });

  it("goes at once to a sound that is far ahead", async () => {
    const { session, sound, play } = await following();
    sound.slip(4000);
    await play(1100);
    expect(session.at()).toBeCloseTo(5100, 0);
  });

  it("measures a slip in the time of the window, whatever the speed", async () => {
    const { session, sound, play } = await following(0, 60);
    sound.slip(60 * 100);
    const shown = await play(1100);
    expect(Math.max(...shown.slice(1).map((at, index) => at - (shown[index] ?? 0)))).toBeLessThan(60 * 70);
    await play(1100);
    expect(session.at()).toBeCloseTo(sound.read().at_ms, -1);
  });

  it("takes an answer for the middle of its way, and a slow one for nothing", async () => {
    const { session, clock, answer } = await following();
    answer.afterMs = 100;
    clock.leap(1000);
    await session.look();
    clock.leap(1500);
    expect(session.at()).toBeCloseTo(2600 - 50, 0);
    answer.afterMs = 2000;
    const before = session.at();
    await session.lookNow();
    expect(session.at()).toBeCloseTo(before + 2000, 0);
  });

  it("stands where the sound stood when it rests", async () => {
    const { session, clock, sound } = await following();
    clock.leap(1000);
    await session.move(session.at(), false);
    clock.leap(60_000);
    expect(session.at()).toBe(sound.read().at_ms);
  });

  it("goes on alone without an answer, and brings the sound to the hands when it is back", async () => {
    const { session, sound, play } = await following();
    sound.isDown = true;
    await play(5000);
    expect(session.isAlone).toBe(true);
    expect(session.at()).toBeCloseTo(5000, 0);
    sound.isDown = false;
    sound.moveTo(100, true);
    await play(2000);
    expect(session.isAlone).toBe(false);
    expect(sound.read().at_ms).toBeCloseTo(7000, 0);
  });

  it("brings a sound along that stands where it should play", async () => {
    const { session, sound, play } = await following();
    sound.moveTo(0, false);
    await play(1500);
    expect(sound.read()).toMatchObject({ is_playing: true });
    expect(session.at()).toBeCloseTo(1500, 0);
  });

  it("follows a sound that has come to the end before it", async () => {
    const { session, sound, play } = await following(1000);
    sound.moveTo(3000, false);
    await play(1050);
    expect(session.at()).toBeGreaterThanOrEqual(3000);
    expect(sound.read().is_playing).toBe(false);
  });

  it("hears nothing in an answer from before the last move", async () => {
    const { session, clock } = await following();
    clock.leap(1000);
    const late = session.lookNow();
    void session.move(90_000, true);
    await late;
    await settle();
    expect(session.at()).toBeCloseTo(90_000, 0);
  });

  it("passes on why nothing is heard", async () => {
    const { session, sound, play } = await following();
    sound.silence = "sound-no-device";
    await play(1100);
    expect(session.silence).toBe("sound-no-device");
  });
});
