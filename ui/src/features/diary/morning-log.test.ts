import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NightPreview } from "../../ipc/generated/NightPreview";
import type { SavedNight } from "../../ipc/generated/SavedNight";
import { Refused, type Host } from "../../ipc/host";
import { MorningLog } from "./morning-log.svelte";
import { form, guesses, night, preview } from "./sample-form";

async function open(answers: Partial<Host> = {}, diaryDate: string | null = null) {
  const host = {
    nightForm: vi.fn(async () => form),
    listNights: vi.fn(async () => [{ night: { tags: ["storm"] } }]),
    previewNight: vi.fn(async () => preview),
    saveNight: vi.fn(async () => ({ night, metrics: {}, warnings: [] }) as unknown as SavedNight),
    editNight: vi.fn(async () => ({ night, metrics: {}, warnings: [] }) as unknown as SavedNight),
    undo: vi.fn(async () => true),
    ...answers,
  };
  const log = new MorningLog(host as unknown as Host);
  await log.open(diaryDate);
  return { host, log };
}

const savedForm = { nightForm: async () => ({ ...form, guessed: [], saved: night }) };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("asking while answers change", () => {
  it("asks once for many changes, with the last of them", async () => {
    const { log, host } = await open();
    for (const note of ["t", "ti", "tired"]) log.draft?.setNote(note);
    await vi.advanceTimersByTimeAsync(200);
    expect(host.previewNight).toHaveBeenCalledTimes(2);
    expect(host.previewNight).toHaveBeenLastCalledWith(expect.objectContaining({ note: "tired" }), "new", null);
  });

  it("goes on asking while a handle is dragged", async () => {
    const previewNight = vi.fn(async () => preview);
    const { log } = await open({ previewNight });
    for (let minute = 10; minute < 40; minute += 1) {
      log.draft?.setClock("got_into_bed_at", `23:${minute}`);
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(previewNight.mock.calls.length).toBeGreaterThan(3);
  });

  it("drops an answer that comes after a newer one", async () => {
    const answers: ((answer: NightPreview) => void)[] = [];
    const { log } = await open();
    Object.assign(log, { host: { previewNight: () => new Promise((answer) => answers.push(answer)) } });
    log.draft?.setNote("older");
    await vi.advanceTimersByTimeAsync(100);
    log.draft?.setNote("newer");
    await vi.advanceTimersByTimeAsync(100);
    answers[1]?.({ ...preview, warnings: [{ field: "note", code: "newer" }] });
    answers[0]?.(preview);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.preview?.warnings[0]?.code).toBe("newer");
  });

  it("puts the offered time in the field it was offered for", async () => {
    const refusal = { field: "final_awakening_at", code: "am_pm", args: {}, offer: "2025-03-14T06:45" };
    const { log } = await open({ previewNight: async () => ({ ...preview, refusal }) });
    log.draft?.setClock("final_awakening_at", "18:45");
    await vi.advanceTimersByTimeAsync(200);
    log.takeOffer();
    expect(log.draft?.given.final_awakening_at).toBe("2025-03-14T06:45");
  });
});

