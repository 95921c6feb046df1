import { describe, expect, it } from "vitest";
import { Learn } from "./learn.svelte";
import { PAGES } from "./pages";

describe("Learn", () => {
  it("opens at its start, or where another screen leads", () => {
    expect(new Learn(null).page).toBe("start");
    expect(new Learn("stop").page).toBe("stop");
  });

  it("knows the topic a page lies behind", () => {
    const learn = new Learn(null);
    learn.choose("vagus");
    expect(learn.topic?.id).toBe("how");
    learn.choose("how");
    expect(learn.topic?.id).toBe("how");
  });

  it("closes the list of topics when a page is chosen", () => {
    const learn = new Learn(null);
    learn.isListOpen = true;
    learn.choose("why");
    expect(learn.isListOpen).toBe(false);
  });

  it("stays where it is when there is no such page", () => {
    const learn = new Learn("safety");
    learn.choose("no-such-page");
    expect(learn.page).toBe("safety");
  });

  it("turns through the whole book, page by page", () => {
    const learn = new Learn(null);
    const read = [learn.page];
    while (learn.next) {
      learn.choose(learn.next);
      read.push(learn.page);
    }
    expect(read).toEqual(PAGES);
    expect(learn.previous).toBe("about");
    learn.choose("start");
    expect(learn.previous).toBeNull();
  });
});
