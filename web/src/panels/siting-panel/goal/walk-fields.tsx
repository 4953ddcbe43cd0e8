import { Checkbox, InputNumber } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';

/** How far anybody may be sent, how many new schools to bring near, and whether compounds stay whole. */
export function WalkFields() {
  const { said } = useSitingWords();
  const id = useId();
  const farthest = useApp((state) => state.desk.goal.farthestMetres);
  const newSchools = useApp((state) => state.desk.goal.newSchools);
  const isWhole = useApp((state) => state.desk.goal.wholeCompounds ?? false);
  return (
    <fieldset className="goal-part">
      <legend>{said('walksTitle')}</legend>
      <div className="goal-line">
        <label htmlFor={`${id}-farthest`}>{said('farthest')}</label>
        <InputNumber<number>
          id={`${id}-farthest`}
          size="small"
          min={100}
          max={100_000}
          step={100}
          value={farthest ?? null}
          placeholder={said('noBudget')}
          onChange={(metres) => changeGoal({ farthestMetres: metres ?? undefined })}
        />
        <span>{said('unitMetres')}</span>
      </div>
      <small>{said('farthestHint')}</small>
      <div className="goal-line">
        <label htmlFor={`${id}-new`}>{said('newSchools')}</label>
        <InputNumber<number>
          id={`${id}-new`}
          size="small"
          min={1}
          max={50}
          precision={0}
          value={newSchools ?? null}
          placeholder={said('newSchoolsNone')}
          onChange={(count) => changeGoal({ newSchools: count ?? undefined })}
        />
        <span>{said('newSchoolsUnit')}</span>
      </div>
      <small>{said('newSchoolsHint')}</small>
      <Checkbox
        checked={isWhole}
        onChange={({ target }) => changeGoal({ wholeCompounds: target.checked || undefined })}
      >
        {said('wholeCompounds')}
      </Checkbox>
    </fieldset>
  );
}
