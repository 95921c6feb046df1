import type { SettingView } from "../../ipc/generated/SettingView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

export type Value = SettingView["value"];

/** One answer, which may have changed several keys: what each was before. */
interface Change {
  readonly keys: string;
  at: number;
  before: (readonly [key: string, value: Value])[];
}

/** Answers to the same question so close together are one: nobody wants to take back each step of an arrow key. */
const TOGETHER_MS = 1000;
/** Where the page is drawn anew at once, as in another language, the person is still there. */
const REDRAWN_MS = 1000;

/** The settings as they are in force. Every change is kept at once and can be taken back; a refused one says why. */
export class Settings {
  private values = $state<Record<string, Value>>({});
  /** Why the last change of a key was refused. */
  problems = $state<Record<string, string | null>>({});
  /** The routines that can be tonight's. */
  routines = $state.raw<string[]>([]);
  isLoaded = $state(false);
  /** What went wrong with all of them. */
  problem = $state<string | null>(null);
  /** How many answers were kept, refused or taken back. */
  settled = $state(0);
  /** The line that was answered or reached last. */
  lastLine: string | null = null;

  private kept = $state.raw<readonly string[]>([]);
  private undone = $state.raw<readonly string[]>([]);
  private past = $state.raw<readonly Change[]>([]);
  private isUndoing = false;
  /** How many drawings of the page there are: for a moment two, the new one comes before the old one goes. */
  private drawings = 0;
  private leftAt: number | null = null;
  /** How many answers are on their way. */
  private underway = 0;

  constructor(
    private readonly host: Host,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Reads all of them, unless an answer of this screen is still on its way: that one is newer. */
  async load(): Promise<void> {
    if (this.underway > 0) return;
    try {
      const [settings, shelf] = await Promise.all([this.host.listSettings(), this.host.listRoutines(null)]);
      this.values = Object.fromEntries(settings.map((setting) => [setting.key, setting.value]));
      this.routines = shelf.filter((routine) => routine.is_playable).map((routine) => routine.id);
      this.isLoaded = true;
      this.problem = null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }

  value(key: string): Value {
    return this.values[key] ?? null;
  }

  /** A time of day, or `null` when blank. */
  time(key: string): string | null {
    const value = this.values[key];
    return typeof value === "string" ? value : null;
  }

  word(key: string): string {
    return String(this.values[key] ?? "");
  }

  /** Weekdays, `mon` … `sun`. */
  days(key: string): string[] {
    const value = this.values[key];
    return Array.isArray(value) ? value.map(String) : [];
  }

  isOn(key: string): boolean {
    return this.values[key] === true;
  }

  /** Whether the last answer changed one of these keys, and stands. */
  isKept(keys: readonly string[]): boolean {
    return this.kept.some((key) => keys.includes(key));
  }

  /** Whether one of these keys was just put back. */
  isUndone(keys: readonly string[]): boolean {
    return this.undone.some((key) => keys.includes(key));
  }

  /** Why the last change of one of these keys was refused. */
  problemOf(keys: readonly string[]): string | null {
    return keys.map((key) => this.problems[key]).find(Boolean) ?? null;
  }

  /** Keeps a value. It shows at once; the old one returns when it is refused. `before`: what taking it back sets. */
  async set(key: string, value: Value, before: Value = this.value(key)): Promise<void> {
    await this.answer([[key, value, before]]);
  }

  /** Keeps one answer that changes several keys; it is taken back as one. */
  async setAll(values: readonly (readonly [key: string, value: Value])[]): Promise<void> {
    await this.answer(values.map(([key, value]) => [key, value, this.value(key)] as const));
  }

  /** Takes the last answer back. What is refused stays as it is, says why, and can be tried again. */
  async undo(): Promise<void> {
    const change = this.past.at(-1);
    if (!change || this.isUndoing) return;
    this.isUndoing = true;
    const left: typeof change.before = [];
    for (const [key, value] of change.before) if (!(await this.keep(key, value))) left.push([key, value]);
    const back = change.before.filter((one) => !left.some(([key]) => key === one[0]));
    change.before = left;
    if (left.length === 0) this.past = this.past.filter((one) => one !== change);
    this.kept = [];
    this.undone = left.length === 0 ? back.map(([key]) => key) : [];
    this.isUndoing = false;
  }

  /** The page is there: again, when it was drawn anew, or afresh, with nothing to take back. */
  arrive(): boolean {
    const isBack = this.drawings > 0 || (this.leftAt !== null && this.now() - this.leftAt < REDRAWN_MS);
    this.drawings += 1;
    if (!isBack) [this.past, this.kept, this.undone, this.problems, this.lastLine] = [[], [], [], {}, null];
    return isBack;
  }

  leave(): void {
    this.drawings -= 1;
    this.leftAt = this.now();
  }

  private async answer(answers: readonly (readonly [key: string, value: Value, before: Value])[]): Promise<void> {
    const before: Change["before"] = [];
    for (const [key, value, old] of answers) if (await this.keep(key, value)) before.push([key, old]);
    this.undone = [];
    this.kept = before.map(([key]) => key);
    if (before.length > 0) this.remember(before);
  }

  private remember(before: Change["before"]): void {
    const [last, keys, at] = [this.past.at(-1), this.kept.join(), this.now()];
    if (last?.keys === keys && at - last.at < TOGETHER_MS) last.at = at;
    else this.past = [...this.past, { keys, at, before }];
  }

  /** Keeps a value; says whether it was. */
  private async keep(key: string, value: Value): Promise<boolean> {
    const before = this.value(key);
    this.values[key] = value;
    this.underway += 1;
    try {
      const kept = await this.host.setSetting(key, value);
      if (this.values[key] === value) this.values[key] = kept.value;
      this.problems[key] = null;
      return true;
    } catch (error) {
      if (this.values[key] === value) this.values[key] = before;
      this.problems[key] = problemWords(error);
      return false;
    } finally {
      this.underway -= 1;
      this.settled += 1;
    }
  }
}

const known = new WeakMap<Host, Settings>();

/** The settings of a host: the same while the window lives, for a change of language draws the page anew. */
export function settingsOf(host: Host): Settings {
  const settings = known.get(host) ?? new Settings(host);
  known.set(host, settings);
  return settings;
}
