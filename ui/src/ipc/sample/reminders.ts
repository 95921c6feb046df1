import type { ChangedEvenings } from "../generated/ChangedEvenings";
import type { ComingReminder } from "../generated/ComingReminder";
import type { EveningsAhead } from "../generated/EveningsAhead";
import type { EveningsChange } from "../generated/EveningsChange";
import type { NoticeView } from "../generated/NoticeView";
import type { OccurrenceView } from "../generated/OccurrenceView";
import type { UsualEvening } from "../generated/UsualEvening";
import { Refused } from "../host";
import type { SampleSettings } from "./settings";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function step(date: string, days: number): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The evenings to come and the last ones, standing still on a date. */
export class SampleReminders {
  private changed: ChangedEvenings[];

  constructor(
    private readonly today: string,
    private readonly states: Set<string>,
    private readonly settings: SampleSettings,
  ) {
    this.changed = states.has("changed")
      ? [
          { from: step(today, 2), to: step(today, 2), bedtime: "01:00", wake: "09:30", reminders_off: false },
          { from: step(today, 9), to: step(today, 12), bedtime: null, wake: null, reminders_off: true },
        ]
      : [];
  }

  get tonights(): ChangedEvenings | null {
    return this.changed.find(({ from, to }) => from <= this.today && this.today <= to) ?? null;
  }

  ahead(): EveningsAhead {
    return {
      today: this.today,
      this_evening: this.today,
      until_tomorrow: step(this.today, 1),
      until_next_week: step(this.today, 7),
      week: DAYS.map((weekday, index) => this.usual(weekday, index)),
      changed: this.changed,
      next: this.next(),
    };
  }

  change({ from, to, bedtime, wake, reminders_off }: EveningsChange): ChangedEvenings[] {
    if (from < this.today) throw new Refused({ field: "from", code: "evenings_past", args: {}, offer: null });
    const others = this.changed.filter((one) => one.from !== from);
    this.changed = [...others, { from, to, bedtime, wake, reminders_off }];
    this.changed.sort((one, other) => one.from.localeCompare(other.from));
    return this.changed;
  }

  makeUsual(from: string, to: string): ChangedEvenings[] {
    this.changed = this.changed.filter((one) => one.from < from || one.from > to);
    return this.changed;
  }

  test(): void {
    if (!this.states.has("no-server")) return;
    const why = "nothing on this desktop shows notifications; install a notification server, such as dunst";
    throw new Refused({ field: null, code: "reminder_test_failed", args: { why }, offer: null });
  }

  log(): OccurrenceView[] {
    const night = (days: number, rest: Partial<OccurrenceView>): OccurrenceView => ({
      rule: "evening",
      diary_date: step(this.today, 1 - days),
      zone: "Europe/London",
      due_at: `${step(this.today, -days)}T22:30:00Z`,
      latest_at: `${step(this.today, -days)}T23:15:00Z`,
      state: "answered",
      why: null,
      answer: "start",
      answered_at: `${step(this.today, -days)}T22:31:00Z`,
      late_by_s: 0.04,
      notices: [],
      ...rest,
    });
    const swallowed: NoticeView = {
      kind: "first",
      due_at: `${this.today}T22:30:00Z`,
      claimed_at: `${this.today}T22:30:00Z`,
      shown_at: `${this.today}T22:30:00Z`,
      channel: "notification",
      server_id: 7,
      failure: null,
      swallowed: true,
    };
    return this.states.has("empty")
      ? []
      : [
          night(1, {}),
          night(2, { answer: "not-tonight" }),
          night(3, { state: "silent", answer: null, late_by_s: 540 }),
          night(4, { state: "missed", why: "asleep", answer: null, late_by_s: null }),
          night(5, { state: "not-needed", why: "done-already", answer: null, late_by_s: null }),
          night(6, { state: "lost", why: "unconfirmed", answer: null, late_by_s: null }),
          night(7, { state: "silent", answer: null, notices: [swallowed] }),
        ];
  }

  private usual(weekday: string, index: number): UsualEvening {
    const word = (key: string, day: string): string =>
      String(this.settings.value(`${key}.${day}`) ?? this.settings.value(key));
    const morning = DAYS[(index + 1) % 7] ?? "mon";
    const bedtime = word("bedtime", weekday);
    return {
      evening_on: step("2025-03-17", index),
      morning_on: step("2025-03-17", index + 1),
      weekday,
      morning_weekday: morning,
      bedtime,
      wake: word("wake", morning),
      is_after_midnight: bedtime < "12:00",
    };
  }

  private next(): ComingReminder[] {
    const times: Record<string, string> = {
      wind_down: `${this.today}T22:15:00`,
      evening: `${this.today}T22:30:00`,
      lights_out: `${this.today}T23:15:00`,
      morning_log: `${step(this.today, 1)}T07:00:00`,
    };
    const isOn = ([rule]: [string, string]): boolean => this.settings.value(`reminder.${rule}.enabled`) === true;
    return Object.entries(times)
      .filter(isOn)
      .map(([rule, local]) => ({
        rule,
        diary_date: step(this.today, 1),
        local,
        zone: "Europe/London",
        at: `${local}Z`,
        latest_at: `${local}Z`,
        kind: "unique",
      }));
  }
}
