import type { LoginView } from "../generated/LoginView";
import type { SettingView } from "../generated/SettingView";

type Value = SettingView["value"];

const DEFAULTS: Record<string, Value> = {
  bedtime: "22:45",
  wake: "07:00",
  day_rollover: "12:00",
  free_days: ["sat", "sun"],
  sleep_goal_min: 480,
  "trends.numbers_rest_until": null,
  "evening.routine": "head",
  "evening.pick": "own-choice",
  "evening.at_end": "nothing",
  "reminder.evening.enabled": true,
  "reminder.evening.lead": 45,
  "reminder.evening.weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  "reminder.evening.done_by_bedtime": false,
  "reminder.wind_down.enabled": false,
  "reminder.wind_down.lead": 60,
  "reminder.wind_down.weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  "reminder.lights_out.enabled": false,
  "reminder.lights_out.weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  "reminder.morning_log.delay": 15,
  "reminder.morning_log.weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  "reminders.paused_until": null,
  "reminders.zone": null,
  "reminder.snooze_min": 15,
  "reminder.second_notice": true,
  "reminder.hold_full_screen": false,
  "reminder.morning_log.enabled": true,
  autostart: null,
  theme: "clock",
  clock: "auto",
  week_start: "auto",
  language: "auto",
  "sound.voice": 70,
  "sound.bells": 70,
  "sound.ambience": 0,
  "sound.ambience_kind": "brown",
  "sound.tick": 0,
  text_size_pct: 100,
  zoom_pct: 100,
  motion: "auto",
  contrast: "auto",
  "help.emergency_number": null,
  "help.crisis_line": null,
};

/** The settings as the program would keep them. */
export class SampleSettings {
  private readonly values = new Map<string, Value>([
    ["bedtime", "23:15"],
    ["wake", "06:45"],
  ]);

  value(key: string): Value {
    return this.values.get(key) ?? DEFAULTS[key] ?? null;
  }

  list(): SettingView[] {
    return [...new Set([...Object.keys(DEFAULTS), ...this.values.keys()])].map((key) => this.view(key));
  }

  set(key: string, value: Value): SettingView {
    this.values.set(key, value);
    return this.view(key);
  }

  /** Sets the numbers for help of a person. */
  setNumbers(emergency: string, crisis: string): void {
    this.set("help.emergency_number", emergency);
    this.set("help.crisis_line", crisis);
  }

  /** What starts at login; the states `login-asks`, `login-another` and `login-gone` say otherwise than usual. */
  atLogin(states: Set<string>): LoginView {
    const answer = this.value("autostart");
    const another = { asks: false, program: "/opt/drowse-0.0/drowse" };
    if (answer === null && states.has("login-another")) return { ...another, starts: "another" };
    if (answer === null && states.has("login-gone")) return { ...another, starts: "gone" };
    const asks = answer === null && states.has("login-asks");
    const isOn = answer === null ? !asks : answer === "on";
    return { asks, starts: isOn ? "this-one" : "nothing", program: isOn ? "/usr/bin/drowse" : null };
  }

  private view(key: string): SettingView {
    return { key, value: this.value(key), default: DEFAULTS[key] ?? null };
  }
}
