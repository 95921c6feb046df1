import { describe, expect, it } from "vitest";
import { week } from "./sample-nights";
import { comparison, nightsToCome, usual } from "./summary";

describe("the sentence before the chart", () => {
  it("says how much less or more, in steps of five minutes", () => {
    expect(comparison(week(), "week")).toBe("About 15 min less than the week before.");
    expect(comparison(week({ median_total_sleep_time_before_min: 370 }), "four-weeks")).toBe(
      "About 1 h 05 min more than the four weeks before.",
    );
  });

  it("calls a small difference the same", () => {
    expect(comparison(week({ median_total_sleep_time_before_min: 436 }), "week")).toBe(
      "About the same as the week before.",
    );
  });

  it("says nothing where the stretch before has too few nights", () => {
    expect(comparison(week({ median_total_sleep_time_before_min: null }), "week")).toBeNull();
    expect(usual(week({ usual_total_sleep_time_min: null }))).toBeNull();
  });

  it("knows the usual ups and downs, ends included", () => {
    expect(usual(week({ median_total_sleep_time_min: 372 }))).toBe("That is within your usual ups and downs.");
    expect(usual(week({ median_total_sleep_time_min: 371 }))).toBe("That is outside your usual ups and downs.");
  });

  it("counts the nights to come", () => {
    expect([0, 1, 3, 4, 90].map((recorded_ever) => nightsToCome(week({ recorded_ever })))).toEqual([4, 3, 1, 0, 0]);
  });
});
