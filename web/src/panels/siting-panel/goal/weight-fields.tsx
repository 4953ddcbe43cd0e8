import { InputNumber, Slider } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { STANDARD_WEIGHTS } from './standard-weights.ts';
import { sliderOf, WEIGHTS, withWeight } from './weight-list.ts';

/** What each thing is worth in money: a sentence, a slider around the standard, and the number itself. */
export function WeightFields() {
  const { said } = useSitingWords();
  return (
    <fieldset className="goal-part">
      <legend>
        {said('weightsDetail')} <small>{said('weightUnit')}</small>
      </legend>
      {WEIGHTS.map((each) => (
        <WeightField key={each.key} weight={each} />
      ))}
    </fieldset>
  );
}

function WeightField({ weight: { key, label, hint } }: { weight: (typeof WEIGHTS)[number] }) {
  const { said } = useSitingWords();
  const id = useId();
  const weights = useApp((state) => state.desk.goal.weights);
  const standard = STANDARD_WEIGHTS[key];
  const value = weights?.[key] ?? standard;
  const put = (next: number | null) => {
    if (next === 0 && key === 'shortageWanPerSeat') return;
    changeGoal({ weights: withWeight(weights, key, next, standard) });
  };
  return (
    <div className="weight-field">
      <label htmlFor={id}>{said(label)}</label>
      {standard === undefined ? (
        <span />
      ) : (
        <Slider
          {...sliderOf(standard)}
          min={0}
          value={Math.min(value ?? 0, sliderOf(standard).max)}
          tooltip={{ open: false }}
          ariaLabelForHandle={said(label)}
          onChange={put}
        />
      )}
      <InputNumber<number>
        id={id}
        size="small"
        min={0}
        max={1_000_000}
        controls={false}
        value={value ?? null}
        onChange={put}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`}>
        {said(hint)}
        {standard !== undefined && value !== standard && (
          <button type="button" className="link" onClick={() => put(standard)}>
            {said('weightStandard', { amount: String(standard) })}
          </button>
        )}
      </small>
    </div>
  );
}
