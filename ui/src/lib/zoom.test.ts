import { expect, it } from "vitest";
import { zoomAsked } from "./zoom";

function pressed(key: string, held: Partial<KeyboardEvent> = { ctrlKey: true }): KeyboardEvent {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...held } as KeyboardEvent;
}

it.each([
  ["+", 100, 125],
  ["=", 175, 200],
  ["+", 200, 200],
  ["-", 125, 100],
  ["-", 100, 100],
  ["0", 175, 100],
])("Ctrl and %s make %i into %i percent", (key, from, to) => {
  expect(zoomAsked(pressed(key), from)).toBe(to);
  expect(zoomAsked(pressed(key, { metaKey: true }), from)).toBe(to);
});

it("leaves every other key alone", () => {
  expect(zoomAsked(pressed("+", {}), 100)).toBeNull();
  expect(zoomAsked(pressed("z"), 100)).toBeNull();
  // Written with AltGr, which holds both.
  expect(zoomAsked(pressed("0", { ctrlKey: true, altKey: true }), 100)).toBeNull();
});
