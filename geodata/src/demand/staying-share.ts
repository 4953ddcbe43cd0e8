import type { Plan } from '../model/index.ts';

/** Part of the children of a births area that remains from one year to the next when families move: 1.02 is two per cent more. */
export function stayingShare(plan: Pick<Plan, 'assumptions'>, areaId: string | undefined): number {
  const { migration } = plan.assumptions;
  return 1 + ((areaId === undefined ? undefined : migration[areaId]) ?? migration.default ?? 0);
}
