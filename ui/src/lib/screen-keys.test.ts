import { describe, expect, it } from "vitest";
import { capsOf, entryOf, EVERYWHERE, KEYS_OF, PLAYER_KEYS } from "./screen-keys";
import { hasWords } from "./words";

const router = import.meta.glob<string>("./router.svelte.ts", { query: "?raw", import: "default", eager: true });
const bar = import.meta.glob<string>("../Bar.svelte", { query: "?raw", import: "default", eager: true });

function pressed(code: string, held: Partial<KeyboardEvent> = { altKey: true }): KeyboardEvent {
  return { code, altKey: false, ctrlKey: false, metaKey: false, ...held } as KeyboardEvent;
}

describe("the map of the keys", () => {
  it("has a list for every screen there is", () => {
    const named = [
      ...Object.values(router)
        .join()
        .matchAll(/\| \{ screen: "([\w-]+)"|^\s+screen: "([\w-]+)"/gm),
    ];
    const screens = new Set(named.map(([, one, other]) => one ?? other ?? ""));
    expect(screens.size).toBeGreaterThan(8);
    const listed: Record<string, readonly unknown[]> = KEYS_OF;
    expect([...screens].filter((screen) => (listed[screen]?.length ?? 0) === 0)).toEqual([]);
  });

  it("has words for every key", () => {
    const lines = [...EVERYWHERE, ...PLAYER_KEYS, ...Object.values(KEYS_OF).flat()];
    expect(lines.filter(({ words }) => !hasWords(words))).toEqual([]);
    expect([capsOf("Ctrl+Z"), capsOf("Escape"), capsOf("/")]).toEqual([["Ctrl", "Z"], ["Esc"], ["/"]]);
  });

  it("leads to the entries of the bar by Alt and their number alone", () => {
    expect(entryOf(pressed("Digit1"))).toBe("tonight");
    expect(entryOf(pressed("Numpad6"))).toBe("settings");
    expect(
      [pressed("Digit7"), pressed("Digit1", {}), pressed("Digit1", { altKey: true, ctrlKey: true })].map(entryOf),
    ).toEqual([null, null, null]);
    expect(Object.values(bar).join()).toContain("entryNumber");
  });
});
