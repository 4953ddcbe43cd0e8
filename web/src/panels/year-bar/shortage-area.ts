/** The outline of a small area chart over equally spaced years. Coordinates in pixels; the baseline is the bottom. */
export interface AreaOutline {
  area: string;
  line: string;
  /** Place of each year; undefined where its shortage is not computed. */
  points: ({ x: number; y: number } | undefined)[];
}

/**
 * Draws shortage by year as an area whose first and last year lie under the ends of the slider. Years that were not computed (NaN) are left out.
 * `highest` raises the top of the scale, so that two outlines can be compared.
 */
export function shortageArea(values: number[], width: number, height: number, highest = 0): AreaOutline {
  const top = Math.max(1, highest, ...values.filter((value) => !Number.isNaN(value)));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const points = values.map((value, index) =>
    Number.isNaN(value) ? undefined : { x: round(index * step), y: round(height - (value / top) * height) },
  );
  const drawn = points.filter((point) => point !== undefined);
  const line = drawn.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const last = drawn.at(-1);
  return { line, area: last ? `${line}L${last.x} ${height}L${drawn[0]!.x} ${height}Z` : '', points };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
