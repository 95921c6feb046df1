import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Rest } from "./rest.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("is as long as the massage, with a line at either end and nothing between", async () => {
  const rest = new Rest(14);
  rest.begin();
  expect(rest.line).toBe("begun");
  await vi.advanceTimersByTimeAsync(10_000);
  expect([rest.line, rest.isOver]).toEqual([null, false]);
  await vi.advanceTimersByTimeAsync(13 * 60_000);
  expect([rest.line, rest.isOver]).toEqual([null, false]);
  await vi.advanceTimersByTimeAsync(50_000);
  expect([rest.line, rest.isOver]).toEqual(["over", true]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rest.line).toBeNull();
});

it("says nothing any more once it was left", async () => {
  const rest = new Rest(1);
  rest.begin();
  rest.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(rest.isOver).toBe(false);
});
