import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NightForm } from "../../ipc/generated/NightForm";
import type { NightInput } from "../../ipc/generated/NightInput";
import type { NightPreview } from "../../ipc/generated/NightPreview";
import type { SavedNight } from "../../ipc/generated/SavedNight";
import { Refused, type Host } from "../../ipc/host";
import { MorningLog } from "./morning-log.svelte";

const guesses: NightInput = {
  zone: "Europe/London",
  diary_date: "2025-03-14",
  got_into_bed_at: "2025-03-13T23:08",
  tried_to_sleep_at: "2025-03-13T23:20",
  sleep_onset_latency_min: 10,
  final_awakening_at: "2025-03-14T06:45",
  got_out_of_bed_at: "2025-03-14T06:55",
};

const form: NightForm = {
  diary_date: "2025-03-14",
  evening_date: "2025-03-13",
  input: guesses,
  guessed: [
    "got_into_bed_at",
    "tried_to_sleep_at",
    "sleep_onset_latency_min",
    "final_awakening_at",
    "got_out_of_bed_at",
  ],
  saved: null,
  sessions: [],
};

const preview: NightPreview = {
  metrics: null,
  bar: {
    got_into_bed_min: null,
    tried_to_sleep_min: null,
    sleep_onset_min: null,
    final_awakening_min: null,
    got_out_of_bed_min: null,
    awakenings: [],
    sessions: [],
  },
  refusal: null,
  warnings: [],
};

const night = { diary_date: "2025-03-14" } as SavedNight["night"];

function open(answers: Partial<Host> = {}) {
  const host = {
    nightForm: vi.fn(async () => form),
    previewNight: vi.fn(async () => preview),
    saveNight: vi.fn(async () => ({ night, metrics: {}, warnings: [] }) as unknown as SavedNight),
    undo: vi.fn(async () => true),
    ...answers,
  };
  return { host, log: new MorningLog(host as unknown as Host) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is ours and what is the person's", () => {
  it("draws guesses as guesses until they are touched, and blanks as blank", async () => {
    const { log } = open();
    await log.open(null);
    expect(log.stateOf("tried_to_sleep_at")).toBe("guess");
    expect(log.stateOf("quality")).toBe("blank");
    log.setClock("tried_to_sleep_at", "23:40");
    expect(log.stateOf("tried_to_sleep_at")).toBe("own");
    expect(log.stateOf("got_into_bed_at")).toBe("guess");
    log.setClock("tried_to_sleep_at", null);
    expect(log.stateOf("tried_to_sleep_at")).toBe("blank");
    expect("tried_to_sleep_at" in log.input).toBe(false);
  });

  it("makes a guess the person's own when the same answer is chosen", async () => {
    const { log } = open();
    await log.open(null);
    log.setNumber("sleep_onset_latency_min", 10);
    expect(log.stateOf("sleep_onset_latency_min")).toBe("own");
  });

  it("forgets the minutes awake of a night without waking", async () => {
    const { log } = open();
    await log.open(null);
    log.setNumber("wake_after_sleep_onset_min", 20);
    log.setNumber("awakenings", 0);
    expect(log.stateOf("wake_after_sleep_onset_min")).toBe("blank");
  });

  it("keeps bed and getting up of a night without sleep, and gives the rest back", async () => {
    const { log } = open();
    await log.open(null);
    log.setSlept(false);
    expect(log.input).toMatchObject({ slept: false, got_into_bed_at: "2025-03-13T23:08" });
    expect(log.input.final_awakening_at).toBeUndefined();
    expect(log.input.sleep_onset_latency_min).toBeUndefined();
    log.setSlept(true);
    expect(log.input.slept).toBeUndefined();
    expect(log.input.final_awakening_at).toBe("2025-03-14T06:45");
  });
});

