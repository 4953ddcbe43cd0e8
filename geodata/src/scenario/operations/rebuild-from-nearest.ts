import { walksOf } from '../../access/index.ts';
import { isOpen } from '../../assignment/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Compound, Plan, School } from '../../model/index.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { Layer, Operation, Said } from './operation.ts';
import { rebuildCatchments } from './rebuild-catchments.ts';

/** Schools nearest in a straight line, among which the nearest on foot is looked for. */
const COMPARED = 6;

interface FromNearest extends Layer, Said {
  /** The autumn whose schools count. */
  year: number;
}

/**
 * 就近划片 as a starting point: every compound to the public school of the stage that is nearest on foot, whatever its seats. Refused where no
 * such school is open in the year.
 */
export const rebuildFromNearest: Operation<FromNearest> = (plan, { stage, sector, year, label }) => {
  const schools = plan.schools.filter(
    (school) =>
      !school.selective &&
      school.ownership === 'public' &&
      isOpen(school, year) &&
      school.stages.some((offer) => offer.stage === stage),
  );
  if (schools.length === 0) return noSchools(year);
  const schoolOf = new Map(plan.compounds.map((compound) => [compound.id, nearestOf(plan, compound, schools).id]));
  return rebuildCatchments(plan, { stage, sector, schoolOf, ...(label !== undefined && { label }) });
};

function nearestOf(plan: Plan, compound: Compound, schools: readonly School[]): School {
  const walks = walksOf(plan);
  return schools
    .map((school) => ({ school, straight: distanceMetres(compound.point, school.location) }))
    .sort((a, b) => a.straight - b.straight || (a.school.id < b.school.id ? -1 : 1))
    .slice(0, COMPARED)
    .map((each) => ({ ...each, metres: walks.between(compound.point, each.school.location).metres }))
    .reduce((best, each) => (best.metres <= each.metres ? best : each)).school;
}

function noSchools(year: number): Refusal {
  return refused(`${year}年没有可以划片的公办学校。`, `No public school of the stage is open in ${year}.`);
}
