import type { SitingActionKind } from '@xuetu/geodata/siting';
import { Checkbox, InputNumber } from 'antd';
import { useId } from 'react';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';

const KINDS = Object.keys(KIND_WORDS) as SitingActionKind[];

/** Which kinds of actions may be used, and how small a new school may be. At least one kind stays. */
export function KindFields() {
  const { said } = useSitingWords();
  const id = useId();
  const kinds = useApp((state) => state.desk.goal.kinds) ?? KINDS;
  const minimum = useApp((state) => state.desk.goal.minimumClasses);
  return (
    <fieldset className="goal-part">
      <legend>{said('kindsTitle')}</legend>
      <Checkbox.Group
        value={[...kinds]}
        options={KINDS.map((kind) => ({
          value: kind,
          label: said(KIND_WORDS[kind]),
          disabled: kinds.length === 1 && kinds[0] === kind,
        }))}
        onChange={(chosen) => {
          const next = KINDS.filter((kind) => chosen.includes(kind));
          changeGoal({ kinds: next.length === KINDS.length ? undefined : next });
        }}
      />
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
