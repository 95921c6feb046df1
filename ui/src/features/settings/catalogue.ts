// What stands on the page of settings: its groups, the lines of each, and the keys of the program each line answers.

/** A line, named as its words are: `setting-NAME`. */
export interface Line {
  readonly name: string;
  readonly keys: readonly string[];
}

/** A group, named as its heading is: `settings-NAME`. */
export interface Group {
  readonly name: string;
  readonly lines: readonly Line[];
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const rule = (id: string, ...columns: string[]): string[] => columns.map((column) => `reminder.${id}.${column}`);

function group(name: string, lines: Record<string, readonly string[]>): Group {
  return { name, lines: Object.entries(lines).map(([line, keys]) => ({ name: line, keys })) };
}

/** All groups, in the order of the page. */
export const GROUPS: readonly Group[] = [
  group("evening", {
    night: ["bedtime", "wake"],
    week: ["bedtime", "wake"].flatMap((what) => DAYS.map((day) => `${what}.${day}`)),
    zone: ["reminders.zone"],
    routine: ["evening.routine"],
    pick: ["evening.pick"],
    "at-end": ["evening.at_end"],
  }),
  group("changes", { changes: [] }),
  group("reminders", {
    pause: ["reminders.paused_until"],
    "rule-evening": [...rule("evening", "enabled", "lead", "weekdays", "done_by_bedtime"), "reminder.second_notice"],
    "rule-wind-down": rule("wind_down", "enabled", "lead", "weekdays"),
    "rule-lights-out": rule("lights_out", "enabled", "weekdays"),
    "rule-morning-log": rule("morning_log", "enabled", "delay", "weekdays"),
    snooze: ["reminder.snooze_min"],
    "full-screen": ["reminder.hold_full_screen"],
    login: ["autostart"],
  }),
  group("proof", { "proof-test": [], "proof-log": [] }),
  group("sound", {
    voice: ["sound.voice"],
    bells: ["sound.bells"],
    ambience: ["sound.ambience", "sound.ambience_kind"],
    tick: ["sound.tick"],
  }),
  group("look", {
    theme: ["theme"],
    "text-size": ["text_size_pct"],
    zoom: ["zoom_pct"],
    contrast: ["contrast"],
    motion: ["motion"],
    clock: ["clock"],
    language: ["language"],
  }),
  group("diary", {
    "sleep-goal": ["sleep_goal_min"],
    "free-days": ["free_days"],
    "day-rollover": ["day_rollover"],
    "week-start": ["week_start"],
    "numbers-rest": ["trends.numbers_rest_until"],
  }),
  group("health", { health: [] }),
  group("help", { "emergency-number": ["help.emergency_number"], "crisis-line": ["help.crisis_line"], safety: [] }),
  group("data", { data: [], "data-place": [] }),
  group("about", { keyboard: [], version: [], diagnostics: [] }),
];

const LINES = new Map(GROUPS.flatMap(({ lines }) => lines.map((line) => [line.name, line] as const)));

/** The keys a line answers; none where it is no setting of the program. */
export function keysOf(name: string): readonly string[] {
  return LINES.get(name)?.keys ?? [];
}
