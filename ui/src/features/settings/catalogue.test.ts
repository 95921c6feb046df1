import { describe, expect, it } from "vitest";
import registry from "../../../../src-tauri/crates/app/src/settings/registry.rs?raw";
import { SampleSettings } from "../../ipc/sample/settings";
import { hasWords } from "../../lib/words";
import { GROUPS } from "./catalogue";

const drawn = Object.values(
  import.meta.glob<string>("./*.svelte", { query: "?raw", import: "default", eager: true }),
).join("\n");

/** Keys that are not on the page, and why. */
const ELSEWHERE: Record<string, string> = {};

const lines = GROUPS.flatMap((group) => group.lines);
const onPage = lines.flatMap((line) => line.keys);

describe("the page of settings", () => {
  it("holds every key of the program", () => {
    const named = [...registry.matchAll(/setting\(\s*"([^"]+)",/g)].map(([, key = ""]) => key);
    const constants = [...registry.matchAll(/const \w+: &str = "([^"]+)";/g)].map(([, key = ""]) => key);
    const keys = [...named, ...constants];
    expect(keys.length).toBeGreaterThan(45);
    expect(keys.filter((key) => !onPage.includes(key) && !(key in ELSEWHERE))).toEqual([]);
  });

  it("holds each key once", () => {
    expect(onPage.filter((key, at) => onPage.indexOf(key) !== at)).toEqual([]);
  });

  it("has a sample of each", () => {
    const sampled = new SampleSettings().list().map(({ key }) => key);
    const byDay = /^(bedtime|wake)\.\w{3}$/;
    expect(onPage.filter((key) => !sampled.includes(key) && !byDay.test(key))).toEqual([]);
  });

  it("draws every line and every group, with words for each", () => {
    const isDrawn = (name: string): boolean => drawn.includes(`name="${name}"`);
    const rules = [...drawn.matchAll(/rule="(\w+)"/g)].map(([, rule = ""]) => `rule-${rule.replace("_", "-")}`);
    const made = [...rules, "voice", "bells", "ambience", "tick"];
    expect(lines.map(({ name }) => name).filter((name) => !isDrawn(name) && !made.includes(name))).toEqual([]);
    expect(GROUPS.map(({ name }) => name).filter((name) => !isDrawn(name))).toEqual([]);
    const words = lines.flatMap(({ name }) => ["", "-about", "-words"].map((end) => `setting-${name}${end}`));
    expect([...words, ...GROUPS.map(({ name }) => `settings-${name}`)].filter((id) => !hasWords(id))).toEqual([]);
  });
});
