import type { Startup } from "../generated/Startup";
import { themeAt, type SampleEvening } from "./evening";
import type { SampleSettings } from "./settings";

/** What a person set; `null`: as the computer has it. */
function said(settings: SampleSettings, key: string): string | null {
  const value = String(settings.value(key));
  return value === "auto" ? null : value;
}

/** What the window would hear before it paints. */
export function startupOf(
  query: URLSearchParams,
  states: Set<string>,
  settings: SampleSettings,
  evening: SampleEvening,
): Startup {
  const now = evening.nowLocal;
  const wanted = query.get("theme") ?? String(settings.value("theme"));
  const ofTheHour = themeAt(now, evening.bedtime, evening.wake);
  return {
    now_local: now,
    theme: wanted === "clock" ? ofTheHour : wanted,
    is_evening: ofTheHour !== "morning",
    is_theme_chosen: settings.value("theme") !== "clock",
    language: query.get("lang") ?? said(settings, "language") ?? "en",
    clock: (query.get("clock") ?? said(settings, "clock")) === "12" ? 12 : 24,
    week_start: query.get("week") ?? said(settings, "week_start") ?? "mon",
    is_first_start: states.has("first"),
    bedtime: "22:45",
    wake: "07:00",
    disclaimer_version: 1,
    opens:
      query.get("screen") === "player"
        ? {
            screen: "player",
            routine_id: query.get("routine"),
            minutes: null,
            from_reminder: states.has("reminder"),
          }
        : { screen: "tonight" },
    missing: states.has("no-server") ? ["missing-session-bus"] : [],
    tells_full_screen: !states.has("no-full-screen"),
    text_size_pct: Number(query.get("text") ?? settings.value("text_size_pct")),
    zoom_pct: Number(settings.value("zoom_pct")),
    motion: query.get("motion") ?? String(settings.value("motion")),
    contrast: query.get("contrast") ?? String(settings.value("contrast")),
  };
}
