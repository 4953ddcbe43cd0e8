import type { Severity } from './rule.ts';

const RANK: Record<Severity, number> = { info: 0, warning: 1, over: 2, severe: 3 };

/** From what is only noted (0) to what must be acted on (3). */
export function severityRank(severity: Severity): number {
  return RANK[severity];
}
