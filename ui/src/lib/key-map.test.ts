import { expect, it } from "vitest";
import { keyMap } from "./key-map.svelte";

it("stands over the screen only from when it is asked for until it is closed", () => {
  expect(keyMap.isOpen).toBe(false);
  keyMap.open();
  keyMap.open();
  expect(keyMap.isOpen).toBe(true);
  keyMap.close();
  expect(keyMap.isOpen).toBe(false);
});
