import type { Plan } from '../../model/index.ts';

/** The last autumn of the forecast. */
export function lastYear({ district, assumptions }: Pick<Plan, 'district' | 'assumptions'>): number {
  return district.baseYear + assumptions.horizonYears;
}
