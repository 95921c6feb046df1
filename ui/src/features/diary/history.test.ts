import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DiaryIndex } from "../../ipc/generated/DiaryIndex";
import type { DiaryRow } from "../../ipc/generated/DiaryRow";
import type { DiarySearch } from "../../ipc/generated/DiarySearch";
import { Refused, type Host } from "../../ipc/host";
import { History } from "./history.svelte";
import { readIndex } from "./night-index";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An answer that comes when the test says so. */
function held<T>() {
  let give: (answer: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => (give = resolve));
  return { answer, give };
}

/** A row that shows which words it marks. */
function rowOf(id: number, { text }: DiarySearch): DiaryRow {
  return { id, note: [{ text, is_found: true }] } as unknown as DiaryRow;
}

/** A diary of so many nights up to 14 March; those of even ids are found. */
function indexOf(count: number, text: string): DiaryIndex {
  const ids = Array.from({ length: count }, (_, place) => place + 1).filter((id) => text === "" || id % 2 === 0);
  const date = (id: number) => new Date(Date.UTC(2025, 2, 14 - count + id)).toISOString().slice(0, 10);
  return {
    last_night_date: "2025-03-14",
    ids,
    diary_dates: ids.map(date),
    ordinals: ids.map(() => 1),
    total_sleep_time_min: ids.map(() => 420),
    quality: ids.map(() => null),
    sleepless: [],
    late: [],
    noted: [],
  };
}

async function open(answers: Partial<Host> = {}) {
  const host = {
    diaryIndex: vi.fn(async ({ text }: DiarySearch) => indexOf(10, text)),
    diaryRows: vi.fn(async (ids: readonly number[], search: DiarySearch) => ids.map((id) => rowOf(id, search))),
    removeNight: vi.fn(async () => undefined),
  };
  const others = { lastChange: async () => null, undo: async () => true };
  const history = new History({ ...host, ...others, ...answers } as unknown as Host);
  await history.load();
  return { host, history };
}

describe("the index", () => {
  it("is read newest first, with what is said of some nights only", () => {
    const index = { ...indexOf(3, ""), ordinals: [1, 1, 2], sleepless: [0], late: [0, 1], noted: [2] };
    expect(
      readIndex(index).map((night) => [night.id, night.ordinal, night.slept, night.is_late, night.is_noted]),
    ).toEqual([
      [3, 2, true, false, true],
      [2, 1, true, true, false],
      [1, 1, false, true, false],
    ]);
  });

  it("is read once more, and not thrice, when it is asked for meanwhile", async () => {
    const { history, host } = await open();
    await Promise.all([history.load(), history.load(), history.load()]);
    expect(host.diaryIndex).toHaveBeenCalledTimes(3);
  });
});

describe("the rows in view", () => {
  it("are asked for once and anew after a change", async () => {
    const { history, host } = await open();
    await history.fill([9, 10]);
    await history.fill([8, 9, 10]);
    expect(host.diaryRows.mock.calls.map(([ids]) => ids)).toEqual([[9, 10], [8]]);
    expect([...history.rows.keys()].sort()).toEqual([10, 8, 9]);
    await history.changed();
    await vi.waitFor(() => expect(host.diaryRows.mock.calls.at(-1)?.[0]).toEqual([8, 9, 10]));
  });

  it("are those of the last scrolling when an answer is slow", async () => {
    const { history, host } = await open();
    const slow = history.fill([1]);
    void history.fill([2]);
    await history.fill([3]);
    await slow;
    expect(host.diaryRows.mock.calls.map(([ids]) => ids)).toEqual([[1], [3]]);
  });

  it("do not fill the memory", async () => {
    const { history } = await open();
    for (let first = 1; first < 4_000; first += 40) {
      await history.fill(Array.from({ length: 40 }, (_, place) => first + place));
    }
    expect(history.rows.size).toBeLessThan(1_100);
    expect(history.rows.has(3_999)).toBe(true);
  });
});

