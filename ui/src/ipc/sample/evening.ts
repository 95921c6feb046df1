import type { ReminderAnswer } from "../generated/ReminderAnswer";
import type { ReminderCard } from "../generated/ReminderCard";
import type { ReminderState } from "../generated/ReminderState";
import type { TonightView } from "../generated/TonightView";
import { dealtFor } from "./experiments";
import type { SampleHealth } from "./health";
import { pickFor, pickModeOf } from "./picks";
import type { SampleReminders } from "./reminders";
import { routineById, shelfFor } from "./routines";
import type { SampleSettings } from "./settings";

const DAY = 1440;
const NOON = 720;
/** The clock of the sample evening stands some seconds past the minute, as clocks do. */
const SECONDS_PAST = 20 / 60;

function minutesOfDay(local: string): number {
  return Number(local.slice(-5, -3)) * 60 + Number(local.slice(-2));
}

/** Minutes after the last noon. */
function afterNoon(local: string): number {
  return (minutesOfDay(local) - NOON + DAY) % DAY;
}

function wallTime(minutes: number): string {
  const day = (minutes + DAY) % DAY;
  return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
}

/** The theme the program would pick by the clock. */
export function themeAt(nowLocal: string, bedtime: string, wake: string): string {
  const now = afterNoon(nowLocal);
  if (now >= afterNoon(bedtime) && now < afterNoon(wake)) return "ember";
  return now >= afterNoon("18:00") && now < afterNoon(bedtime) ? "night" : "morning";
}

/** One evening that stands still at `nowLocal`. */
export class SampleEvening {
  private card: ReminderCard | null;
  private reminders: ReminderState;

  constructor(
    readonly nowLocal: string,
    private readonly states: Set<string>,
    private readonly settings: SampleSettings,
    private readonly health: SampleHealth,
    private readonly evenings: SampleReminders,
  ) {
    settings.set("evening.pick", pickModeOf(states));
    this.card = states.has("due")
      ? {
          occurrence_id: 3,
          rule: "evening",
          due_local: "22:30",
          is_swallowed: states.has("swallowed"),
          can_snooze: true,
          snooze_min: 15,
        }
      : null;
    const reminders: ReminderState[] = ["off", "no-agent", "paused", "no-server"];
    this.reminders = reminders.find((state) => states.has(state)) ?? "on";
  }

  /** The routine the person chose, or what stands in for it tonight. */
  private routine(minutes: number | null): Pick<TonightView, "routine" | "set_aside"> {
    const shelf = shelfFor(this.health, false);
    const wanted = String(this.settings.value("evening.routine"));
    const chosen = shelf.find((each) => each.id === wanted) ?? routineById(wanted);
    const instead = shelf.find((each) => each.id === chosen.instead);
    if (!instead || chosen.is_refused_because === null) {
      return { routine: { ...chosen, minutes: minutes ?? chosen.minutes }, set_aside: null };
    }
    return {
      routine: instead,
      set_aside: { routine_id: chosen.id, own_title: null, because: chosen.is_refused_because },
    };
  }

  get bedtime(): string {
    return this.evenings.tonights?.bedtime ?? String(this.settings.value("bedtime"));
  }

  get wake(): string {
    return String(this.settings.value("wake"));
  }

  get lastNightDate(): string {
    return this.nowLocal.slice(0, 10);
  }

  answer(answer: ReminderAnswer): void {
    this.card = null;
    if (answer !== "later") this.states.add("answered");
  }

  answerZone(follows: boolean): void {
    this.states.delete("away");
    this.settings.set("reminders.zone", follows ? null : "Europe/London");
  }

  turnOn(): void {
    this.reminders = "on";
  }

  view(): TonightView {
    const { wake } = this;
    const bedtime = afterNoon(this.bedtime);
    const isUp = minutesOfDay(this.nowLocal) >= minutesOfDay(wake) && minutesOfDay(this.nowLocal) < NOON;
    const now = afterNoon(this.nowLocal) - (isUp ? DAY : 0);
    const reminder = bedtime - Number(this.settings.value("reminder.evening.lead"));
    const comes =
      this.reminders === "on" &&
      !this.evenings.tonights?.reminders_off &&
      now < reminder &&
      !this.states.has("answered");
    const pick = pickFor(this.states, String(this.settings.value("evening.pick")));
    const isPastTheMiddle = minutesOfDay(this.nowLocal) >= 3 * 60 && minutesOfDay(this.nowLocal) < NOON;
    return {
      now_at: `${this.nowLocal}:00Z`,
      now_local: this.nowLocal,
      zone: "Europe/London",
      evening_on: this.nowLocal.slice(0, 10),
      diary_date: this.nowLocal.slice(0, 10),
      changed: this.evenings.tonights,
      bedtime_at: `${this.nowLocal.slice(0, 10)}T${this.bedtime}:00Z`,
      bedtime_local: this.bedtime,
      wake_local: wake,
      until_bedtime_min: bedtime - now - SECONDS_PAST,
      asks_for_last_night: isPastTheMiddle && !this.states.has("logged"),
      last_night_date: this.lastNightDate,
      reminders: this.reminders,
      reminder_local: comes ? wallTime(reminder + NOON) : null,
      card: this.card,
      experiment: dealtFor(this.states),
      pick,
      minutes: pick?.mode === "course" ? pick.minutes : null,
      ...this.routine(pick?.mode === "course" ? pick.minutes : null),
      open_session: this.states.has("open")
        ? { session_id: 7, routine_id: "feet", own_title: null, step_id: "F3", side: "left", left_ms: 9 * 60_000 }
        : null,
      zone_question: this.states.has("away")
        ? {
            home: "London",
            here: "New York",
            bedtime_local: `${this.nowLocal.slice(0, 10)}T${this.bedtime}:00`,
            kept_local: `${this.nowLocal.slice(0, 10)}T17:45:00`,
          }
        : null,
      is_done: this.states.has("done"),
      line: { now_min: now, reminder_min: comes ? reminder : null, bedtime_min: bedtime, wake_min: afterNoon(wake) },
    };
  }
}
