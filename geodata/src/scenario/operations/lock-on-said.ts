import type { CompoundAssignment, Plan } from '../../model/index.ts';
import type { Edit } from '../edit.ts';
import type { Refusal } from '../refusal.ts';
import { lockedBy } from './lock-against.ts';
import type { Layer } from './operation.ts';

/**
 * The lock on a school that stands against ending explicit assignments (指定划片) to it: it would lose compounds that lie in no catchment of its own.
 * Undefined where none does.
 */
export function lockOnSaid(
  plan: Plan,
  { stage }: Pick<Layer, 'stage'>,
  { putAssignments = [], deleteAssignments = [] }: Pick<Edit, 'putAssignments' | 'deleteAssignments'>,
): Refusal | undefined {
  const schools = (plan.locks ?? []).flatMap((lock) =>
    lock.kind === 'school' && (lock.stage ?? stage) === stage ? [lock] : [],
  );
  if (schools.length === 0) return undefined;
  const put = new Map(putAssignments.map((each) => [keyOf(each), each]));
  const changed = new Set([...deleteAssignments.map(keyOf), ...put.keys()]);
  const said = plan.assignments.filter((each) => changed.has(keyOf(each)));
  const lock = schools.find(({ schoolId }) =>
    said.some((each) => names(each, schoolId) && !names(put.get(keyOf(each)), schoolId)),
  );
  return lock && lockedBy(plan, lock);
}

function names(said: CompoundAssignment | undefined, id: string): boolean {
  return said?.schools.some(({ schoolId }) => schoolId === id) ?? false;
}

function keyOf({ compoundId, stage, fromYear }: Pick<CompoundAssignment, 'compoundId' | 'stage' | 'fromYear'>): string {
  return JSON.stringify([compoundId, stage, fromYear ?? null]);
}
