import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useApp } from '../../state/use-app.ts';
import { wordsOf } from '../../words/formats.ts';
import { chartOption } from './chart-option.ts';
import type { ChartSpec } from './chart-spec.ts';

use([
  LineChart,
  BarChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
]);

/**
 * Draws a chart over years. Kept apart, because it brings the charting library. It is redrawn after the frame in which its
 * numbers changed, so that the map, which shares the year with it, need not wait.
 */
export function YearChart({ spec }: { spec: ChartSpec }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const locale = useApp((state) => state.locale);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element);
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => chart.current?.setOption(chartOption(spec, wordsOf(locale)), { notMerge: true }));
    return () => clearTimeout(timer);
  }, [spec, locale]);

  return <div ref={box} role="img" aria-label={spec.label} style={{ height: spec.height }} />;
}
