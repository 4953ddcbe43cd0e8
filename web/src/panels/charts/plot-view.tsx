import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { plotOption } from './plot-option.ts';
import type { PlotPoint, PlotSpec } from './plot-spec.ts';

use([LineChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer]);

interface Props {
  spec: PlotSpec;
  onChoose?: (key: string) => void;
}

/** Draws two numbers against each other; a click on a point chooses it. Kept apart, because it brings the charting library. */
export function PlotView({ spec, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element);
    chart.current = made;
    made.on('click', ({ data }) => {
      const { key } = (data as { point?: PlotPoint }).point ?? {};
      if (key !== undefined) choose.current?.(key);
    });
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => chart.current?.setOption(plotOption(spec), { notMerge: true }));
    return () => clearTimeout(timer);
  }, [spec]);

  return <div ref={box} role="img" aria-label={spec.label} style={{ height: spec.height }} />;
}
