// Which sentences stand before the charts. The numbers come from the program; here they are put into words.
import type { TrendsRange } from "../../ipc/generated/TrendsRange";
import type { TrendsView } from "../../ipc/generated/TrendsView";
import { writeLength } from "../../lib/length";
import { t } from "../../lib/words";

/** A difference smaller than this many minutes is called the same. */
const ABOUT_THE_SAME = 5;
const LENGTH_STEP = 5;

/** Nights it takes before there is something to see. */
export const NIGHTS_NEEDED = 4;

/** Says how many more nights it takes; 0: enough. */
export function nightsToCome(view: TrendsView): number {
  return Math.max(0, NIGHTS_NEEDED - view.recorded_ever);
}

/** Says how this stretch compares with the one before; `null` when that one has too few nights. */
export function comparison(view: TrendsView, range: TrendsRange): string | null {
  const { median_total_sleep_time_min: now, median_total_sleep_time_before_min: before } = view;
  if (now === null || before === null) return null;
  const difference = Math.round((now - before) / LENGTH_STEP) * LENGTH_STEP;
  if (Math.abs(difference) < ABOUT_THE_SAME) return t("trends-same", { before: t(`trends-before-${range}`) });
  return t(difference > 0 ? "trends-more" : "trends-less", {
    length: writeLength(Math.abs(difference)),
    before: t(`trends-before-${range}`),
  });
}

/** Says whether the middle night lies within the person's usual ups and downs; `null` while those are not known. */
export function usual(view: TrendsView): string | null {
  const { median_total_sleep_time_min: now, usual_total_sleep_time_min: spread } = view;
  if (now === null || spread === null) return null;
  return t(now >= spread[0] && now <= spread[1] ? "trends-usual" : "trends-unusual");
}
