import { brokenRule } from '../../state/selectors/broken-rule.ts';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../colours.ts';
import { mapText } from '../map-texts.ts';
import type { MapView } from '../map-view.ts';
import { schoolNumbers } from '../school-numbers.ts';
import { schoolRadius } from '../school-radius.ts';
import { collect, type MapFeatures, pointFeature } from './feature-collection.ts';

/** Puts the label of a school before that of any school without this. */
const FOREMOST = 1e5;

/** Names of the schools open in the year and stage, schools in trouble first, with their seat pressure in words that survive a black-and-white print. */
export function schoolLabels(view: MapView): MapFeatures {
  const { simulated, base, stage, year, locale } = view;
  const known = new Set(base.plan.schools.map((each) => each.id));
  return collect(
    simulated.plan.schools.flatMap((school) => {
      const numbers = schoolNumbers(simulated, school, stage, year);
      if (!numbers.open) return [];
      const name = locale === 'en' && school.nameEn ? school.nameEn : school.name;
      const isFlagged = (numbers.utilisation ?? 0) > 1 || brokenRule(simulated, school.id, stage, year) !== undefined;
      const isNew = !known.has(school.id);
      return [
        pointFeature(school.location, {
          id: school.id,
          name: isNew ? mapText(locale, 'newSchool', { name }) : name,
          number: numbers.utilisation === undefined ? '' : `${Math.round(numbers.utilisation * 100)}%`,
          tone: classOf(PRESSURE_CLASSES, numbers.utilisation)?.tone ?? NO_DATA.tone,
          radius: schoolRadius(numbers.enrolment),
          rank: (numbers.enrolment ?? 0) + (isNew ? FOREMOST * 10 : 0) + (isFlagged ? FOREMOST : 0),
        }),
      ];
    }),
  );
}
