import type { ReminderAnswer } from "../../ipc/generated/ReminderAnswer";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { TonightView } from "../../ipc/generated/TonightView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import type { Router } from "../../lib/router.svelte";
import { PICK_MODE, type PickMode } from "../../lib/pick-modes";
import { asksForDiary, decidePhase } from "./phase";

/** The lengths that are offered, in minutes of massage. */
export const LENGTHS = [3, 5, 10, 15] as const;

/** What Tonight shows and what can be done there. */
export class Tonight {
  view = $state.raw<TonightView | null>(null);
  /** The length that was picked; `null`: the routine's own. */
  minutes = $state<number | null>(null);
  problem = $state<string | null>(null);
  private fitted = $state.raw<RoutineView | null>(null);

  private hasPutAside = $state(false);

  /** The session left open, until tonight's routine is preferred to it. */
  readonly openSession = $derived(this.hasPutAside ? null : (this.view?.open_session ?? null));
  readonly phase = $derived(this.view ? decidePhase(this.view) : null);
  /** Whole minutes until lights out, for reading; the program knows the seconds. */
  readonly minutesLeft = $derived(Math.max(0, Math.round(this.view?.until_bedtime_min ?? 0)));
  /** Tonight's routine, in the length that was picked. */
  readonly routine = $derived(this.fitted ?? this.view?.routine ?? null);

  /** Tonight's routine where it takes longer than the time there is, and another stands in for it. */
  readonly tooLong = $derived(this.fitted && this.fitted.id !== this.view?.routine.id ? this.view?.routine : null);

  constructor(
    private readonly host: Host,
    private readonly router: Router,
  ) {}

  async load(): Promise<void> {
    await this.attempt(async () => {
      this.view = await this.host.tonight();
    });
  }

  /** Reads the evening anew because a reminder may have come, and says so if somebody looks at it here. */
  async meetReminder(isLookedAt: boolean): Promise<void> {
    await this.load();
    const card = this.view?.card;
    if (card && isLookedAt) await this.attempt(() => this.host.reminderOnScreen(card.occurrence_id));
  }

  /** Fits the routine into so many minutes; the same length again returns to its own. */
  async pickMinutes(minutes: number): Promise<void> {
    const wanted = this.minutes === minutes ? null : minutes;
    await this.attempt(async () => {
      const shelf = wanted === null ? [] : await this.host.listRoutines(wanted);
      const isFree = (routine: RoutineView): boolean => routine.is_playable && routine.is_refused_because === null;
      const own = shelf.find((routine) => routine.id === this.view?.routine.id);
      this.fitted = own ?? shelf.find(isFree) ?? null;
      this.minutes = wanted;
    });
  }

  /** What an experiment has instead of a routine tonight. */
  readonly without = $derived(this.view?.experiment?.without ?? null);

  /** Begins tonight's routine, or the rest in its place, and answers the reminder that waits. */
  async begin(): Promise<void> {
    const { view, routine } = this;
    if (view && this.without === "rest") return this.router.go({ screen: "rest", minutes: view.routine.minutes });
    if (!view || !routine?.is_playable || this.without) return;
    const startedFrom = view.card ? "reminder" : "window";
    if (view.card) await this.answer("start");
    this.router.go({
      screen: "player",
      play: { routine_id: routine.id, minutes: this.minutes ?? view.minutes, started_from: startedFrom },
    });
  }

  async answer(answer: ReminderAnswer): Promise<void> {
    const { card } = this.view ?? {};
    if (!card) return;
    await this.attempt(async () => {
      this.view = await this.host.answerReminder(card.occurrence_id, answer);
    });
  }

  /** Goes on where a session was left. */
  resume(): void {
    const session = this.openSession;
    if (session) this.router.go({ screen: "player", play: { session_id: session.session_id } });
  }

  /** Shows tonight's routine in place of the session left open. */
  putSessionAside(): void {
    this.hasPutAside = true;
  }

  /** Does what Space does here: the one thing that is asked for. */
  async doTheNextThing(): Promise<void> {
    const { view, phase } = this;
    if (!view || phase === "done") return;
    if (phase === "morning" || asksForDiary(view)) await this.logLastNight();
    else if (phase !== "due" && this.openSession) this.resume();
    else if (phase === "due" && this.without) await this.answer("not-tonight");
    else await this.begin();
  }

  /** Opens the diary at last night, and answers the reminder that asked for it. */
  async logLastNight(): Promise<void> {
    const { view } = this;
    if (!view) return;
    if (asksForDiary(view)) await this.answer("start");
    this.router.go({ screen: "diary", diary_date: view.last_night_date });
  }

  /** Would rather do as they like tonight than what the experiment dealt. */
  async refuseDealt(): Promise<void> {
    await this.attempt(async () => {
      await this.host.refuseTonight();
      this.view = await this.host.tonight();
    });
  }

  /** Says who or what picks the routine of an evening. */
  async setPickMode(mode: PickMode): Promise<void> {
    await this.attempt(async () => {
      await this.host.setSetting(PICK_MODE, mode);
      this.fitted = null;
      this.minutes = null;
      this.view = await this.host.tonight();
    });
  }

  /** Says how bedtimes are meant in this place. */
  async answerZone(follows: boolean): Promise<void> {
    await this.attempt(async () => {
      this.view = await this.host.answerZoneQuestion(follows);
    });
  }

  async turnOnReminders(): Promise<void> {
    await this.attempt(async () => {
      this.view = await this.host.turnOnReminders();
    });
  }

  /** Makes this evening different, and no other. */
  async changeTonight(change: { bedtime: string | null; reminders_off: boolean }): Promise<void> {
    const on = this.view?.evening_on;
    if (on === undefined) return;
    await this.attempt(async () => {
      await this.host.changeEvenings({ from: on, to: on, wake: null, ...change });
      this.view = await this.host.tonight();
    });
  }

  /** Makes this evening as its weekday says again. */
  async makeTonightUsual(): Promise<void> {
    const on = this.view?.evening_on;
    if (on === undefined) return;
    await this.attempt(async () => {
      await this.host.makeEveningsUsual(on, on);
      this.view = await this.host.tonight();
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.problem = null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
