import { Button, Select, Tag } from 'antd';
import { useMemo } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { patternAt, withPattern } from '../../../state/siting/place-pattern.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { patternText } from './pattern-text.ts';
import { PickButton } from './pick-button.tsx';
import { placeIn, placeOptions } from './place-options.ts';

/** Places that must be used and places that may not, chosen by name or on the map, shown as chips. */
export function PlaceFields() {
  const { said } = useSitingWords();
  return (
    <fieldset className="goal-part">
      <legend>{said('placesTitle')}</legend>
      <PlaceList list="required" />
      <PlaceList list="forbidden" />
    </fieldset>
  );
}

function PlaceList({ list }: { list: 'required' | 'forbidden' }) {
  const words = useSitingWords();
  const { said, locale } = words;
  const plan = useApp(openPlan);
  const goal = useApp((state) => state.desk.goal);
  const options = useMemo(
    () =>
      plan
        ? [
            { label: said('groupSites'), options: placeOptions(plan, 'site', locale) },
            { label: said('groupSchools'), options: placeOptions(plan, 'school', locale) },
          ]
        : [],
    [plan, said, locale],
  );
  if (!plan) return null;
  return (
    <div className="place-list">
      <span className="place-list-name">{said(list)}</span>
      <span className="chips">
        {(goal[list] ?? []).map((pattern) => {
          const text = patternText(words, plan, pattern);
          return (
            <Tag
              key={JSON.stringify(pattern)}
              closable={{ 'aria-label': said('removePlace', { name: text }) }}
              color={list === 'required' ? 'blue' : 'default'}
              onClose={(event) => {
                event.preventDefault();
                changeDesk({ goal: withPattern(goal, list, pattern) });
              }}
            >
              {text}
            </Tag>
          );
        })}
        {!goal[list]?.length && <span className="quiet">{said('noPlaces')}</span>}
      </span>
      <Select<string | null>
        size="small"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={said('choosePlaces')}
        aria-label={`${said(list)} · ${said('choosePlaces')}`}
        options={options}
        onChange={(value) => {
          const pattern = value && patternAt(placeIn(value));
          if (pattern) changeDesk({ goal: withPattern(goal, list, pattern) });
        }}
      />
      <PickButton picking={list} />
    </div>
  );
}

/** Back to no conditions at all. */
export function ResetGoal() {
  const { said } = useSitingWords();
  return (
    <Button type="text" size="small" onClick={() => changeDesk({ goal: { stage: null } })}>
      {said('resetGoal')}
    </Button>
  );
}
