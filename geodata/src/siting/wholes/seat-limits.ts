import { seatsShort } from '../cost/cost-of.ts';
import { periodsOf } from '../stage-problem/periods-of.ts';
import { seatsOf } from '../stage-problem/seats-of.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/**
 * Pupils that each place may have in each year, [place * Y + year], so that no shortage of an answer grows: seats less
 * `margin` where there are any, and where the answer is short, as many more as it is short in the worst year of the period.
 */
export function seatLimits(problem: StageProblem, choice: Choice, margin: number): Float64Array {
  const limits = seatsOf(problem, choice);
  const short = seatsShort(problem, choice);
  const { count, ofYear } = periodsOf(problem);
  const years = problem.years.length;
  for (let i = 0; i < limits.length; i++) {
    const more = short[Math.floor(i / years) * count + ofYear[i % years]!]!;
    if (more > 1e-6) limits[i]! += more;
    else if (limits[i]! > margin) limits[i]! -= margin;
    limits[i]! += 1e-7;
  }
  return limits;
}
