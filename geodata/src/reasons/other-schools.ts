import { type Walk, walkingDistance } from '../access/index.ts';
import { isOpen } from '../assignment/index.ts';
import { distanceMetres } from '../geometry/index.ts';
import type { Compound, Plan, School, Stage } from '../model/index.ts';

/** A school beside those that take a compound's pupils. */
export interface Candidate {
  school: School;
  walk: Walk;
  straightMetres: number;
  /** Whether it is nearer than every school that takes the pupils, on foot or in a straight line. */
  isNearer: boolean;
}

/** Schools told where nothing is nearer: the next ones. */
const FEWEST = 2;

/**
 * The schools of a stage that are open in a year and do not take the compound's pupils: all that are nearer than those that do, on
 * foot or in a straight line, and of the others the next ones, so that at least two are told; at most `most`, nearest on foot first.
 */
export function otherSchools(
  plan: Plan,
  compound: Compound,
  stage: Stage,
  year: number,
  assigned: readonly School[],
  most: number,
): Candidate[] {
  const straightTo = ({ location }: School) => distanceMetres(compound.point, location);
  const nearest = Math.min(...assigned.map((school) => walkingDistance(plan, compound, school).metres));
  const nearestStraight = Math.min(...assigned.map(straightTo));
  const open = plan.schools
    .filter(
      (school) =>
        school.stages.some((each) => each.stage === stage) && isOpen(school, year) && !assigned.includes(school),
    )
    .map((school) => ({ school, straightMetres: straightTo(school) }))
    .sort((a, b) => a.straightMetres - b.straightMetres || (a.school.id < b.school.id ? -1 : 1));
  const looked = open.filter(
    ({ straightMetres }, i) => i < most * 2 && (i < FEWEST + most || straightMetres < Math.min(nearest, 1e9)),
  );
  const candidates = looked.map(({ school, straightMetres }): Candidate => {
    const walk = walkingDistance(plan, compound, school);
    return { school, straightMetres, walk, isNearer: walk.metres < nearest || straightMetres < nearestStraight };
  });
  const byWay = (a: Candidate, b: Candidate) =>
    compare(a.walk.metres, b.walk.metres) || compare(a.straightMetres, b.straightMetres);
  const nearer = candidates.filter(({ isNearer }) => isNearer).sort(byWay);
  const next = candidates.filter(({ isNearer, walk }) => !isNearer && walk.metres < Infinity).sort(byWay);
  return [...nearer, ...next.slice(0, Math.max(0, FEWEST - nearer.length))].slice(0, most);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
