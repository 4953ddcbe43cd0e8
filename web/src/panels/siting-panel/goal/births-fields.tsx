import type { BirthsWeighing } from '@xuetu/geodata/siting';
import { Segmented, Slider } from 'antd';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { weighedBirths } from '../../../state/siting/weighed-births.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { birthsShare } from './births-share.ts';

const WEIGHINGS = {
  one: ['weighOne', 'weighOneHint'],
  expected: ['weighExpected', 'weighExpectedHint'],
  regret: ['weighRegret', 'weighRegretHint'],
  p90: ['weighP90', 'weighP90Hint'],
} as const satisfies Record<BirthsWeighing, readonly [string, string]>;

const ORDER = ['one', 'expected', 'regret', 'p90'] as const satisfies readonly BirthsWeighing[];

/** How views of births are weighed, and how likely each view of births is; one alone is the same as none. */
export function BirthsFields() {
  const { said, name, percent } = useSitingWords();
  const views = useApp((state) => openPlan(state)?.assumptions.birthsScenarios);
  const births = useApp((state) => state.desk.goal.births);
  const weighing = useApp((state) => state.desk.goal.weighBirths) ?? 'one';
  if (!views || views.length < 2) return null;
  return (
    <fieldset className="goal-part">
      <legend>{said('birthsTitle')}</legend>
      <Segmented<BirthsWeighing>
        size="small"
        block
        aria-label={said('weighLabel')}
        value={weighing}
        options={ORDER.map((value) => ({ value, label: said(WEIGHINGS[value][0]) }))}
        onChange={(chosen) => changeGoal(weighedBirths(chosen, births, views))}
      />
      <p className="panel-note">{said(WEIGHINGS[weighing][1])}</p>
      {views.map((view) => (
        <div key={view.id} className="births-field" title={name(view.note)}>
          <span>{name(view.name)}</span>
          <Slider
            min={0}
            max={1}
            step={0.1}
            value={births?.[view.id] ?? 0}
            tooltip={{ open: false }}
            ariaLabelForHandle={name(view.name)}
            onChange={(weight) => changeGoal({ births: { ...births, [view.id]: weight } })}
          />
          <output>{percent(birthsShare(births, view.id))}</output>
        </div>
      ))}
      <p className="panel-note">{said(weighing === 'regret' ? 'birthsRegretHint' : 'birthsHint')}</p>
    </fieldset>
  );
}
