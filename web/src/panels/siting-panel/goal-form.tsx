import type { Stage } from '@xuetu/geodata/model';
import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { runSiting } from '../../state/actions/run-siting.ts';
import { shown } from '../../state/selectors/shown.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';

/** Budgets are typed in 万元 in Chinese and in millions of yuan in English. */
const WAN_PER_UNIT = { zh: 1, en: 100 } as const;

/** What to solve: one stage or all, within a budget or without. */
export function GoalForm() {
  const { t, locale, stage: stageName } = useWords();
  const wanPerUnit = WAN_PER_UNIT[locale];
  const id = useId();
  const plan = useApp((state) => shown(state)?.plan);
  const current = useApp((state) => state.stage);
  const running = useApp((state) => state.siting.status === 'running');
  const again = useApp((state) => state.siting.proposal !== undefined);
  const [stage, setStage] = useState<Stage | ''>(current);
  const [budgetWan, setBudget] = useState<number | null>(null);
  if (!plan) return null;
  return (
    <>
      {plan.sites.length === 0 && <p className="panel-note">{t('sitingNoSites')}</p>}
      <form
        className="goal-form"
        aria-label={t('goal')}
        onSubmit={(event) => {
          event.preventDefault();
          void runSiting({ ...(stage && { stage }), ...(budgetWan && { budgetWan }) });
        }}
      >
        <label htmlFor={`${id}-stage`}>{t('goalStage')}</label>
        <Select<Stage | ''>
          id={`${id}-stage`}
          value={stage}
          disabled={running}
          options={[
            { value: '', label: t('allStages') },
            ...stagesOf(plan).map((each) => ({ value: each, label: stageName(each) })),
          ]}
          onChange={setStage}
        />
        <label htmlFor={`${id}-budget`}>{t('goalBudget')}</label>
        <InputNumber<number>
          id={`${id}-budget`}
          value={budgetWan === null ? null : budgetWan / wanPerUnit}
          min={1}
          max={10_000_000}
          step={1000}
          disabled={running}
          placeholder={t('noBudget')}
          onChange={(amount) => setBudget(amount === null ? null : amount * wanPerUnit)}
        />
        <Button type="primary" htmlType="submit" disabled={running}>
          {t(again ? 'runAgain' : 'runSiting')}
        </Button>
      </form>
    </>
  );
}
