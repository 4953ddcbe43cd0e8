import type { Plan, School } from '../../model/index.ts';
import { refused, type SpokenRefusal } from '../refusal.ts';

/** The refusal of changing whose school a school is, where it is locked; undefined where no lock stands against it. */
export function schoolLocked(plan: Plan, ...schools: School[]): SpokenRefusal | undefined {
  const locked = schools.find(({ id }) => isLocked(plan, id));
  if (!locked) return undefined;
  return refused(
    `${locked.name}已锁定，请先解除锁定。`,
    `${locked.nameEn ?? locked.name} is locked; take the lock off first.`,
  );
}

/** Whether a lock keeps the compounds of a school as they are. */
function isLocked({ locks }: Plan, schoolId: string): boolean {
  return locks?.some((lock) => lock.kind === 'school' && lock.schoolId === schoolId) ?? false;
}
