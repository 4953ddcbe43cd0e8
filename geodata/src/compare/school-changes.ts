import { isOpen } from '../assignment/index.ts';
import type { Stage } from '../model/index.ts';
import { numbersAt } from '../simulation/index.ts';
import type { SchoolChange, SchoolChangeKind, Side } from './comparison.ts';

/** Schools with other seats in a year, and those that are open on one side only, in the order of the plan after it, then those that it does not have. */
export function schoolChanges(before: Side, after: Side, stage: Stage, year: number): SchoolChange[] {
  const ids = new Set(after.plan.schools.map(({ id }) => id));
  const all = [...after.plan.schools, ...before.plan.schools.filter(({ id }) => !ids.has(id))];
  return all.flatMap(({ id, name }) => {
    const [was, is] = [before, after].map((side) => seatsIn(side, id, stage, year));
    const kind = kindOf(was, is);
    return kind ? [{ schoolId: id, name, kind, seats: { before: was ?? 0, after: is ?? 0 } }] : [];
  });
}

/** Seats in a year; undefined where the school does not take pupils of the stage. */
function seatsIn({ plan, results }: Side, id: string, stage: Stage, year: number): number | undefined {
  const school = plan.schools.find((each) => each.id === id);
  if (!school || !isOpen(school, year) || !school.stages.some((offer) => offer.stage === stage)) return undefined;
  return numbersAt(results, id, stage, year)?.seats || 0;
}

function kindOf(was: number | undefined, is: number | undefined): SchoolChangeKind | undefined {
  if (was === undefined) return is === undefined ? undefined : 'opened';
  if (is === undefined) return 'closed';
  if (Math.abs(is - was) < 0.5) return undefined;
  return is > was ? 'more-seats' : 'fewer-seats';
}
