import { expect, it } from "vitest";
import type { NightWithMetrics } from "../../ipc/generated/NightWithMetrics";
import { tagsByUse, tagsToOffer } from "./tags";

const names = (tags: string[], isOpen: boolean) => tagsToOffer(tags, isOpen).map(({ tag }) => tag);

it("offers few tags at first, and all that are on the night", () => {
  expect(names([], false)).toEqual(["late caffeine", "alcohol", "pain"]);
  expect(names(["baby", "storm"], false)).toEqual(["late caffeine", "alcohol", "pain", "baby", "storm"]);
  expect(names([], true)).toContain("sleep medicine");
});

it("offers the words most used before, the others when asked for, each once", () => {
  const used = ["late caffeine", "storm", "cat", "snoring"];
  const own = (ofNight: string[], isOpen: boolean) =>
    tagsToOffer(ofNight, isOpen, used)
      .filter(({ words }) => words === null)
      .map(({ tag }) => tag);
  expect(own([], false)).toEqual(["storm"]);
  expect(own(["cat", "moon"], false)).toEqual(["storm", "cat", "moon"]);
  expect(own([], true)).toEqual(["storm", "cat", "snoring"]);
  const counted = tagsToOffer(["caffeine=2"], true, ["caffeine=0"]).map(({ tag }) => tag);
  expect([counted.includes("caffeine=2"), counted.includes("caffeine=0")]).toEqual([true, false]);
});

it("knows which words were used most", () => {
  const nights = [["cat"], ["storm", "cat"], [], ["snoring"]].map((tags) => ({ night: { tags } }));
  expect(tagsByUse(nights as unknown as NightWithMetrics[])).toEqual(["cat", "storm", "snoring"]);
});
