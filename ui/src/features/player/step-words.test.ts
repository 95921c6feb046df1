import { describe, expect, it } from "vitest";
import { playerView } from "../../ipc/sample/player";
import { drawingOf, howOf, sideOf, titleOf } from "./step-words";
import { itemAt } from "./stroke/geometry";

const step = (routine: string, position: number) => itemAt(playerView(routine).segments, position);

describe("the words of a step", () => {
  it("say that it is done lightly where health asks for it", () => {
    const squeeze = step("feet", 2);
    expect(sideOf(squeeze, "feet")).toBe("Left foot");
    expect(sideOf({ ...squeeze, is_light: true }, "feet")).toBe("Left foot, lightly");
    expect(sideOf({ ...squeeze, is_light: true, side: "middle" }, "feet")).toBe("Lightly");
    expect(sideOf({ ...squeeze, is_light: true, kind: "change-side" }, "feet")).toBe("Left foot");
  });

  it("ask for oil only where the massage takes some", () => {
    expect(titleOf(step("feet", 0), "feet")).toBe("Oil your hands");
    for (const routine of ["head", "acupressure", "tired"]) {
      expect(titleOf(step(routine, 0), routine)).toBe("Get comfortable");
      expect(howOf(step(routine, 0))).not.toContain("oil");
    }
  });

  it("are those of the way it is done", () => {
    const crown = { ...step("head", 2), way: "circles" };
    expect(howOf(crown)).toContain("Circle");
    expect(drawingOf(crown)).toContain("Circle");
    expect(howOf({ ...crown, way: "presses" })).toContain("Press");
  });
});
