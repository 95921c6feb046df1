import type { SettingView } from "../../ipc/generated/SettingView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

type Value = SettingView["value"];

/** The settings as they are in force. Every change is kept at once; a refused one says why and changes nothing. */
export class Settings {
  private values = $state<Record<string, Value>>({});
  /** Why the last change of a key was refused. */
  problems = $state<Record<string, string | null>>({});
  /** The routines that can be tonight's. */
  routines = $state.raw<string[]>([]);
  isLoaded = $state(false);
  /** What went wrong with all of them. */
  problem = $state<string | null>(null);
  /** The key that was kept last. */
  kept = $state<string | null>(null);

  /** How many answers are on their way. */
  private underway = 0;

  constructor(private readonly host: Host) {}

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

  /** Keeps a value. It shows at once; the old one returns when it is refused. */
  async set(key: string, value: Value): Promise<void> {
    const before = this.values[key] ?? null;
    this.values[key] = value;
    this.underway += 1;
    try {
      const kept = await this.host.setSetting(key, value);
      if (this.values[key] === value) this.values[key] = kept.value;
      this.problems[key] = null;
      this.kept = key;
    } catch (error) {
      if (this.values[key] === value) this.values[key] = before;
      this.problems[key] = problemWords(error);
      this.kept = null;
    } finally {
      this.underway -= 1;
    }
  }
}
