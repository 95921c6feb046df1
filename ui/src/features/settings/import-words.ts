// What an import says of itself, in words.
import type { FileReport } from "../../ipc/generated/FileReport";
import type { RejectedRow } from "../../ipc/generated/RejectedRow";
import { dateRange, fullDate } from "../../lib/clock-format";
import { refusalWords } from "../../lib/problem";
import { hasWords, t } from "../../lib/words";

/** The name people know a format by. */
export function formatName(format: string): string {
  const id = `import-format-${format}`;
  return hasWords(id) ? t(id) : format;
}

/** What a file holds: nights, naps, routines, and from when to when. */
export function contentsWords({ nights, naps, sessions, routines, first, last }: FileReport): string {
  const counted = Object.entries({ nights, naps, sessions, routines }).filter(([, count]) => count > 0);
  if (counted.length === 0) return t("import-holds-nothing");
  const list = counted.map(([what, count]) => t(`import-holds-${what}`, { count })).join(", ");
  if (first === null || last === null) return list;
  return `${list}: ${first === last ? fullDate(first) : dateRange(first, last)}`;
}

/** Why a row was not taken, as the command line says it too. */
export function rejectedWords({ line, reason }: RejectedRow): string {
  const id = `import-reason-${reason.code}`;
  const { date } = reason.args;
  const args = typeof date === "string" ? { ...reason.args, date: fullDate(date) } : reason.args;
  const words = hasWords(id) ? t(id, args) : (refusalWords(reason) ?? reason.code);
  return line > 0 ? t("import-row", { line, reason: words }) : words;
}
