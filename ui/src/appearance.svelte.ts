import type { Startup } from "./ipc/generated/Startup";
import type { Host } from "./ipc/host";
import { useWeekStart } from "./lib/calendar";
import { useClock } from "./lib/clock-format";
import { comfort } from "./lib/comfort.svelte";
import type { Place } from "./lib/router.svelte";
import { currentLanguage, textDirection, useLanguage } from "./lib/words";

/** Tells whether a screen is black whatever the hour, and has all keys to itself. */
export function isDark({ screen }: Place): boolean {
  return screen === "player" || screen === "still-awake" || screen === "rest";
}

/**
 * Picks what the whole window wears. The player and the dark after it are black whatever the hour. Trends and Learn are read like paper; a page
 * of Learn that another screen leads to answers a question of this moment and keeps the light of the hour. Who chose a theme has it on each.
 */
export function themeOn(place: Place, ofTheHour: string, isChosen: boolean): string {
  if (isDark(place)) return "ember";
  if (isChosen) return ofTheHour;
  const isPaper = place.screen === "trends" || (place.screen === "learn" && place.topic === null);
  return isPaper ? "morning" : ofTheHour;
}

/** How often the hour is looked at again: the evening begins while the window stands open. */
const REFRESH_MS = 60_000;

/** Theme, comfort, language and clock of the window. They follow the hour and the settings. */
export class Appearance {
  /** The theme of the hour; `themeOn` says what a screen makes of it. */
  theme = $state("night");
  /** Whether the person chose it for every hour. */
  isThemeChosen = $state(false);
  /** How large everything is, in percent of the usual. */
  zoomPct = 100;
  /** From dusk until getting up: what is read like paper can wait. */
  isEvening = $state(false);
  /** Changes when every word on the screen has to be written again. */
  wordsKey = $state("");

  constructor(
    private readonly host: Host,
    startup: Startup,
  ) {
    this.apply(startup);
  }

  /** Follows the hour and the settings until the returned function is called. */
  follow(): () => void {
    const timer = setInterval(() => void this.refresh(), REFRESH_MS);
    const stop = this.host.onChanges((nouns) => {
      if (nouns.includes("settings")) void this.refresh();
    });
    return () => {
      clearInterval(timer);
      stop();
    };
  }

  /** Makes everything so large at once, and for the evenings to come; where that cannot be kept, for this one. */
  async zoomTo(pct: number): Promise<void> {
    this.zoom(pct);
    await this.host.setSetting("zoom_pct", pct).catch(() => undefined);
  }

  private async refresh(): Promise<void> {
    this.apply(await this.host.startup());
  }

  private zoom(pct: number): void {
    if (pct !== this.zoomPct) void this.host.zoom(pct);
    this.zoomPct = pct;
  }

  private apply(startup: Startup): void {
    this.theme = startup.theme;
    this.isThemeChosen = startup.is_theme_chosen;
    this.isEvening = startup.is_evening;
    comfort.use(startup);
    this.zoom(startup.zoom_pct);
    const key = `${startup.language} ${startup.clock} ${startup.week_start}`;
    if (key === this.wordsKey) return;
    useLanguage(startup.language);
    useClock(startup.clock);
    useWeekStart(startup.week_start);
    document.documentElement.lang = currentLanguage();
    document.documentElement.dir = textDirection();
    this.wordsKey = key;
  }
}
