import { walksOf } from '../../access/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Plan, Position, School } from '../../model/index.ts';

/** Schools nearest in a straight line, among which the nearest on foot is looked for. */
const COMPARED = 6;

/** Of some schools the one with the shortest way on foot from a place; undefined where there is none. */
export function nearestOnFoot(plan: Plan, place: Position, schools: readonly School[]): School | undefined {
  const walks = walksOf(plan);
  return schools
    .map((school) => ({ school, straight: distanceMetres(place, school.location) }))
    .sort((a, b) => a.straight - b.straight || (a.school.id < b.school.id ? -1 : 1))
    .slice(0, COMPARED)
    .map((each) => ({ ...each, metres: walks.between(place, each.school.location).metres }))
    .reduce<{ school: School; metres: number } | undefined>(
      (best, each) => (best && best.metres <= each.metres ? best : each),
      undefined,
    )?.school;
}
