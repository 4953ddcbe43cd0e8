import type { ChartBlock, Series } from '../dossier.ts';
import type { ChartScale } from './chart-scale.ts';
import { pathOf } from './ink.ts';
import { element } from './svg-element.ts';

/** The plotting area in pixels. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
  y: ChartScale;
  /** Of charts of points only. */
  x?: ChartScale;
}

/** Series differ in lightness as in hue, so that they can be told apart without colour. */
export const SERIES_COLOURS = ['#2F5D8A', '#E0A23F', '#7FB7C9', '#7A3B69', '#5B8C5A', '#B8B2A7'];

type Point = [x: number, y: number];

export function heightAt({ top, height, y }: Plot, value: number): number {
  return top + height * (1 - y.at(value));
}

export function middleAt({ left, width }: Plot, count: number, index: number): number {
  return left + (width * (index + 0.5)) / count;
}

/** Solid as far as it was counted, dashed after, with its band and a sign at each value. */
export function lineMarks(block: ChartBlock, plot: Plot): string {
  const count = block.labels.length;
  return block.series
    .map((series, s) => {
      const points = series.values.map((value, i): Point | undefined =>
        value === null || !Number.isFinite(value) ? undefined : [middleAt(plot, count, i), heightAt(plot, value)],
      );
      const last = block.countedUpTo ?? count - 1;
      const colour = colourOf(s);
      const path = (from: number, to: number, dashes?: string) =>
        runsOf(points.slice(from, to + 1))
          .filter((run) => run.length > 1)
          .map((run) =>
            element('path', {
              d: pathOf(run),
              fill: 'none',
              stroke: colour,
              'stroke-width': 2.2,
              'stroke-dasharray': dashes,
              'stroke-linejoin': 'round',
            }),
          )
          .join('');
      const signs = points.map((point) => (point ? seriesSign(s, 3.1, ...point) : '')).join('');
      return bandOf(series, plot, count, colour) + path(0, last) + path(last, count - 1, '6 4') + signs;
    })
    .join('');
}

function bandOf({ band }: Series, plot: Plot, count: number, colour: string): string {
  if (!band) return '';
  const edge = (values: (number | null)[]) =>
    values.flatMap((value, i): Point[] => (value === null ? [] : [[middleAt(plot, count, i), heightAt(plot, value)]]));
  const around = [...edge(band.high), ...edge(band.low).reverse()];
  if (around.length < 3) return '';
  return element('path', {
    d: pathOf(around, true),
    fill: colour,
    'fill-opacity': 0.16,
    stroke: colour,
    'stroke-width': 0.6,
    'stroke-opacity': 0.6,
  });
}

/** Stretches without a gap. */
function runsOf(points: readonly (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)!.push(point);
    else runs.push([]);
  }
  return runs;
}

/** Pixels that the bars of one label fill at most. */
const WIDEST_BARS = 110;

export function barMarks(block: ChartBlock, plot: Plot): string {
  const { labels, series, form } = block;
  const room = Math.min((plot.width / labels.length) * 0.72, WIDEST_BARS);
  const wide = form === 'bars' ? room / series.length : room;
  let svg = '';
  for (const i of labels.keys()) {
    const stack = { up: 0, down: 0 };
    for (const [s, { values }] of series.entries()) {
      const value = values[i];
      if (value === null || value === undefined || value === 0) continue;
      const side = value > 0 ? 'up' : 'down';
      const from = form === 'bars' ? 0 : stack[side];
      stack[side] = from + value;
      const [a, b] = [heightAt(plot, from), heightAt(plot, from + value)];
      svg += element('rect', {
        x: middleAt(plot, labels.length, i) - room / 2 + (form === 'bars' ? s * wide : 0),
        y: Math.min(a, b),
        width: Math.max(wide - (form === 'bars' && series.length > 1 ? 1 : 0), 0.5),
        height: Math.abs(a - b),
        fill: colourOf(s),
        stroke: '#33383D',
        'stroke-width': 0.4,
      });
    }
  }
  return svg;
}

export function pointMarks({ series }: ChartBlock, plot: Plot): string {
  return series
    .map(({ values, x = [] }, s) =>
      values
        .map((value, i) => {
          const across = x[i];
          if (value === null || across === undefined || !plot.x) return '';
          return seriesSign(s, 3.6, plot.left + plot.width * plot.x.at(across), heightAt(plot, value));
        })
        .join(''),
    )
    .join('');
}

export function colourOf(series: number): string {
  return SERIES_COLOURS[series % SERIES_COLOURS.length]!;
}

/** A circle, square, triangle or diamond: the second channel of a series. */
export function seriesSign(series: number, reach: number, x: number, y: number): string {
  const ink = { fill: colourOf(series), stroke: '#FFFFFF', 'stroke-width': 0.8 };
  const r = reach * 1.15;
  const shapes: Point[][] = [
    [],
    [
      [x - reach, y - reach],
      [x + reach, y - reach],
      [x + reach, y + reach],
      [x - reach, y + reach],
    ],
    [
      [x, y - r],
      [x + r, y + reach],
      [x - r, y + reach],
    ],
    [
      [x, y - r * 1.2],
      [x + r * 1.2, y],
      [x, y + r * 1.2],
      [x - r * 1.2, y],
    ],
  ];
  const shape = shapes[series % shapes.length]!;
  return shape.length === 0
    ? element('circle', { cx: x, cy: y, r: reach, ...ink })
    : element('path', { d: pathOf(shape, true), ...ink });
}
