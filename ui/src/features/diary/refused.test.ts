import { expect, it } from "vitest";
import { nightRefusalWords } from "./refused";

it("says what to do in the window", () => {
  const words = nightRefusalWords({
    field: "diary_date",
    code: "night_exists",
    args: { date: "2025-03-14" },
    offer: null,
  });
  expect(words).toBe("This date has a night already; keep one, or keep both.");
});

it("has a sentence for a reason it does not know", () => {
  const words = nightRefusalWords({ field: "note", code: "from_the_moon", args: {}, offer: null });
  expect(words).toMatch(/Look at the times/);
});
