import { Button, Progress } from 'antd';
import { useMemo } from 'react';
import { stopSiting } from '../../../state/actions/stop-siting.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Plot } from '../../charts/plot.tsx';
import { useSeconds } from '../../shared/use-seconds.ts';
import { currentRun, gapOf, progressCurve } from './progress-curve.ts';

/** How far the job is: its step, its time, the best answer against what is proven, and the way to stop it without losing anything. */
export function Running() {
  const words = useSitingWords();
  const { said, name } = words;
  const { status, progress, step, startedAt, isStopping } = useApp((state) => state.siting);
  const seconds = useSeconds(startedAt);
  if (status !== 'running') return null;
  return (
    <section className="siting-running" aria-label={said('sitingRunning')}>
      <p aria-live="polite">
        <b>{said(isStopping ? 'sitingStopping' : 'sitingRunning')}</b>
        <span>{step ? name(step) : said('sitingStarting')}</span>
      </p>
      <Progress percent={Math.floor(progress * 100)} status="active" />
      <p>
        <span className="elapsed">{said('elapsed', { seconds })}</span>
        <Button size="small" loading={isStopping ?? false} onClick={() => void stopSiting()}>
          {said(isStopping ? 'stoppingSiting' : 'stopSiting')}
        </Button>
      </p>
      <Curve />
    </section>
  );
}

/** The solve as a picture; before its first number it is said that there is none. */
function Curve() {
  const words = useSitingWords();
  const { said, name, wan, percent } = words;
  const curve = useApp((state) => state.siting.curve);
  const run = useMemo(() => currentRun(curve), [curve]);
  const spec = useMemo(() => (run.length > 0 ? progressCurve(words, run) : undefined), [words, run]);
  const last = run.at(-1);
  if (!last || !spec) return <p className="panel-note">{said('curveWaiting')}</p>;
  const gap = gapOf(last);
  const facts = { name: name(last.alternative), bound: wan(last.lowerBound) };
  return (
    <>
      <p className="curve-now">
        {last.incumbent === null
          ? said('curveNone', facts)
          : said('curveNow', { ...facts, incumbent: wan(last.incumbent) })}
        {gap !== undefined &&
          ` · ${said('gapShort', { gap: said('gapAtMost', { share: percent(Math.ceil(gap * 1000) / 1000, 1) }) })}`}
      </p>
      <Plot spec={spec} />
    </>
  );
}
