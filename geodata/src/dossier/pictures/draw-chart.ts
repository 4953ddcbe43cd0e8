import type { Locale } from '../../model/index.ts';
import { GROUND } from '../../symbology/index.ts';
import type { ChartBlock } from '../dossier.ts';
import { barMarks, colourOf, heightAt, lineMarks, middleAt, type Plot, pointMarks, seriesSign } from './chart-marks.ts';
import { chartScale, valuesOf } from './chart-scale.ts';
import { FONT, line, pathOf } from './ink.ts';
import { drawLegend } from './legend.ts';
import type { LegendEntry } from './map-drawing.ts';
import { PAPER, type Picture, type Sheet } from './picture.ts';
import { pictureWord } from './picture-words.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';
import { textWidth } from './text-width.ts';

const GRID = '#E1DED8';
const LIMIT = '#A93226';
const SIZE = 11;
/** Height of the plotting area against its width. */
const ASPECT = 0.4;

/** Draws a chart: what was counted solid, what is forecast dashed with its band, limits as lines with the names of their rules. Readable without colour. */
export function drawChart(block: ChartBlock, locale: Locale, sheet: Sheet = PAPER): Picture {
  const size = SIZE * sheet.letters;
  const y = chartScale(valuesOf(block), 5, true);
  const names = y.ticks.map((tick) => tick.toLocaleString('en'));
  const left = Math.max(...names.map((name) => textWidth(name, size))) + 10;
  const plot: Plot = {
    left,
    top: size * 2.2,
    width: sheet.widthPx - left - (block.form === 'points' ? 24 : 6),
    height: Math.min(sheet.widthPx * ASPECT, sheet.heightPx[1]),
    y,
    ...(block.form === 'points' && {
      x: chartScale(
        block.series.flatMap(({ x = [] }) => x),
        6,
        false,
      ),
    }),
  };
  const bottom = plot.top + plot.height;
  const labels = drawLabels(block, plot, size);
  const legend = drawLegend(
    [{ title: '', entries: entriesOf(block, locale) }],
    bottom + labels.height - size * 0.6,
    sheet,
    1,
  );
  const heightPx = Math.ceil(bottom + labels.height + legend.height + 2);
  const marks = { lines: lineMarks, bars: barMarks, 'stacked-bars': barMarks, points: pointMarks }[block.form](
    block,
    plot,
  );
  const inside = [
    element('rect', { width: sheet.widthPx, height: heightPx, fill: '#FFFFFF' }),
    line(block.unit, 0, size, { size, colour: GROUND.quietLabel }),
    ...y.ticks.map((tick, i) => {
      const at = heightAt(plot, tick);
      const rule = pathOf([
        [left, at],
        [left + plot.width, at],
      ]);
      return (
        element('path', { d: rule, stroke: tick === 0 ? GROUND.label : GRID, 'stroke-width': 1 }) +
        line(names[i]!, left - 6, at + size * 0.36, { size, anchor: 'end' })
      );
    }),
    labels.svg,
    marks,
    limitLines(block, plot, size),
    legend.svg,
  ].join('');
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sheet.widthPx} ${heightPx}`,
      width: sheet.widthPx,
      height: heightPx,
      'font-family': FONT,
    },
    inside,
  );
  return { svg, widthPx: sheet.widthPx, heightPx };
}

/** Names under the axis: every one where they fit, else turned, and of very many only some. */
function drawLabels({ labels, form }: ChartBlock, plot: Plot, size: number): { svg: string; height: number } {
  const bottom = plot.top + plot.height;
  if (plot.x) {
    const ticks = plot.x.ticks.map((tick) =>
      line(tick.toLocaleString('en'), plot.left + plot.width * plot.x!.at(tick), bottom + size * 1.3, {
        size,
        anchor: 'middle',
      }),
    );
    return { svg: ticks.join(''), height: size * 1.8 };
  }
  const room = plot.width / Math.max(labels.length, 1);
  const widest = Math.max(0, ...labels.map((each) => textWidth(each, size)));
  if (widest <= room - 3 || form === 'lines') {
    const every = Math.max(1, Math.ceil((widest + 4) / room));
    const shown = labels.map((each, i) =>
      i % every === 0
        ? line(each, middleAt(plot, labels.length, i), bottom + size * 1.3, { size, anchor: 'middle' })
        : '',
    );
    return { svg: shown.join(''), height: size * 1.8 };
  }
  const small = Math.min(size, Math.max(room * 0.9, 7));
  const turned = labels.map((each, i) => {
    const [x, y] = [middleAt(plot, labels.length, i) + small * 0.3, bottom + small * 0.9];
    return turnedLine(each, x, y, small);
  });
  const longest = Math.max(...labels.map((each) => textWidth(each, small)));
  return { svg: turned.join(''), height: Math.min(longest * 0.75, 110) + small * 1.6 };
}

/** A name that rises towards the axis and ends under its place. */
function turnedLine(text: string, x: number, y: number, size: number): string {
  return element(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(-45)` },
    line(text, 0, 0, { size, anchor: 'end' }),
  );
}

/** The lower of two lines that are close carries its name below. */
function limitLines({ limits }: ChartBlock, plot: Plot, size: number): string {
  const sorted = limits.toSorted((a, b) => b.value - a.value);
  return sorted
    .map(({ name, value }, i) => {
      const at = heightAt(plot, value);
      const above = i === 0 ? Number.POSITIVE_INFINITY : at - heightAt(plot, sorted[i - 1]!.value);
      const text = `${name} ${value.toLocaleString('en')}`;
      const end = plot.left + plot.width;
      return (
        element('path', {
          d: pathOf([
            [plot.left, at],
            [end, at],
          ]),
          stroke: LIMIT,
          'stroke-width': 1.4,
          'stroke-dasharray': '10 3 2 3',
        }) +
        line(text, end - 4, above < size * 1.3 ? at + size * 1.05 : at - 4, {
          size: size * 0.95,
          colour: LIMIT,
          anchor: 'end',
          halo: 3,
        })
      );
    })
    .join('');
}

function entriesOf({ form, series, countedUpTo, labels }: ChartBlock, locale: Locale): LegendEntry[] {
  const isLines = form === 'lines';
  const isForecast = isLines && countedUpTo !== undefined && countedUpTo < labels.length - 1;
  return [
    ...series.map(({ name }, s) => ({
      text: name,
      sign: (x: number, y: number) => {
        if (isLines) return SIGNS.line(colourOf(s), 2.2)(x, y) + seriesSign(s, 3.1, x, y);
        return form === 'points' ? seriesSign(s, 4, x, y) : SIGNS.swatch(colourOf(s), 1, '#33383D')(x, y);
      },
    })),
    ...(isForecast
      ? [
          { text: pictureWord(locale, 'counted'), sign: SIGNS.line(GROUND.label, 2.2) },
          { text: pictureWord(locale, 'forecast'), sign: SIGNS.line(GROUND.label, 2.2, '6 4') },
        ]
      : []),
    ...series.flatMap(({ name, band }, s) =>
      band ? [{ text: pictureWord(locale, 'band', { name }), sign: SIGNS.swatch(colourOf(s), 0.2, colourOf(s)) }] : [],
    ),
  ];
}
