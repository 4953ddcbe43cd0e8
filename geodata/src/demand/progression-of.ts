import { GRADES, type Plan } from '../model/index.ts';

/** Share of a grade that goes on to the next: the school's own, or the assumption, or all. */
export function progressionOf(
  plan: Pick<Plan, 'assumptions'>,
  own: Plan['assumptions']['progression'] | undefined,
  grade: number,
): number {
  const name = GRADES[grade]!;
  return own?.[name] ?? plan.assumptions.progression[name] ?? 1;
}
