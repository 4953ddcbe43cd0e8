import type { SitingActionKind } from '@xuetu/geodata/siting';
import { Checkbox, InputNumber } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';

const KINDS = Object.keys(KIND_WORDS) as SitingActionKind[];
/** What is used where the goal names no kinds. */
const USUAL: readonly SitingActionKind[] = ['build', 'extend'];

/** Which kinds of actions may be used, and how small a new school may be. At least one kind stays. */
export function KindFields() {
  const { said } = useSitingWords();
  const id = useId();
  const kinds = useApp((state) => state.desk.goal.kinds);
  const chosen = kinds ?? USUAL;
  const minimum = useApp((state) => state.desk.goal.minimumClasses);
  return (
    <fieldset className="goal-part">
      <legend>{said('kindsTitle')}</legend>
      <Checkbox.Group
        value={[...chosen]}
        options={KINDS.map((kind) => ({
          value: kind,
          label: said(KIND_WORDS[kind]),
          disabled: chosen.length === 1 && chosen[0] === kind,
        }))}
        onChange={(next) => changeGoal({ kinds: KINDS.filter((kind) => next.includes(kind)) })}
      />
      <small>{said(kinds ? 'kindsChosenHint' : 'kindsHint')}</small>
      <div className="goal-line">
        <label htmlFor={id}>{said('minimumClasses')}</label>
        <InputNumber<number>
          id={id}
          size="small"
          min={1}
          max={60}
          value={minimum ?? null}
          placeholder={said('noBudget')}
          onChange={(classes) => changeGoal({ minimumClasses: classes ?? undefined })}
        />
        <span>{said('minimumClassesUnit')}</span>
      </div>
    </fieldset>
  );
}
