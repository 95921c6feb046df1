import { describe, expect, it, vi } from "vitest";
import type { NightInput } from "../../ipc/generated/NightInput";
import { NightDraft } from "./night-draft.svelte";
import { form } from "./sample-form";
import { BLANK_NAP } from "./spans";

function draft(isSecond = false): NightDraft {
  return new NightDraft(form, isSecond, () => undefined);
}

describe("what is ours and what is the person's", () => {
  it("draws guesses as guesses until they are touched, and blanks as blank", () => {
    const night = draft();
    expect(night.stateOf("tried_to_sleep_at")).toBe("guess");
    expect(night.stateOf("quality")).toBe("blank");
    night.setClock("tried_to_sleep_at", "23:40");
    expect(night.stateOf("tried_to_sleep_at")).toBe("own");
    expect(night.stateOf("got_into_bed_at")).toBe("guess");
    night.setClock("tried_to_sleep_at", null);
    expect(night.stateOf("tried_to_sleep_at")).toBe("blank");
    expect("tried_to_sleep_at" in night.given).toBe(false);
  });

  it("makes a guess the person's own when the same answer is chosen", () => {
    const night = draft();
    night.setNumber("sleep_onset_latency_min", 10);
    expect(night.stateOf("sleep_onset_latency_min")).toBe("own");
  });

  it("tells of every answer", () => {
    const onchange = vi.fn();
    const night = new NightDraft(form, false, onchange);
    expect(night.isChanged).toBe(false);
    night.setNote("warm room");
    night.toggleTag("pain");
    expect(onchange).toHaveBeenCalledTimes(2);
    expect(night.isChanged).toBe(true);
  });
});

describe("answers that hang together", () => {
  it("moves the evening with the morning of a day sleeper", () => {
    const night = draft();
    night.setClock("got_into_bed_at", "13:00");
    expect(night.given.got_into_bed_at).toBe("2025-03-13T13:00");
    night.setClock("got_out_of_bed_at", "20:30");
    expect(night.given.got_into_bed_at).toBe("2025-03-14T13:00");
  });

  it("forgets the minutes awake of a night without waking", () => {
    const night = draft();
    night.setNumber("wake_after_sleep_onset_min", 20);
    night.setNumber("awakenings", 0);
    expect(night.stateOf("wake_after_sleep_onset_min")).toBe("blank");
  });

  it("puts a tag on and takes it off", () => {
    const night = draft();
    night.toggleTag("alcohol");
    night.toggleTag("pain");
    night.toggleTag("alcohol");
    expect(night.given.tags).toEqual(["pain"]);
  });

  it("keeps bed and getting up of a night without sleep, and gives the rest back", () => {
    const night = draft();
    night.setSlept(false);
    expect(night.given).toMatchObject({ slept: false, got_into_bed_at: "2025-03-13T23:08" });
    expect(night.given.final_awakening_at).toBeUndefined();
    expect(night.given.sleep_onset_latency_min).toBeUndefined();
    night.setSlept(true);
    expect(night.given.slept).toBeUndefined();
    expect(night.given.final_awakening_at).toBe("2025-03-14T06:45");
  });
});

describe("times awake marked on the line", () => {
  it("stand in place of the sums, which come back with the last mark gone", () => {
    const night = draft();
    night.setNumber("awakenings", 2);
    night.setNumber("wake_after_sleep_onset_min", 20);
    night.setAwakenings([[850, 860]]);
    expect(night.given.marked_awakenings).toEqual([{ started_at: "2025-03-14T02:10", ended_at: "2025-03-14T02:20" }]);
    expect(night.stateOf("awakenings")).toBe("blank");
    night.setAwakenings([
      [700, 725],
      [850, 860],
    ]);
    expect(night.awakenings).toEqual([
      [700, 725],
      [850, 860],
    ]);
    expect(night.given.marked_awakenings?.[0]).toEqual({
      started_at: "2025-03-13T23:40",
      ended_at: "2025-03-14T00:05",
    });
    night.setAwakenings([]);
    expect("marked_awakenings" in night.given).toBe(false);
    expect(night.given).toMatchObject({ awakenings: 2, wake_after_sleep_onset_min: 20 });
  });

  it("go with the sleep of a night without any", () => {
    const night = draft();
    night.setAwakenings([[850, 860]]);
    night.setSlept(false);
    expect(night.given.marked_awakenings).toBeUndefined();
  });
});

describe("the rarer answers", () => {
  it("are known as answered, one by one", () => {
    expect(draft().hasRareAnswers).toBe(false);
    const answers: ((night: NightDraft) => void)[] = [
      (night) => night.setNumber("tension_before", 0),
      (night) => night.setFlag("woken_by_alarm", false),
      (night) => night.setPlannedWake("07:00"),
      (night) => night.setNaps([{ ...BLANK_NAP, minutes: 20 }]),
    ];
    for (const answer of answers) {
      const night = draft();
      answer(night);
      expect(night.hasRareAnswers).toBe(true);
    }
  });

  it("are given, and blank again when taken back", () => {
    const night = draft();
    night.setFlag("is_free_day", true);
    night.setPlannedWake("07:00");
    expect(night.given).toMatchObject({ is_free_day: true, planned_wake_at: "2025-03-14T07:00" });
    night.setFlag("is_free_day", null);
    night.setPlannedWake(null);
    expect("is_free_day" in night.given || "planned_wake_at" in night.given).toBe(false);
  });

  it("say that there were no naps when the last is taken out, and nothing of naps before", () => {
    const night = draft();
    expect("naps" in night.given).toBe(false);
    night.setNaps([BLANK_NAP]);
    expect(night.given.naps).toEqual([]);
    night.setNaps([]);
    expect(night.given.naps).toEqual([]);
  });
});

it("takes a blank as blank that the program writes as null", () => {
  const blanks = {
    planned_wake_at: null,
    tension_before: null,
    final_awakening_at: null,
    sleep_onset_latency_min: null,
  };
  const naps = [{ started_at: null, ended_at: null, duration_min: 20 }];
  const input = { ...form.input, ...blanks, naps } as unknown as NightInput;
  const night = new NightDraft({ ...form, guessed: [], input }, false, () => undefined);
  expect(night.clock("final_awakening_at")).toBeNull();
  expect(night.stateOf("sleep_onset_latency_min")).toBe("blank");
  expect(night.naps).toEqual([{ ...BLANK_NAP, minutes: 20 }]);
  expect(night.given.naps).toEqual([{ duration_min: 20 }]);
  night.setNaps([]);
  expect(night.hasRareAnswers).toBe(false);
});

it("begins a second sleep with nothing but its date", () => {
  const second = draft(true);
  expect(second.given).toEqual({ zone: "Europe/London", diary_date: "2025-03-14" });
  second.setClock("got_into_bed_at", "14:00");
  expect(second.stateOf("got_into_bed_at")).toBe("own");
});
