import type { Stage } from '../model/index.ts';
import { weightedVariation } from '../rules/index.ts';
import type { Results } from '../simulation/index.ts';
import type { Balance } from './comparison.ts';

/** How evenly the schools of a stage are filled in a year, over those with pupils whose seats are known. */
export function balanceOf(results: Results, stage: Stage, year: number): Balance {
  const y = results.years.indexOf(year);
  const [pupils, seats]: [number[], number[]] = [[], []];
  for (const [r, row] of results.rows.entries()) {
    const at = r * results.years.length + y;
    if (row.stage !== stage || !(results.enrolment[at]! > 0) || !(results.seats[at]! > 0)) continue;
    pupils.push(results.enrolment[at]!);
    seats.push(results.seats[at]!);
  }
  const used = pupils.map((count, i) => count / seats[i]!);
  return {
    variation: weightedVariation(pupils, seats),
    fullest: used.length > 0 ? Math.max(...used) : Number.NaN,
    emptiest: used.length > 0 ? Math.min(...used) : Number.NaN,
  };
}
