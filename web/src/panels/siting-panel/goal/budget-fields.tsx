import { Button } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { MoneyInput } from './money-input.tsx';
import { limitOfEach, sameEachYear, withYear } from './year-budget.ts';

/** What may be spent in all years together. */
export function BudgetField() {
  const { said } = useSitingWords();
  const id = useId();
  const budgetWan = useApp((state) => state.desk.goal.budgetWan);
  return (
    <div className="goal-field">
      <label htmlFor={id}>{said('goalBudget')}</label>
      <MoneyInput
        id={id}
        wan={budgetWan}
        least={1}
        placeholder={said('noBudget')}
        onChange={(wan) => changeGoal({ budgetWan: wan })}
      />
      <small>{said('goalBudgetHint')}</small>
    </div>
  );
}

/** What may be spent in each year; one amount for all of them, or year by year. */
export function YearBudgetFields({ years }: { years: readonly number[] }) {
  const { said, year: yearName } = useSitingWords();
  const budget = useApp((state) => state.desk.goal.budgetByYear);
  return (
    <fieldset className="goal-part">
      <legend>{said('budgetByYear')}</legend>
      <div className="goal-line">
        <span>{said('budgetSameEach')}</span>
        <MoneyInput
          label={said('budgetSameEach')}
          size="small"
          wan={limitOfEach(years, budget)}
          placeholder={said('noBudget')}
          onChange={(wan) => changeGoal({ budgetByYear: sameEachYear(years, wan) })}
        />
        {budget && budget.length > 0 && (
          <Button type="link" size="small" onClick={() => changeGoal({ budgetByYear: undefined })}>
            {said('budgetClear')}
          </Button>
        )}
      </div>
      <div className="year-budget">
        {years.map((year) => (
          <div key={year}>
            <span>{yearName(year)}</span>
            <MoneyInput
              label={said('budgetOfYear', { year: yearName(year) })}
              size="small"
              wan={budget?.find((each) => each.year === year)?.wan}
              placeholder={said('noBudget')}
              onChange={(wan) => changeGoal({ budgetByYear: withYear(budget, year, wan) })}
            />
          </div>
        ))}
      </div>
      <p className="panel-note">{said('budgetByYearHint')}</p>
    </fieldset>
  );
}
