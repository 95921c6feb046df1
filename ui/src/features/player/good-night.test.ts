import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GoodNight } from "./good-night";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An end of a massage, and what was said at it, in order. */
function open() {
  const said: string[] = [];
  const end = new GoodNight({
    onhome: () => said.push("home"),
    onawake: () => said.push("awake"),
    onblack: () => said.push("black"),
  });
  const press = (key: string, repeat = false) =>
    end.press({ key, repeat, timeStamp: performance.now() } as KeyboardEvent);
  const click = () => end.click({ timeStamp: performance.now() } as MouseEvent);
  return { end, said, press, click };
}

describe("the end of a massage", () => {
  it("takes Space and a click in the black for still awake", () => {
    const { said, press, click } = open();
    vi.advanceTimersByTime(26_000);
    press(" ");
    click();
    expect(said).toEqual(["black", "awake", "awake"]);
  });

  it("goes home with Space and a click before the black, and with any other key at any time", () => {
    const { said, press, click } = open();
    vi.advanceTimersByTime(25_999);
    press(" ");
    click();
    press("Escape");
    vi.advanceTimersByTime(1);
    press("Escape");
    expect(said).toEqual(["home", "home", "home", "black", "home"]);
  });

  it("does not hear the last key of the massage, a key held down, or one that only goes with another", () => {
    const { said, press } = open();
    vi.advanceTimersByTime(2000);
    press(" ");
    vi.advanceTimersByTime(24_000);
    press(" ", true);
    for (const key of ["Shift", "Control", "Alt", "Meta"]) press(key);
    expect(said).toEqual(["black"]);
  });

  it("goes black for nobody who has gone", () => {
    const { end, said } = open();
    end.close();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
  });
});
