// Where a motion stands with the player's clock is an effect, which Svelte leaves out where there is no window.
import { expect, it } from "vitest";
import { move } from "./move.svelte";
import type { Motion } from "./picture";

const circle: Motion = {
  frames: [
    { offset: 0, opacity: 0 },
    { offset: 1, opacity: 1 },
  ],
  cycleMs: 4000,
};

/** An element whose one animation remembers what was done with it. */
function animated() {
  const done: unknown[] = [];
  const element = {
    animate: (...asked: unknown[]) => {
      done.push(asked);
      return { pause: () => done.push("paused"), cancel: () => done.push("cancelled") };
    },
  };
  return { done, element: element as unknown as Element };
}

it("holds its motion, repeated for ever, and never lets it go by itself", () => {
  const { done, element } = animated();
  move(circle, () => 0)(element);
  expect(done).toEqual([[circle.frames, { duration: 4000, iterations: Infinity }], "paused"]);
});

it("lets go of its motion with the element", () => {
  const { done, element } = animated();
  move(circle, () => 0)(element)?.();
  expect(done.at(-1)).toBe("cancelled");
});

it("leaves alone what does not move", () => {
  const { done, element } = animated();
  expect(move(null, () => 0)(element)).toBeUndefined();
  expect(done).toEqual([]);
});
