import { expect, test } from "vitest";
import { routineWord, sessionTitle } from "./routine-words";

test("the program's routines have words", () => {
  expect(routineWord({ id: "feet", own_title: null }, "title")).toBe("Foot massage");
});

test("one's own has its title, and what is said of any", () => {
  const own = { id: "own-1", own_title: "Crown and feet" };
  expect(routineWord(own, "name")).toBe("Crown and feet");
  expect(routineWord(own, "summary")).toBe("Put together by you.");
  expect(sessionTitle({ routine_id: "own-1", own_title: "Crown and feet" })).toBe("Crown and feet");
});
