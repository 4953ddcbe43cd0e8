import { Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { changeGoal } from '../../../state/actions/change-goal.ts';
import type { Selection } from '../../../state/app-state.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { withLock } from '../../../state/siting/place-pattern.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { PickButton } from './pick-button.tsx';
import { placeIn, placeName, placeOptions } from './place-options.ts';

type How = 'none' | 'all' | 'some';
const WORDS = { none: 'lockNone', all: 'lockAll', some: 'lockSome' } as const;

/** Whether today's catchments may change: all of them, none, or all but those of some schools and compounds. */
export function LockFields() {
  const { said } = useSitingWords();
  const lock = useApp((state) => state.desk.goal.lock);
  const [wantsSome, setWantsSome] = useState(false);
  const hasSome = Boolean(lock?.schoolIds?.length || lock?.compoundIds?.length);
  const how: How = lock?.all ? 'all' : hasSome || wantsSome ? 'some' : 'none';
  return (
    <fieldset className="goal-part">
      <legend>{said('lockTitle')}</legend>
      <div className="radio-row">
        {(['none', 'all', 'some'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="lock"
              checked={how === each}
              onChange={() => {
                setWantsSome(each === 'some');
                changeGoal({ lock: each === 'all' ? { all: true } : undefined });
              }}
            />
            {said(WORDS[each])}
          </label>
        ))}
      </div>
      {how === 'some' && <LockedPlaces />}
    </fieldset>
  );
}

function LockedPlaces() {
  const { said, locale } = useSitingWords();
  const plan = useApp(openPlan);
  const goal = useApp((state) => state.desk.goal);
  const options = useMemo(
    () =>
      plan
        ? [
            { label: said('groupSchools'), options: placeOptions(plan, 'school', locale) },
            { label: said('groupCompounds'), options: placeOptions(plan, 'compound', locale) },
          ]
        : [],
    [plan, said, locale],
  );
  if (!plan) return null;
  const locked: Selection[] = [
    ...(goal.lock?.schoolIds ?? []).map((id): Selection => ({ kind: 'school', id })),
    ...(goal.lock?.compoundIds ?? []).map((id): Selection => ({ kind: 'compound', id })),
  ];
  return (
    <div className="place-list">
      <span className="chips">
        {locked.map((place) => {
          const text = placeName(plan, place, locale);
          return (
            <Tag
              key={`${place.kind}/${place.id}`}
              closable={{ 'aria-label': said('removePlace', { name: text }) }}
              onClose={(event) => {
                event.preventDefault();
                changeDesk({ goal: withLock(goal, place) });
              }}
            >
              {text}
            </Tag>
          );
        })}
        {locked.length === 0 && <span className="quiet">{said('noPlaces')}</span>}
      </span>
      <Select<string | null>
        size="small"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={said('chooseLocked')}
        aria-label={said('chooseLocked')}
        options={options}
        onChange={(value) => value && changeDesk({ goal: withLock(goal, placeIn(value)) })}
      />
      <PickButton picking="lock" />
    </div>
  );
}
