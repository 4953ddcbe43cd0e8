import type { Plan } from '@xuetu/geodata/model';
import { CHILDREN_CLASSES, type ColourClass, GROWTH_CLASSES, HOUSEHOLD_CLASSES, PRESSURE_CLASSES } from './colours.ts';
import type { MapView } from './map-view.ts';

/** The classes of a legend's ground scale, exactly those that the map paints. Empty: the district has no compounds to colour. */
export function groundClasses({ theme, simulated }: Pick<MapView, 'theme' | 'simulated'>): readonly ColourClass[] {
  if (theme === 'pressure') return PRESSURE_CLASSES;
  const { compounds } = simulated.plan;
  if (compounds.length === 0) return [];
  if (theme === 'growth') return GROWTH_CLASSES;
  const scale = theme === 'children' ? CHILDREN_CLASSES : HOUSEHOLD_CLASSES;
  return hasAreas(simulated.plan) ? scale.area : scale.point;
}

/** Whether compounds are given as areas, so that amounts are shown by square kilometre. */
export function hasAreas({ compounds }: Plan): boolean {
  return compounds.some((each) => each.shape.type !== 'Point');
}
