import type { Catchment, Compound, Plan, School } from '@xuetu/geodata/model';
import { kindMark } from '@xuetu/geodata/symbology';
import { collect, feature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** Catchments of every stage and sector; which of them shows is feature state, so that changing the stage loads nothing. */
export function catchmentsSource(catchments: readonly Catchment[]): MapFeatures {
  return collect(catchments.map(({ id, stage, sector, shape }) => feature(shape, { id, stage, sector })));
}

export function compoundsSource(compounds: readonly Compound[]): MapFeatures {
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

export function schoolsSource(schools: readonly School[]): MapFeatures {
  return collect(
    schools.map((school) =>
      pointFeature(school.location, { id: school.id, zh: kindMark(school, 'zh'), en: kindMark(school, 'en') }),
    ),
  );
}
