import type { Conflict, LimitToRelax } from '@xuetu/geodata/siting';
import { Button } from 'antd';
import { startDrawing } from '../../../state/actions/draw.ts';
import { flyTo } from '../../../state/actions/fly-to.ts';
import { relaxAndRun } from '../../../state/actions/relax-and-run.ts';
import { relaxedGoal } from '../../../state/siting/relaxed-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import './conflicts.css';

const NEAR_ZOOM = 13;

/** Why the goal cannot be met: what is short where and when, and what to give way on, each with a button that does it. */
export function Conflicts({ conflicts }: { conflicts: Conflict[] }) {
  const { said, name } = useSitingWords();
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={said('conflictsTitle')}>
      <h3>{said('conflictsTitle')}</h3>
      {conflicts.map((conflict) => (
        <article key={`${conflict.stage}/${conflict.year}/${conflict.text.zh}`}>
          <p>
            {name(conflict.text)}{' '}
            {conflict.point && (
              <button
                type="button"
                className="link"
                onClick={() => flyTo({ lng: conflict.point![0], lat: conflict.point![1], zoom: NEAR_ZOOM })}
              >
                {said('conflictShow')}
              </button>
            )}
          </p>
          {conflict.relax.length > 0 && (
            <p className="panel-note">{said(conflict.relax.length > 1 ? 'conflictRelaxAll' : 'conflictRelax')}</p>
          )}
          <ul>
            {conflict.relax.map((limit) => (
              <li key={`${limit.kind}/${limit.text.zh}`}>
                <span>{name(limit.text)}</span>
                <RelaxButton conflict={conflict} limit={limit} />
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function RelaxButton({ conflict, limit }: { conflict: Conflict; limit: LimitToRelax }) {
  const { said } = useSitingWords();
  const goal = useApp((state) => state.desk.goal);
  const isRunning = useApp((state) => state.siting.status === 'running');
  const relaxed = relaxedGoal(goal, conflict, limit);
  if (relaxed) {
    return (
      <Button size="small" disabled={isRunning} onClick={() => void relaxAndRun(relaxed)}>
        {said('conflictApply')}
      </Button>
    );
  }
  if (limit.kind !== 'sites') return null;
  return (
    <Button size="small" onClick={startDrawing}>
      {said('conflictSites')}
    </Button>
  );
}
