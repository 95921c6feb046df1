import { describe, expect, it } from "vitest";
import { BURST_MS, isForPlayer, isForScrolling, Nudges, type Nudge } from "./nudge";

/** Keys at moments (`+ a` down, `- a` up), and the nudges that come of them, in order. */
function nudgesOf(keys: readonly (readonly [number, string])[], untilMs = 10_000, isAsked = false): Nudge[] {
  const nudges = new Nudges();
  const heard: (Nudge | null)[] = [];
  let at = 0;
  const passTo = (toMs: number): void => {
    for (; at < toMs; at += 10) heard.push(nudges.pass(at));
  };
  for (const [atMs, what] of keys) {
    passTo(atMs);
    const key = what.slice(2);
    if (what.startsWith("+")) heard.push(nudges.press(key, atMs, isAsked));
    else nudges.release(key);
  }
  passTo(untilMs);
  return heard.filter((nudge) => nudge !== null);
}

const tap = (atMs: number, key: string): [number, string][] => [
  [atMs, `+ ${key}`],
  [atMs + 60, `- ${key}`],
];

describe("a key alone", () => {
  it.each([
    [" ", "toggle"],
    ["g", "toggle"],
    ["ü", "toggle"],
    ["Enter", "toggle"],
    ["ArrowLeft", "back"],
    ["ArrowRight", "forward"],
    ["ArrowUp", "faster"],
    ["ArrowDown", "slower"],
    ["r", "repeat"],
    ["R", "repeat"],
    ["m", "mute"],
    ["?", "signs"],
    ["Escape", "leave"],
  ])("%s means %s", (key, nudge) => {
    expect(nudgesOf(tap(1000, key))).toEqual([nudge]);
  });

  it.each(["Tab", "Shift", "AudioVolumeUp", "F5"])("%s means nothing", (key) => {
    expect(nudgesOf(tap(1000, key))).toEqual([]);
  });

  it("answers a question with Enter, when nothing follows it", () => {
    expect(nudgesOf(tap(1000, "Enter"), 3000, true)).toEqual(["confirm"]);
    expect(nudgesOf([...tap(1000, "Enter"), ...tap(1390, "x")], 3000, true)).toEqual(["toggle"]);
  });

  it("means the same pressed twice in a burst, once", () => {
    expect(nudgesOf([...tap(1000, "ArrowRight"), ...tap(1090, "ArrowRight")])).toEqual(["forward"]);
  });
});

describe("a knock", () => {
  it("is a palm on many keys, whichever they are", () => {
    const palm = ["Escape", "ArrowRight", "r", "q", "Enter"].flatMap((key, order) => tap(1000 + order * 15, key));
    expect(nudgesOf(palm)).toEqual(["toggle"]);
  });

  it("counts once however long the burst goes on", () => {
    const mash = Array.from({ length: 60 }, (_, order) => tap(1000 + order * 100, "abc "[order % 4] ?? "a")).flat();
    expect(nudgesOf(mash, 20_000)).toEqual(["toggle"]);
  });

  it("twice within a second and a half is the next step", () => {
    expect(nudgesOf([...tap(1000, " "), ...tap(2400, "x")])).toEqual(["toggle", "forward"]);
    expect(nudgesOf([...tap(1000, " "), ...tap(2600, "x")])).toEqual(["toggle", "toggle"]);
  });

  it("three times is the next step and then a new knock", () => {
    expect(nudgesOf([...tap(1000, " "), ...tap(1600, " "), ...tap(2200, " ")])).toEqual([
      "toggle",
      "forward",
      "toggle",
    ]);
  });

  it("held is the step again, once", () => {
    expect(
      nudgesOf([
        [1000, "+ x"],
        [6000, "- x"],
      ]),
    ).toEqual(["toggle", "repeat"]);
    expect(
      nudgesOf([
        [1000, "+ x"],
        [1900, "- x"],
      ]),
    ).toEqual(["toggle"]);
  });

  it("is not held in a window that lost the keys", () => {
    const nudges = new Nudges();
    nudges.press("x", 0, false);
    nudges.forget();
    expect(nudges.pass(5000)).toBeNull();
  });
});

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
}

const ALL_KEYS = ["Escape", "Enter", " ", "Tab", "?", "r", "m", "x", "ArrowRight", "ArrowLeft", "ArrowUp", "Shift"];

it("never confirms anything by mashing", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed);
    const keys: [number, string][] = [];
    for (let at = 1000, count = 0; count < 200; count++, at += 1 + roll(BURST_MS - 1)) {
      const key = ALL_KEYS[roll(ALL_KEYS.length)] ?? "x";
      keys.push([at, `+ ${key}`]);
      if (roll(3)) keys.push([at, `- ${key}`]);
    }
    // What begins a mash and what ends it are part of it.
    expect(nudgesOf(keys, (keys.at(-1)?.[0] ?? 0) + 5000, true), `seed ${seed}`).not.toContain("confirm");
  }
});

describe("a key that moves what is seen", () => {
  it("is for the window and not for the player", () => {
    for (const key of ["PageUp", "PageDown", "Home", "End"]) {
      expect(isForScrolling(key), key).toBe(true);
      expect(isForPlayer(key), key).toBe(false);
    }
    expect(["ArrowUp", " ", "F5"].some(isForScrolling)).toBe(false);
  });
});
