import { describe, expect, it, vi } from "vitest";
import { NightDraft } from "./night-draft.svelte";
import { form } from "./sample-form";

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

it("begins a second sleep with nothing but its date", () => {
  const second = draft(true);
  expect(second.given).toEqual({ zone: "Europe/London", diary_date: "2025-03-14" });
  second.setClock("got_into_bed_at", "14:00");
  expect(second.stateOf("got_into_bed_at")).toBe("own");
});
