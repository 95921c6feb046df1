import { expect, it } from "vitest";
import tokens from "../../../styles/tokens.css?raw";

/** WCAG asks this of a mark that has to be made out. */
const LEAST = 3;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each(["night", "ember", "morning"])("shows the marks on the hair in the light of %s", (theme) => {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{[^}]*--hair-tone[^}]*\\}`).exec(tokens)?.[0] ?? "";
  const colour = (name: string): string => new RegExp(`--${name}: (#\\w{6});`).exec(block)?.[1] ?? "";
  for (const mark of ["calm-on-hair", "line-on-hair"]) {
    expect(contrast(colour(mark), colour("hair-tone")), mark).toBeGreaterThan(LEAST);
  }
});
