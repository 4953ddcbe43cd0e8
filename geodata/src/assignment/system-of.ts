import type { School } from '../model/index.ts';

/**
 * Id of the grade system (学制) that a school follows in a year: that of its latest change (学制改革) by then, else its own. A
 * change in the base year or before it holds from the start: the base year's pupils sit in the stages of the new system.
 */
export function systemOf(school: Pick<School, 'system' | 'systemChanges'>, year: number): string {
  let latest: { year: number; system: string } | undefined;
  for (const change of school.systemChanges ?? []) {
    if (change.year <= year && change.year >= (latest?.year ?? -Infinity)) latest = change;
  }
  return latest?.system ?? school.system;
}