describe("saving", () => {
  it("saves untouched guesses with one press, then says so", async () => {
    const { log, host } = await open();
    expect(await log.save()).toBe(true);
    expect(host.saveNight).toHaveBeenCalledWith(guesses, "new");
    expect(log.done).toBe("saved");
  });

  it("keeps what was answered when the night is refused", async () => {
    const refusal = { field: "got_into_bed_at", code: "order", args: {}, offer: null };
    const { log } = await open({ saveNight: () => Promise.reject(new Refused(refusal)) });
    log.draft?.setClock("got_into_bed_at", "23:30");
    expect(await log.save()).toBe(false);
    expect(log.refusal).toEqual(refusal);
    expect(log.draft?.clock("got_into_bed_at")).toBe("23:30");
    log.draft?.setClock("got_into_bed_at", "23:10");
    expect(log.refusal).toBeNull();
  });

  it("says what went wrong when it is about no answer", async () => {
    const busy = { field: null, code: "database_busy", args: {}, offer: null };
    const { log } = await open({ saveNight: () => Promise.reject(new Refused(busy)) });
    expect(await log.save()).toBe(false);
    expect(log.problem).toMatch(/try again/);
    expect(log.isSaving).toBe(false);
  });

  it("replaces a night that is there, and only when something changed", async () => {
    const { log } = await open(savedForm, "2025-03-14");
    expect(log.mode).toBe("replace");
    expect(log.canSave).toBe(false);
    log.draft?.setNumber("quality", 4);
    expect(log.canSave).toBe(true);
  });

  it("changes the sleep that was opened, and opens it again", async () => {
    const second = { ...night, id: 8, ordinal: 2, is_late_entry: true };
    const nightForm = vi.fn(async () => ({ ...form, guessed: [], saved: second }));
    const { log, host } = await open({ nightForm, editNight: vi.fn(async () => ({ night: second }) as SavedNight) });
    await log.open("2025-03-14", 2);
    expect(nightForm).toHaveBeenLastCalledWith("2025-03-14", 2);
    expect(host.previewNight).toHaveBeenLastCalledWith(expect.anything(), "replace", 8);
    expect(log.isLateEntry).toBe(true);
    log.draft?.setNumber("quality", 4);
    expect(await log.save()).toBe(true);
    expect(host.editNight).toHaveBeenCalledWith(8, expect.objectContaining({ quality: 4 }));
    expect(host.saveNight).not.toHaveBeenCalled();
    expect(nightForm).toHaveBeenLastCalledWith("2025-03-14", 2);
  });

  it("says of a new night what the program says of it, late or not", async () => {
    const { log } = await open({ previewNight: async () => ({ ...preview, is_late_entry: true }) });
    expect(log.isLateEntry).toBe(true);
  });

  it("adds a second sleep to a date that has one", async () => {
    const { log, host } = await open(savedForm, "2025-03-14");
    await log.beginSecond();
    log.draft?.setClock("got_out_of_bed_at", "16:00");
    await log.save();
    expect(host.saveNight).toHaveBeenCalledWith(
      { zone: "Europe/London", diary_date: "2025-03-14", got_out_of_bed_at: "2025-03-14T16:00" },
      "second",
    );
  });

  it("takes a save back", async () => {
    const { log, host } = await open();
    await log.save();
    await log.undo();
    expect(host.undo).toHaveBeenCalledOnce();
    expect(log.done).toBe("undone");
  });
});

it("knows the tags of the last sixty nights", async () => {
  const { log, host } = await open();
  expect(host.listNights).toHaveBeenCalledWith("2025-01-13", null);
  expect(log.usedTags).toEqual(["storm"]);
});

describe("changes elsewhere", () => {
  it("reads the night again, unless an answer was given", async () => {
    const { log, host } = await open();
    await log.refresh();
    expect(host.nightForm).toHaveBeenCalledTimes(3);
    log.draft?.setNote("mine");
    await log.refresh();
    expect(host.nightForm).toHaveBeenCalledTimes(3);
    expect(log.draft?.given.note).toBe("mine");
  });
});

describe("going through the dates", () => {
  it("steps a day and stops at last night", async () => {
    const asked: (string | null)[] = [];
    const { log } = await open({
      nightForm: async (date) => {
        asked.push(date);
        return date === null || date === "2025-03-14"
          ? form
          : { ...form, diary_date: date, evening_date: "2025-03-12" };
      },
    });
    expect(log.hasNext).toBe(false);
    await log.openEarlier();
    expect(asked.at(-1)).toBe("2025-03-13");
    expect(log.hasNext).toBe(true);
    await log.openLater();
    expect(log.draft?.dates.morning).toBe("2025-03-14");
  });
});
