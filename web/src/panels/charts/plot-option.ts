import type { EChartsCoreOption } from 'echarts/core';
import { THEME } from '../../styles/theme.ts';
import { CHART_COLOURS } from './colours.ts';
import type { PlotAxis, PlotPoint, PlotSeries, PlotSpec } from './plot-spec.ts';
import { LABEL_DISTANCE, spreadLabels } from './spread-labels.ts';

const FONT = { color: CHART_COLOURS.axis, fontSize: 12 };

/** A plot as the charting library wants it: no motion, axes named with their units, points labelled. */
export function plotOption({ x, y, series }: PlotSpec): EChartsCoreOption {
  const hasLines = series.some((each) => each.kind !== 'points');
  return {
    animation: false,
    textStyle: { fontFamily: THEME.token?.fontFamily },
    grid: { left: 8, right: 24, top: hasLines ? 48 : 38, bottom: 22, containLabel: true },
    legend: {
      show: hasLines,
      top: 0,
      left: 0,
      itemWidth: 24,
      itemHeight: 8,
      textStyle: FONT,
      data: series.map(({ name }) => ({ name, itemStyle: { opacity: 0 } })),
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      formatter: ({ data }: { data: { point: PlotPoint } }) => escaped(data.point.title ?? ''),
    },
    xAxis: { ...axis(x, !hasLines), nameLocation: 'middle', nameGap: 26 },
    yAxis: {
      ...axis(y, !hasLines),
      nameLocation: 'end',
      nameGap: hasLines ? 8 : 18,
      nameTextStyle: { ...FONT, align: 'left' },
    },
    series: series.map(drawn),
  };
}

/** Points have room around them for their labels; lines begin at the edge. */
function axis({ name, format, fromZero, isWhole }: PlotAxis, hasRoom: boolean) {
  return {
    type: 'value',
    name,
    nameTextStyle: FONT,
    scale: !fromZero,
    boundaryGap: hasRoom ? ['8%', '14%'] : false,
    splitNumber: hasRoom ? 4 : 3,
    minInterval: isWhole ? 1 : 0,
    axisLabel: { ...FONT, hideOverlap: true, formatter: format },
    axisLine: { lineStyle: { color: CHART_COLOURS.grid } },
    splitLine: { lineStyle: { color: CHART_COLOURS.grid } },
  };
}

function drawn({ name, kind, colour, points, dashed }: PlotSeries) {
  const data = points.map((point) => ({
    value: [point.x, point.y],
    point,
    ...(kind === 'points' && mark(point, colour)),
  }));
  if (kind === 'points') return { name, type: 'scatter', data, z: 3, labelLayout: spreadLabels() };
  return {
    name,
    type: 'line',
    data,
    step: kind === 'steps' ? 'end' : undefined,
    symbol: points.length === 1 ? 'circle' : 'none',
    symbolSize: 5,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: dashed ? [5, 4] : 'solid' },
  };
}

function mark({ label, isChosen, isPale }: PlotPoint, colour: string) {
  return {
    symbolSize: isChosen ? 17 : 12,
    itemStyle: {
      color: colour,
      opacity: isPale && !isChosen ? 0.35 : 1,
      borderColor: isChosen ? CHART_COLOURS.people : '#FFFFFF',
      borderWidth: isChosen ? 3 : 1.5,
    },
    label: {
      show: label !== undefined,
      position: 'top',
      distance: LABEL_DISTANCE,
      formatter: label,
      opacity: 1,
      color: isPale && !isChosen ? CHART_COLOURS.axis : CHART_COLOURS.people,
      fontWeight: isChosen ? 600 : 400,
      fontSize: 12,
    },
  };
}

/** Names come from people and may hold what would be read as markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
