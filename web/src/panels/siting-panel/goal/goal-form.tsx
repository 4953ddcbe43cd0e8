import type { Stage } from '@xuetu/geodata/model';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { leaveSiting } from '../../../state/actions/leave-siting.ts';
import { runSiting } from '../../../state/actions/run-siting.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { shown } from '../../../state/selectors/shown.ts';
import { stagesOf } from '../../../state/selectors/stages-of.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { SiteSection } from '../sites/site-section.tsx';
import { AdvancedFields } from './advanced-fields.tsx';
import { BirthsFields } from './births-fields.tsx';
import { BudgetField, YearBudgetFields } from './budget-fields.tsx';
import { goalSummary, moreConditions } from './goal-summary.ts';
import { KindFields } from './kind-fields.tsx';
import { LockFields } from './lock-fields.tsx';
import { PlaceFields, ResetGoal } from './place-fields.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { WalkFields } from './walk-fields.tsx';
import { WeightFields } from './weight-fields.tsx';

/** What to solve. Every part has a default, so that one click computes; what is asked less often stands under "more". */
export function GoalForm() {
  const { said } = useSitingWords();
  const again = useApp((state) => state.siting.proposal !== undefined);
  const more = useApp((state) => moreConditions(state.desk.goal));
  const results = useApp((state) => shown(state)?.results);
  if (!results) return null;
  return (
    <form
      className="goal-form"
      aria-label={said('goal')}
      onSubmit={(event) => {
        event.preventDefault();
        void runSiting();
      }}
    >
      <div className="goal-columns">
        <StageField />
        <BudgetField />
        <PresetChoice />
        <SiteSection />
      </div>
      <details className="goal-more">
        <summary>{more > 0 ? said('moreGoalSet', { count: more }) : said('moreGoal')}</summary>
        <div className="goal-columns">
          <PlaceFields />
          <LockFields />
          <KindFields />
          <WalkFields />
          <YearBudgetFields years={results.years.slice(1)} />
          <WeightFields />
          <BirthsFields />
          <AdvancedFields />
        </div>
      </details>
      <p className="goal-submit">
        <Button type="primary" htmlType="submit">
          {said(again ? 'runAgain' : 'runSiting')}
        </Button>
        {more > 0 && <ResetGoal />}
      </p>
    </form>
  );
}

function StageField() {
  const { t, said, stage: stageName } = useSitingWords();
  const id = useId();
  const plan = useApp(openPlan);
  const stage = useApp((state) => state.desk.goal.stage ?? state.stage);
  if (!plan) return null;
  return (
    <div className="goal-field">
      <label htmlFor={id}>{said('goalStage')}</label>
      <Select<Stage | 'all'>
        id={id}
        value={stage}
        options={[
          { value: 'all', label: t('allStages') },
          ...stagesOf(plan).map((each) => ({ value: each, label: stageName(each) })),
        ]}
        onChange={(value) => changeGoal({ stage: value })}
      />
    </div>
  );
}

/** The goal in one line, with the way back to the form. */
export function GoalLine() {
  const words = useSitingWords();
  const { said } = words;
  const goal = useApp((state) => state.siting.goal);
  const running = useApp((state) => state.siting.status === 'running');
  return (
    <p className="goal-asked">
      <span>{said('goalAsked')}</span>
      <b>{goal ? goalSummary(words, goal).join(' · ') : ''}</b>
      {running ? (
        <Button size="small" type="link" title={said('goalOtherHint')} onClick={() => void leaveSiting()}>
          {said('goalOther')}
        </Button>
      ) : (
        <Button size="small" type="link" onClick={() => changeDesk({ isGoalOpen: true })}>
          {said('goalChange')}
        </Button>
      )}
    </p>
  );
}
