import { monthOf, stepDate, stepMonth, weekOf, weeksOf } from "../../lib/calendar";

/** The month that is shown, and the day in it the keyboard stands on. */
export class CalendarMonth {
  day = $state("");

  /** `lastDate`: last night; later dates are still to come. */
  constructor(readonly lastDate: string) {
    this.day = lastDate;
  }

  get weeks(): (string | null)[][] {
    return weeksOf(this.day);
  }

  get hasNext(): boolean {
    return monthOf(this.day) < monthOf(this.lastDate);
  }

  /** Goes so many months on or back, never past last night. */
  step(months: number): void {
    this.#goTo(stepMonth(this.day, months));
  }

  /** Goes where a key goes in the grid of a calendar; says whether it goes anywhere. */
  press(key: string, isShifted: boolean): boolean {
    const target = this.#after(key, isShifted);
    if (target !== null) this.#goTo(target);
    return target !== null;
  }

  #after(key: string, isShifted: boolean): string | null {
    const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const months: Record<string, number> = { PageUp: -1, PageDown: 1 };
    const [byDays, byMonths] = [days[key], months[key]];
    if (byDays !== undefined) return stepDate(this.day, byDays);
    if (byMonths !== undefined) return stepMonth(this.day, isShifted ? byMonths * 12 : byMonths);
    if (key === "Home") return weekOf(this.day)[0] ?? null;
    if (key === "End") return weekOf(this.day)[6] ?? null;
    return null;
  }

  #goTo(day: string): void {
    this.day = day > this.lastDate ? this.lastDate : day;
  }
}
