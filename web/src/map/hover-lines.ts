import type { Compound, School, Site } from '@xuetu/geodata/model';
import { schoolsOf } from '@xuetu/geodata/simulation';
import { catchmentPressure } from '@xuetu/geodata/symbology';
import type { Selection } from '../state/app-state.ts';
import { brokenRule } from '../state/selectors/broken-rule.ts';
import { wordsOf } from '../words/formats.ts';
import { mapText } from './map-texts.ts';
import type { MapView } from './map-view.ts';
import { schoolNumbers } from './school-numbers.ts';
import { compoundAmount } from './states/compound-states.ts';

/** At most three lines about what the pointer is on: its name, its number with unit, year and comparison, and what matters most. */
export function hoverLines(view: MapView, { kind, id }: Selection): string[] {
  const { plan } = view.simulated;
  const same = (each: { id: string }) => each.id === id;
  if (kind === 'school') return lines(plan.schools.find(same), (school) => schoolLines(view, school));
  if (kind === 'compound') return lines(plan.compounds.find(same), (compound) => compoundLines(view, compound));
  if (kind === 'site') return lines(plan.sites.find(same), (site) => siteLines(view, site));
  return lines(plan.catchments.find(same), (catchment) => {
    const names = catchment.schoolIds.map((schoolId) =>
      nameOf(
        view,
        plan.schools.find((each) => each.id === schoolId),
      ),
    );
    const pressure = catchmentPressure(view.simulated, catchment, view.year);
    const { percent, year, stage } = wordsOf(view.locale);
    const share = pressure === undefined ? mapText(view.locale, 'noNumbers') : percent(pressure);
    return [
      catchment.name ?? names.join(view.locale === 'zh' ? '、' : ', '),
      `${stage(catchment.stage)} · ${year(view.year)} · ${mapText(view.locale, 'seatsUsed', { share })}`,
      ...(catchment.name && names.length > 0 ? [names.slice(0, 3).join(view.locale === 'zh' ? '、' : ', ')] : []),
    ];
  });
}

function lines<Item>(item: Item | undefined, say: (item: Item) => string[]): string[] {
  return item ? say(item).slice(0, 3) : [];
}

function schoolLines(view: MapView, school: School): string[] {
  const words = wordsOf(view.locale);
  const numbers = schoolNumbers(view.simulated, school, view.stage, view.year);
  const name = nameOf(view, school);
  const offered = school.stages.map((each) => words.stage(each.stage)).join(' · ');
  if (!numbers.open) return [name, offered];
  const broken = brokenRule(view.simulated, school.id, view.stage, view.year);
  const pupils = numbers.enrolment === undefined ? undefined : words.count(numbers.enrolment);
  const seats = numbers.seats === undefined ? undefined : words.count(numbers.seats);
  const share = numbers.utilisation === undefined ? '' : ` (${words.percent(numbers.utilisation)})`;
  const said =
    pupils === undefined
      ? mapText(view.locale, 'noNumbers')
      : seats === undefined
        ? mapText(view.locale, 'pupils', { pupils })
        : mapText(view.locale, 'pupilsOfSeats', { pupils, seats }) + share;
  return [
    name,
    `${words.stage(view.stage)} · ${words.year(view.year)} · ${said}`,
    ...(broken ? [broken.ruleName[view.locale]] : []),
  ];
}

function compoundLines(view: MapView, compound: Compound): string[] {
  const words = wordsOf(view.locale);
  const { plan, results } = view.simulated;
  const index = plan.compounds.indexOf(compound);
  const children = compoundAmount({ ...view, theme: 'children' })?.(compound, index).count;
  const growth = compoundAmount({ ...view, theme: 'growth' })?.(compound, index).count;
  const schools = schoolsOf(plan, compound, view.stage, view.year).map(({ schoolId }) =>
    nameOf(
      view,
      plan.schools.find((each) => each.id === schoolId),
    ),
  );
  const said =
    children === undefined || Number.isNaN(children)
      ? mapText(view.locale, 'noNumbers')
      : mapText(view.locale, view.year === results.years[0] ? 'childrenNow' : 'children', {
          children: words.count(children),
          base: words.year(results.years[0]!),
          change: words.signed(growth ?? 0),
        });
  return [
    compound.name,
    `${words.stage(view.stage)} · ${words.year(view.year)} · ${said}`,
    schools.length > 0 ? `→ ${schools.join(' / ')}` : mapText(view.locale, 'noSchool'),
  ];
}

function siteLines(view: MapView, site: Site): string[] {
  const words = wordsOf(view.locale);
  const options = site.options.map(({ stage, classes }) =>
    mapText(view.locale, 'siteOption', { stage: words.stage(stage), classes }),
  );
  return [
    site.name,
    options.slice(0, 3).join(' · '),
    mapText(view.locale, 'siteFrom', { year: words.year(site.availableFrom) }),
  ];
}

function nameOf({ locale }: MapView, school: School | undefined): string {
  return school ? ((locale === 'en' ? school.nameEn : undefined) ?? school.name) : '';
}
