import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Plan, Position, School, Stage } from '@xuetu/geodata/model';

/** A school and how far children walk to it: straight line x the detour factor of the assumptions, in metres. */
export interface SchoolNearby {
  school: School;
  walkMetres: number;
}

/** Walking distance between two places as the simulation assumes it: straight line x detour factor, in metres. */
export function walkMetres(plan: Plan, from: Position, to: Position): number {
  return distanceMetres(from, to) * plan.assumptions.detourFactor;
}

/** The schools of a stage that are open in a year, nearest first. */
export function nearestSchools(plan: Plan, from: Position, stage: Stage, year: number, count = 5): SchoolNearby[] {
  return plan.schools
    .filter((school) => school.stages.some((each) => each.stage === stage) && isOpen(school, year))
    .map((school) => ({ school, walkMetres: walkMetres(plan, from, school.location) }))
    .sort((a, b) => a.walkMetres - b.walkMetres)
    .slice(0, count);
}

/** Whether a school takes pupils in the autumn of a year. */
export function isOpen(school: School, year: number): boolean {
  return (school.openFrom ?? year) <= year && year < (school.closedFrom ?? Number.POSITIVE_INFINITY);
}
