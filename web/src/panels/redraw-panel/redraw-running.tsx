import { Button } from 'antd';
import { useMemo } from 'react';
import { stopRedraw } from '../../state/actions/stop-redraw.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { Plot } from '../charts/plot.tsx';
import type { PlotSpec } from '../charts/plot-spec.ts';
import { useSeconds } from '../shared/use-seconds.ts';

/** The best catchments so far against what is proven, and the way to stop without losing anything. */
export function RedrawRunning() {
  const words = useRedrawWords();
  const { said, count } = words;
  const { status, startedAt, curve } = useApp((state) => state.redraw);
  const seconds = useSeconds(startedAt);
  const last = curve.at(-1);
  const spec = useMemo<PlotSpec | undefined>(() => {
    if (curve.length === 0) return undefined;
    const points = (key: 'objective' | 'lowerBound') =>
      curve
        .filter((each) => Number.isFinite(each[key]))
        .map((each) => ({ x: each.seconds, y: each[key], title: `${each.seconds.toFixed(1)} · ${count(each[key])}` }));
    return {
      label: said('curveLabel'),
      x: { name: said('curveSeconds'), format: count, isWhole: true },
      y: { name: said('curveUnit'), format: count },
      series: [
        { name: said('curveFound'), kind: 'steps', colour: CHART_COLOURS.seats, points: points('objective') },
        {
          name: said('curveBound'),
          kind: 'steps',
          colour: CHART_COLOURS.limit,
          dashed: true,
          points: points('lowerBound'),
        },
      ],
      height: 190,
    };
  }, [curve, said, count]);
  return (
    <section className="redraw-running" aria-label={said('running')}>
      <p aria-live="polite">
        <b>{said(status === 'stopping' ? 'stopping' : 'running')}</b>
        <span>{said('elapsed', { seconds })}</span>
        <Button size="small" loading={status === 'stopping'} onClick={stopRedraw}>
          {said('stop')}
        </Button>
      </p>
      {last ? (
        <p>
          {said('curveNow', {
            found: said('amount', { amount: count(last.objective) }),
            bound: Number.isFinite(last.lowerBound)
              ? said('amount', { amount: count(last.lowerBound) })
              : said('gapUnknown'),
          })}
        </p>
      ) : (
        <p className="panel-note">{said('waiting')}</p>
      )}
      {spec && <Plot spec={spec} />}
    </section>
  );
}
