import { isOpen } from '../../assignment/index.ts';
import type { Catchment, Plan, School, Stage } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';

/**
 * One catchment to be drawn: the schools that share it (mostly one), and the catchment of today that it goes on from. That of a candidate is
 * drawn only where its school opens; the school has its largest size.
 */
export interface Served {
  schools: readonly School[];
  catchment?: Catchment;
  candidate?: Candidate;
}

/**
 * The catchments that a stage needs in a year: one for each set of schools that share one today, and one for each school that opens
 * and has none. Only public schools that admit by catchment and are open in the year; others stay without.
 */
export function servedOf(plan: Plan, stage: Stage, year: number): Served[] {
  const open = plan.schools.filter((school) => admitsByCatchment(school, stage) && isOpen(school, year));
  const byId = new Map(open.map((school) => [school.id, school]));
  const catchments = plan.catchments.filter((each) => each.stage === stage);
  const setOf = new Map<string, { ids: Set<string>; catchment: Catchment }>();
  for (const catchment of catchments) {
    const ids = catchment.schoolIds.filter((id) => byId.has(id));
    if (ids.length === 0) continue;
    const known = [...new Set(ids.flatMap((id) => setOf.get(id) ?? []))];
    const joined = {
      ids: new Set([...known.flatMap((each) => [...each.ids]), ...ids]),
      catchment: known[0]?.catchment ?? catchment,
    };
    for (const id of joined.ids) setOf.set(id, joined);
  }
  const named = new Set(
    plan.assignments.flatMap((each) => (each.stage === stage ? each.schools.map(({ schoolId }) => schoolId) : [])),
  );
  const isMeant = ({ id, openFrom }: School) =>
    setOf.has(id) || catchments.length === 0 || named.has(id) || (openFrom ?? 0) > plan.district.baseYear;
  const seen = new Set<string>();
  return open.filter(isMeant).flatMap(({ id }): Served[] => {
    if (seen.has(id)) return [];
    const set = setOf.get(id);
    const ids = set ? [...set.ids] : [id];
    for (const each of ids) seen.add(each);
    return [{ schools: ids.map((each) => byId.get(each)!), ...(set && { catchment: set.catchment }) }];
  });
}

function admitsByCatchment({ ownership, selective, stages }: School, stage: Stage): boolean {
  return ownership === 'public' && !selective && stages.some((offer) => offer.stage === stage);
}
