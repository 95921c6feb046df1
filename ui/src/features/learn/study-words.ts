import { t, currentLanguage } from "../../lib/words";
import { study, type StudyId } from "./studies";

/** Writes a number as the language in use does. */
export function number(value: number): string {
  return new Intl.NumberFormat(currentLanguage()).format(value);
}

/** Cites a study: who, where, when. What is not known of it is left out. */
export function citation(id: StudyId): string {
  const { author, with: second, journal, year, place } = study(id);
  const key = second === undefined ? "one" : second === "others" ? "others" : "two";
  const who = author === null ? "" : t(`study-by-${key}`, { author, with: second ?? "" });
  const where = [journal, year ?? ""].filter(Boolean).join(" ");
  return [who, [where, place].filter(Boolean).join("; ")].filter(Boolean).join(". ");
}

/** Says how many took part; "" where that is not known. */
export function takers(id: StudyId): string {
  const { people, trials } = study(id);
  const persons = people === null ? null : t("study-people", { count: people });
  const pooled = trials === undefined ? null : t("study-trials", { count: trials });
  if (persons && pooled) return t("study-trials-people", { trials: pooled, people: persons });
  return persons ?? pooled ?? "";
}
