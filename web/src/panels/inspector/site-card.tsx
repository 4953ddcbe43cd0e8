import type { Plan, Site, SiteOption } from '@xuetu/geodata/model';
import { packsOf } from '@xuetu/geodata/rules';
import type { ReactNode } from 'react';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Facts } from '../shared/facts.tsx';
import { LinkTable } from '../shared/link-table.tsx';
import { Section } from '../shared/section.tsx';
import { CardHead } from './card-head.tsx';
import { nearestSchools } from './nearest-schools.ts';
import { SiteSuitability } from './site-suitability.tsx';
import { SiteVerbs } from './site-verbs.tsx';

/** A candidate site: how large, from when, what may stand there, and what stands near. */
export function SiteCard({ simulated: { plan }, site }: { simulated: Simulated; site: Site }) {
  const { t, area, wan, year: yearName } = useWords();
  const rows: [string, ReactNode][] = [[t('availableFrom'), yearName(site.availableFrom)]];
  if (site.areaM2 !== undefined) rows.push([t('area'), area(site.areaM2)]);
  if (site.landUse) rows.push([t('landUse'), site.landUse]);
  if (site.landCostWan !== undefined) rows.push([t('landCost'), wan(site.landCostWan)]);
  return (
    <>
      <CardHead title={site.name} kind={t('site')} />
      <Facts rows={rows} />
      <SiteVerbs plan={plan} site={site} />
      <SiteSuitability siteId={site.id} />
      <SiteOptions plan={plan} site={site} />
      <NearSchools plan={plan} site={site} />
    </>
  );
}

function SiteOptions({ plan, site }: { plan: Plan; site: Site }) {
  const { t, stage } = useWords();
  return (
    <Section title={t('options')}>
      <ul className="plain">
        {site.options.map((option) => {
          const seats = seatsOf(plan, option);
          const said = { stage: stage(option.stage), classes: option.classes };
          return (
            <li key={`${option.stage}/${option.classes}`}>
              {seats === undefined ? t('optionTextNoSeats', said) : t('optionText', { ...said, seats })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Seats of an option at the standard class size of the district's rule packs; undefined where they have none. */
function seatsOf(plan: Plan, option: SiteOption): number | undefined {
  const size = packsOf(plan)
    .map((pack) => pack.standardClassSize[option.stage])
    .find((each) => each !== undefined);
  return size === undefined ? undefined : size * option.classes;
}

function NearSchools({ plan, site }: { plan: Plan; site: Site }) {
  const { t, locale, stage: stageName, distance } = useWords();
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const near = nearestSchools(plan, site.point, stage, year);
  return (
    <Section
      title={t('nearestSchools', { stage: stageName(stage) })}
      note={t('walkingHint', { factor: String(plan.assumptions.detourFactor) })}
    >
      {near.length === 0 ? (
        <p className="panel-note">{t('noNearest')}</p>
      ) : (
        <LinkTable
          heads={[t('school'), t('distance')]}
          rows={near.map(({ school, walkMetres }) => ({
            key: school.id,
            name: nameOf(school, locale),
            cells: [distance(walkMetres)],
            onOpen: () => select({ kind: 'school', id: school.id }, { fly: true }),
          }))}
        />
      )}
    </Section>
  );
}
