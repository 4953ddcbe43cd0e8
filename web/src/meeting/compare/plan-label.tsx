import { useApp } from '../../state/use-app.ts';
import { dayText } from '../../words/day-text.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { changeView } from '../actions/change-view.ts';
import { useMeeting } from '../use-meeting.ts';

/** Which plan a side of the comparison shows, and a list to look at another. Of frozen figures it says the day. */
export function PlanLabel({ side, planKey }: { side: 'before' | 'after'; planKey: string }) {
  const { t, locale, said: meetingSaid } = useMeetingWords();
  const said = useStoryWords();
  const scenarios = useApp((state) => state.scenarios);
  const figures = useMeeting((state) => state.figures[planKey]);
  const frozen = figures?.status === 'ready' ? figures.frozen : undefined;
  const id = useMeeting(({ view }) => (side === 'before' ? view!.beforeId : view!.scenarioId));
  const name = side === 'before' ? said('leftPlan') : said('rightPlan');
  return (
    <div className="compare-label" data-side={side}>
      <span>{said(side === 'before' ? 'beforeSide' : 'afterSide')}</span>
      <select
        aria-label={name}
        value={id}
        onChange={({ target }) =>
          changeView(side === 'before' ? { beforeId: target.value } : { scenarioId: target.value })
        }
      >
        <option value="">{t('basePlan')}</option>
        {scenarios
          .filter((each) => !each.archived || each.id === id)
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        {id !== '' && !scenarios.some((each) => each.id === id) && (
          <option value={id}>{(figures?.status === 'ready' && figures.name) || said('planGone')}</option>
        )}
      </select>
      {figures?.status === 'working' && <small>{meetingSaid('working')}</small>}
      {figures?.status === 'failed' && <small role="alert">{meetingSaid('failed', { reason: figures.message })}</small>}
      {frozen && (
        <b>{said(frozen.isWhole ? 'frozenNumbers' : 'frozenData', { date: dayText(frozen.snapshot.at, locale) })}</b>
      )}
      {frozen?.isWhole && frozen.check && !frozen.check.isSame && <small>{said('wouldDiffer')}</small>}
    </div>
  );
}
