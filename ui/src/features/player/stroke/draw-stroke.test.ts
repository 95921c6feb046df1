import { describe, expect, it } from "vitest";
import strokes from "../../../../../src-tauri/crates/app/content/strokes.json";
import type { SegmentView } from "../../../ipc/generated/SegmentView";
import type { StrokeKind } from "../../../ipc/generated/StrokeKind";
import type { StrokeView } from "../../../ipc/generated/StrokeView";
import { playerView } from "../../../ipc/sample/player";
import sessions from "../../../ipc/sample/sessions.json";
import { beatMs, drawStroke } from "./draw-stroke";
import { drawingsOf } from "./hand";
import { Landmarks, loadLandmarks } from "../../../lib/landmarks";
import type { Box } from "./geometry";
import type { Mark, StrokePicture } from "./picture";

const segments = Object.keys(sessions).flatMap((routine) =>
  playerView(routine)
    .segments.filter((segment) => segment.kind === "step")
    .map((segment) => [`${segment.step_id} ${segment.side}`, segment] as const),
);
const files = await loadLandmarks(Object.values(strokes).flatMap((stroke) => drawingsOf(stroke as StrokeView)));

function draw(segment: SegmentView, isMirrored = segment.side === "right"): StrokePicture {
  const file = files.get(segment.stroke.view);
  if (!file) throw new Error(`no landmarks of ${segment.stroke.view}`);
  return drawStroke(segment, new Landmarks(file, isMirrored), files, 1.2);
}

function marksOf(picture: StrokePicture): Mark[] {
  return [...picture.still, ...[...picture.hands, ...picture.moving].flatMap((movement) => movement.marks)];
}

function step(id: string): SegmentView {
  const found = segments.find(([name]) => name.startsWith(`${id} `));
  if (!found) throw new Error(`no step ${id}`);
  return found[1];
}

describe.each(segments)("the stroke of %s", (_name, segment) => {
  const picture = draw(segment);

  it("is drawn from finite numbers", () => {
    expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|null,"|undefined/);
    for (const { box } of [...picture.hands, ...picture.moving]) {
      expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true);
      expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
    }
  });

  it("has frames the browser accepts: offsets from 0 to 1, never backwards", () => {
    for (const { motion } of marksOf(picture)) {
      if (!motion) continue;
      const offsets = motion.frames.map((frame) => frame.offset);
      expect(offsets[0]).toBe(0);
      expect(offsets.at(-1)).toBe(1);
      expect(offsets).toEqual([...offsets].sort((one, other) => one - other));
      expect(motion.cycleMs).toBeGreaterThan(0);
    }
  });

  it("keeps to the pace: a cycle is a whole number of beats", () => {
    const beat = beatMs(segment) / segment.stroke.turns_per_beat;
    const isPaced = !["rest", "explore"].includes(segment.stroke.stroke);
    for (const { motion } of marksOf(picture)) {
      if (motion && isPaced) expect((motion.cycleMs / beat) % 1).toBeCloseTo(0, 6);
    }
  });

  it("shows a hand where one presses, circles, squeezes or kneads", () => {
    const isShown = ["press-and-hold", "push", "circle", "squeeze", "knead"].includes(segment.stroke.stroke);
    expect(picture.hands.length > 0).toBe(isShown);
  });

  it("hatches whatever is to be left alone where hands touch a drawing that has it", () => {
    const { view, points, paths, not_here } = segment.stroke;
    const zones = Object.keys(files.get(view)?.zones ?? {});
    // The whole body is shown in parts: most of them without the throat.
    const isTouched = points.length + paths.length > 0 && view !== "body-front";
    if (isTouched) expect([...not_here].sort()).toEqual(zones.sort());
  });

  it("is the mirror image on the other side", () => {
    const [left, right] = [draw(segment, false), draw(segment, true)];
    expect(right.targets.length).toBe(left.targets.length);
    left.targets.forEach((target, index) => {
      expect(right.targets[index]?.x).toBeCloseTo(800 - target.x, 6);
      expect(right.targets[index]?.y).toBeCloseTo(target.y, 6);
    });
    const boxesOf = ({ hands, moving }: StrokePicture): Box[] => [...hands, ...moving].map(({ box }) => box);
    boxesOf(left).forEach((box, index) => {
      expect(boxesOf(right)[index]?.x).toBeCloseTo(800 - box.x - box.width, 6);
    });
  });
});

describe("a stroke", () => {
  it("of every kind that the three routines need is among them", () => {
    const kinds = new Set<StrokeKind>(segments.map(([, segment]) => segment.stroke.stroke));
    for (const kind of [
      "rest",
      "press-and-hold",
      "push",
      "circle",
      "sweep",
      "rub",
      "zig-zag",
      "squeeze",
      "roll",
      "explore",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it("that kneads goes round on points and along paths", () => {
    const segment = step("F3");
    const stroke = { ...segment.stroke, stroke: "knead" as const };
    expect(draw({ ...segment, stroke }).moving).toHaveLength(1);
    expect(draw({ ...segment, stroke: { ...stroke, points: [], paths: [["roll_line"]] } }).moving).toHaveLength(1);
  });

  it("closes its ring over the hold and lets go over the rest", () => {
    const ring = marksOf(draw(step("F3"))).find((mark) => mark.look === "ring");
    const closed = ring?.motion?.frames.find((frame) => frame.strokeDashoffset === 0);
    expect(ring?.motion?.cycleMs).toBe(12_000);
    expect(closed?.offset).toBeCloseTo(8 / 12, 6);
  });

  it("over several places takes them in turn", () => {
    const rings = marksOf(draw(step("F6"))).filter((mark) => mark.look === "ring");
    expect(rings).toHaveLength(6);
    rings.forEach((ring, turn) => {
      const shown = ring.motion?.frames.filter((frame) => (frame.opacity ?? 0) > 0) ?? [];
      expect(shown[0]?.offset).toBeCloseTo(turn / 6, 6);
      expect(ring.motion?.cycleMs).toBe(60_000);
    });
  });

  it("turns circles the other way on the mirrored side", () => {
    const last = (picture: StrokePicture): string =>
      marksOf(picture)
        .find((mark) => mark.look === "tip")
        ?.motion?.frames.at(-1)?.transform ?? "";
    expect(last(draw(step("FA2"), false))).toContain("rotate(360deg)");
    expect(last(draw(step("FA2"), true))).toContain("rotate(-360deg)");
  });

  it("says which landmark is missing", () => {
    const segment = step("F3");
    const stroke = { ...segment.stroke, points: [["elbow"]] };
    expect(() => draw({ ...segment, stroke })).toThrow("foot-sole-held has no point elbow");
  });
});
