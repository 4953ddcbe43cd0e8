import { InputNumber } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';

/** What nobody needs to touch: the seed of the search and how long it may take. */
export function AdvancedFields() {
  const { said } = useSitingWords();
  const id = useId();
  const seed = useApp((state) => state.desk.goal.seed);
  const timeLimit = useApp((state) => state.desk.goal.timeLimit);
  return (
    <fieldset className="goal-part">
      <legend>{said('advanced')}</legend>
      <div className="goal-line">
        <label htmlFor={`${id}-seed`}>{said('seed')}</label>
        <InputNumber<number>
          id={`${id}-seed`}
          size="small"
          min={0}
          max={2_147_483_647}
          precision={0}
          value={seed ?? null}
          placeholder="0"
          onChange={(value) => changeGoal({ seed: value ?? undefined })}
        />
      </div>
      <div className="goal-line">
        <label htmlFor={`${id}-time`}>{said('timeLimit')}</label>
        <InputNumber<number>
          id={`${id}-time`}
          size="small"
          min={1}
          max={600}
          value={timeLimit ?? null}
          placeholder={said('timeLimitDefault')}
          onChange={(value) => changeGoal({ timeLimit: value ?? undefined })}
        />
      </div>
      <p className="panel-note">{said('seedHint')}</p>
    </fieldset>
  );
}
