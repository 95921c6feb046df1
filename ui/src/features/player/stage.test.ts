import { describe, expect, it } from "vitest";
import strokes from "../../../../src-tauri/crates/app/content/strokes.json";
import { WHOLE } from "../../lib/drawings";
import { hasRoomBeside, isClose, mirroredCrop, stageOf } from "./stage";

const sole = [196, 48, 600, 716] as const;
const face = [150, 186, 500, 500] as const;

describe("a plate", () => {
  it("shows a crop as large as it fits, in the middle", () => {
    expect(stageOf([0, 0, 400, 200], 800, 600)).toEqual({ left: 0, top: 100, width: 800, height: 400, unit: 0.5 });
    expect(stageOf([0, 0, 200, 400], 800, 600)).toMatchObject({ left: 250, top: 0, width: 300, height: 600 });
  });

  it("that is not measured yet still draws something finite", () => {
    expect(stageOf(sole, 0, 0).unit).toBe(1);
  });
});

describe("a crop", () => {
  it("is mirrored with its drawing", () => {
    expect(mirroredCrop(sole)).toEqual([4, 48, 600, 716]);
    expect(mirroredCrop(mirroredCrop(face))).toEqual(face);
  });

  it("of less than half the drawing cuts into it", () => {
    expect([sole, face, WHOLE].map(isClose)).toEqual([false, true, false]);
  });

  it("leaves room for words when it was made for that", () => {
    expect([sole, face, null].map(hasRoomBeside)).toEqual([true, false, false]);
  });

  it.each(["F3", "F6"] as const)("of the hold %s leaves room for its seconds", (step) => {
    const [x, y, width, height] = strokes[step].crop;
    expect(hasRoomBeside([x ?? 0, y ?? 0, width ?? 0, height ?? 0])).toBe(true);
  });
});
