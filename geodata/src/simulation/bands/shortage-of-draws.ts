import { type Plan, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { deviationsIn, type Ensemble } from './bands-of.ts';

/** Seats short in each draw of an ensemble, by [draw * stages + stage]: of each stage in its worst year among those that count. */
export function shortageOfDraws(
  base: Plan,
  plan: Plan,
  results: Results,
  stages: readonly Stage[],
  years: readonly number[],
  { draws = 1000, ...ensemble }: Ensemble = {},
): Float64Array {
  const deviations = deviationsIn(base, plan, results, { ...ensemble, draws });
  const Y = results.years.length;
  const worst = new Float64Array(draws * stages.length);
  for (const [s, stage] of stages.entries()) {
    const rows = results.rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
    const place = STAGES.indexOf(stage);
    for (const year of years) {
      const y = results.years.indexOf(year);
      for (let d = 0; d < draws; d++) {
        const deviation = (target: number) => deviations[(target * Y + y) * draws + d]! || 0;
        const unassigned = results.unassigned[place * Y + y]! || 0;
        let short = Math.max(0, unassigned + deviation(results.rows.length + place));
        for (const r of rows) {
          const at = r * Y + y;
          const over = results.enrolment[at]! + deviation(r) - results.seats[at]!;
          if (over > 0) short += over;
        }
        worst[d * stages.length + s] = Math.max(worst[d * stages.length + s]!, short);
      }
    }
  }
  return worst;
}
