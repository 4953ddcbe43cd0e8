import { type ChartBlock, SERIES_COLOURS } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import { strFromU8, strToU8 } from 'fflate';
import { paperWord } from '../paper-words.ts';
import type { ChartType, Slide } from './pptx-library.ts';

const LIMIT = 'A93226';

/** A series of a native chart: what it is called, and how its line is drawn. */
interface NativeSeries {
  name: string;
  labels: string[];
  values: (number | null)[];
  colour: string;
  dash: 'solid' | 'dash' | 'sysDot' | 'lgDashDot';
}

/** Series as PowerPoint has them: counted and forecast apart, the band as two dotted lines, limits as lines with their names. */
function nativeSeries({ form, labels, series, limits, countedUpTo }: ChartBlock, locale: Locale): NativeSeries[] {
  const last = form === 'lines' ? (countedUpTo ?? labels.length - 1) : labels.length - 1;
  const drawn = series.flatMap(({ name, values, band }, s): NativeSeries[] => {
    const colour = SERIES_COLOURS[s % SERIES_COLOURS.length]!.slice(1);
    const only = (isShown: (i: number) => boolean, of: readonly (number | null)[] = values) =>
      labels.map((_, i) => (isShown(i) ? (of[i] ?? null) : null));
    const solid = { name, labels, values: only((i) => i <= last), colour, dash: 'solid' as const };
    if (last >= labels.length - 1) return [solid];
    const forecast = {
      ...solid,
      name: `${name}${paperWord(locale, 'forecastSeries')}`,
      values: only((i) => i >= last),
      dash: 'dash' as const,
    };
    const edges = band
      ? [
          { ...solid, name: `${name} P90`, values: only(() => true, band.high), dash: 'sysDot' as const },
          { ...solid, name: `${name} P10`, values: only(() => true, band.low), dash: 'sysDot' as const },
        ]
      : [];
    return [...(solid.values.some((value) => value !== null) ? [solid] : []), forecast, ...edges];
  });
  const lines = limits.map(
    ({ name, value }): NativeSeries => ({
      name,
      labels,
      values: labels.map(() => value),
      colour: LIMIT,
      dash: 'lgDashDot',
    }),
  );
  return [...drawn, ...(form === 'lines' ? lines : [])];
}

/** Puts a chart onto a slide that can be edited there, and answers how its lines are dashed. */
export function addNativeChart(
  slide: Slide,
  block: ChartBlock,
  box: { x: number; y: number; w: number; h: number },
  { locale, font }: { locale: Locale; font: string },
): NativeSeries['dash'][] {
  const series = nativeSeries(block, locale);
  const isLine = block.form === 'lines';
  slide.addChart(
    (isLine ? 'line' : 'bar') as ChartType,
    series.map(({ name, labels, values }) => ({ name, labels, values: values as number[] })),
    {
      ...box,
      altText: block.caption,
      chartColors: series.map(({ colour }) => colour),
      barDir: 'col',
      barGrouping: block.form === 'stacked-bars' ? 'stacked' : 'clustered',
      barGapWidthPct: 60,
      lineSize: 2.5,
      lineDataSymbol: 'none',
      showLegend: true,
      legendPos: 'b',
      legendFontSize: 12,
      legendFontFace: font,
      showTitle: true,
      title: locale === 'zh' ? `${block.caption}（${block.unit}）` : `${block.caption} (${block.unit})`,
      titleFontSize: 16,
      titleFontFace: font,
      titleColor: '33383D',
      catAxisLabelFontSize: 12,
      catAxisLabelFontFace: font,
      valAxisLabelFontSize: 12,
      valAxisLabelFontFace: font,
      valAxisLabelFormatCode: '#,##0',
      valGridLine: { color: 'E1DED8', size: 0.75 },
      catGridLine: { style: 'none' },
    },
  );
  return series.map(({ dash }) => dash);
}

/** The charts of a file in their order. The library counts on from one file to the next. */
function chartNames(parts: Record<string, Uint8Array>): string[] {
  const numbered = Object.keys(parts).flatMap((name) => {
    const [, number] = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name) ?? [];
    return number ? [{ name, number: Number(number) }] : [];
  });
  return numbered.sort((a, b) => a.number - b.number).map(({ name }) => name);
}

/** Finishes the charts of a file: lines dashed as told, and places without a value left out instead of written empty. */
export function finishCharts(
  parts: Record<string, Uint8Array>,
  dashes: readonly (readonly NativeSeries['dash'][])[],
): void {
  const charts = chartNames(parts);
  for (const [at, dash] of dashes.entries()) {
    const name = charts[at]!;
    let series = 0;
    const xml = strFromU8(parts[name]!)
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
      .replace(/<c:ser>.*?<\/c:ser>/gs, (one) => {
        const style = dash[series++] ?? 'solid';
        return style === 'solid' ? one : one.replace('<a:prstDash val="solid"/>', `<a:prstDash val="${style}"/>`);
      });
    parts[name] = strToU8(xml);
  }
}
