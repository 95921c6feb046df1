import type { GivenHealthAnswer } from "../generated/GivenHealthAnswer";
import type { HealthAnswer } from "../generated/HealthAnswer";
import type { HealthQuestionView } from "../generated/HealthQuestionView";

const FLAGS = [
  "unwell_now",
  "dvt",
  "pregnant",
  "postpartum",
  "bloodthinner",
  "skin",
  "fracture",
  "surgery",
  "cancer",
  "eyes",
  "neck_vessel",
  "bp",
  "diabetes_feet",
  "varicose",
  "jaw",
  "temple",
  "allergy",
  "trauma",
];

/** The answers of the health check as the program would keep them. */
export class SampleHealth {
  private readonly answers = new Map<string, HealthAnswer>();
  private readonly aside = new Set<string>();

  constructor(yes: string[]) {
    for (const flag of yes) this.answers.set(flag, "yes");
  }

  list(): HealthQuestionView[] {
    return FLAGS.map((flag) => ({
      flag,
      answer: this.answers.get(flag) ?? null,
      is_about_tonight: flag === "unwell_now",
    }));
  }

  keep(given: GivenHealthAnswer[]): HealthQuestionView[] {
    for (const { flag, answer } of given) {
      if (answer === null) this.answers.delete(flag);
      else this.answers.set(flag, answer);
    }
    return this.list();
  }

  putAside(routineId: string): void {
    this.aside.add(routineId);
  }

  has(flag: string): boolean {
    return this.answers.get(flag) === "yes";
  }

  /** The questions of a routine that are still to be asked. */
  open(routineId: string, asks: string[]): string[] {
    return this.aside.has(routineId) ? [] : asks.filter((flag) => !this.answers.has(flag));
  }
}
