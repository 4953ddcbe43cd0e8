import {
  assignmentOf,
  catchmentOf,
  catchmentShares,
  isSameShares,
  isServed,
  schoolsOf,
} from '@xuetu/geodata/assignment';
import { type Plan, STAGES } from '@xuetu/geodata/model';
import { expect } from 'vitest';

/**
 * What every operation keeps: a compound that came into another catchment goes to that catchment's schools in the years in which one of them is
 * open, and nobody who had a school is left without one, unless it was drawn into a catchment that names none.
 */
export function expectObeyed(before: Plan, after: Plan, name: string): void {
  if (before.catchments === after.catchments && before.assignments === after.assignments) return;
  const { baseYear } = after.district;
  const turns = [...assignmentOf(before).turns, ...assignmentOf(after).turns];
  const last = baseYear + after.assumptions.horizonYears;
  const years = [...new Set([baseYear, ...turns])].filter((year) => year >= baseYear && year <= last);
  const untouched = new Set(before.catchments);
  const wrong: string[] = [];
  for (const compound of after.compounds) {
    for (const stage of STAGES) {
      const [from, to] = [catchmentOf(before, compound, stage), catchmentOf(after, compound, stage)];
      const isMoved = to !== undefined && from?.id !== to.id && !untouched.has(to);
      for (const year of years) {
        const schools = schoolsOf(after, compound, stage, year);
        const where = `${name}: ${compound.id} ${stage} ${year}`;
        if (isMoved && isServed(after, to, year)) {
          if (!isSameShares(schools, catchmentShares(after, to, compound, year))) wrong.push(`${where} disobeys`);
        } else if (schools.length === 0 && to?.schoolIds.length !== 0) {
          if (schoolsOf(before, compound, stage, year).length > 0) wrong.push(`${where} has no school`);
        }
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}
