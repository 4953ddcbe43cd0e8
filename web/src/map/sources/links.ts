import { schoolsOf } from '@xuetu/geodata/simulation';
import type { MapView } from '../map-view.ts';
import { collect, feature, type MapFeatures } from './feature-collection.ts';

/** Dashed lines from the selected compound to the schools that take its children in the stage and year shown. */
export function links({ simulated: { plan }, selection, stage, year }: MapView): MapFeatures {
  const compound = selection?.kind === 'compound' ? plan.compounds.find((each) => each.id === selection.id) : undefined;
  if (!compound) return collect([]);
  return collect(
    schoolsOf(plan, compound, stage, year).flatMap(({ schoolId, share }) => {
      const school = plan.schools.find((each) => each.id === schoolId);
      if (!school || share <= 0) return [];
      const coordinates: [number, number][] = [compound.point, school.location];
      return [feature({ type: 'LineString', coordinates }, { id: schoolId })];
    }),
  );
}
