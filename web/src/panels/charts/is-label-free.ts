import type { ChartSpec } from './chart-spec.ts';

/** Share of the height of a chart that a text over or under a line takes. */
const TEXT_HEIGHT = 0.14;

/** Whether no line and no band runs through a text that stands over or under a value, over so large a share of the last years. */
export function isLabelFree(spec: ChartSpec, value: number, side: 'over' | 'under', width: number): boolean {
  const { series, band, limits = [], categories } = spec;
  const drawn = [...series.map(({ values }) => values), band?.high ?? []].flat();
  const highest = Math.max(value, ...drawn.map((each) => each || 0));
  const height = highest * TEXT_HEIGHT;
  const [bottom, top] = side === 'over' ? [value, value + height] : [value - height, value];
  const from = Math.floor(categories.length * (1 - width));
  const runsThrough = (low: number | null | undefined, high: number | null | undefined) =>
    typeof low === 'number' && typeof high === 'number' && low < top && high > bottom;
  const isCrossing = (values: readonly (number | null)[]) =>
    values.slice(from).some((each, index) => {
      const next = values[from + index + 1] ?? each;
      return each !== null && next !== null && runsThrough(Math.min(each, next), Math.max(each, next));
    });
  const isInBand = band?.low.slice(from).some((low, index) => runsThrough(low, band.high[from + index])) ?? false;
  return !(
    isInBand ||
    series.some(({ values }) => isCrossing(values)) ||
    limits.some((limit) => runsThrough(limit.value, limit.value))
  );
}
