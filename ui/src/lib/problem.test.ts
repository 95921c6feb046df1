import { expect, it } from "vitest";
import { Refused } from "../ipc/host";
import { problemWords, refusalWords } from "./problem";

it("finds the words of a code and makes a sentence of them", () => {
  const refusal = { field: null, code: "database_busy", args: {}, offer: null };
  expect(refusalWords(refusal)).toBe("Another program is writing the diary; try again in a moment.");
  expect(problemWords(new Refused(refusal))).toBe(refusalWords(refusal));
});

it("has a sentence for what nobody foresaw", () => {
  expect(problemWords(new Error("boom"))).toMatch(/did not foresee/);
  expect(problemWords(new Refused({ field: null, code: "from_the_moon", args: {}, offer: null }))).toMatch(/did not/);
});
