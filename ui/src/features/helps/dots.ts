/** Where a dot stands, in points: `x` from the left end of the axis, `y` from the middle of its row. */
export interface Dot {
  x: number;
  y: number;
}

/** Round steps of an axis. */
const STEPS = [0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 240] as const;

/** Round values from below the least to above the greatest, some six of them. */
export function ticksFor(values: readonly number[]): number[] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const step = STEPS.find((each) => (greatest - least) / each <= 6) ?? 480;
  const first = Math.floor(least / step) * step;
  const count = Math.max(2, Math.ceil((greatest - first) / step) + 1);
  return Array.from({ length: count }, (_, place) => first + place * step);
}

/** Stacks dots that would cover each other above and below the middle of their row, `height` points at most. */
export function stack(places: readonly number[], size: number, height: number): Dot[] {
  const columns = new Map<number, number[]>();
  for (const x of places) {
    const column = Math.round(x / size);
    columns.set(column, [...(columns.get(column) ?? []), x]);
  }
  const tallest = Math.max(1, ...[...columns.values()].map((column) => column.length));
  const step = Math.min(size, height / tallest);
  return [...columns.entries()].flatMap(([column, within]) =>
    within.map((_, place) => ({ x: column * size, y: (place % 2 === 0 ? 1 : -1) * Math.ceil(place / 2) * step })),
  );
}
