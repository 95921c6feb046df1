import type { CardView } from "../../ipc/generated/CardView";
import type { ReminderAnswer } from "../../ipc/generated/ReminderAnswer";
import type { Host } from "../../ipc/host";
import { clockTime } from "../../lib/clock-format";
import { problemWords } from "../../lib/problem";
import { routineWord } from "../../lib/routine-words";
import { t } from "../../lib/words";

/** One way to answer: what is stored, `null` where the card is only put away, and its words. */
export type Choice = { answer: ReminderAnswer | null; words: string };

/** What the card says and what can be answered there. */
export class Card {
  view = $state.raw<CardView | null>(null);
  problem = $state<string | null>(null);

  private readonly words = $derived(this.view ? argumentsOf(this.view) : {});
  readonly title = $derived(this.view ? t(this.view.title, this.words) : "");
  readonly body = $derived(this.view ? t(this.view.body, this.words) : "");
  readonly choices = $derived(this.view ? choicesOf(this.view, this.words) : []);

  /** An answer is on its way. The program ends the card itself, once the window it leads to was started. */
  private isAnswered = false;

  constructor(private readonly host: Host) {}

  /** Reads the reminder anew; one that was answered elsewhere or is over takes the card with it. */
  async load(): Promise<void> {
    let view: CardView | null;
    try {
      view = await this.host.card();
    } catch {
      view = null;
    }
    // The answer itself makes the reminder one that was answered: leaving now would end the program too soon.
    if (this.isAnswered) return;
    this.view = view;
    if (!view) await this.host.leaveCard();
  }

  /** Says that the words are drawn, so many points high. */
  async painted(height: number): Promise<void> {
    if (this.view) await this.host.cardPainted(this.view.occurrence_id, height);
  }

  async choose({ answer }: Choice): Promise<void> {
    if (!this.view || answer === null) return this.leave();
    this.isAnswered = true;
    try {
      await this.host.answerCard(this.view.occurrence_id, answer);
    } catch (error) {
      this.isAnswered = false;
      this.problem = problemWords(error);
    }
  }

  /** Puts the card away; the reminder stays unanswered and stands on Tonight. */
  async leave(): Promise<void> {
    await this.host.leaveCard();
  }
}

function argumentsOf(view: CardView): Record<string, string | number> {
  return {
    routine: routineWord({ id: view.routine_id, own_title: view.own_title }, "name"),
    minutes: view.routine_min,
    snooze: view.snooze_min,
    now: clockTime(view.now_local),
    bedtime: clockTime(view.bedtime_local),
  };
}

function choicesOf(view: CardView, words: Record<string, string | number>): Choice[] {
  if (view.rule === "morning_log") return [{ answer: "start", words: t("notice-log") }];
  // Of an evening without there is nothing to start and nothing to put off.
  if (view.rule !== "evening" || view.without !== null) return [{ answer: null, words: t("card-close") }];
  const answers: ReminderAnswer[] = view.can_snooze ? ["start", "later", "not-tonight"] : ["start", "not-tonight"];
  return answers.map((answer) => ({ answer, words: t(`notice-${answer}`, words) }));
}
