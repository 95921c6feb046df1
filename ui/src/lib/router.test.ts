import { describe, expect, it } from "vitest";
import { Router } from "./router.svelte";

describe("the router", () => {
  it("begins at Tonight", () => {
    expect(new Router().place).toEqual({ screen: "tonight" });
  });

  it("goes to a screen with nothing left of where it was on it", () => {
    const router = new Router();
    router.go({ screen: "settings", page: "data", at: "pause" });
    router.goTo("settings");
    expect(router.place).toEqual({ screen: "settings" });
    router.go({ screen: "diary", diary_date: "2025-03-10", page: "sheet" });
    router.goTo("diary");
    expect(router.place).toEqual({ screen: "diary", diary_date: null });
    router.go({ screen: "learn", topic: "stop" });
    router.goTo("learn");
    expect(router.place).toEqual({ screen: "learn", topic: null });
  });

  it("says that somebody is still awake when the screen is only gone to", () => {
    const router = new Router();
    router.goTo("still-awake");
    expect(router.place).toEqual({ screen: "still-awake", is_said: false });
  });
});

describe("an address", () => {
  it.each(["tonight", "routines", "diary", "trends", "learn", "settings", "still-awake"])("leads to %s", (screen) => {
    const router = new Router();
    router.go({ screen: "rest", minutes: 14 });
    router.readAddress(`#${screen}`);
    expect(router.place.screen).toBe(screen);
  });

  it.each(["", "#", "#player", "#rest", "#Diary", "diary", "#diary/2025", "#nowhere"])(
    "%j leads nowhere",
    (address) => {
      const router = new Router();
      router.go({ screen: "learn", topic: "safety" });
      router.readAddress(address);
      expect(router.place).toEqual({ screen: "learn", topic: "safety" });
    },
  );
});
