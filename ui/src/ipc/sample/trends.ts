import type { TrendsCard } from "../generated/TrendsCard";
import type { TrendsRange } from "../generated/TrendsRange";
import type { TrendsView } from "../generated/TrendsView";
import ofOthers from "./trends-of-others.json";
import views from "./trends.json";

const ofRange = views as unknown as Partial<Record<TrendsRange, TrendsView>>;

/** The person it is about, where it is another one, by what they are asked for by. */
const OTHERS: Record<string, TrendsView> = {
  "by-day": ofOthers.by_day as unknown as TrendsView,
  "first-nights": ofOthers.first_nights as unknown as TrendsView,
};

/** What the cards of the sample are asked for by. */
const CARDS: Record<string, TrendsCard> = { review: "four-weeks", hint: "professional" };

/** Trends of the sample diary, as the program says them; longer ranges than three months are three months. */
export class SampleTrends {
  private cards: TrendsCard[];
  private restsUntil: string | null;
  private readonly isEmpty: boolean;
  private readonly other: TrendsView | undefined;

  constructor(states: Set<string>) {
    this.cards = Object.keys(CARDS).flatMap((state) => (states.has(state) && CARDS[state] ? [CARDS[state]] : []));
    this.restsUntil = states.has("resting") ? "2025-03-28" : null;
    this.isEmpty = states.has("empty");
    this.other = Object.keys(OTHERS).flatMap((state) => (states.has(state) ? [OTHERS[state]] : []))[0];
  }

  view(range: TrendsRange): TrendsView {
    const view = this.other ?? ofRange[range === "custom" ? "four-weeks" : range] ?? ofRange["three-months"];
    if (!view) throw new Error("trends.json lacks three months");
    if (this.isEmpty) return { ...view, recorded_ever: 0, recorded: 0 };
    return { ...view, cards: this.cards, numbers_rest_until: this.restsUntil };
  }

  putAway(card: TrendsCard): void {
    this.cards = this.cards.filter((kept) => kept !== card);
  }

  rest(rests: boolean): void {
    this.restsUntil = rests ? "2025-03-28" : null;
  }
}
