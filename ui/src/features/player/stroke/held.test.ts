import { expect, it } from "vitest";
import strokes from "../../../../../src-tauri/crates/app/content/strokes.json";
import { loadLandmarks } from "../../../lib/landmarks";

const held = Object.entries(strokes).filter(([, { view }]) => /-held/.test(view));

it.each(held)("lays the thumb of %s on the hand that holds the limb", async (_, { view, points, hands }) => {
  const landmarks = (await loadLandmarks([view])).get(view);
  const [thumb] = hands;
  expect(hands.map(({ kind }) => kind)).toEqual(["thumb"]);
  expect(landmarks).toMatchObject({
    held_by: { thumb_on: points[0]?.[0], is_right: thumb?.is_right, from_deg: thumb?.from_deg },
  });
});
