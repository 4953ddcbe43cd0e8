import type { ChartBlock } from '../dossier.ts';

/** A vertical or horizontal axis: round steps from least to most. */
export interface ChartScale {
  least: number;
  most: number;
  ticks: number[];
  /** Share of the way from least to most. */
  at(value: number): number;
}

/** An axis of about so many steps of 1, 2 or 5 times a power of ten that holds all values. */
export function chartScale(values: readonly number[], steps: number, fromZero: boolean): ChartScale {
  const known = values.filter(Number.isFinite);
  let least = known.length > 0 ? Math.min(...known) : 0;
  let most = known.length > 0 ? Math.max(...known) : 1;
  if (fromZero) [least, most] = [Math.min(least, 0), Math.max(most, 0)];
  if (least === most) most = least + 1;
  const rough = (most - least) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power;
  const [low, high] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => Number(((low + i) * step).toPrecision(12)));
  const [from, to] = [ticks[0]!, ticks.at(-1)!];
  return { least: from, most: to, ticks, at: (value) => (value - from) / (to - from) };
}

/** Every value that the vertical axis of a chart must hold. */
export function valuesOf({ form, series, limits, labels }: ChartBlock): number[] {
  const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value);
  const drawn = series
    .flatMap(({ values, band }) => [...values, ...(band?.low ?? []), ...(band?.high ?? [])])
    .filter(isKnown);
  const stacks =
    form === 'stacked-bars'
      ? labels.flatMap((_, i) => {
          const here = series.map(({ values }) => values[i] ?? 0);
          return [sum(here.filter((each) => each > 0)), sum(here.filter((each) => each < 0))];
        })
      : [];
  return [...drawn, ...stacks, ...limits.map(({ value }) => value)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
