import type { Locale, Plan, School } from '@xuetu/geodata/model';
import { collect, feature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** Catchments of every stage and sector; which of them shows is feature state, so that changing the stage loads nothing. */
export function catchmentsSource({ catchments }: Plan): MapFeatures {
  return collect(catchments.map(({ id, stage, sector, shape }) => feature(shape, { id, stage, sector })));
}

export function compoundsSource({ compounds }: Plan): MapFeatures {
  return collect(compounds.map(({ id, shape }) => feature(shape, { id, point: shape.type === 'Point' })));
}

/** Each site as its shape and as the point its marker stands on. */
export function sitesSource({ sites }: Plan): MapFeatures {
  return collect(
    sites.flatMap(({ id, name, shape, point }) => [
      ...(shape.type === 'Point' ? [] : [feature(shape, { id, marker: false })]),
      pointFeature(point, { id, name, marker: true }),
    ]),
  );
}

export function schoolsSource({ schools }: Plan): MapFeatures {
  return collect(
    schools.map((school) =>
      pointFeature(school.location, { id: school.id, zh: kindMark(school, 'zh'), en: kindMark(school, 'en') }),
    ),
  );
}

const MARKS = {
  kindergarten: { zh: '幼', en: 'K' },
  primary: { zh: '小', en: 'P' },
  junior: { zh: '初', en: 'J' },
  senior: { zh: '高', en: 'S' },
  several: { zh: '贯', en: 'M' },
};

/** The second channel of a school: one character for its kind, another where it offers several stages (一贯制). */
export function kindMark({ stages }: School, locale: Locale): string {
  return MARKS[stages.length > 1 ? 'several' : stages[0]!.stage][locale];
}
