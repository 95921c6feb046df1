import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { StillAwake } from "./still-awake.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("answers each press with a line that goes after a few seconds", async () => {
  const sayStillAwake = vi.fn(async () => undefined);
  const awake = new StillAwake({ sayStillAwake });
  awake.begin();
  expect(awake.line).toBe("hint");
  expect(sayStillAwake).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(6000);
  await awake.say();
  expect(sayStillAwake).toHaveBeenCalledOnce();
  expect(awake.line).toBe("noted");
  await vi.advanceTimersByTimeAsync(6000);
  expect(awake.line).toBe("noted");
  await vi.advanceTimersByTimeAsync(2000);
  expect(awake.line).toBeNull();
});

it("says quietly that it could not be kept", async () => {
  const awake = new StillAwake({ sayStillAwake: () => Promise.reject(new Error("busy")) });
  await awake.say();
  expect(awake.line).toBe("not-noted");
  awake.close();
});
