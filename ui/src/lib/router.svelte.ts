import type { StartRoutine } from "../ipc/generated/StartRoutine";

const SCREENS = ["tonight", "routines", "diary", "trends", "learn", "settings", "still-awake"] as const;

export type ScreenName = (typeof SCREENS)[number] | "player" | "rest";

/** What the player is asked to play: a routine from its start, or a session left open. */
export type Play = StartRoutine | { session_id: number };

/** A page of Learn that other screens lead to. */
export type LearnTopic = "safety" | "stop" | "professional";

/** A page behind Settings. */
export type SettingsPage = "health" | "data";

/** A page behind Trends. */
export type TrendsPage = "helps";

/** A page behind the Diary. */
export type DiaryPage = "sheet";

export type Place =
  | { screen: "tonight" }
  | {
      screen: "routines";
      /** The routine whose page is meant; none: the shelf. */
      routine?: string;
    }
  | {
      screen: "trends";
      /** A page behind Trends; none: Trends itself. */
      page?: TrendsPage;
      /** The experiment whose page on paper is meant, behind the page of what helps. */
      experiment?: number;
    }
  | {
      screen: "settings";
      /** A page behind Settings; none: Settings itself. */
      page?: SettingsPage;
      /** What is meant there; none: all of it. */
      at?: "pause";
    }
  | { screen: "learn"; topic: LearnTopic | null }
  | {
      screen: "diary";
      diary_date: string | null;
      /** A page behind the Diary; none: the Diary itself. */
      page?: DiaryPage;
    }
  | {
      screen: "still-awake";
      /** It was said already, by the key that led here. */
      is_said: boolean;
    }
  | {
      screen: "rest";
      /** How long. */
      minutes: number;
    }
  | {
      screen: "player";
      play: Play;
      /** Stands ready until one key is pressed: the window was opened by the reminder, not by hand. */
      waits?: boolean;
    };

/** Knows which screen stands in the window. Features ask it to go elsewhere; App.svelte draws the place. */
export class Router {
  place = $state<Place>({ screen: "tonight" });

  go(place: Place): void {
    this.place = place;
  }

  /** Goes to a screen by its name, with nothing more to say. */
  goTo(screen: (typeof SCREENS)[number]): void {
    if (screen === "diary") this.place = { screen, diary_date: null };
    else if (screen === "learn") this.place = { screen, topic: null };
    else if (screen === "still-awake") this.place = { screen, is_said: false };
    else this.place = { screen };
  }

  /** Goes to the screen named in the address (`#diary`); the player needs more than a name and is not meant. */
  readAddress(hash: string): void {
    const screen = SCREENS.find((name) => `#${name}` === hash);
    if (screen) this.goTo(screen);
  }
}

export const router = new Router();
