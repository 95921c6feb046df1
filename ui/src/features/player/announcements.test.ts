import { expect, it } from "vitest";
import { Announcements } from "./announcements";

const step = (words: string) => ({ isStep: true, words });
const other = (words: string) => ({ isStep: false, words });

it("tells each step, rest, question and the end once", () => {
  const told = new Announcements(() => "Going on.");
  const moments = [
    step("Squeeze."),
    step("Squeeze."),
    other("Paused"),
    step("Squeeze."),
    step("Squeeze."),
    other("Leave for now?"),
    step("Knead."),
    other("Good night."),
  ];
  const said = moments.map((moment) => told.at(moment));
  expect(said.filter((words, index) => words !== said[index - 1])).toEqual([
    "Squeeze.",
    "Paused",
    "Going on.",
    "Leave for now?",
    "Knead.",
    "Good night.",
  ]);
});
