import { describe, expect, it } from "vitest";
import { comfort, writeComfort } from "./comfort.svelte";

function written(wishes: { text_size_pct?: number; motion?: string; contrast?: string }) {
  comfort.use({ text_size_pct: 100, motion: "auto", contrast: "auto", ...wishes });
  const written: Record<string, string> = {};
  const element = {
    style: { fontSize: "" },
    toggleAttribute: () => undefined,
    setAttribute: (name: string, value: string) => (written[name.replace("data-", "")] = value),
  };
  writeComfort(element as unknown as HTMLElement, comfort);
  return { ...written, size: element.style.fontSize };
}

describe("comfort", () => {
  it("leaves the page alone where nothing was wished", () => {
    expect(written({})).toEqual({ size: "" });
  });

  it("is written where style sheets find it", () => {
    expect(written({ text_size_pct: 110, motion: "reduced", contrast: "high" })).toEqual({
      size: "110%",
      motion: "reduced",
      contrast: "high",
    });
  });

  it("says that letters are large, so that columns come under each other", () => {
    expect(written({ text_size_pct: 160 })).toEqual({ size: "160%", text: "large" });
  });

  it("is told to scripts as well", () => {
    comfort.use({ text_size_pct: 100, motion: "reduced", contrast: "auto" });
    expect([comfort.isCalm, comfort.isHighContrast]).toEqual([true, false]);
  });

  it("names another palette when colours change, so that what is painted is painted anew", () => {
    comfort.use({ text_size_pct: 100, motion: "auto", contrast: "auto" });
    const before = comfort.palette;
    comfort.use({ text_size_pct: 100, motion: "auto", contrast: "high" });
    expect([before, comfort.palette]).toEqual(["own-usual", "own-high"]);
  });
});
