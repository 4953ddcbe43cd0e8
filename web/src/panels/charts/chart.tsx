import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { ChartSpec } from './chart-spec.ts';

const YearChart = lazy(() => import('./year-chart.tsx').then((module) => ({ default: module.YearChart })));

/** A chart over years; the charting library is fetched when the first one is shown. */
export function Chart({ spec }: { spec: ChartSpec }) {
  return (
    <div className="chart" style={{ height: spec.height }}>
      <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: spec.height }} />}>
        <YearChart spec={spec} />
      </Suspense>
    </div>
  );
}
