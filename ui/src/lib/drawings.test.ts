import { expect, it } from "vitest";
import { drawingMarkup, drawingNames, hasDrawing } from "./drawings";

it("takes a drawing in without its frame, with ids of its own", () => {
  const markup = drawingMarkup("face-front", "one");
  expect(markup).not.toContain("<svg");
  expect(markup).not.toContain("<title");
  const ids = [...markup.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
  expect(ids.length).toBe(2);
  expect(markup).toContain('class="part-lashes"');
  expect(ids.every((id) => id?.startsWith("one-"))).toBe(true);
  const used = [...markup.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
  expect(used.every((id) => ids.includes(id))).toBe(true);
});

it("knows which drawings there are", () => {
  expect(hasDrawing("foot-sole")).toBe(true);
  expect(hasDrawing("no-such-view")).toBe(false);
});

it.each(drawingNames())(
  "finds nothing in %s that the content security policy refuses or no theme can colour",
  (view) => {
    const markup = drawingMarkup(view, "one");
    expect(markup).not.toMatch(/style=|<script|<style|\son\w+=|href="(?!#)/);
    const painted = markup.replace(/<(mask|linearGradient)\b[\s\S]*?<\/\1>/g, "");
    expect(painted.match(/(fill|stop-color)="(?!var\(|none|url\(#)[^"]*"/g)).toBeNull();
  },
);
