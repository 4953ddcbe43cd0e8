import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { openSheet } from '../../state/actions/open-sheet.ts';
import { setYear } from '../../state/actions/set-year.ts';
import type { Simulated } from '../../state/app-state.ts';
import { reasonShown } from '../../state/selectors/reason-shown.ts';
import { selected } from '../../state/selectors/selected.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { StageChoice } from '../top-bar/stage-choice.tsx';
import { ReasonCard } from './reason-card.tsx';
import './reason-card.css';

/** The reason card of the selected compound over the page, with the stage and year it is about, to print. */
export function ReasonSheet() {
  const simulated = useApp(shown);
  const thing = useApp(selected);
  if (!simulated || thing?.kind !== 'compound') return null;
  return <Sheet simulated={simulated} compoundId={thing.item.id} />;
}

function Sheet({ simulated, compoundId }: { simulated: Simulated; compoundId: string }) {
  const said = useReasonWords();
  const words = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const { plan, results } = simulated;
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const scenario = useApp((state) => (state.showing === 'base' ? undefined : state.scenario?.name));
  const evidence = useApp((state) => reasonShown(state, compoundId, stage, year));
  const compound = plan.compounds.find(({ id }) => id === compoundId);
  useEffect(() => sheet.current?.focus(), []);
  const [first, last] = [results.years[0]!, results.years.at(-1)!];
  return (
    <div
      className="reason-sheet"
      role="dialog"
      aria-modal="true"
      aria-label={said('openReason')}
      aria-busy={!evidence}
      tabIndex={-1}
      ref={sheet}
    >
      <div className="reason-tools">
        <StageChoice name="sheet-stage" />
        <Button onClick={() => setYear(year - 1)} disabled={year <= first} aria-label={said('earlier')}>
          ‹
        </Button>
        <span>{words.year(year)}</span>
        <Button onClick={() => setYear(year + 1)} disabled={year >= last} aria-label={said('later')}>
          ›
        </Button>
        <span className="reason-gap" />
        <Button autoInsertSpace={false} type="primary" disabled={!evidence?.answer} onClick={() => window.print()}>
          {said('print')}
        </Button>
        <Button autoInsertSpace={false} onClick={() => openSheet(null)}>
          {said('closeSheet')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach what scrolls */}
      <section className="reason-desk" tabIndex={0} aria-label={said('openReason')}>
        {evidence?.answer && compound ? (
          <ReasonCard plan={plan} compound={compound} reason={evidence.answer} scenario={scenario} />
        ) : evidence?.failure ? (
          <p className="panel-note">{said('failed', { reason: evidence.failure })}</p>
        ) : (
          <p role="status">{said('working')}</p>
        )}
      </section>
    </div>
  );
}
