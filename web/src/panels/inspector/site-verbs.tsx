import type { Plan, Site } from '@xuetu/geodata/model';
import { Button } from 'antd';
import { useState } from 'react';
import { changeDesk } from '../../state/actions/change-desk.ts';
import { deleteSite } from '../../state/actions/delete-site.ts';
import { isSamePattern, withPattern } from '../../state/siting/place-pattern.ts';
import { useApp } from '../../state/use-app.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useSitingWords } from '../../words/use-siting-words.ts';
import { OpenSchoolForm } from './open-school-form.tsx';

/** What may be done with a candidate site: ask that it is used or not, open a school there, and take it out again where the scenario added it. */
export function SiteVerbs({ plan, site }: { plan: Plan; site: Site }) {
  const { said } = useSitingWords();
  const operation = useOperationWords();
  const [isOpening, setOpening] = useState(false);
  const isTaken = plan.schools.some(({ location }) => location[0] === site.point[0] && location[1] === site.point[1]);
  const goal = useApp((state) => state.desk.goal);
  const isOwn = useApp((state) => !state.base?.plan.sites.some((each) => each.id === site.id));
  const pattern = { siteId: site.id };
  return (
    <>
      <p className="site-verbs">
        <span className="quiet">{said('siteUse')}</span>
        {(['required', 'forbidden'] as const).map((list) => {
          const isOn = goal[list]?.some((each) => isSamePattern(each, pattern)) ?? false;
          return (
            <Button
              key={list}
              size="small"
              type={isOn ? 'primary' : 'default'}
              aria-pressed={isOn}
              onClick={() => changeDesk({ goal: withPattern(goal, list, pattern) })}
            >
              {said(list)}
            </Button>
          );
        })}
        {isOwn && (
          <Button
            size="small"
            type="text"
            onClick={() => void deleteSite(site.id, said('siteDeleteEdit', { name: site.name }), said('siteScenario'))}
          >
            {said('siteDelete')}
          </Button>
        )}
      </p>
      {!isTaken && !isOpening && (
        <p className="site-verbs">
          <Button size="small" onClick={() => setOpening(true)}>
            {operation('openHere')}
          </Button>
        </p>
      )}
      {isOpening && <OpenSchoolForm plan={plan} site={site} onClose={() => setOpening(false)} />}
    </>
  );
}
