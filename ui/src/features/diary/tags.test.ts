import { expect, it } from "vitest";
import { tagsToOffer } from "./tags";

const names = (tags: string[], isOpen: boolean) => tagsToOffer(tags, isOpen).map(({ tag }) => tag);

it("offers few tags at first, and all that are on the night", () => {
  expect(names([], false)).toEqual(["late caffeine", "alcohol", "pain"]);
  expect(names(["baby", "storm"], false)).toEqual(["late caffeine", "alcohol", "pain", "baby", "storm"]);
  expect(names([], true)).toContain("sleep medicine");
});
