import type { FactorView } from "../../ipc/generated/FactorView";
import type { HelpsView } from "../../ipc/generated/HelpsView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** What nights are compared by. */
export const OUTCOMES = ["sol", "waso", "quality", "tst", "se"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What went together with better nights: the outcome, and the routine or tag that is looked at. */
export class Helps {
  outcome = $state<Outcome>("sol");
  view = $state.raw<HelpsView | null>(null);
  problem = $state<string | null>(null);
  private picked = $state<string | null>(null);
  #asked = 0;

  /** The one that is looked at: the one picked, else the routine or, without one, the tag of the most nights. */
  readonly factor = $derived.by(() => {
    const factors = this.view?.factors ?? [];
    const isPicked = (factor: FactorView): boolean => keyOf(factor) === this.picked;
    return factors.find(isPicked) ?? mostNoted(factors, "routine") ?? mostNoted(factors, "tag");
  });
  /** The others. */
  readonly others = $derived((this.view?.factors ?? []).filter((factor) => factor !== this.factor));

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await this.host.helps(this.outcome);
      if (asked !== this.#asked) return;
      this.view = view;
      this.problem = null;
    } catch (error) {
      if (asked === this.#asked) this.problem = problemWords(error);
    }
  }

  async pickOutcome(outcome: Outcome): Promise<void> {
    this.outcome = outcome;
    await this.load();
  }

  look(factor: FactorView): void {
    this.picked = keyOf(factor);
  }
}

function mostNoted(factors: readonly FactorView[], kind: FactorView["kind"]): FactorView | null {
  return factors.filter((factor) => factor.kind === kind).sort((one, other) => other.n_with - one.n_with)[0] ?? null;
}

/** A tag may be called like a routine. */
export function keyOf(factor: FactorView): string {
  return `${factor.kind} ${factor.id}`;
}
