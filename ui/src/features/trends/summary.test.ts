import { describe, expect, it } from "vitest";
import { useWeekStart } from "../../lib/calendar";
import { clock, measure, week } from "./sample-nights";
import {
  comparison,
  inWeekOrder,
  nightsToCome,
  sayAsleep,
  sayClock,
  sayFelt,
  sayGoal,
  sayLength,
  sayShare,
  sayWeekdays,
  tooFew,
  usual,
} from "./summary";

describe("the stretch before", () => {
  it("is said in steps of five minutes, and round ones in words", () => {
    expect(comparison(-16, "week")).toBe("A quarter of an hour less than the week before.");
    expect(comparison(64, "four-weeks")).toBe("About 1 h 05 min more than the four weeks before.");
    expect(comparison(-3.5, "custom")).toBe("About 5 min less than the same number of nights before.");
  });

  it("is the same within a few minutes, and nothing where it has too few nights", () => {
    expect(comparison(2.9, "week")).toBe("About the same as the week before.");
    expect(comparison(null, "week")).toBeNull();
  });
});

describe("the sentence before a chart", () => {
  it("knows the usual ups and downs, ends included", () => {
    const middle = (median: number | null) =>
      usual(week({ measures: { ...week().measures, total_sleep_time_min: measure({ median }) } }));
    expect(middle(372)).toBe("That is within your usual ups and downs.");
    expect(middle(371)).toBe("That is outside your usual ups and downs.");
    expect(middle(null)).toBeNull();
  });

  it("tells the middle half of the nights once there is one", () => {
    expect(sayAsleep(measure(), "week")).toMatch(
      /^Half of these nights had between 7 h 00 min and 7 h 30 min of sleep\./,
    );
    expect(sayAsleep(measure({ half: null, change: null }), "week")).toBe("On the middle night you slept 7 h 14 min.");
  });

  it("never takes few nights for a middle one", () => {
    expect(sayLength("trends-say-latency", measure({ n: 2, median: null }), "week")).toBe(
      "Noted on 2 of these nights. A few more and there is a middle one.",
    );
    expect(sayShare("trends-say-trying", measure({ n: 0, median: null }))).toBe("Not noted on any of these nights.");
  });

  it("names answers, and what lies between two", () => {
    const felt = (quality: number | null, rested: number | null) =>
      sayFelt({ ...week().measures, quality: measure({ median: quality }), rested: measure({ median: rested }) });
    expect(felt(4, null)).toBe("The middle night felt good.");
    expect(felt(3.5, 4)).toBe("The middle night felt between fair and good. In the morning you felt well rested.");
  });

  it("tells where eight nights in ten lie, over midnight too", () => {
    expect(sayClock("trends-say-bedtime", clock())).toBe(
      "You got into bed around 23:04. Eight nights in ten lie between 22:40 and 00:10.",
    );
    expect(sayClock("trends-say-bedtime", clock({ eight_in_ten_local: null }))).toBe("You got into bed around 23:04.");
    expect(sayClock("trends-say-up", clock({ mean_local: null, measure: measure({ n: 0 }) }))).toMatch(/^Not noted/);
  });

  it("names the ends of the week, or says that there are none", () => {
    expect(sayWeekdays(week({ weekday_ends: [5, 2] }))).toMatch(/^The nights before Saturday are the longest/);
    expect(sayWeekdays(week())).toBe("All weekdays are much alike.");
    const few = { values: [430], median: null };
    expect(sayWeekdays(week({ weekdays: Array.from({ length: 7 }, () => few) }))).toMatch(/^It takes three nights/);
  });

  it("lays nights beside the goal without a debt", () => {
    const goal = (missing_a_night_min: number) => sayGoal({ goal_min: 480, nights: 12, missing_a_night_min });
    expect(goal(41)).toBe(
      "You mean to sleep 8 h 00 min. The 12 nights noted in the last two weeks were about 40 min shorter on average. Nights you did not note are not in it.",
    );
    expect(goal(-18)).toMatch(/about 20 min longer on average/);
    expect(goal(-2)).toMatch(/came to about that/);
  });
});

it("counts the nights to come", () => {
  expect([0, 1, 3, 4, 90].map((recorded_ever) => nightsToCome(week({ recorded_ever })))).toEqual([4, 3, 1, 0, 0]);
});

it("puts the weekdays in the order of the person's week", () => {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  expect(inWeekOrder(days)).toEqual(days);
  useWeekStart("sun");
  expect(inWeekOrder(days)[0]).toBe("sun");
  useWeekStart("mon");
});

it("tells nights without a length from nights that were not noted", () => {
  const said = (recorded: number, n: number) =>
    tooFew(week({ recorded, measures: { ...week().measures, total_sleep_time_min: measure({ n, median: null }) } }));
  expect(said(0, 0)).toBe("No night is noted in this stretch.");
  expect(said(2, 2)).toMatch(/^2 nights are noted/);
  expect(said(6, 0)).toMatch(/^None of the nights noted in this stretch has a length/);
  expect(said(6, 1)).toMatch(/^One night in this stretch has a length/);
});
