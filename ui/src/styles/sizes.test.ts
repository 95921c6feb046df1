import { expect, it } from "vitest";

const sheets = import.meta.glob<string>(["./*.css", "../**/*.svelte", "../**/*.css"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A size of letters that does not follow the one the person set. Within `max()` and `clamp()` it is a bound. */
const FIXED = /font(-size)?:\s*([\d ]*\s)?\d+px/g;

// The sheets are paper, whose letters are as large as the paper says.
it("writes every size of letters so that it follows the person's", () => {
  const onScreen = Object.entries(sheets).filter(([path]) => !/styles\/sheet|^\.\/sheet/.test(path));
  const fixed = onScreen.flatMap(([path, text]) => (text.match(FIXED) ?? []).map((size) => `${path}: ${size}`));
  // Read from afar: the player's own are larger than any the person may set.
  expect(fixed.filter((size) => !size.includes("/player/"))).toEqual([]);
});
