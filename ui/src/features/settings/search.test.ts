import { describe, expect, it } from "vitest";
import { GROUPS } from "./catalogue";
import { SettingsSearch } from "./search.svelte";

function found(text: string): string[] {
  const search = new SettingsSearch();
  search.text = text;
  return GROUPS.flatMap(({ lines }) => lines.map(({ name }) => name)).filter((name) => search.shows(name));
}

describe("the search among settings", () => {
  it("shows all while nothing is looked for", () => {
    const search = new SettingsSearch();
    search.text = "  ";
    expect([search.count, search.shows("theme"), search.showsGroup("look")]).toEqual([null, true, true]);
  });

  it("finds by other words, in any case and order", () => {
    expect(found("dark")).toContain("theme");
    expect(found("FONT")).toEqual(["text-size"]);
    expect(found("export")).toContain("data");
    expect(found("day week")).toContain("week-start");
  });

  it("finds a whole group by its heading", () => {
    expect(found("sound")).toEqual(expect.arrayContaining(["voice", "bells", "ambience", "tick"]));
  });

  it("hides groups without a find, counts, and is cleared", () => {
    const search = new SettingsSearch();
    search.text = "font";
    expect([search.count, search.showsGroup("look"), search.showsGroup("sound")]).toEqual([1, true, false]);
    search.text = "zeppelin";
    expect([search.count, search.showsGroup("look")]).toEqual([0, false]);
    search.clear();
    expect(search.count).toBeNull();
  });
});
