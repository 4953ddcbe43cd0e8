import type { EChartsCoreOption } from 'echarts/core';
import { THEME } from '../../styles/theme.ts';
import type { Words } from '../../words/formats.ts';
import type { ChartBand, ChartSeries, ChartSpec } from './chart-spec.ts';
import { CHART_COLOURS } from './colours.ts';
import { isLabelFree } from './is-label-free.ts';

const FONT = { color: CHART_COLOURS.axis, fontSize: 12 };

/** A chart as the charting library wants it: no motion, limits named on their lines, the year of the slider marked. */
export function chartOption(spec: ChartSpec, words: Words): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: THEME.token?.fontFamily },
    grid: { left: 8, right: 12, top: legendHeight(spec) + 12, bottom: 4, containLabel: true },
    legend: legendOf(spec),
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      formatter: (points: { dataIndex: number }[]) => pointedText(spec, words, points[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: 'category',
      data: spec.categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: CHART_COLOURS.grid } },
      axisLabel: { ...FONT, hideOverlap: true, interval: Math.ceil(spec.categories.length / MOST_YEARS) - 1 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      max: (extent: { max: number }) => Math.max(extent.max, ...(spec.limits ?? []).map((limit) => limit.value)) * 1.05,
      axisLabel: { ...FONT, showMaxLabel: false, formatter: (value: number) => words.count(value) },
      splitLine: { lineStyle: { color: CHART_COLOURS.grid } },
    },
    series: [
      ...spec.series.map((series, index) => ({
        ...lineOrBar(series, spec),
        markLine: index === 0 ? marks(spec, words) : undefined,
      })),
      ...(spec.band ? bandOf(spec.band) : []),
    ],
  };
}

/** A band is two stacked areas, the lower one unseen. */
function bandOf({ name, colour, low, high }: ChartBand) {
  const area = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 };
  const height = high.map((top, index) => (top === null || low[index] === null ? null : top - low[index]!));
  return [
    { ...area, name: `${name} `, data: low },
    { ...area, name, data: height, itemStyle: { color: colour }, areaStyle: { color: colour, opacity: 0.16 } },
  ];
}

/** Every number of a category, one to a line; the name of each stands beside the colour of its line. */
function pointedText(spec: ChartSpec, words: Words, index: number): string {
  const mark = (colour: string) =>
    `<span style="display:inline-block;width:8px;height:8px;border-radius:4px;margin-right:6px;background:${colour}"></span>`;
  const row = (colour: string, name: string, said: string) =>
    `${mark(colour)}${name} <b style="float:right;margin-left:16px">${said} ${spec.unit}</b>`;
  const known = spec.series.filter(({ values }) => values[index] !== null && !Number.isNaN(values[index]));
  const rows = known.map(({ colour, name, values }) => row(colour, name, words.count(values[index]!)));
  const [low, high] = [spec.band?.low[index], spec.band?.high[index]];
  if (spec.band && typeof low === 'number' && typeof high === 'number') {
    rows.push(row(spec.band.colour, spec.band.name, `${words.count(low)}–${words.count(high)}`));
  }
  return [spec.categories[index], ...rows].join('<br>');
}

/** Three names fit in one row of a panel 320 px wide. */
function legendHeight({ series, band }: ChartSpec): number {
  const names = series.length + (band ? 1 : 0);
  return names > 1 ? Math.ceil(names / 3) * 22 : 0;
}

/** Lines stand in the legend as they are drawn, solid or dashed; the library would put a dot on each. */
function legendOf({ series, band }: ChartSpec) {
  return {
    show: series.length > 1 || band !== undefined,
    top: 0,
    left: 0,
    itemWidth: 24,
    itemHeight: 8,
    itemGap: 12,
    textStyle: FONT,
    data: [
      ...series.map(({ name, kind }) => (kind === 'bar' ? { name } : { name, itemStyle: { opacity: 0 } })),
      ...(band ? [{ name: band.name, icon: 'rect', itemStyle: { opacity: 0.3 } }] : []),
    ],
  };
}

function lineOrBar(series: ChartSeries, spec: ChartSpec) {
  const data = series.values.map((value) => (value === null || Number.isNaN(value) ? null : value));
  const common = { name: series.name, data, stack: series.stack, itemStyle: { color: series.colour } };
  if (series.kind === 'bar') return { ...common, type: 'bar', barMaxWidth: 14 };
  return {
    ...common,
    type: 'line',
    step: series.kind === 'step' ? 'middle' : undefined,
    symbol: data.filter((value) => value !== null).length === 1 ? 'circle' : 'none',
    symbolSize: 5,
    lineStyle: { color: series.colour, width: series.thin ? 1.25 : 2, type: series.dashed ? [5, 4] : 'solid' },
    areaStyle: series.area ? { color: series.colour, opacity: 0.12 } : undefined,
    endLabel: series.kind === 'step' ? endLabel(series, spec) : undefined,
  };
}

/** Share of the years that the seats with their number stand over, and the name of a limit. */
const SEATS_WIDTH = 0.25;
const LIMIT_WIDTH = 0.4;

/** Most years named under a chart; more run into each other. */
const MOST_YEARS = 7;

/** Seats carry their name at their end, over the line or under it; where neither is free, the legend alone names them. */
function endLabel(series: ChartSeries, spec: ChartSpec) {
  const last = series.values.findLast((value) => value !== null && !Number.isNaN(value)) ?? 0;
  const side = (['over', 'under'] as const).find((each) => isLabelFree(spec, last, each, SEATS_WIDTH));
  return {
    show: side !== undefined,
    formatter: ({ value }: { value: number }) => `${series.name} ${value}`,
    color: series.colour,
    fontSize: 12,
    align: 'right',
    offset: [-4, side === 'under' ? 9 : -9],
  };
}

function marks(spec: ChartSpec, words: Words) {
  return {
    symbol: 'none',
    silent: true,
    data: [
      ...(spec.limits ?? []).map((limit) => ({
        yAxis: limit.value,
        lineStyle: { color: limit.colour, type: [2, 3], width: 1.25 },
        label: {
          position: isLabelFree(spec, limit.value, 'over', LIMIT_WIDTH) ? 'insideEndTop' : 'insideStartTop',
          formatter: `${limit.name} ${words.count(limit.value)}`,
          color: limit.colour,
          fontSize: 12,
        },
      })),
      ...(spec.marked === undefined || !spec.categories.includes(spec.marked)
        ? []
        : [
            {
              xAxis: spec.marked,
              lineStyle: { color: CHART_COLOURS.marked, type: 'solid', width: 1, opacity: 0.45 },
              label: { show: false },
            },
          ]),
    ],
  };
}