describe("asking while typing", () => {
  it("asks once when typing pauses", async () => {
    const { log, host } = open();
    await log.open(null);
    log.setNote("t");
    log.setNote("tired");
    await vi.advanceTimersByTimeAsync(200);
    expect(host.previewNight).toHaveBeenCalledTimes(2);
    expect(host.previewNight).toHaveBeenLastCalledWith(expect.objectContaining({ note: "tired" }));
  });

  it("drops an answer that comes after a newer one", async () => {
    const answers: ((answer: NightPreview) => void)[] = [];
    const { log } = open({ previewNight: () => new Promise((answer) => answers.push(answer)) });
    const opened = log.open(null);
    await vi.advanceTimersByTimeAsync(0);
    log.setNote("late");
    await vi.advanceTimersByTimeAsync(200);
    const newer = { ...preview, warnings: [{ field: "note", code: "newer" }] };
    answers[1]?.(newer);
    answers[0]?.(preview);
    await opened;
    expect(log.preview?.warnings[0]?.code).toBe("newer");
  });

  it("puts the offered time in the field it was offered for", async () => {
    const refusal = { field: "final_awakening_at", code: "am_pm", args: {}, offer: "2025-03-14T06:45" };
    const { log } = open({ previewNight: async () => ({ ...preview, refusal }) });
    await log.open(null);
    log.setClock("final_awakening_at", "18:45");
    await vi.advanceTimersByTimeAsync(200);
    log.takeOffer();
    expect(log.input.final_awakening_at).toBe("2025-03-14T06:45");
  });
});

describe("saving", () => {
  it("saves untouched guesses with one press, then says so", async () => {
    const { log, host } = open();
    await log.open(null);
    expect(await log.save()).toBe(true);
    expect(host.saveNight).toHaveBeenCalledWith(guesses, "new");
    expect(log.done?.kind).toBe("saved");
  });

  it("keeps what was typed when the night is refused", async () => {
    const refusal = { field: "got_into_bed_at", code: "out_of_order", args: {}, offer: null };
    const { log } = open({ saveNight: () => Promise.reject(new Refused(refusal)) });
    await log.open(null);
    log.setClock("got_into_bed_at", "23:30");
    expect(await log.save()).toBe(false);
    expect(log.refusal).toEqual(refusal);
    expect(log.clock("got_into_bed_at")).toBe("23:30");
    log.setClock("got_into_bed_at", "23:10");
    expect(log.refusal).toBeNull();
  });

  it("replaces a night that is there, and only when something changed", async () => {
    const { log } = open({ nightForm: async () => ({ ...form, guessed: [], saved: night }) });
    await log.open("2025-03-14");
    expect(log.mode).toBe("replace");
    expect(log.canSave).toBe(false);
    log.setNumber("quality", 4);
    expect(log.canSave).toBe(true);
  });

  it("adds a second sleep to a date that has one", async () => {
    const { log, host } = open({ nightForm: async () => ({ ...form, guessed: [], saved: night }) });
    await log.open("2025-03-14");
    log.beginSecond();
    log.setClock("got_into_bed_at", "14:00");
    log.setClock("got_out_of_bed_at", "16:00");
    await log.save();
    expect(host.saveNight).toHaveBeenCalledWith(
      {
        zone: "Europe/London",
        diary_date: "2025-03-14",
        got_into_bed_at: "2025-03-14T14:00",
        got_out_of_bed_at: "2025-03-14T16:00",
      },
      "second",
    );
  });

  it("takes a save back", async () => {
    const { log, host } = open();
    await log.open(null);
    await log.save();
    await log.undo();
    expect(host.undo).toHaveBeenCalledOnce();
    expect(log.done?.kind).toBe("undone");
  });
});

describe("going through the dates", () => {
  it("steps a day and stops at last night", async () => {
    const asked: (string | null)[] = [];
    const { log } = open({
      nightForm: async (date) => {
        asked.push(date);
        return date === null || date === "2025-03-14"
          ? form
          : { ...form, diary_date: date, evening_date: "2025-03-12" };
      },
    });
    await log.open(null);
    expect(log.hasNext).toBe(false);
    await log.openEarlier();
    expect(asked.at(-1)).toBe("2025-03-13");
    expect(log.hasNext).toBe(true);
    await log.openLater();
    expect(log.dates.morning).toBe("2025-03-14");
  });
});
