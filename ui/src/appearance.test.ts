import { expect, it } from "vitest";
import { themeOn } from "./appearance.svelte";
import type { Place } from "./lib/router.svelte";

it.each<[string, Place, string]>([
  ["Tonight wears the light of the hour", { screen: "tonight" }, "night"],
  ["the diary wears the light of the hour", { screen: "diary", diary_date: null }, "night"],
  ["Trends is paper", { screen: "trends" }, "morning"],
  ["Learn is paper", { screen: "learn", topic: null }, "morning"],
  ["a page of Learn asked for in the evening does not dazzle", { screen: "learn", topic: "stop" }, "night"],
  ["the player is black", { screen: "player", play: { session_id: 1 } }, "ember"],
])("%s", (_, place, theme) => {
  expect(themeOn(place, "night", false)).toBe(theme);
});

it.each<[string, Place, string]>([
  ["Trends wears what was chosen", { screen: "trends" }, "night"],
  ["Learn wears what was chosen", { screen: "learn", topic: null }, "night"],
  ["the player is black all the same", { screen: "player", play: { session_id: 1 } }, "ember"],
])("%s", (_, place, theme) => {
  expect(themeOn(place, "night", true)).toBe(theme);
});
