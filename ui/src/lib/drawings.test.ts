import { expect, it } from "vitest";
import { drawingMarkup, hasDrawing } from "./drawings";

it("takes a drawing in without its frame, with ids of its own", () => {
  const markup = drawingMarkup("face-front", "one");
  expect(markup).not.toContain("<svg");
  expect(markup).not.toContain("<title");
  const ids = [...markup.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.every((id) => id?.startsWith("one-"))).toBe(true);
  const used = [...markup.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
  expect(used.every((id) => ids.includes(id))).toBe(true);
});

it("knows which drawings there are", () => {
  expect(hasDrawing("foot-sole")).toBe(true);
  expect(hasDrawing("no-such-view")).toBe(false);
});
