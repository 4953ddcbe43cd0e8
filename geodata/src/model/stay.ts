import { z } from 'zod';
import { CompoundAssignment } from './assignment.ts';
import { Stage } from './stage.ts';

/**
 * 过渡安排: how long the children of one compound and stage keep the schools they had, although they belong to others now. It goes before
 * catchments and explicit assignments. Whoever enters the stage in the autumn of `until` or later goes where the plan says.
 * `by-grade` (逐年过渡): whoever entered before stays to the end of the stage. `at-once` (一次到位): in that autumn all change together.
 * Shares add up to 1; a school that is closed keeps nobody.
 * `siblings` (长幼随学) is an assumption of the planner: the part of those who enter after that whose elder sibling is at the school of before, and who
 * go there too. It holds for as long as children who entered before the change can be in an older grade there, and grade by grade only.
 */
export const Stay = z.object({
  compoundId: z.string().min(1),
  stage: Stage,
  schools: CompoundAssignment.shape.schools,
  until: z.number().int(),
  ends: z.enum(['by-grade', 'at-once']),
  /** 0 to 1; left out: none. */
  siblings: z.number().min(0).max(1).optional(),
});
export type Stay = z.infer<typeof Stay>;
