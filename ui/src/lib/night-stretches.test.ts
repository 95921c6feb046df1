import { describe, expect, it } from "vitest";
import type { TrendNight } from "../ipc/generated/TrendNight";
import { stretchesOf } from "./night-stretches";

const night = {
  slept: true,
  got_into_bed_min: 668,
  tried_to_sleep_min: 680,
  sleep_onset_min: 690,
  final_awakening_min: 1125,
  got_out_of_bed_min: 1135,
  total_sleep_time_min: 434,
} as TrendNight;

describe("where a night is drawn", () => {
  it("is bed around sleep", () => {
    expect(stretchesOf(night)).toEqual({ bed: [668, 1135], sleep: [690, 1125] });
  });

  it("takes lights out for bed where bed is blank", () => {
    expect(stretchesOf({ ...night, got_into_bed_min: null }).bed).toEqual([680, 1135]);
  });

  it("begins the sleep of an imported night at lights out when its onset is not known", () => {
    expect(stretchesOf({ ...night, sleep_onset_min: null }).sleep).toEqual([680, 1125]);
  });

  it("draws no sleep where there was none, or where its length is not known", () => {
    expect(stretchesOf({ ...night, slept: false, sleep_onset_min: null, total_sleep_time_min: 0 }).sleep).toBeNull();
    expect(stretchesOf({ ...night, sleep_onset_min: null, total_sleep_time_min: null }).sleep).toBeNull();
    expect(stretchesOf({ ...night, final_awakening_min: null }).sleep).toBeNull();
  });
});
