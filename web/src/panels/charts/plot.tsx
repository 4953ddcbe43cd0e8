import { Suspense } from 'react';
import { lazily } from '../shared/lazily.ts';
import { Waiting } from '../shared/waiting.tsx';
import type { PlotSpec } from './plot-spec.ts';

const PlotView = lazily(() => import('./plot-view.tsx').then((module) => ({ default: module.PlotView })));

/** Two numbers against each other; the charting library is fetched when the first one is shown. */
export function Plot({ spec, onChoose }: { spec: PlotSpec; onChoose?: (key: string) => void }) {
  return (
    <div className="chart" style={{ height: spec.height }}>
      <Suspense fallback={<Waiting rows={4} />}>
        <PlotView spec={spec} {...(onChoose && { onChoose })} />
      </Suspense>
    </div>
  );
}
