import { Suspense } from 'react';
import { lazily } from '../shared/lazily.ts';
import { Waiting } from '../shared/waiting.tsx';
import type { ChartSpec } from './chart-spec.ts';

const YearChart = lazily(() => import('./year-chart.tsx').then((module) => ({ default: module.YearChart })));

/** A chart over years; the charting library is fetched when the first one is shown. */
export function Chart({ spec }: { spec: ChartSpec }) {
  return (
    <div className="chart" style={{ height: spec.height }}>
      <Suspense fallback={<Waiting rows={4} />}>
        <YearChart spec={spec} />
      </Suspense>
    </div>
  );
}
