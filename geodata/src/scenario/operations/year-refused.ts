import type { Plan } from '../../model/index.ts';
import { refused, type SpokenRefusal } from '../refusal.ts';
import { lastYear } from './last-year.ts';

/** The refusal of an autumn that is past or beyond what is forecast; undefined where something may be planned for it. */
export function yearRefused(plan: Plan, year: number): SpokenRefusal | undefined {
  const [first, last] = [plan.district.baseYear + 1, lastYear(plan)];
  if (Number.isInteger(year) && year >= first && year <= last) return undefined;
  return refused(`年份须在 ${first}—${last} 年之间。`, `Choose a year from ${first} to ${last}.`);
}
