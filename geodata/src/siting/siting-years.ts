import type { Plan } from '../model/index.ts';

/** The years that siting answers for: from the first in which an action can have effect to the end of the forecast. */
export function sitingYears({ assumptions, district }: Plan): number[] {
  const first = district.baseYear + Math.max(1, Math.min(assumptions.buildLeadYears, assumptions.extendLeadYears));
  const last = district.baseYear + assumptions.horizonYears;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
