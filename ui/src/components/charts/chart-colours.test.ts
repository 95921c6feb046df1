import { expect, it } from "vitest";
import { plainColour } from "./chart-colours";

it("writes a mixed colour as every program reads it, and leaves the others", () => {
  expect(plainColour("color(srgb 0.45 0.45 0.451)")).toBe("rgb(115, 115, 115)");
  expect(plainColour("rgb(0, 0, 0)")).toBe("rgb(0, 0, 0)");
});
