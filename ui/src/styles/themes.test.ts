import { describe, expect, it } from "vitest";

const sheets = import.meta.glob<string>(["./*.css", "../**/*.svelte"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A declaration that colours something and does no more. */
const COLOUR = /^(color-scheme: (dark|light)|--[\w-]+: #[0-9a-f]{6})$/;

// The pictures are checked by this: in every theme for their colours, in one for everything else.
it("lets a theme change colours and nothing else", () => {
  const blocks = Object.values(sheets).flatMap((text) => [...text.matchAll(/\[data-theme="\w+"\][^{]*\{([^}]*)\}/g)]);
  const declarations = blocks.flatMap(([, body = ""]) => body.replace(/\/\*.*?\*\//g, "").split(";"));
  const written = declarations.map((declaration) => declaration.trim()).filter(Boolean);
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((declaration) => !COLOUR.test(declaration))).toEqual([]);
});

// It stands beside the styles of every screen, and the dialogs once wore the black of its paper.
it("lets the sheet for a clinician style nothing else on the screen", () => {
  const [onScreen = ""] = (sheets["./sheet.css"] ?? "").replace(/\/\*.*?\*\//gs, "").split("@media print");
  const classes = [...onScreen.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = ""]) => name);
  expect(classes.length).toBeGreaterThan(20);
  expect(classes.filter((name) => !name.startsWith("sheet-"))).toEqual([]);
});

/** Relative luminance of a colour in six digits (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Every theme as it is, and with stronger contrast: its colours by name. */
function palettes(): [name: string, colours: Map<string, string>][] {
  const read = (sheet: string, theme: string): [string, string][] => {
    const [, body = ""] = new RegExp(`\\[data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(sheets[sheet] ?? "") ?? [];
    return [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", colour = ""]) => [name, colour]);
  };
  return ["night", "ember", "morning"].flatMap((theme) => {
    const usual = read("./tokens.css", theme);
    const high = read("./contrast.css", theme);
    return [
      [theme, new Map(usual)],
      [`${theme}, high`, new Map([...usual, ...high])],
    ] as [string, Map<string, string>][];
  });
}

describe.each(palettes())("%s, to eyes that see no hues", (_, colours) => {
  const light = (name: string): number => luminance(colours.get(name) ?? "");
  const contrast = (one: string, other: string): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((first, second) => first - second);
    return (bright + 0.05) / (dark + 0.05);
  };

  it("tells a massage from other nights, and a night from the time in bed around it", () => {
    expect(contrast("c-massage", "c-night")).toBeGreaterThan(1.7);
    expect(contrast("c-night", "c-band")).toBeGreaterThan(1.7);
    expect(contrast("c-median", "c-band")).toBeGreaterThan(3);
  });

  it("has tones of the calendar go one way", () => {
    const tones = [0, 1, 2, 3, 4].map((tone) => light(`cal-${tone}`));
    const sorted = [...tones].sort((one, other) => one - other);
    expect([sorted, [...sorted].reverse()]).toContainEqual(tones);
  });
});
