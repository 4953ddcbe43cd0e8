import { useState } from 'react';
import { useStoryWords } from '../../words/use-story-words.ts';
import { setCompare } from '../actions/set-compare.ts';
import { planBefore, planShown } from '../figures/plans-shown.ts';
import { MeetingMap } from '../map/meeting-map.tsx';
import { useMeeting } from '../use-meeting.ts';
import { CompareDivider } from './compare-divider.tsx';
import './compare.css';
import { PlanLabel } from './plan-label.tsx';

/**
 * One map, or two of the same ground: under a divider that is drawn across (before on the left, after on the right), or beside each other. Both
 * show the same view and move together; colours are absolute, so that they compare.
 */
export function CompareMaps() {
  const compare = useMeeting(({ view }) => view!.compare);
  const divider = useMeeting(({ view }) => view!.divider);
  const said = useStoryWords();
  const after = useMeeting(planShown);
  const before = useMeeting(planBefore);
  const [held, setHeld] = useState<number | null>(null);
  const isPair = compare !== 'one';
  const share = held ?? divider;
  const clip = (side: 'before' | 'after') =>
    compare === 'swipe'
      ? { clipPath: side === 'after' ? `inset(0 0 0 ${share * 100}%)` : `inset(0 ${(1 - share) * 100}% 0 0)` }
      : undefined;
  return (
    <div className="compare-maps" data-compare={compare}>
      <div className="compare-side" data-side="after" style={clip('after')}>
        <MeetingMap scenarioId={after} />
      </div>
      {isPair && (
        <div className="compare-side" data-side="before" style={clip('before')}>
          <MeetingMap scenarioId={before} />
        </div>
      )}
      {compare === 'swipe' && <CompareDivider divider={divider} onDrag={setHeld} />}
      {isPair && <PlanLabel side="before" planKey={before} />}
      {isPair && <PlanLabel side="after" planKey={after} />}
      {isPair && (
        <fieldset className="compare-how" aria-label={said('compareHow')}>
          {(['swipe', 'beside'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={compare === each} onClick={() => setCompare(each)}>
              {said(each === 'swipe' ? 'compareSwipe' : 'compareBeside')}
            </button>
          ))}
        </fieldset>
      )}
      {isPair && after === before && (
        <p className="compare-same" role="status">
          {said('sameSides')}
        </p>
      )}
    </div>
  );
}
