/** Says before which of the rows something stands that is dragged to `y`: their tops and heights, from top to bottom. */
export function rowAt(y: number, rows: readonly { top: number; height: number }[]): number {
  const below = rows.findIndex(({ top, height }) => y < top + height);
  return below < 0 ? Math.max(0, rows.length - 1) : below;
}