describe("looking for words", () => {
  it("waits until nothing is typed, and shows what is found in the list", async () => {
    const { history, host } = await open();
    history.show("month");
    for (const text of ["s", "st", "sto"]) history.look(text);
    await vi.runAllTimersAsync();
    expect(host.diaryIndex.mock.calls.map(([{ text }]) => text)).toEqual(["", "sto"]);
    expect([history.shows, history.found?.length, history.layout.rows.length]).toEqual(["list", 5, 5]);
    expect(host.diaryIndex.mock.calls.at(-1)?.[0].tag_words["late caffeine"]).toMatch(/caffeine/i);
  });

  it("shows all again when it is cleared or the month is asked for", async () => {
    const { history } = await open();
    history.look("sto");
    await vi.runAllTimersAsync();
    history.look("");
    expect([history.found, history.layout.rows.length]).toEqual([null, 10]);
    history.look("sto");
    await vi.runAllTimersAsync();
    history.show("month");
    expect([history.found, history.text]).toEqual([null, ""]);
  });

  it("marks other words in the rows in view", async () => {
    const { history, host } = await open();
    await history.fill([2]);
    history.look("sto");
    await vi.runAllTimersAsync();
    expect(host.diaryRows.mock.calls.map(([ids, { text }]) => [ids, text])).toEqual([
      [[2], ""],
      [[2], "sto"],
    ]);
    expect(history.rows.get(2)?.note[0]?.text).toBe("sto");
  });

  it("marks them in rows that were on their way, too", async () => {
    const slow = held<DiaryRow[]>();
    const diaryRows = vi.fn(async (ids: readonly number[], search: DiarySearch) =>
      search.text === "" ? slow.answer : ids.map((id) => rowOf(id, search)),
    );
    const { history } = await open({ diaryRows });
    const filling = history.fill([2]);
    history.look("sto");
    await vi.runAllTimersAsync();
    slow.give([rowOf(2, { text: "", tag_words: {} })]);
    await filling;
    expect(history.rows.get(2)?.note[0]?.text).toBe("sto");
  });

  it("leaves no row with other words while the new ones are on their way", async () => {
    const slow = held<DiaryRow[]>();
    const diaryRows = async (ids: readonly number[], search: DiarySearch) =>
      search.text === "" ? ids.map((id) => rowOf(id, search)) : slow.answer;
    const { history } = await open({ diaryRows });
    await history.fill([2]);
    history.look("sto");
    await vi.runAllTimersAsync();
    expect([history.found?.length, history.rows.size]).toEqual([5, 0]);
  });

  it("does not look for what was cleared in time", async () => {
    const { history, host } = await open();
    history.look("sto");
    await vi.advanceTimersByTimeAsync(149);
    history.look("");
    await vi.runAllTimersAsync();
    expect([history.found, host.diaryIndex.mock.calls.length]).toEqual([null, 1]);
  });

  it("forgets an answer that is out of date", async () => {
    const slow = held<DiaryIndex>();
    const { history } = await open({
      diaryIndex: async ({ text }) => (text === "" ? indexOf(10, text) : slow.answer),
    });
    history.look("sto");
    await vi.advanceTimersByTimeAsync(150);
    history.look("");
    slow.give(indexOf(10, "sto"));
    await vi.runAllTimersAsync();
    expect([history.found, history.layout.rows.length]).toEqual([null, 10]);
  });
});

describe("the last change", () => {
  it("is a removal that can be taken back, and then nothing is offered in its place", async () => {
    const removed = { kind: "removed", diary_date: "2025-03-13", file_name: null, at: "2025-03-14T07:20:00Z" } as const;
    const { history, host } = await open({ lastChange: async () => removed });
    const [newest] = history.nights;
    if (newest) await history.remove(newest);
    expect(host.removeNight).toHaveBeenCalledWith(10);
    expect([history.last, history.isUndone]).toEqual([removed, false]);
    await history.undo();
    expect(history.isUndone).toBe(true);
    await history.changed();
    expect(history.isUndone).toBe(false);
  });

  it("says what stands in the way of taking it back", async () => {
    const blocked = new Refused({ field: null, code: "undo_blocked", args: {}, offer: null });
    const { history } = await open({ undo: () => Promise.reject(blocked) });
    await history.undo();
    expect(history.problem).toMatch(/something newer/i);
    expect(history.isUndone).toBe(false);
    await history.fill([1]);
    expect(history.problem).not.toBeNull();
  });
});
