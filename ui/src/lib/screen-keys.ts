// Which keys do what, screen by screen. The words are in keys.ftl; a cap without words is printed as it is.
import type { ScreenName } from "./router.svelte";
import { hasWords, t } from "./words";

/** Keys that do one thing, any of them; a key held with another is joined to it by `+`. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly words: string;
}

/** A screen with keys of its own. */
export type KeyedScreen = ScreenName | "first-start";

const line = (words: string, ...keys: string[]): KeyLine => ({ keys, words: `keys-${words}` });

/** What works wherever nothing is being written. */
export const EVERYWHERE: readonly KeyLine[] = [
  line("map", "?"),
  line("go", "Alt+1–6"),
  line("zoom", "Ctrl+Zoom"),
  line("next", "Tab"),
  line("choose", "←", "→"),
  line("press", "Space", "Enter"),
  line("time", "↑", "↓"),
  line("time-fine", "Shift+↑", "Shift+↓"),
];

/** The player's own: every other key is a knock, as Space is. */
export const PLAYER_KEYS: readonly KeyLine[] = [
  { keys: ["←", "→"], words: "player-help-steps" },
  { keys: ["R"], words: "player-help-repeat" },
  { keys: ["↑", "↓"], words: "player-help-pace" },
  { keys: ["M"], words: "player-help-mute" },
  { keys: ["?"], words: "player-signs" },
  { keys: ["Escape"], words: "player-leave" },
];

/** What works on one screen alone. */
export const KEYS_OF: Readonly<Record<KeyedScreen, readonly KeyLine[]>> = {
  tonight: [line("begin", "Space"), line("later", "1"), line("not-tonight", "0")],
  routines: [line("back", "Escape"), line("move-step", "Alt+↑", "Alt+↓")],
  diary: [
    line("save", "Enter"),
    line("search-diary", "/"),
    line("search-clear", "Escape"),
    line("handle", "←", "→"),
    line("handle-fine", "Shift+←", "Shift+→"),
    line("rows", "↑", "↓"),
    line("remove", "Delete"),
  ],
  trends: [line("range", "←", "→"), line("chart", "←", "→"), line("chart-leave", "Escape")],
  learn: [line("scroll", "↑", "↓")],
  settings: [line("search-settings", "/"), line("search-clear", "Escape"), line("undo", "Ctrl+Z")],
  "still-awake": [line("still-awake", "Space"), line("home", "Escape")],
  rest: [line("home", "Escape")],
  player: PLAYER_KEYS,
  "first-start": [line("first-begin", "Enter")],
};

/** Keys of the entries of the bar, in their order. */
export const ENTRIES = ["tonight", "routines", "diary", "trends", "learn", "settings"] as const;

/** The entry of the bar that Alt and a number lead to; `null`: another key. By its place: with Alt some write other signs. */
export function entryOf({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): (typeof ENTRIES)[number] | null {
  if (!altKey || ctrlKey || metaKey) return null;
  const number = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
  return ENTRIES[Number(number) - 1] ?? null;
}

/** What the caps of a key say, one after the other. */
export function capsOf(key: string): string[] {
  return key.split("+").map((name) => {
    const id = `key-${name.toLowerCase()}`;
    return hasWords(id) ? t(id) : name;
  });
}
