// The line from one noon to the next, in minutes after the first noon.

/** Where the line begins and ends; longer than a day only for a night that does not fit. */
export interface NightAxis {
  from: number;
  to: number;
}

const DAY = 1440;
const STEP = 180;

/** Spans noon to noon, and as many three-hour steps more as the positions need. */
export function nightAxis(positions: readonly number[]): NightAxis {
  const from = Math.floor(Math.min(0, ...positions) / STEP) * STEP;
  const to = Math.ceil(Math.max(DAY, ...positions) / STEP) * STEP;
  return { from, to };
}

/** Lists the ticks, every three hours, or every six where there is little room. */
export function nightTicks(axis: NightAxis, width: number): number[] {
  const step = width / ((axis.to - axis.from) / STEP) < 72 ? STEP * 2 : STEP;
  const ticks: number[] = [];
  for (let minute = Math.ceil(axis.from / step) * step; minute <= axis.to; minute += step) ticks.push(minute);
  return ticks;
}

/** Places a minute of the axis on a line of `width` pixels. */
export function placeOn(axis: NightAxis, width: number, minute: number): number {
  return ((minute - axis.from) / (axis.to - axis.from)) * width;
}

/** Reads the minute at `x` pixels, in whole `step`s. */
export function minuteAt(axis: NightAxis, width: number, x: number, step: number): number {
  const minute = axis.from + (x / width) * (axis.to - axis.from);
  return Math.round(minute / step) * step;
}

const KEY_STEPS: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** Says by how many minutes a key moves a handle: 5, with Shift 1, a page 30; `null`: not at all. */
export function minutesOfKey(key: string, isFine: boolean): number | null {
  const step = KEY_STEPS[key];
  if (step === undefined) return null;
  return isFine ? Math.sign(step) : step;
}

/** Finds the longest stretch of a span that no part of it takes. */
export function widestGap(
  span: readonly [number, number],
  taken: readonly (readonly [number, number])[],
): [number, number] {
  let widest: [number, number] = [span[0], span[0]];
  let from = span[0];
  for (const [start, end] of [...taken].sort((one, other) => one[0] - other[0])) {
    if (start - from > widest[1] - widest[0]) widest = [from, start];
    from = Math.max(from, end);
  }
  return span[1] - from > widest[1] - widest[0] ? [from, span[1]] : widest;
}
