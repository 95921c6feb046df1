import { afterEach, describe, expect, it } from "vitest";
import { hasWords, t, useLanguage } from "./words";

afterEach(() => useLanguage("en"));

describe("words", () => {
  it("writes a message", () => {
    expect(t("nav-tonight")).toBe("Tonight");
  });

  it("shows the id of a message that is missing", () => {
    expect(t("no-such-words")).toBe("{no-such-words}");
    expect(hasWords("no-such-words")).toBe(false);
  });

  it("falls back to English for a language without words", () => {
    useLanguage("xx");
    expect(t("nav-diary")).toBe("Diary");
  });

  it("makes the pseudo language at least 40 % longer, with accents and brackets", () => {
    useLanguage("en-XA");
    expect(t("nav-settings")).toMatch(/^\[Šééţţííñğš~*\]$/);
    expect(t("nav-settings").length).toBeGreaterThanOrEqual("Settings".length * 1.4);
  });
});
