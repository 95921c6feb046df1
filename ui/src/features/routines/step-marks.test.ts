import { describe, expect, it } from "vitest";
import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import type { StrokeView } from "../../ipc/generated/StrokeView";
import { Landmarks, loadLandmarks } from "../../lib/landmarks";
import { marksOf, type StepMarks } from "./step-marks";

const all = strokes as unknown as Record<string, StrokeView>;

async function marks(id: string): Promise<StepMarks> {
  const stroke = all[id];
  if (!stroke) throw new Error(`no stroke ${id}`);
  const file = (await loadLandmarks([stroke.view])).get(stroke.view);
  if (!file) throw new Error(`no landmarks of ${stroke.view}`);
  return marksOf(stroke, new Landmarks(file, false));
}

describe("the small drawing of a step", () => {
  it.each(Object.keys(all))("shows where %s is done, within its drawing", async (id) => {
    const { box, points, lines } = await marks(id);
    const [left, top, width, height] = box;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(800);
    for (const { x, y } of points) {
      expect(x > left && x < left + width && y > top && y < top + height).toBe(true);
    }
    expect(points.length + lines.length === 0).toBe(all[id]?.stroke === "rest");
  });
});
