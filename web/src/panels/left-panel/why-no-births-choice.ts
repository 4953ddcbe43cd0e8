import type { Results } from '@xuetu/geodata/simulation';
import type { Simulated } from '../../state/app-state.ts';

/** Why another view of births would change nothing in the district; undefined where it may. */
export function whyNoBirthsChoice({ plan, results }: Simulated): 'birthsNoData' | 'birthsNoGrades' | undefined {
  const isCounted = plan.births.length > 0 || plan.assumptions.birthsScenarios.some(({ counts }) => counts?.length);
  if (!isCounted) return 'birthsNoData';
  return isForecast(results) ? undefined : 'birthsNoGrades';
}

/** Whether any school has pupils in the last year. */
function isForecast({ rows, years, enrolment }: Results): boolean {
  const Y = years.length;
  return Y > 1 && rows.some((_, r) => !Number.isNaN(enrolment[r * Y + Y - 1]!));
}
